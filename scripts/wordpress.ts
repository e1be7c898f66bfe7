/**
 * A WordPress of its own in a folder: Debian's package on PHP's own server and a MariaDB of its own, with one author. It
 * asks nobody but the quiz's server.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { run, Trouble } from "./house.mjs";

const packages = [
  "wordpress",
  "wordpress-theme-twentytwentythree",
  "php-cli",
  "php-mysql",
  "php-xml",
  "mariadb-server",
];
const source = "/usr/share/wordpress";

/** Who writes for the site: may publish posts, and post no HTML of his own. */
export const author = { login: "author", password: "author-of-the-check" };

/** Installs what is missing of Debian's packages. */
export async function installPackages(): Promise<void> {
  const has = (path: string) => existsSync(path);
  if (
    has(`${source}/wp-includes`) &&
    has("/usr/sbin/mariadbd") &&
    has("/usr/bin/php") &&
    has(`${source}/wp-content/themes`)
  )
    return;
  if (process.getuid?.() !== 0 || !has("/usr/bin/apt-get"))
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

/** What ends something that was started, and who is told of it. */
export type End = () => unknown;
type AtEnd = (end: End) => void;

/** Starts a program, to be ended with all that it starts: PHP's server would leave its workers behind. */
function keep(atEnd: AtEnd, command: string, args: string[], env = process.env): void {
  const child = spawn(command, args, { stdio: "ignore", detached: true, env });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const end = () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, "SIGKILL");
    return ended;
  };
  process.once("exit", end);
  atEnd(end);
}

/** The quiz behind TLS, as it stands behind a web server: WordPress's editor embeds no pasted address without. */
export async function serveTls(folder: string, origin: string, atEnd: AtEnd): Promise<string> {
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
    const passed = request(origin + asked.url, { method: asked.method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => void proxy.listen(0, "127.0.0.1", resolve));
  atEnd(() => proxy.close());
  return `https://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

/** Starts it; the site's address. */
export async function startWordPress(folder: string, quiz: URL, atEnd: AtEnd): Promise<string> {
  const socket = join(folder, "db.sock");
  const data = join(folder, "db");
  demand("mariadb-install-db", [
    "--no-defaults",
    `--datadir=${data}`,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
  ]);
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  const database = ["--no-defaults", `--datadir=${data}`, `--socket=${socket}`, "--skip-networking", ...user];
  keep(atEnd, "mariadbd", database);
  await waitFor("MariaDB", () => existsSync(socket));
  demand("mariadb", ["--no-defaults", `--socket=${socket}`, "-uroot", "-e", "CREATE DATABASE wordpress"]);

  const port = await freePort();
  const site = `http://localhost:${port}`;
  const html = join(folder, "html");
  cpSync(source, html, { recursive: true, dereference: true });
  mkdirSync(join(html, "wp-content/mu-plugins"), { recursive: true });
  writeFileSync(join(html, "wp-config.php"), configText(socket, site, quiz));
  writeFileSync(join(html, "wp-content/mu-plugins/local-quiz.php"), localQuiz(quiz));
  writeFileSync(join(folder, "install.php"), installText(html, port));
  writeFileSync(join(folder, "router.php"), router);
  demand("php", [join(folder, "install.php")]);
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: "4" };
  keep(atEnd, "php", ["-q", "-S", `localhost:${port}`, "-t", html, join(folder, "router.php")], env);
  const isUp = () => fetch(`${site}/wp-login.php`).then((answer) => answer.ok);
  await waitFor("WordPress", () => isUp().catch(() => false));
  return site;
}

async function waitFor(what: string, isThere: () => boolean | Promise<boolean>): Promise<void> {
  for (let round = 0; round < 100; round++) {
    if (await isThere()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Trouble(`${what} does not answer.`);
}

function demand(command: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Trouble(`${command} failed:\n${stdout}${stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "localhost", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** It asks nobody but the quiz's server: no update, no news, no cron. */
const configText = (socket: string, site: string, quiz: URL) => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${site}'); define('WP_SITEURL', '${site}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '${quiz.hostname}');
define('AUTOMATIC_UPDATER_DISABLED', true); define('DISABLE_WP_CRON', true);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
  define($name . '_KEY', 'of the check'); define($name . '_SALT', 'of the check');
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * WordPress fetches no address of the own network, none with an unusual port, and none with a certificate that nobody has
 * signed, rightly so. A quiz on a public address needs nothing of this.
 */
const localQuiz = (quiz: URL) => `<?php
add_filter('http_request_host_is_external', fn($is, $host) => $is || $host === '${quiz.hostname}', 10, 2);
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, ${quiz.port}]);
add_filter('https_ssl_verify', '__return_false');
`;

const installText = (html: string, port: number) => `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = 'localhost:${port}';
require '${html}/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('School', 'admin', 'admin@example.org', false, '', wp_generate_password());
$id = wp_insert_user(['user_login' => '${author.login}', 'user_pass' => '${author.password}', 'role' => 'author']);
if (is_wp_error($id)) { fwrite(STDERR, $id->get_error_message()); exit(1); }
`;

/** Files as they are, all else to WordPress. */
const router = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if (is_dir($file) && is_file("$file/index.php") && $path !== '/') { chdir($file); require "$file/index.php"; return; }
if (is_file($file)) return false;
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
`;
