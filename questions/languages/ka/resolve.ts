/**
 * Georgian pronouns and bare titles whose meaning an earlier sentence gives, where only one reading is possible. The name is put in
 * in a case that the article shows; it is never inflected.
 */
import type { Article, CalendarDate, PersonMention, Sentence } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import type { Resolution } from "../language.ts";
import { findQuotes } from "../../stages/segment.ts";
import { markGiven } from "./given.ts";
import { measureOpener } from "./context.ts";
import { IDLE_COMMA } from "./faulty.ts";
import { readHead } from "./heads.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { findHero, nameHero, nameInFull, nameRuler, nameTopic } from "./hero.ts";
import { hasOtherAgent, peopleOf } from "./agents.ts";
import { findBareHead } from "./people.ts";
import { isSamePerson, listPeople, type Person, writeName } from "./roster.ts";
import { DATIVE_OR_GENITIVE } from "./surnames.ts";
import { isFiniteVerb, isPersonal } from "./verbs.ts";

/** Pronouns by case, and possessives before what only people have. */
const CASES = new Map([
  ["მან", "ergative"],
  ["ის", "nominative"],
  ["იგი", "nominative"],
  ["მისი", "genitive"],
  ["მისმა", "genitive"],
  ["მის", "genitive"],
]);
const OWNED =
  /^(?:თქმ|განცხადებ|აზრ|სიტყვებ|შეფასებ|ინფორმაცი|განმარტებ|მეუღლ|ცოლ|ქმარ|მამა|მამამ|მამის|დედა|დედამ|შვილ|ვაჟ|ქალიშვილ|ძმა|ძმამ|დამ|ოჯახ|მშობლ|სიკვდილ|გარდაცვალ|ნაშრომ|ლექს|პოემ|რომან|წიგნ|ნაწარმოებ|ნახატ|ოპერ|კარიერ|საფლავ|ძეგლ|ბავშვობ|გამოგონებ|თეორი|მემკვიდრ|სახელ|მოწაფ|მოსწავლ|მეფობ|შემოქმედებ|პირველი|მეორე|ბოლო|უკანასკნელი)/;
/** How many sentences back a chain of pronouns is followed. */
const MAX_CHAIN = 3;
/** Words of a headline that is a name and nothing else, at most. */
const MAX_NAME = 3;
/** How many words of a sentence a pronoun that is its subject stands within. */
const BEGINNING = 8;

interface Holder {
  person: Person;
  antecedent: number;
}

/** What the pronouns and titles of a sentence stand for. */
export function resolve(article: Article, sentence: Sentence): Resolution[] {
  if (sentence.inQuote) return [];
  const years = [
    ...resolveYears(sentence, article.published),
    ...joinYear(sentence),
    ...dropAdjuncts(sentence),
    ...dropContrast(sentence),
    ...calm(sentence),
    ...resolveCause(article, sentence),
    ...markGiven(article, sentence),
  ];
  const countries = resolveCountries(article, sentence);
  if (countries !== null) return [countries];
  const pronoun = findPronoun(article, sentence);
  const named =
    pronoun === null ? resolveTitle(article, sentence) : resolvePronoun(article, sentence, pronoun);
  const found =
    named.length > 0
      ? named
      : [...nameHero(article, sentence), ...nameRuler(article, sentence), ...nameTopic(article, sentence)];
  const sorted = [...years, ...found, ...nameInFull(article, sentence)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  return sorted.filter((r, i) => i === 0 || r.span.start >= sorted[i - 1]!.span.end);
}

/**
 * Adverbs that count from the day of writing or from what was told before. Without them the clause says less and stays true: "გასულ
 * კვირას პოლიციამ …", "ჩავიდა, ერთი დღით ადრე", "ასევე აღნიშნა".
 */
const ADJUNCTS =
  /(?<=^(?:\d{4} წელს,? )?)სამაგიეროდ,? (?=[ა-ჰ\d„])|(?<=^[ა-ჰ]{3,30}(?:მა|[აეოუ]მ)), (?=\d{4} წელს [ა-ჰ])|(?<=\d{4} წელს)(?:ვე|აც(?: კი)?)(?= )|(?<![ა-ჰ])(?:ჯერ კიდევ|უკვე) (?=\d{4} წ)|(?<=^|, )დღეიდან, (?=\d)|^(?:დღეს|დღესდღეობით|ამჟამად|ახლა(?! კი| უკვე| რომ)|გუშინ|გასულ (?!წ|საუკუნე|ათწლ)[ა-ჰ]{2,}ს|(?:ორშაბათს|სამშაბათს|ოთხშაბათს|ხუთშაბათს|პარასკევს|შაბათს)(?=,)),? |, [ა-ჰ\d]+ (?:დღით|კვირით|თვით|წლით) (?:ადრე|გვიან)(?= )|(?<= )ამ (?=[„“«"])|(?<= )ახლა (?=საშუალოდ |დაახლოებით |მხოლოდ |\d)|(?<= )(?:ასევე|აგრეთვე|ამჟამად|დღესდღეობით|დღეისათვის) (?=[ა-ჰ\d])|(?<![ა-ჰ]|ყოველ )(?:ორშაბათს|სამშაბათს|ოთხშაბათს|ხუთშაბათს|პარასკევს|შაბათს) (?![ა-ჰ]+(?:ულ|ილ|ებ|არ)(?:ი|მა|ს|ის|ში)?(?![ა-ჰ]))(?=[ა-ჰ\d„])|(?<=[ა-ჰ]) (?:ორშაბათს|სამშაბათს|ოთხშაბათს|ხუთშაბათს|პარასკევს|შაბათს)(?=[,.])/g;

/** "როგორც …, ასევე …", "არა მხოლოდ …, არამედ ასევე …": of a pair neither word is left out. */
const PAIRED = /(?<![ა-ჰ])(?:როგორც|არა მხოლოდ|არა მარტო)(?![ა-ჰ])/;

/** "თუმცა, 2023 წელს, მაკრონის მცდელობამ …": no comma parts a year from its clause. */
const PARTED_YEAR = new RegExp(`^(?:უკვე |ჯერ კიდევ )?\\d{4} (?:წელს|წლის [ა-ჰ]+ში), ${IDLE_COMMA}`);

function joinYear({ text, start }: Sentence): Resolution[] {
  const from = measureOpener(text);
  const comma = PARTED_YEAR.exec(text.slice(from))?.[0].length;
  if (comma === undefined) return [];
  const end = start + from + comma;
  return [{ span: { start: end - 2, end }, text: " " }];
}

function dropAdjuncts(sentence: Sentence): Resolution[] {
  const found = [...sentence.text.matchAll(ADJUNCTS)];
  if (found.length === 0) return [];
  const quotes = findQuotes(sentence.text);
  const paired = sentence.text.search(PAIRED);
  return found.flatMap((match): Resolution[] => {
    if (quotes.some((q) => q.start <= match.index && match.index < q.end)) return [];
    if (paired >= 0 && paired < match.index) return [];
    const start = sentence.start + match.index;
    // "1999 წელს, ბორის იელცინი …": no comma parts a year from its clause.
    return [{ span: { start, end: start + match[0].length }, text: match[0] === ", " ? " " : "" }];
  });
}

/** "ექსპერტმა ირაკლი ბერიძემ კი განაცხადა": set against what stands before; without კი the clause is the same. */
const CONTRAST =
  /^(?:(?:\d{1,2} [ა-ჰ]+ს|\d{4} (?:წელს|წლის [ა-ჰ]+ში)), )?[ა-ჰA-Za-z\d„“][ა-ჰA-Za-z\d „“.%-]{1,80}?(?<!ც|თუ|რომ|მაინც)( კი)(?=,? (?!არა |არ )[ა-ჰ\d„“])/;

/** Words from which a clause tells what it is about by itself: "ლოდინის საშუალო დრო კი 5 წუთია" does not. */
const WHOLE = 8;

function dropContrast({ text, start, words }: Sentence): Resolution[] {
  const match = words.length < WHOLE ? null : CONTRAST.exec(text);
  if (match === null) return [];
  const end = start + match[0].length;
  return [{ span: { start: end - match[1]!.length, end }, text: "" }];
}

/** "ბაქტერია ყოველ 20 წუთში ორად იყოფა!": a statement wonders at nothing. */
function calm({ text, end }: Sentence): Resolution[] {
  return /[ა-ჰ]!$/.test(text) ? [{ span: { start: end - 1, end }, text: "." }] : [];
}

const COUNTRIES = /^(?:(?:ორ )?ქვეყნებს|ორ ქვეყანას) შორის(?![ა-ჰ])/;
const BETWEEN = /(?<![ა-ჰ])([ა-ჰ-]+სა და [ა-ჰ-]+ს) შორის(?![ა-ჰ])/g;

/** "ქვეყნებს შორის" after a sentence on what is "რუსეთსა და აზერბაიჯანს შორის": between these two. */
function resolveCountries(article: Article, sentence: Sentence): Resolution | null {
  const match = COUNTRIES.exec(sentence.text);
  const before = article.sentences[sentence.index - 1];
  if (match === null || before === undefined || before.inQuote) return null;
  const countries = article.mentionsBySentence[before.index]!.filter(
    (m) => m.kind === "place" && m.area === "country",
  );
  const pairs = [...before.text.matchAll(BETWEEN)].filter(
    (pair) => countries.filter((m) => pair[1]!.includes(m.text)).length === 2,
  );
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1 || countries.length !== 2) return null;
  const span = { start: sentence.start, end: sentence.start + match[0].length };
  return { span, text: `${pair[1]!} შორის`, antecedent: before.index };
}

/** What an event is told to bring about or to be followed by, at a sentence's beginning: "ჩამოვარდნის შედეგად". */
const CAUSE = /^([ა-ჰ]{3,}ის) (?:შედეგად|დროს|შემდეგ|გამო|წინ)(?![ა-ჰ])/;

/** How many sentences on each side are looked through for the event's owner. */
const NEAR = 40;

/** "ჩამოვარდნის შედეგად" where the article says elsewhere of what: "აზერბაიჯანული თვითმფრინავის ჩამოვარდნის". */
function resolveCause(article: Article, sentence: Sentence): Resolution[] {
  const event = CAUSE.exec(sentence.text)?.[1];
  if (event === undefined || sentence.inQuote) return [];
  const whole = new RegExp(
    `(?<![ა-ჰ])((?:[ა-ჰ]+(?:ული|ური|ელი) )?[ა-ჰ]{2,}(?:ის|ას|ოს) )${event}(?![ა-ჰ])`,
    "g",
  );
  const found = article.sentences
    .slice(Math.max(0, sentence.index - NEAR), sentence.index + NEAR)
    .filter((s) => s !== sentence && s.text.includes(event))
    .flatMap((s) => [...s.text.matchAll(whole)].map((match) => match[1]!));
  // One thing all along, however much is said of it: the fullest words.
  const noun = (owner: string) => owner.trim().split(" ").at(-1);
  if (found.length === 0 || new Set(found.map(noun)).size > 1) return [];
  const fullest = found.reduce((a, b) => (b.length > a.length ? b : a));
  // What is asked is in the sentence; the owner's is no evidence of it.
  const span = { start: sentence.start, end: sentence.start + event.length };
  return [{ span, text: fullest + event }];
}

/** The first third-person pronoun, where no person is named before it and no quotation opens before it. */
function findPronoun(article: Article, sentence: Sentence): Word | null {
  const at = sentence.words.findIndex(({ text }) => CASES.has(text));
  const word = sentence.words[at];
  if (word === undefined || at > BEGINNING) return null;
  const before = sentence.text.slice(0, word.start - sentence.start);
  const isNamed = peopleOf(article, sentence).some((m) => m.start < word.start);
  return isNamed || /[„«"“]|, (?:რომ|რომელ|როცა|როდესაც) /.test(before) ? null : word;
}

function resolvePronoun(article: Article, sentence: Sentence, word: Word): Resolution[] {
  const holder = findHolder(article, sentence, MAX_CHAIN);
  const form = CASES.get(word.text)!;
  if (holder === null) return form === "nominative" ? resolveTopic(article, sentence, word) : [];
  const after = sentence.words.find((w) => w.start > word.end)?.text ?? "";
  if (form === "genitive" && !OWNED.test(after)) return [];
  if (form === "nominative" && !isPersonal(sentence.text)) return [];
  const text =
    writeName(holder.person, form) ??
    (form === "genitive" ? writeName(holder.person, DATIVE_OR_GENITIVE) : null);
  return text === null
    ? []
    : [{ span: { start: word.start, end: word.end }, text, antecedent: holder.antecedent }];
}

/** Words that are no subject: adverbial cases and what stands before them. */
const NO_SUBJECT = /(?:ში|ზე|დან|ით|ის|ს|ად|\d)$/;

/** "იგი" after a sentence that begins with the thing the title names: "მთვარე … თანამგზავრია. იგი …" → "მთვარე". */
function resolveTopic(article: Article, sentence: Sentence, word: Word): Resolution[] {
  const before = article.sentences[sentence.index - 1];
  const topic = before?.words[0];
  if (before === undefined || topic === undefined || before.paragraph !== sentence.paragraph) return [];
  // "თბილისის ეროვნული პარკი …": the whole headline may be what the sentence begins with.
  const isWhole =
    article.title.includes(" ") &&
    /[ა-ჰ]{3}[აეიოუ]$/.test(article.title) &&
    before.text.startsWith(`${article.title} `);
  const name = isWhole ? article.title : topic.text;
  const isTopic =
    !before.inQuote &&
    topic.start === before.start &&
    (isWhole ||
      (/[ა-ჰ]{3,}[აეიოუ]$/.test(topic.text) &&
        findWords(article.title).some(({ text }) => text === topic.text))) &&
    peopleOf(article, before).length === 0 &&
    !isPersonal(sentence.text) &&
    !/ და /.test(article.title);
  const isFirst = sentence.words.every((w) => w.start >= word.start || NO_SUBJECT.test(w.text));
  return isTopic && isFirst
    ? [{ span: { start: word.start, end: word.end }, text: name, antecedent: before.index }]
    : [];
}

/** Whether the headline is somebody's name, also one that the text has only in another form: "ნიკო ფიროსმანი" above "ნიკო ფიროსმანაშვილი". */
function isLife(article: Article): boolean {
  const words = findWords(article.title);
  const first = words[0]?.text ?? "";
  return (
    findHero(article) !== null || (words.length <= MAX_NAME && (isClosedName(first) || isOpenName(first)))
  );
}

/** "მინისტრმა აღნიშნა" after one minister who is named: the name in the title's case. */
function resolveTitle(article: Article, sentence: Sentence): Resolution[] {
  const bare = findBareHead(sentence.text);
  // In a life "მხატვარი" is whom the headline names, whatever painters it meets.
  if (bare === null || isLife(article)) return [];
  const at = sentence.words.findIndex(({ text }) => text === bare);
  const head = readHead(sentence.words, at);
  if (head === null || !head.isTitle || isBeforeName(sentence, at, head.form)) return [];
  const holders = [...listPeople(article).values()].filter((p) => p.heads.has(head.head));
  const [person] = holders;
  const from = person?.heads.get(head.head);
  if (person === undefined || holders.length > 1 || from === undefined || from >= sentence.index) return [];
  const text =
    writeName(person, head.form) ?? (head.form === "genitive" ? writeName(person, DATIVE_OR_GENITIVE) : null);
  const word = sentence.words[at]!;
  return text === null ? [] : [{ span: { start: word.start, end: word.end }, text, antecedent: from }];
}

/** "პრეზიდენტი რონი ჰოლტი", of whom no list knows: behind a title in its case may be its own name. */
function isBeforeName({ text, start, words }: Sentence, at: number, form: string): boolean {
  if (form !== "ergative" && form !== "nominative") return false;
  const [title, first, last] = words.slice(at, at + 3);
  if (first === undefined || last === undefined || !text.startsWith(" ", title!.end - start)) return false;
  return (
    text.startsWith(" ", first.end - start) &&
    /^[ა-ჰ]{3,8}[აეიოუ]$/.test(first.text) &&
    !isFiniteVerb(first.text) &&
    (form === "ergative" ? /(?:[^აეიოუ]მა|[აეოუ]მ)$/ : /^[ა-ჰ]{4,}ი$/).test(last.text)
  );
}

/** The one person that the sentence before is about; or, where it begins with a pronoun of its own, whom that means. */
export function findHolder(article: Article, sentence: Sentence, depth: number): Holder | null {
  const before = findBefore(article, sentence);
  if (before === null || before.inQuote || depth === 0) return null;
  const roster = listPeople(article);
  const named = peopleOf(article, before).filter((m) => roster.has(m.entity));
  const [mention] = named;
  const isOther = (m: PersonMention) => !isSamePerson(roster.get(m.entity)!, roster.get(mention!.entity)!);
  if (named.some(isOther) || hasOtherAgent(before, named)) return null;
  if (mention === undefined) {
    if (before.words.some(({ text }) => CASES.has(text))) return findHolder(article, before, depth - 1);
    // In the life of one person a sentence that names nobody goes on about that person.
    const further = findHolder(article, before, depth - 1);
    return further !== null && isLifeOf(article, further.person) ? further : null;
  }
  const isSubject = named.some((m) => m.form === "ergative" || m.form === "nominative");
  const isHero = article.title.includes(mention.entity);
  return isSubject || isHero ? { person: roster.get(mention.entity)!, antecedent: before.index } : null;
}

/** Whether the title is the person's name and nothing else. */
function isLifeOf({ title }: Article, { entity, given }: Person): boolean {
  const words = findWords(title);
  return words.length <= 3 && given !== "" && title.startsWith(given) && title.includes(entity);
}

/** The sentence before, in the paragraph; or the paragraph before where each holds one sentence. */
function findBefore(article: Article, sentence: Sentence): Sentence | null {
  const before = article.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph === sentence.paragraph) return before ?? null;
  const isAlone = (s: Sentence) =>
    article.sentences[s.index - 1]?.paragraph !== s.paragraph &&
    article.sentences[s.index + 1]?.paragraph !== s.paragraph;
  return isAlone(sentence) && isAlone(before) ? before : null;
}

const YEARS: [RegExp, number, string][] = [
  [/(?<![ა-ჰ])(?:გასულ წელს|შარშან)(?![ა-ჰ])/, -1, " წელს"],
  [/(?<![ა-ჰ])(?:გასული|შარშანდელი) წლის(?![ა-ჰ])/, -1, " წლის"],
  [/(?<![ა-ჰ\d] ?)(?:მიმდინარე წელს|ამ წელს|წელს)(?![ა-ჰ])/, 0, " წელს"],
  [/(?<![ა-ჰ])მიმდინარე წლის(?![ა-ჰ])/, 0, " წლის"],
  [/(?<![ა-ჰ])მომავალ წელს(?![ა-ჰ])/, 1, " წელს"],
];

/** "გასულ წელს" is 2024 in a text of 2025. */
function resolveYears(sentence: Sentence, published: CalendarDate | null): Resolution[] {
  if (published === null) return [];
  return YEARS.flatMap(([pattern, offset, tail]) => {
    const match = pattern.exec(sentence.text);
    if (match === null) return [];
    const start = sentence.start + match.index;
    return [{ span: { start, end: start + match[0].length }, text: `${published.year + offset}${tail}` }];
  });
}
