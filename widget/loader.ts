/**
 * Fetches the second script, `widget-more.js`, which stands beside the first. A sandboxed frame and another origin get it
 * by CORS; a content policy that lets the first script in by its host or nonce lets this one in too.
 */
import { failed, type Outcome, timeoutMs } from "./api.ts";
import { Choice, type Inputs } from "./components/inputs.tsx";

/** Its name and version, put in by vite.config.ts. */
declare const MORE: string;

/** The inputs at hand, for all elements of the page: code, no state. */
export const inputs: Inputs = { choice: Choice };

let loading: Promise<Outcome<true>> | null = null;
let tries = 0;

/** Adds the second script's inputs. Calls at the same time share one request; after a failure the next call tries again. */
export const loadInputs = (base: string): Promise<Outcome<true>> => (loading ??= load(base));

async function load(base: string): Promise<Outcome<true>> {
  try {
    // A browser may remember that an address failed: each try has one of its own.
    const script: Promise<typeof import("./more/index.tsx")> = import(
      /* @vite-ignore */ new URL(`${MORE}&${tries++}`, base).href
    );
    const late = new Promise<never>((_, reject) => setTimeout(reject, timeoutMs));
    Object.assign(inputs, (await Promise.race([script, late])).inputs);
    return { value: true };
  } catch {
    loading = null;
    return { failure: failed };
  }
}
