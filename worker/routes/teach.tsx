/**
 * The teacher's pages, drawn with what they show (docs/decisions/0041-teachers-pages-from-the-server.md). What that is, drawing them
 * tells; it is had by calls to the API itself, which are checked like all others.
 */
import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Answer, Served } from "#teach/server";
import { encode, readVersion } from "../assets.ts";
import type { Env } from "../env.ts";
import { hashInline } from "../first.ts";
import { type AppEnv, languageOf } from "../http.ts";
import { preferLanguage } from "../language.ts";
import { MessagePage } from "../pages/message.tsx";
import { earlyScript, TeachPage } from "../pages/teach.tsx";
import { sharedOrigin } from "../links.ts";
import { ownOrigin } from "../sessions.ts";
import { isTimeZone } from "../../tables/time-zones.ts";
import { policy } from "./policy.ts";

/** The app itself, called within. */
type App = (request: Request, env: Env, context: Context["executionCtx"]) => Response | Promise<Response>;

/** So often a drawing may ask for more, of so many characters together; what is left out the browser asks for. */
const ROUNDS = 4;
const MOST_CHARS = 80_000;

/** Who is there: asked for before anything is drawn. */
const SESSION = "session";

/** Of the script that takes the pages over: another one, from a cache, would not know them. Read once an isolate. */
let version: string | undefined;

/** When the first of these pages is asked for: no pupil's call has to wait for what draws them. */
const load = () => import("#teach/server");

export const createTeach = (app: App) =>
  new Hono<AppEnv>()
    .get("/teach", (c) => show(c, app))
    .get("/teach/*", (c, next) => {
      const { pathname, search } = new URL(c.req.url);
      const spelt = spellAddress(pathname);
      // A path with dots may lead out of here once it is read, with two slashes to another host.
      const isSame = spelt === pathname || !spelt.startsWith("/teach");
      return isSame ? next() : Promise.resolve(c.redirect(spelt + search));
    })
    .get("/teach/:view", (c) => show(c, app))
    .get("/teach/:view/:id", (c) => show(c, app));

/** An address as it is written, of how somebody typed it: with no slash at its end, a room's code as `/r/CODE` takes it. */
const spellAddress = (path: string): string =>
  path
    .replace(/\/+$/, "")
    .replace(/^\/teach\/live\/[\w-]+$/, (live) => `/teach/live/${live.slice(12).toUpperCase()}`);

async function show(c: Context<AppEnv>, app: App): Promise<Response> {
  const { CHOICES, isPlace, readChoices } = await load();
  const { pathname, search } = new URL(c.req.url);
  const { lang: chosen, zone, isByKey } = readChoices(getCookie(c, CHOICES));
  const lang = preferLanguage(chosen, languageOf(c, "ka"));
  const served = {
    address: pathname + search,
    lang,
    zone: isTimeZone(zone) ? zone : "",
    origin: ownOrigin(c.env, c.req.url),
    shared: sharedOrigin(c.env, c.req.url),
  };
  if (!isPlace(served.address)) return c.html(<MessagePage status={404} lang={lang} />, 404, policy(false));
  const drawn = await drawWhole(c, app, served, !isByKey && isKnowable(c));
  const { html, title, isWhole, answers, cookies } = drawn;
  const data = JSON.stringify(Object.fromEntries(answers)).replace(/[<\u2028\u2029]/g, escapeChar);
  const headers = {
    ...policy(false, { scripts: [await hashInline(earlyScript)], styles: [] }),
    "Cache-Control": "no-store",
    Vary: "Accept-Language, Cookie",
    "Referrer-Policy": "no-referrer",
  };
  version ??= (await readVersion(c.env))?.teach;
  const page = (
    <TeachPage
      origin={served.origin}
      shared={served.shared}
      lang={lang}
      title={title}
      version={version ?? ""}
      html={html}
      isWhole={isWhole}
      data={data}
    />
  );
  const answer = await c.html(page, statusOf(answers), headers);
  for (const given of cookies) answer.headers.append("Set-Cookie", given);
  return encode(c.req.raw, answer);
}

/** Draws, gets what was asked for in drawing, and draws again until nothing new is asked for. Without a session that is nothing. */
async function drawWhole(c: Context<AppEnv>, app: App, served: Served, isKnown: boolean) {
  const { draw: drawFrom, readAnswer } = await load();
  const answers = new Map<string, Answer>();
  const asked = new Set<string>();
  const cookies = new Set<string>();
  let chars = 0;
  const read = async (path: string) => {
    asked.add(path);
    const headers = {
      Cookie: c.req.header("Cookie") ?? "",
      "Accept-Language": served.lang,
      "Sec-Fetch-Site": "same-origin",
    };
    const request = new Request(new URL(`/v1/${path}`, c.req.url), { headers });
    const reply = await app(request, c.env, c.executionCtx);
    for (const given of reply.headers.getSetCookie()) cookies.add(given);
    const text = await reply.text();
    if (chars + text.length > MOST_CHARS) return;
    chars += text.length;
    const { ok, status } = reply;
    answers.set(path, await readAnswer({ ok, status, json: async () => JSON.parse(text) }));
  };
  const rounds = isKnown ? ROUNDS : 0;
  if (isKnown) await read(SESSION);
  const draw = () => {
    try {
      return drawFrom(served, answers);
    } catch (error) {
      // The browser may fare better with what it asks for itself. Of an error only its kind is logged, as everywhere.
      const { name } = error as Error;
      console.error(
        JSON.stringify({ level: "error", requestId: c.get("requestId"), code: "not-drawn", name }),
      );
      answers.clear();
      return drawFrom(served, answers);
    }
  };
  let drawn = draw();
  for (let round = 0; round < rounds; round++) {
    const wanted = drawn.asked.filter((path) => !asked.has(path));
    if (wanted.length === 0) break;
    await Promise.all(wanted.map(read));
    drawn = draw();
  }
  // In the order in which they were asked for: the first is what the page is about.
  const told = drawn.asked.flatMap((path) => {
    const known = answers.get(path);
    return known ? [[path, known] as const] : [];
  });
  const { html, title, isWhole } = drawn;
  return { html, title, isWhole, answers: new Map(told), cookies };
}

/** Whom another site leads here brings no cookie, and may be signed in: that is for the browser to ask. */
const isKnowable = (c: Context<AppEnv>): boolean =>
  ["same-origin", "none", undefined].includes(c.req.header("Sec-Fetch-Site"));

/** A page is missing, or not for its caller, as what it is about; or who calls cannot be told. */
function statusOf(answers: Map<string, Answer>): ContentfulStatusCode {
  const [, about] = [...answers].filter(([path]) => path !== SESSION)[0] ?? [];
  const failure = answers.get(SESSION)?.failure ?? about?.failure;
  return (failure?.status ?? 200) as ContentfulStatusCode;
}

const escapeChar = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
