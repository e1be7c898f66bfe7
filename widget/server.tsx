/**
 * The one part of the widget that the Worker runs (docs/decisions/0012-the-first-question.md): the first screen as HTML, from
 * the very components that take it over in the browser. `worker.d.ts` beside it is what the Worker sees of it.
 */
import { Choice, type Inputs } from "./components/inputs.tsx";
import { App } from "./components/app.tsx";
import { toHtml } from "./html.ts";
import { pickLocale } from "./locales/index.ts";
import { inputs as more } from "./more/index.tsx";
import type { Actions } from "./quiz.ts";
import { unopened } from "./quiz.ts";
import { startSession, type State } from "./state.ts";
import type { drawFirst as Declared } from "./worker.d.ts";

const inputs: Inputs = { choice: Choice, ...more };

export { readLines } from "./stem.ts";

export const drawFirst: typeof Declared = ({ room, attempt }, pageLang) => {
  // As of a browser that is to wait: the times in it are those of its own place.
  if (room.state === "early") return null;
  const session = attempt && startSession(attempt);
  const state: State = { ...unopened, room, session };
  const view = {
    ...pickLocale([room.lang, pageLang]),
    itemLang: room.lang,
    state,
    // Nobody can do anything yet.
    actions: {} as Actions,
    inputs,
    announce() {},
  };
  return toHtml(<App view={view} notice="" />);
};
