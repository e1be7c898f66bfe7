/** The headers of every page. */

/** Scripts and styles of our own only; `frame` says whether other sites may frame the page. */
export function policy(frame: boolean): Record<string, string> {
  const csp =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
    `form-action 'self'; frame-ancestors ${frame ? "*" : "'none'"}`;
  return { "Content-Security-Policy": csp, "Cache-Control": "no-cache" };
}
