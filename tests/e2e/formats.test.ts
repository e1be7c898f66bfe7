/**
 * The teacher's page gives and takes files. And the SCORM package as an LMS plays it: unpacked, served from another origin than ours, in a frame of a page that holds
 * scorm-again's SCORM 1.2 API; the H5P package as a platform takes it in, @lumieducation/h5p-server. The room and the widget are the real server's.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fs as openPlatform, H5PConfig, type IUser } from "@lumieducation/h5p-server";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Item } from "../../questions/item.ts";
import type { Article, Quiz } from "../../worker/contract.ts";
import { ka } from "../widget/texts.ts";
import { ask, make, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";
import { answer, begin, itemBehind, rescore } from "./pupil.ts";

const api = readFileSync(createRequire(import.meta.url).resolve("scorm-again/scorm12/min"), "utf8");
const frame = `<!doctype html><title>LMS</title><script>${api.replaceAll("</script", "<\\/script")}</script>
<script>window.API = new Scorm12API({ autocommit: false, logLevel: 5 });</script><iframe src="/sco/index.html" width="1200" height="900"></iframe>`;

const state = setUp();
let lms: HttpServer;
let origin: string;
let articleId: string;
let bank: Item[];

interface Api {
  LMSGetValue(name: string): string;
}
const read = (page: Page, name: string) =>
  page.evaluate((of) => (window as unknown as { API: Api }).API.LMSGetValue(`cmi.core.${of}`), name);

/** A file that the API gives. */
async function load(path: string): Promise<Uint8Array> {
  const headers = { Authorization: `Bearer ${server.demo.key}` };
  return new Uint8Array(await (await fetch(`${server.origin}/v1/${path}`, { headers })).arrayBuffer());
}

beforeAll(async () => {
  const quiz = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  ({ articleId } = quiz);
  bank = (await ask<{ data: Item[] }>(server, `articles/${articleId}/items`)).data;
  const files = unzipSync(await load(`rooms/${quiz.rooms[0]!.code}/scorm`));
  lms = createServer((request, response) => {
    const path = request.url!.replace(/^\/sco\//, "");
    const file = path === "/" ? Buffer.from(frame) : files[path];
    const type = path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    response.writeHead(file === undefined ? 404 : 200, { "Content-Type": type }).end(file);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => lms.once("listening", resolve));
  origin = `http://127.0.0.1:${(lms.address() as AddressInfo).port}`;
});

afterAll(() => {
  lms?.close();
});

describe("a SCORM package in an LMS", () => {
  it("finds the API around its frame, shows the article, and says that the pupil has begun", async () => {
    const { page } = await openPage(browser, origin);
    await page.goto(origin);
    const sco = page.frameLocator("iframe");
    await sco.locator("kitkhva-quiz").getByRole("button", { name: ka.start, exact: true }).waitFor();
    await expect.poll(() => sco.locator("article p").count()).toBeGreaterThan(5);
    expect(await sco.locator("#unheard").isVisible()).toBe(false);
    expect(await sco.locator("#uncredited").isVisible()).toBe(false);
    expect(await read(page, "lesson_status")).toBe("incomplete");
    expect(await read(page, "score.raw")).toBe("");
    await page.context().close();
  });
  it("reports the score of a submit as a share of a hundred, and completion", async () => {
    const { page } = await openPage(browser, origin);
    await page.addInitScript(`${api}; window.API = new Scorm12API({ autocommit: false, logLevel: 5 });`);
    await page.goto(`${origin}/sco/index.html`);
    await page.getByLabel(ka.nickname).fill("ნინო");
    const attempt = await begin(page, ka.start);
    const items = attempt.form.items.map((delivered) => itemBehind(bank, delivered));
    const isRight = (at: number) => typeof items[at]!.key !== "string" || at % 2 === 0;
    for (const [at, item] of items.entries()) {
      await answer(page, item, isRight(at));
      if (at < items.length - 1) await page.getByRole("button", { name: ka.next, exact: true }).click();
    }
    await page.getByRole("button", { name: ka.result, exact: true }).click();
    await expect.poll(() => read(page, "lesson_status")).toBe("completed");
    const right = items.filter((_, at) => isRight(at)).length;
    expect(await read(page, "score.raw")).toBe(String(Math.round((right / items.length) * 10_000) / 100));
    expect([await read(page, "score.min"), await read(page, "score.max")]).toEqual(["0", "100"]);
    // Another one after that: the room has closed, or an item was scored anew.
    await rescore(page.locator("kitkhva-quiz"), { score: 3, maxScore: 4 });
    expect(await read(page, "score.raw")).toBe("75");
    await page.context().close();
  });
  it("says so where the LMS gives no credit, as Moodle does for a preview and for a second run", async () => {
    const { page } = await openPage(browser, origin);
    await page.addInitScript(`${api}; window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
      window.API.loadFromJSON({ core: { credit: "no-credit", lesson_mode: "review", lesson_status: "completed" } }, "cmi");`);
    await page.goto(`${origin}/sco/index.html`);
    await expect.poll(() => page.locator("#uncredited").isVisible()).toBe(true);
    expect(await page.locator("#unheard").isVisible()).toBe(false);
    await page.context().close();
  });
  it("says so where there is no LMS", async () => {
    const { page } = await openPage(browser, origin);
    await page.goto(`${origin}/sco/index.html`);
    await expect.poll(() => page.locator("#unheard").isVisible()).toBe(true);
    await page.context().close();
  });
});

describe("an H5P package in a platform", () => {
  const folder = join(state, "h5p");
  const libraries = join(folder, "libraries");
  const teacher: IUser = { id: "1", name: "ნინო", email: "nino@example.org", type: "local" };
  const open = () => openPlatform(new H5PConfig(), libraries, join(folder, "kept"), join(folder, "content"));
  const take = async () => Buffer.from(await load(`articles/${articleId}/export/h5p`));
  /** A library's name and version alone: the real ones are in no package; `npm run check:schemas` reads their semantics. */
  const install = (machineName: string, majorVersion: number, minorVersion: number) => {
    const path = join(libraries, `${machineName}-${majorVersion}.${minorVersion}`);
    const about = {
      title: machineName,
      machineName,
      majorVersion,
      minorVersion,
      patchVersion: 0,
      runnable: 1,
    };
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "library.json"), JSON.stringify(about));
    writeFileSync(join(path, "semantics.json"), "[]");
  };
  interface Parameters {
    introPage: { introduction: string };
    questions: {
      params: {
        question: string;
        answers: { text: string; correct: boolean; tipsAndFeedback: { chosenFeedback: string } }[];
      };
    }[];
  }
  const plain = (html: string) =>
    html
      .replace(/<[^>]*>/g, " ")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .trim();

  it("is content only: a platform without the two libraries names them", async () => {
    mkdirSync(libraries, { recursive: true });
    await expect(open().uploadPackage(await take(), teacher)).rejects.toMatchObject({
      errorId: "install-missing-libraries",
      replacements: { libraries: "H5P.MultiChoice-1.16, H5P.QuestionSet-1.20" },
    });
  });
  it("is valid where they are, and is kept with its title, its article, every question, key and sentence", async () => {
    install("H5P.QuestionSet", 1, 20);
    install("H5P.MultiChoice", 1, 16);
    const platform = open();
    const { metadata, parameters } = await platform.uploadPackage(await take(), teacher);
    const id = await platform.saveOrUpdateContent(
      undefined as never,
      parameters,
      metadata!,
      "H5P.QuestionSet 1.20",
      teacher,
    );
    const kept = (await platform.getContent(id, teacher)).params;
    const { title, paragraphs } = await ask<{ title: string; paragraphs: string[] }>(
      server,
      `articles/${articleId}`,
    );
    expect([kept.metadata.title, kept.metadata.language]).toEqual([title, "ka"]);
    const { introPage, questions } = kept.params as Parameters;
    for (const paragraph of paragraphs) expect(plain(introPage.introduction)).toContain(paragraph);
    const choices = bank.filter(({ key, options }) => typeof key === "string" && options.length > 0);
    expect(choices.length).toBeGreaterThan(10);
    expect(
      questions.map(({ params }) => ({
        stem: plain(params.question).split(/\s+/),
        options: params.answers.map(({ text, correct }) => [plain(text), correct]),
      })),
    ).toEqual(
      choices.map(({ stem, options, key }) => ({
        stem: stem.split(/\s+/),
        options: options.map(({ id: option, text }) => [text, option === key]),
      })),
    );
    questions.forEach(({ params }, i) => {
      for (const { tipsAndFeedback } of params.answers)
        for (const { text } of choices[i]!.evidence)
          expect(plain(tipsAndFeedback.chosenFeedback)).toContain(text);
    });
  });
});

describe("the teacher's page", () => {
  const readArticle = async () => {
    const opened = await openPage(browser, server.origin, { viewport: { width: 360, height: 740 } });
    await opened.page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await opened.page.locator("a[href='/teach/new']").waitFor();
    const text = readFileSync("articles/dushanbe-2025.ka.txt", "utf8");
    const { id } = await make<Article>(server, "articles", { text });
    await opened.page.goto(`${server.origin}/teach/article/${id}`);
    await opened.page.getByText("დასაბეჭდი და სხვა ფორმატები").click();
    await opened.page.locator("form.formats").waitFor();
    return opened;
  };
  it("hands out a file under its name and says what is not in it", async () => {
    const { page, faults } = await readArticle();
    await page.locator("form.formats select").selectOption("kahoot");
    const downloaded = page.waitForEvent("download");
    await page.getByRole("button", { name: "ჩამოტვირთვა" }).click();
    expect((await downloaded).suggestedFilename()).toMatch(/^kitkhva-\w+\.kahoot\.xlsx$/);
    await page.getByText(/^ფაილშია კითხვები: \d+ \/ \d+/).waitFor();
    await page.getByText("ვერ ჩაიწერა: კითხვა 120 ნიშანზე გრძელია").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("takes the questions of a file in, shows them in the list, and says why it refuses the others", async () => {
    const { page } = await readArticle();
    const stem = "სად ჩამოვარდა თვითმფრინავი 2024 წლის დეკემბერში?";
    const text = `${stem}{=ყაზახეთში ~ტაჯიკეთში ~საქართველოში}\n\nრატომ?{}`;
    const file = { name: "questions.gift", mimeType: "text/plain", buffer: Buffer.from(text) };
    await page.getByLabel("კითხვების დამატება ფაილიდან").setInputFiles(file);
    await page.getByText("დაემატა: 1 · უარყოფილი ვარიანტები: 1").waitFor();
    await page.getByRole("heading", { name: stem }).waitFor();
    await page.getByText("თხზულებას სწორი პასუხი არ აქვს").waitFor();
    await page
      .getByLabel("კითხვების დამატება ფაილიდან")
      .setInputFiles({ ...file, buffer: Buffer.from("<html>") });
    await page.getByRole("alert").getByText("ფაილი ამ ფორმატით ვერ იკითხება").waitFor();
    await page.context().close();
  });
});
