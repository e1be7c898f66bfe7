/**
 * The bank as files of other systems: which items, their bytes, the media type and name of each format. What the formats
 * are is `questions/formats/`; here texts become bytes, tables workbooks, and packages archives.
 */
import { strToU8, zipSync } from "fflate";
import {
  assembleForm,
  type Bank,
  type Blueprint,
  type FormatName,
  type Item,
  type Source,
  writers,
  type Written,
} from "../questions/index.ts";
import { writeCsv } from "./csv.ts";
import type { Workspace } from "./objects/workspace.ts";
import { fail, ok, type Result } from "./problem.ts";
import { writeXlsx } from "./xlsx.ts";

const ZIP = "application/zip";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** So that one bank gives one file, to the byte. */
const MTIME = "1980-01-01T12:00:00";

/** What each format is sent as. */
export const fileTypes = {
  gift: { type: "text/plain", extension: "gift.txt", name: "GIFT" },
  "moodle-xml": { type: "application/xml", extension: "moodle.xml", name: "Moodle XML" },
  qti3: { type: ZIP, extension: "qti3.zip", name: "a QTI 3.0 package" },
  qti21: { type: ZIP, extension: "qti21.zip", name: "a QTI 2.1 package" },
  h5p: { type: ZIP, extension: "h5p", name: "an H5P Question Set, content only" },
  kahoot: { type: XLSX, extension: "kahoot.xlsx", name: "Kahoot's import sheet" },
  wayground: { type: XLSX, extension: "wayground.xlsx", name: "Wayground's import sheet" },
  blooket: { type: "text/csv", extension: "blooket.csv", name: "Blooket's import sheet" },
  anki: { type: "text/plain", extension: "anki.txt", name: "Anki's text import" },
} as const satisfies Record<FormatName, { type: string; extension: string; name: string }>;

/** Which items are asked for: all that pupils may get, those of one status, or a form's. */
export interface ExportQuery {
  status?: Item["status"] | undefined;
  quiz?: string | undefined;
  length?: number | undefined;
  seed: string;
}

/** The article with the items asked for. A form has its items in their order, and their options in theirs. */
export async function findSource(
  workspace: DurableObjectStub<Workspace>,
  articleId: string,
  { status, quiz, length, seed }: ExportQuery,
): Promise<Result<Source>> {
  const found = await workspace.readBank(articleId, quiz ?? null);
  if (!found.ok) return found;
  const { bank, blueprint } = found.value as { bank: Bank; blueprint: Blueprint | null };
  const isWanted = (item: Item) => status === undefined || item.status === status;
  const wanted = { ...bank, items: bank.items.filter(isWanted) };
  const plan = length === undefined ? blueprint : { ...blueprint, length };
  const items = plan === null ? wanted.items : takeForm(wanted, plan, seed);
  if (items.length === 0) return fail("nothing-to-export");
  const { lang, title, paragraphs } = bank;
  return ok({ id: articleId, lang, title, paragraphs, items });
}

/** The items of a form as it has them: nothing of it is to be shuffled again. */
function takeForm(bank: Bank, blueprint: Blueprint, seed: string): Item[] {
  return assembleForm(bank, blueprint, seed).items.map(({ of, options, prompts }) => {
    const item = bank.items.find(({ id }) => id === of)!;
    const place = <T extends { id: string }>(all: T[], order: { of: string }[]) =>
      order.map((choice) => all.find(({ id }) => id === choice.of)!);
    return {
      ...item,
      shuffle: false,
      options: place(item.options, options),
      ...(item.prompts === undefined ? {} : { prompts: place(item.prompts, prompts) }),
    };
  });
}

/** A format's file, and what it is not. */
export function writeFile(format: FormatName, source: Source): { bytes: Uint8Array<ArrayBuffer> } & Written {
  const written = writers[format](source);
  const { content } = written;
  if ("files" in content) return { ...written, bytes: writeZip(content.files) };
  if ("text" in content) return { ...written, bytes: strToU8(content.text) };
  const isCsv = fileTypes[format].type === "text/csv";
  return { ...written, bytes: isCsv ? strToU8(writeCsv(content.table)) : writeXlsx(content.table) };
}

/** Texts as an archive. */
export function writeZip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: MTIME });
}
