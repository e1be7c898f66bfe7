/**
 * Which of a candidate's attempts counts: the first handed in, the best or the last. Pure, and without a key or a text, so
 * that the Room, the Worker and the teacher's page all decide by this one file.
 */

/** The rules there are. */
export const countings = ["first", "best", "last"] as const;
export type Counting = (typeof countings)[number];

/** The first is the only attempt that everybody makes alike: before having seen any key, and however often they try. */
export const DEFAULT_COUNTING: Counting = "first";

/** What an attempt is chosen by. Times sort: RFC 3339, all in UTC with milliseconds, or milliseconds since 1970. */
export interface Choosable {
  attemptId: string;
  score: number;
  maxScore: number;
  startedAt: string | number;
  submittedAt: string | number | null;
}

/** What has to be known of an attempt among those of others. */
export interface Countable extends Choosable {
  room: string;
  candidate: string | null;
  /** The attempt that this one is a retry of. */
  retryOf: string | null;
}

/**
 * The attempts of each person, in the order in which persons and attempts are given. A person is a name in a room: the same
 * number of two rosters is two pupils. Without a name it is a chain of retries, which one device makes.
 */
export function groupByPerson<A extends Countable>(attempts: A[]): A[][] {
  const byId = new Map(attempts.map((attempt) => [attempt.attemptId, attempt]));
  const groups = new Map<string, A[]>();
  for (const attempt of attempts) {
    const { room, candidate } = attempt;
    const person = candidate === null ? `${room} ${findRoot(attempt, byId)}` : `${room}=${candidate}`;
    const group = groups.get(person);
    if (group === undefined) groups.set(person, [attempt]);
    else group.push(attempt);
  }
  return [...groups.values()];
}

/**
 * The one of a person's attempts that counts, in whatever order they are given. Where none is handed in it is the one begun
 * last, which is still open.
 */
export function chooseAttempt<A extends Choosable>(attempts: A[], counting: Counting): A {
  const submitted = attempts.filter(({ submittedAt }) => submittedAt !== null);
  if (submitted.length === 0) return pick(attempts, (a, b) => compare(b.startedAt, a.startedAt));
  const byTime = (a: A, b: A) => compare(a.submittedAt!, b.submittedAt!);
  if (counting === "first") return pick(submitted, byTime);
  if (counting === "last") return pick(submitted, (a, b) => byTime(b, a));
  return pick(submitted, (a, b) => shareOf(b) - shareOf(a) || byTime(a, b));
}

/** One attempt of each person: the one that counts. */
export const chooseAttempts = <A extends Countable>(attempts: A[], counting: Counting): A[] =>
  groupByPerson(attempts).map((group) => chooseAttempt(group, counting));

/** The first attempt of a chain of retries, as far as it is still stored. */
function findRoot<A extends Countable>(attempt: A, byId: ReadonlyMap<string, A>): string {
  let root = attempt;
  // A chain has no circle: an attempt is a retry of an older one.
  for (let next = byId.get(root.retryOf ?? ""); next !== undefined; next = byId.get(root.retryOf ?? ""))
    root = next;
  return root.attemptId;
}

/**
 * The first by an order. Of equals, as what a room's closing has handed in, the one begun last: it is where its pupil was; then the one with
 * the lesser id, so that all who choose choose alike.
 */
const pick = <A extends Choosable>(all: A[], order: (a: A, b: A) => number): A =>
  all.reduce((best, next) => {
    const ordered = order(next, best) || compare(best.startedAt, next.startedAt);
    return (ordered || compare(next.attemptId, best.attemptId)) < 0 ? next : best;
  });
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
/** Forms of one quiz can differ in length where an item was dropped: points alone do not compare. */
const shareOf = ({ score, maxScore }: Choosable): number => (maxScore === 0 ? 0 : score / maxScore);
