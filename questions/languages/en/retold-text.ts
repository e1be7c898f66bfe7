/** What is retold, as it can be asked for: where it ends, whom it names, and how it begins. */
import type { Article, PersonMention, Sentence, Span, Speech } from "../../article.ts";
import { hasPairedMarks } from "../../stages/segment.ts";
import { once } from "../../lazy.ts";
import { makeSpeech } from "./attribution.ts";
import { FEMALE, FUNCTION_WORDS, MALE } from "./lexicon.ts";
import { readWord } from "./number-words.ts";
import { surnameOf } from "./people.ts";
import { readForm } from "./person-form.ts";
import { nameInFull } from "./pronouns.ts";

/** Where the writer's own words, or another's, go on behind what was said. */
const BEYOND_SAID = new RegExp(
  ", (?:(?:while |then )?(?:adding|saying|citing|noting|calling|referring|describing|stressing)|according to|but|while|although|though|whereas|after earlier|contradicting)\\b" +
    "|,? and (?:he|she|it|they|added|told|urged|warned|thanked|blamed|denied|accused|praised|promised|vowed|said|that|called)\\b" +
    "|, and (?:there|the|a|an|some|many|most|all|his|her)\\b" +
    "|, (?:[Tt]he )?\\p{Lu}[^,]{2,50} (?:reported|reports)[.]?$" +
    // What only adds to the last noun is no part of what is asked.
    "|, (?:which|who|whose|where|such as|including) [^,]{3,160}$",
  "u",
);

/** The statement that a span of a sentence retells, or `words` where a tag stood within it: without what goes on behind it, people named, to stand after "that"; null where it cannot. */
export function makeRetold(
  article: Article,
  speaker: PersonMention,
  verb: string,
  sentence: Sentence,
  span: Span,
  words?: string,
): Speech | null {
  const paragraph = article.paragraphs[sentence.paragraph]!;
  const whole = words ?? paragraph.slice(span.start, span.end);
  // What is in quotation marks is looked past: "and" stands there for itself.
  const plain = whole.replace(/["“][^"”]*["”]/g, (quote) => "_".repeat(quote.length));
  const cut = BEYOND_SAID.exec(plain)?.index ?? whole.length;
  // "But the mill was open, Holt said": what links it to what was said before is no part of it; "but for the mill", "yet to open", "so strong was the wind" are no links.
  const link =
    /^(?:but (?!for\b)|and |yet (?!to\b|another\b)|so (?=(?:the|an?|th[ei]s|that|those|he|she|it|they|we|you|his|her|its|their)\b))(?!far\b|much\b|many\b|long\b)/i.exec(
      whole,
    )?.[0].length ?? 0;
  const from = span.start + link;
  const raw = whole.slice(link, cut).replace(/[.!?…,]+$|[.,](?=["”]$)/, "");
  const end = from + raw.length;
  if (/[;:]| [-–—] |, and |\b(?:said|says|told)\b/.test(plain.slice(0, cut)) || !hasPairedMarks(raw))
    return null;
  // "But, the mill was open, he said": it goes on from what was said before.
  if (/^(?:But|And|So|Yet|However|Instead|Indeed|Therefore), /.test(raw)) return null;
  // A whole sentence in marks is a quotation, and found as one.
  if (/^["“]\p{Lu}/u.test(raw)) return null;
  // Whoever says "I" is asked for, and what "I" did would tell.
  if (/(?<!\p{Lu}\p{Ll}+ )\bI\b|\b(?:my|me|myself)\b/u.test(raw)) return null;
  // "…, that the mayor was 'blind and deaf.'": the stop is the sentence's.
  const named = words === undefined ? nameTold(article, sentence, speaker, { start: from, end }, raw) : raw;
  const told = named.replace(/[.,](?=['’]$)/, "");
  const text = lowerFirst(article, sentence, from, told);
  if (text === null) return null;
  // "Who believed that he could reach India by sailing west": a belief tells its holder.
  const own = verb.startsWith("believe") ? undefined : nameSpeaker(article, sentence, speaker, text);
  // What somebody said counts from when it was said.
  const dated = (own ?? text).replace(SINCE_THEN, "");
  const checked = dated === text ? undefined : dated;
  const before = article.sentences[speaker.sentence]!;
  const said = { start: sentence.start, end: sentence.end };
  const { start, end: stop, paragraph: of } = before;
  const evidence = before === sentence ? [said] : [{ start, end: stop, paragraph: of }, said];
  return makeSpeech(speaker, verb, "clause", sentence, { start: from, end, text }, evidence, checked);
}

/** What is said with surnames that the headline does not have in full: "Kavanaugh was nominated" → "Brett Kavanaugh was nominated". */
function nameTold(
  article: Article,
  sentence: Sentence,
  speaker: PersonMention,
  span: Span,
  raw: string,
): string {
  let text = raw;
  for (const { span: at, text: full } of nameInFull(article, sentence).toReversed()) {
    if (at.start < span.start || at.end > span.end || full.includes(speaker.text)) continue;
    text = text.slice(0, at.start - span.start) + full + text.slice(at.end - span.start);
  }
  return text;
}

/** Spans that end with the day on which something was said. */
const SINCE_THEN =
  / (?:in recent (?:years|months|weeks|decades)|(?:in|over|during) the (?:past|last) (?:\d+ |few |couple of |[a-z]+ )?(?:years?|months?|weeks?|decades?|century))\b/g;

const OWN = /^(he|she|his|her)\b/;

/**
 * "Smith said he would stay": the clause's first word continues the subject where nobody else can be meant (Grosz, Joshi & Weinstein,
 * "Centering", 1995): nobody else of the gender in the sentence, in the one before or in the headline, nor a pronoun there.
 */
function nameSpeaker(
  article: Article,
  sentence: Sentence,
  speaker: PersonMention,
  text: string,
): string | undefined {
  const word = OWN.exec(text)?.[1];
  const { shape, gender } = readForm(speaker.form);
  if (word === undefined || shape === "body") return undefined;
  const own = word === "he" || word === "his" ? "m" : "f";
  if (gender !== "" && gender !== own) return undefined;
  const before = article.sentences[sentence.index - 1];
  const near = before === undefined ? [sentence] : [before, sentence];
  const isOther = (mention: Article["mentions"][number]) => {
    if (mention.kind !== "person" || mention.entity === speaker.entity) return false;
    const form = readForm(mention.form);
    return form.shape !== "body" && (form.gender === "" || form.gender === own);
  };
  if (near.some((s) => article.mentionsBySentence[s.index]!.some(isOther))) return undefined;
  for (const [entity, [first]] of article.people) {
    const isOwn = readForm(first!.form).gender === own && entity !== speaker.entity;
    if (isOwn && article.title.includes(surnameOf(entity))) return undefined;
  }
  const pronouns = own === "m" ? MALE : FEMALE;
  const isNamedBefore = article.mentionsBySentence[before?.index ?? -1]?.some(
    (m) => m.kind === "person" && m.entity === speaker.entity,
  );
  if (!isNamedBefore && before?.words.some(({ text: w }) => pronouns.has(w.toLowerCase())) === true)
    return undefined;
  return `${speaker.text}${word === "he" || word === "she" ? "" : "'s"}${text.slice(word.length)}`;
}

/** After "that" a clause's first word loses the capital of the sentence, unless it is a name's; null where nothing tells. */
function lowerFirst(article: Article, sentence: Sentence, start: number, text: string): string | null {
  const first = /^\p{Lu}\p{Ll}*(?![\p{L}’'-])/u.exec(text)?.[0];
  // Within a sentence a capital is a name's.
  if (first === undefined || start > sentence.start + 1) return text;
  const isName = article.mentionsBySentence[sentence.index]!.some(
    (m) => m.start === start && m.kind !== "number" && m.kind !== "term",
  );
  if (isName) return text;
  const [small, rest] = [first.toLowerCase(), text.slice(first.length)];
  if (FUNCTION_WORDS.has(small) || readWord(small) !== null || QUANTITY.test(small)) return small + rest;
  // "Prince Harry", "Labour MPs"; not "Two Britons", "Several European banks".
  if (/^ \p{Lu}/u.test(rest)) return text;
  const seen = readCapitals(article);
  if (COMMON.test(small) || PLURAL_NOUN.test(small) || seen.small.has(small)) return small + rest;
  return seen.names.has(first) ? text : null;
}

/** Words that an article has in small letters, and those that have a capital within a sentence. */
export const readCapitals = once(listCapitals);

function listCapitals({ sentences }: Article): { small: ReadonlySet<string>; names: ReadonlySet<string> } {
  const [small, names] = [new Set<string>(), new Set<string>()];
  for (const { words, text, start } of sentences)
    for (const [i, word] of words.entries()) {
      if (/^\p{Ll}/u.test(word.text)) small.add(word.text);
      else if (i > 0 && /[\p{L}\d,] $/u.test(text.slice(0, word.start - start))) names.add(word.text);
    }
  return { small, names };
}
const QUANTITY = /^(?:many|several|nearly|almost)$/;
const COMMON = /^(?:people|police|women|men|children|officers|officials)$/;
/** Nouns in the plural that their ending tells: "Organisations", "Developments", "Researchers". */
const PLURAL_NOUN =
  /(?:[ts]ions|ments|isers|izers|chers|ders|kers|ners|ters|ists|ings|ities|ances|ences|ships)$/;
