/** How a teacher pulls results: pages, changes, files; and the document that describes it. */
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Result, Results, ResultsTable, RoomNow } from "../../worker/contract.ts";
import { writeCsv } from "../../tables/csv.ts";
import { createOffset } from "../../tables/time-zones.ts";
import { writeXlsx } from "../../tables/xlsx.ts";
import { call, callBytes, makeQuiz, readCsv, start } from "./client.ts";

afterEach(() => void vi.useRealTimers());

async function submitMany(code: string, names: string[]) {
  for (const candidate of names) {
    const attempt = await start(code, { candidate });
    await call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
  }
}

describe("results by pages", () => {
  it.each([1, 2, 3, 5, 50])("of %i give each attempt of each room once, in the same order", async (limit) => {
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    const second = (
      await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "მეორე" }, key)
    ).body.code;
    await submitMany(code, ["ა", "ბ", "გ"]);
    await submitMany(second, ["დ", "ე"]);
    const names: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? "" : `&cursor=${cursor}`;
      const page: Results = (
        await call<Results>("GET", `/v1/quizzes/${quiz.id}/results?limit=${limit}${query}`, undefined, key)
      ).body;
      expect(page.data.length).toBeLessThanOrEqual(limit);
      names.push(...page.data.map((r) => r.candidate));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(names).toEqual(["ა", "ბ", "გ", "დ", "ე"]);
  });
  it("are light without answers, which one attempt by itself has", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    await submitMany(code, ["ა", "ბ"]);
    const read = async (query: string) =>
      (await call<Results>("GET", `/v1/quizzes/${quiz.id}/results?${query}`, undefined, key)).body.data;
    const [whole, brief] = [await read("limit=50"), await read("limit=1000&answers=none")];
    expect(whole.every(({ items }) => items.length === 8)).toBe(true);
    expect(brief).toEqual(whole.map((result) => ({ ...result, items: [] })));
    for (const result of whole) {
      const path = `/v1/rooms/${code}/attempts/${result.attemptId}`;
      expect((await call<Result>("GET", path, undefined, key)).body).toEqual(result);
    }
    const { status } = await call("GET", `/v1/rooms/${code}/attempts/${"0".repeat(32)}`, undefined, key);
    expect(status).toBe(404);
  });
  it("come without who they are of where that is asked for, and a room without its article", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    await submitMany(code, ["ა", "ბ"]);
    const read = async <T>(path: string) => (await call<T>("GET", `/v1/${path}`, undefined, key)).body;
    const whole = await read<Results>(`quizzes/${quiz.id}/results`);
    for (const of of [`quizzes/${quiz.id}`, `rooms/${code}`])
      expect(await read<Results>(`${of}/results?candidates=none`)).toEqual({
        ...whole,
        data: whole.data.map((result) => ({ ...result, candidate: null })),
        asOf: expect.any(String),
      });
    const room = await read<RoomNow>(`rooms/${code}`);
    expect(room.paragraphs).not.toEqual([]);
    expect(await read(`rooms/${code}?article=none`)).toEqual({
      ...room,
      paragraphs: [],
      now: expect.any(String),
    });
  });
  it("show what has changed since a moment, also an attempt that goes on", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "practice" });
    await submitMany(code, ["ადრე"]);
    const [early] = (await call<Results>("GET", `/v1/quizzes/${quiz.id}/results`, undefined, key)).body.data;
    const attempt = await start(code, { candidate: "ახლა" });
    const item = attempt.form.items.find((i) => i.interaction === "choice")!;
    await call(
      "PUT",
      `/v1/attempts/${attempt.attemptId}/responses/${item.id}`,
      { response: item.options[0]!.id },
      attempt.token,
    );
    const since = new Date(Date.parse(early!.updatedAt) + 1).toISOString();
    const { data } = (
      await call<{ data: Result[] }>(
        "GET",
        `/v1/quizzes/${quiz.id}/results?updatedSince=${since}`,
        undefined,
        key,
      )
    ).body;
    expect(data.map((r) => [r.candidate, r.submittedAt])).toEqual([["ახლა", null]]);
  });
  it("leave out nobody where a room is ended between two pages, whichever it is", async () => {
    for (const ended of [0, 1, 2]) {
      const { key, quiz, code } = await makeQuiz({ mode: "test" });
      const codes = [code];
      for (const name of ["ბ", "გ", "დ"])
        codes.push(
          (await call<{ code: string }>("POST", `/v1/quizzes/${quiz.id}/rooms`, { name }, key)).body.code,
        );
      const names = ["ა", "ბ", "გ", "დ"].map((room) => [1, 2, 3].map((n) => `${room}${n}`));
      for (const [i, room] of codes.entries()) await submitMany(room, names[i]!);
      const read = async (query: string) =>
        (await call<Results>("GET", `/v1/quizzes/${quiz.id}/results?limit=4${query}`, undefined, key)).body;
      // The first room, and one of the second.
      const first = await read("");
      await call("DELETE", `/v1/rooms/${codes[ended]}`, undefined, key);
      // In the place of the last there may be another.
      await call("POST", `/v1/quizzes/${quiz.id}/rooms`, { name: "ე" }, key);
      const found = first.data.map((r) => r.candidate);
      for (let { nextCursor } = first; nextCursor !== null;) {
        const page: Results = await read(`&cursor=${nextCursor}`);
        found.push(...page.data.map((r) => r.candidate));
        nextCursor = page.nextCursor;
      }
      const expected = names.flatMap((some, i) =>
        i !== ended ? some : i === 0 ? some : i === 1 ? some.slice(0, 1) : [],
      );
      expect([ended, found]).toEqual([ended, expected]);
    }
  });
  it("that are asked for again since they were read leave out nobody who handed in while they were read", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const pass = () => vi.setSystemTime(Date.now() + 60_000);
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    const { body: second } = await call<{ code: string }>(
      "POST",
      `/v1/quizzes/${quiz.id}/rooms`,
      { name: "მეორე" },
      key,
    );
    const read = async (query: string) =>
      (await call<Results>("GET", `/v1/quizzes/${quiz.id}/results?limit=2${query}`, undefined, key)).body;
    const hand = async (room: string, name: string) => {
      await submitMany(room, [name]);
      pass();
    };
    await hand(code, "ა1");
    await hand(second.code, "ბ1");
    await hand(second.code, "ბ2");
    const first = await read("");
    pass();
    // The first room is read; one of it hands in, then one of the second, which is being read.
    await hand(code, "ა2");
    await hand(second.code, "ბ3");
    const rest = await read(`&cursor=${first.nextCursor}`);
    expect(rest.asOf).toBe(first.asOf);
    expect([...first.data, ...rest.data].map((r) => r.candidate)).toEqual(["ა1", "ბ1", "ბ2", "ბ3"]);
    const since = await read(`&updatedSince=${rest.asOf}`);
    expect(since.data.map((r) => r.candidate)).toEqual(["ა2", "ბ3"]);
    // The time before the last change that was seen, as it would have been followed before, is later than what was missed.
    expect(Date.parse(rest.data.at(-1)!.updatedAt)).toBeGreaterThan(Date.parse(since.data[0]!.updatedAt));
    expect((await read(`&updatedSince=${since.asOf}`)).data).toEqual([]);
  });
  it.each(["x", "MCAxIDI", "🙂", "A".repeat(300)])("refuse a cursor that is none (%s)", async (cursor) => {
    const { key, quiz } = await makeQuiz();
    const answer = await call(
      "GET",
      `/v1/quizzes/${quiz.id}/results?cursor=${encodeURIComponent(cursor)}`,
      undefined,
      key,
    );
    expect([answer.status, answer.body["code"]]).toEqual([422, "invalid-input"]);
  });
});

describe("a misspelt parameter", () => {
  it("is named instead of answering what was not asked, also where a call has none", async () => {
    const { key, quiz, article } = await makeQuiz();
    for (const [method, path, name] of [
      ["GET", `quizzes/${quiz.id}/results?updatedSnce=2026-01-01T00:00:00Z`, "updatedSnce"],
      ["GET", `quizzes/${quiz.id}/statistics?atempt=best`, "atempt"],
      ["GET", `quizzes/${quiz.id}/results.csv?language=ka`, "language"],
      ["GET", "quizzes?limt=5", "limt"],
      ["GET", `articles/${article.id}?x`, "x"],
      ["DELETE", "keys/zzz?force=1", "force"],
    ] as const) {
      const refused = await call(method, `/v1/${path}`, undefined, key);
      expect([path, refused.status, refused.body["errors"]]).toEqual([
        path,
        422,
        [{ field: name, reason: `There is no such field: ${name}` }],
      ]);
    }
  });
  it("is passed over in pupils' calls, which pages of others make", async () => {
    const { code } = await makeQuiz();
    expect((await call("GET", `/v1/rooms/${code}?utm_source=x`)).status).toBe(200);
  });
});

describe("results as CSV", () => {
  it("keep a spreadsheet from running a pupil's nickname", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    const names = ['=HYPERLINK("http://x","y")', "+1", "-1", "@a", 'ნინო, "ნუცა"'];
    await submitMany(code, names);
    const csv = await call("GET", `/v1/quizzes/${quiz.id}/results.csv`, undefined, key);
    expect(csv.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(csv.headers.get("Content-Disposition")).toMatch(/attachment/);
    const cells = readCsv(csv.text)
      .slice(1)
      .map((row) => row[3]);
    expect(cells).toEqual([...names.slice(0, 4).map((name) => `'${name}`), names[4]]);
  });
  it("keep it from one that begins in the middle of a name, where semicolons and tabs part cells, or in wide letters", () => {
    const names = ["ნინო;=1+1", "a; -1", "＝1+1", " =1", "\t=1", "ნინო-ანა", "a, =b", "x = 1; y"];
    const cells = readCsv(writeCsv([names]))[0];
    expect(cells).toEqual([
      "ნინო;'=1+1",
      "a; '-1",
      "'＝1+1",
      " '=1",
      "\t'=1",
      "ნინო-ანა",
      "a, =b",
      "x = 1; y",
    ]);
  });
  it("keep it from one behind a comma, too, where a file with semicolons is read by commas", () => {
    const names = ["ნინო,=1+1,", "a, -1", "=1", "a; =b"];
    expect(writeCsv([names], "semicolon")).toBe(`\uFEFF"ნინო,'=1+1,";"a, '-1";'=1;"a; =b"\r\n`);
  });
  it("have their cells parted by semicolons where that is asked for, and decimals a comma, as Excel there writes it", async () => {
    const row = ["ა;ბ, გ", 1.5, -0.25, null, new Date(0), "-1"];
    expect(writeCsv([row], "semicolon")).toBe(`\uFEFF"ა;ბ, გ";1,5;-0,25;;1970-01-01T00:00:00.000Z;'-1\r\n`);
    expect(writeCsv([row])).toBe(`\uFEFF"ა;ბ, გ",1.5,-0.25,,1970-01-01T00:00:00.000Z,'-1\r\n`);
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    await submitMany(code, ["ნინო"]);
    const read = async (query: string) =>
      (await call("GET", `/v1/quizzes/${quiz.id}/results.csv${query}`, undefined, key)).text;
    const [plain, parted] = [await read(""), await read("?separator=semicolon")];
    expect(parted.split("\r\n")[1]!.split(";")).toEqual(plain.split("\r\n")[1]!.split(","));
    const refused = await call("GET", `/v1/quizzes/${quiz.id}/results.csv?separator=tab`, undefined, key);
    expect(refused.status).toBe(422);
  });
  it("have times by the clock that is asked for, which their headings name, and else as programs read them", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    await submitMany(code, ["ნინო"]);
    const read = async (query: string) =>
      readCsv((await call("GET", `/v1/quizzes/${quiz.id}/results.csv${query}`, undefined, key)).text);
    const [plain, here] = [await read(""), await read("?lang=en&timeZone=Asia/Tbilisi")];
    expect(here[0]!.slice(7, 9)).toEqual(["Begun (Asia/Tbilisi)", "Handed in (Asia/Tbilisi)"]);
    const later = new Date(Date.parse(plain[1]![8]!) + 4 * 3_600_000).toISOString();
    expect(here[1]![8]).toBe(`${later.slice(0, 10)} ${later.slice(11, 19)}`);
    const refused = await call(
      "GET",
      `/v1/quizzes/${quiz.id}/results.csv?timeZone=Mars/Olympus`,
      undefined,
      key,
    );
    expect(refused.status).toBe(422);
  });
  it("count nothing as wrong of what is not handed in: no score, and no cell before an answer", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "practice", attempts: 1 });
    await submitMany(code, ["ადრე"]);
    const attempt = await start(code, { candidate: "ახლა" });
    const item = attempt.form.items.find((i) => i.interaction === "choice")!;
    const path = `/v1/attempts/${attempt.attemptId}/responses/${item.id}`;
    await call("PUT", path, { response: item.options[0]!.id }, attempt.token);
    const { text } = await call("GET", `/v1/quizzes/${quiz.id}/results.csv?attempt=all`, undefined, key);
    const [head, early, open] = readCsv(text);
    expect([head!.indexOf("score"), open![3]]).toEqual([4, "ახლა"]);
    expect([open!.slice(4, 7), open![8]]).toEqual([["", "8", ""], ""]);
    expect(open!.slice(10).filter((cell) => cell !== "")).toHaveLength(1);
    // Handed in, what is not answered is wrong.
    expect(early!.slice(4, 7)).toEqual(["0", "8", "0"]);
    expect(early!.slice(10).filter((cell) => cell === "0")).toHaveLength(8);
  });
  it("have a heading alone where nobody has taken the quiz", async () => {
    const { key, quiz } = await makeQuiz();
    const csv = await call("GET", `/v1/quizzes/${quiz.id}/results.csv`, undefined, key);
    expect(readCsv(csv.text)).toHaveLength(1);
  });
});

/** The cells of a workbook's only sheet by their names, as text. */
function readXlsx(file: Uint8Array): Map<string, string> {
  const sheet = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]!);
  const cells = sheet.matchAll(
    /<c r="([A-Z]+\d+)"(?: s="\d")?(?: t="inlineStr")?>(?:<v>|<is><t[^>]*>)([^<]*)</g,
  );
  const plain = (text: string) =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return new Map(Array.from(cells, ([, name, text]) => [name!, plain(text!)]));
}

/** What a program shows of a time in a cell, which is a number of days since the end of 1899. */
const showTime = (serial: string | undefined) =>
  new Date(Math.round((Number(serial) - 25_569) * 86_400) * 1000).toISOString().slice(0, 19);

describe("results as a spreadsheet", () => {
  it("hold what the CSV holds, of a quiz and of a room, with names as they were given", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    await submitMany(code, ["=1+1", "<ნინო> & 'ნუცა'"]);
    for (const path of [`/v1/quizzes/${quiz.id}/results`, `/v1/rooms/${code}/results`]) {
      const rows = readCsv((await call("GET", `${path}.csv`, undefined, key)).text);
      const file = await callBytes(`${path}.xlsx`, key);
      expect(file.headers.get("Content-Disposition")).toMatch(/^attachment; filename="kitkhva-[^"]+\.xlsx"$/);
      const cells = readXlsx(file.bytes);
      rows.forEach((row, y) =>
        row.forEach((cell, x) => {
          const name = `${x < 26 ? "" : "A"}${String.fromCharCode(65 + (x % 26))}${y + 1}`;
          const isTime = rows[0]![x]!.endsWith("At");
          const found = isTime && y > 0 ? showTime(cells.get(name)) : cells.get(name);
          const told = isTime ? (y > 0 ? cell.slice(0, 19) : `${cell} (UTC)`) : cell.replace(/^'=/, "=");
          expect([name, found ?? ""]).toEqual([name, told]);
        }),
      );
      expect(cells.get("D2")).toBe("=1+1");
    }
  });
  it("have the numbers of a class list as numbers, which a program sorts, and a name that only begins as one as a text", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    await submitMany(code, ["10", "2", "007", "7ა"]);
    const { bytes } = await callBytes(`/v1/quizzes/${quiz.id}/results.xlsx`, key);
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
    const types = Array.from(sheet.matchAll(/<c r="D[2-5]"( t="inlineStr")?>(?:<v>|<is><t[^>]*>)([^<]*)/g));
    expect(types.map(([, isText, cell]) => [cell, isText !== undefined])).toEqual([
      ["10", false],
      ["2", false],
      ["007", true],
      ["7ა", true],
    ]);
  });
  it("come as the table that is in them, for who writes a file of their own", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    await submitMany(code, ["10", "=1+1"]);
    const path = `/v1/quizzes/${quiz.id}/results`;
    const { body, headers } = await call<ResultsTable>("GET", `${path}.json?lang=ka`, undefined, key);
    expect(headers.get("Content-Type")).toBe("application/json");
    const csv = readCsv((await call("GET", `${path}.csv?lang=ka`, undefined, key)).text);
    expect(body.head.map(({ text }) => text)).toEqual(csv[0]);
    expect(body.head.slice(0, 10).map(({ name }) => name)).toEqual(
      readCsv((await call("GET", `${path}.csv`, undefined, key)).text)[0]!.slice(0, 10),
    );
    expect(body.head.filter(({ isTime }) => isTime).map(({ name }) => name)).toEqual([
      "startedAt",
      "submittedAt",
    ]);
    expect(body.rows.map((row) => row.map((cell) => String(cell ?? "")))).toEqual(
      csv.slice(1).map((row) => row.map((cell) => cell.replace(/^'/, ""))),
    );
    expect(body.rows.map((row) => row[3])).toEqual([10, "=1+1"]);
    const empty = await makeQuiz();
    const none = await call<ResultsTable>(
      "GET",
      `/v1/rooms/${empty.code}/results.json`,
      undefined,
      empty.key,
    );
    expect(none.body.rows).toEqual([]);
  });
  it("have times as dates, on the clock of the zone that is asked for and that the heading names, summer and winter", async () => {
    const { key, quiz, code } = await makeQuiz({ mode: "test" });
    await submitMany(code, ["ნინო"]);
    const path = `/v1/quizzes/${quiz.id}/results`;
    const [, row] = readCsv((await call("GET", `${path}.csv`, undefined, key)).text);
    const read = async (query: string) => readXlsx((await callBytes(`${path}.xlsx${query}`, key)).bytes);
    const here = await read("?lang=ka&timeZone=Asia/Tbilisi");
    expect([here.get("H1"), here.get("I1")]).toEqual(["დაიწყო (Asia/Tbilisi)", "ჩააბარა (Asia/Tbilisi)"]);
    const later = new Date(Date.parse(row![8]!) + 4 * 3_600_000).toISOString();
    expect(showTime(here.get("I2"))).toBe(later.slice(0, 19));
    const { bytes } = await callBytes(`${path}.xlsx`, key);
    const files = unzipSync(bytes);
    expect(strFromU8(files["xl/worksheets/sheet1.xml"]!)).toMatch(/<c r="I2" s="1"><v>[\d.]+<\/v>/);
    expect(strFromU8(files["xl/styles.xml"]!)).toContain('formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"');
    for (const zone of ["Mars/Olympus", "Asia/Tbilisi' --", ""]) {
      const refused = await call("GET", `${path}.xlsx?timeZone=${encodeURIComponent(zone)}`, undefined, key);
      expect([zone, refused.status, refused.body["errors"]]).toEqual([
        zone,
        422,
        [{ field: "timeZone", reason: "No time zone of that name is known" }],
      ]);
    }
    const offset = createOffset("Europe/Berlin");
    const hours = [
      "2026-03-29T00:59:59Z",
      "2026-03-29T01:00:00Z",
      "2026-10-25T00:59:59Z",
      "2026-10-25T01:00:00Z",
    ];
    expect(hours.map((at) => offset(Date.parse(at)) / 3_600_000)).toEqual([1, 2, 2, 1]);
    expect(createOffset("America/St_Johns")(Date.parse("2026-01-01T00:00:00Z"))).toBe(-3.5 * 3_600_000);
  });
  it("take any number of pupils and what XML cannot hold", async () => {
    const row = ["\u0000ა\uD800\uFFFF", ...Array.from({ length: 30 }, (_, i) => i / 2)];
    const cells = readXlsx(await writeXlsx(Array.from({ length: 2_000 }, () => row)));
    expect(cells.size).toBe(62_000);
    expect([cells.get("A1"), cells.get("AE2000")]).toEqual(["ა\uFFFD", "14.5"]);
  });
  it("keep a text that looks like a workbook's own escape", async () => {
    const sheet = strFromU8(
      unzipSync(await writeXlsx([["_x0041_", "a_x\u00000041_x0042_", "_xყ_"]]))["xl/worksheets/sheet1.xml"]!,
    );
    expect(Array.from(sheet.matchAll(/<t[^>]*>([^<]*)/g), ([, text]) => text)).toEqual([
      "_x005F_x0041_",
      "a_x005F_x0041_x005F_x0042_",
      "_xყ_",
    ]);
  });
  it("of another workspace are not found", async () => {
    const [{ code, quiz }, other] = [await makeQuiz(), await makeQuiz()];
    for (const path of [`/v1/quizzes/${quiz.id}/results.xlsx`, `/v1/rooms/${code}/results.xlsx`]) {
      const answer = await call("GET", path, undefined, other.key);
      expect([answer.status, answer.body["code"]]).toEqual([404, "not-found"]);
    }
  });
});

describe("the API's document", () => {
  it("is OpenAPI 3.1 and refers only to what it holds", async () => {
    const { body, text } = await call<{
      openapi: string;
      paths: Record<
        string,
        Record<string, { security?: Record<string, unknown>[]; responses: Record<string, unknown> }>
      >;
      components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
    }>("GET", "/openapi.json");
    expect(body.openapi).toBe("3.1.0");
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(body.components.schemas).toHaveProperty(name!);
    for (const operation of Object.values(body.paths).flatMap((methods) => Object.values(methods))) {
      for (const scheme of operation.security ?? [])
        expect(Object.keys(body.components.securitySchemes)).toEqual(
          expect.arrayContaining(Object.keys(scheme)),
        );
    }
  });
  it("is a page too", async () => {
    const page = await call("GET", "/docs");
    expect(page.status).toBe(200);
    expect(page.text).toContain("/v1/rooms/{code}/attempts");
  });
});
