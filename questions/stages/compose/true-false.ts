/** True or false: a self-contained sentence as it is, or with one fact changed; true and false by turns. */
import { createRandom } from "../../random.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import type { LanguagePack } from "../../languages/language.ts";
import { alterSentence } from "../alter.ts";

/** One candidate or refusal for each sentence that states a fact which can be changed. */
export function composeTrueFalse(context: Context): Composed[] {
  const { article, pack } = context;
  // By turns, but which comes first is drawn: an article's only statement should not always be true.
  let made = createRandom(article.paragraphs[0] ?? "").below(2);
  return article.sentences.flatMap((sentence): Composed[] => {
    const alteration = alterSentence(context, sentence);
    if (alteration === null) return [];
    if ("rule" in alteration) {
      return [refuse(alteration.rule, alteration.reason, `true-false: ${sentence.text}`, sentence.paragraph)];
    }
    const { statement, altered, original, replacement } = alteration;
    const isTrue = made++ % 2 === 0;
    return [
      {
        candidate: {
          type: "true-false",
          skill: "retrieve",
          lang: pack.lang,
          stem: ask(pack, statement.lead, isTrue ? statement.text : altered),
          options: [
            { id: "true", text: pack.phrases.isTrue, origin: isTrue ? "key" : "outside" },
            { id: "false", text: pack.phrases.isFalse, origin: isTrue ? "outside" : "key" },
          ],
          key: isTrue ? "true" : "false",
          shuffle: false,
          evidence: statement.evidence,
          ...(isTrue ? {} : { explanation: pack.phrases.altered(original, replacement) }),
        },
      },
    ];
  });
}

function ask({ phrases }: LanguagePack, lead: string | undefined, statement: string): string {
  return lead === undefined ? phrases.trueFalse(statement) : phrases.lastTrueFalse(lead, statement);
}
