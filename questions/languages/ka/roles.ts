/** Who holds which office: a title with what it is of, before a full name. */
import type { Article } from "../../article.ts";
import type { Role } from "../language.ts";
import { isHonorific, readHead } from "./heads.ts";
import { inflectHead } from "./inflect.ts";
import { isName, listPeople, writeName } from "./roster.ts";

/** What an office is of: genitives, and adjectives between them. */
const OWNER = /(?:ის|ოს|ას|უს|ების|თა)$/;
const ADJECTIVE = /(?:ული|ური|იანი|ელი|ივი)$/;
const MAX_WORDS = 6;

/** "თელავის მერმა ლევან ანდრიაშვილმა" → ლევან ანდრიაშვილი is თელავის მერი. Of each person the first office. */
export function findRoles(article: Article): Role[] {
  return [...listPeople(article).values()].flatMap((person): Role[] => {
    const name = writeName(person, "nominative");
    if (name === null || person.given === "") return [];
    for (const mention of article.people.get(person.entity)!) {
      if (!isName(mention) || !mention.text.includes(" ")) continue;
      const sentence = article.sentences[mention.sentence]!;
      const { words } = sentence;
      const at = words.findIndex((w) => w.start === mention.start) - 1;
      const head = readHead(words, at);
      if (head === null || !head.isTitle || isHonorific(head.head)) continue;
      let first = at;
      while (first > 0 && at - first < MAX_WORDS && belongs(words[first - 1]!.text, first === at)) first--;
      while (first < at && ADJECTIVE.test(words[first]!.text)) first++;
      const role = inflectHead(head.head, "nominative");
      if (first === at || role === null) continue;
      const before = sentence.text.slice(
        words[first]!.start - sentence.start,
        words[at]!.start - sentence.start,
      );
      if (!/^[ა-ჰ -]+$/.test(before)) continue;
      const { paragraph, start, end } = sentence;
      return [{ name, role: before + role, evidence: { paragraph, start, end } }];
    }
    return [];
  });
}

/** Directly before the title only a genitive; further on adjectives too: "ეროვნული ბანკის პრეზიდენტი". */
function belongs(word: string, isLast: boolean): boolean {
  return OWNER.test(word) || (!isLast && ADJECTIVE.test(word));
}
