/** A quiz's rooms one after another: those that come after others were ended, after a regrade, or beside one. */
import { listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call, makeQuiz } from "./client.ts";

type Made = Awaited<ReturnType<typeof makeQuiz>>;

const addRoom = (made: Made, name = "7ბ") =>
  call<{ code: string }>("POST", `/v1/quizzes/${made.quiz.id}/rooms`, { name }, made.key);
const endRoom = (made: Made, code: string) => call("DELETE", `/v1/rooms/${code}`, undefined, made.key);
const namesOf = async (made: Made) =>
  (
    await call<{ rooms: { name: string }[] }>("GET", `/v1/quizzes/${made.quiz.id}`, undefined, made.key)
  ).body.rooms.map(({ name }) => name);
const workspaceOf = (made: Made) => env.WORKSPACES.get(env.WORKSPACES.idFromName(made.key.split("_")[1]!));

describe("a quiz's new room", () => {
  it("comes after the others, whichever of them were ended", async () => {
    const made = await makeQuiz({ roomName: "ა" });
    await addRoom(made, "ბ");
    await endRoom(made, made.code);
    const third = await addRoom(made, "გ");
    expect([third.status, await namesOf(made)]).toEqual([201, ["ბ", "გ"]]);
    await endRoom(made, third.body.code);
    expect([(await addRoom(made, "დ")).status, await namesOf(made)]).toEqual([201, ["ბ", "დ"]]);
  });
  it("is ended again where it can't be listed: nobody could end it later", async () => {
    const made = await makeQuiz();
    await runInDurableObject(workspaceOf(made), (_, { storage }) =>
      storage.sql.exec(
        "CREATE TRIGGER full BEFORE INSERT ON rooms BEGIN SELECT RAISE(ABORT, 'no room'); END",
      ),
    );
    const before = new Set((await listDurableObjectIds(env.ROOMS)).map(String));
    expect((await addRoom(made)).status).toBe(500);
    const added = (await listDurableObjectIds(env.ROOMS)).filter((id) => !before.has(String(id)));
    for (const id of added)
      await runInDurableObject(env.ROOMS.get(id), (_, { storage }) =>
        expect(storage.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'meta'").toArray()).toEqual([]),
      );
    expect(added).toHaveLength(1);
  });
});
