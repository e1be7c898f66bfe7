/**
 * Where objects may live and be stored, where the deployment says so. An object's id is made of its name and the jurisdiction, so the
 * same code is another, empty room under another setting: all ways to the objects go through here, the Worker's and their own.
 */
import type { Env } from "./env.ts";

/** The same bindings, their objects in the deployment's jurisdiction. One that the platform does not know is its error, on every call. */
export function confine(env: Env): Env {
  const { JURISDICTION: jurisdiction = "" } = env;
  if (jurisdiction === "") return env;
  return {
    ...env,
    WORKSPACES: env.WORKSPACES.jurisdiction(jurisdiction),
    ROOMS: env.ROOMS.jurisdiction(jurisdiction),
    DOORKEEPERS: env.DOORKEEPERS.jurisdiction(jurisdiction),
  };
}
