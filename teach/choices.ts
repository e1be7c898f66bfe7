/**
 * What the server has to know of a browser to draw a page as the browser will: a cookie of the teacher's pages alone, with nothing
 * of a person in it. `ka~Asia/Tbilisi~key`: the language, where one was chosen; the time zone; whether an API key is used.
 */

/** The cookie's name. */
export const CHOICES = "kitkhva-view";

const YEAR_SECONDS = 31_536_000;

export interface Choices {
  /** "" where none was chosen. */
  lang: string;
  /** "" until it is known. */
  zone: string;
  /** A key is kept in its tab, and no server sees it: what it opens only the browser can draw. */
  isByKey: boolean;
}

/** What a cookie's value says. */
export function readChoices(value = ""): Choices {
  const [lang = "", zone = "", key = ""] = value.split("~");
  return { lang, zone, isByKey: key === "key" };
}

/** Keeps what is new of this browser, for the next page. Without cookies it is told by the browser alone, a moment later. */
export function keepChoices(chosen: { lang?: string; isByKey?: boolean } = {}): void {
  const before = readChoices(new RegExp(`(?:^|; )${CHOICES}=([^;]*)`).exec(document.cookie)?.[1]);
  const { timeZone = "" } = Intl.DateTimeFormat().resolvedOptions();
  const value = [chosen.lang ?? before.lang, timeZone, (chosen.isByKey ?? before.isByKey) ? "key" : ""].join(
    "~",
  );
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${CHOICES}=${value}; Path=/teach; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
}
