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

/** Where the page has an article, what finds sentences in it is asked for with the first answer, before one is to be shown. */
export const withArticle =
  (create: Extras["createCourier"]): Extras["createCourier"] =>
  (post) => {
    const courier = create(post);
    const ids = new Set<string>();
    const redraw = () => {
      for (const id of ids) post.redraw?.(id, {});
    };
    if (document.querySelector("[data-kitkhva-article],[article]")) load().then(redraw, () => {});
    return {
      ...courier,
      deliver(id, ms) {
        ids.add(id);
        courier.deliver(id, ms);
      },
    };
  };

/** Nothing before the script is here. */
export const createMarker: Extras["createMarker"] = (selector) => script?.createMarker(selector);

export const ShowInText: Extras["ShowInText"] = (props) => script?.ShowInText(props);
export const ComeBack: Extras["ComeBack"] = (props) => script?.ComeBack(props);

export const report: Extras["report"] = async (...asked) => (await load()).report(...asked);
