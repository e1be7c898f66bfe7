/** Who holds an office: the name that stands by it, to be typed. Reports tell offices by the way, and whoever reads has to keep the people apart. */
import type { RefusalRule } from "../../item.ts";
import type { OfficeHeld } from "../../languages/language.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import { findMisspelt } from "../misspelt.ts";
import { evidenceOf } from "../statement.ts";
import { findWords } from "../../words.ts";

/** A candidate for each office that somebody is told to hold, or why there is none. */
export function composeOffices(context: Context): Composed[] {
  const { article, pack, headline, stemsOf } = context;
  const told = stemsOf(headline);
  const offices = pack.findOffices?.(article) ?? [];
  const bearers = listBearers(context, offices);
  return offices.map(({ question, name, sentence }): Composed => {
    const { paragraph, start, end } = article.sentences[sentence]!;
    const no = (rule: RefusalRule, reason: string) =>
      refuse(rule, reason, `who-holds: ${question}`, paragraph);
    const misspelt = findMisspelt(article, pack, findWords(question));
    if (misspelt !== null) return no("not-a-statement", `"${misspelt}" is misspelt`);
    if ([...stemsOf(name)].some((stem) => told.has(stem))) return no("title", `the title names "${name}"`);
    const surname = lastWord(name);
    // Of two of one surname it tells neither.
    const isAlone = bearers.get(pack.readAnswer(surname))!.size === 1;
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

/** By surname, whatever its case, the first names of those who bear it. */
function listBearers({ article, pack }: Context, offices: OfficeHeld[]): Map<string, Set<string>> {
  const people = article.mentions.flatMap((m) => (m.kind === "person" && m.text.includes(" ") ? m.text : []));
  const bearers = new Map<string, Set<string>>();
  for (const name of new Set([...offices.map((held) => held.name), ...people])) {
    const surname = pack.readAnswer(lastWord(name));
    bearers.set(surname, (bearers.get(surname) ?? new Set()).add(name.slice(0, name.indexOf(" "))));
  }
  return bearers;
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);
