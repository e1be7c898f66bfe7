/** `npm run faults -- --kills 100 --acknowledgements 50000 --seed 1`: the long run, with its figures. Ends with 1 if anything is amiss, also where it was ever longer away than `--back 2000` ms. */
import { parseArgs } from "node:util";
import { build } from "../../scripts/build.mjs";
import { runFaults } from "./run.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    kills: { type: "string", default: "100" },
    pupils: { type: "string", default: "40" },
    acknowledgements: { type: "string", default: "50000" },
    back: { type: "string", default: "2000" },
  },
});
await build();
const outcome = await runFaults({
  seed: Number(values.seed),
  kills: Number(values.kills),
  pupils: Number(values.pupils),
  acknowledgements: Number(values.acknowledgements),
  log: console.log,
});
const { lost, doubled, invented, backAfter } = outcome;
const back = backAfter.toSorted((a, b) => a - b);
console.log(
  `${back.length} kills in ${outcome.seconds.toFixed(0)} s (seed ${values.seed}): ${outcome.attempts} attempts, ${outcome.acknowledgements} acknowledgements; ` +
    `${lost.length} lost, ${doubled.length} doubled, ${invented.length} invented; ` +
    `back after ${back[back.length >> 1]?.toFixed(0)} ms (median), ${back.at(-1)?.toFixed(0)} ms (worst)`,
);
for (const fault of [...lost, ...doubled, ...invented].slice(0, 20)) console.log(`  ${fault}`);
const isLate = (back.at(-1) ?? 0) > Number(values.back);
if (isLate) console.log(`  back later than ${values.back} ms`);
process.exitCode = lost.length + doubled.length + invented.length === 0 && !isLate ? 0 : 1;
