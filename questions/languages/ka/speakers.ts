/** Who in a Georgian text may have said something: the speaker's name or office, and others in the same form. */
import { type Article, findSentences, type PersonMention, type Speech } from "../../article.ts";
import type { Alternative } from "../language.ts";
import { inflectHead, inflectPlace } from "./inflect.ts";
import { listCountries } from "./places.ts";
import { areOfOneTime } from "./rivals.ts";
import { isSamePerson, listPeople, writeName } from "./roster.ts";

/** How many of an article's people serve as rivals. */
const MAX_OWN = 20;

/**
 * The speaker and rivals in one form: by name, each in a form that the article has; else by office ("რუსეთის პრეზიდენტმა"
 * beside the presidents of the other countries the article names).
 */
export function findRivals(
  article: Article,
  speech: Speech,
): { speaker: string; rivals: Alternative[] } | null {
  const { speaker } = speech;
  return (
    findNameRivals(article, speech) ??
    (speaker.role === undefined ? null : findRoleRivals(article, speaker, speaker.role))
  );
}

function findRoleRivals(article: Article, speaker: PersonMention, role: { place: string; head: string }) {
  const head = inflectHead(role.head, speaker.form);
  const describe = (place: string) => {
    const genitive = inflectPlace(place, "genitive");
    return head === null || genitive === null ? null : `${genitive} ${head}`;
  };
  const text = describe(role.place);
  const isAttested = (place: string) =>
    article.people.has(`${place} ${role.head}`) ||
    [...article.people.values()].some(([m]) => m!.role?.head === role.head && m!.role.place === place);
  const rivals = listCountries(article).flatMap((place): Alternative[] => {
    const rival = place === role.place ? null : describe(place);
    return rival === null ? [] : [{ text: rival, origin: isAttested(place) ? "article" : "outside" }];
  });
  rivals.sort((a, b) => Number(a.origin === "outside") - Number(b.origin === "outside"));
  return text === null || rivals.length < 2 ? null : { speaker: text, rivals };
}

/** The speaker and others by name, in the speaker's form; null if fewer than two are known in it. Whoever is spoken of is not who speaks. */
export function findNameRivals(article: Article, { speaker, paragraph, content }: Speech) {
  const said = findSentences(article, paragraph, content).flatMap(
    ({ index }) => article.mentionsBySentence[index]!,
  );
  const named = new Set(
    said.flatMap((m) =>
      m.kind === "person" && m.start >= content.start && m.end <= content.end ? [m.entity] : [],
    ),
  );
  const people = listPeople(article);
  const own = people.get(speaker.entity);
  const text = own === undefined ? null : writeName(own, speaker.form);
  if (own === undefined || text === null) return null;
  const isFull = text.includes(" ");
  const rivals = [...people.values()].slice(0, MAX_OWN).flatMap((person): Alternative[] => {
    const isOut =
      isSamePerson(person, own) ||
      named.has(person.entity) ||
      !areOfOneTime(article, speaker.entity, person.entity);
    const name = isOut
      ? null
      : isFull
        ? writeName(person, speaker.form)
        : (person.surnames.get(speaker.form) ?? null);
    return name === null || (isFull && !name.includes(" ")) ? [] : [{ text: name, origin: "article" }];
  });
  return rivals.length < 2 ? null : { speaker: text, rivals };
}

/**
 * The speaker in the nominative: by name where the article shows that case or the ergative, from which it follows
 * (ალიევმა → ალიევი); else by office.
 */
export function labelSpeaker(article: Article, { role, entity }: PersonMention): string | null {
  const person = listPeople(article).get(entity);
  // A surname alone among full names stands out.
  const isAlone = person?.given === "" && [...listPeople(article).values()].some(({ given }) => given !== "");
  const name = person === undefined || isAlone ? null : writeName(person, "nominative");
  if (name !== null || role === undefined) return name;
  const place = inflectPlace(role.place, "genitive");
  const head = inflectHead(role.head, "nominative");
  return place === null || head === null ? null : `${place} ${head}`;
}
