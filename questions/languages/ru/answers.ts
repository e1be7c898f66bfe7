/** Typed Russian answers, read so that every form of one answer comes to the same. */
import { findWords } from "../../words.ts";
import { readMonth } from "./dates.ts";
import { readCounted, readNumeral } from "./numerals.ts";
import { readLetters, stemWord } from "./words.ts";

/** Letters as Latin ones, near to how names are written in English. Whoever types Latin follows no one standard (GOST 7.79, ISO 9, BGN). */
const LATIN: Record<string, string> = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:c ч:ch ш:sh щ:sh ъ: ы:i ь: э:e ю:iu я:ia"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
/** What Latin spellings differ in, brought to one. */
const SAME: [RegExp, string][] = [
  [/shch/g, "sh"],
  [/kh/g, "h"],
  [/t[sz]/g, "c"],
  [/y(?=[eo])|j(?=[eo])/g, ""],
  [/[yj](?=[ua])/g, "i"],
  [/[yj]/g, "i"],
  [/w/g, "v"],
  [/x/g, "ks"],
  [/ph/g, "f"],
  [/io(?=[a-z])/g, "e"],
  [/i{2,}/g, "i"],
  [/['’ʹ"`]/g, ""],
];
const ENDINGS = /(?:ogo|omu|imi|ami|iami|iah|iam|ah|am|om|em|im|oi|ei|iu|ia|a|e|i|o|u)$/;
const LEAST = 3;
const MAX_NAME = 4;
/** Words that a number may be typed with or without. */
const IDLE =
  /^(?:год|года|году|г|лет|в|во|на|к|с|млн|миллион(?:а|ов)?|миллиард(?:а|ов)?|процент(?:а|ов)?|доллар(?:а|ов)?|примерно|около)$/;

/** "38", "тридцать восемь", "38 лет" → "38"; "Путиным", "Putin" → one key; "9 октября", "09.10" → "9 10". */
export function readAnswer(text: string): string {
  const words = findWords(
    readLetters(text)
      .replace(/(\d) (?=\d{3}(?!\d))/g, "$1")
      .replace(/(\d)[.](\d{1,2})(?!\d)/g, "$1 $2"),
  );
  const keys: (string | number)[] = [];
  for (const { text: word } of words) {
    const digits = /^\d+(?:,\d+)?/.exec(word)?.[0];
    const numeral = digits === undefined ? readNumeral(word) : null;
    const month = readMonth(word);
    if (digits !== undefined) keys.push(Number(digits.replace(",", ".")));
    else if (numeral !== null) {
      const last = keys.at(-1);
      if (typeof last === "number" && last >= 20 && numeral.value < 10)
        keys[keys.length - 1] = last + numeral.value;
      else keys.push(numeral.value);
    } else if (month !== null) keys.push(month.month);
    else keys.push(word);
  }
  const isNumber = keys.some((key) => typeof key === "number");
  // Of a name the surname, with the number of a monarch: "Роберт Скотт", "Скотт".
  const isName = !isNumber && words.every((w) => /^[а-яa-z'’-]+$/.test(w.text)) && keys.length <= MAX_NAME;
  return (isName ? keys.slice(/^[ivx]+$/.test(String(keys.at(-1))) ? -2 : -1) : keys)
    .filter((key) => !(isNumber && typeof key === "string" && (IDLE.test(key) || readCounted(key) !== null)))
    .map((key) => (typeof key === "number" ? String(key) : romanise(key)))
    .join(" ");
}

function romanise(word: string): string {
  let latin = "";
  for (const letter of word) latin += LATIN[letter] ?? letter;
  for (const [from, to] of SAME) latin = latin.replace(from, to);
  const cut = latin.replace(ENDINGS, "");
  return cut.length >= LEAST ? cut : latin;
}

/** Implements `LanguagePack.readTerm`: «травоядными животными», «травоядное животное» → one key. */
export function readTerm(text: string): string {
  return findWords(readLetters(text).replace(/[-–]/g, " "))
    .map(({ text: word }) => romanise(stemWord(word).replace(FLEETING, "")))
    .join(" ");
}

/** The vowel that some nouns lose in other forms: белок, белком. */
const FLEETING = /(?<=[бвгджзклмнпрстфхчшщ])[ое](?=[кцн]$)/;
