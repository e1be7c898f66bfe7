/** A failure on the wire (RFC 9457), in the caller's language; codes, rules and fields are for programs and the same in all. */
import type { Lang, RefusalRule } from "../questions/index.ts";
import type { Refusals } from "./contract.ts";
import type { Found } from "./objects/authoring.ts";
import { type Failure, MAX_ERRORS, statusOf } from "./problem.ts";
import { tellReason } from "./told/findings.ts";
import { told } from "./told/index.ts";
import { translate } from "./told/phrases.ts";

/** How long a client is asked to wait where too much is asked. */
export const RETRY_AFTER_SECONDS = 2;

/** A failure as an application/problem+json response; with the challenge that belongs to it (RFC 9110, 15.5.2; RFC 6750, 3). */
export function toResponse(failure: Failure, requestId: string, lang: Lang): Response {
  const { code, retryAfter, detail, errors, ...more } = failure;
  const status = statusOf(code);
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Content-Language": lang,
    "Cache-Control": "no-store",
    Vary: "Accept-Language",
  });
  if (status === 503 || retryAfter !== undefined)
    headers.set("Retry-After", String(retryAfter ?? RETRY_AFTER_SECONDS));
  if (status === 401) headers.set("WWW-Authenticate", "Bearer");
  if (code === "insufficient-scope") headers.set("WWW-Authenticate", 'Bearer error="insufficient_scope"');
  const body = {
    type: `/docs#${code}`,
    title: told[lang].problems[code],
    status,
    code,
    ...(detail !== undefined && { detail: tellDetail(failure, detail, lang) }),
    ...(errors !== undefined && {
      errors: errors
        .slice(0, MAX_ERRORS)
        .map(({ field, reason }) => ({ field, reason: tellField(reason, lang) })),
    }),
    ...more,
    requestId,
  };
  return Response.json(body, { status, headers });
}

/** Why a rule refuses, with what it found. */
export function tellRule(rule: RefusalRule, reason: string, lang: Lang): string {
  const { why, found } = tellReason(told[lang], rule, reason);
  return found === "" ? why : `${why}: ${found}`;
}

/** What became no item, rule by rule and each by itself. */
export function tellRefusals(found: Found, lang: Lang): Refusals {
  const rules = Object.keys(found.byRule).map((rule) => [rule, told[lang].rules[rule as RefusalRule]]);
  const data = found.data.map(({ against, ...one }) => {
    const reason = tellRule(one.rule, one.reason, lang);
    const others = against.map((other) => tellRule(other.rule, other.reason, lang));
    return {
      ...one,
      reason,
      ...tellReason(told[lang], one.rule, one.reason),
      against: others.filter((other) => other !== reason),
    };
  });
  return { ...found, rules: Object.fromEntries(rules) as Record<string, string>, data };
}

/** Why a question of a file was not read: "the type “essay” has no like here". */
export function tellFile(reason: string, lang: Lang): string {
  const quote = quoteIn(reason);
  const texts: Record<string, string> = told[lang].files;
  const text = texts[quote === "" ? reason : reason.replace(`${quote} `, "")];
  if (text === undefined) return tellPhrase(reason, lang);
  return lang === "en" ? reason : `${text}${quote && ` (${quote})`}`;
}

/** What is stored or said in English with figures and names in it: an export's warning, a webhook's answer, what the audit has. */
export const tellPhrase = (text: string, lang: Lang): string =>
  lang === "en" ? text : translate(text, told[lang].phrases);

/** What a file does not hold as it was, or what came of one. */
export const tellWarnings = <W extends { reason: string }>(warnings: W[], lang: Lang): W[] =>
  warnings.map((one) => ({ ...one, reason: tellPhrase(one.reason, lang) }));

function tellDetail({ code, rule }: Failure, detail: string, lang: Lang): string {
  if (rule !== undefined) return tellRule(rule, detail, lang);
  if (code === "insufficient-scope") return told[lang].needs(detail);
  return code === "not-this-format" ? tellFile(detail, lang) : tellPhrase(detail, lang);
}

/** What is not in the table is a rule's name, or is told already. */
const tellField = (reason: string, lang: Lang): string =>
  (told[lang].reasons as Record<string, string>)[reason] ?? reason;

/** The words that a reason quotes, with their marks; "" where it quotes none. */
const quoteIn = (reason: string): string => /"[^"]+"|“[^”]+”/.exec(reason)?.[0] ?? "";
