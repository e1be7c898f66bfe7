/**
 * A pupil who knows the bank: answers the form on the screen rightly or wrongly, as told. The form comes from the
 * network as the widget got it; its items are told apart by their texts, since delivered ids are opaque.
 */
import type { Frame, Locator, Page } from "playwright-core";
import type { Item } from "../../questions/item.ts";
import type { Attempt } from "../../worker/contract.ts";
import { ka } from "../widget/texts.ts";

type Delivered = Attempt["form"]["items"][number];

/** Presses the button that begins an attempt, and returns the attempt the server made. */
export async function begin(page: Page | Frame, button: string): Promise<Attempt> {
  const whole = "page" in page ? page.page() : page;
  const made = whole.waitForResponse((r) => r.url().endsWith("/attempts") && r.request().method() === "POST");
  await page.getByRole("button", { name: button, exact: true }).click();
  const response = await made;
  if (response.status() !== 201) throw new Error(`The attempt was refused: ${await response.text()}`);
  return (await response.json()) as Attempt;
}

/** The bank's item behind a delivered one. */
export function itemBehind(bank: Item[], delivered: Delivered): Item {
  const look = (it: Delivered | Item) =>
    [it.type, it.stem, ...it.options.map((o) => o.text).sort()].join("\n");
  const found = bank.filter((item) => look(item) === look(delivered));
  if (found.length !== 1) throw new Error(`${found.length} items look like “${delivered.stem}”`);
  return found[0]!;
}

/** Takes the whole quiz in practice, rightly but for each fourth choice, up to the result. */
export async function takeQuiz(page: Page | Frame, bank: Item[], candidate: string): Promise<Attempt> {
  await page.getByLabel(ka.nickname).fill(candidate);
  const attempt = await begin(page, ka.start);
  const last = attempt.form.items.length - 1;
  for (const [at, delivered] of attempt.form.items.entries()) {
    const item = itemBehind(bank, delivered);
    await answer(page, item, typeof item.key !== "string" || at % 4 !== 0);
    await page.getByRole("button", { name: at < last ? ka.next : ka.result, exact: true }).click();
  }
  await page.getByRole("heading", { name: ka.result }).waitFor();
  return attempt;
}

/** Answers one item and has it checked; `rightly` false is for what has one answer only. */
export async function answer(page: Page | Frame, item: Item, rightly: boolean): Promise<void> {
  const quiz = page.locator("kitkhva-quiz");
  if (item.type === "typed") await quiz.getByRole("textbox").fill(rightly ? String(item.key) : "არ ვიცი");
  else if (typeof item.key === "string") await choose(quiz, item, rightly);
  else if (Array.isArray(item.key)) await arrange(quiz, item, item.key);
  else await match(page, quiz, item, item.key);
  await quiz.getByRole("button", { name: ka.check, exact: true }).click();
  await quiz.locator(`.verdict .mark.${rightly ? "right" : "wrong"}`).waitFor();
}

const textOf = (item: Item, id: string | undefined) =>
  item.options.find((option) => option.id === id)?.text ?? "";

async function choose(quiz: Locator, item: Item, rightly: boolean) {
  const wanted = item.options.find((option) => (option.id === item.key) === rightly);
  await quiz.getByRole("radio", { name: wanted?.text ?? "", exact: true }).check();
}

async function arrange(quiz: Locator, item: Item, key: string[]) {
  const rows = quiz.locator(".row");
  for (const [place, id] of key.entries()) {
    const text = textOf(item, id);
    const up = quiz.getByRole("button", { name: `${ka.up}: ${text}`, exact: true });
    while ((await rows.nth(place).getByText(text, { exact: true }).count()) === 0) await up.click();
  }
}

async function match(page: Page | Frame, quiz: Locator, item: Item, key: Record<string, string>) {
  for (const prompt of item.prompts ?? []) {
    const row = quiz.locator("label").filter({ has: page.getByText(prompt.text, { exact: true }) });
    await row.locator("select").selectOption({ label: textOf(item, key[prompt.id]) });
  }
}

/** The quiz says that what was handed in has another score by now. */
export const rescore = (quiz: Locator, detail: { score: number; maxScore: number }) =>
  quiz.evaluate(
    (element, said) =>
      element.dispatchEvent(
        new CustomEvent("kitkhva:score", { detail: said, bubbles: true, composed: true }),
      ),
    detail,
  );
