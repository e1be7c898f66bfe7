/** Who an article names, and the forms of each name that it shows: what can stand in another name's place. */
import type { Article, PersonMention } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { isHonorific, readHead } from "./heads.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { isPredicate } from "./people.ts";
import { readSurname } from "./surnames.ts";

/** How many mentions of each person are looked through. */
const MAX_MENTIONS = 50;
/** Words between a title and its name, at most. */
const MAX_TITLE = 5;

export interface Person {
  entity: string;
  /** Given names, "" where the article has none. */
  given: string;
  /** The surname by case, as the article has it. */
  surnames: ReadonlyMap<string, string>;
  paragraphs: ReadonlySet<number>;
  /** Titles that stand before the name, by the first sentence in which one does. */
  heads: ReadonlyMap<string, number>;
}

/** The article's people by entity; bodies, and offices that nobody is named for, are left out. */
export const listPeople = once((article: Article): ReadonlyMap<string, Person> => {
  const roster = new Map<string, Person>();
  for (const [entity, mentions] of article.people) {
    const names = mentions.slice(0, MAX_MENTIONS).filter(isName);
    if (names.length === 0) continue;
    const surnames = new Map<string, string>();
    for (const { form, text } of names) if (!surnames.has(form)) surnames.set(form, text.split(" ").at(-1)!);
    const shown = surnames.get("ergative");
    // The ergative shows the whole stem, and the nominative follows from it: ალიევმა → ალიევი, ბერიძემ → ბერიძე.
    if (shown !== undefined && !surnames.has("nominative"))
      surnames.set("nominative", shown.endsWith("მა") ? `${shown.slice(0, -2)}ი` : shown.slice(0, -1));
    addByDative(surnames);
    addByGenitive(surnames);
    addForms(surnames);
    const full = names.find((m) => m.text.includes(" "))?.text ?? "";
    roster.set(entity, {
      entity,
      given: full.split(" ").slice(0, -1).join(" "),
      surnames,
      paragraphs: new Set(mentions.map((m) => m.paragraph)),
      heads: findHeads(article, names),
    });
  }
  return roster;
});

/** Somebody whom a name in the nominative stands for, where the name has a known given name and the cases of the surname are beyond doubt. */
export function readPerson(name: string): Person | null {
  const words = name.split(" ");
  const [first = "", surname = ""] = [words[0], words.at(-1)];
  if (!isClosedName(first) && !isOpenName(first)) return null;
  const surnames = new Map([["nominative", surname]]);
  addForms(surnames);
  if (surnames.size === 1) return null;
  const entity = surname.replace(/ი$/, "");
  return { entity, given: words.slice(0, -1).join(" "), surnames, paragraphs: new Set(), heads: new Map() };
}

/**
 * Endings of surnames whose cases are beyond doubt, as the nominative shows the whole stem: children (-შვილი), sons (-ძე), and the
 * Megrelian and Slavic endings (Hewitt 1995, ch. 3).
 */
const REGULAR: [RegExp, Record<string, (name: string) => string>][] = [
  [
    /(?:შვილი|[^ბკ]ოვი|ევი|სონი)$/,
    { ergative: (name) => `${name.slice(0, -1)}მა`, genitive: (name) => `${name.slice(0, -1)}ის` },
  ],
  [/[აიო]ძე$/, { ergative: (name) => `${name}მ`, genitive: (name) => `${name.slice(0, -1)}ის` }],
  [/(?:[^აეიოუ]ია|ავა|უა)$/, { ergative: (name) => `${name}მ` }],
];

/**
 * A dative in a consonant and -ს shows the whole stem, as the ergative does: ტრამპს → ტრამპმა, ტრამპი. In a vowel it may be a genitive.
 * Georgian surnames in -ელი and the like keep their vowel in all three.
 */
function addByDative(surnames: Map<string, string>): void {
  const dative = surnames.get("dative");
  const ergative = surnames.get("ergative");
  if (dative !== undefined && /[^აეიოუ]ს$/.test(dative)) {
    const stem = dative.slice(0, -1);
    if (!surnames.has("nominative")) surnames.set("nominative", `${stem}ი`);
    if (ergative === undefined) surnames.set("ergative", `${stem}მა`);
  } else if (dative === undefined && ergative !== undefined && /[^აეიოუ]მა$/.test(ergative))
    surnames.set("dative", `${ergative.slice(0, -2)}ს`);
}

/** A genitive shows the nominative where no vowel is lost: გელაშვილის → გელაშვილი, ბერიძის → ბერიძე, ლარსონის → ლარსონი. */
function addByGenitive(surnames: Map<string, string>): void {
  const genitive = surnames.get("genitive") ?? "";
  if (surnames.has("nominative")) return;
  if (genitive.endsWith("შვილის")) surnames.set("nominative", genitive.slice(0, -1));
  else if (/[აიო]ძის$/.test(genitive)) surnames.set("nominative", `${genitive.slice(0, -2)}ე`);
  // Two consonants may have lost the vowel between them: წერეთლის, of წერეთელი.
  else if (/[აეიოუ][^აეიოუძ]ის$/.test(genitive)) surnames.set("nominative", genitive.slice(0, -1));
}

/** Adds the cases that follow from a surname's nominative: ბერიძე → ბერიძემ. */
function addForms(surnames: Map<string, string>): void {
  const name = surnames.get("nominative") ?? "";
  const forms = REGULAR.find(([ending]) => ending.test(name))?.[1] ?? {};
  for (const [form, inflect] of Object.entries(forms))
    if (!surnames.has(form)) surnames.set(form, inflect(name));
}

function findHeads({ sentences }: Article, names: readonly PersonMention[]): Map<string, number> {
  const heads = new Map<string, number>();
  for (const { sentence, start, form } of names) {
    const { words } = sentences[sentence]!;
    const at = words.findIndex((w) => w.start === start);
    // "მინისტრი თამარ ბერიძე", or "ფალიაშვილი კომპოზიტორი იყო".
    const places = form === "nominative" ? words.flatMap((_, i) => (i > at ? [i] : [])) : [];
    for (const i of [findTitle(words, at, form), ...places]) {
      const head = readHead(words, i);
      if (head === null || !head.isTitle || isHonorific(head.head) || heads.has(head.head)) continue;
      if (i < at || isPredicate(words, i, head.form)) heads.set(head.head, sentence);
    }
  }
  return heads;
}

/** Where the title stands that belongs to a name: "მწერალი და საზოგადო მოღვაწე ეკატერინე გაბაშვილი". */
export function findTitle(words: readonly Word[], at: number, form: string): number {
  for (let i = at - 1; i >= Math.max(0, at - MAX_TITLE); i--) {
    if (readHead(words, i)?.isTitle === true) return i;
    const { text } = words[i]!;
    if (text !== "და" && !(form === "ergative" ? /მა?$/ : /[იეო]$/).test(text)) break;
  }
  return at - 1;
}

/** Whether a mention ends with the surname by which its person is known: not an office, not a given name alone. */
export function isName({ text, entity, role }: PersonMention): boolean {
  if (role !== undefined && entity === `${role.place} ${role.head}`) return false;
  const surname = entity.split(" ").at(-1)!;
  return readSurname(text.split(" ").at(-1)!).some(({ stem }) => stem === surname);
}

/** The name of a person in a case, full where the article has a given name; null where it does not show that form. */
export function writeName({ given, surnames }: Person, form: string): string | null {
  const surname = surnames.get(form);
  return surname === undefined ? null : given === "" ? surname : `${given} ${surname}`;
}

/** Whether two may be one: მარი სკლოდოვსკა and მარი კიური; ფიროსმანი and ფიროსმანაშვილი. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a === b || a.entity.startsWith(b.entity) || b.entity.startsWith(a.entity)) return true;
  return a.given !== "" && a.given.split(" ")[0] === b.given.split(" ")[0];
}
