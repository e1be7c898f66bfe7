/** `GET /rooms/{code}/begin`, and the first screen that the server's own pages bring with them. */
import { env } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import { describe, expect, it, vi } from "vitest";
import type { Begun, RoomNow } from "../../worker/contract.ts";
import { answer, call, makeQuiz, results, theatre } from "./client.ts";

const begin = (code: string) => call<Begun>("GET", `/v1/rooms/${code}/begin`);

describe("to begin", () => {
  it("is the room without its article and a new attempt each time, kept by no cache, for any page, and stores nothing", async () => {
    const { key, article, quiz, code } = await makeQuiz({ candidate: "none" });
    const [one, two] = [await begin(code), await begin(code)];
    const { paragraphs, now, ...room } = (await call<RoomNow>("GET", `/v1/rooms/${code}`)).body;
    expect(one.status).toBe(200);
    expect(one.body.room).toEqual(room);
    expect(Date.parse(now)).toBeGreaterThan(0);
    for (const paragraph of paragraphs) expect(one.text).not.toContain(paragraph);
    expect(one.headers.get("Cache-Control")).toBe("no-store");
    expect(one.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(one.body.attempt!.form.items).toHaveLength(8);
    expect(two.body.attempt!.attemptId).not.toBe(one.body.attempt!.attemptId);
    expect(await results(key, quiz.id)).toEqual([]);
    await runInDurableObject(env.ROOMS.get(env.ROOMS.idFromName(code)), (_, state) =>
      expect(state.storage.sql.exec("SELECT count(*) AS n FROM attempts").one()["n"]).toBe(0),
    );
    const { attemptId, token } = one.body.attempt!;
    const responses = await answer(key, article.id, one.body.attempt!, () => true);
    const submitted = await call("POST", `/v1/attempts/${attemptId}/submit`, { responses }, token);
    expect(submitted.body).toMatchObject({ score: 8, maxScore: 8 });
  });

  it("needs no preflight: it asks for no header and no method that would", async () => {
    const { code } = await makeQuiz({ candidate: "none" });
    const { headers } = await begin(code);
    expect(headers.get("Content-Type")).toContain("application/json");
    expect(headers.get("Vary") ?? "").not.toContain("Authorization");
  });

  const day = 86_400_000;
  const inDays = (n: number) => new Date(Date.now() + n * day).toISOString();
  it.each([
    ["asks for a name", { candidate: "nickname", attempts: 1 }, "open", 0],
    ["is not open yet", { candidate: "none", opensAt: inDays(1) }, "early", 0],
    ["has closed", { candidate: "none", closesAt: inDays(1) }, "closed", 2],
  ])("brings no attempt where the room %s", async (_, rules, state, days) => {
    const { code } = await makeQuiz(rules);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * day });
    const { status, body } = await begin(code);
    vi.useRealTimers();
    expect([status, body.room.state, body.attempt]).toEqual([200, state, null]);
  });

  it("brings none where a roster's number is asked for", async () => {
    const { key, quiz } = await makeQuiz();
    const made = await call<{ code: string }>(
      "POST",
      `/v1/quizzes/${quiz.id}/rooms`,
      { name: "7ბ", roster: 25 },
      key,
    );
    expect((await begin(made.body.code)).body).toMatchObject({
      room: { rules: { roster: 25 } },
      attempt: null,
    });
  });

  it.each(["ZZZZZZZZ", "no-code", "%00"])("is 404 for the code %s", async (code) => {
    expect((await begin(code)).status).toBe(404);
  });

  it("names the paragraph of each sentence to find, in the article's order", async () => {
    const rules = { candidate: "none", length: 8, types: { "find-sentence": 1 } };
    const { code } = await makeQuiz(rules, theatre);
    const { paragraphs } = (await call<RoomNow>("GET", `/v1/rooms/${code}`)).body;
    const items = (await begin(code)).body.attempt!.form.items.filter((i) => i.interaction === "sentence");
    expect(items.length).toBeGreaterThan(0);
    for (const { options } of items) {
      for (const { text, paragraph } of options) expect(paragraphs[paragraph!]).toContain(text);
      const places = options.map(({ paragraph }) => paragraph!);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

describe("the server's own page", () => {
  /** What stands in the page, as a parser sees it. */
  const read = (text: string) => ({
    shadow: /<template shadowrootmode="open">([\s\S]*?)<\/template>/.exec(text)?.[1] ?? "",
    begun: JSON.parse(
      /<script type="application\/json">(.*?)<\/script>/.exec(text)?.[1] ?? "null",
    ) as Begun | null,
    inline: [...text.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)].map((m) => m[2]!),
  });

  it.each(["/embed/", "/r/"])(
    "%sCODE brings the first question and what it was drawn from, and no cache keeps it",
    async (path) => {
      const { code } = await makeQuiz({ candidate: "none", types: { "gap-number": 1, "gap-date": 1 } });
      const { text, headers } = await call("GET", path + code);
      const { shadow, begun } = read(text);
      const [first] = begun!.attempt!.form.items;
      for (const option of first!.options) expect(shadow).toContain(option.text);
      expect(shadow.match(/type="radio"/g)).toHaveLength(first!.options.length);
      expect(shadow).not.toMatch(/checked|disabled(?!=)|\son/i);
      expect(headers.get("Cache-Control")).toBe("no-store");
    },
  );

  it("names by hash each script and style written into it, and allows no other", async () => {
    const { code } = await makeQuiz({ candidate: "none" });
    for (const path of [`/embed/${code}`, `/r/${code}`]) {
      const { text, headers } = await call("GET", path);
      const policy = headers.get("Content-Security-Policy")!;
      const { inline } = read(text);
      expect(inline.length).toBeGreaterThan(1);
      const hashes = await Promise.all(
        inline.map(async (content) => {
          const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
          return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
        }),
      );
      expect([...policy.matchAll(/'sha256-[^']+'/g)].map(([hash]) => hash).toSorted()).toEqual(
        hashes.toSorted(),
      );
      expect(policy).not.toContain("unsafe");
    }
  });

  it("in a frame waits for no style sheet", async () => {
    const { code } = await makeQuiz({ candidate: "none" });
    const { text } = await call("GET", `/embed/${code}`);
    expect(text.replace(/<noscript>[\s\S]*?<\/noscript>/g, "")).not.toContain('rel="stylesheet"');
  });

  it("writes hostile titles and stems as text, in HTML and in the data", async () => {
    const title = `</script></template><img src=x onerror=alert(1)>"'&`;
    const { code } = await makeQuiz({ candidate: "none", title });
    const { text } = await call("GET", `/embed/${code}`);
    expect(text).not.toContain("<img");
    expect(read(text).begun!.room.title).toBe(title);
  });

  it("leaves the drawing to the browser where a time of the pupil's own place is told", async () => {
    const { code } = await makeQuiz({
      candidate: "none",
      opensAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    const { text } = await call("GET", `/embed/${code}`);
    expect(read(text)).toMatchObject({ shadow: "", begun: null });
  });

  it("asks for a name first where the rules do", async () => {
    const { code } = await makeQuiz({ candidate: "nickname" });
    const { shadow, begun } = read((await call("GET", `/r/${code}`)).text);
    expect(shadow).toContain('name="who"');
    expect(begun!.attempt).toBeNull();
  });
});
