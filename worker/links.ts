/** The addresses a person or a page meets, and the ways to put a room on a page. */
import type { RoomLink } from "./contract.ts";

/** The pupil's page of a room. */
export const roomUrl = (origin: string, code: string): string => `${origin}/r/${code}`;

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
      iframe: `<iframe src="${origin}/embed/${code}" title="Kitkhva" width="100%" height="720" loading="lazy"></iframe>`,
      // With crossorigin the script comes over the connection that its calls then use: one handshake less.
      script: `<script src="${origin}/widget.js" async crossorigin></script><kitkhva-quiz room="${code}"><a href="${url}">${url}</a></kitkhva-quiz>`,
    },
  };
}
