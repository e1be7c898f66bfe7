/**
 * Shows the bank of a text file: `npm run generate -- FILE [--lang ka] [--title TITLE] [--date 2025-10-09] [--floor 0.5] [--explain] [--json]`,
 * or with `--exercise maze|c-test [--seed 1]` an exercise of it and its key.
 * --floor 0.8 makes only what readers are expected to accept in four of five cases; 0 makes all. With --explain each refused candidate is listed under the rule that refused it. FILE may be "-" for standard input. Exit code 2 for a wrong call, 1 where no bank can be made.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  type Bank,
  type Exercise,
  exerciseKinds,
  fitLength,
  generateBank,
  type GenerateProblem,
  type Item,
  listGaps,
  makeExercise,
  readArticle,
} from "../questions/index.ts";
import { explainRefused } from "./explain.ts";
import { readOrTell } from "./usage.ts";

const USAGE =
  "usage: npm run generate -- FILE [--lang ka] [--title TITLE] [--date 2025-10-09] [--floor 0.5] [--explain] [--json]\n" +
  "       npm run generate -- FILE --exercise maze|c-test [--seed 1] [--lang ka] [--title TITLE] [--json]";

const PROBLEMS: Record<GenerateProblem, string> = {
  empty: "The file is empty.",
  "not-text": "The file is not text (UTF-8 is expected).",
  "markup-in-text": "The file is HTML; plain text is expected.",
  "no-sentences": "The text has no whole sentence.",
  "unknown-language":
    "The text is in a language without a pack, or in another than --lang says. Packs: ka, en, ru.",
};

function readCall() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      title: { type: "string" },
      date: { type: "string" },
      floor: { type: "string" },
      explain: { type: "boolean", default: false },
      exercise: { type: "string" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
    },
  });
  const exercise = exerciseKinds.find((kind) => kind === values.exercise);
  const floor = values.floor === undefined ? undefined : Number(values.floor);
  const isFloor = floor === undefined || (floor >= 0 && floor <= 1);
  if (positionals.length !== 1 || exercise !== values.exercise || !isFloor) return null;
  return { ...values, file: positionals[0]!, exercise, floor };
}

function showItem(bank: Bank, item: Item, number: number): string {
  const { key, accept = [] } = item;
  const lines = [`${number}. [${item.type}, ${item.skill}, ${item.difficulty}] ${item.stem}`];
  for (const prompt of item.prompts ?? []) lines.push(`     ${prompt.id}) ${prompt.text}`);
  for (const option of item.options) {
    lines.push(
      `   ${key === option.id ? "✓" : " "} ${option.id}) ${option.text}${option.origin === "key" ? "" : `  (${option.origin})`}`,
    );
  }
  if (item.type === "typed") lines.push(`   ✓ ${[key, ...accept].join(" / ")}`);
  else if (typeof key !== "string") lines.push(`   key: ${JSON.stringify(key)}`);
  for (const e of item.evidence)
    lines.push(
      `     ¶${e.paragraph + 1}:${e.start}–${e.end} ${bank.paragraphs[e.paragraph]!.slice(e.start, e.end)}`,
    );
  return lines.join("\n");
}

function countBy<T>(list: T[], name: (of: T) => string): string {
  const counts = new Map<string, number>();
  for (const of of list) counts.set(name(of), (counts.get(name(of)) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key, n]) => `${key} ${n}`)
    .join(", ");
}

function show(bank: Bank, explained: string[] | null): string {
  const covered = new Set(bank.items.flatMap((i) => i.evidence.map((e) => e.paragraph)));
  return [
    `${bank.title}\nlanguage ${bank.lang}, engine ${bank.engine}\n`,
    ...bank.items.map((item, i) => `${showItem(bank, item, i + 1)}\n`),
    ...(bank.items.length === 0
      ? ["No question passed the rules."]
      : [
          `${bank.items.length} items over ${covered.size} of ${bank.paragraphs.length} paragraphs: ${countBy(bank.items, (i) => i.type)}`,
          `at most ${fitLength(bank, { length: bank.items.length })} of them go together in one form: one fact is asked once`,
        ]),
    `\n${bank.refused.length} refused: ${countBy(bank.refused, (r) => r.rule)}`,
    ...(explained ?? ["--explain shows each with the rule that refused it."]),
  ].join("\n");
}

/** An exercise to be read: gaps are numbered, and the key follows. */
function showExercise(exercise: Exercise): string {
  const gaps = listGaps(exercise);
  const showPiece = (piece: Exercise["paragraphs"][number][number]) => {
    if (typeof piece === "string") return piece;
    const number = gaps.indexOf(piece) + 1;
    return piece.choices === undefined
      ? `${"_".repeat(piece.answer.length)}(${number})`
      : `[${number}: ${piece.choices.join(" / ")}]`;
  };
  return [
    `${exercise.title}\n${exercise.kind}, seed ${exercise.seed}, ${gaps.length} gaps\n`,
    ...exercise.paragraphs.map((pieces) => `${pieces.map(showPiece).join("")}\n`),
    gaps.map(({ answer }, i) => `${i + 1} ${answer}`).join(", "),
  ].join("\n");
}

function fail(reason: string, code: 1 | 2): never {
  console.error(reason);
  process.exit(code);
}

const call = readOrTell(USAGE, readCall);
let text: string;
try {
  text = readFileSync(call.file === "-" ? 0 : call.file, "utf8");
} catch {
  fail(`Cannot read ${call.file}.`, 2);
}
const input = { text, lang: call.lang, title: call.title, published: call.date, floor: call.floor };
if (call.exercise === undefined) {
  const result = generateBank(input);
  if (!result.ok) fail(PROBLEMS[result.problem], 1);
  const { lang, title, paragraphs, items, refused } = result.bank;
  const read = call.explain ? readArticle(input) : null;
  const explained = read?.ok ? explainRefused(refused, read.article) : null;
  console.log(
    call.json
      ? JSON.stringify({ lang, title, paragraphs, items, refused }, null, 2)
      : show(result.bank, explained),
  );
} else {
  const read = readArticle(input);
  if (!read.ok) fail(PROBLEMS[read.problem], 1);
  const exercise = makeExercise(read.article, call.exercise, call.seed);
  if (exercise === null) fail("No passage of the text is long enough and bears ten gaps.", 1);
  console.log(call.json ? JSON.stringify(exercise, null, 2) : showExercise(exercise));
}
