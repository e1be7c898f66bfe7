/** Which figures are compared with which floor and held to which bar (issue 4). */
import { median } from "../measure.ts";
import type { Visit, When } from "./figures/loading.ts";
import type { Changed } from "./figures/manners.ts";
import type { Left } from "./figures/memory.ts";
import { row, type Row } from "./report.ts";
import type { Way } from "./servers/host.ts";

/** A way of ours, and the floor it is held against. */
export type Pair = { way: Way; floor: Way; name: string };
export const pairs: Pair[] = [
  { way: "script", floor: "beside", name: "script" },
  { way: "frame", floor: "rendered", name: "frame" },
];

/** Everything that was measured, run by run; nothing where it was left out. */
export interface Measured {
  loading: Record<Way, Record<When, Visit[]>>;
  /** Bytes of the scripts, brotli at its best. */
  script: { ours: number; floor: number };
  taps: Record<Way, number[][]>;
  /** The first tap with the processor slowed ten times. */
  slowTaps: Record<Way, number[]>;
  heap: Record<Way, number[]>;
  mounts: Record<Way, Left[]>;
  style: Record<Way, Changed[]>;
  violations: Record<Way, string[][]>;
}

const warmMs = { script: 280, frame: 450 } as Record<Way, number>;

/** The rows of the report, those without a figure left out. */
export function makeRows(measured: Measured): Row[] {
  return [
    row("widget.js, brotli 11", measured.script.ours, {
      floor: measured.script.floor,
      most: 10_000,
      unit: "B",
    }),
    ...pairs.flatMap((pair) => loadingRows(measured, pair)),
    row("plain host: first paint, warm, in another tab", middle(measured, "plain", "paint", "warm"), {
      note: "for scale",
    }),
    row("plain host: first paint, back in the same tab", middle(measured, "plain", "paint", "back"), {
      note: "for scale",
    }),
    row("waterfall floor: first question, cold", middle(measured, "waterfall", "shown"), {
      floor: middle(measured, "beside", "shown"),
      note: "for scale",
    }),
    ...pairs.flatMap((pair) => pageRows(measured, pair)),
    ...mannersRows(measured),
  ].filter(({ figure }) => Number.isFinite(figure));
}

const middle = (measured: Measured, way: Way, what: keyof Visit, when: When = "cold") =>
  median(measured.loading[way][when].map((visit) => visit[what]));

function loadingRows(measured: Measured, { way, floor, name }: Pair): Row[] {
  const of = (what: keyof Visit, when: When = "cold") => middle(measured, way, what, when);
  const floorOf = (what: keyof Visit, when: When = "cold") => middle(measured, floor, what, when);
  const ready = { cold: of("ready"), warm: of("ready", "warm") };
  const start = (ms: number) =>
    Number.isNaN(ms) ? "" : `start screen at ${Math.round(ms)} ms, pressed at once`;
  return [
    row(`${name}: first question, cold`, of("shown"), {
      floor: floorOf("shown"),
      timesFloor: 1.1,
      note: start(ready.cold),
    }),
    row(`${name}: first question, warm, in another tab`, of("shown", "warm"), {
      floor: floorOf("shown", "warm"),
      most: warmMs[way],
      note: start(ready.warm),
    }),
    row(`${name}: first question, back in the same tab`, of("shown", "back"), {
      floor: floorOf("shown", "back"),
      most: warmMs[way],
    }),
    row(`${name}: first question, storage emptied`, of("shown", "emptied"), {
      floor: floorOf("shown", "emptied"),
      note: "for scale",
    }),
    row(`${name}: requests`, of("requests"), { floor: floorOf("requests"), most: 2, unit: "" }),
    row(`${name}: bytes`, of("bytes"), { floor: floorOf("bytes"), most: 14_000, unit: "B" }),
  ];
}

function pageRows(measured: Measured, { way, floor, name }: Pair): Row[] {
  const over = (which: Way, what: keyof Visit) =>
    middle(measured, which, what) - middle(measured, "plain", what);
  const worst = (which: Way) =>
    Math.max(...Object.values(measured.loading[which]).flatMap((visits) => visits.map(({ shift }) => shift)));
  const first = (which: Way) => median(measured.taps[which].map(([time = NaN]) => time));
  const later = (which: Way) => median(measured.taps[which].flatMap((times) => times.slice(1)));
  const heap = (which: Way) => (median(measured.heap[which]) - median(measured.heap.plain)) / 1e6;
  return [
    row(`${name}: host's first paint, over plain host's`, over(way, "paint"), {
      floor: over(floor, "paint"),
      most: 20,
    }),
    row(`${name}: blocking time, over plain host's`, over(way, "blocking"), {
      floor: over(floor, "blocking"),
      most: 10,
    }),
    row(`${name}: longest task`, middle(measured, way, "longest"), {
      floor: middle(measured, floor, "longest"),
      most: 60,
      note: `plain host ${Math.round(middle(measured, "plain", "longest"))}; 0 is under 50`,
    }),
    row(`${name}: layout shift, worst run`, worst(way), { floor: worst(floor), most: 0, unit: "" }),
    row(`${name}: first tap to paint`, first(way), { floor: first(floor), most: 40 }),
    row(`${name}: later taps`, later(way), { floor: later(floor), most: 24 }),
    row(`${name}: first tap, CPU ÷ 10`, median(measured.slowTaps[way]), {
      floor: median(measured.slowTaps[floor]),
      most: 80,
    }),
    row(`${name}: heap, over plain host's`, heap(way), { floor: heap(floor), most: 0.3, unit: "MB" }),
  ];
}

function mannersRows({ mounts, style, violations }: Measured): Row[] {
  const left = (way: Way, what: keyof Left) => median(mounts[way].map((one) => one[what]));
  const count = (list: string[] | undefined) => list?.length ?? NaN;
  const names = (list: string[] = []) => [...new Set(list)].slice(0, 6).join(" ");
  const changed = (what: keyof Changed, where: string) =>
    row(`hostile style: properties changed, ${where}`, count(style.script[0]?.[what]), {
      floor: count(style.beside[0]?.[what]),
      most: 0,
      unit: "",
      note: names(style.script[0]?.[what]),
    });
  return [
    row("300 mounts: nodes left", left("script", "nodes"), {
      floor: left("beside", "nodes"),
      most: 0,
      unit: "",
    }),
    row("300 mounts: listeners left", left("script", "listeners"), {
      floor: left("beside", "listeners"),
      most: 0,
      unit: "",
    }),
    row("300 mounts: heap left", left("script", "bytes") / 1_000, {
      floor: left("beside", "bytes") / 1_000,
      most: 150,
      unit: "kB",
    }),
    changed("element", "the element"),
    changed("within", "within it"),
    ...pairs.map(({ way, name }) =>
      row(`strict policy: reports, ${name}`, count(violations[way][0]), {
        most: 0,
        unit: "",
        note: names(violations[way][0]),
      }),
    ),
  ];
}
