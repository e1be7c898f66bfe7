/** What becomes of a question that a teacher has dropped, and of a room that is opened again, where people see it. */
import { describe, expect, it } from "vitest";
import { liveTexts } from "../../teach/live-texts.ts";
import { ka } from "../widget/texts.ts";
import { moreTexts } from "../../widget/more/texts.ts";
import type { Attempt, AuditEntry, Item, NewQuizMade, Quiz, Room } from "../../worker/contract.ts";
import { ask, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";
import { begin } from "./pupil.ts";

const text = liveTexts.ka;
setUp();

async function send<T>(method: string, path: string, body: unknown, token = server.demo.key): Promise<T> {
  const response = await fetch(`${server.origin}/v1/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

async function makeQuiz(rules: object): Promise<NewQuizMade> {
  const { articleId } = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  return send("POST", "quizzes", { articleId, length: 3, types: { "gap-date": 1 }, ...rules });
}

describe("a question that was dropped", () => {
  it("is neither right nor wrong to a pupil, while answering and in the end", async () => {
    const quiz = await makeQuiz({ mode: "practice" });
    const items = await ask<{ data: Item[] }>(server, `articles/${quiz.articleId}/items?type=gap-date`);
    for (const { id } of items.data.filter(({ status }) => status !== "hidden"))
      await send("POST", `quizzes/${quiz.id}/regrade`, { itemId: id, dropped: true });
    const { page, faults } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}/r/${quiz.room.code}`);
    await page.getByLabel(ka.nickname).fill("ნინო");
    const { form } = await begin(page, ka.start);
    const { uncounted } = moreTexts("ka");
    const marks = page.locator("kitkhva-quiz").locator(".mark.right, .mark.wrong, .row.right, .row.wrong");
    for (const at of form.items.keys()) {
      await page.getByText(`${ka.question} ${at + 1} / ${form.items.length}`).waitFor();
      await page.locator("kitkhva-quiz input[type=radio]").first().check();
      await page.getByRole("button", { name: ka.check, exact: true }).click();
      await page.getByText(uncounted).waitFor();
      expect(await marks.count()).toBe(0);
      const onward = at === form.items.length - 1 ? ka.result : ka.next;
      await page.getByRole("button", { name: onward, exact: true }).click();
    }
    await page.getByText("0 / 0", { exact: true }).waitFor();
    expect(await page.getByText(uncounted).count()).toBe(form.items.length);
    expect(await marks.count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a room that has shown its keys", () => {
  it("asks its teacher before it is opened again, and the audit has that it was", async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const quiz = await makeQuiz({ mode: "test", closesAt: inAnHour });
    const { code } = quiz.room;
    const attempt = await send<Attempt>("POST", `rooms/${code}/attempts`, { candidate: "ანა" }, "");
    const submit = () =>
      send("POST", `attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
    await submit();
    await send("PATCH", `rooms/${code}`, { closesAt: new Date(Date.now() - 60_000).toISOString() });
    await submit();

    const { page } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}/teach#key=${server.demo.key}`);
    await page.goto(`${server.origin}/teach/live/${code}`);
    const stateOf = async () => (await ask<Room>(server, `rooms/${code}`)).state;
    await page.getByRole("button", { name: text.reopen }).click();
    const dialog = page.getByRole("dialog", { name: text.reopenTitle });
    await dialog.getByText(text.reopenHelp).waitFor();
    await dialog.getByRole("button", { name: text.cancel }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await stateOf()).toBe("closed");

    await page.getByRole("button", { name: text.reopen }).click();
    await dialog.getByRole("button", { name: text.reopen }).click();
    await expect.poll(stateOf).toBe("open");
    const { data } = await ask<{ data: AuditEntry[] }>(server, "workspace/audit");
    expect(data[0]!.target).toMatch(new RegExp(`^${code} .*; open again after its keys were shown$`));
    await page.context().close();
  });
});
