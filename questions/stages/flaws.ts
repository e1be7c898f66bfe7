/** Item-writing flaws that a program can see. Source: Haladyna, Downing & Rodriguez (2002); one is borne, two refuse. */
import type { Candidate } from "./context.ts";

/** The key may be this much longer than the longest distractor, and any option than the shortest. */
const KEY_LENGTH = 1.4;
const SPREAD = 3;
const MAX_STEM = 320;

/** Types whose options nobody chose: judgements, the article's own sentences, none at all. */
const UNCHOSEN = new Set<string>(["true-false", "find-sentence", "typed"]);

/** Names the flaws of an item. */
export function countFlaws({ stem, options, key, type }: Candidate): string[] {
  const flaws: string[] = [];
  if (stem.length > MAX_STEM) flaws.push("gratuitous text");
  if (typeof key !== "string" || UNCHOSEN.has(type)) return flaws;
  const lengths = options.filter((o) => o.id !== key).map((o) => o.text.length);
  const keyLength = options.find((o) => o.id === key)!.text.length;
  if (keyLength > Math.max(...lengths) * KEY_LENGTH) flaws.push("longest option is the key");
  if (keyLength * KEY_LENGTH < Math.min(...lengths)) flaws.push("shortest option is the key");
  if (Math.max(keyLength, ...lengths) > Math.min(keyLength, ...lengths) * SPREAD)
    flaws.push("uneven options");
  const numbers = options.map((o) => Number(o.text));
  if (numbers.every((n) => !Number.isNaN(n)) && numbers.some((n, i) => i > 0 && n < numbers[i - 1]!))
    flaws.push("unsorted numbers");
  return flaws;
}
