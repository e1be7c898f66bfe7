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
        { articleId: article.id, length: 8 },
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
        for (const item of attempt.form.items) {
          const response = item.options[0]?.id;
          const path = `attempts/${attempt.attemptId}/responses/${item.id}`;
          if (item.interaction === "choice")
            await call(runtime.origin, "PUT", path, { response }, attempt.token);
        }
        const path = `attempts/${attempt.attemptId}/submit`;
        await call(runtime.origin, "POST", path, { responses: {} }, attempt.token);
      };
      for (const name of [names[0]!, names[2]!]) await sit(codes[0]!, name);
      await sit(codes[1]!, names[1]!);
      for (const name of names) expect([name, search(folder, name)]).not.toEqual([name, []]);

      const erase = async (path: string) => {
        const headers = { Authorization: `Bearer ${key}` };
        const { ok } = await fetch(`${runtime.origin}/v1/rooms/${path}`, { method: "DELETE", headers });
        expect([path, ok]).toEqual([path, true]);
      };
      await erase(`${codes[0]}/candidates/${encodeURIComponent(names[0]!)}`);
      await erase(codes[1]!);
      // Out of the write-ahead logs too, once the rooms have slept: no restart is needed for it.
      for (const name of [names[0]!, names[1]!])
        await expect.poll(() => search(folder, name), { timeout: 20_000, interval: 1_000 }).toEqual([]);
      await runtime.stop();
      runtime = await startRuntime(folder);
      await must(runtime.origin, "GET", `quizzes/${quiz.id}/results`, undefined, key);
      await runtime.stop();
      expect(search(folder, names[0]!)).toEqual([]);
      expect(search(folder, names[1]!)).toEqual([]);
      expect(search(folder, names[2]!)).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
