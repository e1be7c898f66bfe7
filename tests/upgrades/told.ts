/** What is kept of a deployment beside its databases. */

/** An attempt as its pupil has it. */
export interface Sat {
  attemptId: string;
  token: string;
  resumeCode?: string;
  /** What was handed in, or answered so far. */
  responses: Record<string, unknown>;
  receipt?: unknown;
}

/** What the server of a deployment told those who used it. */
export interface Used {
  madeAt: number;
  workspace: string;
  key: string;
  articleId: string;
  practice: { quiz: string; room: string };
  test: { quiz: string; room: string };
  closed: { room: string };
  done: Sat;
  open: Sat;
  handedIn: Sat;
  others: Record<string, unknown>;
  /** What was answered to `GET` of each path, in the end. */
  answers: Record<string, unknown>;
}

/** All that `told.json` says. */
export interface Told extends Used {
  commit: string;
  /** The versions of its objects' schemas. */
  schema: { workspace: number; room: number };
  /** The key with which challenges are signed; null where nobody had signed in yet. */
  doorkeeper: string | null;
}
