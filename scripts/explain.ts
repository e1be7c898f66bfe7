/**
 * What `npm run generate -- --explain` says of refused candidates: each under its rule, with the sentence it is of. A word that the
 * reason quotes is to be seen in what is printed, or it is said which sentence has it.
 */
import type { Article } from "../questions/article.ts";
import { locateRefusal, quoteOf, type Refusal } from "../questions/index.ts";

/** Lists each rule with what it refused. */
export function explainRefused(refused: Refusal[], article: Article): string[] {
  const rules = [...new Set(refused.map((r) => r.rule))];
  return rules.flatMap((rule) => [
    `\n${rule}`,
    ...refused.filter((r) => r.rule === rule).map((refusal) => explain(refusal, article)),
  ]);
}

function explain(refusal: Refusal, { sentences, title }: Article): string {
  const { reason, paragraph } = refusal;
  const quoted = quoteOf(reason);
  const { type, words, sentence } = locateRefusal(refusal, sentences);
  const isWhole = type === null || sentence === "" || words === sentence;
  const shown = isWhole ? words : `“${words}” in: ${sentence}`;
  const isSeen = shown.includes(quoted) || title.includes(quoted);
  const source = isSeen
    ? undefined
    : sentences.find((s) => s.paragraph === paragraph && s.text.includes(quoted))?.text;
  return [
    `  ¶${paragraph + 1} ${type === null ? "" : `${type}: `}${shown.replace(/\n/g, " ")}`,
    `      ${reason}`,
    ...(source === undefined ? [] : [`      which is of: ${source}`]),
  ].join("\n");
}
