/**
 * English words that belie each other where one stands in the other's place: what was accepted was not rejected. Each is read in the
 * frames in which the other is as likely, and not where the rest of the statement would contradict it ("lost, although …").
 */
import { lazy } from "../../lazy.ts";
import type { Sentence, TermMention } from "../../article.ts";
import { makeTerm } from "../terms.ts";
import { GAP } from "../../item.ts";
import { DETERMINERS, PREPOSITIONS } from "./lexicon.ts";

/** How a group of contraries may stand: `verb`, not as an attribute; `before` and `after`, what stands around; `beside`, in the sentence. */
interface Frame {
  isVerb?: true;
  before?: RegExp;
  after?: RegExp;
  beside?: RegExp;
  /** Words that tell which it is. */
  told?: RegExp;
}
type Group = [pairs: string, frame: Frame];

const THING =
  /^ (?:the|a|an|his|her|its|their|this|that|these|those|any|all|some|new|plans?|proposals?|calls?|claims?|reports?|\p{Lu}|\w+ (?:of|for|to|in|by))/u;
const QUANTITY =
  /\b(?:per ?cent|prices?|numbers?|populations?|sales|shares?|rates?|profits?|levels?|temperatures?|costs?|incomes?|turnout|crimes?|deaths|cases|exports|imports|unemployment|inflation|wages|rents|output|production|demand|membership|attendance|revenues?|taxes|pollution|emissions)\b|%/i;
const CHANGED =
  /\bfrom\b.{1,40}\bto\b|\b(?:compared|record|after reaching|doubl\w+|tripl\w+|halv\w+|all-time)\b/;

/** "a>b": of a statement with the first, the second belies it; "a=b" both ways. */
const GROUPS: Group[] = [
  // What is done with a plan, a claim, a person.
  [
    "accepted=rejected accepts=rejects accept=reject accepting=rejecting approved>rejected approve>reject supported=opposed supports=opposes supporting=opposing " +
      "support=oppose backed>opposed backs>opposes welcomed=criticised welcomed>criticized criticised>praised criticized>praised criticises>praises criticizes>praises praised=condemned " +
      "praises>criticises condemned=praised defended=attacked banned>allowed bans>allows banning>allowing strengthened=weakened strengthen=weaken " +
      "strengthens=weakens tightened=relaxed rejected=accepted opposed=supported",
    {
      isVerb: true,
      after: THING,
      told: /\b(?:attack\w*|violen\w*|murder\w*|terror\w*|shot|bomb\w*|kill\w*|rape\w*|award\w*|hero\w*|goal)\b/i,
    },
  ],
  [
    "confirmed=denied confirms=denies",
    {
      isVerb: true,
      after:
        /^ (?:that|the (?:claims?|reports?|rumours?|allegations?|story)|claims|reports|rumours|his|her|their|having|\w+ing)\b/,
    },
  ],
  [
    "agreed=refused agrees=refuses agreeing=refusing",
    { isVerb: true, after: /^ to \w/, told: /\b(?:and|but) (?:\w+ )?\w+(?:ed|s)\b/ },
  ],
  [
    "for=against",
    {
      before: /\b(?:vot(?:ed?|es|ing)|campaign(?:ed|ing)|argu(?:ed|ing)|sp(?:eak|oke)) $/,
      after: /^ (?:the|a|an|any|its|declaring|\w+ing)\b/,
    },
  ],
  [
    "convicted=acquitted",
    {
      isVerb: true,
      after: /^ (?:of|on)\b/,
      told: /\b(?:sentenc\w*|jail\w*|prison\w*|fined?|years?|appeal\w*|executed|hanged|innocen\w*|releas\w*|freed)\b/,
    },
  ],
  [
    "bought=sold buys=sells",
    {
      isVerb: true,
      after: /^ (?:the|a|an|his|her|its|their|\d|\p{Lu})/u,
      told: /\b(?:from|to|owner\w*|collector|build|built|auction\w*|customers?|shops?|stores?)\b/,
    },
  ],
  [
    "won=lost wins=loses win=lose winning=losing",
    {
      isVerb: true,
      after:
        /^ (?:the|a|an|his|her|its|their|all|both|two|three|four|five|six)? ?(?:\w+ )?(?:matches|match|games?|elections?|seats?|vote|appeal|final|semi-final|battle|race|toss|case|series|referendum|fight|set|singles|by-election|contract|lawsuit)\b/,
      told: /\b(?:title|trophy|champion\w*|promot\w*|celebrat\w*|victor\w*|defeat\w*|knocked out|prize|goals?|resign\w*|became|elected|celebrat\w*|\d+[-–]\d+)\b/i,
    },
  ],
  [
    "joined>left",
    { isVerb: true, after: /^ (?:the|a|his|her|its) /, told: /\b(?:from|as|forces|together|aged?)\b/ },
  ],
  [
    "left>joined",
    {
      isVerb: true,
      after:
        /^ (?:the|a|his|her|its) (?:\w+ )?(?:party|club|team|band|army|union|group|government|firm|orchestra|navy|league)\b/,
      told: /\b(?:behind|to|return\w*|retir\w*)\b/,
    },
  ],
  [
    "began=ended started=ended begins=ends starts=ends",
    {
      isVerb: true,
      after:
        /^ (?:on|in|at) (?:the )?(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|early|late)/,
      told: /\b(?:until|lasted|war|career|building|construction|first|work|season|when)\b/i,
    },
  ],
  [
    "passed=failed",
    {
      isVerb: true,
      after: /^ (?:the|a|an|his|her|their|its|all) (?:\w+ ){0,2}(?:exams?|examinations?|tests?|inspection)\b/,
    },
  ],
  // What goes up or down.
  [
    "rose=fell rises=falls risen=fallen rising=falling grew>shrank grown>shrunk increased=decreased increases=decreases soared>plunged climbed>dropped dropped>climbed declined>grown improved=worsened accelerated>slowed",
    {
      isVerb: true,
      after:
        /^ (?:by|in|to|considerably|slightly|sharply|steadily|rapidly|significantly|again|last|over|for|between|from|during|\d|[.,;])|^[.,;]/,
      beside: QUANTITY,
      told: CHANGED,
    },
  ],
  [
    "increase=decrease rise=fall",
    {
      before: /\b(?:an?|the|will|would|could|to|slight|sharp|steady) $/,
      after: /^ (?:in|of|by)\b/,
      beside: QUANTITY,
      told: CHANGED,
    },
  ],
  [
    "raised=lowered raise=lower raises=lowers raising=lowering",
    {
      isVerb: true,
      after:
        /^ (?:the |its |their )?(?:\w+ )?(?:taxes|prices|rates?|age|rents?|fees|fares|limit|speed limit|water level|temperature)\b/,
      told: CHANGED,
    },
  ],
  ["profit=loss", { before: /\ba (?:\w+ )?$/, after: /^ of [£$€\d]/ }],
  ["surplus=deficit", { before: /\ba (?:\w+ )?$/, after: /^ (?:of|in)\b/ }],
  [
    "higher=lower heavier=lighter warmer=colder colder=warmer faster=slower stronger=weaker cheaper>dearer deeper=shallower drier=wetter wetter=drier thicker=thinner wider=narrower shorter=longer longer=shorter larger=smaller smaller=larger bigger=smaller older=younger younger=older",
    {
      before: /\b(?:is|are|was|were|slightly|much|far|considerably|even|significantly) $/,
      after: /^ than\b/,
    },
  ],
  // Where and when.
  [
    "early=late",
    {
      before: /\b(?:in|by|since|until|from|of|the|his|her|their|its) $/,
      after:
        /^ (?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|morning|afternoon|evening|[12]\d{3}s?\b|\d+(?:st|nd|rd|th) century|(?:twentieth|nineteenth|eighteenth|seventeenth|sixteenth|fifteenth) century|twenties|thirties|forties|fifties|sixties|childhood)/,
    },
  ],
  [
    "beginning=end start=end end=start",
    {
      before: /\b(?:at|by|towards?|until|since|near) the $/,
      after:
        /^ of (?:the|his|her|its|each|every|that|[12]\d{3}|January|February|March|April|May|June|July|August|September|October|November|December) ?(?:season|year|month|century|week|game|match|film|book|play|career|reign|decade|novel|story|term|lesson|concert|half|tour|[12]\d{3}s?\b|\d+(?:st|nd|rd|th) century|(?:twentieth|nineteenth|eighteenth) century)?(?=[ .,;]|$)/,
      told: /\b(?:war|day|street|road|bridge|line|room|world)\b/i,
    },
  ],
  [
    "before=after",
    {
      before: /\b(?:[Ss]hortly|[Jj]ust|[Ss]oon|[Ii]mmediately|hours?|days?|weeks?|months?|years?|minutes?) $/,
      after:
        /^ (?:(?:the|his|her|its|their) (?:\w+ ){0,2}(?:end|start|vote|election|elections|war|match|game|kick-off|break|interval|wedding|summit|meeting|talks|deadline|race|concert|harvest|exams?)|midnight|noon|dawn|sunset|sunrise|halftime|half-time|leaving|returning|arriving|Christmas|Easter|lunch)\b/,
      told: /\b(?:had|birth|born|d(?:ied|ying)|deaths?|founded|results?|soon|independence|prepar\w*|train\w*|celebrat\w*|defeat\w*|ruins?|rebuil\w*|veterans?)\b/i,
    },
  ],
  [
    "inside=outside outside=inside",
    {
      after: /^ (?:the|a|an|his|her|its|their|\p{Lu})/u,
      before:
        /\b(?:found|held|stood|parked|gathered|waited|waiting|sat|left|seen|remained|slept|sleep|lives?|built|kept|taken|shot|died) $/,
    },
  ],
  [
    "left=right right=left",
    {
      before: /(?:\b(?:his|her|the|its|their|to the|on the|a)|['’]s) $/i,
      after:
        /^ (?:arm|leg|shoulder|knee|ankle|wrist|elbow|hip|hand|foot|eye|ear|lung|bank|side|wing|thigh|calf|cheek|kidney|thumb)\b/,
      told: /\b(?:heart|blood|brain|driv\w*|septum|liver)\b/,
    },
  ],
  [
    "upper=lower inner=outer",
    {
      before: /\b(?:the|its|his|her|on|in) $/,
      after:
        /^ (?:floors?|deck|part|slopes?|walls?|layers?|arm|leg|lip|jaw|city|stor(?:ey|y)|ring|town|reaches|surface|side)\b/,
    },
  ],
  [
    "above=below",
    {
      before: /\b(?:metres|meters|feet|just|far|well|percent|degrees) $/,
      after: /^ (?:the|a|ground|average)\b/,
      told: /\bsea level\b/,
    },
  ],
  [
    "morning=evening",
    {
      before: /\b(?:in|by|of|every|each|that|next|following|the) (?:the |early )?$/,
      after: /^(?:[.,;]| (?:of|and|the|when|by|a|in|on|at)\b|$)/,
      told: /\b(?:dawn|breakfast|dinner|sun\w*|dusk|dark\w*|night\w*|midnight|early|late|a\.?m|p\.?m|supper|newspaper|wak\w*|woke|sleep|school)\b/i,
    },
  ],
  // What a thing is.
  [
    "temporary=permanent indoor=outdoor rural=urban urban=rural public=private domestic=foreign natural=artificial",
    {
      before: /\b(?:an?|the|is|are|was|were|in|of|its|for|by) $/,
      after:
        /^ (?:areas?|schools?|pool|pools|market|court|exhibition|collection|gallery|home|lake|harbour|island|camp|building|bridge|stadium|school|land|money|companies|company|hospitals?|meeting|ceremony|funeral|light|workers|trade|members?|use)\b/,
    },
  ],
  [
    "voluntary=compulsory compulsory=voluntary legal=illegal",
    {
      before: /\b(?:is|are|was|were|be|become|became|remains?|made) $/,
      after: /^(?:[.,;]| (?:in|for|from|until)\b|$)/,
      told: /\bkill\b/,
    },
  ],
  [
    "supporters=opponents opponents=supporters supporter=opponent opponent=supporter",
    { before: /\b(?:an?|by|of|from|many|some|the|[Tt]housands of|[Hh]undreds of|strong) $/, after: /^ of\b/ },
  ],
  [
    "allies=enemies ally=enemy friends=enemies",
    { before: /\b(?:an?|his|her|the|close|their|old|of) $/, after: /^ of\b/ },
  ],
  [
    "success=failure",
    {
      before: /\ba (?:commercial |financial |great |huge |big |critical |complete )?$/,
      after: /^(?:[.,;]| (?:in|with|at|for)\b|$)/,
    },
  ],
  [
    "majority=minority",
    {
      before: /\b(?:a|the|small|slim|in the) $/,
      after: /^ (?:of|in|on)\b/,
      told: /\b(?:vast|overwhelming|great|large|ethnic)\b/,
    },
  ],
  [
    "son=daughter daughter=son sons=daughters daughters=sons",
    {
      before: /\b(?:an?|one|two|three|four|five|only|their|have|had|has|eldest|youngest) $/,
      after: /^(?:[.;]| (?:in|on|with|from|by|at)\b|$)/,
      told: /\b(?:he|she|his|her|boys?|girls?|heir|king|queen|prince\w*)\b/,
    },
  ],
  [
    "oldest=youngest eldest=youngest youngest=oldest",
    {
      before: /\bthe (?:second[- ])?$/,
      after:
        /^ of (?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|his|her|their)\b/,
      told: /\b(?:heir|throne|succe\w+|inherit\w*|only|orphan\w*)\b/,
    },
  ],
  [
    "upstream=downstream clockwise=anticlockwise forwards=backwards uphill=downhill",
    { after: /^(?:[.,;]| (?:of|from|to|in|by|and)\b|$)/ },
  ],
  [
    "quickly=slowly publicly=privately suddenly>gradually gradually>suddenly openly>secretly secretly>openly",
    { before: /[a-z] $/ },
  ],
];

const contraries = lazy(() => {
  const byWord = new Map<string, { contrary: string; frame: Frame }[]>();
  for (const [pairs, frame] of GROUPS)
    for (const pair of pairs.split(" ")) {
      const [first, second] = pair.split(/[=>]/) as [string, string];
      const add = (word: string, contrary: string) => {
        const known = byWord.get(word) ?? [];
        if (!known.some((k) => k.frame === frame)) byWord.set(word, [...known, { contrary, frame }]);
      };
      add(first, second);
      if (pair.includes("=")) add(second, first);
    }
  return byWord;
});

/** Words of a sentence that a contrary could stand for. */
export function findContraries(sentence: Sentence): TermMention[] {
  return sentence.words.flatMap((word, at): TermMention[] => {
    const found = readContrary(sentence, at);
    if (found === null) return [];
    const rivals = [{ lemma: found, text: found }];
    return [makeTerm(sentence, word, { lemma: word.text, rivals, isPair: true })];
  });
}

function readContrary({ words, text, start }: Sentence, at: number): string | null {
  const { text: word, start: from, end } = words[at]!;
  const known = contraries().get(word);
  if (known === undefined) return null;
  const [before, after] = [text.slice(0, from - start), text.slice(end - start)];
  if (/[-–'’]$/.test(before) || /^[-–'’]/.test(after)) return null;
  const last = words[at - 1]?.text.toLowerCase() ?? "";
  for (const { contrary, frame } of known) {
    // "A rejected plan" and "an increased risk": an attribute; "of rejecting" and "to reject" are none.
    if (
      frame.isVerb === true &&
      (DETERMINERS.has(last) || (PREPOSITIONS.has(last) && !word.endsWith("ing") && last !== "to"))
    )
      continue;
    const isRead =
      (frame.before?.test(before) ?? true) &&
      (frame.after?.test(after) ?? true) &&
      (frame.beside?.test(text) ?? true);
    const article = /\b(an?) $/.exec(before)?.[1];
    const isSounded = article === undefined || (article === "an") === /^[aeiou]/.test(contrary);
    if (isRead && isSounded) return contrary;
  }
  return null;
}

/** Words by which the rest of a statement hangs on what is belied: the reversed one would contradict itself. */
const HINGE =
  /\b(?:but|although|though|despite|however|because|since|so|therefore|thus|hence|not|never|no|nor|neither|without|yet|while|whereas|instead|unless|unlike|rather|even|still|only|thanks|due|owing|result|avoid|reason|if|hardly|until|continued|too|enough|also|both|again)\b|n['’]t\b/i;

/** Whether the rest of what is shown tells which of two contraries a word is, or leans on it. */
export function isContraryTold(shown: string, word: string): boolean {
  const claim = shown.slice(shown.lastIndexOf("\n") + 1);
  // What somebody says is for or against is told by how they say it: "a vote to _____ these outrageous tactics".
  if ((claim.slice(0, claim.indexOf(GAP)).match(/["“”]/g)?.length ?? 0) % 2 === 1) return true;
  // "To support Mr Holt, who worked for him": what is added tells.
  if (/, (?:who|which|whose)\b/.test(claim)) return true;
  if (HINGE.test(claim.replace(/\b(?:since|until) (?:the|early|late|[12]\d{3})/g, ""))) return true;
  return (contraries().get(word) ?? []).some(({ frame }) => frame.told?.test(shown) === true);
}
