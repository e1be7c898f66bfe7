/**
 * Pupils who answer as the widget does: what was not acknowledged is sent again. Their network loses replies and doubles
 * requests, by a seed.
 */
import { isDeepStrictEqual } from "node:util";
import type { Attempt, Committed, Item, Receipt, Saved } from "../../worker/contract.ts";
import type { Account, Ledger } from "./ledger.ts";
import { type Answer, call, makeWorkspace, must } from "./runtime.ts";

/** A workspace with rooms in both modes. */
export interface School {
  key: string;
  quizzes: string[];
  rooms: string[];
  items: Item[];
}

/** Items that are answered by choosing one option. */
const types = { "gap-place": 1, "gap-date": 1, "gap-number": 1, "true-false": 1, "who-said": 1 };

/** Makes the workspace: one practice and one test, `rooms` rooms of each. */
export async function makeSchool(origin: string, text: string, rooms: number): Promise<School> {
  const key = await makeWorkspace(origin);
  const article = await must<{ id: string }>(origin, "POST", "articles", { text }, key);
  const items = await must<{ data: Item[] }>(origin, "GET", `articles/${article.id}/items`, undefined, key);
  const school: School = { key, quizzes: [], rooms: [], items: items.data };
  for (const mode of ["practice", "test"]) {
    const body = { articleId: article.id, length: 8, mode, candidate: "none", types };
    const quiz = await must<{ id: string; room: { code: string } }>(origin, "POST", "quizzes", body, key);
    school.quizzes.push(quiz.id);
    school.rooms.push(quiz.room.code);
    for (let i = 1; i < rooms; i++) {
      const room = await must<{ code: string }>(
        origin,
        "POST",
        `quizzes/${quiz.id}/rooms`,
        { name: `${i}` },
        key,
      );
      school.rooms.push(room.code);
    }
  }
  return school;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A run as one of its pupils sees it. */
export interface Scene {
  origin: string;
  school: School;
  ledger: Ledger;
  random: () => number;
  isOver(): boolean;
  /** Whether a refusal of what was asked then, by `performance.now()`, is one for a disk that was full since. Such are counted. */
  excuse(asked: number): boolean;
}

/** How a pupil's device saves: each response by itself, or all there are so far, as the widget does in a test. */
export type Saving = "each" | "all";

/** Sits one attempt after another in a room until the run is over, and writes all of it down. */
export async function sit(scene: Scene, room: string, saving: Saving): Promise<void> {
  const { origin, random, ledger } = scene;
  const insist = <T extends object>(method: string, path: string, body: unknown, token: string) =>
    insistOn<T>(
      scene,
      () => call<T>(origin, method, path, body, token, loseSome(random)),
      `${method} ${path}`,
    );
  while (!scene.isOver()) {
    const asked = performance.now();
    const started = await call<Attempt>(origin, "POST", `rooms/${room}/attempts`, {});
    refuseFailure(scene, started, `POST rooms/${room}/attempts`, asked);
    if (started.status !== 201) {
      await pause(20 + random() * 100);
      continue;
    }
    const { attemptId, token, form } = started.body;
    const account: Account = { sent: new Map(), acknowledged: new Map(), submit: "no" };
    ledger.set(attemptId, account);
    const responses: Record<string, string> = {};
    const path = `attempts/${attemptId}`;
    for (const [seq, item] of form.items.entries()) {
      const { option, itemId, response } = answerBy(scene, item);
      responses[item.id] = option;
      account.sent.set(itemId, response);
      if (saving === "all") {
        const saved = await insist<Saved>("PUT", `${path}/responses`, { seq: seq + 1, responses }, token);
        if (saved === null) return;
      } else {
        const committed = await insist<Committed>(
          "PUT",
          `${path}/responses/${item.id}`,
          { response: option },
          token,
        );
        if (committed === null) return;
        if (committed.response !== option) throw new Error(`another response was acknowledged: ${path}`);
      }
      account.acknowledged.set(itemId, response);
    }
    account.submit = "sent";
    const receipt = await insist<Receipt>("POST", `${path}/submit`, { responses }, token);
    if (receipt === null) return;
    account.submit = { score: receipt.score };
  }
}

/** Every eighth reply is lost. */
export const loseSome = (random: () => number): AbortSignal | undefined =>
  random() < 0.125 ? AbortSignal.timeout(1 + Math.floor(random() * 8)) : undefined;

/**
 * A server that is killed or stopped gives no answer, and one whose disk was full since `asked` says when to come again. Any other that answers
 * that it has failed has a fault of its own.
 */
export function refuseFailure(
  { excuse }: Scene,
  { status, body, retryAfter }: Answer<object>,
  what: string,
  asked: number,
): void {
  const isFull = status === 503 && retryAfter !== null && excuse(asked);
  if (status >= 500 && !isFull) throw new Error(`${what} answered ${status}: ${JSON.stringify(body)}`);
}

/** Before what had no answer is sent again. */
export const pauseBefore = ({ random }: Scene, round: number): Promise<void> =>
  pause(10 + random() * 50 * Math.min(round + 1, 10));

/** Sends until it is acknowledged; null where the time is over before. Every eighth request is doubled, and both are answered alike. */
export async function insistOn<T extends object>(
  scene: Scene,
  ask: () => Promise<Answer<T>>,
  what: string,
): Promise<T | null> {
  for (let round = 0; ; round++) {
    const asked = performance.now();
    const answers = await Promise.all(scene.random() > 0.875 ? [ask(), ask()] : [ask()]);
    for (const answer of answers) {
      refuseFailure(scene, answer, what, asked);
      if (![0, 200, 503].includes(answer.status))
        throw new Error(`${what} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    const [given, other = given] = answers.filter(({ status }) => status === 200);
    if (given !== undefined && !isDeepStrictEqual(given.body, other!.body))
      throw new Error(`${what} was answered twice: ${JSON.stringify([given.body, other!.body])}`);
    if (given !== undefined) return given.body;
    if (scene.isOver()) return null;
    await pauseBefore(scene, round);
  }
}

/** Some answer to an item: the option's id in the form, and both ids in the bank. */
export function answerBy({ random, school }: Scene, item: Attempt["form"]["items"][number]) {
  const option = item.options[Math.floor(random() * item.options.length)]!;
  return { option: option.id, ...inBank(school.items, item, option.text) };
}

/** A pupil's item and option in the bank's ids, found by what they say. */
function inBank(bank: Item[], item: Attempt["form"]["items"][number], text: string) {
  const sorted = (options: { text: string }[]) =>
    options
      .map((o) => o.text)
      .toSorted()
      .join("|");
  const found = bank.find((b) => b.stem === item.stem && sorted(b.options) === sorted(item.options))!;
  return { itemId: found.id, response: found.options.find((o) => o.text === text)!.id };
}
