/** "It" that stands for nothing. */
import { isParticiple } from "./verbs.ts";

const ORDERED = /^(?:first|second|third|fourth|fifth|last|only|next|[a-z]{2,}est|most)$/;

/** Judgements of a clause that may stand far behind them: "It was inevitable in the present debate that …" (Quirk et al. 1985, § 18.33, extraposition). */
const JUDGED =
  /^it (?:is|was|will be|would be|has been|has become|became|is becoming|was becoming|remains) (?:(?:so|very|really|quite|absolutely|just|also|now|not|still|entirely|increasingly) )?(?:inevitable|clear|obvious|important|vital|essential|crucial|likely|unlikely|possible|impossible|hard|difficult|easy|sad|unfortunate|disappointing|amazing|incredible|wonderful|great|good|right|wrong|unacceptable|outrageous|shocking|surprising|remarkable|time|an? (?:[a-z]+ )?(?:sign|thing|idea|honou?r|privilege|pleasure|mistake|relief|blow|problem|concern|fact|pity|shame|tragedy|disgrace|scandal|myth|miracle)|no surprise|no secret|no coincidence|no wonder)(?: [^,.;]{1,120})? (?:that|to|for|when|if|how)\b/i;

/** The same with "that" left out: "It was evident Lind would not go", "it was “a pity” the wheel had stopped". */
const JUDGED_BARE =
  /^[Ii]t (?:is|was|has been|would be) (?:(?:so|very|now|not|still) )?(?:evident|clear|obvious|likely|possible|inevitable|discovered|revealed|announced|confirmed|claimed|reported|believed|thought|hoped|feared|agreed|(?:a )?["“][^"”]{2,40}["”]) (?:he|she|they|there|the|an?|his|her|their|\p{Lu}\p{Ll}+)(?:['’]s)? /u;

/** "It is believed that", "it was Smith who", "it's a pity that": nothing is meant by "it". */
export function isExpletive(words: string): boolean {
  const text = words.replace(/^(it)['’]s /i, "$1 is ");
  if (JUDGED.test(text) || JUDGED_BARE.test(text)) return true;
  const match =
    /^it (?:is|was|has been|will be|would be|became|seems?|seemed|appears?|appeared|turned out|takes?|took) ((?:[^\s,]+ ){1,4}?)(that|to|who|whether|how)\b/i.exec(
      text,
    );
  if (match === null) return /^it (?:rained|snowed|is said|was said|takes?|took)\b/i.test(text);
  const judged = match[1]!
    .trim()
    .split(" ")
    .filter((w) => !w.endsWith("ly"));
  // "It was the first ship to sail": the ship. "It was the first time that" means nothing by it.
  if (/^the$/i.test(judged[0]!) && ORDERED.test(judged[1] ?? "") && judged.at(-1) !== "time") return false;
  // "It is believed that" means nothing by it; "it is believed to" does.
  return (
    !isParticiple(judged[0] ?? "") ||
    (match[2] === "that" &&
      /^(?:believed|said|thought|hoped|reported|estimated|expected|known|understood|claimed|feared|agreed|decided|announced|suggested|assumed|proposed|argued)$/.test(
        judged[0]!,
      ))
  );
}
