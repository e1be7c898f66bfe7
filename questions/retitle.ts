/**
 * A bank made anew under another headline, which changes more than a line: what a headline explains is asked only under it, and what
 * it tells is asked no more. Whatever its teacher has decided, changed, written or brought in stays. Pure, as `generate.ts` is.
 */
import { ENGINE } from "./engine.ts";
import { type ReadText, remakeBank } from "./generate.ts";
import { toHeadline } from "./headline.ts";
import { type Bank, type Item, softRules } from "./item.ts";
import { packOf } from "./languages/index.ts";
import { type Candidate, type Context, createContext } from "./stages/context.ts";
import { nameItem } from "./stages/rank.ts";
import { addHeadline, dropHeadline, putHeadline } from "./stages/stem.ts";
import { verifyCandidate } from "./stages/verify.ts";

/** What a bank is made of, with what has become of its items. Their ids are those that the engine gave them. */
export type Titled = ReadText & Pick<Bank, "engine" | "items">;

const BUT_TITLE = softRules.filter((rule) => rule !== "title");

/**
 * The bank under another headline, the engine's own items best first, before them what only the teacher has. An item whose words are made
 * again keeps its state. What stays though the new headline tells its answer is hidden: it can be shown again.
 */
export function retitleBank(before: Titled, title: string): Bank {
  const { bank, article } = remakeBank({ ...before, title: toHeadline(title) });
  const earlier = remakeBank(before);
  const pack = packOf(before.lang);
  const [old, context] = [createContext(earlier.article, pack), createContext(article, pack)];
  const asMade = new Map((before.engine === ENGINE ? earlier.bank.items : []).map((item) => [item.id, item]));
  const fresh = new Map(bank.items.map((item) => [nameQuestion(item, context), item]));
  const kept: Item[] = [];
  for (const item of before.items) {
    const source = asMade.get(item.id);
    const question = nameQuestion(source ?? item, old);
    const again = fresh.get(question);
    if (source === undefined ? isWritten(item) : isChanged(item, source)) {
      // In the place of the one that was changed.
      fresh.delete(question);
    } else if (again !== undefined) {
      fresh.set(question, { ...again, status: item.status });
      continue;
    } else if (item.status === "draft") continue;
    kept.push(moveItem(item, old, context));
  }
  const ids = new Set(kept.map(({ id }) => id));
  const items = [...kept, ...[...fresh.values()].filter(({ id }) => !ids.has(id))];
  return { ...bank, items, conflicts: [] };
}

/** The same for the same question, whatever headline stands above it. */
function nameQuestion({ type, stem, options, prompts = [] }: Item, { pack }: Context): string {
  const texts = [...options, ...prompts].map(({ text }) => text);
  return JSON.stringify([type, dropHeadline(stem, pack), texts]);
}

/** Whether an item's words or answers are not those that the engine gave it. */
const isChanged = (item: Item, source: Item): boolean =>
  (["stem", "options", "key", "accept"] as const).some(
    (name) => JSON.stringify(item[name]) !== JSON.stringify(source[name]),
  );

/** Whether an item that the engine does not make has words that it never made: a teacher's own, or put right in an earlier engine's bank. */
const isWritten = (item: Item): boolean => nameItem(item) !== item.id;

/** An item of the teacher's under the new headline. */
function moveItem(item: Item, old: Context, context: Context): Item {
  const bare = dropHeadline(item.stem, context.pack);
  const isOwn = item.id.startsWith("own-");
  const add = isOwn ? putHeadline : addHeadline;
  const { stem } = bare === item.stem && isOwn ? item : add({ ...item, stem: bare }, context);
  const isTold = isGivenAway({ ...item, stem }, context) && !isGivenAway(item, old);
  return { ...item, stem, ...(isTold && { status: "hidden" as const }) };
}

/** Whether the headline tells the item's answer. */
function isGivenAway(item: Candidate, context: Context): boolean {
  const verdict = verifyCandidate(item, context, BUT_TITLE);
  return !verdict.ok && verdict.rule === "title";
}
