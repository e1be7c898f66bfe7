/** What is sent: the widget in its two scripts, beside the Preact it does without, and the Worker's bundle. */
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const files = [
  ["widget", "dist/assets/widget.js"],
  ["widget, second script", "dist/assets/widget-more.js"],
  ["widget, third script", "dist/assets/widget-article.js"],
  ["to compare: preact", "node_modules/preact/dist/preact.mjs"],
  ["teacher's page", "dist/assets/teach.js"],
  ["Worker's bundle", "dist/worker/index.js"],
] as const;

/** Prints raw, gzip and brotli sizes in bytes. */
export function measureSizes(): void {
  console.log("\nSizes in bytes");
  for (const [name, path] of files) {
    const data = readFileSync(path);
    const sizes = { raw: data.length, gzip: gzipSync(data).length, brotli: brotliCompressSync(data).length };
    console.log(`  ${name.padEnd(22)}`, JSON.stringify(sizes));
  }
}
