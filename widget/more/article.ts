/** Fetches the third script, `widget-article.js`, which stands beside the second. */
import type { Extras } from "../components/inputs.tsx";

/** Its name and version, put in by vite.config.ts. */
declare const ARTICLE: string;

type Script = typeof import("../article/index.ts");
let loading: Promise<Script> | null = null;
let tries = 0;
/** Who asks with each answer is not to ask for ever. */
const mostTries = 5;

/** Calls at the same time share one request; after a failure the next call tries again, a few times. */
function load(): Promise<Script> {
  return (loading ??= import(/* @vite-ignore */ new URL(`${ARTICLE}&${tries++}`, import.meta.url).href).catch(
    (error: unknown) => {
      if (tries < mostTries) loading = null;
      throw error;
    },
  ));
}

export const openArticle: Extras["openArticle"] = (place, met) => {
  if (document.querySelector("[data-kitkhva-article],[article]"))
    load().then(
      (script) => met(script.openArticle(place)),
      () => {},
    );
};

export const report: Extras["report"] = async (...asked) => (await load()).report(...asked);
