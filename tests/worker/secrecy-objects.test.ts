/**
 * The same promise, asked of the objects themselves: two Rooms with one setup, one signing key and one clock, whose banks
 * differ in nothing but the keys and what is told of them. Every byte of every answer must agree, tokens included.
 */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { generateBank, type Bank, type Item } from "../../questions/index.ts";
import type { RoomSetup } from "../../worker/objects/attempt.ts";
import type { Room } from "../../worker/objects/room.ts";
import worker from "../../worker/index.ts";
import { call, sample } from "./client.ts";

const SEEDS = 48;
const result = generateBank({ text: sample });
if (!result.ok) throw new Error(result.problem);
const { paragraphs } = result.bank;
const matching = result.bank.items.find((item) => item.type === "matching")!.id;
/**
 * All interactions take part: the sample dates too few events to order, and tells none of them twice, so that no sentence is to be found: items of these types are added by hand, and its
 * one matching item is freed of the many it conflicts with.
 */
const bank: Bank = {
  ...result.bank,
  conflicts: result.bank.conflicts.filter((pair) => !pair.includes(matching)),
  items: [
    ...result.bank.items,
    {
      id: "ordered",
      type: "order",
      skill: "integrate",
      lang: "ka",
      stem: "დაალაგეთ.",
      options: ["ა", "ბ", "გ", "დ"].map((text) => ({ id: `o${text}`, text, origin: "statement" })),
      key: ["oგ", "oა", "oდ", "oბ"],
      shuffle: true,
      evidence: [],
      difficulty: 0.5,
      status: "draft",
    },
    {
      id: "found",
      type: "find-sentence",
      skill: "retrieve",
      lang: "ka",
      stem: "მონიშნეთ.",
      options: paragraphs.slice(0, 4).map((text, i) => ({ id: `p${i}`, text, origin: "article" })),
      key: "p2",
      shuffle: false,
      evidence: [],
      difficulty: 0.5,
      status: "draft",
    },
  ],
};

/** Another key to each item, and another story of why. What an item asks stays as it is. */
function rekey(shift: number): Bank {
  const items = bank.items.map((item, index): Item => {
    if (item.type === "typed")
      return {
        ...item,
        key: `${shift} სხვა`,
        accept: ["38", `${shift}`],
        explanation: `${item.id} ${shift}`,
      };
    const ids = item.options.map((o) => o.id);
    const move = (id: string) =>
      ids[(ids.indexOf(id) + 1 + ((shift + index) % (ids.length - 1))) % ids.length]!;
    const key =
      typeof item.key === "string"
        ? move(item.key)
        : Array.isArray(item.key)
          ? item.key.toReversed()
          : Object.fromEntries(Object.entries(item.key).map(([prompt, id]) => [prompt, move(id)]));
    return {
      ...item,
      key,
      options: item.options.map((o) => ({ ...o, origin: o.id === key ? "key" : "outside" })),
      evidence: item.evidence.map((e) => ({ ...e, start: 0, end: 1, text: `${shift}` })),
      explanation: `${item.id} ${shift}`,
    };
  });
  return { ...bank, items };
}

const setupOf = (of: Bank, mode: "practice" | "test"): RoomSetup => ({
  code: "SAMECQDE",
  workspace: "w",
  quizId: "q",
  title: "სათაური",
  name: "ოთახი",
  revision: 1,
  bank: of,
  blueprint: { length: 12 },
  rules: { length: 12, mode, candidate: "nickname", reveal: "submit" },
  opensAt: null,
  closesAt: null,
});

async function makeRoom(name: string, setup: RoomSetup) {
  const stub = env.ROOMS.get(env.ROOMS.idFromName(name));
  expect(await stub.create(setup)).toBe(true);
  const key = JSON.stringify({ id: "test", secret: "5a".repeat(32) });
  await runInDurableObject(
    stub,
    (_, state) => void state.storage.sql.exec("UPDATE meta SET value = ? WHERE name = 'key'", key),
  );
  return stub;
}

function holdStill(seed: number): void {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(1_900_000_000_000 + seed * 1_000);
  vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    const bytes = new Uint8Array((array as Uint8Array).buffer);
    bytes.forEach((_, i) => (bytes[i] = (seed * 37 + i * 11) % 256));
    return array;
  });
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** All answers a pupil can draw from a Room with nothing committed; in a test also what committing answers. */
async function drain(
  name: string,
  setup: RoomSetup,
): Promise<{ lines: string[]; forms: Set<string>; kinds: Set<string> }> {
  const stub = await makeRoom(name, setup);
  const lines: string[] = [];
  const forms = new Set<string>();
  const kinds = new Set<string>();
  const note = <T>(answer: T): T => {
    lines.push(JSON.stringify(answer));
    return answer;
  };
  // Asked where it is: a call from outside would cost more than its answer.
  await runInDurableObject(stub, async (room: Room) => {
    for (let seed = 0; seed < SEEDS; seed++) {
      holdStill(seed);
      note(await room.describe());
      note(await room.start({}));
      const started = note(await room.start({ candidate: "ნინო" }));
      if (!started.ok) throw new Error(started.failure.code);
      const { attemptId, token, form } = started.value;
      for (const item of form.items) kinds.add(item.interaction);
      forms.add(JSON.stringify(form.items.map((i) => i.stem)));
      note(await room.start({ retryOf: token }));
      note(
        await room.listResults(
          "other",
          null,
          { since: 0, candidate: undefined, state: undefined, attempt: "all" },
          10,
        ),
      );
      for (const item of form.items) {
        const ids = item.options.map((o) => o.id);
        const unfit = item.interaction === "text" ? " " : `${ids[0]}x`;
        note(await room.commit(attemptId, token, item.id, unfit));
        note(await room.commit(attemptId, `${token}x`, item.id, ids[0] ?? "38"));
        note(await room.commit("0".repeat(32), token, item.id, ids[0] ?? "38"));
        note(await room.submit(attemptId, token, { [item.id]: { no: "such" } }));
        if (setup.rules.mode === "practice") continue;
        // Over the attempts each option of an item has its turn.
        const turned = ids.map((_, i) => ids[(i + seed) % ids.length]!);
        const response =
          item.interaction === "choice" || item.interaction === "sentence"
            ? turned[0]
            : item.interaction === "text"
              ? ["38", "ერთი", "0 სხვა"][seed % 3]
              : item.interaction === "order"
                ? turned
                : Object.fromEntries(item.prompts!.map((p, i) => [p.id, turned[i % ids.length]!]));
        expect(note(await room.commit(attemptId, token, item.id, response)).ok).toBe(true);
      }
    }
  });
  return { lines, forms, kinds };
}

describe("two rooms that differ only in their keys", () => {
  it.each([
    ["practice", 0],
    ["practice", 1],
    ["test", 0],
    ["test", 1],
  ] as const)("give the same bytes in %s, all attempts long (keys moved: %i)", async (mode, shift) => {
    const other = rekey(shift);
    other.items.forEach((item, i) => expect(item.key).not.toEqual(bank.items[i]!.key));
    const a = await drain(`${mode}-${shift}-a`, setupOf(bank, mode));
    vi.restoreAllMocks();
    const b = await drain(`${mode}-${shift}-b`, setupOf(other, mode));
    expect(a.forms.size).toBeGreaterThan(SEEDS / 2);
    expect([...a.kinds].toSorted()).toEqual(["choice", "match", "order", "sentence", "text"]);
    expect(a.lines.filter((line) => line.startsWith('{"ok":true')).length).toBeGreaterThan(SEEDS);
    expect(b.lines).toEqual(a.lines);
  });
  it("differ as soon as a test is submitted, so the comparison can see a key", async () => {
    const receipts = [];
    for (const of of [bank, rekey(0)]) {
      const stub = await makeRoom(`submitted-${receipts.length}`, setupOf(of, "test"));
      holdStill(1);
      const started = await stub.start({ candidate: "ნინო" });
      if (!started.ok) throw new Error(started.failure.code);
      receipts.push(JSON.stringify(await stub.submit(started.value.attemptId, started.value.token, {})));
      vi.restoreAllMocks();
    }
    expect(receipts[0]).not.toBe(receipts[1]);
  });
});

/** A bank in which each text of the teacher's side says what it is, so that it can be found anywhere. */
const marked: Bank = {
  ...bank,
  items: bank.items.map((item, i) => ({
    ...item,
    stem: `STEM-${i}-`,
    options: item.options.map((o, j) => ({ ...o, text: `OPTION-${i}-${j}-` })),
    ...(item.prompts === undefined
      ? {}
      : { prompts: item.prompts.map((p, j) => ({ ...p, text: `PROMPT-${i}-${j}-` })) }),
    evidence: item.evidence.map((e) => ({ ...e, text: `EVIDENCE-${i}-` })),
    explanation: `EXPLANATION-${i}-`,
  })),
};
const MARK = /(?:STEM|OPTION|PROMPT|EVIDENCE|EXPLANATION)-\d+-/g;

describe("a bank whose every text is marked", () => {
  it("shows on no page and in no description of the room", async () => {
    const code = "MARKED22";
    await env.ROOMS.get(env.ROOMS.idFromName(code)).create({ ...setupOf(marked, "practice"), code });
    for (const path of [`/r/${code}`, `/embed/${code}`, `/v1/rooms/${code}`, "/docs", "/teach"]) {
      const page = await call("GET", path);
      expect([path, page.status, page.text.match(MARK)]).toEqual([path, 200, null]);
    }
    const home = await worker.fetch(new Request("https://kitkhva.test/"), { ...env, DEMO_ROOM: code });
    const text = await home.text();
    expect(text).toContain(code);
    expect(text.match(MARK)).toBeNull();
  });
  it("is delivered as stems, options and prompts, with no evidence and no explanation", async () => {
    const stub = await makeRoom("delivered", setupOf(marked, "practice"));
    const text = JSON.stringify(await stub.start({ candidate: "ნინო" }));
    expect(text).toMatch(/STEM-/);
    expect(text).not.toMatch(/EVIDENCE-|EXPLANATION-/);
    for (const field of ["key", "evidence", "origin", "difficulty", "explanation", "status", "skill"])
      expect(text).not.toContain(`"${field}"`);
    for (const { id } of bank.items) expect(text).not.toContain(`"${id}"`);
  });
  it("gives a commitment in practice the evidence of its own item alone, and a second try nothing", async () => {
    const stub = await makeRoom("practice", setupOf(marked, "practice"));
    const started = await stub.start({ candidate: "ნინო" });
    if (!started.ok) throw new Error(started.failure.code);
    const { attemptId, token, form } = started.value;
    for (const item of form.items.filter((i) => i.interaction === "choice")) {
      const own = /\d+/.exec(item.stem)![0];
      const [first, second] = item.options.map((o) => o.id);
      const text = JSON.stringify(await stub.commit(attemptId, token, item.id, first!));
      const numbers = new Set([...text.matchAll(MARK)].map(([mark]) => /\d+/.exec(mark)![0]));
      expect([...numbers]).toEqual([own]);
      const again = await stub.commit(attemptId, token, item.id, second!);
      expect(again).toEqual({ ok: false, failure: { code: "already-committed" } });
    }
  });
});
