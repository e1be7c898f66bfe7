/** Find the sentence: a statement with one fact changed, and a passage of the article in which one sentence contradicts it. */
import type { Sentence } from "../../article.ts";
import type { Option } from "../../item.ts";
import { createRandom } from "../../random.ts";
import { alterSentence } from "../alter.ts";
import { letter } from "../distract.ts";
import type { Composed, Context } from "../context.ts";

/** Sentences of the passage, fewest and most. */
const MIN_SENTENCES = 4;
const MAX_SENTENCES = 6;
/** Longer ones make a passage too long for a phone. */
const MAX_CHARS = 400;
/** One item for as many sentences, spread over the text; the bank then keeps few of them (rank.ts). */
const SENTENCES_PER_ITEM = 20;

/** Candidates spread over the sentences of which one fact can be changed; true-false tells why one was refused. */
export function composeFindSentence(context: Context): Composed[] {
  const { article, pack } = context;
  let free = 0;
  return article.sentences.flatMap((sentence): Composed[] => {
    if (sentence.index < free) return [];
    const alteration = alterSentence(context, sentence);
    if (alteration === null || "rule" in alteration) return [];
    const { statement, altered, original, replacement, kind } = alteration;
    // What is contradicted has to be understood without what stands around it: that would be read beside the answer.
    // And somebody else who acts makes it absurd as often as not.
    if (statement.lead !== undefined || kind === "person") return [];
    const passage = choosePassage(article.sentences, sentence, altered);
    const isLongest = passage.every((s) => s === sentence || s.text.length < sentence.text.length);
    if (passage.length < MIN_SENTENCES || isLongest) return [];
    free = sentence.index + SENTENCES_PER_ITEM;
    const options = passage.map(({ text, paragraph }, i): Option => {
      if (text === sentence.text) return { id: letter(i), text, origin: "key" };
      return { id: letter(i), text, origin: paragraph === sentence.paragraph ? "paragraph" : "article" };
    });
    return [
      {
        candidate: {
          type: "find-sentence",
          skill: "retrieve",
          lang: pack.lang,
          stem: pack.phrases.findSentence(altered),
          options,
          key: options.find((o) => o.origin === "key")!.id,
          shuffle: false,
          evidence: statement.evidence,
          explanation: pack.phrases.altered(original, replacement),
        },
      },
    ];
  });
}

/** Neighbouring sentences, the asked one among them at a place drawn by chance. */
function choosePassage(sentences: Sentence[], asked: Sentence, seed: string): Sentence[] {
  const isShort = ({ text }: Sentence) => text.length <= MAX_CHARS;
  let [from, to] = [asked.index, asked.index + 1];
  while (from > 0 && asked.index - from < MAX_SENTENCES - 1 && isShort(sentences[from - 1]!)) from--;
  while (to < sentences.length && to - asked.index < MAX_SENTENCES && isShort(sentences[to]!)) to++;
  const size = Math.min(MAX_SENTENCES, to - from);
  const first = Math.max(from, asked.index - size + 1);
  const last = Math.min(asked.index, to - size);
  const start = first + createRandom(seed).below(last - first + 1);
  return sentences.slice(start, start + size);
}
