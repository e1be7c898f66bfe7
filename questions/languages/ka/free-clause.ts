/**
 * A Georgian main clause freed of what a question need not repeat: brackets, a second predicate, what follows in a clause of its own. A relative clause
 * within it stays, and so does a clause of time, which moves to the end: without them it may be another bridge, or another winter.
 */
import type { Span } from "../../article.ts";
import { findWords } from "../../words.ts";
import { isForemost, NAMED_THERE } from "./context.ts";
import { COUNTED, isJoint, isPredicate } from "./predicates.ts";

export interface FreeClause {
  text: string;
  /** Where what is asked for lies in it. */
  span: Span;
  /** A relative clause within it, whose verb is not the main one. */
  inner: Span | null;
  /** What stands at the question's end: ", როდესაც ომი დაიწყო". */
  tail: string;
}

const BRACKET = / ?\([^()]*\)/g;
/** A clause of time that opens the sentence. */
const WHEN = /^((?:როდესაც|როცა|მას (?:შემდეგ|მერე),? რაც) [^,]{8,}), /;
const RELATIVE = /, (?=(?:რომელ|რომლ|სადაც|საიდანაც))/g;
/** Clauses that end a sentence: a relative one, a contrast, a reason; and a second predicate. */
const LATER =
  /, (?=(?:რომელ|რომლ|სადაც|საიდანაც|მას (?:შემდეგ|მერე), რაც|რაც|რამაც|რასაც|რითაც|რის (?:გამო|შედეგად|შემდეგ)|თუმცა|ხოლო|მაგრამ|ამიტომ|რადგან|რადგანაც|ვინაიდან|რამეთუ|რათა|შემდეგ კი|მაშინ როცა)(?![ა-ჰ])|(?:რომელ|რომლ))|; | და /g;

/** The clause that holds a span; null where the span lies in what is left out, or where the clauses cannot be told apart. */
export function freeClause(statement: string, asked: Span): FreeClause | null {
  const bare = dropBrackets(statement, asked);
  if (bare === null) return null;
  let { text, span } = bare;
  let tail = "";
  const when = WHEN.exec(text);
  if (when !== null) {
    if (span.start < when[0].length || !hasPredicate(when[1]!)) return null;
    tail = `, ${when[1]}`;
    text = text.slice(when[0].length);
    span = { start: span.start - when[0].length, end: span.end - when[0].length };
  }
  const inner = findInner(text);
  if (inner === "unclear") return null;
  for (const match of text.matchAll(LATER)) {
    const at = match.index;
    if (at < span.end || (inner !== null && at < inner.end)) continue;
    const before =
      inner === null ? text.slice(0, at) : text.slice(0, inner.start) + text.slice(inner.end, at);
    if (!hasPredicate(before) && !COUNTED.test(before)) continue;
    if (match[0] === " და " && NAMED_THERE.test(text.slice(at))) return null;
    if (match[0] === " და " && !isJoint(before, text.slice(at + match[0].length))) continue;
    if (/^(?:რომელ|რომლ|სადაც|საიდანაც)/.test(text.slice(at + 2))) {
      if (isForemost(before)) return null;
      const rest = text.slice(at + 2);
      if (isBare(before)) {
        if (tail !== "" || rest.includes(",") || findWords(rest).length > MAX_TAIL) return null;
        tail = `, ${rest}`;
      }
    }
    // "მას შემდეგ, რაც …": what awaits a clause is nothing without it.
    if (
      /(?:მას (?:შემდეგ|მერე)|იმის(?: [ა-ჰ]+)?|(?<![ა-ჰ])(?:ის|იმ|ისე|იმით|იმას|იმაზე|იმიტომ|ისეთი))$/.test(
        before,
      )
    )
      return null;
    text = text.slice(0, at);
    break;
  }
  return { text, span, inner, tail };
}

/** Words of a relative clause that is kept, at most. */
const MAX_TAIL = 8;
const ATTRIBUTE = /(?:ის|ოს|თა|ული|ური|ელი|ილი|იანი|ითი|ივი|ადი|[ა-ჰ]{3}ო|ულ|ურ|ელ|ილ|იან)$/;

/** Whether a clause ends in a noun without an attribute and its verb: "ბაღს ზოლი შეემატა", of which the relative clause behind it alone tells which. */
function isBare(clause: string): boolean {
  const words = findWords(clause);
  const [owner, noun, verb] = words.slice(-3).map((word) => word.text);
  return verb !== undefined && isPredicate(verb) && /[იაეო]$/.test(noun!) && !ATTRIBUTE.test(owner!);
}

const hasPredicate = (text: string): boolean => findWords(text).some((word) => isPredicate(word.text));

/** A text without what stands in brackets; null where that is asked for. */
function dropBrackets(text: string, { start, end }: Span): { text: string; span: Span } | null {
  let by = 0;
  for (const { 0: bracket, index } of text.matchAll(BRACKET)) {
    if (index < end && start < index + bracket.length) return null;
    if (index < start) by += bracket.length;
  }
  return { text: text.replace(BRACKET, ""), span: { start: start - by, end: end - by } };
}

/** The relative clause that stands before the main verb, with its commas; null where none does. */
function findInner(text: string): Span | null | "unclear" {
  for (const { index } of text.matchAll(RELATIVE)) {
    const before = text.slice(0, index);
    if (hasPredicate(before)) return null;
    const end = text.indexOf(", ", index + 2);
    if (end < 0) return "unclear";
    const clause = text.slice(index + 2, end);
    const isWhole = findWords(clause).some(({ text: word }) => isPredicate(word) || /(?:ულ|ილ)ი$/.test(word));
    return isWhole && hasPredicate(text.slice(end)) ? { start: index, end: end + 1 } : "unclear";
  }
  return null;
}
