/**
 * Questions read from a file → items of an article. Each gets its evidence from the article anew and passes the verifier, or is
 * refused with the rule: a question that the article does not prove is no item here, whoever wrote it.
 */
import type { Article } from "../article.ts";
import {
  type Bank,
  type Evidence,
  type Item,
  type ItemType,
  type Key,
  type Lang,
  type Origin,
  type RefusalRule,
  type SoftRule,
  softRules,
} from "../item.ts";
import { packOf } from "../languages/index.ts";
import { createRandom } from "../random.ts";
import { annotate } from "../stages/annotate.ts";
import { type Candidate, type Context, createContext } from "../stages/context.ts";
import { letter } from "../stages/distract.ts";
import { dress } from "../stages/dress.ts";
import { estimateDifficulty } from "../stages/rank.ts";
import { dropHeadlines } from "../stages/stem.ts";
import { verifyWritten } from "../stages/verify.ts";
import { createNotes, type Task, type Warning } from "./question.ts";
import type { ReadQuestion, ReadWarning } from "./read.ts";

/** Share of a question's content words that a sentence must hold to be its evidence, where the question names none. */
const SAME_MATTER = 0.5;
/** Types that ask for something that stands in more than one place, or that is worked out. */
const SKILLS: Partial<Record<ItemType, Item["skill"]>> = {
  computed: "infer",
  "which-true": "integrate",
  mentioned: "integrate",
  order: "integrate",
  matching: "integrate",
};

/** Items with ids like the bank's, as drafts, what of them is not as it was, and what was refused. */
export interface Adopted {
  items: Item[];
  warnings: Warning[];
  refused: (ReadWarning & { rule: RefusalRule })[];
}

/** Makes items of questions. Of two with the same words the first stays; `present` are the items that are there already. */
export function adoptQuestions(
  questions: ReadQuestion[],
  text: Pick<Bank, "lang" | "title" | "paragraphs" | "published">,
  present: Item[],
  overruled: readonly SoftRule[] = [],
): Adopted {
  const pack = packOf(text.lang);
  const context = createContext(annotate(text.paragraphs, text.title, text.published ?? null, pack), pack);
  const known = new Set(present.map(nameItem));
  const items = new Map<string, Item>();
  const refused: Adopted["refused"] = [];
  const notes = createNotes();
  for (const question of questions) {
    const candidate = toCandidate(question, context);
    const id = nameItem(candidate);
    const verdict = verifyWritten(candidate, context, overruled);
    if (known.has(id) || items.has(id))
      refused.push({ stem: question.stem, rule: "known", reason: "the bank has this item already" });
    else if (!verdict.ok) refused.push({ stem: question.stem, rule: verdict.rule, reason: verdict.reason });
    else {
      const difficulty = estimateDifficulty(candidate, context);
      items.set(id, { id, ...candidate, difficulty, status: "draft" });
      for (const change of question.changes) notes.add("changed", change, id);
    }
  }
  return { items: [...items.values()], warnings: notes.list(), refused };
}

/** Questions of a file without the headline of another article above them: the same text may have been added without one. */
export function leaveHeadlines(
  questions: ReadQuestion[],
  { lang, title }: Pick<Bank, "lang" | "title">,
): ReadQuestion[] {
  const { phrases } = packOf(lang);
  return questions.map((question) => {
    const stem = dropHeadlines(question.stem, phrases, (line) => line !== phrases.headline + title);
    return stem === question.stem
      ? question
      : {
          ...question,
          stem,
          changes: [...question.changes, "the headline does not stand above the question"],
        };
  });
}

/** An id that is the same for the same words and key; not the generated items' own, so that both can be told apart. */
function nameItem({ type, stem, options, prompts = [], key }: Candidate): string {
  const parts = [type, stem, ...[...options, ...prompts].map((o) => o.text), JSON.stringify(key)];
  return `own-${createRandom(parts.join("\n")).id()}`;
}

/** What a question would be as an item of ours: its id, and what the verifier has against it that may be overruled. */
export interface Weighed {
  id: string;
  against: { rule: SoftRule; reason: string }[];
}

/** Weighs a question; null where it breaks a rule that holds for all items. */
export function weighQuestion(question: ReadQuestion, context: Context): Weighed | null {
  const candidate = toCandidate(question, context);
  const against: Weighed["against"] = [];
  for (;;) {
    const verdict = verifyWritten(
      candidate,
      context,
      against.map(({ rule }) => rule),
    );
    if (verdict.ok) return { id: nameItem(candidate), against };
    const rule = softRules.find((soft) => soft === verdict.rule);
    if (rule === undefined) return null;
    against.push({ rule, reason: verdict.reason });
  }
}

function toCandidate(question: ReadQuestion, context: Context): Candidate {
  const candidate = readCandidate(question, context);
  return question.isBare === true ? dress(candidate, context) : candidate;
}

function readCandidate(
  { type: told, stem, task, shuffle, feedback }: ReadQuestion,
  context: Context,
): Candidate {
  const type = chooseType(told, task);
  const { options, key, prompts, accept } = listParts(task, context);
  const found = findNamed(feedback, context.article);
  const evidence = found.length > 0 ? found.map((f) => f.evidence) : guessEvidence(stem, task, context);
  const unfound = feedback.filter((line) => !found.some((f) => f.line === line));
  return {
    type,
    skill: SKILLS[type] ?? "retrieve",
    lang: context.pack.lang as Lang,
    stem,
    options: options.map((o) => ({ ...o, origin: findOrigin(o, key, evidence, context) })),
    ...(prompts === undefined ? {} : { prompts }),
    key,
    ...(accept === undefined || accept.length === 0 ? {} : { accept }),
    shuffle: task.kind === "order" || (shuffle && (task.kind === "choice" || task.kind === "match")),
    evidence,
    ...(unfound.length === 0 ? {} : { explanation: unfound.join(" ") }),
  };
}

/** The types of what is not a choice, by how it is answered. */
const TYPES = { "true-false": "true-false", text: "typed", order: "order", match: "matching" } as const;

/** The type that a question of ours tells; of a choice of another's the one that only asks for proof. */
function chooseType(told: ItemType | undefined, { kind }: Task): ItemType {
  if (kind !== "choice") return TYPES[kind];
  return told === undefined || Object.values<ItemType>(TYPES).includes(told) ? "own" : told;
}

interface Parts {
  options: { id: string; text: string }[];
  key: Key;
  prompts?: { id: string; text: string }[];
  accept?: string[];
}

function listParts(task: Task, { pack: { phrases } }: Context): Parts {
  const toOptions = (texts: string[]) => texts.map((text, i) => ({ id: letter(i), text }));
  switch (task.kind) {
    case "choice":
      return {
        options: toOptions(task.options.map((o) => o.text)),
        key: letter(task.options.findIndex((o) => o.isKey)),
      };
    case "true-false":
      return {
        options: [
          { id: "true", text: phrases.isTrue },
          { id: "false", text: phrases.isFalse },
        ],
        key: String(task.isTrue),
      };
    case "text":
      return { options: [], key: task.answers[0]!, accept: task.answers.slice(1) };
    case "order": {
      const options = toOptions(task.shown);
      return { options, key: task.parts.map((text) => letter(task.shown.indexOf(text))) };
    }
    case "match": {
      const options = toOptions(task.options);
      const prompts = task.pairs.map(({ prompt }, i) => ({ id: String(i + 1), text: prompt }));
      const key = task.pairs.map(({ option }, i) => [String(i + 1), letter(task.options.indexOf(option))]);
      return { options, prompts, key: Object.fromEntries(key) as Record<string, string> };
    }
  }
}

/** Lines of a feedback that stand in the article, each sought from where the last one was found: short ones may come twice. */
function findNamed(lines: string[], { paragraphs }: Article): { line: string; evidence: Evidence }[] {
  let [paragraph, from] = [0, 0];
  return lines.flatMap((line) => {
    for (let i = 0; i <= paragraphs.length; i++) {
      const at = (paragraph + i) % paragraphs.length;
      const start = paragraphs[at]!.indexOf(line, i === 0 ? from : 0);
      if (start < 0) continue;
      [paragraph, from] = [at, start + line.length];
      return [{ line, evidence: { paragraph: at, start, end: from, text: line } }];
    }
    return [];
  });
}

/** The sentence that holds most of the words of question and key together, if it holds enough of them. */
function guessEvidence(stem: string, task: Task, { article, stemsOf, sentencesByStem }: Context): Evidence[] {
  const asked = [...stemsOf([stem, ...listKeys(task)].join(" "))];
  const hits = new Map<number, number>();
  for (const word of asked)
    for (const index of sentencesByStem.get(word) ?? []) hits.set(index, (hits.get(index) ?? 0) + 1);
  const [best] = [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (best === undefined || best[1] < asked.length * SAME_MATTER) return [];
  const { paragraph, start, end, text } = article.sentences[best[0]]!;
  return [{ paragraph, start, end, text }];
}

function listKeys(task: Task): string[] {
  if (task.kind === "choice") return task.options.filter((o) => o.isKey).map((o) => o.text);
  if (task.kind === "text") return task.answers.slice(0, 1);
  return [];
}

/** Where an option's words stand together: in a paragraph of the evidence, in another, or in none. */
function findOrigin(
  { id, text }: { id: string; text: string },
  key: Key,
  evidence: Evidence[],
  { stemsOf, paragraphsOf }: Context,
): Origin {
  if (typeof key !== "string") return "statement";
  if (id === key) return "key";
  const [first, ...others] = [...stemsOf(text)].map(paragraphsOf);
  const places = [...(first ?? [])].filter((place) => others.every((other) => other.has(place)));
  if (evidence.some((e) => places.includes(e.paragraph))) return "paragraph";
  return places.length > 0 ? "article" : "outside";
}
