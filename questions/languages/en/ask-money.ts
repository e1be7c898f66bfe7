/** Questions for sums of money and for how much something rose: the words are the clause's own, a preposition goes with what it governs. */
import type { NumberMention, Span } from "../../article.ts";
import { parseClause } from "./clause.ts";
import { hedged, readHedge } from "./hedges.ts";
import { lowerSubject, write } from "./wh.ts";
import { capitalise } from "../../words.ts";

const HOLE = "Xxxx";
/** Verbs of change, as a question has them behind "did" or "has". */
const CHANGE =
  /^(?:rise|risen|fall|fallen|grow|grown|drop|dropped|increase|increased|decrease|decreased|decline|declined|shrink|shrunk|jump|jumped|climb|climbed|soar|soared|slip|slipped|plunge|plunged|sink|sunk|slump|slumped|surge|surged|tumble|tumbled|cut|raised|reduced|be (?:cut|raised|reduced)|been (?:cut|raised|reduced))\b/;
const PRICED: Readonly<Record<string, RegExp>> = {
  at: /^(?:been |be )?(?:set|put|valued|estimated|priced|fixed|capped)\b/,
  for: /^(?:also |now )?(?:been |be )?(?:sold|bought|sell|buy|auctioned|insured|purchased|acquired|purchase|acquire|go|gone)\b/,
  to: CHANGE,
  by: CHANGE,
};
const PREPOSITION = /^(.+) (at|for|to|by) $/;
/** Behind the sum: nothing, or when and where. */
const ADJUNCT =
  /^(?:| (?:in|on|at|for|over|since|during|last|between|after|from) [^,]{2,60}| to (?:an?|the) [^,]{2,50})$/;
/** "A profit of £5 million", "revenue of £5 million". */
const SUM =
  /^(.+) (an?) ((?:[a-z-]+ ){0,2}(?:profit|loss|budget|fine|deficit|surplus|debt|reward|grant|loan|payout|settlement|bonus|fee)) of $/;
const MASS = /^(.+) ((?:[a-z-]+ )?(?:revenue|turnover|income|compensation|damages)) of $/;

/** The question for a sum of money or a share by which something changed, or null. */
export function askMoney(text: string, span: Span, { unit, text: key }: NumberMention): string | null {
  const isMoney = /[$£€¥₾]/.test(key);
  if (!isMoney && unit !== "percent") return null;
  const { bare: before, hedge } = readHedge(text.slice(0, span.start));
  const after = text.slice(span.end).replace(/\.$/, "");
  return (
    askRise(before, after, hedge, isMoney) ??
    askPrice(before, after, hedge, isMoney) ??
    askSize(before, after, hedge) ??
    (isMoney ? (askWorth(before, after, hedge) ?? askSum(before, after, hedge)) : null)
  );
}

/** "Profits rose 5% to £2 million in 2004." → "By what percentage did profits rise in 2004?" */
function askRise(before: string, after: string, hedge: string, isMoney: boolean): string | null {
  const rest = after.replace(/^ to [$£€]?\d[\d.,]*(?:m|bn| million| billion|%| per cent)?(?= |$)/, "");
  if (isMoney || !before.endsWith(" ") || !ADJUNCT.test(rest)) return null;
  const clause = parseClause(`${before}${HOLE}${rest}.`);
  const verb = clause === null ? undefined : /^([a-z]+) Xxxx/.exec(clause.predicate)?.[1];
  if (clause === null || verb === undefined || !CHANGE.test(verb) || clause.opener !== "") return null;
  return write("", hedged("By ", hedged(hedge, "What percentage")), {
    ...clause,
    predicate: clause.predicate.replace(` ${HOLE}`, ""),
  });
}

/** "The house was sold for £2 million." → "For how much was the house sold?" */
function askPrice(before: string, after: string, hedge: string, isMoney: boolean): string | null {
  const [, head, preposition] = PREPOSITION.exec(before) ?? [];
  if (head === undefined || preposition === undefined || !ADJUNCT.test(after)) return null;
  if (!isMoney && preposition !== "to" && preposition !== "by") return null;
  // "Rose 9% to £2 million": by how much is another question.
  const clause = parseClause(
    `${preposition === "to" ? head.replace(/ \d[\d.]*(?:%| per ?cent)$/, "") : head}${after}.`,
  );
  if (clause === null || clause.opener !== "" || !PRICED[preposition]!.test(clause.predicate)) return null;
  const amount = hedged(hedge, isMoney ? "How much" : "What percentage");
  return write("", hedged(`${capitalise(preposition)} `, amount), clause);
}

/** What has a size in money or as a share, and in or of what. */
const SIZED =
  /^ ((?:[a-z-]+ )?(?:stake|share|holding|grant|loan|fine|prize|bonus|reward|budget|contract|investment|donation|discount|increase|rise|cut|drop|fall|payout|settlement|fund|deposit|ransom|subsidy))( (?:in|on|of) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[12]\d{3}))[^,.]{2,40}?)?(?= (?:due|in|to|for|from|by|after|last|with|at)\b|$)/;

/** "Holt Mills bought a 20% stake in the firm." → "How large a stake in the firm did Holt Mills buy?" */
function askSize(before: string, after: string, hedge: string): string | null {
  const [whole, noun, of = ""] = SIZED.exec(after) ?? [];
  if (whole === undefined || noun === undefined || hedge !== "" || !/ an? $/.test(before)) return null;
  const clause = parseClause(`${before.replace(/ an? $/, " ")}${HOLE}${after.slice(whole.length)}.`);
  const verb =
    clause === null ? undefined : /^((?:also |now )?(?:to |been )?[a-z]+) Xxxx/.exec(clause.predicate)?.[1];
  if (clause === null || verb === undefined || clause.opener !== "" || /^(?:be|been|become)$/.test(verb))
    return null;
  const article = /^[aeiou]/.test(noun) ? "an" : "a";
  return write("", `How large ${article} ${noun}${of}`, {
    ...clause,
    predicate: clause.predicate.replace(` ${HOLE}`, ""),
  });
}

/** "The deal is worth £5 million." → "How much is the deal worth?" */
function askWorth(before: string, after: string, hedge: string): string | null {
  const [, subject, be] = /^(.{2,80}) (is|are|was|were) worth $/.exec(before) ?? [];
  if (subject === undefined || !ADJUNCT.test(after)) return null;
  if (parseClause(`${subject} is large.`)?.subject !== subject) return null;
  return `${hedged(hedge, "How much")} ${be} ${lowerSubject(subject)} worth${after}?`;
}

/** "The firm made a profit of £5 million in 2004." → "How large a profit did the firm make in 2004?" */
function askSum(before: string, after: string, hedge: string): string | null {
  const [, head, article, noun] = SUM.exec(before) ?? [];
  const [, other, mass] = MASS.exec(before) ?? [];
  if (hedge !== "" || !ADJUNCT.test(after)) return null;
  const ask = (lead: string, wh: string): string | null => {
    const clause = parseClause(`${lead} ${HOLE}${after}.`);
    const isObject = clause !== null && /^[a-z]+ Xxxx/.test(clause.predicate) && clause.opener === "";
    return isObject
      ? write("", wh, { ...clause, predicate: clause.predicate.replace(` ${HOLE}`, "") })
      : null;
  };
  if (head !== undefined) return ask(head, `How large ${article} ${noun}`);
  return other === undefined ? null : ask(other, `How much ${mass}`);
}
