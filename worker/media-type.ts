/** Whether a body says that it is JSON (RFC 9110, 5.6.6 and 8.3.1). */

/** Longer ones are nobody's, and would be dear to read. */
const MAX_CHARS = 200;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/i;
const QUOTED = /"(?:[^"\\]|\\.)*"/g;
const PARAMETER = /^[\w!#$%&'*+.^`|~-]+=[\w!#$%&'*+.^`|~-]+$/;

/**
 * Whether a Content-Type is JSON's or that of something written in it (`…+json`), with whatever parameters: white space may stand
 * around semicolons and a parameter be missing behind one. Two types in one line are none.
 */
export function isJsonType(header: string): boolean {
  if (header.length > MAX_CHARS) return false;
  const [type = "", ...parameters] = header.replaceAll(QUOTED, "quoted").split(";");
  return (
    JSON_TYPE.test(type.trim()) && parameters.every((one) => /^\s*$/.test(one) || PARAMETER.test(one.trim()))
  );
}
