/** The ways from the quiz into the page's article, and back. */
import type { Extras } from "../components/inputs.tsx";
import { showInTextOf } from "./texts.ts";

export const ShowInText: Extras["ShowInText"] = ({ view, evidence }) =>
  view.canShow(evidence) && (
    <button type="button" class="link" part="link" onClick={() => view.show(evidence)}>
      {showInTextOf(view.lang)}
    </button>
  );

/** Shown by the marker, in the top layer where it can. */
export const ComeBack: Extras["ComeBack"] = ({ view, go }) => (
  <button type="button" class="primary come-back" part="button primary" popover="manual" onClick={go}>
    ↓ {view.t.question}
  </button>
);
