/**
 * Statements as wh-questions. A number in the subject needs no inversion ("Six people were hurt." → "How many people were
 * hurt?"); elsewhere the auxiliary goes before the subject, or "do" does (Quirk et al. 1985, §§ 11.14–11.15).
 */
import type { Article, DateMention, Mention, NumberMention, Span } from "../../article.ts";
import { capitalise, findWords, uncapitalise, type Word } from "../../words.ts";
import { type Clause, endsInParticiple, isFinite, parseClause } from "./clause.ts";
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FUNCTION_WORDS,
  isBinding,
  MONTHS,
  OCCUPATIONS,
  PREPOSITIONS,
} from "./lexicon.ts";
import { isDemonym, readPlace } from "./places.ts";
import { askMeasure } from "./ask-measure.ts";
import { askMoney } from "./ask-money.ts";
import { askAgent, askTown } from "./ask-who-where.ts";
import { hedged, isBound, readHedge } from "./hedges.ts";
import { findSlip, findUnrelated } from "./odd.ts";
import { readOutcome } from "./outcomes.ts";
import { isPossessive, stripPossessive } from "./possessives.ts";
import { listReported } from "./reported.ts";
import { type Piece, reduce } from "./reduce.ts";
import { findPointer } from "./unresolved.ts";
import { lower, lowerSubject, write } from "./wh.ts";
import { countYears } from "./unfit-number.ts";
import { isParticiple, readPast, readThird, readVerb } from "./verbs.ts";
import { dropWeekdays } from "./weekday.ts";

const MAX_CHARS = 220;
/** A question asks for one part of a date. */
const WHEN = { year: "In which year", month: "In which month", day: "On what date" };

/** "…, Amtrak said.", "…, writes Mr Peston.": another's clause at the end, which no question keeps. */
const ATTRIBUTED =
  /, (?:[\p{L}.’' -]{2,40} )?(?:says?|said|reports?|reported|writes?|wrote|tells?|told)\b[^,]{0,40}\.$/u;
/** "Eight cars and two locomotives derailed": the question would ask for one and tell the other. */
const COUNTED_TOO = /^(?:[\p{L}-]+ ){1,3}and (?:\d|an?\b|two|three|four|five|six|seven|eight|nine|ten)/u;

/** A list of years. */
const YEARS = /\b[12]\d{3},? and (?:in )?[12]\d{3}\b/;

/** A question of this length is soon read; of a longer one a part may be enough. */
const SHORT = 120;
/** A title, or a word that somebody else chose, in quotation marks, which is read as one word; not what somebody said: "“The town is dead,” wrote Holm". */
const TITLED =
  /["“](\p{Lu}(?:[^"“”.!?]{0,47}[^"“”.!?,])?|[a-z-]{2,20})["”](?!,? (?:wrote|writes|said|says|asked|cried|replied)\b)/gu;
const MASK = "Qqq";

/**
 * The question that the words at `span` answer, or null: of the statement where that is one clause, else of the clause that holds them. A clause that points to
 * what stood beside it is not asked of.
 */
export function ask(statement: string, place: Span, mention: Mention): string | null {
  const { text, span } = dropWeekdays(statement, place);
  // "In which month is Alexis Machado preparing for the biennial?", "In which month was it given?": of which year.
  if (mention.kind === "date" && mention.part === "month" && !/\b\d{4}\b/.test(text)) return null;
  if (
    mention.kind === "number" &&
    (/\d(?:st|nd|rd|th)$/.test(mention.text) || isBound(text.slice(0, span.start)))
  )
    return null;
  if (findUnrelated(text) !== null) return null;
  if (mention.kind === "date" && DONE_BY.test(text.slice(span.end))) return askDone(text, span, mention);
  // "Two fires in 1849 and 1904": the years tell how many.
  if (mention.kind === "number" && countYears(text) === mention.value && YEARS.test(text)) return null;
  const titles: string[] = [];
  let at = span;
  const masked = text.replace(TITLED, (title, _, offset: number) => {
    const isInName =
      /\p{Lu}\S* $/u.test(text.slice(0, offset)) || /^ \p{Lu}/u.test(text.slice(offset + title.length));
    if (isInName || (offset < span.end && span.start < offset + title.length)) return title;
    const mask = `${MASK}${titles.push(title)}`;
    const by = offset < span.start ? title.length - mask.length : 0;
    at = { start: at.start - by, end: at.end - by };
    return mask;
  });
  // "Also" links a clause to the one before it.
  const restore = (question: string) =>
    titles.reduce(
      (whole, title, i) => whole.replace(`${MASK}${i + 1}`, () => title),
      question.includes("not only") ? question : question.replace(/ also (?=[a-z])/, " "),
    );
  for (const { source, ...clause } of listReported(masked, at)) {
    const question = askClauses(
      [clause, ...listPieces(clause.text, clause.span)],
      mention,
      `${source} said that`,
    );
    if (question !== null) return restore(`According to ${source}, ${lower(question)}`);
  }
  const own = askPiece({ text: masked, span: at }, mention);
  if (own !== null && own.length <= SHORT) return restore(own);
  const question = askClauses(listPieces(masked, at), mention, "") ?? own;
  return question === null ? null : restore(question);
}

/**
 * The clauses of a statement, but for a perfect whose "since" is cut off: "(Since the fire) the council has closed 40 mills" is true of that time alone (Quirk et al. 1985, § 4.22).
 */
const listPieces = (text: string, span: Span): Piece[] =>
  reduce(text, span).filter(
    ({ text: piece, opener = "" }) =>
      !SINCE.test(text) || SINCE.test(`${opener} ${piece}`) || !/\b(?:has|have) /.test(piece),
  );
const SINCE = /\bsince\b/i;
/** "Holt changed the town when he opened a mill in it": the clause tells what the change was, and without it another would do (Quirk et al. 1985, § 15.25). */
const DONE_BY = /^[^.;]*[^,] when (?:he|she|it|they) /;

/** "In 1905, Holt changed Bergen when he opened a mill." → "In which year did Holt change Bergen when he opened a mill?" */
function askDone(text: string, span: Span, mention: Mention): string | null {
  const at = text.indexOf(" when ", span.end);
  const done = /^[^,;:()"“”–—]+/.exec(text.slice(at))![0].replace(/\.$/, "");
  const question = askPiece({ text: `${text.slice(0, at)}.`, span }, mention);
  if (question === null || /\d{3}/.test(done) || question.length + done.length > MAX_QUESTION) return null;
  return `${question.slice(0, -1)}${done}?`;
}

/** The question that the first of these clauses gives, of those that point to nothing beside them, or to their source alone. */
function askClauses(pieces: readonly Piece[], mention: Mention, source: string): string | null {
  for (const piece of pieces) {
    const isOpen =
      findPointer(piece.text) !== null &&
      (source === "" || findPointer(`${capitalise(source)} ${lower(piece.text)}`) !== null);
    const question = isOpen ? null : askPiece(piece, mention);
    if (question !== null && question.length <= MAX_QUESTION) return question;
  }
  return null;
}

const MAX_QUESTION = 180;

/** "Rose by 32% in America and by 101% in Britain": the question would ask for one and tell the other. */
const JOINED = /\b(?:and|or|but) (?:by|for|to|at) [$£€]?\d/;

/** The same of one clause, with what stood in front of it or beside its subject. */
function askPiece({ text, span, opener, aside }: Piece, mention: Mention): string | null {
  if (text.length > MAX_CHARS || /["“”]/.test(text) || ATTRIBUTED.test(text)) return null;
  const question =
    mention.kind === "number"
      ? ((JOINED.test(text) ? null : (askMeasure(text, span, mention) ?? askMoney(text, span, mention))) ??
        askNumber(text, span, mention) ??
        askOutcome(text, span, mention))
      : mention.kind === "date"
        ? askDate(text, span, mention)
        : mention.kind === "person"
          ? (askWho(text, span) ?? askAgent(text, span))
          : mention.kind === "place"
            ? askTown(text, span, mention)
            : null;
  // "Holt set up a mill with Berg and Lind, 52": the end of an aside. "Burnt in pure O": a formula that has lost a figure.
  if (question === null || /_|\s{2}|, \d{1,3}\?$| [A-HJ-UWYZ]\?$/.test(question) || findSlip(text) !== null)
    return null;
  const subject =
    aside && [aside.subject, lowerSubject(aside.subject)].find((s) => question.includes(` ${s} `));
  // Who is asked for needs no telling what he is.
  const isAsked =
    mention.kind === "person" && aside !== undefined && text.slice(0, aside.subject.length) === mention.text;
  if (aside !== undefined && subject === undefined && !isAsked) return null;
  const whole = subject === undefined ? question : question.replace(subject, () => subject + aside!.text);
  return opener === undefined ? whole : `${whole.slice(0, -1)} ${lower(opener)}?`;
}

/** "A quake hit the island, killing nine people." → "How many people were killed when a quake hit the island?" */
function askOutcome(text: string, span: Span, mention: NumberMention): string | null {
  const outcome = readOutcome(text, span);
  return outcome === null ? null : askNumber(outcome.text, outcome.span, mention);
}

/** "Thieves stole 26 cars from a lot." → "How many cars did thieves steal from a lot?" */
function askNumber(text: string, span: Span, { unit, text: key, value }: NumberMention): string | null {
  const { bare: before, hedge } = readHedge(text.slice(0, span.start));
  const after = text.slice(span.end).replace(/\.$/, "");
  const isMoney = /[$£€¥₾]/.test(key);
  const isPercent = unit === "percent";
  // "One reason for this is": the noun is no plural.
  if (value === 1 && !isMoney && !isPercent) return null;
  // "40 votes more than Lind": not how many he won.
  if (/^ [\p{L}-]+ (?:more|fewer|less|longer|earlier|later|ahead|behind)\b/u.test(after)) return null;
  const lead = /^((?:In|On|At|By|During|Since) [^,]{2,40}, )?(?:[Aa] total of )?$/.exec(before);
  if (lead !== null) {
    const wh = hedged(hedge, isMoney ? "How much money" : isPercent ? "What percentage" : "How many");
    if ((isMoney && !SPENT.test(after)) || (isPercent && !after.startsWith(" of "))) return null;
    const rest = after.trimStart();
    // Exactly one clause: a verb, and nothing that begins another.
    if (
      !hasOneVerb(rest) ||
      COUNTED_TOO.test(rest) ||
      isJoined(rest) ||
      /[;:]|, (?:and|but|while|with|which|who|although|says?|said|according)\b/.test(rest) ||
      /^(?:more|less|fewer|other|such|[a-z]+ (?:ago|later|earlier|before|after))\b/.test(rest) ||
      WHAT_THEY_WERE.test(rest)
    )
      return null;
    const opener = lead[1] ?? "";
    return `${opener}${opener === "" ? wh : lower(wh)} ${rest}?`;
  }
  const there = THERE.exec(before);
  if (there !== null && !isMoney && !isPercent) {
    const [whole, noun] = COUNTED.exec(after) ?? [];
    const tail = after.slice(whole?.length ?? 0);
    if (
      whole === undefined ||
      !/(?:[^s]s|people|men|women|children)$/.test(noun!) ||
      SECOND_CLAUSE.test(tail)
    )
      return null;
    const [, opener = "", be = "", been = ""] = there;
    const many = hedged(hedge, "How many");
    return `${opener}${opener === "" ? many : lower(many)}${whole} ${be} there${been}${tail}?`;
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
  if (clause === null || !OBJECT.test(clause.predicate)) return null;
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
  return write(clause.opener, hedged(hedge, wh), { ...clause, predicate: rest, opener: "" });
}

/** "How many species of bats were the only mammals": what they were is told, not how many of them did something; and brackets hold a clause of their own, as "half of them new," does. */
const WHAT_THEY_WERE =
  /^[^,]{2,60}? (?:is|are|was|were) (?:the|an?|its|their|his|her) |[()]|^[^,]{2,40},? (?:or|half|most|some|many|all|both|each|one|two|three|none|several)\b[^,]*,/;

/** The asked words right behind the verb, or behind the infinitive that it takes: "plan to build Xxxx", "been ordered to pay Xxxx". */
const OBJECT =
  /^(?:(?:only|also|now|already|just|[a-z]+ly) )?(?:[^ ]+ (?:(?:aside|back|out|up|off|in) )?)?Xxxx|^(?:start|begin|stop|keep) [a-z]+ing Xxxx|^(?:also |now |been |be )?(?:plan|want|agree|agreed|hope|expect|aim|intend|promise|promised|pledge|pledged|vow|vowed|offer|offered|need|seek|manage|managed|decide|decided|expected|due|set|ordered|forced|required|planning|hoping|aiming|trying) to [a-z]+ (?:(?:out|up|off|back) )?Xxxx/;
/** "£2 million was raised for the mill." */
const SPENT = /^ (?:has been|have been|had been|was|were|will be) [a-z]+/;
/** "There were 30 cases in May." → "How many cases were there in May?" */
const THERE = /^((?:In|On|By) [^,]{2,40}, )?[Tt]here (are|were|have|had)( been)?(?: currently| now)? $/;
/** "Members of the Royal Family", before when or where they were. */
const COUNTED =
  /^((?: [a-z-]+){1,3}?)(?: of(?: [\p{L}’'-]+){1,4}?)?(?= (?:in|on|at|from|between|during|last|to)\b|$)/u;
const SECOND_CLAUSE = /[,;:]|\b(?:who|which|that|and|but|while|when|where|is|are|was|were|has|have|had)\b/;

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
    if (
      end > 0 &&
      (isParticiple(word.text) ||
        /ing$|ly$|^(?:prior|due|worth|each|alone|apiece|ahead|more)$/.test(word.text))
    )
      break;
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
  // "Chests of tea" go together; "three pieces of information of the war" cannot be parted.
  const of = /^ of\b/.test(after.slice(end)) ? STUFF.exec(after.slice(end))?.[0] : "";
  if (of === undefined || (of !== "" && FUNCTION_WORDS.has(of.slice(" of ".length)))) return null;
  return /s$|people|men|women|children|fish|sheep|metres|species|troops/.test(noun) ? noun + of : null;
}
/** What things that are counted are full of, or are parts of, before a phrase or the end. */
const STUFF = /^ of [a-z]+(?=$| (?:in|into|to|from|at|on|onto|for|over|with|each|per|a|out|overboard)\b)/;

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

/** What a person is, between an article or none and the name, and the verb behind it. */
const DESCRIBED =
  /^((?:In|On|At|By|After|Before|During|Since|Under) [^,]{2,60}, )?(?:((?:[Tt]he |[Ff]ormer )?[\p{L}’' -]{3,70}?),? )?$/u;
const BEHIND =
  /^,? (?:(?:also|later|then|first|once|never|now|still|reportedly|eventually|finally|has|had) )?([\p{L}']+) [\p{L}\d]/u;

/**
 * A name that is the subject needs no inversion: "Henry Cavill led the dig." → "Who led the dig?"; what stands before it says who is
 * asked for: "Economist Joseph Cavill led …" → "What is the name of the economist who led …?"
 */
function askWho(text: string, span: Span): string | null {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  const described = DESCRIBED.exec(before.replace(/(?:Mr|Mrs|Ms|Dr|Sir)\.? $/, ""));
  const verb = BEHIND.exec(after)?.[1];
  // "EMI shares were down": no verb.
  if (
    verb !== undefined &&
    readThird(verb) !== null &&
    /^,? [a-z]+ (?:is|are|was|were|has|have|had|will)\b/.test(after)
  )
    return null;
  if (described === null || verb === undefined || !(isFinite(verb) || /[a-z]{2}ed$/.test(verb))) return null;
  const rest = after.replace(/^,? /, "").replace(/\.$/, "").replace(GAPPED, "");
  // "…, says Berg": another's words; "and her husband": two are meant.
  if (
    /[;:?!]|, (?:(?:says?|said|according)\b|and \p{Lu})| [-–—] /u.test(rest) ||
    /\b(?:respectively|both|each other)\b|,? and (?:that|this|it|which) /.test(rest) ||
    isJoined(rest)
  )
    return null;
  const [, opener = "", role] = described;
  if (role === undefined) {
    // "Who is one of the favourites?": others are as well.
    if (/^(?:is|was|are|were|remains|has been) (?:also )?(?:one of|among)\b/.test(rest)) return null;
    // Who said it is asked for by itself.
    if (after.startsWith(",") || /^(?:said|says|told|added|adds)$/.test(verb)) return null;
    // "Who spoke before the vote?", "Who could be ill?": others did, or could.
    if (SPOKE.test(rest) || /^(?:could|may|might)\b/.test(rest)) return null;
    return opener === "" ? `Who ${rest}?` : `${opener}who ${rest}?`;
  }
  // "The minister, Anna Lind, said" has both commas, "economist Anna Lind said" none.
  if (after.startsWith(",") !== before.endsWith(", ") || (after.startsWith(",") && !/^the /i.test(role)))
    return null;
  const named = readRole(role, opener === "");
  return named === null
    ? null
    : `What is the name of ${named} who${opener === "" ? " " : `, ${uncapitalise(opener)}`}${rest}?`;
}

/** "In 1562, " → "in 1562, ": within a question. */

/** Of words alone that somebody said nothing is told but when or where. */
const SPOKE =
  /^(?:tweet(?:s|ed)|posted|spoke|speaks|talked|wrote|writes|repl(?:ies|ied)|respond(?:s|ed)|comment(?:s|ed)|explained|agreed|disagreed) (?:(?:before|after|during|on|in|at|again|afterwards)\b[^,]*)$/;
/** "Holt was given two years, the miller Ned Berg one year and Lind six months": clauses that share the verb, of others (Quirk et al. 1985, § 13.92). */
const GAPPED =
  /, (?:and )?(?:the )?(?:[\p{Ll}-]+ ){0,4}\p{Lu}[\p{L}’'-]+ (?:\p{Lu}[\p{L}’'-]+ )?(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[$£€]?\d[\d,.]*) .*$/u;

/** "… but, to save time, he wants": the subject anew. */
const ANEW = /^(?:[^,]{2,60}, )?(?:he|she|they|it)\b/;

/** "… has called it a favourite and most of the copies will be on display": a clause of another subject, which "who" would take in. */
function isJoined(rest: string): boolean {
  return rest
    .split(/,? (?:and|but),? |; /)
    .slice(1)
    .some((part) => {
      if (ANEW.test(part)) return true;
      const words = findWords(part);
      const isVerb = ({ text }: Word, i: number) =>
        AUXILIARIES.has(text) ||
        (readPast(text) !== null && !isBinding(words[i - 1]?.text.toLowerCase() ?? ""));
      const verb = words.findIndex(isVerb);
      return (
        verb > 0 &&
        !words
          .slice(0, verb)
          .some(({ text }) => /^wh|^that$|^to$/.test(text) || isFinite(text) || ADVERBS.has(text))
      );
    });
}

/**
 * "The economist", "the Turkish economics minister", "Tunisia's goalkeeper" of "Economist", "Turkish economics minister", "Tunisia's goalkeeper"; null
 * where it is none, or its capital may be a name's.
 */
function readRole(role: string, isFirst: boolean): string | null {
  const bare = role.replace(/^[Tt]he /, "");
  const words = bare.split(" ");
  const [first] = words as [string];
  const head = words.at(-1)!.toLowerCase();
  if (!OCCUPATIONS.has(head) || words.some((word) => NO_ROLE.has(word.toLowerCase()))) return null;
  const small = first.toLowerCase();
  if (bare !== role || /^\p{Ll}/u.test(first)) return `the ${bare}`;
  if (small === "former" || OCCUPATIONS.has(small) || isOfState(small)) return `the ${lower(bare)}`;
  const owner = stripPossessive(first);
  // "Fund manager": a capital at the start is a name's for certain before another one.
  const isName = !isFirst || owner !== first || /^\p{Lu}/u.test(words[1]!);
  if (!isName && !isDemonym(first) && readPlace(owner) === null) return null;
  return words.some(isPossessive) ? bare : `the ${bare}`;
}
/** "Retired Army general", "late Beatles singer": no part of the name behind it, as "United" is. */
const isOfState = (word: string): boolean =>
  /^(?:late|veteran|acting)$/.test(word) ||
  (/(?:ed|ing)$/.test(word) && word !== "united" && readVerb(word) !== null);

/** Whether a question has for a name what may have its capital from the beginning of a sentence: "the Disgraced Hollywood producer". Elsewhere within one the text writes a name so too. */
export function hasDoubtfulRole(question: string, article: Article): boolean {
  const [, first] = ROLE.exec(question) ?? [];
  if (first === undefined || isDemonym(first) || readPlace(stripPossessive(first)) !== null) return false;
  const within = new RegExp(`[\\p{L}\\d,] ${first}(?!\\p{L})`, "u");
  return !article.sentences.some(({ text }) => within.test(text));
}
const ROLE = /^What is the name of (?:the )?(\p{Lu}[\p{L}’'-]*) \p{Lu}/u;

const NO_ROLE = new Set([...CONJUNCTIONS, ...PREPOSITIONS, ...DETERMINERS, ...AUXILIARIES, "said"]);

/** "In 1994, he transformed the Internet." → "In which year did he transform the Internet?" */
function askDate(text: string, span: Span, mention: DateMention): string | null {
  const { part } = mention;
  if (mention.form === "attribute") return null;
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  // Of "on 4 October 1918" the whole date goes, whichever part is asked for.
  const lead =
    /(?:^| )([Oo]n (?:\d{1,2} )?|[Ii]n |[Ss]ince |[Uu]ntil |through )(?:\p{Lu}\p{L}+ (?:\d{1,2}, )?)?$/u.exec(
      before,
    );
  const tail = /^,? \d{4}\b/.exec(after)?.[0] ?? "";
  if (lead === null || (part === "month" && tail === "" && !/in $/i.test(before))) return null;
  const opened = lead.index === 0 && /^[IOSU]/.test(before);
  const end = after.slice(tail.length);
  // "Completed in 2008 the trail is …", "early in 2016", "the first since the war in 1846": of something else than the verb.
  const told = before.slice(0, lead.index);
  if (
    !opened &&
    (!findWords(told)
      .slice(1)
      .some(({ text: word }) => isFinite(word)) ||
      LOOSE.test(told) ||
      told.endsWith(" and"))
  )
    return null;
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
  const clause = parseClause(rest, opened);
  // "In which year had they besieged the town?": what was so before something else is not asked for by itself, nor when what may be might be.
  if (
    clause === null ||
    clause.opener !== "" ||
    UNASKED.test(clause.auxiliary) ||
    (/^(?:is|are)$/.test(clause.auxiliary) && ONGOING.test(clause.predicate)) ||
    (/^since/i.test(lead[1]!) && /^(?:did|was|were)$/.test(clause.auxiliary)) ||
    EMPTY.test(clause.predicate)
  )
    return null;
  const isTold =
    /^(?:did|was|were)$/.test(clause.auxiliary) &&
    /\b(?:the|its|his|her) \p{L}|\p{Lu}/u.test(clause.predicate);
  if (isOneOfMany(clause) && !/^since/i.test(lead[1]!) && !isTold) return null;
  const bound = /^(?:since|until|through) /i.exec(lead[1]!)?.[0].toLowerCase();
  const wh = mention.form === "weekday" ? "On which day of the week" : WHEN[part];
  if (bound === undefined) return write("", wh, clause, opened);
  return part === "month"
    ? null
    : write("", `${bound === "since " ? "Since" : "Until"} ${wh.slice(3)}`, clause, opened);
}

/** What anybody does at any time, or goes without saying where; "dates from a sale in 1905" is of the sale. */
const EMPTY =
  /^(?:date (?:back )?(?:from|to)\b.*|change (?:his|her|its|their) minds?|hit the headlines|make (?:history|headlines|(?:a|an|the|two|three|four|several|many|some) (?:\p{Ll}+ )?(?:announcements?|statements?|decisions?|discover(?:y|ies)|changes?|promises?|mistakes?))|come true|do so|come|happen|occur|begin|start|end|arrive|return|leave|move|land)$/u;
/** "Is seeking his trial over the fire in 2010": the year is that of the fire. */
const ONGOING = /^(?:[a-z]+ly |still |now |also )?(?!going\b)[a-z]{2,}ing(?: \S+){8}/;
const UNASKED = /^(?:had|could|may|might|should|must|would)$/;

/** What the date at a clause's end may belong to instead of its verb, or leave bare. */
const LOOSE =
  /\b(?:early|late|mid|only|back|again|since|until|before|after|than|who|which|that|when|where|while|because|as(?! the\b| an?\b| \p{Lu}))\b|\b(?:is|was|are|were) (?:the|an?) /u;

/** "In which city has a cyclist died?": one of many, and no question asks so of what is over. */
function isOneOfMany({ subject, auxiliary }: Clause): boolean {
  return /^(?:an?|some|people)\b/i.test(subject) || /^(?:has|have)$/.test(auxiliary);
}
