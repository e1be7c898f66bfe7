/** `npm run bench`: the figures behind the bars, measured on this machine. Asserts nothing and keeps nothing. */
import { cpus } from "node:os";
import { build } from "../../scripts/build.mjs";
import { measureGeneration } from "./generation.ts";
import { measureFirstArticles, measureRequests, measureStart } from "./server.ts";
import { measureSizes } from "./sizes.ts";
import workerd from "workerd/package.json" with { type: "json" };

await build();
const [first] = cpus();
console.log(`${cpus().length} × ${first?.model}, Node ${process.version}, workerd ${workerd.version}`);
measureSizes();
measureGeneration();
await measureStart();
await measureFirstArticles();
await measureRequests();
