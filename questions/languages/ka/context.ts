/** What links a Georgian sentence to the one before, and where it may be cut. */
import type { Span } from "../../article.ts";
import { findWords } from "../../words.ts";
import { isInSpite } from "./hanging.ts";
import { isJoint } from "./predicates.ts";
import { isFiniteVerb, isVerb } from "./verbs.ts";

const OPENERS =
  /^(?:(?:ცნობისთვის|სამწუხაროდ|საბედნიეროდ|ცნობისათვის|შეგახსენებთ|თუმცა|ამასთან ერთად|ამასთან|მართლაც|მართალია|თუ გახსოვთ|როგორც გახსოვთ|ფაქტობრივად|რეალურად|ცხადია|ამასთანავე|ამასობაში|გარდა ამისა|ამის გარდა|შესაბამისად|საბოლოოდ|მეორე მხრივ|ერთი მხრივ|მაგალითად|კერძოდ|საერთოდ|სხვათა შორის|ამის ნაცვლად|ამის მიუხედავად|ამავე დროს|მისი თქმით|მისივე თქმით|მისი განცხადებით|მისი ინფორმაციით|მისი განმარტებით|(?:უწყების|სამსახურის|ბიუროს|სააგენტოს|ორგანიზაციის|კომპანიის|დეპარტამენტის|სამინისტროს|გამოცემის|მათივე) (?:ცნობით|ინფორმაციით|მონაცემებით|განმარტებით|განცხადებით|თქმით)|მოგვიანებით|უფრო მეტიც|ამას გარდა|ამგვარად|ამრიგად|თავის მხრივ|ამ ფონზე|რაც შეეხება (?:სხვა|დანარჩენ|მიმდინარე წლის) [ა-ჰ]+ს|საინტერესოა, რომ|აღსანიშნავია, რომ|საგულისხმოა, რომ|ნიშანდობლივია, რომ|(?:ისიც )?უნდა აღინიშნოს, რომ|ალბათ (?:გაიგიათ|გსმენიათ|იცით|გახსოვთ)(?: კიდეც)?, რომ|გაგახსენებთ, რომ|შეგახსენებთ, რომ|გავიხსენოთ, რომ|დავაკვირდეთ, რომ|ფაქტია, რომ|ცნობილია, რომ|ცხადია, რომ|შემთხვევითი არ(?:აა| არის), რომ|(?:პირველი|მეორე|მესამე|მეოთხე|მეხუთე|მეექვსე|მეშვიდე|მერვე|მეცხრე|მეათე):|პასუხი (?:შემდეგია|ასეთია|მარტივია):|გარდა ამისა|როგორც ცნობილია|როგორც აღინიშნა),? |(?:მაგრამ,?|სწორედ(?! (?:ა[მქ]|ასე|ი[მსქ]|ეს|მა[მნსთშ]|მის)[ა-ჰ]*)|ხოლო|და|ამასთან|(?:ასევე|აგრეთვე)(?:,(?! როგორც))?|თუმცა|(?:მიმდინარე|გასული|ამა) (?:წლის [ა-ჰ]+ში|წელს|კვირას|თვეში),?) )+/;

/** "გამრავლება: ბაქტერია ყოველ 20 წუთში ორად იყოფა": what an entry of a list tells of; the clause behind it is whole. */
const LABEL =
  /^(?:[ა-ჰ]{2,}(?:ის|ი) )?[ა-ჰ]{3,}(?:ება|ობა|ვა): (?=(?:[^ :;]+ ){3,}[^ :;]+$)|^(?:[ა-ჰ]{2,}(?:ის|ი) ){0,3}[ა-ჰ]{3,}[აეიო]: (?=\d{4} წ[^:;]+$)/;

function findLabel(text: string): RegExpExecArray | null {
  const label = LABEL.exec(text);
  return label !== null && findWords(text).some((word) => isVerb(word.text)) ? label : null;
}

/** Why or when something was, by what was told before: "ამიტომ, 1977 წელს …" is as true without. */
const CAUSAL =
  /^(?:(?:სწორედ )?ამიტომ(?:აც)?|შედეგად|(?:სწორედ )?ამის (?:გამო|შედეგად)|აქედან გამომდინარე|მიუხედავად ამისა)(?:, | (?=[ა-ჰ\d„]))/;
/** The same of a time, which the year behind it tells, and of a cause before it: "ამ დაპირისპირების შედეგად, 1155 წელს …". */
const THEN =
  /^(?:(?:სწორედ )?(?:ამ|იმ)(?:ავე)? (?:დროს|პერიოდში|დღეს)|(?:კიდევ )?(?:[ა-ჰ]{2,}|\d+) (?:წლის|თვის|კვირის|დღის) შემდეგ|(?:ამის|მას|ამ ყველაფრის) (?:შემდეგ|მერე)|შემდეგ|მოგვიანებით|მანამდე|ამასობაში)(?: კი)?,? (?=\d{4} წ)|^ამ (?:[ა-ჰ]+ ){1,8}(?:შედეგად|გამო|შემდეგ|ნიშნად|საფუძველზე|მიზნით|ფარგლებში), (?=\d{4} წ)/;

const NOW = /(?:მიმდინარე|გასული) (?:წლის|წელს|კვირას|თვეში)/;
const AMOUNTS = /შეადგ|გაიზარდ|გაზრდილ|შემცირ|\d[ა-ჰ ]*(?:ია|ით)(?![ა-ჰ])/;

/** "გარდა იმისა, რომ წყვილი მეზობლობს, ჯონსი ფირმის მფლობელია": beside which else, before a clause that names who it is of. */
const BESIDES = /^(?:გარდა იმისა|იმის გარდა),? რომ [^,;:]+, (?=[ა-ჰ-]{3,}(?:ი|მა|[აეო]მ?) )/;

/**
 * Length of words that only link a sentence to the one before, or set it in a time counted from the day of writing:
 * "ცნობისთვის, პუტინი …" → 12, "მიმდინარე წლის ივლისში ალიევმა …" → 24. Both are adjuncts: what is left is whole.
 */
export function measureOpener(text: string): number {
  const opener = (OPENERS.exec(text) ?? BESIDES.exec(text) ?? findLabel(text))?.[0] ?? "";
  // Of an amount the time is no adjunct: "მიმდინარე წლის ივლისში მოგებამ 83 მილიონი შეადგინა".
  const timed = NOW.exec(opener);
  const length = timed !== null && AMOUNTS.test(text) ? timed.index : opener.length;
  const rest = text.slice(length);
  return length + ((CAUSAL.exec(rest) ?? THEN.exec(rest))?.[0].length ?? 0);
}

const TAIL =
  /, (?=(?:თუმცა|ხოლო|მაგრამ|ამიტომ|რომელიც|რომელმაც|რომელსაც|რომლებიც|რომლებმაც|რომლებსაც|რომელშიც|რომლის|რომელთა|სადაც|საიდანაც|რაც|რამაც|რასაც|რითაც|რის (?:გამოც|შედეგადაც|შემდეგაც|საფუძველზეც)) )|, (?=(?:[ა-ჰ\d,.%„“”"-]+ ){1,3}კი,? )|,? [-–—] ?(?=ამის შესახებ )| და /g;

/** A clause that takes up what was told, behind "and". */
const POINTING_ON =
  /^ და (?:მომავალ|ახლა|ამჟამად|ის|იგი|ისინი|მან|მათ|ეს|ამ|ამას|ამის|ამით|იქ|აქ|მისი|მისმა|მათი) /;
/** A clause that names what the one before it only brings in: "ახალი ელემენტი აღმოაჩინა და მას პოლონიუმი დაარქვა". */
export const NAMED_THERE = /^ და (?:მას|მათ) [^.;]*(?:დაარქვ|შეარქვ|უწოდ|ეწოდ)/;
/** Where a clause that is not the main one opens a sentence, an "and" may be its own. */
const OPENS_SMALL =
  /^(?:როდესაც|როცა|თუ|რადგან|ვინაიდან|სანამ|რაც|ვინც|მას (?:შემდეგ|მერე)|მიუხედავად|იმის|იმისთვის|რათა|რომ)(?![ა-ჰ])/;

/** In a clause of its own: the first, the only, the most; a relative clause after it tells of which. */
const FOREMOST =
  /(?<![ა-ჰ])(?:(?:უ?პირველ(?:ეს)?|ერთადერთ|უკანასკნელ)(?:ი|მა|ია|იც)?|ყველაზე|უ(?!მაღლეს|ზენაეს)[ა-ჰ]{3,}ეს(?:ი|ია|მა))(?![ა-ჰ])/;

/** "ის კაცი", "ისეთი ძველი სახლი": which one, the relative clause tells. */
const AWAITING = /(?<![ა-ჰ])(?:ის|იმ|ისეთ(?:ი|მა)?|იმდენი?|იმავე|ისინი)(?: [ა-ჰ-]+){1,3}$/;

/** "შექმნა აპარატი, რომელსაც ტელეფონი უწოდა": which, of a bare noun behind its verb, the relative clause alone tells. */
function isOfItsKind(before: string): boolean {
  const [, verb, noun] = /(?<![ა-ჰ])([ა-ჰ]{4,}) ([ა-ჰ]{3,}[იაეო])$/.exec(before) ?? [];
  return verb !== undefined && noun !== undefined && isFiniteVerb(verb) && !isFiniteVerb(noun);
}

/** Whether words need the relative clause behind them: "the first bridge that …", "the man who …". */
export const isForemost = (before: string): boolean =>
  FOREMOST.test(before.slice(before.lastIndexOf(", ") + 1)) || AWAITING.test(before) || isOfItsKind(before);

/**
 * Where a sentence may end early: before a contrasting clause or a last relative clause, if the span lies before it.
 * "ალიევმა … დაურეკა, თუმცა მათი ბოლო საუბარი მარტში შედგა" → "ალიევმა … დაურეკა". A "რაც" after "მას შემდეგ" stays.
 */
export function trimEnd(text: string, sentence: Span, span: Span): number {
  const body = text.slice(sentence.start, sentence.end);
  if (!body.includes(", ") && !body.includes(" და ")) return sentence.end;
  for (const match of body.matchAll(TAIL)) {
    const at = sentence.start + match.index;
    const before = text.slice(sentence.start, at);
    const rest = body.slice(match.index);
    const isAnd = match[0] === " და ";
    // "… მონასტერი დახურა და შენობებში მუზეუმი მოათავსა".
    const isJoined = isAnd && !OPENS_SMALL.test(body) && isJoint(before, rest.slice(match[0].length));
    if (isAnd && (NAMED_THERE.test(rest) || (!isJoined && !POINTING_ON.test(rest)))) continue;
    // "… 1914 წელს დასრულდა და ის …": where a verb stands before it, the conjunction joins clauses.
    if (
      !isJoined &&
      !/^(?:, (?:[ა-ჰ]+ც|თუმცა|ხოლო|მაგრამ|ამიტომ|რის)|,? [-–—]) /.test(rest) &&
      !isVerb(/[ა-ჰ]+$/.exec(before)?.[0] ?? "") &&
      !(isAnd && isClosed(before))
    )
      continue;
    if (isAnd && isSeries(before)) continue;
    const needsTail =
      /(?:კერძოდ|ვიდრე [ა-ჰ -]{3,80}|როგორიცაა|მაგალითად|შორის|შემდეგ|მერე|გამო|ის|იმ|იმაზე|იმას|იმის|იმით|იმაში|ისეთი|იმდენად|ყველაფერს|ყველა|ისე)$/.test(
        before,
      );
    const isRelative = /^, (?:რომელ|რომლ|სადაც|საიდანაც)/.test(body.slice(match.index));
    const isAwaited = isRelative && isForemost(before);
    const quotesOpen = (before.match(/[„«]/g)?.length ?? 0) - (before.match(/[“”»]/g)?.length ?? 0);
    if (
      at >= span.end &&
      !needsTail &&
      !isAwaited &&
      !isInSpite(before) &&
      quotesOpen <= 0 &&
      isLastClause(body, match.index) &&
      !sharesVerb(before, body.slice(match.index)) &&
      before.length >= 30
    )
      return at;
  }
  return sentence.end;
}

/** "… HTS შეიყვანა სიაში და მისი ლიდერი …": the clause before has its verb, so that what a pronoun opens is told besides. */
const isClosed = (before: string): boolean =>
  findWords(before.slice(before.lastIndexOf(", ") + 1)).some(({ text }) => isFiniteVerb(text));

/** "… მუშაობდნენ, სისტემებში აღწევდნენ და …": of three verbs in a row the last one has the conjunction. */
function isSeries(before: string): boolean {
  const parts = before.split(", ");
  const [main, first, last] = ["", ...parts].slice(-3);
  // "… ძალებმა, რომლებსაც შაჰი იყენებდა, ნეიტრალიტეტი გამოაცხადეს": a relative clause within the main one.
  const isInner = /^(?:რომელ|რომლ)/.test(first!) && !findWords(main!).some((word) => isVerb(word.text));
  return (
    last !== undefined &&
    !isInner &&
    !SUBORDINATE.test(first!) &&
    !SUBORDINATE.test(last) &&
    !/^რომელ|^რომლ/.test(last) &&
    isVerb(last.slice(last.lastIndexOf(" ") + 1)) &&
    findWords(first!).some((word) => isVerb(word.text))
  );
}
const SUBORDINATE =
  /^(?:(?:მას შემდეგ|მიუხედავად იმისა|იმის გამო)|რომ|რაც|რამაც|რასაც|რის|სადაც|საიდანაც|როცა|როდესაც|როგორც|თუ|თუმცა|ხოლო|მაგრამ|რადგან|ვინაიდან|სანამ|რათა|ვინც|ამიტომ)(?![ა-ჰ])/;

/** A clause ends so where its verb is still to come, with or without a bracket behind it. */
const VERBLESS = /(?:[ა-ჰ](?:ზე|ში|მდე|დან|თვის|გან)|%|%?-(?:ზე|მდე|ით|ში))(?: \([^()]+\))?$/;

/** "… ტარიფები 30%-ზე, ხოლო ჩინეთის ტარიფები 10%-ზე ჩამოიყვანა": of two clauses with one verb, at the end, neither is whole alone. */
function sharesVerb(before: string, tail: string): boolean {
  if (!tail.startsWith(", ხოლო") || !VERBLESS.test(before)) return false;
  return !findWords(before.slice(before.lastIndexOf(", ") + 1)).some(({ text }) => isFiniteVerb(text));
}

/** A relative clause is cut only where nothing follows it; a contrasting one takes the rest with it. */
function isLastClause(body: string, at: number): boolean {
  const tail = body.slice(at);
  return (
    /^(?:, (?:თუმცა|ხოლო|მაგრამ|ამიტომ)| და|, (?:[ა-ჰ\d,.%„“”"-]+ ){1,3}კი,?) /.test(tail) ||
    !tail.slice(2).includes(",")
  );
}

/** What stands after a date and belongs to it, and the word after that. */
const DATE_TAIL = /^(?: წელს| წლის)?,? (?!შემდეგ|მდე|ბოლო|ბოლომდე|დასაწყის|პირველ)(?=\S)/;
/** The imperfect tells of how things were, not of an event: ცხოვრობდა, ინახებოდა, იყო. */
const STATE = /(?:ობდა|ოდა|ავდა|ებდა|იყო)\.$/;
/** Before a date within a sentence: one clause, whose subject or place opens it. */
const ONE_CLAUSE = /^[^,;:–—()]*[ა-ჰ“”"] $/;
/** Right before a date, and of nothing without it; at a clause's beginning, set against what the date was of. */
const OF_DATE = /(?<![ა-ჰ])(?:მხოლოდ|სწორედ|უკვე|მაინც|ჯერ კიდევ) $/;
const STALE = /^(?:უკვე|მაინც|კი) /;

/** A sentence without its date: "2014 წელს ალიევი …" → "ალიევი …"; "მუზეუმი 1936 წელს დაარსდა" → "მუზეუმი დაარსდა". */
export function dropDate(text: string, span: Span): string | null {
  const tail = DATE_TAIL.exec(text.slice(span.end));
  // Of a life's events its beginning and end are no question.
  if (tail === null || STATE.test(text) || /(?<![ა-ჰ])(?:დაიბადა|გარდაიცვალა)(?![ა-ჰ])/.test(text))
    return null;
  const before = text.slice(0, span.start);
  if (before === "") return text.slice(span.end + tail[0].length).replace(STALE, "");
  const isWhole = / წელს/.test(tail[0]) || /[ა-ჰ](?:ს|ში)$/.test(text.slice(span.start, span.end));
  const isJoined = / (?:და|ხოლო|რომ|კი|რაც) /.test(before) || / (?:და|ან) $/.test(before);
  return isWhole && !isJoined && !tail[0].includes(",") && ONE_CLAUSE.test(before) && !OF_DATE.test(before)
    ? before + text.slice(span.end + tail[0].length)
    : null;
}
