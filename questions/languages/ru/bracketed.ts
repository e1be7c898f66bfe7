/** Of whom a quotation speaks, in brackets behind its pronoun, as newspapers set it. */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import { findAntecedent } from "./antecedents.ts";
import { stemsOf } from "./bare.ts";
import { listPersons } from "./names.ts";
import { findOpenInQuote } from "./quoted.ts";
import { inflect, PRONOUNS } from "./resolve.ts";
import { readLetters, stemWord } from "./words.ts";

/** "Он [Микельсон] был готов": null where that is not certain. */
export function bracketName(
  article: Article,
  speaker: PersonMention,
  sentence: Sentence,
  text: string,
): string | null {
  const open = findOpenInQuote(text, article.title);
  const pronoun = open === null ? undefined : PRONOUNS.get(readLetters(open));
  if (open === null || pronoun === undefined) return null;
  const at = new RegExp(`(?<![А-ЯЁа-яё])${open}(?![а-яё])`).exec(text)?.index ?? -1;
  const told = stemsOf(article.title);
  const [person, ...others] = [...listPersons(article).values()].filter(
    ({ entity, surname }) =>
      entity !== speaker.entity && article.people.has(entity) && told.has(stemWord(surname)),
  );
  if (at < 0 || person === undefined || others.length > 0 || person.gender !== pronoun.gender) return null;
  // Not where another may be meant: one whom the quotation names, or the sentence before it.
  const before = findAntecedent(article, sentence, pronoun.gender);
  if (before?.person.entity !== person.entity) return null;
  const name = pronoun.cases[0] === "nom" ? person.surname : inflect(person, [pronoun.cases[0]!]);
  const end = at + open.length;
  return name === null ? null : `${text.slice(0, end)} [${name}]${text.slice(end)}`;
}
