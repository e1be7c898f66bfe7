/**
 * How an attempt begins: a form is drawn, and delivered with all that its pupil needs to go on. Stores nothing and reads no
 * storage, so that the Worker can do it too, for a room that many come to at once (`worker/openings.ts`).
 */
import { assembleForm, hideKeys, type Form } from "../../questions/index.ts";
import { now, toInstant } from "../clock.ts";
import type { Attempt } from "../contract.ts";
import { createAttemptId } from "../random.ts";
import { deriveSeed, makeResumeCode, signToken, type RoomKey, type TokenPayload } from "../token.ts";
import { deliverForm, expiryOf, findItem, type RoomSetup } from "./attempt.ts";
import { fitsPlace } from "./first-fit.ts";

/** A room that is made, and not ended. */
export interface Opened {
  setup: RoomSetup;
  key: RoomKey;
}

/**
 * A room as the Worker may know it (JSON): of the keys of its items nothing leaves the object, and of the workspace neither. The signing
 * key does, or nothing could be begun elsewhere.
 */
export function writeOpening({ setup, key }: Opened): string {
  const { dropped: _, ...rest } = setup;
  return JSON.stringify({
    setup: { ...rest, workspace: "", bank: hideKeys(setup.bank) },
    key,
  } satisfies Opened);
}

/** Whose an attempt is, when it began, and which one it is a retry of. */
export interface Begun {
  attemptId: string;
  startedAt: number;
  candidate: string | null;
  previous: string | null;
}

/** A draw takes about a millisecond, of ten that there are. */
const MAX_DRAWS = 6;

/**
 * A new attempt as its pupil gets it: of the forms drawn the first whose first question fits the place kept for it, or the last
 * that was tried. Items of `seen` come last.
 */
export async function beginAttempt(
  opened: Opened,
  candidate: string | null,
  previous: string | null,
  seen: ReadonlySet<string>,
): Promise<{ begun: Begun; attempt: Attempt }> {
  const { setup, key } = opened;
  const startedAt = now();
  for (let left = MAX_DRAWS; ; left--) {
    const begun: Begun = { attemptId: createAttemptId(startedAt), startedAt, candidate, previous };
    const seed = await deriveSeed(begun.attemptId, key);
    const form = assembleForm(setup.bank, setup.blueprint, seed, seen);
    const [first] = form.items;
    if (left === 1 || !first || fitsPlace(findItem(setup, first.of)))
      return { begun, attempt: await deliver(opened, begun, form) };
  }
}

/** An attempt as its pupil gets it: the same each time, as long as room and attempts before it are. */
export async function deliver({ setup, key }: Opened, begun: Begun, form: Form): Promise<Attempt> {
  const { attemptId, startedAt, candidate, previous } = begun;
  const payload: TokenPayload = {
    attemptId,
    room: setup.code,
    revision: setup.revision,
    issuedAt: startedAt,
    expiresAt: expiryOf(setup, startedAt),
    keyId: key.id,
    items: toPlaces(setup, form),
    ...(candidate === null ? {} : { candidate }),
    ...(previous === null ? {} : { previous }),
  };
  const token = await signToken(payload, key);
  const resumeCode = await makeResumeCode(attemptId, key);
  const expiresAt = toInstant(payload.expiresAt);
  return { attemptId, token, resumeCode, expiresAt, form: deliverForm(setup, form) };
}

/** A form's items by their places in the bank, which is frozen: shorter than their ids, for a token. */
const toPlaces = ({ bank }: RoomSetup, { items }: Form): number[] =>
  items.map(({ of }) => bank.items.findIndex((item) => item.id === of)).filter((place) => place >= 0);
