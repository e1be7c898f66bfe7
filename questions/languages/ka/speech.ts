/** Who said what in Georgian text: attribution verbs with "რომ" or a quotation, "როგორც … ამბობს" and "…-ის თქმით". */
import type { Article, PersonMention, Sentence, Speech } from "../../article.ts";
import {
  findBeside,
  findHeld,
  findHim,
  findActor,
  findOfficer,
  findSpeaker,
  findSpeaking,
  makeSpeech,
} from "./attribution.ts";
import { findWords } from "../../words.ts";
import { stemWord } from "./inflect.ts";
import { findQuoted } from "./quoted.ts";
import { findNameRivals, findRivals } from "./speakers.ts";
import { DATIVE_OR_GENITIVE } from "./surnames.ts";
import { attributionVerbs, isVerb } from "./verbs.ts";

const verbs = [...attributionVerbs().keys()].join("|");

/** "განაცხადა, რომ", "განუცხადა ჟურნალისტებს, რომ", "განაცხადა მერმა ანა ბერიძემ, რომ". */
const CLAUSE = new RegExp(`(?<![ა-ჰ])(${verbs})((?: [ა-ჰA-Za-z\\d-]+){0,6}),? რომ `);
/** "მერმა ანა ბერიძემ თქვა, ხიდი ახალია": what is said may stand behind a comma alone, if nothing else can begin so. */
const BARE_CLAUSE =
  /(?<![ა-ჰ])(თქვა|განაცხადა|აღნიშნა|დაამატა), (?!(?:რომ|თუ|რა|როგორ|ვინ|ვის|სად|როდის|რატომ|რომელ|როდესაც|როცა|როდემდე|ხოლო|მაგრამ|რადგან|სანამ|რათა|მას|ამის|ამით|რითაც|რასაც|შემდეგ|სადაც|და|ხოლო|თუმცა|ასევე|მათ შორის)(?![ა-ჰ])|["„«])/;
const AFTER_CLAUSE = new RegExp(`,( [-–—])? (${verbs})(?= [ა-ჰ]+(?:მა|მ|ი|ა|ე|ო|ს|ის),? )`);
/** "…, - ამის შესახებ „ინტერპრესნიუსს“ მერმა ანა ბერიძემ განუცხადა.": what, stands before it; whom it was told, no question needs. */
const ABOUT = new RegExp(`^(?<content>[^„“”"«»]{25,}?),? [-–—] ?ამის შესახებ (?=.* (?<verb>${verbs})[.]$)`);
/** The same in a sentence of its own. */
const ABOUT_BEFORE = new RegExp(`^ამის შესახებ (?!ინფორმაცი)(?=.* (${verbs})[.]$)`);
const SAID = new RegExp(`(?<![ა-ჰ])(?:${verbs})(?![ა-ჰ])`);
const QUOTED = /[„“”"«»]/;
/** "X-ის თქმით, …" and the verb by which it is asked for; the speaker is then named in the nominative. */
const BY =
  /^(?:[^,]{3,90}ის, )?[^„“"«»,]{0,90}?,? (თქმით|განცხადებით|აზრით|შეფასებით|განმარტებით|ინფორმაციით|მტკიცებით|სიტყვებით|ვარაუდით|მოსაზრებით|ცნობით), (?![„«"](?![^„“”«»"]{2,25}[“”»"] [ა-ჰ]))/;
const VERB_OF: Record<string, string> = {
  თქმით: "ამბობს",
  განცხადებით: "აცხადებს",
  აზრით: "მიიჩნევს",
  შეფასებით: "მიიჩნევს",
  განმარტებით: "განმარტავს",
  ინფორმაციით: "აცხადებს",
  მტკიცებით: "ამტკიცებს",
  სიტყვებით: "ამბობს",
  ვარაუდით: "ვარაუდობს",
  მოსაზრებით: "მიიჩნევს",
  ცნობით: "აცხადებს",
};
/** "მისი თქმით, …": whose, the sentence before tells. */
const BY_HIM =
  /^(?:ასევე |ამასთან,? )?მისი(?:ვე)? (თქმით|განცხადებით|აზრით|შეფასებით|განმარტებით|ინფორმაციით|მტკიცებით|სიტყვებით|ვარაუდით|მოსაზრებით|ცნობით), (?![„«"])/;
/** "როგორც ექიმი ანა ბერიძე ამბობს, …", "როგორც აღნიშნა ბერიძემ, …". */
const AS = new RegExp(`^როგორც ([^„“"«»,]{3,90}), (?![„«"])`);
const AS_VERB = new RegExp(`^(?:(${verbs}) .+|.+ (${verbs}))$`);
/** Finds statements whose speaker is a person or body found before, in the verb's case. */
export function findSpeech(article: Article): Speech[] {
  const clauses = article.sentences.flatMap(
    (sentence) =>
      findClause(article, sentence) ??
      findBare(article, sentence) ??
      findBy(article, sentence) ??
      findAs(article, sentence) ??
      findAfter(article, sentence) ??
      [],
  );
  return [...clauses, ...findQuoted(article)]
    .filter((speech) => speech.verb !== REPORTS && !isHeadlined(article, speech))
    .map((speech) => toPresent(article, speech));
}

/** Said of agencies and firms, hardly of people. */
const REPORTS = "იუწყება";

/** Share of a statement's words in the headline from which that tells who said it: "პრემიერი: ხიდი ახალია". */
const TOLD = 0.5;
const OFFICE = /^(?:[ა-ჰ-]+ ){1,5}[-–—] |^[ა-ჰ-]+(?: [ა-ჰ-]+){0,4} ?: /;

/** Whether the headline tells an office and what it said. */
function isHeadlined({ title }: Article, { content }: Speech): boolean {
  if (!OFFICE.test(title)) return false;
  const told = new Set(findWords(title).map(({ text }) => stemWord(text)));
  const own = findWords(content.text).map(({ text }) => stemWord(text));
  return own.filter((stem) => told.has(stem)).length >= own.length * TOLD;
}

/** The present of each aorist: its speaker stands in the nominative, which more of the article's names are known in. */
const PRESENT: Record<string, string> = {
  განაცხადა: "აცხადებს",
  თქვა: "ამბობს",
  აღნიშნა: "აღნიშნავს",
  განმარტა: "განმარტავს",
  აღიარა: "აღიარებს",
  დაადასტურა: "ადასტურებს",
};

/** "ბახტაძემ განაცხადა, რომ …" with one rival in the ergative → who says so, in the nominative, where that has more. */
function toPresent(article: Article, speech: Speech): Speech {
  const verb = PRESENT[speech.verb];
  if (verb === undefined || findRivals(article, speech) !== null) return speech;
  const present = { ...speech, verb, speaker: { ...speech.speaker, form: "nominative" } };
  return findNameRivals(article, present) === null ? speech : present;
}

/** "არ თქვა, რომ": what was not said. */
const DENIED = /(?<![ა-ჰ])(?:არ|ვერ|აღარ|ვეღარ|არც|არასდროს|არასოდეს)(?: [ა-ჰ]+)? $/;

/** "ალიევმა განაცხადა, რომ აზერბაიჯანს … პასუხი" → speaker ალიევმა, content after რომ. */
function findClause(article: Article, sentence: Sentence): Speech | null {
  const match = CLAUSE.exec(sentence.text);
  if (match === null || sentence.inQuote || DENIED.test(sentence.text.slice(0, match.index))) return null;
  const verbAt = sentence.start + match.index;
  const clauseStart = sentence.start + sentence.text.lastIndexOf(",", match.index) + 1;
  const span = { start: clauseStart, end: verbAt };
  const behind = { start: verbAt + match[1]!.length, end: verbAt + match[1]!.length + match[2]!.length };
  const named =
    findSpeaker(article, sentence.paragraph, behind, match[1]!) ??
    findSpeaker(article, sentence.paragraph, span, match[1]!) ??
    findBeside(article, sentence.paragraph, { start: sentence.start, end: verbAt }, match[1]!);
  const held = named === null ? findHim(article, sentence, span, match[1]!) : null;
  const speaker = named ?? held?.speaker;
  if (speaker === undefined) return null;
  const start = verbAt + match[0].length;
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  return makeSpeech(article, speaker, match[1]!, "clause", sentence, { start, end }, [
    { start: sentence.start, end: sentence.end },
    ...(held === null ? [] : [held.at]),
  ]);
}

/** "მერმა ანა ბერიძემ თქვა, ხიდი ახალია" → ანა ბერიძემ, if the verb stands right behind the name. */
function findBare(article: Article, sentence: Sentence): Speech | null {
  const match = sentence.inQuote ? null : BARE_CLAUSE.exec(sentence.text);
  if (match === null) return null;
  const verbAt = sentence.start + match.index;
  const clauseStart = sentence.start + sentence.text.lastIndexOf(",", match.index) + 1;
  const speaker = findSpeaker(article, sentence.paragraph, { start: clauseStart, end: verbAt }, match[1]!);
  if (speaker === null || speaker.end + 1 !== verbAt) return null;
  const start = verbAt + match[0].length;
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  const said = article.paragraphs[sentence.paragraph]!.slice(start, end);
  // The speaker's own "I" has the form of a quotation, without its marks; and without a verb nothing is said.
  if (OWN.test(said) || !findWords(said).some(({ text }) => isVerb(text) || PREDICATE.test(text)))
    return null;
  return makeSpeech(article, speaker, match[1]!, "clause", sentence, { start, end }, [
    { start: sentence.start, end: sentence.end },
  ]);
}
/** "ახალია", "შოკშია", "იქნება": what is, or will be. */
const PREDICATE = /[ა-ჰ]{3,}(?:ია|ება)$/;

/** "ლალაზაშვილის აზრით, საქართველო … დამოკიდებული" → ლალაზაშვილი, who thinks so. */
function findBy(article: Article, sentence: Sentence): Speech | null {
  if (sentence.inQuote) return null;
  const his = BY_HIM.exec(sentence.text);
  if (his !== null) return findByHim(article, sentence, his);
  const match = BY.exec(sentence.text);
  if (match === null) return null;
  const nameEnd = sentence.start + match[0].slice(0, -match[1]!.length - 2).replace(/,? $/, "").length;
  const speaker = article.mentionsBySentence[sentence.index]!.find(
    (m): m is PersonMention => m.kind === "person" && m.end === nameEnd,
  );
  const isNamed = speaker?.form === "genitive" || speaker?.form === DATIVE_OR_GENITIVE;
  const span = { start: sentence.start, end: nameEnd };
  const held = isNamed ? null : findOfficer(article, sentence, span, "genitive", "nominative");
  const named = isNamed ? { ...speaker, form: "nominative" } : held?.speaker;
  if (named === undefined) return null;
  const start = sentence.start + match[0].length;
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  return makeSpeech(article, named, VERB_OF[match[1]!]!, "clause", sentence, { start, end }, [
    { start: sentence.start, end: sentence.end },
    ...(held === null ? [] : [held.at]),
  ]);
}

/** "მისი თქმით, ხიდი ახალია" after a sentence on one person. */
function findByHim(article: Article, sentence: Sentence, match: RegExpExecArray): Speech | null {
  const held =
    findHeld(article, sentence, "nominative") ??
    findSpeaking(article, sentence, "nominative") ??
    findActor(article, sentence, "nominative");
  if (held === null) return null;
  const start = sentence.start + match[0].length;
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, start, sentence.end);
  return makeSpeech(article, held.speaker, VERB_OF[match[1]!]!, "clause", sentence, { start, end }, [
    held.at,
    { start: sentence.start, end: sentence.end },
  ]);
}

/** "როგორც ექიმი ანა ბერიძე ამბობს, წყალი სუფთაა" → ანა ბერიძე, who says so. */
function findAs(article: Article, sentence: Sentence): Speech | null {
  const match = sentence.inQuote ? null : AS.exec(sentence.text);
  const found = match === null ? null : AS_VERB.exec(match[1]!);
  if (match === null || found === null) return null;
  const verb = (found[1] ?? found[2])!;
  const span = { start: sentence.start, end: sentence.start + match[0].length };
  const named = findSpeaker(article, sentence.paragraph, span, verb);
  const told = {
    start: span.start + "როგორც ".length,
    end: span.start + "როგორც ".length + match[1]!.length,
  };
  const him = { start: told.start, end: told.end - verb.length };
  const held = named === null ? findHim(article, sentence, him, verb) : null;
  const speaker = named ?? held?.speaker;
  if (speaker === undefined) return null;
  const end = findContentEnd(article.paragraphs[sentence.paragraph]!, span.end, sentence.end);
  return makeSpeech(article, speaker, verb, "clause", sentence, { start: span.end, end }, [
    { start: sentence.start, end: sentence.end },
    ...(held === null ? [] : [held.at]),
  ]);
}

/** "ჯარიმა ას ლარამდე გაიზრდება, განაცხადა თელავის მერმა ლევან ანდრიაშვილმა." → what stands before the verb, without quotation marks. */
function findAfter(article: Article, sentence: Sentence): Speech | null {
  if (sentence.inQuote) return null;
  const about = ABOUT.exec(sentence.text)?.groups;
  if (about !== undefined) return findTold(article, sentence, about.content!, about.verb!);
  const toldOf = ABOUT_BEFORE.exec(sentence.text)?.[1];
  if (toldOf !== undefined) return findToldBefore(article, sentence, toldOf);
  const match = AFTER_CLAUSE.exec(sentence.text);
  if (match === null || QUOTED.test(sentence.text.slice(match.index))) return null;
  // What is quoted whole is `findQuoted`'s.
  if (/["“”»]$/.test(sentence.text.slice(0, match.index))) return null;
  const verbStart = sentence.start + match.index + match[0].length - match[2]!.length;
  const span = { start: verbStart, end: sentence.end };
  const speaker = findSpeaker(article, sentence.paragraph, span, match[2]!);
  if (speaker === null) return null;
  return makeSpeech(
    article,
    speaker,
    match[2]!,
    "clause",
    sentence,
    { start: sentence.start, end: sentence.start + match.index },
    [{ start: sentence.start, end: sentence.end }],
  );
}

/** The speaker's own "I" and "we": what stands before "this he said" is word for word. */
const OWN = /(?<![ა-ჰ])(?:მე|ჩემ[ა-ჰ]*|ჩვენ[ა-ჰ]*)(?![ა-ჰ])/;

function findTold(article: Article, sentence: Sentence, content: string, told: string): Speech | null {
  const contentEnd = sentence.start + content.length;
  const speaker = findSpeaker(article, sentence.paragraph, { start: contentEnd, end: sentence.end }, told);
  if (speaker === null) return null;
  const kind = OWN.test(content) ? "quote" : "clause";
  return makeSpeech(article, speaker, told, kind, sentence, { start: sentence.start, end: contentEnd }, [
    { start: sentence.start, end: sentence.end },
  ]);
}

/** "ხიდი ახალია. ამის შესახებ მერმა ანა ბერიძემ განაცხადა." */
function findToldBefore(article: Article, sentence: Sentence, told: string): Speech | null {
  const before = article.sentences[sentence.index - 1];
  if (before === undefined || before.inQuote) return null;
  // In a paragraph of its own it is said of one that is a sentence too.
  const isAlone = article.sentences[before.index - 1]?.paragraph !== before.paragraph;
  if (before.paragraph !== sentence.paragraph && !isAlone) return null;
  if (QUOTED.test(before.text) || SAID.test(before.text)) return null;
  const speaker = findSpeaker(article, sentence.paragraph, sentence, told);
  if (speaker === null) return null;
  const content = { start: before.start, end: before.start + before.text.replace(/[.!?…]+$/, "").length };
  return makeSpeech(article, speaker, told, "clause", before, content, [
    { start: before.start, end: before.end },
    { start: sentence.start, end: sentence.end, paragraph: sentence.paragraph },
  ]);
}

/** What the speaker did besides: "…, რომ ბაღი გაიხსნა და ბოდიში მოიხადა". */
const BESIDES = new RegExp(
  ` და (?:ასევე )?(?:${verbs}|ბოდიში მოიხადა|მოუწოდა|სთხოვა|იმედი გამოთქვა|გამოთქვა|შეახსენა|დაჰპირდა|დაპირდა|დაადანაშაულა)(?![ა-ჰ])`,
);

/** Who reported it: "…, რომ ხიდი ახალია, იტყობინება Associated Press." */
const TOLD_BY = /, (?:ამის შესახებ )?(?:იტყობინება|იუწყება) [^,„“”"«»]{2,60}$/;

/** Content ends before a contrast, which may be the writer's own words again, before another verb of the speaker's, and before the full stop. */
function findContentEnd(text: string, start: number, sentenceEnd: number): number {
  const body = text.slice(start, sentenceEnd);
  const contrast = /, (?:თუმცა|ხოლო|მაგრამ) /.exec(body);
  const ends = [contrast?.index, BESIDES.exec(body)?.index, TOLD_BY.exec(body)?.index].filter(
    (index) => index !== undefined,
  );
  return start + Math.min(body.replace(/[.!?…]+$/, "").length, ...ends);
}
