/** The addresses a person or a page meets, and the ways to put a room on a page. */
import { escapeXml } from "../questions/formats/xml.ts";
import type { RoomLink } from "./contract.ts";
import type { Env } from "./env.ts";
import type { RoomMade } from "./objects/own-rooms.ts";
import { textsFor } from "./pages/texts.ts";

/** Names by which a machine calls itself and nobody else reaches it. */
const OWN_NAMES = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

/** Whether only the machine itself comes to an origin. */
export const isOwnOrigin = (origin: string): boolean => OWN_NAMES.test(new URL(origin).hostname);

/** The origin that others are given, of a call's address: a teacher who sits at the server itself has it as localhost, and pupils don't. */
export function sharedOrigin({ NETWORK_HOST }: Env, url: string): string {
  const here = new URL(url);
  if (NETWORK_HOST && OWN_NAMES.test(here.hostname)) here.hostname = NETWORK_HOST;
  return here.origin;
}

/** A code as it is written, of how somebody typed it: "pulu 93xa" → "PULU93XA". What is cut off is whole characters: an address holds no half of one. */
export const spellCode = (typed: string): string =>
  [...typed.replace(/[\s-]/g, "").toUpperCase()].slice(0, 64).join("");

/** The pupil's page of a room. */
export const roomUrl = (origin: string, code: string): string => `${origin}/r/${code}`;

/** The room in a frame. */
export const embedUrl = (origin: string, code: string): string => `${origin}/embed/${code}`;

/** Where the widget asks first; the snippet has it asked for beside the script. */
const beginUrl = (origin: string, code: string): string => `${origin}/v1/rooms/${code}/begin`;

/** What a quiz takes before it has come, in px, as `:host` does in widget/style.css: a question with four options, on a phone. */
export const FRAME_HEIGHT = 720;

/** Where an owner finds all the ways to put the room on a page. */
export const shareUrl = (origin: string, code: string): string => `${roomUrl(origin, code)}/share`;

/** What oEmbed says of an address, as `json` or `xml`. */
export const oembedUrl = (origin: string, url: string, format: "json" | "xml"): string =>
  `${origin}/oembed?${new URLSearchParams({ url, format })}`;

/** Where the quiz of a room is taken without JavaScript, past its article; a path of the deployment. */
export const plainUrl = (code: string, anchor = "quiz"): string => `/r/${code}/form#${anchor}`;

/** Where the result of an attempt is read without JavaScript. */
export const resultUrl = (code: string, pass: string): string => `/r/${code}/result/${pass}`;

/** A room's address with its snippets: the URL first, then the frame, then script and element. */
export function linkRoom(origin: string, room: RoomMade): RoomLink {
  const { code } = room;
  const url = roomUrl(origin, code);
  return {
    code,
    url,
    snippets: snippetsOf(origin, room, url),
  };
}

function snippetsOf(origin: string, { code, title, lang }: RoomMade, url: string): RoomLink["snippets"] {
  // Without frameborder a frame has a bevel and is 4 px wider than its column.
  // Until the script has come the fallback link takes the quiz's height, by attributes: a strict policy forbids style. In a drawing no
  // line breaks: one word fits on every phone.
  const { quiz } = textsFor(lang).t;
  const place = `<a href="${url}"><svg display="block" width="100%" height="${FRAME_HEIGHT}"><text y="24" fill="currentColor">${quiz}</text></svg></a>`;
  return {
    link: `<a href="${url}">${url}</a>`,
    iframe: `<iframe src="${embedUrl(origin, code)}" title="${escapeXml(title)}" width="100%" height="${FRAME_HEIGHT}" frameborder="0"></iframe>`,
    // With crossorigin the script comes over the connection that its calls then use: one handshake less.
    script: `<link rel="preload" as="fetch" href="${beginUrl(origin, code)}" crossorigin><script src="${origin}/widget.js" async crossorigin></script><kitkhva-quiz room="${code}">${place}</kitkhva-quiz>`,
  };
}
