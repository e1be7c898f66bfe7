/**
 * A Moodle of its own in a folder: a copy of the one that is named, on PHP's own server and a MariaDB of its own, with a course, a
 * teacher and a pupil. It asks nobody but the quiz's server.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type AtEnd, demand, freePort, hasPhp, startDatabase, startPhp } from "./guest.ts";
import { root, Trouble } from "./house.mjs";

const extensions = ["mysqli", "xml", "intl", "gd", "zip", "curl", "mbstring", "soap"];
export const packages = [
  "php-cli",
  "mariadb-server",
  ...extensions.map((name) => `php-${name.replace("mysqli", "mysql")}`),
];
export const isThere = () => hasPhp(extensions);

/** All accounts have it. */
export const password = "Password-of-the-check-1";

export interface Moodle {
  site: string;
  /** As Moodle says it: "5.1.3+ (Build: 20260410)". */
  release: string;
  course: number;
  /** Runs one of scripts/moodle/ in it; what it says as JSON. */
  tell<T>(script: string, ...args: string[]): T;
}

/** Copies, installs and starts it. */
export async function startMoodle(source: string, folder: string, atEnd: AtEnd): Promise<Moodle> {
  const home = join(folder, "moodle");
  // Since Moodle 5.1 what is served has a folder of its own.
  const served = existsSync(join(source, "public/version.php")) ? "public" : ".";
  if (!existsSync(join(source, served, "mod/scorm/player.php"))) throw new Trouble(`No Moodle in ${source}.`);
  const isNeeded = (path: string) => ![".git", "node_modules"].includes(basename(path));
  cpSync(source, home, { recursive: true, filter: isNeeded });
  const data = join(folder, "data");
  mkdirSync(data);
  const socket = await startDatabase(folder, "moodle", atEnd);
  const port = await freePort();
  writeFileSync(
    join(home, "config.php"),
    configText({ socket, site: `http://localhost:${port}`, data, served }),
  );
  demand("php", [
    ...settings,
    join(home, "admin/cli/install_database.php"),
    "--agree-license",
    `--adminpass=${password}`,
    "--adminemail=admin@example.org",
    "--fullname=School",
    "--shortname=School",
  ]);
  const tell = <T>(script: string, ...args: string[]) =>
    JSON.parse(
      demand("php", [...settings, join(root, "scripts/moodle", `${script}.php`), home, ...args]),
    ) as T;
  const school = tell<{ course: number; release: string }>("school", password);
  const site = await startPhp(
    [...settings, "-t", join(home, served)],
    { port, page: "/login/index.php" },
    atEnd,
  );
  return { site, ...school, tell };
}

/** Moodle's installer asks for the first. */
const settings = ["max_input_vars=5000", "upload_max_filesize=64M", "post_max_size=64M"].flatMap((it) => [
  "-d",
  it,
]);

/** It sends no mail and runs no cron; its editor and its file picker are as they come. */
const configText = (of: { socket: string; site: string; data: string; served: string }) => `<?php
unset($CFG);
global $CFG;
$CFG = new stdClass();
$CFG->dbtype = 'mariadb'; $CFG->dblibrary = 'native'; $CFG->dbhost = 'localhost'; $CFG->dbname = 'moodle';
$CFG->dbuser = 'root'; $CFG->dbpass = ''; $CFG->prefix = 'mdl_';
$CFG->dboptions = ['dbsocket' => '${of.socket}', 'dbcollation' => 'utf8mb4_unicode_ci'];
$CFG->wwwroot = '${of.site}'; $CFG->dataroot = '${of.data}'; $CFG->admin = 'admin'; $CFG->noemailever = true;
require_once __DIR__ . '/${of.served}/lib/setup.php';
`;
