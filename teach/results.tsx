/** One quiz's results: a bar for each item's facility, a table of pupils. Follows the sitting while it is looked at. */
import { useEffect, useState } from "preact/hooks";
import type { Quiz, Result, Results as Page, Statistics } from "../worker/contract.ts";
import type { Api, Failure, Outcome } from "./api.ts";
import { Exercises } from "./exercises.tsx";
import { Formats } from "./formats.tsx";
import { liveTexts } from "./live-texts.ts";
import { Alert, Copyable, percent, saveFile, type View } from "./parts.tsx";
import type { Language } from "./texts.ts";

interface Data {
  quiz: Quiz;
  results: Result[];
  statistics: Statistics;
  at: Date;
}

const refreshMs = 10_000;

async function load(api: Api, id: string): Promise<Outcome<Data>> {
  const [quiz, statistics] = await Promise.all([
    api.get<Quiz>(`quizzes/${id}`),
    api.get<Statistics>(`quizzes/${id}/statistics`),
  ]);
  if (!quiz.value) return quiz;
  if (!statistics.value) return statistics;
  const results: Result[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: Outcome<Page> = await api.get<Page>(`quizzes/${id}/results?limit=200${query}`);
    if (!page.value) return page;
    results.push(...page.value.data);
    cursor = page.value.nextCursor;
  }
  return { value: { quiz: quiz.value, statistics: statistics.value, results, at: new Date() } };
}

/** The view of one quiz. */
export function Results({ view, id }: { view: View; id: string }) {
  const { api, t, lang } = view;
  const [data, setData] = useState<Data | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let current = true;
    const refresh = async () => {
      const { value, failure: failed } = await load(api, id);
      if (!current) return;
      if (value) setData(value);
      setFailure(failed ?? null);
    };
    const whenSeen = () => {
      if (!document.hidden) void refresh();
    };
    void refresh();
    const timer = setInterval(whenSeen, refreshMs);
    document.addEventListener("visibilitychange", whenSeen);
    return () => {
      current = false;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", whenSeen);
    };
  }, [api, id]);

  const download = async () => {
    const { value, failure: failed } = await api.file(`quizzes/${id}/results.csv`);
    setFailure(failed ?? null);
    if (value) saveFile(value);
  };

  return (
    <>
      <p>
        <a href="#">← {t.back}</a>
      </p>
      <Alert failure={failure} t={t} />
      {!data && !failure && <p>{t.loading}</p>}
      {data && (
        <>
          <div class="bar">
            <h1 lang={data.quiz.lang}>{data.quiz.title}</h1>
            <button type="button" class="secondary" onClick={() => void download()}>
              {t.csv}
            </button>
          </div>
          <p class="hint">
            {t.updatedAt} {data.at.toLocaleTimeString(lang)}
          </p>
          {data.results.length === 0 ? (
            <Empty view={view} quiz={data.quiz} />
          ) : (
            <Filled view={view} data={data} />
          )}
          <Exercises view={view} articleId={data.quiz.articleId} />
          <Formats view={view} articleId={data.quiz.articleId} rooms={data.quiz.rooms} />
        </>
      )}
    </>
  );
}

function Empty({ view: { t, lang }, quiz }: { view: View; quiz: Quiz }) {
  return (
    <div class="card">
      <p>{t.noResults}</p>
      {quiz.rooms.map(({ code, url }) => (
        <Copyable key={code} text={url} name={code} t={t}>
          <code class="big">{code}</code>
          <a href={url}>{url}</a>
          <a href={`#live=${code}`}>{liveTexts[lang as Language].watch}</a>
        </Copyable>
      ))}
    </div>
  );
}

function Filled({ view, data: { quiz, results, statistics } }: { view: View; data: Data }) {
  const { t, lang } = view;
  const met = statistics.items.filter((item) => item.facility !== null);
  return (
    <>
      <p>
        {t.attempts}: <strong>{results.length}</strong>
        {statistics.mean !== null && (
          <>
            {" · "}
            {t.mean}: <strong>{percent(statistics.mean)}</strong>
          </>
        )}
      </p>
      <h2>{t.perItem}</h2>
      {met.map((item) => (
        <div class="facility" key={item.itemId}>
          <span lang={quiz.lang}>{item.stem}</span>
          <span class="hint">
            {percent(item.facility ?? 0)} · n = {item.n}
          </span>
          <meter value={item.facility ?? 0} aria-label={item.stem}>
            {percent(item.facility ?? 0)}
          </meter>
          {item.type === "typed" && <Typed counts={item.optionCounts} lang={quiz.lang} />}
        </div>
      ))}
      <h2 class="spaced">{t.perPupil}</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label={t.perPupil}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.score}</th>
              <th scope="col">%</th>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.answers}</th>
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.attemptId}>
                <th scope="row">{result.candidate ?? t.nobody}</th>
                <td>
                  {result.score} / {result.maxScore}
                </td>
                <td>{result.maxScore > 0 ? percent(result.score / result.maxScore) : ""}</td>
                <td>
                  {result.submittedAt
                    ? new Date(result.submittedAt).toLocaleString(lang, {
                        dateStyle: "short",
                        timeStyle: "short",
                      })
                    : t.inProgress}
                </td>
                <td>
                  <Answers view={view} result={result} statistics={statistics} lang={quiz.lang} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What was typed most often. */
function Typed({ counts, lang }: { counts: Record<string, number>; lang: string }) {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return (
    <span class="hint typed" lang={lang}>
      {sorted.map(([text, n]) => `${text} × ${n}`).join(" · ")}
    </span>
  );
}

function Answers({ view: { t }, result, statistics, lang }: AnswersProps) {
  const right = result.items.filter((item) => item.score >= item.maxScore).length;
  return (
    <details>
      <summary>
        {right} / {result.items.length}
      </summary>
      <ol>
        {result.items.map(({ itemId, score, maxScore, response }) => {
          const item = statistics.items.find((other) => other.itemId === itemId);
          return (
            <li key={itemId}>
              <span lang={lang}>{item?.stem ?? itemId}</span>{" "}
              <strong>{response === null ? t.noAnswer : score >= maxScore ? t.right : t.wrong}</strong>
              {item?.type === "typed" && response !== null && <span lang={lang}> ({String(response)})</span>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

interface AnswersProps {
  view: View;
  result: Result;
  statistics: Statistics;
  lang: string;
}
