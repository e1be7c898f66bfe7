/**
 * Questions for measures: how long, how many people live somewhere, what share, for how many years, of how many parts something consists. The words are
 * the clause's own; a preposition goes with what it governs (Quirk et al. 1985, § 11.16).
 */
import type { NumberMention, Span } from "../../article.ts";
import { type Clause, parseClause } from "./clause.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";
import { hedged, readHedge } from "./hedges.ts";
import { isParticiple } from "./verbs.ts";
import { lowerSubject, write } from "./wh.ts";
import { capitalise } from "../../words.ts";

const BE = "is|are|was|were";
/** What is measured so, behind the unit. */
const EXTENT = /^ ((?:[a-z]+ )?[a-z]+) (long|tall|high|wide|deep|thick)(?=$| and |, )/;
const UNIT =
  /^ ((?:square |cubic )?(?:metres?|meters?|kilometres?|kilometers?|km|miles?|feet|ft|inches|centimetres?|centimeters?|millimetres?|millimeters?|tonnes?|tons?|kilograms?|kg|pounds?|hectares?|acres?|litres?|liters?))\b/;
const TIME =
  /^ (years|months|weeks|days|hours|minutes|decades|seasons)(?=$| (?:in|at|as|under|until|before|after|with)\b)/;
/** Verbs with a preposition that name the parts or the number of something. */
const PARTS =
  /^((?:be |been )?(?:consist of|made up of|composed of|comprised of|divided into|split into|spread over|spread across|home to))$/;

/** The question for a measure, or null. */
export function askMeasure(text: string, span: Span, mention: NumberMention): string | null {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end).replace(/\.$/, "");
  return (
    askExtent(before, after) ??
    askPopulation(before, after) ??
    askShare(before, after, mention) ??
    askDuration(before, after) ??
    askAge(before, after) ??
    askSentence(before, after) ??
    askParts(before, after) ??
    askWithin(before, after)
  );
}

/** "The bridge is 450 metres long." → "How many metres long is the bridge?" */
function askExtent(before: string, after: string): string | null {
  const [, subject, be] = new RegExp(`^(.{2,80}) (${BE}) $`).exec(before) ?? [];
  const [, unit, extent] = EXTENT.exec(after) ?? [];
  if (subject === undefined || unit === undefined || UNIT.exec(after) === null || !isSubject(subject))
    return null;
  return `How many ${unit} ${extent} ${be} ${lowerSubject(subject)}?`;
}

/** "Leeds has a population of 800,000." → "What is the population of Leeds?" */
function askPopulation(before: string, after: string): string | null {
  const rest =
    /^(?: people| inhabitants)?((?: in| at| as of)(?: the)?(?: time of the)? ?(?:\d{4}|census|last census)[^,]{0,20})?$/.exec(
      after,
    );
  if (rest === null) return null;
  const when = rest[1] ?? "";
  const [, owner, has] = /^(.{2,60}) (has|had) an? (?:total )?population of $/.exec(before) ?? [];
  const be = has === "has" ? "is" : "was";
  if (owner !== undefined && isSubject(owner) && /\p{Lu}/u.test(owner))
    return `What ${be} the population of ${lowerSubject(owner)}${when}?`;
  const [, whose, verb] = /^[Tt]he population of ((?:the )?\p{Lu}[^,]{1,40}?) (is|was) $/u.exec(before) ?? [];
  return whose === undefined ? null : `What ${verb} the population of ${whose}${when}?`;
}

/** "Farms make up 40% of the island." → "What percentage of the island do farms make up?"; "Prices rose by 5%." → "By what percentage did prices rise?" */
function askShare(before: string, after: string, { unit }: NumberMention): string | null {
  if (unit !== "percent") return null;
  // "Produces about 40 per cent of it".
  const hedge = / (?:about|around|approximately|roughly|nearly|almost) $/.exec(before)?.[0] ?? "";
  const own = hedge === "" ? before : `${before.slice(0, -hedge.length)} `;
  const [, whole = "", rest = ""] =
    /^ of ((?:the |its |all )?[^,]{3,60}?)( (?:in|by) \d{4})?$/.exec(after) ?? [];
  if (whole !== "" && !/ (?:and|or|but|that|which|who|is|are|was|were) /.test(` ${whole} `)) {
    const clause = parseClause(`${own}${HOLE}${rest}.`);
    const verb = clause === null ? "" : /^(.+?) Xxxx/.exec(clause.predicate)?.[1];
    if (clause !== null && clause.opener === "" && SHARES.test(verb ?? ""))
      return write("", `${hedge === "" ? "What" : "About what"} percentage of ${whole}`, drop(clause));
  }
  if (!before.endsWith(" by ") || !/^(?:| (?:in|between|from|to|over|since) [^,]{2,40})$/.test(after))
    return null;
  const clause = parseClause(`${before.slice(0, -" by ".length)}${after}.`);
  return clause === null ||
    !/^(?:rise|fall|grow|drop|increase|decrease|decline|shrink|risen|fallen|grown|dropped|increased)\b/.test(
      clause.predicate,
    )
    ? null
    : write(clause.opener, "By what percentage", { ...clause, opener: "" });
}
const HOLE = "Xxxx";
const SHARES =
  /^(?:make up|account for|cover|occupy|form|contain|hold|own|produce|provide|supply|generate|receive|win|represent|employ)$/;

const drop = (clause: Clause): Clause => ({
  ...clause,
  opener: "",
  predicate: clause.predicate.replace(HOLE, "").replace(/ {2,}/g, " ").trim(),
});

/** "The king ruled for 12 years." → "For how many years did the king rule?" */
function askDuration(before: string, after: string): string | null {
  const time = TIME.exec(after);
  const { bare, hedge } = readHedge(before);
  if (time === null || !bare.endsWith(" for ")) return null;
  const clause = parseClause(`${bare.slice(0, -" for ".length)}${after.slice(time[0].length)}.`);
  // "Has lived here for 20 years": by the day of writing.
  if (clause === null || clause.opener !== "") return null;
  if (/^(?:has|have|is|are|does|do)$/.test(clause.auxiliary) && !/^been jailed\b/.test(clause.predicate))
    return null;
  // "Was glad of the first win for two years", "the best match for a decade": of the win.
  if (/\b(?:first|best|worst|last|only|lowest|highest|[a-z]+est)\b/.test(bare.slice(clause.subject.length)))
    return null;
  return write("", hedged("For ", hedged(hedge, `How many ${time[1]}`)), clause);
}

/** "He was sentenced to nine years in prison." → "To how many years in prison was he sentenced?" */
function askSentence(before: string, after: string): string | null {
  const [time] =
    / ?(?:years|months|weeks|days)(?: in (?:prison|jail)| of community service)?(?= for | after | in |$)/.exec(
      after,
    ) ?? [];
  const { bare, hedge } = readHedge(before);
  if (time === undefined || !after.startsWith(time) || !bare.endsWith(" sentenced to ")) return null;
  const clause = parseClause(`${bare.slice(0, -" to ".length)}${after.slice(time.length)}.`);
  return clause === null || clause.opener !== ""
    ? null
    : write("", hedged("To ", hedged(hedge, `How many${time}`)), clause);
}

/** Behind a verb, what its phrase is opened by. */
const WITHIN = /^(.+) (in|with|by|into|from|on|at|against|between|among|to) $/;
/** Times and measures tell how long, how far and by how much. */
const MEASURED =
  /^ (?:[a-z-]+ )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|points?|times?|metres?|meters?|miles?|kilometres?|kilometers?|feet|inches|degrees|pounds|dollars|euros|pence|cents|goals|shots|strokes|runs|votes|seats)\b/;

/** "The film was shown in 20 countries." → "In how many countries was the film shown?" */
function askWithin(before: string, after: string): string | null {
  const { bare, hedge } = readHedge(before);
  const [, head, preposition] = WITHIN.exec(bare) ?? [];
  if (head === undefined || preposition === undefined || MEASURED.test(after)) return null;
  const noun =
    /^((?: [a-z-]+){1,3}(?: who [^,]{5,90}$)?)(?=$| (?:in|at|on|for|during|over|since|after|before|from|by|across|around)\b)/.exec(
      after,
    )?.[1];
  const [counted = ""] = noun?.split(" who ", 1) ?? [];
  if (noun === undefined || !/(?:[^s]s|people|men|women|children)$/.test(counted)) return null;
  if (counted.split(" ").some((word) => FUNCTION_WORDS.has(word) || word.endsWith("ing"))) return null;
  const clause = parseClause(`${head} ${preposition} ${HOLE}${after.slice(noun.length)}.`);
  const at =
    clause === null
      ? null
      : /^((?:been |be |also )?[a-z]+(?: (?:out|up|together))?) [a-z]+ Xxxx/.exec(clause.predicate);
  if (clause === null || at === null || clause.opener !== "") return null;
  if (
    /^(?:be|been)$/.test(at[1]!) ||
    (/^(?:is|are|was|were)$/.test(clause.auxiliary) && !isParticiple(at[1]!.replace(/^also /, "")))
  )
    return null;
  return write("", hedged(`${capitalise(preposition)} `, hedged(hedge, `How many${noun}`)), {
    ...clause,
    predicate: clause.predicate.replace(` ${preposition} ${HOLE}`, ""),
  });
}

/** "Berg died in Leeds at the age of 82." → "At what age did Berg die in Leeds?" */
function askAge(before: string, after: string): string | null {
  const aged = / (?:at the age of|aged) $/.exec(before)?.[0];
  if (aged === undefined || !/^(?:$| (?:in|on|after|at|from|following) [^,]{2,50}$)/.test(after)) return null;
  const head = before.slice(0, -aged.length);
  const clause = parseClause(`${head.replace(/,$/, "")}${after}.`);
  if (clause === null || clause.opener !== "") return null;
  if (
    !(clause.auxiliary === "has"
      ? /^died\b/.test(clause.predicate)
      : /^(?:did|was|were)$/.test(clause.auxiliary))
  )
    return null;
  // "Children aged 12": which, not when.
  return aged === " aged " && !/^(?:die|died)\b/.test(clause.predicate)
    ? null
    : write("", "At what age", clause.auxiliary === "has" ? pastOf(clause) : clause);
}

/** "Has died" → "did die": a question for when it was so. */
const pastOf = (clause: Clause): Clause => ({
  ...clause,
  auxiliary: "did",
  predicate: clause.predicate.replace(/^died\b/, "die"),
});

/** "The country consists of 12 islands." → "How many islands does the country consist of?" */
function askParts(before: string, after: string): string | null {
  const noun = /^((?: [a-z-]+){1,3})$/.exec(after)?.[1];
  if (
    noun === undefined ||
    !/(?:s|people|species)$/.test(noun) ||
    noun.split(" ").some((word) => FUNCTION_WORDS.has(word))
  )
    return null;
  const clause = parseClause(`${before}${HOLE}.`);
  if (clause === null || clause.opener !== "") return null;
  const verb = /^(.+) Xxxx$/.exec(clause.predicate)?.[1];
  return verb === undefined || !PARTS.test(verb)
    ? null
    : write("", `How many${noun}`, { ...clause, predicate: verb });
}

/** Whether words before the verb are a subject alone. */
const isSubject = (words: string): boolean =>
  parseClause(`${words} is large.`)?.subject === words && !/^(?:it|they|he|she|there|this)\b/i.test(words);
