/**
 * What a statement tells and nobody reads for: the article of a code by which somebody is charged; the day on which a family moved or something will be announced; and what was true on the day of writing alone: "Последнее затмение было
 * в 2015 году". Source: the rubric, points 4 and 7.
 */
const LAW =
  /(?<![А-ЯЁа-яё])(?:(?:част[ьиюей]+|ч\.|пункт[а-я]*|п\.) ?\d+(?:\.\d+)? )?(?:стать[а-яё]+|ст\.) ?\d+(?:\.\d+)*(?: (?:УК|УПК|ГК|ТК|НК|КоАП|[А-ЯЁа-яё]+(?:ого|ый|ому|ым) кодекс[а-я]*|[Кк]онституци[а-я]+|закона))?(?![а-яё])/g;

/** The article of a code, where a statement has no other figure. */
export function findLaw(text: string): string | null {
  if (!/\d/.test(text)) return null;
  const found = text.match(LAW)?.[0];
  return found !== undefined && !/\d/.test(text.replace(LAW, "")) ? found : null;
}

/** Nouns of what comes again and again. */
const AGAIN =
  "(?:противостояни|затмени|извержени|землетрясени|наводнени|засух|эпидеми|вспышк|перепис|выбор|олимпиад|чемпионат|фестивал|съезд|экспедици|полёт|пол[её]т|ремонт|реставраци|реконструкци|обновлени|проверк|чистк|обледенени|оледенени|сближени|прохождени|парад)";
const LAST_OF_ROW = new RegExp(
  `(?<![А-ЯЁа-яё])[Пп]оследн(?:ий|яя|ее|ие) (?:[А-ЯЁа-яё-]+(?:ый|ий|ая|ое|ее|ые) )?(${AGAIN})[а-яё]* [^.;]*?(?:был[аои]?|произош[а-яё]+|случил[а-яё]+|состоял[а-яё]+|прош[а-яё]+|наблюдал[а-яё]+|отмечал[а-яё]+|зафиксирован[а-яё]*|провед[а-яё]+|проводил[а-яё]+)(?![а-яё])`,
  "i",
);
const LAST_TIME = /(?<![А-ЯЁа-яё])(?:[Вв] )?[Пп]оследний раз(?![а-яё])/;
/** Of what was long ago nothing has changed since. */
const RECENT = /(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)|_{3,}/;

/** "В последний раз ярмарку проводили в 2003 году": till the day of writing; or null. */
export function findLastSoFar(text: string): string | null {
  if (!/оследн/.test(text) || !RECENT.test(text)) return null;
  return LAST_OF_ROW.exec(text)?.[0] ?? LAST_TIME.exec(text)?.[0] ?? null;
}

/** "В 1843 году был проложен первый тоннель": the first of the world, whose year is known, and no name tells whose it was. */
const FIRST =
  /(?<![А-ЯЁа-яё])(?:[Вв]первые(?! (?:за|с) )|[Пп]ерв(?:ый|ая|ое|ые|ую|ого|ой|ых|ым|ыми))(?! (?:в|на) (?:[а-яё]+ )?[А-ЯЁ])(?![а-яё])/;

/** A passive, or a verb of coming up: nobody did it. */
const NOBODYS =
  /(?<![А-ЯЁа-яё])(?:(?:был|была|было|были) [а-яё]+(?:[ае]н|ён|[яыи]т)[аоы]?|[а-яё]{3,}(?:[ае]н|ён)[аоы]?|(?:появи|возник|заработа|откры|нача|отправи)[а-яё]*(?:л[аио]?)?с[ья]|возник(?:л[аио])?)(?![а-яё])/;

/** Whether a statement is on what came first, with no name: of other years one may be as true of it. */
export const isWorldFirst = (text: string): boolean =>
  FIRST.test(text) && NOBODYS.test(text) && !/[«A-ZА-ЯЁ]/.test(text.slice(1));

/** "установлен (так как озеро зарегулировано) в пределах …": a reason in brackets in the midst makes it a sentence of a handbook. */
export const hasReasonInside = (text: string): boolean =>
  /\((?:так как|поскольку|потому что|ввиду|вследствие|из-за того)(?![а-яё])[^()]*\) [а-яё]/.test(text);

/** Who moved, what will be made known, which number of a paper came out: of such the year may be asked, the day is by the way. */
const STRAY_DAY =
  /(?<![А-ЯЁа-яё])(?:исполнил[оа]сь бы|исполнится|(?:пере(?:ехал|езжал|брал|бирал|селил|селял)|поселил|въехал|выехал)[а-яё]*(?:ся|сь)?|(?:буд(?:ет|ут)|был[аои]?) (?:[а-яё]+ )?(?:объявлен|оглаш[её]н|назван|обнародован)[аоы]?|(?:объяв|оглас|назов|обнароду)(?:[ия]т|ут|ют)|вы(?:шел|шла|шло|шли|йдет|йдёт) (?:[а-яё]+ )?(?:номер|выпуск)[а-яё]*|(?:номер|выпуск)[а-яё]* (?:[а-яё«»А-ЯЁ]+ ){0,3}вы(?:шел|шла|шло|шли|йдет|йдёт))(?![а-яё])/;

/** Whether the clause around a day tells no more than that. */
export const isStrayDay = (clause: string): boolean => STRAY_DAY.test(clause);

/** "стоял на вершине в 9:05": the clock's minute, and no other figure. */
export const tellsMinute = (statement: string): boolean =>
  CLOCK.test(statement) && !/\d/.test(statement.replace(CLOCK, ""));
const CLOCK = /(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d|[:.]\d)/;

/** Whether a statement has such a day and no other figure. */
export const tellsStrayDay = (statement: string): boolean =>
  isStrayDay(statement) && DAY.test(statement) && !/\d/.test(statement.replace(DAY, ""));
const DAY = /(?<!\d)\d{1,2} (?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*/;
