/** What a person sees when an address leads nowhere, or something failed. */
import { CodeForm } from "./code-form.tsx";
import { Page } from "./layout.tsx";
import { textsFor } from "./texts.ts";

interface MessageProps {
  /** The HTTP status the page is sent with. */
  status: number;
  lang: string;
  /** What failed, where that is neither the address nor the server: a code nobody has, an article that bears no exercise, or has no questions. */
  about?: "code" | "exercise" | "worksheet";
  /** The code, as it was typed: it can be put right on the spot. */
  typed?: string | undefined;
  /** In a frame of another site: that leads nowhere, and tells how high it is. */
  framed?: boolean;
}

/** A plain page that says what happened and leads home. */
export function MessagePage({ status, lang, about, typed, framed = false }: MessageProps) {
  const { t } = textsFor(lang);
  const [title, help] =
    status >= 500
      ? [t.failed, t.failedHelp]
      : about === "code"
        ? [t.unknownCode, t.unknownCodeHelp]
        : about === "exercise"
          ? [t.noExercise, t.noExerciseHelp]
          : about === "worksheet"
            ? [t.noQuestions, t.noQuestionsHelp]
            : [t.notFound, t.notFoundHelp];
  return (
    <Page lang={lang} title={`${title} · კითხვა`} bare={framed} sheet>
      <main class="message">
        <p class="status">{status}</p>
        <h1>{title}</h1>
        <p>{help}</p>
        {!framed && about === "code" && <CodeForm t={t} typed={typed} />}
        {!framed && (
          <p>
            <a class={about === "code" ? "button secondary" : "button"} href="/">
              {t.home}
            </a>
          </p>
        )}
      </main>
      {framed && <script src="/frame.js" async />}
    </Page>
  );
}
