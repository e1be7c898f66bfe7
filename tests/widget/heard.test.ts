/** A whole attempt as a screen reader has it: Chromium's own accessibility tree at each step, with every way to answer in it. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openQuiz } from "./browser.ts";
import { choices, items, testRoom, writing } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";
import { ka } from "./texts.ts";

setUp();

/** What one moves among, or is told of. */
const told = [
  "heading",
  "group",
  "radio",
  "textbox",
  "combobox",
  "button",
  "progressbar",
  "image",
  "blockquote",
  "alert",
];

/** The roles and names of a page, in its order; what has no name of its own by its role alone. */
async function hear(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  await devtools.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  // As they are read: the tree comes level by level.
  const read = (id: string): typeof nodes => {
    const node = known.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(read)] : [];
  };
  return read(nodes[0]?.nodeId ?? "")
    .filter(({ ignored, role }) => !ignored && told.includes(String(role?.value)))
    .map(({ role, name }) => `${String(role?.value)} ${String(name?.value ?? "")}`.trim());
}
/** Without the host page's own heading. */
const hearQuiz = async (page: Page) => (await hear(page)).filter((line) => line !== "heading სტატია");

describe("a screen reader", () => {
  it("has a name for all that an attempt holds, from the first question to the proof of the last", async () => {
    host.form = [items[0]!, items[1]!, items[2]!, ...writing];
    const { page } = await openQuiz(browser, host.origin);
    const gap = `ჩამოვარდნის შედეგად ${ka.blank} ადამიანი დაიღუპა.`;
    const at = async (n: number) => {
      await page.getByText(`${ka.question} ${n} / 5`).waitFor();
      await page.getByRole("button", { name: ka.check }).waitFor();
      return hearQuiz(page);
    };

    expect(await at(1)).toEqual([
      `progressbar ${ka.question} 1 / 5`,
      `group ${ka.fill} ${gap}`,
      `heading ${gap}`,
      `image ${ka.blank}`,
      ...["38", "29", "41", "67"].map((text) => `radio ${text}`),
      `button ${ka.check}`,
      `button ${ka.withCode}`,
    ]);
    await press(page, ka.check);
    await page.getByRole("alert").waitFor();
    expect(await hearQuiz(page)).toContain("alert");
    await page.getByRole("radio", { name: "29" }).check();
    await press(page, ka.check);
    await page.locator(".verdict").waitFor();
    // The signs for the eye are not read; the words beside them are.
    expect((await hearQuiz(page)).filter((line) => line.startsWith("radio"))).toEqual([
      `radio 38 ${ka.rightAnswer}`,
      `radio 29 ${ka.yourAnswer}`,
      "radio 41",
      "radio 67",
    ]);
    expect(await hearQuiz(page)).toContain("blockquote");
    await press(page, ka.next);

    const moves = (text: string) => [`button ${ka.up}: ${text}`, `button ${ka.down}: ${text}`];
    expect(await at(2)).toEqual([
      `progressbar ${ka.question} 2 / 5`,
      "group დაალაგე მოვლენები დროის მიხედვით.",
      "heading დაალაგე მოვლენები დროის მიხედვით.",
      ...moves("თვითმფრინავი ჩამოვარდა"),
      ...moves("ალიევმა დარეკა"),
      ...moves("დუშანბეში შეხვდნენ"),
      `button ${ka.check}`,
    ]);
    await press(page, ka.check);
    await press(page, ka.next);

    expect((await at(3)).filter((line) => line.startsWith("combobox"))).toEqual([
      "combobox 38",
      "combobox 29",
    ]);
    for (const name of ["38", "29"]) await page.getByLabel(name).selectOption({ index: 1 });
    await press(page, ka.check);
    await press(page, ka.next);

    expect(await at(4)).toContain(`textbox ${ka.yourAnswer}`);
    await page.getByRole("textbox").fill("38");
    await press(page, ka.check);
    await press(page, ka.next);

    expect((await at(5)).filter((line) => line.startsWith("radio"))).toHaveLength(4);
    await page.getByRole("radio").nth(1).check();
    await press(page, ka.check);
    await press(page, ka.result);
    await page.locator(".score").waitFor();
    expect((await hearQuiz(page)).slice(0, 3)).toEqual([
      `heading ${ka.result}`,
      `progressbar ${ka.result}`,
      `heading ${ka.wrong}: 3`,
    ]);
    await page.context().close();
  });
});

describe("several quizzes in a page", () => {
  const two = `<kitkhva-quiz room="K7M29QXF"></kitkhva-quiz>`.repeat(2);

  it("of one room are one attempt, answered in either, and still after a reload", async () => {
    host.html = `<main>${two}</main>`;
    host.form = choices;
    host.room = testRoom({ mode: "test" });
    const { page, quiz: both, errors } = await openQuiz(browser, host.origin);
    const [first, second] = [both.nth(0), both.nth(1)];
    for (const quiz of [first, second]) await quiz.getByRole("radio").first().waitFor();
    const checked = (name: string) =>
      Promise.all([first, second].map((quiz) => quiz.getByRole("radio", { name }).isChecked()));
    await first.getByRole("radio", { name: "38" }).check();
    expect(await checked("38")).toEqual([true, true]);
    // Nobody is taken away from where the answer was given.
    expect(await first.evaluate((quiz) => document.activeElement === quiz)).toBe(true);
    await page.reload();
    await expect.poll(() => checked("38")).toEqual([true, true]);
    await second.getByRole("radio", { name: "41" }).check();
    await second.getByRole("button", { name: ka.next, exact: true }).click();
    await first.getByRole("radio", { name: "29" }).check();
    await first.getByRole("button", { name: ka.overview, exact: true }).click();
    await second.getByRole("button", { name: ka.submit, exact: true }).click();
    for (const quiz of [first, second]) await quiz.locator(".score").waitFor();
    const submits = host.requests.filter(({ path }) => path.endsWith("/submit"));
    expect(submits.map(({ body }) => (body as { responses: unknown }).responses)).toEqual([
      { i1: "o2", i1b: "o1" },
    ]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("of one room lose nothing when one of them goes", async () => {
    host.html = `<main>${two}</main>`;
    host.form = [items[0]!];
    const { page, quiz: both } = await openQuiz(browser, host.origin);
    await both.nth(0).getByRole("radio", { name: "38" }).check();
    await both.nth(0).evaluate((element) => element.remove());
    await press(page, ka.check);
    await page.locator(".verdict").getByText(ka.right).waitFor();
    expect(host.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
    await page.context().close();
  });
});

describe("motion", () => {
  it.each([
    ["reduce", "instant"],
    ["no-preference", "smooth"],
  ] as const)(
    "to the sentence that proves an answer, where %s is asked for, is %s",
    async (reducedMotion, how) => {
      host.room = testRoom();
      const { page } = await openQuiz(browser, host.origin, { reducedMotion });
      await page.getByRole("radio", { name: "38" }).check();
      await press(page, ka.check);
      await page.evaluate(() => {
        const seen: unknown[] = [];
        Object.assign(window, { seen });
        Element.prototype.scrollIntoView = (asked) => seen.push((asked as ScrollIntoViewOptions).behavior);
      });
      await press(page, ka.showInText);
      expect(await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen)).toEqual([how]);
      await page.context().close();
    },
  );
});
