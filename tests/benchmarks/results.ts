/**
 * What a teacher waits for, in rooms of few and of very many attempts: the first page of each listing, statistics, files and the
 * live list; while nothing is written, after each write, and in an object that has just woken. Prints milliseconds, and how many times
 * those of the smallest room they are; and the same in CPU of the server's process, which says more on a busy machine. `npm run bench:results -- [SIZE …] [WORD …]`: of these sizes, and only what has one of the words in its name.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../scripts/build.mjs";
import { makeDemo } from "../../scripts/demo.mjs";
import { serve } from "../../scripts/workerd.mjs";
import type { Attempt } from "../../worker/contract.ts";
import { createRandom } from "../faults/chance.ts";
import { readArguments } from "./arguments.ts";
import { median, watchCpu } from "./measure.ts";

const args = readArguments(
  "bench:results -- [SIZE …] [WORD …]: of these sizes (1000 10000 100000), and only what has one of the words in its name",
  (arg) => !arg.startsWith("-"),
);
const given = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const words = args.filter((arg) => !/^\d+$/.test(arg));
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000];
const rounds = { warm: 15, written: 9, woken: 3 };
/** Of a file of so many there is nothing to learn but how long it takes to write. */
const maxFile = 10_000;
/** Of one figure, after which no further round begins. */
const maxMs = 6_000;
/** To start the server anew for each takes long. */
const isOfWoken = (name: string) => !["empty call", "statistics: all", "CSV"].includes(name);
const length = 8;
const secret = "benchmark";
process.env["CALLS_PER_MINUTE"] = "1000000";

interface House {
  key: string;
  size: number;
  quiz: string;
  room: string;
}

interface Line {
  kind: string;
  setup?: string;
}

interface Bank {
  items: { id: string; type: string; key: unknown; options: { id: string }[] }[];
}

await build();
const folder = mkdtempSync(join(tmpdir(), "kitkhva-results-"));
const start = () =>
  serve({ state: folder, host: "127.0.0.1", port: 0, secret, demoRoom: "", log: console.error });
let served = await start();

async function ask(path: string, token: string, body?: unknown): Promise<string> {
  const reply = await fetch(`${served.origin}/v1/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      ...(token !== "" && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${text}`);
  return text;
}
const askFor = async <T>(path: string, token: string, body?: unknown) =>
  JSON.parse(await ask(path, token, body)) as T;

/**
 * A workspace with one room of so many attempts, which come the way of an import. One in ten is a second try of another, one in
 * fifty is open; pupils differ in what they know, and leave one item in twenty out.
 */
async function fill(size: number): Promise<House> {
  const { key } = await makeDemo(served.origin, secret);
  const { data: articles } = await askFor<{ data: { id: string }[] }>("articles", key);
  const rules = { articleId: articles[0]!.id, length, mode: "test", candidate: "nickname" };
  const quiz = await askFor<{ id: string; room: { code: string } }>("quizzes", key, rules);
  const room = quiz.room.code;
  const { items } = await readBank(key, room);
  const random = createRandom(size);
  // The last of them handed in before now.
  const from = Date.now() - size * 1_000 - 1_200_000;
  const hex = (n: number, digits: number) => n.toString(16).padStart(digits, "0");
  const choose = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
  const draw = (i: number) => {
    const at = from + i * 1_000;
    const ability = 0.35 + 0.6 * random();
    const form = new Set<(typeof items)[number]>();
    while (form.size < length) form.add(choose(items));
    const right = [...form].map(() => random() < ability);
    const responses = [...form].flatMap((item, k) => {
      if (right[k]) return [[item.id, item.key]];
      if (random() < 0.1) return [];
      const others = item.options.filter((option) => option.id !== item.key);
      if (typeof item.key !== "string") return [];
      return [[item.id, others.length === 0 ? `x${Math.floor(random() * 30)}` : choose(others).id]];
    });
    const isOpen = random() < 0.02;
    const row = {
      id: `${hex(at, 12)}${hex(i, 20)}`,
      candidate: `pupil ${random() < 0.1 ? Math.floor(random() * i) : i}`,
      previous: null,
      started_at: at,
      updated_at: at + 600_000 + Math.floor(random() * 600_000),
      submission: isOpen ? null : "x".repeat(43),
      score: right.filter(Boolean).length,
      max_score: length,
      items: JSON.stringify(Array.from(form, ({ id }) => id)),
      responses: JSON.stringify(Object.fromEntries(responses)),
      seq: 0,
    };
    return { kind: "attempt", room, row: { ...row, submitted_at: isOpen ? null : row.updated_at } };
  };
  for (let i = 0; i < size; i += 200) {
    const count = Math.min(200, size - i);
    await ask("workspace/import", key, { lines: Array.from({ length: count }, (_, k) => draw(i + k)) });
  }
  return { key, size, quiz: quiz.id, room };
}

/** The frozen bank of a room, from the workspace's export. */
async function readBank(key: string, room: string): Promise<Bank> {
  for (let cursor = ""; ;) {
    const reply = await fetch(`${served.origin}/v1/workspace/export${cursor && `?cursor=${cursor}`}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    const lines = (await reply.text()).split("\n").filter((line) => line !== "");
    for (const line of lines.map((text) => JSON.parse(text) as Line)) {
      if (line.kind !== "room") continue;
      const setup = JSON.parse(line.setup!) as { code: string; bank: Bank };
      if (setup.code === room) return setup.bank;
    }
    cursor = reply.headers.get("Kitkhva-Next") ?? "";
    if (cursor === "") throw new Error("the room is not in the export");
  }
}

/** One more pupil hands in. */
async function write({ room }: House, i: number): Promise<void> {
  const attempt = await askFor<Attempt>(`rooms/${room}/attempts`, "", { candidate: `late ${i}` });
  const chosen = attempt.form.items.filter(({ interaction }) => interaction === "choice");
  const responses = Object.fromEntries(chosen.map(({ id, options }) => [id, options[0]!.id]));
  await ask(`attempts/${attempt.attemptId}/submit`, attempt.token, { responses });
}

/** Until the live list is there. */
async function watch({ key, room }: House): Promise<void> {
  const { ticket } = await askFor<{ ticket: string }>(`rooms/${room}/live`, key, {});
  const address = `${served.origin.replace("http", "ws")}/v1/rooms/${room}/live?ticket=${ticket}`;
  await new Promise<void>((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener("message", () => {
      socket.close();
      resolve();
    });
    socket.addEventListener("error", () => reject(new Error("no live list")));
  });
}

const since = new Date(Date.now() - 60_000).toISOString();
const list = (query: string) => (house: House) => ask(`quizzes/${house.quiz}/results?${query}`, house.key);
const known: [string, (house: House) => Promise<unknown>, { isFile?: boolean }?][] = [
  ["empty call", ({ key }) => ask("quizzes", key)],
  ["page: by the quiz's rule", list("")],
  ["page: all", list("attempt=all")],
  ["page: first", list("attempt=first")],
  ["page: best", list("attempt=best")],
  ["page: last", list("attempt=last")],
  ["page: of the room", ({ room, key }) => ask(`rooms/${room}/results`, key)],
  ["page: 200", list("limit=200")],
  ["page: still open", list("state=open&limit=10")],
  ["page: one pupil's", list("candidate=pupil%20900")],
  ["page: of the last minute", list(`updatedSince=${since}`)],
  ["live list", watch],
  ["statistics", ({ quiz, key }) => ask(`quizzes/${quiz}/statistics`, key)],
  ["statistics: all", ({ quiz, key }) => ask(`quizzes/${quiz}/statistics?attempt=all`, key)],
  ["CSV", ({ quiz, key }) => ask(`quizzes/${quiz}/results.csv`, key), { isFile: true }],
];
const works = known.filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));

interface Cost {
  wall: number;
  cpu: number;
}

async function measure(work: () => Promise<unknown>): Promise<Cost> {
  const readCpu = watchCpu(served.pid);
  const begun = performance.now();
  await work();
  return { wall: performance.now() - begun, cpu: readCpu().all };
}

const medians = (costs: Cost[][]): Cost[] =>
  costs.map((ofRoom) => ({
    wall: median(ofRoom.map(({ wall }) => wall)),
    cpu: median(ofRoom.map(({ cpu }) => cpu)),
  }));

/** Medians of some rounds, house by house in turn; fewer rounds where one takes seconds. `before` is not timed. */
async function compare(
  houses: House[],
  most: number,
  isFile: boolean | undefined,
  work: (house: House) => Promise<unknown>,
  before: (house: House) => Promise<unknown> = async () => {},
): Promise<Cost[]> {
  const costs = houses.map((): Cost[] => []);
  let spent = 0;
  for (let i = 0; i < most && spent < maxMs; i++)
    for (const [k, house] of houses.entries()) {
      if (!isMeasured(house, isFile)) continue;
      await before(house);
      const cost = await measure(() => work(house));
      costs[k]!.push(cost);
      spent += cost.wall;
    }
  return medians(costs);
}

/** Whether it is worth measuring. */
const isMeasured = ({ size }: House, isFile = false): boolean => !isFile || size <= maxFile;

function print(name: string, costs: Cost[]): void {
  const tell = (ms: number, digits: number) => (Number.isNaN(ms) ? "" : ms.toFixed(digits));
  const columns = [costs.map(({ wall }) => wall), costs.map(({ cpu }) => cpu)].map((figures) => {
    const cells = figures.map((ms) => tell(ms, 1).padStart(9));
    const ratios = figures.slice(1).map((ms) => `${tell(ms / figures[0]!, 2)} ×`.padStart(9));
    return [...cells, ...ratios].join("");
  });
  console.log(`  ${name.padEnd(26)}${columns.join("   ")}`);
}

function printHead(title: string): void {
  const cells = sizes.map((size) => String(size).padStart(9)).join("") + "".padEnd(9 * (sizes.length - 1));
  console.log(`\n${title.padEnd(28)}${cells}   CPU, ms`);
}

try {
  const houses: House[] = [];
  for (const size of sizes) houses.push(await fill(size));
  printHead("Nothing written meanwhile, ms");
  for (const [name, work, { isFile } = {}] of works) {
    // The first finds nothing ready.
    for (const house of houses) if (isMeasured(house, isFile)) await work(house);
    print(name, await compare(houses, rounds.warm, isFile, work));
  }

  let late = 0;
  printHead("Just after a write, ms");
  for (const [name, work, { isFile } = {}] of works)
    if (!isFile)
      print(name, await compare(houses, rounds.written, false, work, (house) => write(house, late++)));

  printHead("In an object just woken, ms");
  for (const [name, work] of works) {
    if (!isOfWoken(name)) continue;
    const costs = houses.map((): Cost[] => []);
    for (let i = 0; i < rounds.woken; i++) {
      await served.stop();
      served = await start();
      // The Worker and the workspaces are awake, the rooms are not.
      for (const house of houses) await known[0]![1](house);
      for (const [k, house] of houses.entries()) costs[k]!.push(await measure(() => work(house)));
    }
    print(name, medians(costs));
  }
} finally {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
}
