/** Words that Russian text retells in a clause: "X заявил, что …", "По словам X, …", "Завод, по словам X, откроют", "…, заявил X". */
import type { Article, PersonMention, Sentence, Speech } from "../../article.ts";
import { findWords } from "../../words.ts";
import { findAntecedent } from "./antecedents.ts";
import {
  addEvidence,
  CLAUSE_VERBS,
  findSubject,
  makeSpeech,
  MAX_ATTRIBUTION,
  mentionOf,
} from "./attribution.ts";
import { lowerFirst } from "./capitals.ts";
import { VERBS } from "./saying.ts";
import { isFinite } from "./verbs.ts";

const CLAUSE = new RegExp(`(?<![а-яё-])(${CLAUSE_VERBS})(?: [^,.;:«»()]{1,60})?, что `);
const BY_WORDS = new RegExp(
  `^(?:По (?:словам|мнению|данным|утверждению|оценке|оценкам|мысли)|Как (${CLAUSE_VERBS})) `,
);
/** "Завод, по словам Ивана Громова, откроют весной", "Завод откроют весной, по мнению Ивана Громова." */
const BY_WORDS_WITHIN = /, по (?:словам|мнению|утверждению|оценкам?) /;
/** "Завод откроют весной, заявил министр Иван Петров." */
const AFTER_CLAUSE = new RegExp(`, (${CLAUSE_VERBS}) [^,;:—]{3,160}[.]$`);
/** To whom, when or where, behind the speaker: "заявил министр Петров журналистам в среду". */
const ADDRESSED = /^(?: (?!и |или )[а-яё«»А-ЯЁ-]+){0,5}$/;
/** An agency's mark before its news. */
const AGENCY = /^[A-Z.]{3,20} [—–-] /;
/** What is reported by somebody's words or opinion, as a verb. */
const SAYS = "сообщил";
const THINKS = "считает";

/** The statement that a sentence retells, where its speaker is a person found before. */
export function findRetold(article: Article, sentence: Sentence): Speech | null {
  const found =
    findClause(article, sentence) ??
    findByWords(article, sentence) ??
    findByWordsWithin(article, sentence) ??
    findAfter(article, sentence);
  return found === null || isLaden(found.content.text) || DECIDES.test(found.content.text) ? null : found;
}

/** "примет решение к январю": on what, the clause does not say. */
const DECIDES =
  /(?<![А-ЯЁа-яё])при(?:мет|мут|нял[аи]?|нимает|нимают) (?:[а-яё]+ое )?решение(?! (?:о|об|по|[а-яё]+ть(?:ся)?)(?![а-яё])|, (?:как|что|чтобы|котор|кто|где))/;

/** Two brackets, or a long one, in what is told in a clause: more than a question can hold besides. */
const isLaden = (text: string): boolean => {
  const asides = text.match(/\([^()]*\)/g) ?? [];
  return asides.length > 1 || asides.some(({ length }) => length > LONG_ASIDE);
};
const LONG_ASIDE = 40;
/** "Трамп заявил, что переговоры продолжатся" → speaker Трамп, content after "что". */
function findClause(article: Article, sentence: Sentence): Speech | null {
  const match = CLAUSE.exec(sentence.text);
  if (match === null || sentence.inQuote) return null;
  const verbAt = sentence.start + match.index;
  const before = sentence.text.slice(0, match.index);
  const clauseStart = sentence.start + Math.max(before.lastIndexOf(", "), before.lastIndexOf(": "), -1) + 1;
  const contentStart = verbAt + match[0].length;
  // "Не сказал, что": what was not said.
  if (` ${before}`.toLowerCase().endsWith(" не ")) return null;
  // "Петров узнал от мэра, который заявил, что": who that is stands just before.
  if (/, котор(?:ый|ая|ое|ые) (?:[а-яё]+ )?$/.test(before)) return null;
  const speaker =
    findSubject(article, sentence, { start: clauseStart, end: verbAt }) ??
    findSubject(article, sentence, { start: verbAt + match[1]!.length, end: contentStart - 6 }) ??
    findAcross(article, sentence, clauseStart, verbAt) ??
    findPronounSpeaker(article, sentence, before);
  if (speaker === null) return null;
  const text = article.paragraphs[sentence.paragraph]!;
  const end = findContentEnd(text, contentStart, sentence.end);
  const own = { start: sentence.start, end: sentence.end };
  const content = { start: contentStart, end };
  const speech = makeSpeech(article, speaker, VERBS.get(match[1]!)!, "clause", sentence, content, [own]);
  return speech === null || speaker.sentence === sentence.index
    ? speech
    : addEvidence(article, speaker, [speech])[0]!;
}

/** "Сомов, глава отдела, позже заявил": a subject before the comma, unless it has its verb there and another may stand behind: "Сомов уехал, врачи заявили". */
function findAcross(
  article: Article,
  sentence: Sentence,
  clauseStart: number,
  verbAt: number,
): PersonMention | null {
  const subject = findSubject(article, sentence, { start: sentence.start, end: verbAt });
  const text = article.paragraphs[sentence.paragraph]!;
  if (subject === null || isSubjectless(text.slice(clauseStart, verbAt))) return subject;
  return findWords(text.slice(subject.end, clauseStart)).some((word) => isFinite(word.text)) ? null : subject;
}
/** Whether there are only adverbs, and nouns behind a preposition, between the last comma and the verb. */
function isSubjectless(text: string): boolean {
  let governed = 0;
  return findWords(text).every(({ text: word }) => {
    if (PREPOSITION.test(word)) governed = GOVERNED;
    else if (governed > 0) governed--;
    else return ADVERB.test(word);
    return true;
  });
}
const PREPOSITION = /^(?:во?|на|при|по|после|перед|из|для|со?|от)$/;
const ADVERB = /^(?:также|тоже|затем|потом|позже|ранее|ещё|еще|уже|и|вновь|снова|[а-яё]{2,15}о)$/;
const GOVERNED = 4;

/** "Он также добавил, что …": whom the sentence before names. */
function findPronounSpeaker(article: Article, sentence: Sentence, before: string): PersonMention | null {
  const pronoun = /^(Он|Она) (?:(?:также|ещё|еще|тоже|затем) )?$/.exec(before)?.[1];
  if (pronoun === undefined) return null;
  const antecedent = findAntecedent(article, sentence, pronoun === "Он" ? "m" : "f");
  if (antecedent === null) return null;
  return mentionOf(article, antecedent.sentence, antecedent.person.entity);
}

/** "По словам Иванова, завод откроют весной" → speaker Иванов, content after the comma. */
function findByWords(article: Article, sentence: Sentence): Speech | null {
  const match = BY_WORDS.exec(sentence.text);
  if (match === null || sentence.inQuote) return null;
  const comma = sentence.text.indexOf(", ", match[0].length);
  if (comma < 0 || comma > MAX_ATTRIBUTION) return null;
  const people = article.mentionsBySentence[sentence.index]!.filter(
    (m): m is PersonMention =>
      m.kind === "person" &&
      // "Как заявила Петрова на слушаниях, …", but not "Как сообщил адвокат Петровой, …".
      (match[1] === undefined
        ? m.end === sentence.start + comma
        : /nom|any/.test(m.form) && m.end <= sentence.start + comma),
  );
  const [speaker] = people;
  if (speaker === undefined || people.length > 1 || match[0].startsWith("По данным")) return null;
  // "По словам Анны Котовой, главы отделения, завод откроют": who she is stands between.
  const apposed =
    /^[а-яё]+(?:[аыяи]|ого|его|ой|ей) [^,:;—]*, /.exec(sentence.text.slice(comma + 2))?.[0] ??
    RELATIVE.exec(sentence.text.slice(comma + 2))?.[0] ??
    "";
  const isApposed =
    apposed !== "" && (RELATIVE.test(apposed) || !findWords(apposed).some((w) => isFinite(w.text)));
  const start = sentence.start + comma + 2 + (isApposed ? apposed.length : 0);
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  const verb = VERBS.get(match[1] ?? "") ?? (/мнению|мысли|оценк/.test(match[0]) ? THINKS : SAYS);
  return makeSpeech(article, speaker, verb, "clause", sentence, { start, end }, [
    { start: sentence.start, end: sentence.end },
  ]);
}

/** "По словам Ивана Громова, которые приводит газета, завод откроют": who passes the words on. */
const RELATIVE = /^(?:[а-яё]{1,3} )?котор[а-яё]+ [^,:;—]*, /;

/** "Завод, по словам Громова, откроют весной." → Громов, the sentence without his naming. */
function findByWordsWithin(article: Article, sentence: Sentence): Speech | null {
  const match = sentence.inQuote ? null : BY_WORDS_WITHIN.exec(sentence.text);
  if (match === null) return null;
  const before = sentence.text.slice(0, match.index);
  // In a longer sentence it is of one clause, and of which, is not told.
  if (/[,:;—«]/.test(before) || /^(?:Но|А|И|Однако|Впрочем|Также) /.test(before)) return null;
  const at = sentence.start + match.index + match[0].length;
  const named = article.mentionsBySentence[sentence.index]!.find(
    (m): m is PersonMention => m.kind === "person" && m.start >= at,
  );
  if (
    named === undefined ||
    /[,:;—«]/.test(sentence.text.slice(match.index + 2, named.start - sentence.start))
  )
    return null;
  const rest = sentence.text.slice(named.end - sentence.start);
  if (!/^(?:, [^,]{10,}\.|\.)$/.test(rest)) return null;
  const joined = `${before}${rest.replace(/^, /, " ").replace(/\.$/, "")}`;
  const text = lowerFirst(joined, named);
  const verb = match[0].includes("мнению") || match[0].includes("оценк") ? THINKS : SAYS;
  const span = { start: sentence.start, end: sentence.end };
  const speech = makeSpeech(article, named, verb, "clause", sentence, span, [span]);
  return speech === null || text === null ? null : { ...speech, content: { ...span, text } };
}

/** "Завод откроют весной, заявил министр Иван Петров." → Петров, what stands before the verb, and nobody else who may be its subject. */
function findAfter(article: Article, sentence: Sentence): Speech | null {
  const match = sentence.inQuote ? null : AFTER_CLAUSE.exec(sentence.text);
  if (match === null) return null;
  const at = sentence.start + match.index;
  const speaker = findSubject(article, sentence, { start: at, end: sentence.end });
  if (speaker === null) return null;
  const rest = article.paragraphs[sentence.paragraph]!.slice(speaker.end, sentence.end - 1);
  if (!ADDRESSED.test(rest) || findWords(rest).some((w) => isFinite(w.text))) return null;
  // What is quoted is found as a quotation.
  if (/^[«"„“]/.test(sentence.text)) return null;
  const start = sentence.start + (AGENCY.exec(sentence.text)?.[0].length ?? 0);
  const text = lowerFirst(article.paragraphs[sentence.paragraph]!.slice(start, at), speaker);
  if (text === null) return null;
  const speech = makeSpeech(article, speaker, VERBS.get(match[1]!)!, "clause", sentence, { start, end: at }, [
    { start: sentence.start, end: sentence.end },
  ]);
  return speech === null ? null : { ...speech, content: { ...speech.content, text } };
}

/** Content ends before a contrast, which may be the writer's own words again, and before the full stop. */
function findContentEnd(text: string, start: number, sentenceEnd: number): number {
  const body = text.slice(start, sentenceEnd);
  const contrast =
    /, (?:однако|но|хотя|добавив|отметив|подчеркнув|назвав|сообщает|передаёт|передает|пишет) /.exec(body);
  return start + (contrast?.index ?? body.replace(/[.!?…]+$/, "").length);
}
