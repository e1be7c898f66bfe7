/** What is erased is gone from the disk: the database's files are searched, write-ahead log and free pages included. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/house.mjs";
import type { Attempt } from "../../worker/contract.ts";
import { call, makeWorkspace, must, startRuntime } from "../faults/runtime.ts";

/** Files under a folder whose bytes hold a text. */
function search(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(text));
}

/** What a pupil types in answer to an item. */
const typedBy = (name: string) => `წერდა ${name}`;

/** So many attempts of others that a room has indexes for its lists. */
async function crowd(origin: string, key: string, room: string): Promise<void> {
  for (let from = 0; from < 3_200; from += 200) {
    const lines = Array.from({ length: 200 }, (_, i) => {
      const at = 1_700_000_000_000 + from + i;
      const row = {
        id: `${at.toString(16).padStart(12, "0")}${"0".repeat(20)}`,
        candidate: `ბეღურა ${from + i}`,
        previous: null,
        started_at: at,
        updated_at: at,
        submitted_at: at,
        submission: "x",
        score: 0,
        max_score: 0,
        items: "[]",
        responses: "{}",
        seq: 0,
      };
      return { kind: "attempt", room, row };
    });
    await must(origin, "POST", "workspace/import", { lines }, key);
  }
}

it.each(["a class", "thousands"])(
  "finds nothing of a candidate who was erased, nor of a room that was ended, in any file of the server: a room of %s",
  async (size) => {
    const folder = mkdtempSync(join(tmpdir(), "kitkhva-erasure-"));
    try {
      let runtime = await startRuntime(folder);
      const key = await makeWorkspace(runtime.origin);
      const text = readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8");
      const article = await must<{ id: string }>(runtime.origin, "POST", "articles", { text }, key);
      const quiz = await must<{ id: string; room: { code: string } }>(
        runtime.origin,
        "POST",
        "quizzes",
        { articleId: article.id, length: 8, types: { typed: 1, "true-false": 1 } },
        key,
      );
      const other = await must<{ code: string }>(
        runtime.origin,
        "POST",
        `quizzes/${quiz.id}/rooms`,
        { name: "8ბ" },
        key,
      );
      const codes = [quiz.room.code, other.code];
      if (size === "thousands") await crowd(runtime.origin, key, codes[0]!);
      const names = ["კანარის ჩიტი", "ყვითელი კანარი", "მწვანე თუთიყუში"];
      const sit = async (code: string, candidate: string) => {
        const attempt = await must<Attempt>(runtime.origin, "POST", `rooms/${code}/attempts`, { candidate });
        expect(attempt.form.items.some(({ interaction }) => interaction === "text")).toBe(true);
        for (const item of attempt.form.items) {
          const response = item.interaction === "text" ? typedBy(candidate) : item.options[0]!.id;
          const path = `attempts/${attempt.attemptId}/responses/${item.id}`;
          await must(runtime.origin, "PUT", path, { response }, attempt.token);
        }
        const path = `attempts/${attempt.attemptId}/submit`;
        await call(runtime.origin, "POST", path, { responses: {} }, attempt.token);
      };
      for (const name of [names[0]!, names[2]!]) await sit(codes[0]!, name);
      await sit(codes[1]!, names[1]!);
      for (const name of names)
        for (const said of [name, typedBy(name)])
          expect([said, search(folder, said)]).not.toEqual([said, []]);

      const erase = (path: string) => must(runtime.origin, "DELETE", `rooms/${path}`, undefined, key);
      await erase(`${codes[0]}/candidates/${encodeURIComponent(names[0]!)}`);
      await erase(codes[1]!);
      // Out of the write-ahead logs too, once the rooms have slept: no restart is needed for it.
      const erased = [names[0]!, names[1]!].flatMap((name) => [name, typedBy(name)]);
      for (const said of erased)
        await expect.poll(() => search(folder, said), { timeout: 20_000, interval: 1_000 }).toEqual([]);
      await runtime.stop();
      runtime = await startRuntime(folder);
      await must(runtime.origin, "GET", `quizzes/${quiz.id}/results`, undefined, key);
      await runtime.stop();
      for (const said of erased) expect([said, search(folder, said)]).toEqual([said, []]);
      for (const said of [names[2]!, typedBy(names[2]!)]) expect(search(folder, said)).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

it("finds nothing of a text that was deleted with its quiz, its questions and what was made of them, in any file of the server", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kitkhva-deletion-"));
  try {
    let runtime = await startRuntime(folder);
    const { origin } = runtime;
    const key = await makeWorkspace(origin);
    const text = readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8");
    const other =
      "2010 წლის 3 მაისს თელავის ცენტრში ახალი ბიბლიოთეკა გაიხსნა. 2012 წელს მას კანარის ჩიტი აჩუქეს.";
    const kept = await must<{ id: string }>(origin, "POST", "articles", { text: other }, key);
    const { id, paragraphs } = await must<{ id: string; paragraphs: string[] }>(
      origin,
      "POST",
      "articles",
      { text },
      key,
    );
    // What is written again leaves pages behind that nothing is written over.
    const titles = ["პირადი სათაური პირველი", "პირადი სათაური მეორე"];
    for (const title of titles) await must(origin, "PATCH", `articles/${id}`, { title }, key);
    const items = await must<{ data: { id: string }[] }>(
      origin,
      "GET",
      `articles/${id}/items`,
      undefined,
      key,
    );
    for (const item of items.data.slice(0, 5))
      await must(origin, "PATCH", `items/${item.id}`, { status: "hidden" }, key);
    await must(origin, "POST", `articles/${kept.id}/items/import`, { format: "gift", text: "{=a ~b}" }, key);
    const quiz = await must<{ id: string; room: { code: string } }>(
      origin,
      "POST",
      "quizzes",
      { articleId: id, length: 5, title: "პირადი ქვიზი" },
      key,
    );
    await must(origin, "POST", `quizzes/${quiz.id}/rooms`, { name: "პირადი ოთახი" }, key);
    const attempt = await must<Attempt>(origin, "POST", `rooms/${quiz.room.code}/attempts`, {
      candidate: "ა",
    });
    await must(origin, "POST", `attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);

    const pieces = paragraphs.flatMap((paragraph) =>
      Array.from({ length: Math.ceil(paragraph.length / 90) }, (_, i) =>
        paragraph.slice(i * 90, i * 90 + 30),
      ),
    );
    const said = [...titles.slice(1), "პირადი ქვიზი", "პირადი ოთახი", ...pieces].filter(
      (piece) => piece.length > 9 && !/["\\]/.test(piece),
    );
    expect(said.length).toBeGreaterThan(30);
    for (const piece of said) expect([piece, search(folder, piece)]).not.toEqual([piece, []]);
    for (const path of [`quizzes/${quiz.id}`, `articles/${id}`])
      await must(origin, "DELETE", path, undefined, key);
    const left = () => [...titles, ...said].filter((piece) => search(folder, piece).length > 0);
    await expect.poll(left, { timeout: 30_000, interval: 1_000 }).toEqual([]);
    await runtime.stop();
    runtime = await startRuntime(folder);
    await must(runtime.origin, "GET", `articles/${kept.id}`, undefined, key);
    await runtime.stop();
    expect(left()).toEqual([]);
    expect(search(folder, "მას კანარის ჩიტი აჩუქეს")).not.toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
