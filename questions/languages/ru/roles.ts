/** Who holds which office, as a Russian article says: "президент Македонии Георге Иванов", "Георге Иванов, президент Македонии, …". */
import type { Article, PersonMention } from "../../article.ts";
import { findWords, uncapitalise } from "../../words.ts";
import type { Role } from "../language.ts";
import { readHead } from "./heads.ts";
import { listFullNames } from "./names.ts";
import { readPlace } from "./gazetteer.ts";

const LOOK = 80;
const MAX_ROLE = 60;
/** What may stand between an office and its holder's name. */
const COMPLEMENT = /^(?: [а-яёА-ЯЁA-Z«»"-]+){0,5}$/;

/** Offices before or after a name in the nominative. */
export function findRoles(article: Article): Role[] {
  const names = listFullNames(article);
  return article.mentions.flatMap((m): Role[] => {
    if (m.kind !== "person" || m.form.split("+")[0] !== "nom" || !m.text.includes(" ")) return [];
    const name = names.get(m.entity);
    const role = findBefore(article, m) ?? findAfter(article, m);
    if (name === undefined || role === null || role.length > MAX_ROLE) return [];
    const sentence = article.sentences[m.sentence]!;
    return [{ name, role, evidence: { paragraph: m.paragraph, start: sentence.start, end: sentence.end } }];
  });
}

function findBefore(article: Article, m: PersonMention): string | null {
  const text = article.paragraphs[m.paragraph]!;
  const left = text.slice(Math.max(0, m.start - LOOK), m.start);
  const words = findWords(left);
  for (let i = words.length - 1; i >= Math.max(0, words.length - 6); i--) {
    const word = words[i]!;
    if (readHead(word.text)?.calling !== true) continue;
    if (!isNominative(word.text)) return null;
    const rest = left.slice(word.end, left.length - 1);
    if (rest === "" || !COMPLEMENT.test(rest)) return null;
    const adjective = words[i - 1];
    const isWhole =
      adjective === undefined ||
      left.slice(adjective.end, word.start) !== " " ||
      !/(?:ий|ый|ой|ая|яя)$/.test(adjective.text);
    return isWhole ? uncapitalise(word.text) + rest : null;
  }
  return null;
}

function findAfter(article: Article, m: PersonMention): string | null {
  const text = article.paragraphs[m.paragraph]!.slice(m.end, m.end + LOOK);
  const match = /^, ([а-яё-]+(?: [а-яёА-ЯЁA-Z«»"-]+){1,5}),/.exec(text);
  const [first] = match?.[1]!.split(" ") ?? [];
  if (first === undefined || readHead(first)?.calling !== true || !isNominative(first)) return null;
  const second = match![1]!.split(" ")[1]!;
  return /(?:ы|и|а|я|ого|его|ой|ей|ых|их|ов|ев|по)$|^[А-ЯЁA-Z«]/.test(second) ||
    readPlace(findWords(second), 0) !== null
    ? match![1]!
    : null;
}

/** A calling's nominative ends in a consonant, -ь, -й, or -а, -я of a woman or судья, глава; oblique forms in another vowel or -а of a man. */
function isNominative(word: string): boolean {
  return (
    (/[бвгджзклмнпрстфхцчшщйь]$/.test(word) && !/(?:ом|ем|ым|им|ой|ей|их|ых)$/.test(word)) ||
    /(?:ница|ица|иса|ка|глава|судья|коллега)$/.test(word)
  );
}
