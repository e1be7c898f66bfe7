/** Who said what in English text: attribution verbs with a clause or a quotation, "according to", and rival speakers. */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import { AUXILIARIES } from "./lexicon.ts";
import { isFinite } from "./clause.ts";
import { measureOpener } from "./context.ts";
import { readForm } from "./person-form.ts";
import { findSubject } from "./pronouns.ts";

/** Verbs that take a clause or a quotation; those that need an addressee ("told") are read apart. */
const VERBS =
  "said says say added adds argued argues claimed claims announced stated states explained explains insisted insists warned noted notes " +
  "wrote writes believes believed confirmed confirms admitted admits denied acknowledged predicted revealed declared recalled " +
  "tweeted promised pledged vowed stressed concluded suggested testified alleged maintained commented remarked complained replied";
const CLAUSE_VERBS = VERBS.split(" ")
  .filter((v) => !/^(?:commented|replied|remarked|say)$/.test(v))
  .join("|");
const QUOTE_VERBS = VERBS.split(" ").join("|");

const MIN_CONTENT = 25;
const MIN_WORDS = 5;
/** Characters around a quotation in which its verb and speaker stand. */
const MAX_ATTRIBUTION = 160;

/** Statements whose speaker is a person or body that the article names. */
export function findSpeech(article: Article): Speech[] {
  const clauses = article.sentences.flatMap((sentence) => findClause(article, sentence) ?? []);
  const quotes = article.paragraphs.flatMap((text, paragraph) => findQuoted(article, text, paragraph));
  return [...clauses, ...quotes];
}

const BEFORE = new RegExp(
  `^[^"“”]{2,200}?\\b(${CLAUSE_VERBS}|told [^,.;:]{2,40}?)(?: (?:in|on) [^,.;]{3,40}?)? that `,
);
const BARE = new RegExp(
  `^[^"“”]{2,200}?\\b(said|says)(?: on \\p{Lu}\\p{Ll}+day)? (?=(?:the|a|an|\\p{Lu}[\\p{L}.'’-]+|\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten) )`,
  "u",
);
const AFTER = new RegExp(
  `, (?:(?<speaker>[^,"“”]{3,80}) (${QUOTE_VERBS})|(${QUOTE_VERBS}) (?<inverted>[^,"“”]{3,80}))(?: on \\p{Lu}\\p{Ll}+day)?[.]$`,
  "u",
);
const ACCORDING = /^According to ([^,"“”]{3,80}), (?=\S)|, according to ([^,"“”]{3,80})[.]$/;

/** "Goldsmith argued that the statue would remain." → speaker Goldsmith, content after "that". */
function findClause(article: Article, sentence: Sentence): Speech | null {
  const { text, start: offset } = sentence;
  if (sentence.inQuote) return null;
  const whole = text.replace(/[.!?…]+$/, "").length;
  const lead = BEFORE.exec(text) ?? BARE.exec(text);
  if (lead !== null) {
    const verbAt = text.indexOf(` ${lead[1]!}`, 1);
    const speaker = findSpeaker(article, sentence, { start: offset, end: offset + verbAt });
    if (speaker === null || !isSpeaker(article, sentence, speaker, offset + verbAt)) return null;
    const content = { start: offset + lead[0].length, end: offset + whole };
    return makeSpeech(
      article,
      speaker,
      lead[1]!.startsWith("told ") ? "said" : lead[1]!,
      "clause",
      sentence,
      content,
    );
  }
  const according = ACCORDING.exec(text);
  if (according !== null) {
    const isFirst = according.index === 0;
    const at = offset + according.index;
    const speaker = findSpeaker(article, sentence, { start: at, end: at + according[0].length });
    if (speaker === null || !isWhole(article, sentence, speaker, at + according[0].length)) return null;
    const content = isFirst
      ? { start: at + according[0].length, end: offset + whole }
      : { start: offset, end: at };
    return makeSpeech(article, speaker, "said", "clause", sentence, content);
  }
  const trail = AFTER.exec(text);
  if (trail === null || /["“”]/.test(text)) return null;
  const at = offset + trail.index;
  const speaker = findSpeaker(article, sentence, { start: at, end: offset + text.length });
  if (speaker === null) return null;
  const isInverted = trail.groups!["inverted"] !== undefined;
  const rest = text.slice(speaker.end - offset).replace(/\.$/, "");
  const between = isInverted ? rest : rest.slice(0, rest.lastIndexOf(` ${trail[2]!}`));
  if (!(isInverted ? BEYOND : APPOSED).test(between)) return null;
  return makeSpeech(article, speaker, trail[2] ?? trail[3]!, "clause", sentence, { start: offset, end: at });
}

/** Between the speaker and the verb stands nothing but an apposition: no other subject. */
function isSpeaker(article: Article, sentence: Sentence, speaker: PersonMention, verbAt: number): boolean {
  const text = article.paragraphs[sentence.paragraph]!;
  const between = text.slice(speaker.end, verbAt);
  const before = text.slice(sentence.start, speaker.start);
  if (/^['’]/.test(between) || /\b(?:of|by|to|with|for|from|and|that|said) $/.test(before)) return false;
  if (
    !/^(?:(?:The |the |A |An |But |And |In |On |At |Earlier |Later |Last )?[^,;:]{0,60}|(?:In|On|At) [^,]{2,50}, [^,]{0,40})$/.test(
      before,
    )
  )
    return false;
  return /^(?:|, .{2,160},| of [^,]{3,60})(?: (?:also|later|has|had|then|previously|reportedly))*$/.test(
    between,
  );
}

/** "According to Smith's report": the report says it, and others may have written it. */
function isWhole(article: Article, sentence: Sentence, speaker: PersonMention, end: number): boolean {
  const text = article.paragraphs[sentence.paragraph]!;
  return /^(?:,|\.|$)/.test(text.slice(speaker.end, end));
}

/** "Mr. Adams": its full stop ends nothing. */
const NAMED = '(?:[^"“”.;:]|(?<=\\b(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Sgt|Lt))\\.)';
const AFTER_QUOTE = new RegExp(
  `^,? ?(?:(${QUOTE_VERBS}) |(${NAMED}{2,90}?) (${QUOTE_VERBS}|told [^,.;"“”]{2,60})(?=[ ,.:;]|$))`,
);
const BEFORE_QUOTE = new RegExp(
  `(?:^|[.!?] )(${NAMED}{2,110}?) (${QUOTE_VERBS}|told [^,.;:"“”]{2,60})(?: on [A-Z][a-z]+day)?[:,] ?$`,
);

/** "…," Smith said. → one statement for each whole sentence of the quotation. */
function findQuoted(article: Article, text: string, paragraph: number): Speech[] {
  return findQuotes(text).flatMap((quote) => {
    const inside = findSentences(article, paragraph, quote);
    const found = readAttribution(article, text, paragraph, quote);
    if (found === null) return [];
    const { speaker, verb, span } = found;
    return inside.flatMap((sentence) => {
      const start = Math.max(sentence.start, quote.start + 1);
      // One that goes on in the next paragraph is not closed.
      const isClosed = /["“”]/.test(text[quote.end - 1]!);
      const end = Math.min(sentence.end, isClosed ? quote.end - 1 : quote.end);
      const body = text.slice(start, end);
      // Half a sentence in quotation marks is no statement.
      if (!/^\p{Lu}/u.test(body) || !/[.!?,…]$/.test(body.trim()) || /[?!]$/.test(body.trim())) return [];
      // "So we go on": an answer to what was said before.
      if (measureOpener(body) > 0 || /^(?:So|But|And|Or|Because|Which)\b/.test(body)) return [];
      const trimmed = body.replace(/(?:[,\s]|(?<!\b\p{Lu}\.\p{Lu})\.)+$/u, "").length;
      const isNear = inside.length === 1;
      const whole = { start: Math.min(start, span.start), end: Math.max(end, span.end) };
      return (
        makeSpeech(
          article,
          speaker,
          verb,
          "quote",
          sentence,
          { start, end: start + trimmed },
          isNear ? [whole] : [{ start, end }, span],
        ) ?? []
      );
    });
  });
}

function readAttribution(
  article: Article,
  text: string,
  paragraph: number,
  quote: Span,
): { speaker: PersonMention; verb: string; span: Span } | null {
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
    if (pronoun !== undefined) return readPronoun(article, paragraph, quote, pronoun, verb, stop);
    const speaker = findOnly(article, paragraph, { start, end: stop });
    const verbAt = isInverted ? stop : stop - after[3]!.length;
    const between = speaker === null ? "" : text.slice(speaker.end, verbAt).trimEnd();
    if (
      speaker !== null &&
      isBareAttribution(text.slice(start, speaker.start)) &&
      (isInverted ? BEYOND : APPOSED).test(between)
    )
      return { speaker, verb: verb === "told" ? "said" : verb, span: { start: quote.end, end: stop } };
    return null;
  }
  const head = text.slice(Math.max(0, quote.start - MAX_ATTRIBUTION), quote.start);
  const before = BEFORE_QUOTE.exec(head);
  if (before === null) return null;
  const start = quote.start - head.length + before.index + before[0].indexOf(before[1]!);
  const end = start + before[1]!.length;
  const speaker = findOnly(article, paragraph, { start, end });
  if (
    speaker === null ||
    !isBareAttribution(text.slice(start, speaker.start)) ||
    !APPOSED.test(text.slice(speaker.end, end).trimEnd())
  )
    return null;
  const verb = before[2]!.split(" ")[0]!;
  return { speaker, verb: verb === "told" ? "said" : verb, span: { start, end: quote.start } };
}

/** "Jim Furyk sent him out last. "He is ready," he said.": of the paragraph's sentence before, the only one who can be meant. */
function readPronoun(
  article: Article,
  paragraph: number,
  quote: Span,
  pronoun: string,
  verb: string,
  end: number,
): { speaker: PersonMention; verb: string; span: Span } | null {
  const [sentence] = findSentences(article, paragraph, { start: quote.start, end: quote.start + 1 });
  if (sentence === undefined) return null;
  const found = findSubject(article, sentence, pronoun === "he" ? "m" : "f", 1);
  if (found === null || found.mention.paragraph !== paragraph) return null;
  const { start } = article.sentences[found.mention.sentence]!;
  return { speaker: found.mention, verb: verb === "told" ? "said" : verb, span: { start, end } };
}

/** Between a speaker and the verb: nothing, an apposition or "of …". After "a Trump spokesman said" it was not Trump. */
const APPOSED = /^(?:|, .{2,90},| of [^,]{3,60})$/;
/** After a speaker who stands behind the verb: no noun that the name only belongs to. */
const BEYOND = /^(?:$| (?:of|in|on|at|from|as|during|after|before|when|while|to|who|with|for|last|by)\b)/;

/** Before the speaker stand a title or an apposition, no other subject and no "a spokesman for". */
function isBareAttribution(before: string): boolean {
  return (
    !/\b(?:of|by|to|with|for|from|and|that|as|when|after|before)\s$/.test(before) && !/,/.test(before.trim())
  );
}

/** The one person or body in a span; null if none or two. */
function findOnly(article: Article, paragraph: number, span: Span): PersonMention | null {
  const found = findSentences(article, paragraph, span)
    .flatMap((sentence) => article.mentionsBySentence[sentence.index]!)
    .filter((m): m is PersonMention => m.kind === "person" && m.start >= span.start && m.end <= span.end);
  const people = found.filter((m) => readForm(m.form).shape !== "body");
  // "Walton said on the Lakers' website", "Ng of the University of Michigan": the person speaks, the body is where they work.
  const entities = new Set((people.length > 0 ? people : found).map((m) => m.entity));
  return entities.size === 1 ? (people[0] ?? found[0])! : null;
}

function findSpeaker(article: Article, sentence: Sentence, span: Span): PersonMention | null {
  return findOnly(article, sentence.paragraph, span);
}

function makeSpeech(
  article: Article,
  speaker: PersonMention,
  verb: string,
  kind: Speech["kind"],
  sentence: Sentence,
  content: Span,
  evidence: Span[] = [{ start: sentence.start, end: sentence.end }],
): Speech | null {
  const raw = article.paragraphs[sentence.paragraph]!.slice(content.start, content.end);
  const text = kind === "clause" ? lowerFirst(raw) : raw;
  if (
    text.length < MIN_CONTENT ||
    text.split(" ").length < MIN_WORDS ||
    !text.split(/[\s,]+/).some((word) => isFinite(word) || AUXILIARIES.has(word))
  )
    return null;
  if (
    kind === "clause" &&
    (/["“”]/.test(text) || /[;:]| [-–—] |, (?:but|while|although|and) |\b(?:said|says)\b/.test(text))
  )
    return null;
  return {
    speaker,
    verb,
    kind,
    paragraph: sentence.paragraph,
    sentence: sentence.index,
    content: { ...content, text },
    evidence,
  };
}

/** After "that" a clause's first word loses the capital of the sentence, if it is a common one. */
function lowerFirst(text: string): string {
  return /^(?:The|A|An|In|On|At|More|Most|Many|Some|Several|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Only|About|Nearly|Almost|Over|Between|There|All|Every|Both|No|If|When|After|Before|People|Police|Women|Men|Children)\b/.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
