/** The pipeline from text to bank (the other stages land here). */
import type { Bank } from "./item.ts";

export interface GenerateInput {
  text: string;
  title?: string;
  /** BCP 47; detected when not given. */
  lang?: string;
}

/** Why no bank could be made. */
export type GenerateProblem = "empty" | "not-text" | "markup-in-text" | "no-sentences" | "unknown-language" | "no-items";

export type GenerateResult = { ok: true; bank: Bank } | { ok: false; problem: GenerateProblem };

export function generateBank(_input: GenerateInput): GenerateResult {
  return { ok: false, problem: "empty" };
}
