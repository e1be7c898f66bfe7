/** All quizzes, newest first, each with its rooms' codes and links. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Quiz, RoomNow, Statistics } from "../worker/contract.ts";
import { type Api, FIRST_ROOMS, roomOf } from "./api.ts";
import { useGet } from "./get.ts";
import { liveTexts } from "./live-texts.ts";
import { showMoment } from "./moments.ts";
import { Alert, Copyable, type View } from "./parts.tsx";
import type { Language } from "./texts.ts";
import { describeTimes, type Heard, hear, stateOf, useNow } from "./times.tsx";

/** So many rooms of a quiz are asked about at once. */
const AT_ONCE = 4;

/** The first view after signing in. */
export function Quizzes({ view }: { view: View }) {
  const { api, t, mayWrite, setTitle } = view;
  setTitle(t.quizzes);
  const { value, failure } = useGet<{ data: Quiz[] }>(api, "quizzes");
  const quizzes = value?.data;
  let left = FIRST_ROOMS;
  const takeFirst = ({ rooms }: Quiz) => {
    const first = rooms.slice(0, left);
    left -= first.length;
    return first;
  };
  return (
    <>
      <div class="bar">
        <h1>{t.quizzes}</h1>
        {mayWrite && (
          <a class="button" href="/teach/new">
            {t.newQuiz}
          </a>
        )}
      </div>
      <Alert failure={failure} t={t} />
      {!quizzes && !failure && <p>{t.loading}</p>}
      {quizzes?.length === 0 && <p class="notice">{t.noQuizzes}</p>}
      <ul class="cards">
        {quizzes?.map((quiz) => (
          <li class="card" key={quiz.id}>
            <Card view={view} quiz={quiz} first={takeFirst(quiz)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What tells quizzes of one article apart: mode, length, when it was made; and of each room, whether it is open. */
function Card({ view, quiz, first }: { view: View; quiz: Quiz; first: Quiz["rooms"] }) {
  const { api, t, a, lang, mayWrite } = view;
  const place = useRef<HTMLHeadingElement>(null);
  const isNear = useNear(place);
  const [n, setN] = useState<number | null>(null);
  /** Null is a room that could not be read. */
  const [rooms, setRooms] = useState(() => readBrought(api, first));
  useEffect(() => {
    if (!isNear) return;
    const codes = quiz.rooms.flatMap(({ code }) => (rooms.has(code) ? [] : code));
    const askInTurn = async () => {
      for (let code = codes.shift(); code !== undefined; code = codes.shift()) {
        const { value } = await api.get<RoomNow>(roomOf(code));
        const heard = value ? hear(value) : null;
        const asked = code;
        setRooms((known) => new Map(known).set(asked, heard));
      }
    };
    void api.get<Statistics>(`quizzes/${quiz.id}/statistics`).then(({ value }) => setN(value?.n ?? null));
    for (let i = 0; i < AT_ONCE; i++) void askInTurn();
    return () => void codes.splice(0);
  }, [api, quiz, isNear]);
  const facts = [
    a.modes[quiz.rules.mode].name,
    a.itemsOf(quiz.rules.length),
    showMoment(quiz.createdAt, lang),
  ];
  return (
    <>
      <h2 lang={quiz.lang} ref={place}>
        <a href={`/teach/quiz/${quiz.id}`}>{quiz.title}</a>
      </h2>
      <p class="hint">{facts.join(" · ")}</p>
      <div class="rooms">
        {quiz.rooms.map((room) => (
          <Copyable key={room.code} text={room.url} name={room.code} t={t}>
            <code>{room.code}</code>
            {room.name !== quiz.title && <span>{room.name}</span>}
            <RoomState heard={rooms.get(room.code)} lang={lang} />
            <a href={room.url}>{t.open}</a>
            <a href={`/teach/live/${room.code}`}>{liveTexts[lang as Language].watch}</a>
          </Copyable>
        ))}
      </div>
      <p class="bar">
        <a href={`/teach/quiz/${quiz.id}`}>
          {t.results}
          {n !== null && `: ${n}`}
        </a>
        <a href={`/teach/share/${quiz.id}`}>{a.share}</a>
        {mayWrite && <a href={`/teach/article/${quiz.articleId}`}>{t.items}</a>}
      </p>
    </>
  );
}

/** What has come with the page of rooms. */
function readBrought(api: Api, rooms: Quiz["rooms"]): Map<string, Heard | null> {
  const known = rooms.map(({ code }) => [code, api.known<RoomNow>(roomOf(code))] as const);
  return new Map(
    known.flatMap(([code, told]) => (told ? [[code, told.value ? hear(told.value) : null] as const] : [])),
  );
}

/** Its place is kept until it is known, or known not to be told; for nothing where no script will ask. */
function RoomState({ heard, lang }: { heard: Heard | null | undefined; lang: string }) {
  const now = useNow(heard?.at);
  if (!heard) return heard === null ? null : <span class="state scripted">…</span>;
  const { room, skew } = heard;
  const at = now + skew;
  return <span class={`state ${stateOf(room, at)}`}>{describeTimes(room, at, lang)}</span>;
}

/** Whether an element has come near what is seen: a workspace may have hundreds of rooms, and each is asked by itself. */
function useNear(place: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        setNear(true);
      },
      { rootMargin: "300px" },
    );
    watcher.observe(place.current!);
    return () => watcher.disconnect();
  }, [place]);
  return isNear;
}
