/**
 * Pupils who answer as the widget does: what was not acknowledged is sent again. Their network loses replies and doubles
 * requests, by a seed.
 */
import type { Attempt, Committed, Item, Receipt } from "../../worker/contract.ts";
import type { Account, Ledger } from "./ledger.ts";
import { call, makeWorkspace, must } from "./runtime.ts";

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

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sits one attempt after another in a room until `isOver`, and writes all of it down. */
export async function sit(
  origin: string,
  school: School,
  room: string,
  ledger: Ledger,
  random: () => number,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const started = await call<Attempt>(origin, "POST", `rooms/${room}/attempts`, {});
    if (started.status !== 201) {
      await pause(20 + random() * 100);
      continue;
    }
    const { attemptId, token, form } = started.body;
    const account: Account = { sent: new Map(), acknowledged: new Map(), submit: "no" };
    ledger.set(attemptId, account);
    const responses: Record<string, string> = {};
    for (const item of form.items) {
      const option = item.options[Math.floor(random() * item.options.length)]!;
      const { itemId, response } = inBank(school.items, item, option.text);
      responses[item.id] = option.id;
      account.sent.set(itemId, response);
      const path = `attempts/${attemptId}/responses/${item.id}`;
      const answered = await insist<Committed>(
        origin,
        "PUT",
        path,
        { response: option.id },
        token,
        random,
        isOver,
      );
      if (answered === null) return;
      if (answered.response !== option.id) throw new Error(`another response was acknowledged: ${path}`);
      account.acknowledged.set(itemId, response);
    }
    account.submit = "sent";
    const receipt = await insist<Receipt>(
      origin,
      "POST",
      `attempts/${attemptId}/submit`,
      { responses },
      token,
      random,
      isOver,
    );
    if (receipt === null) return;
    account.submit = { score: receipt.score };
  }
}

/** Sends until it is acknowledged; null where the time is over before. Every eighth reply is lost, every eighth request doubled. */
async function insist<T>(
  origin: string,
  method: string,
  path: string,
  body: unknown,
  token: string,
  random: () => number,
  isOver: () => boolean,
): Promise<T | null> {
  for (let round = 0; ; round++) {
    const luck = random();
    const signal = luck < 0.125 ? AbortSignal.timeout(1 + Math.floor(random() * 8)) : undefined;
    const ask = () => call<T>(origin, method, path, body, token, signal);
    const [answer] = await Promise.all(luck > 0.875 ? [ask(), ask()] : [ask()]);
    if (answer!.status === 200) return answer!.body;
    if (answer!.status !== 0 && answer!.status < 500)
      throw new Error(`${method} ${path} answered ${answer!.status}: ${JSON.stringify(answer!.body)}`);
    if (isOver()) return null;
    await pause(10 + random() * 50 * Math.min(round + 1, 10));
  }
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
