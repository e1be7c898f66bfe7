/**
 * Russian questions for a town: "В Твери открыли мост." → "В каком городе открыли мост?" Only what happened there is asked, for where things lie and people live is told by the way.
 * Source: Shvedova (ed.), Russkaja grammatika (1980), §§ 2128–2145.
 */
import type { PlaceMention, Span } from "../../article.ts";
import { readVerb } from "./ask-numbers.ts";
import { lowerFirst } from "./capitals.ts";
import { findClause } from "./clause.ts";
import { uncapitalise } from "../../words.ts";

/** What is so there, rather than happened. */
const OF_STATE =
  /^(?:наход|располож|располага|стоит$|стоят$|стоял|явля|жив[её]т|живут|жил[аи]?$|прожива|базиру|есть|имеет|имел|был[аои]?$|буд[еу]т$|леж|действу|зарегистр|предста|счита|дума|говор|сообщ|заяв|сказал|отмет|подчеркн|рассказ|пиш|станет|стал[аои]?$|носит|принадлеж|работ)|(?:лет[ае]|езд|езж|ех[ал]|ед(?:ет|ут|ем)$|(?<!про)(?:ход|ш[её]л$|шл[аио]$)|плы|вез|вёз)/;
/** A prize that the world knows the town of, and an interview, which is of no place. */
const KNOWN = /[Нн]обел|интервью|научных премий/;
/** "В Вашингтоне заявили": the capital for its government. */
const OF_POWERS =
  /(?<![а-яё])(?:заявили|считают|признали|опровергли|осудили|обвинили|отвергли|надеются|опасаются|объявили войну|не исключают)(?![а-яё])/;
/** A date alone, behind the place. */
const ON = /^ (?:в (?:[а-яё]+е )?\d{4} (?:году|года)|\d{1,2} [а-яё]{3,8}(?: \d{4} года)?)$/;
const WHEN =
  /^(?:[Вв] (?:[а-яё]+е )?\d{4} году|\d{1,2} [а-яё]{3,8}(?: \d{4} года)?|[Вв] (?:янв|фев|март|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*(?: \d{4} года)?),? $/;
const BEGUN = new RegExp(`${WHEN.source.slice(0, -1)}`);
/** Another town or a country is named, or the place goes on: "в Твери и Москве", "в Париже (Техас)". */
const GOES_ON = /^(?: и | или |, [А-ЯЁ]| [А-ЯЁ(«]| [–—-] )/;
/** Words of a subject that the verb may stand before. */
const SHORT = 4;

/** A date to stand within a question, behind the wh-phrase. */
const within = (when: string): string =>
  when === "" ? "" : ` ${uncapitalise(when)}`.trimEnd().replace(/,$/, "");

/** The question for a town where something happened; null where the place may belong to a noun, or stands within what is told by the way. */
export function askTown(statement: string, at: Span, mention: PlaceMention): string | null {
  if (mention.area !== "city" || mention.form.toLowerCase().replace("acc+pre", "pre") !== "в pre")
    return null;
  const clause = findClause(statement, at);
  if (clause === null) return null;
  const { text, span, source, tail } = clause;
  const [before, rest] = [text.slice(0, span.start), text.slice(span.end)];
  if (GOES_ON.test(rest) || /[«"“]$/.test(before)) return null;
  const verb = readVerb(clause);
  if (OF_STATE.test(verb.text.toLowerCase()) || KNOWN.test(text) || OF_POWERS.test(text)) return null;
  const lead = `В каком городе${source}`;
  // "В Твери открыли мост", "4 марта 2019 года в Твери открыли мост"
  if (before === "" || WHEN.test(before)) {
    return rest.split(" ").length >= SHORT ? `${lead}${within(before)}${rest}${tail}?` : null;
  }
  const own = before.slice(0, verb.start).trimEnd();
  const told = before.slice(verb.end).trimEnd();
  if (verb.end > before.length || /(?:^| )(?:не|бы)$/i.test(own)) return null;
  // "Статуэтку получила церемония открытия игр в Твери": behind the verb the place is the subject's.
  if (told !== "" && /^[А-ЯЁ][а-яё]+[ую](?: |$)/.test(own)) return null;
  // "посетил музей в Твери" is of the museum as well, and so is true of both; "говорил о встрече в Твери" is not.
  if (
    told !== "" &&
    (rest !== "" ||
      /(?:^| )(?:о|об|на|к|для|от|из|с|со|после|до|перед|по|за) |(?:^| )в [А-ЯЁA-Z]| и /.test(told))
  )
    return null;
  if (own === "") return `${lead} ${verb.text.toLowerCase()}${told}${rest}${tail}?`;
  const [when = ""] = BEGUN.exec(own) ?? [];
  const subject = own.slice(when.length);
  const opening = when === "" ? lowerFirst(subject, mention) : subject;
  // "Ли родилась": a name cut in two.
  if (opening === null || /^[а-яё]{1,3}$/i.test(opening)) return null;
  const day = within(when);
  const behind = `${told}${rest}`;
  if (day === "" && tail === "" && WHOLE.test(verb.text) && ON.test(behind))
    return `${lead}${behind} ${verb.text} ${opening}?`;
  return WHOLE.test(verb.text) || (told === "" && rest === "")
    ? `${lead}${day} ${verb.text} ${opening}${behind}${tail}?`
    : `${lead}${day} ${opening} ${verb.text}${behind}${tail}?`;
}

/** Verbs that need no object, before which no subject has to stand. */
const WHOLE = /с[ья]$|^(?:род|умер|погиб|прош|сконча|был[аои]? )/;
