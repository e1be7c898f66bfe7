/** The interface's languages, and which one an element gets. */
import { en } from "./en.ts";
import { ka } from "./ka.ts";
import type { Messages } from "./messages.ts";
import { ru } from "./ru.ts";

const locales = new Map<string, Messages>([
  ["ka", ka],
  ["en", en],
  ["ru", ru],
]);

/** The first of the wished language tags that the interface speaks; English if none. */
export function pickLocale(wishes: (string | null)[]): { lang: string; t: Messages } {
  const tags = wishes.map((wish) => wish?.toLowerCase().split("-")[0] ?? "");
  const lang = tags.find((tag) => locales.has(tag)) ?? "en";
  return { lang, t: locales.get(lang)! };
}
