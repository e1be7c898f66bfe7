/**
 * A WordPress of its own in a folder: Debian's package on PHP's own server and a MariaDB of its own, with one author. It
 * asks nobody but the quiz's server.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AtEnd, demand, freePort, hasPhp, startDatabase, startPhp } from "./guest.ts";

export const packages = [
  "wordpress",
  "wordpress-theme-twentytwentythree",
  "php-cli",
  "php-mysql",
  "php-xml",
  "mariadb-server",
];
const source = "/usr/share/wordpress";

export const isThere = () =>
  [`${source}/wp-includes`, `${source}/wp-content/themes`].every((path) => existsSync(path)) &&
  hasPhp(["mysqli", "xml"]);

/** Who writes for the site: may publish posts, and post no HTML of his own. */
export const author = { login: "author", password: "author-of-the-check" };

/** Starts it; the site's address. */
export async function startWordPress(folder: string, quiz: URL, atEnd: AtEnd): Promise<string> {
  const socket = await startDatabase(folder, "wordpress", atEnd);
  const port = await freePort();
  const html = join(folder, "html");
  cpSync(source, html, { recursive: true, dereference: true });
  mkdirSync(join(html, "wp-content/mu-plugins"), { recursive: true });
  writeFileSync(join(html, "wp-config.php"), configText(socket, `http://localhost:${port}`, quiz));
  writeFileSync(join(html, "wp-content/mu-plugins/local-quiz.php"), localQuiz(quiz));
  writeFileSync(join(folder, "install.php"), installText(html, port));
  writeFileSync(join(folder, "router.php"), router);
  demand("php", [join(folder, "install.php")]);
  return startPhp(["-t", html, join(folder, "router.php")], { port, page: "/wp-login.php" }, atEnd);
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
