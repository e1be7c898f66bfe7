/**
 * What things are called, where a text says so: definitions and namings, which most textbooks and entries of encyclopaedias are made of. The
 * packs find them by the verbs of their language; what is the same in all stands here.
 */
import { type Article, nameMention, type NamingMention, type Sentence, type Span } from "../article.ts";
import { lazy, once } from "../lazy.ts";
import type { Word } from "../words.ts";
import type { Alternative } from "./language.ts";
import { uncapitalise } from "../words.ts";

/** Words of a term at most. */
export const MAX_TERM = 3;

/** The naming at a span of a sentence's paragraph. */
export function makeNaming(
  { paragraph, index, text, start: from }: Sentence,
  { start, end }: Span,
  what: Pick<NamingMention, "lemma" | "form" | "genus" | "opensSmall" | "isDefined">,
): NamingMention {
  return {
    kind: "naming",
    isWhole: true,
    paragraph,
    sentence: index,
    start,
    end,
    text: text.slice(start - from, end - from),
    ...what,
  };
}

/** The term that a sentence begins with and defines: it is asked for alone, since options would have a capital for it. */
export function makeDefinition(
  sentence: Sentence,
  span: Span,
  readTerm: (text: string) => string,
): NamingMention {
  const lemma = readTerm(sentence.text.slice(span.start - sentence.start, span.end - sentence.start));
  return makeNaming(sentence, span, { lemma, form: "defined", genus: "", opensSmall: true, isDefined: true });
}

/** Tests terms, as they are read, for words of everyday speech: whoever is asked for "the" one that falls from clouds need not have read. */
export function testCommon(words: string, readTerm: (text: string) => string): (lemma: string) => boolean {
  const common = lazy(() => new Set(words.split(" ").map(readTerm)));
  return (lemma) => common().has(lemma);
}

/** What stands in a sentence between two of its words, before the first or behind the last. */
export function readBetween({ text, start, end }: Sentence, before?: Span, after?: Span): string {
  return text.slice((before?.end ?? start) - start, (after?.start ?? end) - start);
}

/** Tests whether a word is written with a small letter somewhere in these sentences. */
export function testSmall(sentences: readonly Sentence[]): (word: Word | undefined) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (word) => {
    known ??= new Set(sentences.flatMap(({ words }) => words.map(({ text }) => text)));
    return word !== undefined && known.has(uncapitalise(word.text));
  };
}

/** Namings on each side whose terms are rivals: an article may have thousands. */
const NEAR = 12;

/** The article's namings by the form of their terms and the kind of thing that they name. */
const listByKind = once(({ mentions }: Article): ReadonlyMap<string, readonly NamingMention[]> => {
  const groups = new Map<string, NamingMention[]>();
  for (const m of mentions) {
    if (m.kind !== "naming" || m.genus === "") continue;
    const key = `${m.form} ${m.genus}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [m]);
    else group.push(m);
  }
  return groups;
});

/** The article's other terms of the same form, for things of the same kind. */
export function listNamingRivals(article: Article, naming: NamingMention): Alternative[] {
  const group = listByKind(article).get(`${naming.form} ${naming.genus}`) ?? [];
  const at = group.indexOf(naming);
  const rivals = new Map<string, Alternative>();
  for (const m of group.slice(Math.max(0, at - NEAR), at + NEAR)) {
    if (m.lemma === naming.lemma) continue;
    const isNear = article.paragraphsByMention.get(nameMention("naming", m.lemma))!.has(naming.paragraph);
    rivals.set(m.lemma, { text: m.text, origin: isNear ? "paragraph" : "article" });
  }
  return [...rivals.values()];
}
