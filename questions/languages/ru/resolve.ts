/** Russian pronouns, bare nouns and days of the week with what they stand for, where only one thing can be meant. */
import type { Article, PersonMention, Sentence, Span } from "../../article.ts";
import type { Resolution } from "../language.ts";
import { listPersons } from "./names.ts";
import { listWords, readLetters } from "./words.ts";

/** What only people do, by the stem of the past tense: a pronoun before it is no town and no book. */
const PERSONAL = new RegExp(
  "^(?:род|умер|умира|погиб|скончал|сказа|говор|заяв|сообщ|отмет|добав|подчеркн|объясн|поясн|рассказ|уточн|призна|подтверд|предупред|напомн|написа|утвержда|счита|полага|замет|указа|объяв|" +
    "предполож|завер|обеща|пообеща|настаива|писа|учил|училс|поступ|окончи|закончи|жени|вышла|выш[её]л|перееха|уеха|приеха|верну|работа|преподава|служи|получ|выигра|победи|проигра|защити|женил|" +
    "изобре|открыл|созда|сочин|снял|снима|игра|сыгра|исполн|руководи|возглав|основа|команд|участв|изуча|исследова|предлож|реши|отправ|соверш|провё|прове|жил|прожи|бежа|увлек|увлёк|мечта|люби|поним|дума|" +
    "вступ|воева|сража|награжд|избра|назнач|арест|осужд|похорон|вырос|стал|доказа|вывел|вывела|сформулирова|опубликова|издал|выпусти|посети|объеха|познаком|встрет|подписа|построи|спроектирова|заня|завоева|установи|забил|отказа|обрати|попроси|приня|посвяти|начал|продолжи|выступи|пришл|прише|уш[её]л|ушла|пошл|пош[её]л)",
);
const SINGULAR_VERB = /^[а-яё]{2,}(?:л|ла|лся|лась|[еёи]т|[еёи]тся)$|^(?:умер|погиб|смог|мог|помог)$/;
const ADVERBS = listWords(
  "также впервые часто затем потом сразу вскоре уже долго много всю всегда никогда не и очень быстро сам сама успешно лично тоже был была рано",
);
const SENTENCES_BACK = 2;
const ALSO = / (?:также|тоже) (?=[а-яё])/;
const WEEKDAY =
  / (?:в|во) (?:минувший |минувшую |прошлый |прошлую |этот |эту )?(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?: (?:утром|вечером|днём|днем|ночью))?(?=[ ,.]|$)(?!,? \d)(?! (?:и|или|по|на) )/g;

/** Resolutions of a sentence, in text order. */
export function resolve(article: Article, sentence: Sentence): Resolution[] {
  const found: Resolution[] = [];
  const pronoun = findPronoun(article, sentence);
  if (pronoun !== null) found.push(pronoun);
  const noun = pronoun === null ? findNoun(article, sentence) : null;
  if (noun !== null) found.push(noun);
  found.push(...findIdle(sentence).filter((r) => found.every((f) => r.span.start >= f.span.end)));
  return found;
}

/** Days of the week and "also": adjuncts that count from elsewhere, and without which the sentence is whole. */
function findIdle(sentence: Sentence): Resolution[] {
  const { text, start } = sentence;
  const found: Resolution[] = [];
  for (const match of text.matchAll(WEEKDAY)) {
    const before = text.slice(0, match.index);
    // Within a quotation nothing is left out; "с … по среду" and "среды" are other phrases.
    if ((before.match(/«/g)?.length ?? 0) > (before.match(/»/g)?.length ?? 0)) continue;
    found.push({
      span: { start: start + match.index, end: start + match.index + match[0].length },
      text: "",
    });
  }
  const also = ALSO.exec(text);
  if (also !== null && !/«/.test(text.slice(0, also.index)) && !/ (?:а|но)$/.test(text.slice(0, also.index)))
    found.push({
      span: { start: start + also.index, end: start + also.index + also[0].length - 1 },
      text: "",
    });
  return found.sort((a, b) => a.span.start - b.span.start);
}

const OPENING_PRONOUN =
  /^(?:(?:Однако|Но|А|И|Также|Затем|Потом|Позже|Ранее|При этом|Кроме того,|Тогда|Впоследствии|Вскоре|В \d{4} году|В \d{4} г\.|С \d{4} года|[А-ЯЁ]?[а-яё]{1,2} [а-яё]+ \d{4} года|\d{1,2} [а-я]+ \d{4} года|В (?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)(?: \d{4} года)?),? )?(Он|она|он|Она) /;

/**
 * "Он" or "она" as the subject, before a verb of what people do, as the one person of that gender whom the sentences just before name:
 * "Эйнштейн жил в Берне. В 1905 году он опубликовал …" → Эйнштейн.
 */
function findPronoun(article: Article, sentence: Sentence): Resolution | null {
  const match = OPENING_PRONOUN.exec(sentence.text);
  if (match === null || sentence.inQuote) return null;
  const word = match[1]!;
  const at = match[0].length - word.length - 1;
  const rest = sentence.text.slice(match[0].length).split(" ", 5);
  const verb =
    rest.find((w) => !ADVERBS.has(readLetters(w.replace(/[,.]$/, ""))))?.replace(/[,.]$/, "") ?? "";
  if (!PERSONAL.test(verb) || !(SINGULAR_VERB.test(verb) || /(?:ен|ён|ан|ена|ана)$/.test(verb))) return null;
  const gender = /^он$/i.test(word) ? "m" : "f";
  const antecedent = findAntecedent(article, sentence, gender);
  if (antecedent === null) return null;
  return {
    span: { start: sentence.start + at, end: sentence.start + at + word.length },
    text: antecedent.name,
    antecedent: antecedent.sentence,
  };
}

/**
 * The one person of a gender in the nearest sentence before that names any; where it is a pronoun's own sentence, the one before that.
 * Null where it names two, or where the nearest one is of the other gender only.
 */
function findAntecedent(
  article: Article,
  sentence: Sentence,
  gender: "m" | "f",
): { name: string; sentence: number } | null {
  const persons = listPersons(article);
  const pronoun =
    gender === "m"
      ? /(?<![а-яё])(?:он|его|ему|им|него|нему|ним)(?![а-яё])/i
      : /(?<![а-яё])(?:она|её|ее|ей|ней|неё|нее)(?![а-яё])/i;
  for (let back = 1; back <= SENTENCES_BACK + 4; back++) {
    const before = article.sentences[sentence.index - back];
    if (before === undefined || before.paragraph < sentence.paragraph - 1) return null;
    const people = article.mentionsBySentence[before.index]!.filter(
      (m): m is PersonMention => m.kind === "person",
    );
    const own = people.filter((m) => persons.get(m.entity)?.gender === gender);
    const entities = new Set(own.map((m) => m.entity));
    if (people.some((m) => persons.get(m.entity)?.gender === null)) return null;
    if (entities.size > 1) return null;
    // Names that nobody was read from may be of people.
    if (countCapitals(before, people) > MAX_UNKNOWN) return null;
    if (entities.size === 1) {
      const [mention] = own;
      const isSubject = own.some((m) => m.form.split("+").includes("nom"));
      if (!isSubject) return null;
      const person = persons.get(mention!.entity)!;
      return { name: person.surname, sentence: before.index };
    }
    // A sentence that goes on with the same pronoun hands it on.
    if (!pronoun.test(before.text) && back >= SENTENCES_BACK) return null;
    if (!pronoun.test(before.text) && before.paragraph !== sentence.paragraph) return null;
  }
  return null;
}
const MAX_UNKNOWN = 4;

function countCapitals(sentence: Sentence, people: PersonMention[]): number {
  return sentence.words.filter(
    (w, i) =>
      i > 0 && /^[А-ЯЁ][а-яё]/.test(w.text) && !people.some((m) => m.start <= w.start && w.end <= m.end),
  ).length;
}

/** Kinds of things with proper names, in the nominative, with the case-free way of naming: "озеро Байкал", "компания «Яндекс»". */
const KINDS =
  "озеро|остров|вулкан|город|посёлок|село|деревня|компания|фирма|корпорация|газета|журнал|клуб|команда|группа|музей|театр|завод|корабль|крейсер|ледокол|ракета|спутник|аппарат|зонд|телескоп|станция|роман|фильм|сериал|издание|телеканал|агентство|организация|фонд|река|гора";
const OPENING_NOUN = new RegExp(
  `^(?:(?:Однако|Также|Сегодня|Сейчас|Затем|Позже),? )?((?:${KINDS}))(?= [а-яё]+(?:л|ла|ло|лся|лась|лось|ет|ит|ется|ится|ен|ён|ан|ена|ана|ено|ано|ят|ыт|ыта|ыто|ята|ято)(?:[ ,.]|$))`,
  "i",
);
const QUOTED = "«[А-ЯЁA-Z][^«»]{1,40}»";
const PLAIN = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+){0,2}";

const namesByKind = new WeakMap<Article, Map<string, Set<string>>>();

/** The names that the article gives to each kind: "озеро Байкал", "Байкал — самое глубокое озеро", "компания «Яндекс»". */
function listNames(article: Article): Map<string, Set<string>> {
  const known = namesByKind.get(article);
  if (known !== undefined) return known;
  const byKind = new Map<string, Set<string>>();
  const add = (kind: string, name: string) => byKind.set(kind, (byKind.get(kind) ?? new Set()).add(name));
  const apposed = new RegExp(`(?<![а-яё])(${KINDS}) (${QUOTED}|${PLAIN})`, "gi");
  const defined = new RegExp(
    `^(${QUOTED}|${PLAIN})(?: \\([^()]{1,80}\\))? — (?:[а-яё-]+ ){0,4}?(${KINDS})(?![а-яё])`,
    "i",
  );
  for (const { text } of article.sentences) {
    for (const match of text.matchAll(apposed)) add(match[1]!.toLowerCase(), match[2]!);
    const match = defined.exec(text);
    if (match !== null) add(match[2]!.toLowerCase(), match[1]!);
  }
  namesByKind.set(article, byKind);
  return byKind;
}

/** A bare noun as the subject with the one name of its kind that the article has: "Озеро замерзает" → "Озеро Байкал замерзает". */
function findNoun(article: Article, sentence: Sentence): Resolution | null {
  const match = OPENING_NOUN.exec(sentence.text);
  if (match === null || sentence.inQuote) return null;
  const kind = match[1]!.toLowerCase();
  const names = listNames(article).get(kind);
  if (names?.size !== 1) return null;
  const [name] = names;
  const antecedent = article.sentences.find((s) => s.index < sentence.index && s.text.includes(name!));
  if (antecedent === undefined) return null;
  const start = sentence.start + match[0].length - match[1]!.length;
  const span: Span = { start, end: start + match[1]!.length };
  return { span, text: `${match[1]!} ${name}`, antecedent: antecedent.index };
}
