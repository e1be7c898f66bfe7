/** What ties a Georgian sentence to its surroundings: pronouns, time words, openers; and where it may be cut. */
import type { Article, PersonMention, Sentence, Span } from "../../article.ts";
import { findWords } from "../../words.ts";
import type { Resolution } from "../language.ts";
import { findBareHead } from "./people.ts";

/** Third-person pronouns and demonstratives, and adverbs that mean something only at their place and time. */
const POINTERS = new Set(
  (
    "ის იგი ისინი მან მას მათ მისი მისმა მისი მისი მისგან მისთვის მასთან მასში მათი მათმა მათთვის მათთან მათგან მის " +
    "ეს ამ ამას ამან ამის ამით ესენი ეგ იმ იმას იმან იმის ამაში ამაზე ამისთვის " +
    "აქ იქ აქედან იქიდან აქვე იქვე შიგნით გარეთ ახლა ამჯერად ამჟამად მაშინ დღეს გუშინ ხვალ გუშინწინ წუხელ შარშან წელს დღესვე " +
    "ამიტომ ამგვარად ასე ისე იმავე ამავე იგივე ასეთი ასეთმა ასეთ ასეთს ისეთი ისეთ ამგვარი ხსენებული აღნიშნული მოცემული " +
    "მსგავსი მსგავსმა მსგავს მსგავსს ანალოგიური ანალოგიურმა ანალოგიურ " +
    "მიმდინარე გასული გასულ მომავალ წინა მომდევნო შემდეგი მომავალი ორივე ორივემ თითოეული დანარჩენი სხვა"
  ).split(" "),
);
/** First and second person: fine inside a quotation, not in a statement of the article's own. */
const SPEAKERS = new Set(
  "მე ჩემი ჩემმა ჩვენ ჩვენი ჩვენმა ჩვენს ჩვენთვის შენ შენი თქვენ თქვენი თქვენს".split(" "),
);
/** Conjunctions that hold a pointer in themselves: "მას შემდეგ, რაც", "იმის გამო, რომ". */
const CONJUNCTIONS =
  /(?<![ა-ჰ])(?:(?:მას|იმის|ამის|იმ) (?:შემდეგ|მერე|გამო|შესახებ|მიუხედავად|ნაცვლად|დროს|გარდა)ა?(?: [ა-ჰ]+)?, (?:რაც|რომ|როცა|როდესაც|რომლებიც|რომელიც))(?![ა-ჰ])/g;
/**
 * A demonstrative that a clause of its own sentence fills: "ის, რომ", "იმ ადამიანებს, რომლებიც", "ისეთი სახლი, სადაც". At most
 * three words stand between.
 */
const CATAPHORA =
  /(?<![ა-ჰ])(?:ის|იმ|იმას|იმის|იმით|ისეთი|ისეთ|ისინი|მას|მათ|იმდენად|ისე)(?: [ა-ჰ-]+){0,3}, (?:რომ|რაც|რასაც|ვინც|ვისაც|რომელ[ა-ჰ]+|რომლ[ა-ჰ]+|სადაც|საიდანაც|როგორც|როცა|როდესაც)(?![ა-ჰ])/g;
/** "პირველ დღეს", "ყოველ წელს", "ბოლო დღეს": a day or year that its own attribute tells, not today or this year. */
const TOLD_DAY =
  /(?<![ა-ჰ])(?:რომელ|პირველ|მეორე|მესამე|მეოთხე|მეხუთე|ყოველ|ერთ|სამუშაო|დასვენების|დაბადების) (?:დღეს|წელს|წუთს)(?![ა-ჰ])/g;
/** "რუსეთის მსგავსი": what it is like is told. */
const LIKE = /(?<![ა-ჰ])[ა-ჰ]{3,}ს მსგავს[ა-ჰ]*/g;
/** "2014 წელს" is a date; "წელს" alone is this year. */
const DATED_YEAR = /\d{3,4} წელს/g;
/** Words of time and order that need a point to count from: "three days later". */
const RELATIVE =
  /(?<![ა-ჰ])(?:(?:გასულ|მომავალ|წინა|იმავე|ამავე) (?:წელს|კვირას|თვეს|დღეს|ღამეს)|(?:ბოლო|უკანასკნელი) (?:[ა-ჰ\d]+ )?(?:წლის|წლებში|თვის|თვეში|კვირის|დღის|დღეებში|ათწლეულის|საუკუნის)|(?:წლის|თვის|კვირის|დღის|საათის) (?:წინ|უკან))(?![ა-ჰ])/;

/** The first word that points outside the text, or null: ("მან უარი თქვა") → "მან". */
export function findUnresolved(text: string, inQuote: boolean): string | null {
  const plain = [CONJUNCTIONS, CATAPHORA, DATED_YEAR, TOLD_DAY, LIKE].reduce(
    (left, told) => left.replace(told, " "),
    text,
  );
  const relative = RELATIVE.exec(plain);
  if (relative !== null) return relative[0];
  const bare = (word: string) => (word.length > 3 && word.endsWith("ც") ? word.slice(0, -1) : word);
  const found = findWords(plain).find(
    ({ text: word }) => POINTERS.has(bare(word)) || (!inQuote && SPEAKERS.has(bare(word))),
  );
  return found?.text ?? findBareHead(plain);
}

const OPENERS =
  /^(?:(?:ცნობისთვის|თუმცა|ამასთან|ამასთანავე|ამასობაში|გარდა ამისა|ამის გარდა|შესაბამისად|შედეგად|საბოლოოდ|მეორე მხრივ|ერთი მხრივ|მაგალითად|კერძოდ|სხვათა შორის|ამის ნაცვლად|ამის მიუხედავად|ამავე დროს), |(?:მაგრამ|ხოლო|და|ასევე|აგრეთვე|თუმცა|(?:მიმდინარე|გასული|იმავე|ამავე) (?:წლის [ა-ჰ]+ში|წელს|კვირას|თვეში)) )+/;

/**
 * Length of words that only link a sentence to the one before, or set it in a time counted from the day of writing:
 * "ცნობისთვის, პუტინი …" → 12, "მიმდინარე წლის ივლისში ალიევმა …" → 24. Both are adjuncts: what is left is whole.
 */
export function measureOpener(text: string): number {
  return OPENERS.exec(text)?.[0].length ?? 0;
}

/**
 * Reads მან at a sentence's start as the person the sentence before is about, where that sentence names exactly one
 * person as an ergative subject: "ალიევმა განაცხადა … . მან პარალელები გაავლო" → მან is ალიევმა.
 */
export function resolve(article: Article, sentence: Sentence): Resolution[] {
  if (!sentence.text.startsWith("მან ")) return [];
  const before = article.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph || before.inQuote) return [];
  const people = article.mentionsBySentence[before.index]!.filter(
    (m): m is PersonMention => m.kind === "person",
  );
  const [person] = people;
  if (person === undefined || people.length !== 1 || person.form !== "ergative") return [];
  const span = { start: sentence.start, end: sentence.start + 3 };
  return [{ span, text: person.text, antecedent: before.index }];
}

const TAIL =
  /, (?=(?:თუმცა|ხოლო|მაგრამ|რომელიც|რომელმაც|რომელსაც|რომლებიც|რომლებმაც|რომლის|სადაც|საიდანაც|რაც) )/g;

/**
 * Where a sentence may end early: before a contrasting clause or a last relative clause, if the span lies before it.
 * "ალიევმა … დაურეკა, თუმცა მათი ბოლო საუბარი მარტში შედგა" → "ალიევმა … დაურეკა". A "რაც" after "მას შემდეგ" stays.
 */
export function trimEnd(text: string, sentence: Span, span: Span): number {
  const body = text.slice(sentence.start, sentence.end);
  for (const match of body.matchAll(TAIL)) {
    const at = sentence.start + match.index;
    const before = text.slice(sentence.start, at);
    const needsTail = /(?:შემდეგ|მერე|გამო|ის|იმ|ისეთი|ყველაფერს|ყველა|ისე)$/.test(before);
    const quotesOpen = (before.match(/[„«]/g)?.length ?? 0) - (before.match(/[“”»]/g)?.length ?? 0);
    if (
      at >= span.end &&
      !needsTail &&
      quotesOpen <= 0 &&
      isLastClause(body, match.index) &&
      before.length >= 30
    )
      return at;
  }
  return sentence.end;
}

/** A relative clause is cut only where nothing follows it; a contrasting one takes the rest with it. */
function isLastClause(body: string, at: number): boolean {
  const tail = body.slice(at + 2);
  return /^(?:თუმცა|ხოლო|მაგრამ) /.test(tail) || !tail.includes(",");
}

/** A sentence that opens with its date, without it: "2014 წელს ალიევი …" → "ალიევი …". */
export function dropDate(text: string, span: Span): string | null {
  const tail = span.start === 0 ? /^(?: წელს| წლის)?,? (?=\S)/.exec(text.slice(span.end)) : null;
  return tail === null ? null : text.slice(span.end + tail[0].length);
}
