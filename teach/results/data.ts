/**
 * What the page of results shows, and how it stays fresh. Figures are the server's and come first; who has taken the quiz is read by
 * pages, without answers, then only what has changed since. It is put in order here, since names behind numbers are known here alone.
 * What is on the screen stays while that is under way.
 */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Counting } from "../../questions/counting.ts";
import type { Quiz, Result, Results, Statistics } from "../../worker/contract.ts";
import type { Api, Failure, Outcome } from "../api.ts";

/** What the teacher asks to see: a room's code or "", and which attempts or "" for the quiz's rule. */
export interface Choice {
  room: string;
  attempt: Counting | "all" | "";
}

/** All that is shown; `results` has every attempt of every room, without its answers, once they are all there. */
export interface Data {
  quiz: Quiz;
  results: Result[];
  /** False while more of them are on their way. */
  isComplete: boolean;
  statistics: Statistics;
  /** Another one where anything has changed. */
  version: number;
  at: Date;
}

const PAGE = 1_000;
const REFRESH_MS = 10_000;

/** A path of results with the choice in it: of the quiz or of a room; a file's with how it is to be written. */
export function pathOf(
  quizId: string,
  { room, attempt }: Choice,
  what: string,
  how: Record<string, string> = {},
): string {
  const scope = room === "" ? `quizzes/${quizId}` : `rooms/${room}`;
  const query = new URLSearchParams({ ...(attempt && { attempt }), ...how });
  return `${scope}/${what}${query.size === 0 ? "" : `?${query}`}`;
}

/** Loads, follows the sitting while the page is looked at, and loads anew when told to. */
export function useData(api: Api, id: string, choice: Choice) {
  const [quiz, setQuiz] = useState<Quiz | null>(null);
  const [results, setResults] = useState<Result[]>([]);
  const [statistics, setStatistics] = useState<Statistics | null>(null);
  const [at, setAt] = useState(() => new Date());
  const [isComplete, setComplete] = useState(false);
  const [version, setVersion] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const known = useRef(new Map<string, Result>());
  const isLoaded = useRef(false);
  const running = useRef<Promise<void> | null>(null);

  const load = useCallback(
    async (isWhole: boolean) => {
      // The figures do not wait for the pupils.
      const readQuiz = async () => {
        const found = await api.get<Quiz>(`quizzes/${id}`);
        if (found.value) setQuiz(found.value);
        return found;
      };
      const [found, read] = await Promise.all([
        isWhole ? readQuiz() : null,
        readResults(api, id, isWhole ? "" : newestOf(known.current), (part) => {
          if (!isLoaded.current) setResults(part);
        }),
      ]);
      setFailure(found?.failure ?? read.failure ?? null);
      if (!read.value || found?.failure) return;
      isLoaded.current = true;
      setComplete(true);
      setAt(new Date());
      const before = known.current;
      const isNews = read.value.some((r) => before.get(r.attemptId)?.updatedAt !== r.updatedAt);
      if (!isWhole && !isNews) return;
      known.current = new Map([
        ...(isWhole ? [] : before),
        ...read.value.map((r) => [r.attemptId, r] as const),
      ]);
      setResults([...known.current.values()]);
      setVersion((now) => now + 1);
    },
    [api, id],
  );
  /** One at a time. What is to be loaded anew waits for what is under way, which may have begun before the change. */
  const refresh = useCallback(
    (isWhole: boolean) => {
      if (!isWhole && running.current) return running.current;
      const next: Promise<void> = (running.current ?? Promise.resolve())
        .then(() => load(isWhole || !isLoaded.current))
        .finally(() => {
          if (running.current === next) running.current = null;
        });
      running.current = next;
      return next;
    },
    [load],
  );

  useEffect(() => {
    const whenSeen = () => {
      if (!document.hidden) void refresh(false);
    };
    void refresh(true);
    const timer = setInterval(whenSeen, REFRESH_MS);
    document.addEventListener("visibilitychange", whenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", whenSeen);
    };
  }, [refresh]);

  const { room, attempt } = choice;
  useEffect(() => {
    let isCurrent = true;
    void api.get<Statistics>(pathOf(id, { room, attempt }, "statistics")).then((outcome) => {
      if (!isCurrent) return;
      if (outcome.value) setStatistics(outcome.value);
      else setFailure(outcome.failure);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, id, version, room, attempt]);

  const data: Data | null = quiz && statistics && { quiz, results, isComplete, statistics, version, at };
  return { data, failure, refresh };
}

/** All attempts of the quiz, or those changed since a moment; `tell` is given those that are there as they come. */
async function readResults(
  api: Api,
  id: string,
  since: string,
  tell: (part: Result[]) => void,
): Promise<Outcome<Result[]>> {
  const all: Result[] = [];
  const query = `attempt=all&answers=none&limit=${PAGE}${since && `&updatedSince=${encodeURIComponent(since)}`}`;
  for (let cursor: string | null = ""; cursor !== null;) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: Outcome<Results> = await api.get<Results>(`quizzes/${id}/results?${query}${after}`);
    if (!page.value) return page;
    all.push(...page.value.data);
    cursor = page.value.nextCursor;
    tell([...all]);
  }
  return { value: all };
}

const newestOf = (known: Map<string, Result>): string =>
  [...known.values()].reduce((newest, { updatedAt }) => (updatedAt > newest ? updatedAt : newest), "");
