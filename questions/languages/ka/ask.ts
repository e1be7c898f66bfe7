/**
 * Georgian questions of one short clause whose verb is certain. The wh-phrase stands first and the verb directly after it:
 * [wh-phrase][verb][rest]? (83 of 85 questions of a treebank; copying the statement's order fails).
 */
import type { DateMention, Mention, NumberMention, PlaceMention, Span } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import { findLeftOut } from "./left-out.ts";
import { readPlainSurname } from "./surnames.ts";
import { isFiniteVerb, isVerb } from "./verbs.ts";

const MAX_WORDS = 18;
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
/** Ergatives of attributes, and verbal nouns behind what they are of, which the forms of verbs would take for some. */
const NO_VERB = /(?:[^აეიოუ]მა|[აეოუ]მ|ახალგაზრდა)$/;
const VERBAL_NOUN =
  /^(?:გახსნა|გაზრდა|ზრდა|შექმნა|აღდგენა|აღორძინება|ჩამოყალიბება|დაფუძნება|დაცვა|მოგება|წარდგენა|გამოცდა|შემოსევა|შეძენა|გაცვლა|მიღწევა|დადგმა)$/;
const OF_IT = /(?:ის|ოს|ო|ული|ური|ელი)$/;
/** Before a verb, and moved with it: "ოფიციალურად დაზავდნენ"; what it is for stays with its object: "დღის მისალოცად". */
const MANNER = /^(?!ერთად$|[ა-ჰ]{0,3}სა[ა-ჰ]+ად$)(?:[ა-ჰ]{3,}ად|კვლავ|ისევ|ხელახლა)$/;
/** "პრიზებს გასცემს": a plural that ends like a verb, before the verb that it is the object of. */
const DATIVE_PLURAL = /ებს$/;
const PRESENT_OF = /^(?:და|გა|გადა|გამო|მი|მო|შე|ჩა|აღ|ა|ი)[ა-ჰ]{2,}(?:ემს|ამს|ავს|ობს)$/;
/** Words that set a clause against what was told before. */
const AGAIN = /(?<![ა-ჰ])(?:მაინც|უკვე|ასევე|აგრეთვე) /g;
/** What is counted: words between the number and the verb, at most. */
const MAX_COUNTED = 4;
/** Of many or of few words behind a verb: so few stand right behind it in the question too. */
const SHORT = 2;

const PLACE_QUESTIONS: Record<PlaceMention["area"], Record<string, string>> = {
  country: { in: "რომელ ქვეყანაში", from: "რომელი ქვეყნიდან" },
  city: { in: "რომელ ქალაქში", from: "რომელი ქალაქიდან" },
  region: {},
};

/** Right before a place's name: what it is, cut short. */
const KIND = /(?<![ა-ჰ])(?:ქ|სოფ|დაბ|მდ|მთ|რ-ნ|მუნ|გ)\. ?$/;

/** Right after a place from which another is told: "დასავლეთით", "სამხრეთ-აღმოსავლეთით". */
const WHITHER = /^ (?:ჩრდილო-|სამხრეთ-)?(?:ჩრდილოეთ|სამხრეთ|აღმოსავლეთ|დასავლეთ)ით(?![ა-ჰ])/;

/** A participle right after a place or date, which is its own. */
const PARTICIPLE =
  /^(?: (?:წელს|წლის [ა-ჰ\d ]{1,20}))? [ა-ჰ]{3,}(?:ებულ|მყოფ|მდებარე)(?:ი|მა|ს|ის|ით)?(?= [ა-ჰ])/;

/** Attributes of what is counted, and its scale. */
const COUNTED =
  /(?:ის|ული|ური|ელი|ილი|(?<!ადამ)იანი|ივი|ითი|ულ|ურ|ელ|(?<!ადამ)იან|[ა-ჰ]{3}ო|ახალი|ახალ|ათას|მილიონ|მილიარდ|კვადრატულ|სხვა)$|^(?:ათასი|მილიონი|მილიარდი|მლნ|მლრდ)$/;
/** No case of a question's "how many …": a span, a manner, what something is for. */
const UNASKED =
  /(?:ად|მდე|გან|თვის|ით|დან|კენ|ვით)$|^(?:კმ|კილომეტრ|მ|მეტრ|მილ)-?(?:ში|ზე)$|^(?:შემდეგ|წინ|დროს|გამო|შესახებ|მიერ|მიხედვით|შორის|მერე|გარდა|ერთად)$/;
/** Spans of time, which are asked for as what something lasted: "ცხრა წლის განმავლობაში"; how old somebody is, and how long after something it was, are not. */
const SPAN = /^(?:წლის|თვის|კვირის|დღის|საათის|ათწლეულის|საუკუნის)$/;
const LASTED = /^(?:განმავლობაში|მანძილზე)$/;
/** Measures that are cut short have no case to agree with. */
const SHORTENED = /^(?:კმ|მ|კგ|ტ|სმ|მმ|მლნ|მლრდ|კვ)$/;
/** Right before a number: what tells it by its size, and attributes of what is counted. */
const HEDGE =
  /^(?:მხოლოდ|სულ|უკვე|თითქმის|დაახლოებით|ლამის|კიდევ|მინიმუმ|მაქსიმუმ|რაღაც|ჯერ|თითო|ყოველ|პირველი?|ბოლო|ყველა|ამ|ახალი?|დანარჩენი?)$|(?:ული|ური|ელი|ილი|ულ|ურ|ელ)$/;

/** "40,5%-ით": a share and its case. */
const PERCENT = /^ ?%(?:-(ით|ს|ზე))?(?= |$)(?! (?:მეტ|ნაკლებ))/;

interface Asked extends Span {
  question: string;
}

/**
 * "1962 წელს მოედანზე შადრევანი აშენდა." at 1962 → "რომელ წელს აშენდა მოედანზე შადრევანი?". Null unless the statement has
 * one verb, no second clause, and no comma before the verb.
 */
export function ask(text: string, span: Span, mention: Mention): string | null {
  const plain = readMain(text.replace(/\.$/, ""), span);
  return askOf(plain.body, plain.span, mention);
}

/** "მეწყრის შედეგად, ", "2024 წლის მარტში, ": a phrase that a comma needlessly parts from its clause. */
const PARTED =
  /^(?:(?:[ა-ჰ\d„“”"-]+ ){1,6}(?:შედეგად|დროს|გამო|შემდეგ|ფონზე|მიხედვით|თანახმად|მონაცემებით|ცნობით|შეფასებით|დასასრულს|დასაწყისში|ბოლოს)|\d{4} (?:წელს|წლის (?:\d{1,2} )?[ა-ჰ]+(?:ს|ში)))(?=, )/;
/** "… 38 ადამიანი დაიღუპა, 29 კი, გადარჩა": what is set against the first count. */
const AGAINST = /, (?:\d+|[ა-ჰ]+) (?:[ა-ჰ]+ )?კი,? [ა-ჰ]+$/;

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

function askOf(body: string, span: Span, mention: Mention): string | null {
  if (/[;:–—()!?]| - /.test(body) || COMPLEX.test(body) || SOME.test(body)) return null;
  const words = findWords(body);
  const verb = findVerb(body, words);
  if (verb === null || words.length > MAX_WORDS) return null;
  // What a comma parts before the verb may be another clause; behind it stand lists.
  if (body.slice(0, verb.start).includes(",") || /\d{4} წ/.test(body.slice(verb.end))) return null;
  if (words.some((w, i) => w.text === "და" && !joinsNouns(words, i))) return null;
  // "რომელ ქალაქში გაემგზავრა 1919 წელს?": who?
  if (findLeftOut(words) !== null) return null;
  // "ბუდაპეშტში დამთავრებული ჩემპიონატი": the place belongs to the participle, not to the verb.
  if (mention.kind !== "number" && PARTICIPLE.test(body.slice(span.end))) return null;
  // "მხოლოდ 1969 წელს გამჟღავნდა": what sets the date apart.
  if (mention.kind === "date" && /(?<![ა-ჰ])(?:მხოლოდ|სწორედ|თითქმის|სულ) $/.test(body.slice(0, span.start)))
    return null;
  const asked = findAsked(body, words, span, mention, verb);
  if (asked === null || (asked.end > verb.start && asked.start < verb.end)) return null;
  if (body[asked.end] === ",") return null;
  return writeQuestion(body, words, asked, verb);
}

/** The one finite verb of a clause; null where there is none, or a second. */
function findVerb(body: string, words: readonly Word[]): Word | null {
  const verbs = words.filter(({ text }, i) => {
    if (NO_VERB.test(text) || (VERBAL_NOUN.test(text) && OF_IT.test(words[i - 1]?.text ?? ""))) return false;
    // "მეურნეობის სავარგულებს ეჭირა": behind what it is of stands a noun.
    const isNoun = PRESENT_OF.test(words[i + 1]?.text ?? "") || /[ა-ჰ]{3}ის$/.test(words[i - 1]?.text ?? "");
    return isVerb(text) && !(DATIVE_PLURAL.test(text) && isNoun);
  });
  const last = words.at(-1);
  if (verbs.length > 0 || last === undefined) return verbs.length === 1 ? verbs[0]! : null;
  const isLast = COPULA.test(last.text) || (LAST.test(last.text) && ACTOR.test(body.slice(0, last.start)));
  // "… დირექტორი ზურაბ გურიელიძეა": of a name no word is put first alone.
  const isName = last.text.endsWith("ა") && readPlainSurname(last.text.slice(0, -1)) !== null;
  return isLast && !isName && !NO_VERB.test(last.text) && last.end === body.length ? last : null;
}

/** The wh-phrase, the verb with how it was done, a few words that stood behind it, and the rest. */
function writeQuestion(body: string, words: readonly Word[], asked: Asked, verb: Word): string | null {
  const before = words[words.indexOf(verb) - 1];
  const isManner =
    before !== undefined &&
    MANNER.test(before.text) &&
    // "მუხრუჭის გამტარად მუშაობდა": as whose, and not how.
    !/[ა-ჰ]ის$/.test(words[words.indexOf(before) - 1]?.text ?? "") &&
    (before.start >= asked.end || before.end <= asked.start);
  const core = isManner ? before.start : verb.start;
  const without = (from: number, to: number) =>
    asked.end <= from || asked.start >= to
      ? body.slice(from, to)
      : `${body.slice(from, Math.max(from, asked.start))}${body.slice(Math.min(to, asked.end), to)}`;
  const tidy = (part: string) => part.replace(AGAIN, "").replace(/^,|,$/g, "").replace(/ {2,}/g, " ").trim();
  const [first, last] = [tidy(without(0, core)), tidy(without(verb.end, body.length))];
  // "15 ხიდი და ხუთი გვირაბი": one of two is not asked for alone.
  if ([first, last].some((part) => /(?:^| )(?:და|ან)$|^(?:და|ან) /.test(part))) return null;
  const isShort = last !== "" && last.split(" ").length <= SHORT;
  const rest = (isShort ? [last, first] : [first, last]).filter((part) => part !== "").join(" ");
  const manner = isManner ? ` ${before.text}` : "";
  return rest === "" ? null : `${asked.question} ${verb.text}${manner} ${rest}?`;
}

function joinsNouns(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.text ?? "";
  return NOMINAL.test(before) && !PRESENT.test(before) && !isFiniteVerb(before);
}

/** The wh-phrase and the words that it stands for. */
function findAsked(
  body: string,
  words: readonly Word[],
  span: Span,
  mention: Mention,
  verb: Word,
): Asked | null {
  if (mention.kind === "place") {
    const question = PLACE_QUESTIONS[mention.area][mention.form];
    // "ქ. ახმეტიდან": what the place is goes with its name; of a village or a river it is no city that is asked for.
    const kind = KIND.exec(body.slice(0, span.start));
    if (question === undefined || (kind !== null && kind[0] !== "ქ. ")) return null;
    // "ახმეტიდან დასავლეთით": whence and whither are one.
    const whither = mention.form === "from" ? (WHITHER.exec(body.slice(span.end))?.[0] ?? "") : "";
    return {
      start: span.start - (kind?.[0].length ?? 0),
      end: span.end + whither.length,
      question: question + whither,
    };
  }
  if (mention.kind === "date") return findAskedDate(body, span, mention);
  return mention.kind === "number" ? findAskedNumber(body, words, span, mention, verb) : null;
}

/** "1871 წლის 16 აგვისტოს" is asked for by its year alone; "1972 წლის დეკემბერში" by its month too. */
function findAskedDate(body: string, { start, end }: Span, mention: DateMention): Asked | null {
  const after = body.slice(end);
  const before = /(\d{4}) წლის $/.exec(body.slice(0, start));
  if (mention.part === "year") {
    // "2014 წელს … 2002 წელს": with another year in it a question asks for one of two.
    if (/\d{4} წ/.test(after) || /\d{4} წ/.test(body.slice(0, start))) return null;
    const since = / წლიდან(?= )/.exec(after);
    if (since?.index === 0) return { start, end: end + since[0].length, question: "რომელი წლიდან" };
    const tail =
      / წელს(?= |$)/.exec(after) ??
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

/** "… 38 ადამიანი დაიღუპა" → რამდენი ადამიანი: what is counted stands right behind the number. */
function findAskedNumber(
  body: string,
  words: readonly Word[],
  { start, end }: Span,
  mention: NumberMention,
  verb: Word,
): Asked | null {
  const owner = words.findLast((w) => w.end < start);
  if ((start > 0 && body[start - 1] !== " ") || (owner !== undefined && HEDGE.test(owner.text))) return null;
  const share = PERCENT.exec(body.slice(end));
  if (share !== null) {
    const form = share[1] ?? "ი";
    const asked = `${/^(?:ს|ზე)$/.test(form) ? "რამდენ" : "რამდენი"} პროცენტ${form}`;
    return askOwned(words, owner, { start, end: end + share[0].length, question: asked });
  }
  const from = words.findIndex((w) => w.start > end);
  const first = words[from];
  if (first === undefined || body.slice(end, first.start) !== " " || mention.unit === "ჯერ") return null;
  if (SPAN.test(first.text) && !LASTED.test(words[from + 1]?.text ?? "")) return null;
  let to = from;
  while (to < words.length - 1 && COUNTED.test(words[to]!.text) && words[to + 1] !== verb) to++;
  const last = words[to]!;
  if (/[^ა-ჰA-Za-z -]/.test(body.slice(first.start, last.end))) return null;
  // "სამი ძირითადი მიმართულებით იყენებენ": what is counted ends at the verb or at the clause's end; before other words an attribute may stand alone.
  const next = words[to + 1];
  if (next !== undefined && next !== verb && !MANNER.test(next.text)) return null;
  if (to - from >= MAX_COUNTED || last === verb || last.text === "და" || UNASKED.test(last.text)) return null;
  // The question word agrees with what follows it: რამდენმა კაცმა, რამდენ ქვეყანაში.
  const isErgative = /(?:[^აეიოუ]მა|[აეოუი]მ)$/.test(first.text);
  const isOblique =
    !SHORTENED.test(first.text) &&
    (/(?:[^ი]ს|ში|ზე|თან)$/.test(first.text) || /[^აეიოუ]$/.test(first.text.replace(/(?:ის|ით|იდან)$/, "ი")));
  const question = isErgative ? "რამდენმა" : isOblique ? "რამდენ" : "რამდენი";
  const asked = `${question} ${body.slice(first.start, last.end)}`;
  return askOwned(words, owner, { start, end: last.end, question: asked });
}

/** "სკოლის 16 ნახატი" is asked for by its owner too, but not where whose the owner is would be left behind. */
function askOwned(words: readonly Word[], owner: Word | undefined, asked: Asked): Asked | null {
  if (owner === undefined) return asked;
  const isOwner = /[ა-ჰ]ის$/.test(owner.text) && !/^(?:წლის|თვის)$|თვის$/.test(owner.text);
  if (!isOwner) return /[ა-ჰ][ოუ]ს$/.test(owner.text) ? null : asked;
  const further = words[words.indexOf(owner) - 1]?.text ?? "";
  if (HEDGE.test(further) || /(?:ის|[ოუ]ს|ისა|და)$/.test(further)) return null;
  return { ...asked, start: owner.start, question: `${owner.text} ${asked.question}` };
}
