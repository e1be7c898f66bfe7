/**
 * The teacher's pages as the server draws them: each has what it shows for whoever may see it, and nothing of it for anyone else. They
 * are read here as text; tests/e2e/served.test.ts has a browser take them over.
 */
import { beforeAll, describe, expect, it, vi } from "vitest";
import { answer, call, joinWorkspace, makeKey, makeQuiz, sample, start } from "./client.ts";

const CANARY = "კანარი";
const NEEDS_SCRIPT = "ამ გვერდს JavaScript სჭირდება";
let made: Awaited<ReturnType<typeof makeQuiz>>;
let owner: string;
let stranger: string;

/** Hands an attempt in. */
async function sit(candidate: string, { key, article, code } = made) {
  const attempt = await start(code, { candidate });
  const responses = await answer(key, article.id, attempt, () => true);
  await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses }, attempt.token);
}

beforeAll(async () => {
  made = await makeQuiz({ mode: "test" });
  await sit(CANARY);
  owner = (await joinWorkspace(made.key)).session;
  stranger = (await joinWorkspace(await makeKey())).session;
});

/** Each page of one thing, with what of it must be in the page. */
const pages = (): [path: string, ...content: string[]][] => [
  [`/teach/quiz/${made.quiz.id}`, made.article.title, CANARY, 'class="item"', "8 / 8"],
  [
    `/teach/article/${made.article.id}`,
    made.article.title,
    made.article.paragraphs[1]!.slice(0, 20),
    "<blockquote",
  ],
  [`/teach/share/${made.quiz.id}`, made.code, `/r/${made.code}/qr.svg`, "ღიაა"],
  [`/teach/live/${made.code}`, CANARY, "8 / 8", "ღიაა", "ასე იყო "],
  [`/teach/live/${made.code}?projector`, made.article.title, "ღიაა"],
];
const codeOf = (path: string) => path.split("?")[0]!.split("/").at(-1)!;
/** Those of a workspace, with what must be in it for its own. */
const ownPages = (): [path: string, ...content: string[]][] => [
  ["/teach", made.quiz.id, made.code, "ღიაა"],
  ["/teach/new", made.article.id],
  ["/teach/account", "ნინო"],
  ["/teach/workspace", "სკოლა"],
];
const visit = (path: string, session?: string, more: Record<string, string> = {}) =>
  call("GET", path, undefined, session, { "Sec-Fetch-Site": "none", ...more });
/** What there is to read, without what it was drawn from. */
const shown = (html: string) => /<main id="teach"[^>]*>(.*)<\/main>/s.exec(html)![1]!;
const brought = (html: string) =>
  JSON.parse(/<script type="application\/json" id="brought">(.*)<\/script>/s.exec(html)![1]!) as Record<
    string,
    { value?: unknown; failure?: { status: number } }
  >;

describe("a page of the teacher's", () => {
  it("has what it shows for a member of the workspace, who alone may keep it", async () => {
    for (const [path, ...content] of [...pages(), ...ownPages()]) {
      const { status, headers, text } = await visit(path, owner);
      expect([path, status, headers.get("Cache-Control")]).toEqual([path, 200, "no-store"]);
      expect([path, text.includes(NEEDS_SCRIPT)]).toEqual([path, false]);
      expect(
        content.filter((part) => !shown(text).includes(part)),
        path,
      ).toEqual([]);
    }
  });
  it("has nothing of it for another workspace's, and says that there is no such thing", async () => {
    for (const [path, ...content] of pages()) {
      const { status, text } = await visit(path, stranger, { "Accept-Language": "en" });
      expect([path, status]).toEqual([path, 404]);
      expect(shown(text)).toMatch(/role="alert">[^<]/);
      const code = codeOf(path);
      expect(
        content.filter(
          (part) => part !== code && !part.startsWith("<") && !part.includes("/") && text.includes(part),
        ),
      ).toEqual([]);
      const unknown = await visit(path.replace(code, "ZZZZZZZZZZZZ"), stranger, {
        "Accept-Language": "en",
      });
      const strip = (html: string) => shown(html).replaceAll(code, "").replaceAll("ZZZZZZZZZZZZ", "");
      expect(strip(unknown.text).replace(/<code.*?<\/code>/g, "")).toBe(
        strip(text).replace(/<code.*?<\/code>/g, ""),
      );
    }
    for (const [path, ...content] of ownPages()) {
      const { text } = await visit(path, stranger);
      expect(content.filter((part) => !/ნინო|სკოლა/.test(part) && text.includes(part))).toEqual([]);
    }
  });
  it("has a title of its own, as the door has", async () => {
    const { title } = made.article;
    const english = { "Accept-Language": "en" };
    const titleOf = async (path: string, session?: string) =>
      /<title>([^<]*)<\/title>/.exec((await visit(path, session, english)).text)![1];
    for (const [path, own] of [
      ["/teach", "Quizzes"],
      ["/teach/new", "New quiz"],
      ["/teach/account", "Account"],
      ["/teach/workspace", "სკოლა"],
      [`/teach/article/${made.article.id}`, `Questions: ${title}`],
      [`/teach/share/${made.quiz.id}`, `Share: ${title}`],
      [`/teach/quiz/${made.quiz.id}`, `Results: ${title}`],
      [`/teach/live/${made.code}`, `The class now: ${title}`],
    ] as const) {
      expect(await titleOf(path, owner)).toBe(`${own} · Kitkhva`);
      expect(await titleOf(path)).toBe("Sign in · Kitkhva");
    }
    expect(await titleOf("/teach/setup")).toBe("New workspace · Kitkhva");
  });
  it("tells by which clock it tells the time, where nobody has told the browser's", async () => {
    const times = async (zone: string) => {
      const cookie = `__Host-kitkhva=${owner}; kitkhva-view=en~${zone}~`;
      const { text } = await visit(`/teach/live/${made.code}`, undefined, { Cookie: cookie });
      return /As of \d\d:\d\d:\d\d( UTC)?</.exec(shown(text))![1];
    };
    expect([await times(""), await times("Asia/Tbilisi")]).toEqual([" UTC", undefined]);
  });
  it("says of no room that it is being connected to, and of each of the first whether it is open", async () => {
    const { key, quiz, article } = await makeQuiz();
    for (let i = 0; i < 11; i++) await call("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: `${i}` }, key);
    const { session } = await joinWorkspace(key);
    const count = (html: string, what: RegExp) => html.match(what)?.length ?? 0;
    await call("POST", "/v1/quizzes", { articleId: article.id, length: 4 }, key);
    const list = shown((await visit("/teach", session)).text);
    const share = shown((await visit(`/teach/share/${quiz.id}`, session)).text);
    expect([count(list, /state open/g), count(list, /state scripted/g)]).toEqual([8, 5]);
    expect(count(share, /<p>ღიაა/g)).toBe(8);
    for (const query of ["", "?projector"]) {
      const live = shown((await visit(`/teach/live/${made.code}${query}`, owner)).text);
      expect(live).not.toContain("უკავშირდება");
    }
  });
  it("has no names where its address says so, not even in what it brings along", async () => {
    const names = async (query: string) =>
      (await visit(`/teach/quiz/${made.quiz.id}${query}`, owner)).text.includes(CANARY);
    expect([await names(""), await names("?hidden")]).toEqual([true, false]);
  });
  it("is found with a slash at its end, a live room with its code in small letters", async () => {
    for (const [typed, spelt] of [
      ["/teach/", "/teach"],
      ["/teach//", "/teach"],
      ["/teach/new/", "/teach/new"],
      [`/teach/quiz/${made.quiz.id}/?hidden`, `/teach/quiz/${made.quiz.id}?hidden`],
      [`/teach/live/${made.code.toLowerCase()}`, `/teach/live/${made.code}`],
      [`/teach/live/${made.code.toLowerCase()}/?projector`, `/teach/live/${made.code}?projector`],
    ] as const) {
      const { status, headers } = await visit(typed, owner);
      expect([status, headers.get("Location")]).toEqual([302, spelt]);
    }
  });
  it("is the door for nobody, and for a session that has ended", async () => {
    for (const [path, ...content] of [...pages(), ...ownPages()])
      for (const session of [undefined, "ks_x_y", `${owner}x`]) {
        const { status, text } = await visit(path, session);
        expect([path, status]).toEqual([path, 200]);
        expect(shown(text)).toContain('name="recovery"');
        expect(Object.keys(brought(text))).toEqual(["session"]);
        const code = codeOf(path);
        expect(content.filter((part) => part !== code && !part.includes("/") && text.includes(part))).toEqual(
          [],
        );
      }
    expect(shown((await visit("/teach/setup")).text)).toContain('name="secret"');
  });
  it("says to whom a scope is missing what the API says, with its status", async () => {
    const { session } = await joinWorkspace(made.key, ["results:read"]);
    expect((await visit("/teach/workspace", session)).status).toBe(403);
    const list = await visit("/teach", session);
    expect([list.status, shown(list.text).includes("/teach/new")]).toEqual([200, false]);
    const form = shown((await visit("/teach/new", session, { "Accept-Language": "en" })).text);
    expect([form.includes("<textarea"), form.includes("quizzes are made by those who may do more")]).toEqual([
      false,
      true,
    ]);
    // What would only be refused is not offered.
    for (const [path, ...offered] of [
      [`/teach/share/${made.quiz.id}`, "კიდევ ერთი კლასი"],
      [`/teach/live/${made.code}`, "დახურვა ახლავე", "გახსნისა და დახურვის დრო"],
    ] as const) {
      const offers = async (of: string) => {
        const page = shown((await visit(path, of)).text);
        return offered.filter((text) => page.includes(text));
      };
      expect([path, await offers(owner), await offers(session)]).toEqual([path, offered, []]);
    }
  });
  it("hears no session on the way from another site, and waits for the browser to ask", async () => {
    for (const site of ["cross-site", "same-site"]) {
      const { text } = await visit(`/teach/quiz/${made.quiz.id}`, owner, { "Sec-Fetch-Site": site });
      expect([site, brought(text), shown(text).includes(CANARY)]).toEqual([site, {}, false]);
      expect(text).toContain(NEEDS_SCRIPT);
    }
  });
  it("renews a session as a call of the API does", async () => {
    const { session } = await joinWorkspace(made.key);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    try {
      vi.setSystemTime(Date.now() + 86_400_000);
      const { headers } = await visit("/teach", session);
      expect(headers.getSetCookie()).toEqual([expect.stringContaining(`__Host-kitkhva=${session};`)]);
    } finally {
      vi.useRealTimers();
    }
  });
  it("is neither lost nor the door for a member over the allowance: the browser asks, and the status tells it", async () => {
    const { session } = await joinWorkspace(made.key);
    let status = 200;
    for (let calls = 0; status === 200 && calls < 1_000; calls++)
      ({ status } = await call("GET", "/v1/session", undefined, session));
    const page = await visit(`/teach/quiz/${made.quiz.id}`, session);
    expect([page.status, shown(page.text).includes('name="recovery"')]).toEqual([429, false]);
    expect(shown(page.text)).toContain("იტვირთება");
  });
  it("can be lost by no form: none of them goes into an address before the script has come", async () => {
    for (const [path] of [...pages(), ...ownPages()])
      for (const [form] of (await visit(path, owner)).text.matchAll(/<form[^>]*>/g))
        expect(form).toMatch(/ method="(?:dialog|post)"/);
    for (const path of ["/teach", "/teach/setup"])
      for (const [form] of (await visit(path)).text.matchAll(/<form[^>]*>/g))
        expect(form).toMatch(/ method="dialog"/);
  });
  it.each(["/teach/nothing", "/teach/quiz", "/teach/new/x", "/teach/quiz/a/b", "/teach/quiz/%3Cx%3E"])(
    "is none at %s",
    async (path) => {
      const { status, text } = await visit(path, owner);
      expect([status, text.includes('id="teach"')]).toEqual([404, false]);
    },
  );
});

describe("what a page brings along", () => {
  it("is what it was drawn from, and ends neither its element nor a line", async () => {
    const title = "</script><script>x</script><!-- \u2028 \u2029";
    const evil = await makeQuiz({ title, mode: "test" });
    await sit(`<img src=x>${CANARY}`, evil);
    const { session } = await joinWorkspace(evil.key);
    for (const path of ["/teach", `/teach/quiz/${evil.quiz.id}`, `/teach/live/${evil.code}`]) {
      const { text } = await visit(path, session);
      expect(text).not.toMatch(/<script>x|<!--|<img src=x/);
      expect(/id="brought">(.*)<\/script>/s.exec(text)![1]).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.stringify(brought(text))).toContain(path === "/teach" ? "<script>x" : CANARY);
    }
  });
  it("has no pupil on the wall", async () => {
    const { text } = await visit(`/teach/live/${made.code}?projector`, owner);
    expect(shown(text)).toContain("live projected");
    expect(text).not.toContain(CANARY);
  });
  it("is bounded: of rooms the first, of a class all, of more the first; of a long article the browser asks for the questions", async () => {
    for (let i = 0; i < 30; i++)
      await call("POST", `/v1/quizzes/${made.quiz.id}/rooms`, { name: `${i}` }, made.key);
    const share = await visit(`/teach/share/${made.quiz.id}`, owner);
    expect(shown(share.text).match(/class="card room"/g)).toHaveLength(31);
    expect(Object.keys(brought(share.text))).toHaveLength(2 + 8);
    expect(share.text).not.toContain(made.article.paragraphs[1]!.slice(0, 20));
    const full = await makeQuiz({ mode: "test" });
    for (let i = 0; i < 41; i++) await sit(`${CANARY} ${i}`, full);
    const { session: filled } = await joinWorkspace(full.key);
    for (const [path, row] of [
      [`/teach/quiz/${full.quiz.id}`, /<th scope="row"/g],
      [`/teach/live/${full.code}`, /<li class="submitted"/g],
    ] as const) {
      const page = shown((await visit(path, filled)).text);
      expect([path, page.match(row)?.length, page.includes("ჩამოიტვირთა 40")]).toEqual([path, 40, true]);
      expect(page).not.toContain('class="counts"');
    }
    const text = Array.from({ length: 1_500 }, (_, i) => `${i} წლის 3 მაისს თელავში ${i} სკოლა გაიხსნა.`);
    const large = await makeQuiz({ length: 1 }, `${sample}\n${text.join("\n")}`);
    const { session } = await joinWorkspace(large.key);
    const page = await visit(`/teach/article/${large.article.id}`, session);
    expect([page.status, shown(page.text).includes("იტვირთება")]).toEqual([200, true]);
    expect(page.text.includes(NEEDS_SCRIPT)).toBe(true);
    expect(JSON.stringify(brought(page.text)).length).toBeLessThan(80_000);
    expect(Object.keys(brought(page.text))).not.toContain(`articles/${large.article.id}/items`);
  });
});

describe("the list of colleagues", () => {
  it("tells who may make quizzes from who may see results too", async () => {
    for (const [scopes, told] of [
      [["quizzes:write"], "Quizzes only"],
      [["quizzes:write", "results:read"], "Quizzes and results"],
      [["results:read"], "Results only"],
    ] as const) {
      const key = await makeKey();
      const { session } = await joinWorkspace(key);
      await joinWorkspace(key, [...scopes]);
      const { text } = await visit("/teach/account", session, { "Accept-Language": "en" });
      const listed = [...shown(text).matchAll(/<span class="hint">([^<]+?)(?: ·[^<]*)?<\/span>/g)].map(
        ([, may]) => may,
      );
      expect(listed).toContain(told);
    }
  });
});

describe("whom to talk to", () => {
  it("are eight names with their classes, and the others folded", async () => {
    const test = await makeQuiz({ mode: "test", roomName: "7ა" });
    const path = `/v1/quizzes/${test.quiz.id}/rooms`;
    const other = (await call<{ code: string }>("POST", path, { name: "7ბ" }, test.key)).body.code;
    for (const code of [test.code, other])
      for (let i = 1; i <= 5; i++) {
        await sit(`კარგი ${i}`, { ...test, code });
        const { attemptId, token } = await start(code, { candidate: `ჩუმი ${i}` });
        await call("POST", `/v1/attempts/${attemptId}/submit`, { responses: {} }, token);
      }
    const { session } = await joinWorkspace(test.key);
    const { text } = await visit(`/teach/quiz/${test.quiz.id}`, session, { "Accept-Language": "en" });
    const [, card] = /Worth a talk<\/h3>(.*?)<p class="hint">/s.exec(shown(text))!;
    const [names, folded] = card!.split("<details>");
    const list = (html: string) =>
      [...html.matchAll(/<strong>([^<]+)<\/strong> · (\S+) /g)].map(([, ...of]) => of);
    expect(list(names!)).toEqual(
      [1, 2, 3, 4].flatMap((i) => ["7ა", "7ბ"].map((room) => [`ჩუმი ${i}`, room])),
    );
    expect(folded).toContain("<summary>2 more</summary>");
    expect(list(folded!)).toEqual(["7ა", "7ბ"].map((room) => ["ჩუმი 5", room]));
  });
});

describe("a browser that has told of itself", () => {
  const at = (cookie: string, more: Record<string, string> = {}) =>
    visit(`/teach/quiz/${made.quiz.id}`, undefined, {
      Cookie: `__Host-kitkhva=${owner}; kitkhva-view=${cookie}`,
      ...more,
    });
  it.each([
    ["ru~Asia/Tokyo~", "en", "ru"],
    ["~~", "en", "en"],
    ["xx~Nowhere/Land~", "de", "ka"],
    ["<script>~<script>~", "en", "en"],
    ["", "", "ka"],
  ])("as %s, wishing for %s, is answered in %s", async (cookie, wish, lang) => {
    const { status, text } = await at(cookie, { "Accept-Language": wish });
    expect([status, /<html lang="(\w+)"/.exec(text)![1]]).toEqual([200, lang]);
    expect(shown(text)).toContain(CANARY);
  });
  it("to work with a key gets nothing of the session's", async () => {
    const { text } = await at("~~key");
    expect(brought(text)).toEqual({});
    expect(text).not.toContain(CANARY);
  });
});
