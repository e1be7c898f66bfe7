/** The engine by itself in Node: the sample article to its bank, first and later runs. */
import { generateBank } from "../../questions/index.ts";
import { median, sample } from "./measure.ts";

const runs = 50;

/** Prints milliseconds of the first run, which compiles, and the median of later ones. */
export function measureGeneration(): void {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    generateBank({ text: sample });
    return performance.now() - start;
  });
  const [cold = 0, ...warm] = times;
  console.log(
    `\nGeneration in Node: first ${cold.toFixed(1)} ms, later ${median(warm).toFixed(2)} ms (median of ${runs - 1})`,
  );
}
