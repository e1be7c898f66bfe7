/** Typed Georgian answers, read so that every form of one answer comes to the same. */
import { findWords } from "../../words.ts";
import { readNumeral } from "./numerals.ts";

/** National romanisation of 2002, and the letters that keyboards give for it; longest first. Source: decree of the State Department of Geodesy and Cartography, 2002. */
const LATIN: [latin: string, letter: string][] =
  "ch':ჭ ts':წ dzh:ჯ gh:ღ sh:შ ch:ჩ ts:ც dz:ძ zh:ჟ kh:ხ k':კ p':პ t':ტ q':ყ a:ა b:ბ g:გ d:დ e:ე v:ვ z:ზ t:თ i:ი k:ქ l:ლ m:მ n:ნ o:ო p:ფ r:რ s:ს u:უ j:ჯ h:ჰ q:ყ f:ფ x:ხ w:წ c:ც y:ყ"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]);

/** Cases and postpositions, longest first, with what must stand before them: a name's own letters are not cut off. */
const ENDINGS: RegExp[] = [
  /(?<=[ა-ჰ]{2})(?:ისთვის|ისგან|ისკენ)$/,
  /(?<=[ა-ჰ][აეიოუ])(?:სთვის|სგან|სკენ|სთან)$/,
  /(?<=[ა-ჰ]{2})(?:იდან|ამდე)$/,
  /(?<=[ა-ჰ][აეოუ])(?:დან|მდე)$/,
  /(?<=[ა-ჰ]{2})(?:თან|ში|ზე)$/,
  /(?<=[ა-ჰ][^აეიოუ])(?:ისა|სა|ის|ით|ად|მა)$/,
  /(?<=[ა-ჰ]{2})ს$/,
  /(?<=[ა-ჰ][აეიოუ])მ$/,
];
/** "38 ადამიანი", "1921 წელს": what is counted, and the word for year, add nothing to the number; a month does. */
const MONTH = /^(?:იანვ|თებერვ|მარტ|აფრილ|მაის|ივნის|ივლის|აგვისთ|სექთემბ|ოქთომბ|ნოემბ|დექემბ)/;
const THOUSAND = 1_000;

/** "38", "38-მა", "ოცდათვრამეტი" → "38"; "თბილისში", "tbilisi" → one stem; "7 ოქტომბერს", "შვიდი ოქტომბერი" → the same. */
export function readAnswer(text: string): string {
  const words = findWords(joinGroups(text.toLowerCase().replace(/[’ʼ`‘]/g, "'"))).map((w) => w.text);
  const read: string[] = [];
  let number: number | null = null;
  for (const word of words) {
    const value = readValue(word);
    if (value !== null) number = addNumeral(number, value);
    else {
      if (number !== null) read.push(String(number));
      number = null;
      read.push(stemName(/[a-z]/.test(word) ? transliterate(word) : word));
    }
  }
  if (number !== null) read.push(String(number));
  const isNumber = /^\d/.test(read[0] ?? "");
  return (isNumber ? read.filter((word) => /^\d/.test(word) || MONTH.test(word)) : read).join(" ");
}

/** "56 000" → "56000". A point or comma there may also part decimals: who reads the answer has decided that. */
function joinGroups(text: string): string {
  return text.replace(
    /(?<![\d.,])(\d{1,3})((?: \d{3})+)(?![\d])/g,
    (_, first: string, rest: string) => first + rest.replace(/\D/g, ""),
  );
}

/** The value of digits, whatever ending they have, or of a numeral in any case. */
function readValue(word: string): number | null {
  const digits = /^\d+(?:[.,]\d+)?/.exec(word)?.[0];
  if (digits !== undefined) return Number(digits.replace(",", "."));
  const georgian = /[a-z]/.test(word) ? null : word;
  if (georgian === null) return null;
  return (
    (readNumeral(georgian) ?? readNumeral(georgian.replace(/(?:ისთვის|მა|ის|ით|ში|ს|მ)$/, "")))?.value ?? null
  );
}

/** "ორი ათას ხუთასი" is two, times a thousand, and five hundred. */
function addNumeral(before: number | null, value: number): number {
  if (before === null) return value;
  return value === THOUSAND && before < THOUSAND ? before * THOUSAND : before + value;
}

/**
 * A key that is equal for the forms of a name: without its case, its last vowels, and the vowel that some stems lose (ერევანი,
 * ერევნის; ოქტომბერი, ოქტომბრის).
 */
function stemName(word: string): string {
  const ending = ENDINGS.find((e) => e.test(word));
  const stem = ending === undefined ? word : word.replace(ending, "");
  return soften(stem.replace(/(?<=[ა-ჰ]{2})[აეიოუ]+$/, "").replace(/(?<=[^აეიოუ])[აე](?=[ლრნ]$)/, ""));
}

function transliterate(word: string): string {
  let georgian = "";
  for (let i = 0; i < word.length;) {
    const match = LATIN.find(([latin]) => word.startsWith(latin, i));
    georgian += match?.[1] ?? word[i]!;
    i += match?.[0].length ?? 1;
  }
  return georgian;
}

/** Whoever types Latin letters leaves the apostrophes out: კ, ყ and ქ, პ and ფ, ტ and თ, წ and ც, ჭ and ჩ count as one. */
function soften(word: string): string {
  return word.replace(/[კპტწჭყ]/g, (letter) => "ქფთცჩქ"["კპტწჭყ".indexOf(letter)]!);
}

/** Implements `LanguagePack.readTerm`: "უჯრედები", "უჯრედს" → one key. */
export function readTerm(text: string): string {
  return readAnswer(text.replace(/[-–]/g, " "))
    .split(" ")
    .map((word) => word.replace(/(?<=[ა-ჰ]{2})ებ$/, "").replace(/(?<=[ა-ჰ]{2})[აეო]$/, ""))
    .join(" ");
}
