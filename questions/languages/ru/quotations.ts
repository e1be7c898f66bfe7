/** Quotations in Russian text and who spoke them: "«…», — сказал X", "X сказал: «…»", "«…, — сказал X. — …»", "— …, — рассказал X". */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { findQuotes } from "../../stages/segment.ts";
import { findAntecedent } from "./antecedents.ts";
import { addEvidence, findSubject, MAX_ATTRIBUTION, mentionOf, QUOTE_VERBS } from "./attribution.ts";
import { listPersons } from "./names.ts";
import { listSpoken } from "./spoken.ts";
import { findTitled } from "./titled.ts";

/** «…», — сказал …; also "…", сказал …, with the comma within. */
const AFTER_QUOTE = new RegExp(`^(?:,? ?[—–-] ?|, )(?:[а-яё]+ ){0,2}?(${QUOTE_VERBS})(?![а-яё])`);
/** «…», — приводит агентство слова Громова; whose words, in the genitive. */
const CITED =
  /^,? ?[—–-] (?:[а-яё]+ )?(?:цитиру(?:ет|ют) (?=[А-ЯЁ])|(?:цитиру|привод|переда)[а-яё]+ [^.,;]{0,60}?слова )/;
/** A quotation that goes on behind the full stop: «…», — сказал Громов. «…». */
const GOES_ON = /^,? ?(?:[—–-] )?[^.,;:«»()]{0,120}\. $/;
/** Within one pair of marks: «…, — сказал Трамп. — …». */
const WITHIN = new RegExp(`, [—–-] (${QUOTE_VERBS})(?![а-яё]) `);
/** Behind a name who that is: ", директор школы". */
const APPOSED = /^, [а-яё«][^.;:—–]{2,100}?(?=[.,] [—–-] )/;
/** Behind the attribution: ". — ", but for the blank that stands for the mark which opens what follows. */
const GOES_ON_WITHIN = /^\. [—–-](?= [А-ЯЁ«"])/;
const BEFORE_QUOTE = new RegExp(`(?<![а-яё])(${QUOTE_VERBS})(?![а-яё])[^«».;:]{0,80}: ?$`);
const DIALOGUE = new RegExp(`^[—–] ([^—–«»]{25,300}), [—–] (${QUOTE_VERBS})(?![а-яё])`);
const MAX_DIALOGUE = 500;

/** Quotations with their attribution before, after or within: one statement for each sentence, or several that are short. One that follows a quotation directly goes on with it. */
export function findQuoted(article: Article, text: string, paragraph: number): Speech[] {
  const found: Speech[] = [];
  let last: { end: number; speech: Speech } | null = null;
  for (const quote of findQuotes(text)) {
    const own: Speech[] =
      last !== null && GOES_ON.test(text.slice(last.end, quote.start)) && !isAttributed(text, quote)
        ? listSpoken(article, paragraph, quote, last.speech.speaker, "сказал", last.speech.evidence[0]!).map(
            (speech): Speech => ({
              ...speech,
              evidence: [...last!.speech.evidence, ...speech.evidence.slice(0, 1)],
            }),
          )
        : findAttributed(article, text, paragraph, quote);
    found.push(...own);
    last = own[0] === undefined ? null : { end: quote.end, speech: own[0] };
  }
  return found;
}

/** Whether a quotation has an attribution of its own behind it. */
const isAttributed = (text: string, { end }: Span): boolean =>
  /^,? ?[—–-] ?[а-яё]/.test(text.slice(end, end + MAX_ATTRIBUTION));

function findAttributed(article: Article, text: string, paragraph: number, quote: Span): Speech[] {
  const tag = findTag(text, quote);
  if (tag !== null)
    return splitAtTags(article, text, paragraph, quote).flatMap((part) =>
      attribute(article, paragraph, part, tag.start, tag.verb, tag.named),
    );
  const tail = text.slice(quote.end, quote.end + MAX_ATTRIBUTION);
  const cited = CITED.exec(tail)?.[0];
  if (cited !== undefined) {
    const at = quote.end + cited.length;
    const [sentence] = findSentences(article, paragraph, { start: at, end: at + 1 });
    const speaker = article.mentionsBySentence[sentence?.index ?? -1]?.find(
      (m): m is PersonMention =>
        m.kind === "person" && m.start >= at && !/[.,:;]/.test(text.slice(at, m.start)),
    );
    return speaker === undefined
      ? []
      : listSpoken(article, paragraph, quote, speaker, "сказал", { start: quote.end, end: speaker.end });
  }
  const after = AFTER_QUOTE.exec(tail);
  if (after !== null) {
    // "подписали соглашение о «Специальном трибунале», сообщил Громов": a name within the writer's own sentence.
    const [own] = findSentences(article, paragraph, quote);
    if (own !== undefined && own.start < quote.start && !/[:—–-] $/.test(text.slice(own.start, quote.start)))
      return [];
    const verbStart = quote.end + after[0].length - after[1]!.length;
    const stop = text
      .slice(verbStart, verbStart + MAX_ATTRIBUTION)
      .search(/[,;(:]|(?<!(?:^|[^А-ЯЁа-яё])[А-ЯЁ])\.|$/);
    return attribute(article, paragraph, quote, verbStart, after[1]!, verbStart + Math.max(stop, 0));
  }
  const left = text.slice(Math.max(0, quote.start - MAX_ATTRIBUTION), quote.start);
  const before = BEFORE_QUOTE.exec(left);
  if (before === null) return [];
  const verbStart = quote.start - left.length + before.index;
  const [sentence] = findSentences(article, paragraph, { start: verbStart, end: verbStart + 1 });
  if (sentence === undefined) return [];
  const which = WHICH.exec(text.slice(sentence.start, verbStart));
  const speaker =
    which !== null
      ? findAntecedentOf(article, sentence, sentence.start + which.index, which[1]!)
      : (findSubject(article, sentence, { start: sentence.start, end: verbStart }) ??
        findSubject(article, sentence, { start: verbStart, end: quote.start }));
  return speaker === null
    ? []
    : listSpoken(article, paragraph, quote, speaker, before[1]!, { start: sentence.start, end: quote.start });
}

/** An attribution within marks: the comma before it, its verb and where that stands, the end of the name, and of who that is. */
interface Tag {
  comma: number;
  verb: string;
  start: number;
  named: number;
  end: number;
}

function findTag(text: string, { start: from, end: to }: Span): Tag | null {
  const within = WITHIN.exec(text.slice(from + 1, to - 1));
  if (within === null) return null;
  const comma = from + 1 + within.index;
  const start = comma + within[0].indexOf(within[1]!);
  const stop = text.slice(start, start + MAX_ATTRIBUTION).search(/[,»]|(?<!(?:^|[^А-ЯЁа-яё])[А-ЯЁ])\./);
  if (stop < 0) return null;
  const named = start + stop;
  const end = named + (APPOSED.exec(text.slice(named, to))?.[0].length ?? 0);
  return { comma, verb: within[1]!, start, named, end };
}

/**
 * What stands between the attributions of one pair of marks, as if each part had marks of its own. Of a sentence that goes on behind an attribution ("«Дом, — сказал Громов, — новый»")
 * no part stands alone, nor do both together, whose comma nobody sees.
 */
function splitAtTags(article: Article, text: string, paragraph: number, quote: Span): Span[] {
  const parts: Span[] = [];
  let from = quote.start;
  for (let tag = findTag(text, quote); tag !== null; tag = findTag(text, { start: from, end: quote.end })) {
    const { comma, end } = tag;
    const isCut = text[end] === ",";
    if (!isCut) parts.push({ start: from, end: comma + 1 });
    const [cut] = isCut ? findSentences(article, paragraph, { start: end, end: end + 1 }) : [];
    const next = cut?.end ?? end + (GOES_ON_WITHIN.exec(text.slice(end))?.[0].length ?? 0);
    if (next <= end) return parts;
    from = next;
  }
  if (from < quote.end - 1) parts.push({ start: from, end: quote.end });
  return parts;
}

/** "…, которая написала: «…»": who, stands right before the comma. */
const WHICH = /, котор(ый|ая) (?:[а-яё]+ )?$/;

function findAntecedentOf(
  article: Article,
  sentence: Sentence,
  comma: number,
  ending: string,
): PersonMention | null {
  const last = article.mentionsBySentence[sentence.index]!.findLast((m) => m.end <= comma);
  if (last?.kind !== "person" || last.end !== comma) return null;
  return listPersons(article).get(last.entity)?.gender === (ending === "ая" ? "f" : "m") ? last : null;
}

function attribute(
  article: Article,
  paragraph: number,
  quote: Span,
  verbStart: number,
  verb: string,
  stop: number,
): Speech[] {
  const [sentence] = findSentences(article, paragraph, { start: verbStart, end: verbStart + 1 });
  if (sentence === undefined) return [];
  const attribution = { start: verbStart, end: stop };
  const named = findSubject(article, sentence, attribution);
  if (named !== null) return listSpoken(article, paragraph, quote, named, verb, attribution);
  const behind = article.paragraphs[paragraph]!.slice(verbStart + verb.length, stop);
  const titled = findTitled(article, sentence, behind);
  if (titled !== null)
    return addEvidence(article, titled, listSpoken(article, paragraph, quote, titled, verb, attribution));
  // "— сказал он": whom the sentences before the quotation name.
  const pronoun = /^ (он|она)(?![а-яё])/.exec(behind)?.[1];
  const [first] = findSentences(article, paragraph, quote);
  const antecedent =
    pronoun === undefined ? null : findAntecedent(article, first ?? sentence, pronoun === "он" ? "m" : "f");
  const mention =
    antecedent === null ? null : mentionOf(article, antecedent.sentence, antecedent.person.entity);
  if (mention === null) return [];
  return addEvidence(article, mention, listSpoken(article, paragraph, quote, mention, verb, attribution));
}

/** A paragraph that a dash opens: "— Мы посадили лес, — рассказал Громов." */
export function findDialogue(article: Article, text: string, paragraph: number): Speech[] {
  if (!/^[—–] /.test(text)) return [];
  const match = DIALOGUE.exec(text.slice(0, MAX_DIALOGUE));
  if (match === null) return [];
  const verbStart = match[0].length - match[2]!.length;
  const stop = text.slice(verbStart, verbStart + MAX_ATTRIBUTION).search(/[.,:]/);
  // As if in marks: one character on each side.
  const quote = {
    start: match[0].indexOf(match[1]!) - 1,
    end: match[0].indexOf(match[1]!) + match[1]!.length + 1,
  };
  if (stop < 0) return [];
  const told = verbStart + stop;
  const more = GOES_ON_WITHIN.exec(text.slice(told))?.[0].length;
  const isSpoken = more !== undefined && !/ [—–-] /.test(text.slice(told + more + 1));
  const parts = [quote, ...(isSpoken ? [{ start: told + more, end: text.length + 1 }] : [])];
  return parts.flatMap((part) => attribute(article, paragraph, part, verbStart, match[2]!, told));
}
