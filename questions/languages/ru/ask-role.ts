/**
 * Who holds an office, from a name beside it: "тренер «Волги» Пётр Бутов сказал, что …" → "Кто тренер «Волги»?" Only offices that one person holds, of something with a name of
 * its own, and none that the world knows. Source: Shvedova (ed.), Russkaja grammatika (1980), § 2131; Rozental, § 93 (appositions).
 */
import type { Span } from "../../article.ts";
import { readGiven } from "./given-names.ts";
import { isFinite } from "./verbs.ts";
import { uncapitalise } from "../../words.ts";

/** Offices of one holder. */
const HEAD =
  "(?:директор|глава|руководитель|председатель|тренер|капитан|мэр|губернатор|посол|ректор|декан|редактор|врач|дирижёр|режиссёр|режиссер|основатель|основательница|создатель|владелец|владелица|командир|начальник|пресс-секретарь|лидер|президент|вокалист|вокалистка|солист|солистка|гитарист|барабанщик|автор|консул|омбудсмен|комиссар|гендиректор|худрук|сценарист|продюсер|управляющий|заведующий|заведующая|настоятель|спикер)";
/** What makes one office of two words. */
const KIND = "(?:главный |генеральный |исполнительный |художественный |коммерческий |финансовый |главная )?";
/** What an office is of: a name, with what belongs to it. */
const OF = "(?: (?:[а-яё-]+|[А-ЯЁA-Z][А-ЯЁа-яёA-Za-z-]*|«[^«»]{2,30}»|№ \\d{1,4})){1,6}";
const BEFORE = new RegExp(`(?<![а-яё])(${KIND}${HEAD}${OF}) $`, "i");
const BEHIND = new RegExp(`^, (${KIND}${HEAD}${OF})(?=[,.])`);
/** Words before an office that make it another: "бывший директор", "заместитель директора". */
const OTHER =
  /(?:бывш|нов|нынешн|тогдашн|экс|временн|будущ|перв|втор|прежн|заместител|помощник|советник|молод|известн|один|одна|сам|старш|младш|вице|почётн|почетн)[а-яё-]* $/i;
/** Heads of states, parties and known towns, and of what is told by letters alone or by no sport: who they are is known, or of what. */
const KNOWN =
  /^(?:президент|председатель|лидер|глава|начальник|посол|спикер|комиссар) (?!(?:[а-яё]+(?:ого|ей|ой|ых) )?(?:компани|корпорац|фирм|клуб|федерац|фонд|ассоциац|союз|университет|академ|банк|групп|завод|комитет|департамент|управлени|отделени|совета директоров|концерн|холдинг|музе|центр|институт|агентств|общества|администрац|поселени|район))|^(?:мэр (?:Москвы|Киева|Лондона|Парижа|Нью-Йорка|Санкт-Петербурга|Петербурга|столицы)|губернатор )|^[а-яё -]+ [А-ЯЁ]{2,6}$|^пресс-секретарь (?:президента|главы|Кремля)|(?<![а-яё])(?:сборн|государств|правительств|партии|страны$|Республик|республики$)/;
/** "директор направления «Волна» компании": of which one, the office does not tell. */
const OF_BARE =
  /(?:^| )(?:компании|фирмы|корпорации|концерна|холдинга|предприятия|завода|клуба|команды|театра|музея|университета|института|школы|издания|агентства|ведомства|организации|фонда|партии|города|района|области|региона|республики|страны)(?=$| (?:по|в|на) )/;
const POINTING = /(?:^| )(?:его|её|ее|их|этой|этого|своей|своего|нашей|нашего|данной)(?: |$)/;

/** The question for a name with its office beside it; null where that is not one office of something named. */
export function askRole(text: string, { start, end }: Span): string | null {
  const left = text.slice(0, start);
  const role = BEFORE.exec(left)?.[1] ?? BEHIND.exec(text.slice(end))?.[1];
  if (role === undefined) return null;
  const at = left.lastIndexOf(role);
  const own = uncapitalise(role);
  const [, of = ""] = new RegExp(`^${KIND}${HEAD}(.*)$`).exec(own) ?? [];
  if (
    (at >= 0 && OTHER.test(left.slice(0, at))) ||
    !/[А-ЯЁA-Z«]/.test(of) ||
    / и /.test(of.replace(/«[^»]*»/g, "")) ||
    KNOWN.test(own) ||
    POINTING.test(of) ||
    OF_BARE.test(of) ||
    own.split(" ").some((word) => isFinite(word) || (/^[А-ЯЁ]/.test(word) && readGiven(word).length > 0)) ||
    /^ (?:в|во|на|и|из|с|о|об|за|к|у|от|до) /.test(of)
  )
    return null;
  return `Кто ${own}?`;
}
