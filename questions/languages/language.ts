/**
 * What a language pack gives the pipeline. A pack is rules and compiled word lists, pure and deterministic;
 * everything that depends on a language is behind this interface, so that a new language is a new folder.
 */
import type {
  Article,
  CalendarDate,
  DateMention,
  Mention,
  NamingMention,
  PersonMention,
  Sentence,
  Span,
  Speech,
  TermMention,
} from "../article.ts";
import type { Lang, Origin } from "../item.ts";

/** Another value a mention could have had, in the same surface form. `order` sorts numbers and dates. */
export interface Alternative {
  text: string;
  origin: Exclude<Origin, "key" | "statement">;
  order?: number;
}

/** Words of a sentence that point elsewhere, and the article's own words for what they stand for. */
export interface Resolution {
  /** In the paragraph. */
  span: Span;
  text: string;
  /** Index of the sentence that names it; the evidence then begins there. Not given where the text names it by itself ("this year"). */
  antecedent?: number;
  /** Only says more than the text does: left out where it would be in the gap. */
  isFuller?: true;
  /** Only marks a noun that was told before: left out below the headline, where such nouns are not refused. */
  isMark?: true;
}

/** A person and the office the article says is theirs, both in dictionary form. */
export interface Role {
  name: string;
  role: string;
  evidence: { paragraph: number } & Span;
}

/** A question for who holds an office, and who does, in dictionary form. */
export interface OfficeHeld {
  question: string;
  name: string;
  /** Index of the sentence that tells it. */
  sentence: number;
}

/** What a naming is asked for by, and what answers that: in the case that the question asks for. */
export interface NamingQuestion {
  question: string;
  key: string;
}

/** What a typed answer may be. */
export type TypedKind = "number" | Exclude<DateMention["part"], "month"> | "person" | "term";

/** Fixed wordings of stems and options. Each is grammatical for every text put into it. */
export interface Phrases {
  /** What stands before the article's headline in a stem: "Text: ". */
  headline: string;
  trueFalse: (statement: string) => string;
  /** Asks of the last sentence of an excerpt. */
  lastTrueFalse: (lead: string, statement: string) => string;
  isTrue: string;
  isFalse: string;
  whichTrue: string;
  whoSaid: (verb: string, content: string) => string;
  whoSaidQuote: (verb: string, quote: string) => string;
  /** Asks for the sentence that answers a question. */
  findSentence: (question: string) => string;
  /** Asks which of the options the text names. */
  mentioned: Record<"country" | "city", string>;
  /** Asks for the whole years from the first event to the second. */
  yearsBetween: (first: string, second: string) => string;
  /** Asks to choose what fills the gap, or answers the question: the world may tell another than the text. */
  chosen: (asked: string) => string;
  /** Asks to type the value of a kind that is missing: of a sentence alone it may not be told whether a name or an office is wanted. */
  typed: Record<TypedKind, (gapped: string) => string>;
  /** Asks to type what is missing, of whatever kind: in a teacher's own sentence. */
  missing: (gapped: string) => string;
  /** Asks to type what a question of `ask` asks for. */
  typedQuestion: Record<TypedKind, (question: string) => string>;
  /** Asks to type the town that a question asks for; left out, a name is asked for as of a person. */
  typedTown?: (question: string) => string;
  /** Asks to type who said what a question asks for. */
  typedSpeaker: (question: string) => string;
  matchSpeakers: string;
  matchNumbers: string;
  matchDates: string;
  matchRoles: string;
  orderEvents: string;
  altered: (original: string, altered: string) => string;
}

export interface LanguagePack {
  lang: Lang;
  /** Whether the character is a letter of the language's script. */
  isLetter: (char: string) => boolean;
  /** Share of function words that a text of the language has at least; 0 where the script alone tells the language. */
  commonShare: number;
  /** Letters that the language has and others of its script lack: ы and э of Russian. At least every fiftieth word has one. */
  ownLetters?: RegExp;
  /** Letters that it lacks and others of its script have: every tenth word with one is too many. */
  foreignLetters?: RegExp;
  /** What tells words of others of its script, in a text too short to have letters of its own. */
  foreignWords?: RegExp;
  /** Whether sentences begin with a capital: what is left of a sentence whose opener is cut is then given one. */
  hasCase: boolean;
  /** Whether a full stop after this word (without the stop) does not end a sentence, given the beginning of what follows. */
  isAbbreviation: (word: string, next: string, before: string) => boolean;
  /**
   * Numbers, dates, places and people, in text order; a place may lie within an office ("Russia's president").
   * `published` is the article's own date, from which "this year" counts.
   */
  findMentions: (sentences: Sentence[], published: CalendarDate | null) => Mention[];
  /** Words of small domains of which a thing can be one only, as `createTermFinder` finds them; a language without them leaves it out. */
  findTerms?: (sentence: Sentence) => TermMention[];
  /**
   * Where the text tells what something is called: the term, and nothing that belongs to it left out or too much ("the outer layer is called
   * the crust": "crust"). A language without it leaves it out.
   */
  findNamings?: (sentences: readonly Sentence[]) => NamingMention[];
  /** A self-contained statement as a question for the term at `span`: "What is the outer layer of the Earth called?"; null where its clause is not simple. */
  askNaming?: (text: string, span: Span, mention: NamingMention) => NamingQuestion | null;
  /** The verbs and phrases by which things are named. */
  names?: RegExp;
  /** Statements with a known speaker. */
  findSpeech: (article: Article) => Speech[];
  /**
   * The first word that points outside the text given (a pronoun, "here", "this year") and not to what the title names, or null.
   * Behind a lead, the sentences that a reader has just read, words that take up what was said ("this", "the bridge") point into it;
   * what counts from the day of writing ("last year") or from the speaker never does. `article` is there for what it has told of before.
   */
  findUnresolved: (
    text: string,
    inQuote: boolean,
    title?: string,
    lead?: string,
    article?: Article,
  ) => string | null;
  /** Whether what opens an excerpt is held to all that a statement alone is, as where no article tells "the bridge" from "a bridge". */
  strictOpening?: boolean;
  /** Whether a statement that the headline does not explain is shown behind a sentence that it does: where nouns are refused below it as well. */
  leadsBelow?: boolean;
  /**
   * What in somebody's words leaves open whom they mean below the headline, for a language in which bare nouns, days and "this" are no reason to refuse them: nobody who is asked who said
   * it need know which bridge is meant (of such Georgian items outside raters passed 22 of 26, of the engine's others 21 of 26). A language that leaves it out holds them to what statements are held to.
   */
  findOpenSpeech?: (content: string) => string | null;
  /** Characters of the sentences before a statement at most; a language that leaves it out shows more. */
  maxLead?: number;
  /** The same of pronouns, adverbs and phrases alone: an excerpt may open with "the bridge", but not with "it". */
  findPointer: (text: string, lead?: string, article?: Article) => string | null;
  /**
   * The same of what not even the headline above explains: pronouns, adverbs and phrases that point, and signs that a sentence is not as
   * it was meant. A bare noun is none: below "Macedonians go to polls in referendum" outside raters passed "the plebiscite" as often as a name.
   */
  findBeyondHeadline: (text: string, lead?: string, article?: Article) => string | null;
  /**
   * Whether the headline is a name alone, as over an entry of an encyclopaedia: each of its sentences is of that, also one that has no word of it.
   * A language that leaves it out holds all headlines to be news.
   */
  isEntry?: (article: Article) => boolean;
  /** Characters that a statement has at least, where a language says a fact in fewer than English does. */
  minStatement?: number;
  /** How many sentences name a place that is asked for as mentioned, where two do not yet show that the article comes back to it. */
  minPlaceSentences?: number;
  /** How many characters of a sentence's beginning only link it to the one before ("however, "). */
  measureOpener: (text: string) => number;
  /** Pronouns and the like of a sentence with what they stand for, where only one thing can be meant; in text order, apart. */
  resolve: (article: Article, sentence: Sentence) => Resolution[];
  /** The shortest part of the sentence, from its start, that is whole and holds the span: paragraph offset of its end. */
  trimEnd: (text: string, sentence: Span, span: Span) => number;
  /** Verbs and nouns by which something is said to be published or to have been said to a newspaper. */
  publishes: RegExp;
  /** Whether a statement with these mentions has a count that the headline tells: if it is true, whoever read the headline knows so. Left out, none has. */
  isHeadlined?: (headline: string, statement: string, mentions: readonly Mention[]) => boolean;
  /** Other values in the mention's own form; the article's own ones first. */
  findAlternatives: (article: Article, mention: Mention) => Alternative[];
  /** Whether a statement with another value (its `order`) in the mention's place is false by so little that it tests a digit; left out, none is. */
  isTrick?: (mention: Mention, rival: number) => boolean;
  /**
   * Whether what a pupil is shown around a gap, the headline above it, tells the mention to whoever knows the world: a country whose capital stands
   * there, a city by its stadium. A language that cannot tell leaves it out.
   */
  isGiven?: (shown: string, mention: Mention, article?: Article) => boolean;
  /**
   * Whether a statement in which nothing can be changed is not worth judging, or is true for whoever did not read: a hope, a doubt, an opinion,
   * what is so everywhere, or what the headline tells in other words. A language that cannot tell leaves it out.
   */
  isIdle?: (statement: string, mentions: readonly Mention[], article: Article) => boolean;
  /**
   * Whether the span of a statement stands in what it tells by the way, as a relative clause does, while the main clause tells something else: changed there it makes
   * a trick of a detail. A language that leaves it out changes what it finds.
   */
  isAside?: (statement: string, span: Span) => boolean;
  /** Whether a unit between two numbers has a form that keeps them apart ("of 34 countries 480 guests"), where others make one quantity of them ("2 minutes 41 seconds"). */
  isApart?: (unit: string) => boolean;
  /**
   * Whether a statement without what is asked for, or the lead before it, names what it is about, with the headline above it, so that it may stand in a gap or be judged: "the shaft was
   * useful" names nothing. A language that leaves it out takes all to.
   */
  namesTopic?: (text: string, lead: string, headline: string, article: Article) => boolean;
  /** Whether a question does so below the headline; a language that leaves it out holds questions to its other rules alone. */
  questionNamesTopic?: (question: string, headline: string, article: Article) => boolean;
  /** Whether what no question asks for is told plainly enough to stand in a gap: in a short sentence, in its main clause. A language that leaves it out takes all. */
  isPlain?: (text: string, span: Span, mention: Mention, lead: string, article: Article) => boolean;
  /** Whether a name may be typed though nobody is known who could stand in its place; "asked" where only a question in words may ask for it, and no gap. */
  isTypable?: (mention: Mention) => boolean | "asked";
  /** Whether a question for a place tells that a town is meant, so that its name may be typed; not where "where" might be answered with the country. */
  typesTowns?: boolean;
  /** Whether a question that does not name the unit of a number may be answered with both: "5 million". */
  typesUnits?: boolean;
  /** Whether a question in words may ask for a surname alone, whatever the headline has, as no gap may; a language that leaves it out keeps to what gaps are held to. */
  asksSurnames?: boolean;
  /**
   * Whether a number that the text has in words may be typed: where a question in words asks for it, or in gaps too. In English it is small there and often guessed: of such items outside raters passed
   * 15 of 32 by engine 0.9.0; later in Georgian 28 of 33 and in Russian 46 of 55, as of the engine's others.
   */
  typesWords?: "asked" | "gaps";
  /** Whether what stands in a gap may be asked for by choosing it from four; a language that leaves it out chooses all that has rivals. */
  isChosen?: (mention: Mention, article?: Article) => boolean;
  /** Whether another value may be true as well: of games, which come again, of how many there were "as of" a year, of how many "can" live somewhere. */
  holdsToo?: (shown: string, mention: Mention, article: Article) => boolean;
  /**
   * Whether a fact told without a word of the headline may be altered to make a statement false. Of such outside raters passed 53 of 59 in English, where the engine's others pass as often, 29 of 39 in Russian and 4 of 7 in
   * Georgian.
   */
  altersFar?: boolean;
  /**
   * Which values that no question asks for may be chosen among four in a gap, as well as typed. Outside raters passed of dates 80 of 86 in English, 32 of 36 in Georgian and 68 of 80 in Russian, of Georgian numbers 26 of 26; of
   * English and Russian numbers 49 of 86.
   */
  chooses?: ReadonlySet<"date" | "number">;
  /** Whether places are to be chosen for a gap; not where outside raters found next to all of them known without the text. */
  asksPlaces?: boolean;
  /** Other speakers in the form in which this one is given, and that form; null if fewer than two. */
  findRivals: (article: Article, speech: Speech) => { speaker: string; rivals: Alternative[] } | null;
  /** Whether every reader knows what somebody is likely to say: who said it is then not to be typed. A language that cannot tell leaves it out. */
  isKnown?: (speaker: PersonMention) => boolean;
  /** The speaker's office or name in the nominative, or null where that form is not safe. */
  labelSpeaker: (article: Article, speaker: PersonMention) => string | null;
  /** Whether a mention is of a body, whose name is not typed; a language that reads people alone leaves it out. */
  isBody?: (mention: PersonMention) => boolean;
  /**
   * A self-contained statement as a question for the mention at `span`, whose surface form answers it ("How many people
   * died?" 38; "Where did it land?" in Paris); null where the clause is not short, with one finite verb and no second date.
   */
  ask: (text: string, span: Span, mention: Mention) => string | null;
  /** Whether a question to be typed may stand behind the sentences that its statement leans on. */
  asksBehindLead?: boolean;
  /** Whether `ask` finds the clause to ask of within a statement that is too long, or points outside elsewhere. */
  asksClauses?: boolean;
  /** Whether a question of such a clause may point to what the headline above it tells; Russian, which leaves it out, had none of four right. */
  asksBelow?: boolean;
  /** A statement without the date that stands at `span` and what belongs to it ("In 2014, he won." → "He won."); null where not safe. */
  dropDate: (text: string, span: Span) => string | null;
  /** Asks for those who are told to hold an office, by the office; each is one that the world does not know. A language that asks none leaves it out. */
  findOffices?: (article: Article) => OfficeHeld[];
  /** Who holds which office, as the article says. */
  findRoles: (article: Article) => Role[];
  /** A typed answer as what it comes to: equal for all case forms, digits or words, and transliterations of one answer. */
  readAnswer: (text: string) => string;
  /** The same of a term, of which each word counts: a water cycle is no life cycle. Singular and plural are equal. */
  readTerm: (text: string) => string;
  /** A key that is equal for the inflected forms of a word. */
  stem: (word: string) => string;
  /** The word of the language, by its stem, that a stem is one slip from: a month, a name, a frequent word; a language that gives none is helped by the article's own words. */
  findSlip?: (stem: string) => string | null;
  /** Whether two stems one slip apart are forms of words that the language has both: "country", "county". */
  isSpelling?: (stem: string, other: string) => boolean;
  /** Words that carry no content and do not count in overlaps. */
  isFunctionWord: (word: string) => boolean;
  /** A word, in small letters, by which a sentence denies what it would say without it. */
  negates: RegExp;
  /**
   * The rough form of a word, equal for words that may stand in one place, or null for a word that stands almost anywhere
   * (an adverb, "to be"): the choices of a maze have different forms. Where it is not given the stem's ending tells.
   */
  readForm?: (word: string) => string | null;
  phrases: Phrases;
}
