/** What is run while the packages are installed, with the npm that is here; which versions then serve and deploy, and what is told of them. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root, run, toolEnv } from "../../scripts/house.mjs";

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

const read = <T>(path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as T;

it("names every package of the lockfile that has an install script, and lets one run", () => {
  const { packages } = read<{ packages: Record<string, { hasInstallScript?: true }> }>("package-lock.json");
  const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>("package.json");
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split("node_modules/").at(-1)!);
  expect(scripted.filter((name) => !Object.hasOwn(allowScripts, name))).toEqual([]);
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(["node"]);
});

interface Locked {
  version: string;
  dependencies?: Record<string, string>;
}

it("serves on the one runtime that is named, which the tests have too", () => {
  const { dependencies } = read<{ dependencies: Record<string, string> }>("package.json");
  const { packages } = read<{ packages: Record<string, Locked> }>("package-lock.json");
  const named = dependencies["workerd"];
  expect(named).toMatch(/^\d+\.\d+\.\d+$/);
  expect([
    packages["node_modules/workerd"]!.version,
    packages["node_modules/miniflare"]!.dependencies!["workerd"],
    read<{ version: string }>("node_modules/workerd/package.json").version,
  ]).toEqual([named, named, named]);
});

it("has a way to wrangler as the lockfile has it, on the project's own Node, which the guides use", async () => {
  const { packages } = read<{ packages: Record<string, Locked> }>("package-lock.json");
  const { code, output } = await run("npm", ["run", "-s", "wrangler", "--", "--version"]);
  expect([code, output]).toEqual([
    0,
    expect.stringContaining(packages["node_modules/wrangler"]!.version) as string,
  ]);
  const { scripts } = read<{ scripts: Record<string, string> }>("package.json");
  const guides = [
    "README.md",
    "docs/operations.md",
    "docs/security.md",
    "docs/scale.md",
    "docs/embedding.md",
  ];
  for (const guide of guides) {
    const text = readFileSync(join(root, guide), "utf8");
    // It may be told of, but not typed.
    expect([guide, text.match(/^(?:sudo )?npx .*/gm)]).toEqual([guide, null]);
    const named = [...text.matchAll(/(?:`|^|\w=\S+ )npm run (?:-s )?([a-z:]+)/gm)].map(([, name]) => name!);
    expect([guide, named.filter((name) => !Object.hasOwn(scripts, name))]).toEqual([guide, []]);
  }
});

interface Component {
  name: string;
  version: string;
  scope: string;
  licenses?: unknown[];
}

it("has a bill of materials with a licence for each part, and the runtime as one that the product needs", async () => {
  const { output } = await run(process.execPath, ["scripts/sbom.mjs"]);
  const { components } = JSON.parse(output) as { components: Component[] };
  expect(components.length).toBeGreaterThan(100);
  expect(components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([]);
  const { version } = read<{ version: string }>("node_modules/workerd/package.json");
  const runtime = components.find((part) => part.name === "workerd" && part.version === version);
  expect(runtime?.scope).toBe("required");
});
