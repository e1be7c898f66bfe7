/** Countries and cities in Russian text, in any case and with their preposition. */
import type { PlaceMention, Sentence } from "../../article.ts";
import type { Word } from "../../words.ts";
import type { Case } from "./declension.ts";
import { lexicon, readPlace } from "./gazetteer.ts";
import { readGiven } from "./given-names.ts";
import { isHead } from "./heads.ts";
import { isNext, listWords, readLetters } from "./words.ts";

/** Cases after prepositions that are taken into the mention, because they may change with the name: в/во, с/со, о/об, к/ко. */
const PREPOSITIONS: Record<string, Case[]> = {
  в: ["acc", "pre"],
  во: ["acc", "pre"],
  на: ["acc", "pre"],
  из: ["gen"],
  с: ["ins"],
  со: ["ins"],
  о: ["pre"],
  об: ["pre"],
  к: ["dat"],
  ко: ["dat"],
};

/** Prepositions that stay as they are before every name. */
const FIXED: Record<string, Case[]> = {
  от: ["gen"],
  до: ["gen"],
  для: ["gen"],
  у: ["gen"],
  около: ["gen"],
  близ: ["gen"],
  против: ["gen"],
  по: ["dat"],
  через: ["acc"],
  под: ["ins"],
  над: ["ins"],
  между: ["ins"],
  при: ["pre"],
};

const BEFORE_NAME = listWords(
  "северная южная восточная западная центральная новая старая северной южной восточной западной центральной новой старой северную южную восточную западную",
  "центральную новую старую святая малая великая малой великой малую великую нижней верхней царской царская дореволюционной",
);

/** Finds the places of a sentence, but for those within a name of a person (`isTaken`) or of something else. */
export function findPlaces(sentence: Sentence, isTaken: (word: Word) => boolean): PlaceMention[] {
  const { words } = sentence;
  const found: PlaceMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const reading = readPlace(words, i);
    // "мать София осталась": a woman's name.
    if (reading !== null && isGivenName(sentence, words, i)) continue;
    if (reading === null || isTaken(words[i]!) || isPartOfName(sentence, words, i, reading.last)) continue;
    const before = words[i - 1];
    const preposition = before !== undefined && isNext(sentence, before, words[i]) ? before.text : "";
    const small = preposition.toLowerCase();
    const governed = PREPOSITIONS[small] ?? FIXED[small];
    const all =
      governed === undefined
        ? reading.cases.filter((c) => c !== "pre")
        : reading.cases.filter((c) => governed.includes(c));
    if (all.length === 0 || KIND.test(small)) continue;
    const cases = settle(all, words, i);
    const start = PREPOSITIONS[small] === undefined ? words[i]!.start : before!.start;
    const end = words[reading.last]!.end;
    found.push({
      kind: "place",
      lemma: reading.lemma,
      form: `${PREPOSITIONS[small] === undefined ? "" : `${preposition} `}${cases.join("+")}`,
      area: lexicon().get(reading.lemma)!.area,
      inTitle: isTitle(sentence, words, i, cases),
      paragraph: sentence.paragraph,
      sentence: sentence.index,
      start,
      end,
      text: sentence.text.slice(start - sentence.start, end - sentence.start),
    });
    i = reading.last;
  }
  return found;
}

/** Whether a word that may be a given name has no preposition before it. */
function isGivenName(sentence: Sentence, words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const isGoverned =
    before !== undefined &&
    isNext(sentence, before, words[i]) &&
    (PREPOSITIONS[readLetters(before.text)] ?? FIXED[readLetters(before.text)]) !== undefined;
  return !isGoverned && readGiven(words[i]!.text).length > 0;
}

/** "провинция Македония", "в городе Казани": the name of another thing, or in a case that the kind's form hides. */
const KIND =
  /^(?:провинци|област|штат|округ|район|город|посёл|посел|сел[оеау]$|деревн|остров|рек[аиуео]|гор[аыуе]$|озер|клуб|команд|отел|гостиниц|ресторан|стадион|улиц|площад|проспект|сборн|аэропорт|вокзал|станци|порт|газет|журнал|компани|имени|класс|тип|марк|модел)/;

const MOVING =
  /^(?:направ|отправ|прибы|приех|прие[зд]|поех|пое[зд]|верн|возвра|вв[оё]з|импорт|экспорт|постав|бежа|эмигр|перее|въе|визит|поезд|уех|лете|полет|прилет|вылет|депорт|экстрад|переда|попал|попас|высла|сосла|пришл|прише|войск|вступ|вторг|путешест)/;

/** A name that does not inflect is in the accusative after a word of going, else in the prepositional: "поехал в Чили", "живёт в Чили". */
function settle(cases: Case[], words: readonly Word[], i: number): Case[] {
  if (cases.length !== 2 || !cases.includes("acc") || !cases.includes("pre")) return cases;
  const isGoing = words.slice(Math.max(0, i - 4), i - 1).some((w) => MOVING.test(readLetters(w.text)));
  return [isGoing ? "acc" : "pre"];
}

/** In "Новая Англия", "«Москва»" or "Банк Англии" the place is part of a longer name. */
function isPartOfName(sentence: Sentence, words: readonly Word[], i: number, last: number): boolean {
  const [left] = [sentence.text.slice(0, words[i]!.start - sentence.start)];
  const before = words[i - 1];
  const isBeside = before !== undefined && isNext(sentence, before, words[i]);
  if (/[«“"„-]$/.test(left)) return true;
  if (
    isBeside &&
    (BEFORE_NAME.has(readLetters(before.text)) ||
      (i > 1 && /^[А-ЯЁ]/.test(before.text) && !isHead(before.text)))
  )
    return true;
  const after = words[last + 1];
  return (
    after !== undefined &&
    isNext(sentence, words[last]!, after) &&
    /^[А-ЯЁA-Z]/.test(after.text) &&
    readPlace(words, last + 1) !== null
  );
}

/** "президент Франции": the genitive says whose office or body is meant. */
function isTitle(sentence: Sentence, words: readonly Word[], i: number, cases: Case[]): boolean {
  if (!cases.includes("gen")) return false;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (!isNext(sentence, words[k]!, words[k + 1])) return false;
    if (isHead(words[k]!.text)) return true;
  }
  return false;
}
