/**
 * `npm run setup -- https://quiz.example.org`: makes a workspace with the sample quiz on a deployed instance.
 * Takes SETUP_SECRET from the environment, so that it is not in the shell's history of arguments.
 */
import { describe, makeDemo, makeSignInLink } from "./demo.mjs";
import { Trouble, runMain } from "./house.mjs";

await runMain(async () => {
  const address = process.argv[2] ?? "";
  const secret = process.env["SETUP_SECRET"];
  if (!URL.canParse(address)) throw new Trouble("Say where: npm run setup -- https://quiz.example.org");
  if (!secret)
    throw new Trouble(
      "Set SETUP_SECRET to the secret given with: npm run wrangler -- secret put SETUP_SECRET",
    );
  const { origin } = new URL(address);
  const demo = await makeDemo(origin, secret).catch((error) => {
    throw error instanceof Trouble ? error : new Trouble(`${origin} cannot be reached: ${error.message}.`);
  });
  console.log(describe(origin, demo, await makeSignInLink(origin, demo.key)));
  console.log(
    `  The key is shown this once. For the demo page: DEMO_ROOM = ${demo.room} in wrangler.jsonc, then npm run deploy`,
  );
});
