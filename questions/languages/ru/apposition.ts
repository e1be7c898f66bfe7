/** Bare nouns with the name that the article gives to their kind: "Озеро замерзает" → "Озеро Байкал замерзает". */
import type { Article, PlaceMention, Sentence } from "../../article.ts";
import { lazy, once, onceEach } from "../../lazy.ts";
import type { Resolution } from "../language.ts";
import { decline, type Case } from "./declension.ts";
import { genderOf, isRegion, isRegionName, readPlace } from "./gazetteer.ts";
import { listWords, readLetters } from "./words.ts";

/** Kinds with their singular forms: nominative, genitive, dative, accusative, instrumental, prepositional. A name in «» or of these geographic kinds stands in the nominative after any of them. */
const kinds = lazy(() => {
  const byForm = new Map<string, { kind: string; cases: Case[] }>();
  for (const forms of [...PATTERNS.map((line) => line.split(" ")), ...NOUNS.map(declineKind)])
    for (const form of new Set(forms))
      byForm.set(readLetters(form), { kind: forms[0]!, cases: CASES.filter((_, i) => forms[i] === form) });
  return byForm;
});
const CASES: Case[] = ["nom", "gen", "dat", "acc", "ins", "pre"];
const isPlainKind = new Set(
  "озеро остров вулкан планета звезда станция комета ледник полуостров ураган тайфун шторм".split(" "),
);
const PATTERNS = (
  "озеро озера озеру озеро озером озере,остров острова острову остров островом острове,вулкан вулкана вулкану вулкан вулканом вулкане,компания компании компании компанию компанией компании,фирма фирмы фирме фирму фирмой фирме," +
  "корпорация корпорации корпорации корпорацию корпорацией корпорации,газета газеты газете газету газетой газете,журнал журнала журналу журнал журналом журнале,клуб клуба клубу клуб клубом клубе,команда команды команде команду командой команде," +
  "группа группы группе группу группой группе,музей музея музею музей музеем музее,театр театра театру театр театром театре,завод завода заводу завод заводом заводе,корабль корабля кораблю корабль кораблём корабле," +
  "ледокол ледокола ледоколу ледокол ледоколом ледоколе,спутник спутника спутнику спутник спутником спутнике,аппарат аппарата аппарату аппарат аппаратом аппарате,зонд зонда зонду зонд зондом зонде,телескоп телескопа телескопу телескоп телескопом телескопе," +
  "роман романа роману роман романом романе,фильм фильма фильму фильм фильмом фильме,сериал сериала сериалу сериал сериалом сериале,организация организации организации организацию организацией организации,фонд фонда фонду фонд фондом фонде," +
  "планета планеты планете планету планетой планете,ураган урагана урагану ураган ураганом урагане,станция станции станции станцию станцией станции,ледник ледника леднику ледник ледником леднике,полуостров полуострова полуострову полуостров полуостровом полуострове," +
  "город города городу город городом городе,страна страны стране страну страной стране"
).split(",");
/** More of them, by their declension; these have names in «». Source: Zaliznyak (1977). */
const NOUNS = (
  "паром теплоход пароход буксир танкер катер лайнер поезд самолёт крейсер линкор фрегат шахта рудник фабрика институт отель гостиница ресторан агентство издание телеканал канал " +
  "программа проект конкурс турнир стадион партия библиотека галерея парк заповедник опера балет рассказ пьеса поэма картина альбом симфония мультфильм ракета"
).split(" ");

function declineKind(noun: string): string[] {
  const stem = noun.slice(0, -1);
  const y = /[гкхжшщч]а$/.test(noun) ? "и" : "ы";
  return noun.endsWith("ия")
    ? [noun, `${stem}и`, `${stem}и`, `${stem}ю`, `${stem}ей`, `${stem}и`]
    : noun.endsWith("а")
      ? [noun, stem + y, `${stem}е`, `${stem}у`, `${stem}${noun.endsWith("ца") ? "ей" : "ой"}`, `${stem}е`]
      : noun.endsWith("ие")
        ? [noun, `${stem}я`, `${stem}ю`, noun, `${stem}ем`, `${stem}и`]
        : noun.endsWith("о")
          ? [noun, `${stem}а`, `${stem}у`, noun, `${stem}ом`, `${stem}е`]
          : [noun, `${noun}а`, `${noun}у`, noun, `${noun}ом`, `${noun}е`];
}

/** The genitive of a kind: "озеро" → "озера"; the kinds are keyed by their forms. */
export function genitiveOf(kind: string): string | null {
  for (const [form, reading] of kinds())
    if (reading.kind === kind && reading.cases.includes("gen")) return form;
  return null;
}

/** A kind by one of its singular forms, with its gender by how the nominative ends. */
export function readKind(word: string): { kind: string; cases: Case[]; gender: "m" | "f" | "n" } | null {
  const reading = kinds().get(readLetters(word));
  if (reading === undefined) return null;
  const { kind } = reading;
  return { ...reading, gender: /[ая]$/.test(kind) ? "f" : /[ое]$/.test(kind) ? "n" : "m" };
}

const QUOTED = '(?:«[А-ЯЁA-Z0-9][^«»]{1,40}»|"[А-ЯЁA-Z0-9][^"]{1,40}")';
const LATIN = "[A-Z][A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?: [A-Z][A-Za-z0-9]+){0,2}";
const PLAIN = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+){0,2}";
const APPOSED = new RegExp(`([А-ЯЁа-яё]+) (${QUOTED}|${LATIN}|${PLAIN})`, "g");
const DEFINED = new RegExp(`^(${QUOTED}|${PLAIN})(?: \\([^()]{1,80}\\))? [—–] ((?:[а-яё-]+ ?){1,5})`);

/** The names that the article gives to each kind, with the sentence that does so first: "озеро Байкал", "Байкал — самое глубокое озеро". */
export const listNames = once((article: Article): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const byKind = new Map<string, Map<string, number>>();
  const add = (word: string, name: string, sentence: number, isApposed: boolean) => {
    const reading = kinds().get(readLetters(word));
    if (reading === undefined) return;
    // "остров Ява", "на озере Байкал": the name in the nominative; "в городе Казани" is of a place that inflects.
    if (isApposed && !/^[«"A-Z]/.test(name) && !isPlainKind.has(reading.kind)) return;
    const names = byKind.get(reading.kind) ?? new Map<string, number>();
    if (!names.has(name)) names.set(name, sentence);
    byKind.set(reading.kind, names);
  };
  for (const { text, index } of article.sentences) {
    for (const match of text.matchAll(APPOSED))
      // "озеро Европы": a genitive says where it is.
      if (isNominative(match[2]!)) add(match[1]!, match[2]!, index, true);
    const match = DEFINED.exec(text);
    const kind = match?.[2]!.split(" ").find((word) => kinds().has(readLetters(word)));
    if (match !== null && kind !== undefined) add(kind, match[1]!, index, false);
  }
  return byKind;
});

/** Whether a name is no place or region in another case than the nominative. */
function isNominative(name: string): boolean {
  const place = readPlace([{ text: name, start: 0, end: name.length }], 0);
  return place === null ? !isRegion(name) || isRegionName(name) : place.lemma === name;
}

/** The one city that the article is about: named in its first sentence or headline as no other is, and most often. */
const findTopic = onceEach((article: Article, area: PlaceMention["area"]) => {
  const counts = new Map<string, number>();
  for (const m of article.mentions)
    if (m.kind === "place" && m.area === area) counts.set(m.lemma, (counts.get(m.lemma) ?? 0) + 1);
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  const first = article.places.find((p) => p.area === area);
  // In the headline, and more often than any other; or from the first sentence on, and by far.
  const isInTitle = most !== undefined && article.title.includes(most[0].slice(0, -1));
  const rest = second?.[1] ?? 0;
  const isTopic =
    most !== undefined &&
    first?.lemma === most[0] &&
    first.sentence === 0 &&
    (isInTitle ? most[1] > rest : most[1] >= 3 && most[1] > 2 * rest);
  return isTopic ? { lemma: most[0], sentence: first.sentence } : null;
});

/** Words after which a bare noun is another than the one named: "каждый город", "этот город", "новая компания", "третий по величине город". */
const MODIFIED =
  /(?:[а-яё]+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ом|ем|ую|юю|ым|им|ей)|эт[оаи]т?|один|одна|одного|одной|кажд[а-яё]+|перв[а-яё]+|свой|своей|своего|свою|по (?:величине|численности|населению|площади|размеру|значению)) $/i;
const GENITIVE = /(?:ого|его|ой|ей|ых|их|а|я|ы|и|ов|ев|ии)$/;
const NOT_GENITIVE =
  /(?:л|ла|ло|ли|лся|лась|лось|лись|[еёи]т|[еи]тся|[юуая]т|[аяе]н[аоы]?|ён|[тн]ы)$|^(?:и|а|но|в|на|с|к|из|за|по|от|до|для|у|о|не|была|были|или|когда|пока|если|для|ещё|еще)$/;

/** Kinds that one goes by. */
const ABOARD = listWords("паром теплоход пароход буксир катер лайнер поезд самолёт корабль ракета");

/** Kinds of which the article speaks in the plural: which of them a bare noun is, no one name tells. Those in -ы, whose plural is no other form of the singular. */
const listMany = once((article: Article): ReadonlySet<string> => {
  const many = new Set<string>();
  for (const { words } of article.sentences)
    for (const { text } of words) {
      const stem = MANY.exec(text)?.[1];
      const kind = stem === undefined ? undefined : kinds().get(readLetters(stem))?.kind;
      if (kind !== undefined) many.add(kind);
    }
  return many;
});
const MANY = /^([а-яё]{3,}[бвгджзйклмнпрстфхцчшщ])(?:ы|и|ов|ев|ами|ам|ах)$/;

const PLURAL_VERB = /(?:[юуая]т(?:ся)?|ли(?:сь)?|[нт]ы)$/;

/** Bare nouns of a sentence whose name is known, each with that name. */
export function findNouns(article: Article, sentence: Sentence): Resolution[] {
  if (sentence.inQuote) return [];
  const { words, text, start } = sentence;
  const found: Resolution[] = [];
  const named = new Set<string>();
  words.forEach((word, i) => {
    const reading = kinds().get(readLetters(word.text));
    if (reading === undefined) return;
    const at = word.start - start;
    const after = text.slice(word.end - start, word.end - start + 40);
    const next = words[i + 1]?.text ?? "";
    const isOwned =
      after.startsWith(" ") &&
      (/^[А-ЯЁA-Z«"“„]/.test(after.slice(1)) || (GENITIVE.test(next) && !NOT_GENITIVE.test(next)));
    if (
      isOwned ||
      MODIFIED.test(text.slice(0, at)) ||
      (text.slice(0, at).match(/«/g)?.length ?? 0) > (text.slice(0, at).match(/»/g)?.length ?? 0)
    )
      return;
    if (
      after.startsWith(", котор") ||
      after.startsWith(" (") ||
      /(?:—|–|\d|был|была|стал|стала|как) $/.test(text.slice(0, at))
    )
      return;
    // "поднялся на самолёте": in what, not in which; "самолёты шести стран": of more than one.
    if (ABOARD.has(reading.kind) && /(?<![А-ЯЁа-яё])[Нн]а $/.test(text.slice(0, at))) return;
    if (listMany(article).has(reading.kind)) return;
    // "компании обсуждают": of more than one.
    if (PLURAL_VERB.test(next) && /[иы]$/.test(word.text)) return;
    if (named.has(reading.kind)) return;
    const resolution = nameNoun(article, sentence, word.text, reading, text.slice(0, at));
    if (resolution === null) return;
    named.add(reading.kind);
    found.push({ span: { start: word.start, end: word.end }, ...resolution });
  });
  return found;
}

/** A preposition of the accusative, or a verb that cannot agree with a masculine. */
const ACCUSATIVE_BEFORE = /(?:(?:^|[ (])(?:в|во|на|через|за|под|про)|[а-яё]{2}(?:ла|ло|ли|ть|вши)) $/i;

function nameNoun(
  article: Article,
  sentence: Sentence,
  word: string,
  { kind, cases }: { kind: string; cases: Case[] },
  before: string,
): { text: string; antecedent: number } | null {
  if (kind === "город" || kind === "страна") {
    const topic = findTopic(article, kind === "город" ? "city" : "country");
    const forms = topic === null ? null : decline(topic.lemma);
    if (
      topic === null ||
      forms === null ||
      topic.sentence >= sentence.index ||
      sentence.text.includes(topic.lemma.slice(0, -1))
    )
      return null;
    const [form, ...others] = cases.map((c) => forms[c]);
    // With the kind before it the gender of the verb stays: "город Суздаль основан".
    if (kind === "страна" && cases.includes("nom"))
      return genderOf(topic.lemma) === "f" ? { text: topic.lemma, antecedent: topic.sentence } : null;
    // "опустошило город Варшаву", "вернулись в город Варшаву": the two are in one case (Rozental, § 197).
    if (cases.includes("nom") && /[ая]$/.test(topic.lemma) && ACCUSATIVE_BEFORE.test(before))
      return { text: `${word} ${forms.acc}`, antecedent: topic.sentence };
    if (cases.includes("nom")) return { text: `${word} ${topic.lemma}`, antecedent: topic.sentence };
    return form === undefined || others.some((o) => o !== form)
      ? null
      : { text: form, antecedent: topic.sentence };
  }
  const names = listNames(article).get(kind);
  if (names?.size !== 1) return null;
  const [[name, antecedent]] = names as unknown as [[string, number]];
  return antecedent >= sentence.index || sentence.text.includes(name)
    ? null
    : { text: `${word} ${name}`, antecedent };
}
