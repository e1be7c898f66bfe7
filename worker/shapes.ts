/** Why a value is not of the shape that the contract asks for, in the caller's language. */
import type { z } from "@hono/zod-openapi";
import type { Lang } from "../questions/index.ts";
import { told } from "./told/index.ts";

/** What zod says of a value, in words; the contract's own messages are in the table of reasons. */
export function explainIssue(issue: z.core.$ZodIssue, lang: Lang): string {
  const { reasons, shapes: s } = told[lang];
  const own = (reasons as Record<string, string>)[issue.message];
  if (own !== undefined) return own;
  const sized = (origin: string, n: number | bigint) =>
    origin === "string" ? s.characters(String(n)) : origin === "array" ? s.entries(String(n)) : String(n);
  switch (issue.code) {
    case "invalid_type":
      // What came is not in the issue, but in its message.
      return issue.message.endsWith("undefined")
        ? s.missing
        : s.kind(s.kinds[issue.expected] ?? issue.expected);
    case "too_small":
      return s.least(sized(issue.origin, issue.minimum));
    case "too_big":
      return s.most(sized(issue.origin, issue.maximum));
    case "invalid_value":
      return s.oneOf(issue.values.map(String).join(", "));
    case "unrecognized_keys":
      return s.unknown(issue.keys.join(", "));
    // English is also what programs' makers read: there the pattern or the standard is named, as zod does.
    case "invalid_format":
      return lang === "en" ? issue.message : s.format;
    default:
      return lang === "en" ? issue.message : s.other;
  }
}
