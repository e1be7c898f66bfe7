/** Who said it: a statement whose speaker the article names, among others of the same kind. */
import type { Speech } from "../../article.ts";
import type { Option, RefusalRule } from "../../item.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import { letter } from "../distract.ts";
import { hasPairedMarks } from "../segment.ts";
import type { Span } from "../../words.ts";
import { evidenceOf } from "../statement.ts";

const MAX_CHARS = 240;
const MAX_RIVALS = 3;

/** One candidate or refusal for each statement found. */
export function composeWhoSaid(context: Context): Composed[] {
  return context.speech.map((speech) => composeOne(context, speech));
}

function composeOne(context: Context, speech: Speech): Composed {
  const { article, pack } = context;
  const { content, verb } = speech;
  const no = (rule: RefusalRule, reason: string) =>
    refuse(rule, reason, `who-said: ${content.text}`, speech.paragraph);
  const doubt = findSpeechDoubt(context, speech);
  if (doubt !== null) return no(...doubt);
  const stem =
    speech.kind === "quote"
      ? pack.phrases.whoSaidQuote(verb, content.text)
      : pack.phrases.whoSaid(verb, content.text);
  const found = pack.findRivals(article, speech);
  if (found === null) return no("few-rivals", "fewer than two others could have said it");
  const options = [{ text: found.speaker, origin: "key" as const }, ...found.rivals.slice(0, MAX_RIVALS)]
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ text, origin }, i): Option => ({ id: letter(i), text, origin }));
  return {
    candidate: {
      type: "who-said",
      skill: "retrieve",
      lang: pack.lang,
      stem,
      options,
      key: options.find((o) => o.origin === "key")!.id,
      shuffle: true,
      evidence: speech.evidence.map((span) =>
        evidenceOf(context, speech.paragraph, takeInMark(article.paragraphs[speech.paragraph]!, span)),
      ),
    },
  };
}

/** A quotation begins with its mark: „[მიზეზი …] → [„მიზეზი …]. The mark that closes it may stand sentences later. */
const takeInMark = (paragraph: string, { start, end }: Span): Span => ({
  start: /(?:^|[\s(])[„«“"]$/.test(paragraph.slice(Math.max(0, start - 2), start)) ? start - 1 : start,
  end,
});

/** Why a statement is not fit to ask for its speaker. */
export function findSpeechDoubt(
  { pack }: Context,
  { content, kind }: Speech,
): [rule: RefusalRule, reason: string] | null {
  const pointer = pack.findUnresolved(content.text, kind === "quote");
  if (pointer !== null) return ["not-self-contained", `"${pointer}" points outside the statement`];
  if (content.text.length > MAX_CHARS) return ["too-long", `over ${MAX_CHARS} characters`];
  if (!hasPairedMarks(content.text)) return ["broken-marks", "a quotation mark has no partner"];
  return null;
}
