/** What a request's address must be before anything reads it: the runtime makes it of whatever `Host` and `X-Forwarded-Proto` say. */

/** Of two proxies in a row each may add its scheme: the first is what the visitor used. */
const SCHEMES = /^\s*(https?)\s*,[^/]*:(?=\/\/)/i;

/** The request with an address that can be read; null where it has none. */
export function readAddress(request: Request): Request | null {
  const { url } = request;
  if (isReadable(url)) return request;
  const first = url.replace(SCHEMES, "$1:");
  return first !== url && isReadable(first) ? new Request(first, request) : null;
}

/** By everybody alike: with a question mark, a hash or a user in `Host`, some would see another host than others. */
const isReadable = (url: string): boolean => /^https?:\/\/[^/?#@\\]+(?:\/|$)/.test(url) && URL.canParse(url);
