/** What the deployment gives the Worker. */
import type { Doorkeeper } from "./objects/doorkeeper.ts";
import type { Room } from "./objects/room.ts";
import type { Workspace } from "./objects/workspace.ts";

export interface Env {
  WORKSPACES: DurableObjectNamespace<Workspace>;
  ROOMS: DurableObjectNamespace<Room>;
  DOORKEEPERS: DurableObjectNamespace<Doorkeeper>;
  ASSETS: Fetcher;
  /** Lets its holder make workspaces; where it is empty or missing nobody can. */
  SETUP_SECRET?: string;
  /** How often one key may call in a minute; 600 where it is not set. */
  CALLS_PER_MINUTE?: string;
  /** `https://…` under which people sign in, where requests do not arrive under it. */
  PUBLIC_ORIGIN?: string;
  /** This machine's address in its network, on an own server that others reach: pupils are not led to its `localhost`. */
  NETWORK_HOST?: string;
  /** Anything but "": one line of JSON for each request. */
  LOG_REQUESTS?: string;
  /** Origins inside the server's network that webhooks may be sent to, with commas between; none where it is not set. */
  WEBHOOK_ORIGINS?: string;
  /** The way to them, on an own server: the usual one leads to no private address. */
  INTRANET?: Fetcher;
  /** The objects' files, on an own server: to see whether there is one. */
  OBJECTS?: Fetcher;
  /** "off" on a copy of the data that is only tried: what is done by alarms waits. */
  ALARMS?: string;
  /** Where objects live and are stored, on Cloudflare; anywhere where it is empty or missing. */
  JURISDICTION?: DurableObjectJurisdiction | "";
  /** Code of the room that `/` shows, or "". */
  DEMO_ROOM?: string;
}
