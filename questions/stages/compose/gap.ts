/** Gaps: a sentence of the article with a number, a date or a place taken out. */
import type { Mention } from "../../article.ts";
import { GAP, type ItemType } from "../../item.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import { chooseOptions, findSafeAlternatives, orderOf } from "../distract.ts";
import { makeStatement, replaceSpan } from "../statement.ts";

const TYPES: Partial<Record<Mention["kind"], ItemType>> = {
  number: "gap-number",
  date: "gap-date",
  place: "gap-place",
};

/** Numbers of a stem that are looked at. */
const MAX_SHOWN = 20;

/** Forms in which a city is spoken of as one who acts. */
const AGENT_FORMS = new Set(["nominative", "ergative", "dative"]);

/** One candidate or refusal for each number, date and place. */
export function composeGaps(context: Context): Composed[] {
  return context.article.mentions.flatMap((mention) => {
    const type = TYPES[mention.kind];
    return type === undefined ? [] : [composeGap(context, mention, type)];
  });
}

function composeGap(context: Context, mention: Mention, type: ItemType): Composed {
  const { article, pack } = context;
  const sentence = article.sentences[mention.sentence]!;
  const no = (rule: string, reason: string) =>
    refuse(rule, reason, `${type}: ${mention.text}`, mention.paragraph);
  const doubt = findDoubt(mention);
  if (doubt !== null) return no(...doubt);

  if (mention.kind === "place" && mention.area === "city" && AGENT_FORMS.has(mention.form)) {
    return no("stands-for-state", "a city that acts stands for its state, known without the article");
  }

  const result = makeStatement(context, sentence, mention);
  if (!result.ok) return no(result.rule, result.reason);
  const { statement } = result;
  const stem = replaceSpan(statement, GAP);
  const around = context.stemsOf(stem.replace(GAP, " "));
  if ([...context.stemsOf(mention.text)].some((s) => around.has(s))) {
    return no("key-in-stem", `"${mention.text}" stands elsewhere in the sentence`);
  }
  if (isComputable(mention, stem))
    return no("computed-from-stem", "two other numbers of the sentence give it");
  const alternatives = findSafeAlternatives(context, mention, stem.replace(GAP, " "));
  const chosen = chooseOptions({ text: mention.text, order: orderOf(mention) }, alternatives, stem);
  if (chosen === null)
    return no(
      "few-distractors",
      `${alternatives.length} safe rivals; 3 are needed, of numbers and dates on both sides`,
    );
  return {
    candidate: {
      type,
      skill: "retrieve",
      lang: pack.lang,
      stem,
      options: chosen.options,
      key: chosen.options.find((o) => o.origin === "key")!.id,
      shuffle: chosen.shuffle,
      evidence: statement.evidence,
    },
  };
}

/** Why a mention by itself is no fact to ask for. */
export function findDoubt(mention: Mention): [rule: string, reason: string] | null {
  if (mention.kind === "number" && !mention.exact)
    return ["inexact-number", "approximate, a range, an order or part of a name"];
  if (mention.kind === "date" && mention.relative)
    return ["relative-date", "counted from a day the text does not give"];
  if (mention.kind === "place" && mention.inTitle)
    return ["part-of-title", "names an office or body, known without the article"];
  return null;
}

/** Whether a number or year is the sum or difference of two others that the stem shows: "born in _____, king in 1089 at 16". */
function isComputable(mention: Mention, stem: string): boolean {
  const value =
    mention.kind === "number" ? mention.value : mention.kind === "date" ? mention.year : undefined;
  if (value === undefined || (mention.kind === "date" && mention.part !== "year")) return false;
  const shown = (stem.match(/\d+/g) ?? []).slice(0, MAX_SHOWN).map(Number);
  return shown.some((a, i) => shown.some((b, k) => k !== i && (a + b === value || a - b === value)));
}
