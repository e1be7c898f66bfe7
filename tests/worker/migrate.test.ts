/** Migrations: once each, all or none wherever they are cut off, never changed after they were shipped, and none backwards. */
import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { hashText } from "../../worker/keys.ts";
import { isCreated, migrate } from "../../worker/objects/migrate.ts";
import { roomSchema } from "../../worker/objects/room.sql.ts";
import { workspaceSchema } from "../../worker/objects/workspace.sql.ts";
import shipped from "../fixtures/schemas/shipped.json";
import { call, makeQuiz, start } from "./client.ts";
import { fill, keptDeployments } from "./kept.ts";

/** The storage of an object that has no schema of its own: nothing is done to it but what a test does. */
const blank = (name: string) => env.DOORKEEPERS.get(env.DOORKEEPERS.idFromName(name));

const versionIn = (sql: SqlStorage) =>
  Number(sql.exec("SELECT value FROM meta WHERE name = 'version'").one()["value"]);

/** Everything that is in a database: how its tables are made, and their rows. Ids that a migration draws are left out. */
function look(sql: SqlStorage): unknown {
  const tables = sql
    .exec<{ name: string; type: string; sql: string }>(
      "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '_cf_*' ORDER BY name",
    )
    .toArray();
  return tables.map(({ name, type, sql: made }) => {
    const columns = name === "api_keys" ? "hash, name, scopes, quiz_id, created_at" : "*";
    return [made, type === "table" ? sql.exec(`SELECT ${columns} FROM ${name} ORDER BY 1`).toArray() : []];
  });
}

/** The scripts as lists of statements. */
const statementsOf = (script: string) => script.split(";").filter((statement) => statement.trim() !== "");

/** A storage that is cut off before its statement of a number: `cut` has to throw. */
function cutBefore(storage: DurableObjectStorage, number: number, cut: () => never): DurableObjectStorage {
  let run = 0;
  const one = (text: string, values: SqlStorageValue[]) => {
    if (/^\s*SELECT/.test(text)) return storage.sql.exec(text, ...values);
    if (run++ === number) cut();
    return storage.sql.exec(text, ...values);
  };
  const exec = (text: string, ...values: SqlStorageValue[]) =>
    (values.length > 0 ? [text] : statementsOf(text)).map((statement) => one(statement, values)).at(-1);
  return {
    sql: { exec },
    transactionSync: <T>(work: () => T) => storage.transactionSync(work),
  } as unknown as DurableObjectStorage;
}

/** A database of each version that is not the newest. */
const old = keptDeployments.flatMap(({ name, told, workspace, rooms }) => [
  { name: `workspace of ${name}`, dump: workspace, schema: workspaceSchema, version: told.schema.workspace },
  { name: `room of ${name}`, dump: [...rooms.values()][0]!, schema: roomSchema, version: told.schema.room },
]);
const behind = old
  .filter(({ schema, version }) => version < schema.length)
  .map((one) => [one.name, one] as const);

describe("migrations", () => {
  it("bring an object that slept through many versions up to the newest, once each", async () => {
    const values = await runInDurableObject(blank("many versions"), (_, { storage }) => {
      expect(isCreated(storage.sql)).toBe(false);
      migrate(storage, roomSchema);
      storage.sql.exec("INSERT INTO meta VALUES ('kept', 'yes')");
      const scripts = [...roomSchema, "CREATE TABLE later (n INTEGER)", "INSERT INTO later VALUES (1)"];
      migrate(storage, scripts);
      migrate(storage, scripts);
      return [
        storage.sql.exec("SELECT count(*) AS n FROM later").one()["n"],
        storage.sql.exec("SELECT value FROM meta WHERE name = 'kept'").one()["value"],
        versionIn(storage.sql),
      ];
    });
    expect(values).toEqual([1, "yes", roomSchema.length + 2]);
  });
  it("keep the attempts of the first version, which had no numbers of saved responses", async () => {
    const row = await runInDurableObject(blank("first version"), (_, { storage }) => {
      migrate(storage, roomSchema.slice(0, 1));
      storage.sql.exec(
        "INSERT INTO attempts VALUES ('a1', 'ნინო', NULL, 1, 2, NULL, NULL, 1, 2, '[\"i\"]', '{\"i\":\"x\"}')",
      );
      migrate(storage, roomSchema);
      return storage.sql.exec("SELECT candidate, responses, seq FROM attempts WHERE id = 'a1'").one();
    });
    expect(row).toEqual({ candidate: "ნინო", responses: '{"i":"x"}', seq: 0 });
  });
  it("leave nothing of a script that fails half-way", async () => {
    const tables = await runInDurableObject(blank("half-way"), (_, { storage }) => {
      migrate(storage, roomSchema);
      expect(() =>
        migrate(storage, [...roomSchema, "CREATE TABLE half (n INTEGER); SELECT * FROM nowhere;"]),
      ).toThrow();
      return storage.sql.exec("SELECT name FROM sqlite_master WHERE name = 'half'").toArray();
    });
    expect(tables).toEqual([]);
  });
  it("are what they were when they were shipped: a change of the past is a new script at the end", async () => {
    const hashes = (schema: readonly string[]) => Promise.all(schema.map(hashText));
    // After a new script its hash is added to shipped.json. One that is there never changes: databases were made by it.
    expect({ room: await hashes(roomSchema), workspace: await hashes(workspaceSchema) }).toEqual(shipped);
  });
});

describe.each(behind)("the %s, when its migration is cut off", (name, { dump, schema, version }) => {
  const statements = schema.slice(version).flatMap(statementsOf).length + 1;
  const boundaries = Array.from({ length: statements }, (_, i) => i);

  it.each(["thrown out of", "killed"])(
    "before any of its statements, %s, is old or new and never between",
    async (how) => {
      const [before, after] = await runInDurableObject(
        blank(`whole ${how} ${name}`),
        async (_, { storage }) => {
          await fill(storage, dump);
          const was = look(storage.sql);
          migrate(storage, schema);
          return [was, look(storage.sql)];
        },
      );
      expect(after).not.toEqual(before);
      for (const boundary of boundaries) {
        const at = `${boundary} ${how} ${name}`;
        await runInDurableObject(blank(at), (_, { storage }) => fill(storage, dump));
        const cutting = runInDurableObject(blank(at), (_, state) => {
          const cut = () => {
            if (how === "killed") state.abort("cut off");
            throw new Error("cut off");
          };
          migrate(cutBefore(state.storage, boundary, cut), schema);
        });
        await expect(cutting).rejects.toThrow("cut off");
        if (how !== "killed") await abortAllDurableObjects();
        const [found, completed] = await runInDurableObject(blank(at), (_, { storage }) => {
          const was = look(storage.sql);
          migrate(storage, schema);
          return [was, look(storage.sql)];
        });
        expect([boundary, found]).toEqual([boundary, before]);
        expect([boundary, completed]).toEqual([boundary, after]);
      }
      // After the last statement there is nothing left to be cut off before.
      await runInDurableObject(blank(`end ${how} ${name}`), async (_, { storage }) => {
        await fill(storage, dump);
        const cut = () => {
          throw new Error("cut off");
        };
        migrate(cutBefore(storage, statements, cut), schema);
        expect(look(storage.sql)).toEqual(after);
      });
    },
  );
});

describe("what a newer version has written", () => {
  const set = (stub: DurableObjectStub, version: number) =>
    runInDurableObject(stub, (_, { storage }) => {
      storage.sql.exec("UPDATE meta SET value = ? WHERE name = 'version'", String(version));
    });

  it("in a room is refused with 503, a submit too, and to who opens its page", async () => {
    const { code } = await makeQuiz({ candidate: "none", mode: "test" });
    const attempt = await start(code, {});
    await set(env.ROOMS.get(env.ROOMS.idFromName(code)), roomSchema.length + 1);
    await abortAllDurableObjects();
    const submit = () =>
      call("POST", `/v1/attempts/${attempt.attemptId}/submit`, { responses: {} }, attempt.token);
    for (const answer of [await submit(), await call("GET", `/v1/rooms/${code}`), await submit()])
      expect([answer.status, answer.body["code"], answer.headers.get("Retry-After")]).toEqual([
        503,
        "newer-data",
        "2",
      ]);
    const page = await call("GET", `/r/${code}`);
    expect([page.status, page.text]).toEqual([503, expect.not.stringContaining("NEWER")]);
  });
  it("in a workspace is refused with 503, whoever asks", async () => {
    const { key } = await makeQuiz({ mode: "test" });
    await set(env.WORKSPACES.get(env.WORKSPACES.idFromName(key.split("_")[1]!)), workspaceSchema.length + 1);
    await abortAllDurableObjects();
    for (const path of ["quizzes", "keys", "workspace"]) {
      const answer = await call("GET", `/v1/${path}`, undefined, key);
      expect([answer.status, answer.body["code"]]).toEqual([503, "newer-data"]);
    }
  });
  it("is not touched by the migration of an older one", async () => {
    await runInDurableObject(blank("newer"), (_, { storage }) => {
      migrate(storage, [...workspaceSchema, "CREATE TABLE later (n INTEGER)"]);
      const before = look(storage.sql);
      const { length } = workspaceSchema;
      expect(() => migrate(storage, workspaceSchema)).toThrow(
        `NEWER_DATA: schema ${length + 1}, not ${length}`,
      );
      expect(look(storage.sql)).toEqual(before);
    });
  });
});
