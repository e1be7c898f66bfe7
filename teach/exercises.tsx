/** A maze, a C-test or a worksheet of an article, to print: a plain form that opens the sheet in a tab of its own. */
import type { View } from "./parts.tsx";

/** The form. The key goes in its body, since a new tab cannot send a header. Another version has other gaps. */
export function Exercises({ view: { api, t, lang }, articleId, hasItems = true }: ExercisesProps) {
  return (
    <form method="post" action="/teach/exercise" target="_blank" rel="noopener" class="exercises">
      <h2 class="spaced">{t.exercises}</h2>
      <p class="hint">{t.exercisesHelp}</p>
      <input type="hidden" name="key" value={api.key} />
      <input type="hidden" name="article" value={articleId} />
      <input type="hidden" name="lang" value={lang} />
      <div class="bar">
        <label for="seed">{t.version}</label>
        <input id="seed" name="seed" type="number" min="1" max="99" defaultValue="1" required />
        <button name="kind" value="maze" class="secondary">
          {t.maze}
        </button>
        <button name="kind" value="c-test" class="secondary">
          {t.cTest}
        </button>
        {hasItems && (
          <button formAction="/teach/worksheet" class="secondary">
            {t.worksheet}
          </button>
        )}
      </div>
    </form>
  );
}

interface ExercisesProps {
  view: View;
  articleId: string;
  /** Whether there are questions to print. */
  hasItems?: boolean;
}
