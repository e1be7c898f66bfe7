/**
 * A session's cookie, and whether a call that brings it comes from a page of ours. The cookie is set for the teacher's pages,
 * and only calls that ask for a key look at it.
 */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { now } from "./clock.ts";
import type { Env } from "./env.ts";

const NAME = "kitkhva";
/** `__Host-`: from this host and over TLS alone (browsers count localhost as such), so no neighbour can plant one. */
const options = { prefix: "host", path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const;

/** The session's secret that the browser has, or undefined. */
export const readCookie = (c: Context): string | undefined => getCookie(c, NAME, "host");

/** Gives the browser a session's secret until its end. */
export function giveCookie(c: Context, secret: string, expiresAt: number): void {
  setCookie(c, NAME, secret, { ...options, maxAge: Math.floor((expiresAt - now()) / 1_000) });
}

/** Takes it away. */
export function takeCookie(c: Context): void {
  deleteCookie(c, NAME, options);
}

/** The origin under which people sign in. */
export const ownOrigin = (env: Env, url: string): string => new URL(env.PUBLIC_ORIGIN || url).origin;

/**
 * Whether the browser says that a page of this origin makes the call. Sec-Fetch-Site says it of every call; browsers older
 * than that name the Origin of what may change something, and let no other origin read the rest.
 */
export function comesFromHere(request: Request, origin: string): boolean {
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin";
  const from = request.headers.get("Origin");
  return from === null ? /^(GET|HEAD)$/.test(request.method) : from === origin;
}

const browsers = [
  [/\bEdg/, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/Chrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;
const systems = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
] as const;

/** A browser and its system by what it says of itself, for a person to know it again: `Firefox · Windows`. */
export function nameDevice(userAgent: string): string {
  const find = (names: typeof browsers | typeof systems) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(browsers), find(systems)].filter((name) => name !== undefined).join(" · ");
}
