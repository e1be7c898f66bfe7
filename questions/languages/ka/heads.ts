/** Offices, professions and bodies that a person, country or institution can have, and their regular forms. */
import { remember } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import { readCase } from "./inflect.ts";

/** Offices that stand before a name, by stem; each takes regular endings. */
const TITLES = (
  "პრეზიდენტ პრემიერ-მინისტრ ვიცე-პრეზიდენტ მინისტრ კანცლერ პრემიერ სენატორ გუბერნატორ გენერალ ელჩ მეფე დედოფალ პატრიარქ პაპ დეპუტატ პროფესორ " +
  "დირექტორ ექიმ მწვრთნელ პრეზიდენტობის-კანდიდატ მერ თავმჯდომარე უფროს ხელმძღვანელ მდივან მოადგილე ადვოკატ პროკურორ მოსამართლე კონგრესმენ სპიკერ " +
  "კომპოზიტორ მწერალ პოეტ მხატვარ არქიტექტორ რეჟისორ მსახიობ მუსიკოს მეცნიერ ფიზიკოს ქიმიკოს მათემატიკოს ისტორიკოს ეკონომისტ ჟურნალისტ ალპინისტ " +
  "ქირურგ ფეხბურთელ კალათბურთელ მეკარე კაპიტან ვაჭარ გლეხ ბ-ნ ქ-ნ ბატონ ქალბატონ ლორდ სერ პრინც პრინცესა იმპერატორ სულთან ეპისკოპოს არქიეპისკოპოს კათოლიკოს-პატრიარქ " +
  "ექსპერტ დეტექტივ ანალიტიკოს ლიდერ კანდიდატ კომისარ შერიფ ბიოლოგ ასტრონომ არქეოლოგ გეოგრაფ მოგზაურ ინჟინერ გამომგონებელ რექტორ დოქტორ პოლკოვნიკ ადმირალ " +
  "მასწავლებელ კონსტრუქტორ კოსმონავტ ასტრონავტ ფილოსოფოს კრიტიკოს პოლიტიკოს ბიზნესმენ მომღერალ დირიჟორ პიანისტ სარდალ"
).split(" ");

/** Bodies that speak for a country or an institution. */
const BODIES =
  "ხელისუფლება მთავრობა პარლამენტ პოლიცია პროკურატურა დელეგაცია საელჩო სამინისტრო მერია სასამართლო".split(
    " ",
  );

/** Honorifics: they name nobody's office. */
const HONORIFICS = new Set("ბ-ნ ქ-ნ ბატონ ქალბატონ ლორდ სერ დოქტორ".split(" "));

/** Letters by which heads are looked up. */
const PREFIX = 2;

interface Head {
  head: string;
  isTitle: boolean;
}

const headsByPrefix = new Map<string, Head[]>();
for (const [heads, isTitle] of [
  [TITLES, true],
  [BODIES, false],
] as const) {
  for (const head of heads) {
    const prefix = head.slice(0, PREFIX);
    headsByPrefix.set(prefix, [...(headsByPrefix.get(prefix) ?? []), { head, isTitle }]);
  }
}

/** Reads an office or body at a word: its stem, case ("bare" for the stem alone: "პრეზიდენტ ტრამპს") and whether it is an office. */
export function readHead(words: readonly Word[], i: number): (Head & { form: string }) | null {
  const word = words[i]?.text;
  return word === undefined ? null : readWord(word);
}

const readWord = remember((word): (Head & { form: string }) | null => {
  for (const { head, isTitle } of headsByPrefix.get(word.slice(0, PREFIX)) ?? []) {
    const form = word === head && !/[აეოუ]$/.test(head) ? "bare" : readCase(word, head);
    if (form !== null) return { head, form, isTitle };
    // Bodies in -ა lose it in the genitive, offices in -ე too: ხელისუფლება → ხელისუფლების, მეფე → მეფის.
    if (/[აე]$/.test(head) && word === `${head.slice(0, -1)}ის`) return { head, form: "genitive", isTitle };
  }
  return null;
});

/** Whether a head is only a form of address: "ბ-ნმა ადამსმა". */
export function isHonorific(head: string): boolean {
  return HONORIFICS.has(head);
}
