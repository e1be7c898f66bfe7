/** Quotations in English text and who spoke them: `"…," Smith said at a rally`, `"…," said Smith`, `Smith, who lives there, said: "…"`. */
import { type Article, findSentences, type PersonMention, type Span, type Speech } from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import { APPOSED, BEYOND, findOnly, isBareAttribution, makeSpeech, QUOTE_VERBS } from "./attribution.ts";
import { bracketNames } from "./bracketed.ts";
import { findSpeaking } from "./pronouns.ts";

/** Characters around a quotation in which its verb and speaker stand. */
const MAX_ATTRIBUTION = 240;

/** "Mr. Adams": its full stop ends nothing. */
const NAMED = '(?:[^"“”.;:]|(?<=\\b(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Sgt|Lt))\\.)';
/** "Told the U.N. Security Council" */
const TOLD = 'told (?:[^,.;:"“”]|(?<=\\b[A-Z])\\.){2,80}';
const AFTER_QUOTE = new RegExp(
  `^,? ?(?:(${QUOTE_VERBS}) |(${NAMED}{2,200}?) (${QUOTE_VERBS}|${TOLD})(?=[ ,.:;]|$))`,
);
const BEFORE_QUOTE = new RegExp(
  `(?:^|[.!?"”] )(${NAMED}{2,200}?) (${QUOTE_VERBS}|${TOLD})(?: on [A-Z][a-z]+day)?(?: that)?[:,] ?$`,
);

/** Whoever stands behind "said": up to a mark, or with what they are in front: "the report's editor, Anna Lind". */
const INVERTED = new RegExp('^(?:(?:the|an?|its|his|her|their|our) [^,.;:"“”]{3,80}, (?=[A-Z]))?[^,.;:"“”]*');

/** All quotations whose speaker the article tells: `"…," Smith said.` → one statement for each whole sentence of the quotation. */
export function findQuoted(article: Article): Speech[] {
  let before: Spoken | null = null;
  return article.paragraphs.flatMap((text, paragraph) =>
    findQuotes(text).flatMap((quote) => {
      const found =
        readAttribution(article, text, paragraph, quote) ?? goOn(article, before, paragraph, quote);
      before = found === null ? null : { attribution: found, quote, paragraph };
      return found === null ? [] : listSpoken(article, paragraph, quote, found);
    }),
  );
}

/** A quotation with its attribution. */
interface Spoken {
  attribution: Attribution;
  quote: Span;
  paragraph: number;
}

/** Between an attribution and the quotation that goes on behind it: the end of its sentence. */
const END_OF_TAG = new RegExp(`^${NAMED}{0,140}\\. ?$`);

/**
 * `"…," said Smith. "…"`: what follows the attribution in marks of its own, with no other attribution, is the same speaker's, and so is a paragraph that is in marks as a
 * whole behind one that ends with their words (New Hart's Rules, § 9.2.3).
 */
function goOn(article: Article, before: Spoken | null, paragraph: number, quote: Span): Attribution | null {
  if (before === null) return null;
  const { attribution, quote: last } = before;
  const text = article.paragraphs[paragraph]!;
  const isTagged =
    /,["“”]$/.test(text.slice(quote.start, quote.end)) ||
    AFTER_QUOTE.test(text.slice(quote.end, quote.end + MAX_ATTRIBUTION));
  if (isTagged) return null;
  const from = Math.max(last.end, attribution.span.end);
  const own = { start: quote.start, end: quote.end };
  const named = attribution.named ?? [{ ...attribution.span, paragraph: before.paragraph }];
  if (before.paragraph === paragraph) {
    // "He said: “…” “…”": between two quotations behind their attribution nothing stands.
    const isNext = END_OF_TAG.test(text.slice(from, quote.start));
    return isNext && from > last.end ? { ...attribution, span: own, named } : null;
  }
  const rest = article.paragraphs[before.paragraph]!.slice(from);
  const isWhole = quote.start === 0 && quote.end === text.length;
  return before.paragraph === paragraph - 1 && isWhole && (rest === "" || END_OF_TAG.test(rest))
    ? { ...attribution, span: own, named }
    : null;
}

function listSpoken(article: Article, paragraph: number, quote: Span, found: Attribution): Speech[] {
  const text = article.paragraphs[paragraph]!;
  const inside = findSentences(article, paragraph, quote);
  const { speaker, verb, span, named: beside = [] } = found;
  return inside.flatMap((sentence) => {
    const start = Math.max(sentence.start, quote.start + 1);
    // One that goes on in the next paragraph is not closed.
    const isClosed = /["“”]/.test(text[quote.end - 1]!);
    const end = Math.min(sentence.end, isClosed ? quote.end - 1 : quote.end);
    const body = text.slice(start, end);
    // Half a sentence in quotation marks is no statement. The British set its stop or comma behind the marks.
    const last =
      body.trim() +
      (isClosed && end === quote.end - 1 ? (/^[.,]/.exec(text.slice(quote.end))?.[0] ?? "") : "");
    if (!/^\p{Lu}/u.test(body) || !/[.,…]$/.test(last)) return [];
    // "So we go on": an answer to what was said before.
    if (/^(?:So(?! far\b)|Or|Because|Which)\b/.test(body)) return [];
    const trimmed = body.replace(/(?:[,\s]|(?<!\b\p{Lu}\.\p{Lu})\.)+$/u, "").length;
    const isNear = inside.length === 1;
    const around = { start: Math.min(start, span.start), end: Math.max(end, span.end) };
    const spans = isNear ? [around] : span.start === quote.start ? [{ start, end }] : [{ start, end }, span];
    const named = bracketNames(article, sentence, speaker, { start, end: start + trimmed });
    const content = { start, end: start + trimmed, text: named };
    const plain = named.replace(/[[\]]/g, "");
    const whole = plain === named ? undefined : plain;
    return makeSpeech(speaker, verb, "quote", sentence, content, [...spans, ...beside], whole) ?? [];
  });
}

/** Who speaks, the verb, where that stands, and what besides tells whose words they are: the sentence that names whom a pronoun means, the attribution before. */
interface Attribution {
  speaker: PersonMention;
  verb: string;
  span: Span;
  named?: Speech["evidence"];
}

function readAttribution(article: Article, text: string, paragraph: number, quote: Span): Attribution | null {
  const tail = text.slice(quote.end, quote.end + MAX_ATTRIBUTION);
  const isOpen = /[,]["“”]$/.test(text.slice(quote.start, quote.end)) || tail.startsWith(",");
  const after =
    isOpen || /[.?!]["“”]$/.test(text.slice(quote.start, quote.end)) ? AFTER_QUOTE.exec(tail) : null;
  if (after !== null && isOpen) {
    const isInverted = after[1] !== undefined;
    const verb = (after[1] ?? after[3]!).split(" ")[0]!;
    const start = isInverted ? quote.end + after[0].length : quote.end;
    const stop = isInverted
      ? start + INVERTED.exec(text.slice(start, start + MAX_ATTRIBUTION))![0].length
      : quote.end + after[0].length;
    const pronoun = isInverted ? undefined : HE.exec(after[2]!)?.[1];
    if (pronoun !== undefined)
      return readPronoun(article, paragraph, pronoun, verb, { start: quote.start, end: stop });
    const speaker = findOnly(article, paragraph, { start, end: stop });
    const verbAt = isInverted ? stop : stop - after[3]!.length;
    const between = speaker === null ? "" : text.slice(speaker.end, verbAt).trimEnd();
    if (
      speaker !== null &&
      isBareAttribution(text.slice(start, speaker.start)) &&
      (isInverted ? BEYOND : APPOSED).test(between)
    )
      return { speaker, verb, span: { start: quote.end, end: stop } };
    return null;
  }
  const head = text.slice(Math.max(0, quote.start - MAX_ATTRIBUTION), quote.start);
  const before = BEFORE_QUOTE.exec(head);
  if (before === null) return null;
  const start = quote.start - head.length + before.index + before[0].indexOf(before[1]!);
  const end = start + before[1]!.length;
  const verb = before[2]!.split(" ")[0]!;
  const he = HE.exec(before[1]!)?.[1];
  if (he !== undefined) return readPronoun(article, paragraph, he, verb, { start, end: quote.start });
  const speaker = findOnly(article, paragraph, { start, end });
  if (
    speaker === null ||
    !isBareAttribution(text.slice(start, speaker.start)) ||
    !APPOSED.test(text.slice(speaker.end, end).trimEnd())
  )
    return null;
  return { speaker, verb, span: { start, end: quote.start } };
}

/** "He also told reporters: " */
const HE = /^(?:But |And )?(he|she)(?: (?:also|later|then|has|had|further|reportedly))*$/i;

/** "Jim Furyk sent him out last. "He is ready," he said.": of the sentence before, the only one who can be meant. */
function readPronoun(
  article: Article,
  paragraph: number,
  pronoun: string,
  verb: string,
  span: Span,
): Attribution | null {
  const [sentence] = findSentences(article, paragraph, { ...span, end: span.start + 1 });
  const speaker = sentence === undefined ? null : findSpeaking(article, sentence, pronoun);
  if (speaker === null) return null;
  const { start, end, paragraph: of } = article.sentences[speaker.sentence]!;
  const isBeside = of === paragraph && speaker.sentence === sentence!.index - 1;
  return isBeside
    ? { speaker, verb, span: { ...span, start } }
    : { speaker, verb, span, named: [{ start, end, paragraph: of }] };
}
