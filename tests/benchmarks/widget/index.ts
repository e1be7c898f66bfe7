/**
 * `npm run bench:widget -- [--runs 7] [--only loading] [--json]`: the widget against the bars of issue 4 and against floors of the same quiz
 * in the same run. Needs openssl and Chromium; asserts nothing and keeps nothing.
 *
 * Served:   a school's page on one origin; on a second the product (the built Worker on workerd) and the floors. HTTP/2 with
 *           TLS and brotli 5, all by the same code (servers/). The snippets are those that the API gives a teacher.
 * Floors:   a Preact element whose script and quiz load side by side, a frame written by the server, and the element
 *           whose script runs before it asks for its quiz (floors/).
 * Phone:    360 × 740, processor ÷ 4, and a line that holds up the bytes themselves: 150 ms there and back, 1.6 Mbps down,
 *           0.75 up, handshakes included (servers/line.ts). Taps, heap, mounts and manners are taken without the line.
 * Figures:  medians over the runs, layout shift the worst of them; all ways take turns within a run, so that what else the
 *           machine does falls on them alike. How each one is taken is said at the head of its file (figures/).
 * A first question is shown when a radio button is in a drawn frame (probe.ts). Slowing the processor is Chromium's own
 * emulation: it multiplies what else runs on the machine, so compare ratios before milliseconds.
 */
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { build } from "../../../scripts/build.mjs";
import { root, runMain, Trouble } from "../../../scripts/house.mjs";
import { measureLoading } from "./figures/loading.ts";
import { measurePolicy, measureStyle } from "./figures/manners.ts";
import { measureHeap, measureMounts } from "./figures/memory.ts";
import { measureTaps } from "./figures/taps.ts";
import { printTable } from "./report.ts";
import { makeRows, type Measured, pairs } from "./rows.ts";
import { type Way, ways } from "./servers/host.ts";
import { length } from "./servers/product.ts";
import { openSites, type Sites } from "./sites.ts";

const mounts = 300;
/** Groups of figures, each of which can be measured alone. */
const groups = ["loading", "taps", "heap", "mounts", "manners"] as const;
type Group = (typeof groups)[number];

await runMain(async () => {
  const { runs, only, json } = readArguments();
  await build();
  const sites = await openSites();
  try {
    const measured = await measureAll(sites, runs, only);
    const rows = makeRows(measured);
    const [cpu] = cpus();
    const machine = `${cpus().length} × ${cpu?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, Chromium ${sites.slow.version()}`;
    if (json) return void console.log(JSON.stringify({ machine, runs, rows, measured }, null, 2));
    console.log(`${machine}; medians of ${runs}\n`);
    printTable(rows);
  } finally {
    await sites.close();
  }
});

function readArguments(): { runs: number; only: readonly Group[]; json: boolean } {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "7" },
      only: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Trouble("--runs takes a whole number from 1.");
  const only = groups.filter((group) => !values.only || group === values.only);
  if (only.length === 0) throw new Trouble(`--only takes one of ${groups.join(", ")}.`);
  return { runs, only, json: values.json };
}

async function measureAll(
  { slow, wired, direct, floorScript }: Sites,
  runs: number,
  only: readonly Group[],
): Promise<Measured> {
  const measured: Measured = {
    script: {
      ours: brotliCompressSync(readFileSync(join(root, "dist/assets/widget.js"))).length,
      floor: brotliCompressSync(floorScript).length,
    },
    loading: forWays(() => ({ cold: [], warm: [], back: [], emptied: [] })),
    taps: forWays(() => []),
    slowTaps: forWays(() => []),
    heap: forWays(() => []),
    mounts: forWays(() => []),
    style: forWays(() => []),
    violations: forWays(() => []),
  };
  const withQuiz = pairs.flatMap(({ way, floor }) => [way, floor]);
  const elements = ["script", "beside"] as const;
  const measure: Record<Group, () => Promise<void>> = {
    async loading() {
      for (const way of ways) {
        const { cold, warm, back, emptied } = await measureLoading(slow, way);
        measured.loading[way].cold.push(cold);
        measured.loading[way].warm.push(warm);
        measured.loading[way].back.push(back);
        measured.loading[way].emptied.push(emptied);
      }
    },
    async taps() {
      for (const way of withQuiz) {
        measured.taps[way].push(await measureTaps(wired, way, 4));
        measured.slowTaps[way].push(...(await measureTaps(wired, way, 10, 1)));
      }
    },
    async heap() {
      for (const way of ["plain", ...withQuiz] as const)
        measured.heap[way].push(await measureHeap(direct, way));
    },
    async mounts() {
      for (const way of elements) measured.mounts[way].push(await measureMounts(wired, way, mounts));
    },
    async manners() {
      for (const way of elements) measured.style[way].push(await measureStyle(wired, way));
      for (const { way } of pairs) measured.violations[way].push(await measurePolicy(wired, way, length));
    },
  };
  for (let run = 1; run <= runs; run++) {
    console.error(`Run ${run} of ${runs} …`);
    // Manners do not vary.
    for (const group of only) if (run === 1 || group !== "manners") await measure[group]();
  }
  return measured;
}

/** An empty place for every way. */
function forWays<T>(make: () => T): Record<Way, T> {
  return Object.fromEntries(ways.map((way) => [way, make()])) as Record<Way, T>;
}
