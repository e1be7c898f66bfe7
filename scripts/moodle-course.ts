/**
 * What a teacher and a pupil do in a Moodle course with our things, in Chromium: the SCORM package up to the gradebook, and the
 * snippets of `/r/CODE/share` up to the score. For scripts/check-moodle.ts.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { Item } from "../questions/item.ts";
import { ask } from "../tests/e2e/harness.ts";
import { takeQuiz } from "../tests/e2e/pupil.ts";
import { ka } from "../widget/locales/ka.ts";
import type { Quiz, Results } from "../worker/contract.ts";
import { see, type Stay, waitFor } from "./guest.ts";
import { root, Trouble } from "./house.mjs";
import { type Moodle, password } from "./moodle.ts";

const pictures = join(root, "tests/screenshots");
/** Moodle's pages load many scripts. */
const patienceMs = 60_000;

interface Scene extends Stay {
  moodle: Moodle;
  teacher: Page;
  pupil: Page;
  bank: Item[];
}

/** All of it, and that no page of the pupil's logged an error. */
export async function checkCourse(here: Stay, moodle: Moodle): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const { articleId } = await ask<Quiz>(here.server, `quizzes/${here.server.demo.quiz}`);
  const bank = (await ask<{ data: Item[] }>(here.server, `articles/${articleId}/items`)).data;
  const browser = await here.browse();
  const teacher = await signIn(browser, moodle, "teacher");
  const pupil = await signIn(browser, moodle, "pupil");
  const errors: string[] = [];
  pupil.on("pageerror", (error) => errors.push(error.message));
  pupil.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  });
  const scene = { ...here, moodle, teacher, pupil, bank };
  await checkScorm(scene);
  await checkSnippets(scene);
  const ours = errors.filter((error) => !isMoodles.test(error));
  see(["no error in the pupil's pages", ...ours].join("\n"), ours.length === 0);
}

/** Moodle 5.1 names a picture that it does not have; 4.5 asks a foreign host for MathJax, which a closed network has not. */
const isMoodles = /\/theme\/yui_image\.php|\/MathJax\.js/;

async function signIn(browser: Browser, { site }: Moodle, login: string): Promise<Page> {
  // So high that the page does not move under the pointer when a frame changes its height.
  const viewport = { width: 1200, height: 2_000 };
  const context = await browser.newContext({ locale: "ka-GE", viewport });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  // Its scripts change the fields once they have come.
  await page.goto(`${site}/login/index.php`, { waitUntil: "networkidle" });
  await page.locator("#username").fill(login);
  await page.locator("#password").fill(password);
  await page.locator("#loginbtn").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
  return page;
}

/** A teacher adds the package by the file picker, a pupil plays it, and its score stands in the gradebook. */
async function checkScorm(scene: Scene): Promise<void> {
  const { server, folder, moodle, teacher, pupil, bank } = scene;
  const answered = await fetch(`${server.origin}/v1/rooms/${server.demo.room}/scorm`, {
    headers: { Authorization: `Bearer ${server.demo.key}` },
  });
  const file = join(folder, "quiz.zip");
  writeFileSync(file, new Uint8Array(await answered.arrayBuffer()));
  await add(scene, "scorm", "SCORM");
  await teacher.locator(".fp-btn-add").first().click();
  await teacher.locator(".fp-repo-name", { hasText: "Upload a file" }).click();
  await teacher.locator(".fp-upload-form input[type=file]").setInputFiles(file);
  await teacher.locator(".fp-upload-btn").click();
  await teacher.locator(".fp-filename", { hasText: "quiz.zip" }).first().waitFor();
  const activity = await save(teacher);
  see("Moodle takes the SCORM package", true);

  const enter = async (button: string) => {
    await pupil.goto(activity);
    await pupil.getByRole("button", { name: button }).click();
    const sco = await frameOf(pupil, "/mod_scorm/content/");
    await sco.locator("article p").nth(5).waitFor();
    return sco;
  };
  const preview = await enter("Preview");
  see("a preview says that it does not count", await preview.locator("#uncredited").isVisible());
  const sco = await enter("Enter");
  const told = await sco.locator("#unheard, #uncredited").filter({ visible: true }).count();
  see("the package finds Moodle's API, and credit", told === 0);
  await pupil.screenshot({ path: join(pictures, "moodle-scorm.png") });
  const { attemptId } = await takeQuiz(sco, bank, "სკორმი");
  const { score, maxScore } = await resultOf(server, attemptId);
  await pupil.getByRole("link", { name: "Exit activity" }).click();
  await pupil.goto(`${moodle.site}/grade/report/user/index.php?id=${moodle.course}`);
  const cell = pupil.locator("tr", { hasText: "SCORM" }).locator("td.column-grade").last();
  const grade = /[\d.]+/.exec((await cell.textContent()) ?? "")?.[0];
  await pupil.screenshot({ path: join(pictures, "moodle-grades.png") });
  see(
    `the gradebook has ${grade} for ${score} / ${maxScore}`,
    Number(grade) === ((score ?? -1) / maxScore) * 100,
  );
  const again = await enter("Enter");
  see("a second run of it says that it does not count", await again.locator("#uncredited").isVisible());
}

/** An attempt as the API has it. */
async function resultOf(server: Stay["server"], attemptId: string): Promise<Results["data"][number]> {
  const { data } = await ask<Results>(server, `quizzes/${server.demo.quiz}/results?attempt=all`);
  const found = data.find((it) => it.attemptId === attemptId);
  if (!found) throw new Trouble(`✗ the API has no attempt ${attemptId}`);
  return found;
}

/** A teacher pastes the snippets of the room's page; what Moodle leaves of them, and the quiz in what stays. */
async function checkSnippets(scene: Scene): Promise<void> {
  const { pupil, teacher, server, bank, moodle } = scene;
  const { frame, listener, element } = await readSnippets(scene);

  await paste(scene, "page", "Frame", frame);
  const kept = teacher.locator(frames);
  const [height, width] = [await kept.getAttribute("height"), await kept.getAttribute("width")];
  see(`a page keeps the frame, ${width} × ${height}`, height === "720" && width === "100%");

  const page = await paste(scene, "page", "Frame that grows", listener);
  await teacher.goto(page.replace("/mod/page/view.php?id=", "/course/modedit.php?update="));
  await teacher.locator(".tox-tinymce").last().locator("iframe").waitFor();
  await save(teacher);
  await pupil.goto(page);
  await seeHeight(pupil, "a page edited twice keeps frame and script: at the start");
  const { attemptId } = await takeQuiz(await frameOf(pupil, "/embed/"), bank, "მუდლი");
  await seeHeight(pupil, "at the result");
  await pupil.screenshot({ path: join(pictures, "moodle-page.png") });
  const score = (await pupil.frameLocator(frames).locator(".score strong").textContent())?.trim();
  const { score: points, maxScore } = await resultOf(server, attemptId);
  see(`the score in the page, ${score}, is the API's`, score === `${points} / ${maxScore}`);

  await pupil.goto(await paste(scene, "label", "Text", listener));
  await seeHeight(pupil, "in a text of the course's page");

  await pupil.goto(await addAddress(scene));
  await pupil.frameLocator(frames).getByLabel(ka.nickname).waitFor();
  see("the frame's address as a URL, embedded, is the quiz", true);
  await pupil.screenshot({ path: join(pictures, "moodle-url.png") });

  await pupil.goto(await paste(scene, "page", "Element", element));
  const room = `${server.origin}/r/${server.demo.room}`;
  const link = pupil.locator(`[role=main] a[href="${room}"]`);
  await link.waitFor();
  see("of the element the editor leaves the link", (await pupil.locator("kitkhva-quiz").count()) === 0);
  const cleaned = moodle.tell<string[]>("clean", frame, listener, element, `<p>${room}</p>`);
  see(
    "in a text that Moodle cleans, a forum's, no frame is left, and of an address a link",
    cleaned.slice(0, 2).every((html) => html === "") &&
      cleaned.slice(2).every((html) => html.includes(`href="${room}"`) && !/<(script|kitkhva)/.test(html)),
  );
}

/** The quiz's own: Moodle's may stand in the page too. */
const frames = "iframe[src*='/embed/']";

/** What the page of snippets has to copy. */
async function readSnippets({ server, teacher }: Scene) {
  await teacher.goto(`${server.origin}/r/${server.demo.room}/share`);
  const read = async (way: string) => (await teacher.locator(`#way-${way}`).textContent()) ?? "";
  return { frame: await read("frame"), listener: await read("listener"), element: await read("element") };
}

/** Opens the form of a new activity, in the course's first section. */
async function add({ moodle, teacher }: Scene, kind: string, name: string): Promise<void> {
  await teacher.goto(`${moodle.site}/course/modedit.php?add=${kind}&course=${moodle.course}&section=0`);
  await teacher.locator("#id_name").fill(name);
}

/** Makes a page, or a text in the course's own page, of a snippet: pasted as source in the editor. Where it stands then. */
async function paste(scene: Scene, kind: "page" | "label", name: string, html: string): Promise<string> {
  const { teacher } = scene;
  await add(scene, kind, name);
  await teacher.locator(".tox-tinymce").last().getByRole("menuitem", { name: "Tools" }).click();
  await teacher.getByRole("menuitem", { name: "Source code" }).click();
  await teacher.locator(".cm-content").click();
  await teacher.keyboard.press("Control+A");
  await teacher.keyboard.insertText(html);
  await teacher.getByRole("button", { name: "Save", exact: true }).click();
  await teacher.locator(".cm-content").waitFor({ state: "detached" });
  return save(teacher);
}

/** The frame's address as an activity of its own, which needs no snippet. */
async function addAddress(scene: Scene): Promise<string> {
  const { teacher, server } = scene;
  await add(scene, "url", "URL");
  await teacher.locator("#id_externalurl").fill(`${server.origin}/embed/${server.demo.room}`);
  await teacher.getByRole("button", { name: "Appearance" }).click();
  await teacher.locator("#id_display").selectOption({ label: "Embed" });
  return save(teacher);
}

/** Saves an activity's form; where it leads. */
async function save(page: Page): Promise<string> {
  await page.locator("#id_submitbutton, #id_submitbutton2").last().click();
  await page.waitForURL((url) => url.pathname.endsWith("/view.php"));
  return page.url();
}

async function frameOf(page: Page, part: string): Promise<Frame> {
  const isHere = () => page.frames().find((frame) => frame.url().includes(part));
  await waitFor(`A frame of ${part}`, () => isHere() !== undefined);
  return isHere()!;
}

/** The frame is as high as what is in it. */
async function seeHeight(page: Page, when: string): Promise<void> {
  const main = page.frameLocator(frames).locator("main");
  await main.getByRole("button").first().waitFor();
  let [height, needed] = [0, 1];
  for (let round = 0; round < 50 && height !== needed; round++) {
    await page.waitForTimeout(100);
    height = (await page.locator(frames).boundingBox())?.height ?? 0;
    needed = Math.ceil((await main.boundingBox())?.height ?? 0);
  }
  see(`${when} the frame has ${height} px, of ${needed} it needs`, height === needed);
}
