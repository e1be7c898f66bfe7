/**
 * Whom the life of one person goes on about without a name: "1910 წელს უნივერსიტეტში ჩაირიცხა" in a text under his name is read as
 * "დავით კაკაბაძე 1910 წელს უნივერსიტეტში ჩაირიცხა". The case is the one that the verb asks for, and one that the article shows.
 */
import type { Article, PersonMention, Sentence } from "../../article.ts";
import { once } from "../../lazy.ts";
import { findWords, type Word } from "../../words.ts";
import { hasOtherAgent, peopleOf } from "./agents.ts";
import type { Resolution } from "../language.ts";
import { measureOpener } from "./context.ts";
import { readHead } from "./heads.ts";
import { findLeftOut, findPlaced } from "./left-out.ts";
import { isName, isSamePerson, listPeople, type Person, readPerson, writeName } from "./roster.ts";

/** Words of a headline that is a name and nothing else, at most. */
const MAX_NAME = 3;
/** Said of things and of people alike: nobody need be meant. */
const OF_THINGS =
  /^(?:იყო|გახდა|მდებარეობს|შედგება|აღადგინეს|დაანგრიეს|გახსნეს|ააშენეს|გადაწვეს|აქვს|ჰქონდა|სჭირდება|იქნა|იქნენ)$/;
/** Another subject may stand here. */
const COMPLEX = /[:;]|(?<![ა-ჰ])(?:რომელ[ა-ჰ]*|რომლ[ა-ჰ]*|რომ|და|ხოლო|კი)(?![ა-ჰ])/;

/** The one whose name the headline is, or null. */
export const findHero = once((article: Article): Person | null => {
  const words = findWords(article.title);
  if (words.length > MAX_NAME || words.length < 2) return null;
  for (const person of listPeople(article).values())
    if (
      person.given !== "" &&
      article.title.startsWith(person.given) &&
      article.title.includes(person.entity)
    )
      return person;
  // A life that never says its name again: each sentence leaves it out.
  return readPerson(article.title);
});

/** The name where the sentence leaves it out and no one else has been named since it was told; none elsewhere. */
export function nameHero(article: Article, sentence: Sentence): Resolution[] {
  const hero = findHero(article);
  if (sentence.inQuote || hero === null) return [];
  const leftOut = findLeftOut(sentence.words);
  if (leftOut === null || OF_THINGS.test(leftOut.verb)) return [];
  const verb = sentence.words.find((w) => w.text === leftOut.verb)!;
  if (!isStillAbout(article, sentence, hero, verb)) return [];
  const name = writeName(hero, leftOut.form);
  const before = sentence.text.slice(0, verb.start - sentence.start);
  if (name === null || COMPLEX.test(before)) return [];
  const start = sentence.start + measureOpener(sentence.text);
  if (start > verb.start) return [];
  return [{ span: { start, end: start }, text: `${name} ` }];
}

/** "ლევან II" above "1561 წელს გაემგზავრა სტამბოლში": a ruler's name does not change in the nominative, in which whoever goes or dies stands. */
export function nameRuler(article: Article, sentence: Sentence): Resolution[] {
  const { title, sentences } = article;
  const name = RULER.exec(title)?.[1];
  if (sentence.inQuote || name === undefined) return [];
  const meant = nameMeant(article, sentence, name);
  if (meant !== null) return [meant];
  const leftOut = findLeftOut(sentence.words);
  if (leftOut?.form !== "nominative" || !OF_PERSON.test(leftOut.verb)) return [];
  const verb = sentence.words.find((w) => w.text === leftOut.verb)!;
  if (COMPLEX.test(sentence.text.slice(0, verb.start - sentence.start))) return [];
  const before = sentences.filter((s) => s.paragraph === sentence.paragraph && s.index < sentence.index);
  const isNamed = before.some(({ text }) => text.startsWith(name));
  const isOther = before.some((s) => s.inQuote || hasOtherAgent(s, [])) || !isNamed;
  const start = sentence.start + measureOpener(sentence.text);
  return isOther || start > verb.start ? [] : [{ span: { start, end: start }, text: `${name} ` }];
}

/** Words of a sentence within which a pronoun is its subject. */
const BEGINNING = 4;

/**
 * "დავით V-ის ტახტზე ასვლა … მოხდა. 1154 წელს მან წამოიწყო …" → "1154 წელს დავით V-მ წამოიწყო": the ruler, where the sentence before begins with the name and
 * nobody else acts in it. Behind a number stands the ordinal's ending, "მეხუთემ", but "პირველმა"; some write "V-მა".
 */
function nameMeant(article: Article, sentence: Sentence, ruler: string): Resolution | null {
  const { sentences, paragraphs } = article;
  const at = sentence.words.findIndex(({ text }) => MEANT.test(text));
  const word = sentence.words[at];
  const before = sentences[sentence.index - 1];
  if (word === undefined || at > BEGINNING || before?.paragraph !== sentence.paragraph || before.inQuote)
    return null;
  const opening = sentence.text.slice(0, word.start - sentence.start);
  if (!isSubject(article, before, ruler) || COMPLEX.test(opening)) return null;
  if (word.text !== "მან" && !PERSONAL.test(sentence.text)) return null;
  const isFull = ruler.endsWith(" I") || paragraphs.some((text) => text.includes(`${ruler}-მა `));
  const name = word.text !== "მან" ? ruler : `${ruler}-${isFull ? "მა" : "მ"}`;
  return { span: { start: word.start, end: word.end }, text: name, antecedent: before.index };
}

/** Whether a sentence is of the ruler and nobody else: behind a genitive or a dative another may be its subject, but nobody is that of an accession that took place. */
function isSubject(article: Article, sentence: Sentence, ruler: string): boolean {
  const { text, words, start } = sentence;
  if (!text.startsWith(ruler)) return false;
  const own = text.slice(ruler.length);
  if (!AS_SUBJECT.test(own) && !ACCESSION.test(own)) return false;
  const isOther =
    peopleOf(article, sentence).some((m) => m.start >= start + ruler.length) ||
    words.some((_, i) => readHead(words, i)?.isTitle === true);
  return !isOther && !hasOtherAgent(sentence, []) && !OTHERS.test(own);
}
/** "დავით V ავიდა", "დავით V-მ ააგო"; not "დავით V მშვენიერის ძე". */
const AS_SUBJECT = /^(?:-მა?)? (?![ა-ჰ]+ს )/;
const ACCESSION = /^-ის (?:ტახტზე ასვლა|გამეფება)(?![ა-ჰ])[^,]{0,60} მოხდა\.$/;
/** Another ruler's number, or one of the family. */
const OTHERS =
  / [IVXLC]+(?![A-Za-z])(?! ?საუკუნ)|(?<![ა-ჰ])(?:მამა|მამი|დედა|დედი|ძმა|ძმი|დამ|დის|დას|დისწულ|ვაჟ|ძე|ძის|შვილ|ქალიშვილ|ასულ|ქმარ|ქმრ|ცოლ|მეუღლ|ბიძა|ბიძი|პაპა|ბაბუა|ბებია|სიძე|რძალ|ქვრივ|მემკვიდრე|დედოფ)/;

const MEANT = /^(?:მან|იგი|ის)$/;
const PERSONAL =
  /(?<![ა-ჰ])(?:დაიბადა|გარდაიცვალა|გარდაცვლილ|ავიდა|გამეფდა|ეკურთხა|აკურთხეს|მეფობდა|იზრდებოდა|ცდილობდა|გაემგზავრა|დაბრუნდა|გაიქცა|შეუდგა|გახლდათ)(?![ა-ჰ])/;

/** A name with its number, before which or behind which stands what the ruler is called: "დავით IV აღმაშენებელი". */
const RULER = /^((?:მეფე )?[ა-ჰ]{3,} [IVXLC]+)(?: [ა-ჰ]{3,})?$/;
/** Of people alone: who does so is nothing that was told of. */
const OF_PERSON =
  /^(?:დაიბადა|გარდაიცვალა|გარდაცვლილია|დაიღუპა|გაემგზავრა|დაბრუნდა|ჩავარდა|ჩავიდა|წავიდა|გადასახლდა|დაქორწინდა|სარდლობდა|დაინიშნა|აირჩიეს|დაკრძალეს)$/;

/** "წითელ ნუსხაში საფრთხის ქვეშაა", said of what the headline is and its paragraph begins with: put before what says where it is. */
export function nameTopic({ title, sentences }: Article, sentence: Sentence): Resolution[] {
  if (sentence.inQuote || !TOPIC.test(title) || findPlaced(sentence.text.replace(/\.$/, "")) === null)
    return [];
  const first = sentences.find(({ paragraph }) => paragraph === sentence.paragraph)!;
  return first !== sentence &&
    BEHIND_TOPIC.test(first.text.slice(title.length)) &&
    first.text.startsWith(title)
    ? [{ span: { start: sentence.start, end: sentence.start }, text: `${title} `, antecedent: first.index }]
    : [];
}

/** A headline of one or two words in the nominative, of one thing. */
const TOPIC = /^(?:[ა-ჰ]+ )?[ა-ჰ]{3,}(?<!ებ)[იაეოუ]$/;
const BEHIND_TOPIC = /^(?: \(| [ა-ჰ])/;

/** Whether nobody but the hero acts in the sentence before its verb, nor in those before it, back to the last that names him. */
function isStillAbout(article: Article, sentence: Sentence, hero: Person, verb: Word): boolean {
  const roster = listPeople(article);
  const isHero = ({ entity }: PersonMention) => {
    const person = roster.get(entity);
    return person !== undefined && isSamePerson(person, hero);
  };
  if (findActing(article, sentence).some((m) => m.start < verb.start)) return false;
  for (let i = sentence.index - 1; i >= 0; i--) {
    const before = article.sentences[i]!;
    const acting = findActing(article, before);
    if (hasOtherAgent(before, acting)) return false;
    if (acting.length > 0) return acting.every(isHero);
  }
  // Nobody yet: the headline names the hero.
  return true;
}

function findActing(article: Article, sentence: Sentence): PersonMention[] {
  return peopleOf(article, sentence).filter(({ form }) => form === "ergative" || form === "nominative");
}

/** A surname alone, of somebody whom an earlier sentence names in full: "ბროდმა" → "მაქს ბროდმა". Only a name's last word has an ending. */
export function nameInFull(article: Article, sentence: Sentence): Resolution[] {
  if (sentence.inQuote) return [];
  const roster = listPeople(article);
  const seen = new Set<string>();
  return peopleOf(article, sentence).flatMap((mention): Resolution[] => {
    const person = roster.get(mention.entity);
    if (person === undefined || person.given === "" || seen.has(mention.entity)) return [];
    seen.add(mention.entity);
    if (mention.text.includes(" ") || !isName(mention) || article.title.includes(person.entity)) return [];
    const full = article.people.get(mention.entity)!.find((m) => m.text.includes(" "));
    if (full === undefined || full.sentence >= sentence.index) return [];
    const span = { start: mention.start, end: mention.end };
    return [{ span, text: `${person.given} ${mention.text}`, antecedent: full.sentence }];
  });
}
