/**
 * What the checks in other people's software share: Debian's packages, programs and a MariaDB that end with the check, a free port,
 * and a quiz behind TLS.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser, type Server, startServer } from "../tests/e2e/harness.ts";
import { build } from "./build.mjs";
import { chromium } from "./chromium.mjs";
import { run, Trouble } from "./house.mjs";

/** What ends something that was started, and who is told of it. */
export type End = () => unknown;
export type AtEnd = (end: End) => void;

/** What a check has: a folder that is gone afterwards, a Kitkhva with its demo, and a browser where it asks for one. */
export interface Stay {
  folder: string;
  server: Server;
  browse(): Promise<Browser>;
  atEnd: AtEnd;
}

/** Builds, runs the check, and ends all that it started, the last first. */
export async function stay(name: string, check: (stay: Stay) => Promise<void>): Promise<void> {
  await build();
  const folder = mkdtempSync(join(tmpdir(), `kitkhva-${name}-`));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  const ends: End[] = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
  const atEnd = (end: End) => void ends.unshift(end);
  try {
    const server = await startServer(join(folder, "kitkhva"));
    atEnd(() => server.stop());
    const browse = async () => {
      process.env["CHROMIUM"] = await chromium();
      const browser = await openBrowser();
      atEnd(() => browser.close());
      return browser;
    };
    await check({ folder, server, browse, atEnd });
  } finally {
    for (const end of ends) await end();
  }
}

/** Says what was seen, or ends the check. */
export function see(what: string, holds: boolean): void {
  if (!holds) throw new Trouble(`✗ ${what}`);
  console.log(`✓ ${what}`);
}

/** Installs Debian's packages where they are missing. */
export async function installPackages(packages: string[], isThere: () => boolean): Promise<void> {
  if (isThere()) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    throw new Trouble(`Needs Debian's packages ${packages.join(", ")}, and only root can install them.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  const { code, output } = await run(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", ...packages],
    { env },
  );
  if (code !== 0) throw new Trouble(output.trim());
}

/** Starts a program, to be ended with all that it starts: PHP's server would leave its workers behind. */
export function keep(atEnd: AtEnd, command: string, args: string[], env = process.env): void {
  const child = spawn(command, args, { stdio: "ignore", detached: true, env });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const end = () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, "SIGKILL");
    return ended;
  };
  process.once("exit", end);
  atEnd(end);
}

/** Starts a MariaDB with one empty database of that name, for root without a password; its socket. */
export async function startDatabase(folder: string, name: string, atEnd: AtEnd): Promise<string> {
  const socket = join(folder, "db.sock");
  const data = join(folder, "db");
  demand("mariadb-install-db", [
    "--no-defaults",
    `--datadir=${data}`,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
  ]);
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  const quick = ["--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0"];
  const database = ["--no-defaults", `--datadir=${data}`, `--socket=${socket}`, "--skip-networking"];
  keep(atEnd, "mariadbd", [...database, ...quick, ...user]);
  await waitFor("MariaDB", () => existsSync(socket));
  const create = `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;
  demand("mariadb", ["--no-defaults", `--socket=${socket}`, "-uroot", "-e", create]);
  return socket;
}

/** Serves a folder with PHP's own server, once a page answers. */
export async function startPhp(
  args: string[],
  { port, page }: { port: number; page: string },
  atEnd: AtEnd,
): Promise<string> {
  const site = `http://localhost:${port}`;
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: "4" };
  keep(atEnd, "php", ["-q", "-S", `localhost:${port}`, ...args], env);
  const isUp = () => fetch(site + page).then((answer) => answer.ok);
  await waitFor("PHP's server", () => isUp().catch(() => false));
  return site;
}

export async function waitFor(what: string, isThere: () => boolean | Promise<boolean>): Promise<void> {
  for (let round = 0; round < 300; round++) {
    if (await isThere()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Trouble(`${what} does not answer.`);
}

/** Runs a program to its end; what it says, or the check's end where it fails. */
export function demand(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Trouble(`${command} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** Whether PHP, with these extensions, and MariaDB are there. */
export function hasPhp(extensions: string[]): boolean {
  if (!existsSync("/usr/sbin/mariadbd") || !existsSync("/usr/bin/php")) return false;
  const loaded = demand("php", ["-m"]).split("\n");
  return extensions.every((name) => loaded.includes(name));
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "localhost", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The quiz behind TLS, as it stands behind a web server: WordPress's editor embeds no pasted address without. */
export async function serveTls({ folder, server, atEnd }: Stay): Promise<string> {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const about = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "1"];
  demand("openssl", [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    key,
    "-out",
    cert,
    ...about,
  ]);
  const files = { key: readFileSync(key), cert: readFileSync(cert) };
  const proxy = createTlsServer(files, (asked, answer) => {
    const headers = { ...asked.headers, "x-forwarded-proto": "https" };
    const passed = request(server.origin + asked.url, { method: asked.method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => void proxy.listen(0, "127.0.0.1", resolve));
  atEnd(() => proxy.close());
  return `https://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}
