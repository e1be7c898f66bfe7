/** What the plain form and its result share: the page around them, a stem, an answer in words, the proof. */
import type { Child } from "hono/jsx";
import { GAP } from "../../questions/index.ts";
import type { DeliveredItem } from "../answers.ts";
import type { Feedback, Response, Room } from "../contract.ts";
import { readLines } from "../first.ts";
import { findPlace, nameOf, type Place } from "../places.ts";
import { Page, Reading } from "./layout.tsx";
import type { PlainTexts } from "./plain-texts.ts";
import { textsFor } from "./texts.ts";

interface PlainPageProps {
  room: Room;
  /** Before the room's own title. */
  title?: string;
  /** The sentences of the article that links lead to. */
  places?: Place[];
  children: Child;
}

/** A whole page: the article, and beside it what is given. */
export function PlainPage({ room, title, places = [], children }: PlainPageProps) {
  const { lang, t } = textsFor(room.lang);
  return (
    <Page
      lang={lang}
      title={`${title ? `${title} · ` : ""}${room.title} · კითხვა`}
      head={
        <>
          <meta name="robots" content="noindex" />
          <link rel="stylesheet" href="/plain.css" />
        </>
      }
    >
      <main>
        <Reading room={room} t={t} level={1} places={places}>
          {children}
        </Reading>
      </main>
    </Page>
  );
}

/** Which question it is, and its stem: what is to be done, what the text says, and what is asked. */
export function Stem({ room, items, item, t }: StemProps) {
  return (
    <>
      <span class="hint">
        {t.question} {items.indexOf(item) + 1} / {items.length}
      </span>
      {item.type.startsWith("gap") && <span class="told">{t.fill}</span>}
      <span class="stem" lang={room.lang}>
        {readLines(item.type, item.stem).map(([kind, line]) => (
          <span class={kind}>
            <Gapped room={room} t={t} text={line} />
          </span>
        ))}
      </span>
    </>
  );
}

/** A text with each gap as a blank, which has a name for those who cannot see it. */
export function Gapped({ room, t, text }: { room: Room; t: PlainTexts; text: string }) {
  return (
    <>
      {text.split(GAP).map((part, i) => (
        <>
          {i > 0 && <span class="blank" role="img" lang={textsFor(room.lang).lang} aria-label={t.blank} />}
          {part}
        </>
      ))}
    </>
  );
}

interface StemProps {
  room: Room;
  /** The form's. */
  items: DeliveredItem[];
  item: DeliveredItem;
  t: PlainTexts;
}

/** ✓ or ✗, for the eye, before what it stands for. */
export function Mark({ right, children }: { right: boolean; children: Child }) {
  return (
    <strong class={right ? "right" : "wrong"}>
      <span aria-hidden="true">{right ? "✓" : "✗"}</span> {children}
    </strong>
  );
}

/** A response in words, a line for each of its parts. */
export function Answer({ room, item, response }: { room: Room; item: DeliveredItem; response: Response }) {
  // What was typed is no option's id but the text itself.
  const text = (id: string | undefined) => item.options.find((option) => option.id === id)?.text ?? id;
  const lines =
    typeof response === "string"
      ? [text(response)]
      : Array.isArray(response)
        ? response.map((id, i) => `${i + 1}. ${text(id)}`)
        : (item.prompts ?? []).map(
            (prompt) => `${prompt.text.replace(GAP, "…")} — ${text(response[prompt.id])}`,
          );
  return (
    <>
      {lines.map((line) => (
        <p class="answer" lang={room.lang}>
          {line}
        </p>
      ))}
    </>
  );
}

/** An answer that was scored: the pupil's, the key where that is another, and what proves it. */
export function Verdict({ room, item, response, feedback, places, t }: VerdictProps) {
  // What a dropped item held to be right may be what was wrong with it.
  if (feedback.maxScore === 0) return <p class="notice">{t.uncounted}</p>;
  const right = feedback.score === feedback.maxScore;
  return (
    <>
      <Mark right={right}>
        {right ? t.right : response === null ? t.noAnswer : `${t.wrong}. ${t.yourAnswer}:`}
      </Mark>
      {response !== null && <Answer room={room} item={item} response={response} />}
      {!right && (
        <>
          <Mark right>{t.rightAnswer}:</Mark>
          <Answer room={room} item={item} response={feedback.key} />
        </>
      )}
      {feedback.explanation && <p lang={room.lang}>{feedback.explanation}</p>}
      {feedback.evidence.length > 0 && <p class="hint">{t.evidence}:</p>}
      {feedback.evidence.map((sentence) => (
        <blockquote lang={room.lang}>
          <p>{sentence.text}</p>
          <p lang={textsFor(room.lang).lang}>
            <a href={`#${nameOf(findPlace(places, sentence))}`}>{t.showInText}</a>
          </p>
        </blockquote>
      ))}
    </>
  );
}

interface VerdictProps {
  room: Room;
  item: DeliveredItem;
  response: Response | null;
  feedback: Feedback;
  /** Where its evidence stands in the article, among others. */
  places: Place[];
  t: PlainTexts;
}
