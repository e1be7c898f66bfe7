/** Moments as people read them: on this browser's clock, and while the server draws on the clock of the browser it draws for. */
import type { Language } from "./texts.ts";

/** Day, month and year in numbers: browsers have no Georgian months, and would write “M11 30”. */
const numbers: Record<Language, string> = { ka: "ru", en: "en-GB", ru: "ru" };
const day = { day: "2-digit", month: "2-digit" } as const;
const date = { ...day, year: "numeric" } as const;
const time = { hour: "2-digit", minute: "2-digit" } as const;

/** The browser's own where it is not told. */
let timeZone: string | undefined;
/** Behind hours that are not by the reader's clock, or not known to be. */
let mark = "";

/** Of the server, before each drawing, which nothing interrupts; "" where it is not known. */
export function setZone(zone: string): void {
  timeZone = zone || "UTC";
  mark = zone === "" ? " UTC" : "";
}

/** By language, zone and options: to make one takes far longer than to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();
/** Zones come in a cookie, in any number. */
const MOST_FORMATS = 50;

function show(instant: string | Date, lang: string, options: Intl.DateTimeFormatOptions): string {
  const name = [lang, timeZone, ...Object.keys(options)].join(" ");
  let format = formats.get(name);
  if (format === undefined) {
    if (formats.size === MOST_FORMATS) formats.clear();
    format = new Intl.DateTimeFormat(numbers[lang as Language], {
      ...options,
      ...(timeZone && { timeZone }),
    });
    formats.set(name, format);
  }
  return format.format(new Date(instant)) + (options.hour ? mark : "");
}

/** The date. */
export const showDay = (instant: string, lang: string): string => show(instant, lang, date);

/** The date and the time. */
export const showMoment = (instant: string, lang: string): string =>
  show(instant, lang, { ...date, ...time });

/** The time of day to the second. */
export const showClock = (instant: Date, lang: string): string =>
  show(instant, lang, { ...time, second: "2-digit" });

/** The time of day, with the day and the year where they are others than now. */
export function showTime(instant: string, lang: string): string {
  const [then, today] = [showDay(instant, lang), showDay(new Date().toISOString(), lang)];
  if (then === today) return show(instant, lang, time);
  return then.slice(-4) === today.slice(-4)
    ? show(instant, lang, { ...day, ...time })
    : showMoment(instant, lang);
}
