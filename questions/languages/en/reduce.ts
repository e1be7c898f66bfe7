/**
 * Clauses of a statement that a question can be asked of: brackets, asides, openers and whatever follows the clause are taken off, where what is
 * left is a clause of its own that says the same (Quirk et al. 1985, §§ 13.41–13.43 on coordination, 15.20–15.60 on adverbial, 17.9–17.31 on relative clauses).
 */
import type { Span } from "../../article.ts";
import { capitalise, findWords, uncapitalise, type Word } from "../../words.ts";
import { isFinite } from "./clause.ts";
import { isExpletive } from "./expletives.ts";
import { genderOf } from "./given-names.ts";
import { ADVERBS, AUXILIARIES, isBinding, PREPOSITIONS } from "./lexicon.ts";
import { readPlace } from "./places.ts";
import { isParticiple, readPast, readThird } from "./verbs.ts";

/** A clause with its full stop, and where the asked words lie in it. */
export interface Piece {
  text: string;
  span: Span;
  /** What stood in front of the subject, to be told at the end: "After the war". */
  opener?: string;
  /** What stood between commas behind the subject, which the question keeps: ", a farmer from Leeds,". */
  aside?: { subject: string; text: string };
}

/** A longer statement has more in it than can be told apart. */
const MAX_CHARS = 700;
/** More clauses than that are a list. */
const MAX_PIECES = 24;

/** The clauses of a statement that hold the asked words, the plainest first; the statement itself is none of them. */
export function reduce(text: string, span: Span): Piece[] {
  if (text.length > MAX_CHARS) return [];
  const whole = dropBrackets({ text, span });
  const found: Piece[] = [];
  const add = (piece: Piece | null) => {
    if (piece !== null && found.length < MAX_PIECES) found.push(piece);
  };
  const opened = [
    whole,
    dropDashed(whole),
    moveOpener(whole),
    dropSecondOpener(whole),
    liftParticiple(whole),
  ].flatMap((piece) => piece ?? []);
  for (const piece of opened) {
    for (const own of [piece, liftAside(piece), dropAside(piece), dropInner(piece)].flatMap((p) => p ?? [])) {
      for (const cut of listHeads(own)) add(cut);
      if (own.text !== text) add(own);
      add(endBehind(own));
      for (const last of listConjuncts(own)) {
        for (const cut of listHeads(last)) add(cut);
        add(last);
      }
    }
  }
  return found;
}

/** A piece without the characters from one place to another; null where the asked words lie there. */
function remove({ text, span, ...rest }: Piece, from: number, to: number): Piece | null {
  if (from < span.end && span.start < to) return null;
  const by = to <= span.start ? to - from : 0;
  return {
    ...rest,
    text: text.slice(0, from) + text.slice(to),
    span: { start: span.start - by, end: span.end - by },
  };
}

/** "(the first of its kind)" tells more of what stands before it. */
function dropBrackets(piece: Piece): Piece {
  const bracket = / \([^()]*\)/.exec(piece.text);
  const rest = bracket && remove(piece, bracket.index, bracket.index + bracket[0].length);
  return rest === null ? piece : dropBrackets(rest);
}

/** "The balloon – tossed by the wind – struck a pole." → "The balloon struck a pole." */
function dropDashed(piece: Piece): Piece | null {
  const aside = / ([–—-]) [^–—"“”]{3,120} \1(?= ([a-z]+))/.exec(piece.text);
  return aside === null || !isVerb(aside[2]!)
    ? null
    : remove(piece, aside.index, aside.index + aside[0].length);
}

/** A piece that begins at a place behind its beginning. */
const startAt = (piece: Piece, at: number): Piece | null => {
  const rest = remove(piece, 0, at);
  return rest === null || PARTED.test(rest.text) ? null : { ...rest, text: capitalise(rest.text) };
};
/** "Holt, who left a son and | two daughters, was mayor": the verb behind the comma is of whoever stands before "who". */
const PARTED = /^[^,]{1,60}, (?:is|was|are|were|has|have|had|will|would)\b/;

/** A phrase in front of the subject that a question tells at its end: "After the war, he moved to Paris in 1919." */
const PHRASE = /^(?:After|Before|During|Under|With|At|In|On|From|For|Among|Within|Throughout|By|Without) /;
/** One that leaves what follows as true without it; "As of May 1905" dates it. */
const CONCEDED =
  /^(?:Although|Though|While|Despite|Whereas|Besides|In addition to|When|After|Before|Because|Since|As(?! of\b)|Having|[A-Z][a-z]+(?:ing|ed)) /;
/** The longest phrase that a question tells at its end. */
const MAX_OPENER = 80;
/** Commas within what stands in front of a subject. */
const MAX_COMMAS = 4;

/** Where the clause begins behind the phrase or clause in front of it; 0 where there is none, or its end is not seen. */
function findOpened(text: string): number {
  let at = 0;
  for (let i = 0; i < MAX_COMMAS; i++) {
    at = text.indexOf(", ", at) + 2;
    if (at < 2 || /[;:()–—]/.test(text.slice(0, at))) return 0;
    const rest = text.slice(at);
    const subject =
      /^(?:\p{Lu}|(?:(?:more|less|fewer) than |at least |about |around |some |nearly |almost |only |just |over )?\d|(?:the|an?|its|his|her|their|some|many|most|he|she|it|they) )/u.test(
        rest,
      )
        ? readSubject(rest)
        : null;
    if (subject !== null && !subject.includes(",")) return at;
  }
  return 0;
}

/** The clause behind what stands in front of it: a phrase is told at the end, a clause or participle is left out. */
function moveOpener(piece: Piece): Piece | null {
  const at = PHRASE.test(piece.text) || CONCEDED.test(piece.text) ? findOpened(piece.text) : 0;
  const rest = at === 0 ? null : startAt(piece, at);
  if (rest === null) return null;
  const opener = piece.text.slice(0, at - 2);
  const isPhrase = findWords(opener).every(
    ({ text }, i) =>
      i === 0 || (!AUXILIARIES.has(text) && readPast(text) === null && !RELATIVE.test(`${text} `)),
  );
  if (PHRASE.test(opener) && isPhrase)
    return opener.length > MAX_OPENER || /\d{4}/.test(opener) || isNamedTwice(opener, rest.text)
      ? null
      : { ...rest, opener };
  return CONCEDED.test(opener) ? rest : null;
}

/** "After leaving Berg's house, Berg moved": at the end the name would be another's. */
const isNamedTwice = (opener: string, rest: string): boolean =>
  findWords(opener)
    .slice(1)
    .some(({ text }) => /^\p{Lu}/u.test(text) && rest.includes(text.replace(/['’]s?$/, "")));

/** "In 1892, after the success of a friend, she began to write." → "In 1892, she began to write." */
function dropSecondOpener(piece: Piece): Piece | null {
  const dated = /^(?:In|On) [^,]{4,20}, (?=[a-z])/.exec(piece.text)?.[0];
  if (dated === undefined || piece.span.end > dated.length) return null;
  // "In 1892, shortly after her friend won, she began to write."
  const soon =
    /^(?:[a-z]+ly|just|soon|long|even|right) (?=before |after )/.exec(piece.text.slice(dated.length))?.[0] ??
    "";
  const rest = capitalise(piece.text.slice(dated.length + soon.length));
  const at = PHRASE.test(rest) || CONCEDED.test(rest) ? findOpened(rest) : 0;
  return at === 0 ? null : remove(piece, dated.length, dated.length + soon.length + at);
}

/** "Founded in 1850 by Anna Berg, the mill grew." → "The mill was founded in 1850 by Anna Berg." */
function liftParticiple({ text, span }: Piece): Piece | null {
  const [whole, phrase, subject] =
    /^([A-Z][a-z]+ [^,;:]{3,100}), ((?:[Tt]he |[Aa]n? |[Ii]ts )?[^,;:]{3,80})/.exec(text) ?? [];
  if (whole === undefined || span.end > phrase!.length) return null;
  const verb = phrase!.split(" ", 1)[0]!;
  if (!isDone(verb.toLowerCase())) return null;
  const head = readSubject(subject!);
  if (head === null) return null;
  const isOfSeveral = isPlural(head, text.slice(phrase!.length + 2 + head.length));
  if (isOfSeveral === null) return null;
  const start = `${capitalise(head)} ${isOfSeveral ? "were" : "was"} `;
  return {
    text: `${start}${verb.toLowerCase()}${phrase!.slice(verb.length)}.`,
    span: { start: span.start + start.length, end: span.end + start.length },
  };
}

/** Participles that say when or by whom something was made; of others "was" may tell another time. */
const DONE = new Set(
  (
    "founded built opened established completed created designed written published born formed started launched painted composed constructed erected released " +
    "dropped lost sunk demolished signed planted introduced invented discovered named commissioned destroyed rebuilt restored elected appointed crowned recorded filmed"
  ).split(" "),
);
const isDone = (word: string): boolean => DONE.has(word) && isParticiple(word);

/** The subject at the beginning of a clause, up to its verb; null where that is not sure. */
function readSubject(clause: string): string | null {
  const words = findWords(clause);
  const verb = words.findIndex(
    ({ text }, i) =>
      i > 0 && (AUXILIARIES.has(text) || readPast(text) !== null || isThird(words, i)) && !isBound(words, i),
  );
  if (verb < 1) return null;
  const subject = words.slice(0, verb).filter(({ text }, i) => i < verb - 1 || !ADVERBS.has(text));
  return subject.length === 0 || subject.some(({ text }) => /^(?:to|who|which|that)$/.test(text))
    ? null
    : clause.slice(0, subject.at(-1)!.end);
}

/** A third person singular rather than a plural noun: a determiner, a number or a preposition stands behind it. */
const isThird = (words: readonly Word[], i: number): boolean =>
  readThird(words[i]!.text) !== null &&
  /^(?:the|an?|its|his|her|their|in|on|at|from|to|about|over|more|as|up|\d.*)$/.test(
    words[i + 1]?.text ?? "",
  );

/** Whether a word behind "the" or "of" is no verb, for it belongs to a noun. */
const isBound = (words: readonly Word[], i: number): boolean => {
  const before = words[i - 1]?.text.toLowerCase() ?? "";
  return isBinding(before) && !/^(?:he|she|it|they)$/.test(before);
};

/** Whether a subject is of several, as its verb, its noun or a pronoun tells; null where it is one word with a capital in -s: "Sykes", "Settlers". */
function isPlural(subject: string, behind: string): boolean | null {
  const verb = /^ (?:also |still |now )?([a-z]+)/.exec(behind)?.[1] ?? "";
  if (/^(?:are|were|have)$/.test(verb)) return true;
  if (/^(?:is|was|has)$/.test(verb) || readThird(verb) !== null) return false;
  if (genderOf(subject.split(" ", 1)[0]!) !== undefined || readPlace(subject) !== null)
    return / and /.test(subject);
  if (NAME_IN_S.test(subject)) return /\b(?:his|her|he|she|its?)\b/.test(behind) ? false : null;
  return / and /.test(subject) || /[^su]s$/.test(subject.split(/ (?:of|in|at|on|from|for) /, 1)[0]!);
}
const NAME_IN_S = /^\p{Lu}\p{L}*[^\Wsu]s$/u;

/** Between commas behind the subject. */
const ASIDE = /^([^,;:()]{2,90}), [^,;:()]{3,160}, /;
const RELATIVE = /^(who|which|that) /;

/** Takes a clause apart that has something between commas behind its subject: the subject, what stands there, and where the verb begins. */
function readAside(text: string): { subject: string; inner: string; at: number; end: number } | null {
  // "In 1850, the mill, which …"
  const from = DATED.exec(text)?.[0].length ?? 0;
  const [whole, subject] = ASIDE.exec(text.slice(from)) ?? [];
  if (whole === undefined || hasVerb(subject!)) return null;
  const at = from + subject!.length;
  // The aside ends where a verb follows: ", a writer, poet and critic, was".
  for (let end = from + whole.length; end > 1 && end < at + MAX_ASIDE; end = text.indexOf(", ", end) + 2) {
    const [first = "", second = ""] = text.slice(end).split(" ", 2);
    if (isVerb(ADVERBS.has(first) ? second : first))
      return { subject: subject!, inner: text.slice(at + 2, end - 2), at, end };
  }
  return null;
}
const DATED =
  /^(?:In|On|Since|Until) (?:\p{Lu}\p{L}+ )?\d{1,4}(?: \p{Lu}\p{L}+)?(?:,? \d{4})?,? (?=\p{Lu}|(?:the|an?|his|her|its|their|[a-z]{3,}s) )/u;
const MAX_ASIDE = 200;
const isVerb = (word: string): boolean =>
  AUXILIARIES.has(word) || readPast(word) !== null || readThird(word) !== null;

/** "The mill, which opened in 1850, grew." → "The mill opened in 1850." */
function liftAside({ text, span }: Piece): Piece | null {
  const aside = readAside(text);
  if (aside === null || span.start < aside.at || span.end > aside.end) return null;
  const { subject, inner, at } = aside;
  const relative = RELATIVE.exec(inner)?.[0] ?? "";
  const isPassive = relative === "" && isDone(inner.split(" ", 1)[0]!);
  if (relative === "" && !isPassive) return null;
  const isOfSeveral = isPassive && isPlural(subject, text.slice(aside.end - 1));
  if (isOfSeveral === null) return null;
  const joint = isPassive ? (isOfSeveral ? " were " : " was ") : " ";
  const by = at + 2 + relative.length - (subject.length + joint.length);
  return {
    text: `${capitalise(subject)}${joint}${inner.slice(relative.length)}.`,
    span: { start: span.start - by, end: span.end - by },
  };
}

/** What tells more of a subject that is known without it. */
const DESCRIBING =
  /^(?:who|which|whose|where|when|angry|unable|aware|afraid|eager|keen|famous|unlike|together|along|including|except)\b/;
/** The longest apposition that a question takes in. */
const MAX_KEPT = 60;

/** "The mill, which had burned, opened in 1850." → "The mill opened in 1850."; what somebody is stays beside a name. */
function dropAside(piece: Piece): Piece | null {
  const aside = readAside(piece.text);
  if (aside === null) return null;
  const { subject, inner, at, end } = aside;
  const rest = remove(piece, at, end - 1);
  if (rest === null) return null;
  if (DESCRIBING.test(inner) || isParticiple(inner.split(" ", 1)[0]!)) return rest;
  if (
    inner.length > MAX_KEPT ||
    /\b(?:who|which|that)\b/.test(inner) ||
    !/^(?:an?|the|his|her|its|their|one|then|now|\p{Lu})/u.test(inner)
  )
    return null;
  return { ...rest, aside: { subject, text: `, ${inner},` } };
}

/** "She married Ned Holt, a miller, in 1850." → "She married Ned Holt in 1850." */
function dropInner(piece: Piece): Piece | null {
  const inner =
    /(?<=\p{L}), (?:an?|the|his|her|its|then|now) [^,;:()]{3,60},(?= (?:in|on|at|by|for|from|with) )/u.exec(
      piece.text,
    );
  if (inner === null || inner.index + inner[0].length > piece.span.start) return null;
  return hasVerb(piece.text.slice(0, inner.index))
    ? remove(piece, inner.index, inner.index + inner[0].length)
    : null;
}

/** Where what is not of the clause may begin. */
const JOINT =
  /(?:, (?:and |but |or )?| (?:and|but|or) | [–—-] |; |: | )(?=(\p{L}+)(?: (\p{L}+))?(?: (\p{L}+))?)/gu;
const SUBORDINATE =
  /^(?:which|who|whom|whose|where|when|while|whereas|although|though|because|since|as|so|but|with|after|before|until|unless|despite|including|followed|according|one|thanks|due)$/;
/** These begin a clause without a comma too. */
const CLOSE = /^(?:because|although|though|while|whereas|when)$/;

/** The clause that stands before a joint: what follows is a relative, participle or adverbial clause, an apposition, or another predicate. */
function listHeads(piece: Piece): Piece[] {
  const { text, span } = piece;
  const heads: Piece[] = [];
  for (const match of text.matchAll(JOINT)) {
    if (match.index < span.end || heads.length > MAX_HEADS) continue;
    // "Is part of the guild and, following the fire, said": what "and" joins is behind the aside.
    const head = text.slice(0, match.index).replace(/,? (?:and|but|or)$/, "");
    const isDated = /\d{4}$/.test(head) && match.index <= span.end + YEAR;
    if (!isEnd(match[0], match.slice(1), text.slice(match.index + match[0].length), head, isDated)) continue;
    if (/["“]/.test(head) && !isPaired(head)) continue;
    // "After the balloon – tossed by the wind – struck a pole": the verb of what stands before the dashes is behind them.
    const behind = /^[^–—]*? [–—-] ([a-z]+)/.exec(text.slice(match.index + match[0].length))?.[1] ?? "";
    const isDash = /^ [–—-] $/.test(match[0]);
    if (isDash && (isVerb(behind) || (head.match(/ [–—-] /g)?.length ?? 0) % 2 === 1)) continue;
    // "Noted that investment in a resort – …": the clause that "that" opens has no verb yet.
    const that = head.lastIndexOf(" that ");
    if (that > 0 && !hasVerb(head.slice(that + 1))) continue;
    if (hasVerb(head)) heads.push({ ...piece, text: `${head}${readSharedPlace(match[0], head, text)}.` });
  }
  return heads;
}

/** "A flood killed 200 people and destroyed a mill in Bergen": of something that no name tells, where it was is told at the end. */
function readSharedPlace(joint: string, head: string, text: string): string {
  const own = head.replace(DATED, "");
  if (!/^,? (?:and|but) $/.test(joint) || !/^[Aa]n? /.test(own) || / \p{Lu}/u.test(own)) return "";
  return / (?:in|at|near) (?:the )?\p{Lu}[\p{L} ’'-]{2,40}(?=\.$)/u.exec(text.slice(-PLACE_CHARS))?.[0] ?? "";
}
/** Characters at a statement's end in which its place stands. */
const PLACE_CHARS = 60;
const MAX_HEADS = 6;
/** Characters of the year behind a day: ", 1850". */
const YEAR = 6;

/** "The church was built in 1912 in a form that recalls tents." → "The church was built in 1912." */
function endBehind({ text, span, ...rest }: Piece): Piece | null {
  const year = /^,? \d{4}\b/.exec(text.slice(span.end))?.[0] ?? "";
  const head = text.slice(0, span.end + year.length);
  const isAdjunct = /^ (?:in|at|by|with|as|for|on|from|under|near|during|after|before) /.test(
    text.slice(head.length),
  );
  return /\d{4}$/.test(head) && isAdjunct && hasVerb(head) ? { ...rest, text: `${head}.`, span } : null;
}

const isPaired = (text: string): boolean => (text.match(/["“”]/g)?.length ?? 0) % 2 === 0;

/** Whether a clause may end at a joint, by the words behind it. */
function isEnd(joint: string, words: string[], tail: string, head: string, isDated: boolean): boolean {
  const mark = joint.trim();
  const [first = "", second = "", third = ""] = words;
  // "Born in Melbourne where her parents worked"
  if (joint === " " && first === "where") return /(?:^| )\p{Lu}[\p{L}’'-]+$/u.test(head);
  // "Profits fell 93% as costs rose", and not "as a gift"
  if (joint === " " && first === "as") return isAsClause(tail.slice("as ".length));
  if (joint === " ") return CLOSE.test(first) && !/\b(?:of|from|to|on|in|about)$/.test(head);
  if (mark === ";" || mark === ":") return true;
  if (/^[–—-]$/.test(mark)) return !/\d$/.test(head) && !/^\d/.test(tail);
  // "…, and in 2015 she …": what belongs to another date.
  if (mark === ", and" && /^in (?:\p{Lu}\p{L}+ )?\d{4}\b/u.test(tail)) return true;
  if (/^,? ?(?:and|but|or)$/.test(mark))
    return isPredicate(first, second, third, head) || isClause(tail, joint);
  // Behind a date a comma is in no list; "in 1876, again in 1880" has two.
  if (isDated) return !/^(?:again|later|then|in|on)\b/.test(tail);
  const own = ADVERBS.has(first) ? words.slice(1) : words;
  const [word = "", next = ""] = own;
  // Within a list of verbs or nouns a comma ends nothing.
  if (findWords(head).at(-1)?.text.endsWith("ing") && word.endsWith("ing")) return false;
  // "Gave Berg, who had come late, a chair": the clause goes on behind the aside.
  if (
    /^(?:who|which|whose)$/.test(word) &&
    /, (?:an?|the|every|each|some|any|his|her|its|their|to|\d)\b/.test(tail)
  )
    return false;
  if (SUBORDINATE.test(word) || /^(?:which|whom|whose)$/.test(next))
    return word !== "so" || next !== "called";
  // "…, up 5% on 2003", "…, compared with 40 in 2003", "…, more than any other firm", "…, mostly in Leeds"
  if (
    /^(?:up|down|compared|mostly|mainly|especially|particularly|partly|largely|roughly|equivalent)$/.test(
      word,
    )
  )
    return true;
  if (/^(?:(?:almost|nearly|about) \S+ )?(?:more|less|fewer|higher|lower) than\b/.test(tail)) return true;
  if (/^[a-z]+ing$/.test(word) && next !== "and" && next !== "") return true;
  if (/^[a-z]+ed$/.test(word) && /^(?:by|in|to|as|on|for|from|with|after)$/.test(next)) return true;
  return /^(?:an?|the|its|his|her|their)$/.test(word) && !/,| and | or /.test(tail) && !isClause(tail, joint);
}

/** "… and became director": a predicate that shares the subject. */
function isPredicate(first: string, second: string, third: string, head: string): boolean {
  const at = ADVERBS.has(first) || first.endsWith("ly") ? second : first;
  const next = at === first ? second : third;
  // "Collected and burned the books": one object for both.
  const last = findWords(head).at(-1)?.text ?? "";
  if (isParticiple(last) && !INTRANSITIVE.test(last)) return false;
  if (AUXILIARIES.has(at)) return true;
  if (readPast(at) !== null && !/^(?:and|or)$/.test(next)) return hasVerb(head);
  return (
    readThird(at) !== null && /^(?:the|an?|its|his|her|their|in|on|to|from|about|over|up|as|\d.*)$/.test(next)
  );
}

/** "… and the mill was sold": a clause with a subject of its own. */
function isClause(tail: string, joint: string): boolean {
  const words = findWords(tail.slice(0, 120));
  if (/^(?:he|she|it|they)$/.test(words[0]?.text ?? "")) return true;
  // "At the corner of Pine and Bush streets is …": without a comma names or things are joined.
  if (!joint.startsWith(",") && !COUNTED.test(tail)) return false;
  const verb = words.findIndex(
    ({ text }, i) =>
      i > 0 &&
      (AUXILIARIES.has(text) ||
        (i < 4 &&
          readPast(text) !== null &&
          !isBound(words, i) &&
          !PREPOSITIONS.has(words[i + 1]?.text ?? ""))),
  );
  return (
    verb > 0 &&
    verb < 8 &&
    !words.slice(0, verb).some(({ text }) => /^(?:who|which|that|where|when)$/.test(text))
  );
}

/** "… and three executives from the bank were charged": a number opens a clause of its own. */
const COUNTED = /^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [a-z]+/;

/** Whether a clause stands behind "as": its verb is near. */
const isAsClause = (tail: string): boolean =>
  findWords(tail.slice(0, NEAR_CHARS))
    .slice(1, NEAR_WORDS)
    .some(
      ({ text }, i, words) =>
        (AUXILIARIES.has(text) || readPast(text) !== null) &&
        !isBound(words, i) &&
        !PREPOSITIONS.has(words[i + 1]?.text ?? ""),
    );
const NEAR_CHARS = 60;
const NEAR_WORDS = 6;

/** Pasts of verbs that have no passive: behind "was built and" they tell what the subject did. */
const INTRANSITIVE =
  /^(?:died|arrived|returned|emigrated|retired|graduated|resigned|emerged|disappeared|appeared|remained|lived|happened|became|went|came|began|grew|fell|rose|took|wrote|won|gave)$/;

const CONJUNCT =
  /,? (?:and|but|where(?= (?:he|she|it|they) ))(?: then| later| also| eventually| finally)? (?:(in (?:\p{Lu}\p{L}+ )?\d{4}),? )?(?=([\p{L}\d]+)(?: (\p{L}+))?)/gu;

/** "Berg was born in Leeds and died in York in 1850." → "Berg died in York in 1850."; "…, and the mill was sold in 1900." → "The mill was sold in 1900." */
function listConjuncts(piece: Piece): Piece[] {
  const { text, span, opener: _opener, ...rest } = piece;
  const whole = readSubject(text);
  const subject = whole === null || whole.includes(",") ? null : whole;
  const pieces: Piece[] = [];
  for (const match of text.matchAll(CONJUNCT)) {
    const [joint, date = "", first = "", second = ""] = match;
    const at = match.index + joint.length;
    const head = text.slice(0, match.index);
    if (match.index > span.start || pieces.length > 2 || !hasVerb(head)) continue;
    const isAgain = /^(?:he|she|it|they)$/.test(first) && isFinite(second) && !isExpletive(text.slice(at));
    const put = (start: string, from: number) => {
      const by = from - start.length;
      pieces.push({
        ...rest,
        text: start + text.slice(from),
        span: { start: span.start - by, end: span.end - by },
      });
    };
    if (date !== "" && subject !== null && (isAgain || isFinite(first))) {
      // "… and in 1423 it was granted a charter": of the same subject.
      const from = at + (isAgain ? first.length + 1 : 0);
      const place = text.indexOf(date, match.index);
      const inDate = span.start - place;
      if (inDate < 0 || span.end > place + date.length) continue;
      const { aside: _aside, ...bare } = rest;
      pieces.push({
        ...bare,
        text: `${capitalise(date)}, ${lowerDeterminer(subject)} ${text.slice(from)}`,
        span: { start: inDate, end: inDate + span.end - span.start },
      });
    } else if (at > span.start) continue;
    else if (subject !== null && (isAgain || isFinite(first) || isParticiple(first))) {
      const verb = isAgain ? second : first;
      // "A dam was built across the Lea and opened in 1850": which, the first predicate tells.
      if (/^(?:An?|Some|Several) /.test(subject) && !PLACED.test(text.slice(at))) continue;
      const shared = isAgain ? "" : readShared(verb, second, head, subject);
      if (shared !== null) put(`${subject} ${shared}`, at + (isAgain ? first.length + 1 : 0));
    } else if (
      (joint.startsWith(", ") && /^(?:the|an?|its|his|her|their|\p{Lu}.*)$/u.test(first)) ||
      // "There was a fire and five looms damaged by it": of the same verb.
      (COUNTED.test(text.slice(at)) && span.start === at && !text.startsWith("There "))
    ) {
      const { aside: _aside, ...bare } = piece;
      const own = readSubject(text.slice(at)) === null ? null : startAt(bare, at);
      if (own !== null) pieces.push({ text: own.text, span: own.span });
    }
  }
  return pieces;
}

const PLACED = / (?:in|at|near) (?:the )?\p{Lu}/u;

const lowerDeterminer = (subject: string) =>
  /^(?:The|An?|Its|His|Her|Their|Some|Many) /.test(subject) ? uncapitalise(subject) : subject;

/** What a verb behind "and" shares with the one before it, "" where it has the subject alone; null where that is not sure. */
function readShared(verb: string, next: string, head: string, subject: string): string | null {
  if (AUXILIARIES.has(verb)) return "";
  const first = findWords(head.slice(subject.length)).find(({ text }) => !ADVERBS.has(text))?.text ?? "";
  if (!AUXILIARIES.has(first)) return readPast(verb) === null && readThird(verb) === null ? null : "";
  if (INTRANSITIVE.test(verb)) return "";
  return next === "by" && /^(?:is|are|was|were)$/.test(first) ? `${first} ` : null;
}

function hasVerb(text: string): boolean {
  const words = findWords(text);
  return words.some(
    ({ text: word }, i) =>
      i > 0 &&
      (AUXILIARIES.has(word) || ((readPast(word) !== null || isThird(words, i)) && !isBound(words, i))),
  );
}
