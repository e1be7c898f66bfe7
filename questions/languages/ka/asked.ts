/** The wh-phrases of Georgian questions, and the words of a clause that each stands for. */
import type { DateMention, Mention, NumberMention, PlaceMention, Span } from "../../article.ts";
import type { Word } from "../../words.ts";
import { findAskedPerson } from "./ask-who.ts";
import { NO_ERGATIVE } from "./numbers.ts";
import { askOwned } from "./owners.ts";

/** What is counted: words between the number and the verb, at most. */
const MAX_COUNTED = 4;
/** Before a verb, and moved with it: "ოფიციალურად დაზავდნენ"; what it is for stays with its object: "დღის მისალოცად". */
export const MANNER = /^(?!ერთად$|[ა-ჰ]{0,3}სა[ა-ჰ]+ად$)(?:[ა-ჰ]{3,}ად|კვლავ|ისევ|ხელახლა)$/;

const PLACE_QUESTIONS: Record<PlaceMention["area"], Record<string, string>> = {
  country: { in: "რომელ ქვეყანაში", from: "რომელი ქვეყნიდან" },
  city: { in: "რომელ ქალაქში", from: "რომელი ქალაქიდან" },
  region: {},
};

/** Right before a place's name: what it is, cut short. */
const KIND = /(?<![ა-ჰ])(?:(?:ქ|სოფ|დაბ|მდ|მთ|რ-ნ|მუნ|გ)\. ?|(?:ქალაქ|სოფელ|დაბა) )$/;

/** Right after a place from which another is told: "დასავლეთით", "სამხრეთ-აღმოსავლეთით". */
const WHITHER = /^ (?:ჩრდილო-|სამხრეთ-)?(?:ჩრდილოეთ|სამხრეთ|აღმოსავლეთ|დასავლეთ)ით(?![ა-ჰ])/;

/** A participle right after a place or date, which is its own. */
export const PARTICIPLE =
  /^(?: (?:წელს|წლის [ა-ჰ\d ]{1,20}))? [ა-ჰ]{3,}(?:ებულ|მყოფ|მდებარე)(?:ი|მა|ს|ის|ით)?(?= [ა-ჰ])/;
/** The same of a place: "ბუქარესტში გამართულ ოლიმპიადაზე". */
export const PLACED_PARTICIPLE = /^ [ა-ჰ]{3,}(?:ულ|ილ)(?:ი|მა|ს|ის|ით)?(?= [ა-ჰ])/;
/** And of where something comes from: "თელავიდან გორისკენ მიმავალი ავტობუსი". */
export const GOING =
  /^(?: [ა-ჰ-]+(?:კენ|ში|მდე|ზე|ით))? (?:მი|მო|გა|გამო|ჩა|ჩამო|შე|წა|წამო|გადა|და)?(?:მავალ|მფრინავ|მდინარე|სულ|ბრუნებულ|ფრენილ|გზავნილ)(?:ი|მა|მ|ს|ის|ით)?(?= [ა-ჰ])/;

/** Attributes of what is counted, and its scale. */
const COUNTED =
  /(?:ის|ული|ური|ელი|ილი|(?<!ადამ)იანი|ივი|ითი|ულ|ურ|ელ|(?<!ადამ)იან|[ა-ჰ]{3}ო|ახალი|ახალ|ათას|მილიონ|მილიარდ|კვადრატულ|სხვა)$|^(?:ათასი|მილიონი|მილიარდი|მლნ|მლრდ)$/;
/** Before a number, and before the question for it. */
const KEPT = /(?<![ა-ჰ])((?:სულ|დაახლოებით|სულ მცირე|მინიმუმ|მაქსიმუმ|საშუალოდ) )$/;
/** What tells a number from below or from above. */
const BOUND = /^(?:-ზე| (?:ათას|მილიონ|მილიარდ)ზე) (?:მეტი|მეტმა|მეტ|ნაკლები|ნაკლებმა)(?= [ა-ჰ])/;
/** "50-მდე სახლი": nobody asks „რამდენამდე“, but „დაახლოებით რამდენი“. */
const UP_TO = /^(?:-მდე| (ათას|მილიონ|მილიარდ)ამდე)(?= [ა-ჰ])/;
/** A stem without a case: an attribute of what is in the dative or has a postposition, "კუბურ მეტრ წყალს". */
const BARE =
  /^(?!შემდეგ$|მიერ$|ერთად$|კვლავ$|გარეშე$|შორის$|შესახებ$|ხოლმე$|აგრეთვე$)[ა-ჰ]{2,}(?:[ბგვზთკლპჟრტფქღყშჩცძწჭხჯჰ]|(?<!და|გა)ნ)$(?<!ით|დან|გან|თან|ჯერ|მერ|კენ)|^[ა-ჰ]*გრამ$/;
/** Measures, which no attribute's noun follows; and what stands in a place, which is no noun of a number in the nominative. */
const MEASURE =
  /^(?:პროცენტ|კილომეტრ|მეტრ|სანტიმეტრ|ჰექტარ|ტონ|კილოგრამ|გრამ|ლიტრ|გრადუს|ლარ|დოლარ|ევრო|წელ|დღე|საათ|წუთ|თვე|კვირა)(?:[სია]|ად)?$/;
const STUFF = /^(?:ლიტრი|ტონა|კილოგრამი|გრამი|ჰექტარი|ბოთლი|ტომარა|კუბომეტრი|მეტრი)$/;
/** By how much: "5 მილიონი დოლარით გაიზარდა", "ორი ქულით ჩამორჩა". */
const BY_HOW_MUCH =
  /^(?:პროცენტ|კილომეტრ|მეტრ|სანტიმეტრ|ჰექტარ|ტონ|კილოგრამ|გრამ|ლიტრ|გრადუს|ლარ|თეთრ|დოლარ|ევრო|წლ|დღ|საათ|წუთ|წამ|თვ|კვირ|ქულ|ხმ|გოლ|ბურთ|მილ|ფუნტ)(?:ით|თი)$/;
const PLACED = /(?:ში|ზე|დან|თან)$/;
/** Cases that of a noun phrase its last word alone has. */
const MARKED = /[ა-ჰ]{2}(?:[^აეიოუ]მა|[აეოუ]მ|[^ი]ს|ში|ზე|თან|დან)$/;
/** No case of a question's "how many …": a span, a manner, what something is for. */
const UNASKED =
  /(?:ად|მდე|გან|თვის|ით|დან|კენ|ვით)$|^(?:კმ|კილომეტრ|მ|მეტრ|მილ)-?(?:ში|ზე)$|^(?:შემდეგ|წინ|დროს|გამო|შესახებ|მიერ|მიხედვით|შორის|მერე|გარდა|ერთად)$/;
/** Spans of time, which are asked for as what something lasted: "ცხრა წლის განმავლობაში"; how old somebody is, and how long after something it was, are not. */
const SPAN = /^(?:წლისა?|თვის|კვირის|დღის|საათის|ათწლეულის|საუკუნის)$/;
const LASTED = /^(?:განმავლობაში|მანძილზე)$/;
/** Measures that are cut short have no case to agree with. */
const SHORTENED = /^(?:კმ|მ|კგ|ტ|სმ|მმ|მლნ|მლრდ|კვ)$/;
/** Right before a number: what tells it by its size, and attributes of what is counted. */
const HEDGE =
  /^(?:მხოლოდ|მცირე|რამდენიმე|უკვე|თითქმის|ლამის|კიდევ|რაღაც|ჯერ|თითო|ყოველ|პირველი?|ბოლო|ყველა|ამ|ახალი?|დანარჩენი?)$|(?:ული|ური|ელი|ილი|ულ|ურ|ელ)$/;

/** Participles before a number, which tell of what is counted. */
const TOLD_BY = /[ა-ჰ]{3}(?:ებული|ული|ილი|მყოფი|მოქმედი|მდებარე|მომუშავე|მცხოვრები)$/;

/** "40,5%-ით": a share and its case. */
const PERCENT = /^ ?%(?:-(ით|ს|ზე))?(?= |$)(?! (?:მეტ|ნაკლებ))/;

export interface Asked extends Span {
  question: string;
  /** Whether it stands before its verb already, and all before it stays before it. */
  isKept?: true;
}

/** The wh-phrase and the words that it stands for. */
export function findAsked(
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
    if (question === undefined || (kind !== null && !/^ქ(?:\.|ალაქ) $/.test(kind[0]))) return null;
    // "XVI საუკუნის ჰოლანდიაში", "ძველ რომში": what is told of it would be left behind.
    const before = /[ა-ჰ]+(?= $)/.exec(body.slice(0, span.start - (kind?.[0].length ?? 0)))?.[0];
    if (before !== undefined && /(?:ის|[^აეიოუსთდნმ])$/.test(before)) return null;
    // "ახმეტიდან დასავლეთით": whence and whither are one.
    const whither = mention.form === "from" ? (WHITHER.exec(body.slice(span.end))?.[0] ?? "") : "";
    return {
      start: span.start - (kind?.[0].length ?? 0),
      end: span.end + whither.length,
      question: question + whither,
    };
  }
  if (mention.kind === "date") return findAskedDate(body, span, mention);
  if (mention.kind === "person") return findAskedPerson(body, words, span, mention, verb);
  return mention.kind === "number" ? findAskedNumber(body, words, span, mention, verb) : null;
}

/** "1871 წლის 16 აგვისტოს" is asked for by its year alone; "1972 წლის დეკემბერში" by its month too. */
function findAskedDate(body: string, { start, end }: Span, mention: DateMention): Asked | null {
  const after = body.slice(end);
  const before = /(\d{4}) წლის $/.exec(body.slice(0, start));
  if (mention.part === "year") {
    // "2014 წელს … 2002 წელს": with another year in it a question asks for one of two.
    if (/\d{4} წ/.test(after) || /\d{4} წ/.test(body.slice(0, start))) return null;
    // "1917 წლიდან მოყოლებული": the participle belongs to the postposition.
    const since = /^ (წლიდან(?: (?:მოყოლებული|დაწყებული))?)(?= )/.exec(after);
    if (since !== null) return { start, end: end + since[0].length, question: `რომელი ${since[1]}` };
    const tail =
      / წელს(?= |$)/.exec(after) ??
      / წლის \d{1,2} [ა-ჰ]+(?<!ი)ს(?= |$)/.exec(after) ??
      / წლის [ა-ჰ]+(?:ბერ|ვალ|ვარ|რტ|ილ|ის|სტო)ში(?= |$)/.exec(after);
    return tail?.index === 0 ? { start, end: end + tail[0].length, question: "რომელ წელს" } : null;
  }
  if (mention.part === "month" && mention.form === "in" && before !== null)
    return { start: start - before[0].length, end, question: `${before[1]} წლის რომელ თვეში` };
  // A day of a year that is told is a detail, which nobody has to know.
  if (mention.part === "day" && mention.form === "dative" && before === null && !/\d{4} წ/.test(after))
    return { start, end, question: "როდის" };
  if (
    mention.part === "day" &&
    mention.form === "from" &&
    before === null &&
    !/^ [ა-ჰ\d ]*მდე|\d{4} წ/.test(after)
  )
    return { start, end, question: "როდიდან" };
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
  // "სულ 19 ნახატი" → სულ რამდენი ნახატი.
  const kept = KEPT.exec(body.slice(0, start))?.[1] ?? "";
  const from = start - kept.length;
  const owner = words.findLast((w) => w.end < from);
  const isTold = owner !== undefined && TOLD_BY.test(owner.text) && body.slice(owner.end, from) === " ";
  if ((start > 0 && body[start - 1] !== " ") || (owner !== undefined && HEDGE.test(owner.text) && !isTold))
    return null;
  const share = PERCENT.exec(body.slice(end));
  if (share !== null) {
    const form = share[1] ?? "ი";
    const asked = `${kept}${/^(?:ს|ზე)$/.test(form) ? "რამდენ" : "რამდენი"} პროცენტ${form}`;
    return askOwned(body, words, owner, { start: from, end: end + share[0].length, question: asked });
  }
  // "500-ზე მეტი ადამიანი" → რამდენზე მეტი ადამიანი.
  const bound = BOUND.exec(body.slice(end));
  const upTo = UP_TO.exec(body.slice(end));
  const counted = end + (bound?.[0].length ?? upTo?.[0].length ?? 0);
  const at = words.findIndex((w) => w.start > counted);
  const first = words[at];
  if (first === undefined || body.slice(counted, first.start) !== " " || mention.unit === "ჯერ") return null;
  // "35 მმ-იან ნეგატივზე": of what size, and not how many.
  if (/-იან/.test(first.text)) return null;
  if (SPAN.test(first.text) && !LASTED.test(words[at + 1]?.text ?? "")) return null;
  let to = at;
  while (
    to < words.length - 1 &&
    (COUNTED.test(words[to]!.text) || BARE.test(words[to]!.text)) &&
    words[to + 1] !== verb
  )
    to++;
  // "95 მილიონი ლიტრი ღვინო": of what so much is belongs to it.
  const stuff = words[to + 1];
  if (STUFF.test(words[to]!.text) && stuff !== undefined && stuff !== verb && /[აიეო]$/.test(stuff.text))
    to++;
  const last = words[to]!;
  if (/[^ა-ჰA-Za-z -]/.test(body.slice(first.start, last.end))) return null;
  // "სამი ძირითადი მიმართულებით იყენებენ": what is counted ends at the verb or at the clause's end; before other words an attribute may stand alone.
  const next = words[to + 1];
  const isWhole =
    next === undefined ||
    next === verb ||
    MANNER.test(next.text) ||
    MARKED.test(last.text) ||
    ((MEASURE.test(last.text) || BY_HOW_MUCH.test(last.text)) && !/[ა-ჰ]ის$/.test(next.text)) ||
    (to === at && PLACED.test(next.text) && !COUNTED.test(last.text) && /[აეიოუ]$/.test(last.text));
  if (!isWhole) return null;
  if (
    to - at >= MAX_COUNTED ||
    last === verb ||
    (BARE.test(last.text) && !SHORTENED.test(last.text)) ||
    last.text === "და" ||
    (UNASKED.test(last.text) && !BY_HOW_MUCH.test(last.text)) ||
    /[ა-ჰ]ის$/.test(last.text)
  )
    return null;
  // "23 ათას კაცზე მეტი": than so many.
  if (/^(?:მეტ|ნაკლებ|უფრო|ადრე|გვიან)/.test(next?.text ?? "")) return null;
  // The question word agrees with what follows it: რამდენმა კაცმა, რამდენ ქვეყანაში.
  const isErgative = /(?:[^აეიოუ]მა|[აეოუი]მ)$(?<!გრამ)/.test(first.text) && !NO_ERGATIVE.test(first.text);
  const isOblique =
    !SHORTENED.test(first.text) &&
    (/(?:[^ი]ს|(?<!^ნიმუ|^მარ|^ფინი|^ხა)ში|ზე|თან)$/.test(first.text) ||
      /[^აეიოუ]$/.test(first.text.replace(/(?:ის|ით|იდან)$/, "ი")));
  // "ათი ავტომობილიდან შვიდი ჩინეთში იწარმოება": a full numeral counts nothing that stands in another case.
  if (isOblique && !isErgative && /[ა-ჰ]ი$/.test(body.slice(start, end))) return null;
  // "ცხრა ტურში": რვა and ცხრა stand alone as they are, but others of that form do not: "თერთმეტ".
  if (isOblique && !isErgative && mention.style === "word") return null;
  const question = isErgative ? "რამდენმა" : isOblique ? "რამდენ" : "რამდენი";
  const wh = bound === null ? question : `რამდენ${bound[0].replace("-", "")}`;
  const about = upTo === null || kept.startsWith("დაახლოებით") ? "" : "დაახლოებით ";
  const scale = upTo?.[1] === undefined ? "" : ` ${upTo[1]}${question.slice("რამდენ".length)}`;
  const asked = `${kept}${about}${wh}${scale} ${body.slice(first.start, last.end)}`;
  // "ხელოვანის მიერ შესრულებული 23 ნამუშევარი იყო …": with what it tells before it the noun phrase stays where it is, right before the verb.
  if (isTold)
    return next === verb && verb.start === last.end + 1
      ? { start: from, end: last.end, question: asked, isKept: true }
      : null;
  // "საწარმოს 10 წლით გადასცა": by how much is nobody's.
  const whose = BY_HOW_MUCH.test(last.text) && /[ოუ]ს$/.test(owner?.text ?? "") ? undefined : owner;
  return askOwned(body, words, whose, { start: from, end: last.end, question: asked });
}

/** "35 მეტრია": what is counted, with the copula, at a clause's end; "15 ეკლესიაა შემორჩენილი". */
const COUNT = /^ ((?:[ა-ჰ]+ ){0,2}[ა-ჰ]{2,}(?:ია|აა|ოა|ეა)|(?:[ა-ჰ]+ )?კვ\.მ-ია)(?: ([ა-ჰ]{4,}(?:ულ|ილ)ი))?$/;

/** "ტაძრის სიმაღლე 35 მეტრია" → "რამდენი მეტრია ტაძრის სიმაღლე?": where a number is said of something. */
export function askCount(body: string, { start, end }: Span): string | null {
  const [, counted, participle] = COUNT.exec(body.slice(end)) ?? [];
  if (counted === undefined || body[start - 1] !== " ") return null;
  const kept = KEPT.exec(body.slice(0, start))?.[1] ?? "";
  const told = body.slice(0, start - kept.length - 1);
  const owner = told.slice(told.lastIndexOf(" ") + 1);
  // "6 ვაჟების ანგარიშზეა": of what, stands elsewhere.
  if (/^[ა-ჰ]+ის [ა-ჰ]+(?:ზე|ში|თან)ა$/.test(counted)) return null;
  if (told.includes(",") || /წლისაა/.test(counted) || HEDGE.test(owner) || /(?:ის|ოს|უს|ისა)$/.test(owner))
    return null;
  const wh = /^[ა-ჰ]+(?:ზე|ში|თან)ა(?![ა-ჰ])/.test(counted) ? "რამდენ" : "რამდენი";
  return `${kept}${wh} ${counted}${participle === undefined ? "" : ` ${participle}`} ${told}?`;
}
