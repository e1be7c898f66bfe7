/**
 * Georgian questions of one short clause whose verb is certain. The wh-phrase stands first and the verb directly after it:
 * [wh-phrase][verb][rest]? (83 of 85 questions of a treebank; copying the statement's order fails).
 */
import type { Mention, NumberMention, Span } from "../../article.ts";
import { findWords, isFigure, type Word } from "../../words.ts";
import { askCount, type Asked, findAsked, GOING, MANNER, PARTICIPLE, PLACED_PARTICIPLE } from "./asked.ts";
import { type FreeClause, freeClause } from "./free-clause.ts";
import { stemWord } from "./inflect.ts";
import { findLeftOut } from "./left-out.ts";
import { readNumeral } from "./numerals.ts";
import { listPieces } from "./pieces.ts";
import { isDone, isPredicate, isUnsure } from "./predicates.ts";
import { readPlainSurname } from "./surnames.ts";
import { findAtBeginning } from "./unresolved.ts";
import { attributionVerbs, isFiniteVerb } from "./verbs.ts";

const MAX_WORDS = 20;
/**
 * "უკვე 5 ფრენა გაიარა", "12 წიგნი დაუწერია": how many so far, which has grown since, as the series of the perfect tells of what is so at the time of speaking
 * (Hewitt 1995, ch. 4). With a year it is a count of then.
 */
const SO_FAR =
  /(?<![ა-ჰ])(?:უკვე|ჯერჯერობით|დღემდე|აქამდე|დღეისა?თვის|ამ დროისა?თვის)(?![ა-ჰ])|(?<![ა-ჰ])(?:და|გა|გადა|გამო|მო|მი|ჩა|შე|წა|აღმო|ა)?უ[ა-ჰ]+(?<!ულ|ილ|ეს|ძლ|ნობ)ია(?![ა-ჰ])|(?<![ა-ჰ])[ა-ჰ]{4,}(?:ულ|ილ)ი (?:აქვს|ჰყავს|აქვთ|ჰყავთ)(?![ა-ჰ])|(?<![ა-ჰ])(?:აქვს|ჰყავს|აქვთ|ჰყავთ) [ა-ჰ]{4,}(?:ულ|ილ)ი(?![ა-ჰ])/;
const YEAR = /\d{4} წ/;
/** A second clause, a negation, a condition: the question would need more than moving the verb. */
const COMPLEX =
  /(?<![ა-ჰ])(?:რომ|რომელ[ა-ჰ]*|რომლ[ა-ჰ]*|სადაც|საიდანაც|როცა|როდესაც|თუ|არ|ვერ|აღარ|რადგან|რათა|ხოლო|მაგრამ|უნდა|კი|რაც|ან|სანამ|ვიდრე|თითქოს|როგორც|ისე)(?![ა-ჰ])/;
/** Before და no verb may stand: two clauses would be joined. */
const NOMINAL = /(?:ი|ისა|სა|ის|ით|ში|ზე|თან|დან|მა|[აეოუ]მ|\d)$/;
const PRESENT = /(?:[ოეაი]ბს|ავს|ენ|დნენ)$/;
/** At a clause's end what has a preverb or a version and an aorist's ending is its verb where one who acts stands before it; so is a noun with a copula. */
const LAST =
  /^(?:და|გადა|გამო|გა|გადმო|მიმო|მი|მო|შემო|შე|ჩამო|ჩა|წარმო|წარ|წამო|წა|ამო|აღმო|აღ|გან|გარდა|ი|ა|უ)[ა-ჰ]{2,}(?:ა|ო|ეს|ნენ)$/;
const ACTOR = /[ა-ჰ](?:[^აეიოუ]მა|[აეოუ]მ)(?![ა-ჰ])/;
const COPULA = /[ა-ჰ]{3}(?:აა|ოა|ეა)$/;
const ATTRIBUTE = /(?:ის|ული|ური|ელი|ილი|იანი|ითი|ივი|თა|[ა-ჰ]{3}ო)$/;
/** Behind a comma, the verb of what somebody asked for or wished: "მოითხოვა, საქმე განეხილათ". */
const WISHED = /, [^,]*[ა-ჰ]{3}(?:ათ|ონ|[იუ]ლიყო)(?![ა-ჰ])/;
/** Ergatives of attributes, and verbal nouns behind what they are of, which the forms of verbs would take for some. */
const NO_VERB = /(?<!^გააუ)(?:[^აეიოუ]მა|[აეოუ]მ|ახალგაზრდა)$/;
const VERBAL_NOUN =
  /^(?:გახსნა|გაზრდა|ზრდა|შექმნა|აღდგენა|აღორძინება|ჩამოყალიბება|დაფუძნება|დაცვა|მოგება|წარდგენა|გამოცდა|შემოსევა|შეძენა|გაცვლა|მიღწევა|დადგმა)$/;
const OF_IT = /(?:ის|ოს|ო|ული|ური|ელი)$/;
/** With these a participle beside them is the verb: "აგებული იყო", "აქვს მინიჭებული". */
const HELPING = /^(?:იყო|იყვნენ|იქნა|იქნენ|არის|არიან|აქვს|ჰქონდა|აღმოჩნდა)$/;
const DONE_TO = /^(?!(?:მოყოლებულ|დაწყებულ)ი$)[ა-ჰ]{3,}(?:ულ|ილ)ი?$/;
/** Words that set a clause against what was told before. */
const AGAIN = /(?<![ა-ჰ])(?:მაინც|უკვე|ასევე|აგრეთვე) /g;
/** Of many or of few words behind a verb: so few stand right behind it in the question too. */
const SHORT = 2;

/**
 * "1962 წელს მოედანზე შადრევანი აშენდა." at 1962 → "რომელ წელს აშენდა მოედანზე შადრევანი?". Null unless the clause of what is asked for has one
 * verb that is certain, and nothing before it that may be another clause.
 */
export function ask(text: string, span: Span, mention: Mention): string | null {
  if (findAtBeginning(text) !== null) return null;
  const then = THEN.exec(text)?.[0].length ?? 0;
  if (span.start < then) return null;
  const told = dropDay(text.slice(then).replace(/\.(?=[“”"»]?$)/, ""), {
    start: span.start - then,
    end: span.end - then,
  });
  for (const piece of listPieces(told.text, told.span, mention)) {
    if (mention.kind === "number" && SO_FAR.test(piece.text) && !YEAR.test(piece.text)) continue;
    const plain = readMain(piece.text, piece.span);
    const clause = freeClause(plain.body, plain.span);
    const question = clause === null ? null : askOf(dropBesides(clause, mention), mention);
    if (question === null || (CONTENT.test(text.slice(span.end)) && !/, (?:თუ|რომ) /.test(question)))
      continue;
    if (!FRAGMENT.test(question) && !PLACED_TWICE.test(question))
      return piece.opener + question.replace(DETACHED, "?");
  }
  return null;
}

/** Behind a comma right after the verb, or after the year behind it, what has no verb is told besides: "… 1412 წელს დაიკავა, მამის სიკვდილის შემდეგ". */
const BESIDES =
  /([ა-ჰ]{3,})(?: \d{4} წელს)?, (?!მაგრამ|თუმცა|არა(?![ა-ჰ])|და |ან |თუ |რომ|ხოლო|როგორც|ისევე)/g;

/** Behind these a comma opens what was decided or bidden. */
const DECIDED = /^(?:გადაწყვიტ|მოითხოვ|სთხოვ|დაავალ|უბრძან|ბრძან|სცად|შეძლ)/;

function dropBesides(clause: FreeClause, { kind }: Mention): FreeClause {
  const { text, span } = clause;
  if (kind !== "date" || clause.inner !== null) return clause;
  for (const match of text.matchAll(BESIDES)) {
    const comma = match.index + match[0].length - 2;
    const rest = text.slice(comma);
    if (comma < span.end || !isPredicate(match[1]!) || isUnsure(match[1]!)) continue;
    if (DECIDED.test(match[1]!) || attributionVerbs().has(match[1]!)) return clause;
    if (/\d{4} წ|(?<![ა-ჰ])კი(?![ა-ჰ])/.test(rest) || WISHED.test(rest)) return clause;
    if (findWords(rest).some((word) => isPredicate(word.text) && !/(?:ობა|ება)$/.test(word.text)))
      return clause;
    return { ...clause, text: text.slice(0, comma) };
  }
  return clause;
}

/** "როდის გაუგზავნეს მეფეს ერთი?": one of what was told before; what a bracket left of a sentence's end, or an adjective that its noun, the verb's, has left. */
const FRAGMENT = /(?: (?:ერთი|ერთს|მეორე|დანარჩენი|საბჭოთა)| \.)\?$/;
/** "… დაამტკიცა, თუ რა მნიშვნელობა აქვს …": what was proved, without which the verb says nothing. */
const CONTENT =
  /(?:დაამტკიცა|დაადგინა|აღმოაჩინა|აჩვენა|გამოავლინა|დაადასტურა|ახსნა|აღწერა|გაარკვია|გამოთვალა|გაიგო|განმარტა|გამოიკვლია), (?:თუ (?:რა|როგორ|რატომ|ვინ|ვის|სად|საიდან|როდის|რამდენ|რომელ)|რომ )/;
/** "როდის დასრულდება ტური თელავში, თეატრში?": a place told twice behind the verb, where a statement has it before. */
const PLACED_TWICE = /^როდი(?:ს|დან) .*[ა-ჰ](?:ში|ზე), [^,]*[ა-ჰ](?:ში|ზე)(?![ა-ჰ])/;

/** A day of the week of writing, and the time of that day: the clause says the same without. */
const DAY =
  /(?<=^|[ა-ჰ“”»)\d],? )(?:ორშაბათს|სამშაბათს|ოთხშაბათს|ხუთშაბათს|პარასკევს|შაბათს|გუშინ|გასულ (?:კვირას|ღამეს|თვეს))(?: (?:დილას|დილით|საღამოს|ღამით|შუადღეს|ღამეს))?,? (?=[ა-ჰ\d„A-Z])/g;

/** A text without such days, and where the span then lies. */
function dropDay(text: string, { start, end }: Span): { text: string; span: Span } {
  let by = 0;
  for (const { 0: day, index } of text.matchAll(DAY)) if (index + day.length <= start) by += day.length;
  return { text: text.replace(DAY, ""), span: { start: start - by, end: end - by } };
}

/** "რამდენი მინიატურა ამშვენებს წიგნს, რომლებზეც …?": of what is counted, which the verb has parted from its clause. */
const DETACHED = /(?<=[ა-ჰ]{3}(?<!ებ(?:ი|მა|ს|ის|ში|ზე|ით))), რომლებ[^,?]*\?$/;

/** In the order of a report, of which a question alone knows nothing. */
const THEN = /^(?:(?:ბოლოს|მოგვიანებით|საბოლოოდ|მანამდე),?|შემდეგ,) (?=[ა-ჰ\d])/;

/** "მეწყრის შედეგად, ", "2024 წლის მარტში, ": a phrase that a comma needlessly parts from its clause. */
const PARTED =
  /^(?:(?:[ა-ჰ\d„“”"-]+ ){1,6}(?:შედეგად|დროს|გამო|შემდეგ|ფონზე|მიხედვით|თანახმად|მონაცემებით|ცნობით|შეფასებით|დასასრულს|დასაწყისში|ბოლოს|განმავლობაში|ფარგლებში|პერიოდში|მანძილზე)|\d{4} (?:წელს|წლის (?:\d{1,2} )?[ა-ჰ]+(?:ს|ში)))(?=, )/;
/** "… 38 ადამიანი დაიღუპა, 29 კი, გადარჩა": what is set against the first count. */
const AGAINST = /, (?:\d+|[ა-ჰ]+) (?:[ა-ჰ]+ )?კი,? [ა-ჰ]+(?: [ა-ჰ]+){0,4}$/;

/** "… 13 ძალოსანი იცავს, მათგან 3 ქალია": a second clause tells of some of them. */
const SOME = /, (?:მათგან|აქედან|მათ შორის|მათ რიცხვში)(?![ა-ჰ]).*$/;

/** A statement's first clause where another count is set against it, without the comma of its opening phrase. */
function readMain(text: string, { start, end }: Span): { body: string; span: Span } {
  const against = SOME.exec(text) ?? AGAINST.exec(text);
  const body = against !== null && end <= against.index ? text.slice(0, against.index) : text;
  const parted = PARTED.exec(body)?.[0].length;
  if (parted === undefined) return { body, span: { start, end } };
  const by = start > parted ? 1 : 0;
  return {
    body: body.slice(0, parted) + body.slice(parted + 1),
    span: { start: start - by, end: end - by },
  };
}

function askOf({ text: body, span, inner, tail }: FreeClause, mention: Mention): string | null {
  const main = inner === null ? body : `${body.slice(0, inner.start)} ${body.slice(inner.end)}`;
  if (/[;:–—()!?]| - /.test(main) || COMPLEX.test(main) || SOME.test(main) || WISHED.test(main)) return null;
  const all = findWords(body);
  const isInner = ({ start, end }: Span) => inner !== null && start >= inner.start && end <= inner.end;
  if (all.length + findWords(tail).length > MAX_WORDS || isInner(span)) return null;
  const words = all.filter((word) => !isInner(word));
  const verb = findVerb(body, words);
  if (verb === null) {
    const isBare = inner === null && tail === "" && !words.some(({ text }) => isPredicate(text));
    return mention.kind === "number" && isBare ? askCount(body, span) : null;
  }
  if (words.some((w, i) => w.text === "და" && !joinsNouns(words, i))) return null;
  // "რომელ ქალაქში გაემგზავრა 1919 წელს?": who?
  if (findLeftOut(words) !== null || (isDone(verb.text) && !ACTOR.test(main))) return null;
  // "ბუდაპეშტში დამთავრებული ჩემპიონატი": the place belongs to the participle, not to the verb.
  const behind = body.slice(span.end);
  if (mention.kind !== "number" && PARTICIPLE.test(behind)) return null;
  if (mention.kind === "place" && (PLACED_PARTICIPLE.test(behind) || GOING.test(behind))) return null;
  // "მხოლოდ 1969 წელს გამჟღავნდა": what sets the date apart.
  if (mention.kind === "date" && /(?<![ა-ჰ])(?:მხოლოდ|სწორედ|თითქმის|სულ) $/.test(body.slice(0, span.start)))
    return null;
  const asked = findAsked(body, words, span, mention, verb);
  if (asked === null || (asked.end > verb.start && asked.start < verb.end)) return null;
  const [before, after] = [body.slice(0, asked.start), body.slice(asked.end)];
  // In an apposition, or in a row.
  if (/^(?:,| და )/.test(after) || before.endsWith(" და ")) return null;
  if (mention.kind === "number" && (isJoined(before) || countsAlike(mention, before, after))) return null;
  if (
    mention.kind === "date" &&
    /\d{4} წ/.test(body.slice(verb.end).replace(body.slice(asked.start, asked.end), ""))
  )
    return null;
  const opening =
    asked.end <= verb.start && body.slice(asked.start, asked.end).includes(", ")
      ? `${body.slice(0, asked.start)}${body.slice(asked.end, verb.start)}`
      : body.slice(0, verb.start);
  // "… 2 მილიონი ლარი დასჭირდა, თანხა ბიუჯეტიდან გამოიყო": what a comma parts right behind the verb is told besides.
  if (body.startsWith(",", verb.end)) return null;
  if (!isParted(opening, inner) || hasLaterClause(body.slice(verb.end))) return null;
  if (asked.isKept === true) {
    const end = body.slice(verb.end);
    return words.length <= MAX_KEPT
      ? `${before.replace(AGAIN, "")}${asked.question} ${verb.text}${end}${tail}?`
      : null;
  }
  return writeQuestion(body, words, asked, verb, tail);
}

/** "გზა და სატელეფონო ქსელის სამი ბოძი": what is counted is one of two. */
function isJoined(before: string): boolean {
  const words = findWords(before);
  const and = words.findLastIndex(({ text }) => text === "და");
  return and >= 0 && words.slice(and + 1).every(({ text }) => OF_COUNTED.test(text));
}
const OF_COUNTED = /(?:ის|ოს|უს|თა|ული|ური|ელი|ილი|იანი|ივი|ითი|ო)$/;
const SHARE = /%|(?<![ა-ჰ])პროცენტ/;
/** A count whose noun is left out: "10-ს რუსეთიდან". */
const NOUNLESS = /\d-ს (?![ა-ჰ]*ს(?![ა-ჰ]))/;

/** Whether the clause counts more of the same: "ნავთობის 4%-ს ალჟირიდან ყიდულობდა, 10%-ს რუსეთიდან" asks for one of a list. */
function countsAlike({ unit }: NumberMention, before: string, after: string): boolean {
  const rest = `${before} | ${after}`;
  if (SHARE.test(unit)) return SHARE.test(rest) || NOUNLESS.test(rest);
  const counted = stemWord(unit.split(" ").at(-1)!);
  const words = findWords(rest);
  return words.some(
    ({ text }, i) =>
      stemWord(text) === counted &&
      words.slice(Math.max(0, i - 2), i).some((w) => isFigure(w.text) || readNumeral(w.text) !== null),
  );
}

/** Words of a clause that keeps its order, at most: the question word stands late in it. */
const MAX_KEPT = 16;

/** Ends of verbs in the plural, and in the first person behind a preverb, that no other rule knows. */
const SPOKEN = /(?:[იე]ან|ენ)$|^(?:და|შე|წა|მი|მო|გა|ჩა|გადა)ვ[ა-ჰ]+დი$/;

/** Whether what a comma parts behind the verb may be a clause: "ბილეთი ხუთი ლარი ღირს, ბავშვები ნახევარს იხდიან". */
const hasLaterClause = (rest: string): boolean =>
  rest
    .split(", ")
    .slice(1)
    .some((part) =>
      findWords(part).some(({ text }) => (isPredicate(text) && !isUnsure(text)) || SPOKEN.test(text)),
    );

/** Words of what stands between two commas beside a noun, at most. */
const MAX_BESIDE = 7;

/** Whether the commas before a verb part no clauses: there are none but those of its relative clause, of an apposition, or of a list that "and" ends. */
function isParted(opening: string, inner: Span | null): boolean {
  const main =
    inner !== null && inner.end <= opening.length + 1
      ? `${opening.slice(0, inner.start)}${opening.slice(inner.end)}`
      : opening;
  const parts = main.split(", ");
  if (parts.length === 1) return !/,(?!\d)/.test(main);
  if (parts.some((part) => findWords(part).some(({ text }) => isPredicate(text) && !isUnsure(text))))
    return false;
  const [first, beside] = parts;
  if (parts.length === 2 && isNamedBeside(first!, beside!)) return true;
  if (parts.length === 3 && caseOf(first!) === caseOf(beside!) && findWords(beside!).length <= MAX_BESIDE)
    return true;
  const [joined, last] = parts.at(-1)!.split(" და ", 2);
  return last !== undefined && parts.slice(0, -1).every((part) => caseOf(part) === caseOf(joined!));
}
/** "კიევის მერმა, ანა ბერიძემ …": a clause has one noun phrase in the ergative, so that a name in that case behind a comma is of who acts. */
const isNamedBeside = (first: string, beside: string): boolean =>
  ACTOR.test(first.slice(first.lastIndexOf(" ") + 1)) &&
  findWords(beside)
    .slice(0, MAX_NAME)
    .some(({ text }) => ACTOR.test(text));
/** Words of a name, at most. */
const MAX_NAME = 4;

/** What a word ends in, alike for consonant and vowel stems. */
const caseOf = (part: string): string | undefined =>
  CASE.exec(findWords(part).at(-1)?.text ?? "")?.[0]
    .replace(/^[აეიოუ]$/, "ი")
    // "ბელგრადში, საერთაშორისო ტურნირზე, …": where, said twice.
    .replace("ზე", "ში")
    .replace(/^.მა?$/, "მა");
const CASE = /(?:[^აეიოუ]მა|[აეოუ]მ|ში|ზე|დან|თან|თვის|ით|ის|ს|ად|[აეიოუ])$/;

/** The one finite verb of a clause; null where there is none, or a second. */
function findVerb(body: string, words: readonly Word[]): Word | null {
  const verbs = words.filter(
    ({ text }, i) =>
      isPredicate(text) &&
      !NO_VERB.test(text) &&
      !(VERBAL_NOUN.test(text) && OF_IT.test(words[i - 1]?.text ?? "")),
  );
  const sure = verbs.filter(({ text }) => !isUnsure(text));
  if (sure.length > 0) return sure.length === 1 ? sure[0]! : null;
  const last = words.at(-1);
  if (last === undefined || last.end !== body.length) return null;
  if (verbs.length > 0)
    return verbs.length === 1 && verbs[0] === last && !/ება$|ობა$/.test(last.text) ? last : null;
  // "70 საერთო სასამართლოა": an attribute would be left behind.
  const isBare = !ATTRIBUTE.test(words.at(-2)?.text ?? "");
  const isLast =
    (COPULA.test(last.text) && isBare) || (LAST.test(last.text) && ACTOR.test(body.slice(0, last.start)));
  // "… დირექტორი ზურაბ გურიელიძეა": of a name no word is put first alone.
  const isName = last.text.endsWith("ა") && readPlainSurname(last.text.slice(0, -1)) !== null;
  return isLast && !isName && !NO_VERB.test(last.text) ? last : null;
}

/** The wh-phrase, the verb with how it was done, a few words that stood behind it, and the rest. */
function writeQuestion(
  body: string,
  words: readonly Word[],
  asked: Asked,
  verb: Word,
  tail: string,
): string | null {
  const at = words.indexOf(verb);
  const isBeside = (word: Word | undefined, gap: string) =>
    word !== undefined && gap === " " && HELPING.test(verb.text) && DONE_TO.test(word.text);
  const [before, after] = [words[at - 1], words[at + 1]];
  const isLed = isBeside(before, body.slice(before?.end, verb.start));
  const isFollowed = !isLed && isBeside(after, body.slice(verb.end, after?.start));
  const [core, end] = [isLed ? before!.start : verb.start, isFollowed ? after!.end : verb.end];
  if (asked.start < end && asked.end > core) return null;
  const manner = words[isLed ? at - 2 : at - 1];
  const isManner =
    manner !== undefined &&
    MANNER.test(manner.text) &&
    // "მუხრუჭის გამტარად მუშაობდა": as whose, and not how.
    !/[ა-ჰ](?:ის|ო)$/.test(words[words.indexOf(manner) - 1]?.text ?? "") &&
    (manner.start >= asked.end || manner.end <= asked.start);
  const without = (from: number, to: number) =>
    asked.end <= from || asked.start >= to
      ? body.slice(from, to)
      : `${body.slice(from, Math.max(from, asked.start))}${body.slice(Math.min(to, asked.end), to)}`;
  const tidy = (part: string) => part.replace(AGAIN, "").replace(/^,/, "").replace(/ {2,}/g, " ").trim();
  const [first, last] = [tidy(without(0, isManner ? manner.start : core)), tidy(without(end, body.length))];
  // "15 ხიდი და ხუთი გვირაბი": one of two is not asked for alone.
  if ([first, last].some((part) => /(?:^| )(?:და|ან)$|^(?:და|ან) /.test(part))) return null;
  const isShort = last !== "" && last.split(" ").length <= SHORT;
  const rest = (isShort ? [last.replace(/,$/, ""), first] : [first, last])
    .filter((part) => part !== "")
    .join(" ")
    .replace(/,$/, "");
  const how = isManner ? ` ${manner.text}` : "";
  return rest === "" ? null : `${asked.question} ${body.slice(core, end)}${how} ${rest}${tail}?`;
}

function joinsNouns(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.text ?? "";
  return NOMINAL.test(before) && !PRESENT.test(before) && !isFiniteVerb(before);
}
