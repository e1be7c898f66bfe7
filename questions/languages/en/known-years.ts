/** Years and days that every pupil has learnt, with what happened on them: whoever reads of it knows when without the text. */

const EVENTS: [event: RegExp, ...years: number[]][] = [
  [/Rome was founded|founding of Rome|foundation of Rome/, -753],
  [/Marathon/, -490],
  [/Caesar\b.*\b(?:assassinated|murdered|killed|stabbed|death)|Ides of March/, -44],
  [/Vesuvius|Pompeii/, 79],
  [
    /\b(?:fall|end|collapse) of (?:the )?(?:Western )?Roman Empire|Roman Empire (?:ended|fell|collapsed)/,
    476,
  ],
  [/Hastings|Norman [Cc]onquest|William the Conqueror/, 1066],
  [/Magna Carta/, 1215],
  [/Constantinople/, 1453],
  [/Columbus|New World/, 1492],
  [/Luther\b|[Tt]heses/, 1517],
  [/Spanish Armada/, 1588],
  [/Restoration\b|Charles II\b/, 1660],
  [/Great Fire of London/, 1666],
  [/Declaration of Independence|declared independence from (?:Great )?Britain/, 1776],
  [/American Revolution|War of Independence/, 1775, 1776, 1783],
  [/George Washington/, 1776, 1789],
  [/French Revolution|Bastille/, 1789],
  [/Louisiana Purchase/, 1803],
  [/Waterloo|Napoleonic Wars|Congress of Vienna/, 1815],
  [
    /(?:American|[Tt]he) Civil War|Confedera(?:te|cy)|General (?:Ulysses )?(?:S\. )?Grant|Appomattox|Fort Sumter/,
    1861,
    1865,
  ],
  [/Emancipation Proclamation/, 1863],
  [/Titanic/, 1912],
  [/First World War|World War (?:I|One)\b|Great War|\bWWI\b|Archduke/, 1914, 1918],
  [/(?:October|Russian|Bolshevik) Revolution|Bolsheviks?\b/, 1917],
  [/Versailles/, 1919],
  [/(?:[Ss]tock [Mm]arket|Wall Street) [Cc]rash|[Cc]rash of|Great Depression|stock market crashed/, 1929],
  [/Second World War|World War (?:II|Two)\b|\bWWII\b|D-Day|Normandy|Nazi/, 1939, 1944, 1945],
  [/Battle of Britain|\bBlitz\b/, 1940],
  [/Pearl Harbor/, 1941],
  [/Hiroshima|Nagasaki/, 1945],
  [/[Cc]ommunis[tm]|People[’']s Republic of China/, 1949],
  [/Korean War/, 1950, 1953],
  [/Cuban [Mm]issile/, 1962],
  [/Kennedy[’']s assassination|assassination of|Kennedy was (?:assassinated|shot)/, 1963],
  [/(?:on|to) the [Mm]oon|Apollo 11|lunar landing|[Mm]oon landing/, 1969],
  [/Watergate/, 1972, 1974],
  [/Chernobyl/, 1986],
  [/Berlin Wall/, 1961, 1989],
  [/Tiananmen/, 1989],
  [/Soviet Union|USSR/, 1991],
  [/Crimea/, 2014],
  [/\b[Cc]rash\b|financial crisis|Lehman/, 2008],
  [/September 11|Sept\. 11|11 September|\b9\/11\b|World Trade Center|Twin Towers/, 2001],
];
const YEARS: ReadonlySet<number> = new Set(EVENTS.flatMap(([, ...years]) => years));

/** Whether a text that tells this year tells of what the year is known for. */
export function isKnownYear(year: number, text: string): boolean {
  return YEARS.has(year) && EVENTS.some(([event, ...years]) => years.includes(year) && event.test(text));
}

/** Days that go by their date or come round each year, by month and day. */
const DAYS: [event: RegExp, month: number, day: number][] = [
  [/\b2001\b|\b[Tt]error|World Trade Center|Twin Towers|al[- ]Qa/, 9, 11],
  [/\bCapitol\b/, 1, 6],
  [/Pearl Harbor/, 12, 7],
  [/D-Day|Normandy/, 6, 6],
  [/Independence|\b1776\b/, 7, 4],
  [/Bastille/, 7, 14],
  [/Guy Fawkes|Gunpowder|[Bb]onfire/, 11, 5],
  [/Hallowe[’']?en/, 10, 31],
  [/Armistice|Remembrance|Veterans/, 11, 11],
  [/Christmas/, 12, 25],
  [/Valentine/, 2, 14],
  [/Women[’']s Day/, 3, 8],
  [/Patrick[’']s Day/, 3, 17],
];

/** Whether a text that tells this day tells of what the day is known for. */
export const isKnownDay = (month: number, day: number, text: string): boolean =>
  DAYS.some(([event, ofMonth, ofDay]) => ofMonth === month && ofDay === day && event.test(text));
