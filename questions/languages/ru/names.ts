/** Names of an article's people in the nominative; found once for each article. */
import type { Article, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Person } from "./full-names.ts";
import { findWords } from "../../words.ts";
import { readGiven } from "./given-names.ts";
import { findPeople, type People } from "./people.ts";

/** The people of these sentences. */
export const listPeople = once((sentences: Sentence[]): People => findPeople(sentences));

/** The people of an article by entity. */
export function listPersons(article: Article): ReadonlyMap<string, Person> {
  return listPeople(article.sentences).persons;
}

/** The fullest name of each person in the nominative. */
export const listFullNames = once((article: Article): ReadonlyMap<string, string> => {
  const title = findWords(article.title);
  // "Дональд Трамп" of the headline, where the text has "Трамп" alone.
  const headed = (surname: string) => {
    const at = title.findIndex(({ text }) => text === surname);
    const given = title[at - 1]?.text ?? "";
    return readGiven(given).some(({ cases }) => cases.includes("nom")) ? `${given} ${surname}` : null;
  };
  return new Map(
    [...listPersons(article)].map(([entity, { full, surname }]) => [
      entity,
      full ?? headed(surname) ?? surname,
    ]),
  );
});
