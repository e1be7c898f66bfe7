/** The files of the floors: the element's script, the quiz as JSON, and the quiz as a page for a frame. */
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import type { Attempt } from "../../../../worker/contract.ts";
import type { Reply } from "../servers/https.ts";

type Form = Attempt["form"];

/** What the second origin answers under /floor/, by path. */
export async function makeFloors({ items }: Form): Promise<Map<string, Reply>> {
  const file = (type: string, cache: string, text: string): Reply => ({
    status: 200,
    headers: { "content-type": type, "cache-control": cache, "access-control-allow-origin": "*" },
    body: Buffer.from(text),
  });
  const kept = "public, max-age=300";
  return new Map([
    ["/floor/element.js", file("text/javascript; charset=utf-8", kept, await bundle())],
    ["/floor/quiz.json", file("application/json", kept, JSON.stringify(items))],
    ["/floor/frame", file("text/html; charset=utf-8", "no-cache", page(items))],
  ]);
}

async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: ["es2020", "safari14"],
      lib: {
        entry: fileURLToPath(new URL("element.ts", import.meta.url)),
        formats: ["iife"],
        name: "floor",
      },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]!.output[0].code;
}

/** All questions in one form, as a server would write them, without a script. */
const page = (items: Form["items"]) => `<!doctype html><html lang="ka"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Quiz</title>
<style>body{margin:0;padding:20px;font:17px/1.6 system-ui,sans-serif}fieldset{border:0;padding:0;margin:0 0 24px}
label{display:flex;gap:12px;min-height:48px;align-items:center;border:2px solid #ddd;border-radius:8px;margin:0 0 8px;padding:0 12px}</style>
<form method="post">${items
  .map(
    ({ id, stem, options }) =>
      `<fieldset><legend>${escape(stem)}</legend>${options
        .map(
          (option) =>
            `<label><input type="radio" name="${id}" value="${option.id}">${escape(option.text)}</label>`,
        )
        .join("")}</fieldset>`,
  )
  .join("")}<button>→</button></form>`;

const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
