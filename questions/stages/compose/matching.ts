/** Matching, three or four pairs each: statements to their speakers, gaps to their numbers or years, people to their offices. */
import type { Mention } from "../../article.ts";
import type { Evidence, Item } from "../../item.ts";
import { createRandom } from "../../random.ts";
import type { Composed, Context } from "../context.ts";
import { letter } from "../distract.ts";
import { listFacts } from "../facts.ts";
import { evidenceOf } from "../statement.ts";
import { findSpeechDoubt } from "./who-said.ts";

const MIN_PAIRS = 3;
const MAX_PAIRS = 4;
/** Numbers that are matched may be this many times another: beyond it their size alone would tell where they belong. */
const MAX_RATIO = 4;
const MAX_PROMPT = 160;
/** And years this far apart: a cathedral and a car works need no text to be put in their centuries. */
const MAX_YEARS = 60;
/** Groups of numbers and of years. */
const MAX_GROUPS = 2;

interface Pair {
  prompt: string;
  option: string;
  /** What sorts options that are numbers. */
  order?: number;
  evidence: Evidence[];
}

/** All matching items of the article. */
export function composeMatching(context: Context): Composed[] {
  const { phrases } = context.pack;
  return [
    ...composePairs(context, phrases.matchSpeakers, pairSpeakers(context)),
    ...pairValues(context, "number").flatMap((pairs) => composePairs(context, phrases.matchNumbers, pairs)),
    ...pairValues(context, "date").flatMap((pairs) => composePairs(context, phrases.matchDates, pairs)),
    ...composePairs(context, phrases.matchRoles, pairRoles(context)),
  ];
}

function composePairs({ pack }: Context, stem: string, all: Pair[]): Composed[] {
  const told = all.slice(0, MAX_PAIRS);
  if (told.length < MIN_PAIRS) return [];
  // Options are sorted, and a text tells its years in order: of prompts in text order the key would be a, b, c.
  const pairs = createRandom(told.map(({ prompt }) => prompt).join("\n")).shuffle(told);
  const options = pairs
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.option < b.option ? -1 : 1))
    .map(({ option: text }, i) => ({ id: letter(i), text, origin: "statement" as const }));
  const candidate: Omit<Item, "id" | "difficulty" | "status"> = {
    type: "matching",
    skill: "integrate",
    lang: pack.lang,
    stem,
    options,
    prompts: pairs.map(({ prompt }, i) => ({ id: String(i + 1), text: prompt })),
    key: Object.fromEntries(
      pairs.map(({ option }, i) => [String(i + 1), options.find((o) => o.text === option)!.id]),
    ),
    shuffle: true,
    evidence: pairs.flatMap(({ evidence }) => evidence),
  };
  return [{ candidate }];
}

/** The shortest sound statement of each speaker. */
function pairSpeakers(context: Context): Pair[] {
  const { article, pack } = context;
  const bySpeaker = new Map<string, Pair>();
  for (const speech of context.speech) {
    if (findSpeechDoubt(context, speech, false) !== null) continue;
    const option = pack.labelSpeaker(article, speech.speaker);
    const known = bySpeaker.get(speech.speaker.entity);
    if (option === null || (known !== undefined && known.prompt.length <= speech.content.text.length))
      continue;
    bySpeaker.set(speech.speaker.entity, {
      prompt: speech.content.text,
      option,
      evidence: speech.evidence.map((span) => evidenceOf(context, span.paragraph ?? speech.paragraph, span)),
    });
  }
  return [...bySpeaker.values()];
}

/** Groups of gapped statements whose values are near each other in size, each value and sentence once. */
function pairValues(context: Context, kind: "number" | "date"): Pair[][] {
  const byShape = new Map<string, Map<number, Pair>>();
  const sentences = new Set<number>();
  for (const { mention, result } of listFacts(context)) {
    if ("rule" in result || sentences.has(mention.sentence)) continue;
    const { statement, gapped } = result.fact;
    const value = readValue(mention, kind);
    if (value === null || gapped.length > MAX_PROMPT) continue;
    // What has no rivals is told without the text; a birth or what lasted is no event among others.
    if (context.pack.findAlternatives(context.article, mention).length === 0) continue;
    if (kind === "date" && context.pack.dropDate(statement.text, statement.span) === null) continue;
    // Of "25th", "30" and "£89", of kilometres and people, the words around a gap would take one each.
    const shape = readShape(context, mention);
    const values = byShape.get(shape) ?? new Map<number, Pair>();
    byShape.set(shape, values);
    if (values.has(value)) continue;
    sentences.add(mention.sentence);
    values.set(value, { prompt: gapped, option: mention.text, order: value, evidence: statement.evidence });
  }
  return [...byShape.values()].flatMap((values) => groupValues(values, kind)).slice(0, MAX_GROUPS);
}

/** Groups of values near each other in size. */
function groupValues(values: Map<number, Pair>, kind: "number" | "date"): Pair[][] {
  const groups: Pair[][] = [];
  let group: Pair[] = [];
  let least = 0;
  for (const [value, pair] of [...values].sort(([a], [b]) => a - b)) {
    const most = kind === "date" ? least + MAX_YEARS : least * MAX_RATIO;
    if (group.length === MAX_PAIRS || (group.length > 0 && value > most)) {
      groups.push(group);
      group = [];
    }
    if (group.length === 0) least = value;
    group.push(pair);
  }
  return [...groups, group].filter(({ length }) => length >= MIN_PAIRS);
}

/** What numbers that may be matched have in common: how they are written, and what is counted. */
function readShape({ pack }: Context, mention: Mention): string {
  const form = mention.text.replace(/[\d.,]+/g, "#");
  return mention.kind === "number" ? `${form} ${pack.stem(mention.unit.split(" ").at(-1)!)}` : form;
}

function readValue(mention: Mention, kind: "number" | "date"): number | null {
  if (mention.kind !== kind) return null;
  if (mention.kind === "number") return mention.style === "digits" ? mention.value : null;
  return mention.kind === "date" && mention.part === "year" ? mention.year! : null;
}

function pairRoles(context: Context): Pair[] {
  const roles = new Map<string, Pair>();
  const names = new Set<string>();
  for (const { name, role, evidence } of context.pack.findRoles(context.article)) {
    if (roles.has(role) || names.has(name)) continue;
    names.add(name);
    roles.set(role, {
      prompt: name,
      option: role,
      evidence: [evidenceOf(context, evidence.paragraph, evidence)],
    });
  }
  return [...roles.values()];
}
