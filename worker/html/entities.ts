/** Character references: all numbers, and the names that texts use. */

/** Names of U+00A0 to U+00FF in their order, by HTML 4. */
const LATIN1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot " +
  "cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml " +
  "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
  "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute " +
  "ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const OTHERS =
  "amp:& lt:< gt:> quot:\" apos:' ndash:– mdash:— hellip:… lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ lsaquo:‹ rsaquo:› " +
  "bull:• prime:′ Prime:″ euro:€ trade:™ numero:№ minus:− OElig:Œ oelig:œ Scaron:Š scaron:š zwnj:\u200C zwj:\u200D " +
  "ensp:\u2002 emsp:\u2003 thinsp:\u2009 lrm:\u200E rlm:\u200F";
/** What browsers take &#128; to &#159; for: old pages mean Windows-1252. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

const byName = new Map([
  ...LATIN1.split(" ").map((name, i) => [name, String.fromCharCode(160 + i)] as const),
  ...OTHERS.split(" ").map((pair) => pair.split(":") as [string, string]),
]);
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));/gi;

/** Reads character references; a name that is not known stays as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal: string, hex: string, name: string) => {
    if (name) return byName.get(name) ?? byName.get(name.toLowerCase()) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80]!;
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : " ";
  });
}
