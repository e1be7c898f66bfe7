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
console.log(`
Each by itself, since they take minutes:
  npm run bench:load      attempts a second and p99 in one room and in 40, beside a bare app and a bare insert; rows and bytes an attempt
  npm run bench:results   results and statistics by attempts stored, to 100,000
  npm run bench:exam      a national exam's arrivals over many rooms
  npm run bench:hostile   texts made to be slow
  npm run bench:carry     a workspace that moves
  npm run bench:drawing, bench:teach, bench:widget
  npm run faults          kills under load`);
