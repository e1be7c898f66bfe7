/** What of a Russian statement is told by the way: in a relative clause, or in a participial one (Rozental, § 92, 107). */
import { findWords, type Span } from "../../words.ts";
import { isFinite } from "./verbs.ts";

/** Endings of long participles: "произошедший", "стоящего", "построенную"; by their suffixes no other adjective behind a comma is one. */
export const PARTICIPLE =
  "[а-яё]{2,}(?:(?:[уюая]щ|вш|[рзгктпх]ш)(?:ий|ая|ее|ие|его|ей|ему|ую|ем|им|их|ими)|(?:[аяеё]нн|[ыяиуео]т|[аяеи]ем|им)(?:ый|ая|ое|ые|ого|ой|ому|ую|ом|ым|ых|ыми))(?:ся)?";
/** A relative clause or a participial one behind its noun, not closed by a comma yet. */
const ASIDE = new RegExp(
  `, (?:(?:[а-яё]{1,5} )?котор[а-яё]{2,3}|(?:[а-яё]{1,4} )?чь[а-яё]{1,3}|где|куда|откуда|(?:не |[а-яё]+о )?${PARTICIPLE})(?![а-яё])[^,;:—–]*$`,
);
/** A participial clause that a statement begins with: "Основанный в 1703 году, город …". */
const OPENING = new RegExp(`^${PARTICIPLE}(?![а-яё])[^,;:—–.]*$`, "i");

/** Who holds the office is known: "Госсекретарь США …", "тренер «Волги» …". */
const OFFICE =
  /(?:президент|премьер|премьер-министр|госсекретар|канцлер|корол|император|министр|губернатор|генсек|посл|посол|патриарх|мэр)[а-яё]* (?:[а-яё]+ ){0,3}(?:[А-ЯЁ][А-ЯЁа-яё]+ ){0,2}$/i;
const OF_TEAM = /[а-яё] «[^»]+» $/;

/** Somebody's name, in the midst of a statement or of two words: of statements with another person outside raters passed 12 of 29. */
const NAME = /^[А-ЯЁ][а-яё-]+ [А-ЯЁ]/;
const isName = (text: string, { start, end }: Span): boolean =>
  end > start && ((start > 0 && /^[А-ЯЁ]/.test(text.slice(start))) || NAME.test(text.slice(start, end)));

/** Two amounts of which one bounds the other, as no other value does for certain: the deepest and the mean, with and without a part, a whole and its part, length and breadth. */
const BOUND =
  /(?:[Мм]аксимальн|[Нн]аибольш)[^.]*\d[^.]*(?<![а-яё])(?:средн|минимальн|наименьш)|(?<![А-ЯЁа-яё])(?:[Сс]редн|[Мм]инимальн|[Нн]аименьш)[^.]*\d[^.]*(?:максимальн|наибольш)|(?<![А-ЯЁа-яё])[Бб]ез [^.,]*\d[^.]*, (?:а )?(?:с|со|вместе с) [^.]*\d|[Дд]лин[^.]*\d[^.]*(?<![а-яё])ширин[^.]*\d|\d[^.]*(?:из (?:них|которых)|в том числе)[^.]*\d/;

/** "при температуре 20 градусов": a condition, under which alone the text tells the rest; of others it says nothing. */
const CONDITION =
  /(?<![А-ЯЁа-яё])[Пп]ри (?:[а-яё]+(?:ом|ем|ой|ей) )?(?:температур|давлени|влажност|скорост|напряжени|частот|концентраци|нагрев|охлаждени)[а-яё]*(?: [а-яё]+){0,3} [-−–+]?$/;

/** "Гавань площадью 70 кв. км носила название": a measure of what the verb behind it tells of. */
const ATTRIBUTE =
  /(?<![а-яё])(?:мощностью|площадью|длиной|длиною|высотой|шириной|глубиной|диаметром|весом|массой|объ[её]мом|протяж[её]нностью|вместимостью|[её]мкостью|толщиной) (?:(?:в|до|около|почти|примерно|более|свыше|не менее) ){0,2}$/;
/** Whether what follows is the size of something, told by the way before the verb. */
export const isAttribute = (before: string): boolean =>
  ATTRIBUTE.test(before) && !findWords(before).some(({ text }) => isFinite(text.toLowerCase()));

/** "Ур с населением около _____ тысяч человек был крупнейшим": it is worth knowing, and nothing to be caught by. */
export const isPeopled = (before: string): boolean =>
  /(?<![а-яё])с населением (?:(?:в|до|около|почти|примерно|более|свыше) ){0,2}$/.test(before);

/** What makes no false statement: a name, most of all one that its office tells, a condition, one of two amounts that bound each other, a size in passing. */
export function isUnchanged(text: string, span: Span): boolean {
  const before = text.slice(0, span.start);
  if (isName(text, span) || CONDITION.test(before)) return true;
  if (/^\d/.test(text.slice(span.start)) && BOUND.test(text)) return true;
  return isAttribute(before) || OFFICE.test(before) || OF_TEAM.test(before);
}

/**
 * The same, and what a relative or participial clause tells by the way, which no gap asks for. Changed in a false statement it is as good as the rest (of such items raters passed 24 of 28 votes,
 * [decision 57](../../../docs/decisions/0057-a-third-ablation.md)).
 */
export function isAside(text: string, span: Span): boolean {
  const before = text.slice(0, span.start);
  return isUnchanged(text, span) || ASIDE.test(before) || OPENING.test(before);
}
