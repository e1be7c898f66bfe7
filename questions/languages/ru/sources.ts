/**
 * Papers, bodies and messages that a report leans on without their name: "По данным издания, …", "Агентство подтвердило, что …", "В сообщении
 * уточнялось, что …". Below a headline that does not name them a reader asks which; of seven such items outside raters passed none.
 */
import type { Article } from "../../article.ts";
import { once } from "../../lazy.ts";
import { uncapitalise } from "../../words.ts";

const BODY =
  "агентств[оае]м?|издани[еяию]м?|ведомств[оауе]м?|газет[аыуе]|журнал[ауе]?|портал[ауе]?|телеканал[ауе]?|радиостанци[яиюе]|источник[аиу]?|собеседник[аиу]?|департамент[ауе]?|управлени[еяию]м?|комисси[яиюе]";
const TO_PAPER = "порталу|изданию|агентству|газете|журналу|телеканалу|радиостанции";
const MESSAGE =
  "сообщени[еяи]|заявлени[еяи]|документ[ауе]?|доклад[ауе]?|отч[её]т[ауе]?|письм[оауе]|материал[ауе]?|публикаци[яиюе]|пресс-релиз[ауе]?|обращени[еяи]";
/** What says something: verbs of speech, by their beginning. */
const SAYS =
  "говорит|говорил|уточня|уточни|отмеча|отмети|сообща|сообщи|указ|подч[её]рк|добав|поясн|объясн|заяв|рассказ|утвержд|подтверд|напомин|напомн|предупре|пишет|писал";
/** No name, nobody's, and no relative clause after it. */
const BARE = '(?! [«"“A-ZА-ЯЁ]| о(?:б|т)? |, (?:[а-яё]+ )?котор| [а-яё-]+(?:ого|его|ой|ей|ых|их) )';

const UNNAMED = new RegExp(
  `^(?:(${BODY}|${MESSAGE})${BARE} (?:также |ещё |еще |уже )?(?:${SAYS}|[а-яё]{3,}(?:ло|ла|ет|ит)(?![а-яё]))|в (${MESSAGE}) со ссылкой на |в (${BODY}|${MESSAGE})${BARE} (?:также |ещё |еще )?(?:${SAYS}))` +
    `|(?:^|[ ,])(?:по (?:данным|информации|сообщению|сведениям|подсч[её]там|оценкам|словам)|со ссылкой на|(?:сообща|пиш|уточня|отмеча|подч[её]ркива)[еёю]т|представител[ьия] |сотрудник[иа]? ) ?(${BODY})(?=[,.]|$)` +
    // "Порталу подтвердили", "рассказали изданию, что".
    `|(?:^|[ ,])(${TO_PAPER})(?= (?:${SAYS}))|(?:${SAYS})[а-яё]* (${TO_PAPER})(?=[,.]|$)`,
);
/** A cheap look before: no source is spoken of without one of these. */
const LOOK =
  /гент|здан|едом|азет|урнал|ортал|канал|станц|точник|бесед|артам|равлен|исси|общен|влен|кумен|клад|тч[её]т|исьм|териал|кац|елиз|ращен/;

/** The source that a statement leans on and neither names nor finds in what is told above; or null. */
export function findUnnamedSource(text: string, told: string): string | null {
  if (!LOOK.test(text)) return null;
  const match = UNNAMED.exec(uncapitalise(text));
  const word = match?.slice(1).find((found) => found !== undefined);
  return word === undefined || told.toLowerCase().includes(word.toLowerCase().slice(0, ROOT)) ? null : word;
}
const ROOT = 5;

/** "одна из экспедиций Института": with a capital it stands for a name that was told in full. */
const SHORT_NAME =
  /(?<=[а-яё,»] )(?:Институт|Университет|Академи|Министерств|Комитет|Фонд|Департамент|Управлени|Агентств|Ведомств|Музе|Общество|Компани|Корпораци|Групп|Палат|Завод|Филармони|Епархи)(?:а|у|ом|е|я|ю|и|ей|ем|й|о|ы|ой)?(?=[,.;:]| [—–-] | (?:в|на|и|с|по|за|от|до|был[аои]?|[а-яё]+(?:л[аи]?|[еи]т(?:ся)?|[юя]т(?:ся)?))(?![а-яё]))/;

/** A body called by the first word of its name, where neither the statement nor what is told above has more of it. */
export function findShortName(text: string, told: string): string | null {
  const word = SHORT_NAME.exec(text)?.[0];
  if (word === undefined) return null;
  return `${told} ${text.replace(word, " ")}`.toLowerCase().includes(word.toLowerCase().slice(0, ROOT))
    ? null
    : word;
}

/** Firms, each by what it is and its name. */
const NAMED_FIRM =
  /(?<![а-яё])(?:[Кк]омпани|[Кк]орпораци|[Фф]ирм)[а-яё]+ («[^»]+»|"[^"]+"|[A-ZА-ЯЁ][^ ,.)]+)/g;
/** A firm that opens a clause, and nothing that says which. */
const FIRM =
  /(?:^|, |что )([Кк]омпания|[Кк]орпорация|[Фф]ирма) (?=(?:также |уже |ещё |не )?[а-яё]+(?:ла|лась|ет|ит|ется|ится)(?![а-яё]))/;

const listFirms = once(
  (article: Article) =>
    new Set(
      article.paragraphs.flatMap((p) =>
        Array.from(p.matchAll(NAMED_FIRM), ([, name]) => name!.slice(0, ROOT)),
      ),
    ),
);

/** "The company", in a text that names more than one, where neither the statement nor what is told above names any. */
export function findUnnamedFirm(text: string, told: string, article: Article): string | null {
  const word = FIRM.exec(text)?.[1];
  if (word === undefined) return null;
  const firms = [...listFirms(article)];
  return firms.length > 1 && !firms.some((name) => told.includes(name)) ? word : null;
}

/** Parts of a country by their kind, and no name, owner or relative clause behind. */
const AREA =
  /(?<![А-ЯЁа-яё-])(?:(?:[Нн]а территории|[Гг]лав[аоуыей]{1,2}|[Жж]ител[а-я]+|[Вв] границах) (?:городского округа|муниципального образования|муниципалитета|сельского поселения|города|района|области|края|республики|региона|посёлка|поселка|села)|[Вв] (?:городском округе|муниципалитете|муниципальном образовании|районном центре|областном центре))(?! [«А-ЯЁA-Z]| [а-яё]+(?:ого|ой|ых|их)(?![а-яё])|, (?:[а-яё]+ )?котор)(?![а-яё-])/;

/** A district or town that a statement speaks of, where neither it nor what is told above it has any name. */
export function findUnnamedArea(text: string, told: string): string | null {
  const area = AREA.exec(text)?.[0];
  return area === undefined || NAME.test(text.slice(1)) || NAME.test(told.slice(1)) ? null : area;
}
const NAME = /[А-ЯЁA-Z]/;

/** A paper or a body of a parliament, with nothing that says which. */
const PAPER =
  /(?<![А-ЯЁа-яё-])(?:к|по|на|в|о|из|от|до|для|при|заседани[еиюя]м?|членам?и?|обсуждени[еиюя]м?|рассмотрени[еиюя]м?|принят[а-яё]+|внести|принять|рассмотреть|поддержать|приняли|рассмотрели|внесли|подготовили) ((?:законо)?проект[ауе]?|комитет[ауе]?|комисси[июя]|документ[ауе]?|постановлени[еюя]|поправк[аиеу]|инициатив[аыеу])(?! [«"“№A-ZА-ЯЁ\d]| об? |, (?:[а-яё]+ )?котор| по | на | [а-яё-]+(?:ого|его|ой|ей|ых|их|ов|ев|ий|а|я|ы|и) )(?![а-яё-])/;

/** "Дополнение к проекту внесут на заседании комитета": of which bill and body, neither what somebody said nor what is told above it says. */
export function findUnnamedPaper(text: string, told: string): string | null {
  // What is the writer's own has capitals, and other rules.
  const word = /^[а-яё]/.test(text) ? PAPER.exec(text)?.[1] : undefined;
  if (word === undefined) return null;
  const root = word.slice(0, ROOT);
  return told.toLowerCase().includes(root) || new RegExp(`${root}[а-яё]* (?:об? |[«"“A-ZА-ЯЁ])`).test(text)
    ? null
    : word;
}
