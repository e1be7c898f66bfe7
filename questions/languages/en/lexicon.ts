/**
 * Closed classes of English words that several rules ask for. Source: Huddleston & Pullum, The Cambridge Grammar of the
 * English Language (2002), chapters on determiners, prepositions, auxiliaries and coordination.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Finite auxiliaries and the copula: these invert in a question. */
export const AUXILIARIES = set(
  "is are was were has have had does do did will would can could may might must should shall isn't aren't wasn't weren't " +
    "hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't mustn't",
);
export const BE = set("is are was were isn't aren't wasn't weren't");
export const HAVE = set("has have had");
export const MODALS = set("will would can could may might must should shall");

export const PREPOSITIONS = set(
  "in on at of to from by with for into onto over under near between among across through during after before since until " +
    "till against about around towards toward within without outside inside behind beyond along above below beside besides " +
    "despite like as than per via upon off up down throughout amid amidst opposite past including versus except unlike " +
    "concerning regarding following",
);
/** After these a place is where something is. */
export const LOCATIVES = set(
  "in at from to near of for into across around through throughout outside inside within between over toward towards via and or",
);
export const DETERMINERS = set(
  "the a an this that these those his her its their my your our some any each every no all both either neither another such what which whose",
);
export const CONJUNCTIONS = set(
  "and or but nor yet so while whereas although though because since when where if unless until after before as once that who which whom whose than whether",
);
/** Adverbs that may stand between a subject and its verb, or within a verb group. */
export const ADVERBS = set(
  "also then now still never always often usually already just only even later soon once again first finally eventually " +
    "originally previously recently currently officially widely formerly initially generally commonly largely mainly mostly " +
    "quickly slowly gradually nearly almost completely fully finally successfully not ever probably perhaps reportedly " +
    "subsequently typically sometimes rarely seldom together too well",
);

export const MONTHS =
  "January February March April May June July August September October November December".split(" ");
/** Abbreviations of months in American style (AP Stylebook). */
export const MONTH_ABBREVIATIONS = new Map([
  ["Jan", 1],
  ["Feb", 2],
  ["Mar", 3],
  ["Apr", 4],
  ["Aug", 8],
  ["Sept", 9],
  ["Sep", 9],
  ["Oct", 10],
  ["Nov", 11],
  ["Dec", 12],
]);
export const WEEKDAYS = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

/** Words that carry no content of their own; they don't count in overlaps, and tell that a text is English. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...AUXILIARIES,
  ...PREPOSITIONS,
  ...DETERMINERS,
  ...CONJUNCTIONS,
  ...set(
    "be been being having doing i you he she it we they me him us them mine yours hers ours theirs himself herself itself " +
      "themselves who whom how why when where there here not n't too very more most much many also just only own same other " +
      "text according person people's did does many year city country month date",
  ),
]);

/** Whether a word right before another makes it no finite verb: "the", "of"; "the city has", "in a year" end in a noun. */
export const isBinding = (word: string): boolean =>
  FUNCTION_WORDS.has(word) && !/^(?:year|city|country|month|date|text|person|people's|who|which)$/.test(word);

/** Titles of courtesy, with the gender they tell. */
export const COURTESY: ReadonlyMap<string, "m" | "f" | ""> = new Map(
  (
    [
      ["Mr", "m"],
      ["Mrs", "f"],
      ["Ms", "f"],
      ["Miss", "f"],
      ["Sir", "m"],
      ["Monsignor", "m"],
      ["Dame", "f"],
      ["Lady", "f"],
      ["Lord", "m"],
      ["Dr", ""],
      ["Doctor", ""],
      ["Prof", ""],
      ["Professor", ""],
      ["Father", "m"],
      ["Rev", ""],
      ["Reverend", ""],
    ] as const
  ).map(([title, gender]) => [title, gender]),
);
/** Offices written with a capital before a name. */
export const OFFICES = set(
  "President President-elect Vice Deputy Prime Minister Foreign Chancellor Premier Senator Sen Rep Representative Congressman Congresswoman " +
    "Governor Gov Mayor Administrator Treasurer Secretary Ambassador Judge Justice Speaker Commissioner Councillor Chairman General Gen Colonel Col " +
    "Captain Capt Capt Lieutenant Lt Major Maj Sergeant Sgt Admiral Adm Marshal Commander Cmdr Corporal Private Detective Det " +
    "Inspector Insp Superintendent Supt Officer Sheriff Constable Chief Coach Director Attorney Cardinal Bishop Archbishop " +
    "Patriarch Metropolitan Protector Imam Ayatollah Rabbi Sheikh Brother Sister Baron Count Countess Duke Duchess Earl Marquis",
);
/** Titles that go with a given name alone; what follows may be a number ("King George III"). */
export const ROYALS: ReadonlyMap<string, "m" | "f"> = new Map([
  ["King", "m"],
  ["Queen", "f"],
  ["Prince", "m"],
  ["Princess", "f"],
  ["Emperor", "m"],
  ["Empress", "f"],
  ["Tsar", "m"],
  ["Pope", "m"],
  ["Sultan", "m"],
  ["Shah", "m"],
  ["Catholicos", "m"],
]);
/** Nouns that stand before a name in apposition: "coach Luke Walton". The gendered ones tell who is meant by "he". */
export const OCCUPATIONS = set(
  "president chairman chairwoman chair chief director captain coach manager footballer linebacker quarterback pitcher outfielder guard centre-back full-back fly-half scrum-half midfielder striker defender goalkeeper forward " +
    "winger golfer driver rider rapper youtuber tiktoker singer songwriter musician pianist composer conductor actor actress comedian presenter " +
    "host author writer novelist poet playwright journalist reporter editor columnist photographer artist painter sculptor " +
    "architect engineer inventor scientist physicist chemist biologist botanist zoologist geologist astronomer mathematician " +
    "economist historian archaeologist anthropologist philosopher professor lecturer researcher analyst expert scholar linguist " +
    "teacher headteacher principal doctor physician surgeon nurse psychologist lawyer attorney prosecutor judge detective " +
    "officer sergeant colonel general admiral commander soldier pilot astronaut cosmonaut explorer traveller sailor navigator " +
    "merchant businessman businesswoman industrialist philanthropist entrepreneur founder co-founder owner spokesman spokeswoman spokesperson minister " +
    "secretary senator congressman congresswoman lawmaker politician leader candidate nominee mayor governor ambassador envoy " +
    "diplomat adviser advisor activist campaigner volunteer organiser organizer farmer fisherman mechanic electrician builder " +
    "carpenter craftsman weaver potter baker chef shepherd gardener forester guide ranger librarian curator keeper resident " +
    "passenger defendant victim witness survivor star legend champion athlete player swimmer runner boxer wrestler climber " +
    "mountaineer cyclist king queen emperor prince princess bishop priest monk nun missionary saint cleric husband wife son " +
    "daughter brother sister father mother grandfather grandmother uncle aunt cousin nephew niece friend colleague partner " +
    "teammate neighbour neighbor successor predecessor producer filmmaker screenwriter designer programmer developer executive " +
    "boss banker investor fan supporter rookie opponent rival parliamentarian parishioner patient student pupil graduate",
);
/** Nouns and pronouns that tell gender. */
export const MALE = set(
  "he him his himself man men boy husband son brother father grandfather uncle nephew king prince emperor actor businessman " +
    "spokesman chairman congressman fisherman gentleman boyfriend duke monk",
);
export const FEMALE = set(
  "she her hers herself woman women girl wife daughter sister mother grandmother aunt niece queen princess empress actress " +
    "businesswoman spokeswoman chairwoman congresswoman lady widow girlfriend duchess nun",
);
/** Words that make a capitalised name that of a body, a work, an event or a place. */
export const NAME_OF_THING = set(
  "Rights Elementary Secondary Primary Grammar Intelligence Unit Estate Manor Farm Cottage Cemetery Boulevard Terrace Lighthouse Reservoir Dam Post-Dispatch Post-Gazette Sun-Times Examiner Chronicle Bulletin Observer Sentinel Dispatch Courier Globe Enquirer Inquirer Police Department University College School Academy Institute Ministry Agency Party Council Committee Commission Company " +
    "Corporation Inc Ltd Limited Group Bank Fund Museum Gallery Library Theatre Theater Opera Orchestra Association Federation " +
    "Union Club Court Church Cathedral Monastery Abbey Temple Mosque Service Services Board Society Foundation Trust News Times " +
    "Post Journal Gazette Daily Herald Guardian Telegraph Tribune Review Press Reuters Network Radio Television Channel Street " +
    "Road Avenue Square Lane Crescent Drive Bridge Tower Palace Castle Fortress House Hall Hotel Park Garden Gardens Zoo Lake " +
    "River Sea Ocean Bay Gulf Strait Island Islands Peninsula Mountain Mountains Mount Hill Hills Valley Desert Forest Canyon " +
    "Falls Homes Lines Motors Energy Foods Systems Partners Holdings Airlines Railways Industries Studios Records Springs Creek Heights Point Cove Bluff Rocks Beach Coast Cape County Parish District Province Region State States Republic Kingdom Empire City Town Village " +
    "Airport Station Port Harbour Harbor Stadium Arena Center Centre Cup League Championship Championships Games Olympics Prix " +
    "Open Series Tour Festival Prize Award Awards Day War Wars Revolution Conquest Battle Siege Rebellion Uprising Rising Revolt Crusade Crusades Invasion Massacre Reformation Restoration Renaissance Enlightenment Depression Famine Plague Synod Crisis Disaster Expedition Exhibition Census Treaty Act Agreement Committee Assembly Parliament " +
    "Congress Senate Government Army Navy Force Forces Guard Office Bureau Authority Administration Center Hospital Clinic " +
    "Airlines Airways Air Railway Line Bridge Canal Road Highway United National International Royal Supreme Central European " +
    "American British World Street Rovers City United Wanderers Athletic Rangers Giants Stars Lakers Nuggets Warriors Eagles " +
    "Lions Tigers Bears Bulls Democrats Republicans Conservatives Labour Century Age Ages Era Dynasty Bible Gospel " +
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October " +
    "November December North South East West Northern Southern Eastern Western New Old Great High Upper Lower Holy " +
    "Project Program Programme Plan Operation Mission Conference Summit Convention Mall Plaza Building Gate Monument Memorial " +
    "Twitter Facebook Instagram YouTube Google Netflix WhatsApp TikTok Microsoft Wikipedia Cross Week Weekend Fashion Conservatory Observatory Laboratory Laboratories Lab Labs Coalition Alliance Organisation Organization Institution Society Union Division Brigade Regiment Battalion Fleet Flight Hurricane Storm Typhoon",
);
/** Of these, words that name a body which can speak. */
export const NAME_OF_BODY = set(
  "Police Department University College School Academy Institute Ministry Agency Party Council Committee Commission Company " +
    "Corporation Inc Ltd Limited Group Bank Fund Museum Gallery Association Federation Union Club Court Church Service Services " +
    "Board Society Foundation Trust News Times Post Journal Gazette Daily Herald Guardian Telegraph Tribune Reuters Network " +
    "Government Army Navy Guard Office Bureau Authority Administration Center Centre Hospital Airlines Airways Parliament Senate Laboratory Laboratories Lab Labs Union Alliance Coalition " +
    "Organisation Organization Institution Congress Assembly Theatre Zoo Equities Securities Holdings Ventures",
);
/** Particles within surnames. */
export const PARTICLES = set(
  "de van von der den da di du la le del della dos bin ibn abu al el ben ten ter zu y",
);

/** Nouns before the name of a thing or a body. */
export const BEARERS = new Set(
  (
    "institute company firm agency newspaper magazine website charity group pollster bank retailer airline club team studio network label museum ship ferry " +
    "boat yacht village town city river island lake mountain band brand chain supermarket operator maker publisher university school hospital party"
  ).split(" "),
);
