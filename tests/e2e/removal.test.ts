/** What a teacher deletes for good, the names that only the browser keeps, and a workspace named anew. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Article, Attempt, Quiz } from "../../worker/contract.ts";
import { call, must } from "../faults/runtime.ts";
import { findViolations } from "./axe.ts";
import { openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";

const sample = readFileSync(new URL("../../articles/dushanbe-2025.ka.txt", import.meta.url), "utf8");
setUp();

const api = <T>(method: string, path: string, body?: unknown) =>
  call<T>(server.origin, method, path, body, server.demo.key);
const make = <T>(path: string, body: unknown) => must<T>(server.origin, "POST", path, body, server.demo.key);

/** An article of a title of its own, and a quiz of it for a class list. */
async function makeQuiz(title: string): Promise<{ article: Article; quiz: Quiz }> {
  const article = await make<Article>("articles", { title, text: sample });
  const quiz = await make<Quiz>("quizzes", {
    articleId: article.id,
    roster: 3,
    length: 5,
  });
  return { article, quiz };
}

/** The list of quizzes, with the key; then another page of it in the same tab. */
async function open(page: Page, path = "") {
  await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
  await page.getByRole("heading", { name: "Quizzes" }).waitFor();
  await page.goto(`${server.origin}/teach${path}`);
}

const english = { locale: "en-GB", viewport: { width: 360, height: 740 } };
const keepNames = (page: Page, rooms: string[]) =>
  page.evaluate(
    (codes) => codes.forEach((code) => localStorage.setItem(`kitkhva:names:${code}`, '["Nino","Gia"]')),
    rooms,
  );
const namesKept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("kitkhva:names:")));

describe("what is deleted", () => {
  it("as the only room leaves no page that offers a code, and both the way to another one", async () => {
    const { quiz } = await makeQuiz("No room left");
    await api("DELETE", `rooms/${quiz.rooms[0]!.code}`);
    const { page, faults } = await openPage(browser, server.origin, english);
    await open(page, `/quiz/${quiz.id}`);
    await page.getByText("No answers yet.").waitFor();
    expect(await page.getByText("Share it").count()).toBe(0);
    await page.getByRole("link", { name: "Another class" }).click();
    const name = page.getByLabel("Name of the class");
    await name.waitFor();
    expect(await page.getByText("Share it").count()).toBe(0);
    await name.fill("7a");
    await page.getByRole("button", { name: "Make the room" }).click();
    await page.getByText("Share it with your class:").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("is a quiz with its rooms and the names kept of them, once its teacher has been told what goes with it", async () => {
    const { article, quiz } = await makeQuiz("To be deleted");
    const room = quiz.rooms[0]!.code;
    const { page, faults } = await openPage(browser, server.origin, english);
    await open(page);
    await keepNames(page, [room, "OTHER234"]);
    await page.getByRole("link", { name: "To be deleted" }).click();
    await page.getByRole("button", { name: "Delete this quiz" }).press("Enter");
    await page.getByText("Its rooms (1) are deleted with it for good").waitFor();
    expect(await findViolations(page)).toEqual([]);
    // The way out has the focus.
    await page.keyboard.press("Enter");
    expect((await api("GET", `quizzes/${quiz.id}`)).status).toBe(200);
    await page.getByRole("button", { name: "Delete this quiz" }).click();
    await page.getByRole("button", { name: "Yes, delete" }).click();
    await page.getByRole("heading", { name: "Quizzes" }).waitFor();
    await page.locator(".card").first().waitFor();
    expect(await page.getByRole("link", { name: "To be deleted" }).count()).toBe(0);
    expect((await api("GET", `quizzes/${quiz.id}`)).status).toBe(404);
    expect((await api("GET", `articles/${article.id}`)).status).toBe(200);
    expect(await namesKept(page)).toEqual(["kitkhva:names:OTHER234"]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is an article that no quiz is made of; of another it is said which must go first", async () => {
    const { article, quiz } = await makeQuiz("In use");
    const { page } = await openPage(browser, server.origin, english);
    await open(page, `/article/${article.id}`);
    const button = page.getByRole("button", { name: "Delete this article" });
    // Not offered before it can be done: the way to the quiz stands there.
    await page.getByText("can be deleted once there are none").waitFor();
    expect(await button.count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("link", { name: "In use" }).click();
    await page.getByRole("button", { name: "Delete this quiz" }).waitFor();
    expect((await api("DELETE", `quizzes/${quiz.id}`)).status).toBe(204);
    await page.goto(`${server.origin}/teach/article/${article.id}`);
    await button.click();
    // One that is made meanwhile is told of.
    const late = await make<Quiz>("quizzes", { articleId: article.id, length: 5 });
    await page.getByRole("button", { name: "Yes, delete" }).click();
    await page.getByRole("alert").getByText("There is a quiz of this article").waitFor();
    expect((await api("DELETE", `quizzes/${late.id}`)).status).toBe(204);
    await button.click();
    await page.getByRole("button", { name: "Yes, delete" }).click();
    await page.getByRole("heading", { name: "Quizzes" }).waitFor();
    expect((await api("GET", `articles/${article.id}`)).status).toBe(404);
    await page.context().close();
  });
});

describe("the names behind numbers", () => {
  it("go to a file and come from one, are forgotten with their room, and never leave the browser", async () => {
    const { quiz } = await makeQuiz("Names");
    const room = quiz.rooms[0]!.code;
    const { page, faults } = await openPage(browser, server.origin, english);
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    await open(page, `/share/${quiz.id}`);
    await page.getByText("Who has which number").first().click();
    const load = (name: string, text: string) =>
      page
        .getByLabel("Names from a file")
        .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    await load("names.txt", "\uFEFFნინო\r\n\r\nგია\r\n");
    await page.getByText("The names were read").waitFor();
    const field = page.locator("textarea");
    expect(await field.inputValue()).toBe("ნინო\n\nგია");
    // Looked through first.
    expect(await namesKept(page)).toEqual([]);
    await load("photo.txt", "\u0000\u0001");
    await page.getByText("No names can be read").waitFor();
    expect(await field.inputValue()).toBe("ნინო\n\nგია");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save to a file" }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe(`kitkhva-names-${room}.txt`);
    expect(readFileSync((await file.path())!, "utf8")).toBe("ნინო\n\nგია");
    expect(await findViolations(page)).toEqual([]);
    expect(await namesKept(page)).toEqual([`kitkhva:names:${room}`]);
    await page.getByRole("button", { name: `Delete this room ${room}` }).click();
    await page.getByRole("button", { name: "Yes, delete" }).click();
    await field.waitFor({ state: "detached" });
    // Not nowhere: what had it is gone with the room.
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("h1");
    expect((await api("GET", `rooms/${room}`)).status).toBe(404);
    expect(await namesKept(page)).toEqual([]);
    expect(sent.filter((text) => /ნინო|გია/.test(decodeURIComponent(text)))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("stand in the files of results that the browser then writes itself, in the order of the list, and are not sent", async () => {
    const { quiz } = await makeQuiz("Named: results/7a");
    const room = quiz.rooms[0]!.code;
    for (const candidate of ["3", "2", "1"]) {
      const attempt = await must<Attempt>(
        server.origin,
        "POST",
        `rooms/${room}/attempts`,
        { candidate },
        server.demo.key,
      );
      await must(
        server.origin,
        "POST",
        `attempts/${attempt.attemptId}/submit`,
        { responses: {} },
        attempt.token,
      );
    }
    const { page, faults } = await openPage(browser, server.origin, {
      ...english,
      timezoneId: "Asia/Tbilisi",
    });
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    await open(page);
    await page.evaluate(
      (code) => localStorage.setItem(`kitkhva:names:${code}`, JSON.stringify(["ნინო", "=1+1", ""])),
      room,
    );
    await page.goto(`${server.origin}/teach/quiz/${quiz.id}`);
    const download = async (name: string) => {
      const downloaded = page.waitForEvent("download");
      await page.getByRole("button", { name }).click();
      const file = await downloaded;
      return { name: file.suggestedFilename(), bytes: readFileSync((await file.path())!) };
    };
    const { name, bytes } = await download("XLSX (Excel)");
    expect(name).toBe("Named_ results_7a-names.xlsx");
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
    const cells = new Map(
      Array.from(
        sheet.matchAll(/<c r="([A-Z]+\d+)"(?: s="\d")?(?: t="inlineStr")?>(<v>|<is><t[^>]*>)([^<]*)/g),
        ([, cell, begin, text]) => [cell, begin === "<v>" ? Number(text) : text] as const,
      ),
    );
    expect(["D1", "E1", "I1"].map((cell) => cells.get(cell))).toEqual([
      "Pupil",
      "Name",
      "Begun (Asia/Tbilisi)",
    ]);
    expect(["D2", "E2", "D3", "E3", "D4", "E4"].map((cell) => cells.get(cell))).toEqual([
      1,
      "ნინო",
      2,
      "=1+1",
      3,
      undefined,
    ]);
    // Points are points, and times are times.
    expect(["F2", "G2", "I2"].map((cell) => typeof cells.get(cell))).toEqual(["number", "number", "number"]);
    const csv = strFromU8((await download("CSV, semicolons")).bytes).split("\r\n");
    expect(csv.slice(1, 4).map((line) => line.split(";").slice(3, 6))).toEqual([
      ["1", "ნინო", "0"],
      ["2", "'=1+1", "0"],
      ["3", "", "0"],
    ]);
    await page.getByLabel("With the names kept in this browser").uncheck();
    const plain = await download("CSV, commas");
    expect(plain.name).toBe("Named_ results_7a.csv");
    expect(strFromU8(plain.bytes)).not.toContain("ნინო");
    // Without the second script nothing is written, and that is said.
    await page.getByLabel("With the names kept in this browser").check();
    await page.route("**/teach-files.js*", (route) => route.abort());
    await page.reload();
    await page.getByRole("button", { name: "XLSX (Excel)" }).click();
    await page.getByRole("alert").getByText("No connection").waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(sent.filter((text) => /ნინო/.test(decodeURIComponent(text)))).toEqual([]);
    expect(faults.filter((fault) => !fault.includes("Failed to load resource"))).toEqual([]);
    await page.context().close();
  });

  it("are told of when their teacher signs out and on the account page, and forgotten at a press", async () => {
    const { page, faults } = await openPage(browser, server.origin, english);
    await open(page, "/account");
    await page.getByRole("heading", { name: "Account" }).waitFor();
    const forget = async () => {
      await page.getByRole("button", { name: "Forget all names" }).click();
      await page.getByRole("button", { name: "Yes, delete" }).click();
      await page.getByText("This browser keeps no names any more").waitFor();
      expect(await namesKept(page)).toEqual([]);
    };
    await keepNames(page, ["ROOM2345"]);
    await page.reload();
    await page.getByText("names of 1 class.").waitFor();
    await forget();
    await keepNames(page, ["ROOM2345", "ROOM2346"]);
    await page.goto(`${server.origin}/teach`);
    await page.locator(".menu summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("names of 2 classes").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await forget();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

it("addresses for spreadsheets are listed for the whole workspace, with who made each, and ended there", async () => {
  const { quiz } = await makeQuiz("Read by a spreadsheet");
  const { url } = await make<{ url: string }>(`quizzes/${quiz.id}/links`, { name: "Register of 7a" });
  const { page, faults } = await openPage(browser, server.origin, english);
  await open(page, "/workspace");
  const line = page.locator("ul.links li").filter({ hasText: "Register of 7a" });
  await line.getByText("made by the key: ").waitFor();
  await line.getByText("not used yet").waitFor();
  expect((await fetch(url)).status).toBe(200);
  await page.reload();
  await line.getByText("last used: ").waitFor();
  expect(await line.getByRole("link", { name: "Read by a spreadsheet" }).getAttribute("href")).toBe(
    `/teach/quiz/${quiz.id}`,
  );
  await line.getByRole("button", { name: "Revoke: Register of 7a" }).click();
  expect(await findViolations(page)).toEqual([]);
  expect((await fetch(url)).status).toBe(200);
  await line.getByRole("button", { name: "Revoke", exact: true }).click();
  await line.waitFor({ state: "detached" });
  expect((await fetch(url)).status).toBe(404);
  // The only key that may do everything cannot be revoked: it says so.
  await page.getByText("the last that may do everything").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(faults).toEqual([]);
  await page.context().close();
});

it("a workspace is named anew on its page", async () => {
  const { page, faults } = await openPage(browser, server.origin, english);
  await open(page, "/workspace");
  await page.getByLabel("Name of the school or workspace").fill(" School 45 ");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "School 45", exact: true }).waitFor();
  expect(await api("GET", "workspace")).toMatchObject({ body: { name: "School 45" } });
  expect(await findViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});
