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
import type { Person } from "./full-names.ts";
import { listFullNames, listPersons } from "./names.ts";
import { findAntecedent } from "./antecedents.ts";
import { isNominative } from "./fuller.ts";
import { lowerFirst } from "./capitals.ts";
import { readHead } from "./heads.ts";
import { findOpenInQuote } from "./quoted.ts";
import { inflect, PRONOUNS } from "./resolve.ts";
import { stemsOf } from "./bare.ts";
import { dropWeekdays } from "./idle.ts";
import { VERBS } from "./saying.ts";
import { listStrangers, listSurnames } from "./strangers.ts";
import { isFinite } from "./verbs.ts";
import { readLetters, stemWord } from "./words.ts";

/** What somebody added is asked for as said: to what, a question does not tell. */
const ASKED: Record<string, string | undefined> = { добавил: "сказал", добавляет: "говорит" };
const verbs = [...VERBS.keys()].sort((a, b) => b.length - a.length).join("|");
const QUOTE_ONLY =
  "вспоминает|вспоминал|вспоминала|вспомнил|вспомнила|продолжает|продолжил|продолжила|ответил|ответила|отвечает|воскликнул|воскликнула|заключил|заключила|прокомментировал|прокомментировала|комментирует|объяснял|объясняла|делится|поделился|поделилась|рассуждает|" +
  "подытожил|подытожила|резюмировал|резюмировала|констатировал|констатировала|возразил|возразила|пошутил|пошутила|посетовал|посетовала|пожаловался|пожаловалась|предостерёг|предостерегла|заключает|замечает|признаёт|признаётся|признает|признается|настаивает|уверен|уверена|убеждён|убеждена|убежден|надеется|указывает|обещает|восклицает|сетует";

const CLAUSE = new RegExp(`(?<![а-яё-])(${verbs})(?: [^,.;:«»()]{1,60})?, что `);
/** «…», — сказал …; also "…", сказал …, with the comma within. */
const AFTER_QUOTE = new RegExp(`^(?:,? ?[—–-] ?|, )(?:[а-яё]+ ){0,2}?(${verbs}|${QUOTE_ONLY})(?![а-яё])`);
/** «…», — приводит агентство слова Громова; whose words, in the genitive. */
const CITED =
  /^,? ?[—–-] (?:[а-яё]+ )?(?:цитиру(?:ет|ют) (?=[А-ЯЁ])|(?:цитиру|привод|переда)[а-яё]+ [^.,;]{0,60}?слова )/;
/** A quotation that goes on behind the full stop: «…», — сказал Громов. «…». */
const GOES_ON = /^,? ?(?:[—–-] )?[^.,;:«»()]{0,120}\. $/;
/** Within one pair of marks: «…, — сказал Трамп. — …». */
const WITHIN = new RegExp(`, [—–-] (${verbs}|${QUOTE_ONLY})(?![а-яё]) `);
const BEFORE_QUOTE = new RegExp(`(?<![а-яё])(${verbs}|${QUOTE_ONLY})(?![а-яё])[^«».;:]{0,80}: ?$`);
const DIALOGUE = new RegExp(`^[—–] ([^—–«»]{25,300}), [—–] (${verbs}|${QUOTE_ONLY})(?![а-яё])`);
const MAX_DIALOGUE = 500;
const BY_WORDS = new RegExp(
  `^(?:По (?:словам|мнению|данным|утверждению|оценке|оценкам|мысли)|Как (${verbs})) `,
);
/** "Завод, по словам Ивана Громова, откроют весной", "Завод откроют весной, по мнению Ивана Громова." */
const BY_WORDS_WITHIN = /, по (?:словам|мнению|утверждению|оценкам?) /;
/** "Завод откроют весной, заявил министр Иван Петров." */
const AFTER_CLAUSE = new RegExp(`, (${verbs}) [^,;:—]{3,160}[.]$`);
/** To whom, when or where, behind the speaker: "заявил министр Петров журналистам в среду". */
const ADDRESSED = /^(?: (?!и |или )[а-яё«»А-ЯЁ-]+){0,5}$/;
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
      findClause(article, sentence) ??
      findByWords(article, sentence) ??
      findByWordsWithin(article, sentence) ??
      findAfter(article, sentence) ??
      [],
  );
  const quotes = article.paragraphs.flatMap((text, paragraph) => findQuoted(article, text, paragraph));
  const dialogues = article.paragraphs.flatMap((text, paragraph) => findDialogue(article, text, paragraph));
  return dropRepeated([
    ...clauses.filter(({ content }) => !isLaden(content.text) && !DECIDES.test(content.text)),
    ...quotes,
    ...dialogues,
  ]);
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

/** Without what is quoted again, as a text does that opens with it. */
function dropRepeated(speeches: Speech[]): Speech[] {
  const told = new Set<string>();
  return speeches.filter(({ speaker, content }) => {
    const key = `${speaker.entity} ${content.text.slice(0, SAME_WORDS)}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}
/** Characters by which two quotations are the same. */
const SAME_WORDS = 40;

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
    findSubject(article, sentence, { start: sentence.start, end: verbAt }) ??
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

/** "Он также добавил, что …": whom the sentence before names. */
function findPronounSpeaker(article: Article, sentence: Sentence, before: string): PersonMention | null {
  const pronoun = /^(Он|Она) (?:(?:также|ещё|еще|тоже|затем) )?$/.exec(before)?.[1];
  if (pronoun === undefined) return null;
  const antecedent = findAntecedent(article, sentence, pronoun === "Он" ? "m" : "f");
  if (antecedent === null) return null;
  return mentionOf(article, antecedent.sentence, antecedent.person.entity);
}

/** Where somebody whom a pronoun stands for is the subject: "Менеджер Мии Фэрроу сказал" is not of her. */
const mentionOf = (article: Article, sentence: number, entity: string): PersonMention | null =>
  article.mentionsBySentence[sentence]!.find(
    (m): m is PersonMention => m.kind === "person" && m.entity === entity && m.form.includes("nom"),
  ) ?? null;

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
    /^[а-яё]+(?:[аыяи]|ого|его|ой|ей) [^,:;—]*, /.exec(sentence.text.slice(comma + 2))?.[0] ?? "";
  const isApposed = apposed !== "" && !findWords(apposed).some((w) => isFinite(w.text));
  const start = sentence.start + comma + 2 + (isApposed ? apposed.length : 0);
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  const verb = VERBS.get(match[1] ?? "") ?? (/мнению|мысли|оценк/.test(match[0]) ? THINKS : SAYS);
  return makeSpeech(article, speaker, verb, "clause", sentence, { start, end }, [
    { start: sentence.start, end: sentence.end },
  ]);
}

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

/** Quotations with their attribution before, after or within: one statement for each sentence, or several that are short. One that follows a quotation directly goes on with it. */
function findQuoted(article: Article, text: string, paragraph: number): Speech[] {
  const found: Speech[] = [];
  let last: { end: number; speech: Speech } | null = null;
  for (const quote of findQuotes(text)) {
    const own: Speech[] =
      last !== null && GOES_ON.test(text.slice(last.end, quote.start)) && !isAttributed(text, quote)
        ? listQuoted(article, paragraph, quote, last.speech.speaker, "сказал", last.speech.evidence[0]!).map(
            (speech): Speech => ({
              ...speech,
              evidence: [...last!.speech.evidence, ...speech.evidence.slice(0, 1)],
            }),
          )
        : findAttributed(article, text, paragraph, quote);
    found.push(...own);
    last = own[0] === undefined ? null : { end: quote.end, speech: own[0] };
  }
  return found;
}

/** Whether a quotation has an attribution of its own behind it. */
const isAttributed = (text: string, { end }: Span): boolean =>
  /^,? ?[—–-] ?[а-яё]/.test(text.slice(end, end + MAX_ATTRIBUTION));

function findAttributed(article: Article, text: string, paragraph: number, quote: Span): Speech[] {
  const inner = text.slice(quote.start + 1, quote.end - 1);
  const within = WITHIN.exec(inner);
  if (within !== null) {
    const verbStart = quote.start + 1 + within.index + within[0].indexOf(within[1]!);
    const stop = text
      .slice(verbStart, verbStart + MAX_ATTRIBUTION)
      .search(/[,»]|(?<!(?:^|[^А-ЯЁа-яё])[А-ЯЁ])\./);
    if (stop < 0) return [];
    const first = { start: quote.start, end: quote.start + 1 + within.index + 1 };
    return attribute(article, paragraph, first, verbStart, within[1]!, verbStart + stop);
  }
  const tail = text.slice(quote.end, quote.end + MAX_ATTRIBUTION);
  const cited = CITED.exec(tail)?.[0];
  if (cited !== undefined) {
    const at = quote.end + cited.length;
    const [sentence] = findSentences(article, paragraph, { start: at, end: at + 1 });
    const speaker = article.mentionsBySentence[sentence?.index ?? -1]?.find(
      (m): m is PersonMention =>
        m.kind === "person" && m.start >= at && !/[.,:;]/.test(text.slice(at, m.start)),
    );
    return speaker === undefined
      ? []
      : listQuoted(article, paragraph, quote, speaker, "сказал", { start: quote.end, end: speaker.end });
  }
  const after = AFTER_QUOTE.exec(tail);
  if (after !== null) {
    // "подписали соглашение о «Специальном трибунале», сообщил Громов": a name within the writer's own sentence.
    const [own] = findSentences(article, paragraph, quote);
    if (own !== undefined && own.start < quote.start && !/[:—–-] $/.test(text.slice(own.start, quote.start)))
      return [];
    const verbStart = quote.end + after[0].length - after[1]!.length;
    const stop = text
      .slice(verbStart, verbStart + MAX_ATTRIBUTION)
      .search(/[,;(:]|(?<!(?:^|[^А-ЯЁа-яё])[А-ЯЁ])\.|$/);
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
    : listQuoted(article, paragraph, quote, speaker, before[1]!, { start: sentence.start, end: quote.start });
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
  const behind = article.paragraphs[paragraph]!.slice(verbStart + verb.length, stop);
  const titled = findTitled(article, sentence, behind);
  if (titled !== null)
    return addEvidence(article, titled, listQuoted(article, paragraph, quote, titled, verb, attribution));
  // "— сказал он": whom the sentences before the quotation name.
  const pronoun = /^ (он|она)(?![а-яё])/.exec(behind)?.[1];
  const [first] = findSentences(article, paragraph, quote);
  const antecedent =
    pronoun === undefined ? null : findAntecedent(article, first ?? sentence, pronoun === "он" ? "m" : "f");
  const mention =
    antecedent === null ? null : mentionOf(article, antecedent.sentence, antecedent.person.entity);
  if (mention === null) return [];
  return addEvidence(article, mention, listQuoted(article, paragraph, quote, mention, verb, attribution));
}

/** Statements with the sentence that names their speaker. */
function addEvidence(article: Article, { sentence }: PersonMention, speeches: Speech[]): Speech[] {
  const { start, end, paragraph } = article.sentences[sentence]!;
  return speeches.map((speech) => ({ ...speech, evidence: [{ start, end, paragraph }, ...speech.evidence] }));
}

/** "— говорит министр": the one person of the text to whose name that word stood before. */
function findTitled(article: Article, { start, paragraph }: Sentence, behind: string): PersonMention | null {
  const title = /^ ([а-яё]{4,})(?: (?:в|на|со?|для|журналистам|агентству|изданию) .*)?$/.exec(behind)?.[1];
  if (title === undefined || readHead(title)?.calling !== true) return null;
  const beside = ({ paragraph: at, start: end }: PersonMention) =>
    article.paragraphs[at]!.slice(Math.max(0, end - TITLE_REACH), end);
  const between = '(?: [А-ЯЁа-яё«»"-]+){0,4} $';
  const [any, subject] = [`${title.slice(0, -1)}[а-яё]{0,3}`, title].map(
    (form) => new RegExp(`(?<![а-яё])${form}${between}`, "i"),
  );
  const own = article.mentions.filter(
    (m): m is PersonMention =>
      m.kind === "person" &&
      (m.paragraph < paragraph || (m.paragraph === paragraph && m.start < start)) &&
      any!.test(beside(m)),
  );
  // "с заместителем министра Кристин Вормут": the office is not hers.
  const named = own.findLast((m) => subject!.test(beside(m)) && /nom|any/.test(m.form));
  return new Set(own.map((m) => m.entity)).size === 1 ? (named ?? null) : null;
}
const TITLE_REACH = 60;

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
  const isNear = inside.length === 1;
  return groupSentences(inside, text, quote, article.title).flatMap(({ sentence, start, end }) => {
    const length = text.slice(start, end).replace(/[.,\s»]+$/, "").length;
    const span = {
      start: Math.min(start, attribution.start),
      end: Math.max(start + length, attribution.end),
    };
    const asked = VERBS.get(verb) ?? "сказал";
    const content = { start, end: start + length };
    const evidence = isNear ? [span] : [{ start, end }, attribution];
    const speech = makeSpeech(article, speaker, asked, "quote", sentence, content, evidence);
    if (speech === null) return [];
    const named = bracket(article, speaker, inside[0]!, speech.content.text);
    return named === null ? speech : { ...speech, content: { ...speech.content, text: named } };
  });
}

/** The sentences of a quotation, each alone; with the one before it where it leans on that, and all of them where they are short. */
function groupSentences(
  inside: readonly Sentence[],
  text: string,
  quote: Span,
  title: string,
): { sentence: Sentence; start: number; end: number }[] {
  const spans = inside.map((sentence) => ({
    sentence,
    start: Math.max(sentence.start, quote.start + 1),
    end: Math.min(sentence.end, quote.end - 1),
  }));
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (
    last.end - first.start <= MAX_JOINED &&
    findOpenInQuote(text.slice(first.start, last.end), title) === null
  )
    return [{ ...first, end: last.end }];
  const groups: typeof spans = [];
  for (const span of spans) {
    const before = groups.at(-1);
    const isOpen = (from: number) => findOpenInQuote(text.slice(from, span.end), title) !== null;
    const isShort = before !== undefined && span.end - before.start <= MAX_JOINED;
    if (isShort && isOpen(span.start) && !isOpen(before.start)) before.end = span.end;
    else groups.push(span);
  }
  return groups;
}
/** Characters of sentences that are asked of together. */
const MAX_JOINED = 200;

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
  if (
    kind === "clause" &&
    /^(?:(?:не|уже|ещё|также|сама|никогда|всегда|давно|лично|впервые|[а-яё]+о) )?[а-яё]{2,}(?:ла|лась) /.test(
      text,
    )
  )
    return null;
  // "определят не только сроки вывода" without "но и".
  if (/не (?:только|столько) /.test(text) && !/, (?:но|сколько) /.test(text)) return null;
  // "включает перечень "угроз, которые …", заявил Греф": words of the writer's own sentence.
  if (kind === "quote" && /^[а-яё]/.test(text)) return null;
  if (
    kind === "quote" &&
    /^(?:Однако|Но|Зато|А вот|И вот|Так что|Вместо этого|При этом|Поэтому|Кроме того|Тем не менее|К тому же|Так уже|Также|Тоже) /.test(
      text,
    )
  )
    return null;
  if (isHeadlined(article.title, speaker, article)) return null;
  if (text.length < MIN_CONTENT || text.endsWith("?") || (kind === "quote" && /[«»]/.test(text))) return null;
  const named = kind === "clause" ? nameSelf(article, speaker, sentence, text) : null;
  return {
    speaker,
    verb: ASKED[verb] ?? verb,
    kind,
    ...(named === null ? {} : { named }),
    paragraph: sentence.paragraph,
    sentence: sentence.index,
    content: { ...content, text },
    evidence,
  };
}

/** "Трамп: «На Кавано обрушилась ненависть»", "Иванов рассказал о планах": the headline tells who spoke. */
function isHeadlined(title: string, speaker: PersonMention, article: Article): boolean {
  const surname = listPersons(article).get(speaker.entity)?.surname ?? speaker.text;
  const stem = stemWord(surname.slice(surname.lastIndexOf(" ") + 1));
  const words = findWords(title);
  const at = words.findIndex(({ text }) => stemWord(text) === stem);
  if (at < 0) return false;
  return (
    /^(?: [^:«]{0,40})?: ?[«"А-ЯЁа-яё]/.test(title.slice(words[at]!.end)) ||
    words.some(({ text }) => VERBS.has(text) || TELLS.test(text))
  );
}
const TELLS =
  /^(?:призва|потребова|отрица|опроверг|объяви|пообеща|обеща|предложи|назва|обвини|угрожа|прокомментир|ответи|заступи|призна|раскритик|высказа|напис|поддержа)[а-яё]*$/;

/** What may stand between a speaker and what is said, so that "он" there is the speaker and nobody else: "Иванов заявил вчера в Твери, что он …". */
const SAYING = new RegExp(`^(?: [а-яё]+)? (?:${verbs})(?: [а-яё]+)?(?: (?:в|на) [^,]{2,40})?, что $`);
/** "он и его команда": not the speaker alone. */
const SELF = /^(он|она) (?!и |или |с |— |же |сам)/;

/** "Иванов заявил, что он примет решение" → "примет решение": «кто заявил, что примет решение». */
function dropSelf(
  article: Article,
  speaker: PersonMention,
  { start, index, paragraph }: Sentence,
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
  if (speaker.paragraph !== paragraph) return said;
  const between = article.paragraphs[paragraph]!.slice(speaker.end, at);
  return isOther || speaker.start < start || !SAYING.test(between) ? said : said.slice(self[0].length);
}

/**
 * "Трамп подчеркнул, что в его подходе нет ничего странного" → with Трамп for "его", who is whoever said so: «Кто подчеркнул, что в его подходе …?». Of a man alone,
 * for "кто" is masculine, and where no other man is named.
 */
function nameSelf(
  article: Article,
  speaker: PersonMention,
  { index }: Sentence,
  text: string,
): string | null {
  const persons = listPersons(article);
  const person = persons.get(speaker.entity);
  const first = SELF_FORM.exec(text);
  if (person?.gender !== "m" || first === null) return null;
  if (first.index > SELF_REACH && !KIN.test(text.slice(first.index))) return null;
  const isAlone = article.mentionsBySentence[index]!.every(
    (m) => m.kind !== "person" || m.entity === speaker.entity || persons.get(m.entity)?.gender === "f",
  );
  if (!isAlone || /[А-ЯЁ][а-яё]/.test(text.slice(0, first.index))) return null;
  if (findWords(text.slice(0, first.index)).some((w) => readHead(w.text)?.calling === true)) return null;
  return text.replace(new RegExp(SELF_FORM, "g"), person.surname);
}
const SELF_FORM = /(?<![а-яё])(?:он|его|ему|им|него|нему|ним|н[её]м)(?![а-яё])/;
/** Characters before it: behind a verb without a subject he would be told by «свой». */
const SELF_REACH = 12;

/** "плакала даже его 16-летняя дочь" */
const KIN =
  /^его (?:[а-яё\d-]+[а-яё]{2} )?(?:дочь|дочер|сын|жен[аыуе]|мать|матер|отец|отц|брат|сестр|семь|дет[ией]|родител|дед|бабушк|коллег|команд)/;

/** "Он [Микельсон] был готов": of whom a quotation speaks, in brackets, as newspapers do; null where that is not certain. */
function bracket(article: Article, speaker: PersonMention, sentence: Sentence, text: string): string | null {
  const open = findOpenInQuote(text, article.title);
  const pronoun = open === null ? undefined : PRONOUNS.get(readLetters(open));
  if (open === null || pronoun === undefined) return null;
  const at = new RegExp(`(?<![А-ЯЁа-яё])${open}(?![а-яё])`).exec(text)?.index ?? -1;
  const told = stemsOf(article.title);
  const [person, ...others] = [...listPersons(article).values()].filter(
    ({ entity, surname }) =>
      entity !== speaker.entity && article.people.has(entity) && told.has(stemWord(surname)),
  );
  if (at < 0 || person === undefined || others.length > 0 || person.gender !== pronoun.gender) return null;
  // Not where another may be meant: one whom the quotation names, or the sentence before it.
  const before = findAntecedent(article, sentence, pronoun.gender);
  if (before?.person.entity !== person.entity) return null;
  const name = pronoun.cases[0] === "nom" ? person.surname : inflect(person, [pronoun.cases[0]!]);
  const end = at + open.length;
  return name === null ? null : `${text.slice(0, end)} [${name}]${text.slice(end)}`;
}

/** The one person within a span who may stand in the nominative; null if none or two. */
function findSubject(article: Article, sentence: Sentence, span: Span): PersonMention | null {
  const found = article.mentionsBySentence[sentence.index]!.filter(
    (m): m is PersonMention =>
      m.kind === "person" &&
      m.start >= span.start &&
      m.end <= span.end &&
      (m.form.split("+").includes("nom") || m.form === "any") &&
      !GOVERNED.test(
        article.paragraphs[m.paragraph]!.slice(Math.max(span.start, m.start - MAX_VERB), m.start),
      ),
  );
  // "заявил министр Александр Новак после встречи с министром Риком Перри": one that does not inflect may stand in any case.
  const sure = found.filter((m) => m.form !== "any");
  return found.length === 1 ? found[0]! : sure.length === 1 ? sure[0]! : null;
}

/** "Орган из Теннеси": behind a preposition nobody is the subject. */
const GOVERNED =
  /(?:^| )(?:в|во|на|из|с|со|к|ко|у|о|об|от|до|за|по|при|под|для|без|через|между|против)(?: [а-яё]+)? $/;

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
      inContent.includes(entity.slice(0, -1)) ||
      isSpokenOf(persons.get(entity), inContent, article.title)
        ? []
        : (persons.get(entity) ?? []),
    )
    // Whoever says nothing is a rival only beside one who does.
    .sort((a, b) => Number(speakers.has(b.entity)) - Number(speakers.has(a.entity)));
  const told = tellsGender(speech.content.text);
  const fit = others.filter((person) => told === null || person.gender === null || person.gender === told);
  const isHeard = fit[0] !== undefined && speakers.has(fit[0].entity);
  const full = fit.filter((person) => person.full !== null);
  const name = labelSpeaker(article, speech.speaker);
  const isFull = name !== null && name.includes(" ") && (full.length >= 2 || !isHeard || fit.length < 2);
  const own = (isFull ? full : fit).map((person): Alternative => ({
    text: isFull ? person.full! : person.surname,
    origin: "article",
  }));
  if (isHeard && own.length >= MIN_RIVALS) return { speaker: isFull ? name : speaker.surname, rivals: own };
  // Nobody is asked for among strangers who holds an office that readers know.
  if (!isFull && name !== null && !name.includes(" "))
    return findSurnames(article, speaker, isHeard ? own : []);
  if (!isFull || speaker.gender === null || FAMOUS.test(name) || isOfficial(article, speaker.entity))
    return null;
  const names = listNames(article);
  const strangers = listStrangers(name, speaker.gender, (word) => names.has(word)).map(
    (text): Alternative => ({ text, origin: "outside" }),
  );
  // Among strangers one whom all readers know stands out, and so does the one name that the text has: whoever acts in it stands beside.
  const known = own.filter(({ text }) => !FAMOUS.test(text)).slice(0, ASKED_RIVALS);
  const rivals = [...known, ...strangers.slice(0, ASKED_RIVALS - known.length)];
  return strangers.length === 0 || rivals.length < MIN_RIVALS ? null : { speaker: name, rivals };
}
/** The stems of all given names and surnames of the article. */
const listNames = once(
  (article: Article): ReadonlySet<string> =>
    new Set(
      [...listPersons(article).values()].flatMap(({ full, surname }) =>
        (full ?? surname).split(" ").map(stemWord),
      ),
    ),
);

/** Whom the article knows by a surname alone, among surnames. */
function findSurnames(
  article: Article,
  speaker: Person,
  heard: readonly Alternative[],
): { speaker: string; rivals: Alternative[] } | null {
  const { surname, gender, entity } = speaker;
  if (gender === null || FAMOUS.test(surname) || isOfficial(article, entity)) return null;
  const known = listNames(article);
  const names = [...listPersons(article).values()].flatMap(({ full }) => full ?? []);
  const strangers = listSurnames(surname, gender, names, (word) => known.has(word));
  const own = heard.filter(({ text }) => !FAMOUS.test(text));
  const rivals = [
    ...own,
    ...strangers
      .slice(0, ASKED_RIVALS - own.length)
      .map((text): Alternative => ({ text, origin: "outside" })),
  ];
  return strangers.length === 0 ? null : { speaker: surname, rivals };
}

const FAMOUS =
  /(?:Трамп|Путин|Медведев|Меркель|Макрон|Обама|Клинтон|Байден|Зеленский|Лукашенко|Буш|Маск|Сталин|Ленин|Черчилль|Горбач[её]в|Ельцин|Шольц|Эрдоган|Нетаньяху|Тереза Мэй|Джонсон|Роналду|Месси|Грета Тунберг)$/;
/** "Верю, что с Максимом всё будет хорошо", or below news of his death: he said none of it. */
function isSpokenOf(person: Person | undefined, content: string, title: string): boolean {
  const [given = "", ...others] = person?.full?.split(" ") ?? [];
  const isCalled =
    others.length > 0 && given.length > SHORT_GIVEN && content.includes(readLetters(given).slice(0, -1));
  const isMourned =
    person !== undefined &&
    MOURNED.test(title) &&
    readLetters(title).includes(readLetters(person.surname).slice(0, -1));
  return isCalled || isMourned;
}
const SHORT_GIVEN = 4;
const MOURNED = /(?:сконча|умер|погиб|уби[тл]|смерт|похорон|гибел|утону|самоубийств|казн)/i;
const MIN_RIVALS = 2;
const ASKED_RIVALS = 3;

/** "я рада", "я решил": of which gender a speaker's own words are. */
function tellsGender(text: string): "m" | "f" | null {
  const [, own = ""] =
    /(?<![а-яё])[Яя] (?:(?!что |как )[а-яё]+ ){0,2}?([а-яё]+(?:ла|лась|[аеиоуыя]лс?я?|рад|рада|верен|верена|ждён|ждена|ждена|жен|жна))(?![а-яё])/.exec(
      text,
    ) ?? [];
  return own === "" ? null : /(?:а|ась)$/.test(own) ? "f" : "m";
}

/** Whether the article calls somebody by an office whose holder readers know. */
function isOfficial(article: Article, entity: string): boolean {
  return article.people.get(entity)!.some(({ paragraph, start, end }) => {
    const text = article.paragraphs[paragraph]!;
    return (
      STATE_OFFICE.test(text.slice(Math.max(0, start - TITLE_REACH), start)) ||
      STATE_OFFICE.test(/^,? [^.,;]{0,40}/.exec(text.slice(end))?.[0] ?? "")
    );
  });
}
const STATE_OFFICE =
  /(?<![А-ЯЁа-яё-])(?:[Пп]резидент|[Пп]ремьер|[Кк]анцлер|[Мм]инистр|[Гг]оссекретар|[Кк]орол|[Цц]ар|[Ии]мператор|[Пп]апа |[Пп]атриарх|[Гг]енсек|[Гг]енеральн[а-яё]+ секретар|[Сс]пикер|[Вв]ице-президент|[Лл]идер|[Сс]енатор|[Гг]убернатор)/;

/** The speaker's name in the nominative. */
export function labelSpeaker(article: Article, speaker: PersonMention): string | null {
  const name = listFullNames(article).get(speaker.entity);
  if (name === undefined) return null;
  // "по словам Арчила Талаквадзе": of a first name that no list has, the form is known where it stands as a subject.
  const isNamed = !name.includes(" ") || isNominative(name);
  const isSubject = article.people.get(speaker.entity)?.some((m) => m.text === name && m.form === "nom");
  return isNamed || isSubject === true ? name : null;
}
