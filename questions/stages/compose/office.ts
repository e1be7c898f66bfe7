/** Who holds an office: the name that stands by it, to be typed. Reports tell offices by the way, and whoever reads has to keep the people apart. */
import type { RefusalRule } from "../../item.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import { findMisspelt } from "../misspelt.ts";
import { evidenceOf } from "../statement.ts";
import { findWords } from "../../words.ts";

/** A candidate for each office that somebody is told to hold, or why there is none. */
export function composeOffices(context: Context): Composed[] {
  const { article, pack, headline, stemsOf } = context;
  const told = stemsOf(headline);
  const offices = pack.findOffices?.(article) ?? [];
  const named = article.mentions.flatMap((m) => (m.kind === "person" && m.text.includes(" ") ? m.text : []));
  return offices.map(({ question, name, sentence }): Composed => {
    const { paragraph, start, end } = article.sentences[sentence]!;
    const no = (rule: RefusalRule, reason: string) =>
      refuse(rule, reason, `who-holds: ${question}`, paragraph);
    const misspelt = findMisspelt(article, pack, findWords(question));
    if (misspelt !== null) return no("not-a-statement", `"${misspelt}" is misspelt`);
    if ([...stemsOf(name)].some((stem) => told.has(stem))) return no("title", `the title names "${name}"`);
    const surname = lastWord(name);
    // Of two of one surname it tells neither.
    const isAlone = [...offices.map((other) => other.name), ...named].every(
      (other) =>
        firstWord(other) === firstWord(name) || pack.readAnswer(lastWord(other)) !== pack.readAnswer(surname),
    );
    return {
      candidate: {
        type: "typed",
        skill: "retrieve",
        lang: pack.lang,
        stem: pack.phrases.typedQuestion.person(question),
        options: [],
        key: name,
        ...(isAlone ? { accept: [surname] } : {}),
        shuffle: false,
        evidence: [evidenceOf(context, paragraph, { start, end })],
      },
    };
  });
}

const firstWord = (name: string): string => name.slice(0, name.indexOf(" "));
const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);
