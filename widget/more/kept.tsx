/** What is kept on the device and not on the server yet: of one answer, of a whole attempt, of another pupil's; and the code. */
import type { Extras, SessionProps } from "../components/inputs.tsx";
import { Form, Heading, momentOf, Onward } from "../components/parts.tsx";
import { isComplete, isFinal, type Session } from "../state.ts";
import { isSaved } from "./outbox.ts";
import { closingText, timeOf } from "./closing.ts";
import { moreTexts } from "./texts.ts";

/** Where the answer to an item is, if there is one, and until when answers are taken. */
export const Delivery: Extras["Delivery"] = ({ view, session, item, quiet }) => {
  const t = moreTexts(view.lang);
  const { stuck, room, forgetful } = view.state;
  // In practice an answer is sent when it is checked.
  const isGiven = room?.rules.mode === "test" || session.waiting.includes(item.id);
  const [sign, text] = isSaved(session, item.id)
    ? ["✓", t.saved]
    : !isComplete(item, session.responses[item.id]) || (forgetful && !isGiven)
      ? []
      : isGiven && stuck && isFinal(stuck)
        ? ["✗", `${t.undelivered} ${t.tellTeacher}`]
        : ["○", forgetful ? t.keepOpen : isGiven && (stuck || !navigator.onLine) ? t.later : t.kept];
  // A line of its own is as high as its own letters: beside those of the question around it, two would not fit in the room kept.
  const Tag = quiet ? "span" : "div";
  return (
    <Tag class="hint" role={quiet ? undefined : "status"}>
      {sign && <span aria-hidden="true">{sign} </span>}
      {text} {!quiet && !stuck && room && closingText(room, view.lang)}
    </Tag>
  );
};

/** By which the attempt goes on elsewhere, once the server has something of it. */
export const ResumeCode: Extras["ResumeCode"] = ({ view, session }) => {
  const { attempt, saved, feedback } = session;
  if (!Object.keys({ ...saved, ...feedback }).length) return null;
  return (
    <p class="hint">
      {moreTexts(view.lang).code}: <strong class="code">{attempt.resumeCode.replace(/.{5}/, "$&-")}</strong>
    </p>
  );
};

const countAnswers = ({ attempt, responses }: Session) =>
  attempt.form.items.filter((item) => isComplete(item, responses[item.id])).length;

/** A receipt of this device's own: handed in, and not delivered yet. */
export const Pending: Extras["Pending"] = ({ view, session }: SessionProps) => {
  const t = moreTexts(view.lang);
  const { stuck, forgetful, room } = view.state;
  const { attempt, handedInAt } = session;
  const until = momentOf(room?.closesAt ?? attempt.expiresAt, view.lang);
  return (
    <div class="screen">
      <Heading>{t.handedInHere}</Heading>
      <p>
        {timeOf(handedInAt ?? 0)}. {t.answers}: {countAnswers(session)}.
      </p>
      <p class="notice" part="notice">
        {stuck && isFinal(stuck)
          ? t.tellTeacher
          : `${forgetful ? t.keepOpen : `${t.deliveredLater} ${t.doNotClear}`} ${t.deadline}: ${until}.`}
      </p>
      {ResumeCode({ view, session })}
      <Onward view={view} label={t.resend} go={() => view.actions.wake()} />
    </div>
  );
};

/** What another tab has left: perhaps this pupil's, perhaps not. */
export const Offers: Extras["Offers"] = ({ view }) => {
  const t = moreTexts(view.lang);
  const { state, actions } = view;
  // The newest first.
  const offers = [...state.offers].sort((a, b) => b.session.since - a.session.since);
  return (
    <div class="screen">
      <Heading>{t.unfinished}</Heading>
      <div class="rows">
        {offers.map((kept) => {
          const { candidate, attempt, since } = kept.session;
          // Without a name one's own is known by how far it is, and since when.
          const done = `${countAnswers(kept.session)} / ${attempt.form.items.length}`;
          return (
            <button type="button" class="primary" part="button primary" onClick={() => actions.resume(kept)}>
              {t.goOn}: {candidate || `${done}, ${timeOf(since)}`}
            </button>
          );
        })}
        <button type="button" class="secondary" part="button secondary" onClick={actions.decline}>
          {t.someoneElse}
        </button>
      </div>
    </div>
  );
};

/** Quizzes of the page that were to go on with a code, and none was there. */
const empty = new WeakSet<object>();

/** Goes on with what was begun on another device. */
export const ByCode: Extras["ByCode"] = ({ view }) => {
  const { actions, t } = view;
  const { otherCode, goOn } = moreTexts(view.lang);
  const go = (form: HTMLFormElement | null) => {
    const field = form?.elements.namedItem("code") as HTMLInputElement | null;
    const code = field?.value.trim();
    empty.delete(actions);
    if (code) return void actions.enter(code);
    empty.add(actions);
    field?.focus();
    // What was told of the code before stands no more.
    actions.askCode(true);
  };
  return (
    <Form go={go}>
      <Heading>{t.withCode}</Heading>
      <label class="field">
        {otherCode}
        <input
          part="field"
          name="code"
          maxLength={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
      </label>
      {empty.has(actions) && (
        <p class="alert" part="alert" role="alert">
          {t.incomplete}: {otherCode}.
        </p>
      )}
      <Onward view={view} label={goOn} go={go}>
        <button
          type="button"
          class="secondary"
          part="button secondary"
          onClick={() => {
            empty.delete(actions);
            actions.askCode(false);
          }}
        >
          {t.back}
        </button>
      </Onward>
    </Form>
  );
};
