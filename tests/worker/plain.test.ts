/** The quiz without JavaScript, from start to score: the same rules and the same results as the API's. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Committed, RoomLink } from "../../worker/contract.ts";
import { fieldOf } from "../../worker/answers.ts";
import { hashInline } from "../../worker/first.ts";
import { closingScript } from "../../worker/pages/closing.tsx";
import { plainTextsFor } from "../../worker/pages/plain-texts.ts";
import { answer, call, dated, makeQuiz, results, sample, start, theatre } from "./client.ts";
import { begin, formPath, locationOf, open, post, readToken, toFields } from "./plain.ts";
import { texts } from "./texts.ts";

afterEach(() => void vi.useRealTimers());

/** A quiz, an attempt at it, and every third item answered wrongly. */
async function ready(rules: Record<string, unknown> = {}, text = sample) {
  const made = await makeQuiz({ mode: "test", ...rules }, text);
  const { page, token, attempt } = await begin(made.code);
  const responses = await answer(made.key, made.article.id, attempt, (i) => i % 3 !== 0);
  const { items } = attempt.form;
  const send = (fields: Record<string, string>) => post(formPath(made.code), { token, ...fields });
  return { ...made, page, token, attempt, items, responses, fields: toFields(items, responses), send };
}

async function addRoom(key: string, quiz: string, room: Record<string, unknown>): Promise<string> {
  return (await call<RoomLink>("POST", `/v1/quizzes/${quiz}/rooms`, { name: "ბ", ...room }, key)).body.code;
}

describe("a resume code", () => {
  it.each(["test", "practice"])(
    "goes on in the plain form with what was saved by the widget, in a %s",
    async (mode) => {
      const made = await makeQuiz({ mode, length: 12 });
      const attempt = await start(made.code);
      const responses = await answer(made.key, made.article.id, attempt, () => true);
      const saved = Object.entries(responses).slice(0, 6);
      const path = `/v1/attempts/${attempt.attemptId}/responses`;
      const put = (at: string, body: object) => call("PUT", at, body, attempt.token);
      if (mode === "test") await put(path, { seq: 4, responses: Object.fromEntries(saved) });
      else for (const [id, response] of saved) await put(`${path}/${id}`, { response });
      const page = await post(formPath(made.code), { resumeCode: attempt.resumeCode.toLowerCase() });
      expect(readToken(page)).not.toBe("");
      expect(page.text.match(/<fieldset/g)).toHaveLength(attempt.form.items.length);
      const fields = toFields(attempt.form.items, Object.fromEntries(saved));
      if (mode === "test")
        for (const [name, value] of Object.entries(fields)) {
          // Chosen among several, or written into a line.
          const field = new RegExp(
            `name="${name}"[^>]*value="${value}"[^>]*( checked| maxlength)|name="${name}"[\\s\\S]*?value="${value}"[^>]* selected`,
            "i",
          );
          expect(page.text).toMatch(field);
        }
      else expect(page.text.match(/class="right"/g)).toHaveLength(saved.length);
      const done = await post(formPath(made.code), { token: readToken(page), submit: "anyway" });
      expect(done.status).toBe(303);
      // Who comes back with the code of what is handed in meets its result.
      const again = await post(formPath(made.code), { resumeCode: attempt.resumeCode });
      expect(locationOf(again)).toBe(locationOf(done));
    },
  );
  it("that nobody has is told so, in the pupil's language", async () => {
    const { code } = await makeQuiz();
    const page = await post(formPath(code), { resumeCode: "ZZZZZZZZZZ" });
    expect(page.status).toBe(404);
    expect(page.text).toContain(plainTextsFor("ka").badCode);
  });
});

describe("a page of the quiz without JavaScript", () => {
  it("runs no script, may be kept by nobody, and sends no address on", async () => {
    const { page, fields, send } = await ready();
    const result = await open(locationOf(await send({ ...fields, submit: "all" })));
    for (const { text, headers } of [page, result]) {
      expect(text).not.toContain("<script");
      expect(text).not.toContain(" style=");
      expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; .*form-action 'self'/);
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    }
  });
  it("stands in for the widget at the room's own address where no script runs", async () => {
    const { code } = await makeQuiz();
    const { text } = await open(`/r/${code}`);
    const [, stand] = /<noscript>([\s\S]*)<\/noscript>/.exec(text) ?? [];
    expect(stand).toContain(`method="post" action="/r/${code}/form#quiz"`);
    expect(stand).toContain('name="candidate"');
    // Where scripts do run nothing of it is there, but a link that shows itself when the widget has not come.
    expect(text.replace(/<noscript>[\s\S]*<\/noscript>/, "")).not.toContain('method="post"');
  });
  it("has the article, a fieldset for each item with all its fields, and the token in no address", async () => {
    const { page, article, items, fields, token } = await ready({ length: 12 });
    for (const paragraph of article.paragraphs)
      expect(page.text).toContain(paragraph.replaceAll('"', "&quot;").slice(0, 40));
    expect(page.text.match(/<fieldset/g)).toHaveLength(items.length);
    for (const name of Object.keys(fields)) expect(page.text).toContain(`name="${name}"`);
    expect(page.text.split(token)).toHaveLength(2);
  });
  it("shows what a pupil has written as text", async () => {
    const { code } = await makeQuiz({ attempts: 1 });
    const name = `"><b>ნინო`;
    const { attempt, token } = await begin(code, { candidate: name });
    await post(formPath(code), { token, submit: "anyway" });
    const again = await post(formPath(code), { candidate: name });
    expect(again.text).not.toContain("<b>");
    expect(again.text).toContain("&quot;&gt;&lt;b&gt;ნინო");
    expect(attempt.form.items.length).toBeGreaterThan(0);
  });
  it.each([
    ["an English text", "Start", "Your answer", "Result"],
    ["a Russian text", "Начать", "Ваш ответ", "Результат"],
  ])("speaks the language of %s", async (name, startWord, answerWord, resultWord) => {
    const { code } = await makeQuiz(
      { mode: "test", length: 3, types: { typed: 1, when: 1 } },
      texts[name]!.text,
    );
    expect((await open(formPath(code))).text).toContain(startWord);
    const { page, token } = await begin(code);
    expect(page.text).toContain(answerWord);
    const sent = await post(formPath(code), { token, submit: "anyway" });
    expect((await open(locationOf(sent))).text).toContain(resultWord);
  });
  it("counts questions in Russian as Russian does", () => {
    const { questions } = plainTextsFor("ru");
    expect([1, 3, 5, 11, 21].map(questions)).toEqual([
      "1 вопрос",
      "3 вопроса",
      "5 вопросов",
      "11 вопросов",
      "21 вопрос",
    ]);
  });
});

describe("from start to score", () => {
  it.each([
    ["true-false", sample],
    ["order", dated],
    ["matching", sample],
    ["find-sentence", theatre],
    ["typed", sample],
  ])("an item of type %s scores as it does by the API", async (type, text) => {
    for (const isRight of [true, false]) {
      const made = await makeQuiz({ mode: "test", length: 1, types: { [type]: 1 } }, text);
      const { token, attempt } = await begin(made.code);
      const { items } = attempt.form;
      expect(items[0]!.type).toBe(type);
      const given = toFields(items, await answer(made.key, made.article.id, attempt, () => isRight));
      const page = await open(
        locationOf(await post(formPath(made.code), { token, ...given, submit: "all" })),
      );
      const [result] = await results(made.key, made.quiz.id);
      expect(result).toMatchObject({ candidate: "ნინო", score: isRight ? 1 : 0, maxScore: 1 });
      expect(page.text).toContain(`<strong>${result!.score} / 1</strong>`);
    }
  });
  it("the result shows the score of the API to the digit, and each mistake with its key and sentence", async () => {
    const { key, quiz, code, fields, send, attempt, responses, token } = await ready();
    const sent = await send({ ...fields, submit: "all" });
    expect(sent.status).toBe(303);
    const page = await open(locationOf(sent));
    const [result] = await results(key, quiz.id);
    expect(page.text).toContain(`<strong>${result!.score} / ${result!.maxScore}</strong>`);
    const receipt = await call<{ items: { feedback: { score: number; evidence: { text: string }[] } }[] }>(
      "POST",
      `/v1/attempts/${attempt.attemptId}/submit`,
      { responses },
      token,
    );
    expect(receipt.status).toBe(200);
    const mistakes = receipt.body.items.filter(({ feedback }) => feedback.score === 0);
    expect(mistakes.length).toBeGreaterThan(1);
    const [, listed] = /<h3>[^<]*<\/h3><ol>([\s\S]*?)<\/ol>/.exec(page.text)!;
    expect(listed!.match(/<li>/g)).toHaveLength(mistakes.length);
    for (const { feedback } of mistakes)
      for (const { text } of feedback.evidence)
        expect(listed).toContain(`<blockquote lang="ka"><p>${text.replaceAll('"', "&quot;")}</p>`);
    // Each sentence is a place of the article that its link leads to.
    for (const [, id] of listed!.matchAll(/href="#([^"]+)"/g))
      expect(page.text).toContain(`<span id="${id}">`);
    expect(code).toHaveLength(8);
  });
  it("names what is not answered, or only in part, before it hands in, and keeps the rest", async () => {
    const { key, quiz, items, fields, send } = await ready({ types: { matching: 1, "true-false": 1 } });
    const match = items.find((item) => item.interaction === "match")!;
    const { [fieldOf(match, match.prompts![0])]: _, ...partial } = fields;
    const asked = await send({ ...partial, submit: "all" });
    expect(asked.status).toBe(200);
    expect(asked.text).toContain("უპასუხოდ ან ნახევრად დარჩა:");
    expect([...asked.text.matchAll(/<li><a href="#item-(\d+)">/g)].map(([, at]) => Number(at) - 1)).toEqual([
      items.indexOf(match),
    ]);
    expect(asked.text.match(/ checked=""/g)).toHaveLength(items.length - 1);
    expect(asked.text.match(/ selected=""/g)).toHaveLength(match.prompts!.length - 1);
    expect(await results(key, quiz.id)).toEqual([]);
    const sent = await post(formPath(quiz.room.code), {
      token: readToken(asked),
      ...partial,
      submit: "anyway",
    });
    expect(sent.status).toBe(303);
    const [result] = await results(key, quiz.id);
    expect(result!.items.filter(({ response }) => response === null)).toHaveLength(1);
  });
  it("an order with one place given twice is not whole", async () => {
    const { items, fields, send } = await ready({ length: 1, types: { order: 1 } }, dated);
    const [first, second] = items[0]!.options;
    const twice = { ...fields, [fieldOf(items[0]!, first)]: fields[fieldOf(items[0]!, second)]! };
    expect((await send({ ...twice, submit: "all" })).text).toContain('<a href="#item-1">');
  });
  it("a repeat leads to the same result; other answers hear that the first count", async () => {
    const { key, quiz, fields, send } = await ready();
    const first = await send({ ...fields, submit: "all" });
    const again = await send({ ...fields, submit: "all" });
    expect(again.headers.get("Location")).toBe(first.headers.get("Location"));
    const other = await send({ submit: "all" });
    expect(locationOf(other)).toBe(`${locationOf(first)}?first`);
    const page = await open(locationOf(other));
    expect(page.text).toContain("ჩაითვალა პასუხი, რომელიც პირველად");
    expect(await results(key, quiz.id)).toHaveLength(1);
  });
  it("twenty of the same form at one moment make one row", async () => {
    const { key, quiz, fields, send } = await ready();
    const sent = await Promise.all(Array.from({ length: 20 }, () => send({ ...fields, submit: "all" })));
    expect(new Set(sent.map(locationOf)).size).toBe(1);
    expect(await results(key, quiz.id)).toHaveLength(1);
  });
});

describe("in practice", () => {
  it("an item is checked by its own button: it alone is committed and explained", async () => {
    const { key, quiz, items, fields, send, attempt, token } = await ready({ mode: "practice" });
    const item = items.find(({ interaction }) => interaction === "choice");
    const page = await send({ ...fields, check: item!.id });
    expect(page.status).toBe(200);
    expect(page.text.match(/<blockquote/g)!.length).toBeGreaterThan(0);
    expect(page.text).not.toContain(`name="${fieldOf(item!)}"`);
    expect(page.text.match(/name="check"/g)).toHaveLength(items.length - 1);
    const [result] = await results(key, quiz.id);
    expect(result!.submittedAt).toBeNull();
    expect(result!.items.filter(({ response }) => response !== null)).toHaveLength(1);
    // The API knows it as committed too.
    const path = `/v1/attempts/${attempt.attemptId}/responses/${item!.id}`;
    const other = item!.options.map(({ id }) => id).find((id) => id !== fields[fieldOf(item!)])!;
    expect((await call<Committed>("PUT", path, { response: other }, token)).body).toMatchObject({
      code: "already-committed",
    });
  });
  it("an item without an answer is named and not committed", async () => {
    const { key, quiz, items, send } = await ready({ mode: "practice" });
    const page = await send({ check: items[1]!.id });
    expect(page.text).toContain('<a href="#item-2">');
    expect(page.text).not.toContain('value="anyway"');
    expect(await results(key, quiz.id)).toEqual([]);
  });
  it("what was checked needs no answer again, and the rest is handed in with it, once", async () => {
    const { key, quiz, items, fields, send } = await ready({ mode: "practice" });
    await send({ ...fields, check: items[0]!.id });
    const rest = Object.fromEntries(
      Object.entries(fields).filter(([name]) => !name.startsWith(fieldOf(items[0]!))),
    );
    const sent = await send({ ...rest, submit: "all" });
    expect(locationOf(await send({ ...rest, submit: "all" }))).toBe(locationOf(sent));
    const [result] = await results(key, quiz.id);
    expect(result!.items.every(({ response }) => response !== null)).toBe(true);
    expect((await open(locationOf(sent))).text).toContain(`${result!.score} / ${result!.maxScore}`);
  });
  it("a page from before a check, sent with another answer, hears that the first counts", async () => {
    const { key, quiz, items, fields, send } = await ready({ mode: "practice", types: { "true-false": 1 } });
    await send({ ...fields, check: items[0]!.id });
    const other = items[0]!.options.map(({ id }) => id).find((id) => id !== fields[fieldOf(items[0]!)])!;
    const page = await send({ ...fields, [fieldOf(items[0]!)]: other, submit: "all" });
    expect(page.status).toBe(200);
    expect(page.text).toContain("ჩაითვალა პასუხი, რომელიც პირველად");
    expect((await results(key, quiz.id))[0]!.submittedAt).toBeNull();
  });
});

describe("where the room shows keys at closing", () => {
  it("the result says so until then, and shows them after", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const now = Date.now();
    const closesAt = new Date(now + 600_000).toISOString();
    const { send, fields, key, quiz } = await ready({ closesAt });
    const address = locationOf(await send({ ...fields, submit: "all" }));
    const hidden = (await open(address)).text;
    expect(hidden).toContain("ჩაბარებულია. შედეგი დახურვის შემდეგ გამოჩნდება.");
    expect(hidden).not.toMatch(/<blockquote|class="score"|id="text-/);
    vi.setSystemTime(now + 660_000);
    const shown = (await open(address)).text;
    const [result] = await results(key, quiz.id);
    expect(shown).toContain(`<strong>${result!.score} / ${result!.maxScore}</strong>`);
    expect(shown).toContain("<blockquote");
  });
});

describe("who comes too early, too late or too often", () => {
  it("reads above the quiz, before starting and while answering, when the room closes", async () => {
    const closesAt = new Date(Date.now() + 50 * 60_000 - 5_000).toISOString();
    const { code, page } = await ready({ closesAt });
    const told = "დახურვამდე დარჩა: 50 წთ";
    expect(page.text).toContain(told);
    expect((await open(formPath(code))).text).toContain(told);
    const scripted = await open(`/r/${code}`);
    expect(scripted.text).toContain(`data-closes="${closesAt}" data-label="დაიხურება"`);
    const hash = await hashInline(closingScript);
    expect(scripted.headers.get("Content-Security-Policy")).toContain(`'${hash}'`);
    const never = await makeQuiz();
    expect((await open(`/r/${never.code}`)).text).not.toContain("data-closes");
  });
  it("hears how long it is until the room opens", async () => {
    const { key, quiz } = await makeQuiz();
    const opensAt = new Date(Date.now() + 3 * 3_600_000 + 20 * 60_000 - 5_000).toISOString();
    const code = await addRoom(key, quiz.id, { opensAt });
    const page = await open(formPath(code));
    expect(page.text).toContain("დაწყებამდე დარჩა: 3 სთ 20 წთ");
    expect(page.text).not.toContain("<button");
    expect((await post(formPath(code), { candidate: "ნინო" })).status).toBe(403);
  });
  it("hears that the room has closed, and that the answers were not taken", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const now = Date.now();
    const { send, fields, code, key, quiz } = await ready({ closesAt: new Date(now + 60_000).toISOString() });
    vi.setSystemTime(now + 120_000);
    const late = await send({ ...fields, submit: "all" });
    expect(late.text).toContain("პასუხების მიღება დასრულდა: ესენი აღარ ჩაბარდა.");
    expect(await results(key, quiz.id)).toEqual([]);
    expect((await open(formPath(code))).text).toContain("პასუხების მიღება დასრულდა.");
  });
  it("is offered no other questions once the room has closed", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const now = Date.now();
    const { send, fields } = await ready({ closesAt: new Date(now + 60_000).toISOString() });
    const address = locationOf(await send({ ...fields, submit: "all" }));
    expect((await open(address)).text).toContain('name="retryOf"');
    vi.setSystemTime(now + 120_000);
    const closed = await open(address);
    expect(closed.text).toContain('class="score"');
    expect(closed.text).not.toContain('name="retryOf"');
  });
  it("hears that the attempts are used up, at the start and at the end", async () => {
    const { code, send, fields } = await ready({ attempts: 1 });
    expect((await open(formPath(code))).text).toMatch(/\d+ კითხვა\. მცდელობა: 1\./);
    const second = await begin(code);
    const result = await open(locationOf(await send({ ...fields, submit: "all" })));
    expect(result.text).not.toContain('name="retryOf"');
    const refused = await post(formPath(code), { candidate: "ნინო" });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("ამ სახელით უკვე უპასუხეს, მცდელობა აღარ დარჩა.");
    const late = await post(formPath(code), { token: second.token, submit: "anyway" });
    expect(late.text).toContain("მცდელობა აღარ დარჩა.");
  });
  it("is sent to the teacher where a number of the roster has answered already, since no other one is theirs", async () => {
    const { key, quiz } = await makeQuiz({ mode: "test" });
    const code = await addRoom(key, quiz.id, { roster: 25, attempts: 1 });
    const { token } = await begin(code, { candidate: "7" });
    await post(formPath(code), { token, submit: "anyway" });
    const refused = await post(formPath(code), { candidate: "7" });
    expect(refused.text).toContain(
      "ამ ნომრით უკვე უპასუხეს, მცდელობა აღარ დარჩა. თუ ეს შენ არ იყავი, უთხარი",
    );
  });
  it("gives a number of the roster where the room asks for one", async () => {
    const { key, quiz } = await makeQuiz({ mode: "test" });
    const code = await addRoom(key, quiz.id, { roster: 25 });
    expect((await open(formPath(code))).text).toContain('type="number" min="1" max="25"');
    for (const candidate of ["26", "0", "ნინო", ""]) {
      const refused = await post(formPath(code), { candidate });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain("ჩაწერე შენი ნომერი სიაში.");
    }
    const { token } = await begin(code, { candidate: "7" });
    await post(formPath(code), { token, submit: "anyway" });
    expect((await results(key, quiz.id))[0]).toMatchObject({ candidate: "7", room: code });
  });
  it("needs no name where the room asks for none", async () => {
    const { code } = await makeQuiz({ candidate: "none" });
    expect((await open(formPath(code))).text).not.toContain('name="candidate"');
    expect((await begin(code, {})).attempt.form.items).toHaveLength(8);
  });
});

describe("a token", () => {
  it.each(["", "x", "x.y", `${btoa(JSON.stringify({ attemptId: "a", room: "b", expiresAt: 1 }))}.AAAA`])(
    "(%s) that the room has not signed leads back to the start",
    async (token) => {
      const { code } = await makeQuiz();
      const page = await post(formPath(code), { token, submit: "anyway" });
      expect(page.status).toBe(401);
      expect(page.text).toContain("მცდელობა აღარ მოქმედებს.");
      expect(page.text).toContain('name="candidate"');
    },
  );
  it("of another room is none here", async () => {
    const [one, other] = [await makeQuiz(), await makeQuiz()];
    const { token } = await start(one.code);
    expect((await post(formPath(other.code), { token, submit: "anyway" })).status).toBe(401);
  });
});

describe("the address of a result", () => {
  it("is not made by knowing the attempt's id, and opens nothing in another room", async () => {
    const { send, fields, code, attempt } = await ready();
    const other = await makeQuiz();
    const address = locationOf(await send({ ...fields, submit: "all" }));
    const forged = `${attempt.attemptId}.${"0".repeat(32)}`;
    expect(address).toContain(attempt.attemptId);
    expect((await open(`/r/${code}/result/${forged}`)).status).toBe(404);
    expect((await open(`/r/${code}/result/${attempt.attemptId}`)).status).toBe(404);
    expect((await open(address.replace(code, other.code))).status).toBe(404);
  });
  it("is of no use as a token", async () => {
    const { send, fields, code } = await ready();
    const pass = locationOf(await send({ ...fields, submit: "all" }))
      .split("/")
      .at(-1)!;
    expect((await post(formPath(code), { token: pass, submit: "anyway" })).status).toBe(401);
  });
  it("leads to other questions for the same pupil", async () => {
    const { send, fields, code, key, quiz, attempt } = await ready({ length: 4 });
    const address = locationOf(await send({ ...fields, submit: "all" }));
    const [, pass] = /name="retryOf" value="([^"]+)"/.exec((await open(address)).text)!;
    const retry = await begin(code, { retryOf: pass! });
    // "Which statement is true?" may be asked again, of other statements.
    const textOf = ({ stem, options }: (typeof attempt.form.items)[number]) =>
      [stem, ...options.map(({ text }) => text).toSorted()].join("\n");
    const met = new Set(attempt.form.items.map(textOf));
    expect(retry.attempt.form.repeated).toBe(0);
    expect(retry.attempt.form.items.filter((item) => met.has(textOf(item)))).toEqual([]);
    await post(formPath(code), { token: retry.token, submit: "anyway" });
    expect((await results(key, quiz.id)).map(({ candidate }) => candidate)).toEqual(["ნინო", "ნინო"]);
  });
});

describe("what no browser would send", () => {
  it("is refused without harm: unknown rooms, fields of other items, files, huge bodies", async () => {
    const { code, token, items, send, key, quiz } = await ready({ types: { "true-false": 1 } });
    expect((await post(formPath("ZZZZZZZZ"), { candidate: "x" })).status).toBe(404);
    expect((await open(formPath("nonsense"))).status).toBe(404);
    const foreign = await send({
      [fieldOf(items[0]!)]: items[1]!.options[0]!.id,
      "item.nobody": "x",
      __proto__: "x",
      submit: "anyway",
    });
    expect(foreign.text).toContain("ზოგი პასუხი ვერ მიიღება.");
    expect(foreign.text).toContain('<a href="#item-1">');
    expect((await send({ x: "y".repeat(400_000) })).status).toBe(413);
    expect((await call("POST", formPath(code), { token })).status).toBe(422);
    expect(await results(key, quiz.id)).toEqual([]);
  });
});
