/** What is run while the packages are installed, with the npm that is here. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root, toolEnv } from "../../scripts/house.mjs";

/** Packs a package whose script leaves a file called `made` in its folder. */
function pack(folder: string, name: string, when: string, made: string): void {
  const source = join(folder, `${name}-source`, "package");
  mkdirSync(source, { recursive: true });
  const script = `node -e "fs.mkdirSync('bin',{recursive:true});fs.writeFileSync('${made}','')"`;
  writeFileSync(
    join(source, "package.json"),
    JSON.stringify({ name, version: "1.0.0", scripts: { [when]: script } }),
  );
  execFileSync("tar", ["-czf", join(folder, `${name}.tgz`), "-C", join(source, ".."), "package"]);
}

it("runs the script of no package but the one that brings Node, also where none is named", () => {
  const folder = mkdtempSync(join(tmpdir(), "kitkhva-install-"));
  try {
    for (const name of [".npmrc", "scripts/install.mjs", "scripts/house.mjs"])
      cpSync(join(root, name), join(folder, name));
    pack(folder, "node", "preinstall", "bin/node");
    pack(folder, "spy", "postinstall", "ran");
    const dependencies = { node: "file:node.tgz", spy: "file:spy.tgz" };
    writeFileSync(
      join(folder, "package.json"),
      JSON.stringify({ name: "x", version: "1.0.0", dependencies }),
    );
    const code = `import { install } from ${JSON.stringify(join(folder, "scripts/install.mjs"))}; await install();`;
    execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: folder });
    const has = (path: string) => existsSync(join(folder, "node_modules", path));
    expect([has("node/bin/node"), has("spy/package.json"), has("spy/ran")]).toEqual([true, true, false]);
    rmSync(join(folder, "node_modules"), { recursive: true });
    execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund"], { cwd: folder, env: toolEnv });
    expect([has("spy/package.json"), has("spy/ran")]).toEqual([true, false]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("names every package of the lockfile that has an install script, and lets one run", () => {
  const read = <T>(path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as T;
  const { packages } = read<{ packages: Record<string, { hasInstallScript?: true }> }>("package-lock.json");
  const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>("package.json");
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split("node_modules/").at(-1)!);
  expect(scripted.filter((name) => !Object.hasOwn(allowScripts, name))).toEqual([]);
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(["node"]);
});
