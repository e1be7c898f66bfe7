/** Which is true: one sentence of the article as it is among others with one fact changed. */
import type { Option } from "../../item.ts";
import { createRandom } from "../../random.ts";
import { type Alteration, alterSentence } from "../alter.ts";
import type { Composed, Context } from "../context.ts";
import { letter } from "../distract.ts";

const OPTIONS = 4;
const MAX_CHARS = 140;
/** The longest option may be this much longer than the shortest. */
const SPREAD = 1.8;

/** Groups of four statements of like length; each sentence serves once. */
export function composeWhichTrue(context: Context): Composed[] {
  const { article, pack } = context;
  const usable = article.sentences
    .flatMap((sentence): Alteration[] => {
      const alteration = alterSentence(context, sentence);
      if (alteration === null || "rule" in alteration) return [];
      const { text, lead } = alteration.statement;
      // One statement of four that is not understood spoils all: each stands without lead and headline, and has a value changed.
      const isPlain = lead === undefined && text.length <= MAX_CHARS && alteration.kind !== "person";
      return isPlain && pack.findUnresolved(text, false, "") === null ? [alteration] : [];
    })
    .sort(
      (a, b) =>
        (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
        a.statement.text.length - b.statement.text.length ||
        a.statement.sentence.index - b.statement.sentence.index,
    );

  const composed: Composed[] = [];
  for (let i = 0; i + OPTIONS <= usable.length; i += OPTIONS) {
    const group = usable.slice(i, i + OPTIONS);
    // Of three with a date and one without, that one stands out.
    if (group.some(({ kind }) => kind !== group[0]!.kind)) continue;
    if (group.at(-1)!.statement.text.length > group[0]!.statement.text.length * SPREAD) continue;
    const truth = createRandom(group.map((a) => a.statement.text).join("\n")).below(OPTIONS);
    const options = group
      .map((a, k): Omit<Option, "id"> =>
        k === truth ? { text: a.statement.text, origin: "key" } : { text: a.altered, origin: "article" },
      )
      .sort((a, b) => (a.text < b.text ? -1 : 1))
      .map((option, k): Option => ({ id: letter(k), ...option }));
    const key = group[truth]!;
    composed.push({
      candidate: {
        type: "which-true",
        skill: "integrate",
        lang: pack.lang,
        stem: pack.phrases.whichTrue,
        options,
        key: options.find((o) => o.origin === "key")!.id,
        shuffle: true,
        evidence: [key, ...group.filter((a) => a !== key)].flatMap((a) => a.statement.evidence),
      },
    });
  }
  return composed;
}
