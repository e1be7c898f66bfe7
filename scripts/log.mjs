/**
 * What the server says, as lines of JSON that each have their time: the Worker's own are JSON already, the runtime's are not. Where in the
 * code an error came from is told by the sources, not by the bundle.
 */
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { root } from "./house.mjs";

/** @type {SourceMap | null | undefined} Of 8 MB: read when something is wrong. */
let sources;

/**
 * A line for the log.
 * @param {string} line @param {Date} time
 */
export function toLogLine(line, time) {
  return JSON.stringify({
    time: time.toISOString(),
    ...(readRecord(line) ?? { level: "error", runtime: line }),
  });
}

/** @param {string} line @returns {object | null} */
function readRecord(line) {
  if (!line.startsWith("{")) return null;
  try {
    const record = JSON.parse(line);
    return typeof record.place === "string" ? { ...record, place: findPlace(record.place) } : record;
  } catch {
    return null;
  }
}

/** @param {string} place Of a stack's line, in the bundle. */
function findPlace(place) {
  const [, line, column] = /index\.js:(\d+):(\d+)/.exec(place) ?? [];
  if (line === undefined) return place;
  sources ??= readSources();
  const entry = sources?.findEntry(Number(line) - 1, Number(column) - 1);
  if (entry === undefined || !("originalSource" in entry)) return place;
  const source = entry.originalSource.replace(/^(?:\.\.\/)+/, "");
  return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

function readSources() {
  const path = join(root, "dist/worker/index.js.map");
  return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, "utf8"))) : null;
}
