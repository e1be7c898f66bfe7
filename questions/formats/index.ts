/** The bank's ways out and in. Pure: a file's bytes, a zip's or a workbook's, are made where there is a library for them. */
import { writeAnki } from "./anki.ts";
import { writeGift } from "./gift.ts";
import { writeH5p } from "./h5p.ts";
import { writeMoodleXml } from "./moodle.ts";
import type { Source, Written } from "./question.ts";
import { createQtiWriter } from "./qti-package.ts";
import type { ReadResult } from "./read.ts";
import { readGift } from "./read-gift.ts";
import { readMoodleXml } from "./read-moodle.ts";
import { writeBlooket, writeKahoot, writeWayground } from "./sheets.ts";

export { type Adopted, adoptQuestions, leaveHeadlines } from "./adopt.ts";
export { element, escapeXml, XML_HEAD } from "./xml.ts";
export type { ReadQuestion, ReadResult, ReadWarning } from "./read.ts";
export type { Cell, Content, Source, Warning, Written } from "./question.ts";

/** What writes each format. */
export const writers = {
  gift: writeGift,
  "moodle-xml": writeMoodleXml,
  qti3: createQtiWriter("3.0"),
  qti21: createQtiWriter("2.1"),
  h5p: writeH5p,
  kahoot: writeKahoot,
  wayground: writeWayground,
  blooket: writeBlooket,
  anki: writeAnki,
} satisfies Record<string, (source: Source) => Written>;

export type FormatName = keyof typeof writers;
export const formatNames = Object.keys(writers) as [FormatName, ...FormatName[]];

/** What reads each format. */
export const readers = {
  gift: readGift,
  "moodle-xml": readMoodleXml,
} satisfies Record<string, (text: string) => ReadResult>;

export type ReaderName = keyof typeof readers;
export const readerNames = Object.keys(readers) as [ReaderName, ...ReaderName[]];
