/**
 * The verifier: believes nothing a composer or a teacher says of an item and checks it against the article anew.
 * A rule returns why it refuses, or null. Rules know items and the article, not how an item came about.
 */
import type { Article, PersonMention } from "../article.ts";
import { GAP, type Lang } from "../item.ts";
import { packOf } from "../languages/index.ts";
import { findWords } from "../words.ts";
import { annotate } from "./annotate.ts";
import { type Candidate, type Context, createContext, findSentencesWith, testSupport } from "./context.ts";
import { countFlaws } from "./flaws.ts";

type Rule = (item: Candidate, context: Context) => string | null;

const MAX_FLAWS = 1;
/** Characters on each side of a gap by which its place in the evidence is found again. */
const CONTEXT_CHARS = 12;

/** Evidence stands at its offsets. */
const checkEvidence: Rule = ({ evidence }, { article }) => {
  if (evidence.length === 0) return "no evidence";
  const wrong = evidence.find(
    ({ paragraph, start, end, text }) =>
      text === "" || article.paragraphs[paragraph]?.slice(start, end) !== text,
  );
  return wrong === undefined ? null : `"${wrong.text.slice(0, 40)}" is not at its offsets`;
};

/** Options differ, none is empty, and the key is made of them. */
const checkOptions: Rule = ({ type, options, prompts, key }) => {
  const texts = new Set(
    options.map((o) =>
      findWords(o.text.toLowerCase())
        .map((w) => w.text)
        .join(" "),
    ),
  );
  const ids = new Set(options.map((o) => o.id));
  if (options.length < 2 || texts.size !== options.length || ids.size !== options.length || texts.has(""))
    return "options repeat or are empty";
  if (type === "order") {
    return Array.isArray(key) &&
      key.length === ids.size &&
      new Set(key).size === ids.size &&
      key.every((id) => ids.has(id))
      ? null
      : "the key is not an order of the options";
  }
  if (type === "matching") {
    const isMap =
      typeof key === "object" && !Array.isArray(key) && prompts !== undefined && prompts.length > 1;
    return isMap &&
      Object.keys(key).length === prompts.length &&
      prompts.every((p) => ids.has(key[p.id] ?? ""))
      ? null
      : "the key does not assign an option to each prompt";
  }
  return typeof key === "string" && ids.has(key) ? null : "the key is not among the options";
};

/** The key, put into the gap, gives the evidence's own words again; no distractor gives words of the article. */
const checkGap: Rule = (item, context) => {
  if (!item.type.startsWith("gap-")) return null;
  const parts = item.stem.split(GAP);
  if (parts.length !== 2) return "the stem does not have one gap";
  const left = parts[0]!.slice(-CONTEXT_CHARS);
  const right = parts[1]!.slice(0, CONTEXT_CHARS).replace(/\.$/, "");
  const isSupported = testSupport(context, parts.join(" "));
  for (const option of item.options) {
    const filled = left + option.text + right;
    const isKey = option.id === item.key;
    if (isKey && !item.evidence.some((e) => e.text.includes(filled)))
      return "the key does not restore the evidence";
    if (!isKey && findSentencesWith(context, option.text).some((s) => s.text.includes(filled)))
      return `"${option.text}" also stands in the article so`;
    if (!isKey && isSupported(option.text)) return `"${option.text}" may be true by another sentence`;
  }
  return null;
};

/** A true statement has no word that its evidence lacks (a named pronoun apart); a false one is nowhere in the article. */
const checkTrueFalse: Rule = (item, { article }) => {
  if (item.type !== "true-false") return null;
  const statement = item.stem.slice(item.stem.indexOf("\n") + 1).replace(/\.$/, "");
  const body = statement.slice(Math.min(statement.length - 1, statement.indexOf(" ") + 1));
  const isStated = item.evidence.some((e) => e.text.includes(statement) || e.text.includes(body));
  if (item.key === "true" && !isStated) return "the statement is not the evidence's";
  if (item.key === "false" && article.paragraphs.some((p) => p.includes(statement)))
    return "the altered statement stands in the article";
  return null;
};

/** Only the key is stated in the article. */
const checkWhichTrue: Rule = (item, { article }) => {
  if (item.type !== "which-true") return null;
  const stated = item.options.filter((o) => {
    const text = o.text.replace(/\.$/, "");
    return article.paragraphs.some((p) => p.includes(text) || p.includes(text.slice(text.indexOf(" ") + 1)));
  });
  return stated.length === 1 && stated[0]!.id === item.key
    ? null
    : `${stated.length} options are stated in the article`;
};

/** The key is the one speaker that the evidence names in that form; no rival is another name of the key. */
const checkWhoSaid: Rule = (item, { article, pack }) => {
  if (item.type !== "who-said") return null;
  const people = article.mentions.filter((m): m is PersonMention => m.kind === "person");
  const entityOf = (text: string) => findEntity(people, pack.stem, text);
  const key = entityOf(item.options.find((o) => o.id === item.key)!.text);
  if (key === null) return "the key is nobody that the article names";
  const isInEvidence = (entity: string) =>
    item.evidence.some((e) =>
      people.some(
        (m) => m.entity === entity && m.paragraph === e.paragraph && m.start >= e.start && m.end <= e.end,
      ),
    );
  if (!isInEvidence(key)) return "the evidence does not name the key";
  const alias = item.options.find((o) => o.id !== item.key && entityOf(o.text) === key);
  return alias === undefined ? null : `"${alias.text}" is another name of the key`;
};

/** The person or body a text names: by surname, or by office and country. */
function findEntity(people: PersonMention[], stem: (word: string) => string, text: string): string | null {
  const words = findWords(text).map((w) => stem(w.text));
  const found = people.find(
    (m) =>
      words.includes(stem(m.entity)) ||
      (m.role !== undefined && words.includes(stem(m.role.place)) && words.includes(stem(m.role.head))),
  );
  return found?.entity ?? null;
}

/** Words of the key in the stem give it away, unless a distractor's words stand there too. */
const checkLeak: Rule = (item, { stemsOf }) => {
  if (typeof item.key !== "string" || item.type === "true-false" || item.type === "which-true") return null;
  const stem = stemsOf(item.stem);
  const leaks = (text: string) =>
    [...stemsOf(text)].some((s) => stem.has(s) || (s.length > 4 && [...stem].some((w) => w.startsWith(s))));
  const [keys, others] = [
    item.options.filter((o) => o.id === item.key),
    item.options.filter((o) => o.id !== item.key),
  ];
  return keys.some((o) => leaks(o.text)) && !others.some((o) => leaks(o.text))
    ? "the stem repeats a word of the key alone"
    : null;
};

/** Stem and statements name all they speak of. */
const checkSelfContained: Rule = (item, { pack }) => {
  for (const text of listStatements(item)) {
    const pointer = pack.findUnresolved(text, item.type === "who-said" || item.type === "matching");
    if (pointer !== null) return `"${pointer}" points outside the item`;
  }
  return null;
};

/** What an item states: its stem with the key in the gap, or the statements that are its options or prompts. */
function listStatements({ type, stem, options, prompts, key }: Candidate): string[] {
  if (type === "matching") return (prompts ?? []).map((p) => p.text);
  if (type === "which-true" || type === "order") return options.map((o) => o.text);
  const keyText = options.find((o) => o.id === key)?.text ?? "";
  return [stem.slice(stem.indexOf("\n") + 1).replace(GAP, keyText)];
}

const checkFlaws: Rule = (item) => {
  const flaws = countFlaws(item);
  return flaws.length > MAX_FLAWS ? `flaws: ${flaws.join(", ")}` : null;
};

const rules: Record<string, Rule> = {
  evidence: checkEvidence,
  options: checkOptions,
  "gap-key": checkGap,
  "true-false-key": checkTrueFalse,
  "which-true-key": checkWhichTrue,
  "who-said-key": checkWhoSaid,
  leak: checkLeak,
  "self-contained": checkSelfContained,
  flaws: checkFlaws,
};

export type Verdict = { ok: true } | { ok: false; rule: string; reason: string };

/** Checks a candidate within the context it was made in. */
export function verifyCandidate(item: Candidate, context: Context): Verdict {
  for (const [rule, check] of Object.entries(rules)) {
    const reason = check(item, context);
    if (reason !== null) return { ok: false, rule, reason };
  }
  return { ok: true };
}

/** Checks an item, also one that a teacher wrote or changed, against its article, read anew. */
export function verifyItem(
  item: Candidate,
  { lang, paragraphs }: { lang: Lang; paragraphs: string[] },
): Verdict {
  const pack = packOf(lang);
  const article: Article = annotate(paragraphs, "", pack);
  return verifyCandidate(item, createContext(article, pack));
}
