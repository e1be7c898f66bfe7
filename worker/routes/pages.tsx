/** The pages a person meets. Each gets its data as props; what can't be found answers with a page, not with JSON. */
import { type Context, Hono, type Next } from "hono";
import type { Lang } from "../../questions/index.ts";
import { readVersion } from "../assets.ts";
import { ExerciseForm, type Room, RoomCode, WorksheetForm } from "../contract.ts";
import type { Env } from "../env.ts";
import { findExercise } from "../exercises.ts";
import { type First, forgetScript, frameScriptFor, hashInline, lowCss, makeFirst } from "../first.ts";
import { type AppEnv, languageOf, openWorkspace, readForm } from "../http.ts";
import { closingScripts } from "../pages/closing.tsx";
import { SharePage } from "../pages/share.tsx";
import { DocsPage } from "../pages/docs.tsx";
import { EmbedPage } from "../pages/embed.tsx";
import { ExercisePage } from "../pages/exercise.tsx";
import { HomePage } from "../pages/home.tsx";
import { JoinPage, joinScript } from "../pages/join.tsx";
import { bareCss } from "../pages/layout.tsx";
import { MessagePage } from "../pages/message.tsx";
import { RoomPage } from "../pages/room.tsx";
import { StoredPage } from "../pages/stored-page.tsx";
import { textsFor } from "../pages/texts.ts";
import { WorksheetPage } from "../pages/worksheet.tsx";
import { preferLanguage } from "../language.ts";
import { limitBody } from "../limit-body.ts";
import { roomUrl, sharedOrigin, spellCode } from "../links.ts";
import { begin } from "../openings.ts";
import { drawQr } from "../qr.ts";
import { findRoom } from "../results.ts";
import { sizesScript } from "../sizes.ts";
import { policy } from "./policy.ts";
import { withoutArticle } from "./rooms.ts";

const formLimit = limitBody(2_000, (c) =>
  c.html(<MessagePage status={413} lang={languageOf(c, "ka")} />, 413, policy(false)),
);

/** A room, and the first screen of its quiz. */
interface Opened {
  room: Room;
  first: First | null;
}

async function openRoom(env: Env, code: string, css = lowCss): Promise<Opened | null> {
  const begun = await begin(env, code);
  if (!begun.ok) return null;
  const { room } = begun.value;
  return { room, first: await makeFirst(env, withoutArticle(begun.value), textsFor(room.lang).lang, css) };
}

/** Of a page with a quiz in it: what is written into it. No cache keeps an attempt. */
async function quizHeaders(
  frame: boolean,
  first: First | null,
  inline: { scripts: string[]; style?: string },
) {
  const hash = (texts: (string | undefined)[]) =>
    Promise.all(texts.filter((text) => text !== undefined).map(hashInline));
  const scripts = await hash(inline.scripts);
  const styles = await hash([inline.style, first?.css]);
  return { ...policy(frame, { scripts, styles }), "Cache-Control": "no-store" };
}

/** Leads from an address of a room as somebody typed it to the one that is written: no slash at its end, the code in capitals. */
function respell(c: Context<AppEnv, "/r/:code/*">, next: Next) {
  const { pathname, search } = new URL(c.req.url);
  const code = spellCode(c.req.param("code"));
  const spelt = pathname.replace(/\/+$/, "").replace(/(?<=^\/(?:r|embed)\/)[^/]+/, code);
  // A path with dots may lead out of here once it is read, with two slashes to another host.
  const isHere = /^\/(?:r|embed)\/./.test(spelt);
  const isWritten = spelt === pathname || !isHere || !RoomCode.safeParse(code).success;
  return isWritten ? next() : Promise.resolve(c.redirect(spelt + search));
}

const originOf = (url: string) => new URL(url).origin;

/** That no room has this code. */
const showNoRoom = (c: Context<AppEnv, "/r/:code">, frame = false) =>
  c.html(
    <MessagePage
      status={404}
      lang={languageOf(c, "ka")}
      about="code"
      typed={c.req.param("code")}
      framed={frame}
    />,
    404,
    policy(frame),
  );

/** A page about the room whose code is in the address. */
async function showRoom(
  c: Context<AppEnv, "/r/:code">,
  show: (room: Room) => Response | Promise<Response>,
): Promise<Response> {
  const room = await (await findRoom(c.env, c.req.param("code")))?.describe();
  return room?.ok ? show(room.value) : showNoRoom(c);
}

/** Of what is to be printed. A teacher's key comes in the body: in an address it would stay in histories and logs. Without one a session counts. */
const printed = { ...policy(false), "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" };

/** An exercise to print. */
async function showExercise(c: Context<AppEnv>) {
  const form = ExerciseForm.safeParse(await readForm(c));
  if (!form.success) return c.redirect("/teach", 303);
  const { workspace, admission } = await openWorkspace(c, form.data.key, ["quizzes:write"]);
  if (!admission.ok) return c.redirect("/teach", 303);
  const { article, kind, seed, lang = languageOf(c, "ka") } = form.data;
  const made = await findExercise(workspace.stub, article, kind, seed);
  if (made.ok) return c.html(<ExercisePage exercise={made.value} reader={lang} />, 200, printed);
  return made.failure.code === "no-exercise"
    ? c.html(<MessagePage status={422} lang={lang} about="exercise" />, 422, printed)
    : c.html(<MessagePage status={404} lang={lang} />, 404, printed);
}

/** A form of an article to print, with the text and the key. */
async function showWorksheet(c: Context<AppEnv>) {
  const form = WorksheetForm.safeParse(await readForm(c));
  if (!form.success) return c.redirect("/teach", 303);
  const { workspace, admission } = await openWorkspace(c, form.data.key, ["quizzes:write"]);
  if (!admission.ok) return c.redirect("/teach", 303);
  const { article, length, seed, lang = languageOf(c, "ka") } = form.data;
  const source = await workspace.stub.readSource(article, { length, seed });
  if (source.ok)
    return c.html(<WorksheetPage source={source.value} seed={seed} reader={lang} />, 200, printed);
  return source.failure.code === "nothing-to-export"
    ? c.html(<MessagePage status={422} lang={lang} about="worksheet" />, 422, printed)
    : c.html(<MessagePage status={404} lang={lang} />, 404, printed);
}

/** Pages, without the API's document, which the app hands to /docs. */
export function createPages(document: () => object) {
  return new Hono<AppEnv>()
    .get("/", async (c) => {
      const { room, first } = (await openRoom(c.env, c.env.DEMO_ROOM ?? "")) ?? { room: null, first: null };
      const lang = preferLanguage(c.req.query("lang"), languageOf(c, "ka"));
      const page = <HomePage room={room} first={first} origin={originOf(c.req.url)} lang={lang} />;
      const inline = { scripts: [sizesScript, forgetScript, ...closingScripts(room)] };
      const headers = await quizHeaders(false, first, inline);
      return c.html(page, 200, { ...headers, Vary: "Accept-Language" });
    })
    .get("/r", (c) => {
      const code = spellCode(c.req.query("code") ?? "");
      return c.redirect(code === "" ? "/" : `/r/${encodeURIComponent(code)}`);
    })
    .get("/r/:code/*", respell)
    .get("/embed/:code/*", respell)
    .get("/r/:code", async (c) => {
      const opened = await openRoom(c.env, c.req.param("code"));
      if (opened === null) return showNoRoom(c);
      const page = <RoomPage {...opened} origin={originOf(c.req.url)} />;
      return c.html(
        page,
        200,
        await quizHeaders(true, opened.first, {
          scripts: [sizesScript, forgetScript, ...closingScripts(opened.room)],
        }),
      );
    })
    .get("/r/:code/join", (c) =>
      showRoom(c, async (room) => {
        const inline = { scripts: [await hashInline(joinScript)], styles: [] };
        const page = <JoinPage room={room} origin={sharedOrigin(c.env, c.req.url)} />;
        return c.html(page, 200, policy(false, inline));
      }),
    )
    .get("/r/:code/stored", (c) =>
      showRoom(c, (room) => c.html(<StoredPage room={room} />, 200, policy(false))),
    )
    .get("/r/:code/qr.svg", (c) =>
      showRoom(c, ({ code }) =>
        c.body(drawQr(roomUrl(sharedOrigin(c.env, c.req.url), code)), 200, {
          ...policy(false),
          "Content-Type": "image/svg+xml",
        }),
      ),
    )
    .get("/r/:code/share", (c) =>
      showRoom(c, async (room) => {
        const lang = c.req.query("lang") ?? languageOf(c, textsFor(room.lang).lang as Lang);
        const version = await readVersion(c.env);
        const origin = sharedOrigin(c.env, c.req.url);
        const page = <SharePage room={room} origin={origin} lang={lang} version={version} />;
        return c.html(page, 200, { ...policy(false), Vary: "Accept-Language" });
      }),
    )
    .get("/embed/:code", async (c) => {
      const opened = await openRoom(c.env, c.req.param("code"), "");
      if (opened === null) return showNoRoom(c, true);
      const page = <EmbedPage {...opened} origin={originOf(c.req.url)} />;
      return c.html(
        page,
        200,
        await quizHeaders(true, opened.first, { scripts: [frameScriptFor(opened.first)], style: bareCss }),
      );
    })
    .post("/teach/exercise", formLimit, (c) => showExercise(c))
    .post("/teach/worksheet", formLimit, (c) => showWorksheet(c))
    .get("/docs", (c) =>
      c.html(<DocsPage document={document()} origin={originOf(c.req.url)} />, 200, policy(false)),
    );
}
