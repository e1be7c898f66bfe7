/** Signing in, by a passkey, a recovery code or a one-time link, and who is signed in. A session is a cookie. */
import { createRoute } from "@hono/zod-openapi";
import { Account, Nothing, PasskeyQuery, type SignIn as SignInBody, SignIn, WhoIsHere } from "../contract.ts";
import type { Env } from "../env.ts";
import { body, createRoutes, json, openSession, PAGE_OF, problems, refuse, workspaceOf } from "../http.ts";
import { createSecret, hashText, readRecoveryCode, readSecret } from "../keys.ts";
import { isMade } from "../made.ts";
import type { Proof } from "../objects/door.ts";
import { doorkeeperOf } from "../objects/doorkeeper.ts";
import { comesFromHere, giveCookie, nameDevice, ownOrigin, readCookie, takeCookie } from "../sessions.ts";
import { askForPasskey, readHandle } from "../webauthn.ts";

const tags = ["Signing in"];

const ask = createRoute({
  method: "post",
  path: "/sign-in/options",
  tags,
  summary: "What a browser is asked for to sign in with a passkey",
  request: { body: body(Nothing) },
  responses: { 200: json(PasskeyQuery, "For one try, within five minutes"), ...problems("invalid-input") },
});
const begin = createRoute({
  method: "post",
  path: "/sign-in",
  tags,
  summary: "Begin a session, by one of three proofs; only from the deployment's own pages",
  request: { body: body(SignIn) },
  responses: {
    200: json(Account, "With the session's cookie"),
    ...problems("sign-in-failed", "foreign-origin", "too-many-sign-ins", "invalid-input"),
  },
});
const who = createRoute({
  method: "get",
  path: "/session",
  tags,
  summary: "Who is signed in on this browser",
  responses: { 200: json(WhoIsHere), ...problems("foreign-origin", "too-many-requests") },
});

export const signIn = createRoutes()
  .openapi(ask, async (c) => {
    const challenge = await doorkeeperOf(c.env).issue("sign-in");
    return c.json(askForPasskey(ownOrigin(c.env, c.req.url), challenge), 200);
  })
  .openapi(begin, async (c) => {
    const origin = ownOrigin(c.env, c.req.url);
    if (!comesFromHere(c.req.raw, origin)) return refuse(c, { code: "foreign-origin" });
    const known = await readProof(c.req.valid("json"), origin);
    if (known === null || !(await isMade(c.env, "WORKSPACES", known.workspace)))
      return refuse(c, { code: "sign-in-failed" });
    const secret = createSecret("ks", known.workspace);
    const device = nameDevice(c.req.header("User-Agent") ?? "");
    const { stub } = workspaceOf(c.env, known.workspace);
    const begun = await stub.signIn(known.proof, { hash: await hashText(secret), device });
    if (!begun.ok) return refuse(c, begun.failure);
    await endFormer(c.env, readCookie(c));
    giveCookie(c, secret, begun.value.expiresAt);
    return c.json(begun.value.account, 200);
  })
  .openapi(who, async (c) => {
    if (readCookie(c) === undefined) return c.json({ account: null }, 200);
    const { workspace, admission } = await openSession(c, null);
    if (admission.ok) return c.json({ account: await workspace.stub.describeAccount(admission.caller) }, 200);
    if (admission.code !== "unauthorized") return refuse(c, { code: admission.code });
    // Where the page is another's it may well hold.
    if (c.req.header(PAGE_OF) === undefined) takeCookie(c);
    return c.json({ account: null }, 200);
  });

/** What was given as a proof, and the workspace that can say whether it is one. */
async function readProof(
  { passkey, recoveryCode, link }: SignInBody,
  origin: string,
): Promise<{ workspace: string; proof: Proof } | null> {
  if (passkey !== undefined) {
    const handle = readHandle(passkey);
    const { workspace, member } = handle ?? {};
    return workspace === undefined || member === undefined
      ? null
      : { workspace, proof: { by: "passkey", member, answer: passkey, origin } };
  }
  const by = link === undefined ? "recovery" : "link";
  const named =
    by === "link" ? await readSecret("kl", link ?? "") : await readRecoveryCode(recoveryCode ?? "");
  return named && { workspace: named.workspace, proof: { by, hash: named.hash } };
}

/** Ends the session that a new one takes the place of, so that it is not left over in the list. */
async function endFormer(env: Env, cookie: string | undefined): Promise<void> {
  const former = await readSecret("ks", cookie ?? "");
  if (former === null || !(await isMade(env, "WORKSPACES", former.workspace))) return;
  const { stub } = workspaceOf(env, former.workspace);
  const admission = await stub.admitSession(former.hash, null);
  if (admission.ok) await stub.endSession(admission.caller, "current");
}
