/** The addresses a person or a page meets, and the ways to put a room on a page. */
import type { RoomLink } from "./contract.ts";

/** The pupil's page of a room. */
export const roomUrl = (origin: string, code: string): string => `${origin}/r/${code}`;

/** The room in a frame. */
export const embedUrl = (origin: string, code: string): string => `${origin}/embed/${code}`;

/** The height of a frame that nobody adjusts, in px: a question with four options, on a phone. */
export const FRAME_HEIGHT = 720;

/** What oEmbed says of an address, as `json` or `xml`. */
export const oembedUrl = (origin: string, url: string, format: "json" | "xml"): string =>
  `${origin}/oembed?${new URLSearchParams({ url, format })}`;

/** Where the quiz of a room is taken without JavaScript, past its article; a path of the deployment. */
export const plainUrl = (code: string, anchor = "quiz"): string => `/r/${code}/form#${anchor}`;

/** Where the result of an attempt is read without JavaScript. */
export const resultUrl = (code: string, pass: string): string => `/r/${code}/result/${pass}`;

/** A room's address with its snippets: the URL first, then the frame, then script and element. */
export function linkRoom(origin: string, code: string): RoomLink {
  const url = roomUrl(origin, code);
  return {
    code,
    url,
    snippets: {
      link: `<a href="${url}">${url}</a>`,
      iframe: `<iframe src="${embedUrl(origin, code)}" title="Kitkhva" width="100%" height="${FRAME_HEIGHT}" loading="lazy"></iframe>`,
      // With crossorigin the script comes over the connection that its calls then use: one handshake less.
      script: `<script src="${origin}/widget.js" async crossorigin></script><kitkhva-quiz room="${code}"><a href="${url}">${url}</a></kitkhva-quiz>`,
    },
  };
}
