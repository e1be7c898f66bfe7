/**
 * Statements as wh-questions. A number in the subject needs no inversion ("Six people were hurt." → "How many people were
 * hurt?"); elsewhere the auxiliary goes before the subject, or "do" does (Quirk et al. 1985, §§ 11.14–11.15).
 */
import type { DateMention, Mention, NumberMention, Span } from "../../article.ts";
import { findWords } from "../../words.ts";
import { type Clause, endsInParticiple, parseClause } from "./clause.ts";
import { AUXILIARIES, CONJUNCTIONS, FUNCTION_WORDS, MONTHS, PREPOSITIONS } from "./lexicon.ts";
import { isParticiple, readPast, readThird } from "./verbs.ts";

const MAX_CHARS = 170;
/** A question asks for one part of a date. */
const WHEN = { year: "In which year", month: "In which month", day: "On what date" };

/** The question that the words at `span` answer, or null; none for a place, which stands in a gap with less to go wrong. */
export function ask(text: string, span: Span, mention: Mention): string | null {
  // "In which month is Alexis Machado preparing for the biennial?", "In which month was it given?": of which year.
  if (mention.kind === "date" && mention.part !== "year" && !/\b\d{4}\b/.test(text)) return null;
  if (text.length > MAX_CHARS || /["“”]/.test(text)) return null;
  if (mention.kind === "number" && /\d(?:st|nd|rd|th)$/.test(mention.text)) return null;
  const question =
    mention.kind === "number"
      ? askNumber(text, span, mention)
      : mention.kind === "date"
        ? askDate(text, span, mention)
        : null;
  return question === null || /_|\s{2}/.test(question) ? null : question;
}

function write(opener: string, wh: string, { subject, auxiliary, predicate }: Clause): string {
  const question =
    `${opener}${opener === "" ? wh : lower(wh)} ${auxiliary} ${lowerSubject(subject)} ${predicate}`.trimEnd();
  return `${question}?`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Nouns that open a sentence without an article. */
const MASS = new Set(
  (
    "ash plague smoke water rain snow ice fire fishing farming trade tourism traffic unemployment inflation gold silver oil coal gas tea coffee sugar " +
    "cotton wool wheat rice bread beer wine salt iron steel paper work construction production mining slavery education music football rugby cricket " +
    "tennis chess malaria smallpox cholera influenza power electricity parliament congress history science religion war peace demand growth"
  ).split(" "),
);

/** Plurals that open a sentence alone; "Airbus" and "Hughes" end as they do. */
const PEOPLE = new Set(
  (
    "thieves officials investigators rescuers authorities detectives prosecutors firefighters paramedics doctors nurses scientists researchers residents " +
    "workers farmers fishermen soldiers troops rebels protesters demonstrators visitors tourists passengers students pupils teachers volunteers women men " +
    "children people ships trains buses flights customers voters lawmakers engineers divers builders settlers archaeologists historians experts"
  ).split(" "),
);

/** A subject within a sentence loses the capital of a first word that is no name. */
function lowerSubject(subject: string): string {
  const [first = ""] = subject.split(" ");
  // "Historical figures": an adjective by its ending before a noun.
  const isAdjective =
    /^\p{Lu}\p{Ll}+(?:al|ic|ive|ous|ful|less|ing|able|ible|ant|ent|ary)$/u.test(first) &&
    /^\S+ \p{Ll}/u.test(subject);
  const isCommon =
    isAdjective ||
    MASS.has(first.toLowerCase()) ||
    FUNCTION_WORDS.has(first.toLowerCase()) ||
    (subject === first && PEOPLE.has(first.toLowerCase()));
  return isCommon && first !== "I" && first !== "US" ? lower(subject) : subject;
}

/** "Thieves stole 26 cars from a lot." → "How many cars did thieves steal from a lot?" */
function askNumber(text: string, span: Span, { unit, text: key }: NumberMention): string | null {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end).replace(/\.$/, "");
  const isMoney = /[$£€¥₾]/.test(key);
  const isPercent = unit === "percent";
  const lead = /^((?:In|On|At|By|During|Since) [^,]{2,40}, )?(?:[Aa] total of )?$/.exec(before);
  if (lead !== null) {
    const wh = isMoney ? null : isPercent ? "What percentage" : "How many";
    if (wh === null || (isPercent && !after.startsWith(" of "))) return null;
    const rest = after.trimStart();
    // Exactly one clause: a verb, and nothing that begins another.
    if (
      !hasOneVerb(rest) ||
      /[;:]|, (?:and|but|while|with|which|who|although)\b/.test(rest) ||
      /^(?:more|less|fewer|other|such)\b/.test(rest)
    )
      return null;
    const opener = lead[1] ?? "";
    return `${opener}${opener === "" ? wh : lower(wh)} ${rest}?`;
  }
  if (isPercent) return null;
  // "Rutland has 10 bridges and 12 tunnels": the question would ask for one and tell the other.
  if (/ (?:and|or|but) /.test(after)) return null;
  const noun = isMoney ? "" : readNoun(after);
  if (noun === null) return null;
  const joint = before.trimEnd().split(" ").at(-1)!.toLowerCase();
  if (
    PREPOSITIONS.has(joint) ||
    CONJUNCTIONS.has(joint) ||
    joint === "a" ||
    joint === "an" ||
    joint === "another"
  )
    return null;
  // The number must be what the verb is about: right after it, not within another phrase.
  const clause = parseClause(`${before.trimEnd()} ${HOLE}${after.slice(noun.length)}.`);
  if (clause === null || !new RegExp(`^(?:\\S+ )?${HOLE}`).test(clause.predicate)) return null;
  // "The density is nine people per sq km": the number is what the subject is, not how many of it there are.
  if (/^(?:is|are|was|were)$/.test(clause.auxiliary) && clause.predicate.startsWith(HOLE)) return null;
  const rest = clause.predicate
    .replace(HOLE, "")
    .replace(/\s{2,}/g, " ")
    .trim();
  if (/^(?:be|been)$/.test(rest) || (clause.auxiliary.match(/^(?:is|are|was|were)$/) && rest === ""))
    return null;
  const verb = rest.split(" ")[0] ?? "";
  const isCost = /^(?:cost|total|exceed|reach)$/.test(verb);
  const wh = isMoney ? (isCost ? "How much" : "How much money") : `How many${noun}`;
  if (isCost && !isMoney) return null;
  return write(clause.opener, wh, { ...clause, predicate: rest, opener: "" });
}

/** Stands for the asked words within a clause. */
const HOLE = "Xxxx";

/** The counted noun with an adjective before it: " small islands in the bay" → " small islands"; null where its end is not sure. */
function readNoun(after: string): string | null {
  const words = findWords(after);
  if (!after.startsWith(" ")) return null;
  let end = 0;
  for (let i = 0; i < 4; i++) {
    const word = words[i];
    if (word === undefined) break;
    if (i > 0 && after.slice(words[i - 1]!.end, word.start) !== " ") break;
    if (FUNCTION_WORDS.has(word.text) || /^\p{Lu}/u.test(word.text)) break;
    if (end > 0 && (isParticiple(word.text) || /ing$|ly$/.test(word.text))) break;
    end = word.end;
    if (i === 3) return null;
  }
  const noun = after.slice(0, end);
  // "221 kilometres west of Tbilisi" cannot be parted.
  if (
    / (?:north|south|east|west|away|from|ago|later|earlier|off|above|below|wide|deep|tall|high|long|old)[a-z-]*$/.test(
      noun,
    )
  )
    return null;
  // "three pieces of information" cannot be parted either.
  if (/^ of\b/.test(after.slice(end))) return null;
  return /s$|people|men|women|children|fish|sheep|metres|species|troops/.test(noun) ? noun : null;
}

/** One finite verb, first of all after the counted noun, and no other that is not subordinate. */
function hasOneVerb(rest: string): boolean {
  const words = findWords(rest);
  const finite = words.filter(
    ({ text }, i) =>
      i > 0 &&
      (AUXILIARIES.has(text) ||
        readPast(text) !== null ||
        (readThird(text) !== null && /^(?:the|a|an|its)$/.test(words[i + 1]?.text ?? ""))),
  );
  return (
    finite.length >= 1 && words.length >= 4 && !/\b(?:who|that|which)\b/.test(rest.slice(0, finite[0]!.start))
  );
}

/** "In 1994, he transformed the Internet." → "In which year did he transform the Internet?" */
function askDate(text: string, span: Span, mention: DateMention): string | null {
  const { part } = mention;
  if (mention.form === "attribute") return null;
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  // Of "on 4 October 1918" the whole date goes, whichever part is asked for.
  const lead = /(?:^| )(?:[Oo]n (?:\d{1,2} )?|[Ii]n )(?:\p{Lu}\p{L}+ (?:\d{1,2}, )?)?$/u.exec(before);
  const tail = /^,? \d{4}\b/.exec(after)?.[0] ?? "";
  if (lead === null || (part === "month" && tail === "" && !/in $/i.test(before))) return null;
  const opened = lead.index === 0 && /^[IO]/.test(before);
  const end = after.slice(tail.length);
  if (!opened && !/^(?:\.| (?!and\b|or\b|to\b))/.test(end)) return null;
  const rest = opened ? end.replace(/^,? /, "") : before.slice(0, lead.index).replace(/[ ,]+$/, "") + end;
  // A second date would leave it open which is asked for.
  if (
    /\b[12]\d{3}\b/.test(rest) ||
    MONTHS.some((m) => m !== "May" && m !== "March" && rest.includes(m)) ||
    /^\d/.test(rest)
  )
    return null;
  if (!opened && endsInParticiple(before.slice(0, lead.index))) return null;
  const clause = parseClause(rest);
  if (clause === null || clause.opener !== "" || isOneOfMany(clause)) return null;
  return write("", mention.form === "weekday" ? "On which day of the week" : WHEN[part], clause);
}

/** "In which city has a cyclist died?": one of many, and no question asks so of what is over. */
function isOneOfMany({ subject, auxiliary }: Clause): boolean {
  return (
    /^(?:an?|some|many|several|people|thousands|hundreds|dozens)\b/i.test(subject) ||
    /^(?:has|have)$/.test(auxiliary)
  );
}
