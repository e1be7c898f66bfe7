/** An HTTP/2 server with TLS and brotli under a name of its own, its certificate made for this run. */
import { spawnSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type ServerHttp2Session,
} from "node:http2";
import type { AddressInfo, Server } from "node:net";
import { brotliCompressSync, constants } from "node:zlib";
import { Trouble } from "../../../../scripts/house.mjs";

/** What is sent back; compressed where it is text. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface HttpsServer {
  port: number;
  /** Of the certificate's public key, as Chromium wants to be told whom to trust. */
  fingerprint: string;
  close(): void;
}

/** About what a CDN spends on a reply; the same for the floors and for us. */
const brotliQuality = 5;

/** Serves `https://NAME`. */
export async function serveHttps(
  name: string,
  answer: (request: Http2ServerRequest) => Promise<Reply>,
): Promise<HttpsServer> {
  const pem = makeCertificate(name);
  const server = createSecureServer({ key: pem, cert: pem });
  const sessions = new Set<ServerHttp2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
  });
  server.on("request", (request, response) => {
    void answer(request).then(({ status, headers, body }) => {
      const type = headers["content-type"] ?? "";
      const packed = body.length > 0 && /text|javascript|json|xml/.test(type);
      response.writeHead(status, { ...headers, ...(packed && { "content-encoding": "br" }) });
      response.end(packed ? compress(body) : body);
    });
  });
  const port = await listen(server);
  const key = new X509Certificate(pem).publicKey.export({ type: "spki", format: "der" });
  return {
    port,
    fingerprint: createHash("sha256").update(key).digest("base64"),
    close() {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}

/** Listens on a free port of this machine and resolves to it. */
export async function listen(server: Server | Http2SecureServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

const compress = (body: Buffer): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } });

/** Key and certificate in one PEM. Node can read certificates and not make them. */
function makeCertificate(name: string): string {
  const args = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -keyout - -out -".split(
    " ",
  );
  const { stdout, status } = spawnSync(
    "openssl",
    [...args, "-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`],
    { encoding: "utf8" },
  );
  if (status !== 0)
    throw new Trouble("The certificates of this benchmark are made with openssl: install it.");
  return stdout;
}
