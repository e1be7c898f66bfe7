/**
 * What `npm run generate -- --explain` says of refused candidates: each under its rule, with the sentence it is of. A word that the
 * reason quotes is to be seen in what is printed, or it is said which sentence has it.
 */
import type { Article } from "../questions/article.ts";
import type { Refusal } from "../questions/index.ts";

/** Lists each rule with what it refused. */
export function explainRefused(refused: Refusal[], article: Article): string[] {
  const rules = [...new Set(refused.map((r) => r.rule))];
  return rules.flatMap((rule) => [
    `\n${rule}`,
    ...refused.filter((r) => r.rule === rule).map((refusal) => explain(refusal, article)),
  ]);
}

function explain({ stem, reason, paragraph }: Refusal, { sentences, title }: Article): string {
  const quoted = /"([^"]+)"/.exec(reason)?.[1] ?? "";
  const own = sentences.filter((s) => s.paragraph === paragraph).map((s) => s.text);
  // A place that gave no candidate is named by its type and its words: "gap-place: Baku".
  const [, type, words] = /^([a-z-]+): (.*)$/s.exec(stem) ?? [];
  const having = own.filter((text) => text.includes(words ?? stem));
  const sentence = having.find((text) => text.includes(quoted)) ?? having[0];
  const isWhole = sentence === undefined || words === undefined || words === sentence;
  const shown = isWhole ? (words ?? stem) : `“${words}” in: ${sentence}`;
  const isSeen = shown.includes(quoted) || title.includes(quoted);
  const source = isSeen ? undefined : own.find((text) => text.includes(quoted));
  return [
    `  ¶${paragraph + 1} ${type === undefined ? "" : `${type}: `}${shown.replace(/\n/g, " ")}`,
    `      ${reason}`,
    ...(source === undefined ? [] : [`      which is of: ${source}`]),
  ].join("\n");
}
