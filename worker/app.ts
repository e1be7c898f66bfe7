/** The app: what every request passes, the routes, and what becomes of errors. */
import { cors } from "hono/cors";
import { routePath } from "hono/route";
import type { Context } from "hono";
import { ENGINE } from "../questions/index.ts";
import { readAddress } from "./address.ts";
import { readVersion, serveAsset } from "./assets.ts";
import { limits } from "./contract.ts";
import { now } from "./clock.ts";
import { type AppEnv, createRoutes, languageOf, refuse, setHeaders } from "./http.ts";
import { doorkeeperOf } from "./objects/doorkeeper.ts";
import { NEWER_DATA } from "./objects/migrate.ts";
import { roomSchema } from "./objects/room.sql.ts";
import { workspaceSchema } from "./objects/workspace.sql.ts";
import { type Limit, limitBody } from "./limit-body.ts";
import { isJsonType } from "./media-type.ts";
import { makeDocument } from "./openapi.ts";
import { MessagePage } from "./pages/message.tsx";
import { account } from "./routes/account.ts";
import { articles } from "./routes/articles.ts";
import { attempts } from "./routes/attempts.ts";
import { exercises } from "./routes/exercises.ts";
import { formats } from "./routes/formats.ts";
import { keys } from "./routes/keys.ts";
import { links } from "./routes/links.ts";
import { live, openLive } from "./routes/live.ts";
import { members } from "./routes/members.ts";
import { createPages } from "./routes/pages.tsx";
import { oembed } from "./routes/oembed.tsx";
import { plain } from "./routes/plain.tsx";
import { policy } from "./routes/policy.ts";
import { quizzes } from "./routes/quizzes.ts";
import { results } from "./routes/results.ts";
import { rooms } from "./routes/rooms.ts";
import { signIn } from "./routes/sign-in.ts";
import { createTeach } from "./routes/teach.tsx";
import { upkeep } from "./routes/upkeep.ts";
import { webhooks } from "./routes/webhooks.ts";
import { workspaces } from "./routes/workspaces.ts";
import { RETRY_AFTER_SECONDS } from "./tell.ts";

const PREFLIGHT_SECONDS = 86_400;
const RUNTIME_ERROR = /^internal error; reference = /;

export const app = createRoutes();

app.use(async (c, next) => {
  c.set("requestId", crypto.randomUUID());
  const begun = now();
  const request = readAddress(c.req.raw);
  if (request === null) c.res = refuse(c, { code: "invalid-address" });
  else {
    c.req.raw = request;
    await next();
  }
  logRequest(c, begun);
  setHeaders(c, {
    "X-Request-Id": c.get("requestId"),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": c.res.headers.get("Referrer-Policy") ?? "strict-origin-when-cross-origin",
  });
});

// Any page may call the API: a bearer token is sent only by who holds it. The cookie of a session is heard from our own pages alone
// (`comesFromHere`), and no other origin may read what it opens: credentials are not allowed here.
const exposed = [
  "X-Request-Id",
  "Retry-After",
  "WWW-Authenticate",
  "Allow",
  "ETag",
  "RateLimit",
  "RateLimit-Policy",
  "Idempotency-Replayed",
  "Kitkhva-Written",
  "Kitkhva-Left-Out",
  "Kitkhva-Next",
  "Link",
].join(",");
const answerPreflight = cors({
  origin: "*",
  allowHeaders: ["Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match"],
  maxAge: PREFLIGHT_SECONDS,
});
const PLAIN_JSON = "application/json";
const withBody = new Set(["POST", "PUT", "PATCH"]);
/** How long a body may be: an article's, a workspace's that moves, or any other. */
const [limitArticle, limitCarried, limitOther] = [
  limits.articleBytes,
  limits.carriedBytes,
  limits.bodyBytes,
].map((maxSize) => limitBody(maxSize, (c) => refuse(c, { code: "too-large" }))) as [Limit, Limit, Limit];
function limitOf(path: string): Limit {
  if (path === "/v1/workspace/import") return limitCarried;
  return /^\/v1\/articles(?:\/[^/]+\/items\/import)?$/.test(path) ? limitArticle : limitOther;
}
// One for all that concerns the API: each layer costs every call.
app.use("/v1/*", async (c, next) => {
  const { method, path } = c.req;
  if (method === "OPTIONS") return answerPreflight(c, next);
  // Of other methods nobody reads a body, if there is one.
  const refused = !withBody.has(method)
    ? await next()
    : takeJson(c)
      ? await limitOf(path)(c, next)
      : (refuseMethod(c) ?? refuse(c, { code: "not-json" }));
  if (refused instanceof Response) c.res = refused;
  setHeaders(c, {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": exposed,
    "Cache-Control": c.res.headers.get("Cache-Control") ?? "no-store",
  });
  return undefined;
});
for (const routes of [
  workspaces,
  keys,
  signIn,
  account,
  members,
  articles,
  exercises,
  formats,
  quizzes,
  rooms,
  results,
  live,
  links,
  webhooks,
  upkeep,
  attempts,
])
  app.route("/v1", routes);

// A socket has no place in the API's document: the call for its ticket tells of it.
app.get("/v1/rooms/:code/live", openLive);

app.openAPIRegistry.registerComponent("securitySchemes", "apiKey", {
  type: "http",
  scheme: "bearer",
  description: "A workspace's key, kv_…",
});
app.openAPIRegistry.registerComponent("securitySchemes", "session", {
  type: "apiKey",
  in: "cookie",
  name: "__Host-kitkhva",
  description: "Of a member who has signed in, on the deployment's own pages",
});
app.openAPIRegistry.registerComponent("securitySchemes", "attemptToken", {
  type: "http",
  scheme: "bearer",
  description: "The token of an attempt",
});
app.openAPIRegistry.registerComponent("securitySchemes", "setupSecret", {
  type: "http",
  scheme: "bearer",
  description: "The deployment's SETUP_SECRET",
});

let document: object | undefined;
const readDocument = () => (document ??= makeDocument(app));

app.get("/v1/openapi.json", (c) => c.json(readDocument()));
app.get("/openapi.json", (c) => c.json(readDocument(), 200, { "Access-Control-Allow-Origin": "*" }));
// For who watches over a deployment: that the Worker runs and, where asked, that what it keeps can be reached and written.
app.get("/health", async (c) => {
  if (c.req.query("deep") !== undefined) await doorkeeperOf(c.env).check();
  return c.json({ status: "ok", engine: ENGINE }, 200, { "Cache-Control": "no-store" });
});
app.get("/version", async (c) => {
  const { release = { version: null, commit: null } } = (await readVersion(c.env)) ?? {};
  const schema = { workspace: workspaceSchema.length, room: roomSchema.length };
  return c.json({ ...release, engine: ENGINE, schema }, 200, { "Cache-Control": "no-store" });
});
app.route("/", createPages(readDocument));
app.route(
  "/",
  createTeach((request, env, context) => app.fetch(request, env, context)),
);
app.route("/", plain);
app.route("/", oembed);

app.notFound(async (c) => {
  const refused = refuseMethod(c);
  if (refused !== null) return refused;
  const isRead = c.req.method === "GET" || c.req.method === "HEAD";
  const asset = isRead ? await serveAsset(c.env, c.req.raw) : null;
  if (asset !== null) return asset;
  const isApi = c.req.path.startsWith("/v1/") || !isRead;
  return isApi
    ? refuse(c, { code: "not-found" })
    : c.html(MessagePage({ status: 404, lang: languageOf(c, "ka") }), 404, policy(false));
});

app.onError((error, c) => {
  const code = nameTrouble(error);
  // The message of an unexpected error may hold input: only its kind and place are logged.
  if (code !== "busy") {
    const place = error.stack?.split("\n")[1]?.trim() ?? "";
    console.error(
      JSON.stringify({ level: "error", requestId: c.get("requestId"), code, name: error.name, place }),
    );
  }
  if (c.req.path.startsWith("/v1/")) return refuse(c, { code });
  if (code === "internal-error")
    return c.html(MessagePage({ status: 500, lang: languageOf(c, "ka") }), 500, policy(true));
  c.header("Retry-After", String(RETRY_AFTER_SECONDS));
  return c.html(MessagePage({ status: 503, lang: languageOf(c, "ka") }), 503, policy(true));
});

/**
 * One line a request, where `LOG_REQUESTS` is set: the route's pattern and not the address, which may hold a code or a name; no
 * header, no body, nobody's address. With the request's id a line is found again by what the caller was told.
 */
function logRequest(c: Context<AppEnv>, begun: number): void {
  if (!c.env.LOG_REQUESTS) return;
  const { method } = c.req;
  const line = { requestId: c.get("requestId"), method, route: routePath(c, -1), status: c.res.status };
  console.log(JSON.stringify({ level: "info", ...line, ms: now() - begun }));
}

/** Whether a body says that it is JSON. However it says so, what reads it finds the plain type: it knows fewer ways to write one. */
function takeJson(c: Context<AppEnv>): boolean {
  const type = c.req.header("Content-Type") ?? "";
  if (type === PLAIN_JSON) return true;
  if (!isJsonType(type)) return false;
  const headers = new Headers(c.req.raw.headers);
  headers.set("Content-Type", PLAIN_JSON);
  c.req.raw = new Request(c.req.raw, { headers });
  return true;
}

let places: { method: string; pattern: RegExp }[] | undefined;

/** The methods that an address is called with; none where there is nothing. */
function methodsAt(path: string): string[] {
  places ??= app.routes
    .filter((route) => route.method !== "ALL" && !route.path.includes("*"))
    .map((route) => ({
      method: route.method,
      pattern: new RegExp(`^${route.path.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`),
    }));
  const own = places.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(own.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])))];
}

/** The answer to a call of an address that there is, with a method that it has not; else null. */
function refuseMethod(c: Context<AppEnv>): Response | null {
  const { method, path } = c.req;
  const own = methodsAt(path);
  if (own.length === 0 || own.includes(method)) return null;
  const refused: Response = refuse(c, { code: "method-not-allowed" });
  refused.headers.set("Allow", (path.startsWith("/v1/") ? [...own, "OPTIONS"] : own).join(", "));
  return refused;
}

/** What an unexpected error means to a caller: whether it is worth trying again. */
function nameTrouble(
  error: Error,
): "busy" | "storage-full" | "unavailable" | "newer-data" | "internal-error" {
  // Durable Objects mark the calls they turned away unread.
  if ("overloaded" in error && error.overloaded === true) return "busy";
  // An older version of the code runs, after a newer one had the object.
  if (error.message.includes(NEWER_DATA)) return "newer-data";
  // A full disk or an object at its limit. The write did not happen and nobody was told that it did.
  if (/\bSQLITE_FULL\b/.test(error.message)) return "storage-full";
  // Not our code but the runtime has failed, and keeps to its own log at what: a sleeping object on a full disk cannot be opened.
  return RUNTIME_ERROR.test(error.message) ? "unavailable" : "internal-error";
}
