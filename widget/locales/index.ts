/** The interface's languages, and which one an element gets. */
import { en } from "./en.ts";
import { ka } from "./ka.ts";
import type { Messages } from "./messages.ts";
import { ru } from "./ru.ts";

const locales: Record<string, Messages> = { ka, en, ru };

/** The first of the wished language tags that the interface speaks; English if none. */
export function pickLocale(wishes: (string | null)[]): { lang: string; t: Messages } {
  const tags = wishes.map((wish) => wish?.toLowerCase().split("-")[0] ?? "");
  // Of "constructor" and the like an object knows something, too, but no text.
  const lang = tags.find((tag) => locales[tag]?.next) ?? "en";
  return { lang, t: locales[lang]! };
}
