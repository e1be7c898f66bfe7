/** Names of an article's people in the nominative; found once for each article. */
import type { Article, Sentence } from "../../article.ts";
import type { Person } from "./full-names.ts";
import { findPeople, type People } from "./people.ts";

const found = new WeakMap<Sentence[], People>();

/** The people of these sentences. */
export function listPeople(sentences: Sentence[]): People {
  const known = found.get(sentences);
  if (known !== undefined) return known;
  const people = findPeople(sentences);
  found.set(sentences, people);
  return people;
}

/** The people of an article by entity. */
export function listPersons(article: Article): ReadonlyMap<string, Person> {
  return listPeople(article.sentences).persons;
}

const names = new WeakMap<Article, ReadonlyMap<string, string>>();

/** The fullest name of each person in the nominative. */
export function listFullNames(article: Article): ReadonlyMap<string, string> {
  const known = names.get(article);
  if (known !== undefined) return known;
  const made = new Map(
    [...listPersons(article)].map(([entity, { full, surname }]) => [entity, full ?? surname] as const),
  );
  names.set(article, made);
  return made;
}
