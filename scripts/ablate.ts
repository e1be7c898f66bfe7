/**
 * Which of the engine's conditions earn their keep: `npm run ablate -- FILE.jsonl --lang en [--in languages/en] [--join 4] [--most 60] [--out NEW.jsonl]`.
 * Each condition is switched off by itself (`ablate/switches.ts`), on the texts in which it holds, `--most` of them at most; what the engine then asks that it does not ask else is counted, and with
 * `--out` written, an item a line, to be rated beside what it asks anyway. The file is as for `npm run measure`. How to read it: docs/quality.md.
 */
import { appendFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Item } from "../questions/index.ts";
import { Endless, Switches } from "./ablate/switches.ts";
import { readDocuments } from "./measure/texts.ts";
import { readOrTell } from "./usage.ts";

const USAGE =
  "usage: npm run ablate -- FILE.jsonl --lang en [--in languages/en] [--join 4] [--most 60] [--out NEW.jsonl]";

function readCall() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      in: { type: "string" },
      join: { type: "string", default: "4" },
      most: { type: "string", default: "60" },
      out: { type: "string" },
    },
  });
  const { lang } = values;
  const most = Number(values.most);
  if (lang === undefined || positionals.length !== 1 || !(most >= 1)) return null;
  return { ...values, most, file: positionals[0]!, lang, in: values.in ?? `languages/${lang}` };
}

const call = readOrTell(USAGE, readCall);

const switches = new Switches();
switches.install(new URL("../questions/", import.meta.url));
// After the switches are installed: an import above would have loaded the engine without them.
const { generateBank } = await import("../questions/index.ts");

const documents = readDocuments(call.file, [call.lang], call.join);
const nameOf = ({ type, stem, options, key }: Item) => JSON.stringify([type, stem, options, key]);

/** The items of a text by what they are, with one condition off. */
function makeItems(text: string, off: number | null): Map<string, Item> {
  const made = switches.run(off, () => generateBank({ text, lang: call.lang }));
  return new Map((made.ok ? made.bank.items : []).map((item) => [nameOf(item), item]));
}

/** Spread evenly, `most` of a list. */
const some = <T>(list: T[], most: number): T[] =>
  list.filter((_, i) => Math.floor((i * most) / list.length) !== Math.floor(((i - 1) * most) / list.length));

const heldIn: number[][] = [];
const usual = documents.map(({ text }, at) => {
  const items = makeItems(text, null);
  for (const id of switches.listHeld()) (heldIn[id] ??= []).push(at);
  return items;
});
console.log(
  `${documents.length} texts, ${usual.reduce((sum, items) => sum + items.size, 0)} items, ${switches.conditions.length} conditions`,
);

if (call.out !== undefined) writeFileSync(call.out, "");
const rows: { line: string; added: number }[] = [];
const counts = { idle: 0, needed: 0, never: 0 };
for (const [id, condition] of switches.conditions.entries()) {
  if (!condition.where.includes(call.in)) continue;
  const where = heldIn[id] ?? [];
  if (where.length === 0) {
    counts.never++;
    continue;
  }
  const tried = where.length <= call.most ? where : some(where, call.most);
  let [added, gone] = [0, 0];
  try {
    for (const at of tried) {
      const items = makeItems(documents[at]!.text, id);
      gone += [...usual[at]!.keys()].filter((name) => !items.has(name)).length;
      const fresh = [...items].filter(([name]) => !usual[at]!.has(name));
      added += fresh.length;
      if (call.out !== undefined)
        for (const [, item] of fresh)
          appendFileSync(call.out, `${JSON.stringify({ ...condition, article: documents[at]!.id, item })}\n`);
    }
  } catch (error) {
    // Without it the code does not hold together: what it guards is missing, or a loop does not end.
    if (!(error instanceof Endless || error instanceof TypeError || error instanceof RangeError)) throw error;
    counts.needed++;
    continue;
  }
  if (added + gone === 0) counts.idle++;
  else
    rows.push({
      added,
      line: `+${added} −${gone}, held in ${where.length} texts, off in ${tried.length}: ${condition.where} ${condition.kind} ${condition.source}`,
    });
}
for (const { line } of rows.toSorted((a, b) => b.added - a.added)) console.log(line);
console.log(
  `in ${call.in}: ${rows.length} change what is asked, ${counts.idle} change nothing, ${counts.never} never hold, ${counts.needed} can't be switched off`,
);
