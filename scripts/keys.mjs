/**
 * `npm run keys`: prints what `npm start` prints, of the server that runs: its addresses, the demo's API key and a new link to sign in.
 * For a service, whose own output others may read. Reads PORT, HOST and KITKHVA_STATE as `npm start` does.
 */
import { describe, makeSignInLink } from "./demo.mjs";
import { Trouble, runMain } from "./house.mjs";
import { readDemo } from "./local.mjs";
import { readSettings } from "./settings.mjs";
import { listHosts, originOf } from "./workerd.mjs";

await runMain(async () => {
  const { host, port, state } = readSettings();
  const demo = readDemo(state);
  const origin = originOf(host, port);
  const link = await makeSignInLink(origin, demo.key).catch((error) => {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`Nothing answers at ${origin}: start it, or say its PORT and HOST.`);
  });
  console.log(describe(origin, demo, link, listHosts(host)));
});
