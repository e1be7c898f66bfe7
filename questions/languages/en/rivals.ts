/** Others who could stand in a person's place: the article's own people in the same form, and names from outside it. */
import { onceEach } from "../../lazy.ts";
import type { Article, Mention, PersonMention, Sentence } from "../../article.ts";
import { findWords } from "../../words.ts";
import type { Alternative } from "../language.ts";
import { AUXILIARIES, FEMALE, MALE, OCCUPATIONS, OFFICES, PARTICLES } from "./lexicon.ts";
import { classOf, findNamesakes, isFamous } from "./namesakes.ts";
import { surnameOf } from "./people.ts";
import { type PersonForm, readForm } from "./person-form.ts";
import { ABBREVIATED } from "./numbers.ts";
import { findTold, isDemonym } from "./places.ts";
import { readPast, readThird } from "./verbs.ts";

/** Characters of a paragraph that tell whom it is about. */
const HEAD = 300;
/** How many of an article's people serve as rivals. */
const MAX_OWN = 20;
/** Of a text's own people so many stand beside names from outside. */
const MOST_OWN = 2;

/** Offices of which a reader knows the holder. */
const STATE_OFFICES =
  /^(?:president|chancellor|premier|minister|king|queen|pope|emperor|governor|mayor|secretary|senator|prince|princess)(?:-elect)?$/;
/** Offices that many hold: no reader knows who "Det Insp _____" is. */
const LOCAL_OFFICES = new Set(
  "Captain Capt Lieutenant Lt Major Maj Sergeant Sgt Corporal Private Detective Det Inspector Insp Superintendent Supt Officer Sheriff Constable Chief Coach Director Colonel Col Commander Cmdr Councillor Attorney Judge".split(
    " ",
  ),
);
/** The same beside the name: "Smith, the Secretary of State", "Russia's president, Smith". */
const OFFICE_BESIDE =
  /\b(?:[Pp]resident|[Cc]hancellor|[Pp]remier|[Mm]inister|[Kk]ing|[Qq]ueen|[Pp]ope|[Ee]mperor|[Ss]ecretary of|[Ss]ecretary-general|[Ll]eader of|[Nn]ominee)\b/;
/** "Secretary of State Mike Pompeo" */
const OFFICE_BEFORE =
  /\b(?:Secretary|Minister|President|Chancellor|Leader)(?: (?:of|for|the|[A-Z][a-z]+)){0,3} $/;
/** Who only passes a report on: "told Wise of WSMV", "the Tennessean's Organ reported". */
const REPORTER_BEFORE =
  /\b(?:told|tells|reporter|correspondent|journalist|columnist|editor|photographer|['’]s) $/;
const REPORTER_AFTER =
  /^ (?:reports|reported|writes|wrote)\b|^,? (?:of|from|at) (?:the )?(?:[A-Z]{3,}\b|BBC|Reuters|(?:\p{Lu}[\p{L}.]+ )*(?:Times|Post|News|Tribune|Herald|Guardian|Telegraph|Journal|Radio|Television|TV)\b)/u;

/**
 * Other people of the article in the same form, full name against full name, and names of the same gender and origin from outside.
 * Of one gender where the sentence tells it. Where what somebody is stands beside the name, nobody of whom the article tells
 * something else: "Lawyer _____ said".
 */
export function findOtherPeople(article: Article, mention: PersonMention): Alternative[] {
  const form = readForm(mention.form);
  if (
    form.shape === "body" ||
    form.shape === "single" ||
    // "President Trump", "King David": an office names its holder without the article.
    (OFFICES.has(form.title) && !LOCAL_OFFICES.has(form.title)) ||
    // Of a Lord's or a Sir's rivals only one sounds like one.
    /^(?:Sir|Dame|Lord|Lady)$/.test(form.title) ||
    STATE_OFFICES.test(form.title) ||
    // Whom every reader knows is guessed from what they did.
    isFamous(surnameOf(mention.entity))
  )
    return [];
  const sentence = article.sentences[mention.sentence]!;
  const { before, after } = readAround(article, sentence, mention);
  if (OFFICE_BEFORE.test(before)) return [];
  // Names from many countries are all "foreign": a Korean and a Turkish one tell each other apart.
  const isForeign = classOf(mention.text) === "foreign";
  if (isForeign && !hasParticle(mention.text)) return [];
  if (REPORTER_AFTER.test(after) || (REPORTER_BEFORE.test(before) && /^ of\b/.test(after))) return [];
  if (/['’]s $/.test(before) && /^ (?:reported|reports|wrote|writes|said)\b/.test(after)) return [];
  const role = readRole(before, after, form);
  if (role !== null && OFFICE_BESIDE.test(role)) return [];
  // "The engineer Jan Leeghwater", in a text of the Dutch: English names stand apart.
  const told = readPeople(
    `${article.title}. ${article.paragraphs[mention.paragraph]!.slice(0, HEAD)}. ${sentence.text}`,
  );
  // "The German architect _____": of the text's own people nobody may be German.
  const isPeopleTold = role !== null && findWords(role).some(({ text }) => isDemonym(text));
  const isGendered = isGenderTold(sentence, form);
  if (isGendered && form.gender === "") return [];
  const own = isPeopleTold ? [] : listOwn(article, mention, form, isGendered, role !== null);
  return keepKin(mention.text, [...own, ...listOutside(article, mention, form, own.length, told)]);
}

/** "Francis I", "Frederick William": no surname. */
function isRegnal(name: string): boolean {
  const words = name.split(" ");
  const last = words.at(-1)!;
  return words.length > 1 && (/^[IVX]+$/.test(last) || (words.length === 2 && REGNAL.has(last)));
}

const REGNAL = new Set(
  "William Henry Charles Louis Francis Frederick Philip Albert Augustus Joseph".split(" "),
);

/** "de Vries", "van Loon": of one language. */
const hasParticle = (name: string) => name.split(" ").some((word) => PARTICLES.has(word));

/** Those whose names sound as if they came from where the key's does: among others it would stand out. */
function keepKin(key: string, others: Alternative[]): Alternative[] {
  const own = classOf(key);
  const isKing = isRegnal(key);
  return others.filter(
    ({ text }) =>
      classOf(text) === own && isRegnal(text) === isKing && (own !== "foreign" || hasParticle(text)),
  );
}

/** Countries that a sentence tells. */
export function readPeople(text: string): string[] {
  return [...findTold(text)].filter((country) => country !== "");
}

function readAround({ paragraphs }: Article, { start, end }: Sentence, mention: PersonMention) {
  const text = paragraphs[mention.paragraph]!;
  return { before: text.slice(start, mention.start), after: text.slice(mention.end, end) };
}

/** What the text beside a name says its bearer is; null where it says nothing. */
function readRole(before: string, after: string, { title }: PersonForm): string | null {
  const apposed =
    /^, ((?:the|an?|its|his|her|their|who (?:is|was|has been|leads?|chairs?|runs?|heads?|represents?|founded)) (?:[^,.;]|(?<=\b[A-Z])\.){3,140}|[a-z-]+ (?:of|at|for|to) (?:[^,.;]|(?<=\b[A-Z])\.){3,60})(?:[,.;]|$)/.exec(
      after,
    )?.[1];
  if (apposed !== undefined) return apposed;
  const last = /(?:^|[ “"])(?:\p{Lu}[\p{L}.]*['’]s )?((?:[\p{L}-]+ )?([\p{L}-]+)),? $/u.exec(before);
  if (last !== null && OCCUPATIONS.has(last[2]!.toLowerCase())) return last[1]!;
  // "the American Charles Goodyear"
  const people = /(?:^| )[Tt]he (?:former )?(\p{Lu}[\p{L}-]+) (?:[a-z-]+ ){0,2}$/u.exec(before)?.[1];
  if (people !== undefined && isDemonym(people)) return people;
  if (/['’]s $/.test(before)) return before.slice(-40);
  const member = /^ (?:of|from|at) (?:the )?\p{Lu}[\p{L}.]+/u.exec(after)?.[0];
  return member ?? (OCCUPATIONS.has(title) || LOCAL_OFFICES.has(title) ? title : null);
}

/** Whether the sentence tells the gender of somebody, by a pronoun, a title or a word for a man or a woman. */
function isGenderTold(sentence: Sentence, { title }: PersonForm): boolean {
  return (
    /^(?:Mr|Mrs|Ms|Miss)$/.test(title) ||
    findWords(sentence.text).some(({ text }) => {
      const word = text.toLowerCase().split(/['’]/)[0]!;
      return MALE.has(word) || FEMALE.has(word);
    })
  );
}

function listOwn(
  article: Article,
  mention: PersonMention,
  form: PersonForm,
  isGendered: boolean,
  hasRole: boolean,
): Alternative[] {
  const others: Alternative[] = [];
  const isAgent = acts(article, mention);
  for (const [entity, mentions] of [...article.people].slice(0, MAX_OWN)) {
    const shown = mentions.map((m) => readForm(m.form));
    const isFit = shown.some(
      (f) => f.shape === "full" || (f.shape === "surname" && form.shape === "surname"),
    );
    if (entity === mention.entity || !isFit || mentions.some((m) => m.sentence === mention.sentence))
      continue;
    if (mentions.some((m) => isAlias(article, m))) continue;
    // Hitchcock, who stands in a list of the dead, announces nothing.
    if (isAgent && !mentions.some((m) => acts(article, m))) continue;
    const gender = shown.find((f) => f.gender !== "")?.gender ?? "";
    if (isGendered && gender !== form.gender) continue;
    // Whom the headline names is told of there, and not asked for.
    if (article.title.includes(surnameOf(entity))) continue;
    // Who is known to be something else is no rival where the sentence says what the one meant is.
    if (
      isFamous(surnameOf(entity)) ||
      isWidelyKnown(article, entity) ||
      (hasRole && mentions.some((m) => tellsRole(article, m)))
    )
      continue;
    // A historian of our day led no men to the fort.
    if (mentions.some((m) => isScholar(article, m)) && !isScholar(article, mention)) continue;
    const surname = mentions.find((m) => readForm(m.form).shape === "surname")?.text ?? surnameOf(entity);
    const isNear = mentions.some((m) => m.paragraph === mention.paragraph);
    others.push({ text: form.shape === "full" ? entity : surname, origin: isNear ? "paragraph" : "article" });
  }
  const names = others.map((o) => o.text);
  return others.filter((o, i) => names.indexOf(o.text) === i && o.text !== mention.text);
}

/** Whether the text calls somebody who only tells of it. */
function isScholar(article: Article, mention: PersonMention): boolean {
  const { before, after } = readAround(article, article.sentences[mention.sentence]!, mention);
  return (
    SCHOLAR.test(`${before.slice(-40)}|`) ||
    /^, (?:an?|the) (?:[\p{L}-]+ ){0,3}(?:historian|scholar|biographer|archaeologist|critic)\b/u.test(after)
  );
}

const SCHOLAR =
  /\b(?:[Hh]istorian|[Ss]cholar|[Bb]iographer|[Aa]rchaeologist|[Cc]ritic|[Aa]nthropologist|[Rr]esearcher|[Pp]rofessor)s? \|$/;

/** Whether somebody does something where they are named: the subject of a verb, or after "by" or a verb of saying. */
function acts(article: Article, mention: PersonMention): boolean {
  const { before, after } = readAround(article, article.sentences[mention.sentence]!, mention);
  if (/\b(?:by|says?|said|adds?|added|according to)(?: (?:the )?[\p{L}-]+){0,3} $/u.test(before)) return true;
  const rest = after.replace(/^, [^,]{2,90}, ?| \([^()]{0,40}\)/, " ").trimStart();
  const verb = /^(?:(?:also|then|later|never|once|now|still|first|who) )?([a-z]+)/.exec(rest)?.[1] ?? "";
  return AUXILIARIES.has(verb) || readPast(verb) !== null || readThird(verb) !== null;
}

/** "Bowie was born David Jones", "the album David Bowie": another name of somebody, or a title. */
function isAlias(article: Article, mention: PersonMention): boolean {
  const { before } = readAround(article, article.sentences[mention.sentence]!, mention);
  return /\b(?:born|[Nn]amed?(?: is| was)?|[Cc]alled|known as|titled(?: simply)?|entitled|album|film|novel|song|book|play) $/.test(
    before,
  );
}

function tellsRole(article: Article, mention: PersonMention): boolean {
  const form = readForm(mention.form);
  const { before, after } = readAround(article, article.sentences[mention.sentence]!, mention);
  return OFFICES.has(form.title) || readRole(before, after, form) !== null;
}

/** Names from outside, where the article's own are few: of a person whom readers may know none. */
function listOutside(
  article: Article,
  mention: PersonMention,
  form: PersonForm,
  own: number,
  told: readonly string[],
): Alternative[] {
  if (own > MOST_OWN) return [];
  if (isWidelyKnown(article, mention.entity)) return [];
  const surname = surnameOf(mention.entity);
  const words = new Set([...article.people.keys()].flatMap((name) => name.split(" ")));
  const names = findNamesakes(
    mention.entity,
    surname,
    form.gender,
    form.shape !== "full",
    (w) => words.has(w),
    told,
  );
  return names.map((text) => ({ text, origin: "outside" }));
}

/** Whether somebody holds an office of state, by any of the mentions of them. */
export const isWidelyKnown = onceEach(holdsOffice);

function holdsOffice(article: Article, entity: string): boolean {
  return article.people.get(entity)!.some((m) => {
    const { title } = readForm(m.form);
    if (STATE_OFFICES.test(title.toLowerCase())) return true;
    const { before, after } = readAround(article, article.sentences[m.sentence]!, m);
    const role = readRole(before, after, readForm(m.form));
    return OFFICE_BEFORE.test(before) || (role !== null && OFFICE_BESIDE.test(role));
  });
}

/**
 * Implements `LanguagePack.isTypable`: a town; somebody's name, of whom two raters passed 41 of 48 where nobody of the article could stand in the place, but of bodies 14 of 22 (decision 57); "£168m",
 * whose unit no gap could keep, where a question asks for it.
 */
export function isTypable(mention: Mention): boolean | "asked" {
  if (mention.kind === "number") return ABBREVIATED.test(mention.text.replace(/^\D+/, "")) ? "asked" : false;
  if (mention.kind === "place") return mention.area === "city";
  return mention.kind === "person" && readForm(mention.form).shape !== "body";
}
