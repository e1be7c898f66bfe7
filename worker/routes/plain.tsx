/**
 * The quiz without JavaScript: one form from start to score. It calls the room's own methods, as the API does, and keeps
 * nothing: the token travels in a hidden field, never in an address, and what is handed in is read at an address of its own,
 * so that a reload sends nothing again.
 */
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Fields, readAnswer, readAnswers, readFields, writeAnswer } from "../answers.ts";
import { limits, NewAttempt, type Room, Submission } from "../contract.ts";
import { type AppEnv, languageOf, readForm } from "../http.ts";
import { limitBody } from "../limit-body.ts";
import { resultUrl } from "../links.ts";
import type { Progress } from "../objects/attempt.ts";
import type { Room as RoomObject } from "../objects/room.ts";
import { MessagePage } from "../pages/message.tsx";
import { type Notice, PlainFormPage } from "../pages/plain-form.tsx";
import { PlainPage } from "../pages/plain-parts.tsx";
import { PlainResultPage } from "../pages/plain-result.tsx";
import { PlainStart } from "../pages/plain-start.tsx";
import { type PlainTexts, plainTextsFor } from "../pages/plain-texts.ts";
import { textsFor } from "../pages/texts.ts";
import { type Failure, fail, statusOf } from "../problem.ts";
import { findRoom } from "../results.ts";
import { readToken } from "../token.ts";
import { policy } from "./policy.ts";

/** One request about one room. */
interface Visit {
  c: Context<AppEnv>;
  stub: DurableObjectStub<RoomObject>;
  room: Room;
  t: PlainTexts;
}

/** Nothing of an attempt is kept by a browser's cache, and no address of a result goes to the pages it links to. */
const headers = { ...policy(true), "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" };

const sizeLimit = limitBody(limits.bodyBytes, (c) =>
  c.html(<MessagePage status={413} lang={languageOf(c, "ka")} />, 413, headers),
);

export const plain = new Hono<AppEnv>()
  .get("/r/:code/form", (c) => visit(c, c.req.param("code"), (it) => showStart(it)))
  .post("/r/:code/form", sizeLimit, (c) =>
    visit(c, c.req.param("code"), async (it) => {
      const fields = readFields(await readForm(c));
      const token = fields.get("token");
      if (token !== undefined) return proceed(it, token, fields);
      const code = fields.get("resumeCode");
      return code === undefined ? start(it, fields) : resume(it, code);
    }),
  )
  .get("/r/:code/result/:pass", (c) =>
    visit(c, c.req.param("code"), async (it) => {
      const read = await it.stub.readResult(c.req.param("pass"));
      if (!read.ok || read.value.done === null) return notFound(c);
      const isFirst = c.req.query("first") !== undefined;
      return c.html(
        <PlainResultPage room={it.room} form={read.value.form} {...read.value.done} isFirst={isFirst} />,
        200,
        headers,
      );
    }),
  );

async function visit(c: Context<AppEnv>, code: string, go: (visit: Visit) => Response | Promise<Response>) {
  const stub = await findRoom(c.env, code);
  const room = await stub?.describe();
  if (stub === null || !room?.ok) return notFound(c);
  return go({ c, stub, room: room.value, t: plainTextsFor(textsFor(room.value.lang).lang) });
}

const notFound = (c: Context<AppEnv>) =>
  c.html(
    <MessagePage status={404} lang={languageOf(c, "ka")} about="code" typed={c.req.param("code")} />,
    404,
    headers,
  );

function showStart({ c, room, t }: Visit, failure?: Failure, candidate?: string) {
  const status = failure === undefined ? 200 : (statusOf(failure.code) as ContentfulStatusCode);
  // Of a room that is not open the page itself says so.
  const alert = failure && room.state === "open" ? explain(failure, room, t) : undefined;
  return c.html(
    <PlainPage room={room}>
      <PlainStart room={room} alert={alert} candidate={candidate} />
    </PlainPage>,
    status,
    headers,
  );
}

async function start(it: Visit, fields: Fields) {
  const candidate = fields.get("candidate");
  const input = NewAttempt.safeParse({ candidate, retryOf: fields.get("retryOf") });
  const started = input.success ? await it.stub.start(input.data) : fail("invalid-input");
  if (!started.ok) return showStart(it, started.failure, candidate);
  const { token, form } = started.value;
  return showForm(it, token, { form, responses: {}, feedback: {}, done: null }, new Map());
}

/** Goes on with what was begun on another device, in the widget or here. */
async function resume(it: Visit, code: string) {
  const resumed = await it.stub.resumeByCode(code);
  if (!resumed.ok) return showStart(it, resumed.failure);
  const { attemptId, token } = resumed.value.attempt;
  const progress = await it.stub.resume(attemptId, token);
  if (!progress.ok) return showStart(it, progress.failure);
  const { form, responses, done } = progress.value;
  if (done !== null) return it.c.redirect(resultUrl(it.room.code, done.pass), 303);
  const answers = form.items.flatMap((item) => {
    const response = responses[item.id];
    return response === undefined ? [] : writeAnswer(item, response);
  });
  return showForm(it, token, progress.value, new Map(answers));
}

function showForm({ c, room }: Visit, token: string, progress: Progress, fields: Fields, notice?: Notice) {
  return c.html(<PlainFormPage {...{ room, token, progress, fields, notice }} />, 200, headers);
}

/** Takes a sent form one step on: checks one item, names what is not answered, or hands all in. */
async function proceed(it: Visit, token: string, fields: Fields) {
  const { c, stub, room, t } = it;
  const attemptId = readToken(token)?.attemptId ?? "";
  const before = await stub.resume(attemptId, token);
  if (!before.ok) return showStart(it, before.failure);
  const { form, responses, done } = before.value;

  const checked = form.items.find(({ id }) => id === fields.get("check"));
  const items = checked === undefined ? form.items : [checked];
  const missing = items.filter(
    (item) => responses[item.id] === undefined && readAnswer(item, fields) === null,
  );
  const mayGoOn = checked === undefined;
  if (missing.length > 0 && done === null && fields.get("submit") !== "anyway") {
    return showForm(it, token, before.value, fields, { text: t.unanswered, items: idsOf(missing), mayGoOn });
  }

  // The same fields make the same submission, also after some of them are committed: so a repeat is known as one.
  const answers = Submission.safeParse({ responses: readAnswers(items, fields) });
  const outcome = !answers.success
    ? fail("invalid-input")
    : checked === undefined
      ? await stub.submit(attemptId, token, answers.data.responses)
      : await stub.commit(attemptId, token, checked.id, answers.data.responses[checked.id]);
  const after = await stub.resume(attemptId, token);
  if (!after.ok) return showStart(it, after.failure);
  if (after.value.done !== null) {
    const isFirst = !outcome.ok && outcome.failure.code === "already-submitted";
    return c.redirect(resultUrl(room.code, after.value.done.pass) + (isFirst ? "?first" : ""), 303);
  }
  if (outcome.ok) return showForm(it, token, after.value, fields);
  if (statusOf(outcome.failure.code) === 401) return showStart(it, outcome.failure);
  const bad = form.items.filter(({ id }) =>
    outcome.failure.errors?.some((e) => e.field === `responses.${id}`),
  );
  const text = bad.length > 0 ? t.badAnswer : explain(outcome.failure, room, t);
  return showForm(it, token, after.value, fields, bad.length > 0 ? { text, items: idsOf(bad) } : { text });
}

const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id);

/** A failure in the pupil's words. */
function explain({ code }: Failure, room: Room, t: PlainTexts): string {
  switch (code) {
    case "room-not-open":
    case "room-closed":
      return t.late;
    case "not-found":
    case "too-many-codes":
      return t.badCode;
    case "no-attempts-left":
      return { none: t.attemptsUsed, nickname: t.nameUsed, roster: t.numberUsed }[room.rules.candidate];
    case "already-committed":
    case "already-submitted":
      return t.firstCounts;
    case "invalid-input":
      return room.rules.candidate === "roster" ? t.badNumber : t.badName;
    default:
      return t.attemptLost;
  }
}
