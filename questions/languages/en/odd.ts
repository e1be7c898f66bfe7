/** Signs that an English sentence is not as it was meant: faults of the source, parts of what was cut, words that are somebody's of before. */
import { findWords } from "../../words.ts";
import { onceAlone } from "../alone.ts";
import { isFinite } from "./clause.ts";
import { findDebris } from "./debris.ts";
import { everywhere, findPhrase } from "./find-phrase.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";
import { WITH_ARTICLE } from "./cities.ts";
import { isDemonym, readPlace } from "./places.ts";
import { isParticiple, readThird } from "./verbs.ts";

/** Signs that a sentence is not as it was meant, or goes on from one before it. */
export const findOdd = onceAlone(
  (text, lead) =>
    NESTED.exec(text)?.[0] ??
    findImpossible(text) ??
    QUOTED_POINTER.exec(text)?.[0] ??
    findCaption(text) ??
    SILENT.exec(text)?.[0] ??
    SUPPOSED.exec(text)?.[0] ??
    findUnrelated(text) ??
    findDebris(text) ??
    (lead === ""
      ? null
      : (findDebris(lead) ??
        CALLED.exec(lead)?.[0] ??
        TAGGED.exec(lead)?.[0] ??
        STILL.exec(lead)?.[0] ??
        QUOTED_POINTER.exec(lead)?.[0] ??
        OPEN_LEAD.exec(lead)?.[0])) ??
    findSlip(text) ??
    findSlip(lead) ??
    findPhrase(text, CUT_OFF()) ??
    (lead === "" ? findPhrase(text, UNANCHORED()) : null) ??
    findNational(text) ??
    (lead === "" ? findPluperfect(text) : null),
);

/** "Berg provided no further details": that nothing was told is nothing to ask of. */
const SILENT =
  /\b(?:provided|gave|offered|released) no (?:further |other |more |additional )?(?:details?|information|comments?)\b|\bdeclined to (?:comment|elaborate)\b|\bdid not (?:immediately )?(?:comment|elaborate)\b/;

/** "If a factory makes 50,000 cars", "suppose a town has 400 houses", "One might ask, “Why?”": supposed, not told. */
const SUPPOSED =
  /^If\b|\b(?:[Ss]uppose|[Ii]magine)\b|^One (?:might|may|could|can) (?:ask|question|wonder|say|think|argue|object|expect)\b/;

/** "The American, who won 200 metres": one of a nation, named before. */
function findNational(text: string): string | null {
  for (const [phrase, nation] of text.matchAll(NATIONAL)) if (isDemonym(nation!)) return phrase;
  return null;
}
const NATIONAL =
  /\b[Tt]he (\p{Lu}\p{Ll}+an)(?=[,.]| (?:who|was|is|has|had|also|then|won|lost|took|made|led|came|went|[a-z]+ed)\b)/gu;

/** "Snow had died in 1858": before something told of before, unless the sentence says before what. */
function findPluperfect(text: string): string | null {
  if (!text.endsWith(".") || BEFORE_WHAT.test(text)) return null;
  const [phrase, verb] = PLUPERFECT.exec(text) ?? [];
  return verb !== undefined && (verb === "been" || isParticiple(verb)) ? phrase! : null;
}
/** In a whole sentence: what somebody said that somebody had done is told by who said so. */
const PLUPERFECT =
  /^[A-Z][^,;:"“”]{0,60}? had (?:already |then |also |just |long |once |previously |never )?([a-z]+)/;
const BEFORE_WHAT =
  /\b(?:when|before|after|by|until|till|since|because|as|once|that|if|while|but|though|although|ago|who|which|whose|said|says|told|asked|wrote)\b|["“]/i;

/** A quotation within one in the same marks is closed twice: nobody can tell which ends where. */
const NESTED = /""|””|““/;

/** A hyphen that a line broke, a word written twice, two articles, a space before a comma: faults of the source that an editor would not print. */
const FAULTY =
  /^(?:\.\.|…)|^["“]\p{Ll}[^"”]*["”] (?:of|was|were|is|are|in|for)\b|\b(?:in|on|at|see) ?\)|\ban? [a-z ]{3,40} in (?:January|February|March|April|May|June|July|August|September|October|November|December) (?!(?:on|at|in|near|off|by|from|of|to|with|and|or|that|which|who|when|after|before|during|as|for|but|between|because|while|where|until|is|was|are|were|has|have|had|will|would|could|can|may)\b)[a-z]+ [a-z]+|[a-z]\)? \/ \p{L}|\baka\b|^\(|^An? [a-z]+ (?:the|an?) |[a-z]- (?!and\b|or\b|to\b|but\b)[a-z]|\b(?!had |that )([a-z]{2,}) \1\b|\b(?!Boutros|Duran|Pago|Walla)(\p{Lu}\p{Ll}{2,}) \2\b|\b(?:an?|the) (?:an?|the) |[a-z] ,|,,|\(\s*\)|\[(?:citation|clarification|when|who|which|dubious|\d+)\b[^\]]{0,20}\]|^[A-Z]\. \p{Lu}|\b(?:was|were|is|are) among them\b|\bon \d{1,2}:\d{2}\b|^For \p{Lu}\S+ (?:do|does|is|was|has|did)\b|\b(?:had|did|does|is|was|were|could|would|should|has|have|do)nt\b|(?:\ba|^A) (?:[ai](?!s\b)[a-z]|o(?!ne\b|nce\b|nly\b)[a-z]|e(?![uw])[a-z])|\ban [bcdfgj-np-tv-z][a-z]|\b(?:is|was|became|remains) world[’']s\b|\b[Aa]n? [$£€]\d[\d.,]*(?: (?:for|from|in|to|of|and)\b|[.;](?!\d))|([a-z])\3\3|\b(?:fi|[a-z]+ifi) (?:rst|nd|nds|eld|nal|ght|ll|sh|re|ve|c|cs|cant|ed|es)\b|^(?:but|and|so) [a-z]|&#?\w{2,8};|\b(?:shown|seen|given|described|listed|illustrated|discussed|summari[sz]ed) in[.,;]|\b(?:reciev|seperat|definatel|occured|occurence|goverment|enviroment|begining|untill\b|wich\b|thier\b|beleiv|acheiv|publically|neccessar|accomodat|existan|refered|transfered|sucess|tommorow|wierd|hte\b|teh\b|adn\b|taht\b|wiht\b)/u;

/**
 * A word is lost between two: "became a city and renamed to", a passive without its auxiliary; "a bloom the Red Tide extends", two noun phrases in front of one verb; "was approximate
 * 300 miles", an adjective for the adverb.
 */
const LOST =
  /\b(?:is|are|was|were) approximate \d|\b(?:became|becomes) (?:an?|the) [^,.;:]{2,60} and (?:renamed|named|called|known|given|elected|appointed|promoted|rebuilt|located|situated|based|merged) (?:to|as|in|by|into|after|with|from)\b|(?:^|, |\bthat )[Aa]n? (?!(?:year|month|week|day|hour|decade|century|moment)\b)[a-z]+ the \p{Lu}/u;

/** Before the name of a place these verbs take a preposition, and a noun of an event with "of" takes an article: "after working Peru", "at surrender of Leeds". */
const UNPLACED =
  /\b(?:work(?:s|ed|ing)?|liv(?:es|ed|ing)|arriv(?:es|ed|ing)|stay(?:s|ed|ing)?) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?=[.,;]|$)/gu;
/** "The South Dakota's office": a place in two words that takes no article. */
const ARTICLED = /\b[Tt]he ((?:North|South|East|West|New|San|Los|Hong) \p{Lu}\p{L}+)['’]s\b/gu;
const BARE_EVENT =
  /\b(?:at|before|after|during|until|since|following) (?:surrender|siege|battle|capture|fall|defeat|outbreak|start|beginning|conquest|coronation|establishment) of (?:the )?\p{Lu}/u;
/** "The club substituted Berg and was replaced by Holt": who was, is another than the subject. */
const OTHER_SUBJECT = /\bsubstituted \p{Lu}[^.;,]* and (?:he |she )?was replaced\b/u;

function findMisplaced(text: string): string | null {
  for (const [phrase, place] of text.matchAll(ARTICLED))
    if (readPlace(place!) !== null && !WITH_ARTICLE.has(place!)) return phrase;
  for (const [phrase, place] of text.matchAll(UNPLACED)) if (readPlace(place!) !== null) return phrase;
  return BARE_EVENT.exec(text)?.[0] ?? OTHER_SUBJECT.exec(text)?.[0] ?? null;
}

/**
 * Words that no grammar puts in a row, so that one is lost or wrong: an adjective for the verb ("have not able"), a participle behind a modal or "to"
 * ("can been"), an auxiliary heard as "of" ("could of"), "in side" before a verb. They are faults in a quotation too, which a pupil would be shown.
 */
const IMPOSSIBLE =
  /\b(?:have|has|had) not (?:able|unable)\b|\b(?:to|can|cannot|could|will|would|may|might|must|should)(?: not)? been\b|\b(?:is|are|was|were) been\b|\b(?:could|would|should) of (?!course\b)|\b(?:did|does|do) not (?:was|were|had|has|went)\b|\bin side(?= (?:thought|said|says|was|were|is|are|had|has|have|of|the)\b|[.,;])/;

/** "An earlier (and unrelated) mill burned down", "in an unrelated case": of something else than the text is. */
const UNRELATED =
  /\b(?:an?|another|the|two|several) (?:[a-z-]+,? ){0,3}\(?(?:and |but |otherwise |completely |entirely |wholly |quite )?unrelated\)?,? (?!to\b)[\p{L}]/iu;

/** The words by which a statement says that it tells of something that has nothing to do with the text's matter, or null. */
export const findUnrelated = (text: string): string | null => UNRELATED.exec(text)?.[0] ?? null;

/** The words in which whoever wrote or copied a sentence slipped, or null. */
export const findSlip = (text: string): string | null =>
  FAULTY.exec(text)?.[0] ??
  LOST.exec(text)?.[0] ??
  NOUN_FOR_VERB.exec(text)?.[0] ??
  HALF.exec(text)?.[0] ??
  UNMARKED.exec(text)?.[0] ??
  findMisplaced(text) ??
  findCountedBeside(text) ??
  findDisagreement(text);

/** "Millers who producer 40 tons": a noun in the verb's place; "a magnitude hit the town": what had it is left out. */
const NOUN_FOR_VERB =
  /\bwho (?:consumer|customer|producer|employer|buyer|seller|teacher|learner|smoker|viewer|reader|user|owner|worker|visitor|supporter|manager|driver|player)s? (?:\d|the\b|an?\b)|\b[Aa]n? \d(?:\.\d)? magnitude (?:hit|struck|shook)\b/;
/** "The court found that because the law was from 1962.": the clause that it opens is cut off. "A worry are that", "the mill itself, was": slips. */
const HALF =
  /\bthat (?:because|although|though|since|while) [^,]*\.$|^An? [^,]{3,40} (?:are|were) that\b|\bitself, (?:is|was)\b/;
/** "The article The art of milling won": a title without its marks runs into the sentence. */
const UNMARKED =
  /\b(?:article|book|novel|essay|paper|poem|story|film|play|song|album|thesis|dissertation|lecture|speech) (?:The|An?|On) [a-z]/;

/** "Close inspections five different snakes confirmed": a noun made of a verb that opens a sentence, and a figure without the preposition between them. */
const COUNTED_BESIDE =
  /^((?:[A-Za-z]+ ){0,5})[A-Za-z]+(?:tion|sion|ment)s (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z]+ )?[a-z]+s\b/;

function findCountedBeside(text: string): string | null {
  const [phrase, before = ""] = COUNTED_BESIDE.exec(text) ?? [];
  const isSubject = findWords(before).every(
    ({ text: word }) => /^(?:and|the)$/i.test(word) || !FUNCTION_WORDS.has(word.toLowerCase()),
  );
  return phrase !== undefined && isSubject ? phrase : null;
}

/** An article of the singular before what ends as a plural does. */
const SINGULAR_BEFORE = /\b[Aa]n? (?:[a-z-]{2,20} )?([a-z]{2,20}[^suiy\s]s) ([a-z]+)\b/g;
/** Nouns and names of kinds that end in -s in the singular, or take "a" as a number does. */
const ENDS_IN_S =
  /^(?:series|species|means|headquarters|gas|lens|bias|atlas|canvas|news|crossroads|works|barracks|gallows|alias|pancreas|Christmas|perhaps|always|sometimes|besides|afterwards|towards|backwards|forwards|upwards|downwards|sports|arms|savings|goods|times|plus|yes|us|mens|womens)$/;

/** "A weather balloons carries": an article and a verb of the singular with a plural between them (Quirk et al. 1985, § 10.34). */
function findDisagreement(text: string): string | null {
  for (const [phrase, noun, verb] of text.matchAll(SINGULAR_BEFORE))
    if (
      !ENDS_IN_S.test(noun!) &&
      readThird(noun!) === null &&
      (/^(?:is|was|has|does)$/.test(verb!) || readThird(verb!) !== null)
    )
      return phrase;
  return null;
}

/** The words of a text, or of what is quoted, that cannot stand in a row; or null. */
export const findImpossible = (text: string): string | null => IMPOSSIBLE.exec(text)?.[0] ?? null;

/** "Anna Berg is back live!": a call, as a question is, that nothing goes on from. */
const CALLED = /\p{L}+[!?](?= |$)/u;

/** "“…,” they said": of a lead nobody knows whose words they are. */
const TAGGED = /[,”"] (?:they|he|she) (?:said|says|added)\b/;

/** "Holt was still a miller.": when, which the sentence before told. */
const STILL = /^[^,;\d]{2,60} (?:was|were) still (?!.*\b(?:when|while|until|till|as|after|before)\b|.*\d)/;

/** "“That growth is the lowest,” Lind said": somebody's words begin with what was told before them. */
const QUOTED_POINTER =
  /^["“](?:That|This|These|Those) (?!(?:country|year|week|month|city|town|village|season|morning)\b)[\p{L}\d$£€]/u;

/** "It became a way to save room.": a lead that needs one itself. */
const OPEN_LEAD =
  /^(?:(?!It (?:is|was|has been|will be|seems|took|takes) (?:(?:also|now|very|so|not) )?[a-z]+ (?:that|to|for)\b)It|Its|They|This|These|Those|That)\b/;

/** Words of a caption. */
const MOST_CAPTION = 9;

/** "Anna Lind, head of the mill.": a name with what somebody is, as under a picture, and no verb. */
function findCaption(text: string): string | null {
  const words = findWords(text);
  const isCaption =
    words.length > 1 && words.length <= MOST_CAPTION && /^\p{Lu}[^,]+, /u.test(text) && text.endsWith(".");
  return isCaption && !words.some(({ text: word }) => isFinite(word) || isParticiple(word)) ? text : null;
}

/** "“We had less than two hours,” Ogden said": somebody's few words, which speak of what was told before. */
export const SNIPPET = /^["“](?=[^"”]*\b(?:we|us|our|it|they|them|this|that)\b)[^"”]{0,60}["”]/iu;
/** "Flake was convinced by his friend", "Biden will decide by January": of what, and what. */
export const ELLIPTIC =
  /\b(?:was|were|been|be) (?:convinced|persuaded|reassured|dissuaded)(?=[.,;]| (?:in part |partly )?by\b)|\b(?:decides?|decided|deciding)(?: officially| finally| later)?(?=[.,;]| (?:by|in|on|when|whether or not)\b)|\b(?:agreed|refused|declined|accepted|responded|replied|disagreed|objected|complied|succeeded|reacted)(?=[.;]|$| (?:and|but) )|\b(?:did|does|do|would|could|will)(?: not|n['’]t)? (?:agree|disagree|refuse|accept|respond|reply|object|comply|react)(?=[.,;]|$| (?:and|but) )|^[^.;]{0,60}\bwho (?:then |also |still )?(?:lived|lives|worked|works|stood|stayed|was|were)(?: [a-z]+ing)? nearby\b|\b(?:his|her) (?:man|woman|side|decision|comments|move|suggestion|proposal|remarks|idea|plan|claims?|allegations?)\b/;
/** "Also arrested were Anna Berg and her sons": besides somebody told of before, and turned round it is none without the "also". */
export const INVERTED = /^Also [a-z]+ (?:was|were|is|are)\b/;
/** "The three were released together": of whom. */
const NUMBERED =
  /\b[Tt]he (?:two|three|four|five|six|seven|eight|nine|ten) (?:were|are|was|have|had|will|also|then|(?!(?:needed|used|named|called|red)\b)[a-z]+ed)\b/;
/** "The mayor added in the statement.": what. */
const ORPHANED =
  /\b(?:did|do|does|was|were|is|are|had|has|have|would|could|will) not\.$|^[^"“”]{0,160}, (?:said|says|added|wrote)\.$|^[^"“”,;:]{0,120}(?<!\b(?:he|she|they|it|who|what|as|has been|is|was|were)) (?:said|added|wrote|explained|noted|concluded|continued)(?: in (?:a|an|the|his|her) (?:[a-z]+ )?(?:statement|interview|email|e-mail|letter|tweet|report|release))?\.$/;
/** "The US company said": which of those told of. */
const OF_A_NATION =
  /^[Tt]he (?:(?:US|UK|U\.S\.|\p{Lu}\p{Ll}+(?:an|ish|ese|ch)) )(?:company|firm|giant|group|bank|airline|carmaker|maker|retailer|manufacturer|brand|agency|team|side|club)\b(?! (?:of|for|that|which)\b| \p{Lu}|, \p{Lu})/u;
/** "Jonathan Blair: Possession of …": an entry of a list. */
const ENTRY = /^(?:\p{Lu}[\p{L}.’'-]* ){1,3}\p{Lu}[\p{L}.’'-]*: /u;
/** "More castaways: Poon Lim, a sailor, …": the heading of a box, read as words of its first sentence. */
const HEADED =
  /^(?:More|Other|Further|Famous|Previous|Related|Recent|Key|Top|Best) [a-z]+(?: [a-z]+){0,3}: \p{Lu}/u;
/** "The dancer is 2-1 favourite", "at odds of 40-1": a bookmaker's figures of one day. */
const ODDS = /\b\d+-\d+ (?:favou?rite|outsider|shot)\b|\bodds of \d|\bat \d+-\d+(?=[,.]| (?:and|while)\b)/;
/** "100 billion (1011) K": figures that were raised. */
const RAISED = /\b(?:million|billion|trillion)\w*(?: [a-z]+)? \(10\d{1,2}\)/;
/** "Berg, likewise, has won": as somebody did in the sentence before, who need not be the one that a lead tells of last. */
const LIKENED =
  /, (?:likewise|similarly|as such|in (?:his|her|its|their) turn|by then|soon after(?:wards)?|before long|in response|even so|by comparison|by contrast|on the contrary), /;
/** An entry of a list by years ("2005: A series of quakes …") that is not made a sentence (`openEntries`). */
const LISTED = /^\d{4}: /;
/** "Her dreams came true", "everything changed": in words that would do for any story nothing is told of what happened. */
const SAID_OF_ANYTHING =
  /\b(?:dreams?|wish(?:es)?|prayers?) (?:(?:had|has|have) )?(?:came|come|comes) true\.$|\b(?:[Ee]verything|(?:[Hh]is|[Hh]er|[Tt]heir|[A-Za-z]+['’]s?) (?:life|lives|luck|fortunes?)) (?:had |has )?changed(?: for ?ever| dramatically| completely| overnight)?\.$|\bhell broke loose\.$|\b(?:made|making) history\.$|\bhit the headlines\.$/;
/** "Anna Berg won a prize for Seven Days …": it goes on elsewhere. */
const TRAILING = /…$|\.[’']\.?$/;
/** "Anna Berg was 20 years old.": when, which the sentence before told. */
const AGED_ONCE =
  /^[^,.;]{2,60} (?:was|were) (?:(?:then|just|only|about|already|not yet) )?(?:\d{1,3}|\p{L}+(?:-\p{L}+)?) years (?:old|of age)\.$/u;
/** "When a girl, the family moved": a clause without its subject, which is not that of the sentence (Quirk et al. 1985, § 14.8). */
const DANGLING =
  /^(?:When|While|As|Once) an? (?:[a-z]+ )?(?:girl|boy|child|baby|student|teenager|youth|pupil|apprentice|infant),? (?:the|an?|his|her|its|their) (?!(?:young )?(?:girl|boy|child|woman|man|artist|writer|author|singer|actor|actress|painter|poet|composer|king|queen)\b)/;
/** "The race in the new 17th has begun": of what, which a number alone does not tell. */
const ORDINAL_ALONE =
  /\b[Tt]he (?:new|old|redrawn|reconfigured|neighbou?ring|current) \d{1,3}(?:st|nd|rd|th)(?=[,.;]| (?:has|is|was|had|will|and|in)\b)/;
/** "Berg came runners-up in 1949": of what. */
const RUNNER_UP =
  /\b(?:was|were|came|finished)(?: as)? runners?-up(?=[,.;]| in [12]\d{3}| on\b| with\b| as\b)/;
/** "Add a pinch of salt.": what is said to a reader is no statement. */
const BIDDING =
  /^(?:Add|Heat|Mix|Stir|Bake|Pour|Sprinkle|Preheat|Combine|Whisk|Simmer|Boil|Chop|Slice|Peel|Drain|Remove|Repeat|Click|Visit|Watch|Check|Try|Enjoy|Follow|Download|Join|Grab|Bring|Place|Put|Take|Use|Keep|Make|Turn|Cut|Let|Get) (?:the|an?|in|to|your|it|them|all|some|this|these|half|one|\d+)\b(?! (?:was|is|were|are|has|had)\b)/;
/** "Noodles [1 cup peas, 2 tsp. oil]": what a dish is made of. */
const INGREDIENTS = /\b(?:tsp|tbsp|oz|cups?)\b\.?[^.;,]{0,60}[,;].{0,120}\b(?:tsp|tbsp|oz|cups?)\b/i;
/** "A diesel version will go further": of what. */
const VERSION =
  /^An? (?:[\p{L}\d-]+ ){0,3}(?:version|variant|edition) (?!of\b|for\b|by\b|that\b|which\b)[a-z]/u;
const CUT_OFF = everywhere(
  BIDDING,
  INGREDIENTS,
  RUNNER_UP,
  ORDINAL_ALONE,
  TRAILING,
  AGED_ONCE,
  DANGLING,
  SAID_OF_ANYTHING,
  LISTED,
  LIKENED,
  ENTRY,
  HEADED,
  ODDS,
  RAISED,
  OF_A_NATION,
  ORPHANED,
  INVERTED,
  SNIPPET,
  ELLIPTIC,
  NUMBERED,
);
/** "Critics in Berlin were less kind": than whom. Not "was much loved", "is far away". */
export const COMPARED =
  /\b(?:was|were|is|are|proved|seemed|became) (?:less|more|even|far|much) (?!(?:away|off|apart|from)\b|(?<=much )[a-z]+ed\b)[a-z]+(?: [a-z]+)?(?=[.,;]|$)/;
/** "Holt found something almost as old": as what. Not "just as planned". */
const EQUALLED =
  /\b(?:almost|just|nearly|equally|quite|half|twice|every bit) as (?!well\b|[a-z]+ed\b)[a-z]+(?=[.,;]|$)(?!.* as\b)/;
/** "Within twenty years, cables crossed the ocean": of what. */
const UNANCHORED = everywhere(
  // "An equivalent flat in London would cost more": to what.
  /^(?:In [^,]{2,30}, )?(?:[Aa]n equivalent|[Aa] comparable|[Aa] corresponding) (?!to\b)[a-z]+\b(?! to\b)/,
  // "Berg arrived in 1777 at the age of 23": where.
  /\b(?:arrived|landed|returned|moved|settled) in (?:\p{Lu}\p{Ll}+ )?[12]\d{3}\b(?![^.;,]*\b(?:in|at|to|from|near|on) (?:the )?\p{Lu})/u,
  COMPARED,
  EQUALLED,
  VERSION,
  // "And mills were built": to what it is joined. "And Then There Were None" is a name.
  /^(?:But|And|Yet|Nor) [a-z]/,
  // "One was Anna Berg, a soldier": of whom.
  /^(?:One|Another|The other) (?:was|is|were|are|had|has)\b/,
  // "One clue is in the rescue": of what.
  /^One (?:clue|example|reason|sign|case|answer|way|problem|exception|result|option|solution|difficulty) (?:is|was|lies|lay)\b/,
  // "All were convicted", "Nearly all are in the east": of whom.
  /^(?:(?:Nearly|Almost|Not|Virtually|Practically) )?(?:[Aa]ll|[Mm]ost|[Ss]ome|[Mm]any|[Ss]everal|[Nn]one|[Ee]ach|[Hh]alf|[Ff]ew|[Bb]oth) (?:is|was|were|are|has|had|have|can|will|would|could)\b/,
  // "In which year were most built?"
  /^(?:In|Since|Until|On) (?:which|what) [a-z]+ (?:was|were|did|had|has|have) (?:all|most|some|many|several|none|half|each) (?:[a-z]+ed|built|made|sold|sent|found|taken|given|lost|left|brought|shot|sunk|begun|written)\b/,
  // "Even in Norway the proportion was 20%", "The number has doubled in 15 years": of what.
  /^(?:(?:Even |Only )?(?:In|in|By|Since|For|At|Among) [^.;]{2,90}?,? )?[Tt]he (?:proportion|figure|number|rate|share|percentage|total|amount|average) (?:is|was|has|had|rose|fell|stood|reached|grew|dropped|doubled|increased|decreased|declined)\b/,
  // "Typical salary: Around £20,000 a year": an entry's label, of what the entry is about. Not "Police officers said: “…”".
  /^(?!\p{Lu}\p{Ll}+ (?:\p{Ll}+ )?(?:said|says?|told|tell|added|warned?|argued?|wrote|write|asked?|replied|explained?|is|are|was|were):)\p{Lu}\p{Ll}+ \p{Ll}{3,}(?: \p{Ll}+)?: (?=[“"£$€\p{Lu}])/u,
  // "Each side has ninety-one steps": of what.
  /^Each (?:side|end|half|part|wall|face|corner|floor|level|section|row|panel|team|player|group|pair|stage) (?!of\b|in\b|on\b)[a-z]/,
  // "The largest by far is at Woodstock": of which.
  /^The (?:[a-z]{3,}est|first|second|third|last|other)(?: by far| of all)? (?:is|was|are|were|has|had|came|lies|stands)\b/,
  // "With all of the former combined", "from the same collection": told before.
  /^So much so|\b[Tt]he (?:former|latter)(?=[.,;]| (?:is|was|were|are|has|had|combined|two|three)\b)|\b[Ff]rom the same [a-z]+(?=[.,]| (?:is|was|are|were|came|comes)\b)/,
  // "Thirteen more mills had been established", "five additional pages": than which.
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen|twenty|thirty|forty|fifty|\d+) (?:more|additional) [a-z]{1,20}s\b(?! than\b)/i,
  /^(?:Within|After|Over) (?:the next )?(?:a few|several|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|\d+) (?:minutes|hours|days|weeks|months|years|decades|centuries),/,
);
