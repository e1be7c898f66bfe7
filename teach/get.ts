/** What a page shows first: come with the page, or else asked for. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Api, Failure, Outcome } from "./api.ts";

/** A value of the API as it was last told. */
export interface Got<T> {
  /** null until it is there, and where it failed. */
  value: T | null;
  failure: Failure | null;
  reload(): Promise<void>;
  /** Another one, which a change has brought. */
  set(value: T): void;
  /** The same, where changes may cross: of the value that is there by then. */
  change(next: (value: T) => T): void;
}

/** The value at a path; what need not be in the first drawing, no server brings. */
export function useGet<T>(api: Api, path: string, isFirst = true): Got<T> {
  const [outcome, setOutcome] = useState<Outcome<T> | undefined>(() =>
    isFirst ? api.known<T>(path) : undefined,
  );
  const isKnown = useRef(outcome !== undefined);
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const own = ++turn.current;
    const got = await api.get<T>(path);
    // What was asked for since is newer.
    if (own === turn.current) setOutcome(got);
  }, [api, path]);
  useEffect(() => {
    if (!isKnown.current) void reload();
    isKnown.current = false;
    return () => void turn.current++;
  }, [reload]);
  const { value = null, failure = null } = outcome ?? {};
  return {
    value,
    failure,
    reload,
    set: (changed) => setOutcome({ value: changed }),
    change: (next) => setOutcome((now) => (now?.value === undefined ? now : { value: next(now.value) })),
  };
}
