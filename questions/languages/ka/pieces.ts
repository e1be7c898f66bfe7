/**
 * Clauses of a longer Georgian sentence that a question may be asked of by themselves: what somebody said, with who said so in front of it; what somebody did
 * besides, with who did it; what a relative clause tells of a name. The case of who acts tells where that is certain (Hewitt 1995, ch. 7 and 14).
 */
import type { Mention, Span } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import { NAMED_THERE } from "./context.ts";
import { isActive } from "./left-out.ts";
import { isDone as isErgativeVerb, isPredicate, isUnsure } from "./predicates.ts";
import { attributionVerbs } from "./verbs.ts";

export interface Piece {
  text: string;
  /** Where what is asked for lies in it. */
  span: Span;
  /** What stands before the question: "პოლიციის ცნობით, ". */
  opener: string;
}

/** Of what somebody denied, feared or joked no question is asked. */
const NO_SOURCE = /^(?:უარყო|უარყოფს|იხუმრა|შიშობს|გამოაცხადა|გამოაცხადეს|წინასწარმეტყველა)$/;
/** Words of who says something and how, at most. */
const MAX_SOURCE = 12;
const THAT = /,? რომ /;
/** By whose words, at a sentence's beginning. */
const BY =
  /^(?:[^ ,„“]+ ){1,9}(?:თქმით|განცხადებით|ცნობით|ინფორმაციით|მონაცემებით|განმარტებით|შეფასებით|მტკიცებით|სიტყვებით|აზრით|გათვლით|გაანგარიშებით|პროგნოზით|მიხედვით|თანახმად)(?=,? )/;
/** "როგორც მერმა აღნიშნა, …". */
const AS = /^როგორც (?:[^ ,„“]+ ){1,11}[^ ,„“]+(?=, )/;
const NEGATED = /(?<![ა-ჰ])(?:არ|ვერ|არც|აღარ|ვეღარ|არასოდეს|არასდროს)(?![ა-ჰ])/;

/** The parts of a statement, without its full stop, that hold what is asked for; those with their source first, then the whole. */
export function listPieces(text: string, span: Span, mention: Mention): Piece[] {
  const whole = { text, span, opener: "" };
  const sourced = takeSource(whole);
  return [
    ...(sourced === null ? [] : [sourced, ...splitFurther(sourced, mention)]),
    ...(sourced === null ? [whole, ...splitFurther(whole, mention)] : []),
  ];
}

const splitFurther = (piece: Piece, mention: Mention): Piece[] => [
  ...takeSecond(piece),
  ...takeRelative(piece, mention),
];

/** What stands behind an opening, as a piece; null where it does not hold the span. */
const behind = ({ text, span }: Piece, from: number, opener: string): Piece | null =>
  span.start < from
    ? null
    : {
        text: text.slice(from),
        span: { start: span.start - from, end: span.end - from },
        opener,
      };

const isSure = (word: string): boolean =>
  attributionVerbs().has(word) || (isPredicate(word) && !isUnsure(word));

/** Whether words tell who says something and nothing else: their only verb is one of saying. */
function isSource(text: string): boolean {
  // "…, რომელმაც დამოუკიდებლობა აღიარა": of a noun, and not of what was said.
  if (/[,;:()„“"«»]|^(?:რომელ|რომლ|ვინც|რაც)/.test(text) || NEGATED.test(text)) return false;
  const words = findWords(text);
  const verbs = words.filter((word) => isSure(word.text));
  const [verb] = verbs;
  return (
    verbs.length === 1 &&
    words.length > 1 &&
    words.length <= MAX_SOURCE &&
    attributionVerbs().has(verb!.text) &&
    !NO_SOURCE.test(verb!.text)
  );
}

/** A statement without its source, which goes in front of the question; null where it has none. */
function takeSource(piece: Piece): Piece | null {
  const { text, span } = piece;
  const by = BY.exec(text) ?? AS.exec(text);
  if (by !== null) {
    const isTelling = by[0].startsWith("როგორც ")
      ? isSource(by[0].slice("როგორც ".length))
      : !findWords(by[0]).some((word) => isSure(word.text));
    const from = by[0].length + (text[by[0].length] === "," ? 2 : 1);
    if (isTelling) return behind(piece, from, `${by[0]}, `);
  }
  const that = THAT.exec(text);
  if (that !== null && isSource(text.slice(0, that.index)))
    return behind(piece, that.index + that[0].length, `როგორც ${text.slice(0, that.index)}, `);
  // "…, განაცხადა მერმა."
  const at = Math.max(
    text.lastIndexOf(", "),
    text.lastIndexOf(" - "),
    text.lastIndexOf(" – "),
    text.lastIndexOf(" — "),
  );
  // What is quoted is in the speaker's own words.
  if (at < span.end || /[“”"»]$/.test(text.slice(0, at).replace(/[ ,–—-]+$/, ""))) return null;
  const tail = text.slice(at).replace(/^[ ,–—-]+/, "");
  if (!isSource(tail)) return null;
  const [verb, ...rest] = tail.split(" ");
  const said = attributionVerbs().has(verb!) ? `${rest.join(" ")} ${verb}` : tail;
  return { text: text.slice(0, at).replace(/[ ,–—-]+$/, ""), span, opener: `როგორც ${said}, ` };
}

const ERGATIVE = /[ა-ჰ](?:[^აეიოუ]მა|[აეოუ]მ)$/;
const NO_ERGATIVE =
  /^(?:ამიტომ|იმიტომ|რატომ|თვითონ|მაგრამ|ფორმა|გეგმა|თემა|სისტემა|პრობლემა|პროგრამა|რეფორმა|პლატფორმა)$/;
const isErgative = ({ text }: Word): boolean => ERGATIVE.test(text) && !NO_ERGATIVE.test(text);
/** Before the noun of who acts: what belongs to it. */
const BELONGS = /(?:ის|ოს|ას|უს|თა|ული|ური|ელი|იანი|ივი|ულ|ურ)$|^[A-Za-z]/;
/** Words of a name between an office and a surname, which the case of the one and the other joins. */
const MAX_BARE = 2;

/** Who acts in a clause, where it stands first and nothing else can belong to it: "საქართველოს ჩემპიონმა ანა ბერიძემ"; null where that is not certain. */
function readActor(text: string, words: readonly Word[]): string | null {
  const first = words.findIndex(isErgative);
  if (first < 0 || words.slice(0, first).some((word) => !BELONGS.test(word.text))) return null;
  let last = first;
  for (let i = first + 1; i < words.length && i - last <= MAX_BARE + 1; i++) {
    if (words[i]!.start !== words[i - 1]!.end + 1 || isSure(words[i]!.text)) break;
    if (isErgative(words[i]!)) last = i;
  }
  return text.slice(0, words[last]!.end);
}

/**
 * "ბერიძემ ორი გოლი გაიტანა და 3 პასი ჩააწოდა" at 3 → "ბერიძემ 3 პასი ჩააწოდა". Between two verbs stands one "and" or one comma that joins their clauses; all
 * take one who acts in the ergative, and no other is there.
 */
function takeSecond({ text, span, opener }: Piece): Piece[] {
  if (/[;:()„“"«»–—]/.test(text)) return [];
  const clauses: Span[] = [];
  let start = 0;
  for (const { index, 0: joint } of text.matchAll(/ და |, /g)) {
    if (NAMED_THERE.test(text.slice(index))) return [];
    // What joins no clauses joins nouns: each clause has its verb.
    if (countVerbs(text.slice(start, index)) === 0 || countVerbs(text.slice(index)) === 0) continue;
    clauses.push({ start, end: index });
    start = index + joint.length;
  }
  clauses.push({ start, end: text.length });
  const own = clauses.find((clause) => clause.start <= span.start && span.end <= clause.end);
  const told = clauses.map((clause) => text.slice(clause.start, clause.end));
  const isDone = (clause: string) => {
    const verbs = findWords(clause).filter((word) => isSure(word.text));
    return verbs.length === 1 && (isActive(verbs[0]!.text) || isErgativeVerb(verbs[0]!.text));
  };
  if (own === undefined || clauses.length === 1) return [];
  if (told.slice(1).some((clause) => findWords(clause).some(isErgative))) return [];
  // "… გარდაქმნა მოახდინა, როდესაც კონსორციუმი ჩამოაყალიბა": by what it was, the clause of time alone tells.
  if (/^, (?:როდესაც|როცა)(?![ა-ჰ])/.test(text.slice(own.end))) return [];
  if (own.start === 0) return isDone(told[0]!) ? [{ text: told[0]!, span, opener }] : [];
  if (!told.every(isDone)) return [];
  const actor = readActor(told[0]!, findWords(told[0]!));
  if (actor === null) return [];
  const by = actor.length + 1 - own.start;
  const clause = text.slice(own.start, own.end);
  return [{ text: `${actor} ${clause}`, span: { start: span.start + by, end: span.end + by }, opener }];
}

const countVerbs = (text: string): number => findWords(text).filter((word) => isSure(word.text)).length;

const RELATIVE: Record<string, RegExp> = { რომელმაც: ERGATIVE };

/** "…, გიორგი ბერიძემ, რომელმაც ხმების 46% მიიღო" → "გიორგი ბერიძემ ხმების 46% მიიღო": who acts there stands right before it in the same case. */
function takeRelative({ text, span, opener }: Piece, mention: Mention): Piece[] {
  // Who acts is asked for by what his own clause tells, and by what the relative one does.
  const isAsked = mention.kind === "person";
  const match = [...text.matchAll(/, (რომელმაც) /g)].findLast(({ index }) =>
    isAsked ? index === span.end : index < span.start,
  );
  if (match === undefined) return [];
  const from = match.index + match[0].length;
  const to = text.indexOf(",", from);
  if (to >= 0 && to < span.end && !isAsked) return [];
  const before = text.slice(0, match.index);
  const words = findWords(before);
  if (words.length === 0 || !RELATIVE[match[1]!]!.test(words.at(-1)!.text)) return [];
  // The noun phrase in the ergative at the end of what stands before.
  let first = words.length - 1;
  while (
    first > 0 &&
    words[first - 1]!.end + 1 === words[first]!.start &&
    (isErgative(words[first - 1]!) || /(?:ის|ოს|ულ|ურ)$/.test(words[first - 1]!.text)) &&
    !isSure(words[first - 1]!.text)
  )
    first--;
  const actor = before.slice(words[first]!.start);
  const clause = text.slice(from, to < 0 ? text.length : to);
  const by = isAsked ? -words[first]!.start : actor.length + 1 - from;
  return [{ text: `${actor} ${clause}`, span: { start: span.start + by, end: span.end + by }, opener }];
}
