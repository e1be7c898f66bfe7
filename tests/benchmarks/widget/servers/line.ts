/**
 * A phone's line in front of a server: what Chromium's own emulation leaves out (handshakes, connections, frames of other
 * origins) is felt here, because it is the bytes on the wire that are held up. One line is shared by all its connections,
 * and each of them pays a round trip for TCP before its first byte; TLS and HTTP/2 then pay theirs by themselves.
 * Not modelled: looking up names, slow start (a reply under 14 kB fits in the first window), loss.
 */
import { connect, createServer, type Server, type Socket } from "node:net";
import { listen } from "./https.ts";

const roundTripMs = 150;
const downBitsPerMs = 1_600;
const upBitsPerMs = 750;
const packetBytes = 1_400;
/** IP and TCP, on every packet. */
const headerBytes = 40;

type Direction = ReturnType<typeof makeDirection>;

/** A line to several servers. */
export function makeLine() {
  const down = makeDirection(downBitsPerMs);
  const up = makeDirection(upBitsPerMs);
  const servers: Server[] = [];
  return {
    /** Resolves to the port by which a server's port is reached over the line. */
    async to(port: number): Promise<number> {
      const server = createServer({ pauseOnConnect: true }, (phone) => {
        const far = connect(port, "127.0.0.1");
        for (const socket of [phone, far]) socket.setNoDelay().on("error", () => socket.destroy());
        relay(far, phone, down);
        setTimeout(() => {
          relay(phone, far, up);
          phone.resume();
        }, roundTripMs);
      });
      servers.push(server);
      return listen(server);
    },
    close: () => servers.forEach((server) => server.close()),
  };
}

/** Sends things one after the other at a rate; each arrives half a round trip after it was sent. */
function makeDirection(bitsPerMs: number) {
  const onTheWay: { at: number; arrive(): void }[] = [];
  let freeAt = 0;
  let timer: NodeJS.Timeout | undefined;
  const deliver = () => {
    const now = performance.now();
    while (onTheWay[0] && onTheWay[0].at <= now) onTheWay.shift()?.arrive();
    timer = onTheWay[0] && setTimeout(deliver, onTheWay[0].at - now);
  };
  return (bytes: number, arrive: () => void) => {
    freeAt = Math.max(freeAt, performance.now()) + ((bytes + headerBytes) * 8) / bitsPerMs;
    onTheWay.push({ at: freeAt + roundTripMs / 2, arrive });
    timer ??= setTimeout(deliver, onTheWay[0]!.at - performance.now());
  };
}

function relay(from: Socket, to: Socket, send: Direction): void {
  from.on("data", (data: Buffer) => {
    for (let at = 0; at < data.length; at += packetBytes) {
      const packet = data.subarray(at, at + packetBytes);
      send(packet.length, () => to.write(packet));
    }
  });
  from.on("close", () => send(0, () => to.end()));
}
