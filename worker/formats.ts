/**
 * The bank as files of other systems: which items, their bytes, the media type and name of each format. What the formats
 * are is `questions/formats/`; here texts become bytes, tables workbooks, and packages archives.
 */
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
import { writeCsv } from "../tables/csv.ts";
import { MTIME, writeXlsx } from "../tables/xlsx.ts";

const ZIP = "application/zip";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
  /** The quiz by whose regrades they are taken. */
  scoredBy?: string | undefined;
  length?: number | undefined;
  seed: string;
}

/** The items asked for: those of a form, where `plan` or a length says how it is made, in its order and their options in its. */
export function chooseItems(
  bank: Bank,
  plan: Blueprint | null,
  { status, length, seed }: ExportQuery,
): Item[] {
  const wanted = bank.items.filter((item) => status === undefined || item.status === status);
  const blueprint = length === undefined ? plan : { ...plan, length };
  return blueprint === null ? wanted : takeForm({ ...bank, items: wanted }, blueprint, seed);
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

/** A format's file, how many of how many items are in it, and what is not as it was. */
export interface ExportedFile extends Pick<Written, "written" | "warnings"> {
  bytes: Uint8Array<ArrayBuffer>;
  items: number;
}

/** Writes an article with its items in a format. */
export async function writeFile(format: FormatName, source: Source): Promise<ExportedFile> {
  const { content, written, warnings } = writers[format](source);
  const bytes = await toBytes(content, fileTypes[format].type);
  return { bytes, items: source.items.length, written, warnings };
}

async function toBytes(content: Written["content"], type: string): Promise<Uint8Array<ArrayBuffer>> {
  if ("files" in content) return writeZip(content.files);
  if ("text" in content) return encode(content.text);
  return type === XLSX ? writeXlsx(content.table) : encode(writeCsv(content.table));
}

const encode = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

/** Texts as an archive. What packs them makes its tables as it is imported, in 6 ms: not before an archive is asked for. */
export async function writeZip(files: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import("fflate");
  const entries = Object.entries(files).map(([path, text]) => [path, encode(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: MTIME });
}
