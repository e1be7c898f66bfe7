/** The Worker's entry: fetch and the Durable Objects. */
import { app } from "./app.ts";
import type { Env } from "./env.ts";
import { confine } from "./jurisdiction.ts";

export { Doorkeeper } from "./objects/doorkeeper.ts";
export { Room } from "./objects/room.ts";
export { Workspace } from "./objects/workspace.ts";

export default {
  fetch: (request: Request, env: Env, ctx?: ExecutionContext) => app.fetch(request, confine(env), ctx),
};
