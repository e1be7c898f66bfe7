/**
 * Three projects, each where its subject runs: the engine in Node, the Worker in workerd, pages in Chromium
 * (driven from Node; `npm test` puts its path into CHROMIUM). Time limits are for slow machines, not for slow code.
 * Two files at once, since most of what they do is wait; each has a server on a free port, a folder and a browser of its own. What computes
 * goes first and by itself.
 */
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const computing = { maxWorkers: 2, sequence: { groupOrder: 1 } };
const waiting = { maxWorkers: 2, sequence: { groupOrder: 2 }, expect: { poll: { timeout: 10_000 } } };

/** Of seeded runs: others each day, so that a year of tests tries a year of schedules. What fails names its own. */
const first = Number(process.env["SEED"] ?? Math.floor(Date.now() / 86_400_000) * 10_000);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "questions",
          include: ["tests/questions/**/*.test.ts"],
          // Pure code: nothing that one file could leave for the next, and its data are read once.
          isolate: false,
          ...computing,
          testTimeout: 180_000,
        },
      },
      {
        plugins: [
          cloudflareTest(({ inject }) => ({
            wrangler: { configPath: "./wrangler.jsonc" },
            miniflare: {
              bindings: {
                SETUP_SECRET: "setup-secret-of-the-tests",
                WEBHOOK_ORIGINS: inject<string>("receiver"),
              },
            },
          })),
        ],
        test: {
          name: "worker",
          include: ["tests/worker/**/*.test.ts"],
          ...computing,
          globalSetup: ["tests/worker/banks.ts", "tests/worker/receiver.ts"],
          provide: {
            fuzz: Number(process.env["FUZZ"] ?? 40),
            schedules: { count: Number(process.env["SCHEDULES"] ?? 3_000), first },
            simulation: { count: Number(process.env["RUNS"] ?? 160), first },
          },
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/widget/**/*.test.ts", "tests/e2e/**/*.test.ts"],
          ...waiting,
          // A browser on a machine that does much else now and then loses a click; what fails three times is broken.
          retry: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
