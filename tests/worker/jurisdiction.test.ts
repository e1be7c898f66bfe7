/**
 * Objects in a jurisdiction. The local runtime has none and says so, which shows that every call would go through it; that each
 * namespace is confined, and that nothing changes without the setting, is seen on stand-ins.
 */
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createExecutionContext } from "cloudflare:test";
import worker from "../../worker/index.ts";
import { confine } from "../../worker/jurisdiction.ts";
import { ORIGIN } from "./origin.ts";

describe("a deployment with a jurisdiction", () => {
  it("has each of its objects there", () => {
    const standIn = { jurisdiction: (where: string) => `in ${where}` };
    const given = { WORKSPACES: standIn, ROOMS: standIn, DOORKEEPERS: standIn };
    const confined = confine({ ...env, ...given, JURISDICTION: "eu" } as never);
    const names = Object.keys(given);
    expect(Object.entries(confined).filter(([name]) => names.includes(name))).toEqual(
      names.map((name) => [name, "in eu"]),
    );
    // By what the runtime calls them: a service answers to any name of a property.
    const bindings: [string, unknown][] = Object.entries(env);
    const objects = bindings.filter(([, value]) => value?.constructor.name === "DurableObjectNamespace");
    expect(objects.map(([name]) => name).toSorted()).toEqual(names.toSorted());
  });
  it("answers nothing from elsewhere: here, where there are none, it fails", async () => {
    // A room that no other file makes.
    const ask = (where: "" | "eu") =>
      worker.fetch(
        new Request(`${ORIGIN}/v1/rooms/PPPPPPPP`),
        { ...env, JURISDICTION: where },
        createExecutionContext(),
      );
    expect((await ask("")).status).toBe(404);
    await expect((async () => ask("eu"))()).rejects.toThrow(/[Jj]urisdiction/);
  });
  it("is the same bindings where it has none", () => {
    const open = { ...env, JURISDICTION: "" } as const;
    expect(confine(open)).toBe(open);
  });
});
