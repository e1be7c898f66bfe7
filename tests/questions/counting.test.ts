/** Which attempt counts: by name in a room, by chain of retries where there is no name. */
import { describe, expect, it } from "vitest";
import { chooseAttempts, type Countable } from "../../questions/index.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString();
/** An attempt by its id, begun in one minute and handed in in another. */
const attempt = (
  attemptId: string,
  [started, submitted]: [number, number | null],
  score: number,
  change: Partial<Countable> = {},
): Countable => ({
  attemptId,
  room: "AAAAAAAA",
  candidate: "ნინო",
  retryOf: null,
  score,
  maxScore: 10,
  startedAt: at(started),
  submittedAt: submitted === null ? null : at(submitted),
  ...change,
});
const ids = (attempts: Countable[], counting: "first" | "best" | "last") =>
  chooseAttempts(attempts, counting).map((a) => a.attemptId);

describe("of a pupil's attempts", () => {
  const three = [attempt("a", [0, 9], 4), attempt("b", [1, 5], 7), attempt("c", [10, 20], 6)];
  it("the first handed in counts, whichever was begun first; the best; the last", () => {
    expect(ids(three, "first")).toEqual(["b"]);
    expect(ids(three, "best")).toEqual(["b"]);
    expect(ids(three, "last")).toEqual(["c"]);
    expect(ids(three.toReversed(), "first")).toEqual(["b"]);
  });
  it("the best is that with most of its points, and of equals the earlier", () => {
    const dropped = attempt("d", [30, 31], 6, { maxScore: 8 });
    expect(ids([...three, dropped], "best")).toEqual(["d"]);
    expect(ids([attempt("e", [0, 8], 7), ...three], "best")).toEqual(["b"]);
  });
  it("one still open counts only where none is handed in, and then the newest", () => {
    const open = attempt("o", [50, null], 9);
    expect(ids([...three, open], "best")).toEqual(["b"]);
    expect(ids([...three, open], "last")).toEqual(["c"]);
    expect(ids([attempt("p", [1, null], 1), open], "first")).toEqual(["o"]);
  });
  it("those of one name in two rooms are two pupils'", () => {
    expect(ids([...three, attempt("x", [0, 1], 1, { room: "BBBBBBBB" })], "first")).toEqual(["b", "x"]);
  });
});

describe("of attempts without a name", () => {
  const nameless = (id: string, minute: number, retryOf: string | null) =>
    attempt(id, [minute, minute + 1], minute, { candidate: null, retryOf });
  it("each chain of retries is one pupil's, and other attempts are others'", () => {
    const all = [
      nameless("c", 3, "b"),
      nameless("a", 1, null),
      nameless("b", 2, "a"),
      nameless("z", 9, null),
    ];
    expect(ids(all, "first")).toEqual(["a", "z"]);
    expect(ids(all, "last")).toEqual(["c", "z"]);
  });
  it("a chain whose beginning is erased begins with what is left", () => {
    expect(ids([nameless("b", 2, "gone"), nameless("c", 3, "b")], "first")).toEqual(["b"]);
  });
});
