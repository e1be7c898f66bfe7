/**
 * English domains of terms, words that exclude each other and may stand in each other's place: each in the frames in which its other
 * words are as likely as the one that stands there ("served as a school", "shot in the leg"), and not where a word beside it tells it.
 */
import { lazy } from "../../lazy.ts";
import type { Sentence, TermMention } from "../../article.ts";
import { createTermFinder, type Domain } from "../terms.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";

interface Field extends Domain {
  /** What stands before the word. */
  before?: RegExp;
  /** What stands after it; not given, nothing that the word belongs to ("car park"). */
  after?: RegExp;
  /** What the sentence has besides. */
  beside?: RegExp;
  /** What tells which of the domain's words it is: nobody walks with a broken shoulder on crutches. */
  told?: RegExp;
}

const words = (text: string) => text.split(" ");
const ONE = [""];
const NOUN = ["", "s"];
const MANY = ["s"];
const A = /\b(?:an?|[Tt]he) (?:\w+ )?$/;
const OWN = /(?:\b(?:his|her|their|its|my)|['’]s?) $/i;
/** A relative, of whom something is told; "a sister ship" is none. */
const OF_KIN = /^(?:[.,;]| (?!figures?|compan|ships?|schools?|cit|papers?|stations?|projects?|and )[a-z])/;
const SIDE =
  /^ (?:coast|side|bank|end|edge|wing|wall|gate|entrance|tower|shore|part|half|suburbs?|outskirts|tip|slopes?|face|district|border)\b/;
const DOMESTIC =
  /^ (?:car|coat|shirt|t-shirt|door|dress|hat|cap|uniform|ribbon|paint|roof|walls?|van|truck|lorry|bus|jacket|scarf|curtains?|bicycle|bike|boat|suit|umbrella|tie|sweater|jersey|bag|suitcase|box|envelope|robe|gown|gloves|shoes|boots|tiles|stripes?|ink|balloons?)\b/;

const FIELDS: Field[] = [
  // Points of the compass: of what has a name; where a thing lies from another, whoever knows the map knows.
  {
    stems: words("north south east west"),
    endings: ONE,
    before:
      /(?:\bin the|\b(?:moved?|moving|travell?ed|headed|heading|marched|sailed|drove|walked|turned|looks?|faces|facing)) $/,
    told: /\b(?:sun|compass|Arctic|Antarctic|pole|winds?|sunset|sunrise)\b/i,
  },
  {
    stems: words("northern southern eastern western"),
    endings: ONE,
    before: /\b(?:in|the|on|its|across|from|near) $/,
    after: SIDE,
  },
  // Banks of a river alone: which leg or wing it was is often told, or no matter.
  { stems: words("left right"), endings: ONE, before: /\b(?:the|its) $/, after: /^ bank\b/ },
  // Seasons, and times of day.
  {
    stems: words("spring summer autumn winter"),
    endings: ONE,
    before:
      /\b(?:in|by|until|since|during|of|every|each|that|following|next|previous|early|late)(?: the)?(?: (?:early|late|following|same|next))? $/,
    told: /\b(?:snow\w*|ic[ey]|cold|frost|hot|heat\w*|warm\w*|harvest\w*|blossom\w*|bloom\w*|holidays?|Christmas|Easter|Olympics?|skat\w+|ski\w*|leaves|migrat\w+|hibernat\w+|January|February|March|April|May|June|July|August|September|October|November|December)\b/,
  },
  {
    stems: words("morning afternoon evening"),
    endings: ONE,
    before: /\b(?:in|by|of|every|each|that|next|following|the) (?:the )?$/,
    after: /^(?:[.,;]| (?:of|and|the|when|by|a|in|on|at)\b|$)/,
    told: /\b(?:dawn|breakfast|lunch|dinner|noon|midday|sun\w*|dusk|dark\w*|night\w*|midnight|early|late|a\.?m|p\.?m|supper|newspaper|wak\w*|woke|sleep|school|mornings?|afternoons?|evenings?)\b/i,
  },
  // Callings: by hand, and of school; of somebody whom the text tells of in passing.
  {
    stems: words(
      "carpenter baker butcher tailor blacksmith shoemaker plumber electrician mechanic weaver potter gardener",
    ),
    endings: NOUN,
    told: /\b(?:wood\w*|bread|cakes?|meat|cloth\w*|shoes?|horses?|iron|pipes?|wires?|electric\w*|engines?|cars?|repair\w*|pots?|clay|gardens?|plants?|shops?|workshop|sew\w*)\b/,
  },
  {
    stems: words(
      "teacher lawyer engineer accountant journalist architect dentist librarian translator nurse",
    ),
    endings: NOUN,
    told: /\b(?:schools?|pupils?|class\w*|taught|teach\w*|lesson\w*|courts?|legal|law|case|clients?|railways?|machin\w*|build\w*|built|design\w*|tax\w*|accounts?|newspapers?|wrote|writ\w*|report\w*|articles?|teeth|books?|librar\w*|languages?|hospitals?|patients?|studi\w*|construct\w*)\b/i,
  },
  // Kin of one sex and any age.
  {
    stems: words("father brother uncle grandfather"),
    endings: ONE,
    before: OWN,
    after: OF_KIN,
    told: /\b(?:born|bore|sons?|daughters?|child\w*|elder|older|younger|twin|parents?|mother|inherit\w*|heir|same name|named after|old|generation|baby|wed\w*|famil\w+|succeed\w*|throne)\b/,
  },
  {
    stems: words("mother sister aunt grandmother"),
    endings: ONE,
    before: OWN,
    after: OF_KIN,
    told: /\b(?:born|bore|sons?|daughters?|child\w*|elder|older|younger|twin|parents?|father|inherit\w*|heir|same name|named after|old|generation|baby|wed\w*|famil\w+|birth|pregnan\w+)\b/,
  },
  {
    stems: words("son daughter"),
    endings: NOUN,
    before: /\b(?:an?|one|two|three|four|five|only|their|have|had|has|eldest|youngest) $/,
    after: /^(?:[.;]| (?:in|on|with|from|by|at)\b|$)/,
    told: /\b(?:he|she|his|her|boys?|girls?|heir|king|queen|prince\w*)\b/,
  },
  // What a building is put to.
  {
    stems: words("school hospital library museum hotel prison theatre warehouse factory restaurant"),
    endings: ONE,
    before:
      /\b(?:as|into|becom(?:e|ing)|became|hous(?:es|ed)|it is(?: now)?|was once|replaced by|(?:next|close) to|opposite) an? (?:new |small |private |public |local |temporary |former )?$/,
    told: /\b(?:pupils?|teach\w*|class\w*|patients?|wounded|injur\w*|sick|doctors?|nurses?|surg\w*|books?|read\w*|exhibit\w*|collections?|art|rooms?|guests?|tourists?|prisoners?|inmates|cells?|plays?|stage|actors?|goods|stor\w+|produc\w*|workers|meals?|food|chef|visitors?|learn\w*|students?)\b/,
  },
  // Houses of prayer, where no faith is named.
  {
    stems: words("church mosque synagogue"),
    endings: ONE,
    before: A,
    told: /\b(?:Christ\w*|Muslims?|Islam\w*|Jew\w*|Jesus|imam|rabbi|priests?|vicar|bishops?|Catholic\w*|Orthodox|Protestant\w*|Anglican\w*|Lutheran\w*|parish\w*|bells?|steeple|minarets?|St\.?|Saint|mass|gospel|Sunday|organ|spire|altar|cross|baptis\w*|wedding|choir|medieval|Gothic|congregation|diocese|pastor|rector|Bible|Quran|Torah)\b/,
  },
  // Grain, fruit, roots, and what is grown to be sold.
  {
    stems: words("wheat barley maize rye millet"),
    endings: ONE,
    told: /\b(?:bread|beer|brew\w*|flour|pasta|porridge|popcorn)\b/,
  },
  {
    stems: words("apple pear plum apricot lemon mango melon fig"),
    endings: MANY,
    told: /\b(?:cider|sour|juice|tropical|pie|trees?)\b/,
  },
  {
    stems: words("onion carrot cabbage turnip pumpkin cucumber"),
    endings: MANY,
    told: /\b(?:orange|Halloween|root\w*|leaves)\b/,
  },
  {
    stems: words("coffee cocoa cotton tobacco sugar tea rubber"),
    endings: ONE,
    before:
      /\b(?:gr[eo]w\w*|export(?:s of|ed|ing|s)?|import(?:s of|ed|ing|s)?|cargo of|load of|carrying|carried|trade in|traded|price of|prices of|demand for|(?:tons|tonnes|bags|sacks|kilos) of|duty on|tax on) $/,
    told: /\b(?:drink\w*|cups?|brew\w*|chocolate|cloth\w*|spin\w*|mills?|smok\w*|cigar\w*|cane|sweet\w*|leaves|beans?|tyres?|tires?|caf\w+|weav\w*|textiles?)\b/,
  },
  {
    stems: words("timber coal salt wool silk grain"),
    endings: ONE,
    before:
      /\b(?:export(?:s of|ed|ing|s)?|import(?:s of|ed|ing|s)?|cargo of|load of|carrying|carried|trade in|traded|price of|prices of|demand for|(?:tons|tonnes|sacks|wagons) of|duty on|tax on) $/,
    told: /\b(?:mines?|miners?|pits?|forests?|saw\w*|sea|sheep|cloth\w*|bread|mills?|harvest\w*|fuel|burn\w*|weav\w*|spin\w*|food|preserv\w*|textiles?|power)\b/,
  },
  // Metals, stuff to build with.
  {
    stems: words("gold silver copper nickel zinc tin iron"),
    endings: ONE,
    before: /\b(?:of|in|for|from|mined?|mining|produc\w+|discovered|found|export\w*) $/,
    told: /\b(?:medals?|bronze|jewel\w*|precious|coins?|rust\w*|wires?|steel|age|electric\w*|cans?|conduct\w*|bars?|rings?|alloy\w*|brass|magnet\w*|blood|olympic\w*|chemical|symbol)\b/i,
  },
  {
    stems: words("wood stone brick concrete"),
    endings: ONE,
    before: /\b(?:built|made|constructed|rebuilt|erected)(?: \w+)? (?:of|in|from|out of) $/,
    told: /\b(?:carv\w*|burn\w*|fires?|trees?|forest\w*|quarr\w*|poured|mason\w*|bricks?|rot\w*|timber|nails?|saw\w*|baked|clay|reinforced|steel|modern|ancient|medieval|marble|granite)\b/,
  },
  {
    stems: words("red blue green yellow purple orange brown"),
    endings: ONE,
    before: /\b(?:an?|the|his|her|in) $/,
    after: DOMESTIC,
    told: /\b(?:fire|post|taxi|school)\b/,
  },
  // Beasts of the farm, fowl of the air, two that live with us.
  {
    stems: words("cow goat pig horse donkey camel"),
    endings: MANY,
    before: /\b(?:of|some|many|his|her|their|keep|kept|and|raise\w*|sold|stole|with|rais\w+|bred) $/,
    told: /\b(?:milk\w*|wool|rid\w*|rode|beef|pork|ham|bacon|race\w*|rac\w+|plough\w*|desert|saddle\w*|cheese|dairy|calv\w*|stable\w*)\b/,
  },
  {
    stems: words("owl eagle hawk falcon vulture heron stork"),
    endings: NOUN,
    told: /\b(?:night\w*|fish\w*|dead|carrion|chimney\w*|national|bald|symbol)\b/,
  },
  // Sports, places in a football team, instruments.
  {
    stems: words("football rugby cricket basketball volleyball hockey tennis"),
    endings: ONE,
    before: /\b(?:play(?:s|ed|ing)?|watch(?:ed|ing)?|at|of|in) $/,
    told: /\b(?:goals?|wickets?|overs|bat\w*|innings?|try|tries|scrum|hoops?|baskets?|rackets?|rackets|serves?|sets|nets?|club|league|cup|NBA|FIFA|footballer\w*|striker|teams?|coach|match\w*|tournament|open|ice|players?|Wimbledon)\b/i,
  },
  {
    stems: words("goalkeeper defender midfielder striker winger"),
    endings: NOUN,
    beside:
      /\b(?:club|league|cup|match|seasons?|coach|manager|squad|injury|game|transfer|pitch|football|minutes?)\b/i,
    told: /\b(?:goals?|sav\w+|net|scor\w+|headers?|keeper|defen[cs]e)\b/,
  },
  {
    stems: words("piano violin guitar flute cello trumpet clarinet"),
    endings: ONE,
    told: /\b(?:strings?|bow|keys?|keyboard|pian\w+|violin\w+|guitar\w+|brass|wind|concert\w*|orchestra\w*|quartet\w*|jazz|rock|band|blow\w*|bows|sonat\w*)\b/,
  },
  // Parts of a body that are hurt.
  {
    stems: words("arm leg shoulder knee ankle wrist elbow hip chest neck"),
    endings: ONE,
    before: /\b(?:his|her|left|right|the|a|an|broken|injured) $/,
    beside:
      /\b(?:injur\w*|brok\w*|fractur\w*|surgery|shot|wound\w*|hurt|pain\w*|operat\w*|strain\w*|bit|bitten|stab\w*|sprain\w*|twist\w*|tor[en]|dislocat\w*)\b/,
    told: /\b(?:walk\w*|kick\w*|crutch\w*|throw\w*|hand\w*|run|running|limp\w*|foot\w*|feet|breath\w*|lung\w*|heart|ribs?|head|dead|died|death|kill\w*|sling|cartilage|ligament\w*|bowl\w*)\b/i,
  },
  // What hits one, what one is armed with, what one is charged with, what lays a town waste, what one dies of.
  {
    stems: words("car bus lorry motorcycle tractor tram van train"),
    endings: ONE,
    before: /\b(?:an?|with an?|the) $/,
    beside: /\b(?:hit|struck|collid\w*|crash\w*|collision|overturn\w*|run over|knocked down)\b/,
    told: /\b(?:passengers?|rails?|railways?|tracks?|rider|rode|helmet|wheels?|delivery|stops?|station|crossing|farm\w*|fields?|carriages?|vehicle|motorist|parked|garage|house|home|cars|drivers?|level)\b/i,
  },
  {
    stems: words("knife pistol rifle hammer machete sword"),
    endings: NOUN,
    before: /\b(?:with|carrying|brandish\w*|wielding|held|holding|used) (?:a|two|three) $/,
    told: /\b(?:stab\w*|shot\w*|shoot\w*|fir(?:e|ed|ing)|bullets?|cut\w*|blades?|guns?|gun\w+|knives|barrels?|blows?|kitchen|beat\w*|wounds?|wounded|armed police)\b/i,
  },
  {
    stems: words("murder robbery fraud burglary arson blackmail bribery forgery kidnapping"),
    endings: ONE,
    before: /\b(?:of|with|for|to|attempted|armed) $/,
    beside:
      /\b(?:charge\w*|arrest\w*|convict\w*|accus\w*|guilty|suspicion|jail\w*|sentenc\w*|trial|acquit\w*)\b/,
    told: /\b(?:kill\w*|stab\w*|shot|shoot\w*|dead|deaths?|d(?:ied|ying)|bod(?:y|ies)|money|cash|stole\w*|bank\w*|fires?|burn\w*|houses?|homes?|victims?|ransom|hostage|fake|false|taxes|pa(?:id|y)\w*|compan\w+|raid\w*|life|attempted|armed|first-degree|second-degree)\b/i,
  },
  {
    stems: words("fire flood earthquake storm landslide"),
    endings: ONE,
    before:
      /\b(?:destroyed|damaged|ruined|devastated|wrecked|collapsed) (?:\w+ )?(?:by|in) (?:an?|the) (?:\w+ )?$/,
    told: /\b(?:burn\w*|flames?|water|rain\w*|winds?|smoke|ash\w*|shook|tremor\w*|magnitude|epicentre|drown\w*|river|dam|hill\w*|mud|firefight\w*|bomb\w*|waves?|tsunami\w*|hurricane|typhoon)\b/i,
  },
  {
    stems: words(
      "malaria cholera typhoid measles tuberculosis pneumonia smallpox influenza diphtheria leukaemia",
    ),
    endings: ONE,
    before: /\b(?:of|with|from|by|against|contracted|caught|had|to) $/,
    told: /\b(?:mosquito\w*|swamp\w*|water|lungs?|rash|vaccin\w*|virus\w*|bacteri\w*|cough\w*|sewage|parasit\w*|blood|cancer\w*|spots|flu|quinine|sanatori\w+|fever|parasite\w*|tropical|pandemic)\b/,
  },
  // Sciences that are studied.
  {
    stems: words(
      "physics chemistry biology mathematics philosophy economics law medicine history geography engineering literature psychology sociology",
    ),
    endings: ONE,
    before:
      /\b(?:(?:stud(?:y|ied|ies|ying)|taught|teach(?:es|ing)?|read)|(?:degrees?|doctorate|PhD|graduated?|lecturer|professor|course|lectures) (?:in|of|on)) $/,
    told: /\b(?:physic\w*|chemi\w*|biolog\w*|mathemat\w*|philosoph\w*|econom\w*|law\w*|legal|court|bar|doctors?|medic\w*|hospital|histor\w*|engineer\w*|writ\w*|poet\w*|novel\w*|sociolog\w*|psycholog\w*|Nobel|scien\w*)\b/i,
  },
  // Ranks of an army that one rises to.
  {
    stems: words("captain colonel lieutenant sergeant corporal brigadier"),
    endings: ONE,
    before: /\b(?:promoted|rank of|rose|risen|demoted|commissioned)(?: (?:to|as|the rank of))*(?: an?)? $/,
  },
  {
    stems: words("army navy"),
    endings: ONE,
    before: /\bthe $/,
    told: /\b(?:ships?|vessels?|sail\w*|submarines?|frigates?|soldiers?|tanks?|land|sea|naval|fleet|admirals?|generals?|regiments?|ocean|troops|battalions?|colonels?|coup|war)\b/i,
  },
  {
    stems: words("radio television"),
    endings: ONE,
    before: /\b(?:on|local|national|state|by|through|told|public) $/,
    told: /\b(?:watch\w*|view\w*|listen\w*|screens?|saw|footage|pictures?|heard|live|TV|images?|broadcasts?|channels?)\b/,
  },
];

const fieldOf = lazy(
  () => new Map<string, Field>(FIELDS.flatMap((field) => field.stems.map((stem) => [stem, field] as const))),
);

/** Whether a word stands in a frame of its domain, and belongs to no other: "a car park" is no car. */
function isTerm({ words: own, text, start }: Sentence, at: number, domain: Domain): boolean {
  const { start: from, end } = own[at]!;
  const field = fieldOf().get(domain.stems[0]!)!;
  const [before, after] = [text.slice(0, from - start), text.slice(end - start)];
  if (/[-–'’]$/.test(before) || /^[-–'’]/.test(after)) return false;
  if (field.before !== undefined && !field.before.test(before)) return false;
  if (field.beside !== undefined && !field.beside.test(text)) return false;
  if (field.after !== undefined) return field.after.test(after);
  const next = own[at + 1];
  return next === undefined || !after.startsWith(" ") || FUNCTION_WORDS.has(next.text.toLowerCase());
}

/** "An engineer", but "a teacher". */
const fits = (rival: string, before: string) =>
  before === "a" ? !/^[aeiou]/.test(rival) : before === "an" ? /^[aeiou]/.test(rival) : true;

/** Implements `LanguagePack.findTerms`. */
export const findTerms = createTermFinder(FIELDS, isTerm, fits);

/** Times that a text has a word which is what it is about: that it was a school everybody reads. */
const TOPIC = 2;

/** Whether what is shown, or the rest of the article, tells which of its domain's words stood in the gap. */
export function isTermTold(shown: string, { lemma }: TermMention, paragraphs: readonly string[]): boolean {
  if (fieldOf().get(lemma)?.told?.test(shown) === true) return true;
  let times = 0;
  for (const paragraph of paragraphs)
    for (let at = paragraph.indexOf(lemma); at >= 0; at = paragraph.indexOf(lemma, at + 1)) times++;
  return times > TOPIC;
}
