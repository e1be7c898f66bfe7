/** The headings of a file of results. Programs go by the plain ones, which are the API's names; a teacher reads them in a language. */
import type { Lang } from "../questions/index.ts";
import type { Result } from "./contract.ts";

/** The columns before those of the items, in their order, with their widths in a spreadsheet, in characters. */
export const columns = [
  { name: "attemptId", width: 12 },
  { name: "room", width: 12 },
  { name: "roomName", width: 18 },
  { name: "candidate", width: 24 },
  { name: "score", width: 9 },
  { name: "maxScore", width: 11 },
  { name: "percent", width: 11 },
  { name: "startedAt", width: 20, isTime: true },
  { name: "submittedAt", width: 20, isTime: true },
  { name: "handedInBy", width: 16 },
] as const;
/** Of a column of an item, whose heading is a sentence. */
export const ITEM_WIDTH = 24;

/** What stands at the top: a heading for each column, and a mark behind that of an item that counts for nothing any more. */
export interface TableTexts {
  headings: Record<(typeof columns)[number]["name"], string>;
  dropped: string;
  /** Who handed an attempt in: its pupil, or the room's closing. */
  handedInBy: Record<NonNullable<Result["handedInBy"]>, string>;
}

const plain: TableTexts = {
  headings: Object.fromEntries(columns.map(({ name }) => [name, name])) as TableTexts["headings"],
  dropped: "dropped",
  handedInBy: { pupil: "pupil", closing: "closing" },
};

const languages: Record<Lang, TableTexts> = {
  ka: {
    headings: {
      attemptId: "მცდელობის ნომერი",
      room: "კოდი",
      roomName: "კლასი",
      candidate: "მოსწავლე",
      score: "ქულა",
      maxScore: "უმაღლესი ქულა",
      percent: "პროცენტი",
      startedAt: "დაიწყო",
      submittedAt: "ჩააბარა",
      handedInBy: "ვინ ჩააბარა",
    },
    dropped: "არ ითვლება",
    handedInBy: { pupil: "მოსწავლემ", closing: "დრო ამოიწურა" },
  },
  en: {
    headings: {
      attemptId: "Attempt",
      room: "Code",
      roomName: "Class",
      candidate: "Pupil",
      score: "Score",
      maxScore: "Out of",
      percent: "Percent",
      startedAt: "Begun",
      submittedAt: "Handed in",
      handedInBy: "Handed in by",
    },
    dropped: "does not count",
    handedInBy: { pupil: "pupil", closing: "time was up" },
  },
  ru: {
    headings: {
      attemptId: "Номер попытки",
      room: "Код",
      roomName: "Класс",
      candidate: "Ученик",
      score: "Баллы",
      maxScore: "Из скольких",
      percent: "Процент",
      startedAt: "Начал",
      submittedAt: "Сдал",
      handedInBy: "Кто сдал",
    },
    dropped: "не считается",
    handedInBy: { pupil: "ученик", closing: "время вышло" },
  },
};

/** The headings of a language, or for programs. */
export const tableTextsFor = (lang: Lang | undefined): TableTexts =>
  lang === undefined ? plain : languages[lang];
