/** Names of an article's people in the nominative; found once for each article. */
import type { Article, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Person } from "./full-names.ts";
import { findPeople, type People } from "./people.ts";

/** The people of these sentences. */
export const listPeople = once((sentences: Sentence[]): People => findPeople(sentences));

/** The people of an article by entity. */
export function listPersons(article: Article): ReadonlyMap<string, Person> {
  return listPeople(article.sentences).persons;
}

/** The fullest name of each person in the nominative. */
export const listFullNames = once(
  (article: Article): ReadonlyMap<string, string> =>
    new Map([...listPersons(article)].map(([entity, { full, surname }]) => [entity, full ?? surname])),
);
