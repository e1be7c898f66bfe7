/** Georgian number words up to a thousand: twenties ("two twenties and thirteen"), hundreds, joined or apart. Source: CLDR RBNF, ka. */
import { lazy } from "../../lazy.ts";

const UNITS =
  "ერთი ორი სამი ოთხი ხუთი ექვსი შვიდი რვა ცხრა ათი თერთმეტი თორმეტი ცამეტი თოთხმეტი თხუთმეტი თექვსმეტი ჩვიდმეტი თვრამეტი ცხრამეტი".split(
    " ",
  );
const TWENTIES = ["", "ოც", "ორმოც", "სამოც", "ოთხმოც"];
const HUNDREDS = ["", "ას", "ორას", "სამას", "ოთხას", "ხუთას", "ექვსას", "შვიდას", "რვაას", "ცხრაას"];
const [HUNDRED, THOUSAND] = [100, 1_000];

export type NumeralForm = "full" | "bare" | "ergative";

/** Writes a number below 1,000: 38 → "ოცდათვრამეტი"; bare, as before a noun in most cases: "ოცდათვრამეტ"; before an ergative "ოცდათვრამეტმა", but "რვა". */
export function writeNumeral(n: number, form: NumeralForm): string {
  const rest = n % 100;
  const twenties = TWENTIES[Math.floor(rest / 20)]!;
  const unit = UNITS[(rest % 20) - 1] ?? "";
  const small =
    rest === 0 ? "" : twenties === "" ? unit : unit === "" ? `${twenties}ი` : `${twenties}და${unit}`;
  const hundreds = HUNDREDS[Math.floor(n / 100)]!;
  const full = small === "" ? `${hundreds}ი` : `${hundreds}${small}`;
  return form === "full" ? full : full.replace(/ი$/, form === "bare" ? "" : "მა");
}

interface Numeral {
  value: number;
  form: NumeralForm;
}

const numerals = lazy(() => {
  const words = new Map<string, Numeral>();
  for (let n = 1; n < HUNDRED; n++) {
    // რვა and ცხრა are the same in both forms: the full one stays.
    for (const form of ["ergative", "bare", "full"] as const)
      words.set(writeNumeral(n, form), { value: n, form });
  }
  words.set("ათასი", { value: THOUSAND, form: "full" }).set("ათას", { value: THOUSAND, form: "bare" });
  return words;
});

/** Letters with which number words begin. */
const FIRST = new Set("ეოსხშრცათჩ");
/** Hundreds, and what follows them. */
const HUNDREDFOLD = /^((?:ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა)?ას)(.*)$/;

/** Reads a number word: "ოცდათვრამეტი" → 38, full; "სამ" → 3, bare; "სამმა" → 3, ergative. */
export function readNumeral(word: string): Numeral | null {
  if (!FIRST.has(word.charAt(0))) return null;
  return numerals().get(word) ?? readHundreds(word);
}

function readHundreds(word: string): Numeral | null {
  const [, hundreds, rest] = (word.includes("ას") && HUNDREDFOLD.exec(word)) || [];
  if (hundreds === undefined || rest === undefined) return null;
  const value = HUNDRED * HUNDREDS.indexOf(hundreds);
  if (rest === "" || rest === "ი") return { value, form: rest === "" ? "bare" : "full" };
  const small = numerals().get(rest);
  return small === undefined || small.value >= HUNDRED
    ? null
    : { value: value + small.value, form: small.form };
}
