/** Georgian terms: forms of the words of domains, each with the forms of its rivals in the same case and number. */
import type { Sentence, Span, Term, TermMention } from "../../article.ts";
import { makeTerm } from "../terms.ts";
import { lazy } from "../../lazy.ts";
import { DOMAINS, type Field, type Paradigm } from "./domains.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { readPlainSurname } from "./surnames.ts";

const CLOSED = ["ი", "მა", "ს", "ში", "ზე", "სთან", "ია"];
const OPEN = ["", "მ", "ს", "ში", "ზე", "სთან", "ა"];
/** On the stem without its last vowel: ხორბალი, ხორბლის; რკინა, რკინის. */
const OBLIQUE =
  "ის ით ად ისთვის ისკენ ისგან იდან ამდე ები ებმა ებს ების ებით ებად ებში ებზე ებთან ებისთვის ებისკენ ებისგან ებიდან ებია".split(
    " ",
  );
const ADJECTIVE = ["ი", "მა", "", "ია"];

/** The forms of a word in a fixed order: ვერცხლი, ვერცხლმა …; რკინა, რკინამ …; ხორბალი … ხორბლის. */
export function listForms(word: string, as: Paradigm): string[] {
  if (as === "form") return [word];
  if (as === "adjective") return ADJECTIVE.map((ending) => word + ending);
  const [full, syncopated] = word.split("/") as [string, string?];
  const isOpen = /[აე]$/.test(full);
  const short = syncopated ?? (isOpen ? full.slice(0, -1) : full);
  return [
    ...(isOpen ? OPEN : CLOSED).map((ending) => full + ending),
    // მეწაღეები, but რკინები.
    ...OBLIQUE.map((ending) => (full.endsWith("ე") && ending.startsWith("ებ") ? full : short) + ending),
  ];
}

interface Word {
  lemma: string;
  forms: () => readonly string[];
}

interface Reading {
  field: Field;
  word: Word;
  /** All words of the field. */
  words: readonly Word[];
  /** Which of the word's forms it is. */
  slot: number;
}

/** First letters, which all forms of a word have: a text has words with half of those that terms have. */
const PREFIX = 2;

/** What a form may be, by its first letters: some words are in several fields. */
const tables = lazy(() => {
  const byPrefix = new Map<string, Omit<Reading, "slot">[]>();
  for (const field of DOMAINS) {
    const words = field.words.split(" ").map((word) => ({
      lemma: word.replace(/\/.*/, ""),
      forms: lazy(() => listForms(word, field.as)),
    }));
    for (const word of words) {
      const prefix = word.lemma.slice(0, PREFIX);
      byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), { field, word, words }]);
    }
  }
  return new Map([...byPrefix].map(([prefix, entries]) => [prefix, lazy(() => listReadings(entries))]));
});

function listReadings(entries: readonly Omit<Reading, "slot">[]): Map<string, Reading[]> {
  const found = new Map<string, Reading[]>();
  for (const entry of entries) {
    for (const [slot, form] of entry.word.forms().entries()) {
      const known = found.get(form);
      if (known === undefined) found.set(form, [{ ...entry, slot }]);
      else known.push({ ...entry, slot });
    }
  }
  return found;
}

function readForm(form: string): Reading[] | undefined {
  return tables().get(form.slice(0, PREFIX))?.().get(form);
}

function listRivals({ words, word, slot }: Reading): Term[] {
  return words.flatMap((w) => (w === word ? [] : [{ lemma: w.lemma, text: w.forms()[slot]! }]));
}

/** Between two of one kind: the other may be a word of the domain, too. */
const JOINED = new Set(["და", "ან", "თუ"]);

/** The field of each term found: what tells it may also stand above the sentence. */
const fields = new WeakMap<TermMention, Field>();

/** Implements `LanguagePack.findTerms`. */
export function findTerms(sentence: Sentence): TermMention[] {
  const { words, text, start: from } = sentence;
  const found: TermMention[] = [];
  for (const [at, word] of words.entries()) {
    const own = readForm(word.text);
    if (own === undefined) continue;
    const before = text.slice(0, word.start - from);
    const after = text.slice(word.end - from);
    // A part of a compound, or of a name or what somebody said in quotation marks.
    if (/[-–„“"«(]$/.test(before) || /^[-–“”"»)]/.test(after) || isQuoted(before, after)) continue;
    const next = after.startsWith(" ") ? (words[at + 1]?.text ?? "") : "";
    const previous = words[at - 1]?.text ?? "";
    const reading = own.find(({ field }) => fits(field, text, previous, next));
    if (reading === undefined || isBesideOne(sentence, word, reading)) continue;
    const mention = makeTerm(sentence, word, { lemma: reading.word.lemma, rivals: listRivals(reading) });
    fields.set(mention, reading.field);
    found.push(mention);
  }
  return found;
}

/** Whether words of a term's own field stand in what a pupil is shown around it: the headline may tell it. */
export function isToldTerm(shown: string, mention: TermMention): boolean {
  return fields.get(mention)?.not?.test(shown) === true;
}

/** Whether a quotation has begun before and ends after. */
function isQuoted(before: string, after: string): boolean {
  const open = Math.max(before.lastIndexOf("„"), before.lastIndexOf("«"), before.lastIndexOf("“"));
  return (
    (open >= 0 && /[“”»]/.test(after) && !/[“”»]/.test(before.slice(open + 1))) ||
    (before.split('"').length % 2 === 0 && after.includes('"'))
  );
}

/** Whether another word of the domain is in the sentence: one tells the other. */
function isBesideOne({ words }: Sentence, at: Span, { words: field, word: own }: Reading): boolean {
  return words.some(
    (word) =>
      word !== at &&
      field.some((w) => w !== own && w.lemma.length > 3 && word.text.startsWith(w.lemma.slice(0, -1))),
  );
}

function fits(field: Field, text: string, previous: string, next: string): boolean {
  return (
    !JOINED.has(previous) &&
    !JOINED.has(next) &&
    // "მამა ჯონსონი", "ქალიშვილი კარენი".
    !(field.as === "noun" && isName(next)) &&
    field.when?.test(text) !== false &&
    field.not?.test(text) !== true &&
    field.next?.test(next) !== false &&
    field.notNext?.test(next) !== true &&
    field.notPrev?.test(previous) !== true
  );
}

const isName = (word: string) =>
  word !== "" && (isClosedName(word) || isOpenName(word) || readPlainSurname(word) !== null);
