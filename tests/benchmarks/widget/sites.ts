/** Serves the two sites, and leads to them a browser on a wire and one on a phone's line. */
import type { Browser } from "playwright-core";
import { makeFloors } from "./floors/index.ts";
import { openBrowser, type Site } from "./phone.ts";
import { hostOrigin, makeHost, ourOrigin } from "./servers/host.ts";
import { type HttpsServer, type Reply, serveHttps } from "./servers/https.ts";
import { makeLine } from "./servers/line.ts";
import { startProduct } from "./servers/product.ts";

export interface Sites {
  /** The script of the floors that have one. */
  floorScript: Buffer;
  /** Where they are without the line. */
  direct: Site[];
  wired: Browser;
  slow: Browser;
  close(): Promise<void>;
}

const missing: Reply = { status: 404, headers: {}, body: Buffer.alloc(0) };

/** Starts it all; `close` ends it all. */
export async function openSites(): Promise<Sites> {
  const product = await startProduct(ourOrigin);
  const floors = await makeFloors(product.form);
  const pages = makeHost(product);
  const host = await serveHttps(nameOf(hostOrigin), async ({ url }) => pages.get(url) ?? missing);
  const ours = await serveHttps(
    nameOf(ourOrigin),
    async (request) => floors.get(request.url) ?? product.answer(request),
  );
  const line = makeLine();
  const site = (origin: string, { fingerprint }: HttpsServer, port: number): Site => ({
    name: nameOf(origin),
    fingerprint,
    port,
  });
  const direct = [site(hostOrigin, host, host.port), site(ourOrigin, ours, ours.port)];
  const wired = await openBrowser(direct);
  const slow = await openBrowser([
    site(hostOrigin, host, await line.to(host.port)),
    site(ourOrigin, ours, await line.to(ours.port)),
  ]);
  return {
    floorScript: floors.get("/floor/element.js")?.body ?? Buffer.alloc(0),
    direct,
    wired,
    slow,
    async close() {
      await Promise.all([wired.close(), slow.close()]);
      line.close();
      host.close();
      ours.close();
      await product.stop();
    },
  };
}

const nameOf = (origin: string) => new URL(origin).hostname;
