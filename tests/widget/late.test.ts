/** While what sends the answers does not come: how often the page draws what it knows. The journey itself, on a clock of the test's own. */
import { expect, it } from "vitest";
import { createQuiz } from "../../widget/quiz.ts";
import { startSession, type State } from "../../widget/state.ts";
import { openShelf } from "../../widget/storage.ts";
import { failed } from "../../widget/api.ts";
import { items, testRoom } from "./host.ts";

it("an attempt is drawn once in each try, however much was answered", async () => {
  const { item } = items[0]!;
  const room = testRoom({ mode: "test" });
  const attempt = {
    attemptId: `${Date.now().toString(16).padStart(12, "0")}a1`,
    token: "t",
    resumeCode: "ABCDE23456",
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    form: { items: [item], repeated: 0 },
  };
  const later: (() => void)[] = [];
  const drawn: State[] = [];
  const none = () => Promise.resolve({ failure: failed });
  const store = {};
  const shelf = openShelf(
    "https://kitkhva.test/v1/",
    room.code,
    {},
    () => store,
    () => store,
  );
  const quiz = createQuiz({
    api: { begin: none, look: none, start: none, resume: none, read: none, send: none },
    inputs: { choice: () => null },
    loadInputs: none,
    code: room.code,
    waits: false,
    shelf,
    timer(go) {
      later.push(go);
      return () => {};
    },
    ended: { now: false },
    tell() {},
    changed: (state) => void drawn.push(state),
    emit() {},
  });
  quiz.resume({ room, session: startSession(attempt) });
  for (let tap = 0; tap < 20; tap++) quiz.answer(item, `o${tap % 2}`);
  const tryOnce = async () => {
    const before = drawn.length;
    for (const go of later.splice(0)) go();
    await new Promise((resolve) => setTimeout(resolve));
    return drawn.length - before;
  };
  expect(await tryOnce()).toBe(1);
  expect(drawn.at(-1)?.stuck).toEqual(failed);
  // What waits is asked for again, and again.
  expect(await tryOnce()).toBe(0);
  expect([await tryOnce(), later.length]).toEqual([1, 1]);
});
