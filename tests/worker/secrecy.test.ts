/**
 * The key stays on the server until the answer is committed. Pairs of rooms whose banks differ only in their keys (and in
 * what follows from them) are asked the same; with chance and clock held still, every byte must agree.
 */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { generateBank, type Bank, type Item } from "../../questions/index.ts";
import type { Attempt } from "../../worker/contract.ts";
import { call, makeQuiz, sample, start } from "./client.ts";
import { formPath, post, readToken } from "./plain.ts";

const result = generateBank({ text: sample });
if (!result.ok) throw new Error(result.problem);
const { bank } = result;

/** The same bank with every key moved to another option, order or pairing, `shift` places on. */
function moveKeys(shift: number): Bank {
  const next = (ids: string[], id: string) => ids[(ids.indexOf(id) + shift) % ids.length]!;
  const items = bank.items.map((item): Item => {
    // What is typed has no options: the answer itself is another, and more of them are right.
    if (item.type === "typed")
      return { ...item, key: `სხვა ${shift}`, accept: [`მეორე ${shift}`], explanation: `სხვა ${shift}` };
    const ids = item.options.map((o) => o.id);
    const key =
      typeof item.key === "string"
        ? next(ids, item.key)
        : Array.isArray(item.key)
          ? item.key.map((id) => next(ids, id))
          : Object.fromEntries(Object.entries(item.key).map(([prompt, id]) => [prompt, next(ids, id)]));
    const options = item.options.map((o) => ({
      ...o,
      origin: o.id === key ? ("key" as const) : ("article" as const),
    }));
    return { ...item, key, options, explanation: `სხვა ${shift}` };
  });
  return { ...bank, items };
}

/** Makes the room `code` of a bank, always with the same signing key; chance and clock stand still from here on. */
async function makeRoom(
  code: string,
  of: Bank,
  mode: "practice" | "test",
  candidate: "none" | "nickname" = "nickname",
): Promise<void> {
  const stub = env.ROOMS.get(env.ROOMS.idFromName(code));
  await stub.create({
    code,
    workspace: "w",
    quizId: "q",
    title: "სათაური",
    name: "ოთახი",
    revision: 1,
    bank: of,
    blueprint: { length: 8 },
    rules: { length: 8, mode, candidate, reveal: "submit" },
    opensAt: null,
    closesAt: null,
  });
  const key = JSON.stringify({ id: "test", secret: "0".repeat(64) });
  await runInDurableObject(
    stub,
    (_, state) => void state.storage.sql.exec("UPDATE meta SET value = ? WHERE name = 'key'", key),
  );
}

function holdStill(seed: number): void {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(1_800_000_000_000 + seed);
  vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    new Uint8Array((array as Uint8Array).buffer).fill(seed % 256);
    return array;
  });
  vi.spyOn(crypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** All that a pupil can get of a room before committing anything, headers included. */
async function collect(code: string, mode: "practice" | "test", rounds: number): Promise<string[]> {
  holdStill(0);
  const seen: string[] = [];
  const note = async (method: string, path: string, body?: unknown, token?: string) => {
    const answer = await call(method, path, body, token);
    seen.push(JSON.stringify([answer.status, [...answer.headers], answer.text]).replaceAll(code, "CODE"));
    return answer;
  };
  for (const path of [
    `/v1/rooms/${code}`,
    `/v1/rooms/${code}/begin`,
    `/r/${code}`,
    `/embed/${code}`,
    formPath(code),
  ])
    await note("GET", path);
  const noteForm = async (fields: Record<string, string>) => {
    const page = await post(formPath(code), fields);
    seen.push(JSON.stringify([page.status, [...page.headers], page.text]).replaceAll(code, "CODE"));
    return page;
  };
  for (let round = 0; round < rounds; round++) {
    holdStill(round);
    const attempt = (await note("POST", `/v1/rooms/${code}/attempts`, { candidate: "ნინო" }))
      .body as unknown as Attempt;
    for (const item of attempt.form.items) {
      const path = `/v1/attempts/${attempt.attemptId}/responses/${item.id}`;
      const unfit = item.interaction === "text" ? "\t" : "none of them";
      await note("PUT", path, { response: unfit }, attempt.token);
      const single = item.interaction === "text" ? ["სხვა 1", "38"] : item.options.map((o) => o.id);
      await note("PUT", path, { response: single[0] }, `${attempt.token}x`);
      if (mode === "test" && ["choice", "sentence", "text"].includes(item.interaction)) {
        for (const response of single) await note("PUT", path, { response }, attempt.token);
      }
    }
    await note("GET", `/v1/attempts/${attempt.attemptId}`, undefined, attempt.token);
    await note(
      "POST",
      `/v1/attempts/${attempt.attemptId}/submit`,
      { responses: { nothing: "x" } },
      attempt.token,
    );
    await note("POST", `/v1/rooms/${code}/attempts`, { retryOf: attempt.token });
    await note("GET", `/v1/rooms/${code}/results`);

    holdStill(round + rounds);
    const page = await noteForm({ candidate: "ნინო" });
    const token = readToken(page);
    const choices = new Map(
      [...page.text.matchAll(/name="(item\.\w+)" value="(\w+)"/g)].map((m) => [m[1]!, m[2]!]),
    );
    if (choices.size < 2) throw new Error("too few choices to send one alone");
    for (const [name, option] of choices) {
      // With the others missing nothing is handed in; without its answer nothing is checked.
      await noteForm({ token, [name]: option, submit: "all" });
      await noteForm({ token, check: name.replace("item.", "") });
    }
    await noteForm({ token: `${token}x`, submit: "anyway" });
    await noteForm({ retryOf: token });
    await note("GET", `/r/${code}/result/${attempt.attemptId}.${"0".repeat(32)}`);
  }
  return seen;
}

/** What the room and its pages bring at once where no name is asked for: an attempt, and its first question drawn. */
async function collectFirst(code: string, rounds: number): Promise<string[]> {
  const seen: string[] = [];
  for (let round = 0; round < rounds; round++) {
    holdStill(round);
    for (const path of [`/v1/rooms/${code}/begin`, `/r/${code}`, `/embed/${code}`]) {
      const answer = await call("GET", path);
      seen.push(JSON.stringify([answer.status, [...answer.headers], answer.text]).replaceAll(code, "CODE"));
    }
  }
  return seen;
}

/** The form draws on the attempt id alone, so rooms are made one after the other under one code. */
async function compare(mode: "practice" | "test", shift: number): Promise<void> {
  const codes = [
    `AAAA${mode === "test" ? "T" : "P"}${shift}22`,
    `BBBB${mode === "test" ? "T" : "P"}${shift}22`,
  ].map((c) => c.replace("1", "9"));
  await makeRoom(codes[0]!, bank, mode);
  await makeRoom(codes[1]!, moveKeys(shift), mode);
  const [a, b] = [await collect(codes[0]!, mode, 12), await collect(codes[1]!, mode, 12)];
  expect(a.length).toBeGreaterThan(200);
  expect(withoutTokens(b)).toEqual(withoutTokens(a));
}

/** A token names its room by a signed payload, which differs. */
const withoutTokens = (lines: string[]) =>
  lines.map((line) =>
    line
      .replaceAll(/"token":"[^"]+"/g, "")
      .replaceAll(/\\"token\\":\\"[^"]+\\"/g, "")
      .replaceAll(/name=\\"token\\" value=\\"[^"]+\\"/g, ""),
  );

describe("before commitment", () => {
  it.each([
    ["practice", 1],
    ["practice", 3],
    ["test", 2],
    ["test", 3],
  ] as const)(
    "every byte is the same in %s for banks that differ only in their keys (moved by %i)",
    (mode, shift) => compare(mode, shift),
    60_000,
  );
  it.each(["practice", "test"] as const)(
    "what comes at once where no name is asked for is the same too, in %s, the drawn question included",
    async (mode) => {
      const codes = ["EEEE2222", "FFFF2222"].map((code) => code.replace("2", mode === "test" ? "T" : "P"));
      await makeRoom(codes[0]!, bank, mode, "none");
      await makeRoom(codes[1]!, moveKeys(1), mode, "none");
      const [a, b] = [await collectFirst(codes[0]!, 12), await collectFirst(codes[1]!, 12)];
      expect(a.filter((text) => text.includes('type=\\"radio'))).not.toEqual([]);
      expect(withoutTokens(b)).toEqual(withoutTokens(a));
    },
  );
  it("the comparison would notice a key: after commitment the banks do differ", async () => {
    await makeRoom("CCCCCC22", bank, "practice");
    await makeRoom("DDDDDD22", moveKeys(1), "practice");
    const answers = [];
    for (const code of ["CCCCCC22", "DDDDDD22"]) {
      holdStill(7);
      const attempt = await start(code);
      const item = attempt.form.items.find((i) => i.interaction === "choice")!;
      answers.push(
        (
          await call(
            "PUT",
            `/v1/attempts/${attempt.attemptId}/responses/${item.id}`,
            { response: item.options[0]!.id },
            attempt.token,
          )
        ).text,
      );
      vi.restoreAllMocks();
    }
    expect(answers[0]).not.toBe(answers[1]);
  });
  it("a token holds the room, the times, the candidate and the places of items in the bank, and nothing of what they are", async () => {
    const { code } = await makeQuiz();
    const { token } = await start(code);
    const payload = JSON.parse(
      new TextDecoder().decode(
        Uint8Array.from(atob(token.split(".")[0]!.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
          c.charCodeAt(0),
        ),
      ),
    ) as { items: unknown[] };
    for (const place of payload.items) expect(place).toBeTypeOf("number");
    expect(Object.keys(payload).toSorted()).toEqual([
      "attemptId",
      "candidate",
      "expiresAt",
      "issuedAt",
      "items",
      "keyId",
      "revision",
      "room",
    ]);
  });
  it("nothing delivered has a field of the teacher's side", async () => {
    const { code } = await makeQuiz({ length: 30 });
    const text = JSON.stringify(await start(code));
    for (const field of ["key", "evidence", "origin", "difficulty", "explanation", "status", "skill"])
      expect(text).not.toContain(`"${field}"`);
  });
  it("the plain form has no evidence, explanation or place of the article before it is sent", async () => {
    const { code } = await makeQuiz({ mode: "practice", length: 30 });
    const { text } = await post(formPath(code), { candidate: "ნინო" });
    expect(text).toContain("<fieldset");
    for (const part of ["<blockquote", 'id="text-', 'class="right"', 'class="wrong"', "checked", "selected"])
      expect(text).not.toContain(part);
  });
  it("a page holds no stem of a gap", async () => {
    const { key, article, code } = await makeQuiz();
    const items = (await call<{ data: Item[] }>("GET", `/v1/articles/${article.id}/items`, undefined, key))
      .body.data;
    for (const path of [`/r/${code}`, `/embed/${code}`, `/v1/rooms/${code}`]) {
      const { text } = await call("GET", path);
      for (const item of items.filter((i) => i.type.startsWith("gap"))) expect(text).not.toContain(item.stem);
    }
  });
});

describe("a commitment in practice", () => {
  it("reveals its own item and no other", async () => {
    const { code } = await makeQuiz({ mode: "practice" });
    const attempt = await start(code);
    const item = attempt.form.items.find((i) => i.interaction === "choice")!;
    const { text } = await call(
      "PUT",
      `/v1/attempts/${attempt.attemptId}/responses/${item.id}`,
      { response: item.options[0]!.id },
      attempt.token,
    );
    for (const other of attempt.form.items.filter((i) => i !== item)) {
      for (const id of [other.id, ...other.options.map((o) => o.id)]) expect(text).not.toContain(id);
    }
  });
});
