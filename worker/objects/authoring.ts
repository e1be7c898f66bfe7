/**
 * What a teacher does with the items of an article: change one, write one, see what was refused, see papers as pupils would
 * get them. Functions of a bank; the Workspace says whose it is and keeps what comes of them.
 */
import {
  adoptQuestions,
  type Bank,
  ENGINE,
  fitLength,
  type Item,
  type ItemType,
  itemTypes,
  listReusable,
  type RefusedPlace,
  type Refusal,
  type RefusalRule,
  type ReadQuestion,
  type ReadText,
  softRules,
  verifyItem,
} from "../../questions/index.ts";
import {
  type ItemChange,
  limits,
  NewItem,
  type Papers,
  type PapersQuery,
  type Refusals,
} from "../contract.ts";
import { chooseItems } from "../formats.ts";
import { fail, ok, type Result } from "../problem.ts";
import { toVersioned } from "./article-row.ts";
import type { Reason } from "../told/reasons.ts";

/** What was refused, in the engine's words. */
export type Found = Pick<Refusals, "engine" | "total" | "byRule"> & {
  data: (Refusal & RefusedPlace & { item?: NewItem; itemId?: string; against: RuleFound[] })[];
};
type RuleFound = Pick<Refusal, "rule" | "reason">;

/** Of what was refused a page shows no more. */
const MAX_REFUSALS = 300;

const invalid = (field: string, reason: Reason) => fail("invalid-input", { errors: [{ field, reason }] });

/** A refusal that says which rule may be overruled, where that one may. */
function refuseItem(rule: RefusalRule, detail: string) {
  const soft = softRules.find((name) => name === rule);
  return fail("item-refused", {
    detail,
    rule,
    ...(soft && { errors: [{ field: "despite", reason: soft }] }),
  });
}

/** An item as a teacher changes it, if the verifier lets what it becomes pass. */
export function changeItem(before: Item, change: ItemChange, text: ReadText): Result<Item> {
  const unknown = change.options?.find((o) => !before.options.some(({ id }) => id === o.id));
  if (unknown !== undefined) return invalid("options", "Must be the id of one of the item's options");
  if (change.accept !== undefined && before.type !== "typed")
    return invalid("accept", "Only typed items have it");
  const isChosen = typeof before.key === "string" && before.type !== "typed";
  if (change.key !== undefined && before.type !== "typed") {
    if (!isChosen || !before.options.some(({ id }) => id === change.key))
      return invalid("key", "Must be the id of one of the item's options");
  }
  const isReworded = change.stem !== undefined || change.options !== undefined || change.key !== undefined;
  const { explanation, accept, ...rest } = before;
  const accepted = change.accept ?? accept ?? [];
  const key = change.key ?? before.key;
  const item: Item = {
    ...rest,
    // What an explanation says of the old words may not be true of the new.
    ...(isReworded || explanation === undefined ? {} : { explanation }),
    ...(accepted.length === 0 ? {} : { accept: accepted }),
    status: change.status ?? before.status,
    stem: change.stem ?? before.stem,
    key,
    options: before.options.map((option) => ({
      ...option,
      text: change.options?.find(({ id }) => id === option.id)?.text ?? option.text,
      ...(isChosen && option.id === key ? { origin: "key" as const } : {}),
      ...(isChosen && option.id !== key && option.origin === "key" ? { origin: "paragraph" as const } : {}),
    })),
  };
  if (!isReworded && change.accept === undefined) return ok(item);
  const verdict = verifyItem(item, text, change.despite);
  return verdict.ok ? ok(item) : refuseItem(verdict.rule, verdict.reason);
}

/** An item that a teacher wrote, if the verifier lets it pass; `present` are those that are there already. */
export function writeItem(
  { despite = [], ...input }: NewItem,
  text: ReadText,
  present: Item[],
): Result<Item> {
  const { evidence } = input;
  if (evidence !== undefined && !text.paragraphs.some((paragraph) => paragraph.includes(evidence)))
    return invalid("evidence", "Does not stand in the article");
  const question = toQuestion(input);
  if (question === null) return invalid("answer.right", "Must be the place of an option");
  const { items, refused } = adoptQuestions([question], text, present, despite);
  if (items[0] !== undefined) return ok(items[0]);
  const { rule, reason } = refused[0]!;
  return refuseItem(rule, reason);
}

function toQuestion({ type, stem, answer, evidence, explanation }: NewItem): ReadQuestion | null {
  const feedback = [evidence, explanation].filter((line) => line !== undefined);
  const question = (task: ReadQuestion["task"]): ReadQuestion => ({
    ...(type !== undefined && { type }),
    stem,
    task,
    shuffle: true,
    feedback,
    isBare: true,
    changes: [],
  });
  switch (answer.kind) {
    case "choice":
      return answer.right < answer.options.length
        ? question({
            kind: "choice",
            options: answer.options.map((option, i) => ({ text: option, isKey: i === answer.right })),
          })
        : null;
    case "true-false":
      return question({ ...answer, labels: { true: "", false: "" } });
    case "text":
      return question(answer);
    case "order":
      return question({ ...answer, shown: answer.parts.toSorted() });
    case "match":
      return question({ ...answer, options: answer.pairs.map(({ option }) => option).toSorted() });
  }
}

/** What the engine refuses in an article, read anew: nobody needs it often enough to keep it. */
export function listRefusals(articleId: string, text: ReadText): Found {
  const { all, data } = listReusable(text, MAX_REFUSALS);
  const byRule: Record<string, number> = {};
  for (const { rule } of all) byRule[rule] = (byRule[rule] ?? 0) + 1;
  return {
    engine: ENGINE,
    total: all.length,
    byRule,
    data: data.map(({ reuse, ...refusal }) => {
      const against = reuse?.against ?? [];
      const item = reuse === null ? null : toNewItem(reuse.question, against);
      return {
        ...refusal,
        ...(reuse !== null && item !== null && { item, itemId: `${articleId}.${reuse.id}` }),
        against,
      };
    }),
  };
}

/** The input by which `writeItem` makes a question again. */
function toNewItem({ type, stem, task, feedback }: ReadQuestion, against: RuleFound[]): NewItem | null {
  const [evidence, explanation] = feedback;
  const answer = toAnswer(task);
  if (answer === null) return null;
  // A sentence may be longer than what the API takes.
  const item = NewItem.safeParse({
    stem,
    answer,
    ...(answer.kind === "choice" && type !== undefined && { type }),
    ...(evidence !== undefined && { evidence }),
    ...(explanation !== undefined && { explanation }),
    ...(against.length > 0 && {
      despite: softRules.filter((name) => against.some(({ rule }) => rule === name)),
    }),
  });
  return item.success ? item.data : null;
}

function toAnswer(task: ReadQuestion["task"]): NewItem["answer"] | null {
  if (task.kind === "true-false") return { kind: task.kind, isTrue: task.isTrue };
  if (task.kind === "text") return { kind: task.kind, answers: task.answers.slice(0, limits.accepted) };
  if (task.kind !== "choice") return null;
  const options = task.options.map(({ text }) => text);
  return { kind: task.kind, options, right: task.options.findIndex(({ isKey }) => isKey) };
}

/** Forms of a bank as that many pupils would get them. */
export function drawPapers(bank: Bank, { length, count, seed, types, approved }: PapersQuery): Papers {
  const asked = types?.split(",");
  const wanted = itemTypes.filter((type) => asked?.includes(type));
  const weights =
    asked === undefined
      ? {}
      : { types: Object.fromEntries(wanted.map((type) => [type, 1])) as Record<ItemType, number> };
  const items = bank.items.filter(({ status }) => approved === undefined || status === "approved");
  const drawn = { ...bank, items };
  const data = Array.from({ length: count }, (_, i) => {
    const paper = chooseItems(drawn, { length, ...weights }, { seed: `${seed}.${i}` });
    const sum = paper.reduce((total, item) => total + item.difficulty, 0);
    return { difficulty: paper.length === 0 ? 0 : sum / paper.length, items: paper.map(toVersioned) };
  });
  return { atMost: fitLength(drawn, { length: limits.formLength, ...weights }), data };
}
