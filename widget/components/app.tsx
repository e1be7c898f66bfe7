/** Everything inside the shadow root but the style. */
import { itemOf } from "../state.ts";
import type { View } from "../view.ts";
import { Heading, Onward } from "./parts.tsx";
import { Overview } from "./overview.tsx";
import { Question } from "./question.tsx";
import { Result } from "./result.tsx";
import { Start } from "./start.tsx";

interface AppProps {
  view: View;
  /** Said to screen readers. */
  notice: string;
  /** Leads back here while the page shows a sentence of the article out of the quiz's sight. */
  comeBack: (() => void) | null;
}

/** The whole widget for a state. */
export function App({ view, notice, comeBack }: AppProps) {
  return (
    <div class="kitkhva" lang={view.lang}>
      <Screen view={view} />
      <p class="unseen" role="status">
        {notice}
      </p>
      {comeBack && (
        <button type="button" class="primary come-back" onClick={comeBack}>
          ↓ {view.t.question}
        </button>
      )}
    </div>
  );
}

function Screen({ view }: { view: View }) {
  const { t, actions, state } = view;
  const { room, session, failure } = state;
  if (!room) {
    return (
      <div class="screen">
        {failure ? <Onward view={view} label={t.retry} go={() => actions.open()} /> : t.loading}
      </div>
    );
  }
  if (!session) return <Start view={view} room={room} />;
  const item = itemOf(session);
  if (session.receipt) return <Result view={view} session={session} receipt={session.receipt} />;
  if (item && !view.inputs[item.interaction]) {
    return (
      <div class="screen">
        <Heading>
          {t.question} {session.at + 1}
        </Heading>
        <Onward view={view} label={t.retry} go={actions.load} />
      </div>
    );
  }
  if (item) return <Question view={view} session={session} item={item} />;
  return <Overview view={view} session={session} />;
}
