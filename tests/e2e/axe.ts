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

/** From so many elements on contrast, for which axe asks what is behind each one, is measured once for each look that text has. */
const MANY_ELEMENTS = 3_000;

type Results = Pick<Axe.AxeResults, "violations">;

async function runInPage(page: Page): Promise<Results> {
  if (!(await page.evaluate(() => typeof axe === "object"))) await page.evaluate(source);
  const isLarge = (await page.locator("*").count()) > MANY_ELEMENTS;
  return page.evaluate(
    async ([large, contrast]) => {
      const run = async (where: Axe.ElementContext, options: Axe.RunOptions) =>
        (await axe!.run(where, { ...options, resultTypes: ["violations"] })).violations;
      if (!large) return { violations: await run(document, {}) };
      const looks = new Map<string, Element>();
      const behind = new Map<Element | null, string>([[null, ""]]);
      for (const element of document.body.querySelectorAll("*")) {
        const ancestors: Element[] = [];
        for (let at: Element | null = element; !behind.has(at); at = at!.parentElement)
          ancestors.unshift(at!);
        for (const at of ancestors) {
          const { background, opacity } = getComputedStyle(at);
          behind.set(at, `${behind.get(at.parentElement)}/${background} ${opacity}`);
        }
        const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim());
        if (!says && !element.matches("input, select, textarea")) continue;
        const { color, font, textShadow } = getComputedStyle(element);
        const look = `${color} ${font} ${textShadow}${behind.get(element)}`;
        if (!looks.has(look)) looks.set(look, element);
      }
      const others = await run(document, { rules: { [contrast]: { enabled: false } } });
      return { violations: [...others, ...(await run([...looks.values()], { runOnly: [contrast] }))] };
    },
    [isLarge, "color-contrast"] as const,
  );
}

const runInFrames = (page: Page): Promise<Results> =>
  new AxeBuilder({ page, axeSource: source }).options({ resultTypes: ["violations"] }).analyze();
