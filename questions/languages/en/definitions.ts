/**
 * English definitions: "Ontology is the study of the nature of being", "A wave is a disturbance that travels". What is told of a noun by "is" may be anything ("Education is
 * the key to success"); it defines where it is of one of the kinds by which textbooks define, told apart from others of its kind.
 */
import type { Sentence, Span } from "../../article.ts";
import type { NamingQuestion } from "../language.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";
import { uncapitalise } from "../../words.ts";

/** Kinds of things by which definitions begin. A closed list, made by reading textbooks. */
const KINDS =
  "study|science|process|act|practice|art|ability|amount|number|force|rate|distance|speed|change|movement|transfer|formation|loss|state|condition|property|part|layer|unit|point|place|" +
  "period|system|method|technique|energy|substance|organ|tissue|instrument|device|tool|machine|animal|plant|organism|person|group|set|collection|mixture|line|angle|shape|figure|" +
  "solid|piece|word|poem|disturbance|chemical|molecule|particle|cell|cells|structure|material|field|region|boundary|difference|ratio|sum|product|removal|growth|flow|release|push|pull";
/** What tells one of its kind from others. */
const TOLD = "of|that|which|who|by which|in which|at which|between|along|needed|used";
const DEFINITION = new RegExp(
  `^(An? )?([A-Za-z]+(?: [a-z]+)?) (?:is|are) (the|an?) (?:[a-z-]+ ){0,2}(?:${KINDS}) (${TOLD}) `,
);
/** "A whale is an animal that lives in the sea": so are others. */
const LOOSE =
  / (?:animal|plant|organism|person|group|piece|material|chemical|substance|cells?|structure|part|word|place|molecule|particle|collection) (?:that|which|who|in which|used) $/;
const CLAUSE = /^(?:that|which|who|by which|in which|at which|used)$/;
/** Further clauses, and what counts only once or in a story. */
const JOINED =
  /[()“”"?!]|, (?:and|but) (?:it|they|the|is|are)\b|\b(?:because|but|while|although|so that|whereas|also|same|most|main|only|last|first|next|this|these|his|her|our|my)\b/;

/** Of these much is said that defines nothing; nor does what names a part in the text, "a good example". */
const EMPTY =
  /(?:^|[a-z] )(?:love|friendship|happiness|life|wisdom|faith|hope|freedom|war|peace|time|money|success|courage|education|death|truth|beauty|home|problem|reason|result|aim|goal|question|answer|key|cause|idea|advantage|example|issue|purpose|solution|challenge|case|way|step|stage|thing|fact|point|task|difference)$|^(?:good|common|typical|simple|classic|famous|recent|early|key|main|important|better|best|major|similar|related) /i;

/** The term that a sentence defines, or null. A noun without an article is one if it stands small elsewhere (`opensSmall`): else it may be a name. */
export function findDefinition({ text, start }: Sentence, opensSmall: boolean): Span | null {
  const match = DEFINITION.exec(text);
  if (match === null || JOINED.test(text)) return null;
  const [, article = "", term, determiner, told] = match;
  if (article === "" && !opensSmall) return null;
  // "A nation is a sense of belonging": one of many, but not "A wave is a disturbance that travels".
  if (determiner !== "the" && (article === "" || !CLAUSE.test(told!) || LOOSE.test(match[0]))) return null;
  if (EMPTY.test(term!)) return null;
  if (
    term!
      .split(" ")
      .some((word) => FUNCTION_WORDS.has(word.toLowerCase()) || word.length === 1 || /ly$|ing$/.test(word))
  )
    return null;
  return { start: start + article.length, end: start + article.length + term!.length };
}

/** What else is told of the term. */
const MORE = /, (?:such as|for example|including|which|or more|like|as) .*$|[;:]| [–—-] .*$|—.*$/;

/** "Ontology is the study of being." → "What is the study of being called?" */
export function askDefinition(text: string, { start, end }: Span): NamingQuestion | null {
  const [, be, told] =
    /^ (is|are) ((?:the|an?) .+)$/.exec(text.slice(end).replace(/\.$/, "").split(/[;:]/, 1)[0]!) ?? [];
  if (be === undefined || told === undefined) return null;
  const term = text.slice(start, end);
  const key = start === 0 ? uncapitalise(term) : term;
  return { question: `What ${be} ${told.replace(MORE, "")} called?`, key };
}
