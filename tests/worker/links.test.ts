/** Addresses for a spreadsheet: they read one quiz's results and open nothing else, until they are ended. */
import { describe, expect, it } from "vitest";
import { call, makeQuiz, ORIGIN, readCsv, start } from "./client.ts";

interface Link {
  id: string;
  name: string;
  url: string;
}

const add = async (key: string, quiz: string) =>
  (await call<Link>("POST", `/v1/quizzes/${quiz}/links`, { name: "ცხრილი" }, key)).body;
const pathOf = ({ url }: Link) => url.slice(ORIGIN.length);

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
