/**
 * The teacher's second script, fetched where a file has to be taken apart or put together in the browser: what packs and unpacks is of no
 * use to anyone else.
 */
export { writeNamed } from "./named.ts";
export { readWord } from "./word.ts";
