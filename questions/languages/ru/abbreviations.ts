/** Abbreviations that a statement does not spell out: "школам-членам SCIS" says nothing to whoever has not read which body that is. */
import { listWords } from "./words.ts";

/** Known to all. */
const COMMON = listWords(
  "сша ссср рф рсфср снг ес оон нато обсе вто мвф опек брикс юнеско юнисеф воз магатэ фифа уефа мок кндр кнр фрг гдр юар оаэ ввп днк рнк вич спид нло гэс аэс тэц цру фбр кгб фсб гру мид мвд мчс гибдд гаи цик цб мгу мгимо спбгу ран " +
    "тасс риа итар бсэ вгтрк нтв смс тв пк дтп сми вов вмф вмс ввс мкс зао оао ооо пао нии кб гост ржд жд ммвб цска суд кпсс вкп лдпр кпрф гулаг нквд чк гуп кпд эвм атс эр мхат вгик гитис втб ниу вшэ фиде наса рбк квн нхл нба рпц сизо " +
    "ussr usa uk eu un nato nasa bbc cnn cbs nbc abc fox msnbc cnbc pbs espn itv ibm bmw dvd cd pdf usb gps hiv ok it pr tv fm sms ceo nba nhl ufc mtv afp reuters ap dna rna gmt utc ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi",
);
const ABBREVIATION =
  /(?<![А-ЯЁA-Zа-яёa-z0-9«"-])(?:[А-ЯЁ]{3,6}(?=[а-яё]{0,2}(?![а-яё]))|[A-Z]{3,6}(?![a-z]))(?![А-ЯЁA-Z0-9])/g;
/** A text in capitals has no abbreviations to tell. */
const MANY = 4;

/** The first abbreviation that neither everyone knows, nor the text spells out: "Государственная служба здравоохранения (ГСЗ)". */
export function findAbbreviation(text: string, told: string): string | null {
  if (!/[А-ЯЁA-Z]{3}/.test(text)) return null;
  const found = text.match(ABBREVIATION) ?? [];
  if (found.length > MANY) return null;
  return (
    found.find(
      (word) =>
        !COMMON.has(word.toLowerCase()) &&
        !/^[IVXLC]+$/.test(word) &&
        !text.includes(`(${word}`) &&
        !text.includes(`${word} (`) &&
        !told.includes(word),
    ) ?? null
  );
}
