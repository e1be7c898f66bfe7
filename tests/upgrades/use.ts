/**
 * What a teacher and pupils do with a deployment, of whatever version: each call that its version does not know yet (404) is left
 * out. What the server told them is kept, to be held against what the newest version tells.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/house.mjs";
import type { Attempt, NewQuizMade, PasskeyRequest } from "../../worker/contract.ts";
import { Authenticator } from "../worker/authenticator.ts";
import { ORIGIN } from "../worker/origin.ts";
import type { Sat, Used } from "./told.ts";

/** The first paragraphs of the sample: a small bank. */
const text = readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8")
  .split("\n")
  .slice(0, 5)
  .join("\n");

/** Uses a fresh deployment. */
export async function useDeployment(origin: string, secret: string): Promise<Used> {
  const call = async <T>(method: string, path: string, body?: unknown, token?: string, more = {}) => {
    const headers: Record<string, string> = { "Content-Type": "application/json", ...more };
    if (token !== undefined) headers["Authorization"] = `Bearer ${token}`;
    const init: RequestInit = { method, headers };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await fetch(`${origin}/v1/${path}`, init);
    // As the tests find it.
    const got = (await response.text()).replaceAll(origin, ORIGIN);
    const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(got) : got) as T,
    };
  };
  /** A call that every version knows. */
  const must = async <T>(...args: Parameters<typeof call>): Promise<T> => {
    const { status, body } = await call<T>(...args);
    if (status >= 400) throw new Error(`${args[0]} ${args[1]} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  /** A call that a version may not know yet. */
  const may = async <T>(...args: Parameters<typeof call>): Promise<T | null> => {
    const { status, body } = await call<T>(...args);
    if (status === 404 || status === 405) return null;
    if (status >= 400) throw new Error(`${args[0]} ${args[1]} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  };

  const madeAt = Date.now();
  const { id: workspace, key } = await must<{ id: string; key: string }>(
    "POST",
    "workspaces",
    { name: "სკოლა № 1" },
    secret,
  );
  const others: Record<string, unknown> = {};
  const article = await must<{ id: string }>(
    "POST",
    "articles",
    { text, title: "შეხვედრა დუშანბეში", sourceUrl: "https://news.example.org/dushanbe" },
    key,
  );
  const items = await must<{ data: { id: string }[] }>("GET", `articles/${article.id}/items`, undefined, key);
  const [first, second] = items.data;
  await must("PATCH", `items/${first!.id}`, { status: "hidden" }, key);
  await must("PATCH", `items/${second!.id}`, { status: "approved" }, key);

  // From version 5 of the workspace on: whom the rooms are to tell.
  const hook = { name: "ჟურნალი", url: "https://hooks.example.org/kitkhva" };
  others["webhook"] = await may("POST", "webhooks", hook, key);

  const quizOf = (more: object) =>
    must<NewQuizMade>("POST", "quizzes", { articleId: article.id, length: 5, ...more }, key);
  const practice = await quizOf({ mode: "practice", candidate: "nickname", title: "ვარჯიში" });
  const test = await quizOf({ mode: "test", candidate: "nickname", attempts: 2 });
  const roomOf = (quiz: string, more: object) =>
    must<{ code: string }>("POST", `quizzes/${quiz}/rooms`, more, key);
  const closesAt = new Date(Date.now() + 5_000).toISOString();
  const closed = await roomOf(test.id, { name: "7ბ", closesAt });

  const sit = async (room: string, candidate: string): Promise<{ sat: Sat; form: Attempt["form"] }> => {
    const made = await must<Attempt>("POST", `rooms/${room}/attempts`, { candidate });
    const { attemptId, token, resumeCode, form } = made;
    const responses = Object.fromEntries(
      form.items.map((item) => [
        item.id,
        item.prompts === undefined
          ? item.interaction === "order"
            ? item.options.map((o) => o.id)
            : (item.options[0]?.id ?? "არ ვიცი")
          : Object.fromEntries(item.prompts.map((p, i) => [p.id, item.options[i % item.options.length]!.id])),
      ]),
    );
    return {
      sat: { attemptId, token, ...(resumeCode === undefined ? {} : { resumeCode }), responses },
      form,
    };
  };
  const submit = async (sat: Sat) => {
    sat.receipt = await must(
      "POST",
      `attempts/${sat.attemptId}/submit`,
      { responses: sat.responses },
      sat.token,
    );
  };

  const { sat: done, form } = await sit(practice.room.code, "ნინო");
  const commit = (sat: Sat, id: string) =>
    must("PUT", `attempts/${sat.attemptId}/responses/${id}`, { response: sat.responses[id] }, sat.token);
  await commit(done, form.items[0]!.id);
  await submit(done);

  const { sat: open } = await sit(test.room.code, "O'Brien");
  open.responses = Object.fromEntries(Object.entries(open.responses).slice(0, 2));
  for (const id of Object.keys(open.responses)) await commit(open, id);

  const { sat: handedIn } = await sit(closed.code, "გიორგი");
  await submit(handedIn);

  // From version 3 on: keys with scopes, addresses of results, calls that may be repeated.
  const programs = { name: "ჟურნალი", scopes: ["results:read"] };
  others["key"] = await may("POST", "keys", programs, key);
  others["link"] = await may("POST", `quizzes/${practice.id}/links`, { name: "ცხრილი" }, key);
  if (others["key"] !== null) {
    const body = { name: "7გ" };
    const repeat = { "Idempotency-Key": "0123456789abcdef" };
    others["repeated"] = await must("POST", `quizzes/${test.id}/rooms`, body, key, repeat);
  }
  await may("PATCH", "workspace", { retentionDays: 3_650 }, key);

  // From version 4 on: members with sessions, passkeys and recovery codes.
  const invited = await may<{ url: string }>("POST", "members", { name: "თამარი", scopes: ["admin"] }, key);
  if (invited !== null) {
    const own = { Origin: ORIGIN, "Sec-Fetch-Site": "same-origin" };
    const link = invited.url.split("#link=")[1]!;
    const begun = await call("POST", "sign-in", { link }, undefined, own);
    const session = /^__Host-kitkhva=(\w+)/.exec(begun.headers.get("Set-Cookie") ?? "")?.[1] ?? "";
    const asMember = { ...own, Cookie: `__Host-kitkhva=${session}` };
    const device = new Authenticator();
    const asked = await must<PasskeyRequest>("POST", "account/passkeys/options", {}, undefined, asMember);
    const made = { name: "ტელეფონი", credential: await device.make(asked) };
    await must("POST", "account/passkeys", made, undefined, asMember);
    const codes = await must<{ codes: string[] }>("POST", "account/recovery-codes", {}, undefined, asMember);
    const query = await must<{ challenge: string }>("POST", "sign-in/options", {});
    others["member"] = {
      session,
      passkey: await device.keep(),
      recoveryCode: codes.codes[0],
      challenge: query.challenge,
    };
  }

  // Until the room that closes has closed and takes nothing more.
  await new Promise((resolve) =>
    setTimeout(resolve, Math.max(0, Date.parse(closesAt) + 16_000 - Date.now())),
  );
  const answers: Record<string, unknown> = {};
  const paths = [
    `articles/${article.id}`,
    `articles/${article.id}/items`,
    "quizzes",
    `quizzes/${practice.id}`,
    `quizzes/${test.id}`,
    `quizzes/${practice.id}/results`,
    `quizzes/${test.id}/results`,
    `quizzes/${test.id}/results.csv`,
    `rooms/${practice.room.code}`,
    `rooms/${test.room.code}`,
    `rooms/${closed.code}`,
    "workspace",
    "workspace/audit",
    "keys",
    "members",
    "webhooks",
  ];
  for (const path of paths) {
    const answer = await may("GET", path, undefined, key);
    if (answer !== null) answers[path] = answer;
  }
  return {
    madeAt,
    workspace,
    key,
    articleId: article.id,
    practice: { quiz: practice.id, room: practice.room.code },
    test: { quiz: test.id, room: test.room.code },
    closed: { room: closed.code },
    done,
    open,
    handedIn,
    others,
    answers,
  };
}
