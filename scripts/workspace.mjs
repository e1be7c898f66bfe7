/**
 * A workspace to a file and from one:
 *   KEY=kv_… npm run -s workspace -- export https://quiz.example.org > school.ndjson
 *   KEY=kv_… npm run -s workspace -- import https://other.example.org school.ndjson
 * The file holds pupils' names and answers, and the rooms' signing keys. An import may be run again: what is there stays. A file that does
 * not hold all that its last line says is not sent.
 */
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { runMain, Trouble } from "./house.mjs";

/** What one call takes at most; see worker/portable.ts and worker/contract.ts. */
const LINES = 200;
const BYTES = 6_000_000;

/**
 * A call; where too many were made in this minute, the same one a little later.
 * @param {string} address @param {string} key @param {RequestInit} [init] @returns {Promise<Response>}
 */
async function ask(address, key, init = {}) {
  const reply = await fetch(address, {
    ...init,
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
  }).catch((error) => {
    throw new Trouble(`${new URL(address).origin} cannot be reached: ${error.message}.`);
  });
  if (reply.ok) return reply;
  if (reply.status === 429) {
    await reply.body?.cancel();
    await setTimeout(Number(reply.headers.get("Retry-After") ?? 1) * 1_000);
    return ask(address, key, init);
  }
  /** @type {{ title?: string, detail?: string, errors?: object[] }} */
  const problem = await reply.json().then(Object, () => ({}));
  const { title = "", detail = "", errors = [] } = problem;
  throw new Trouble(`${reply.status} ${title} ${detail} ${JSON.stringify(errors)}`);
}

/** @param {string} base @param {string} key */
async function carryOut(base, key) {
  /** @type {string | null} */
  let cursor = "";
  let count = 0;
  while (cursor !== null) {
    const reply = await ask(`${base}/v1/workspace/export${cursor && `?cursor=${cursor}`}`, key);
    const text = await reply.text();
    process.stdout.write(text);
    count += text.split("\n").length - 1;
    cursor = reply.headers.get("Kitkhva-Next");
    console.error(`${count} lines …`);
  }
}

/** The kind of each line, as the last line of an export counts them. */
const counted = { article: "articles", quiz: "quizzes", room: "rooms", attempt: "attempts", audit: "audit" };

/**
 * Whether a file holds all that was given out, before any of it is sent. One from before there was a last line that says so can't be told.
 * @param {string[]} lines
 */
function checkWhole(lines) {
  const parsed = lines.map((line, i) => {
    try {
      return Object(JSON.parse(line));
    } catch {
      throw new Trouble(`Line ${i + 1} of the file is not whole: export it again. Nothing was sent.`);
    }
  });
  if (!parsed.some(({ kind, version }) => kind === "workspace" && version >= 2)) return;
  const end = parsed.at(-1);
  if (end?.kind !== "end") throw new Trouble("The file has no end: export it again. Nothing was sent.");
  for (const [kind, name] of Object.entries(counted)) {
    const found = parsed.filter((line) => line.kind === kind).length;
    if (found < end[name])
      throw new Trouble(`The file has ${found} of ${end[name]} ${name}: export it again. Nothing was sent.`);
  }
}

/** @param {string} base @param {string} key @param {string} file */
async function carryIn(base, key, file) {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  checkWhole(lines);
  let [kept, done] = [0, 0];
  while (done < lines.length) {
    let [end, bytes] = [done, 0];
    while (end < lines.length && end - done < LINES && (end === done || bytes < BYTES)) {
      bytes += Buffer.byteLength(lines[end] ?? "");
      if (bytes < BYTES || end === done) end++;
    }
    const body = `{"lines":[${lines.slice(done, end).join(",")}]}`;
    const reply = await ask(`${base}/v1/workspace/import`, key, { method: "POST", body });
    /** @type {{ kept: number, notTaken: string[], missing: Record<string, number> | null }} */
    const come = await reply.json().then(Object);
    kept += come.kept;
    done = end;
    console.error(`${done} of ${lines.length} lines, ${kept} of them new …`);
    for (const name of come.notTaken)
      console.error(`The workspace keeps its own ${name}: there was something in it.`);
    if (Object.keys(come.missing ?? {}).length > 0)
      throw new Trouble(
        `Not all has come: ${JSON.stringify(come.missing)} are missing. Run the import again.`,
      );
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
