/** What anybody may ask of a server: which it is, and codes, keys and links that nobody has, and what that leaves on its disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/house.mjs";
import type { Attempt } from "../../worker/contract.ts";
import { makeSchool } from "../faults/pupils.ts";
import { must, startRuntime } from "../faults/runtime.ts";

/** So many characters that codes and ids may have. */
const draw = (chars: number) =>
  Array.from({ length: chars }, () => "23456789abcdefghjkmnpqrstvwxyz"[Math.floor(Math.random() * 30)]).join(
    "",
  );
const drawCode = () => draw(8).toUpperCase();
/** Of a workspace that never was. */
const drawSecret = (kind: string) => `${kind}_${draw(12)}_${draw(40)}`;

it("says which version it is, of what commit, engine and schemas", async () => {
  const runtime = await startRuntime();
  const version = (await (await fetch(`${runtime.origin}/version`)).json()) as object;
  await runtime.stop();
  const { version: product } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    version: string;
  };
  expect(version).toEqual({
    version: product,
    commit: expect.toSatisfy((commit) => commit === null || /^[0-9a-f]{12}$/.test(String(commit))) as unknown,
    engine: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
    schema: { workspace: expect.any(Number) as number, room: expect.any(Number) as number },
  });
});

it("leaves no file behind when codes, keys, sessions, links and tokens are guessed, and opens what is there", async () => {
  const state = mkdtempSync(join(tmpdir(), "kitkhva-guesses-"));
  const runtime = await startRuntime(state);
  const { origin } = runtime;
  try {
    const text = readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8");
    const school = await makeSchool(origin, text, 1);
    const room = school.rooms[1]!;
    const attempt = await must<Attempt>(origin, "POST", `rooms/${room}/attempts`, {});
    const files = () => readdirSync(join(state, "objects"), { recursive: true }).length;
    const json = { "Content-Type": "application/json", Origin: origin };
    const signIn = (proof: object) =>
      fetch(`${origin}/v1/sign-in`, { method: "POST", headers: json, body: JSON.stringify(proof) });
    const withKey = (key: string) =>
      fetch(`${origin}/v1/quizzes`, { headers: { Authorization: `Bearer ${key}` } });
    // A token names its room in a part that anybody can write.
    const tokenOf = (code: string) => {
      const [body, signature] = attempt.token.split(".");
      const other = Buffer.from(body!, "base64url").toString().replace(room, code);
      return `${Buffer.from(other).toString("base64url")}.${signature}`;
    };
    const submit = (token: string) =>
      fetch(`${origin}/v1/attempts/${attempt.attemptId}/submit`, {
        method: "POST",
        headers: { ...json, Authorization: `Bearer ${token}` },
        body: JSON.stringify({ responses: {} }),
      });
    const guesses: Record<string, () => Promise<Response>> = {
      room: () => fetch(`${origin}/v1/rooms/${drawCode()}`),
      begin: () => fetch(`${origin}/v1/rooms/${drawCode()}/begin`),
      start: () =>
        fetch(`${origin}/v1/rooms/${drawCode()}/attempts`, { method: "POST", headers: json, body: "{}" }),
      resume: () =>
        fetch(`${origin}/v1/rooms/${drawCode()}/resume`, {
          method: "POST",
          headers: json,
          body: JSON.stringify({ resumeCode: `${drawCode()}${drawCode()}` }),
        }),
      ...Object.fromEntries(
        ["r/CODE", "r/CODE/form", "r/CODE/share", "embed/CODE", "oembed?url=ORIGIN/r/CODE"].map((path) => [
          path,
          () => fetch(`${origin}/${path.replace("ORIGIN", origin).replace("CODE", drawCode())}`),
        ]),
      ),
      key: () => withKey(drawSecret("kv")),
      session: () =>
        fetch(`${origin}/v1/quizzes`, {
          headers: { ...json, Cookie: `__Host-kitkhva=${drawSecret("ks")}` },
        }),
      link: () => signIn({ link: drawSecret("kl") }),
      recovery: () => signIn({ recoveryCode: draw(28) }),
      "results address": () => fetch(`${origin}/v1/shared/${drawSecret("kv")}/results.csv`),
      token: () => submit(tokenOf(drawCode())),
    };
    for (const [name, guess] of Object.entries(guesses)) {
      const before = files();
      const { status } = await guess();
      expect([401, 404], `${name}: ${status}`).toContain(status);
      expect(files() - before, name).toBe(0);
    }

    expect((await withKey(school.key)).status).toBe(200);
    expect((await submit(attempt.token)).status).toBe(200);
  } finally {
    await runtime.stop();
    rmSync(state, { recursive: true });
  }
});
