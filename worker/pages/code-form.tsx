/** Where a quiz's code is typed: on the front page, and where a code leads to no room. */
import type { PageTexts } from "./texts.ts";

/** The form; with what was typed before, to be put right. */
export const CodeForm = ({ t, typed }: { t: PageTexts; typed?: string | undefined }) => (
  <form class="code" action="/r" method="get">
    <label for="code">{t.codeLabel}</label>
    <p id="code-hint" class="hint">
      {t.codeHint}
    </p>
    <div class="row">
      <input
        id="code"
        name="code"
        value={typed}
        required
        maxlength={20}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby="code-hint"
      />
      <button type="submit">{t.go}</button>
    </div>
  </form>
);
