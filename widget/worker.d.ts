/** What the Worker sees of server.tsx: no types of a browser come with it. */
import type { Begun } from "../worker/contract.ts";

/** The first screen as HTML; null where only the browser can draw it. `pageLang` is the page's language. */
export declare function drawFirst(begun: Begun, pageLang: string): string | null;

/** What a line of a stem is: what is to be done, the headline, what the article says before, what is asked. */
export type LineKind = "told" | "hint" | "lead" | "asked";

/** The lines of an item's stem, each with its kind. */
export declare function readLines(type: string, stem: string): [kind: LineKind, line: string][];
