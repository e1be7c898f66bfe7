/**
 * One quiz's results. Here the data is loaded, narrowed to what is asked for, and given to the parts; the parts show it.
 * What stands out comes first, then the scores, the items, the pupils, the files.
 */
import { useCallback, useState } from "preact/hooks";
import { chooseAttempt, countings, groupByPerson } from "../questions/counting.ts";
import type { Quiz, Result } from "../worker/contract.ts";
import { Exercises } from "./exercises.tsx";
import { Formats } from "./formats.tsx";
import { liveTexts } from "./live-texts.ts";
import { showClock } from "./moments.ts";
import { nameOf } from "./names.ts";
import { Alert, BigCode, Copyable, Jumps, nameOne, readable, type View } from "./parts.tsx";
import { Removal } from "./removal.tsx";
import { removalTexts } from "./removal-texts.ts";
import { Cards } from "./results/cards.tsx";
import { type Choice, type Data, useData } from "./results/data.ts";
import { Distribution } from "./results/distribution.tsx";
import { Files } from "./results/files.tsx";
import { History, useHistory } from "./results/history.tsx";
import { Items } from "./results/items.tsx";
import type { Person, ResultsView } from "./results/parts.tsx";
import { Pupils } from "./results/pupils.tsx";
import { resultsTexts, type ResultsTexts } from "./results-texts.ts";
import type { Language } from "./texts.ts";

/** The view of one quiz; for all to see without names. */
export function Results({ view, id, isForAll }: { view: View; id: string; isForAll: boolean }) {
  const { api, t, lang } = view;
  const r = resultsTexts[lang as Language];
  const d = removalTexts[lang as Language];
  const [choice, setChoice] = useState<Choice>({ room: "", attempt: "" });
  // The address says it: a reload, and the server, then keep to it.
  const setForAll = (next: boolean) => view.go(`/teach/quiz/${id}${next ? "?hidden" : ""}`, true);
  const { data, failure, refresh } = useData(api, id, choice, isForAll);
  const audit = useHistory(api, id);
  view.setTitle(nameOne(t.results, data?.quiz.title));
  const reload = useCallback(() => refresh(true), [refresh]);
  const own: ResultsView = { ...view, r, isForAll: isForAll || !data?.hasNames, reload };
  return (
    <>
      <p>
        <a href="/teach">← {t.back}</a>
      </p>
      <Alert failure={failure} t={t} />
      {!data && !failure && <p role="status">{t.loading}</p>}
      {data && (
        <>
          <h1 lang={data.quiz.lang}>{data.quiz.title}</h1>
          <div class="bar controls">
            {(data.results.length > 0 || !data.isComplete) && (
              <Controls
                r={r}
                isForAll={isForAll}
                quiz={data.quiz}
                choice={choice}
                setChoice={setChoice}
                setForAll={setForAll}
              />
            )}
            <button type="button" class="secondary" onClick={() => void reload()}>
              {r.refresh}
            </button>
            <span class="hint">
              {t.updatedAt} {showClock(data.at, lang)}
            </span>
          </div>
          {isForAll && <p class="notice">{r.namesHidden}</p>}
          <div role="status">{!data.isComplete && <p class="notice">{r.loaded(data.results.length)}</p>}</div>
          {data.results.length === 0 && data.isComplete ? (
            <Empty view={view} quiz={data.quiz} />
          ) : (
            <Filled view={own} data={data} audit={audit} choice={choice} />
          )}
          {view.mayWrite && (
            <>
              <Exercises view={view} articleId={data.quiz.articleId} />
              <Formats view={view} articleId={data.quiz.articleId} quiz={data.quiz} />
            </>
          )}
          {view.mayAll && !isForAll && (
            <Removal
              view={view}
              path={`quizzes/${id}`}
              label={d.deleteQuiz}
              question={d.deleteQuizSure(data.quiz.rooms.length)}
              rooms={data.quiz.rooms.map(({ code }) => code)}
              gone={() => view.go("/teach", true)}
            />
          )}
        </>
      )}
    </>
  );
}

interface ControlsProps {
  r: ResultsTexts;
  isForAll: boolean;
  quiz: Quiz;
  choice: Choice;
  setChoice(choice: Choice): void;
  setForAll(isForAll: boolean): void;
}

/** Which attempts, which class, and whether names are shown. */
function Controls({ r, isForAll, quiz, choice, setChoice, setForAll }: ControlsProps) {
  return (
    <>
      <label>
        <span class="hint">{r.attempt}</span>
        <select
          value={choice.attempt}
          onChange={({ currentTarget }) =>
            setChoice({ ...choice, attempt: currentTarget.value as Choice["attempt"] })
          }
        >
          <option value="">
            {r.attempts[quiz.rules.counts]} ({r.rule})
          </option>
          {[...countings, "all" as const]
            .filter((counting) => counting !== quiz.rules.counts)
            .map((counting) => (
              <option key={counting} value={counting}>
                {r.attempts[counting]}
              </option>
            ))}
        </select>
      </label>
      {quiz.rooms.length > 1 && (
        <label>
          <span class="hint">{r.room}</span>
          <select
            value={choice.room}
            onChange={({ currentTarget }) => setChoice({ ...choice, room: currentTarget.value })}
          >
            <option value="">{r.allRooms}</option>
            {quiz.rooms.map(({ code, name }) => (
              <option key={code} value={code}>
                {name} · {code}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={isForAll}
          onChange={({ currentTarget }) => setForAll(currentTarget.checked)}
        />
        <span>{r.hideNames}</span>
      </label>
    </>
  );
}

function Empty({ view: { t, a, lang, mayWrite }, quiz }: { view: View; quiz: Quiz }) {
  return (
    <div class="card">
      <p>
        {t.noResults} {quiz.rooms.length > 0 && a.opened}
      </p>
      {quiz.rooms.length === 0 && mayWrite && (
        <a class="button" href={`/teach/share/${quiz.id}`}>
          {a.newRoom}
        </a>
      )}
      {quiz.rooms.map(({ code, url }) => (
        <Copyable key={code} text={url} name={code} t={t}>
          <BigCode code={code} />
          <a href={url}>{readable(url)}</a>
          <a href={`/teach/live/${code}`}>{liveTexts[lang as Language].watch}</a>
        </Copyable>
      ))}
    </div>
  );
}

interface FilledProps {
  view: ResultsView;
  data: Data;
  audit: ReturnType<typeof useHistory>;
  choice: Choice;
}

function Filled({ view, data, audit, choice }: FilledProps) {
  const { quiz, statistics } = data;
  const results = data.results.filter(({ room }) => choice.room === "" || room === choice.room);
  const persons = listPersons(results, quiz, choice, view);
  const labels = new Map(
    persons.flatMap(({ attempts, label }) => attempts.map(({ attemptId }) => [attemptId, label] as const)),
  );
  const byId = new Map(results.map((result) => [result.attemptId, result]));
  const find = (attemptId: string) => byId.get(attemptId);
  const givenName = (result: Result) =>
    result.candidate === null ? null : (labels.get(result.attemptId) ?? result.candidate);
  const labelOf = (result: Result) => labels.get(result.attemptId) ?? "";
  const rooms = new Map(
    quiz.rooms.length > 1 && choice.room === "" ? quiz.rooms.map(({ code, name }) => [code, name]) : [],
  );
  if (persons.length === 0 && data.isComplete) return <p class="notice">{view.r.noneHere}</p>;
  return (
    <>
      {statistics.n === 0 && <p class="notice">{view.r.noneSubmitted}</p>}
      {!view.isForAll && (
        <Jumps
          label={view.a.jump}
          parts={[
            ["per-item", view.t.items],
            ["per-pupil", liveTexts[view.lang as Language].pupils],
            ["files", "XLSX, CSV"],
          ]}
        />
      )}
      <Cards view={view} statistics={statistics} find={find} nameOf={givenName} rooms={rooms} />
      <Distribution view={view} statistics={statistics} />
      <Items view={view} quizId={quiz.id} items={statistics.items} find={find} labelOf={labelOf} />
      <History view={view} quizId={quiz.id} audit={audit} items={statistics.items} version={data.version} />
      {!view.isForAll && persons.length > 0 && (
        <Pupils view={view} persons={persons} items={statistics.items} rooms={rooms} />
      )}
      {!view.isForAll && <Files view={view} quiz={quiz} choice={choice} />}
    </>
  );
}

/**
 * Who has taken the quiz. Whoever gave no name gets a number, in the order of the first attempts; the number of a class list
 * gets the name that this browser keeps for it.
 */
function listPersons(
  results: Result[],
  quiz: Quiz,
  { attempt }: Choice,
  { r, isTakenOver }: ResultsView,
): Person[] {
  const counting = attempt === "" || attempt === "all" ? quiz.rules.counts : attempt;
  const byStart = [...results].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  let nameless = 0;
  return groupByPerson(byStart).map((attempts) => {
    const counted = chooseAttempt(attempts, counting);
    const { candidate, room } = counted;
    const name = isTakenOver ? nameOf(room, candidate) : null;
    return candidate === null
      ? { id: attempts[0]!.attemptId, label: r.noNumber(++nameless), isNamed: false, attempts, counted }
      : {
          id: `${room} ${candidate}`,
          label: name === null ? candidate : `${candidate} · ${name}`,
          isNamed: true,
          attempts,
          counted,
        };
  });
}
