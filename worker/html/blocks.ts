/** HTML → its blocks of text in order, each with what the page says of its place: heading, list, table, furniture, article. */
import { decodeEntities } from "./entities.ts";
import { FURNITURE_NAMES, FURNITURE_ROLES, FURNITURE_TAGS } from "./furniture.ts";
import { type Attributes, scan } from "./scan.ts";

/** A run of text without a block's bounds in it; a line break in it is the page's own. */
export interface Block {
  text: string;
  /** The element whose block it is. */
  tag: string;
  kind: Kind;
  /** Which item or cell, counted over the page; 0 in none. */
  part: number;
  /** Which row of a table; 0 in none. */
  row: number;
  /** How many of its characters are no links. */
  plain: number;
  /** Sentences, as against a heading, an item of a list, a cell, a menu, or a label. */
  isRunning: boolean;
  region: Region;
}

type Kind = "heading" | "item" | "cell" | "text";

/** What an element says of all that stands in it. */
export interface Region {
  sort: Sort;
  parent: Region | null;
}

export type Sort = "page" | "furniture" | "main" | "article" | "body";

export interface Reading {
  blocks: Block[];
  title: string | undefined;
  published: string | undefined;
}

/** An open element, with what it has from those around it. */
interface Open {
  name: string;
  block: string;
  kind: Kind;
  part: number;
  isLink: boolean;
  isSet: boolean;
  region: Region;
  /** What was read of the block around a piece of furniture within a line: it goes on behind it. */
  around: Buffer | null;
}

interface Buffer {
  text: string;
  linked: number;
}

const words = (list: string) => new Set(list.split(" "));
const VOID = words("area base col embed hr img input link param source track wbr");
const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul",
);
/** Elements whose end tag may be left out: the next of the same name ends them. */
const UNCLOSED = words("p li dt dd tr td th option");
/** As deep as browsers go; what lies deeper counts to the last element. */
const MAX_DEPTH = 512;

/** Where a page tells its date, the surest place first. */
const DATE_SOURCES =
  "article:published_time ld datepublished parsely-pub-date pubdate publishdate dc.date.issued date time".split(
    " ",
  );
/** JSON-LD in the wild is often not quite JSON: only the one field is looked for. */
const DATE_PUBLISHED = /"datePublished"\s*:\s*"([^"]{8,40})"/;
const SENTENCE_END = /[.!?…]["“”»’')\]]{0,3}(?=\s|$)/g;
const ISO_DAY = /^\s*\d{4}-\d\d-\d\d/;

/** Reads a page's blocks, its title and its date. */
export function readBlocks(html: string): Reading {
  const blocks: Block[] = [];
  const stack: Open[] = [];
  let top: Open = {
    name: "",
    block: "",
    kind: "text",
    part: 0,
    isLink: false,
    isSet: false,
    region: { sort: "page", parent: null },
    around: null,
  };
  let buffer: Buffer = { text: "", linked: 0 };
  let [parts, rows] = [0, 0];
  const titles = new Map<string, string>();
  const dates = new Map<string, string>();

  const note = (known: Map<string, string>, name: string, value: string | undefined) => {
    if (value !== undefined && !known.has(name)) known.set(name, value.replace(/\s+/g, " ").trim());
  };
  const noteDate = (name: string, value: string | undefined) => {
    if (value !== undefined && ISO_DAY.test(value)) note(dates, name, value);
  };
  const flush = () => {
    const { text, linked } = buffer;
    buffer = { text: "", linked: 0 };
    const tidy = text
      .replace(/ ?\n ?/g, "\n")
      .replace(/  +/g, " ")
      .trim();
    if (tidy === "") return;
    const { kind, block: tag, part, region } = top;
    const plain = Math.max(0, tidy.length - linked);
    const isRunning = kind !== "heading" && plain * 2 > tidy.length && endsSentence(tidy);
    blocks.push({ text: tidy, tag, kind, part, row: kind === "cell" ? rows : 0, plain, isRunning, region });
    if (tag === "h1" && region.sort !== "furniture") note(titles, "h1", tidy);
  };
  const closeTo = (depth: number) => {
    while (stack.length > depth) {
      if (top.around !== null || BLOCKS.has(top.name)) flush();
      if (top.around !== null) buffer = top.around;
      stack.pop();
      top = stack.at(-1)!;
    }
  };
  stack.push(top);

  scan(html, {
    open(name, attributes) {
      if (name === "br") {
        if (buffer.text.endsWith("\n")) flush();
        else buffer.text += "\n";
        return;
      }
      if (name === "meta") {
        const key = (attributes("property") ?? attributes("name") ?? attributes("itemprop"))?.toLowerCase();
        if (key === "og:title") note(titles, key, attributes("content"));
        if (key !== undefined) noteDate(key, attributes("content"));
        return;
      }
      const isBlock = BLOCKS.has(name);
      if (isBlock) {
        flush();
        if (top.name === "p" || (top.name === name && UNCLOSED.has(name))) closeTo(stack.length - 1);
      }
      if (name === "tr") rows++;
      if (name === "time" && top.region.sort !== "furniture") noteDate("time", attributes("datetime"));
      if (VOID.has(name) || stack.length >= MAX_DEPTH) return;
      const sort = sortOf(name, attributes);
      const kind = kindOf(name);
      top = {
        name,
        block: isBlock ? name : top.block,
        kind: kind ?? top.kind,
        part: kind === "item" || kind === "cell" ? ++parts : top.part,
        isLink: top.isLink || name === "a",
        isSet: top.isSet || name === "pre",
        region: sort === null ? top.region : { sort, parent: top.region },
        around: sort === null || isBlock ? null : buffer,
      };
      if (top.around !== null) buffer = { text: "", linked: 0 };
      stack.push(top);
    },
    close(name) {
      const at = stack.findLastIndex((open) => open.name === name);
      if (at > 0) closeTo(at);
      else if (BLOCKS.has(name)) flush();
    },
    text(chunk) {
      const read = top.isSet ? chunk.replace(/[^\S\n]+/g, " ") : chunk.replace(/\s+/g, " ");
      buffer.text += read;
      if (top.isLink) buffer.linked += read.length;
    },
    raw(name, attributes, content) {
      // Only the first is the page's: pictures in SVG have titles of their own.
      if (name === "title" && top.region.sort !== "furniture") note(titles, name, decodeEntities(content));
      if (name === "script" && attributes("type") === "application/ld+json")
        noteDate("ld", DATE_PUBLISHED.exec(content)?.[1]);
    },
  });
  closeTo(1);
  flush();
  return {
    blocks: markRunning(blocks),
    title: chooseTitle(titles),
    published: DATE_SOURCES.map((name) => dates.get(name)).find(Boolean),
  };
}

/** The title on the card for other sites, or the page's; of "Headline | Site" the headline, where it stands by itself. */
function chooseTitle(titles: ReadonlyMap<string, string>): string | undefined {
  const [page, heading] = [titles.get("title"), titles.get("h1")];
  return titles.get("og:title") || (heading && page?.includes(heading) ? heading : page || heading);
}

function kindOf(name: string): Kind | null {
  if (/^h[1-6]$/.test(name)) return "heading";
  if (name === "li" || name === "dt" || name === "dd") return "item";
  return name === "td" || name === "th" ? "cell" : null;
}

/** What an element says of its content, if anything. What it is goes before what it is called: WordPress names an article's author and tags in its class. */
function sortOf(name: string, attributes: Attributes): Sort | null {
  if (FURNITURE_TAGS.has(name)) return "furniture";
  if (attributes("hidden") !== undefined || attributes("aria-hidden") === "true") return "furniture";
  if (attributes("itemprop") === "articleBody") return "body";
  const role = attributes("role");
  if (name === "article" || role === "article") return "article";
  if (name === "main" || role === "main") return "main";
  if (role !== undefined && FURNITURE_ROLES.has(role)) return "furniture";
  const names = `${attributes("class") ?? ""} ${attributes("id") ?? ""}`;
  const isFurniture = names !== " " && FURNITURE_NAMES.test(names.replace(/([a-z])([A-Z])/g, "$1-$2"));
  return isFurniture ? "furniture" : null;
}

/**
 * An item or a cell of one sentence is no running text. One of several is: of a page laid out by tables, or a list of
 * paragraphs.
 */
function markRunning(blocks: Block[]): Block[] {
  const sentences = new Map<number, number>();
  for (const { part, isRunning, text } of blocks)
    if (isRunning) sentences.set(part, (sentences.get(part) ?? 0) + (text.match(SENTENCE_END)?.length ?? 0));
  return blocks.map((block) =>
    block.part > 0 && sentences.get(block.part) === 1 ? { ...block, isRunning: false } : block,
  );
}

/** Whether a text ends as a sentence does, also in quotation marks. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["“”»’')\]]{0,3}$/.test(text.slice(-4));
}
