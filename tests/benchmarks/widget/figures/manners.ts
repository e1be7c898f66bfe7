/** What the host does to the quiz by its style, and the quiz to the host's content policy. */
import type { Browser, Page } from "playwright-core";
import { newPhone, readSeen } from "../phone.ts";
import { hostOrigin, type Way } from "../servers/host.ts";
import { onward, option, quizOf } from "./taps.ts";

/** Computed properties that a hostile style sheet changed: on the host's side of the boundary, and within. */
export interface Changed {
  element: string[];
  within: string[];
}

/** Longer than the longest transition in the hostile sheet. */
const restMs = 1_500;

/** Compares the computed style of everything in the quiz before and after the host's hostile sheet is added. */
export async function measureStyle(browser: Browser, way: Way): Promise<Changed> {
  const phone = await newPhone(browser);
  try {
    const tab = await phone.newTab(1);
    const { page } = tab;
    await phone.openQuiz(tab, `${hostOrigin}/${way}`);
    const before = await readStyles(page);
    await page.addStyleTag({ url: "/hostile.css" });
    await page.waitForTimeout(restMs);
    const after = await readStyles(page);
    const differing = (at: number) =>
      Object.entries(before[at] ?? {}).flatMap(([name, value]) => (value === after[at]?.[name] ? [] : name));
    return { element: differing(0), within: before.flatMap((_, at) => (at > 0 ? differing(at) : [])) };
  } finally {
    await phone.close();
  }
}

/** The computed style of the element, then of all it holds. */
const readStyles = (page: Page): Promise<Record<string, string>[]> =>
  page.evaluate(() => {
    const element = document.querySelector("kitkhva-quiz, floor-quiz");
    const all = element?.shadowRoot?.querySelectorAll("*") ?? [];
    return [...(element ? [element] : []), ...all].map((one) => {
      const style = getComputedStyle(one);
      return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
    });
  });

/** Takes the whole quiz under the strict policy; what was reported, in the host and in the frame. */
export async function measurePolicy(browser: Browser, way: Way, questions: number): Promise<string[]> {
  const phone = await newPhone(browser);
  try {
    const tab = await phone.newTab(1);
    const { page } = tab;
    await phone.openQuiz(tab, `${hostOrigin}/strict/${way}`);
    const quiz = quizOf(page, way);
    // Every question, then what hands them in.
    for (let step = 0; step <= questions; step++) {
      if ((await quiz.locator(option).count()) > 0) await quiz.locator(option).first().tap();
      await quiz.locator(onward).tap();
      await page.waitForTimeout(restMs / 5);
    }
    return (await readSeen(page)).flatMap(({ violations }) => violations);
  } finally {
    await phone.close();
  }
}
