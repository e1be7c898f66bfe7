/**
 * `npm run deploy`: builds, then hands the Worker and its assets to Cloudflare. Arguments go to wrangler;
 * `-- --dry-run` uploads nothing and needs no account.
 */
import { build } from "./build.mjs";
import { runMain, runTool } from "./house.mjs";
import { install } from "./install.mjs";

await runMain(async () => {
  await install();
  await build();
  return (await runTool("wrangler/bin/wrangler.js", ["deploy", ...process.argv.slice(2)], { show: true }))
    .code;
});
