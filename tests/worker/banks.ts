/** Runs in Node before the tests: the banks that Node makes, for workerd to compare its own with. */
import type { TestProject } from "vitest/node";
import { generateBank } from "../../questions/index.ts";
import { texts } from "./texts.ts";

declare module "vitest" {
  interface ProvidedContext {
    banks: Record<string, string>;
    /** How many calls are made of each in the API's document. */
    fuzz: number;
    /** How many schedules are run, and the seed of the first. */
    schedules: { count: number; first: number };
    simulation: { count: number; first: number };
  }
}

export default function setup(project: TestProject): void {
  const banks = Object.entries(texts).map(([name, input]) => [name, JSON.stringify(generateBank(input))]);
  project.provide("banks", Object.fromEntries(banks) as Record<string, string>);
}
