/** Statistics as the API gives them: the engine's figures, each item with what a reader of them wants to see of it. */
import { describeTally, type ItemStatistics, scoreResponse, type Tally } from "../questions/index.ts";
import type { Statistics } from "./contract.ts";
import type { ScoredItem } from "./results.ts";

/** Statistics of what is counted; of items only those that somebody has met, or that were dropped. */
export function makeStatistics(items: ScoredItem[], tally: Tally): Statistics {
  const { items: figures, ...quiz } = describeTally(items, tally);
  const described = figures.map((figure, i) => ({ ...figure, ...describeItem(items[i]!, figure) }));
  return { ...quiz, items: described.filter(({ n, dropped }) => n > 0 || dropped) };
}

function describeItem(item: ScoredItem, { optionCounts }: Pick<ItemStatistics, "optionCounts">) {
  const { type, lang, options, prompts, key, added, evidence, dropped } = item;
  const isRight = (text: string) => scoreResponse(item, text).score > 0;
  const firstKey = options.find(({ origin }) => origin === "key")?.id;
  return {
    lang,
    options: options.map(({ id, text }) => ({ id, text })),
    ...(prompts === undefined ? {} : { prompts }),
    ...(typeof key === "string" && firstKey !== undefined && firstKey !== key ? { firstKey } : {}),
    ...(type === "typed" ? { accepted: Object.keys(optionCounts).filter(isRight) } : {}),
    ...(added === undefined ? {} : { added }),
    dropped,
    evidence,
  };
}
