/** The pipeline from text to bank, one ordered list of stages. Pure: the same text and engine give the same bytes. */
import type { Article, CalendarDate } from "./article.ts";
import { ENGINE } from "./engine.ts";
import { beginTitle, toHeadline } from "./headline.ts";
import type { Bank, Refusal } from "./item.ts";
import { choosePack, detectPack, packOf } from "./languages/index.ts";
import { isMarkup } from "./markup.ts";
import { FLOOR } from "./odds.ts";
import { annotate } from "./stages/annotate.ts";
import { composers } from "./stages/compose/index.ts";
import { type Candidate, type Context, createContext } from "./stages/context.ts";
import { estimateOdds, isWeighed } from "./stages/odds.ts";
import { findConflicts, rankItems } from "./stages/rank.ts";
import { splitParagraphs } from "./stages/clean.ts";
import { splitTitle } from "./stages/segment.ts";
import { addHeadline } from "./stages/stem.ts";
import { hasAny, isLetter } from "./words.ts";
import { type Verdict, verifyCandidate } from "./stages/verify.ts";

export interface GenerateInput {
  text: string;
  /** It was read from HTML: tags in it are words of the article. */
  isRead?: boolean | undefined;
  title?: string | undefined;
  /** BCP 47; detected by script and function words when not given. */
  lang?: string | undefined;
  /** When the article was published: "2025-10-09", a time after it is passed over. Relative dates are counted from it. */
  published?: string | undefined;
  /** Share of readers, 0 to 1, that are expected to accept an item at least: fewer, and it is refused. `FLOOR` when not given. */
  floor?: number | undefined;
}

/** Why no bank could be made. */
export type GenerateProblem = "empty" | "not-text" | "markup-in-text" | "no-sentences" | "unknown-language";

export type GenerateResult = { ok: true; bank: Bank } | { ok: false; problem: GenerateProblem };
export type ReadResult = { ok: true; article: Article } | { ok: false; problem: GenerateProblem };

/** Characters no text holds; a share of them above this means a file of another kind. */
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]/g;
const MAX_CONTROL = 0.01;

/** Reads a text as an article: segment → annotate. What is asked of it does not matter yet. */
export function readArticle({ text, isRead, title: given, lang, published }: GenerateInput): ReadResult {
  const no = (problem: GenerateProblem): ReadResult => ({ ok: false, problem });
  const title = given === undefined ? undefined : toHeadline(given);
  if (text.trim() === "") return no("empty");
  if (text.includes("\u0000") || (text.match(CONTROL)?.length ?? 0) > text.length * MAX_CONTROL)
    return no("not-text");
  if (!isRead && isMarkup(text)) return no("markup-in-text");
  const all = splitParagraphs(text);
  const cleaned = all.join("\n");
  if (!hasAny(cleaned, isLetter)) return no("no-sentences");
  const pack = lang === undefined ? detectPack(cleaned) : choosePack(lang, cleaned);
  if (pack === null) return no("unknown-language");

  const { title: headline, body } = splitTitle(all);
  // A text of one line is no headline alone.
  const isRepeated = all[0] === title && all.length > 1;
  const paragraphs = title === undefined ? body : isRepeated ? all.slice(1) : all;
  const date = readDate(published);
  const article = annotate(paragraphs, title ?? headline ?? beginTitle(paragraphs[0] ?? ""), date, pack);
  if (!article.sentences.some((s) => /[.!?…]["“”»)]*$/.test(s.text))) return no("no-sentences");
  return { ok: true, article };
}

/**
 * Makes the bank of an article: segment → annotate → compose → head → verify → weigh → rank. A bank may have no item: then it says why each was
 * refused, and a teacher may still write some.
 */
export function generateBank(input: GenerateInput): GenerateResult {
  const read = readArticle(input);
  return read.ok ? { ok: true, bank: composeBank(read.article, input.floor) } : read;
}

/** An article as it was read before, when its bank was made. */
export type ReadText = Pick<Bank, "lang" | "title" | "paragraphs" | "published">;

/** Makes the bank of a text anew, paragraph by paragraph as it was read: none is joined, cut or taken for a headline again. */
export function remakeBank({ lang, title, paragraphs, published }: ReadText): {
  bank: Bank;
  article: Article;
  /** The items that were refused whole. */
  candidates: ReadonlyMap<Refusal, Candidate>;
} {
  const article = annotate(paragraphs, title, published ?? null, packOf(lang));
  const candidates = new Map<Refusal, Candidate>();
  return { bank: composeBank(article, FLOOR, candidates), article, candidates };
}

function composeBank(article: Article, floor = FLOOR, whole = new Map<Refusal, Candidate>()): Bank {
  const pack = packOf(article.lang);
  const context = createContext(article, pack);
  const refused: Refusal[] = [];
  const accepted: Candidate[] = [];
  for (const composed of composers.flatMap((compose) => compose(context))) {
    if ("refusal" in composed) {
      refused.push(composed.refusal);
      continue;
    }
    const candidate = addHeadline(composed.candidate, context);
    const verdict = judge(candidate, context, floor);
    if (verdict.ok) {
      accepted.push(candidate);
      continue;
    }
    const refusal: Refusal = {
      rule: verdict.rule,
      reason: verdict.reason,
      stem: candidate.stem,
      paragraph: candidate.evidence[0]?.paragraph ?? 0,
    };
    refused.push(refusal);
    whole.set(refusal, candidate);
  }
  const items = rankItems(accepted, context);
  return {
    engine: ENGINE,
    lang: article.lang,
    title: article.title,
    ...(article.published === null ? {} : { published: article.published }),
    paragraphs: article.paragraphs,
    items,
    conflicts: findConflicts(items, context.stemsOf),
    refused,
  };
}

/** What a candidate fails by: a rule, or too few of its like having been accepted. */
function judge(candidate: Candidate, context: Context, floor: number): Verdict {
  const verdict = verifyCandidate(candidate, context);
  if (!verdict.ok) return verdict;
  if (!isWeighed(candidate)) return verdict;
  const odds = estimateOdds(context, candidate);
  if (odds >= floor) return verdict;
  return {
    ok: false,
    rule: "unpromising",
    reason: `of items like this one raters accept ${Math.round(100 * odds)} %`,
  };
}

/** Reads the day of an ISO 8601 date, as it was where it was written; null where it is none. */
function readDate(text = ""): CalendarDate | null {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)(?:[T ]|$)/.exec(text) ?? []).map(Number);
  return year && month && month <= 12 && day && day <= 31 ? { year, month, day } : null;
}
