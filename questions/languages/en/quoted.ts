/** Quotations in English text and who spoke them: `"…," Smith said at a rally`, `"…," said Smith`, `Smith, who lives there, said: "…"`. */
import { type Article, findSentences, type PersonMention, type Span, type Speech } from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import { APPOSED, BEYOND, findOnly, isBareAttribution, makeSpeech, QUOTE_VERBS } from "./attribution.ts";
import { measureOpener } from "./context.ts";
import { findMeant } from "./pronouns.ts";

/** Characters around a quotation in which its verb and speaker stand. */
const MAX_ATTRIBUTION = 220;

/** "Mr. Adams": its full stop ends nothing. */
const NAMED = '(?:[^"“”.;:]|(?<=\\b(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Sgt|Lt))\\.)';
const AFTER_QUOTE = new RegExp(
  `^,? ?(?:(${QUOTE_VERBS}) |(${NAMED}{2,150}?) (${QUOTE_VERBS}|told [^,.;"“”]{2,60})(?=[ ,.:;]|$))`,
);
const BEFORE_QUOTE = new RegExp(
  `(?:^|[.!?] )(${NAMED}{2,150}?) (${QUOTE_VERBS}|told [^,.;:"“”]{2,60})(?: on [A-Z][a-z]+day)?[:,] ?$`,
);

/** "…," Smith said. → one statement for each whole sentence of the quotation. */
export function findQuoted(article: Article, text: string, paragraph: number): Speech[] {
  return findQuotes(text).flatMap((quote) => {
    const inside = findSentences(article, paragraph, quote);
    const found = readAttribution(article, text, paragraph, quote);
    if (found === null) return [];
    const { speaker, verb, span, named } = found;
    const introduced = named === undefined ? [] : [named];
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
      if (measureOpener(body) > 0 || /^(?:So(?! far\b)|But|And|Or|Because|Which)\b/.test(body)) return [];
      const trimmed = body.replace(/(?:[,\s]|(?<!\b\p{Lu}\.\p{Lu})\.)+$/u, "").length;
      const isNear = inside.length === 1;
      const whole = { start: Math.min(start, span.start), end: Math.max(end, span.end) };
      return (
        makeSpeech(
          speaker,
          verb,
          "quote",
          sentence,
          { start, end: start + trimmed, text: body.slice(0, trimmed) },
          [...(isNear ? [whole] : [{ start, end }, span]), ...introduced],
        ) ?? []
      );
    });
  });
}

/** Who speaks, the verb, where that stands, and the sentence of another paragraph that names whom a pronoun means. */
interface Attribution {
  speaker: PersonMention;
  verb: string;
  span: Span;
  named?: Speech["evidence"][number];
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
      ? start + /[,.;:"“”]|$/.exec(text.slice(start, start + MAX_ATTRIBUTION))!.index
      : quote.end + after[0].length;
    const pronoun = isInverted ? undefined : /^(?:he|she)$/.exec(after[2]!)?.[0];
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
const HE = /^(?:But |And )?(he|she)(?: (?:also|later|then|has|further))*$/i;

/** "Jim Furyk sent him out last. "He is ready," he said.": of the sentence before, the only one who can be meant. */
function readPronoun(
  article: Article,
  paragraph: number,
  pronoun: string,
  verb: string,
  span: Span,
): Attribution | null {
  const [sentence] = findSentences(article, paragraph, { ...span, end: span.start + 1 });
  const speaker = sentence === undefined ? null : findMeant(article, sentence, pronoun);
  if (speaker === null) return null;
  const { start, end, paragraph: of } = article.sentences[speaker.sentence]!;
  return of === paragraph
    ? { speaker, verb, span: { ...span, start } }
    : { speaker, verb, span, named: { start, end, paragraph: of } };
}
