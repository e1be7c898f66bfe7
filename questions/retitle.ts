/**
 * A bank made anew under another headline, which changes more than a line: what a headline explains is asked only under it, and what
 * it tells is asked no more. Whatever its teacher has decided, changed, written or brought in stays. Pure, as `generate.ts` is.
 */
import { ENGINE } from "./engine.ts";
import { generateBank, type GenerateResult } from "./generate.ts";
import { type Bank, type Item, softRules } from "./item.ts";
import { packOf } from "./languages/index.ts";
import { annotate } from "./stages/annotate.ts";
import { type Candidate, type Context, createContext } from "./stages/context.ts";
import { nameItem } from "./stages/rank.ts";
import { addHeadline, dropHeadline } from "./stages/stem.ts";
import { verifyCandidate } from "./stages/verify.ts";

/** What a bank is made of, with what has become of its items. Their ids are those that the engine gave them. */
export type Titled = Pick<Bank, "engine" | "lang" | "title" | "paragraphs" | "published" | "items">;

const BUT_TITLE = softRules.filter((rule) => rule !== "title");

/**
 * The bank under another headline, the engine's own items best first, before them what only the teacher has. An item whose words are made
 * again keeps its state. What stays though the new headline tells its answer is hidden: it can be shown again.
 */
export function retitleBank(before: Titled, title: string): GenerateResult {
  const made = makeUnder(before, title);
  if (!made.ok) return made;
  const { bank } = made;
  // A first paragraph that has become the headline is no paragraph any more.
  const cut = before.paragraphs.length - bank.paragraphs.length;
  const [old, context] = [readUnder(before), readUnder(bank)];
  const earlier = makeUnder(before, before.title);
  const asMade = new Map(
    (earlier.ok && before.engine === ENGINE ? earlier.bank.items : []).map((item) => [item.id, item]),
  );
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
    if (item.evidence.every(({ paragraph }) => paragraph >= cut))
      kept.push(moveItem(item, cut, old, context));
  }
  const ids = new Set(kept.map(({ id }) => id));
  const items = [...kept, ...[...fresh.values()].filter(({ id }) => !ids.has(id))];
  return { ok: true, bank: { ...bank, items, conflicts: [] } };
}

const makeUnder = ({ lang, paragraphs, published }: Titled, title: string): GenerateResult =>
  generateBank({ text: paragraphs.join("\n"), title, lang, published });

function readUnder({ lang, title, paragraphs, published }: Titled): Context {
  const pack = packOf(lang);
  return createContext(annotate(paragraphs, title, published ?? null, pack), pack);
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
function moveItem(item: Item, cut: number, old: Context, context: Context): Item {
  const evidence = item.evidence.map((one) => ({ ...one, paragraph: one.paragraph - cut }));
  const bare = dropHeadline(item.stem, context.pack);
  const isHeaded = bare !== item.stem || !item.id.startsWith("own-");
  const moved: Item = { ...item, evidence };
  const { stem } = isHeaded ? addHeadline({ ...moved, stem: bare }, context) : moved;
  const isTold = isGivenAway({ ...moved, stem }, context) && !isGivenAway(item, old);
  return { ...moved, stem, ...(isTold && { status: "hidden" as const }) };
}

/** Whether the headline tells the item's answer. */
function isGivenAway(item: Candidate, context: Context): boolean {
  const verdict = verifyCandidate(item, context, BUT_TITLE);
  return !verdict.ok && verdict.rule === "title";
}
