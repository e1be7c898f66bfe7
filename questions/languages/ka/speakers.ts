/** Who in a Georgian text may have said something: the speaker's name or office, and others in the same form. */
import { type Article, findSentences, type PersonMention, type Speech } from "../../article.ts";
import type { Alternative } from "../language.ts";
import { inflectHead, inflectPlace } from "./inflect.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { listCountries } from "./places.ts";
import { areOfOneTime } from "./rivals.ts";
import { isSamePerson, listPeople, writeName } from "./roster.ts";
import { readPlainSurname } from "./surnames.ts";

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
  const others = [...people.values()].slice(0, MAX_OWN).flatMap((person): Alternative[] => {
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
  // Of two with one surname one stands for both.
  const rivals = others.filter(({ text: name }, i) => others.findIndex((o) => isAlike(o.text, name)) === i);
  const isAlone = isFull && rivals.length === 1 && speaker.role === undefined;
  const all = isAlone ? [...rivals, ...findOutside(article, text, speaker.form)] : rivals;
  return all.length < 2 ? null : { speaker: text, rivals: all };
}

/** "ალ შარაა" and "ალ-შარაა": one name, written in two ways. */
const isAlike = (a: string, b: string): boolean => a.replaceAll("-", " ") === b.replaceAll("-", " ");

/** Rivals from outside beside the only one of the article. */
const BESIDE_ONE = 2;
/** Names that nobody is known by, in the nominative: of Georgia, and of the West. Their surnames' cases are beyond doubt. */
const OUTSIDERS = {
  georgian: [
    "ნინო ლომიძე",
    "დავით გელაშვილი",
    "მარიამ ქავთარაძე",
    "ლევან მჭედლიშვილი",
    "თეა კაპანაძე",
    "გიორგი ნოზაძე",
  ],
  western: [
    "დევიდ პარკერსონი",
    "სარა კოლინსონი",
    "მარკ ლინდბერგი",
    "ლორა ჰანსონი",
    "პიტერ ვაინბერგი",
    "ემა რობერტსონი",
  ],
};
/** Surnames of Georgia; and endings that it shares with others, beside which no kind is certain. */
const GEORGIAN = /(?:შვილი|[აიოე]ძე|[ა-ჰ]{3}ია|ავა|უა)$/;
const OF_ANY = /(?:ანი|ური|ული|ელი|იტი|[ა-ჰ]-[ა-ჰ]+)$/;

/** Names of the speaker's kind for what the article's own people leave open, none of which has a word of theirs. */
function findOutside(article: Article, speaker: string, form: string): Alternative[] {
  const surname = speaker.replace(/მა$/, "ი").replace(/([აეოუ])მ$/, "$1");
  const given = speaker.slice(0, speaker.indexOf(" "));
  // Of a name from elsewhere both would be rivals that nobody takes.
  if (OF_ANY.test(surname) || isFigure(speaker) || !(isClosedName(given) || isOpenName(given))) return [];
  const names = GEORGIAN.test(surname) ? OUTSIDERS.georgian : OUTSIDERS.western;
  // Others beside each speaker.
  const from = speaker.length % names.length;
  return [...names.slice(from), ...names.slice(0, from)]
    .filter((name) =>
      name.split(" ").every((word) => !article.paragraphs.some((text) => text.includes(word.slice(0, -1)))),
    )
    .slice(0, BESIDE_ONE)
    .map((name): Alternative => ({ text: inflectOutsider(name, form), origin: "outside" }));
}

/** Whom news calls by the surname alone, everybody knows. */
const isFigure = (name: string): boolean => {
  const surname = readPlainSurname(name.slice(name.lastIndexOf(" ") + 1));
  return surname !== null && !/(?:ძე|შვილ)$/.test(surname.stem);
};

const inflectOutsider = (name: string, form: string): string =>
  form !== "ergative" ? name : name.endsWith("ე") ? `${name}მ` : `${name.slice(0, -1)}მა`;

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
