/**
 * One room while a class is at it: how far each pupil is, and the room's times. Follows by itself. For the projector there
 * are no names and no scores, not even hidden ones: the page then does not have them in it.
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { QuizList, Results, Room, RoomNow } from "../worker/contract.ts";
import { type Api, type Failure, roomOf } from "./api.ts";
import { useGet } from "./get.ts";
import { firstOf, type LinkState, type Link, noneOf, snapshotOf, watchRoom } from "./live-link.ts";
import { RoomTimes } from "./live-room.tsx";
import {
  countByStatus,
  isClosedAt,
  listPupils,
  type Pupil,
  type Status,
  take,
  type Told,
} from "./live-state.ts";
import { liveTexts, type LiveTexts } from "./live-texts.ts";
import { showClock } from "./moments.ts";
import { nameOf } from "./names.ts";
import { Alert, BigCode, Copyable, nameOne, readable, type View } from "./parts.tsx";
import { ResumeCode } from "./resume-code.tsx";
import { resultsTexts } from "./results-texts.ts";
import type { Language } from "./texts.ts";
import { useNow } from "./times.tsx";

/** To a screen reader only what has changed, and not more often than this. */
const SPEAK_MS = 30_000;
/** As they are counted at the top; the first two only where there are any. */
const statuses: Status[] = ["absent", "opened", "answering", "submitted", "silent"];

interface LiveProps {
  view: View;
  code: string;
  /** Whether the page is on the wall. */
  isProjected: boolean;
}

/** The view of one room. */
export function Live({ view, code, isProjected }: LiveProps) {
  const { api, t, lang, go } = view;
  const text = liveTexts[lang as Language];
  const [brought] = useState(() => readBrought(api, code, isProjected));
  const [told, setTold] = useState(brought.told);
  const [isPart, setPart] = useState(brought.isPart);
  const [linkState, setLinkState] = useState<LinkState>("connecting");
  const [failure, setFailure] = useState(brought.failure);
  const [isOver, setIsOver] = useState(brought.failure !== null);
  const link = useRef<Link | null>(null);
  const now = useNow(told?.at);

  useEffect(() => {
    if (brought.failure) return;
    const watched = watchRoom(api, code, {
      tell: (message, isFirst) => {
        setTold((before) => take(before, message, isFirst, Date.now()));
        setPart(false);
      },
      state: setLinkState,
      end: (why) => {
        // What is erased or not theirs to see any more does not stay on the screen.
        setTold(null);
        setIsOver(true);
        setFailure(why);
      },
    });
    link.current = watched;
    return () => watched.stop();
  }, [api, code]);

  const pupils = useMemo(() => (told ? listPupils(told, now) : []), [told, now]);
  const counts = countByStatus(pupils);
  view.setTitle(nameOne(text.title, told?.room.name));
  const isGone = isOver && failure?.status === 404;
  // The address says it: a reload, and the server, then keep to it.
  const project = () => go(`/teach/live/${code}${isProjected ? "" : "?projector"}`, true);
  const setRoom = (room: Room) => setTold((before) => before && { ...before, room });

  return (
    <div class={isProjected ? "live projected" : "live"}>
      {(!isProjected || isOver) && (
        <p class="bar">
          <a href="/teach">← {t.back}</a>
          {!isOver && <ResultsLink view={view} code={code} />}
        </p>
      )}
      {isGone ? (
        <p class="alert" role="alert">
          {text.gone}
        </p>
      ) : (
        <Alert failure={failure} t={t} />
      )}
      {!isOver && (
        <>
          <div class="bar">
            <h1>
              {text.title}
              {told && (
                <>
                  {": "}
                  <span lang={told.room.lang}>{told.room.name}</span>
                </>
              )}
            </h1>
            <button type="button" class="secondary" aria-pressed={isProjected} onClick={project}>
              {text.projector}
            </button>
          </div>
          <Join code={code} view={view} />
          {told && (
            <RoomTimes
              view={view}
              text={text}
              told={told}
              now={now}
              unfinished={counts.answering + counts.silent + counts.opened}
              isProjected={isProjected}
              setRoom={setRoom}
              fail={setFailure}
            />
          )}
          <Connection
            state={linkState}
            isTakenOver={view.isTakenOver}
            told={told}
            text={text}
            lang={lang}
            hurry={() => link.current?.hurry()}
          />
          {told && (
            <>
              {isPart ? (
                !isProjected && (
                  <p class="hint">{resultsTexts[lang as Language].loaded(told.attempts.size)}</p>
                )
              ) : (
                <dl class="counts">
                  {statuses.map(
                    (status) =>
                      (counts[status] > 0 || (status !== "absent" && status !== "opened")) && (
                        <div key={status} class={status}>
                          <dt>
                            {status === "answering" && isClosedAt(told, now) ? t.inProgress : text[status]}
                          </dt>
                          <dd>{counts[status]}</dd>
                        </div>
                      ),
                  )}
                </dl>
              )}
              {isProjected && <p class="hint">{text.projectorHelp}</p>}
              {pupils.length === 0 && !isPart && <p class="notice">{text.nobody}</p>}
              <ul class="pupils" aria-label={text.pupils}>
                {(isPart ? pupils.filter(({ status }) => status !== "absent") : pupils).map((pupil) => (
                  <Row
                    key={pupil.id}
                    view={view}
                    pupil={pupil}
                    told={told}
                    text={text}
                    isProjected={isProjected}
                  />
                ))}
              </ul>
              {!isProjected && view.mayWrite && view.isTakenOver && (
                <Elsewhere view={view} told={told} pupils={pupils} text={text} />
              )}
              {told.older > 0 && <p class="hint">{text.older(told.older)}</p>}
              <Spoken text={text.spoken(counts.submitted, counts.answering, counts.silent)} />
            </>
          )}
        </>
      )}
    </div>
  );
}

/** What has come with the page of the room, and who is in it. For the wall none of them: what came would be in the page's source. */
function readBrought(
  api: Api,
  code: string,
  isProjected: boolean,
): { told: Told | null; isPart: boolean; failure: Failure | null } {
  // First what only its own teachers see: a room is known to all who have its code.
  const results = api.known<Results>(isProjected ? noneOf(code) : firstOf(code));
  const room = results?.value && api.known<RoomNow>(roomOf(code));
  const failure = results?.failure ?? room?.failure ?? null;
  if (!room?.value || !results?.value) return { told: null, isPart: false, failure };
  const snapshot = snapshotOf(room.value, results.value.data);
  const isPart = isProjected || results.value.nextCursor !== null;
  return { told: take(null, snapshot, true, Date.now()), isPart, failure };
}

/** To the results of the room's quiz. */
function ResultsLink({ view: { api, t }, code }: { view: View; code: string }) {
  const quiz = useGet<QuizList>(api, `quizzes?room=${code}`, false).value?.data[0];
  return quiz && <a href={`/teach/quiz/${quiz.id}`}>{t.results}</a>;
}

/** How those who come late get in. */
function Join({ code, view: { t, shared } }: { code: string; view: View }) {
  const url = `${shared}/r/${code}`;
  return (
    <div class="join">
      <BigCode code={code} />
      <Copyable text={url} name={t.link} t={t}>
        <a href={`/r/${code}`}>{readable(url)}</a>
      </Copyable>
    </div>
  );
}

interface ConnectionProps {
  state: LinkState;
  isTakenOver: boolean;
  told: Told | null;
  text: LiveTexts;
  lang: string;
  hurry(): void;
}

function Connection({ state, isTakenOver, told, text, lang, hurry }: ConnectionProps) {
  const time = told ? showClock(new Date(told.at), lang) : "";
  const words = {
    // What the server has drawn may stay as it is.
    connecting: isTakenOver ? text.connecting : told ? text.asOf(time) : "",
    live: text.connected,
    polling: text.polling,
    lost: told ? text.lost(time) : text.connecting,
  };
  return (
    <div class={state === "lost" ? "link notice" : "link hint"}>
      <span role="status">{words[state]}</span>
      {state === "lost" && (
        <button type="button" class="secondary" onClick={hurry}>
          {text.tryNow}
        </button>
      )}
    </div>
  );
}

/** By the number of the class list, with the name where this browser may tell it, by the nickname, or as they came. */
function namePupil({ candidate, ordinal }: Pupil, { room }: Told, text: LiveTexts, isTold: boolean): string {
  if (room.rules.roster === undefined) return candidate ?? text.pupil(ordinal);
  const known = isTold ? nameOf(room.code, candidate) : null;
  return [text.number(String(candidate)), ...(known ? [known] : [])].join(" · ");
}

interface ElsewhereProps {
  view: View;
  told: Told;
  pupils: Pupil[];
  text: LiveTexts;
}

/** For a pupil who has to go on with another device, and has no code. */
function Elsewhere({ view, told, pupils, text }: ElsewhereProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const atIt = pupils.filter(({ current }) => current !== null);
  const pupil = atIt.find(({ current }) => current === chosen) ?? atIt[0];
  if (!pupil) return null;
  const name = (one: Pupil) => namePupil(one, told, text, true);
  return (
    <details class="elsewhere">
      <summary>{text.elsewhere}</summary>
      <div class="bar">
        <select
          aria-label={text.pupils}
          value={pupil.current!}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {atIt.map((one) => (
            <option key={one.current} value={one.current!}>
              {name(one)}
            </option>
          ))}
        </select>
        <ResumeCode
          key={pupil.current}
          view={view}
          path={`rooms/${told.room.code}/attempts/${pupil.current}`}
          name={name(pupil)}
        />
      </div>
    </details>
  );
}

interface RowProps {
  view: View;
  pupil: Pupil;
  told: Told;
  text: LiveTexts;
  isProjected: boolean;
}

function Row({ view, pupil, told, text, isProjected }: RowProps) {
  const { status, ordinal, answered, length, score, maxScore, silentMinutes, again } = pupil;
  const isNumbered = told.room.rules.roster !== undefined;
  const name =
    isProjected && !isNumbered
      ? String(ordinal)
      : namePupil(pupil, told, text, view.isTakenOver && !isProjected);
  const lines: Record<Status, string[]> = {
    absent: [text.absent],
    opened: [text.opened],
    answering: [text.answered(answered, length)],
    silent: [text.answered(answered, length), text.silentFor(silentMinutes)],
    submitted: [
      text.submitted,
      ...(score === null || isProjected ? [] : [text.scored(score, maxScore)]),
      ...(again ? [text.again(again.answered, again.length)] : []),
    ],
  };
  return (
    <li class={status}>
      <strong>{name}</strong>
      <progress
        aria-hidden="true"
        max={Math.max(1, length)}
        value={status === "submitted" ? length : answered}
      />
      {[...lines[status], ...(pupil.hasNamesake && !isProjected ? [text.namesake] : [])].map((line) => (
        <span key={line}>{line}</span>
      ))}
    </li>
  );
}

/** Says the counts to a screen reader when they have changed, now and then. */
function Spoken({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    const timer = setInterval(() => setSaid(latest.current), SPEAK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}
