/**
 * What the engine finds against a question, where its rule alone would say too much or too little: each with how it is told of in the engine's
 * words. The first that fits is told; of a reason that none fits the rule is.
 */
import type { RefusalRule } from "../../questions/index.ts";

const patterns = {
  alone: /points outside|^nothing names|told before$/,
  foreign: /is not the article's$/,
  other:
    /(?:may be true (?:as well|by another sentence)|also stands in the article so|would do as well|stands in the evidence as well)$/,
  matter: /^(?:the evidence speaks of something else|the stem asks about nothing)/,
  unfound: /^the statement is not the evidence's$/,
  stated: /^(?:the altered statement stands in the article|one sentence has all its words)$/,
  unproved: /^the evidence does not hold the key$/,
  around: /^what stands around it tells it/,
  misspelt: /is misspelt$/,
  reference: /^a cross-reference/,
  wordless: /^no question asks for it/,
  aside: /^told by the way/,
  uncounted: /^what is counted is hard to see/,
  crowded: /^more figures than/,
  repeated: /stands elsewhere in the sentence$|" tells "/,
} satisfies Record<string, RegExp>;

export type Finding = keyof typeof patterns;
export const findings = Object.keys(patterns) as Finding[];

/** How a finding is told, and what is said of the words that it quotes: `{}` stands for these. */
export interface FindingText {
  why: string;
  found?: string;
}

/** Which finding a reason is; null where its rule tells it. */
export const findingOf = (reason: string): Finding | null =>
  findings.find((name) => patterns[name].test(reason)) ?? null;

/** Rules and findings in one language. */
export interface ReasonTexts {
  rules: Record<RefusalRule, string>;
  findings: Record<Finding, FindingText>;
  /** What is quoted, in the language's marks. */
  quote(words: string): string;
}

/** Why something is refused: in general, and what was found here; "" where nothing is quoted. */
export function tellReason(
  { rules, findings: texts, quote }: ReasonTexts,
  rule: RefusalRule,
  reason: string,
): { why: string; found: string } {
  const finding = findingOf(reason);
  const told: FindingText = finding === null ? { why: rules[rule] } : texts[finding];
  const [, words = ""] = /"([^"]+)"/.exec(reason) ?? [];
  const shown = words.trim().replace(/[,;:]$/, "");
  return { why: told.why, found: shown === "" ? "" : (told.found ?? "{}").replace("{}", () => quote(shown)) };
}
