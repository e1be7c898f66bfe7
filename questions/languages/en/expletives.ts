/** "It" that stands for nothing. */
import { isParticiple } from "./verbs.ts";

const ORDERED = /^(?:first|second|third|fourth|fifth|last|only|next|[a-z]{2,}est|most)$/;

/** "It is believed that", "it was Smith who": nothing is meant by "it". */
export function isExpletive(text: string): boolean {
  const match =
    /^it (?:is|was|has been|will be|would be|became|seems?|seemed|appears?|appeared|turned out|takes?|took) ((?:[^\s,]+ ){1,4}?)(that|to|who|whether|how)\b/i.exec(
      text,
    );
  if (match === null) return /^it (?:rained|snowed|is said|was said|takes?|took)\b/i.test(text);
  const words = match[1]!
    .trim()
    .split(" ")
    .filter((w) => !w.endsWith("ly"));
  // "It was the first ship to sail": the ship. "It was the first time that" means nothing by it.
  if (/^the$/i.test(words[0]!) && ORDERED.test(words[1] ?? "") && words.at(-1) !== "time") return false;
  // "It is believed that" means nothing by it; "it is believed to" does.
  return (
    !isParticiple(words[0] ?? "") ||
    (match[2] === "that" &&
      /^(?:believed|said|thought|hoped|reported|estimated|expected|known|understood|claimed|feared|agreed|decided|announced|suggested|assumed|proposed|argued)$/.test(
        words[0]!,
      ))
  );
}
