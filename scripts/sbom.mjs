/**
 * `npm run sbom`: npm's bill of materials (CycloneDX), which would name the product after the folder it lies in, and has no licence where
 * the lockfile has none that SPDX knows.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble, root, run, runMain } from "./house.mjs";
import { toldLicences } from "./told-licences.mjs";

await runMain(async () => {
  const args = [
    "sbom",
    "--sbom-format",
    "cyclonedx",
    "--sbom-type",
    "application",
    "--package-lock-only",
    "--loglevel=error",
  ];
  const { code, output } = await run("npm", args);
  if (code !== 0) throw new Trouble(output.trim());
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const bill = JSON.parse(output);
  const { component } = bill.metadata;
  const old = component["bom-ref"];
  Object.assign(component, {
    name,
    version,
    purl: `pkg:npm/${name}@${version}`,
    "bom-ref": `${name}@${version}`,
  });
  for (const dependency of bill.dependencies)
    if (dependency.ref === old) dependency.ref = component["bom-ref"];
  for (const part of bill.components) {
    const id = toldLicences.get(part.name);
    if (id !== undefined) part.licenses = [{ license: { id } }];
  }
  console.log(JSON.stringify(bill, null, 2));
});
