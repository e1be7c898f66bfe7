/**
 * The papers of a room: each attempt's form, made anew from the items that its signed token or its row names. Nothing of a
 * paper is stored.
 */
import { placeForm, type Form } from "../../questions/index.ts";
import { fail, ok, type Result } from "../problem.ts";
import { deriveSeed, verifyPass, verifyToken, type RoomKey, type TokenPayload } from "../token.ts";
import { findItem, type AttemptRow, type RoomSetup } from "./attempt.ts";
import type { Opened } from "./beginning.ts";
import type { RoomStore } from "./room-store.ts";

/** The attempt that a token speaks for, and the room as it is by then. */
export interface OpenAttempt {
  setup: RoomSetup;
  payload: TokenPayload;
  form: Form;
}

/** How far a row of retries is followed back. */
const MAX_RETRIES = 100;

export class Papers {
  private readonly store: RoomStore;

  constructor(store: RoomStore) {
    this.store = store;
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
  findSeen(attemptId: string | null | undefined): Set<string> {
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
