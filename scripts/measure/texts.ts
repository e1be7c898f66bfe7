/** Documents to measure on: a JSON Lines file with an `id` and, under each language's tag, an array of sentences or paragraphs. */
import { readFileSync } from "node:fs";
import { readOrTell } from "../usage.ts";

export interface Document {
  id: string;
  lang: string;
  text: string;
}

/**
 * Reads the documents of a file in the languages asked for, all of them where none is named. With `join` above 1 as many
 * entries after the headline make one paragraph: the corpus has a sentence an entry. A file that is none, or has no document in these languages, ends the script with 2.
 */
export const readDocuments = (file: string, langs: string[], join: string | number): Document[] =>
  readOrTell(
    `${file}: no JSON Lines with an id and texts by language${langs.map((l) => ` ${l}`).join("")}`,
    () => {
      const documents = parse(readFileSync(file, "utf8"), langs, Math.max(1, Number(join) || 1));
      return documents.length === 0 ? null : documents;
    },
  );

function parse(text: string, langs: string[], join: number): Document[] {
  const lines = text.split("\n").filter(Boolean);
  return lines.flatMap((line) => {
    const { id, ...texts } = JSON.parse(line) as { id: string } & Record<string, unknown>;
    return Object.entries(texts).flatMap(([lang, entries]): Document[] =>
      Array.isArray(entries) && (langs.length === 0 || langs.includes(lang))
        ? [{ id, lang, text: joinEntries(entries as string[], join) }]
        : [],
    );
  });
}

function joinEntries([headline = "", ...entries]: string[], join: number): string {
  const paragraphs = [headline];
  for (let i = 0; i < entries.length; i += join) paragraphs.push(entries.slice(i, i + join).join(" "));
  return paragraphs.join("\n");
}
