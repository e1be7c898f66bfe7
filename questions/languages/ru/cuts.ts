/** Where a Russian sentence may be cut: links to the sentence before at its beginning, loosely attached clauses at its end. */
import type { Span } from "../../article.ts";
import { isFinite } from "./verbs.ts";

const WEEKDAY =
  "(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?: (?:утром|вечером|днем|днём|ночью))?";

const LINKS =
  "Однако|Впрочем|Тем не менее|Кроме того|Более того|Помимо этого|Кроме этого|Вместе с тем|В то же время|При этом|Между тем|Тем временем|Вместо этого|Таким образом|В результате|В итоге|В конечном итоге|" +
  "Например|К примеру|В частности|Так или иначе|Так|Напомним|Отметим|Добавим|К тому же|В свою очередь|Со своей стороны|С другой стороны|С одной стороны|Иными словами|Другими словами|Наконец|Итак|Действительно|Конечно|" +
  "Разумеется|Кстати|К сожалению|К счастью|Интересно|Примечательно|Любопытно|Следовательно|Соответственно|Поэтому|Во-первых|Во-вторых|В-третьих|Наоборот|Напротив|Правда|По сути|В целом|В общем|Как известно|" +
  "Далее|Несмотря на это|Благодаря этому|Из-за этого|Вследствие этого|В связи с этим|После этого|До этого|Для этого|В то время|В тот же день|В этот день|На следующий день|В дальнейшем|Впоследствии|Затем|Потом|Позже|Позднее|" +
  "Ранее|Раньше|Тогда|Сейчас|Теперь|Сегодня|Вчера|Накануне|Недавно|Вскоре|Вскоре после этого|Одновременно|Также|Тоже|Зато|Причём|Притом|В этом году|В текущем году|В этом месяце|" +
  "На прошлой неделе|На этой неделе|На данный момент|На сегодняшний день|В ближайш(?:ие|ее) (?:(?:несколько|два|две|три|четыре|пять|десять|\\d+) )?(?:лет|года|годы|месяца|месяцев|месяцы|недели|недель|дни|дня|дней|десятилетие|время)|[ВЗ]а? последние (?:несколько |\\d+ |два |три |пять |десять )?(?:лет|года|годы|месяцы|месяцев|недели|недель|дни|дней|десятилетия)|В последнее время|В настоящее время|В (?:настоящий|данный) момент|На настоящий момент|К настоящему (?:моменту|времени)|За это время|(?:Через|Спустя) (?:(?:несколько|два|две|три|четыре|пять|\\d+) )?(?:год|полгода|месяц|неделю|день|час|года|лет|месяца|месяцев|недели|недель|дня|дней|часа|часов|минут)(?! (?:после|до|со?|от)(?![а-яё]))|" +
  `(?:[Рр]анее |[Вв]чера |[Сс]егодня )?[Вв]о? ${WEEKDAY}`;

/** A link, with its comma or without one; then, it may be, another. */
const OPENER = new RegExp(
  `^(?:(?:Напомним|Отметим|Добавим|Стоит отметить|Следует отметить|Нужно отметить|Необходимо отметить|Интересно|Примечательно|Любопытно|Важно|Характерно|Известно|Стало известно|Ранее стало известно|Сообщается|Отмечается|Уточняется), что,? |(?:${LINKS})(?:, | (?![—–-]))|(?:Но|А|И|Да|Зато|Ну|Ведь|Или) (?=[а-яёА-ЯЁ«]|\\d{1,2} (?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)))`,
);

/** Links that need what follows: "однако" is cut, "Так как" and "Там, где" are not. */
const NOT_OPENER =
  /^(?:В (?:результате|итоге) (?![а-яё]+(?:л[аои]?|л[аои]сь|лся|[нт][аоы]?|[еи]т(?:ся)?|[уюая]т(?:ся)?)[ ,])[а-яё]+(?:[аяыи]|ов|ев|ей|ого|его|ой|[иы]х) |В (?:общем|целом) [а-яё]+(?:е|ом|ём|у) |Так (?:как|что|и|же)(?![а-яё])(?! иначе)|Так, (?:только|лишь|один|одна|одни) |Так, как|Там, где|Тогда, когда|Тогда как|Там и|Здесь и|Теперь, когда|Правда (?!,)|Однако же|Интересно(?!, что)[, ]|Раньше (?:всех|чем)|Позже всех|Так называ|Так [а-яё]+о |После этого (?:[а-яё]+ого |[а-яё]+а )|И (?:[а-яё]+), и |И [а-яё]+, и |И (?:в|во|на|с|со|у|из|от|до|для|по|при|за) [^,]{1,50}, и (?:в|во|на|с|со|у|из|от|до|для|по|при|за) |Сегодня [а-яё]+ (?:день|утро))/;

/** Links that stand for a time told before: without one a statement says of no time. */
const THEN = /^(?:Тогда|В то время|В тот же день|В этот день)(?![а-яё])/;

const MAX_OPENERS = 3;
/** Characters of the longest conjunction that opens a sentence, and its blank. */
const CONJUNCTION = 5;

/** Length of the words that only link a sentence to the one before, or set it at a time counted from elsewhere: "Однако Трамп …" → 7. */
export function measureOpener(text: string): number {
  let at = 0;
  for (let k = 0; k < MAX_OPENERS; k++) {
    const rest = k === 0 ? text : text.charAt(at).toUpperCase() + text.slice(at + 1, at + 80);
    const match = NOT_OPENER.test(rest) ? null : OPENER.exec(rest.slice(0, 80));
    if (match === null || /^\d{1,2} [а-я]+,/.test(rest.slice(match[0].length))) break;
    // "Затем 0,3 секунды сокращаются желудочки": a sentence does not begin with a figure.
    if (
      /^\d(?!\d? (?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек))/.test(
        text.slice(at + match[0].length),
      )
    )
      break;
    // "А 5 октября экипаж сбил самолёт": of which year, the sentence before tells.
    if (match[0].length <= CONJUNCTION && /^\d/.test(text.slice(at + match[0].length)) && !/\d{4}/.test(text))
      break;
    // "Тогда команда встретилась с «Реалом»": when, is what it says.
    if (THEN.test(match[0]) && !/\d{4}/.test(text)) break;
    at += match[0].length;
  }
  return at;
}

/** Clauses that a comma attaches to a whole one. */
const TAIL =
  /, (?=(?:(?:в|на|из|с|о|для|к|у|от|по|при|через|под|за|над|благодаря|среди) )?котор(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми|ую|ом)[ ,]|(?:однако|но|хотя|причём|причем|при этом|тогда как|в то время как|поскольку|так как|потому что|ведь|где|куда|откуда|а) |(?:не )?[а-яё]{3,}(?:вши|вшись|ав|ив|ыв|ев|яв|ув|аясь|яясь|ая|яя|уя|оря|ясь|ясь|нув) |(?:пишет|пишут|сообща[ею]т|переда(?:[её]т|ют)) (?:(?:агентство|издание|газета|журнал|портал|сайт|телеканал) )?(?:[«"]|[A-Za-z]|РИА|ТАСС|Интерфакс)[^,]*$|(?:сказал|сообщил|заявил|рассказал|отметил|уточнил|пояснил|добавил|подчеркнул)(?:а|и)? (?!он[аи]?(?![а-яё])|что|о |об )[а-яё -]{6,}\.?$)/g;

const RELATIVE_CLAUSE = /^(?:[а-яё]+ )?котор|^(?:где|куда|откуда) /;

const CONVERB = /^(?:не )?[а-яё]{3,}(?:вши|вшись|ав|ив|ыв|ев|яв|ув|нув|ая|яя|уя|оря|[ая]ясь|ясь)(?: |$)/;
/** Verbs that do not say what was done. */
const VAGUE =
  /(?<![а-яё])(?:преобраз|измени|нача|ста[лн]|получ|сдела|смог|показа|доказа|помог|реши|прослав|добил|достиг|отличи|отмети|вош|поступ|ответи|продолжи|заверши)[а-яё]*/;

const ADJECTIVAL = /[а-яё](?:[ыи]й|ая|яя|ое|ее|[ыи]е|ого|его|ому|ему|ую|юю|[ыи]ми?|[ыи]х|ой|ей)$/;
const CONTRASTED =
  /^(?:но|а|хотя|однако) (?:[а-яё]+ ){0,2}?[а-яё]+(?:[ыи]й|ая|яя|ое|ее|[ыи]е|ого|его|ому|ему|ую|юю|[ыи]ми?|[ыи]х|ой|ей)(?![а-яё])/;

const LAST_OF_ROW = /^а (?:также|иногда|порой|подчас|местами|нередко|изредка)(?![а-яё])/;

const ADVERSATIVE = /^(?:но|однако|а) /;

/** The first half of a pair. */
const PAIR = /(?<![А-ЯЁа-яё])(?:[Оо]дин|[Оо]дна|[Оо]дно|[Оо]дни|[Пп]ервый|[Пп]ервая|[Пп]ервые)(?![а-яё])/;

const LEAST = 35;

/**
 * Where a sentence may end early: before a contrast, a reason or a participial clause, or a relative clause after a name. It takes
 * the rest of the sentence with it, so that the rest must be no more than that clause.
 */
export function trimEnd(text: string, sentence: Span, span: Span): number {
  const body = text.slice(sentence.start, sentence.end);
  for (const match of body.matchAll(TAIL)) {
    const at = sentence.start + match.index;
    const before = body.slice(0, match.index);
    const tail = body.slice(match.index + 2);
    if (at < span.end || before.length < LEAST || !isBalanced(before) || !isWhole(before)) continue;
    if (
      /^(?:[а-яё]{3,}(?:ая|яя) )/.test(tail) &&
      !/^(?:[а-яё]{4,}(?:ывая|ивая|авая|евая|щая|дая|лая|чая|тая|няя|сая|мая|жая|вая) )/.test(tail)
    )
      continue;
    // "один из граждан России, которые получили премию": which of them, the plural tells, for Russia is one.
    if (/^(?:[а-яё]+ )?котор(?:ые|ых|ым|ыми) /.test(tail) && !/ (?:и|или) [^ ]+$/.test(before)) continue;
    // "оправдал Кулябина, который поставил оперу": who that is.
    if (RELATIVE_CLAUSE.test(tail) && isFinite(/([а-яё]+) [А-ЯЁ][а-яё]+$/.exec(before)?.[1] ?? "")) continue;
    if (
      RELATIVE_CLAUSE.test(tail) &&
      (tail.includes(",") || !/[А-ЯЁA-Z»][^\s]*$|\d{4} (?:года|году)$/.test(before))
    )
      continue;
    if (
      /^(?:чтобы|если|пока|поскольку|так как|потому что|ведь|[а-яё]+(?:в|я|а|сь) )/.test(tail) &&
      /, [^,]{0,200}(?:что|но|а|однако) /.test(tail)
    )
      continue;
    // "сказал, что в Сирии, где погибли люди, …": after a relative clause the main one may go on.
    if (/, (?:[а-яё]+ )?(?:котор[а-яё]+|где|куда|откуда|чь[а-яё]+) [^,]*$/.test(before)) continue;
    // "преобразовал Интернет, создав консорциум": without how, it says nothing.
    if (CONVERB.test(tail) && VAGUE.test(before)) continue;
    // "Один стал врачом, а другой поехал в Тверь": half of a pair.
    if (/^(?:а|но|тогда как) (?:друг|втор|остальн|ин(?:ой|ая|ые)|трет)/.test(tail) && PAIR.test(before))
      continue;
    // "умного, но грубого Тириона": two words of one noun.
    if (CONTRASTED.test(tail) && ADJECTIVAL.test(before)) continue;
    // "опросы, проверки, а иногда и раскопки": the last of a row.
    if (LAST_OF_ROW.test(tail) && !tail.split(/[ ,.]/).some((word) => isFinite(word))) continue;
    // "Суд отпустил их, хотя и не признал невиновными": a concession within one thought, which says otherwise without it.
    if (tail.startsWith("хотя и ")) continue;
    if (tail.startsWith("а ") && / не /.test(` ${before}`)) continue;
    if (tail.startsWith("но ") && /(?:не только|не столько|не то что|не просто)/.test(before)) continue;
    // "вёл войну, одержал победы, но не удержал крепость": the last of a row, behind which it breaks off.
    if (ADVERSATIVE.test(tail) && isFinite(/, ([а-яё]+)(?: [^,]*)?$/.exec(before)?.[1] ?? "")) continue;
    if (
      /^(?:чтобы|где|куда|откуда|пока|если) /.test(tail) &&
      /(?:того|тому|там|туда|тем|том|то|тех|такой|так|только)$/.test(before)
    )
      continue;
    return at;
  }
  return sentence.end;
}

const LAST_CLAUSE = /, что ([^,]*)$/;

/** Whether a part has its finite verb and ends with no word that wants a sequel. */
function isWhole(before: string): boolean {
  if (
    /(?:^|[ ,])(?:что|чтобы|если|когда|хотя|пока|как|поскольку|так как|ли|и|или|а|но|тот|та|те|то|того|тем|том|такой|столь|настолько|так)$/.test(
      before,
    )
  )
    return false;
  // "когда …, …": a clause that comes first needs the next one.
  if (
    /^(?:Когда|Если|Хотя|Пока|Поскольку|Так как|Чтобы|После того|Перед тем|До того|Несмотря|Как только|По мере)/.test(
      before,
    ) &&
    !before.includes(", ")
  )
    return false;
  // "сообщило, что с 11 августа цены на товар, а также …, повышаются": the clause has no verb yet.
  const clause = LAST_CLAUSE.exec(before)?.[1];
  if (clause !== undefined && !/ [—–] /.test(clause) && !clause.split(" ").some((word) => isFinite(word)))
    return false;
  return /[а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ят|ут|ат|ется|ится|ются|ятся)(?![а-яё])|(?:ан|ен|ят|ыт|ут)[аоы]?(?![а-яё])| [—–] /.test(
    before,
  );
}

function isBalanced(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0;
  return count(/[«„]/g) === count(/[»“]/g) && count(/\(/g) === count(/\)/g) && count(/"/g) % 2 === 0;
}
