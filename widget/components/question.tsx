/** One question: where the pupil is, the stem, its input, the feedback, what went wrong, and the way on. */
import type { ComponentChildren } from "preact";
import { type DeliveredItem, type Session, shownResponse } from "../state.ts";
import type { View } from "../view.ts";
import { Form, Onward, Stem } from "./parts.tsx";

interface QuestionProps {
  view: View;
  session: Session;
  item: DeliveredItem;
  /** Stands at the end until something is answered. */
  aside: ComponentChildren;
}

/** The item that the session is at. */
export function Question({ view, session, item, aside }: QuestionProps) {
  const { t, state, actions } = view;
  const { at, attempt, waiting } = session;
  const { repeated, items } = attempt.form;
  const practice = state.room?.rules.mode === "practice";
  // Where nothing more is taken, no question is left to be answered either.
  const isClosed = state.stuck?.code === "room-closed";
  const last = isClosed || at === items.length - 1;
  const feedback = session.feedback[item.id];
  const isWaiting = waiting.includes(item.id);
  const isLocked = Boolean(feedback) || isWaiting || isClosed;
  const checking = practice && !isLocked;
  const go = () => {
    if (checking) void actions.check();
    else if (practice && last) actions.submit();
    else actions.move(last ? items.length : at + 1);
  };
  const label = checking ? t.check : !last ? t.next : practice ? t.result : t.overview;
  const place = `${t.question} ${at + 1} / ${items.length}`;
  return (
    <Form key={item.id} go={go}>
      <div class="hint place">
        {place}
        <progress part="progress" value={at + (feedback ? 1 : 0)} max={items.length} aria-label={place} />
      </div>
      {at === 0 && <p class="hint">{practice ? t.practice : t.test}</p>}
      <fieldset aria-disabled={isClosed && !feedback}>
        <legend>
          {item.type.startsWith("gap") && <span class="told">{t.fill}</span>}
          <h2 class="stem" part="question" tabIndex={-1} data-focus={feedback ? undefined : ""}>
            <Stem view={view} item={item} />
          </h2>
        </legend>
        <div class="rows">
          {view.inputs[item.interaction]?.({
            view,
            item,
            response: shownResponse(session, item),
            // Of what does not count nothing is right or wrong.
            feedback: feedback?.maxScore ? feedback : undefined,
            locked: isLocked,
            label,
            go,
          })}
        </div>
      </fieldset>
      {feedback && view.inputs.Verdict?.({ view, item, feedback })}
      <Onward view={view} label={label} go={go}>
        {!practice && at > 0 && (
          <button
            type="button"
            class="secondary"
            part="button secondary"
            onClick={() => actions.move(at - 1)}
          >
            {t.back}
          </button>
        )}
      </Onward>
      {/* Its room is kept, below all that can be pressed: nothing moves when it says where the answer is. */}
      <div class="aside">
        {aside}
        {session.seq > 0 && view.inputs.Delivery?.({ view, session, item })}
        {view.inputs.ResumeCode?.({ view, session })}
        {repeated > 0 && at === 0 && view.inputs.Repeated?.({ view })}
      </div>
    </Form>
  );
}
