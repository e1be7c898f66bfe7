/** Addresses for a spreadsheet: they read one quiz's results and open nothing else, until they are ended. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { call, joinWorkspace, makeQuiz, ORIGIN, readCsv, start } from "./client.ts";

interface Link {
  id: string;
  name: string;
  url: string;
  quizId: string;
  quizTitle: string;
  madeBy: { kind: string; id: string } | null;
}
interface Key {
  id: string;
  key: string;
}

const add = async (key: string, quiz: string) =>
  (await call<Link>("POST", `/v1/quizzes/${quiz}/links`, { name: "ცხრილი" }, key)).body;
const pathOf = ({ url }: Link) => url.slice(ORIGIN.length);
const open = async (link: Link) => (await call("GET", pathOf(link))).status;
const makeReader = async (admin: string, more = {}) =>
  (await call<Key>("POST", "/v1/keys", { name: "k", scopes: ["results:read"], ...more }, admin)).body;

afterEach(() => void vi.useRealTimers());

describe("an address of results", () => {
  it("gives the CSV of its quiz to a spreadsheet that sends no key", async () => {
    const { key, quiz, code } = await makeQuiz();
    const attempt = await start(code, { candidate: "ელენე" });
    await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
    const link = await add(key, quiz.id);
    const read = await call("GET", pathOf(link));
    expect(read.status).toBe(200);
    expect(read.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(read.text).toBe((await call("GET", `/v1/quizzes/${quiz.id}/results.csv`, undefined, key)).text);
    expect(readCsv(read.text)[1]).toContain("ელენე");
    // Put behind the address so that the spreadsheet fetches it anew.
    expect((await call("GET", `${pathOf(link)}?now=45990`)).text).toBe(read.text);
  });
  it("opens nothing else: as a key it is none, and a key is no address", async () => {
    const { key, quiz } = await makeQuiz();
    const secret = pathOf(await add(key, quiz.id)).split("/")[3]!;
    expect((await call("GET", `/v1/quizzes/${quiz.id}/results`, undefined, secret)).status).toBe(401);
    expect((await call("GET", "/v1/quizzes", undefined, secret)).status).toBe(401);
    expect((await call("GET", `/v1/shared/${key}/results.csv`)).status).toBe(404);
    expect((await call("GET", `/v1/shared/${key.slice(0, -1)}x/results.csv`)).status).toBe(404);
    expect((await call("GET", "/v1/shared/nothing/results.csv")).status).toBe(404);
  });
  it("is ended by whoever may read the results, and is then unknown", async () => {
    const { key, quiz } = await makeQuiz();
    const [first, second] = [await add(key, quiz.id), await add(key, quiz.id)];
    expect((await call("DELETE", `/v1/quizzes/${quiz.id}/links/${first.id}`, undefined, key)).status).toBe(
      204,
    );
    expect((await call("GET", pathOf(first))).status).toBe(404);
    expect((await call("GET", pathOf(second))).status).toBe(200);
    const listed = await call<{ data: Link[] }>("GET", `/v1/quizzes/${quiz.id}/links`, undefined, key);
    expect(listed.body.data.map(({ id }) => id)).toEqual([second.id]);
    expect(listed.text).not.toContain(second.url.split("_")[2]!.slice(0, 40));
  });
  it("of another's quiz cannot be made, listed or ended", async () => {
    const [mine, other] = [await makeQuiz(), await makeQuiz()];
    const link = await add(other.key, other.quiz.id);
    const path = `/v1/quizzes/${other.quiz.id}/links`;
    expect((await call("POST", path, { name: "x" }, mine.key)).status).toBe(404);
    expect((await call("GET", path, undefined, mine.key)).status).toBe(404);
    expect((await call("DELETE", `${path}/${link.id}`, undefined, mine.key)).status).toBe(404);
    expect(
      (await call("DELETE", `/v1/quizzes/${mine.quiz.id}/links/${link.id}`, undefined, mine.key)).status,
    ).toBe(404);
    expect((await call("GET", pathOf(link))).status).toBe(200);
  });
});

describe("what a key or a member has made to be read without them", () => {
  it("ends with the key, also where that expires, and with no other", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { key, quiz } = await makeQuiz();
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const [revoked, expiring] = [await makeReader(key), await makeReader(key, { expiresAt })];
    const links = [];
    for (const maker of [revoked.key, expiring.key, key]) links.push(await add(maker, quiz.id));
    expect(links.map(({ madeBy }) => madeBy?.kind)).toEqual(["key", "key", "key"]);
    expect((await call("DELETE", `/v1/keys/${revoked.id}`, undefined, key)).status).toBe(204);
    expect(await Promise.all(links.map(open))).toEqual([404, 200, 200]);
    vi.setSystemTime(Date.now() + 3_600_001);
    expect(await Promise.all(links.map(open))).toEqual([404, 404, 200]);
    const audit = await call<{ data: { action: string; target: string }[] }>(
      "GET",
      "/v1/workspace/audit",
      undefined,
      key,
    );
    expect(audit.body.data.map(({ action, target }) => `${action} ${target}`)).toContain(
      `link.revoke ${links[0]!.id}`,
    );
  });
  it("ends with the member", async () => {
    const { key, quiz } = await makeQuiz();
    const { member, session } = await joinWorkspace(key, ["results:read"]);
    // Somebody else must be left who may do everything.
    await joinWorkspace(key);
    const link = await add(session, quiz.id);
    expect([link.madeBy, await open(link)]).toEqual([{ kind: "member", id: member }, 200]);
    expect((await call("DELETE", `/v1/members/${member}`, undefined, key)).status).toBe(204);
    expect(await open(link)).toBe(404);
  });
  it("goes on with the key that takes another's place", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { key, quiz } = await makeQuiz();
    const old = await makeReader(key);
    const link = await add(old.key, quiz.id);
    const made = await call<Key>("POST", `/v1/keys/${old.id}/rotate`, { overlapHours: 1 }, key);
    // Made with the old one after that, it ends with it.
    const late = await add(old.key, quiz.id);
    vi.setSystemTime(Date.now() + 3_600_001);
    expect([await open(link), await open(late)]).toEqual([200, 404]);
    expect((await call("DELETE", `/v1/keys/${made.body.id}`, undefined, key)).status).toBe(204);
    expect(await open(link)).toBe(404);
  });
  it("is found in one list, of all quizzes, by who may do everything", async () => {
    const { key, quiz, article } = await makeQuiz();
    const second = await call<{ id: string }>("POST", "/v1/quizzes", { articleId: article.id }, key);
    const reader = await makeReader(key);
    const links = [await add(reader.key, quiz.id), await add(key, second.body.id)];
    const path = "/v1/workspace/links";
    const listed = await call<{ data: Link[] }>("GET", path, undefined, key);
    expect(listed.body.data.map(({ id, quizId, madeBy }) => [id, quizId, madeBy])).toEqual(
      links.map(({ id, quizId, madeBy }) => [id, quizId, madeBy]),
    );
    expect(listed.body.data.map(({ quizId }) => quizId)).toEqual([quiz.id, second.body.id]);
    expect(listed.body.data[0]!.quizTitle).toBe(quiz.title);
    expect(listed.body.data[0]!.madeBy).toEqual({ kind: "key", id: reader.id });
    for (const { url } of links) expect(listed.text).not.toContain(url.split("_")[2]!.slice(0, 40));
    expect((await call("GET", path, undefined, reader.key)).status).toBe(403);
  });
  it("has a limit of its own, and is in the way of no key", async () => {
    const { key, quiz } = await makeQuiz();
    const reader = await makeReader(key);
    const make = () => call("POST", `/v1/quizzes/${quiz.id}/links`, { name: "x" }, reader.key);
    for (let i = 0; i < 200; i++) expect((await make()).status).toBe(201);
    const more = await make();
    expect([more.status, more.body["code"]]).toEqual([409, "too-many-links"]);
    expect((await call("POST", `/v1/keys/${reader.id}/rotate`, {}, key)).status).toBe(201);
  });
});
