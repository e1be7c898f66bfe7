/** Fetches the second script, of the version that this one was built with. */

/** Its name and version, put in by vite.config.ts. */
declare const FILES: string;

type Files = typeof import("./files/index.ts");

let loading: Promise<Files> | null = null;
let tries = 0;

/** What is in it, fetched once. Rejects where it cannot be had; the next call tries again. */
export function loadFiles(): Promise<Files> {
  // A browser may remember that an address failed: each try has one of its own.
  const script: Promise<Files> = (loading ??= import(/* @vite-ignore */ `/${FILES}&${tries++}`));
  return script.catch((error) => {
    loading = null;
    throw error;
  });
}
