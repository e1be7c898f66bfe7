/**
 * Runs of text by which slow patterns are found out: what each pattern of the code begins with, or repeats, over and over. Used
 * by the test that they all come to an end and by the benchmark that says how fast.
 */

/** A little to ask about, in each language. */
export const bases = {
  en: "Mayor Anna Reed opened the new library of Northfield on 12 May 2019. The building cost 4.5 million dollars and was paid by the town.",
  ka: "2010 წლის 3 მაისს ქალაქის ცენტრში ახალი ბიბლიოთეკა გაიხსნა. 2012 წლის 7 ივნისს ბიბლიოთეკამ პირველი გამოფენა მოაწყო.",
  ru: "Мэр города Анна Белова открыла новую библиотеку 12 мая 2019 года после трёх лет работы. Здание обошлось в 4,5 миллиона рублей.",
} as const;

export type BaseLang = keyof typeof bases;

/** Among them are the witnesses that `npm run check:expressions` gave for patterns of polynomial time. */
export const pumps = [
  "[tag:",
  "<STYLE<R",
  "<style>",
  "![![",
  "[\t",
  "[a](",
  "# ",
  "#",
  " ",
  "\t",
  '"',
  "“",
  "«–",
  "«",
  "(",
  "000",
  "1 ",
  "1,",
  "1. ",
  "a",
  "აა",
  "-რ",
  "Ко",
  "слли",
  ".",
  "…",
  "=",
  "told !",
  ' said "',
  "Ёа ",
  "AA",
  "!",
  "? ",
  ". ",
  ", ",
  "* ",
  "*a",
  "_a",
  "- ",
  "|",
  "\n",
  "\n\n",
  "<p>",
  "<div><p>",
  "&",
  "&amp;",
  "<!--",
  "{",
  "{=",
  "::",
  "~",
  "\\",
  "და ",
  "Anna Reed ",
  "12 May 2019 ",
  "«А» — ",
  "А.",
  "A. B. ",
  "\u0301",
  "👩",
  "x\ny\n",
  "\u00ad",
  "окончаниы",
  "Побед",
  "ენეს",
  "жител",
];

/** So many characters of a pump, after and before text that can be asked about; with `stop` parted into sentences. */
export function makeText(lang: BaseLang, pump: string, chars: number, stop = ""): string {
  const one = pump.repeat(Math.ceil((stop === "" ? chars : 4_900) / pump.length));
  const run = stop === "" ? one : Array.from({ length: Math.ceil(chars / 4_900) }, () => one + stop).join("");
  return `${bases[lang]}\n${bases[lang]} ${run} ${bases[lang]}`;
}
