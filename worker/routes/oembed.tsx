/**
 * oEmbed 1.0 (oembed.com): what another site shows where the address of a room was pasted. WordPress takes the HTML of a
 * site it does not know only as a blockquote, bare, followed by a frame, and shows the quote until the frame has spoken.
 */
import { Hono } from "hono";
import type { AppEnv } from "../http.ts";
import { embedUrl, FRAME_HEIGHT, roomUrl, spellCode } from "../links.ts";
import { findRoom } from "../results.ts";

/** In px; the frame is never larger, and is no larger than who asks allows. */
const WIDTH = 640;
const CACHE_SECONDS = 3_600;

export const oembed = new Hono<AppEnv>().get("/oembed", async (c) => {
  c.header("Access-Control-Allow-Origin", "*");
  const format = c.req.query("format") ?? "json";
  if (format !== "json" && format !== "xml") return c.text("There are the formats json and xml", 501);
  const { origin } = new URL(c.req.url);
  const code = readCode(c.req.query("url") ?? "", origin);
  const room = await (code === null ? null : await findRoom(c.env, code))?.describe();
  if (!room?.ok) return c.text("Not the address of a room here", 404);

  const width = fit(WIDTH, c.req.query("maxwidth"));
  const height = fit(FRAME_HEIGHT, c.req.query("maxheight"));
  const { title } = room.value;
  const html = (
    <>
      <blockquote>
        <a href={roomUrl(origin, room.value.code)}>{title}</a>
      </blockquote>
      <iframe
        src={embedUrl(origin, room.value.code)}
        title={title}
        width={String(width)}
        height={String(height)}
        frameborder="0"
      ></iframe>
    </>
  );
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Kitkhva",
    provider_url: origin,
    cache_age: CACHE_SECONDS,
    width,
    height,
    html: String(html),
  };
  c.header("Cache-Control", `public, max-age=${CACHE_SECONDS}`);
  return format === "json"
    ? c.json(answer)
    : c.body(toXml(answer), 200, { "Content-Type": "text/xml; charset=utf-8" });
});

/** The code in a room's address on this deployment, by either scheme and as somebody typed it; null for every other address. */
function readCode(text: string, origin: string): string | null {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host) return null;
  const typed = /^\/r\/([\w-]+)\/*$/.exec(url.pathname)?.[1];
  return typed === undefined ? null : spellCode(typed);
}

/** The smaller of a size and what is allowed; what is no size allows all. */
function fit(size: number, allowed: string | undefined): number {
  return /^[1-9]\d*$/.test(allowed ?? "") ? Math.min(size, Number(allowed)) : size;
}

function toXml(answer: Record<string, string | number>): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  // What XML 1.0 has no way to write is left out.
  const escape = (text: string) =>
    text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (char) => entities[char]!);
  const elements = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escape(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join("")}</oembed>`;
}
