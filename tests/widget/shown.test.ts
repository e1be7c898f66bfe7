/** A chosen option, which the browser shows by itself: written down before its paint, drawn and sent after it. Real Chromium. */
import { expect, it } from "vitest";
import { openQuiz } from "./browser.ts";
import { choices } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";
import { ka } from "./texts.ts";

setUp({ form: choices });

/** Chooses the first option in the page, does what follows in the same moment, and looks. */
const choose = `
  const root = document.querySelector("kitkhva-quiz").shadowRoot;
  const radio = root.querySelector("input");
  radio.click();
  const look = () => ({ chosen: root.querySelectorAll(".chosen").length, kept: Object.keys(localStorage).length });
`;

async function open() {
  const opened = await openQuiz(browser, host.origin);
  await opened.page.getByRole("radio").first().waitFor();
  return opened;
}

it("is kept at once, and what draws and sends it comes after the browser has shown it", async () => {
  const { page, errors } = await open();
  expect(host.files.some((file) => file.includes("more"))).toBe(false);
  const [at, inFrame] = (await page.evaluate(`(async () => {${choose}
    const at = look();
    return [at, await new Promise((resolve) => requestAnimationFrame(() => resolve(look())))];
  })()`)) as object[];
  expect(at).toEqual({ chosen: 0, kept: 1 });
  expect(inFrame).toEqual({ chosen: 0, kept: 1 });
  await page.locator(".chosen").waitFor();
  await expect.poll(() => host.files.some((file) => file.includes("more"))).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("is judged at once where “check” is pressed in the same moment", async () => {
  const { page } = await open();
  await page.evaluate(`{${choose} root.querySelector("button.primary").click()}`);
  await page.locator(".verdict").getByText(ka.right).waitFor();
  expect(host.requests.filter(({ method }) => method === "PUT").map(({ body }) => body)).toEqual([
    { response: "o0" },
  ]);
  await page.context().close();
});

it("is not drawn where the element has gone, and stands there where it has come back", async () => {
  const { page, errors } = await open();
  await page.evaluate(`{${choose} Object.assign(window, { quiz: root.host }); quiz.remove()}`);
  await page.waitForTimeout(300);
  expect(
    await page.evaluate(() => {
      const { quiz } = window as unknown as { quiz: HTMLElement };
      const drawn = quiz.shadowRoot!.querySelectorAll(".kitkhva").length;
      document.querySelector("main")!.append(quiz);
      return drawn;
    }),
  ).toBe(0);
  await page.locator(".chosen input:checked").waitFor();
  await press(page, ka.check);
  await page.locator(".verdict").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
