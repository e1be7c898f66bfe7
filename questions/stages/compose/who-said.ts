/** Who said it: a statement whose speaker the article names, among others of the same kind, and to be written where the article has the full name. */
import type { PersonMention, Speech } from "../../article.ts";
import type { Evidence, Option, RefusalRule } from "../../item.ts";
import { type Composed, type Context, refuse } from "../context.ts";
import { letter } from "../distract.ts";
import { findMisspelt } from "../misspelt.ts";
import { findWords } from "../../words.ts";
import { isSaidToo } from "../said-too.ts";
import { hasPairedMarks } from "../segment.ts";
import { evidenceOf } from "../statement.ts";
import { isHeaded } from "../stem.ts";

const MAX_CHARS = 240;
const MAX_RIVALS = 3;

/** For each statement found a candidate to choose and one to write, or a refusal. */
export function composeWhoSaid(context: Context): Composed[] {
  const names = createNameFinder(context);
  return context.speech.flatMap((speech) => composeOne(context, speech, names));
}

function composeOne(context: Context, speech: Speech, nameOf: NameFinder): Composed[] {
  const { article, pack } = context;
  const { content, verb } = speech;
  const no = (rule: RefusalRule, reason: string) => [
    refuse(rule, reason, `who-said: ${content.text}`, speech.paragraph),
  ];
  const doubt = findSpeechDoubt(context, speech, isHeaded(context));
  if (doubt !== null) return no(...doubt);
  const stem =
    speech.kind === "quote"
      ? pack.phrases.whoSaidQuote(verb, content.text)
      : pack.phrases.whoSaid(verb, content.text);
  const typed = composeTyped(context, speech, stem, nameOf(speech.speaker));
  const found = pack.findRivals(article, speech);
  if (found === null)
    return typed === null ? no("few-rivals", "fewer than two others could have said it") : [typed];
  const options = [{ text: found.speaker, origin: "key" as const }, ...found.rivals.slice(0, MAX_RIVALS)]
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ text, origin }, i): Option => ({ id: letter(i), text, origin }));
  const chosen: Composed = {
    candidate: {
      type: "who-said",
      skill: "retrieve",
      lang: pack.lang,
      stem,
      options,
      key: options.find((o) => o.origin === "key")!.id,
      shuffle: true,
      evidence: showSpeech(context, speech),
    },
  };
  return typed === null ? [chosen] : [chosen, typed];
}

/** The same with the speaker's name to be written: of a person whose full name the article has; null for others. */
function composeTyped(
  context: Context,
  speech: Speech,
  question: string,
  named: TypedName | null,
): Composed | null {
  const { pack, stemsOf } = context;
  if (named === null) return null;
  const { name, accept, introduced } = named;
  const shown = showSpeech(context, speech);
  // "Ian Beattie" stands before "Beattie said".
  const told = stemsOf(shown.map(({ text }) => text).join(" "));
  const isTold = [...stemsOf(name)].every((word) => told.has(word));
  return {
    candidate: {
      type: "typed",
      skill: "retrieve",
      lang: pack.lang,
      stem: pack.phrases.typedSpeaker(question),
      options: [],
      key: name,
      ...(accept.length === 0 ? {} : { accept }),
      shuffle: false,
      evidence: isTold || introduced === null ? shown : [...shown, introduced],
    },
  };
}

/** A person's full name, other forms of it that are right as well, and the sentence in which it stands in full. */
interface TypedName {
  name: string;
  accept: string[];
  introduced: Evidence | null;
}
type NameFinder = (speaker: PersonMention) => TypedName | null;

/** "Louis XIV", "Martin Luther King Jr.": the last word is nobody's surname. */
const SUFFIX = /^(?:[IVXLC]+|Jr\.?|Sr\.?)$/;

/** What finds the name that is to be typed for a speaker, each once: null for a body, an office, and a name that somebody else may have too. */
function createNameFinder(context: Context): NameFinder {
  const { article, pack } = context;
  const owners = new Map<string, Set<string>>();
  const own = (answer: string, entity: string) =>
    owners.set(answer, (owners.get(answer) ?? new Set<string>()).add(entity));
  for (const [entity, mentions] of article.people)
    for (const text of new Set(mentions.map((m) => m.text)))
      for (const form of [text, lastWord(text)]) own(pack.readAnswer(form), entity);
  const known = new Map<string, TypedName | null>();
  const isHis = (form: string, entity: string) => {
    const of = owners.get(pack.readAnswer(form));
    return of === undefined || (of.size === 1 && of.has(entity));
  };
  const find = (speaker: PersonMention): TypedName | null => {
    const name = pack.labelSpeaker(article, speaker);
    if (name === null || !name.includes(" ") || pack.isBody?.(speaker) === true || pack.isKnown?.(speaker))
      return null;
    const mentions = article.people.get(speaker.entity)!;
    const surname = lastWord(name);
    const isOffice = mentions.some(
      (m) => m.role !== undefined && pack.stem(m.role.head) === pack.stem(surname),
    );
    if (isOffice || SUFFIX.test(surname) || ![name, surname].every((form) => isHis(form, speaker.entity)))
      return null;
    // The surname alone is enough, and so is each form of the name that the article has.
    const forms = [surname, ...new Set(mentions.map((m) => m.text))].filter((form) =>
      isHis(form, speaker.entity),
    );
    // Of forms that come to the same the first is shown: the surname in the nominative.
    const accept = new Map(forms.toReversed().map((form) => [pack.readAnswer(form), form]));
    accept.delete(pack.readAnswer(name));
    accept.delete("");
    return { name, accept: [...accept.values()], introduced: introduce(context, mentions, name) };
  };
  return (speaker) => {
    const before = known.get(speaker.entity);
    if (before !== undefined || known.has(speaker.entity)) return before as TypedName | null;
    const found = find(speaker);
    known.set(speaker.entity, found);
    return found;
  };
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

/** The first sentence in which a name stands in full. */
function introduce(context: Context, mentions: readonly PersonMention[], name: string): Evidence | null {
  const { article, stemsOf } = context;
  const words = [...stemsOf(name)];
  const full = mentions.find(({ text }) => words.every((word) => stemsOf(text).has(word)));
  if (full === undefined) return null;
  const { start, end } = article.sentences[full.sentence]!;
  return evidenceOf(context, full.paragraph, { start, end });
}

/** Where it is said. A quotation begins with its mark: „[მიზეზი …] → [„მიზეზი …]. The mark that closes it may stand sentences later. */
function showSpeech(context: Context, speech: Speech): Evidence[] {
  return speech.evidence.map(({ start, end, paragraph = speech.paragraph }) => {
    const text = context.article.paragraphs[paragraph]!;
    const isMarked = /(?:^|[\s(])[„«“"]$/.test(text.slice(Math.max(0, start - 2), start));
    return evidenceOf(context, paragraph, { start: isMarked ? start - 1 : start, end });
  });
}

/** Why a statement is not fit to ask for its speaker. Below the headline a noun of the writer's own is explained, as in other statements; one that is not printed explains none. */
export function findSpeechDoubt(
  context: Context,
  speech: Speech,
  isBelow: boolean,
): [rule: RefusalRule, reason: string] | null {
  const { article, pack } = context;
  const { content, kind, named = content.text } = speech;
  const pointer = isBelow ? findBelow(context, named, kind) : findAlone(context, named, kind);
  if (pointer !== null) return ["not-self-contained", `"${pointer}" points outside the statement`];
  const misspelt = findMisspelt(article, pack, findWords(content.text));
  if (misspelt !== null) return ["not-a-statement", `"${misspelt}" is misspelt`];
  if (content.text.length > MAX_CHARS) return ["too-long", `over ${MAX_CHARS} characters`];
  if (!hasPairedMarks(content.text)) return ["broken-marks", "a quotation mark has no partner"];
  if (isSaidToo(context, speech)) return ["who-said-key", "another one says the same"];
  return null;
}

const findBelow = (context: Context, named: string, kind: Speech["kind"]): string | null => {
  const { findBeyondHeadline, findOpenSpeech } = context.pack;
  const pointer =
    kind === "clause" && findOpenSpeech === undefined
      ? findBeyondHeadline(named)
      : findAlone(context, named, kind);
  return pointer === null || findOpenSpeech === undefined ? pointer : findOpenSpeech(named);
};

const findAlone = (context: Context, named: string, kind: Speech["kind"]): string | null =>
  context.pack.findUnresolved(named, kind === "quote", isHeaded(context) ? undefined : "");
