/** All quizzes, newest first, each with its rooms' codes and links. */
import { useEffect, useState } from "preact/hooks";
import type { Quiz, Statistics } from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import { liveTexts } from "./live-texts.ts";
import { Alert, Copyable, type View } from "./parts.tsx";
import type { Language } from "./texts.ts";

/** The first view after signing in. */
export function Quizzes({ view }: { view: View }) {
  const { api, t } = view;
  const [quizzes, setQuizzes] = useState<Quiz[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void api.get<{ data: Quiz[] }>("quizzes").then((outcome) => {
      setQuizzes(outcome.value?.data ?? null);
      setFailure(outcome.failure ?? null);
    });
  }, [api]);
  return (
    <>
      <div class="bar">
        <h1>{t.quizzes}</h1>
        <a class="button" href="#new">
          {t.newQuiz}
        </a>
      </div>
      <Alert failure={failure} t={t} />
      {!quizzes && !failure && <p>{t.loading}</p>}
      {quizzes?.length === 0 && <p class="notice">{t.noQuizzes}</p>}
      <ul class="cards">
        {quizzes?.map((quiz) => (
          <li class="card" key={quiz.id}>
            <Card view={view} quiz={quiz} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Card({ view, quiz }: { view: View; quiz: Quiz }) {
  const { api, t, a, lang } = view;
  const [n, setN] = useState<number | null>(null);
  useEffect(() => {
    void api.get<Statistics>(`quizzes/${quiz.id}/statistics`).then(({ value }) => setN(value?.n ?? null));
  }, [api, quiz.id]);
  return (
    <>
      <h2 lang={quiz.lang}>
        <a href={`#quiz=${quiz.id}`}>{quiz.title}</a>
      </h2>
      <p class="hint">
        {new Date(quiz.createdAt).toLocaleDateString(lang)} · {t.length}: {quiz.rules.length}
        {n !== null && ` · ${t.results}: ${n}`}
      </p>
      {quiz.rooms.map((room) => (
        <Copyable key={room.code} text={room.url} name={room.code} t={t}>
          <code>{room.code}</code>
          {room.name !== quiz.title && <span>{room.name}</span>}
          <a href={room.url}>{t.open}</a>
          <a href={`#live=${room.code}`}>{liveTexts[lang as Language].watch}</a>
        </Copyable>
      ))}
      <p class="bar">
        <a href={`#share=${quiz.id}`}>{a.share}</a>
        <a href={`#article=${quiz.articleId}`}>{t.items}</a>
      </p>
    </>
  );
}
