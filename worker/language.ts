/** The caller's language: of the three of the interface the one that a request asks for first (RFC 9110, 12.5.4). */
import type { Lang } from "../questions/index.ts";

const LANGUAGES: ReadonlySet<string> = new Set<Lang>(["ka", "en", "ru"]);
/** Of a header that somebody made very long no more is read. */
const MAX_CHARS = 500;

/** Reads an Accept-Language header, "ru-RU, en;q=0.8"; `other` where it asks for none of the three. */
export function preferLanguage(header: string | undefined, other: Lang): Lang {
  const wishes = (header ?? "")
    .slice(0, MAX_CHARS)
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.split(";").map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
      return { lang: tag.split("-", 1)[0]!, weight: Number(weight) || 0 };
    })
    .filter(({ lang, weight }) => LANGUAGES.has(lang) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return (wishes[0]?.lang as Lang | undefined) ?? other;
}
