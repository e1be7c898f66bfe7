/** What English makes of a sentence with a gap, below a title. */
import { english } from "../../../questions/languages/en/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";

/** Whether what stands around a mention, by its text, tells it, or nobody should be asked for it. */
export function isGiven(text: string, key: string, title = ""): boolean {
  const article = annotate([text], title, null, english);
  const mention = article.mentions.find((m) => m.text === key)!;
  const at = mention.start;
  const shown = `${title}\n${text.slice(0, at)}_____${text.slice(at + key.length)}`;
  return english.isGiven!(shown, mention, article);
}
