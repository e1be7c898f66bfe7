/** Speakers by their fullest names, others who could have spoken, and what the article says people are. */
import type { Article, PersonMention, Sentence, Speech } from "../../article.ts";
import type { Alternative, Role } from "../language.ts";
import { once, onceEach } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { isMedia } from "./attribution.ts";
import { findBareDefinite } from "./definites.ts";
import { OCCUPATIONS } from "./lexicon.ts";
import { type Gender, readForm } from "./person-form.ts";
import { readPeople } from "./rivals.ts";
import { classOf, findNamesakes, isFamous, isListed } from "./namesakes.ts";
import { surnameOf } from "./people.ts";
import { isDemonym, readPlace } from "./places.ts";

/** How many of an article's people serve as rivals. */
const MAX_OWN = 20;

/** The fullest name the article has for a person or body, with "the" before a body that has it. */
const nameEntity = onceEach(findFullName);

function findFullName(article: Article, entity: string): { name: string; shape: string; gender: string } {
  const mentions = article.people.get(entity)!;
  const shown = mentions.map((m) => ({ m, form: readForm(m.form) }));
  const { shape, gender } =
    shown.find(({ form }) => form.shape === "full" || form.shape === "body")?.form ?? shown[0]!.form;
  if (shape !== "body") return { name: entity, shape: shape === "full" ? "full" : "single", gender };
  const first = mentions[0]!;
  const hasThe = /\b[Tt]he $/.test(
    article.paragraphs[first.paragraph]!.slice(Math.max(0, first.start - 4), first.start),
  );
  return { name: hasThe ? `the ${entity}` : entity, shape, gender };
}

/** The speaker's fullest name, and those of others of the same kind who are not spoken of in the statement. */
export function findRivals(
  article: Article,
  speech: Speech,
): { speaker: string; rivals: Alternative[] } | null {
  const own = nameEntity(article, speech.speaker.entity);
  if (own.shape === "single") return null;
  // "Who said that she would stay": no man did.
  const told: Gender = speech.named === undefined ? "" : readOwn(speech.content.text);
  const isOfOther = (gender: string) => told !== "" && gender !== "" && gender !== told;
  const { text } = speech.content;
  const isTold = (entity: string) => entity.split(" ").some((word) => word.length > 3 && text.includes(word));
  if (isTold(speech.speaker.entity)) return null;
  const rivals = [...article.people.keys()].slice(0, MAX_OWN).flatMap((entity): Alternative[] => {
    const { name, shape, gender } = nameEntity(article, entity);
    const isOther = isFamous(surnameOf(entity)) && !isFamous(surnameOf(own.name));
    return entity === speech.speaker.entity ||
      shape !== own.shape ||
      isTold(entity) ||
      isOther ||
      isOfOther(gender) ||
      isMourned(article, entity) ||
      isMedia(entity) ||
      isEmployer(article, entity) ||
      /^\p{Lu}\p{Ll}+-[a-z]/u.test(entity) ||
      !speaks(article, entity)
      ? []
      : [{ text: name, origin: "article" }];
  });
  const named = [
    ...rivals,
    ...listOutside(article, speech, { ...own, gender: told || own.gender }, rivals.length),
  ];
  // A Norwegian's words stand out among English names.
  const all =
    own.shape === "body" ? named : named.filter(({ text: name }) => classOf(name) === classOf(own.name));
  if (all.length > 1) return { speaker: own.name, rivals: all };
  // Where nothing tells of what country the words are, whoever else speaks in the text may have said them.
  const isAnybody = own.shape === "full" && rivals.length > 1 && readPeople(text).length === 0;
  return isAnybody ? { speaker: own.name, rivals } : null;
}

/** The gender of the pronoun by which a statement speaks of whoever makes it, "" where it begins with none. */
const readOwn = (text: string): Gender =>
  /^(?:he|his)\b/.test(text) ? "m" : /^(?:she|her)\b/.test(text) ? "f" : "";

/** "Nelson Mandela dies at 95": he does not speak of it. */
function isMourned({ title }: Article, entity: string): boolean {
  return (
    title.includes(surnameOf(entity)) &&
    /\b(?:dies|dead|died|death|killed|funeral|murder(?:ed)?|obituary)\b/i.test(title)
  );
}

/** "Head of marketing at John Lewis", "the company, Mars One,": a firm with a person's name. */
const isEmployer = (article: Article, entity: string): boolean =>
  article.people
    .get(entity)!
    .some(({ paragraph, start }) =>
      EMPLOYER.test(article.paragraphs[paragraph]!.slice(Math.max(0, start - REACH), start)),
    );
const EMPLOYER =
  /\b(?:head|director|manager|editor|spokes(?:man|woman|person)|executive|analyst|marketing|buyer)\b[^.;:,]{0,40} at $|\b(?:company|firm|retailer|store|chain|brand|charity|airline|bank|label|start-?up|website|app),? $/;

/** Whether the article lets somebody say anything: Cromwell, of whom all speak, does not. */
const speaks = onceEach(isHeard);

function isHeard(article: Article, entity: string): boolean {
  return article.people.get(entity)!.some(({ paragraph, start, end }) => {
    const text = article.paragraphs[paragraph]!;
    return (
      SPEAKS_AFTER.test(text.slice(end, end + REACH)) ||
      SPEAKS_BEFORE.test(text.slice(Math.max(0, start - REACH), start))
    );
  });
}

/** Characters around a name within which a verb of saying stands. */
const REACH = 100;
const SAID =
  "(?:said|says|added|adds|told|tells|wrote|writes|tweeted|explained|explains|argued|argues|warned|warns|insisted|insists|claimed|claims|believes|thinks|noted|notes|recalled|recalls|announced|stated|commented|asked|asks|replied|responded)";
/** "Smith said", "Smith, 72, a farmer, said". */
const SPEAKS_AFTER = new RegExp(`^(?:, [^.;:“”"]{1,80},)?(?: (?:also|later|then|who|has|had))? ${SAID}\\b`);
/** "said the mayor, Smith", "according to Smith". */
const SPEAKS_BEFORE = new RegExp(
  `(?:${SAID}|[Aa]ccording to)(?: (?:the |an? )?(?:[\\p{L}-]+ ){0,5}?(?:[\\p{L}-]+,)?)? $`,
  "u",
);

/** In a text of Koreans three English names leave one who can have spoken: what a paragraph and the headline tell, read once for all its speakers. */
const readToldBeside = onceEach(({ title, paragraphs }: Article, paragraph: number) =>
  readPeople(`${title}. ${paragraphs[paragraph]!}`),
);

/**
 * Countries that the headline tells, or else the first sentence. A surname that no list has may only sound as if it were English: in news of Kenya it
 * is a Kenyan's, even where a paragraph tells of London too.
 */
const readTopic = once(({ title, sentences }: Article) => {
  const told = readPeople(title);
  return told.length > 0 ? told : readPeople(sentences[0]?.text ?? "");
});

/** Whether an article is the life of somebody known to all, beside whom made-up names stand apart: "Isaac Newton". */
const isKnownLife = ({ title }: Article): boolean =>
  /^(?:\p{Lu}[\p{L}.’'-]+ ){1,2}\p{Lu}[\p{L}’'-]+$/u.test(title) && isFamous(surnameOf(title));

/** Where an article has few who speak, names from outside; none of an office-holder's or of another whom readers may know. */
function listOutside(
  article: Article,
  { speaker, content }: Speech,
  { name, shape, gender }: ReturnType<typeof nameEntity>,
  own: number,
): Alternative[] {
  if (own > 2 || shape !== "full" || isFamous(surnameOf(name)) || isKnownLife(article)) return [];
  const words = new Set([...article.people.keys()].flatMap((entity) => entity.split(" ")));
  const isTaken = (word: string) => words.has(word) || content.text.includes(word);
  const surname = surnameOf(name);
  const find = (told: readonly string[]) =>
    findNamesakes(name, surname, gender as Gender, false, isTaken, told);
  if (!isListed(surname) && find(readTopic(article)).length === 0) return [];
  return find(readToldBeside(article, speaker.paragraph)).map((text) => ({ text, origin: "outside" }));
}

/** The fullest name of a speaker. */
export function labelSpeaker(article: Article, speaker: PersonMention): string | null {
  const { name, shape } = nameEntity(article, speaker.entity);
  return shape === "single" ? null : name;
}

const APPOSITION =
  /^, ((?:the |an? )?(?:[a-z][a-z-]+ ){1,4}(?:of|at|for) [^,.;:"“”()]{4,60}|(?:the|an?) [^,.;:"“”()]{6,60})(?:,|\.$)/;
/** "the French engineer ", "the librarian, ", "Mayor ". */
const BEFORE = /(?:^|[ "“])((?:\p{Lu}[a-z]+ )?)([A-Za-z-]+),? $/u;

/** "John Goldsmith, chairman of the Cromwell Society," → chairman of the Cromwell Society; "the librarian, Ruth Adams" → librarian. */
export function findRoles(article: Article): Role[] {
  return article.mentions.flatMap((mention) => {
    if (mention.kind !== "person" || readForm(mention.form).shape !== "full") return [];
    if (isFamous(surnameOf(mention.entity))) return [];
    const sentence = article.sentences[mention.sentence]!;
    const role = readApposition(article, mention, sentence) ?? readOccupation(article, mention, sentence);
    return role === null || isPlain(role.role) ? [] : role;
  });
}

function readApposition({ paragraphs }: Article, mention: PersonMention, { end }: Sentence): Role | null {
  const match = APPOSITION.exec(paragraphs[mention.paragraph]!.slice(mention.end, end));
  if (match === null) return null;
  const role = match[1]!.replace(/^(?:the|an?) /, "");
  const words = findWords(role);
  // "Richard Caulfield, an entry dated, 28th July": of something else.
  if (role.endsWith("ed")) return null;
  const isOwn = role.split(" ").some((word) => word.length > 3 && mention.text.includes(word));
  if (
    isOwn ||
    findBareDefinite(words, role) !== null ||
    /\d|\b(?:former|late|his|her|its|their|who|which|said)\b/.test(role)
  )
    return null;
  const { paragraph, start, entity } = mention;
  return { name: entity, role, evidence: { paragraph, start, end: mention.end + match[0].length - 1 } };
}

function readOccupation({ paragraphs }: Article, mention: PersonMention, sentence: Sentence): Role | null {
  const before = paragraphs[mention.paragraph]!.slice(sentence.start, mention.start);
  const match = BEFORE.exec(before);
  const occupation = match?.[2]!.toLowerCase() ?? "";
  if (
    match === null ||
    /\b(?:former|then|acting|late|[Ee]x) (?:\S+ )?$/.test(before.slice(0, match.index + 1 + match[1]!.length))
  )
    return null;
  if (!OCCUPATIONS.has(occupation) || UNSAID.has(occupation)) return null;
  const people = isDemonym(match[1]!.trim()) ? match[1]! : "";
  const role = people + match[2]!;
  const { paragraph, end, entity } = mention;
  const start = sentence.start + before.lastIndexOf(role);
  return {
    name: entity,
    role: role.charAt(0) === role.charAt(0).toUpperCase() && people === "" ? occupation : role,
    evidence: { paragraph, start, end },
  };
}

/** "Singer", "Indonesian spokesman", "Secretary of State": known of the famous, or told by where a name comes from. */
function isPlain(role: string): boolean {
  const words = role.split(" ");
  return (
    words.length === 1 ||
    words.some((word) => isDemonym(word) || readPlace(word) !== null) ||
    /\bState\b/.test(role)
  );
}

/** What somebody is to another or to a body that the word does not name, and offices that readers know without the text. */
const UNSAID = new Set(
  (
    "husband wife son daughter brother sister father mother grandfather grandmother uncle aunt cousin nephew niece friend colleague " +
    "partner teammate neighbour neighbor successor predecessor opponent rival fan supporter star legend pupil student graduate patient " +
    "nominee candidate victim witness survivor defendant champion rookie resident passenger leader boss owner chief chair chairman " +
    "chairwoman director officer guide saint host founder co-founder manager executive president chancellor premier minister king queen " +
    "emperor prince princess governor senator congressman congresswoman representative secretary ambassador envoy general admiral " +
    "commander captain colonel sergeant principal curator keeper spokesman spokeswoman spokesperson adviser advisor guard forward"
  ).split(" "),
);
