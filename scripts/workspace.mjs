/**
 * A workspace to a file and from one:
 *   KEY=kv_… npm run -s workspace -- export https://quiz.example.org > school.ndjson
 *   KEY=kv_… npm run -s workspace -- import https://other.example.org school.ndjson
 * The file holds pupils' names and answers, and the rooms' signing keys. An import may be run again: what is there stays.
 */
import { readFileSync } from "node:fs";
import { runMain, Trouble } from "./house.mjs";

/** What one call takes at most; see worker/portable.ts and worker/contract.ts. */
const LINES = 200;
const BYTES = 6_000_000;

/** @param {string} address @param {string} key @param {RequestInit} [init] */
async function ask(address, key, init = {}) {
  const reply = await fetch(address, {
    ...init,
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
  }).catch((error) => {
    throw new Trouble(`${new URL(address).origin} cannot be reached: ${error.message}.`);
  });
  if (reply.ok) return reply;
  /** @type {{ title?: string, detail?: string, errors?: object[] }} */
  const problem = await reply.json().then(Object, () => ({}));
  const { title = "", detail = "", errors = [] } = problem;
  throw new Trouble(`${reply.status} ${title} ${detail} ${JSON.stringify(errors)}`);
}

/** @param {string} base @param {string} key */
async function carryOut(base, key) {
  /** @type {string | null} */
  let cursor = "articles-0";
  let count = 0;
  while (cursor !== null) {
    const reply = await ask(`${base}/v1/workspace/export?cursor=${cursor}`, key);
    const text = await reply.text();
    process.stdout.write(text);
    count += text.split("\n").length - 1;
    cursor = reply.headers.get("Kitkhva-Next");
    console.error(`${count} lines …`);
  }
}

/** @param {string} base @param {string} key @param {string} file */
async function carryIn(base, key, file) {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  let [kept, done] = [0, 0];
  while (done < lines.length) {
    let [end, bytes] = [done, 0];
    while (end < lines.length && end - done < LINES && (end === done || bytes < BYTES)) {
      bytes += Buffer.byteLength(lines[end] ?? "");
      if (bytes < BYTES || end === done) end++;
    }
    const body = `{"lines":[${lines.slice(done, end).join(",")}]}`;
    const reply = await ask(`${base}/v1/workspace/import`, key, { method: "POST", body });
    kept += Number(Object(await reply.json()).kept);
    done = end;
    console.error(`${done} of ${lines.length} lines, ${kept} of them new …`);
  }
}

await runMain(async () => {
  const [what, address = "", file = ""] = process.argv.slice(2);
  const key = process.env["KEY"];
  if (!key) throw new Trouble("Set KEY to a key of the workspace that may do everything.");
  if (!URL.canParse(address))
    throw new Trouble("Say where: npm run workspace -- export https://quiz.example.org");
  const base = new URL(address).origin;
  if (what === "export") return carryOut(base, key);
  if (what === "import" && file !== "") return carryIn(base, key, file);
  throw new Trouble("Say export ADDRESS or import ADDRESS FILE.");
});
