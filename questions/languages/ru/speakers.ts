/** Speakers by their names, and others who could have spoken: people of the article who say or do something in it, then strangers. */
import type { Article, PersonMention, Speech } from "../../article.ts";
import { once } from "../../lazy.ts";
import type { Alternative } from "../language.ts";
import { MAX_ATTRIBUTION, MAX_VERB } from "./attribution.ts";
import { FAMOUS } from "./famous.ts";
import type { Person } from "./full-names.ts";
import { readGiven } from "./given-names.ts";
import { isNominative } from "./fuller.ts";
import { listFullNames, listPersons } from "./names.ts";
import { VERBS } from "./saying.ts";
import { findSpeech } from "./speech.ts";
import { isRussian, listStrangers, listSurnames } from "./strangers.ts";
import { TITLE_REACH } from "./titled.ts";
import { isFinite } from "./verbs.ts";
import { readLetters, stemWord } from "./words.ts";

/** How many of an article's people serve as rivals. */
const MAX_OWN = 20;

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
      isMisspelt(entity, speaker.entity) ||
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
  if (!isFull && isMisread(speaker)) return null;
  const asked = (isFull ? full : fit.filter((person) => !isMisread(person))).filter(
    ({ entity }, i, all) => all.findIndex((other) => isMisspelt(other.entity, entity)) === i,
  );
  const own = asked.map((person): Alternative => ({
    text: isFull ? person.full! : person.surname,
    origin: "article",
  }));
  const isAlone = isOnlyOne(speaker, asked);
  if (isHeard && own.length >= MIN_RIVALS && !isAlone)
    return { speaker: isFull ? name : speaker.surname, rivals: own };
  // Nobody is asked for among strangers who holds an office that readers know.
  if (!isFull && name !== null && !name.includes(" "))
    return findSurnames(article, speaker, !isHeard ? [] : isAlone ? own.slice(0, 1) : own);
  if (!isFull || speaker.gender === null || FAMOUS.test(name) || isOfficial(article, speaker.entity))
    return null;
  const names = listNames(article);
  const strangers = listStrangers(name, speaker.gender, (word) => names.has(word)).map(
    (text): Alternative => ({ text, origin: "outside" }),
  );
  // Among strangers one whom all readers know stands out, and so does the one name that the text has: whoever acts in it stands beside.
  const known = own.filter(({ text }) => !FAMOUS.test(text)).slice(0, isAlone ? 1 : ASKED_RIVALS);
  const rivals = [...known, ...strangers.slice(0, ASKED_RIVALS - known.length)];
  return strangers.length === 0 || rivals.length < MIN_RIVALS ? null : { speaker: name, rivals };
}
/** "Сааакашвили" beside "Саакашвили": one name, with a letter twice. */
const isMisspelt = (a: string, b: string): boolean => simplify(a) === simplify(b);
const simplify = (name: string): string => name.replace(/(.)\1+/g, "$1");

/** Whether of all options the speaker's alone is a Russian name, or alone none: what is said of a town or a country then tells who says it. */
const isOnlyOne = (speaker: Person, rivals: readonly Person[]): boolean => {
  const isOwn = ({ full, surname }: Person) => isRussian(full ?? surname);
  return rivals.slice(0, ASKED_RIVALS).every((rival) => isOwn(rival) !== isOwn(speaker));
};

/**
 * Whether what is read as a surname may be a given name: of one who has no other name, or of a Japanese name, which stands in either order ("Ямада Кэнъити").
 * Among surnames it is no option.
 */
function isMisread({ full, surname }: Person): boolean {
  const [first = "", ...others] = full?.split(" ") ?? [];
  return others.length === 0
    ? readGiven(surname).some(({ cases }) => cases.length === 0 || cases.includes("nom"))
    : readGiven(first).length === 0 && [first, ...others].every((word) => JAPANESE.test(word));
}
/** Words of Japanese syllables, as Russian writes them (Polivanov). */
const JAPANESE = /^(?:(?:дз|ц|[кгсзтднхбпмр])?[аиуэоюяеё]|н(?:ъ|(?![аиуэоюяеё]))|й)+$/i;

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
