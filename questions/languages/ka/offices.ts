/**
 * Who holds an office, asked for by the office: "თელავის მერმა ლევან ანდრიაშვილმა" → "ვინ არის თელავის მერი?". Before a name, or beside it between commas, the office stands in the
 * name's case; a clause has one noun phrase in the ergative, so that a second ergative behind the first is the name's end. Ergative and nominative follow from each other
 * (Hewitt 1995, ch. 3 and 7).
 */
import type { Article, Sentence } from "../../article.ts";
import type { OfficeHeld } from "../language.ts";
import { findQuotes } from "../../stages/segment.ts";
import { findWords, type Word } from "../../words.ts";
import { readCase } from "./inflect.ts";
import { isInTitle, readNoun } from "./nouns.ts";
import { readNumeral } from "./numerals.ts";
import { readPlace } from "./places.ts";
import { isPredicate } from "./predicates.ts";
import { isName } from "./roster.ts";

/** Heads of offices of which a place or a body has one. */
const SOLE = (
  "პრეზიდენტ პრემიერ-მინისტრ მინისტრ კანცლერ გუბერნატორ ელჩ დირექტორ მწვრთნელ მერ თავმჯდომარე უფროს ხელმძღვანელ მდივან პროკურორ სპიკერ კაპიტან რექტორ კომისარ " +
  "შერიფ ლიდერ ეპისკოპოს მენეჯერ დამფუძნებელ დამაარსებელ მფლობელ გამგებელ რწმუნებულ რედაქტორ პრესსპიკერ კურატორ რეჟისორ"
).split(" ");
/** Of which it has several: asked for where one of them is the chief. */
const SEVERAL =
  "პროფესორ სენატორ დეპუტატ წარმომადგენელ ექსპერტ კრიტიკოს ანალიტიკოს დიპლომატ მოსამართლე ადვოკატ მოადგილე პრესმდივან ვიცე-პრეზიდენტ".split(
    " ",
  );
/** Who heads these the world knows, and it may be another by now. */
const OF_WORLD =
  /^(?:NATO|UN|WHO|IMF|ნატო|გაერო|ევროკავშირ|ევროკომისი|ევროსაბჭო|ევროპარლამენტ|ჯანმო|იუნესკო|მსოფლიო(?![ა-ჰ]))/;
/** Who governs a country the world knows. */
const OF_STATE = /^(?:პრეზიდენტ|პრემიერ-მინისტრ|კანცლერ|სპიკერ|ლიდერ)$/;
/** What an office is of, and what belongs to that. */
const OWNER = /[ა-ჰA-Za-z-](?:ის|ოს|უს|თა)$|[A-Za-z]-ს$|^აშშ(?:-ს)?$/;
/** Before a country's name, of which they are a part: "ჩრდილოეთ კორეის". */
const OF_NAME = /^(?:ჩრდილოეთ|სამხრეთ|დასავლეთ|აღმოსავლეთ|[A-Z][A-Za-z]*)$/;
const NO_OWNER =
  /^(?:ის|ამის|იმის|მის|წლის|თვის|დღის|კვირის|ამავე|იმავე|ერთ-ერთის|შაბათის|კვირის)$|^(?:იანვრ|თებერვლ|მარტ|აპრილ|მაის|ივნის|ივლის|აგვისტო|სექტემბრ|ოქტომბრ|ნოემბრ|დეკემბრ)/;
const ADJECTIVE = /(?:ული|ური|იანი|ელი|ივი|[ა-ჰ]{3}ო)$|^საქმეთა$|^შინაგან$/;
const QUOTED = /([„«"][^„“”«»"]{2,40}(?:ის|ს)[“”»"] )$/;
/** Right before the head. */
const OWN_ADJECTIVE =
  /^(?:მთავარ|გენერალურ|აღმასრულებელ|სპორტულ|მხატვრულ|ფინანსურ|კომერციულ|კრეატიულ|ტექნიკურ|პოლიტიკურ|სულიერ|ყოფილ)(?:ი|მა)?$|^სამხატვრო$/;
const FORMER = /^ყოფილ/;
const CHIEF = /^(?:მთავარ|გენერალურ)/;
/** One of those who hold it, or held it before or will. */
const OTHER = /^(?:ახალ|მოქმედ|მაშინდელ|ერთ-ერთ|ვიცე|თანა|პირველ|მეორე|მომავალ)/;
/** Bodies of which a bare name tells no one: "კომპანიის დირექტორი" is of which? */
const BARE =
  /^(?:კომპანი|კლუბ|სკოლ|საბჭო|კომიტეტ|კომისი|სამმართველო|დეპარტამენტ|ცენტრ|ფონდ|პროექტ|ორგანიზაცი|გუნდ|ნაკრებ|ქვეყ|ქალაქ|რეგიონ|მუნიციპალიტეტ|უნივერსიტეტ|ინსტიტუტ|თეატრ|მუზეუმ|პარკ|სამსახურ|სააგენტო|ბანკ|გაერთიანებ|ასოციაცი|ფედერაცი|პარტი|ფრაქცი|უწყებ|ორკესტრ|ბიბლიოთეკ|საავადმყოფო|კლინიკ|ჯგუფ|პროგრამ|კვლევ|წიგნ|ფილმ|სპექტაკლ|გამოფენ|ფესტივალ|ფერმ|სასტუმრო|რესტორ|მაღაზი|გემ|აღნიშნულ|ადგილობრივ|სახელმწიფო|ეროვნულ|საზოგადოებ|სასამართლო|პოლიცი|მთავრობ|პარლამენტ|საკრებულო|პრესსამსახურ|ბიურო|ოფის|ფირმ|ბიზნეს|მხარ|ჩემპიონატ|ლიგ|გალერე|სტადიონ|აეროპორტ|სენატ|შტატ|კამპანი|სამინისტრო|ფლოტ|არმი|სექტორ|განყოფილებ|ადმინისტრაცი|ჟიური|უბნ|სოფლ)/;
/** Letters by which a headline's word is known for the same. */
const SAME = 5;
/** Words of an office, and of a name, at most. */
const MAX_WORDS = 8;
const MAX_NAME = 4;
/** In a text of another time who held an office does so no more; nor in one that tells of such. */
const PAST = 1950;
const YEAR = /(?<!\d)\d{4} წ/;
const ERGATIVE = /[ა-ჰ](?:[^აეიოუ]მა|[აეოუ]მ)$/;
const NO_ERGATIVE = /^(?:რომ|ხომ|ვინმემ|ამიტომ|იმიტომ|თვითონ|მაგრამ|ყველამ|ორივემ|ისინიმ)$/;
/** What stands in a name before its last word: a bare stem or a nominative, and no word of another kind. */
const NO_NAME =
  /(?:ში|ზე|დან|თან|მდე|თვის|ის|ებს|ად|ით|ული|ური|იანი)$|^(?:და|კი|არ|ვერ|თუ|ან|მას|მან|ის|იგი|ეს|ეგ|ამ|იმ|არა|უკვე|სულ|წელს|დღეს)$|\d/;

/** Each office that the article says somebody of a full name holds, once. */
export function findOffices(article: Article): OfficeHeld[] {
  if (article.mentions.some((m) => m.kind === "date" && m.year !== undefined && m.year < PAST)) return [];
  const held = article.sentences.flatMap((sentence) =>
    YEAR.test(sentence.text) ? [] : readSentence(article, sentence),
  );
  const holders = new Map<string, Set<string>>();
  for (const { question, name } of held)
    holders.set(question, (holders.get(question) ?? new Set()).add(name));
  const asked = new Set<string>();
  return held.filter(({ question, name }) => {
    const isFirst = !asked.has(name);
    asked.add(name);
    return isFirst && holders.get(question)!.size === 1;
  });
}

interface Reader {
  words: readonly Word[];
  /** What stands between a word and the one before. */
  joint: (i: number) => string;
  /** The text before a word. */
  sofar: (i: number) => string;
  title: string;
}

function readSentence({ title, mentionsBySentence }: Article, sentence: Sentence): OfficeHeld[] {
  const { words, text, start, index } = sentence;
  const joint = (i: number) => text.slice(words[i - 1]!.end - start, words[i]!.start - start);
  const sofar = (i: number) => text.slice(0, words[i]!.start - start);
  const reader = { words, joint, sofar, title };
  const quotes = sentence.inQuote ? [{ start: 0, end: text.length }] : findQuotes(text);
  return words.flatMap((word, at): OfficeHeld[] => {
    const head = readHead(word.text);
    if (head === null || quotes.some((q) => q.start <= word.start - start && word.start - start < q.end))
      return [];
    const named =
      head.form === "ergative" ? (readAfter(reader, at) ?? readBefore(reader, at)) : readBeside(reader, at);
    // "მაკედონიის პრეზიდენტი გიორგი ივანოვი": in the nominative a name has to be known for one.
    const known =
      head.form !== "nominative" || at + 1 >= words.length || !/^,? $/.test(joint(at + 1))
        ? undefined
        : mentionsBySentence[index]!.find(
            (m) =>
              m.kind === "person" &&
              m.start === words[at + 1]!.start &&
              m.form === "nominative" &&
              m.text.includes(" ") &&
              isName(m),
          );
    const name = named?.name ?? known?.text;
    if (name === undefined) return [];
    const question = askRole(reader, at, head, named?.first ?? 0);
    return question === null ? [] : [{ question, name, sentence: index }];
  });
}

interface Head {
  stem: string;
  form: "nominative" | "ergative";
  isSole: boolean;
}

function readHead(word: string): Head | null {
  for (const [stems, isSole] of [
    [SOLE, true],
    [SEVERAL, false],
  ] as const)
    for (const stem of stems) {
      const form = readCase(word, stem);
      if (form === "nominative" || form === "ergative") return { stem, form, isSole };
    }
  return null;
}

interface Named {
  name: string;
  /** Where the office may begin. */
  first: number;
}

const isErgative = (word: string): boolean => ERGATIVE.test(word) && !NO_ERGATIVE.test(word);
const toNominative = (word: string): string => word.replace(/მა$/, "ი").replace(/(?<=[აეოუ])მ$/, "");

/** "მერმა ანა ბერიძემ", "მერმა, ანა ბერიძემ,": the name behind an office in the ergative. */
function readAfter({ words, joint }: Reader, at: number): Named | null {
  for (let i = at + 1; i < words.length && i - at <= MAX_NAME; i++) {
    const { text } = words[i]!;
    if (i === at + 1 ? !/^,? $/.test(joint(i)) : joint(i) !== " ") return null;
    if (isErgative(text)) return i === at + 1 ? null : { name: nameOf(words.slice(at + 1, i + 1)), first: 0 };
    // "ქენდის ტერნერმა": behind a comma a name may end as a genitive does.
    const isGiven = i === at + 1 && joint(i) === ", " && text.endsWith("ის");
    if ((NO_NAME.test(text) && !isGiven) || isPredicate(text) || readNumeral(text) !== null) return null;
  }
  return null;
}

/** "ანა ბერიძემ, თელავის მერმა, …": the name that opens the sentence, before an office between commas. */
function readBefore(reader: Reader, at: number): Named | null {
  const opening = readOpening(reader, at);
  if (opening === null || !isErgative(opening.at(-1)!.text)) return null;
  return { name: nameOf(opening), first: opening.length };
}

/** The same in the nominative: "ანა ბერიძე, თელავის მერი, ამბობს, …". */
function readBeside(reader: Reader, at: number): Named | null {
  const opening = readOpening(reader, at);
  if (opening === null || !/[იაეო]$/.test(opening.at(-1)!.text) || isErgative(opening.at(-1)!.text))
    return null;
  return { name: opening.map(({ text }) => text).join(" "), first: opening.length };
}

/** Two to four words before the first comma of a sentence, where the next stands right behind the office. */
function readOpening({ words, joint }: Reader, at: number): readonly Word[] | null {
  if (
    at + 1 >= words.length ||
    (joint(at + 1) === " " ? !isPredicate(words[at + 1]!.text) : !/^,| [–—-] /.test(joint(at + 1)))
  )
    return null;
  let last = 0;
  while (last + 1 < at && joint(last + 1) === " ") last++;
  if (last === 0 || last >= MAX_NAME || joint(last + 1) !== ", ") return null;
  for (let i = last + 2; i <= at; i++) if (joint(i) !== " ") return null;
  const opening = words.slice(0, last + 1);
  return opening.some(({ text }, i) => i < last && NO_NAME.test(text)) ||
    opening.some(({ text }) => readHead(text) !== null || readNoun(text) !== null || isPredicate(text))
    ? null
    : opening;
}

const nameOf = (words: readonly Word[]): string =>
  words.map(({ text }, i) => (i === words.length - 1 ? toNominative(text) : text)).join(" ");

/**
 * The question for an office with whose it is; null where it is not told whose, or where several hold it or held it: whom of them a text mentions is a word
 * of it, and not what it tells (raters passed none of such questions).
 */
function askRole(
  { words, joint, sofar, title }: Reader,
  at: number,
  head: Head,
  least: number,
): string | null {
  const isJoined = (i: number) => i > least && joint(i) === " ";
  let own = at;
  while (isJoined(own) && OWN_ADJECTIVE.test(words[own - 1]!.text)) own--;
  let first = own;
  for (; isJoined(first) && at - first < MAX_WORDS; first--) {
    const { text } = words[first - 1]!;
    const isOwner = OWNER.test(text) && !NO_OWNER.test(text);
    // "განათლებისა და მეცნიერების მინისტრი".
    if (first < own && text === "და" && /(?:ისა|თა)$/.test(words[first - 2]?.text ?? "")) first--;
    else if (!isOwner && !(first < own && (ADJECTIVE.test(text) || OF_NAME.test(text)))) break;
  }
  // "„საბუკოს“ დირექტორმა": a body's name in marks.
  const quoted = first > least ? QUOTED.exec(sofar(first))?.[1] : undefined;
  if (quoted === undefined && (first === own || !isApart(words, first, isJoined))) return null;
  const owners = words.slice(first, own);
  if (owners.some(({ text }) => OTHER.test(text)) || (quoted === undefined && !isTold(owners, title)))
    return null;
  const isCountry = ({ text }: Word) => readPlace(text)?.area === "country" || text.startsWith("აშშ");
  if (owners.some(({ text }) => OF_WORLD.test(text))) return null;
  // Who chairs a parliament the world knows, as who governs.
  if (head.stem === "თავმჯდომარე" && owners.at(-1)?.text === "პარლამენტის") return null;
  const isFormer = words.slice(own, at).some(({ text }) => FORMER.test(text));
  if (
    OF_STATE.test(head.stem) &&
    owners[0] !== undefined &&
    isCountry(owners[0]) &&
    owners.length <= 2 &&
    !isFormer
  )
    return null;
  const of = `${quoted ?? ""}${owners.map(({ text }) => text).join(" ")}`.trim();
  const kinds = words.slice(own, at).map(({ text }) => toNominative(text));
  if (isFormer || !(head.isSole || kinds.some((kind) => CHIEF.test(kind)))) return null;
  return `ვინ არის ${[of, ...kinds, /[აეოუ]$/.test(head.stem) ? head.stem : `${head.stem}ი`].join(" ")}?`;
}

/** Whether what stands before the first word of an office is no part of it: "ნიუ" belongs to "იორკის მერი", "ბაზელში" does not. */
function isApart(words: readonly Word[], first: number, isJoined: (i: number) => boolean): boolean {
  if (!isJoined(first)) return true;
  const before = words[first - 1]!.text;
  return (
    !/^(?:ამ|იმ|მის|მისი|მათი|ჩვენი|ამავე|შპს|სს|ააიპ)$/.test(before) &&
    (/(?:ში|ზე|დან|თან|მდე|ით|ად|[^იოუ]ს|ება|ობა|ცია|ები)$|^(?:წელს|შესახებ|მიერ|შემდეგ|დროს|როგორც|რომ|ხოლო|თუმცა)$/.test(
      before,
    ) ||
      isPredicate(before))
  );
}

/** Whether words tell whose an office is: a place, what has the letters of a name, a ministry, more than a bare body, or what the headline tells. */
function isTold(owners: readonly Word[], title: string): boolean {
  const isHeaded = ({ text }: Word) =>
    findWords(title).some((word) => word.text.slice(0, SAME) === text.slice(0, SAME));
  const isPlaced = owners.some(({ text }) => readPlace(text) !== null || /[A-Za-z]|^აშშ/.test(text));
  // "სააგენტოს გეოლოგიის დეპარტამენტის უფროსი": of which agency?
  if (!isPlaced && BARE.test(owners[0]!.text) && !isHeaded(owners[0]!)) return false;
  return owners.some(
    ({ text }) =>
      readPlace(text) !== null ||
      /[A-Za-z]|^აშშ/.test(text) ||
      (BARE.test(text)
        ? isHeaded({ text, start: 0, end: 0 })
        : !ADJECTIVE.test(text) && (owners.length > 1 || isInTitle(text.slice(0, -2), title))),
  );
}
