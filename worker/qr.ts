/** An address as a QR code (ISO/IEC 18004), black on white whatever the page's colours: cameras need that. */
import { encode } from "uqr";

/** Quiet zone of four modules, as the standard asks. */
const BORDER = 4;

/** One SVG with one path, to be scaled by who shows it. Error correction M bears a crease or a thumb. */
export function drawQr(text: string): string {
  const { data, size } = encode(text, { ecc: "M", border: BORDER });
  // A run of dark modules is one stroke of a path, which is shorter than a rectangle for each.
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`];
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${runs.join("")}"/></svg>`;
}
