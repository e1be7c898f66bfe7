/** What a refusal says, in the three languages of the interface: problems by code, rules of the engine, reasons of fields. */
import type { Lang, RefusalRule } from "../../questions/index.ts";
import type { ProblemCode } from "../problem.ts";
import { en } from "./en.ts";
import type { Finding, FindingText } from "./findings.ts";
import { ka } from "./ka.ts";
import type { Phrase } from "./phrases.ts";
import type { FileReason, Reason } from "./reasons.ts";
import { ru } from "./ru.ts";

/** The texts of one language; one that is missing does not compile. */
export interface Told {
  problems: Record<ProblemCode, string>;
  /** Why a question is refused. */
  rules: Record<RefusalRule, string>;
  /** Why, more exactly, where the engine tells. */
  findings: Record<Finding, FindingText>;
  quote(words: string): string;
  reasons: Record<Reason, string>;
  /** Why a question of a file is not read. */
  files: Record<FileReason, string>;
  /** What is said with figures or names in it. */
  phrases: Record<Phrase, string>;
  /** Why a value is not of the shape that is asked for; see `explainIssue`. */
  shapes: Shapes;
  /** What a key would have to be allowed. */
  needs(scopes: string): string;
}

/** What is said of a value by its shape. */
export interface Shapes {
  missing: string;
  kinds: Record<string, string>;
  kind(kind: string): string;
  least(size: string): string;
  most(size: string): string;
  characters(n: string): string;
  entries(n: string): string;
  oneOf(values: string): string;
  unknown(names: string): string;
  format: string;
  other: string;
}

/** By language. */
export const told: Record<Lang, Told> = { ka, en, ru };
