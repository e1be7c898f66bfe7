/** What the tests' runtime gives: the Worker's own bindings and entry, and files as text. */
declare namespace Cloudflare {
  interface Env extends Required<import("../../worker/env.ts").Env> {}
  interface GlobalProps {
    mainModule: typeof import("../../worker/index.ts");
  }
}

declare module "*?raw" {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Vite's: files by their paths. */
  glob<T>(pattern: string, options: { query: string; import: string; eager: true }): Record<string, T>;
}
