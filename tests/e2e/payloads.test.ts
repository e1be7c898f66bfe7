/**
 * Script in every place where somebody's text is shown: none runs, on any page, neither under the policy that the pages really
 * have, which then has nothing to stop, nor without it. And what pupils and teachers write is in no line that the server logs.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSignInLink } from "../../scripts/demo.mjs";
import type { Article, Attempt, Item, NewQuizMade } from "../../worker/contract.ts";
import { makeState, openBrowser, type Server, startServer } from "./harness.ts";

/** What has run as script somewhere: elements, attributes, addresses, ends of the contexts that texts are written into. */
const payloads = [
  "<script>ran=1</script>",
  "<img src=x onerror=ran=2>",
  "<svg onload=ran=3>",
  '"><svg/onload=ran=4>',
  "'><img src=x onerror=ran=5>",
  "</script><script>ran=6</script>",
  "</template><script>ran=7</script>",
  "</textarea><script>ran=8</script>",
  "<!--><script>ran=9</script>-->",
  "javascript:ran=10",
  '<a href="javascript:ran=11">x</a>',
  '" onfocus="ran=12" autofocus="',
  "{{constructor.constructor('ran=13')()}}",
  "${ran=14}",
  "<iframe src='javascript:parent.ran=15'>",
  "<details open ontoggle=ran=16>",
  "<math><mtext></p><img src onerror=ran=7>",
  "\u2028ran=18//",
  "]]><script>ran=19</script>",
  "<base href=//evil.example>",
];
/** Pieces that fit into a title. */
const rounds = [payloads.slice(0, 7), payloads.slice(7, 14), payloads.slice(14)].map((part) =>
  part.join(" "),
);

const { state, remove } = makeState();
let log = "";
const { write } = process.stderr;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  // What workerd and the server say goes to this test's own output: it is read there.
  process.stderr.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    log += String(chunk);
    return write.call(process.stderr, chunk, ...rest);
  }) as typeof process.stderr.write;
  process.env["LOG_REQUESTS"] = "1";
  server = await startServer(state);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  delete process.env["LOG_REQUESTS"];
  process.stderr.write = write;
  remove();
});

async function send<T>(path: string, body: unknown, token = server.demo.key): Promise<T> {
  const reply = await fetch(`${server.origin}/v1/${path}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`POST ${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as T;
}

async function exported(articleId: string, format: string): Promise<string> {
  const headers = { Authorization: `Bearer ${server.demo.key}` };
  return (await fetch(`${server.origin}/v1/articles/${articleId}/export/${format}`, { headers })).text();
}

const text = (
  payload: string,
) => `The museum opened in Oslo in 1950 and held 320 drawings by Anna Berg, who was the first to show them there.
In 1962 the city of Bergen bought 45 paintings for 900 crowns. Mary Collins paid for the lamps in 1970. It was not the last gift that the house had from her.
There were those who said that it was too much for a house of that size, and there were those who would have given more to it if they had been asked for it in time.
The words that follow are not the text of an author, and nobody is to read them as one: ${payload}`;

/** A quiz all of whose texts are a payload, with one attempt of a pupil whose name is one. */
async function makeQuiz(payload: string) {
  const article = await send<Article>("articles", {
    text: text(payload.replaceAll(/<\/?(?:script|img|p|a|iframe|base)\b/g, "<x").slice(0, 120)),
    title: payload,
    sourceUrl: "https://example.org/%3Cscript%3E",
  });
  // One sentence each: two items of one sentence never meet in a form.
  const prove = (evidence: string) => ({ evidence, explanation: payload, despite });
  const despite = ["own-key", "typed-key", "leak", "flaws", "title", "self-contained", "matching-key"];
  const choice = { kind: "choice", options: [payload, `${payload} 2`, "plain"], right: 0 };
  await send<Item>(`articles/${article.id}/items`, {
    stem: payload,
    answer: choice,
    ...prove("Mary Collins paid for the lamps in 1970."),
  });
  const typed = { kind: "text", answers: ["1962"] };
  await send<Item>(`articles/${article.id}/items`, {
    stem: `${payload} ?`,
    answer: typed,
    ...prove("In 1962 the city of Bergen bought 45 paintings for 900 crowns."),
  });
  const match = { kind: "match", pairs: ["a", "b"].map((end) => ({ prompt: payload + end, option: end })) };
  await send<Item>(`articles/${article.id}/items`, {
    stem: `${payload} !`,
    answer: match,
    ...prove("It was not the last gift that the house had from her."),
  });
  const quiz = await send<NewQuizMade>("quizzes", {
    articleId: article.id,
    title: payload,
    roomName: payload.slice(0, 100),
    approvedOnly: true,
    length: 3,
  });
  return { article, quiz, code: quiz.room.code };
}

/** An attempt of somebody, with an item whose answer is typed; of items whose texts are alike a form may lack some. */
async function begin(code: string, candidate: string): Promise<{ attempt: Attempt; typed: string }> {
  for (;;) {
    const attempt = await send<Attempt>(`rooms/${code}/attempts`, { candidate }, "");
    const typed = attempt.form.items.find(({ interaction }) => interaction === "text");
    if (typed) return { attempt, typed: typed.id };
  }
}

/** GIFT with a text in all places; what it has for itself is escaped. */
const writeGift = (payload: string, proof: string) => {
  const gift = payload.replaceAll(/[~=#{}:\\]/g, (char) => `\\${char}`);
  return `::${gift}::${gift} ${proof}{=${gift}#${gift} ~other#${gift}}\n\n${gift} which nothing proves{=${gift} ~b}`;
};

/** A SCORM package of a room, served as an LMS would; returns its address. */
async function serveScorm(code: string) {
  const headers = { Authorization: `Bearer ${server.demo.key}` };
  const packed = await fetch(`${server.origin}/v1/rooms/${code}/scorm`, { headers });
  const files = unzipSync(new Uint8Array(await packed.arrayBuffer()));
  const lms = createServer((request, response) => {
    const file = files[request.url!.slice(1)];
    const type = request.url!.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    response.writeHead(file === undefined ? 404 : 200, { "Content-Type": type }).end(file);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => lms.once("listening", resolve));
  const { port } = lms.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/index.html`, manifest: files["imsmanifest.xml"]!, lms };
}

/** A page on which it is seen what runs, what the policy had to stop, and which policies there were. */
async function openWatched(bypassCSP: boolean) {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce", bypassCSP });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const [ran, policies]: [string[], string[]] = [[], []];
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => ran.push("dialog")));
  page.on("request", (request) => {
    if (new URL(request.url()).hostname === "evil.example") ran.push(request.url());
  });
  // What the policy has to stop was written into a page as HTML.
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) ran.push(message.text());
  });
  page.on("response", (response) => {
    const isPage = response.request().resourceType() === "document" && response.status() < 300;
    if (!isPage || response.url().endsWith("/health")) return;
    policies.push(response.headers()["content-security-policy"] ?? `${response.url()} has none`);
  });
  const check = async (where: string) => {
    // Whatever is going to run has had its turn: a frame drawn, an image that failed.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));
    const value = await page.evaluate(() => (window as { ran?: number }).ran);
    if (value !== undefined) ran.push(`${where}: ${value}`);
  };
  const visit = async (path: string) => {
    await page.goto(server.origin + path);
    await check(path);
  };
  return { context, page, ran, policies, check, visit };
}

describe("a text that is written into a page as HTML", () => {
  it("would be seen to run", async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    for (const payload of ["<img src=x onerror=ran=2>", "<details open ontoggle=ran=16>"]) {
      await page.goto(`${server.origin}/teach`);
      await page.evaluate((html) => void (document.body.innerHTML = html), payload);
      await expect.poll(() => page.evaluate(() => (window as { ran?: number }).ran)).toBeGreaterThan(1);
    }
    await context.close();
  });
});

describe.each(rounds.flatMap((payload) => [false, true].map((bypassCSP) => ({ payload, bypassCSP }))))(
  "texts that are $payload, bypassCSP $bypassCSP",
  ({ payload, bypassCSP }) => {
    it("run nothing on any page, and none of them has a policy that would let them", async () => {
      const { article, quiz, code } = await makeQuiz(payload);
      const { context, page, ran, policies, check, visit } = await openWatched(bypassCSP);
      const name = payload.slice(0, 40);

      // The pupil, with the widget: a name, a wrong answer, its feedback.
      await visit(`/r/${code}`);
      await page.locator("kitkhva-quiz input[name=who]").fill(name);
      await page.getByRole("button", { name: "Start" }).click();
      await page
        .locator("kitkhva-quiz fieldset, kitkhva-quiz [role=group], kitkhva-quiz input")
        .first()
        .waitFor();
      await check("widget");
      for (const path of ["/embed/", "/r/"].map((start) => start + code)) await visit(path);
      for (const path of ["join", "stored", "form"]) await visit(`/r/${code}/${path}`);
      // Without scripts: the form, sent with the name, to its result.
      await page.locator("#candidate").fill(name);
      await page.getByRole("button", { name: "Start" }).click();
      await check("form");
      await page
        .getByRole("button", { name: /Hand in|Submit/ })
        .last()
        .click();
      await check("form sent");

      const { attempt, typed } = await begin(code, name);
      await send(
        `attempts/${attempt.attemptId}/submit`,
        { responses: { [typed]: payload.slice(0, 99) } },
        attempt.token,
      );

      // The teacher, as the server draws the pages and the browser goes on with them.
      const { hash } = new URL(await makeSignInLink(server.origin, server.demo.key));
      await page.goto(`${server.origin}/teach${hash}`);
      await page.locator(".menu").waitFor();
      const views = [
        `/article/${article.id}`,
        `/share/${quiz.id}`,
        `/quiz/${quiz.id}`,
        `/live/${code}`,
        "/new",
      ];
      for (const view of [...views, "/workspace", ""]) {
        await visit(`/teach${view}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
        await check(view);
      }
      await visit(`/teach/article/${article.id}`);
      await page.locator("#import").setInputFiles({
        name: `${payload.replaceAll("/", "")}.gift`,
        mimeType: "text/plain",
        buffer: Buffer.from(writeGift(payload, "In 1962 the city of Bergen bought 45 paintings")),
      });
      await page.getByText("which nothing proves").first().waitFor({ state: "attached" });
      await check("imported");
      const buttons = page.locator("form.exercises button");
      await buttons.first().waitFor({ state: "attached" });
      for (let i = 0; i < (await buttons.count()); i++) {
        await buttons.nth(i).evaluate((button: HTMLButtonElement) => {
          button.form!.removeAttribute("target");
          button.form!.requestSubmit(button);
        });
        await page.waitForURL(/\/teach\/(?:exercise|worksheet)/);
        await check("printed");
        await page.goBack();
        await buttons.first().waitFor({ state: "attached" });
      }
      // Addresses, and what a host page makes of oEmbed's HTML.
      for (const path of [
        `/r/${encodeURIComponent(payload)}`,
        `/${encodeURIComponent(payload)}`,
        `/r?code=${encodeURIComponent(payload)}`,
      ])
        await visit(path);
      for (const format of ["json", "xml"]) {
        const url = `${server.origin}/oembed?format=${format}&url=${encodeURIComponent(`${server.origin}/r/${code}`)}`;
        const embedded = await (await fetch(url)).text();
        const html = format === "json" ? (JSON.parse(embedded) as { html: string }).html : embedded;
        await page.goto(`${server.origin}/health`);
        await page.setContent(`<body>${html}</body>`);
        await check(`oembed ${format}`);
      }
      // What is taken elsewhere: a package that an LMS plays, and files that others read.
      const scorm = await serveScorm(code);
      await page.goto(scorm.url);
      await page.locator("kitkhva-quiz").getByRole("button", { name: "Start" }).waitFor();
      await check("scorm");
      policies.pop();
      scorm.lms.close();
      for (const xml of [new TextDecoder().decode(scorm.manifest), await exported(article.id, "moodle-xml")])
        expect(
          await page.evaluate(
            (given) =>
              new DOMParser().parseFromString(given, "text/xml").querySelector("parsererror, script, img")
                ?.outerHTML,
            xml,
          ),
        ).toBeUndefined();
      expect(ran).toEqual([]);
      expect(policies.length).toBeGreaterThan(12);
      for (const policy of policies) {
        expect(policy).toMatch(/default-src 'none'/);
        expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|script-src[^;]*\*/);
      }
      await context.close();
    });
  },
);

describe.each([false, true])("each kind of script by itself, bypassCSP %s", (bypassCSP) => {
  it("runs nowhere as a whole name or answer of a pupil, or as the name of a room, key, colleague, webhook or address", async () => {
    const { article, quiz, code } = await makeQuiz("short");
    const rooms: string[] = [];
    for (const payload of payloads) {
      // A name may have 40 characters: none is cut.
      const { attempt, typed } = await begin(code, payload);
      await send(`attempts/${attempt.attemptId}/submit`, { responses: { [typed]: payload } }, attempt.token);
      const room = await send<{ code: string }>(`quizzes/${quiz.id}/rooms`, { name: payload });
      rooms.push(room.code);
      await send("keys", { name: payload, scopes: ["results:read"] });
      await send("members", { name: payload, scopes: ["results:read"] });
      await send(`quizzes/${quiz.id}/links`, { name: payload });
    }
    for (const payload of payloads.slice(0, 5))
      await send("webhooks", { name: payload, url: "https://example.org/hook" });
    const html = [
      ...text("the end.").split("\n"),
      ...payloads.map((payload) => `In 1962 the city bought it. ${payload}`),
    ]
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join("\n");
    const written = await send<Article>("articles", { html, title: "HTML", lang: "en" });

    const { context, page, ran, policies, check, visit } = await openWatched(bypassCSP);
    const { hash } = new URL(await makeSignInLink(server.origin, server.demo.key));
    await page.goto(`${server.origin}/teach${hash}`);
    await page.locator(".menu").waitFor();
    const views = [
      `/article/${written.id}`,
      `/article/${article.id}`,
      `/share/${quiz.id}`,
      `/quiz/${quiz.id}`,
    ];
    for (const view of [...views, `/live/${code}`, "/workspace", "/account", ""]) {
      await visit(`/teach${view}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
      await check(view);
    }
    for (const path of ["/docs", `/r/${code}/share`, ...rooms.slice(0, 3).map((room) => `/r/${room}`)])
      await visit(path);
    expect(ran).toEqual([]);
    expect(policies.filter((policy) => !policy.includes("default-src 'none'"))).toEqual([]);
    await context.close();
  });
});

describe("the log", () => {
  it("has no name, answer, key or token of anybody, also where something is refused", async () => {
    const canary = `kanarienvogel${Date.now()}`;
    const { code } = await makeQuiz(`${canary}-title`);
    const { attempt, typed } = await begin(code, `${canary}-name`);
    const submit = (responses: unknown) =>
      fetch(`${server.origin}/v1/attempts/${attempt.attemptId}/submit`, {
        method: "POST",
        headers: { Authorization: `Bearer ${attempt.token}`, "Content-Type": "application/json" },
        body: typeof responses === "string" ? responses : JSON.stringify({ responses }),
      });
    expect((await submit(`{"${canary}`)).status).toBe(400);
    expect((await submit({ [`${canary}-item`]: "x" })).status).toBe(422);
    expect((await submit({ [typed]: `${canary}-answer` })).status).toBe(200);
    await fetch(`${server.origin}/v1/quizzes`, { headers: { Authorization: `Bearer kv_${canary}_x` } });
    await fetch(`${server.origin}/${canary}-path?${canary}-query`);
    await fetch(`${server.origin}/r/${canary}/result/${canary}`);
    await fetch(`${server.origin}/v1/rooms/${code}/candidates/${canary}-erased`, {
      method: "DELETE",
      headers: { Authorization: `Bearer ${server.demo.key}` },
    });
    const { url } = await send<{ url: string }>(`quizzes/${server.demo.quiz}/links`, {
      name: `${canary}-link`,
    });
    expect((await fetch(url)).status).toBe(200);
    const linked = new URL(url).pathname.split("/").find((part) => part.length > 30)!;
    // Each request has left its line.
    await expect.poll(() => log.match(/"level":"info"/g)?.length ?? 0).toBeGreaterThan(10);
    const secrets = [
      canary,
      server.demo.key,
      attempt.token,
      attempt.resumeCode,
      attempt.attemptId,
      code,
      linked,
    ];
    for (const secret of secrets) expect([secret, log.includes(secret)]).toEqual([secret, false]);
    // Beside the objects' own databases the folder has nothing that was written by anybody.
    const files = readdirSync(state, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !/\.sqlite(?:-wal|-shm)?$/.test(entry.name),
    );
    expect(files.map(({ name }) => name).toSorted()).toEqual(["local.json", "pid", "workerd.capnp"]);
    for (const { parentPath, name } of files) {
      const held = readFileSync(join(parentPath, name), "utf8");
      expect([
        name,
        [canary, attempt.token, attempt.attemptId].some((secret) => held.includes(secret)),
      ]).toEqual([name, false]);
    }
  });
});
