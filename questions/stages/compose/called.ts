/**
 * What something is called: a naming of the article as a question in words, or with a gap for the term where its clause is not simple, to be typed; and to be
 * chosen where the article names two other things at least by terms of the same form.
 */
import type { NamingMention } from "../../article.ts";
import { GAP, type RefusalRule } from "../../item.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import { chooseOptions } from "../distract.ts";
import { listLedFacts } from "../facts.ts";
import type { Statement } from "../statement.ts";
import { findKin, testNamed } from "../naming.ts";
import { uncapitalise } from "../../words.ts";

/** Options of a choice at least: an article names few things of one kind. */
const LEAST = 3;

/** Candidates for each naming, or why there are none. */
export function composeCalled(context: Context): Composed[] {
  return listLedFacts(context).flatMap(({ mention, result }): Composed[] => {
    if (mention.kind !== "naming") return [];
    const no = (rule: RefusalRule, reason: string) => [
      refuse(rule, reason, `what-called: ${mention.text}`, mention.paragraph),
    ];
    if ("rule" in result) return no(result.rule, result.reason);
    if (context.article.mentionsBySentence[mention.sentence]!.some(({ kind }) => kind === "person"))
      return no("known-without", "somebody calls it so, or is called so");
    const { statement, gapped, shown } = result.fact;
    const kin = findKin(context, mention.text, `${context.headline}\n${shown.replace(GAP, " ")}`);
    if (kin !== null) return no("key-in-stem", `"${kin}" tells "${mention.text}"`);
    return compose(context, mention, statement, gapped, shown);
  });
}

function compose(
  context: Context,
  mention: NamingMention,
  statement: Statement,
  gapped: string,
  shown: string,
): Composed[] {
  const { pack } = context;
  const { lead, text, span, evidence } = statement;
  const asked = lead === undefined ? (pack.askNaming?.(text, span, mention) ?? null) : null;
  const make = { skill: "retrieve", lang: pack.lang, evidence } as const;
  const typed: Composed = {
    candidate: {
      ...make,
      type: "typed",
      stem: asked === null ? pack.phrases.typed.term(shown) : pack.phrases.typedQuestion.term(asked.question),
      options: [],
      key: asked?.key ?? readKey(mention, span.start === 0),
      shuffle: false,
    },
  };
  const isNamed = testNamed(context, gapped);
  const around = context.stemsOf(shown.replace(GAP, " "));
  const rivals = pack
    .findAlternatives(context.article, mention)
    .filter(
      (rival) => !isNamed(rival.text) && [...context.stemsOf(rival.text)].every((stem) => !around.has(stem)),
    );
  const chosen = chooseOptions({ text: mention.text, order: undefined }, rivals, gapped, LEAST);
  if (chosen === null) return [typed];
  // Rivals stand in the case that the gap has; a question may ask for another.
  const isSame = asked !== null && asked.key === mention.text;
  return [
    typed,
    {
      candidate: {
        ...make,
        ...chosen,
        type: "what-called",
        stem: pack.phrases.chosen(isSame ? asked.question : shown),
      },
    },
  ];
}

/** The term as it is typed: one that opens its sentence has the sentence's capital. */
const readKey = ({ text }: NamingMention, isOpening: boolean): string =>
  isOpening ? uncapitalise(text) : text;
