/** Everything inside the shadow root but the style. */
import type { ComponentChildren } from "preact";
import { itemOf } from "../state.ts";
import type { View } from "../view.ts";
import { Heading, Onward } from "./parts.tsx";
import { Question } from "./question.tsx";
import { Start } from "./start.tsx";

interface AppProps {
  view: View;
  /** Said to screen readers. */
  notice: string;
}

/** The whole widget for a state. */
export function App({ view, notice }: AppProps) {
  return (
    <div class="kitkhva" part="quiz" lang={view.lang}>
      <Screen view={view} />
      <p class="unseen" role="status">
        {notice}
      </p>
      {view.article?.ComeBack({ view })}
    </div>
  );
}

function Screen({ view }: { view: View }) {
  const { t, actions, state } = view;
  const { room, session, failure } = state;
  if (!room) {
    return (
      <div class="screen">
        {failure
          ? [
              <Onward view={view} label={t.retry} go={() => actions.open()} />,
              // What the page has within the element, a link to all this without a script.
              <slot />,
            ]
          : t.loading}
      </div>
    );
  }
  const { Offers, ByCode, Pending, Overview, Result } = view.inputs;
  /** What the second script draws, or what stands for it. */
  const draw = <P extends object>(
    screen: ((props: P & { view: View }) => ComponentChildren) | undefined,
    props: P,
  ) => (screen ? screen({ view, ...props }) : <Loading view={view} />);
  if (state.offers.length) return draw(Offers, {});
  if (state.asksCode) return draw(ByCode, {});
  const canAsk = room.state === "open" && !session?.seq && !session?.at;
  const byCode = canAsk && (
    <button type="button" class="link" part="link" onClick={() => actions.askCode(true)}>
      {t.withCode}
    </button>
  );
  if (!session) return [<Start view={view} room={room} />, byCode];
  const item = itemOf(session);
  const { receipt } = session;
  if (receipt) return draw(Result, { session, receipt });
  if (session.handedInAt && state.stuck && Pending) return Pending({ view, session });
  if (item && !view.inputs[item.interaction]) {
    return (
      <Loading view={view}>
        <Heading>
          {t.question} {session.at + 1}
        </Heading>
      </Loading>
    );
  }
  if (item) return <Question view={view} session={session} item={item} aside={byCode} />;
  return draw(Overview, { session });
}

/** Until the second script has come, or to ask for it again. */
function Loading({ view, children }: { view: View; children?: ComponentChildren }) {
  return (
    <div class="screen">
      {children}
      <Onward view={view} label={view.t.retry} go={view.actions.load} />
    </div>
  );
}
