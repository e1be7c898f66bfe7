/** What the Worker sees of server.tsx: no types of a browser come with it. */
import type { Lang } from "../questions/index.ts";

/** What is known of the browser that a page is drawn for. */
export interface Served {
  /** Path and query. */
  address: string;
  lang: Lang;
  /** A time zone by its IANA name; "" where it is not known, and times are told in UTC. */
  zone: string;
  origin: string;
  /** The origin that pupils are given. */
  shared: string;
}

/** What the API answered: a value, or why there is none. */
export type Answer =
  | { value: unknown; failure?: undefined }
  | { value?: undefined; failure: { status: number } };

/**
 * The page with what is known so far, what it is called ("" where that is not known), whether it can be read as it is, and all paths of the API
 * that it asks for, the one that it is about first but for `session`.
 */
export declare function draw(
  served: Served,
  answers: ReadonlyMap<string, Answer>,
): { html: string; title: string; asked: string[]; isWhole: boolean };

/** Whether an address names one of the pages. */
export declare function isPlace(address: string): boolean;

/** What one of the API's replies says. */
export declare function readAnswer(reply: {
  ok: boolean;
  status: number;
  json(): Promise<unknown>;
}): Promise<Answer>;

/** The cookie with what a browser has told of itself, and how it is read. */
export declare const CHOICES: string;
export declare function readChoices(value: string | undefined): {
  /** "" where none was chosen. */
  lang: string;
  /** "" until it is known. */
  zone: string;
  /** What the page shows is opened by a key that no server sees. */
  isByKey: boolean;
};
