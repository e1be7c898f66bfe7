/**
 * Stands in for Workers Assets on plain workerd, whose disk service knows no content types and lists folders.
 * Runs inside workerd as the Worker's ASSETS binding.
 */
/** @type {Record<string, string>} */
const types = {
  css: "text/css; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
};

export default {
  /** @param {Request} request @param {{ FILES: { fetch: typeof fetch } }} env */
  async fetch(request, env) {
    const extension = /\.([a-z0-9]+)$/.exec(new URL(request.url).pathname)?.[1] ?? "";
    const type = Object.hasOwn(types, extension) && types[extension];
    if (!type) return new Response(null, { status: 404 });
    const file = await env.FILES.fetch(request);
    const response = new Response(file.body, file);
    if (file.ok) response.headers.set("Content-Type", type);
    return response;
  },
};
