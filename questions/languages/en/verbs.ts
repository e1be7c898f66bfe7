/**
 * English verbs: the irregular ones, common regular ones, and their regular forms. Source of the classes and of the spelling
 * rules: Quirk et al., A Comprehensive Grammar of the English Language (1985), §§ 3.5–3.19.
 */
import { lazy } from "../../lazy.ts";

/** base past participle; a past or participle that is left out is the one before it. */
const IRREGULAR = (
  "arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|" +
  "bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast|build built|" +
  "burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|" +
  "cut cut|deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|" +
  "fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forecast forecast|forget forgot forgotten|" +
  "forgive forgave forgiven|freeze froze frozen|get got|give gave given|go went gone|grind ground|grow grew grown|hang hung|" +
  "hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|leave left|" +
  "lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|overcome overcame overcome|overthrow overthrew overthrown|" +
  "overtake overtook overtaken|pay paid|put put|quit quit|read read|rebuild rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run|" +
  "say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot|" +
  "show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|" +
  "spend spent|spin spun|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck|" +
  "strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|" +
  "think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|" +
  "wake woke woken|wear wore worn|weave wove woven|win won|wind wound|withdraw withdrew withdrawn|withstand withstood|write wrote written"
).split("|");

const REGULAR = (
  "abandon abolish absorb accept accompany account accuse achieve acquire act adapt add address adjust admit adopt advance advise affect agree " +
  "aim alert allege allow alter amount analyse analyze announce annex answer apologise apologize appeal appear apply appoint approach " +
  "approve argue arrange arrest arrive ask assassinate assemble assert assess assign assist assume assure attach attack attain attempt attend attract " +
  "attribute avoid award ban base battle behave believe belong benefit block board boast bomb book boost borrow bounce branch brand bury burn " +
  "calculate call campaign cancel capture care carry carve cause cease celebrate challenge change charge chart check circulate cite claim clash classify clean clear " +
  "climb close co-found collapse collect combine comment commission commit compare compete compile complain complete comprise compose conclude " +
  "condemn conduct confirm connect conquer consider consist construct consume contain continue contract contribute control convert convict " +
  "cooperate coordinate copy correct count couple cover crash create cross crown cry cultivate cure damage dance date debate debut decide declare decline " +
  "decorate decrease dedicate deem defeat defend define delay deliver demand demolish demonstrate deny depart depend depict deport deposit derive " +
  "describe deserve design destroy detain detect determine develop devote die differ disappear discover discuss dismiss dispatch display dissolve " +
  "distribute dive divide divorce dominate donate double draft drag dream dress drift drill drop drown dry earn ease educate elect eliminate emerge " +
  "emigrate emit employ enable encounter encourage end endure enforce enjoy enlarge enrol ensure enter equal erase erect erupt escape establish estimate " +
  "evacuate evolve examine excavate exceed exchange exclude execute exercise exhibit exist expand expect experience explain explode explore export " +
  "expose express extend extract face fail farm favour favor feature fill film finance finish fire fish fit fix flash flood flow focus fold follow force form " +
  "found free fund gain gather generate govern grab graduate grant guide handle happen harvest head headline heal help highlight hire host house hunt identify " +
  "ignore illustrate imagine immigrate implement import impose impress imprison improve inaugurate include increase indicate infect influence inform " +
  "inhabit inherit initiate injure insist inspect inspire install instruct intend introduce invade invent invest investigate invite involve isolate issue " +
  "join judge jump justify kick kidnap kill kiss knock label lack land last laugh launch learn level license lift like limit link list listen live load " +
  "locate look love lower maintain manage manufacture march mark marry master match matter mature measure mention merge migrate mine mirror miss " +
  "mix mobilise model monitor mount move multiply murder name narrow need negotiate nickname nominate note notice number obey observe obtain occupy occur offer open " +
  "operate oppose order organise organize originate outline overlook owe own pack paint park participate pass patent peak perform permit persuade " +
  "photograph pick place plan plant play please pledge point poison post postpone pour portray practise praise pray predict prefer premiere prepare present preserve " +
  "press prevent print process proclaim produce prohibit project promise promote propose protect protest prove provide publish pull pump punish purchase push qualify question race raise " +
  "range rank rate reach react re-emerge reemerge realise realize rebel receive recognise recognize recommend record recover recruit recycle reduce refer reflect refuse regard regain register regulate reign " +
  "reject relate release rely remain remark remember remind remove rename renew renounce renovate rent reopen repair repeat replace reply report represent request " +
  "require rescue research reserve resign resist resolve respond rest restore restrict result resume retain retire retreat return reunite reveal reverse review revise " +
  "revive revolve reward roam roll rotate rule sail save scan scatter schedule score search secure seem seize select separate serve settle shape share " +
  "shift ship shock shout shower sign signal signify slip slow smell smoke smuggle soar solve sort sound spark specialise specialize spot sponsor stage star start " +
  "starve state stay stem step stop store stretch study submit succeed suffer suggest suit supervise supply support suppose surpass surrender surround survey survive " +
  "suspect suspend sustain switch symbolise symbolize talk target taste tend test testify thank threaten top total touch tour trace trade train transfer transform " +
  "translate transmit transport trap travel treat trigger triple try turn unify unite unveil update urge use value vanish vary venture view visit volunteer vote " +
  "boil breathe condense erode evaporate germinate hatch hibernate melt orbit pollinate repel vibrate " +
  "vow wait walk wander want warm warn wash watch weigh welcome widen witness work worry wound wrap yield"
).split(" ");

/** Verbs of more than one syllable, or ending in two vowels and a consonant, double nothing; these do. */
const DOUBLING = new Set(
  (
    "stop plan ban drop slip step trap wrap grab dip chop clap drag fit hug rob ship shop sin skip spot stem strip tip trim trip admit " +
    "commit permit submit transmit occur refer transfer prefer regret rebel compel control patrol kidnap travel cancel label level " +
    "model signal enrol program star scan pin tap top"
  ).split(" "),
);
/** What a third person singular adds -es to. */
const SIBILANT = /(?:s|x|z|ch|sh|o)$/;

function inflectPast(base: string): string[] {
  if (base.endsWith("e")) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  const doubled = `${base}${base.at(-1)}ed`;
  if (!DOUBLING.has(base)) return [`${base}ed`];
  // American spelling leaves a final l single: traveled, canceled.
  return base.endsWith("l") ? [doubled, `${base}ed`] : [doubled];
}

function inflectThird(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return SIBILANT.test(base) ? `${base}es` : `${base}s`;
}

function inflectIng(base: string): string {
  if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  const isShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base);
  return DOUBLING.has(base) || isShort ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

const forms = lazy(() => {
  const pasts = new Map<string, string>();
  const participles = new Map<string, string>();
  const thirds = new Map<string, string>();
  const gerunds = new Map<string, string>();
  const bases = new Set<string>();

  for (const entry of IRREGULAR) {
    const [base, past, participle = past] = entry.split(" ") as [string, string, string?];
    pasts.set(past, base);
    participles.set(participle!, base);
  }
  for (const base of REGULAR) {
    for (const form of inflectPast(base)) {
      if (!pasts.has(form)) pasts.set(form, base);
      participles.set(form, base);
    }
  }
  for (const base of [...IRREGULAR.map((entry) => entry.split(" ")[0]!), ...REGULAR]) {
    bases.add(base);
    thirds.set(inflectThird(base), base);
    gerunds.set(inflectIng(base), base);
  }
  // Of a form that two verbs share ("left", "found") the past tense tells the base.
  const all = new Map<string, string>([...bases].map((base) => [base, base]));
  for (const map of [gerunds, thirds, participles, pasts])
    for (const [form, base] of map) all.set(form, base);
  return { pasts, participles, thirds, gerunds, bases, all };
});

/** The base of a past tense: "stole" → "steal", "founded" → "found"; null where the word is none that is known. */
export function readPast(word: string): string | null {
  return forms().pasts.get(word) ?? null;
}

/** The base of a third person singular: "covers" → "cover". Many are plural nouns as well. */
export function readThird(word: string): string | null {
  return forms().thirds.get(word) ?? null;
}

/** Whether a word has the shape of a past participle, known or not: "colonised". */
export function isParticiple(word: string): boolean {
  return forms().participles.has(word) || /[a-z]{2}ed$/.test(word);
}

/** The base of a verb in any form, or null: "stolen", "steals", "stealing" → "steal". */
export function readVerb(word: string): string | null {
  return forms().all.get(word) ?? null;
}
