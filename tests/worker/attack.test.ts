/**
 * Attacks in numbers (docs/security.md): a thousand pairs of banks that differ only in their keys, and a thousand submits at one
 * moment where one attempt is allowed.
 */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Bank, Item } from "../../questions/index.ts";
import type { Attempt } from "../../worker/contract.ts";
import { call, makeQuiz, results, start } from "./client.ts";

const PAIRS = 1_000;
const SUBMITS = 1_000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A bank of choices and typed answers; with `other` every key is another. */
function makeBank(random: () => number, other: (options: number) => number): Bank {
  const items = Array.from({ length: 6 }, (_, i): Item => {
    const isTyped = i % 3 === 2;
    const count = 2 + Math.floor(random() * 4);
    const key = Math.floor(random() * count);
    const options = Array.from({ length: isTyped ? 0 : count }, (__, k) => ({
      id: String(k),
      text: `option ${i} ${k}`,
      origin: "article" as const,
    }));
    return {
      id: `i${i}`,
      type: isTyped ? "typed" : "own",
      skill: "retrieve",
      lang: "en",
      stem: `Question ${i} _____`,
      options,
      key: isTyped ? `answer ${other(9)}` : String((key + other(count)) % count),
      shuffle: random() < 0.5,
      evidence: [{ paragraph: i % 2, start: 0, end: 4, text: "Text" }],
      explanation: `because of ${other(99)}`,
      difficulty: 0.3,
      status: "draft",
    };
  });
  return {
    engine: "x",
    lang: "en",
    title: "T",
    paragraphs: ["Text 1", "Text 2"],
    items,
    conflicts: [],
    refused: [],
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function createNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const stubOf = (name: string) => env.ROOMS.get(env.ROOMS.idFromName(name));
const key = { id: "test", secret: "0".repeat(64) };

/** All that a room tells before anything is committed: itself, a form, and what it says to a response that cannot be. */
async function listen(name: string, bank: Bank, mode: "practice" | "test"): Promise<string> {
  const stub = stubOf(name);
  const setup = {
    code: "CODE",
    workspace: "w",
    quizId: "q",
    title: "T",
    name: "R",
    revision: 1,
    bank,
    blueprint: { length: 4 },
    rules: { length: 4, mode, candidate: "none" as const, reveal: "submit" as const },
    opensAt: null,
    closesAt: null,
  };
  await stub.create(setup);
  // One object for all pairs: each time it wakes with another setup, and the same signing key.
  await runInDurableObject(stub, (room, { storage }) => {
    for (const [part, value] of Object.entries({ key, setup }))
      storage.sql.exec("UPDATE meta SET value = ? WHERE name = ?", JSON.stringify(value), part);
    Object.assign(room, { key: null, setup: null });
  });
  const begun = await stub.begin();
  if (!begun.ok || begun.value.attempt === null) throw new Error("the room did not open");
  const { attemptId, token, form } = begun.value.attempt;
  const refused = await stub.commit(attemptId, token, form.items[0]!.id, { not: "a choice" });
  const foreign = await stub.submit(attemptId, `${token}x`, {});
  return JSON.stringify([begun, refused, foreign]);
}

describe("a thousand pairs of banks that differ only in their keys", () => {
  it("are told apart by nothing that a room says before a commitment", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    for (let pair = 0; pair < PAIRS; pair++) {
      vi.setSystemTime(1_800_000_000_000 + pair * 1_000);
      vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
        new Uint8Array((array as Uint8Array).buffer).fill(pair % 256);
        return array;
      });
      const mode = pair % 2 === 0 ? "practice" : "test";
      const [one, two] = [() => 0, (count: number) => 1 + (pair % Math.max(1, count - 1))];
      const [a, b] = [makeBank(createNumbers(pair), one), makeBank(createNumbers(pair), two)];
      expect(JSON.stringify(a)).not.toBe(JSON.stringify(b));
      const [first, second] = [await listen("a", a, mode), await listen("b", b, mode)];
      if (first !== second) expect.fail(`pair ${pair}: ${first}\n${second}`);
    }
  });
  it("would be told apart by what a commitment tells", async () => {
    const [a, b] = [makeBank(createNumbers(1), () => 0), makeBank(createNumbers(1), () => 1)];
    const told = async (name: string, bank: Bank) => {
      await listen(name, bank, "practice");
      const begun = await stubOf(name).begin();
      if (!begun.ok || begun.value.attempt === null) throw new Error("the room did not open");
      const { attemptId, token, form } = begun.value.attempt;
      const item = form.items.find(({ options }) => options.length > 0)!;
      const committed = await stubOf(name).commit(attemptId, token, item.id, item.options[0]!.id);
      return JSON.stringify(committed.ok && committed.value.feedback);
    };
    expect(await told("a", a)).toContain("because of 0");
    expect(await told("b", b)).toContain("because of 1");
  });
});

describe("a thousand submits at one moment, where one attempt is allowed", () => {
  it("store exactly one, and tell all others that there is none left", async () => {
    const { code, key: teacher, quiz } = await makeQuiz({ mode: "test", attempts: 1 });
    const attempts: Attempt[] = [];
    for (let i = 0; i < SUBMITS; i++) attempts.push(await start(code));
    const answers = await Promise.all(
      attempts.map(({ attemptId, token }) =>
        call("POST", `/v1/attempts/${attemptId}/submit`, { responses: {} }, token),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ body }) => body["code"] === "no-attempts-left");
    expect(refused).toHaveLength(SUBMITS - 1);
    expect(await results(teacher, quiz.id)).toHaveLength(1);
  });
});
