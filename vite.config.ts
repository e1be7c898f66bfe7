/**
 * Builds the scripts that browsers load, and copies public/ beside them, in this order, since the widget and the teacher's
 * page name their second script by a hash of its content:
 *   vite build --mode widget-article → dist/assets/widget-article.js, a module that widget-more.js imports where a page has an article
 *   vite build --mode widget-more   → dist/assets/widget-more.js, a module that widget.js imports when a form needs it
 *   vite build --mode widget        → dist/assets/widget.js, frame-widget.js, widget.css, pages.css, icon.svg
 *   vite build --mode teach-files   → dist/assets/teach-files.js, a module that teach.js imports where the browser reads or writes a file
 *   vite build --mode teach         → dist/assets/teach.js
 *   vite build --mode frame         → dist/assets/frame.js, of the page in a frame
 *   vite build --mode asleep        → dist/assets/asleep.js, which the Worker writes into the page in a frame
 *   vite build --mode frame-host    → dist/assets/frame-host.js, for the page around it
 *   vite build --mode share         → dist/assets/share.js, of the page of snippets
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type LibraryFormats, type Plugin, type Rolldown } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Each script's source, its format, and whose `h` draws it where it draws anything. */
const scripts = new Map<string, { entry: string; format: LibraryFormats; factory?: string }>([
  ["widget-article", { entry: "widget/article/index.ts", format: "es", factory: here("widget/dom.ts") }],
  ["widget-more", { entry: "widget/more/index.tsx", format: "es", factory: here("widget/dom.ts") }],
  ["widget", { entry: "widget/index.tsx", format: "iife", factory: here("widget/dom.ts") }],
  ["teach-files", { entry: "teach/files/index.ts", format: "es" }],
  ["teach", { entry: "teach/index.tsx", format: "iife", factory: "preact" }],
  ["frame", { entry: "frame/frame.ts", format: "iife" }],
  ["asleep", { entry: "frame/asleep.ts", format: "iife" }],
  ["frame-host", { entry: "frame/host.ts", format: "iife" }],
  ["share", { entry: "share/share.ts", format: "iife" }],
]);

export default defineConfig(({ mode }) => {
  const script = scripts.get(mode);
  if (!script) throw new Error(`Name what to build: --mode ${[...scripts.keys()].join(" or --mode ")}`);
  const { entry, format, factory } = script;
  return {
    plugins: [keepStyle, ...(mode === "widget" ? [keepAsleep] : [])],
    // Plain calls of h come out smaller than those of Preact's JSX runtime; marked as pure, a module would keep the marks.
    oxc: {
      jsx: { runtime: "classic", pure: false, pragma: "jsxElement", pragmaFrag: "jsxFragment" },
      ...(factory && { jsxInject: `import { h as jsxElement, Fragment as jsxFragment } from "${factory}";` }),
    },
    publicDir: mode === "widget" ? "public" : false,
    define: {
      "process.env.NODE_ENV": '"production"',
      ...(mode === "widget" && { MORE: nameBeside("widget-more.js") }),
      ...(mode === "teach" && { FILES: nameBeside("teach-files.js") }),
      ...(mode === "widget-more" && { ARTICLE: nameBeside("widget-article.js") }),
    },
    build: {
      outDir: "dist/assets",
      emptyOutDir: false,
      target: ["es2021", "safari14"],
      cssTarget: ["chrome123", "safari17.5"],
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // Of a module vite would leave blanks in, and rolldown comments that only bundlers read.
      rolldownOptions: { output: { minify: true, comments: { annotation: false } } },
      lib: { entry, formats: [format], name: "kitkhva", fileName: () => `${mode}.js` },
    },
  };
});

/** The widget's minified style as a file too: the Worker writes it into pages that show the first question at once. */
const keepStyle: Plugin = {
  name: "keep-style",
  enforce: "post",
  transform(code, id) {
    if (!id.endsWith("/widget/style.css?inline")) return;
    const source = JSON.parse(code.replace(/^export default /, "").replace(/;?\s*$/, "")) as string;
    this.emitFile({ type: "asset", fileName: "widget.css", source });
  },
};

/**
 * The widget's script once more, for the frame, as a function that waits where frame/asleep.ts has told it to: what has not been called is not
 * even compiled, and weighs next to nothing. Whose script it is, the document knows only while it runs for the first time.
 */
const keepAsleep: Plugin = {
  name: "keep-asleep",
  generateBundle(_, bundle) {
    const [script] = Object.values(bundle).filter(({ type }) => type === "chunk") as Rolldown.OutputChunk[];
    const [, body] = /^\(function\(\)\{(.*)\}\)\(\);\s*$/s.exec(script?.code ?? "") ?? [];
    if (body === undefined) throw new Error("The widget's script is not one function");
    const source =
      "{let SCRIPT=document.currentScript,q=document.querySelector(`kitkhva-quiz[asleep]`),wake=()=>{" +
      body.replace("document.currentScript", "SCRIPT") +
      "};q?(q.wake=wake,q.setAttribute(`asleep`,`ready`)):wake()}";
    this.emitFile({ type: "asset", fileName: "frame-widget.js", source });
  },
};

/** The address of a script beside the one that names it, with its version: no cache mixes up two of them. */
function nameBeside(file: string): string {
  const content = readFileSync(here(`dist/assets/${file}`));
  return JSON.stringify(`${file}?v=${createHash("sha256").update(content).digest("hex").slice(0, 8)}`);
}
