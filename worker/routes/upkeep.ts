/** What a teacher does to a room and its attempts after it was made: other times, another score for an item, erasing. */
import { createRoute, z } from "@hono/zod-openapi";
import { Erased, limits, Nothing, Regrade, Regraded, ResumeCodeTold, Room, RoomChange } from "../contract.ts";
import { body, createRoutes, json, keyHolders, keyProblems, refuse } from "../http.ts";

const RoomParams = z.object({ code: z.string().max(64) });

const change = createRoute({
  method: "patch",
  path: "/rooms/{code}",
  tags: ["Rooms"],
  summary: "Open, extend, close or reopen a room, or rename it",
  ...keyHolders(["quizzes:write"]),
  request: { params: RoomParams, body: body(RoomChange) },
  responses: { 200: json(Room), ...keyProblems("not-found", "keys-shown", "invalid-input") },
});
const end = createRoute({
  method: "delete",
  path: "/rooms/{code}",
  tags: ["Rooms"],
  summary: "End a room, with all its attempts",
  ...keyHolders(["admin"]),
  request: { params: RoomParams },
  responses: { 204: { description: "Ended" }, ...keyProblems("not-found") },
});
const tellResumeCode = createRoute({
  method: "post",
  path: "/rooms/{code}/attempts/{attempt}/resume-code",
  tags: ["Results"],
  summary:
    "The resume code of an attempt that is not handed in, for a pupil who has lost it; the audit notes it",
  ...keyHolders(["quizzes:write"]),
  request: { params: RoomParams.extend({ attempt: z.string().max(64) }), body: body(Nothing) },
  responses: { 200: json(ResumeCodeTold), ...keyProblems("not-found", "already-submitted") },
});
const eraseCandidate = createRoute({
  method: "delete",
  path: "/rooms/{code}/candidates/{candidate}",
  tags: ["Results"],
  summary: "Erase all attempts of one candidate in a room",
  ...keyHolders(["admin"]),
  request: { params: RoomParams.extend({ candidate: z.string().min(1).max(limits.candidateChars) }) },
  responses: { 200: json(Erased), ...keyProblems("not-found", "invalid-input") },
});
const eraseAttempt = createRoute({
  method: "delete",
  path: "/rooms/{code}/attempts/{attempt}",
  tags: ["Results"],
  summary: "Erase one attempt",
  ...keyHolders(["admin"]),
  request: { params: RoomParams.extend({ attempt: z.string().max(64) }) },
  responses: { 200: json(Erased), ...keyProblems("not-found") },
});
const regrade = createRoute({
  method: "post",
  path: "/quizzes/{id}/regrade",
  tags: ["Results"],
  summary: "Drop a faulty item or give it another key, and score all attempts anew",
  ...keyHolders(["admin"]),
  request: { params: z.object({ id: z.string().max(64) }), body: body(Regrade) },
  responses: { 200: json(Regraded), ...keyProblems("not-found", "invalid-input") },
});

export const upkeep = createRoutes()
  .openapi(change, async (c) => {
    const changed = await c.get("workspace").stub.changeRoom(c.req.valid("param").code, c.req.valid("json"));
    return changed.ok ? c.json(changed.value, 200) : refuse(c, changed.failure);
  })
  .openapi(end, async (c) => {
    const ended = await c.get("workspace").stub.endRoom(c.req.valid("param").code);
    return ended.ok ? c.body(null, 204) : refuse(c, ended.failure);
  })
  .openapi(tellResumeCode, async (c) => {
    const { code, attempt } = c.req.valid("param");
    const told = await c.get("workspace").stub.tellResumeCode(code, attempt);
    return told.ok ? c.json({ resumeCode: told.value }, 200) : refuse(c, told.failure);
  })
  .openapi(eraseCandidate, async (c) => {
    const { code, candidate } = c.req.valid("param");
    const erased = await c.get("workspace").stub.eraseAttempts(code, { candidate });
    return erased.ok ? c.json({ attempts: erased.value }, 200) : refuse(c, erased.failure);
  })
  .openapi(eraseAttempt, async (c) => {
    const { code, attempt } = c.req.valid("param");
    const erased = await c.get("workspace").stub.eraseAttempts(code, { attempt });
    return erased.ok ? c.json({ attempts: erased.value }, 200) : refuse(c, erased.failure);
  })
  .openapi(regrade, async (c) => {
    const done = await c.get("workspace").stub.regrade(c.req.valid("param").id, c.req.valid("json"));
    return done.ok ? c.json(done.value, 200) : refuse(c, done.failure);
  });
