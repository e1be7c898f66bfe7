/** The main road of the API, from the setup secret to the teacher's results. */
import { env, runInDurableObject } from "cloudflare:test";
import { afterEach, describe, expect, it, vi } from "vitest";
import type {
  Article,
  Attempt,
  Committed,
  Item,
  Problem,
  Receipt,
  Results,
  Room,
  Statistics,
} from "../../worker/contract.ts";
import { answer, call, makeKey, makeQuiz, readCsv, results, sample, start } from "./client.ts";
import { texts } from "./texts.ts";

afterEach(() => void vi.useRealTimers());

describe("an article", () => {
  it("comes back with its items counted, and its items with key and evidence", async () => {
    const key = await makeKey();
    const added = await call<Article>(
      "POST",
      "/v1/articles",
      { text: sample, title: "სათაური", sourceUrl: "https://example.org/a" },
      key,
    );
    expect(added.status).toBe(201);
    const { id, items, paragraphs, lang, title } = added.body;
    expect({ lang, title }).toEqual({ lang: "ka", title: "სათაური" });
    const sum = (counts: Partial<Record<string, number>>) =>
      Object.values(counts).reduce((a, b) => a! + b!, 0);
    expect(sum(items.byType)).toBe(items.total);
    expect(sum(items.bySkill)).toBe(items.total);
    const listed = (await call<{ data: Item[] }>("GET", `/v1/articles/${id}/items`, undefined, key)).body
      .data;
    expect(listed).toHaveLength(items.total);
    for (const e of listed.flatMap((item) => item.evidence))
      expect(paragraphs[e.paragraph]!.slice(e.start, e.end)).toBe(e.text);
    const gaps = await call<{ data: Item[] }>(
      "GET",
      `/v1/articles/${id}/items?type=gap-date`,
      undefined,
      key,
    );
    expect(gaps.body.data.map((i) => i.type)).toEqual(gaps.body.data.map(() => "gap-date"));
    expect(gaps.body.data).toHaveLength(items.byType["gap-date"]!);
  });
  it("can come as HTML, without its scripts and page furniture", async () => {
    const key = await makeKey();
    const html = `<html><head><title>A &amp; B</title><script>const გასაღები = 1;</script></head><body><nav>მენიუ.</nav>
      ${sample
        .split("\n")
        .map((p) => `<p>${p}</p>`)
        .join("")}<footer>ფუტერი.</footer></body></html>`;
    const added = await call<Article>("POST", "/v1/articles", { html }, key);
    expect(added.status).toBe(201);
    expect(added.body.title).toBe("A & B");
    expect(added.body.paragraphs).toEqual(
      sample
        .trim()
        .split("\n")
        .map((p) => p.trim()),
    );
  });
});

describe("a room", () => {
  it.each([
    ["ka", "კითხვები", sample],
    ["en", "Questions", texts["an English text"]!.text],
  ])(
    "has snippets that name it: a frame by its title, the element's place by a word in %s",
    async (lang, word, text) => {
      const key = await makeKey();
      const article = await call<Article>("POST", "/v1/articles", { text, lang }, key);
      const title = `"ა" & <b>`;
      const body = { articleId: article.body.id, length: 1, mode: "test", title };
      interface Linked {
        code: string;
        snippets: Record<"iframe" | "script", string>;
      }
      const made = await call<{ id: string; room: Linked }>("POST", "/v1/quizzes", body, key);
      const again = await call<Linked>("POST", `/v1/quizzes/${made.body.id}/rooms`, { name: "მეორე" }, key);
      const listed = await call<{ rooms: Linked[] }>("GET", `/v1/quizzes/${made.body.id}`, undefined, key);
      for (const { code, snippets } of [made.body.room, again.body, ...listed.body.rooms]) {
        expect(snippets.iframe).toContain(` title="&quot;ა&quot; &amp; &lt;b&gt;" `);
        expect(snippets.script).toMatch(new RegExp(`<kitkhva-quiz room="${code}">.*>${word}</text>`));
      }
    },
  );
});

describe("an item", () => {
  it("that is hidden is in no form of a room made after", async () => {
    const { key, article, quiz } = await makeQuiz({ length: 50 });
    const listed = (await call<{ data: Item[] }>("GET", `/v1/articles/${article.id}/items`, undefined, key))
      .body.data;
    const item = listed.find((i) => i.type === "matching")!;
    expect((await call("PATCH", `/v1/items/${item.id}`, { status: "hidden" }, key)).body["status"]).toBe(
      "hidden",
    );
    expect((await call<Article>("GET", `/v1/articles/${article.id}`, undefined, key)).body.revision).toBe(2);
    const room = await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "მეორე" }, key);
    const form = (await start(room.body.code)).form.items;
    expect(form.length).toBeGreaterThan(5);
    expect(form.map((i) => i.type)).not.toContain("matching");
  });
  it("must be left for a further room of a quiz to be made", async () => {
    const { key, article, quiz } = await makeQuiz({ types: { matching: 1 } });
    const listed = await call<{ data: Item[] }>(
      "GET",
      `/v1/articles/${article.id}/items?type=matching`,
      undefined,
      key,
    );
    for (const { id } of listed.body.data) await call("PATCH", `/v1/items/${id}`, { status: "hidden" }, key);
    const room = await call("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "მეორე" }, key);
    expect([room.status, room.body["code"]]).toEqual([422, "invalid-input"]);
    const known = await call<{ rooms: object[] }>("GET", `/v1/quizzes/${quiz.id}`, undefined, key);
    expect(known.body.rooms).toHaveLength(1);
  });
  it("loses the explanation of words that a teacher has changed", async () => {
    const { key, article } = await makeQuiz();
    const path = `/v1/articles/${article.id}/items?type=true-false`;
    const items = (await call<{ data: Item[] }>("GET", path, undefined, key)).body.data;
    const item = items.find((i) => i.explanation !== undefined)!;
    const [task, statement] = item.stem.split("\n") as [string, string];
    const changed = await call<Item>(
      "PATCH",
      `/v1/items/${item.id}`,
      { stem: `${task}\n${statement} ` },
      key,
    );
    expect([changed.status, changed.body.explanation]).toEqual([200, undefined]);
  });
  it("that a teacher changes for the worse is refused with the rule, and stays as it was", async () => {
    const { key, article } = await makeQuiz();
    const [item] = (
      await call<{ data: Item[] }>("GET", `/v1/articles/${article.id}/items?type=gap-date`, undefined, key)
    ).body.data;
    const refused = await call("PATCH", `/v1/items/${item!.id}`, { stem: "მან ეს თქვა." }, key);
    expect(refused.status).toBe(422);
    expect(refused.body["code"]).toBe("item-refused");
    const [after] = (
      await call<{ data: Item[] }>("GET", `/v1/articles/${article.id}/items?type=gap-date`, undefined, key)
    ).body.data;
    expect(after).toEqual(item);
  });
});

describe.each(["practice", "test"])("a pupil in %s", (mode) => {
  it("gets the score that the teacher's results, CSV and statistics show, to the digit", async () => {
    const { key, article, quiz, code } = await makeQuiz({ mode });
    for (const [name, rights] of [
      ["ნინო", 8],
      ["გიო", 5],
    ] as const) {
      const attempt = await start(code, { candidate: name });
      const responses = await answer(key, article.id, attempt, (i) => i < rights);
      if (mode === "practice") {
        for (const [i, item] of attempt.form.items.entries()) {
          const put = await call<Committed>(
            "PUT",
            `/v1/attempts/${attempt.attemptId}/responses/${item.id}`,
            { response: responses[item.id] },
            attempt.token,
          );
          expect(put.status).toBe(200);
          expect(put.body.feedback?.score).toBe(i < rights ? 1 : 0);
          for (const e of put.body.feedback!.evidence)
            expect(article.paragraphs[e.paragraph]!.slice(e.start, e.end)).toBe(e.text);
        }
      }
      const receipt = await call<Receipt>(
        "POST",
        `/v1/attempts/${attempt.attemptId}/submit`,
        { responses },
        attempt.token,
      );
      expect(receipt.status).toBe(200);
      expect([receipt.body.score, receipt.body.maxScore]).toEqual([rights, 8]);
    }
    const listed = await results(key, quiz.id);
    expect(listed.map((r) => [r.candidate, r.score, r.maxScore])).toEqual([
      ["ნინო", 8, 8],
      ["გიო", 5, 8],
    ]);
    const byRoom = await call<Results>("GET", `/v1/rooms/${code}/results`, undefined, key);
    expect(byRoom.body.data).toEqual(listed);
    const csv = await call("GET", `/v1/quizzes/${quiz.id}/results.csv`, undefined, key);
    expect(csv.text.charCodeAt(0)).toBe(0xfeff);
    const [head, ...rows] = readCsv(csv.text);
    expect(rows.map((row) => [row[3], row[4], row[5], row[6]])).toEqual([
      ["ნინო", "8", "8", "100"],
      ["გიო", "5", "8", "63"],
    ]);
    rows.forEach((row, i) => {
      expect(row).toHaveLength(head!.length);
      expect(row.slice(10).reduce((sum, cell) => sum + Number(cell), 0)).toBe([8, 5][i]);
    });
    const statistics = (await call<Statistics>("GET", `/v1/quizzes/${quiz.id}/statistics`, undefined, key))
      .body;
    expect(statistics.n).toBe(2);
    expect(statistics.mean).toBeCloseTo(13 / 16, 12);
    expect(statistics.items.reduce((sum, item) => sum + item.n * (item.facility ?? 0), 0)).toBeCloseTo(13, 9);
  });
});

describe("a retry", () => {
  it("draws items not met before, and says when they repeat", async () => {
    const { code } = await makeQuiz({ mode: "test", length: 8 });
    const stemsOf = (attempt: Attempt) =>
      attempt.form.items.map(
        (i) =>
          i.stem +
          i.options
            .map((o) => o.text)
            .toSorted()
            .join(),
      );
    let attempt = await start(code);
    const met = new Set(stemsOf(attempt));
    let repeated = 0;
    for (let round = 0; round < 8 && repeated === 0; round++) {
      expect(
        (await call("POST", `/v1/rooms/${code}/attempts`, { retryOf: attempt.token })).body["code"],
      ).toBe("attempt-open");
      await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
      attempt = await start(code, { retryOf: attempt.token });
      const again = stemsOf(attempt).filter((stem) => met.has(stem)).length;
      repeated = attempt.form.repeated;
      expect(again).toBe(repeated);
      for (const stem of stemsOf(attempt)) met.add(stem);
    }
    expect(repeated).toBeGreaterThan(0);
  });
});

describe("the rules of a room", () => {
  it("ask for a nickname, a roster number, or nothing", async () => {
    const { key, quiz, code } = await makeQuiz();
    const tryName = async (room: string, body: object) =>
      (await call("POST", `/v1/rooms/${room}/attempts`, body)).status;
    expect(await tryName(code, {})).toBe(422);
    expect(await tryName(code, { candidate: "ა\u0007ბ" })).toBe(422);
    expect(await tryName(code, { candidate: "ა".repeat(41) })).toBe(422);
    const roster = (
      await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "5ა", roster: 25 }, key)
    ).body.code;
    expect(
      await Promise.all(["0", "26", "01", "ნინო", "25"].map((candidate) => tryName(roster, { candidate }))),
    ).toEqual([422, 422, 422, 422, 201]);
    const nobody = await makeQuiz({ candidate: "none" });
    expect([await tryName(nobody.code, {}), await tryName(nobody.code, { candidate: "ნინო" })]).toEqual([
      201, 422,
    ]);
  });
  it.each([
    ["test", "submit"],
    ["practice", "first committed response"],
  ])(
    "count attempts in %s from the %s, also of many at the same moment; a lost start costs none",
    async (mode) => {
      const { code } = await makeQuiz({ mode, attempts: 2 });
      const started = await Promise.all(Array.from({ length: 6 }, () => start(code)));
      const used = await Promise.all(
        started.map(({ attemptId, token, form }) => {
          const item = form.items.find((i) => i.interaction === "choice")!;
          return mode === "test"
            ? call("POST", `/v1/attempts/${attemptId}/submit`, { responses: {} }, token)
            : call(
                "PUT",
                `/v1/attempts/${attemptId}/responses/${item.id}`,
                { response: item.options[0]!.id },
                token,
              );
        }),
      );
      expect(used.filter((u) => u.status === 200)).toHaveLength(2);
      expect(used.filter((u) => u.body["code"] === "no-attempts-left")).toHaveLength(4);
      const again = await call("POST", `/v1/rooms/${code}/attempts`, { candidate: "ნინო" });
      expect(again.body["code"]).toBe("no-attempts-left");
      expect((await call("POST", `/v1/rooms/${code}/attempts`, { candidate: "გიო" })).status).toBe(201);
    },
  );
  it("are limited in attempts only where they have a name or a number: else a whole class would be one pupil", async () => {
    const { key, article, quiz } = await makeQuiz({ candidate: "none" });
    const refused = {
      status: 422,
      body: {
        code: "invalid-input",
        errors: [{ field: "attempts", reason: "Attempts can only be limited where candidates are named" }],
      },
    };
    const plan = { articleId: article.id, candidate: "none", attempts: 1 };
    expect(await call("POST", "/v1/quizzes", plan, key)).toMatchObject(refused);
    const path = `/v1/quizzes/${quiz.id}/rooms`;
    expect(await call("POST", path, { name: "5ა", attempts: 1 }, key)).toMatchObject(refused);
    expect((await call("POST", path, { name: "5ა", attempts: 1, roster: 25 }, key)).status).toBe(201);
  });
  it("count attempts by one reading of the room's rows, and again once some are erased", async () => {
    const { code, key } = await makeQuiz({ mode: "test", attempts: 1 });
    const asked: string[] = [];
    await runInDurableObject(env.ROOMS.get(env.ROOMS.idFromName(code)), (_, { storage: { sql } }) => {
      const exec = sql.exec.bind(sql);
      sql.exec = ((query: string, ...values: SqlStorageValue[]) => {
        asked.push(query);
        return exec(query, ...values);
      }) as typeof sql.exec;
    });
    const take = async (candidate: string) => {
      const { attemptId, token } = await start(code, { candidate });
      const path = `/v1/attempts/${attemptId}/submit`;
      expect((await call("POST", path, { responses: {} }, token)).status).toBe(200);
    };
    for (const candidate of ["ნინო", "გიო", "ანა"]) await take(candidate);
    expect(asked.filter((query) => query.startsWith("SELECT candidate, id FROM attempts"))).toHaveLength(1);
    const again = await call("POST", `/v1/rooms/${code}/attempts`, { candidate: "გიო" });
    expect(again.body["code"]).toBe("no-attempts-left");
    await call("DELETE", `/v1/rooms/${code}/candidates/${encodeURIComponent("გიო")}`, undefined, key);
    await take("გიო");
  });
  it("promise no more questions than the bank can give", async () => {
    const { quiz, code } = await makeQuiz({ length: 50 });
    const promised = (await call<Room>("GET", `/v1/rooms/${code}`)).body.rules.length;
    expect(promised).toBeLessThan(50);
    expect(quiz.rules.length).toBe(promised);
    expect((await start(code)).form.items).toHaveLength(promised);
  });
  it("let a token live as long as its room is open, and a receipt be read after", async () => {
    const now = Date.now();
    const week = 7 * 24 * 3_600_000;
    const { code } = await makeQuiz({ mode: "test", closesAt: new Date(now + week).toISOString() });
    const attempt = await start(code);
    const submit = () =>
      call<Receipt>("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(now + week - 60_000);
    expect((await submit()).status).toBe(200);
    vi.setSystemTime(now + 5 * week);
    const later = await submit();
    expect([later.status, later.body.score]).toEqual([200, 0]);
  });
  it("open and close it by the server's clock, with a grace for a submit on its way", async () => {
    const { key, quiz } = await makeQuiz({ mode: "test" });
    const now = Date.now();
    const at = (ms: number) => new Date(now + ms).toISOString();
    const code = (
      await call<{ code: string }>(
        "POST",
        `/v1/quizzes/${quiz.id}/rooms`,
        { name: "დრო", opensAt: at(60_000), closesAt: at(120_000) },
        key,
      )
    ).body.code;
    expect((await call("POST", `/v1/rooms/${code}/attempts`, { candidate: "ა" })).body["code"]).toBe(
      "room-not-open",
    );
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(now + 90_000);
    const [inTime, late] = [await start(code), await start(code)];
    vi.setSystemTime(now + 130_000);
    expect((await call("POST", `/v1/rooms/${code}/attempts`, { candidate: "ა" })).body["code"]).toBe(
      "room-closed",
    );
    expect(
      (await call("POST", `/v1/attempts/${inTime.attemptId}/submit`, { responses: {} }, inTime.token)).status,
    ).toBe(200);
    vi.setSystemTime(now + 140_000);
    expect(
      (await call("POST", `/v1/attempts/${late.attemptId}/submit`, { responses: {} }, late.token)).body[
        "code"
      ],
    ).toBe("room-closed");
    expect(
      (await call("POST", `/v1/attempts/${inTime.attemptId}/submit`, { responses: {} }, inTime.token)).status,
    ).toBe(200);
  });
  it("keep a test's keys until closing where nothing else is said and the room closes", async () => {
    const { code } = await makeQuiz({ mode: "test", closesAt: "2099-01-01T00:00:00Z" });
    expect((await call<Room>("GET", `/v1/rooms/${code}`)).body.rules.reveal).toBe("close");
  });
  it("take a nickname with a joined emoji, and none with marks that nobody sees", async () => {
    const { code } = await makeQuiz();
    const statusOf = async (candidate: string) =>
      (await call("POST", `/v1/rooms/${code}/attempts`, { candidate })).status;
    expect(await statusOf("👩‍🎓")).toBe(201);
    for (const turned of ["ნინო\u202E", "\u202Dნინო\u202C"]) expect(await statusOf(turned)).toBe(422);
  });
  it("know a nickname also with spaces of no width in it, and take none that is nothing else", async () => {
    const { code, key, quiz } = await makeQuiz();
    const startAs = (candidate: string) =>
      call<Attempt & Problem>("POST", `/v1/rooms/${code}/attempts`, { candidate });
    // As it is pasted from a page, and as a phone hands out a name that is copied: isolated, embedded, with a mark of direction.
    const given = [
      "\uFEFFნი\u200Bნო\u00AD",
      "\u2068ნინო\u2069",
      "\u202Aნინო\u202C",
      "\u2067\u202Bნინო\u202C\u2069\u061C",
    ];
    for (const name of given) {
      const { attemptId, token } = (await startAs(name)).body;
      await call("POST", `/v1/attempts/${attemptId}/submit`, { responses: {} }, token);
    }
    expect((await results(key, quiz.id)).map(({ candidate }) => candidate)).toEqual(given.map(() => "ნინო"));
    for (const name of ["\u200B", "\u200D", "\u3164", "\uFFA0 \u115F", "\u2800", "\u2066\u2069"]) {
      const refused = await startAs(name);
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        [{ field: "candidate", reason: "A nickname is needed" }],
      ]);
    }
  });
  it("refuse a closing that has passed", async () => {
    const { key, quiz } = await makeQuiz();
    const body = { name: "გუშინ", closesAt: "2020-01-01T00:00:00Z" };
    expect((await call("POST", `/v1/quizzes/${quiz.id}/rooms`, body, key)).status).toBe(422);
  });
  it("refuse to keep keys until the room closes where it never does", async () => {
    const { key, article, quiz } = await makeQuiz({
      mode: "test",
      reveal: "close",
      closesAt: "2099-01-01T00:00:00Z",
    });
    const body = { articleId: article.id, mode: "test", reveal: "close" };
    for (const refused of [
      await call("POST", "/v1/quizzes", body, key),
      await call("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "ოთახი" }, key),
    ]) {
      expect(refused.status).toBe(422);
      expect(refused.body["errors"]).toEqual([{ field: "closesAt", reason: expect.any(String) }]);
    }
    expect((await call<{ data: unknown[] }>("GET", "/v1/quizzes", undefined, key)).body.data).toHaveLength(1);
  });
  it("keep score and keys until the room closes where they say so", async () => {
    const { key, quiz } = await makeQuiz({
      mode: "test",
      reveal: "close",
      closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const now = Date.now();
    const code = (
      await call<{ code: string }>(
        "POST",
        `/v1/quizzes/${quiz.id}/rooms`,
        { name: "დრო", closesAt: new Date(now + 60_000).toISOString() },
        key,
      )
    ).body.code;
    const attempt = await start(code);
    const submit = () =>
      call<Receipt>("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
    const before = (await submit()).body;
    expect(before.score).toBeNull();
    expect(before.items.map((i) => i.feedback)).toEqual(before.items.map(() => null));
    vi.useFakeTimers({ toFake: ["Date"] });
    // A neighbour may still submit: what one receipt shows now would be the other's answers.
    const neighbour = await start(code, { candidate: "გიო" });
    vi.setSystemTime(now + 74_000);
    expect((await submit()).body.items.map((i) => i.feedback)).toEqual(before.items.map(() => null));
    const last = await call(
      "POST",
      `/v1/attempts/${neighbour.attemptId}/submit`,
      { responses: {} },
      neighbour.token,
    );
    expect(last.status).toBe(200);
    vi.setSystemTime(now + 75_000);
    const after = (await submit()).body;
    expect(after.score).toBe(0);
    expect(after.items.every((i) => i.feedback !== null)).toBe(true);
  });
});
