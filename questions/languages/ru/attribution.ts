/** What the finders of retold and of quoted words share: verbs of saying, the subject of one, and the statement made of a speaker and the words. */
import type { Article, PersonMention, Sentence, Span, Speech } from "../../article.ts";
import { findWords } from "../../words.ts";
import { FAMOUS } from "./famous.ts";
import { dropWeekdays } from "./idle.ts";
import { listPersons } from "./names.ts";
import { VERBS } from "./saying.ts";
import { dropSelf, nameSelf, nameSubject } from "./self.ts";
import { stemWord } from "./words.ts";

/** What somebody added is asked for as said: to what, a question does not tell. */
const ASKED: Record<string, string | undefined> = { добавил: "сказал", добавляет: "говорит" };
/** Verbs behind which a clause or a quotation stands. */
export const CLAUSE_VERBS = [...VERBS.keys()].sort((a, b) => b.length - a.length).join("|");
const QUOTE_ONLY =
  "вспоминает|вспоминал|вспоминала|вспомнил|вспомнила|продолжает|продолжил|продолжила|ответил|ответила|отвечает|воскликнул|воскликнула|заключил|заключила|прокомментировал|прокомментировала|комментирует|объяснял|объясняла|делится|поделился|поделилась|рассуждает|" +
  "подытожил|подытожила|резюмировал|резюмировала|констатировал|констатировала|возразил|возразила|пошутил|пошутила|посетовал|посетовала|пожаловался|пожаловалась|предостерёг|предостерегла|заключает|замечает|признаёт|признаётся|признает|признается|настаивает|уверен|уверена|убеждён|убеждена|убежден|надеется|указывает|обещает|восклицает|сетует";
export const QUOTE_VERBS = `${CLAUSE_VERBS}|${QUOTE_ONLY}`;

const MIN_CONTENT = 25;
/** Characters around a quotation in which its verb and speaker stand. */
export const MAX_ATTRIBUTION = 140;

export function makeSpeech(
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
  // "в работе над романом использовала": nor is its subject told behind what else opens the clause.
  if (kind === "clause" && SUBJECTLESS.test(text)) return null;
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
  if (kind === "quote" && !PREDICATE.test(text)) return null;
  if (isHeadlined(article.title, speaker, article)) return null;
  if (text.length < MIN_CONTENT || text.endsWith("?") || (kind === "quote" && /[«»]/.test(text))) return null;
  const named =
    kind === "clause"
      ? (nameSelf(article, speaker, sentence, text) ?? nameSubject(article, speaker, text))
      : null;
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

/** What may be a predicate: the endings of verbs and of short forms, an adverb of state, or a dash. "Очередные проявления захлестнувшей город русофобии" has none. */
const PREDICATE =
  /(?:[аеёиуюя]т|[аеи]м|[еи]шь|[тч]ь|ти|йте|ите|[аоеиыуя]л[аои]?)(?:с[яь])?(?![а-яё])|(?<![а-яё])(?:нужен|можно|нельзя|готов[аоы]?|рад[аы]?|жаль|это|есть|могу|хочу|[а-яё]+(?:[ауея]ю|жу|[аяе]н[аоы]?|но))(?![а-яё])| [—–-] /i;

/** A verb of a woman's behind a preposition and its nouns, none of which can be its subject. */
const SUBJECTLESS =
  /^(?:во?|на|при|для|после|до|за|из|от|с|со|у|по|перед) (?:[а-яё]+(?<![аяь]) ){1,5}(?:не |уже |также )?[а-яё]{2,}(?:ла|лась) (?=[а-яё«"])(?![а-яё]+(?:ция|ия|ость) )/;

/** "Трамп: «На Кавано обрушилась ненависть»", "Иванов рассказал о планах": the headline tells who spoke. */
function isHeadlined(title: string, speaker: PersonMention, article: Article): boolean {
  const surname = listPersons(article).get(speaker.entity)?.surname ?? speaker.text;
  // "Президент ответил журналистам": which one, all readers know.
  if (OFFICE.test(title) && FAMOUS.test(surname)) return true;
  const stem = stemWord(surname.slice(surname.lastIndexOf(" ") + 1));
  const words = findWords(title);
  const at = words.findIndex(({ text }) => stemWord(text) === stem);
  if (at < 0) return false;
  return (
    /^(?: [^:«]{0,40})?: ?[«"А-ЯЁа-яё]/.test(title.slice(words[at]!.end)) ||
    words.some(({ text }) => VERBS.has(text) || TELLS.test(text))
  );
}
const OFFICE =
  /^(?:Президент|Премьер(?:-министр)?|Канцлер|Глава государства) [а-яё]+(?:л|ла|[еи]т|лся|лась)(?:ся)? /;
const TELLS =
  /^(?:призва|потребова|отрица|опроверг|объяви|пообеща|обеща|предложи|назва|обвини|угрожа|прокомментир|ответи|заступи|призна|раскритик|высказа|напис|поддержа)[а-яё]*$/;

/** Where somebody whom a pronoun stands for is the subject: "Менеджер Мии Фэрроу сказал" is not of her. */
export const mentionOf = (article: Article, sentence: number, entity: string): PersonMention | null =>
  article.mentionsBySentence[sentence]!.find(
    (m): m is PersonMention => m.kind === "person" && m.entity === entity && m.form.includes("nom"),
  ) ?? null;

/** Statements with the sentence that names their speaker. */
export function addEvidence(article: Article, { sentence }: PersonMention, speeches: Speech[]): Speech[] {
  const { start, end, paragraph } = article.sentences[sentence]!;
  return speeches.map((speech) => ({ ...speech, evidence: [{ start, end, paragraph }, ...speech.evidence] }));
}

/** The one person within a span who may stand in the nominative; null if none or two. */
export function findSubject(article: Article, sentence: Sentence, span: Span): PersonMention | null {
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
export const GOVERNED =
  /(?:^| )(?:в|во|на|из|с|со|к|ко|у|о|об|от|до|за|по|при|под|для|без|через|между|против)(?: [а-яё]+)? $/;
/** Characters around a name in which its verb or preposition stands. */
export const MAX_VERB = 24;
