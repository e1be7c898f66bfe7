/**
 * Dates beside which another one is true as well: what was so "by" or "until" a year was so before it, and a state that was told of in one year lasted through
 * others. Such a date is typed, and neither chosen nor changed. Source: Shvedova (ed.), Russkaja grammatika (1980), §§ 1386–1398, on verbs without an end of their own.
 */
import { findWords } from "../../words.ts";
import { readGiven } from "./given-names.ts";
import { isFinite } from "./verbs.ts";

/** Verbs without an end of their own, which last until one is told: "завод работал до 1970 года". */
const LASTS =
  /(?<![А-ЯЁа-яё])(?:(?:работа|действова|(?:про)?существова|(?:про)?жи|прожива|(?:про)?служи|прави|руководи|возглавля|преподава|учи|обуча|остава|находи|принадлежа|(?:про)?дли|продолжа|занима|входи|явля|счита|игра|выступа|храни|носи|владе|держа|(?:про)?стоя|выходи|издава|выпуска|применя|использова|сохраня|управля|ходи|лета|воева|(?:про)?сиде|называ|именова|веща)(?:л[аио]?(?:с[ья])?|[еиюя]?т(?:ся)?)|рос(?:л[аио])?|ш(?:[её]л|л[аио])|был[аио]?(?! [а-яё]+(?:[ае]н|ён|[яыу]т)[аоы]?(?![а-яё])))(?![а-яё])/;

/** Verbs of states: when it was that somebody knew is no event. */
const STATIVE =
  /^(?:был[аои]?|(?:планировал|знал|верил|считал|думал|полагал|любил|хотел|мог|надеял|боял|принадлежал|оставал|казал|нуждал)(?:а|о|и|ся|ась|ось|ись)?)$/;
/** "был официально провозглашён" tells of what was done. */
const PASSIVE = /(?:[аяе]н|ён|[аяеё]н[аоы]|[яыу]т[аоы]?)$/;
const IN = /(?:^|[\s(])(?:[Вв]|[Вв] [а-я]+е) $/;

/** "к 5 мая", "до марта 1850 года"; and not "с 1850 до 1855 года". */
const BY = /(?<![А-ЯЁа-яё])[Кк] (?:(?:\d{1,2} )?[а-яё]+ )?$/;
const UNTIL = /(?<![А-ЯЁа-яё])[Дд]о (?:(?:\d{1,2} )?[а-яё]+ )?$/;
const SPAN = /(?<![А-ЯЁа-яё])[Сс]о? (?=[а-яё ]{0,12}\d)(?:[а-яё\d.]+ ){1,4}до $/;

/** Whether a verb, with its participle if it has one, is of what lasts. */
export const lasts = (verb: string): boolean => LASTS.test(verb);

/** Whether another date than the one between them would be true as well; `form` is that of a month with its preposition. */
export function isOneOfMore(before: string, form: string, after: string): boolean {
  if (form.startsWith("к ") || BY.test(before)) return true;
  const [start] = OWN_END.exec(before)!;
  if (IN.test(before)) return isState(start, after);
  if (!UNTIL.test(before) || SPAN.test(before)) return false;
  // "работал до 1970 года"; but "До 1970 года работал" and "не работал до 1970 года" are true of earlier years, and "построили до 1970 года" of later ones.
  return !LASTS.test(start) || BEFORE_CHRIST.test(after) || /(?<![А-ЯЁа-яё])[Нн]е /.test(start);
}

/** Years of which the earlier are the greater numbers, so that few readers see which one is the end. */
const BEFORE_CHRIST = /^ (?:года?|г\.) до (?:н\. ?э|нашей эры)/;
const OWN_END = /[^,;:—()]*$/;

/** Whether the clause around a date tells of a state: behind commas, where the date stands without its verb. */
function isState(start: string, after: string): boolean {
  // "Построен он был в 1975 году": the participle stands apart.
  const [, opening = ""] = APART.exec(start.trimStart()) ?? [];
  if (opening !== "" && readGiven(opening).length === 0) return false;
  const [rest = "", ...others] = after.split(/[,;:—()]/);
  const clause = [`${start} ${rest}`, ...others].find((part) => listVerbs(part).length > 0) ?? "";
  const verbs = listVerbs(clause);
  return verbs.some((verb) => STATIVE.test(verb)) && !verbs.some((verb) => PASSIVE.test(verb));
}
const APART = /^([А-ЯЁ][а-яё]+(?:[ае]н|ён|[ыиу]т)[аоы]?) [а-яё]+ (?:[А-ЯЁ][а-яё]+ )?был[аои]? /;
const listVerbs = (text: string): string[] =>
  findWords(text).flatMap((w) => (isFinite(w.text) || w.text === "мог" ? w.text : []));
