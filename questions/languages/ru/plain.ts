/** Which statements are worth judging as true where nothing in them can be changed: reports of what happened to somebody or something named. */
import type { Article } from "../../article.ts";
import { findWords } from "../../words.ts";
import { isFunctionWord } from "./function-words.ts";
import { isFinite } from "./verbs.ts";
import { readLetters } from "./words.ts";

/** Hopes, doubts, duties, opinions: "Говорить о славе пока преждевременно", "Власти опасаются, что число может вырасти". */
const OPINION =
  /(?<![а-яё])(?:мо(?:жет|гут|жно|г|гла|гло|гли)|смо(?:жет|гут)|возможно|вероятн|наверн|видимо|пожалуй|должн|нужн|надо|следует|необходим|наде[ея]|хоч?[еу]|хот[яеи]|намер|опаса|счита|полага|дума|вер[ия]т|уверен|якобы|предполож|скор|если|пока|понят|жела|стрем|призва|важн|настоящ|стоит [а-яё]+ть|весь мир|продолжени|неожиданн|разыгра|больш[аи][яе] честь|ясн|очевидн|личн|всегда|никогда|обычн|как правило|част[оы])/i;
/** Share of a statement's words, or of the headline's, that it has with the other: by so many the headline tells it in other words. */
const TOLD = 0.25;
/** Letters by which a root is told: "столкнулся", "столкновение". */
const ROOT = 5;
/** Words of a quotation that is a name or a word. */
const QUOTED = 4;

/** Implements `LanguagePack.tellsFact`. */
export function tellsFact(text: string, { title }: Article): boolean {
  if (OPINION.test(text) || isSaying(text)) return false;
  const words = findWords(text);
  // "Снаружи сердце покрыто оболочкой": what always is so, is known or guessed. What happened is told of in the past.
  const isEvent = words.some((w) => /(?:л|ла|ло|ли|лся|лась|лось|лись)$/.test(w.text) && isFinite(w.text));
  const isNamed = words.some((w) => w.start > 0 && /^[А-ЯЁA-Z\d]/.test(w.text));
  if (!isEvent || !isNamed) return false;
  const own = rootsOf(text);
  const told = rootsOf(title);
  const shared = [...own].filter((stem) => told.has(stem)).length;
  return shared < 2 || (shared < own.size * TOLD && shared < told.size * TOLD);
}

/** Whether it quotes more than a name. */
const isSaying = (text: string): boolean =>
  [...text.matchAll(/[«"“„]([^»"”“]*)/g)].some(([, quoted = ""]) => findWords(quoted).length > QUOTED);

const rootsOf = (text: string): Set<string> =>
  new Set(
    findWords(text).flatMap((w) => (isFunctionWord(w.text) ? [] : [readLetters(w.text).slice(0, ROOT)])),
  );
