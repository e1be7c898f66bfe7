/** The API's document before the two linters that its readers are likely to use, with their recommended rules. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import spectral, { type RulesetDefinition } from "@stoplight/spectral-core";
import { Json } from "@stoplight/spectral-parsers";
import { oas } from "@stoplight/spectral-rulesets";
import { afterAll, beforeAll, expect, it } from "vitest";
import { node24, root } from "../../scripts/house.mjs";
import { startRuntime } from "../faults/runtime.ts";

let folder = "";
let file = "";
let document = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kitkhva-openapi-"));
  const runtime = await startRuntime(join(folder, "state"));
  document = await (await fetch(`${runtime.origin}/openapi.json`)).text();
  await runtime.stop();
  file = join(folder, "openapi.json");
  writeFileSync(file, document);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("passes Redocly's strict rules", async () => {
  const cli = join(root, "node_modules/@redocly/cli/bin/cli.js");
  const run = promisify(execFile);
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stderr } = await run(node24, [cli, "lint", "--extends=recommended-strict", file], {
    cwd: folder,
    env,
  });
  expect(stderr).toContain("Your API description is valid");
});
it("passes Spectral's recommended rules, but for two", async () => {
  const linter = new spectral.Spectral();
  linter.setRuleset({
    extends: [[oas as RulesetDefinition, "recommended"]],
    rules: {
      // Each call has a summary, and more only where there is more to say.
      "operation-description": "off",
      // It wants the scopes of a bearer token among those of OAuth. OpenAPI 3.1 has roles there, which are declared nowhere else.
      "oas3-operation-security-defined": "off",
    },
  });
  expect(await linter.run(new spectral.Document(document, Json, "openapi.json"))).toEqual([]);
  const broken = document.replaceAll('"summary"', '"summery"').replaceAll("#/components/schemas/Quiz", "#/x");
  expect(await linter.run(new spectral.Document(broken, Json, "openapi.json"))).not.toEqual([]);
});
