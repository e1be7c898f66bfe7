/** The Worker's entry: fetch and the Durable Objects. */
import { app } from "./app.ts";

export { Doorkeeper } from "./objects/doorkeeper.ts";
export { Room } from "./objects/room.ts";
export { Workspace } from "./objects/workspace.ts";

export default { fetch: app.fetch };
