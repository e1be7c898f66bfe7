/**
 * Three projects, each where its subject runs: the engine in Node, the Worker in workerd, pages in Chromium
 * (driven from Node; `npm test` puts its path into CHROMIUM). Time limits are for slow machines, not for slow code.
 * Three files at once on two processors, since those of pages wait for much. Files share a process (docs/decisions/0053-files-share-a-process.md):
 * what one has changed in it, it puts back, and what it needs of the outside, a server on a free port and a folder, is its own.
 */
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Who shares a process comes one after the other; what computes comes first, so that what waits is not slowed down by it. */
const order = ["worker", "questions", "browser"];
/** The longest files, the longest first: else one of them would be left at the end, beside an idle processor. */
const longest =
  "schedules attack secrecy-objects simulation secrecy fuzz hostile endless pages payloads served results teach first sign-in live plain kept lost choose upgrade".split(
    " ",
  );

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projectOf = ({ project }: TestSpecification) => order.indexOf(project.name);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => projectOf(a) - projectOf(b) || placeOf(a) - placeOf(b));
  }
}

const together = { isolate: false, maxWorkers: 3 };

/** Of seeded runs: others each day, so that a year of tests tries a year of schedules. What fails names its own. */
const first = Number(process.env["SEED"] ?? Math.floor(Date.now() / 86_400_000) * 10_000);

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "questions",
          include: ["tests/questions/**/*.test.ts"],
          ...together,
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
          ...together,
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
          ...together,
          expect: { poll: { timeout: 10_000 } },
          // A browser on a machine that does much else now and then loses a click; what fails three times is broken.
          retry: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
