/**
 * Rooms that close within the run, and pupils who begin and hand in about the last moment. When a call was sent and when it was
 * answered is known here, and so what it may be answered with, whatever was done to the server in between.
 */
import type { Attempt, Receipt, Saved } from "../../worker/contract.ts";
import type { Account } from "./ledger.ts";
import { answerBy, insistOn, loseSome, pause, pauseBefore, refuseFailure, type Scene } from "./pupils.ts";
import { type Answer, call } from "./runtime.ts";

/** What was sent in time may arrive so much later. */
const GRACE_MS = 15_000;
/** For so long the runtime's clock may stand still. */
const COARSE_MS = 20;
const PUPILS = 4;

/** Calls that a closing time was judged for, and those judged wrongly: taken too late or refused too early. */
export interface Deadlines {
  judged: number;
  misjudged: string[];
}

/** Holds one exam after the other until the run is over. */
export async function holdExams(scene: Scene, deadlines: Deadlines): Promise<void> {
  while (!scene.isOver())
    await holdExam(scene, (fault) => {
      deadlines.judged++;
      if (fault !== null) deadlines.misjudged.push(fault);
    });
}

/** Takes what is wrong with how a call was judged, or null. */
type Note = (fault: string | null) => void;

async function holdExam(scene: Scene, note: Note): Promise<void> {
  const { origin, school, random } = scene;
  const instant = (ms: number) => new Date(ms).toISOString();
  const closesAt = Date.now() + 1_500;
  const path = `quizzes/${school.quizzes[1]}/rooms`;
  const room = { name: "exam", closesAt: instant(closesAt) };
  const asked = performance.now();
  const made = await call<{ code: string }>(origin, "POST", path, room, school.key);
  refuseFailure(scene, made, path, asked);
  if (made.status !== 201) return pause(100);
  const { code } = made.body;
  const begun = await Promise.all(
    Array.from({ length: PUPILS }, () => beginAbout(scene, code, closesAt, note)),
  );
  // As if the room had closed before: the last moment for what is under way is near.
  const until = Date.now() + 700 + Math.floor(random() * 1_500);
  const change = { closesAt: instant(until - GRACE_MS) };
  const ask = () => call<object>(origin, "PATCH", `rooms/${code}`, change, school.key);
  if ((await insistOn(scene, ask, `PATCH rooms/${code}`)) === null) return;
  const sitting = begun.filter((attempt) => attempt !== null);
  await Promise.all(sitting.map((attempt) => handInAbout(scene, attempt, until, note)));
}

/** Waits until some moment about the given one; more often before it. */
const waitAbout = ({ random }: Scene, moment: number) =>
  pause(Math.max(0, moment - Date.now() + (random() - 0.7) * 1_000));

/** What is wrong with a call's being taken or refused, or null: it was judged at some time between the two. */
export function check(
  isTaken: boolean,
  sentAt: number,
  answeredAt: number,
  until: number,
  what: string,
): string | null {
  if (isTaken) return sentAt < until + COARSE_MS ? null : `${what}: taken ${sentAt - until} ms too late`;
  return answeredAt >= until ? null : `${what}: refused ${until - answeredAt} ms too early`;
}

/** What came of a call: when it was sent first and last, and when it was answered. */
interface Decided<T> {
  isTaken: boolean;
  firstSentAt: number;
  lastSentAt: number;
  answeredAt: number;
  body: T;
}

/** Sends until the server has taken or refused it; null where the run is over before. */
async function decide<T extends object>(
  scene: Scene,
  what: string,
  ask: () => Promise<Answer<T>>,
): Promise<Decided<T> | null> {
  const firstSentAt = Date.now();
  for (let round = 0; ; round++) {
    const asked = performance.now();
    const lastSentAt = Date.now();
    const answer = await ask();
    refuseFailure(scene, answer, what, asked);
    const isTaken = answer.status === 200 || answer.status === 201;
    const code = "code" in answer.body ? answer.body.code : "";
    // The closing may have handed in by then what was saved.
    if (isTaken || code === "room-closed" || code === "already-submitted")
      return { isTaken, firstSentAt, lastSentAt, answeredAt: Date.now(), body: answer.body };
    if (answer.status !== 0 && answer.status !== 503)
      throw new Error(`${what} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    if (scene.isOver()) return null;
    await pauseBefore(scene, round);
  }
}

/** Begins an attempt about the time at which the room closes; null where it was refused. */
async function beginAbout(scene: Scene, code: string, closesAt: number, note: Note): Promise<Attempt | null> {
  const { origin, random } = scene;
  const path = `rooms/${code}/attempts`;
  await waitAbout(scene, closesAt);
  const begun = await decide(scene, path, () =>
    call<Attempt>(origin, "POST", path, {}, undefined, loseSome(random)),
  );
  if (begun === null) return null;
  const { isTaken, lastSentAt, answeredAt, body } = begun;
  note(check(isTaken, lastSentAt, answeredAt, closesAt, path));
  return isTaken ? body : null;
}

/** Hands in an attempt about the last moment at which that is taken, every second time with an answer saved before, and writes it down. */
async function handInAbout(scene: Scene, attempt: Attempt, until: number, note: Note): Promise<void> {
  const { origin, random, ledger } = scene;
  const { attemptId, token, form } = attempt;
  const account: Account = { sent: new Map(), acknowledged: new Map(), submit: "sent", until };
  ledger.set(attemptId, account);
  const responses: Record<string, string> = {};
  for (const item of form.items) {
    const { option, itemId, response } = answerBy(scene, item);
    responses[item.id] = option;
    account.sent.set(itemId, response);
  }
  if (random() < 0.5) await saveFirst(scene, attempt, responses, account);
  await waitAbout(scene, until);
  const path = `attempts/${attemptId}/submit`;
  const handedIn = await decide(scene, path, () =>
    call<Receipt>(origin, "POST", path, { responses }, token, loseSome(random)),
  );
  if (handedIn === null) return;
  const { isTaken, firstSentAt, answeredAt, body } = handedIn;
  note(check(isTaken, firstSentAt, answeredAt, until, path));
  account.submit = isTaken ? { score: body.score } : "refused";
  if (isTaken) for (const [item, response] of account.sent) account.acknowledged.set(item, response);
}

/** Saves the answer to the first item. */
async function saveFirst(
  scene: Scene,
  { attemptId, token, form }: Attempt,
  responses: Record<string, string>,
  account: Account,
): Promise<void> {
  const [{ id }] = form.items as [Attempt["form"]["items"][number]];
  const [itemId, response] = [...account.sent][0]!;
  const body = { seq: 1, responses: { [id]: responses[id] } };
  account.saved = new Set([itemId]);
  const saved = await decide(scene, attemptId, () =>
    call<Saved>(scene.origin, "PUT", `attempts/${attemptId}/responses`, body, token, loseSome(scene.random)),
  );
  if (saved?.isTaken) account.acknowledged.set(itemId, response);
}
