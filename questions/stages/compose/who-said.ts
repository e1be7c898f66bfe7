/** Who said it: a statement whose speaker the article names, among others of the same kind, or to be written where there are none. */
import type { Span, Speech } from "../../article.ts";
import type { Evidence, Option, RefusalRule } from "../../item.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import { letter } from "../distract.ts";
import { hasPairedMarks } from "../segment.ts";
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
  if (found === null)
    return (
      composeTyped(context, speech, stem) ?? no("few-rivals", "fewer than two others could have said it")
    );
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
      evidence: showSpeech(context, speech),
    },
  };
}

/** The same with the speaker's name to be written: of a person whose full name the article has; null for others. */
function composeTyped(context: Context, speech: Speech, question: string): Composed | null {
  const { article, pack } = context;
  const { speaker } = speech;
  const name = pack.labelSpeaker(article, speaker);
  if (name === null || !name.includes(" ") || pack.isBody?.(speaker) === true) return null;
  const shown = showSpeech(context, speech);
  const key = pack.readAnswer(name);
  // The surname alone is enough, and so is each form of the name that the article has.
  const forms = [
    name.slice(name.lastIndexOf(" ") + 1),
    ...article.people.get(speaker.entity)!.map((m) => m.text),
  ];
  const accept = new Map(forms.map((text) => [pack.readAnswer(text), text]));
  accept.delete(key);
  accept.delete("");
  return {
    candidate: {
      type: "typed",
      skill: "retrieve",
      lang: pack.lang,
      stem: pack.phrases.typedSpeaker(question),
      options: [],
      key: name,
      ...(accept.size === 0 ? {} : { accept: [...accept.values()] }),
      shuffle: false,
      evidence: [...shown, ...introduce(context, speech, name, shown)],
    },
  };
}

/** The sentence in which the speaker's full name stands, where it is not shown yet: "Ian Beattie" before "Beattie said". */
function introduce(context: Context, { speaker }: Speech, name: string, shown: Evidence[]): Evidence[] {
  const { article, stemsOf } = context;
  const words = [...stemsOf(name)];
  const hasName = (text: string) => words.every((word) => stemsOf(text).has(word));
  if (hasName(shown.map(({ text }) => text).join(" "))) return [];
  const full = article.people.get(speaker.entity)!.find(({ text }) => hasName(text));
  if (full === undefined) return [];
  const { start, end }: Span = article.sentences[full.sentence]!;
  return [evidenceOf(context, full.paragraph, { start, end })];
}

/** Where it is said. A quotation begins with its mark: „[მიზეზი …] → [„მიზეზი …]. The mark that closes it may stand sentences later. */
function showSpeech(context: Context, { paragraph, evidence }: Speech): Evidence[] {
  const text = context.article.paragraphs[paragraph]!;
  const isMarked = (start: number) => /(?:^|[\s(])[„«“"]$/.test(text.slice(Math.max(0, start - 2), start));
  return evidence.map(({ start, end }) =>
    evidenceOf(context, paragraph, { start: isMarked(start) ? start - 1 : start, end }),
  );
}

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
