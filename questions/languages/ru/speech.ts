/** Who said what in Russian text: "X заявил, что …", "…, заявил X", "«…», — сказал X", "X сказал: «…»", "По словам X, …". */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { once } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { findQuotes } from "../../stages/segment.ts";
import type { Alternative } from "../language.ts";
import { listFullNames, listPersons } from "./names.ts";
import { findAntecedent } from "./antecedents.ts";
import { isNominative } from "./fuller.ts";
import { lowerFirst } from "./capitals.ts";
import { dropWeekdays } from "./idle.ts";
import { VERBS } from "./saying.ts";
import { isFinite } from "./verbs.ts";
import { readLetters } from "./words.ts";

/** What somebody added is asked for as said: to what, a question does not tell. */
const ASKED: Record<string, string | undefined> = { добавил: "сказал", добавляет: "говорит" };
const verbs = [...VERBS.keys()].sort((a, b) => b.length - a.length).join("|");
const QUOTE_ONLY =
  "вспоминает|вспоминал|вспоминала|продолжил|продолжила|ответил|ответила|спросил|спросила|воскликнул|воскликнула|заключил|заключила";

const CLAUSE = new RegExp(`(?<![а-яё-])(${verbs})(?: [^,.;:«»()]{1,60})?, что `);
/** «…», — сказал …; also "…", сказал …, with the comma within. */
const AFTER_QUOTE = new RegExp(`^(?:,? ?[—–-] ?|, )(?:[а-яё]+ ){0,2}?(${verbs}|${QUOTE_ONLY})(?![а-яё])`);
/** Within one pair of marks: «…, — сказал Трамп. — …». */
const WITHIN = new RegExp(`, [—–-] (${verbs}|${QUOTE_ONLY})(?![а-яё]) `);
const BEFORE_QUOTE = new RegExp(`(?<![а-яё])(${verbs}|${QUOTE_ONLY})(?![а-яё])[^«».;:]{0,80}: ?$`);
const DIALOGUE = new RegExp(`^[—–] ([^—–«»]{25,300}), [—–] (${verbs}|${QUOTE_ONLY})(?![а-яё])`);
const MAX_DIALOGUE = 500;
const BY_WORDS = new RegExp(
  `^(?:По (?:словам|мнению|данным|утверждению|оценке|оценкам|мысли)|Как (${verbs})) `,
);
/** "Завод откроют весной, заявил министр Иван Петров." */
const AFTER_CLAUSE = new RegExp(`, (${verbs}) [^,;:—]{3,160}[.]$`);
/** An agency's mark before its news. */
const AGENCY = /^[A-Z.]{3,20} [—–-] /;

const MIN_CONTENT = 25;
/** Characters around a quotation in which its verb and speaker stand. */
const MAX_ATTRIBUTION = 140;
const MAX_OWN = 20;
/** Verbs and phrases that report what someone thinks or says. */
const SAYS = "сообщил";
const THINKS = "считает";

/** Finds statements whose speaker is a person found before. */
export function findSpeech(article: Article): Speech[] {
  const clauses = article.sentences.flatMap(
    (sentence) =>
      findClause(article, sentence) ?? findByWords(article, sentence) ?? findAfter(article, sentence) ?? [],
  );
  const quotes = article.paragraphs.flatMap((text, paragraph) => findQuoted(article, text, paragraph));
  const dialogues = article.paragraphs.flatMap((text, paragraph) => findDialogue(article, text, paragraph));
  return [...clauses, ...quotes, ...dialogues];
}

/** A paragraph that a dash opens: "— Мы посадили лес, — рассказал Громов." */
function findDialogue(article: Article, text: string, paragraph: number): Speech[] {
  if (!/^[—–] /.test(text)) return [];
  const match = DIALOGUE.exec(text.slice(0, MAX_DIALOGUE));
  if (match === null) return [];
  const verbStart = match[0].length - match[2]!.length;
  const stop = text.slice(verbStart, verbStart + MAX_ATTRIBUTION).search(/[.,:]/);
  // As if in marks: one character on each side.
  const quote = {
    start: match[0].indexOf(match[1]!) - 1,
    end: match[0].indexOf(match[1]!) + match[1]!.length + 1,
  };
  return stop < 0 ? [] : attribute(article, paragraph, quote, verbStart, match[2]!, verbStart + stop);
}

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
    findSubject(article, sentence, { start: sentence.start, end: verbAt });
  if (speaker === null) return null;
  const text = article.paragraphs[sentence.paragraph]!;
  const end = findContentEnd(text, contentStart, sentence.end);
  return makeSpeech(
    article,
    speaker,
    VERBS.get(match[1]!)!,
    "clause",
    sentence,
    { start: contentStart, end },
    [{ start: sentence.start, end: sentence.end }],
  );
}

/** "По словам Иванова, завод откроют весной" → speaker Иванов, content after the comma. */
function findByWords(article: Article, sentence: Sentence): Speech | null {
  const match = BY_WORDS.exec(sentence.text);
  if (match === null || sentence.inQuote) return null;
  const comma = sentence.text.indexOf(", ", match[0].length);
  if (comma < 0 || comma > MAX_ATTRIBUTION) return null;
  const people = article.mentionsBySentence[sentence.index]!.filter(
    (m): m is PersonMention => m.kind === "person" && m.end === sentence.start + comma,
  );
  const [speaker] = people;
  if (speaker === undefined || match[0].startsWith("По данным")) return null;
  // "По словам Анны Котовой, главы отделения, завод откроют": who she is stands between.
  const apposed =
    /^[а-яё]+(?:[аыяи]|ого|его|ой|ей) [^,:;—]*, /.exec(sentence.text.slice(comma + 2))?.[0] ?? "";
  const isApposed = apposed !== "" && !findWords(apposed).some((w) => isFinite(w.text));
  const start = sentence.start + comma + 2 + (isApposed ? apposed.length : 0);
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  const verb = VERBS.get(match[1] ?? "") ?? (/мнению|мысли|оценк/.test(match[0]) ? THINKS : SAYS);
  return makeSpeech(article, speaker, verb, "clause", sentence, { start, end }, [
    { start: sentence.start, end: sentence.end },
  ]);
}

/** "Завод откроют весной, заявил министр Иван Петров." → Петров, what stands before the verb, and nobody else who may be its subject. */
function findAfter(article: Article, sentence: Sentence): Speech | null {
  const match = sentence.inQuote ? null : AFTER_CLAUSE.exec(sentence.text);
  if (match === null) return null;
  const at = sentence.start + match.index;
  const speaker = findSubject(article, sentence, { start: at, end: sentence.end });
  if (speaker === null || speaker.end !== sentence.end - 1) return null;
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

/** Quotations with their attribution before, after or within: one statement for each whole sentence. */
function findQuoted(article: Article, text: string, paragraph: number): Speech[] {
  return findQuotes(text).flatMap((quote): Speech[] => {
    const inner = text.slice(quote.start + 1, quote.end - 1);
    const within = WITHIN.exec(inner);
    if (within !== null) {
      const verbStart = quote.start + 1 + within.index + within[0].indexOf(within[1]!);
      const stop = text.slice(verbStart, verbStart + MAX_ATTRIBUTION).search(/[.,»]/);
      if (stop < 0) return [];
      return attribute(
        article,
        paragraph,
        { start: quote.start, end: quote.start + 1 + within.index + 1 },
        verbStart,
        within[1]!,
        verbStart + stop,
      );
    }
    const after = AFTER_QUOTE.exec(text.slice(quote.end, quote.end + MAX_ATTRIBUTION));
    if (after !== null) {
      const verbStart = quote.end + after[0].length - after[1]!.length;
      const stop = text.slice(verbStart, verbStart + MAX_ATTRIBUTION).search(/[.,;(:]|$/);
      return attribute(article, paragraph, quote, verbStart, after[1]!, verbStart + Math.max(stop, 0));
    }
    const left = text.slice(Math.max(0, quote.start - MAX_ATTRIBUTION), quote.start);
    const before = BEFORE_QUOTE.exec(left);
    if (before === null) return [];
    const verbStart = quote.start - left.length + before.index;
    const [sentence] = findSentences(article, paragraph, { start: verbStart, end: verbStart + 1 });
    if (sentence === undefined) return [];
    const which = WHICH.exec(text.slice(sentence.start, verbStart));
    const speaker =
      which !== null
        ? findAntecedentOf(article, sentence, sentence.start + which.index, which[1]!)
        : (findSubject(article, sentence, { start: sentence.start, end: verbStart }) ??
          findSubject(article, sentence, { start: verbStart, end: quote.start }));
    return speaker === null
      ? []
      : listQuoted(article, paragraph, quote, speaker, before[1]!, {
          start: sentence.start,
          end: quote.start,
        });
  });
}

/** "…, которая написала: «…»": who, stands right before the comma. */
const WHICH = /, котор(ый|ая) (?:[а-яё]+ )?$/;

function findAntecedentOf(
  article: Article,
  sentence: Sentence,
  comma: number,
  ending: string,
): PersonMention | null {
  const last = article.mentionsBySentence[sentence.index]!.findLast((m) => m.end <= comma);
  if (last?.kind !== "person" || last.end !== comma) return null;
  return listPersons(article).get(last.entity)?.gender === (ending === "ая" ? "f" : "m") ? last : null;
}

function attribute(
  article: Article,
  paragraph: number,
  quote: Span,
  verbStart: number,
  verb: string,
  stop: number,
): Speech[] {
  const [sentence] = findSentences(article, paragraph, { start: verbStart, end: verbStart + 1 });
  if (sentence === undefined) return [];
  const attribution = { start: verbStart, end: stop };
  const named = findSubject(article, sentence, attribution);
  if (named !== null) return listQuoted(article, paragraph, quote, named, verb, attribution);
  // "— сказал он": whom the sentences before name.
  const pronoun = /^ (он|она)(?![а-яё])/.exec(
    article.paragraphs[paragraph]!.slice(verbStart + verb.length, stop),
  )?.[1];
  const antecedent =
    pronoun === undefined ? null : findAntecedent(article, sentence, pronoun === "он" ? "m" : "f");
  const before = antecedent === null ? undefined : article.sentences[antecedent.sentence];
  if (antecedent === null || before?.paragraph !== paragraph) return [];
  const mention = article.mentionsBySentence[before.index]!.find(
    (m): m is PersonMention => m.kind === "person" && m.entity === antecedent.person.entity,
  );
  if (mention === undefined) return [];
  return listQuoted(article, paragraph, quote, mention, verb, attribution).map((speech) => ({
    ...speech,
    evidence: [{ start: before.start, end: before.end }, ...speech.evidence],
  }));
}

function listQuoted(
  article: Article,
  paragraph: number,
  quote: Span,
  speaker: PersonMention,
  verb: string,
  attribution: Span,
): Speech[] {
  const text = article.paragraphs[paragraph]!;
  const inside = findSentences(article, paragraph, quote);
  return inside.flatMap((sentence) => {
    const start = Math.max(sentence.start, quote.start + 1);
    const end = Math.min(sentence.end, quote.end - 1);
    const length = text.slice(start, end).replace(/[.,\s»]+$/, "").length;
    const span = {
      start: Math.min(start, attribution.start),
      end: Math.max(start + length, attribution.end),
    };
    const isNear = inside.length === 1;
    return (
      makeSpeech(
        article,
        speaker,
        VERBS.get(verb) ?? "сказал",
        "quote",
        sentence,
        { start, end: start + length },
        isNear ? [span] : [{ start, end }, attribution],
      ) ?? []
    );
  });
}

function makeSpeech(
  article: Article,
  speaker: PersonMention,
  verb: string,
  kind: Speech["kind"],
  sentence: Sentence,
  content: Span,
  evidence: Span[],
): Speech | null {
  const said = article.paragraphs[sentence.paragraph]!.slice(content.start, content.end);
  const text =
    kind === "clause" ? dropWeekdays(dropSelf(article, speaker, sentence, content.start, said)) : said;
  // "… сказала, что посвятила": a verb without a subject tells the speaker's gender.
  if (kind === "clause" && /^(?:[а-яё]+ )?[а-яё]{2,}(?:ла|лась) /.test(text)) return null;
  // "определят не только сроки вывода" without "но и".
  if (/не (?:только|столько) /.test(text) && !/, (?:но|сколько) /.test(text)) return null;
  // "включает перечень "угроз, которые …", заявил Греф": words of the writer's own sentence.
  if (kind === "quote" && /^[а-яё]/.test(text)) return null;
  if (
    kind === "quote" &&
    /^(?:При этом|Поэтому|Кроме того|Тем не менее|К тому же|Так уже|Также|Тоже) /.test(text)
  )
    return null;
  if (text.length < MIN_CONTENT || text.endsWith("?") || (kind === "quote" && /[«»]/.test(text))) return null;
  return {
    speaker,
    verb: ASKED[verb] ?? verb,
    kind,
    paragraph: sentence.paragraph,
    sentence: sentence.index,
    content: { ...content, text },
    evidence,
  };
}

/** What may stand between a speaker and what is said, so that "он" there is the speaker and nobody else: "Иванов заявил вчера в Твери, что он …". */
const SAYING = new RegExp(`^(?: [а-яё]+)? (?:${verbs})(?: [а-яё]+)?(?: (?:в|на) [^,]{2,40})?, что $`);
/** "он и его команда": not the speaker alone. */
const SELF = /^(он|она) (?!и |или |с |— |же |сам)/;

/** "Иванов заявил, что он примет решение" → "примет решение": «кто заявил, что примет решение». */
function dropSelf(
  article: Article,
  speaker: PersonMention,
  { start, index }: Sentence,
  at: number,
  said: string,
): string {
  const self = SELF.exec(said);
  const persons = listPersons(article);
  const gender = persons.get(speaker.entity)?.gender;
  if (self === null || gender !== (self[1] === "он" ? "m" : "f")) return said;
  const isOther = article.mentionsBySentence[index]!.some(
    (m) => m.kind === "person" && m.entity !== speaker.entity && m.start < at,
  );
  const between = article.paragraphs[speaker.paragraph]!.slice(speaker.end, at);
  return isOther || speaker.start < start || !SAYING.test(between) ? said : said.slice(self[0].length);
}

/** The one person within a span who may stand in the nominative; null if none or two. */
function findSubject(article: Article, sentence: Sentence, span: Span): PersonMention | null {
  const found = article.mentionsBySentence[sentence.index]!.filter(
    (m): m is PersonMention =>
      m.kind === "person" &&
      m.start >= span.start &&
      m.end <= span.end &&
      (m.form.split("+").includes("nom") || m.form === "any"),
  );
  return found.length === 1 ? found[0]! : null;
}

/** Whoever says anything in an article, or is the subject of a verb of saying: the others are no rivals. */
const listSpeakers = once((article: Article): ReadonlySet<string> => {
  const speakers = new Set(findSpeech(article).map(({ speaker }) => speaker.entity));
  for (const m of article.mentions) {
    if (m.kind !== "person" || speakers.has(m.entity)) continue;
    const text = article.paragraphs[m.paragraph]!;
    const after = /^,? ?([а-яё]+)/.exec(text.slice(m.end, m.end + MAX_VERB))?.[1] ?? "";
    const before = /([а-яё]+) (?:[А-ЯЁа-яё-]+ ){0,4}$/.exec(
      text.slice(Math.max(0, m.start - MAX_ATTRIBUTION), m.start),
    );
    if (VERBS.has(after) || SPEAKS.test(after) || (before !== null && VERBS.has(before[1]!)))
      speakers.add(m.entity);
  }
  return speakers;
});
/** Whether someone does anything in the article: a finite verb follows the name. */
function isActing(article: Article, entity: string): boolean {
  return article.people
    .get(entity)!
    .some((m) =>
      isFinite(
        /^ (?:не )?([а-яё]+)/.exec(article.paragraphs[m.paragraph]!.slice(m.end, m.end + MAX_VERB))?.[1] ??
          "",
      ),
    );
}
const MAX_VERB = 24;
const SPEAKS =
  /^(?:выступ|призва|потребова|ответи|отказа|обвини|критик|раскритик|назва|предложи|попроси|советова|просит|требует|настаива|прокомментир|поблагодари|поздрави|опроверг|отверг|приветств|осуди)/;

/** The speaker and rivals by their names in the nominative, of whatever gender: "кто" tells none. All by full names, or all by surnames. */
export function findRivals(
  article: Article,
  speech: Speech,
): { speaker: string; rivals: Alternative[] } | null {
  const persons = listPersons(article);
  const speaker = persons.get(speech.speaker.entity);
  // "США могут ввести блокаду: министр внутренних дел": the headline ends with who said it.
  if (speaker === undefined || /: [а-яё ]+$/.test(article.title)) return null;
  const inContent = readLetters(speech.content.text);
  // Whoever is spoken of in the statement is not likely to have made it.
  const speakers = listSpeakers(article);
  const others = [...article.people.keys()]
    .slice(0, MAX_OWN)
    .flatMap((entity) =>
      entity === speaker.entity ||
      !(speakers.has(entity) || isActing(article, entity)) ||
      inContent.includes(entity.slice(0, -1))
        ? []
        : (persons.get(entity) ?? []),
    )
    // Whoever says nothing is a rival only beside one who does.
    .sort((a, b) => Number(speakers.has(b.entity)) - Number(speakers.has(a.entity)));
  if (others[0] === undefined || !speakers.has(others[0].entity)) return null;
  const full = others.filter((person) => person.full !== null);
  const isFull = speaker.full !== null && full.length >= 2;
  const rivals = (isFull ? full : others).map((person): Alternative => ({
    text: isFull ? person.full! : person.surname,
    origin: "article",
  }));
  return rivals.length < 2 ? null : { speaker: isFull ? speaker.full! : speaker.surname, rivals };
}

/** The speaker's name in the nominative. */
export function labelSpeaker(article: Article, speaker: PersonMention): string | null {
  const name = listFullNames(article).get(speaker.entity);
  if (name === undefined) return null;
  // "по словам Арчила Талаквадзе": of a first name that no list has, the form is known where it stands as a subject.
  const isNamed = !name.includes(" ") || isNominative(name);
  const isSubject = article.people.get(speaker.entity)?.some((m) => m.text === name && m.form === "nom");
  return isNamed || isSubject === true ? name : null;
}
