/** What a teacher asks of a quiz or a room, checked against the bank and made into the rules that a Room keeps. */
import { type Bank, type Blueprint, fitLength, type ItemType, scoreResponse } from "../../questions/index.ts";
import { now } from "../clock.ts";
import type { NewQuiz, NewRoom, QuizRules, Regrade, RoomChange, RoomRules } from "../contract.ts";
import { fail, ok, type Result } from "../problem.ts";
import type { Reason } from "../told/reasons.ts";
import { isDropped, type RoomSetup, stateOf } from "./attempt.ts";
import type { ScoredItem } from "./rescored.ts";

/** A quiz's rules and blueprint; its length is what the bank can give, if that is less than was asked. */
export function planQuiz(input: NewQuiz, bank: Bank): Result<{ rules: QuizRules; blueprint: Blueprint }> {
  const types = input.types === undefined ? {} : { types: dropUndefined(input.types) };
  const length = fitLength(bank, { length: input.length, ...types });
  if (length === 0) return noItems("The article has no items of these types that are not hidden");
  const rules: QuizRules = {
    length,
    ...(length < input.length ? { asked: input.length } : {}),
    mode: input.mode,
    candidate: input.candidate,
    counts: input.counts,
    ...(input.approvedOnly === undefined ? {} : { approvedOnly: input.approvedOnly }),
    ...(input.reveal === undefined ? {} : { reveal: input.reveal }),
    ...(input.attempts === undefined ? {} : { attempts: input.attempts }),
  };
  return ok({ rules, blueprint: { length, ...types } });
}

/** A room's own rules and times: the quiz's, with what the room says. A roster takes the place of nicknames. */
export function planRoom(
  quiz: QuizRules,
  blueprint: Blueprint,
  input: NewRoom,
  bank: Bank,
): Result<{ rules: RoomRules; blueprint: Blueprint; opensAt: number | null; closesAt: number | null }> {
  const [opensAt, closesAt] = [toMs(input.opensAt), toMs(input.closesAt)];
  const no = (field: string, reason: Reason) => fail("invalid-input", { errors: [{ field, reason }] });
  if (closesAt !== null && closesAt <= now()) return no("closesAt", "Must be in the future");
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
    return no("closesAt", "Must be after the opening time");
  const reveal = quiz.reveal ?? (quiz.mode === "test" && closesAt !== null ? "close" : "submit");
  if (reveal === "close" && closesAt === null)
    return no("closesAt", "Needed where keys are shown when the room closes");
  const length = fitLength(bank, blueprint);
  if (length === 0)
    return noItems("The article has no items of these types that are neither hidden nor dropped in the quiz");
  const attempts = input.attempts ?? quiz.attempts;
  const { asked: _asked, ...same } = quiz;
  const rules: RoomRules = {
    ...same,
    length,
    reveal,
    ...(attempts === undefined ? {} : { attempts }),
    ...(input.roster === undefined ? {} : { candidate: "roster" as const, roster: input.roster }),
  };
  if (rules.candidate === "none" && attempts !== undefined)
    return no("attempts", "Attempts can only be limited where candidates are named");
  return ok({ rules, blueprint: { ...blueprint, length }, opensAt, closesAt });
}

/**
 * A room with other times or another name; a test that shows its keys at closing has to close. One that has shown some is open
 * again only where that is known and said.
 */
export function changeRoom(setup: RoomSetup, change: RoomChange): Result<RoomSetup> {
  const at = (given: string | null | undefined, known: number | null) =>
    given === undefined ? known : given === null ? null : Date.parse(given);
  const changed = {
    ...setup,
    name: change.name ?? setup.name,
    opensAt: at(change.opensAt, setup.opensAt),
    closesAt: at(change.closesAt, setup.closesAt),
  };
  const no = (reason: Reason) => fail("invalid-input", { errors: [{ field: "closesAt", reason }] });
  const { opensAt, closesAt } = changed;
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
    return no("Must be after the opening time");
  if (setup.rules.reveal === "close" && closesAt === null)
    return no("Needed where keys are shown when the room closes");
  const { keysShownAt, ...again } = changed;
  const isTimed = change.opensAt !== undefined || change.closesAt !== undefined;
  if (keysShownAt === undefined || !isTimed || stateOf(again) === "closed") return ok(changed);
  return change.despite?.includes("keys-shown") ? ok(again) : fail("keys-shown");
}

/** An item scored otherwise: not at all, again, by another key, or with more answers that are right. */
export function changeScored(item: ScoredItem, { dropped, key, accept }: Regrade): Result<ScoredItem> {
  const no = (field: string, reason: Reason) => fail("invalid-input", { errors: [{ field, reason }] });
  const isTyped = item.type === "typed";
  if (key !== undefined && isTyped) return no("key", "Give accept to a typed item");
  const isChoice = typeof item.key === "string" && item.options.length > 0;
  if (key !== undefined && !(isChoice && item.options.some(({ id }) => id === key)))
    return no("key", "Must be the id of one of the item's options");
  if (accept !== undefined && !isTyped) return no("accept", "Only typed items have it");
  const { added: before = [], ...rest } = item;
  const added = accept ?? before;
  // What nothing can be read of would be right for nobody.
  if (accept?.some((text) => scoreResponse({ ...rest, added: [text] }, text).score === 0))
    return no("accept", "Not a response to this item");
  return ok({
    ...rest,
    ...(key === undefined ? {} : { key }),
    ...(added.length === 0 ? {} : { added }),
    dropped: dropped ?? item.dropped,
  });
}

/** A room that scores one item otherwise. */
export function changeScoring(setup: RoomSetup, change: Regrade): Result<RoomSetup> {
  const { itemId } = change;
  const item = setup.bank.items.find(({ id }) => id === itemId);
  if (item === undefined) return fail("not-found");
  const changed = changeScored({ ...item, dropped: isDropped(setup, itemId) }, change);
  if (!changed.ok) return changed;
  const { dropped, ...rescored } = changed.value;
  const others = (setup.dropped ?? []).filter((id) => id !== itemId);
  const items = setup.bank.items.map((it) => (it === item ? rescored : it));
  return ok({ ...setup, bank: { ...setup.bank, items }, dropped: dropped ? [...others, itemId] : others });
}

const noItems = (reason: Reason) => fail("invalid-input", { errors: [{ field: "types", reason }] });

const toMs = (instant: string | undefined): number | null =>
  instant === undefined ? null : Date.parse(instant);

function dropUndefined(
  weights: Partial<Record<ItemType, number | undefined>>,
): Partial<Record<ItemType, number>> {
  return Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight !== undefined));
}
