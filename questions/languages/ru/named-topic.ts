/**
 * Whether a Russian statement names what it is about: a name, or a word of the headline, in its first clause. Where neither stands there ("Между слоями возникает …", "Премию вручили
 * трём учёным") a reader of no more than this asks which is meant. Source: Krylova & Khavronina, Porjadok slov v russkom jazyke (1976).
 */
import type { Article } from "../../article.ts";
import { findWords } from "../../words.ts";
import { isFunctionWord } from "./function-words.ts";
import { isNamed, listOpenings } from "./theme.ts";
import { isFinite } from "./verbs.ts";
import { stemWord } from "./words.ts";

const NAME = /^[А-ЯЁA-Z]/;

/** Implements `LanguagePack.namesTopic`. */
export function namesTopic(text: string, lead: string, _headline: string, article: Article): boolean {
  return isNaming(text, article) || (lead !== "" && isNaming(lead, article));
}

function isNaming(text: string, article: Article): boolean {
  const words = findWords(text);
  const verb = words.find(({ text: word }) => isFinite(word.toLowerCase()));
  // "Стоит отметить, что …": what is told stands behind it.
  const comma = /, (?!что )/.exec(text.slice(verb?.end ?? 0))?.index;
  const end = comma === undefined ? text.length : (verb?.end ?? 0) + comma;
  const told = new Set(
    findWords(article.title).flatMap(({ text: word }) => (isFunctionWord(word) ? [] : stemWord(word))),
  );
  const openings = listOpenings(article);
  return words.some(
    ({ text: word, start }, i) =>
      start < end &&
      (told.has(stemWord(word)) ||
        text[start - 1] === "«" ||
        (NAME.test(word) && (i > 0 || openings.has(word) || isNamed(article, word)))),
  );
}
