/**
 * Static files where nothing answers before the Worker: on plain workerd. On Cloudflare, Workers Assets serves them first,
 * with the same headers from public/_headers.
 */
import type { Env } from "./env.ts";

const FILES = new Set([
  "/widget.js",
  "/frame-widget.js",
  "/widget-more.js",
  "/widget-article.js",
  "/widget.css",
  "/teach.js",
  "/teach-files.js",
  "/pages.css",
  "/exercise.css",
  "/plain.css",
  "/results.css",
  "/frame.js",
  "/frame-host.js",
  "/share.js",
  "/icon.svg",
]);
const HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Cache-Control": "public, max-age=300, stale-while-revalidate=86400",
  "X-Content-Type-Options": "nosniff",
};

/** A version of the widget at an address of its content's hash: it never changes. */
const VERSIONED = /^\/v\/[0-9a-f]{16}\/widget(?:-more|-article)?\.js$/;

/** The file at a path, or null where it is none of ours. */
export async function serveAsset(env: Env, request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  const isVersioned = VERSIONED.test(url.pathname);
  if (!FILES.has(url.pathname) && !isVersioned) return null;
  const file = await env.ASSETS.fetch(new Request(`${url.origin}${url.pathname}`));
  if (!file.ok) return null;
  const headers = new Headers({
    ...HEADERS,
    "Content-Type": file.headers.get("Content-Type") ?? "application/octet-stream",
  });
  if (isVersioned) headers.set("Cache-Control", "public, max-age=31536000, immutable");
  return encode(request, new Response(file.body, { headers }));
}

/** An answer as small as whoever asked can read it. */
export function encode(request: Request, answer: Response): Response {
  const accepted = request.headers.get("Accept-Encoding") ?? "";
  const encoding = ["br", "gzip"].find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
  answer.headers.append("Vary", "Accept-Encoding");
  if (encoding === undefined) return answer;
  // Naming an encoding makes the runtime encode the body.
  answer.headers.set("Content-Encoding", encoding);
  return new Response(answer.body, answer);
}

/** The widget's newest version, the `integrity` of its first script, the teacher's script's hash; as scripts/build.mjs has written them. */
export interface Version {
  version: string;
  integrity: string;
  teach: string;
  /** What was built: the version of package.json, and the commit where there was one. */
  release: { version: string; commit: string | null };
}

/** Null where the widget was not built, as in the Worker's tests. */
export async function readVersion(env: Env): Promise<Version | null> {
  const file = await env.ASSETS.fetch(new Request("https://assets/version.json"));
  return file.ok ? file.json<Version>() : null;
}
