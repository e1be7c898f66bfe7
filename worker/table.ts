/**
 * Results as a table, which all files of them share: one row an attempt, one column an item. Its rows are read while it is
 * written, a page at a time: a file of 100,000 attempts takes no more memory than one of 500, but for their ids.
 */
import { plainId } from "./objects/rescored.ts";
import { claimLine, type Item, type Lang } from "../questions/index.ts";
import type { Result as AttemptResult } from "./contract.ts";
import type { Env } from "./env.ts";
import type { OpenWorkspace } from "./http.ts";
import type { RoomsOf } from "./objects/quizzes.ts";
import { ok, type Result } from "./problem.ts";
import { roomOf, type WhichAttempt } from "./results.ts";
import type { Cell, Table } from "../tables/table.ts";
import { columns, ITEM_WIDTH, type TableTexts, tableTextsFor } from "./table-texts.ts";

/** An item that some attempt of the table has: a column. */
export type Column = Pick<Item, "id" | "type" | "stem"> & { dropped: boolean };

/** Which attempts of each person, and in which language the headings are: plain ones for programs where it is not given. */
export interface TableQuery {
  attempt?: WhichAttempt | undefined;
  lang?: Lang | undefined;
}

const PAGE = 500;

/**
 * The results of rooms as a table: of each person the attempts asked for, else the one that counts, as they are at this moment;
 * room by room, oldest change first. A cell is an item's score, empty where the form lacked it, where it does not count any more, and where
 * it is not answered yet; the score of what is not handed in is none yet.
 */
export async function openTable(
  env: Env,
  { id: workspace, stub }: OpenWorkspace,
  which: RoomsOf,
  { attempt, lang }: TableQuery,
): Promise<Result<Table>> {
  const rooms = await stub.findRooms(which);
  if (!rooms.ok) return rooms;
  const items = new Map<string, Column>();
  const used = new Set<string>();
  const parts: { code: string; name: string; ids: string[] }[] = [];
  for (const { code, name, counts } of rooms.value) {
    const listed = await roomOf(env, code).listForFile(workspace, attempt ?? counts);
    if (!listed.ok) return listed;
    parts.push({ code, name, ids: listed.value.ids });
    for (const item of listed.value.items) items.set(item.id, mergeColumn(items.get(item.id), item));
    for (const id of listed.value.used) used.add(id);
  }
  // In the bank's order, whichever room has met an item.
  const asked = [...items.values()].filter(({ id }) => used.has(id));
  const texts = tableTextsFor(lang);
  const pages = async function* () {
    for (const { code, name, ids } of parts)
      for (let from = 0; from < ids.length; from += PAGE) {
        const read = await roomOf(env, code).readResults(workspace, ids.slice(from, from + PAGE));
        if (!read.ok) throw new Error(`the results of a room cannot be read any more: ${read.failure.code}`);
        yield read.value.map((result) => toRow(result, name, asked, texts));
      }
  };
  const head = [
    ...columns.map((column) => ({ text: texts.headings[column.name], ...column })),
    ...headItems(asked, texts).map((text, i) => ({ name: asked[i]!.id, text, width: ITEM_WIDTH })),
  ];
  return ok({ head, pages });
}

/** Of a column in several rooms: it is told as dropped where no room counts it. */
const mergeColumn = (known: Column | undefined, { dropped, ...item }: Column): Column => ({
  ...item,
  dropped: dropped && (known?.dropped ?? true),
});

/** What heads an item's column: what it asks, and whether it still counts. */
const headItem = (item: Column, { dropped }: TableTexts) =>
  item.dropped ? `${claimLine(item)} [${dropped}]` : claimLine(item);

/** The heads of items, with a number where one was edited between two rooms and what heads it was not: its options. */
function headItems(asked: Column[], texts: TableTexts): string[] {
  const heads = asked.map((item) => headItem(item, texts));
  const namesOf = asked.map(({ id }, i) => `${plainId(id)} ${heads[i]}`);
  return heads.map((head, i) => {
    const alike = asked.filter((_, k) => namesOf[k] === namesOf[i]);
    return alike.length < 2 ? head : `${head} (${alike.indexOf(asked[i]!) + 1})`;
  });
}

function toRow(result: AttemptResult, roomName: string, asked: Column[], texts: TableTexts): Cell[] {
  const { attemptId, room, candidate, score, maxScore, startedAt, submittedAt, handedInBy, items } = result;
  const isOpen = submittedAt === null;
  const scores = new Map(
    items.map((item) => [
      item.itemId,
      item.maxScore === 0 || (isOpen && item.response === null) ? null : item.score,
    ]),
  );
  return [
    attemptId,
    room,
    roomName,
    // A number of a class list is one: as texts, 10 would come before 2.
    candidate !== null && /^[1-9]\d{0,2}$/.test(candidate) ? Number(candidate) : candidate,
    isOpen ? null : score,
    maxScore,
    isOpen || maxScore === 0 ? null : Math.round((score / maxScore) * 100),
    new Date(startedAt),
    isOpen ? null : new Date(submittedAt),
    handedInBy === null ? null : texts.handedInBy[handedInBy],
    ...asked.map(({ id }) => scores.get(id) ?? null),
  ];
}
