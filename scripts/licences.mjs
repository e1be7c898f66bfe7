/**
 * `npm run licences`: the licence of every package in the lockfile, those in the Worker or the browser's scripts first; fails where
 * one has none that we know and may use. `npm run sbom` writes the same as CycloneDX. Both read the lockfile alone.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./house.mjs";
import { toldLicences } from "./told-licences.mjs";

/** Licences under which a package may be in what we hand out, or help to make it. */
const allowed = new Set(
  "MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD CC0-1.0 BlueOak-1.0.0 Unicode-3.0 Unlicense Python-2.0 WTFPL MIT-0".split(
    " ",
  ),
);
/** Of tools and tests, which go nowhere: what may be used unchanged. */
const allowedForTools = new Set(
  [...allowed].concat(
    "MPL-2.0 LGPL-3.0-or-later CC-BY-4.0 GPL-3.0-only GPL-3.0-or-later W3C-20150513".split(" "),
  ),
);
/** @typedef {{ version: string, license?: string, dev?: boolean, devOptional?: boolean, optional?: boolean }} Package */

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const packages = Object.entries(/** @type {Record<string, Package>} */ (lock.packages))
  .filter(([path]) => path !== "")
  .map(([path, found]) => ({ ...found, name: path.replace(/^.*node_modules\//, "") }))
  .map(({ name, version, license, dev, devOptional }) => ({
    name,
    isTool: dev === true || devOptional === true,
    licence: toldLicences.get(name) ?? license ?? "",
    version,
  }))
  .toSorted((a, b) => Number(a.isTool) - Number(b.isTool) || (a.name < b.name ? -1 : 1));

/** Whether an expression like `(MIT OR GPL-2.0)` or `Apache-2.0 AND MIT` can be kept. @param {string} expression @param {Set<string>} may */
function isAllowed(expression, may) {
  const all = expression.replace(/[()]/g, "").split(" AND ");
  return all.every((part) => part.split(" OR ").some((name) => may.has(name.trim())));
}

const unknown = packages.filter(
  ({ licence, isTool }) => !isAllowed(licence, isTool ? allowedForTools : allowed),
);
for (const { name, version, licence, isTool } of packages)
  console.log(`${isTool ? "tool   " : "product"}  ${licence.padEnd(24)} ${name} ${version}`);
console.log(
  `${packages.length} packages, ${packages.filter(({ isTool }) => !isTool).length} of them in the product`,
);
for (const { name, licence } of unknown) console.error(`✗ ${name}: ${licence || "no licence"}`);
if (unknown.length > 0) process.exitCode = 1;
