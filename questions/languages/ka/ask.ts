/**
 * Georgian questions of one short clause whose verb is certain. The wh-phrase stands first and the verb directly after it:
 * [wh-phrase][verb][rest]? (83 of 85 questions of a treebank; copying the statement's order fails).
 */
import type { DateMention, Mention, NumberMention, PlaceMention, Span } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import { findLeftOut } from "./left-out.ts";
import { isFiniteVerb } from "./verbs.ts";

const MAX_WORDS = 16;
/** A second clause, a negation, a condition: the question would need more than moving the verb. */
const COMPLEX =
  /(?<![ა-ჰ])(?:რომ|რომელ[ა-ჰ]*|რომლ[ა-ჰ]*|სადაც|საიდანაც|როცა|როდესაც|თუ|არ|ვერ|აღარ|რადგან|რათა|ხოლო|მაგრამ|უნდა|კი|რაც|ან)(?![ა-ჰ])/;
/** Before და no verb may stand: two clauses would be joined. */
const NOMINAL = /(?:ი|ისა|სა|ის|ით|ში|ზე|თან|დან|მა|[აეოუ]მ|\d)$/;
const PRESENT = /(?:[ოეაი]ბს|ავს|ენ|დნენ)$/;
/** What is counted: words between the number and the verb, at most. */
const MAX_COUNTED = 4;
/** Another phrase than what is counted. */
const OTHER_PHRASE = /(?:ში|ზე|დან|თან|თვის|გან|კენ|მდე|ად|[^ი]ს)$/;

const PLACE_QUESTIONS: Record<PlaceMention["area"], Record<string, string>> = {
  country: { in: "რომელ ქვეყანაში", from: "რომელი ქვეყნიდან" },
  city: { in: "რომელ ქალაქში", from: "რომელი ქალაქიდან" },
  region: {},
};

/** A participle right after a place or date, which is its own. */
const PARTICIPLE =
  /^(?: (?:წელს|წლის [ა-ჰ\d ]{1,20}))? [ა-ჰ]{3,}(?:ებულ|მყოფ|მდებარე)(?:ი|მა|ს|ის|ით)?(?= [ა-ჰ])/;

/** Attributes of what is counted, and its scale. */
const COUNTED =
  /(?:ის|ული|ური|ელი|იანი|ივი|ითი|ულ|ურ|ელ|იან|ო|ახალი|ახალ|ათას|მილიონ|მილიარდ|კვადრატულ|სხვა)$|^(?:ათასი|მილიონი|მილიარდი)$/;

interface Asked extends Span {
  question: string;
}

/**
 * "1962 წელს მოედანზე შადრევანი აშენდა." at 1962 → "რომელ წელს აშენდა მოედანზე შადრევანი?". Null unless the statement has
 * one verb, at its end, no second clause and no comma.
 */
export function ask(text: string, span: Span, mention: Mention): string | null {
  const plain = readMain(text.replace(/\.$/, ""), span);
  return askOf(plain.body, plain.span, mention);
}

/** "მეწყრის შედეგად, ": a phrase that a comma needlessly parts from its clause. */
const PARTED = /^(?:[ა-ჰ]+ ){1,5}(?:შედეგად|დროს|გამო)(?=, )/;
/** "… 38 ადამიანი დაიღუპა, 29 კი, გადარჩა": what is set against the first count. */
const AGAINST = /, (?:\d+|[ა-ჰ]+) (?:[ა-ჰ]+ )?კი,? [ა-ჰ]+$/;

/** A statement's first clause where another count is set against it, without the comma of its opening phrase. */
function readMain(text: string, { start, end }: Span): { body: string; span: Span } {
  const against = AGAINST.exec(text);
  const body = against !== null && end <= against.index ? text.slice(0, against.index) : text;
  const parted = PARTED.exec(body)?.[0].length;
  if (parted === undefined || start <= parted) return { body, span: { start, end } };
  return { body: body.slice(0, parted) + body.slice(parted + 1), span: { start: start - 1, end: end - 1 } };
}

function askOf(body: string, span: Span, mention: Mention): string | null {
  if (/[,;:–—()!?]| - /.test(body) || COMPLEX.test(body)) return null;
  const words = findWords(body);
  const verb = words.at(-1);
  if (verb === undefined || words.length > MAX_WORDS || verb.end !== body.length || verb.start < span.end)
    return null;
  if (words.filter((w) => isFiniteVerb(w.text)).length !== 1 || !isFiniteVerb(verb.text)) return null;
  if (words.some((w, i) => w.text === "და" && !joinsNouns(words, i))) return null;
  // "რომელ ქალაქში გაემგზავრა 1919 წელს?": who?
  if (findLeftOut(words) !== null) return null;
  // "ბუდაპეშტში დამთავრებული ჩემპიონატი": the place belongs to the participle, not to the verb.
  if (mention.kind !== "number" && PARTICIPLE.test(body.slice(span.end))) return null;
  const asked = findAsked(body, words, span, mention);
  if (asked === null || asked.end > verb.start) return null;
  const rest = `${body.slice(0, asked.start)}${body.slice(asked.end, verb.start)}`
    .replace(/ {2,}/g, " ")
    .trim();
  // "15 ხიდი და ხუთი გვირაბი": one of two is not asked for alone.
  if (/(?:^| )(?:და|ან)$|^(?:და|ან) /.test(rest)) return null;
  return rest === "" ? null : `${asked.question} ${verb.text} ${rest}?`;
}

function joinsNouns(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.text ?? "";
  return NOMINAL.test(before) && !PRESENT.test(before) && !isFiniteVerb(before);
}

/** The wh-phrase and the words that it stands for. */
function findAsked(body: string, words: readonly Word[], span: Span, mention: Mention): Asked | null {
  if (mention.kind === "place") {
    const question = PLACE_QUESTIONS[mention.area][mention.form];
    return question === undefined ? null : { ...span, question };
  }
  if (mention.kind === "date") return findAskedDate(body, span, mention);
  return mention.kind === "number" ? findAskedNumber(body, words, span, mention) : null;
}

/** "1871 წლის 16 აგვისტოს" is asked for by its year alone; "1972 წლის დეკემბერში" by its month too. */
function findAskedDate(body: string, { start, end }: Span, mention: DateMention): Asked | null {
  const after = body.slice(end);
  const before = /(\d{4}) წლის $/.exec(body.slice(0, start));
  if (mention.part === "year") {
    const tail =
      / წელს/.exec(after) ??
      / წლის \d{1,2} [ა-ჰ]+ს(?= )/.exec(after) ??
      / წლის [ა-ჰ]+(?:ბერ|ვალ|ვარ|რტ|ილ|ის|სტო)ში(?= )/.exec(after);
    return tail?.index === 0 ? { start, end: end + tail[0].length, question: "რომელ წელს" } : null;
  }
  if (mention.part === "month" && mention.form === "in" && before !== null)
    return { start: start - before[0].length, end, question: `${before[1]} წლის რომელ თვეში` };
  if (mention.part === "day" && mention.form === "dative" && before === null)
    return { start, end, question: "როდის" };
  return null;
}

/** "… 38 ადამიანი დაიღუპა" → რამდენი ადამიანი: what is counted stands between the number and the verb. */
function findAskedNumber(
  body: string,
  words: readonly Word[],
  { start, end }: Span,
  mention: NumberMention,
): Asked | null {
  // "რამდენი მგზავრი ჰყავს სადგურს დაახლოებით?"
  if (body.includes("დაახლოებით")) return null;
  const counted = words.filter((w) => w.start > end).slice(0, -1);
  const [first] = counted;
  if (first === undefined || counted.length > MAX_COUNTED || body.slice(end, first.start) !== " ")
    return null;
  if (counted.slice(0, -1).some((w) => OTHER_PHRASE.test(w.text) && !/^ათას$/.test(w.text))) return null;
  if (/(?:ად|მდე|გან|თვის)$/.test(counted.at(-1)!.text) || mention.unit === "ჯერ") return null;
  // "31 ადამიანი ცოცხალი ამოიყვანეს", "12 მანქანით დახმარება გაუგზავნა": more than what is counted stands before the verb.
  if (counted.slice(0, -1).some((w) => !COUNTED.test(w.text)) || counted.at(-1)!.text.endsWith("ით"))
    return null;
  // "ფიროსმანის 16 ნახატი": whose they are would be left behind.
  if (/[ა-ჰ](?:ის|ოს|ას|უს) $/.test(body.slice(0, start)) && !/(?:წლის|თვის) $/.test(body.slice(0, start)))
    return null;
  const last = counted.at(-1)!;
  // The question word agrees with what follows it: რამდენმა კაცმა, რამდენ ქვეყანაში.
  const isErgative = /(?:[^აეიოუ]მა|[აეოუი]მ)$/.test(first.text);
  const isOblique =
    /(?:[^ი]ს|ში|ზე|თან)$/.test(first.text) || /[^აეიოუ]$/.test(first.text.replace(/(?:ის|ით|იდან)$/, "ი"));
  const question = isErgative ? "რამდენმა" : isOblique ? "რამდენ" : "რამდენი";
  return { start, end: last.end, question: `${question} ${body.slice(first.start, last.end)}` };
}
