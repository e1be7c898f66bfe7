/** A small client of the API, and the steps that most tests begin with. */
import { env, exports } from "cloudflare:workers";
import type {
  Account,
  Article,
  Attempt,
  Item,
  NewQuizMade,
  Passkey,
  PasskeyAnswer,
  PasskeyQuery,
  PasskeyRequest,
  Result,
  SignInLink,
} from "../../worker/contract.ts";
import { ORIGIN } from "./origin.ts";
import { Authenticator, type Twist } from "./authenticator.ts";
import sample from "../../articles/dushanbe-2025.ka.txt?raw";
import theatre from "../fixtures/theatre.ka.txt?raw";

/** Unlike the sample `theatre` makes a sentence to be found. */
export { ORIGIN, sample, theatre };

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  text: string;
  body: T;
}

/** The headers that say who calls: of a key, or of a browser that has a session, on a page of ours. */
function headersOf(path: string, token: string | undefined): Record<string, string> {
  if (token?.startsWith("ks_")) return { Cookie: `__Host-kitkhva=${token}`, "Sec-Fetch-Site": "same-origin" };
  return {
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(path === "/v1/sign-in" && { Origin: ORIGIN }),
  };
}

/** One request, by the holder of a key or a session; JSON answers are parsed. `more` are headers, "" for none by that name. */
export async function call<T = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
  token?: string,
  more: Record<string, string> = {},
): Promise<Answer<T>> {
  const given = { ...headersOf(path, token), ...more };
  const headers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  if (body !== undefined && more["Content-Type"] === undefined) headers["Content-Type"] = "application/json";
  const init: RequestInit = { method, headers, redirect: "manual" };
  if (body !== undefined) init.body = typeof body === "string" ? body : JSON.stringify(body);
  const response = await exports.default.fetch(new Request(ORIGIN + path, init));
  // text() would drop the byte-order mark that the CSV must have.
  const text = new TextDecoder("utf-8", { ignoreBOM: true, fatal: false }).decode(
    await response.arrayBuffer(),
  );
  const isJson = /[/+]json/.test(response.headers.get("Content-Type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (isJson ? JSON.parse(text) : {}) as T,
  };
}

/** A file, as bytes. */
export async function callBytes(path: string, token: string) {
  const headers = { Authorization: `Bearer ${token}` };
  const response = await exports.default.fetch(new Request(ORIGIN + path, { headers }));
  return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** A new workspace's key. */
export async function makeKey(): Promise<string> {
  const made = await call<{ key: string }>("POST", "/v1/workspaces", { name: "სკოლა" }, env.SETUP_SECRET);
  return made.body.key;
}

/** A new member of a key's workspace, signed in by their link; `session` is what their browser then has. */
export async function joinWorkspace(key: string, scopes = ["admin"]) {
  const invited = await call<SignInLink>("POST", "/v1/members", { name: "ნინო", scopes }, key);
  const link = invited.body.url.split("#link=")[1]!;
  const { session } = await signIn({ link });
  return { member: invited.body.member.id, session, link };
}

/** Tries to sign in; `session` is "" where that failed. */
export async function signIn(proof: Record<string, unknown>, more: Record<string, string> = {}) {
  const given = await call<Account>("POST", "/v1/sign-in", proof, undefined, more);
  const session = /^__Host-kitkhva=(\w*)/.exec(given.headers.get("Set-Cookie") ?? "")?.[1] ?? "";
  return { ...given, session };
}

/** A passkey for who is signed in. */
export async function addPasskey(session: string, twist?: Twist) {
  const device = new Authenticator();
  const asked = await call<PasskeyRequest>("POST", "/v1/account/passkeys/options", {}, session);
  const credential = await device.make(asked.body, twist);
  const body = { name: "ტელეფონი", credential };
  const added = await call<Passkey>("POST", "/v1/account/passkeys", body, session);
  return { device, body, added };
}

/** A device's answer to a fresh challenge. */
export async function answerChallenge(device: Authenticator, twist?: Twist): Promise<PasskeyAnswer> {
  return device.answer((await call<PasskeyQuery>("POST", "/v1/sign-in/options", {})).body, twist);
}

/** An article of dated events: unlike the sample it makes an item to put in order. */
export const dated = `ბიბლიოთეკა: შენობა, ხანძარი, გამოფენა
2010 წლის 3 მაისს თელავის ცენტრში ახალი ბიბლიოთეკა გაიხსნა. 2012 წლის 7 ივნისს თელავის ბიბლიოთეკამ პირველი გამოფენა მოაწყო.
2015 წლის 9 სექტემბერს თელავის ბიბლიოთეკაში ძლიერი ხანძარი გაჩნდა. 2018 წლის 11 ოქტომბერს თელავის ბიბლიოთეკა ხელახლა გაიხსნა.`;

/** A workspace with an article and a quiz of it. */
export async function makeQuiz(rules: Record<string, unknown> = {}, text = sample) {
  const key = await makeKey();
  const article = (await call<Article>("POST", "/v1/articles", { text }, key)).body;
  const quiz = await call<NewQuizMade>(
    "POST",
    "/v1/quizzes",
    { articleId: article.id, length: 8, ...rules },
    key,
  );
  if (quiz.status !== 201) throw new Error(quiz.text);
  return { key, article, quiz: quiz.body, code: quiz.body.room.code };
}

/** Starts an attempt. */
export async function start(
  code: string,
  body: Record<string, unknown> = { candidate: "ნინო" },
): Promise<Attempt> {
  const started = await call<Attempt>("POST", `/v1/rooms/${code}/attempts`, body);
  if (started.status !== 201) throw new Error(started.text);
  return started.body;
}

/** Right or wrong responses to every item, found through the teacher's view of the bank by the texts a pupil sees. */
export async function answer(
  key: string,
  articleId: string,
  attempt: Attempt,
  isRight: (index: number) => boolean,
) {
  const items = (await call<{ data: Item[] }>("GET", `/v1/articles/${articleId}/items`, undefined, key)).body
    .data;
  const responses: Record<string, unknown> = {};
  attempt.form.items.forEach((delivered, index) => {
    const texts = (list: { text: string }[] = []) =>
      list
        .map((o) => o.text)
        .toSorted()
        .join("|");
    const item = items.find(
      (i) => i.stem === delivered.stem && texts(i.options) === texts(delivered.options),
    )!;
    const idOf = (bankId: string) =>
      delivered.options.find((o) => o.text === item.options.find((b) => b.id === bankId)!.text)!.id;
    const right = Array.isArray(item.key)
      ? item.key.map(idOf)
      : typeof item.key === "string"
        ? delivered.interaction === "text"
          ? item.key
          : idOf(item.key)
        : Object.fromEntries(
            Object.entries(item.key).map(([prompt, option]) => {
              const { text } = item.prompts!.find((p) => p.id === prompt)!;
              return [delivered.prompts!.find((p) => p.text === text)!.id, idOf(option)];
            }),
          );
    responses[delivered.id] = isRight(index)
      ? right
      : spoil(
          right,
          delivered.options.map((o) => o.id),
        );
  });
  return responses;
}

function spoil(right: string | string[] | Record<string, string>, ids: string[]): unknown {
  if (Array.isArray(right)) return right.toReversed();
  if (typeof right === "string") return ids.length === 0 ? "არ ვიცი" : ids.find((id) => id !== right);
  const [first] = Object.keys(right);
  return { ...right, [first!]: ids.find((id) => id !== right[first!]) };
}

/** All results of a quiz in one page, whichever count. */
export async function results(key: string, quizId: string): Promise<Result[]> {
  return (
    await call<{ data: Result[] }>(
      "GET",
      `/v1/quizzes/${quizId}/results?limit=200&attempt=all`,
      undefined,
      key,
    )
  ).body.data;
}

/** Reads RFC 4180. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let i = text.charCodeAt(0) === 0xfeff ? 1 : 0; i < text.length; i++) {
    const char = text[i]!;
    if (isQuoted && char === '"' && text[i + 1] === '"') cell += text[++i]!;
    else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === "," || char === "\r")) {
      rows.at(-1)!.push(cell);
      cell = "";
      if (char === "\r" && text[++i] === "\n" && i + 1 < text.length) rows.push([]);
    } else cell += char;
  }
  return rows;
}
