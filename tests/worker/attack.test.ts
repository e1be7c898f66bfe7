/**
 * Attacks in numbers (docs/security.md): a thousand pairs of banks that differ only in their keys, and a thousand submits at one
 * moment where one attempt is allowed.
 */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Bank, Item } from "../../questions/index.ts";
import type { Attempt } from "../../worker/contract.ts";
import type { Room } from "../../worker/objects/room.ts";
import { createRandom } from "../faults/chance.ts";
import { call, makeQuiz, results, start } from "./client.ts";

/** Of every kind of answer; the draw may take all of them. */
const types = ["own", "true-false", "find-sentence", "typed", "order", "matching"] as const;

const PAIRS = 1_000;
/** Of so many pairs one is also compared on its pages. */
const PAGES_EACH = 25;
const SUBMITS = 1_000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Each kind of item; with `other` every key is another. */
function makeBank(random: () => number, other: (options: number) => number): Bank {
  const items = types.map((type, i): Item => {
    const count = type === "typed" ? 0 : 3 + Math.floor(random() * 3);
    const texts = Array.from({ length: count }, (_, k) => `option ${i} ${k}`);
    const [first, turned] = [Math.floor(random() * 5), other(Math.max(2, count))];
    /** The option that is so many places after the first right one. */
    const idAt = (place: number) => String((first + turned + place) % count);
    return {
      id: `i${i}`,
      type,
      skill: "retrieve",
      lang: "en",
      stem: `Question ${i} _____`,
      options: texts.map((text, k) => ({ id: String(k), text, origin: k === first ? "key" : "article" })),
      ...(type === "matching" && {
        prompts: texts.map((_, k) => ({ id: `p${k}`, text: `prompt ${i} ${k}` })),
      }),
      key:
        type === "typed"
          ? `answer ${turned}`
          : type === "order"
            ? texts.map((_, k) => idAt(k))
            : type === "matching"
              ? Object.fromEntries(texts.map((_, k) => [`p${k}`, idAt(k)]))
              : idAt(0),
      ...(type === "typed" && { accept: [`other ${turned}`] }),
      shuffle: random() < 0.5,
      evidence: [{ paragraph: i % 2, start: turned % 2, end: 4, text: "Text".slice(turned % 2) }],
      explanation: `because of ${turned}`,
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

const stubOf = (name: string) => env.ROOMS.get(env.ROOMS.idFromName(name));
const key = { id: "test", secret: "0".repeat(64) };

/**
 * All that a room tells before anything is committed: itself, a form, its pages where asked, what it says to responses that
 * cannot be, and in a test to all that can.
 */
async function listen(
  code: string,
  bank: Bank,
  mode: "practice" | "test",
  withPages = false,
): Promise<string> {
  const stub = stubOf(code);
  const setup = {
    code,
    workspace: "w",
    quizId: "q",
    title: "T",
    name: "R",
    revision: 1,
    bank,
    blueprint: { length: types.length },
    rules: {
      length: types.length,
      mode,
      candidate: "none" as const,
      reveal: "submit" as const,
      counts: "first" as const,
    },
    opensAt: null,
    closesAt: null,
  };
  const heard: unknown[] = [];
  const note = <T>(answer: T): T => {
    heard.push(answer);
    return answer;
  };
  // One object for all pairs, which is asked where it is: each time it wakes with another setup and nothing stored, and with the
  // same signing key.
  await runInDurableObject(stub, async (room: Room, { storage }) => {
    room.create(setup);
    for (const [part, value] of Object.entries({ key, setup }))
      storage.sql.exec("UPDATE meta SET value = ? WHERE name = ?", JSON.stringify(value), part);
    storage.sql.exec("DELETE FROM attempts");
    const store = Reflect.get(room, "store") as unknown as { version: string };
    const { version } = store;
    // Else the Worker would begin attempts by what it has kept of the one before.
    Object.assign(store, { key: null, setup: null, changes: Number(Reflect.get(store, "changes")) + 1 });
    expect(store.version).not.toBe(version);
    const begun = note(await room.begin());
    if (!begun.ok || begun.value.attempt === null) throw new Error("the room did not open");
    const { attemptId, token, form } = begun.value.attempt;
    if (form.items.length !== types.length) throw new Error("the form lacks an item");
    note(await room.submit(attemptId, `${token}x`, {}));
    note(await room.readAttempt(attemptId, token));
    for (const { id, interaction, options, prompts = [] } of form.items) {
      note(await room.commit(attemptId, token, id, { not: "a response" }));
      if (mode === "practice") continue;
      const ids = options.map((option) => option.id);
      const response =
        interaction === "text"
          ? "answer 1"
          : interaction === "order"
            ? ids
            : interaction === "match"
              ? Object.fromEntries(prompts.map((prompt, k) => [prompt.id, ids[k]!]))
              : ids[0]!;
      if (!note(await room.commit(attemptId, token, id, response)).ok)
        throw new Error("a response was refused");
    }
    note(await room.resume(attemptId, token));
  });
  if (withPages)
    for (const path of [`/r/${code}`, `/embed/${code}`, `/r/${code}/form`, `/v1/rooms/${code}/begin`]) {
      const { status, headers, text } = await call("GET", path);
      note([status, [...headers], text]);
    }
  const text = JSON.stringify(heard);
  if (!withPages) return text;
  // Tokens name their room in what they hold and in their signature.
  return text.replaceAll(code, "CODE").replaceAll(/"token\\*":\\*"[^"\\]+/g, "");
}

describe("a thousand pairs of banks that differ only in their keys", () => {
  it("are told apart by nothing that a room says before a commitment", { timeout: PAIRS * 600 }, async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    for (let pair = 0; pair < PAIRS; pair++) {
      vi.setSystemTime(1_800_000_000_000 + pair * 1_000);
      vi.spyOn(crypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
      vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
        new Uint8Array((array as Uint8Array).buffer).fill(pair % 256);
        return array;
      });
      const mode = pair % 2 === 0 ? "practice" : "test";
      const [one, two] = [() => 0, (count: number) => 1 + (pair % Math.max(1, count - 1))];
      const [a, b] = [makeBank(createRandom(pair), one), makeBank(createRandom(pair), two)];
      expect(JSON.stringify(a)).not.toBe(JSON.stringify(b));
      const withPages = pair % PAGES_EACH === 0;
      // In one room, whose name and signing key are in each token, so tokens are compared, too; of pages, what the Worker knows of a room
      // may be a second old.
      const [first, second] = [
        await listen("AAAAAAAA", a, mode, withPages),
        await listen(withPages ? "BBBBBBBB" : "AAAAAAAA", b, mode, withPages),
      ];
      if (first !== second) expect.fail(`pair ${pair}: ${first}\n${second}`);
    }
  });
  it("would be told apart by what a commitment tells", async () => {
    const [a, b] = [makeBank(createRandom(1), () => 0), makeBank(createRandom(1), () => 1)];
    const told = async (name: string, bank: Bank) => {
      await listen(name, bank, "practice");
      const begun = await stubOf(name).begin();
      if (!begun.ok || begun.value.attempt === null) throw new Error("the room did not open");
      const { attemptId, token, form } = begun.value.attempt;
      const item = form.items.find(({ interaction }) => interaction === "choice")!;
      const committed = await stubOf(name).commit(attemptId, token, item.id, item.options[0]!.id);
      return JSON.stringify(committed.ok && committed.value.feedback);
    };
    // Rooms of its own: where the test above has come to its time, it still goes on in its two.
    expect(await told("CCCCCCCC", a)).toContain("because of 0");
    expect(await told("DDDDDDDD", b)).toContain("because of 1");
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
