/** Whose something is that a Georgian question asks for, which stands before the question word: "მოსახლეობის რამდენი პროცენტი", "„დინამოს“ რამდენი ფეხბურთელი". */
import type { Word } from "../../words.ts";
import type { Asked } from "./asked.ts";
import { isPredicate } from "./predicates.ts";

/** "სკოლის 16 ნახატი" is asked for by its owner too, with all that belongs to that: "ქალაქის ახალი უბნების 13 პროცენტი". */
export function askOwned(
  body: string,
  words: readonly Word[],
  owner: Word | undefined,
  asked: Asked,
): Asked | null {
  // "„დინამოს“ ორი ფეხბურთელი": what is in marks is a name, in whatever case.
  const quoted = QUOTED.exec(body.slice(0, asked.start))?.[1];
  if (quoted !== undefined)
    return { ...asked, start: asked.start - quoted.length, question: `${quoted}${asked.question}` };
  if (owner === undefined || body.slice(owner.end, asked.start) !== " ") return asked;
  if (!OWNER.test(owner.text) || NO_OWNER.test(owner.text)) return asked;
  const isJoined = (i: number) => i > 0 && body.slice(words[i - 1]!.end, words[i]!.start) === " ";
  const own = words.indexOf(owner);
  let first = own;
  while (isJoined(first) && own - first < MAX_OWNERS && BELONGS.test(words[first - 1]!.text)) first--;
  const before = words[first - 1]?.text ?? "";
  if (isJoined(first) && !BOUNDARY.test(before) && !isPredicate(before)) return null;
  const start = words[first]!.start;
  return { ...asked, start, question: `${body.slice(start, owner.end)} ${asked.question}` };
}

/** Genitives; of vowel stems they look like datives, which stand before the question word as well: "საბჭოს რამდენი წევრი ჰყავს?". */
const OWNER = /[ა-ჰA-Za-z-](?:ის|ოს|უს|თა)$/;
export const QUOTED = /([„«][^„“”«»]{2,40}[“”»] )$/;
/** Shaped like a genitive: "მშენებლობის დროს თერთმეტი ხე მოჭრა" tells when. */
const NO_OWNER = /^(?:წლის|თვის|დღის|დროს|ბოლოს|საღამოს|აგვისტოს)$|თვის$/;
export const BELONGS =
  /[ა-ჰA-Za-z-](?:ის|თა)$|(?:ული|ური|ელი|იანი|ივი)$|^(?:ახალი|ძველი|დიდი|მთავარი|საჯარო|კერძო)$/;
export const OF_OWNER = /[ა-ჰ](?:ოს|უს)$|[ა-ჰA-Za-z]-ს$|^(?:მე-)?\d+(?:-ე)?$|^[A-Za-z]|[ა-ჰ]{3}ო$/;
const MAX_OWNERS = 5;
/** Words of another phrase: in cases that no attribute of a genitive has. */
const BOUNDARY =
  /(?:ში|ზე|დან|თან|მდე|ით|ად|მა|თვის|[აეოუ]მ|[^ი]ს|ები|[აეო])$|^(?:შემდეგ|მიერ|შესახებ|დროს|გამო)$/;
