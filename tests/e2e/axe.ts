/** What axe, with all its rules, objects to on a page as it stands. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import type * as Axe from "axe-core";
import type { Page } from "playwright-core";

// The builder brings the large text of axe into a page twice each time; a page of one frame needs it once, and the small one.
const ofBuilder = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const source = readFileSync(ofBuilder.resolve("axe-core/axe.min.js"), "utf8");
declare const axe: typeof Axe | undefined;

/** Each fault with the first element that has it: "color-contrast: <p …>". Best practices are among the rules. */
export async function findViolations(page: Page): Promise<string[]> {
  const { violations } = page.frames().length === 1 ? await runInPage(page) : await runInFrames(page);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

type Results = Pick<Axe.AxeResults, "violations">;

async function runInPage(page: Page): Promise<Results> {
  if (!(await page.evaluate(() => typeof axe === "object"))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations } = await axe!.run(document, { resultTypes: ["violations"] });
    return { violations };
  });
}

const runInFrames = (page: Page): Promise<Results> =>
  new AxeBuilder({ page, axeSource: source }).options({ resultTypes: ["violations"] }).analyze();
