/** The headers of every page. */

/**
 * Scripts and styles of our own only; `frame` says whether other sites may frame the page, `inline` has the hashes of the
 * scripts and styles that are written into it.
 */
export function policy(
  frame: boolean,
  inline: { scripts: string[]; styles: string[] } = { scripts: [], styles: [] },
): Record<string, string> {
  const own = (hashes: string[]) => ["'self'", ...hashes.map((hash) => `'${hash}'`)].join(" ");
  const csp =
    `default-src 'none'; script-src ${own(inline.scripts)}; style-src ${own(inline.styles)}; ` +
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
    `form-action 'self'; frame-ancestors ${frame ? "*" : "'none'"}`;
  return { "Content-Security-Policy": csp, "Cache-Control": "no-cache" };
}
