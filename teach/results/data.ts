/**
 * What the page of results shows, and how it stays fresh. Figures are the server's and come first; who has taken the quiz is read by
 * pages, without answers, then only what has changed since. It is put in order here, since names behind numbers are known here alone.
 * What is on the screen stays while that is under way.
 */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Counting } from "../../questions/counting.ts";
import type { Quiz, Result, Results, Statistics } from "../../worker/contract.ts";
import type { Api, Outcome } from "../api.ts";

/** What the teacher asks to see: a room's code or "", and which attempts or "" for the quiz's rule. */
export interface Choice {
  room: string;
  attempt: Counting | "all" | "";
}

/** All that is shown; `results` has every attempt of every room, without its answers, once they are all there. */
export interface Data {
  quiz: Quiz;
  results: Result[];
  /** False where nobody has asked who they are of, and until that has come. */
  hasNames: boolean;
  /** False while more of them are on their way. */
  isComplete: boolean;
  statistics: Statistics;
  /** Another one where anything has changed. */
  version: number;
  at: Date;
}

const PAGE = 1_000;
/** As many as come with the page: a class. */
const FIRST = 40;
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

/**
 * Loads, follows the sitting while the page is looked at, and loads anew when told to. Where the class sees it, who the pupils are is not
 * even asked for.
 */
export function useData(api: Api, id: string, choice: Choice, isForAll: boolean) {
  const [brought] = useState(() => readBrought(api, id, choice, isForAll));
  const [hasNames, setHasNames] = useState(!isForAll);
  const [quiz, setQuiz] = useState(brought.quiz);
  const [results, setResults] = useState(brought.results);
  const [statistics, setStatistics] = useState(brought.statistics);
  const [at, setAt] = useState(() => new Date());
  const [isComplete, setComplete] = useState(brought.isComplete);
  const [version, setVersion] = useState(0);
  const [failure, setFailure] = useState(brought.failure);
  const known = useRef(byId(brought.results));
  /** The rest is read from where they end. */
  const begun = useRef(brought.begun);
  const isLoaded = useRef(brought.isComplete);
  /** What came with the page is not asked for at once, nor what was found not to be there. */
  const isBrought = useRef(statistics !== null || failure !== null);
  const running = useRef<Promise<void> | null>(null);

  const load = useCallback(
    async (isWhole: boolean) => {
      const from = begun.current;
      begun.current = null;
      // The figures do not wait for the pupils.
      const readQuiz = async () => {
        const found = await api.get<Quiz>(`quizzes/${id}`);
        if (found.value) setQuiz(found.value);
        return found;
      };
      const [found, read] = await Promise.all([
        isWhole && !from ? readQuiz() : null,
        readResults(api, resultsOf(id, isForAll, isWhole ? "" : newestOf(known.current)), from, (part) => {
          if (!isLoaded.current) setResults(part);
        }),
      ]);
      setFailure(found?.failure ?? read.failure ?? null);
      if (!read.value || found?.failure) return;
      isLoaded.current = true;
      setHasNames(!isForAll);
      setComplete(true);
      setAt(new Date());
      const before = known.current;
      const isNews = read.value.some((r) => before.get(r.attemptId)?.updatedAt !== r.updatedAt);
      if (!isWhole && !isNews) return;
      known.current = new Map([...(isWhole ? [] : before), ...byId(read.value)]);
      setResults([...known.current.values()]);
      setVersion((now) => now + 1);
    },
    [api, id, isForAll],
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
    if (!isLoaded.current && !brought.failure) void refresh(true);
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
    if (isBrought.current) {
      isBrought.current = false;
      return;
    }
    void api.get<Statistics>(pathOf(id, { room, attempt }, "statistics")).then((outcome) => {
      if (!isCurrent) return;
      if (outcome.value) setStatistics(outcome.value);
      else setFailure(outcome.failure);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, id, version, room, attempt]);

  const isAsked = useRef(isForAll);
  useEffect(() => {
    if (isAsked.current === isForAll) return;
    isAsked.current = isForAll;
    // Those that came with the page have names, or have none.
    begun.current = null;
    void refresh(true);
  }, [isForAll, refresh]);

  const data: Data | null = quiz &&
    statistics && { quiz, results, hasNames, isComplete, statistics, version, at };
  return { data, failure, refresh };
}

/** What has come with the page: of the attempts the first. */
function readBrought(api: Api, id: string, choice: Choice, isForAll: boolean) {
  const quiz = api.known<Quiz>(`quizzes/${id}`);
  const statistics = api.known<Statistics>(pathOf(id, choice, "statistics"));
  const results = api.known<Results>(resultsOf(id, isForAll, "", FIRST));
  const page = quiz?.value && results?.value;
  const isComplete = page?.nextCursor === null;
  return {
    quiz: quiz?.value ?? null,
    statistics: statistics?.value ?? null,
    results: page?.data ?? [],
    begun: page && !isComplete ? page : null,
    isComplete,
    failure: quiz?.failure ?? results?.failure ?? statistics?.failure ?? null,
  };
}

const byId = (results: Result[]) => new Map(results.map((result) => [result.attemptId, result] as const));

const resultsOf = (id: string, isForAll: boolean, since: string, limit = PAGE): string =>
  `quizzes/${id}/results?attempt=all&answers=none&limit=${limit}${isForAll ? "&candidates=none" : ""}${since && `&updatedSince=${encodeURIComponent(since)}`}`;

/**
 * All attempts that a path leads to, where some came with the page those and the rest; `tell` is given those that are there as they
 * come.
 */
async function readResults(
  api: Api,
  path: string,
  begun: Results | null,
  tell: (part: Result[]) => void,
): Promise<Outcome<Result[]>> {
  const all = [...(begun?.data ?? [])];
  for (let cursor = begun ? begun.nextCursor : ""; cursor !== null;) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: Outcome<Results> = await api.get<Results>(`${path}${after}`);
    if (!page.value) return page;
    all.push(...page.value.data);
    cursor = page.value.nextCursor;
    tell([...all]);
  }
  return { value: all };
}

const newestOf = (known: Map<string, Result>): string =>
  [...known.values()].reduce((newest, { updatedAt }) => (updatedAt > newest ? updatedAt : newest), "");
