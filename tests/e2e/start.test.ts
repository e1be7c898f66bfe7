/** `npm start` as a process: what it prints, how it ends, and how it refuses. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { root, run, toolEnv } from "../../scripts/house.mjs";
import { toLogLine } from "../../scripts/log.mjs";
import { mountDisk } from "../faults/full-disk.ts";
import { listHosts } from "../../scripts/workerd.mjs";
import type { Quiz } from "../../worker/contract.ts";
import { drawQr } from "../../worker/qr.ts";
import { makeState } from "./harness.ts";

const { state, remove } = makeState();
/** What a test that fails has left running goes with the file. */
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  remove();
});

const port = await freePort();

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Runs it until it says it is running, or ends: as npm does, else as a service is run. */
function start(env: Record<string, string>, command = process.execPath, args = ["scripts/start.mjs"]) {
  const child = spawn(command, args, {
    env: { ...process.env, npm_lifecycle_event: "start", PORT: String(port), KITKHVA_STATE: state, ...env },
  });
  started.push(child);
  let printed = "";
  let errors = "";
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const running = new Promise<void>((resolve) => {
    child.stdout.on("data", (data) => {
      printed += data;
      if (/Results: .*\n|npm run -s keys\n/.test(printed)) resolve();
    });
  });
  child.stderr.on("data", (data) => (errors += data));
  return {
    up: Promise.race([running, ended]),
    ended,
    child,
    printed: () => printed,
    errors: () => errors,
  };
}

/** Waits until the server on a folder is gone. One that nobody has buried yet has an empty command line. */
async function seeGone(folder: string) {
  const commandLine = `/proc/${readFileSync(join(folder, "pid"), "utf8")}/cmdline`;
  await expect.poll(() => existsSync(commandLine) && readFileSync(commandLine, "utf8")).toBeFalsy();
}

/** The secret of the link that it prints: on localhost, since a number has no passkeys. */
const readLink = (printed: string) =>
  new RegExp(`http://localhost:${port}/teach#link=(kl_\\w+)`).exec(printed)?.[1] ?? "";

/** Opens it as the page would. */
const signIn = (link: string) =>
  fetch(`http://127.0.0.1:${port}/v1/sign-in`, {
    method: "POST",
    body: JSON.stringify({ link }),
    headers: { "Content-Type": "application/json", Origin: `http://127.0.0.1:${port}` },
  });

describe("npm start", () => {
  let first = "";

  it("prints the pages, the key, and a curl line that gets the results", async () => {
    const server = start({});
    await server.up;
    first = server.printed();
    const [, token, address] = /curl -H "Authorization: Bearer (\S+)" (\S+)/.exec(first) ?? [];
    const results = await fetch(address ?? "", { headers: { Authorization: `Bearer ${token}` } });
    expect(await results.json()).toMatchObject({ data: [], nextCursor: null });
    for (const name of ["Demo page", "Pupil's page"]) {
      const page = new RegExp(`${name}\\s+(\\S+)`).exec(first)?.[1] ?? "";
      expect((await fetch(page)).status).toBe(200);
    }
    const link = readLink(first);
    expect((await signIn(link)).status).toBe(200);
    expect((await signIn(link)).status).toBe(401);
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(server.errors()).not.toMatch(/Error:|^ {4}at /m);
    await expect(fetch(address ?? "")).rejects.toThrow();
  });

  it("prints the same on a second start, but for the link, which signs in once", async () => {
    const server = start({});
    await server.up;
    server.child.kill("SIGINT");
    expect(await server.ended).toBe(0);
    const link = readLink(server.printed());
    expect(link).not.toBe(readLink(first));
    expect(server.printed().replace(link, "")).toBe(first.replace(readLink(first), ""));
  });

  it("lets a class in where it is told to, and gives out this machine's address and not localhost", async () => {
    const server = start({ HOST: "0.0.0.0", NETWORK_HOST: "192.0.2.7" });
    await server.up;
    const [, code = ""] = /http:\/\/192\.0\.2\.7:\d+\/r\/(\w+)/.exec(server.printed()) ?? [];
    expect(server.printed()).toContain(`http://192.0.2.7:${port}/teach\n`);
    for (const host of listHosts("0.0.0.0")) expect(server.printed()).toContain(host);
    const [, token, results] = /curl -H "Authorization: Bearer (\S+)" (\S+)/.exec(server.printed()) ?? [];
    const quiz = results!.replace(/\/results$/, "");
    const headers = { Authorization: `Bearer ${token}` };
    const shared = `http://192.0.2.7:${port}/r/${code}`;
    const [room] = ((await (await fetch(quiz, { headers })).json()) as Quiz).rooms;
    expect([room!.url, room!.snippets.script]).toEqual([shared, expect.stringContaining(shared)]);
    const pages = ["join", "share", "qr.svg"].map((page) => `/r/${code}/${page}`);
    for (const page of [...pages, "/teach"]) {
      const at = async (origin: string) => (await fetch(origin + page)).text();
      const own = await at(`http://127.0.0.1:${port}`);
      if (page.endsWith("svg")) expect(own).toBe(drawQr(shared));
      else expect(own).toContain(`192.0.2.7:${port}`);
      // Whoever comes by a name that others know is given that.
      const [other] = listHosts("0.0.0.0").slice(1);
      if (other) expect(await at(`http://${other}:${port}`)).not.toContain("192.0.2.7");
    }
    server.child.kill("SIGTERM");
    await server.ended;
  });

  it("gives out no other address where only this machine may come", async () => {
    expect(["127.0.0.1", "localhost", "::1"].flatMap(listHosts)).toEqual([]);
    expect(listHosts("10.0.0.5")).toEqual(["10.0.0.5"]);
    expect(first).not.toContain("In the network");
  });

  it("keeps its secrets readable for its owner alone", () => {
    expect(statSync(join(state, "local.json")).mode & 0o777).toBe(0o600);
  });

  it("refuses a busy port in one sentence", async () => {
    const other = createServer().listen(port, "127.0.0.1");
    const server = start({});
    expect(await server.ended).toBe(1);
    expect(server.errors()).toBe(
      `Port ${port} is taken by another program: try PORT=${port + 1} npm start.\n`,
    );
    other.close();
  });

  it("refuses a port that is no number", async () => {
    const server = start({ PORT: "http" });
    expect(await server.ended).toBe(1);
    expect(server.errors()).toMatch(/^PORT must be a number/);
  });

  it("leaves nothing running when it is stopped while it starts", async () => {
    const fresh = makeState();
    const server = start({ KITKHVA_STATE: fresh.state, PORT: String(await freePort()) });
    const pidFile = join(fresh.state, "pid");
    await expect.poll(() => existsSync(pidFile), { interval: 5, timeout: 10_000 }).toBe(true);
    server.child.kill("SIGTERM");
    await server.ended;
    await seeGone(fresh.state);
    fresh.remove();
  });

  it.each([
    ["it", process.execPath, ["scripts/start.mjs"]],
    ["npm, which started it,", "npm", ["start"]],
  ])("leaves nothing running where %s is killed, and starts again", async (_, command, args) => {
    const killed = start({ npm_command: "start" }, command, args);
    await killed.up;
    killed.child.kill("SIGKILL");
    await seeGone(state);
    const server = start({});
    await server.up;
    expect(server.errors()).toBe("");
    server.child.kill("SIGTERM");
    await server.ended;
  });

  it("refuses a second server on the same data", async () => {
    const server = start({});
    await server.up;
    // Also on its own port, which is then no other program's.
    for (const other of [String(await freePort()), String(port)]) {
      const second = start({ PORT: other });
      expect(await second.ended).toBe(1);
      expect(second.errors()).toMatch(/^Kitkhva already runs on .* \(process \d+; `kill \d+` stops it\)/);
    }
    server.child.kill("SIGTERM");
    await server.ended;
  });

  it("starts on a copy of the data beside the server that it was copied from", async () => {
    const server = start({});
    await server.up;
    const copy = makeState();
    cpSync(state, copy.state, { recursive: true });
    const beside = start({ KITKHVA_STATE: copy.state, PORT: String(await freePort()) });
    await beside.up;
    expect(beside.errors()).toBe("");
    expect(/API key +(\S+)/.exec(beside.printed())?.[1]).toBe(/API key +(\S+)/.exec(first)?.[1]);
    for (const { child, ended } of [beside, server]) {
      child.kill("SIGTERM");
      await ended;
    }
    copy.remove();
  });

  it.each([
    ["a service", process.execPath, ["scripts/start.mjs"], { npm_lifecycle_event: "" }],
    // systemd says so which file its journal is.
    [
      "npm start whose output is the journal",
      "sh",
      [
        "-c",
        'JOURNAL_STREAM="$(stat -Lc %d:%i /proc/$$/fd/1)" exec "$0" scripts/start.mjs',
        process.execPath,
      ],
      {},
    ],
  ])("prints no secret as %s, and says which command does", async (_, command, args, env) => {
    const server = start({ LOG_REQUESTS: "1", ...env }, command, args);
    await server.up;
    const shown = /(KITKHVA_STATE=\S+ PORT=\d+) npm run -s keys\n/.exec(server.printed());
    const settings = Object.fromEntries(shown![1]!.split(" ").map((setting) => setting.split("=")));
    const { output } = await run("npm", ["run", "-s", "keys"], { env: { ...toolEnv, ...settings } });
    const key = /API key +(\S+)/.exec(first)![1]!;
    expect(output).toContain(`API key         ${key}\n`);
    const link = readLink(output);
    expect((await signIn(link)).status).toBe(200);
    const headers = { Authorization: `Bearer ${key}` };
    expect((await fetch(`http://127.0.0.1:${port}/v1/members`, { headers })).status).toBe(200);
    server.child.kill("SIGTERM");
    await server.ended;
    const said = server.printed() + server.errors();
    expect(said).toContain('"route":"/v1/members"');
    const { secret } = JSON.parse(readFileSync(join(state, "local.json"), "utf8")) as { secret: string };
    for (const canary of [key, link, secret, "kv_", "kl_", "#link="]) expect(said).not.toContain(canary);
  });

  it("shows the keys of no server that is not there", async () => {
    const show = (folder: string) =>
      run("npm", ["run", "-s", "keys"], { env: { ...toolEnv, KITKHVA_STATE: folder, PORT: String(port) } });
    const nothing = await show(join(state, "nothing"));
    expect([nothing.code, nothing.output]).toEqual([1, expect.stringMatching(/^No server has been started/)]);
    const asleep = await show(state);
    expect([asleep.code, asleep.output]).toEqual([1, expect.stringMatching(/^Nothing answers at http/)]);
  });

  it("refuses what is no way to hold alarms", async () => {
    const server = start({ ALARMS: "OFF" });
    expect(await server.ended).toBe(1);
    expect(server.errors()).toBe("ALARMS must be on or off, not “OFF”.\n");
  });

  it("says that the disk is full where it cannot start, and starts there where the server was cut off, without a link to sign in", async () => {
    const disk = await mountDisk(32);
    const [enter, ...within] = disk.within;
    const onDisk = () =>
      start({ KITKHVA_STATE: disk.inside }, enter, [
        ...within,
        process.execPath,
        join(root, "scripts/start.mjs"),
      ]);
    try {
      const made = onDisk();
      await made.up;
      made.child.kill("SIGKILL");
      await seeGone(disk.folder);
      disk.fill();
      const full = onDisk();
      await full.up;
      expect(full.errors()).toMatch(/^(POST|GET) \S+ answered 503/m);
      expect(full.printed()).toMatch(/\/teach\n.*no link to sign in could be made/);
      expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
      full.child.kill("SIGTERM");
      expect(await full.ended).toBe(0);
      // What it had open took some space, too.
      disk.clear();
      disk.fill();
      const again = onDisk();
      expect(await again.ended).toBe(1);
      expect(again.errors()).toMatch(/^The disk that \S+ is on is full\./m);
    } finally {
      await disk.remove();
    }
  });

  it("says that the disk is full at a first start, leaves nothing half written, and starts once there is space", async () => {
    const disk = await mountDisk(24);
    const onDisk = () => {
      const [enter, ...within] = disk.within;
      const script = join(root, "scripts/start.mjs");
      return start({ KITKHVA_STATE: disk.inside }, enter, [...within, process.execPath, script]);
    };
    const local = join(disk.folder, "local.json");
    try {
      disk.fill();
      const full = onDisk();
      expect(await full.ended).toBe(1);
      expect(full.errors()).toMatch(/^The disk that \S+ is on is full\.$/m);
      expect(full.errors()).not.toMatch(/^ {4}at /m);
      expect(readdirSync(disk.folder)).toEqual([]);
      // As an earlier version left it.
      writeFileSync(local, "");
      disk.clear();
      const made = onDisk();
      await made.up;
      expect(made.printed()).toContain("Kitkhva is running.");
      expect(JSON.parse(readFileSync(local, "utf8"))).toHaveProperty("demo.room");
      expect(readdirSync(disk.folder)).not.toContain("local.json.new");
      made.child.kill("SIGTERM");
      expect(await made.ended).toBe(0);
    } finally {
      await disk.remove();
    }
  });

  it("stops at data of a newer version with a sentence, and makes no other demo", async () => {
    const folder = join(state, "objects/kitkhva-workspace");
    for (const name of readdirSync(folder).filter((file) => /^[0-9a-f]{64}\.sqlite$/.test(file))) {
      const database = new DatabaseSync(join(folder, name));
      database.exec("UPDATE meta SET value = '99' WHERE name = 'version'");
      database.close();
    }
    const before = readFileSync(join(state, "local.json"), "utf8");
    const server = start({});
    expect(await server.ended).toBe(1);
    expect(server.errors()).toContain("The data was written by a newer version of Kitkhva than this one.");
    expect(readFileSync(join(state, "local.json"), "utf8")).toBe(before);
  });
});

describe("a line of the log", () => {
  const time = new Date(0);
  it("has its time, and what the runtime itself says is in it as JSON too", () => {
    expect(JSON.parse(toLogLine('{"level":"info","route":"/r/:code"}', time))).toEqual({
      time: "1970-01-01T00:00:00.000Z",
      level: "info",
      route: "/r/:code",
    });
    const said = 'workerd/jsg/util.c++:415: error: e = "x"';
    expect(JSON.parse(toLogLine(said, time))).toEqual({
      time: "1970-01-01T00:00:00.000Z",
      level: "error",
      runtime: said,
    });
  });
  it("tells where an error was in the sources, not in the bundle", () => {
    const bundle = readFileSync(join(root, "dist/worker/index.js"), "utf8").slice(0, -1).split("\n");
    const line = bundle.findIndex((text) => text.includes("NEWER_DATA"));
    const place = `at async x (index.js:${line + 1}:${bundle[line]!.indexOf("NEWER_DATA") + 1})`;
    const told = JSON.parse(toLogLine(JSON.stringify({ level: "error", place }), time)) as { place: string };
    expect(told.place).toMatch(/^worker\/objects\/migrate\.ts:\d+:\d+$/);
  });
});
