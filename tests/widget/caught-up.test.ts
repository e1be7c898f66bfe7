/** A copy that a device has of an attempt, and what the server has of it: which of the two counts for each answer, and where it goes on. */
import { describe, expect, it } from "vitest";
import type { Response } from "../../worker/contract.ts";
import { catchUp, nextMessage } from "../../widget/more/outbox.ts";
import { type Kept, type Session, startSession } from "../../widget/state.ts";
import { testRoom } from "./host.ts";

type Responses = Record<string, Response>;

const item = (id: string) => ({
  id,
  type: "typed" as const,
  interaction: "text" as const,
  stem: `${id} _____`,
  options: [],
});

const attempt = {
  attemptId: `${Date.now().toString(16).padStart(12, "0")}a1`,
  token: "t",
  resumeCode: "ABCDE23456",
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  form: { items: ["a", "b", "c", "d"].map(item), repeated: 0 },
};

/** An attempt of which this device has found a copy, and what was answered since. */
const session = (seq: number, found: Responses, more: Partial<Session> = {}): Session => ({
  ...startSession(attempt),
  seq,
  responses: found,
  found: { seq, responses: found },
  ...more,
});

const stored = (seq: number, responses: Responses) => ({ seq, responses, feedback: {}, receipt: null });

const right = { score: 1, maxScore: 1, key: "x", evidence: [] };

/** What is committed in practice, where snapshots have no number. */
const committed = (responses: Responses) => ({
  ...stored(0, responses),
  feedback: Object.fromEntries(Object.keys(responses).map((id) => [id, right])),
});

const keep = (of: Session, mode: "practice" | "test" = "test"): Kept => ({
  room: testRoom({ mode }),
  session: of,
});

describe("an attempt that is taken up again", () => {
  it("asks what the server has before it sends anything, also what is handed in, and then no more", () => {
    const kept = keep(session(3, { a: "1" }, { handedInAt: 1, waiting: ["a"] }));
    expect(nextMessage(kept)).toMatchObject({ kind: "read" });
    const caughtUp = catchUp(kept.session, stored(2, {}));
    expect(nextMessage({ ...kept, session: caughtUp })).toMatchObject({
      kind: "submit",
      responses: { a: "1" },
    });
  });
  it("asks nothing where there is a receipt", () => {
    const receipt = {
      attemptId: attempt.attemptId,
      submittedAt: "2026-01-01T00:00:00Z",
      score: 1,
      maxScore: 4,
      items: [],
    };
    expect(nextMessage(keep(session(3, { a: "1" }, { receipt })))).toBeNull();
    const caughtUp = catchUp(session(3, { a: "1" }), { ...stored(3, { a: "1" }), receipt });
    expect([caughtUp.receipt, nextMessage(keep(caughtUp))]).toEqual([receipt, null]);
  });
});

describe("a copy that is older than what the server has", () => {
  it("has the server's answers, and the place goes on where the question on the screen is answered there", () => {
    const { responses, at, found } = catchUp(
      session(2, { a: "1", b: "" }, { at: 1 }),
      stored(6, { a: "2", b: "3", c: "4" }),
    );
    expect({ responses, at, found }).toEqual({
      responses: { a: "2", b: "3", c: "4" },
      at: 3,
      found: undefined,
    });
  });
  it("goes on from an answered question too, for its place is as old; but not where the server has no more than it", () => {
    const { at } = catchUp(session(2, { a: "1" }), stored(6, { a: "1", b: "2" }));
    expect(at).toBe(2);
    const back = session(2, { a: "1", b: "2" });
    expect(catchUp(back, stored(2, { a: "1", b: "2" })).at).toBe(0);
  });
  it("goes to the overview where all is answered, and has nothing to send", () => {
    const all = { a: "1", b: "2", c: "3", d: "4" };
    const caughtUp = catchUp(session(1, { a: "1" }, { at: 1 }), stored(9, all));
    expect(caughtUp.at).toBe(4);
    expect(nextMessage(keep(caughtUp))).toBeNull();
  });
  it("keeps what was answered since, and stays where somebody is at it", () => {
    const since = session(2, { a: "1" }, { at: 1, seq: 4, responses: { a: "9", b: "mine" } });
    const caughtUp = catchUp(since, stored(6, { a: "2", b: "theirs", c: "4" }));
    expect(caughtUp).toMatchObject({ responses: { a: "9", b: "mine", c: "4" }, at: 1 });
    expect(nextMessage(keep(caughtUp))).toMatchObject({
      kind: "save",
      responses: { a: "9", b: "mine", c: "4" },
    });
  });
  it("keeps what never arrived at the server", () => {
    const caughtUp = catchUp(session(4, { a: "1", b: "2" }, { saved: { a: "1" } }), stored(6, { a: "3" }));
    expect(caughtUp.responses).toEqual({ a: "3", b: "2" });
    expect(nextMessage(keep(caughtUp))).toMatchObject({ kind: "save", responses: { a: "3", b: "2" } });
  });
  it("goes on with numbers that are higher than all that may still be on its way", () => {
    expect(catchUp(session(2, {}), stored(1_006, {})).seq).toBe(2_000);
    expect(catchUp(session(1_006, {}), stored(2, {})).seq).toBe(2_000);
  });
});

describe("a copy that is as new as what the server has, or newer", () => {
  it.each([3, 2])("counts, and what it lacks is filled in: the server has number %d of 3", (seq) => {
    const caughtUp = catchUp(
      session(3, { a: "1", b: "" }, { at: 0 }),
      stored(seq, { a: "0", b: "2", c: "3" }),
    );
    // What was deleted here is not what is lacking.
    expect(caughtUp).toMatchObject({ responses: { a: "1", b: "", c: "3" }, at: 1 });
    expect(nextMessage(keep(caughtUp))).toMatchObject({ kind: "save", responses: { a: "1", c: "3" } });
  });
  it("is sent whole where the server has nothing", () => {
    const caughtUp = catchUp(session(3, { a: "1" }, { saved: { a: "1" } }), stored(0, {}));
    expect(nextMessage(keep(caughtUp))).toMatchObject({ kind: "save", responses: { a: "1" } });
  });
});

describe("in practice", () => {
  it("what is committed comes back with its feedback, whatever the numbers, and the place goes on", () => {
    const caughtUp = catchUp(
      session(5, { a: "1", b: "not yet" }, { at: 1 }),
      committed({ a: "1", b: "2", c: "3" }),
    );
    expect(caughtUp).toMatchObject({
      responses: { a: "1", b: "2", c: "3" },
      feedback: { a: right, b: right, c: right },
      at: 3,
    });
  });
  it("what was chosen and not checked stays, and is still to be checked", () => {
    const caughtUp = catchUp(session(5, { a: "1", b: "chosen" }, { at: 1 }), committed({ a: "1" }));
    expect(caughtUp).toMatchObject({ responses: { a: "1", b: "chosen" }, at: 1 });
    expect(nextMessage(keep(caughtUp, "practice"))).toBeNull();
  });
  it("what waited for its feedback has it, on the screen where it was checked", () => {
    const caughtUp = catchUp(session(5, { a: "1" }, { waiting: ["a"] }), committed({ a: "1", b: "2" }));
    expect(caughtUp).toMatchObject({ waiting: [], at: 0, feedback: { a: right, b: right } });
  });
  it("what another device has committed stands, and who has just answered it otherwise sees what stands", () => {
    const since = session(5, { a: "1" }, { at: 1, seq: 6, responses: { a: "1", b: "mine" }, waiting: ["b"] });
    const caughtUp = catchUp(since, committed({ a: "1", b: "theirs" }));
    expect(caughtUp).toMatchObject({ responses: { b: "theirs" }, waiting: [], at: 1 });
  });
  it("ends at the last item's feedback", () => {
    expect(catchUp(session(1, {}, { at: 2 }), committed({ a: "1", b: "2", c: "3", d: "4" })).at).toBe(3);
  });
});
