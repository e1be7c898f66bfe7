/**
 * What a Room knows of attempts, without its storage: rules, candidates, responses, receipts. Functions of a setup, a form
 * and a row; nothing here waits or writes.
 */
import {
  deliverItem,
  interactionOf,
  isResponse,
  revealItem,
  scoreResponse,
  toBankIds,
  toFormIds,
  type Bank,
  type Blueprint,
  type DeliveredItem,
  type Form,
  type FormItem,
  type Item,
  type Response,
} from "../../questions/index.ts";
import { now, toInstant } from "../clock.ts";
import type {
  Attempt,
  Feedback,
  Receipt,
  Result as AttemptResult,
  Room as RoomView,
  RoomRules,
} from "../contract.ts";
import { type FieldError, fail, ok, type Result } from "../problem.ts";
import type { Reason } from "../told/reasons.ts";

/** What a room is made of; never changed after. Times in milliseconds since 1970. */
export interface RoomSetup {
  code: string;
  workspace: string;
  quizId: string;
  title: string;
  name: string;
  sourceUrl?: string;
  revision: number;
  bank: Bank;
  blueprint: Blueprint;
  rules: RoomRules;
  opensAt: number | null;
  closesAt: number | null;
  /** Items that count for nothing any more. They still stand in forms: another bank would draw other forms. */
  dropped?: string[];
  /**
   * When a test first showed a key since it had closed. From then on it is closed, even if its clock is set back, until
   * a teacher who knows this opens it again.
   */
  keysShownAt?: number;
  /** Days after which an attempt that does not change is erased; never where it is not given. */
  retentionDays?: number | null;
}

/** An attempt as stored. */
export interface AttemptRow {
  [column: string]: SqlStorageValue;
  id: string;
  candidate: string | null;
  previous: string | null;
  started_at: number;
  updated_at: number;
  submitted_at: number | null;
  /** The hash of what the pupil handed in; none where the closing of the room did. */
  submission: string | null;
  score: number;
  max_score: number;
  items: string;
  responses: string;
  seq: number;
}

/** An attempt as far as it has come, for a page that has no memory of its own. */
export interface Progress {
  form: Attempt["form"];
  /** What is stored, and in practice its feedback: both in the form's ids, by its item ids. */
  responses: Record<string, Response>;
  feedback: Record<string, Feedback>;
  /** Once it is submitted: the receipt, the pass that opens it in an address, and whether its candidate has no attempt left. */
  done: { receipt: Receipt; pass: string; last?: boolean } | null;
}

/** Responses in the bank's ids, by the bank's item ids. */
export type Responses = Record<string, Response>;

/** A submit sent in time may arrive this much later. */
const GRACE_MS = 15_000;
const TOKEN_MS = 24 * 3_600_000;
/** A token outlives its room by this much, so that a late submit hears why it is late. */
const TOKEN_AFTER_CLOSE_MS = 15 * 60_000;
/**
 * What comes along with a name that is pasted, and shows nothing: soft hyphens, spaces of no width, marks of direction, and what a phone
 * puts around a name to isolate it. Not what turns letters round (U+202D, U+202E): without it a name would read otherwise.
 */
const WIDTHLESS = /[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202C\u2060\u2066-\u2069\uFEFF]/g;
/** Control, formatting and unassigned characters; the joiner of 👩‍🎓 is what keyboards give. */
const UNSEEN = /(?!\u200D)\p{C}/u;
/** Fillers, joiners and selectors are drawn as nothing, an empty pattern of Braille as a space. */
const SEEN = /[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether the room takes attempts now. */
export function stateOf({ opensAt, closesAt, keysShownAt }: RoomSetup): "early" | "open" | "closed" {
  const at = now();
  if (keysShownAt !== undefined || (closesAt !== null && at >= closesAt)) return "closed";
  return opensAt !== null && at < opensAt ? "early" : "open";
}

/** When the room closes, as pupils are told. */
export const closingOf = ({ closesAt }: RoomSetup): string | null =>
  closesAt === null ? null : toInstant(closesAt);

/** From when on a room that closes at a time takes nothing more, not even what was sent in time. */
export const lateFrom = (closesAt: number): number => closesAt + GRACE_MS;

/** What anyone may know of the room: no items, no keys. */
export const describeRoom = (setup: RoomSetup): RoomView => ({
  code: setup.code,
  title: setup.title,
  name: setup.name,
  lang: setup.bank.lang,
  ...(setup.sourceUrl === undefined ? {} : { sourceUrl: setup.sourceUrl }),
  rules: setup.rules,
  state: stateOf(setup),
  opensAt: setup.opensAt === null ? null : toInstant(setup.opensAt),
  closesAt: closingOf(setup),
  retentionDays: setup.retentionDays ?? null,
  paragraphs: setup.bank.paragraphs,
});

/** Whether a submit comes too late even for one that was sent in time: only from then on may keys be shown. */
export function isLate({ closesAt, keysShownAt }: RoomSetup): boolean {
  return keysShownAt !== undefined || (closesAt !== null && now() >= lateFrom(closesAt));
}

/** Whether an attempt was handed in by the closing of its room, and not by its pupil. */
export const isOfClosing = ({ submitted_at, submission }: Pick<AttemptRow, "submitted_at" | "submission">) =>
  submitted_at !== null && submission === null;

/** Whether the room's rules keep the keys of what is submitted until it closes. */
export const showsAtClosing = ({ rules }: RoomSetup): boolean =>
  rules.mode === "test" && rules.reveal === "close";

/** Items by their ids, of each bank that is in use. */
const indexes = new WeakMap<Bank, Map<string, Item>>();

/** An item of the room's frozen bank, by an id that stands in one of its forms. */
export function findItem({ bank }: RoomSetup, id: string): Item {
  let index = indexes.get(bank);
  if (index === undefined) {
    index = new Map(bank.items.map((item) => [item.id, item]));
    indexes.set(bank, index);
  }
  return index.get(id)!;
}

/** Whether an item counts for nothing any more. */
export const isDropped = ({ dropped }: RoomSetup, itemId: string): boolean =>
  dropped?.includes(itemId) ?? false;

/** Points for one item of the bank; none without a response. */
export function scoreItem(setup: RoomSetup, itemId: string, responses: Responses): number {
  if (!Object.hasOwn(responses, itemId) || isDropped(setup, itemId)) return 0;
  return scoreResponse(findItem(setup, itemId), responses[itemId]!).score;
}

/** The most points that items can bring. */
export const maxScoreOf = (setup: RoomSetup, itemIds: string[]): number =>
  itemIds.filter((id) => !isDropped(setup, id)).length;

/** When an attempt's token ends. A room that was extended or opened again after its start gives it the longer time. */
export function expiryOf({ closesAt }: Pick<RoomSetup, "closesAt">, issuedAt: number): number {
  return closesAt === null ? issuedAt + TOKEN_MS : closesAt + TOKEN_AFTER_CLOSE_MS;
}

/** Who takes the attempt, as the rules ask: nobody, a nickname, or a number of the roster. */
export function readCandidate(
  { candidate: kind, roster }: RoomRules,
  given: string | undefined,
): Result<string | null> {
  const invalid = (reason: Reason) => fail("invalid-input", { errors: [{ field: "candidate", reason }] });
  const name = given?.replace(WIDTHLESS, "").replace(/\s+/g, " ").trim() ?? "";
  if (kind === "none") return name === "" ? ok(null) : invalid("This room takes no names");
  if (!SEEN.test(name))
    return invalid(kind === "roster" ? "A roster number is needed" : "A nickname is needed");
  if (UNSEEN.test(name)) return invalid("Must have no invisible characters");
  if (kind === "nickname") return ok(name);
  return /^[1-9]\d{0,2}$/.test(name) && Number(name) <= (roster ?? 0)
    ? ok(name)
    : invalid("No such number in the class list");
}

/** Responses from outside, in the form's ids, checked and put into the bank's. */
export function readResponses(
  setup: RoomSetup,
  form: Form,
  given: Record<string, unknown>,
): Result<Responses> {
  const responses: Responses = {};
  const errors: FieldError[] = [];
  for (const [id, response] of Object.entries(given)) {
    const formItem = form.items.find((i) => i.id === id);
    if (formItem === undefined) {
      errors.push({ field: `responses.${id}`, reason: "No such item in this form" });
      continue;
    }
    const item = findItem(setup, formItem.of);
    if (isResponse(formItem, interactionOf(item.type), response))
      responses[formItem.of] = toBankIds(formItem, response);
    else errors.push({ field: `responses.${id}`, reason: "Not a response to this item" });
  }
  return errors.length > 0 ? fail("invalid-input", { errors }) : ok(responses);
}

/** The responses of a row; none where nothing is stored. */
export function parseResponses(row: Pick<AttemptRow, "responses"> | null): Responses {
  return row === null ? {} : (JSON.parse(row.responses) as Responses);
}

/** A row as the teacher gets it. */
export function toResult(setup: RoomSetup, row: AttemptRow): AttemptResult {
  return {
    attemptId: row.id,
    room: setup.code,
    candidate: row.candidate,
    retryOf: row.previous,
    score: row.score,
    maxScore: row.max_score,
    startedAt: toInstant(row.started_at),
    submittedAt: row.submitted_at === null ? null : toInstant(row.submitted_at),
    handedInBy: row.submitted_at === null ? null : isOfClosing(row) ? "closing" : "pupil",
    updatedAt: toInstant(row.updated_at),
    items: listScores(setup, row),
  };
}

/** What an attempt's items brought, and by which response. */
export function listScores(
  setup: RoomSetup,
  row: Pick<AttemptRow, "items" | "responses">,
): AttemptResult["items"] {
  const responses = parseResponses(row);
  return (JSON.parse(row.items) as string[]).map((itemId) => {
    const response = Object.hasOwn(responses, itemId) ? responses[itemId]! : null;
    const score = scoreItem(setup, itemId, responses);
    return { itemId, score, maxScore: maxScoreOf(setup, [itemId]), response };
  });
}

/** Whether two responses say the same. */
export const isSame = (a: Response, b: Response): boolean => canonicalJson(a) === canonicalJson(b);

/** JSON with the keys of objects in order, so that equal values have equal texts. */
export const canonicalJson = (value: unknown): string => JSON.stringify(putInOrder(value));

function putInOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(putInOrder);
  const entries = Object.entries(value).map(([name, inner]) => [name, putInOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The form as delivered. */
export function deliverForm(setup: RoomSetup, form: Form): Attempt["form"] {
  const items = form.items.map((formItem) => deliverItem(findItem(setup, formItem.of), formItem));
  const { paragraphs } = setup.bank;
  return {
    items: items
      .map((item) => (item.interaction === "sentence" ? placeSentences(item, paragraphs) : item))
      .map(bindNumbers),
    repeated: form.repeated,
  };
}

/** "18 991" stays on one line, wherever it is shown. */
function bindNumbers(item: DeliveredItem): DeliveredItem {
  const bind = (text: string) =>
    text.replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/g, (number) => number.replaceAll(" ", "\u00A0"));
  const bindAll = <T extends { text: string }>(all: T[]) =>
    all.map((one) => ({ ...one, text: bind(one.text) }));
  const { stem, options, prompts } = item;
  return {
    ...item,
    stem: bind(stem),
    options: bindAll(options),
    ...(prompts === undefined ? {} : { prompts: bindAll(prompts) }),
  };
}

/** Sentences in the article's order, each with its paragraph, so that who shows them needs no article. */
function placeSentences(item: DeliveredItem, paragraphs: string[]) {
  let paragraph = 0;
  const options = item.options.map((option) => {
    const found = paragraphs.findIndex((text, i) => i >= paragraph && text.includes(option.text));
    paragraph = Math.max(paragraph, found);
    return { ...option, paragraph };
  });
  return { ...item, options };
}

/** Stored responses in the form's ids, by its item ids. */
export function showResponses(form: Form, stored: Responses): Record<string, Response> {
  const given = form.items.filter(({ of }) => Object.hasOwn(stored, of));
  return Object.fromEntries(given.map((item) => [item.id, toFormIds(item, stored[item.of]!)]));
}

/** What a pupil learns of an item whose response is committed: key, proof, and points as they now count. */
export const makeFeedback = (setup: RoomSetup, formItem: FormItem, responses: Responses): Feedback => ({
  score: scoreItem(setup, formItem.of, responses),
  maxScore: maxScoreOf(setup, [formItem.of]),
  ...revealItem(findItem(setup, formItem.of), formItem),
});

/** What is stored of an attempt, in the form's ids; `done` is the end of one that is submitted. */
export function makeProgress(
  setup: RoomSetup,
  form: Form,
  row: AttemptRow | null,
  done: Progress["done"],
): Progress {
  const stored = parseResponses(row);
  const feedback: Progress["feedback"] = {};
  for (const formItem of form.items) {
    // In practice to store is to commit.
    if (Object.hasOwn(stored, formItem.of) && setup.rules.mode === "practice")
      feedback[formItem.id] = makeFeedback(setup, formItem, stored);
  }
  const responses = showResponses(form, stored);
  return { form: deliverForm(setup, form), responses, feedback, done };
}

/** What submit answers: score, and key and evidence as the rules allow. */
export function makeReceipt(setup: RoomSetup, row: AttemptRow, form: Form): Receipt {
  const responses = parseResponses(row);
  const isRevealed = setup.rules.mode === "practice" || setup.rules.reveal === "submit" || isLate(setup);
  return {
    attemptId: row.id,
    submittedAt: toInstant(row.submitted_at!),
    score: isRevealed ? row.score : null,
    maxScore: row.max_score,
    items: form.items.map((formItem) => {
      const given = Object.hasOwn(responses, formItem.of) ? responses[formItem.of]! : null;
      return {
        id: formItem.id,
        response: given === null ? null : toFormIds(formItem, given),
        feedback: isRevealed ? makeFeedback(setup, formItem, responses) : null,
      };
    }),
  };
}
