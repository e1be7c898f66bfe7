/** Signing in: passkeys, recovery codes and one-time links, what a session may do, and what is refused. */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { toBase64Url } from "../../worker/base64url.ts";
import {
  Account,
  type Member,
  type RecoveryCodes,
  type SignInLink,
  type WhoIsHere,
} from "../../worker/contract.ts";
import type { Env } from "../../worker/env.ts";
import { nameDevice, ownOrigin } from "../../worker/sessions.ts";
import type { Twist } from "./authenticator.ts";
import {
  addPasskey,
  answerChallenge,
  call,
  joinWorkspace,
  makeKey,
  makeQuiz,
  ORIGIN,
  sample,
  signIn,
} from "./client.ts";

afterEach(() => void vi.useRealTimers());

const DAY_MS = 86_400_000;
const codeOf = ({ status, body }: { status: number; body: object }) => [
  status,
  (body as { code?: string }).code,
];
const who = async (session: string) =>
  (await call<WhoIsHere>("GET", "/v1/session", undefined, session)).body.account;

/** A member with a passkey, in a workspace of their own. */
async function settle(scopes?: string[]) {
  const key = await makeKey();
  const { session, member, link } = await joinWorkspace(key, scopes);
  const { device, body, added } = await addPasskey(session);
  return { key, session, member, link, device, body, passkey: added.body.id };
}

/** Everything a workspace stores, as text. */
const dump = (key: string) =>
  runInDurableObject(env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!)), (_, { storage }) =>
    JSON.stringify(
      ["members", "passkeys", "sessions", "one_time_secrets", "audit"].map((table) =>
        storage.sql.exec(`SELECT * FROM ${table}`).toArray(),
      ),
    ),
  );

describe("a passkey", () => {
  it("is made once somebody is signed in, and then signs them in", async () => {
    const { device, session, passkey } = await settle();
    const begun = await signIn({ passkey: await answerChallenge(device) });
    expect(begun.status).toBe(200);
    expect(Account.parse(begun.body)).toEqual(begun.body);
    expect(begun.body.passkeys).toMatchObject([
      { id: passkey, name: "ტელეფონი", lastUsedAt: expect.any(String) },
    ]);
    expect(begun.session).not.toBe(session);
    expect((await who(begun.session))!.sessions.map(({ current }) => current)).toEqual([true, false]);
    expect((await call("GET", "/v1/quizzes", undefined, begun.session)).status).toBe(200);
  });
  it("is asked for by the name of the host, with a challenge that never comes twice", async () => {
    const { session } = await settle();
    const ask = () => call("POST", "/v1/sign-in/options", {});
    const [a, b] = [await ask(), await ask()];
    expect(a.body).toMatchObject({ rpId: "kitkhva.test", userVerification: "required" });
    expect(a.body["challenge"]).not.toBe(b.body["challenge"]);
    const made = await call("POST", "/v1/account/passkeys/options", {}, session);
    expect(made.body).toMatchObject({
      rp: { id: "kitkhva.test" },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      // The device that has one already is told apart.
      excludeCredentials: [{ transports: ["internal"] }],
    });
  });
  it("answers a challenge once: the same answer again, or to a challenge answered before, is refused", async () => {
    const { device } = await settle();
    const query = (await call("POST", "/v1/sign-in/options", {})).body as never;
    const answer = await device.answer(query);
    expect((await signIn({ passkey: answer })).status).toBe(200);
    expect(codeOf(await signIn({ passkey: answer }))).toEqual([401, "sign-in-failed"]);
    expect(codeOf(await signIn({ passkey: await device.answer(query) }))).toEqual([401, "sign-in-failed"]);
  });
  it("whose answer comes twice at the same time lets in once", async () => {
    const { device } = await settle();
    const passkey = await answerChallenge(device);
    const statuses = await Promise.all([signIn({ passkey }), signIn({ passkey })]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 401]);
  });
  it("has five minutes to answer", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { device } = await settle();
    const [early, late] = [await answerChallenge(device), await answerChallenge(device)];
    vi.setSystemTime(Date.now() + 299_000);
    expect((await signIn({ passkey: early })).status).toBe(200);
    vi.setSystemTime(Date.now() + 2_000);
    expect(codeOf(await signIn({ passkey: late }))).toEqual([401, "sign-in-failed"]);
  });
  it.each<[string, Twist]>([
    ["on another origin", { origin: "https://kitkhva.example" }],
    ["on the same host without TLS", { origin: "http://kitkhva.test" }],
    ["for another host", { rpId: "kitkhva.example" }],
    ["for the host's parent", { rpId: "test" }],
    ["as if it made a passkey", { type: "webauthn.create" }],
    ["without the person being verified", { flags: 0b001 }],
    ["without the person being there", { flags: 0b100 }],
    ["with a count that went back", { counter: 0 }],
    ["of nobody", { handle: toBase64Url(new TextEncoder().encode("nobody")) }],
  ])("that answers %s is refused", async (_, twist) => {
    const { device } = await settle();
    expect((await signIn({ passkey: await answerChallenge(device) })).status).toBe(200);
    expect(codeOf(await signIn({ passkey: await answerChallenge(device, twist) }))).toEqual([
      401,
      "sign-in-failed",
    ]);
  });
  it("that signs a challenge not given out here, or given out for something else, is refused", async () => {
    const { device, session } = await settle();
    const own = (await call("POST", "/v1/account/passkeys/options", {}, session)).body["challenge"] as string;
    const random = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
    for (const challenge of [own, random, ""]) {
      const query = { challenge, rpId: "kitkhva.test", timeout: 1, userVerification: "required" as const };
      expect(codeOf(await signIn({ passkey: await device.answer(query) }))).toEqual([401, "sign-in-failed"]);
    }
  });
  it("of somebody else does not sign in as the member it names, here or in another workspace", async () => {
    const [mine, other] = [await settle(), await settle()];
    const colleague = await joinWorkspace(mine.key);
    for (const { member, workspace } of [
      { member: mine.member, workspace: mine.key.split("_")[1] },
      { member: colleague.member, workspace: mine.key.split("_")[1] },
      { member: other.member, workspace: mine.key.split("_")[1] },
    ]) {
      const handle = toBase64Url(new TextEncoder().encode(`${workspace}.${member}`));
      const passkey = await answerChallenge(other.device, { handle });
      expect(codeOf(await signIn({ passkey }))).toEqual([401, "sign-in-failed"]);
    }
    expect((await signIn({ passkey: await answerChallenge(other.device) })).status).toBe(200);
  });
  it("with a signature that was changed is refused", async () => {
    const { device } = await settle();
    const answer = await answerChallenge(device);
    const signature = answer.response.signature.replace(/.{6}$/, "AAAAAA");
    const passkey = { ...answer, response: { ...answer.response, signature } };
    expect(codeOf(await signIn({ passkey }))).toEqual([401, "sign-in-failed"]);
  });
  it.each<[string, Twist]>([
    ["on another origin", { origin: "https://kitkhva.example" }],
    ["for another host", { rpId: "kitkhva.example" }],
    ["as an answer", { type: "webauthn.get" }],
    ["without the person being verified", { flags: 0b001 }],
  ])("made %s is not kept", async (_, twist) => {
    const { session } = await joinWorkspace(await makeKey());
    expect(codeOf((await addPasskey(session, twist)).added)).toEqual([422, "passkey-refused"]);
    expect((await who(session))!.passkeys).toEqual([]);
  });
  it("is kept once, and only for the member whose challenge it answers", async () => {
    const { session, key, body } = await settle();
    expect(codeOf(await call("POST", "/v1/account/passkeys", body, session))).toEqual([
      422,
      "passkey-refused",
    ]);
    const colleague = await joinWorkspace(key);
    const { device } = await settle();
    const asked = await call("POST", "/v1/account/passkeys/options", {}, session);
    const stolen = { name: "x", credential: await device.make(asked.body as never) };
    expect(codeOf(await call("POST", "/v1/account/passkeys", stolen, colleague.session))).toEqual([
      422,
      "passkey-refused",
    ]);
  });
  it("is the last way in and stays, unless there are recovery codes; what it began elsewhere ends with it", async () => {
    const { device, session, passkey } = await settle();
    const elsewhere = await signIn({ passkey: await answerChallenge(device) });
    const remove = () => call("DELETE", `/v1/account/passkeys/${passkey}`, undefined, session);
    expect(codeOf(await remove())).toEqual([409, "last-passkey"]);
    await call("POST", "/v1/account/recovery-codes", {}, session);
    expect((await remove()).status).toBe(204);
    expect(await who(elsewhere.session)).toBeNull();
    expect((await who(session))!.passkeys).toEqual([]);
    expect(codeOf(await signIn({ passkey: await answerChallenge(device) }))).toEqual([401, "sign-in-failed"]);
  });
});

describe("a recovery code", () => {
  it("lets in once, however it is typed; ten are made, and new ones end the old", async () => {
    const { session } = await settle();
    const make = async () =>
      (await call<RecoveryCodes>("POST", "/v1/account/recovery-codes", {}, session)).body.codes;
    const codes = await make();
    expect(codes).toHaveLength(10);
    const typed = ` ${codes[0]!.toUpperCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "l")} `;
    const begun = await signIn({ recoveryCode: typed });
    expect([begun.status, begun.body.recoveryCodes]).toEqual([200, 9]);
    expect(codeOf(await signIn({ recoveryCode: codes[0]! }))).toEqual([401, "sign-in-failed"]);
    const fresh = await make();
    expect(codeOf(await signIn({ recoveryCode: codes[1]! }))).toEqual([401, "sign-in-failed"]);
    expect((await signIn({ recoveryCode: fresh[1]! })).status).toBe(200);
  });
});

describe("a one-time link", () => {
  it("lets in once, within a week; a new one ends the one before", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { key, member, link } = await settle();
    expect(codeOf(await signIn({ link }))).toEqual([401, "sign-in-failed"]);
    const make = async () =>
      (await call<SignInLink>("POST", `/v1/members/${member}/link`, {}, key)).body.url.split("#link=")[1]!;
    const [first, second] = [await make(), await make()];
    expect(codeOf(await signIn({ link: first }))).toEqual([401, "sign-in-failed"]);
    vi.setSystemTime(Date.now() + 7 * DAY_MS - 1_000);
    expect((await signIn({ link: second })).status).toBe(200);
    const third = await make();
    vi.setSystemTime(Date.now() + 7 * DAY_MS);
    expect(codeOf(await signIn({ link: third }))).toEqual([401, "sign-in-failed"]);
  });
  it("is no recovery code and no key, and the other way round", async () => {
    const { key, member, session } = await settle();
    const made = await call<SignInLink>("POST", `/v1/members/${member}/link`, {}, key);
    const link = made.body.url.split("#link=")[1]!;
    expect((await signIn({ recoveryCode: link })).status).toBe(401);
    expect((await call("GET", "/v1/quizzes", undefined, link)).status).toBe(401);
    for (const text of [key, session, link.replace("kl_", "kv_")])
      expect((await signIn({ link: text })).status).toBe(401);
    for (const secret of [session, link]) {
      const headers = { Authorization: `Bearer ${secret}`, Cookie: "", "Sec-Fetch-Site": "" };
      expect((await call("GET", "/v1/quizzes", undefined, undefined, headers)).status).toBe(401);
    }
  });
});

describe("signing in", () => {
  it("takes one proof at a time", async () => {
    for (const proof of [{}, { link: "a", recoveryCode: "b" }, { password: "c" }])
      expect(codeOf(await signIn(proof))).toEqual([422, "invalid-input"]);
  });
  it.each([
    ["another site", { Origin: "https://evil.example" }],
    ["another site, as the browser says", { "Sec-Fetch-Site": "cross-site" }],
    ["a neighbour", { "Sec-Fetch-Site": "same-site" }],
    ["a frame without an origin", { Origin: "null" }],
    ["no browser", { Origin: "" }],
  ])("from %s gives no session", async (_, headers) => {
    const key = await makeKey();
    const invited = await call<SignInLink>("POST", "/v1/members", { name: "x", scopes: ["admin"] }, key);
    const link = invited.body.url.split("#link=")[1]!;
    const refused = await signIn({ link }, headers as Record<string, string>);
    expect([...codeOf(refused), refused.session]).toEqual([403, "foreign-origin", ""]);
    expect((await signIn({ link })).status).toBe(200);
  });
  it("that failed thirty times in a minute is not heard for the rest of it, in this workspace alone", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { key, device } = await settle();
    const other = await settle();
    const link = `kl_${key.split("_")[1]}_${"z".repeat(40)}`;
    for (let i = 0; i < 30; i++) expect((await signIn({ link })).status).toBe(401);
    const refused = await signIn({ passkey: await answerChallenge(device) });
    expect(codeOf(refused)).toEqual([429, "too-many-sign-ins"]);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await signIn({ passkey: await answerChallenge(other.device) })).status).toBe(200);
    vi.setSystemTime(Date.now() + 61_000);
    expect((await signIn({ passkey: await answerChallenge(device) })).status).toBe(200);
  });
  it("to a workspace that never was is answered like a wrong proof, and leaves nothing behind", async () => {
    const link = `kl_${"z".repeat(12)}_${"z".repeat(40)}`;
    expect(codeOf(await signIn({ link }))).toEqual([401, "sign-in-failed"]);
    const tables = await runInDurableObject(
      env.WORKSPACES.get(env.WORKSPACES.idFromName("z".repeat(12))),
      (_, state) => state.storage.sql.exec("SELECT name FROM sqlite_master WHERE name = 'meta'").toArray(),
    );
    expect(tables).toEqual([]);
  });
});

describe("a session", () => {
  it("is a cookie that no script reads and no other site sends", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { device } = await settle();
    const begun = await signIn({ passkey: await answerChallenge(device) });
    const [value, ...attributes] = begun.headers.get("Set-Cookie")!.split("; ");
    expect(value).toMatch(/^__Host-kitkhva=ks_\w{53}$/);
    expect(attributes.sort()).toEqual(["HttpOnly", "Max-Age=1209600", "Path=/", "SameSite=Strict", "Secure"]);
    expect(begun.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });
  it("takes the place of the one that the browser had", async () => {
    const { device, session } = await settle();
    const Cookie = `__Host-kitkhva=${session}`;
    const begun = await signIn({ passkey: await answerChallenge(device) }, { Cookie });
    expect((await who(begun.session))!.sessions).toHaveLength(1);
    expect(await who(session)).toBeNull();
  });
  it("lasts two weeks after its last use, and never longer than ninety days", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { session } = await settle();
    const pass = (days: number) => vi.setSystemTime(Date.now() + days * DAY_MS);
    const use = () => call("GET", "/v1/quizzes", undefined, session);
    for (let day = 0; day < 84; day += 12) {
      pass(12);
      const answer = await use();
      expect([day, answer.status]).toEqual([day, 200]);
      const days = Math.min(14, 90 - (day + 12));
      expect(answer.headers.get("Set-Cookie")).toContain(`Max-Age=${days * 86_400};`);
    }
    expect((await use()).headers.get("Set-Cookie")).toBeNull();
    pass(6.01);
    expect(codeOf(await use())).toEqual([401, "unauthorized"]);
    const idle = await settle();
    pass(14.01);
    expect(codeOf(await call("GET", "/v1/quizzes", undefined, idle.session))).toEqual([401, "unauthorized"]);
    const gone = await call<WhoIsHere>("GET", "/v1/session", undefined, idle.session);
    expect(gone.body.account).toBeNull();
    expect(gone.headers.get("Set-Cookie")).toMatch(/^__Host-kitkhva=; Max-Age=0;/);
  });
  it("is listed and ended from another device, or signed out; a colleague's is out of reach", async () => {
    const { session, device, key } = await settle();
    const agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    const other = await signIn({ passkey: await answerChallenge(device) }, { "User-Agent": agent });
    const listed = (await who(session))!.sessions.find(({ current }) => !current)!;
    expect(listed.name).toBe("Firefox · Windows");
    const end = (id: string, by: string) => call("DELETE", `/v1/account/sessions/${id}`, undefined, by);
    const colleague = await joinWorkspace(key);
    expect((await end(listed.id, colleague.session)).status).toBe(404);
    expect((await end(listed.id, session)).status).toBe(204);
    expect(await who(other.session)).toBeNull();
    const out = await end("current", session);
    expect([out.status, out.headers.get("Set-Cookie")]).toEqual([
      204,
      expect.stringMatching(/^__Host-kitkhva=;/),
    ]);
    expect((await call("GET", "/v1/quizzes", undefined, session)).status).toBe(401);
  });
  it("gives way to a key: what is sent as one counts, and the cookie does not", async () => {
    const { session, key } = await settle();
    const Cookie = `__Host-kitkhva=${session}`;
    for (const wrong of ["kv_wrong", "", "Basic eA=="].map((text) =>
      text.includes(" ") ? text : `Bearer ${text}`,
    ))
      expect([
        wrong,
        (await call("GET", "/v1/quizzes", undefined, undefined, { Cookie, Authorization: wrong })).status,
      ]).toEqual([wrong, 401]);
    const answer = await call("GET", "/v1/quizzes", undefined, key, {
      Cookie,
      Origin: "https://lms.example",
    });
    expect(answer.status).toBe(200);
  });
  it("of another than whose page it is opens nothing there, and is not ended by it", async () => {
    const { session, key } = await settle();
    const colleague = await joinWorkspace(key);
    const { workspace, member } = (await who(session))!;
    const foreigner = await settle();
    const by = async (cookie: string, method: string, path: string, body?: unknown) => {
      const named = { "Kitkhva-Member": `${workspace.id} ${member.id}` };
      const { status, headers } = await call(method, path, body, cookie, named);
      return [status, headers.get("Set-Cookie")];
    };
    const article = { text: sample };
    expect(await by(session, "POST", "/v1/articles", article)).toEqual([201, null]);
    for (const other of [colleague.session, foreigner.session]) {
      expect(await by(other, "POST", "/v1/articles", article)).toEqual([401, null]);
      expect(await by(other, "GET", "/v1/quizzes")).toEqual([401, null]);
      expect(await by(other, "DELETE", "/v1/account/sessions/current")).toEqual([401, null]);
      expect(await by(other, "GET", "/v1/session")).toEqual([200, null]);
      expect(await who(other)).not.toBeNull();
    }
    // A member of the same name elsewhere would be another.
    const elsewhere = { "Kitkhva-Member": `${"z".repeat(12)} ${member.id}` };
    expect((await call("GET", "/v1/quizzes", undefined, session, elsewhere)).status).toBe(401);
  });
  it("is given to no page of a pupil's, and changes nothing there", async () => {
    const { code } = await makeQuiz();
    const { session } = await settle();
    const paths = [
      "/",
      `/r/${code}`,
      `/embed/${code}`,
      `/r/${code}/form`,
      `/v1/rooms/${code}`,
      "/teach",
      "/widget.js",
    ];
    for (const path of paths) {
      const [signedIn, stranger] = [await call("GET", path, undefined, session), await call("GET", path)];
      expect([path, signedIn.status]).toEqual([path, stranger.status]);
      for (const { headers } of [signedIn, stranger])
        expect([path, headers.get("Set-Cookie")]).toEqual([path, null]);
    }
    const none = await call("GET", `/v1/rooms/${code}/results`, undefined, session);
    expect(none.status).toBe(404);
  });
  it("is renewed also by an answer without a body", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { session } = await settle();
    const etag = (await call("GET", "/v1/quizzes", undefined, session)).headers.get("ETag") ?? "";
    vi.setSystemTime(Date.now() + DAY_MS);
    const again = await call("GET", "/v1/quizzes", undefined, session, { "If-None-Match": etag });
    expect([again.status, again.headers.get("Set-Cookie")]).toEqual([
      304,
      expect.stringContaining("Max-Age=1209600"),
    ]);
  });
  it("has an allowance of its own", async () => {
    const { session } = await settle();
    const answer = await call("GET", "/v1/quizzes", undefined, session);
    expect(answer.headers.get("RateLimit-Policy")).toBe('"key";q=600;w=60');
  });
  it("opens the sheets to print, from a page of ours alone", async () => {
    const { session } = await settle();
    const { exports } = await import("cloudflare:workers");
    const post = (site: string) =>
      exports.default.fetch(
        new Request(`${ORIGIN}/teach/worksheet`, {
          method: "POST",
          body: "key=&article=none",
          redirect: "manual",
          headers: {
            Cookie: `__Host-kitkhva=${session}`,
            "Content-Type": "application/x-www-form-urlencoded",
            "Sec-Fetch-Site": site,
          },
        }),
      );
    expect((await post("same-origin")).status).toBe(404);
    expect((await post("cross-site")).status).toBe(303);
  });
});

describe("the origin under which people sign in", () => {
  it("is the request's, or the one that the deployment names", () => {
    const inside = { PUBLIC_ORIGIN: "" } as Env;
    expect(ownOrigin(inside, "http://10.0.0.7:8787/teach")).toBe("http://10.0.0.7:8787");
    const named = { PUBLIC_ORIGIN: "https://quiz.example.org/" } as Env;
    expect(ownOrigin(named, "http://10.0.0.7:8787/teach")).toBe("https://quiz.example.org");
  });
});

describe("a device", () => {
  it.each([
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1",
      "Safari · iPhone",
    ],
    ["Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome · Android"],
    ["Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge · Windows"],
    ["curl/8.0", ""],
  ])("that says %s is known as “%s”", (agent, name) => {
    expect(nameDevice(agent)).toBe(name);
  });
});

describe("members", () => {
  it("are invited, listed and removed; who is removed is out at once, on every device", async () => {
    const { key, member, session } = await settle();
    const colleague = await joinWorkspace(key, ["quizzes:write"]);
    const { device } = await addPasskey(colleague.session);
    const { codes } = (await call<RecoveryCodes>("POST", "/v1/account/recovery-codes", {}, colleague.session))
      .body;
    const list = async () =>
      (await call<{ data: Member[] }>("GET", "/v1/members", undefined, session)).body.data;
    expect((await list()).map(({ id, scopes, passkeys }) => ({ id, scopes, passkeys }))).toEqual(
      expect.arrayContaining([
        { id: member, scopes: ["admin"], passkeys: 1 },
        { id: colleague.member, scopes: ["quizzes:write"], passkeys: 1 },
      ]),
    );
    expect(codeOf(await call("DELETE", `/v1/members/${member}`, undefined, colleague.session))).toEqual([
      403,
      "insufficient-scope",
    ]);
    expect((await call("DELETE", `/v1/members/${colleague.member}`, undefined, session)).status).toBe(204);
    expect(await who(colleague.session)).toBeNull();
    expect((await signIn({ passkey: await answerChallenge(device) })).status).toBe(401);
    expect((await signIn({ recoveryCode: codes[0]! })).status).toBe(401);
    expect(await list()).toHaveLength(1);
  });
  it("keep one who may do everything", async () => {
    const { member, session } = await settle();
    expect(codeOf(await call("DELETE", `/v1/members/${member}`, undefined, session))).toEqual([
      409,
      "last-admin-member",
    ]);
    expect(await who(session)).not.toBeNull();
  });
  it("are stored with no secret of theirs; the audit says who did what by id alone", async () => {
    const { key, session, link, device } = await settle();
    const { codes } = (await call<RecoveryCodes>("POST", "/v1/account/recovery-codes", {}, session)).body;
    await signIn({ passkey: await answerChallenge(device) });
    const stored = await dump(key);
    for (const secret of [session, link, codes[0]!, codes[0]!.replaceAll("-", "")])
      expect(stored).not.toContain(secret.slice(-16));
    const audit = await call<{ data: { action: string; target: string }[] }>(
      "GET",
      "/v1/workspace/audit",
      undefined,
      session,
    );
    expect(audit.body.data.map(({ action }) => action).slice(0, 6)).toEqual([
      "sign-in.passkey",
      "recovery-codes.make",
      "passkey.add",
      "sign-in.link",
      "member.link",
      "member.add",
    ]);
    expect(audit.text).not.toContain("ნინო");
  });
});
