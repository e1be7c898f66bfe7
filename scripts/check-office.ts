/**
 * `npm run check:office`: our spreadsheets in LibreOffice. Installs Debian's libreoffice-calc-nogui where it is missing (as root, some 250 MB),
 * has a real server write the results of pupils with names that look like formulas, dates and numbers, and the games' sheets of a bank; LibreOffice
 * opens each, writes it as CSV, and once more by way of ODS. Every cell is compared: its text, and whether it is text, a number or a time.
 * Says what was seen. Too heavy for every run of the tests: see docs/decisions/0011-formats.md.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Cell, type Source, writers } from "../questions/formats/index.ts";
import type { Item } from "../questions/item.ts";
import { ask, type Server } from "../tests/e2e/harness.ts";
import { sources } from "../tests/questions/formats/sources.ts";
import type { Article, Attempt } from "../worker/contract.ts";
import { installPackages, see, stay } from "./guest.ts";
import { run, runMain, Trouble } from "./house.mjs";

const names = [
  "=1+1",
  "+49",
  "-1",
  "@x",
  '=HYPERLINK("http://example.org","აქ")',
  "ნინო; =1+1",
  "007",
  "1/2",
  "2026-01-01",
  "TRUE",
  "1e5",
  "#N/A",
  "_x0041_",
  "<ანა> & 'ნუცა', \"მე\"",
  "ქეთევან 🙂",
];
/** Where the check's teacher is: four hours before UTC, all the year. */
const zone = { name: "Asia/Tbilisi", ms: 4 * 3_600_000 };

await runMain(async () => {
  await installPackages(["libreoffice-calc-nogui"], () => existsSync("/usr/bin/soffice"));
  await stay("office", async ({ folder, server }) => {
    const office = startOffice(folder);
    await checkResults(server, office);
    await checkSheets(server, office);
  });
});

/** Pupils with such names take the demo's quiz, one is still at it; their results as a teacher in Tbilisi downloads them, beside the CSV. */
async function checkResults(server: Server, office: Office): Promise<void> {
  for (const name of names) {
    const { attemptId, token, form } = await call<Attempt>(
      server,
      "POST",
      `rooms/${server.demo.room}/attempts`,
      {
        candidate: name,
      },
    );
    const [item] = form.items.filter(({ interaction }) => interaction === "choice");
    const response = { response: item!.options[0]!.id };
    await call(server, "PUT", `attempts/${attemptId}/responses/${item!.id}`, response, token);
    if (name !== "TRUE") await call(server, "POST", `attempts/${attemptId}/submit`, { responses: {} }, token);
  }
  const path = `quizzes/${server.demo.quiz}/results`;
  const [head, ...rows] = readCells(
    (await load(server, `${path}.csv?lang=ka`)).toString().slice(1).replaceAll("\r", ""),
  );
  const told = rows.map((row) =>
    row.map(({ text }, x): Told => {
      if (text === "") return null;
      if (x < 4) return text.replace(/(^|; )'(?=[=+@-])/g, "$1");
      return x === 7 || x === 8 ? new Date(text) : Number(text);
    }),
  );
  const listed = told.map(([, , , candidate]) => candidate);
  see(
    `the CSV has ${names.length} pupils`,
    names.every((name) => listed.includes(name)) && listed.length === names.length,
  );
  const headings = head!.map(({ text }, x) => (x === 7 || x === 8 ? `${text} (${zone.name})` : text));
  const sheet = await load(server, `${path}.xlsx?lang=ka&timeZone=${zone.name}`);
  for (const seen of await office("results.xlsx", sheet)) compare("results.xlsx", [headings, ...told], seen);
}

/** The games' sheets of an article, some of whose questions begin as a formula does. */
async function checkSheets(server: Server, office: Office): Promise<void> {
  const text = sources.find(([name]) => name === "dated events")![1].paragraphs.join("\n");
  const article = await call<Article>(server, "POST", "articles", { text });
  const list = async () => (await ask<{ data: Item[] }>(server, `articles/${article.id}/items`)).data;
  const choices = (await list()).filter(({ type }) => type === "gap-date");
  for (const [i, mark] of ["=", "+", "@", "-"].entries()) {
    const stem = `${mark}1 ${choices[i]!.stem}`;
    await call(server, "PATCH", `items/${choices[i]!.id}`, { stem, despite: ["gap-key"] });
  }
  const source: Source = { ...article, lang: "ka", items: await list() };
  for (const format of ["kahoot", "wayground", "blooket"] as const) {
    const { content, written } = writers[format](source);
    const extension = format === "blooket" ? "csv" : "xlsx";
    const bytes = await load(server, `articles/${article.id}/export/${format}`);
    // As CSV it tells no text from a number, and its formulas begin with an apostrophe.
    const table = "table" in content ? content.table : [];
    const told = format === "blooket" ? table.map((row) => row.map(asInCsv)) : table;
    for (const seen of await office(`${format}.${extension}`, bytes))
      compare(`${format}'s sheet of ${written} questions`, told, seen);
  }
}

function asInCsv(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  return /^\d+$/.test(cell) ? Number(cell) : cell.replace(/^(?=[=+@-])/, "'");
}

/** Calls the API: as the teacher, or with an attempt's token. */
async function call<T>(
  server: Server,
  method: string,
  path: string,
  body: object,
  token = server.demo.key,
): Promise<T> {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const answer = await fetch(`${server.origin}/v1/${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Trouble(`${method} ${path}: ${await answer.text()}`);
  return answer.json() as Promise<T>;
}

async function load(server: Server, path: string): Promise<Buffer> {
  const headers = { Authorization: `Bearer ${server.demo.key}` };
  const answer = await fetch(`${server.origin}/v1/${path}`, { headers });
  if (!answer.ok) throw new Trouble(`GET ${path}: ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** A cell as LibreOffice sees it: text, or a value as it is shown. */
interface Seen {
  text: string;
  isText: boolean;
}
/** A file's cells, as LibreOffice opens it and after it has kept it as ODS. */
type Office = (name: string, bytes: Uint8Array) => Promise<{ by: string; rows: Seen[][] }[]>;

/** LibreOffice with a profile of its own. */
function startOffice(folder: string): Office {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const convert = async (path: string, extension: string, filter = "") => {
    const out = join(folder, "converted");
    const made = join(out, `${basename(path, extname(path))}.${extension}`);
    // It ends well also where it has written nothing.
    rmSync(made, { force: true });
    const to = ["--convert-to", extension + filter, "--outdir", out];
    // Read as UTF-8 with commas, whatever the machine's language.
    const from = path.endsWith(".csv")
      ? ["--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"]
      : [];
    const { code, output } = await run("soffice", [profile, "--headless", ...from, ...to, path]);
    if (code !== 0 || !existsSync(made)) throw new Trouble(output);
    return made;
  };
  // Comma, quotation mark, UTF-8; texts alone are quoted, values are as they are shown.
  const filter = ":Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false";
  const read = async (path: string) => readCells(readFileSync(await convert(path, "csv", filter), "utf8"));
  return async (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return [
      { by: "", rows: await read(path) },
      { by: ", by way of ODS", rows: await read(await convert(path, "ods")) },
    ];
  };
}

function readCells(csv: string): Seen[][] {
  const rows: Seen[][] = [[]];
  for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    const text = quoted?.replaceAll('""', '"') ?? plain;
    rows.at(-1)!.push({ text, isText: quoted !== undefined });
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows.slice(0, -1);
}

/** What a cell is to be; null is empty. */
type Told = Cell | Date;

/** Compares every cell, and ends the check at the first that differs. */
function compare(what: string, told: Told[][], { by, rows }: { by: string; rows: Seen[][] }): void {
  for (const [y, row] of told.entries())
    for (const [x, cell] of row.entries()) {
      const wanted = toSeen(cell);
      const found = rows[y]?.[x] ?? { text: "", isText: false };
      if (found.text !== wanted.text || found.isText !== wanted.isText)
        see(`${what}${by}: row ${y + 1}, column ${x + 1} is ${show(wanted)}, not ${show(found)}`, false);
    }
  const cells = told.flat().filter((cell) => cell !== null);
  const count = (is: (cell: Told) => boolean) => cells.filter(is).length;
  const [texts, numbers] = [
    count((cell) => typeof cell === "string"),
    count((cell) => typeof cell === "number"),
  ];
  const times = cells.length - texts - numbers;
  see(
    `${what}${by}: ${texts} texts, ${numbers} numbers and ${times} times are as they were`,
    cells.length > 0,
  );
}

function show({ text, isText }: Seen): string {
  return `${isText ? "the text" : "the value"} “${text}”`;
}

/** A time as our number format shows it. */
function toSeen(cell: Told): Seen {
  if (!(cell instanceof Date)) return { text: String(cell ?? ""), isText: typeof cell === "string" };
  const here = new Date(cell.getTime() + zone.ms).toISOString();
  return { text: here.slice(0, 19).replace("T", " "), isText: false };
}
