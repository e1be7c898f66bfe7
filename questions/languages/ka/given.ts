/**
 * Bare nouns that an earlier sentence has brought up. Georgian has no article: "მაღაროს სიღრმე 327 მეტრია" after a sentence on a mine
 * speaks of that mine. Such a noun is read as "ეგ მაღაროს", which tells the pipeline that it points back.
 */
import type { Article, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import type { Resolution } from "../language.ts";
import { stemWord } from "./inflect.ts";
import { isClosedName, isOpenName } from "./names.ts";
import { readNoun } from "./nouns.ts";
import { readPlace } from "./places.ts";
import { readPlainSurname } from "./surnames.ts";
import { attributionVerbs } from "./verbs.ts";

/** After these a noun is still the first of its sentence. */
const TIME =
  /^(?:წელს|წლის|წლიდან|\d+|[ა-ჰ]+(?:ბერს|ბერში|რვალს|რვალში)|იანვარს|იანვარში|მარტს|მარტში|აპრილს|აპრილში|მაისს|მაისში|ივნისს|ივნისში|ივლისს|ივლისში|აგვისტოს|აგვისტოში)$/;
/** Forms of a noun that acts, is acted on, owns, or is where something is. */
const NOUN = /^[ა-ჰ]{3,}(?:[იეაო]|მა|მ|ს|ში|ზე)$/;
/** Time and the world, which are the same for everyone; people at large; and words that are no nouns. */
const COMMON =
  /^(?:ზამთარ|ზაფხულ|გაზაფხულ|შემოდგომა|წელიწად|დღე|დღის|კვირა|თვე|საათ|წუთ|ღამ|დილა|საღამო|მსოფლიო|დედამიწა|ადამიან|ხალხ|ყველა|ბევრ|ზოგ|მხოლოდ|უფრო|ასევე|ძალიან|როდესაც|როცა|თუმცა|ერთ|ორ|სამ|ოთხ|ხუთ|ექვს|შვიდ|რვა|ცხრა|ათ|პირველ|მეორე|მესამე|შემდეგ|შორის|მიერ|შესახებ|ახალ|ძველ|დიდ|პატარა|მთავარ|საშუალო|თანამედროვე|დღეს|სულ|იგი|ის|მან|მას|მის|ისინი|მათ)/;
/** Adjectives and participles, which say something of a noun after them. */
const ATTRIBUTE = /(?:ული|ური|ელი|იანი|ივი|ითი|ავალი|^მუშა)$/;
const MAX_TIME = 4;

/** Of each stem the first sentence that has it. */
const listFirsts = once((article: Article): Map<string, number> => {
  const found = new Map<string, number>();
  const seen = new Set<string>();
  for (const { words, index } of article.sentences) {
    for (const { text } of words) {
      if (seen.has(text)) continue;
      seen.add(text);
      const stem = stemWord(text);
      if (!found.has(stem)) found.set(stem, index);
    }
  }
  return found;
});

/** Put before such a noun: a word that no article has there and that no lead tells. */
export const GIVEN = "ეგ ";

/** The bare noun with which a sentence begins, where an earlier sentence has it and the title doesn't. */
export function markGiven(article: Article, sentence: Sentence): Resolution[] {
  const { words } = sentence;
  let i = 0;
  while (i < MAX_TIME && TIME.test(words[i]?.text ?? "")) i++;
  const word = words[i];
  if (word === undefined || !NOUN.test(word.text) || COMMON.test(word.text)) return [];
  // "უსაფრთხოების საბჭო": a kind, not a thing told before.
  if (/(?:ების|ობის|ოების)$/.test(word.text)) return [];
  if (ATTRIBUTE.test(word.text) || isNamed(article, sentence, word)) return [];
  // „ტიტანიკი“: a name by its marks.
  if (/[„“"«]/.test(sentence.text[word.start - sentence.start - 1] ?? "")) return [];
  // Who speaks and is no listed noun is somebody whose name no rule knows.
  const isSpeaker = attributionVerbs().has(words[i + 1]?.text ?? "") && readNoun(word.text) === null;
  if (isSpeaker && !/კომპანი/.test(word.text)) return [];
  const stem = stemWord(word.text);
  if ((listFirsts(article).get(stem) ?? sentence.index) >= sentence.index) return [];
  if (findWords(article.title).some(({ text }) => stemWord(text) === stem)) return [];
  return [{ span: { start: word.start, end: word.start }, text: GIVEN, isMark: true }];
}

/** The same of a statement behind a lead that does not have the noun: a lead is there to name it. */
export function findGivenFirst(
  article: Article,
  words: readonly Word[],
  text: string,
  told: string,
): string | null {
  let i = 0;
  while (i < MAX_TIME && TIME.test(words[i]?.text ?? "")) i++;
  const word = words[i];
  if (word === undefined || !NOUN.test(word.text) || COMMON.test(word.text) || ATTRIBUTE.test(word.text))
    return null;
  if (/[„“"«]/.test(text[word.start - 1] ?? "")) return null;
  if (/(?:ების|ობის|ოების)$/.test(word.text) || /^ ?[„«"(–—]/.test(text.slice(word.end, word.end + 2)))
    return null;
  const isName =
    readPlace(word.text) !== null ||
    isClosedName(word.text) ||
    isOpenName(word.text) ||
    readPlainSurname(word.text) !== null ||
    attributionVerbs().has(words[i + 1]?.text ?? "");
  if (isName) return null;
  const stem = stemWord(word.text);
  const first = listFirsts(article).get(stem);
  if (first === undefined || findWords(told).some((w) => stemWord(w.text) === stem)) return null;
  const own = article.sentences[first]!;
  const shared = words.filter((w) => own.text.includes(w.text)).length;
  return shared < words.length * OWN ? word.text : null;
}

/** A statement has this share of its sentence's words at least. */
const OWN = 0.6;

/** Whether a word is in a name, a number or a date, or stands right before a name: "მეფე ერეკლე". */
function isNamed({ mentionsBySentence, paragraphs }: Article, sentence: Sentence, word: Word): boolean {
  const after = paragraphs[sentence.paragraph]!.slice(word.end, word.end + 2);
  return (
    /^ ?[„«"(–—]/.test(after) ||
    mentionsBySentence[sentence.index]!.some(
      (m) => m.start <= word.end + 1 && word.start < m.end && m.kind !== "date" && m.kind !== "number",
    )
  );
}
