/** An exercise to be printed: the pupil's sheet, and the key on a sheet of its own. Needs no script. */
import { type Exercise, type Gap, type Lang, listGaps } from "../../questions/index.ts";
import { Page } from "./layout.tsx";
import { type PageTexts, textsFor } from "./texts.ts";

/** Room for handwriting, in spaces a letter. */
const SPACES = 3;

/** What `/teach/exercise` answers. It speaks the text's language, for it is the pupil who reads it; how to print it, the reader's. */
export function ExercisePage({ exercise, reader }: { exercise: Exercise; reader: Lang }) {
  const { lang, t } = textsFor(exercise.lang);
  const { name, task } = t.exercises[exercise.kind];
  const version = `${t.version} ${exercise.seed}`;
  return (
    <Page
      lang={lang}
      title={`${name} · ${exercise.title}`}
      head={
        <>
          <meta name="robots" content="noindex" />
          <link rel="stylesheet" href="/exercise.css" />
        </>
      }
    >
      <main class="exercise">
        <PrintHelp lang={reader} />
        <section class="sheet">
          <Blanks t={t} maxScore={listGaps(exercise).length} />
          <p class="kind">
            {name} · {version}
          </p>
          <h1>{exercise.title}</h1>
          <p class="task">{task}</p>
          <Passage exercise={exercise} isKey={false} />
        </section>
        <section class="sheet">
          <p class="kind">
            {name} · {version}
          </p>
          <h2>{t.answers}</h2>
          <Passage exercise={exercise} isKey />
        </section>
      </main>
    </Page>
  );
}

/** For the teacher, and on the screen alone. */
export const PrintHelp = ({ lang }: { lang: Lang }) => (
  <p class="hint print-help" lang={lang}>
    {textsFor(lang).t.printHelp}
  </p>
);

/** Where the pupil writes name and date, and the teacher the points. */
export function Blanks({ t, maxScore }: { t: PageTexts; maxScore: number }) {
  return (
    <p class="blanks">
      <span class="long">{t.pupil}</span>
      <span>{t.date}</span>
      <span>
        {t.points} / {maxScore}
      </span>
    </p>
  );
}

function Passage({ exercise, isKey }: { exercise: Exercise; isKey: boolean }) {
  const gaps = listGaps(exercise);
  const GapShown = isKey ? Answer : Open;
  return (
    <div class={`passage ${isKey ? "key" : exercise.kind}`}>
      {exercise.paragraphs.map((pieces) => (
        <p>
          {pieces.map((piece) =>
            typeof piece === "string" ? piece : <GapShown gap={piece} number={gaps.indexOf(piece) + 1} />,
          )}
        </p>
      ))}
    </div>
  );
}

interface GapProps {
  gap: Gap;
  /** Its place in the passage, from 1. */
  number: number;
}

function Answer({ gap, number }: GapProps) {
  return (
    <>
      <b class="answer">{gap.answer}</b>
      <sup>{number}</sup>
    </>
  );
}

/** A bracket never stands at a line's end without its word: each choice holds what is set beside it. */
function Open({ gap: { answer, choices = [] }, number }: GapProps) {
  const last = choices.length - 1;
  return (
    <>
      {choices.map((choice, i) => (
        <>
          <span class="choice">{`${i === 0 ? "[" : ""}${choice}${i === last ? "]" : " /"}`}</span>
          {i < last && " "}
        </>
      ))}
      {choices.length === 0 && (
        <span class="blank">{"\u00a0".repeat(Array.from(answer).length * SPACES)}</span>
      )}
      <sup>{number}</sup>
    </>
  );
}
