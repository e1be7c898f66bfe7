/** Typed Georgian answers, read so that every form of one answer comes to the same. */
import { findWords } from "../../words.ts";
import { stemWord } from "./inflect.ts";
import { numberWords } from "./numbers.ts";

/** National romanisation of 2002, longest first. Source: State Department of Geodesy and Cartography, decree of 2002. */
const LATIN: [latin: string, letter: string][] =
  "ch':ჭ ts':წ dzh:ჯ gh:ღ sh:შ ch:ჩ ts:ც dz:ძ zh:ჟ kh:ხ k':კ p':პ t':ტ q':ყ a:ა b:ბ g:გ d:დ e:ე v:ვ z:ზ t:თ i:ი k:ქ l:ლ m:მ n:ნ o:ო p:ფ r:რ s:ს u:უ j:ჯ h:ჰ q:ყ"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]);

/** "38", "38-მა" → "38"; "თბილისში", "tbilisi" → one stem; "ხუთი" → "5". */
export function readAnswer(text: string): string {
  return findWords(text.toLowerCase().replace(/[’ʼ`]/g, "'"))
    .map(({ text: word }) => {
      const digits = /^\d[\d., ]*/.exec(word)?.[0].replace(/[., ]/g, "");
      if (digits !== undefined) return digits;
      const georgian = /[a-z]/.test(word) ? transliterate(word) : word;
      const number = numberWords.findIndex((n) => stemWord(n) === stemWord(georgian));
      return number < 0 ? soften(stemWord(georgian)) : String(number + 1);
    })
    .join(" ");
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

/** Whoever types Latin letters leaves the apostrophes out: კ and ქ, პ and ფ, ტ and თ, წ and ც, ჭ and ჩ count as one. */
function soften(word: string): string {
  return word.replace(/[კპტწჭ]/g, (letter) => "ქფთცჩ"["კპტწჭ".indexOf(letter)]!);
}
