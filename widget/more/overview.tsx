/** A test's answers before they are handed in: each row leads back to its question, the unanswered ones are named. */
import { isComplete, type Session } from "../state.ts";
import type { View } from "../view.ts";
import { closingText } from "./closing.ts";
import { moreTexts } from "./texts.ts";
import { Delivery, ResumeCode } from "./kept.tsx";
import { Heading, Mark, Onward, Stem } from "../components/parts.tsx";

/** Comes after the last question of a test. */
export function Overview({ view, session }: { view: View; session: Session }) {
  const { t, actions } = view;
  const more = moreTexts(view.lang);
  const { items } = session.attempt.form;
  const closes = view.state.room && closingText(view.state.room, view.lang);
  const missing = items.filter((item) => !isComplete(item, session.responses[item.id]));
  return (
    <div class="screen">
      <Heading>{t.overview}</Heading>
      {closes && <p class="hint">{closes}</p>}
      {missing.length > 0 && (
        <p class="notice" part="notice">
          {more.noAnswer}: {missing.length}
        </p>
      )}
      <div class="rows">
        {items.map((item, at) => (
          <button type="button" class="row pick" part="option" onClick={() => actions.move(at)}>
            {at + 1}.
            <span class="text">
              <Stem view={view} item={item} short />
            </span>
            {missing.includes(item) ? (
              <Mark right={false}>{more.noAnswer}</Mark>
            ) : (
              Delivery({ view, session, item, quiet: true })
            )}
          </button>
        ))}
      </div>
      {ResumeCode({ view, session })}
      <Onward view={view} label={more.submit} go={actions.submit} />
    </div>
  );
}
