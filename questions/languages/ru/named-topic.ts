/**
 * Whether a Russian statement names what it is about: a name, or a word of the headline, in its first clause. Where neither stands there ("Между слоями возникает …", "Премию вручили
 * трём учёным") a reader of no more than this asks which is meant. Source: Krylova & Khavronina, Porjadok slov v russkom jazyke (1976).
 */
import type { Article } from "../../article.ts";
import { findWords } from "../../words.ts";
import { isFunctionWord } from "./function-words.ts";
import { findBareBelow, HAPPENED, isEntryName } from "./pointers.ts";
import { findUnnamedHero, findUnnamedTown } from "./unnamed.ts";
import { isNamed, listOpenings } from "./theme.ts";
import { isFinite } from "./verbs.ts";
import { stemWord } from "./words.ts";

const NAME = /^[А-ЯЁA-Z]/;

/** Implements `LanguagePack.namesTopic`. */
export function namesTopic(text: string, lead: string, headline: string, article: Article): boolean {
  return (
    isNaming(text, headline, article) ||
    (lead === "" && isOfEntry(text, article)) ||
    (lead !== "" && isNaming(lead, headline, article))
  );
}

/** "В 1901 году построили вторую очередь", below the name of an entry: when or where it was, of what is named. */
const isOfEntry = (text: string, article: Article): boolean =>
  isEntryName(article) &&
  (!article.title.includes(" ") || /[«A-ZА-ЯЁ]/.test(article.title.slice(1))) &&
  isFunctionWord(findWords(text)[0]?.text ?? "");

function isNaming(text: string, headline: string, article: Article): boolean {
  const words = findWords(text);
  const verb = words.find(({ text: word }) => isFinite(word.toLowerCase()));
  // "Стоит отметить, что …": what is told stands behind it.
  const comma = /, (?!что )/.exec(text.slice(verb?.end ?? 0))?.index;
  const end = comma === undefined ? text.length : (verb?.end ?? 0) + comma;
  const told = new Set(
    findWords(headline).flatMap(({ text: word }) => (isFunctionWord(word) ? [] : stemWord(word))),
  );
  const openings = listOpenings(article);
  return words.some(
    ({ text: word, start }, i) =>
      start < end &&
      (told.has(stemWord(word)) ||
        text[start - 1] === "«" ||
        (NAME.test(word) &&
          (i > 0 || (!isFunctionWord(word) && (openings.has(word) || isNamed(article, word)))))),
  );
}

/** The wh-phrase, with the year that it may have: what is asked for tells nothing. */
const WH =
  /^(?:(?:[ВСК]о?|До|После|На|За|Около|Из|О|От) )?(?:[Кк]ак(?:ой|ом|ого|ому|ую|ая|их|ие)|[Сс]кольк[а-яё]+|[Кк]то|[Кк]ем|[Кк]ого) (?:(?:году|года|месяце|месяца|день|дня|век[еа]|городе|города) )?(?:\d{4} года )?/;

/** Implements `LanguagePack.questionNamesTopic`: without its wh-phrase a question is held to what a statement below the headline is. */
export function questionNamesTopic(question: string, headline: string, article: Article): boolean {
  const rest = question.replace(WH, "").replace(/\?$/, ".");
  const statement = rest.charAt(0).toUpperCase() + rest.slice(1);
  if (findUnnamedTown(question, headline) ?? findUnnamedHero(question, headline, article)) return false;
  if (isEntryName(article) || isNaming(statement, headline, article)) return true;
  const bare = findBareBelow(statement, article);
  return bare === null || HAPPENED.test(bare);
}
