/** Russian pronouns, bare nouns and days of the week with what they stand for, where only one thing can be meant. */
import { capitalise } from "../../words.ts";
import type { Article, Sentence } from "../../article.ts";
import type { Word } from "../../words.ts";
import type { Resolution } from "../language.ts";
import { ADJECTIVE, findAntecedent } from "./antecedents.ts";
import { findNouns } from "./apposition.ts";
import { stemsOf } from "./bare.ts";
import { findCalled, findGiven } from "./definite.ts";
import type { NameCase } from "./given-names.ts";
import { findFuller } from "./fuller.ts";
import { readHead } from "./heads.ts";
import { findIdle, isInQuote, VERB } from "./idle.ts";
import { listPersons } from "./names.ts";
import type { Person } from "./full-names.ts";
import { declineSurname } from "./surnames.ts";
import { findLeftOut } from "./left-out.ts";
import { findTopicMeasure, findTopicPronoun } from "./topic.ts";
import { isNext, listWords, readLetters, stemWord } from "./words.ts";

/** Third-person pronouns: gender, and cases that each may be. After a preposition they begin with н. */
export const PRONOUNS = new Map<string, { gender: "m" | "f"; cases: NameCase[] }>();
for (const [words, gender, cases] of [
  ["он", "m", "nom"],
  ["его", "m", "acc gen"],
  ["него", "m", "gen acc"],
  ["ему нему", "m", "dat"],
  ["им ним", "m", "ins"],
  ["нем", "m", "pre"],
  ["она", "f", "nom"],
  ["ее", "f", "acc"],
  ["нее", "f", "gen acc"],
  ["ей ней", "f", "dat ins pre gen"],
  ["ею нею", "f", "ins"],
] as const)
  for (const word of words.split(" ")) PRONOUNS.set(word, { gender, cases: cases.split(" ") as NameCase[] });

/** What only people do, by the stem of the verb: a pronoun before it is no town and no book. */
const PERSONAL = new RegExp(
  "^(?:род|умер|умира|погиб|скончал|сказа|говор|заяв|сообщ|отмет|отмеч|добав|подчер|объясн|поясн|рассказ|уточн|призна|подтверд|предупред|напомн|напис|утвержд|счита|полага|замет|указ|объяв|призва|" +
    "предполож|завер|обеща|пообеща|настаива|писа|пише|учил|поступ|окончи|закончи|жени|вышла замуж|перее|уеха|приеха|верн|работа|преподава|служи|получ|выигра|победи|проигра|защити|" +
    "изобре|открыл|созда|сочин|снял|снима|игра|сыгра|исполн|руковод|возглав|основа|команд|участв|изуча|исследова|предлож|реши|отправ|соверш|провё|жил|прожи|бежа|увлек|увлёк|мечта|люби|поним|дума|" +
    "воева|сража|награ|избр|назнач|арест|осужд|похорон|выросл|вырос$|доказа|вывел|сформулир|опубликова|издал|посети|объеха|познаком|встрет|подписа|построи|спроектир|завоева|забил|отказа|обрати|попрос|" +
    "посвяти|продолжи|выступ|приш|уш[её]л|ушла|пош[её]л|пошла|пыта|хоте|хоче|смог|узна|чувств|вспомин|наде|опаса|заплати|купил|продал|забол|лечил|умеет|уме[лн]|выдвин|голосова|женат|замуж)",
);

/** What things do as well, or only they. */
const OF_THINGS =
  /^(?:был[аои]?|находи|располож|состо|длил|продолжал|называ|появил|имел|имеет|стал[ао]?$|станет|включа|содерж|занима|насчит|стоит|стоял|работает|открыт|закрыт|построен|основан|создан|назван|принадл|соедин|протека|впада|использ|прошёл|прошел|прошла|состоял|позволя|обош|достиг|лежит|привёл|привел|вызва|начал[ао]сь|упал|исчез|разруш|входит|вошёл|вошла|весит|летит|служит|напоминает|означает|может|мог)/;

/** After "его" these follow a noun that is his: family, body, work, words. By beginning. */
const OWNED =
  /^(?:от[еe]ц|отц|мать|матер|родител|жен|муж|сын|доч|брат|сестр|сем[ьеё]|дет[иея]|ребён|дед|бабушк|внук|внучк|друг$|друзья|друга|учител|ученик|учениц|коллег|помощни|представител|адвокат|тело|имя|имен|жизн|смерт|творчеств|карьер|план|книг|роман|повест|рассказ|стих|поэм|пьес|труд|картин|музык|произведени|сочинени|открыти|изобретени|стать|иде[ияюе]|теори|слов|мнени|прогноз|подсчёт|расчёт|оценк|решени|заявлени|выступлени|реч|игр[аы]|команд|спутник|здоров|рук|ног|глаз|голос|портрет|памятник|могил|юност|детств|образовани|взгляд|работ|опыт|исследовани|проект|предложени|совет|указ|приказ|победа|личн|дом$|поклонник|соперни|тренер|предк|потом|предшественни|наследни|последовател|коллекци|письм|дневник|мемуар|воспоминани|мечт|любим)/;

const BOUNDARY = listWords(
  "и а но или в во на с со к у о об из за по от до для при без через под над не был была было были стал стала стало также уже ещё еще как что, — –",
);

/** Resolutions of a sentence, in text order. */
export function resolve(article: Article, sentence: Sentence): Resolution[] {
  const found = [
    ...findPronouns(article, sentence),
    ...findGiven(article, sentence),
    ...findCalled(article, sentence),
    ...findTopicPronoun(article, sentence),
    ...findTopicMeasure(article, sentence),
    ...findNouns(article, sentence),
    ...findIdle(article, sentence),
    ...findFuller(article, sentence),
    ...findLeftOut(article, sentence),
  ];
  found.sort((a, b) => a.span.start - b.span.start);
  return found.filter((r, i) => i === 0 || r.span.start >= found[i - 1]!.span.end);
}

/**
 * Pronouns of a person whom the sentences just before name, and no other of that gender, each put as the name in the pronoun's case:
 * "В 1905 году он опубликовал …" → "В 1905 году Эйнштейн …", "Её дочь стала …" → "Дочь Кюри стала …".
 */
function findPronouns(article: Article, sentence: Sentence): Resolution[] {
  if (sentence.inQuote) return [];
  const { words, text, start } = sentence;
  const found: Resolution[] = [];
  const named = new Set<string>();
  words.forEach((word, i) => {
    const pronoun = PRONOUNS.get(readLetters(word.text));
    // The first pronoun of a gender is named; those after it point to that name.
    if (pronoun === undefined || named.has(pronoun.gender) || isInQuote(text, word.start - start)) return;
    const persons = listPersons(article);
    const before = article.mentionsBySentence[sentence.index]!.some(
      (m) =>
        m.kind === "person" &&
        m.start < word.start &&
        persons.get(m.entity)?.gender !== (pronoun.gender === "m" ? "f" : "m"),
    );
    named.add(pronoun.gender);
    if (before) return;
    // "Бывший глава города живёт в Твери, куда он уехал": of whom its own sentence tells, and by a name it would be somebody else.
    if (pronoun.cases[0] === "nom" && isTakenUp(words, text.slice(0, word.start - start), i)) return;
    const antecedent = findAntecedent(article, sentence, pronoun.gender);
    if (antecedent === null) return;
    const { person } = antecedent;
    // Who is not named by the headline is named in full: "Он отказался" → "Николай Ерёмин отказался"; "по его словам" has a lead.
    const isKnown = person.full === null || stemsOf(article.title).has(stemWord(person.surname));
    const resolution = namePronoun(sentence, words, i, pronoun.cases, person, antecedent.isTopic, isKnown);
    if (resolution !== null) found.push({ ...resolution, antecedent: antecedent.sentence });
  });
  return found;
}

/** Whether a pronoun within a clause of the place or the time takes up an office or a calling that opens the sentence. */
const isTakenUp = (words: readonly Word[], before: string, i: number): boolean =>
  /, (?:куда|где|откуда|когда) $/.test(before) &&
  words.slice(0, Math.min(i, OPENING)).some(({ text }) => readHead(text)?.calling === true);
const OPENING = 3;

function namePronoun(
  sentence: Sentence,
  words: readonly Word[],
  i: number,
  cases: NameCase[],
  person: Person,
  isTopic: boolean,
  isKnown: boolean,
): { span: { start: number; end: number }; text: string } | null {
  const word = words[i]!;
  const letters = readLetters(word.text);
  // "Здесь жил Монферран. В 1931 году в нём открылся музей": nothing opens in a man.
  if (/^(?:в|во|на)$/i.test(words[i - 1]?.text ?? "") && cases.includes("pre")) return null;
  const capital = (text: string) => (/^[А-ЯЁ]/.test(word.text) ? capitalise(text) : text);
  if (cases[0] === "nom") {
    const verb =
      words.slice(i + 1, i + 5).find((w) => VERB.test(w.text) && !/^(?:был|была|не)$/.test(w.text))?.text ??
      "";
    const said = words[i - 1]?.text ?? "";
    const isSure =
      PERSONAL.test(verb) ||
      (VERB.test(said) && PERSONAL.test(said)) ||
      (isTopic && verb !== "" && !OF_THINGS.test(verb));
    return isSure ? { span: word, text: isKnown ? person.surname : person.full! } : null;
  }
  if (!isKnown) return null;
  const possessed = letters === "его" || letters === "ее" ? readPossessed(sentence, words, i) : null;
  if (possessed !== null) {
    const owner = inflect(person, ["gen"]);
    if (owner === null || !OWNED.test(readLetters(possessed.head.text))) return null;
    const phrase = sentence.text.slice(
      words[i + 1]!.start - sentence.start,
      possessed.head.end - sentence.start,
    );
    return { span: { start: word.start, end: possessed.head.end }, text: capital(`${phrase} ${owner}`) };
  }
  // An object: only right before what is done to people, and where the person is what the text is about.
  const verb = words[i + 1];
  if (
    !isTopic ||
    verb === undefined ||
    !isNext(sentence, word, verb) ||
    !VERB.test(verb.text) ||
    !PERSONAL.test(verb.text)
  )
    return null;
  const name = inflect(person, cases);
  return name === null ? null : { span: word, text: capital(name) };
}

/** The noun that "его" belongs to, with the adjectives before it, where nothing that depends on the noun follows. */
function readPossessed(sentence: Sentence, words: readonly Word[], i: number): { head: Word } | null {
  let k = i + 1;
  while (
    k < i + 3 &&
    words[k] !== undefined &&
    ADJECTIVE.test(words[k]!.text) &&
    isNext(sentence, words[k]!, words[k + 1])
  )
    k++;
  const head = words[k];
  if (
    head === undefined ||
    !isNext(sentence, words[i]!, words[i + 1]) ||
    (VERB.test(head.text) && !OWNED.test(head.text))
  )
    return null;
  if (!/^[а-яё]+$/.test(head.text) || BOUNDARY.has(head.text)) return null;
  const next = words[k + 1];
  if (next === undefined || !isNext(sentence, head, next)) return { head };
  return BOUNDARY.has(next.text) || VERB.test(next.text) || /^[А-ЯЁ]/.test(next.text) ? { head } : null;
}

/** A person's surname in cases that all look the same; null where they differ or are not certain. */
export function inflect({ surname, gender }: Person, cases: NameCase[]): string | null {
  if (gender === null || surname.includes(" ")) return null;
  const forms = declineSurname(surname, gender);
  if (forms === null) return surname;
  const [form, ...others] = cases.map((c) => forms[c]);
  // "Дарвином" but "Пушкиным": which, the name does not tell.
  if (cases.includes("ins") && gender === "m" && /(?:[оеё]в|[иы]н)$/.test(surname)) return null;
  return form === undefined || others.some((o) => o !== form) ? null : form;
}
