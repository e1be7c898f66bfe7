/** What two speakers of an article say in much the same words: who said it has two answers, and that the other one did is no false statement. */
import type { Mention, Speech } from "../article.ts";
import { once } from "../lazy.ts";
import { type Context, countShared } from "./context.ts";

/** Share of a statement's content words that another speaker's has as well, from which both have said it. */
const SAME = 0.8;
/** Statements before and behind that are compared: people speak of one matter near each other, and in a long text each is compared with as many. */
const NEAR = 25;

/** Whether another speaker says what a speech says. */
export const isSaidToo = (context: Context, speech: Speech): boolean => listSaidToo(context).has(speech);

/** Whether a mention names who says, in its sentence, what another one says too. */
export const isOneOfSpeakers = (context: Context, { sentence, start }: Mention): boolean =>
  listNames(context).has(`${sentence} ${start}`);

const listNames = once(
  (context: Context): ReadonlySet<string> =>
    new Set(Array.from(listSaidToo(context), ({ speaker, sentence }) => `${sentence} ${speaker.start}`)),
);

const listSaidToo = once(({ speech, stemsOf }: Context): ReadonlySet<Speech> => {
  const told = speech.map(({ content }) => stemsOf(content.text));
  const isTold = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    own.size > 0 && countShared(own, other) >= SAME * own.size;
  return new Set(
    speech.filter(({ speaker }, i) => {
      const from = Math.max(0, i - NEAR);
      return speech
        .slice(from, i + NEAR + 1)
        .some((other, k) => other.speaker.entity !== speaker.entity && isTold(told[i]!, told[from + k]!));
    }),
  );
});
