/** Fetches the third script, `widget-article.js`, which stands beside the second. */
import type { Extras } from "../components/inputs.tsx";

/** Its name and version, put in by vite.config.ts. */
declare const ARTICLE: string;

type Script = typeof import("../article/index.ts");
let script: Script | undefined;
let loading: Promise<Script> | null = null;
let tries = 0;

/** Calls at the same time share one request; after a failure the next call tries again. */
function load(): Promise<Script> {
  return (loading ??= import(/* @vite-ignore */ new URL(`${ARTICLE}&${tries++}`, import.meta.url).href).then(
    (loaded: Script) => (script = loaded),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  ));
}

/** Where the page has an article: asks for what finds sentences in it, before one is to be shown; `then` is for when it has come. */
export function expectArticle(then: () => void): void {
  if (document.querySelector("[data-kitkhva-article],[article]")) load().then(then, () => {});
}

/** Nothing before the script is here. */
export const createMarker: Extras["createMarker"] = (selector) => script?.createMarker(selector);

export const ShowInText: Extras["ShowInText"] = (props) => script?.ShowInText(props);
export const ComeBack: Extras["ComeBack"] = (props) => script?.ComeBack(props);

export const report: Extras["report"] = async (...asked) => (await load()).report(...asked);
