/** Words that are one slip away from one that the article has often or a pack knows. */
import { describe, expect, it } from "vitest";
import { packOf } from "../../../questions/languages/index.ts";
import { annotate } from "../../../questions/stages/annotate.ts";
import { findMisspelt, isSlip } from "../../../questions/stages/misspelt.ts";
import { findWords } from "../../../questions/words.ts";

const find = (lang: "ka" | "en" | "ru", text: string, ...paragraphs: string[]) => {
  const pack = packOf(lang);
  return findMisspelt(annotate([text, ...paragraphs], "", null, pack), pack, findWords(text));
};

describe("a misspelt word", () => {
  it.each([
    ["en", "The Parliamment met in May.", "The Parliament is old. The Parliament is large."],
    ["en", "A hastag spread.", "The hashtag was hers. Nobody liked the hashtag."],
    ["ru", "Парламетн собрался.", "Парламент стар. Парламент велик."],
    ["ka", "სკოლა კუძულზე ააშენეს.", "კუნძული პატარაა. კუნძულის ტყე დიდია."],
  ] as const)(
    "%s: lost, doubled or swapped letters of a word that the article has twice: %s",
    (lang, text, more) => {
      expect(find(lang, text, more)).not.toBeNull();
    },
  );
  it("is none where it is another person's name", () => {
    const more = "Nicholas Brown of Leeds sold it. Nicholas Brown left.";
    expect(find("en", "The mill was built by Nicolas Petit in Leeds.", more)).toBeNull();
  });
  it.each([
    "2 ინავარს სკოლა გაიხსნა.",
    "თანამშრომობა მაისში დაიწყო.",
    "ამერკულმა ფირმამ სკოლა ააშენა.",
    "ტემბერატურა 30 გრადუსი იყო.",
    "გემი აზერბიაჯანიდან მოვიდა.",
    "დოანლდ რეიმი თბილისშია.",
  ])("or that the pack knows: %s", (text) => {
    expect(find("ka", text)).not.toBeNull();
  });
  it.each([
    ["en", "The county voted.", "The country is large. The country is old."],
    ["en", "She wrote it once.", "She wrote two. She wrote five."],
    ["ru", "Он ждал поезда.", "Проезд закрыт. Проезд платный."],
    ["ka", "მხარდამჭერები მოვიდნენ.", "მხარდაჭერა დიდია. მხარდაჭერა იზრდება."],
    ["ka", "სკოლის დასახელება შეიცვალა, გარშემო სიხარულია.", "სპარსელთა ჯარი მოვიდა."],
    ["ka", "კრება გაიხსნა.", "კრება გახსნა მერმა. კარი გახსნა გოგამ."],
  ] as const)("%s: none is another word or form: %s", (lang, text, more) => {
    expect(find(lang, text, more)).toBeNull();
  });
  it("differs by one consonant, or by two letters that changed places, and not at its end", () => {
    expect(isSlip("ირაელ", "ისრაელ")).toBe(true);
    expect(isSlip("ნომებერ", "ნოემბერ")).toBe(true);
    expect(isSlip("გახსნ", "გაიხსნ")).toBe(false);
    expect(isSlip("სოფლ", "სოფელ")).toBe(false);
    expect(isSlip("school", "schools")).toBe(false);
  });
});
