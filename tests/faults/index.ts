/**
 * `npm run faults -- --kills 100 --acknowledgements 50000 --seed 1 --fillings 20`: the long runs, with their figures: one on this machine's disk, and one of
 * a tenth of that on a small one that is filled so often. Ends with 1 if anything is amiss, also where it was ever longer away than
 * `--back 2000` ms, or stored nothing for so long after there was space again. It kills, stops and fills disks, and that is all: clocks that are wrong, messages that
 * come late or in another order, and objects that are evicted or aborted amid a call are `tests/worker/schedules` and `simulation`, in the runtime of the tests.
 */
import { parseArgs } from "node:util";
import { build } from "../../scripts/build.mjs";
import { type Plan, runFaults } from "./run.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    kills: { type: "string", default: "100" },
    fillings: { type: "string", default: "20" },
    pupils: { type: "string", default: "40" },
    acknowledgements: { type: "string", default: "50000" },
    back: { type: "string", default: "2000" },
  },
});
await build();
const [kills, fillings, acknowledgements] = [values.kills, values.fillings, values.acknowledgements].map(
  Number,
) as [number, number, number];

const told = (times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  return `${sorted[sorted.length >> 1]?.toFixed(0)} ms (median), ${sorted.at(-1)?.toFixed(0)} ms (worst)`;
};

async function run(plan: Pick<Plan, "kills" | "fillings" | "acknowledgements">): Promise<boolean> {
  const outcome = await runFaults({
    seed: Number(values.seed),
    pupils: Number(values.pupils),
    log: console.log,
    // One exam a fault or so.
    deadlines: plan.kills + plan.fillings,
    ...plan,
  });
  const { lost, doubled, invented, misjudged, backAfter, goingAfter, storedAfter } = outcome;
  console.log(
    `${plan.kills} kills, ${goingAfter.length} stops, ${plan.fillings} full disks in ${outcome.seconds.toFixed(0)} s (seed ${values.seed}): ` +
      `${outcome.attempts} attempts, ${outcome.acknowledgements} acknowledgements, ${outcome.refused} refused by the full disk, ${outcome.deadlines} deadlines; ` +
      `${lost.length} lost, ${doubled.length} doubled, ${invented.length} invented, ${misjudged.length} misjudged; ` +
      `back after ${told(backAfter)}, from a stop ${told(goingAfter)}` +
      (storedAfter.length > 0 ? `, stored from a disk with space again ${told(storedAfter)}` : ""),
  );
  const faults = [...lost, ...doubled, ...invented, ...misjudged];
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  const isLate = Math.max(...backAfter, ...goingAfter, ...storedAfter) > Number(values.back);
  if (isLate) console.log(`  back later than ${values.back} ms`);
  return faults.length === 0 && !isLate;
}

const isWell = [
  await run({ kills, fillings: 0, acknowledgements }),
  fillings === 0 ||
    (await run({ kills: Math.ceil(kills / 10), fillings, acknowledgements: acknowledgements / 10 })),
];
process.exitCode = isWell.every(Boolean) ? 0 : 1;
