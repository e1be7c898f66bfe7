/** Statements that are true and not worth judging, or that whoever did not read takes for true. */
import type { Article, Mention } from "../../article.ts";
import { findHeadline } from "../../headline.ts";
import { isKnownYear } from "./known-years.ts";
import { readRoots } from "./roots.ts";

/** "Two things must happen": which they are, is told behind it. */
const ANNOUNCED =
  /^(?:There (?:are|were) )?(?:\d{1,2}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Mm]any) (?:[a-z]+ )?(?:things|ways|reasons|steps|factors|problems|issues|questions|options|advantages|disadvantages|benefits)\b/;

/**
 * Implements `LanguagePack.isIdle`: a year that everybody knows, or what the first sentence of a report says with a word of its headline (of five such true
 * statements outside raters passed three). What hopes, defines or praises is judged like any other: of 28 true statements that lists of such words had refused two raters passed 26 (decision 57).
 */
export function isIdle(statement: string, mentions: readonly Mention[] = [], article?: Article): boolean {
  if (ANNOUNCED.test(statement)) return true;
  if (mentions.some((m) => m.kind === "date" && m.part === "year" && isKnownYear(m.year!, statement)))
    return true;
  if (article === undefined || !mentions.some((m) => m.sentence === 0)) return false;
  const told = new Set(readRoots(findHeadline(article)));
  return readRoots(statement).some((root) => told.has(root));
}
