/**
 * The papers of a room: each attempt's form, made anew from the items that its signed token or its row names, and what a pupil
 * gets with it. Nothing of a paper is stored.
 */
import { assembleForm, placeForm, type Form } from "../../questions/index.ts";
import { toInstant } from "../clock.ts";
import type { Attempt } from "../contract.ts";
import { fail, ok, type Result } from "../problem.ts";
import {
  deriveSeed,
  makeResumeCode,
  signToken,
  verifyPass,
  verifyToken,
  type RoomKey,
  type TokenPayload,
} from "../token.ts";
import { deliverForm, expiryOf, findItem, type AttemptRow, type RoomSetup } from "./attempt.ts";
import type { Opened, RoomStore } from "./room-store.ts";

/** The attempt that a token speaks for, and the room as it is by then. */
export interface OpenAttempt {
  setup: RoomSetup;
  payload: TokenPayload;
  form: Form;
}

/** Whose an attempt is, when it began, and which one it is a retry of. */
export interface Begun {
  attemptId: string;
  startedAt: number;
  candidate: string | null;
  previous: string | null;
}

/** How far a row of retries is followed back. */
const MAX_RETRIES = 100;

export class Papers {
  private readonly store: RoomStore;

  constructor(store: RoomStore) {
    this.store = store;
  }

  /** Draws the form of a new attempt. */
  async draw({ setup, key }: Opened, { attemptId, previous }: Begun): Promise<Form> {
    return assembleForm(
      setup.bank,
      setup.blueprint,
      await deriveSeed(attemptId, key),
      this.findSeen(previous),
    );
  }

  /**
   * The form of an attempt that was begun, from the items it was given then: what another version of the engine would draw
   * is of no matter to it.
   */
  async rebuild(
    { setup, key }: Opened,
    attemptId: string,
    items: string[],
    previous: string | null | undefined,
  ): Promise<Form> {
    const seed = await deriveSeed(attemptId, key);
    // What was carried in may name items that its bank does not have.
    const known = items.map((id) => findItem(setup, id)).filter((item) => item !== undefined);
    return placeForm(known, seed, this.findSeen(previous));
  }

  /** The form of a stored attempt. */
  rebuildRow(opened: Opened, { id, items, previous }: AttemptRow): Promise<Form> {
    return this.rebuild(opened, id, JSON.parse(items) as string[], previous);
  }

  /** An attempt as its pupil gets it: the same each time, as long as room and attempts before it are. */
  async deliver({ setup, key }: Opened, begun: Begun, form: Form): Promise<Attempt> {
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

  /** The attempt that a token speaks for. An expired token still reads what is stored. */
  async open(attemptId: string, token: string): Promise<Result<OpenAttempt>> {
    const opened = this.store.open();
    if (opened === null) return fail("invalid-token");
    const payload = await verifyToken(token, opened.key);
    if (payload?.items === undefined) return fail("invalid-token");
    if (payload.attemptId !== attemptId) return fail("not-found");
    const items = payload.items.flatMap((place) => opened.setup.bank.items[place]?.id ?? []);
    const form = await this.rebuild(opened, attemptId, items, payload.previous);
    // Meanwhile the room may have been changed, or ended.
    const setup = this.store.open()?.setup;
    return setup === undefined ? fail("invalid-token") : ok({ setup, payload, form });
  }

  /** The attempt to try again, and whose it is, by its token or by the pass of its result. */
  async findRetried(
    text: string,
    key: RoomKey,
  ): Promise<{ attemptId: string; candidate?: string | undefined } | null> {
    const attemptId = await verifyPass(text, key);
    if (attemptId === null) return verifyToken(text, key);
    return { attemptId, candidate: this.store.findAttempt(attemptId)?.candidate ?? undefined };
  }

  /** The items of an attempt and of those that it is a retry of. */
  private findSeen(attemptId: string | null | undefined): Set<string> {
    const seen = new Set<string>();
    let id = attemptId;
    for (let i = 0; id != null && i < MAX_RETRIES; i++) {
      const row = this.store.findAttempt(id);
      for (const item of row === null ? [] : (JSON.parse(row.items) as string[])) seen.add(item);
      id = row?.previous;
    }
    return seen;
  }
}

/** A form's items by their places in the bank, which is frozen: shorter than their ids, for a token. */
const toPlaces = ({ bank }: RoomSetup, { items }: Form): number[] =>
  items.map(({ of }) => bank.items.findIndex((item) => item.id === of)).filter((place) => place >= 0);
