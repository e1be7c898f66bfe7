/**
 * Which blocks of a page are its article. Two rules, neither of which can empty a page:
 * 1. What a page calls furniture is not believed of what holds nearly all of its sentences, for old sites wrap the whole
 *    page in a form and new ones call the body "has-sidebar"; nor what it calls its article of what holds but a few.
 * 2. Of what is left the article is the stretch that holds the most running text and the least of anything else (the
 *    maximum subsequence: Pasternack and Roth 2009, "Extracting article text from the web").
 */
import { type Block, endsSentence, type Region, type Sort } from "./blocks.ts";

/** Share of the page's sentences that no furniture has. */
const MOST = 0.8;
/** A teaser or a notice is about as long: only what a block has beyond it speaks for an article. */
const TEASER_CHARS = 80;
/** What a label, a heading or an item says against one; its links say more. */
const LABEL_COST = 10;

/** The article's blocks: sentences, and the headings, lists and tables among them. */
export function chooseMain(blocks: Block[]): Block[] {
  const weights = weigh(blocks);
  const total = sum(blocks);
  const out = new Map<Region, boolean>();
  const isOut = (region: Region): boolean => {
    const known = out.get(region);
    if (known !== undefined) return known;
    const isFurniture = region.sort === "furniture" && weights.get(region)! <= total * MOST;
    const result = isFurniture || (region.parent !== null && isOut(region.parent));
    out.set(region, result);
    return result;
  };
  const left = blocks.filter(({ region }) => !isOut(region));
  const kept = left.some((block) => block.isRunning) ? left : blocks;
  const declared = (["body", "article", "main"] as const)
    .map((sort) => kept.filter(({ region }) => isWithin(region, sort)))
    .find((inside) => sum(inside) * 2 > sum(kept));
  return chooseStretch(declared ?? kept).filter((block) => block.plain * 2 > block.text.length);
}

function weightOf({ isRunning, plain }: Block): number {
  return isRunning ? Math.max(0, plain - TEASER_CHARS) : 0;
}

const sum = (blocks: Block[]) => blocks.reduce((total, block) => total + weightOf(block), 0);

/** The weight of all that stands in a region. */
function weigh(blocks: Block[]): Map<Region, number> {
  const weights = new Map<Region, number>();
  for (const block of blocks) {
    const weight = weightOf(block);
    for (let at: Region | null = block.region; at !== null; at = at.parent)
      weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  return weights;
}

function isWithin(region: Region, sort: Sort): boolean {
  for (let at: Region | null = region; at !== null; at = at.parent) if (at.sort === sort) return true;
  return false;
}

/** The stretch of blocks with the greatest sum, and the sentences at its ends; all blocks where none speaks for an article. */
function chooseStretch(blocks: Block[]): Block[] {
  let best = { start: 0, end: 0, value: 0 };
  let start = 0;
  let value = 0;
  blocks.forEach((block, i) => {
    value += valueOf(block);
    if (value <= 0) [start, value] = [i + 1, 0];
    else if (value > best.value) best = { start, end: i + 1, value };
  });
  if (best.value === 0) return blocks;
  let { start: from, end: to } = best;
  // A short sentence at an end is the article's; so is one behind a heading.
  while (
    blocks[from - 1]?.isRunning ||
    (from > 1 && blocks[from - 2]!.isRunning && isHeading(blocks[from - 1]!))
  )
    from--;
  for (let before = 0; before !== to;) {
    before = to;
    while (blocks[to]?.isRunning || (blocks[to + 1]?.isRunning && isHeading(blocks[to]!))) to++;
    to = passList(blocks, to);
  }
  return blocks.slice(from, to);
}

/**
 * Behind the list that ends an article, if one does: what stands in the same part of the page, has no link, and is led by a colon, a
 * sentence, or within what the page calls its article. Other lists there are of the page: tags, contacts, further stories.
 */
function passList(blocks: Block[], to: number): number {
  const { region } = blocks[to - 1]!;
  const isHere = (block: Block | undefined) => block?.region === region && block.plain === block.text.length;
  const lead = blocks[to];
  const start = lead?.kind === "text" && isHere(lead) && lead.text.endsWith(":") ? to + 1 : to;
  const isSure = blocks[start - 1]!.text.endsWith(":") || region.sort === "article" || region.sort === "body";
  let end = start;
  for (let item = blocks[end]; item?.kind === "item" && isHere(item); item = blocks[++end])
    if (!isSure && !endsSentence(item.text)) break;
  return end > start ? end : to;
}

function valueOf({ isRunning, plain, text }: Block): number {
  return isRunning ? plain - TEASER_CHARS : -LABEL_COST - (text.length - plain);
}

function isHeading({ kind, plain, text }: Block): boolean {
  return kind === "heading" && plain === text.length;
}
