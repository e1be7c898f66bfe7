/**
 * People and bodies that can speak or act, in Georgian text. There are no capitals: a person is found by a title before
 * the name, then by the surname alone; an office or body by its country ("რუსეთის პრეზიდენტი").
 */
import type { PersonMention, Sentence } from "../../article.ts";
import { findWords, type Word } from "../../words.ts";
import { readHead } from "./heads.ts";
import { readCase } from "./inflect.ts";
import { isOwner, readPlace } from "./places.ts";

/** Cases in which a speaker or a subject stands. */
const CASES = new Set(["nominative", "ergative", "dative", "genitive", "with", "instrumental"]);

/** Letters by which known surnames are looked up. */
const PREFIX = 3;

interface Person {
  surname: string;
  role?: { place: string; head: string };
}

/** Finds people and bodies in all sentences; a surname met after a title is known from there on and before. */
export function findPeople(sentences: Sentence[]): PersonMention[] {
  const people = new Map<string, Person>();
  const titled = sentences.map((sentence) => findTitled(sentence, people));
  const roles = new Map<string, string>();
  for (const person of people.values()) {
    if (person.role !== undefined) roles.set(roleKey(person.role), person.surname);
  }
  const surnames = new Map<string, string[]>();
  for (const surname of people.keys()) {
    const prefix = surname.slice(0, PREFIX);
    surnames.set(prefix, [...(surnames.get(prefix) ?? []), surname]);
  }
  const named = sentences.flatMap((sentence, i) => findNamed(sentence, surnames, titled[i]!));
  return [...titled.flat(), ...named].map((mention) => {
    const alias = mention.role === undefined ? undefined : roles.get(roleKey(mention.role));
    const role = mention.role ?? people.get(mention.entity)?.role;
    return { ...mention, entity: alias ?? mention.entity, ...(role === undefined ? {} : { role }) };
  });
}

function roleKey(role: { place: string; head: string }): string {
  return `${role.place} ${role.head}`;
}

function findTitled(sentence: Sentence, people: Map<string, Person>): PersonMention[] {
  const { words } = sentence;
  const mentions: PersonMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const head = readHead(words, i);
    if (head === null) continue;
    const place =
      i > 0 && isTogether(sentence, words[i - 1]!, words[i]!) ? readPlace(words[i - 1]!.text) : null;
    const role = place !== null && isOwner(place.form) ? { place: place.lemma, head: head.head } : undefined;
    const name = head.isTitle ? readName(sentence, words, i, head.form) : null;
    if (role === undefined && name === null) continue;
    const first = words[role === undefined ? i : i - 1]!;
    const last = words[name === null ? i : name.last]!;
    if (name !== null) {
      const known = people.get(name.surname);
      if (known?.role === undefined)
        people.set(name.surname, { surname: name.surname, ...(role === undefined ? {} : { role }) });
    }
    mentions.push({
      kind: "person",
      entity: name?.surname ?? roleKey(role!),
      form: head.form,
      ...(role === undefined ? {} : { role }),
      paragraph: sentence.paragraph,
      sentence: sentence.index,
      start: first.start,
      end: last.end,
      text: sentence.text.slice(first.start - sentence.start, last.end - sentence.start),
    });
    if (name !== null) i = name.last;
  }
  return mentions;
}

/**
 * A given name and a surname after a title: only the last word takes the title's case.
 * პრეზიდენტმა ვლადიმერ პუტინმა → surname stem პუტინ.
 */
function readName(
  sentence: Sentence,
  words: readonly Word[],
  title: number,
  form: string,
): { surname: string; last: number } | null {
  const [given, surname] = [words[title + 1], words[title + 2]];
  if (given === undefined || surname === undefined || form === "nominative") return null;
  if (!isTogether(sentence, words[title]!, given) || !isTogether(sentence, given, surname)) return null;
  const ending = {
    ergative: /^(.{3,}[^აეოუ])მა$|^(.{2,}[აეოუ])მ$/,
    dative: /^(.{3,})ს$/,
    genitive: /^(.{3,})ის$/,
  }[form];
  const match = ending?.exec(surname.text);
  const stem = match?.[1] ?? match?.[2];
  return stem === undefined || !isBareName(given.text) ? null : { surname: stem, last: title + 2 };
}

/** A given name within a full name stands without a case ending (ვლადიმერ, ილჰამ) or ends in its own vowel (გიორგი, ანა). */
function isBareName(word: string): boolean {
  return /^[ა-ჰ]{3,}$/.test(word) && !/(მა|ში|ზე|დან|თან|ის|ით)$/.test(word);
}

function findNamed(
  sentence: Sentence,
  surnames: Map<string, string[]>,
  titled: readonly PersonMention[],
): PersonMention[] {
  const isTaken = (word: Word) => titled.some((m) => m.start < word.end && word.start < m.end);
  return sentence.words.flatMap((word) => {
    for (const surname of surnames.get(word.text.slice(0, PREFIX)) ?? []) {
      const form = readCase(word.text, surname);
      if (form === null || !CASES.has(form) || isTaken(word)) continue;
      return [
        {
          kind: "person" as const,
          entity: surname,
          form,
          paragraph: sentence.paragraph,
          sentence: sentence.index,
          start: word.start,
          end: word.end,
          text: word.text,
        },
      ];
    }
    return [];
  });
}

function isTogether(sentence: Sentence, a: Word, b: Word): boolean {
  return sentence.text.slice(a.end - sentence.start, b.start - sentence.start) === " ";
}

/** An office or body of which the text does not say whose it is or who holds it: მეფემ, მთავრობამ. Null if none. */
export function findBareHead(text: string): string | null {
  const words = findWords(text);
  const sentence = { index: 0, paragraph: 0, start: 0, end: text.length, text, words, inQuote: false };
  const mentions = findTitled(sentence, new Map());
  const isNamed = (word: Word) => mentions.some((m) => m.start <= word.start && word.end <= m.end);
  return words.find((word, i) => readHead(words, i) !== null && !isNamed(word))?.text ?? null;
}
