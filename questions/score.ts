/**
 * Responses: their shape, their score, and what a pupil learns after committing one. Every item is worth one point, given
 * only when the whole response is right, so that scores are whole numbers and forms of one length compare.
 */
import type { Feedback, FormChoice, FormItem, Interaction, Item, Key, Lang, Response } from "./item.ts";
import { packOf } from "./languages/index.ts";

/** A typed answer: one line with something on it. */
const TYPED = /^(?=.*\S)\P{Cc}{1,100}$/u;

/** Whether something from outside is a response to this item: the right shape and whole, only the form's ids, none twice in an order. */
export function isResponse(
  formItem: FormItem,
  interaction: Interaction,
  response: unknown,
): response is Response {
  if (interaction === "text") return typeof response === "string" && TYPED.test(response);
  if (interaction === "choice" || interaction === "sentence")
    return typeof response === "string" && formItem.options.some(({ id }) => id === response);
  const options = new Set(formItem.options.map((o) => o.id));
  if (interaction === "order") {
    return (
      Array.isArray(response) &&
      response.length === options.size &&
      new Set(response).size === options.size &&
      response.every((id) => options.has(id))
    );
  }
  if (typeof response !== "object" || response === null || Array.isArray(response)) return false;
  const prompts = new Set(formItem.prompts.map((p) => p.id));
  const pairs = Object.entries(response);
  return (
    pairs.length === prompts.size &&
    pairs.every(([prompt, option]) => prompts.has(prompt) && options.has(option as string))
  );
}

/** Scores a response in the bank's ids. What is typed is right in any form of the key, or of another accepted answer. */
export function scoreResponse(item: Item, response: Response): { score: number; maxScore: number } {
  const isRight = item.type === "typed" ? isAccepted(item, response) : isSame(item.key, response);
  return { score: isRight ? 1 : 0, maxScore: 1 };
}

function isAccepted(item: Item, response: Response): boolean {
  if (typeof item.key !== "string" || typeof response !== "string") return false;
  const given = readFor(item, response);
  return readAccepted(item).some((reading) => given.includes(reading));
}

/** What a typed answer to an item may say. */
function readFor(item: Item, answer: string): string[] {
  return asksTerm(item) ? [packOf(item.lang).readTerm(answer)] : readAll(answer, item.lang);
}

/** Of the items of banks that are in use: one that is scored otherwise is another. */
const accepted = new WeakMap<Item, string[]>();

/** What the right answers of a typed item say: read once, and not for each pupil. */
function readAccepted(item: Item): string[] {
  const { key, accept = [], added = [] } = item;
  const known = accepted.get(item);
  if (known !== undefined) return known;
  const readings = [key as string, ...accept, ...added].flatMap((answer) => readFor(item, answer));
  const made = readings.filter((reading) => reading !== "");
  accepted.set(item, made);
  return made;
}

/** Whether a typed item asks for a term, as its instruction says. */
export function asksTerm({ lang, stem }: Pick<Item, "lang" | "stem">): boolean {
  const { typed, typedQuestion } = packOf(lang).phrases;
  return stem.startsWith(typed.term("")) || stem.startsWith(typedQuestion.term(""));
}

/**
 * What a typed answer may say. A mark before three digits parts thousands or decimals, and neither a text nor a pupil says which:
 * Georgian "1,234" is both, and so is right wherever one of them is.
 */
function readAll(text: string, lang: Lang): string[] {
  const { readAnswer } = packOf(lang);
  const own = lang === "en" ? toPoints(text) : text;
  const readings = [joinGroups(own, GROUPS[lang]), joinGroups(toDecimals(own, lang), SPACED)].map(readAnswer);
  return readings.filter((reading) => reading !== "");
}

/** Between thousands: any space that keyboards and pages have there, and the mark of the language that parts no decimals. */
const BETWEEN = "[ \\u00A0\\u2007\\u2009\\u202F]";
const SPACED = makeGroups(BETWEEN);
const GROUPS: Record<Lang, RegExp> = {
  en: makeGroups(`${BETWEEN}|,`),
  ka: makeGroups(`${BETWEEN}|[.,]`),
  ru: makeGroups(`${BETWEEN}|[.]`),
};

/** Groups of three digits after one to three, with the same mark between all; "0,125" is none. */
function makeGroups(mark: string): RegExp {
  return new RegExp(`(?<![\\d.,])(?!0)\\d{1,3}(${mark})\\d{3}(?:\\1\\d{3})*(?!\\d)`, "g");
}

/** "18 991", and in English "18,991" → "18991": thousands may be written apart or not. */
const joinGroups = (text: string, groups: RegExp): string =>
  text.replace(groups, (number) => number.replace(/\D/g, ""));

/** "3.5" → "3,5" in Russian, whose decimals have a comma, and keyboards a point. */
const toDecimals = (text: string, lang: Lang): string =>
  lang === "ru" ? text.replace(/(?<![\d.,])(\d+)\.(\d+)(?![\d.])/g, "$1,$2") : text;

/** "1,5" → "1.5" in English, where a comma groups threes alone, and pupils of other languages write decimals with it. */
const toPoints = (text: string): string =>
  text.replace(/(?<![\d.,])(\d+),(\d{1,2}|\d{4,})(?![\d.,])/g, "$1.$2");

function isSame(key: Key, response: Response): boolean {
  if (typeof key === "string" || typeof response === "string") return key === response;
  if (Array.isArray(key) || Array.isArray(response)) {
    return (
      Array.isArray(key) &&
      Array.isArray(response) &&
      key.length === response.length &&
      key.every((id, i) => id === response[i])
    );
  }
  const prompts = Object.keys(key);
  return (
    Object.keys(response).length === prompts.length &&
    prompts.every((id) => Object.hasOwn(response, id) && key[id] === response[id])
  );
}

/** A response in the form's ids, one that `isResponse` let pass, in the bank's: as it is scored and stored. */
export function toBankIds(formItem: FormItem, response: Response): Response {
  return mapIds(
    response,
    formItem.options,
    formItem.prompts,
    (c) => c.id,
    (c) => c.of,
  );
}

/** Key, evidence and explanation of an item in the form's ids: only for those whose response is committed. */
export function revealItem(item: Item, formItem: FormItem): Omit<Feedback, "score" | "maxScore"> {
  return {
    key: mapIds(
      item.key,
      formItem.options,
      formItem.prompts,
      (c) => c.of,
      (c) => c.id,
    ),
    evidence: item.evidence,
    ...(item.explanation === undefined ? {} : { explanation: item.explanation }),
  };
}

/** A response of the bank's ids as the form has them. */
export function toFormIds(formItem: FormItem, response: Response): Response {
  return mapIds(
    response,
    formItem.options,
    formItem.prompts,
    (c) => c.of,
    (c) => c.id,
  );
}

function mapIds(
  key: Key,
  options: FormChoice[],
  prompts: FormChoice[],
  from: (c: FormChoice) => string,
  to: (c: FormChoice) => string,
): Key {
  const mapIn = (choices: FormChoice[], id: string) => to(choices.find((c) => from(c) === id)!);
  // What is typed has no options to map.
  if (typeof key === "string") return options.length === 0 ? key : mapIn(options, key);
  if (Array.isArray(key)) return key.map((id) => mapIn(options, id));
  return Object.fromEntries(
    Object.entries(key).map(([prompt, option]) => [mapIn(prompts, prompt), mapIn(options, option)]),
  );
}
