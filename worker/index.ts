/** The Worker's entry: fetch and the two Durable Objects. */
import { app } from "./app.ts";

export { Room } from "./objects/room.ts";
export { Workspace } from "./objects/workspace.ts";

export default { fetch: app.fetch };
