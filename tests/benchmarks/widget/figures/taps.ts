/**
 * From a tap to the next paint, as the browser's Event Timing tells it (in steps of 8 ms; what took less than 16 ms is not
 * told and counts as 16). The taps of a pupil, each after the page has come to rest: the start button where there is one,
 * the four options of a question one after the other, on to the next question, and its options.
 */
import type { Browser, FrameLocator, Page } from "playwright-core";
import { newPhone, readSeen } from "../phone.ts";
import { hostOrigin, isFrame, type Way } from "../servers/host.ts";

const restMs = 400;
const leastMs = 16;

/** The time of each tap, in their order; `most` ends them early. */
export async function measureTaps(browser: Browser, way: Way, cpu: number, most = 10): Promise<number[]> {
  const phone = await newPhone(browser, false);
  try {
    const { page } = await phone.newTab(cpu);
    await page.goto(`${hostOrigin}/${way}`);
    const quiz = quizOf(page, way);
    await quiz.locator(`${option}, ${onward}`).first().waitFor();
    await Promise.all(page.frames().map((frame) => frame.evaluate(() => (window.seen.isLooking = false))));
    const times: number[] = [];
    const tap = async (selector: string, at = 0) => {
      if (times.length === most) return;
      await page.waitForTimeout(restMs);
      const before = await readTaps(page);
      await quiz.locator(selector).nth(at).tap();
      await page.waitForTimeout(restMs);
      times.push(Math.max(leastMs, ...(await readTaps(page)).slice(before.length)));
    };
    if ((await quiz.locator(option).count()) === 0) await tap(onward);
    while (times.length < most) {
      await quiz.locator(option).first().waitFor();
      for (let at = 0; at < (await quiz.locator(option).count()) && at < 4; at++) await tap(option, at);
      if ((await quiz.locator(onward).count()) > 0) await tap(onward);
    }
    return times;
  } finally {
    await phone.close();
  }
}

export const option = "input[type=radio]";
export const onward = "button.primary";

/** Where the quiz is: in the page, its shadow roots seen through, or in the page's frame. */
export const quizOf = (page: Page, way: Way): Page | FrameLocator =>
  isFrame(way) ? page.frameLocator("iframe") : page;

const readTaps = async (page: Page) => (await readSeen(page)).flatMap(({ taps }) => taps);
