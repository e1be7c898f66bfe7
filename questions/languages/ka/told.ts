/**
 * Nouns of which a text may speak for the first time without an attribute, and which mean that one thing ever after: "კარავი დადგეს. …
 * კარავში წერილი დატოვა". What an earlier sentence has brought up is not told by the sentence alone.
 */
import type { Article, Sentence } from "../../article.ts";
import { lazy, once, onceEach, remember } from "../../lazy.ts";
import { findWords } from "../../words.ts";
import { isForm, readNoun } from "./nouns.ts";

/** Stems, of things, places, papers, groups and happenings. */
const MORE =
  "კარავ საწყობ ლაშქრობა მარხილ ჩანაწერ ფოტოხაფანგ კამერა მოზაიკა აკადემია ფაკულტეტ ნანგრევ ეპიცენტრ ბიძგ ვაგონ ხაზ კვალ ნაკრძალ ბუდე ბარტყ ლეკვ ხვადი მტაცებელ ნადირ ძაღლ კატა ცხენ პონ დათვ მგელ ჩიტ თევზ ვეშაპ დელფინ კუ ფუტკარ სკა ტყე მინდორ ველ ბაღჩა ვენახ ზვარ ყურძენ ქვევრ " +
  "მთა გორა კლდე გამოქვაბულ მღვიმე ხეობა ჩანჩქერ წყარო ჭა აუზ ზღვა ოკეანე ყურე სანაპირო ნავ იალქან ბორცვ უდაბნო ოაზის ვულკან ლავა ფერფლ კრატერ მყინვარ ყინულ ზვავ მეწყერ წყალდიდობა ქარიშხალ " +
  "ნიმუშ ნაშთ ჩონჩხ ძვალ ქვა ფილა საფლავ სამარხ აკლდამა განძ მონეტა ოქრო ვერცხლ ბეჭედ ხატ ჯვარ ზარ წარწერა ასო ანბან ბეჭდ დროშა გერბ ჰიმნ გვირგვინ ტახტ ხმალ თოფ ქვემეხ " +
  "საათ ძრავა ბორბალ ფრთა ეკრან ბატარეა სენსორ რობოტ პროგრამ თამაშ ბურთ მოედან სტადიონ კარ გოლ ტაიმ რაუნდ პენალტ მწვრთნელ მსაჯ გუნდ ქულა მედალ თას ლიგა ტრასა რბოლა " +
  "ჩინოვნიკ მოხელე მოსამართლე ჯარისკაც ოფიცერ მებრძოლ მეომარ ტყვე მონა ვაჭარ გლეხ მოქალაქე ამომრჩეველ მომხმარებელ კლიენტ მფრინავ ეკიპაჟ მეზღვაურ მაღაროელ მეცხვარე მწყემს ბერ მღვდელ ეპისკოპოს მოწაფე მკვლევ მეცნიერ ექიმ ავადმყოფ დონორ პატრონ " +
  "ცდა ექსპერიმენტ აღმოჩენა თეორია მეთოდ ფორმულა რუკა გეგმ ნახაზ მაკეტ ფირ აფიშა რეცენზია სცენარ როლ პერსონაჟ გმირ ზღაპარ მითი ლეგენდა ხალიჩა კაბა ქსოვილ აბრეშუმ ბამბა ჩაი ყავა პურ მარილ შაქარ ზეთ ყველ " +
  "ვაქცინა წამალ ვირუს ბაქტერია დაავადება ეპიდემია ოპერაცია აგარაკ კოლონია დასახლება უბან ქუჩა სკვერ შადრევან სარკე ფანჯარა კარიბჭე ჭერ კიბე ლიფტ გალერეა სალონ კაფე ფარმ ფერმა წისქვილ ელექტროსადგურ მილსადენ ნავთობსადენ რკინიგზა მატარებელ ტრამვა ბაგირგზა ვაგონეტ " +
  "ხელშეკრულ მემორანდუმ რეზოლუცია ბრძანებულება დეკრეტ კონსტიტუცია ჯარიმა გადასახად სესხ გრანტ სტიპენდია ხელფას პენსია ფას ბილეთ ვიზა პასპორტ მოწმობა ლიცენზია პატენტ განაცხად კონვერტ ამანათ კენჭისყრა მიტინგ გაფიცვა ბლოკადა ალყა დაბომბვა თავდაცვა უკანდახევა გამოსვლა სიტყვ დებატ ინტერვიუ";

const more = lazy(() => {
  const byPrefix = new Map<string, string[]>();
  for (const stem of new Set(MORE.split(" "))) {
    const prefix = stem.slice(0, 2);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), stem]);
  }
  return byPrefix;
});

/** Words that only look like a form of a listed noun. */
const NOT_NOUNS = new Set(
  "კარგი კარგად კუთხე ხის ხედი მთავარი მთავარმა მთავარ მთელი მთელ მთლიანად ზარი ზარალი ქულ მონაწილე ბერი ბერმა ძალა ჯვარცმა სკა ჩაის ველი გოლ ფასი პურ თასი კატეგორია".split(
    " ",
  ),
);

/** The listed noun that a word is a form of, or null. */
export const readThing = remember((word) => {
  if (NOT_NOUNS.has(word)) return null;
  return (
    readNoun(word) ??
    more()
      .get(word.slice(0, 2))
      ?.find((stem) => stem.length > 2 && isForm(word, stem)) ??
    null
  );
});

interface Told {
  /** Of each noun the first sentence that has it. */
  firsts: ReadonlyMap<string, number>;
  words: (index: number) => ReadonlySet<string>;
}

const listTold = once((article: Article): Told => {
  const firsts = new Map<string, number>();
  for (const { words, index } of article.sentences)
    for (const { text } of words) {
      const stem = readThing(text);
      if (stem !== null && !firsts.has(stem)) firsts.set(stem, index);
    }
  const sets = new Map<number, ReadonlySet<string>>();
  const told: Told = {
    firsts,
    words: (index) => {
      const set = sets.get(index) ?? new Set(article.sentences[index]!.words.map((w) => w.text));
      sets.set(index, set);
      return set;
    },
  };
  return told;
});

/** A statement has this share of its sentence's words at least: names and one value may differ. */
const OWN = 0.6;

const PLURAL = /^([ა-ჰ]{3,}?)ებ(?:ი|მა|ს|ის|ში|ზე|იდან|ით|თან|ისთვის|ისგან)$/;
/** Of people at large, and of those of a calling, a text may speak again and again. */
const PEOPLE =
  /^(?:ადამიან|ხალხ|მეცნიერ|მკვლევ|ექსპერტ|სპეციალისტ|ისტორიკოს|ბავშვ|ქართველ|ექიმ|[ა-ჰ]+ელ$|წლ|დღე|თვე|საუკუნ|მეტრ|კილომეტრ)/;

/** The stem of a plural, which no name is: "სამკაულების" → "სამკაულ". Verbal nouns only look like one: "გამოყენების". */
export const readPlural = remember((word) => {
  const stem = PLURAL.exec(word)?.[1] ?? null;
  return stem === null || PEOPLE.test(stem) ? null : stem;
});

/** Whether an earlier sentence has the thing, one or many of it. */
export function isPluralToldBefore(article: Article, statement: string, stem: string): boolean {
  const first = findThing(article, stem);
  if (first === null) return false;
  const own = new Set(findWords(statement).map((w) => w.text));
  return [...own].filter((word) => first.words.some((w) => w.text === word)).length < own.size * OWN;
}

/** The first sentence that has a thing, one or many of it. */
const findThing = onceEach(
  ({ sentences }: Article, stem: string): Sentence | null =>
    sentences.find(({ words }) =>
      words.some(({ text }) => text.startsWith(stem) && !text.endsWith("ება") && isForm(text, stem)),
    ) ?? null,
);

/** Whether the article has a noun before the sentence that a statement is made of. */
export function isToldBefore(article: Article, statement: string, stem: string): boolean {
  const { firsts, words } = listTold(article);
  const first = firsts.get(stem);
  if (first === undefined) return false;
  const set = words(first);
  const own = findWords(statement);
  return own.filter((w) => set.has(w.text)).length < own.length * OWN;
}
