/** Matching: statements to their speakers, three or four of each. */
import type { Speech } from "../../article.ts";
import { type Composed, type Context } from "../context.ts";
import { evidenceOf } from "../statement.ts";
import { findSpeechDoubt } from "./who-said.ts";

const MIN_PAIRS = 3;
const MAX_PAIRS = 4;

/** At most one item: the shortest sound statement of each speaker. */
export function composeMatching(context: Context): Composed[] {
  const { article, pack } = context;
  const bySpeaker = new Map<string, { speech: Speech; label: string }>();
  for (const speech of context.speech) {
    if (findSpeechDoubt(context, speech) !== null) continue;
    const label = pack.labelSpeaker(article, speech.speaker);
    if (label === null) continue;
    const known = bySpeaker.get(speech.speaker.entity);
    if (known === undefined || known.speech.content.text.length > speech.content.text.length) {
      bySpeaker.set(speech.speaker.entity, { speech, label });
    }
  }
  const pairs = [...bySpeaker.values()].slice(0, MAX_PAIRS);
  if (pairs.length < MIN_PAIRS) return [];
  const options = pairs
    .map(({ label }) => label)
    .sort()
    .map((text, i) => ({ id: String.fromCharCode(97 + i), text, origin: "statement" as const }));
  const prompts = pairs.map(({ speech }, i) => ({ id: String(i + 1), text: speech.content.text }));
  return [
    {
      candidate: {
        type: "matching",
        skill: "integrate",
        lang: pack.lang,
        stem: pack.phrases.matchSpeakers,
        options,
        prompts,
        key: Object.fromEntries(
          pairs.map(({ label }, i) => [String(i + 1), options.find((o) => o.text === label)!.id]),
        ),
        shuffle: true,
        evidence: pairs.flatMap(({ speech }) =>
          speech.evidence.map((span) => evidenceOf(context, speech.paragraph, span)),
        ),
      },
    },
  ];
}
