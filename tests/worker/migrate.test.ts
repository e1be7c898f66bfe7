import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { isCreated, migrate } from "../../worker/objects/migrate.ts";
import { roomSchema } from "../../worker/objects/room.sql.ts";

describe("migrations", () => {
  it("bring an object that slept through many versions up to the newest, once each", async () => {
    const stub = env.ROOMS.get(env.ROOMS.idFromName("MGRATE22"));
    const values = await runInDurableObject(stub, (_, { storage }) => {
      expect(isCreated(storage.sql)).toBe(false);
      migrate(storage, roomSchema);
      storage.sql.exec("INSERT INTO meta VALUES ('kept', 'yes')");
      const scripts = [...roomSchema, "CREATE TABLE later (n INTEGER)", "INSERT INTO later VALUES (1)"];
      migrate(storage, scripts);
      migrate(storage, scripts);
      return [
        storage.sql.exec("SELECT count(*) AS n FROM later").one()["n"],
        storage.sql.exec("SELECT value FROM meta WHERE name = 'kept'").one()["value"],
        storage.sql.exec("SELECT value FROM meta WHERE name = 'version'").one()["value"],
      ];
    });
    expect(values).toEqual([1, "yes", String(roomSchema.length + 2)]);
  });
  it("keep the attempts of the first version, which had no numbers of saved responses", async () => {
    const stub = env.ROOMS.get(env.ROOMS.idFromName("MGRATE44"));
    const row = await runInDurableObject(stub, (_, { storage }) => {
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
    const stub = env.ROOMS.get(env.ROOMS.idFromName("MGRATE33"));
    const tables = await runInDurableObject(stub, (_, { storage }) => {
      migrate(storage, roomSchema);
      expect(() =>
        migrate(storage, [...roomSchema, "CREATE TABLE half (n INTEGER); SELECT * FROM nowhere;"]),
      ).toThrow();
      return storage.sql.exec("SELECT name FROM sqlite_master WHERE name = 'half'").toArray();
    });
    expect(tables).toEqual([]);
  });
});
