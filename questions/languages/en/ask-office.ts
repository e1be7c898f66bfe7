/** Who holds an office of a body that has a name, which one person holds at a time: "Anna Berg, chairman of the Mill Society, said …" → "What is the name of the chairman of the Mill Society?" */
import type { Span } from "../../article.ts";
import { AUXILIARIES } from "./lexicon.ts";
import { isDemonym, readPlace } from "./places.ts";
import { stripPossessive } from "./possessives.ts";
import { readPast } from "./verbs.ts";

/** Offices of which a body has one. */
const OFFICE =
  "chairman|chairwoman|chair|chief executive|executive director|managing director|director|president|head|manager|head coach|coach|captain|editor|mayor|founder|owner|headteacher|principal|general secretary|leader|chief|conductor|curator|commissioner|goalkeeper";
/** What stands before an office: "basketball", "artistic"; not what makes it one of several, or another's in time. */
const KIND =
  "(?:(?!former\\b|then\\b|deputy\\b|vice\\b|assistant\\b|and\\b|ousted\\b|outgoing\\b|new\\b|regional\\b|area\\b|local\\b|project\\b|press\\b|marketing\\b|sales\\b|research\\b|product\\b|policy\\b|[a-z]+-)[a-z]+ ){0,2}";
const NAMED =
  "(?:the )?[A-Z][\\p{L}’'&.-]*(?: (?:(?:of|for|and|in|on|de) )?(?:the )?[A-Z][\\p{L}’'&.-]*){0,6}";
/** Behind the name: ", the artistic director of the Mill Society,". */
const BEHIND = new RegExp(
  `^, (?:the |who is (?:the )?)?(${KIND}(?:${OFFICE}) (?:of|at|for) ${NAMED})(?=[,.](?: |$))`,
  "u",
);
/** Before it: "The artistic director of the Mill Society, ". */
const BEFORE = new RegExp(`^(?:The|the) (${KIND}(?:${OFFICE}) (?:of|at|for) ${NAMED}), $`, "u");
/** Of a film or a series "director" tells one of several. */
const HEAD_OF_BODY = OFFICE.replace("|director|", "|finance director|artistic director|sports director|");
/** "Mill Society director ", "Leeds head coach ", "The Leeds captain, ". */
const BODY = new RegExp(`^(?:The )?((?:[A-Z][\\p{L}&.’'-]* ){1,4}${KIND}(?:${HEAD_OF_BODY})),? $`, "u");
/** Titles, offices of state, and nouns at a sentence's beginning, which are no names of bodies. */
const NO_BODY =
  /^(?:New|Current|Ex-\w+|Late|Party|Company|Club|Council|Union|Group|Police|Estate|Team|Mr|Mrs|Ms|Dr|Sir|Lord|Professor|Former|President|Prime|Prince|But|And|Then|Now|As|In|On|At)\b/;

export function askOffice(text: string, span: Span): string | null {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  if (before === "" || /[,"”] (?:said |says |added )?$/.test(before)) {
    const office = BEHIND.exec(after)?.[1];
    if (office !== undefined) return `What is the name of the ${office.trimEnd()}?`;
  }
  const led = BEFORE.exec(before)?.[1];
  if (led !== undefined && after.startsWith(",")) return `What is the name of the ${led.trimEnd()}?`;
  const own = BODY.exec(before)?.[1];
  if (
    own === undefined ||
    NO_BODY.test(own) ||
    !isNamed(own) ||
    before.endsWith(", ") !== after.startsWith(",")
  )
    return null;
  return `What is the name of ${/['’]s? /.test(own) ? "" : "the "}${own}?`;
}

/** Whether a body is named by what stands before the office: one word that opens a sentence may be a noun ("Auction spokesman"). */
function isNamed(own: string): boolean {
  const [first = "", second = ""] = own.split(" ");
  // "Leeds replaced manager Ned Holt": a verb.
  if (/-[a-z]/.test(first) || own.split(" ").some((word) => readPast(word) !== null || AUXILIARIES.has(word)))
    return false;
  const bare = stripPossessive(first);
  return (
    /^\p{Lu}/u.test(second) ||
    /^\p{Lu}+$/u.test(first) ||
    bare !== first ||
    isDemonym(bare) ||
    readPlace(bare) !== null
  );
}
