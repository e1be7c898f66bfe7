/**
 * Builds the two scripts that browsers load, each as one file without imports, and copies public/ beside them:
 *   vite build --config vite.config.ts --mode widget   → dist/assets/widget.js, pages.css, icon.svg
 *   vite build --config vite.config.ts --mode teach    → dist/assets/teach.js
 * In either order; neither removes what the other made.
 */
import { defineConfig } from "vite";

const entries: Record<string, string> = { widget: "widget/index.tsx", teach: "teach/index.tsx" };

export default defineConfig(({ mode }) => {
  const entry = entries[mode];
  if (!entry) throw new Error(`Name what to build: --mode ${Object.keys(entries).join(" or --mode ")}`);
  return {
    // Plain calls of h come out smaller than those of Preact's JSX runtime.
    oxc: {
      jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" },
      jsxInject: 'import { h, Fragment } from "preact";',
    },
    publicDir: mode === "widget" ? "public" : false,
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: "dist/assets",
      emptyOutDir: false,
      target: ["es2020", "safari14"],
      cssTarget: ["chrome123", "safari17.5"],
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      lib: { entry, formats: ["iife"], name: "kitkhva", fileName: () => `${mode}.js` },
    },
  };
});
