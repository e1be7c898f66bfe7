/** What the finders of retold and of quoted Georgian words share: who speaks, by the verb's case, and the statement made of both. */
import {
  type Article,
  findSentences,
  type PersonMention,
  type Sentence,
  type Span,
  type Speech,
} from "../../article.ts";
import { once } from "../../lazy.ts";
import { findQuotes } from "../../stages/segment.ts";
import { findWords, type Word } from "../../words.ts";
import { hasOtherAgent, peopleOf } from "./agents.ts";
import { SOURCE } from "./formed.ts";
import { isFragment } from "./fragment.ts";
import { isHonorific, readHead } from "./heads.ts";
import { readPlace } from "./places.ts";
import { findHolder } from "./resolve.ts";
import { listPeople } from "./roster.ts";
import { HIMSELF, standSpokenOf } from "./spoken.ts";
import { attributionVerbs } from "./verbs.ts";

/** The reporter's own tag within what is said: "…, იტყობინება AP". */
const REPORTED = /(?<![ა-ჰ])(?:იტყობინება|იუწყება|წერს|როგორც(?! წესი)|თქმით|განცხადებით)(?![ა-ჰ])/;
const MIN_CONTENT = 25;
/** "ოფიციალურად იანვარში გადაწყვეტს": an adverb, when, and a verb leave out what. */
const WITHOUT_OBJECT = /^[ა-ჰ]{3,}ად(?: [ა-ჰ]+){2}$/;
/** What somebody added is asked for as said: to what, a question does not tell. */
const ASKED: Record<string, string | undefined> = {
  დაამატა: "თქვა",
  დასძინა: "თქვა",
  დაამატეს: "თქვეს",
  დასძენს: "ამბობს",
  განუცხადა: "განაცხადა",
  უთხრა: "თქვა",
  უამბო: "თქვა",
  უპასუხა: "თქვა",
  განუცხადეს: "განაცხადეს",
  უთხრეს: "თქვეს",
  გვითხრა: "თქვა",
  გვიამბო: "თქვა",
  გვიპასუხა: "თქვა",
  შეახსენა: "თქვა",
  განგვიმარტა: "განმარტა",
  გვეუბნება: "ამბობს",
  ეუბნება: "ამბობს",
  გვიამბობს: "ამბობს",
};

/** "თქვა მან", "მან თქვა", "ამბობს ის": who it is the sentence before tells. */
const HE: Record<string, RegExp> = {
  ergative: /(?<![ა-ჰ])მან(?![ა-ჰ])/,
  // "ის კაცი ამბობს" is another.
  nominative: /^\s*(?:ის|იგი)\s*$/,
};

/** What is said goes on after it: the quotation was cut in two. */
const UNFINISHED = /(?<![ა-ჰ])(?:მაგრამ|მხოლოდ|და|რომ|ან|თუ|რადგან|ხოლო|რაც|სანამ)$/;

/** A statement, if it is long enough, whole and the speaker's alone. */
export function makeSpeech(
  article: Article,
  speaker: PersonMention,
  verb: string,
  kind: Speech["kind"],
  sentence: Sentence,
  content: Span,
  evidence: (Span & { paragraph?: number })[],
): Speech | null {
  // The stop of the whole sentence, within the marks of what is quoted at its end.
  const text = article.paragraphs[sentence.paragraph]!.slice(content.start, content.end).replace(
    /\.(?=["“”»]$)/,
    "",
  );
  if (text.length < MIN_CONTENT || /[!?]["“”»]$/.test(text) || UNFINISHED.test(text) || REPORTED.test(text))
    return null;
  if (kind === "clause" && WITHOUT_OBJECT.test(text)) return null;
  if (kind === "clause" && HIMSELF.test(text) && isOtherMeant(article, sentence, speaker, content.start))
    return null;
  // „შოკშია და განადგურებულია“: a part of a sentence.
  if (kind === "quote" && isFragment(findWords(text), text)) return null;
  return {
    speaker,
    verb: ASKED[verb] ?? verb,
    kind,
    paragraph: sentence.paragraph,
    sentence: sentence.index,
    content: { ...content, text },
    evidence,
    named: standSpokenOf(article, sentence.paragraph, content, text, kind === "clause"),
  };
}

/**
 * Whether "he" of what is said may be another than the speaker: "მერმა ბერიძე აქო და თქვა, რომ ის …", "ვეკუამ სკოლა გახსნა. ბერიძის თქმით, ის …", or whom the headline
 * tells of.
 */
function isOtherMeant(article: Article, sentence: Sentence, speaker: PersonMention, start: number): boolean {
  const isOther = (m: PersonMention) => m.entity !== speaker.entity;
  const before = article.sentences[sentence.index - 1];
  if (before !== undefined) {
    const named = peopleOf(article, before);
    if (named.some(isOther) || hasOtherAgent(before, named) || isCalled(before, before.end)) return true;
  }
  return (
    peopleOf(article, sentence).some((m) => isOther(m) && m.end <= start) ||
    isCalled(sentence, start) ||
    listHeadlined(article).some((entity) => entity !== speaker.entity)
  );
}

/** Whom the headline names. */
const listHeadlined = once((article: Article): readonly string[] =>
  [...listPeople(article).values()]
    .filter(({ surnames }) => [...surnames.values()].some((name) => article.title.includes(name)))
    .map(({ entity }) => entity),
);

/** Whether somebody without a name is told of in the dative: "მწვრთნელს ჯილდო გადასცა და თქვა, რომ ის …". */
const isCalled = ({ words }: Sentence, end: number): boolean =>
  words.some((word, i) => word.end <= end && readTitle(words, i)?.form === "dative");

/** The one person or body within a span that stands in the case the verb asks for; null if none or two. */
export function findSpeaker(
  article: Article,
  paragraph: number,
  span: Span,
  verb: string,
): PersonMention | null {
  const form = attributionVerbs().get(verb);
  const found = findSentences(article, paragraph, span)
    .flatMap((sentence) => article.mentionsBySentence[sentence.index]!)
    .filter(
      (m): m is PersonMention =>
        m.kind === "person" && m.form === form && m.start >= span.start && m.end <= span.end,
    );
  const [speaker] = found;
  if (found.length !== 1 || speaker === undefined) return null;
  const between = article.paragraphs[paragraph]!.slice(speaker.end, span.end);
  return OTHER_SUBJECT.test(between) ? null : speaker;
}
/** "ბერიძემ კარი გახსნა და მეზობელმა თქვა": after the conjunction another has the verb for himself. */
const OTHER_SUBJECT = / (?:და|ხოლო|მაგრამ) (?:[ა-ჰ]+ )?[ა-ჰ]{3,}(?:[^აეიოუ]მა|[აეოუ]მ)(?![ა-ჰ])/;

/** The same, where nothing stands between the speaker and the span's end but an apposition or an adverb or two: "გურული, მწვრთნელი, ". */
export function findBeside(
  article: Article,
  paragraph: number,
  span: Span,
  verb: string,
): PersonMention | null {
  const speaker = findSpeaker(article, paragraph, span, verb);
  if (speaker === null) return null;
  const between = article.paragraphs[paragraph]!.slice(speaker.end, span.end).trimEnd();
  const isClosed = between.startsWith(",") && between.indexOf(",", 1) > 0;
  // "გელაშვილმა, კავშირის ხელმძღვანელმა თბილისში": who he is, though no comma closes it.
  const words = between.startsWith(", ") && !isClosed ? findWords(between) : [];
  if (words.some((_, i) => readTitle(words, i)?.form === speaker.form) && words.length <= MAX_APPOSED)
    return speaker;
  return BESIDE.test(between) && (isClosed || !OTHER_AGENT.test(between)) ? speaker : null;
}
/** Words of an apposition that no comma closes, at most. */
const MAX_APPOSED = 8;
const BESIDE = /^(?:|,|(?:,[^,„“"]{3,90}){1,2},(?: [ა-ჰA-Za-z\d-]+){0,3}|,?(?: [ა-ჰA-Za-z\d-]+){1,4})$/;
/** Another in the ergative has the verb for itself: "ბერიძემ გახსნა კარი, მეზობელმა თქვა". */
const OTHER_AGENT = /(?:[ა-ჰ]მა|[აეოუ]მ)(?![ა-ჰ])/;

/** A speaker whom an attribution does not name, and where he is named. */
export interface Held {
  speaker: PersonMention;
  at: Span & { paragraph?: number };
}

/** Whom მან or an office within a span means, by the sentence before in the paragraph, and where he is named. */
export function findHim(article: Article, sentence: Sentence, span: Span, verb: string): Held | null {
  const text = article.paragraphs[sentence.paragraph]!;
  const form = attributionVerbs().get(verb)!;
  if (!HE[form]!.test(text.slice(span.start, span.end))) return findOfficer(article, sentence, span, form);
  return findHeld(article, sentence, form) ?? findSpeaking(article, sentence, form);
}

/** One office in two words, and in one. */
const PREMIERS = new Set(["პრემიერ", "პრემიერ-მინისტრ"]);
/** What stands before an office and is no attribute of it: nothing but a verb, a comma or a dash. */
const ATTRIBUTE = /[ა-ჰ](?:ს|მა|[აეოუ]მ|[ულ]?ილ|ულ|ურ|ელ|იან|ივ|ი)$/;

/** Whom an office without a name means, in a form: "მინისტრმა" after the one minister whom an earlier sentence names. */
export function findOfficer(
  article: Article,
  sentence: Sentence,
  span: Span,
  form: string,
  as = form,
): Held | null {
  const words = findSentences(article, sentence.paragraph, span).flatMap((s) => s.words);
  const at = words.findIndex(
    (word, i) => word.start >= span.start && word.end <= span.end && readTitle(words, i)?.form === form,
  );
  const head = at < 0 ? null : readTitle(words, at);
  if (head === null) return null;
  const before = words[at - 1];
  const isApart =
    before === undefined ||
    before.start < span.start ||
    before.end + 1 !== words[at]!.start ||
    attributionVerbs().has(before.text) ||
    !ATTRIBUTE.test(before.text);
  if (!isApart) return null;
  // "უკრაინის მინისტრი": of another country.
  if (words[at - 1] !== undefined && readPlace(words[at - 1]!.text) !== null) return null;
  const isHis = (other: string) => other === head.head || (PREMIERS.has(other) && PREMIERS.has(head.head));
  const holders = [...listPeople(article).values()].filter((person) => [...person.heads.keys()].some(isHis));
  const [holder] = holders;
  const from = [...(holder?.heads ?? [])].find(([other]) => isHis(other))?.[1];
  const named =
    from === undefined ? undefined : article.people.get(holder!.entity)?.find((m) => m.sentence === from);
  if (holders.length !== 1 || from === undefined || named === undefined || from >= sentence.index)
    return null;
  const { start, end, paragraph } = article.sentences[from]!;
  return { speaker: { ...named, form: as }, at: { start, end, paragraph } };
}

function readTitle(words: readonly Word[], i: number) {
  const head = readHead(words, i);
  return head?.isTitle === true && !isHonorific(head.head) ? head : null;
}

/** Sentences of a quotation, and of "he said" again, over which a speaker goes on, at most. */
const MAX_GOING_ON = 4;

/** The quotations that touch each sentence; quotations and sentences are both in text order. */
const listQuotes = once((article: Article): readonly (readonly Span[])[] => {
  const byParagraph = article.paragraphs.map((text) => findQuotes(text));
  const next = article.paragraphs.map(() => 0);
  return article.sentences.map(({ paragraph, start, end }) => {
    const quotes = byParagraph[paragraph]!;
    while (next[paragraph]! < quotes.length && quotes[next[paragraph]!]!.end <= start) next[paragraph]!++;
    const touching: Span[] = [];
    for (let k = next[paragraph]!; k < quotes.length && quotes[k]!.start < end; k++)
      touching.push(quotes[k]!);
    return touching;
  });
});

/** The one person whose words the sentences before are: "…, – თქვა ბერიძემ. „…“, – დაამატა მან." */
export function findSpeaking(article: Article, sentence: Sentence, form: string): Held | null {
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - MAX_GOING_ON); i--) {
    const before = article.sentences[i]!;
    if (before.paragraph < sentence.paragraph - 1) return null;
    const quotes = listQuotes(article)[i]!;
    const isSpoken = ({ start, end }: Span) => quotes.some((q) => q.start < start && end < q.end);
    const told = before.words.filter((word) => !isSpoken(word));
    if (told.length === 0) continue;
    const named = peopleOf(article, before).filter((m) => !isSpoken(m));
    const acting = named.filter(
      (m) =>
        m.form === "ergative" ||
        m.form === "nominative" ||
        SOURCE.test(before.words.find((word) => word.start > m.end)?.text ?? ""),
    );
    const said = told.some(({ text }) => attributionVerbs().has(text) || SOURCE.test(text));
    if (!said || hasOtherAgent({ ...before, words: told }, named)) return null;
    const [speaker] = acting;
    if (speaker !== undefined)
      return acting.every((m) => m.entity === speaker.entity)
        ? {
            speaker: { ...speaker, form },
            at: { start: before.start, end: before.end, paragraph: before.paragraph },
          }
        : null;
    if (named.length > 0 || !told.some(({ text }) => /^(?:მან|ის|იგი)$/.test(text))) return null;
  }
  return null;
}

/** The one person who acts in the sentence before, whoever else is named there: "ბერიძის ადვოკატი ანა გურული ბრალს უარყოფს. მისი თქმით, …". */
export function findActor(article: Article, sentence: Sentence, form: string): Held | null {
  const before = article.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph || before.inQuote) return null;
  const named = peopleOf(article, before);
  const [actor, ...others] = named.filter((m) => m.form === "ergative" || m.form === "nominative");
  if (actor === undefined || others.length > 0 || hasOtherAgent(before, named)) return null;
  // Beside one who acts a name in the nominative is whom it is done to.
  const isObject = actor.form === "nominative" && before.words.some(({ text }) => OTHER_AGENT.test(text));
  return isObject ? null : { speaker: { ...actor, form }, at: { start: before.start, end: before.end } };
}

/** The one person whom the paragraph's sentence before is about, in a form, and where. */
export function findHeld(article: Article, sentence: Sentence, form: string): Held | null {
  const holder = findHolder(article, sentence, 1);
  const before = holder === null ? undefined : article.sentences[holder.antecedent]!;
  const speaker = article.people.get(holder?.person.entity ?? "")?.find((m) => m.sentence === before?.index);
  if (before === undefined || speaker === undefined || before.paragraph !== sentence.paragraph) return null;
  return { speaker: { ...speaker, form }, at: { start: before.start, end: before.end } };
}
