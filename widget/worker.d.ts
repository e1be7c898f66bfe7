/** What the Worker sees of server.tsx: no types of a browser come with it. */
import type { Begun } from "../worker/contract.ts";

/** The first screen as HTML; null where only the browser can draw it. `pageLang` is the page's language. */
export declare function drawFirst(begun: Begun, pageLang: string): string | null;
