/**
 * What a workspace does with its rooms: makes them of a quiz, finds them by their codes, changes, regrades and ends them, and tells
 * them of what concerns all. A code of another workspace is answered like one that never was.
 */
import { now } from "../clock.ts";
import type { Env } from "../env.ts";
import type { NewQuiz, NewRoom, Regrade, Regraded, Room, RoomChange } from "../contract.ts";
import { fail, ok, passOn, type Result } from "../problem.ts";
import { say } from "../told/phrases.ts";
import { createCode, createId } from "../random.ts";
import type { About } from "./about.ts";
import { type ArticleRow, freezeBank } from "./article-row.ts";
import type { Articles } from "./articles.ts";
import type { Audit } from "./audit.ts";
import { nameSession } from "./live.ts";
import { type Plan, type Quizzes, type StoredQuiz, toPlan } from "./quizzes.ts";
import type { Room as RoomObject } from "./room.ts";
import {
  nameApart,
  rescore,
  type ScoredItem,
  type ScoredItems,
  toWorded,
  type Wordings,
} from "./rescored.ts";
import { changeScored, planQuiz, planRoom } from "./rules.ts";
import type { Telling } from "./telling.ts";
import type { Erasing } from "./upkeep.ts";

/** The parts of the workspace whose rooms they are. */
export interface Parts {
  storage: DurableObjectStorage;
  env: Env;
  about: About;
  audit: Audit;
  articles: Articles;
  quizzes: Quizzes;
  telling: Telling;
}

/** A new room of a quiz, with what its snippets say. */
export interface RoomMade {
  code: string;
  title: string;
  lang: string;
}

/** A room that was made, and how many items it lacks or scores otherwise as they were mended in the quiz. */
interface MadeRoom {
  code: string;
  mended: number;
}

const MAX_CODE_DRAWS = 5;
/** Of a quiz without rooms. */
const NO_WORDINGS: Wordings = { words: [], isWhole: true };

export class OwnRooms {
  private readonly parts: Parts;
  /** The end of what is under way in the rooms of each quiz. */
  private readonly turns = new Map<string, Promise<void>>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The room with a code, whosever it is. */
  of(code: string): DurableObjectStub<RoomObject> {
    const { ROOMS } = this.parts.env;
    return ROOMS.get(ROOMS.idFromName(code));
  }

  /** The room with a code, if it is the workspace's own. */
  find(code: string): DurableObjectStub<RoomObject> | null {
    return this.parts.quizzes.findRooms({ by: "room", id: code }).ok ? this.of(code) : null;
  }

  /** Makes a quiz and its first room: both, or where the room can't be made neither. */
  async addQuiz(input: NewQuiz): Promise<Result<{ quiz: StoredQuiz; code: string }>> {
    const { articles, quizzes, audit } = this.parts;
    const article = articles.find(input.articleId);
    if (article === null) return fail("not-found");
    const planned = planQuiz(input, freezeBank(article, input.approvedOnly));
    if (!planned.ok) return planned;
    const { rules, blueprint } = planned.value;
    const id = createId(12);
    const title = input.title ?? article.title;
    const { opensAt, closesAt, roster } = input;
    const room = { name: input.roomName ?? title, opensAt, closesAt, roster };
    const quiz = { id, title, rules, blueprint };
    const made = await this.make(quiz, article, room);
    if (!made.ok) return made;
    // It was deleted meanwhile.
    if (articles.find(article.id) === null) {
      await this.of(made.value.code).destroy(this.parts.about.id());
      return fail("not-found");
    }
    await this.keep(id, made.value, room.name, () => {
      quizzes.add(quiz, article);
      audit.note("quiz.add", id);
    });
    return ok({ quiz: quizzes.toQuiz(quizzes.find(id)!), code: made.value.code });
  }

  /** Makes a room of a quiz: the bank as it is now, with what was mended in the quiz, frozen. */
  async addRoom(quizId: string, input: NewRoom): Promise<Result<RoomMade>> {
    const { articles, quizzes } = this.parts;
    return this.inTurn(quizId, async () => {
      const row = quizzes.find(quizId);
      const article = row && articles.find(row.article_id);
      if (row === null || article === null) return fail("not-found");
      // A room that cannot answer is in no other's way to be made.
      const [wordings] = await Promise.all([this.listWordings(quizId), this.learnMended(quizId, [])]);
      const mended = quizzes.listMended(quizId);
      const known = { ...wordings, words: [...mended.map(toWorded), ...wordings.words] };
      const made = await this.make(toPlan(row), article, input, mended, known);
      if (!made.ok) return made;
      await this.keep(quizId, made.value, input.name);
      return ok({ code: made.value.code, title: row.title, lang: row.lang });
    });
  }

  /** Does what must not meet another such act of the same quiz half done: a regrade would miss a room that is being made. */
  private inTurn<T>(quizId: string, act: () => Promise<T>): Promise<T> {
    const done = (this.turns.get(quizId) ?? Promise.resolve()).then(act);
    const over = () => {
      if (this.turns.get(quizId) === turn) this.turns.delete(quizId);
    };
    const turn: Promise<void> = done.then(over, over);
    this.turns.set(quizId, turn);
    return done;
  }

  private async make(
    quiz: Plan,
    article: ArticleRow,
    input: NewRoom,
    mended: ScoredItems = [],
    known: Wordings = NO_WORDINGS,
  ): Promise<Result<MadeRoom>> {
    const { about, telling } = this.parts;
    const frozen = nameApart(freezeBank(article, quiz.rules.approvedOnly), known);
    const bank = rescore(frozen, mended);
    const planned = planRoom(quiz.rules, quiz.blueprint, input, bank);
    if (!planned.ok) return planned;
    const setup = {
      workspace: about.id(),
      quizId: quiz.id,
      title: quiz.title,
      name: input.name,
      revision: article.revision,
      ...(article.source_url === null ? {} : { sourceUrl: article.source_url }),
      bank,
      retentionDays: about.retention(),
      ...planned.value,
    };
    const same = new Set(bank.items);
    const others = frozen.items.filter((item) => !same.has(item));
    for (let draw = 0; draw < MAX_CODE_DRAWS; draw++) {
      const code = createCode();
      const made = await this.of(code).create({ ...setup, code }, telling.isAny());
      if (made) return ok({ code, mended: others.length });
    }
    throw new Error("no free room code");
  }

  /** Lists a room that was made, after what has to be kept with it; one that can't be listed is ended, as nobody could end it later. */
  private async keep(
    quizId: string,
    { code, mended }: MadeRoom,
    name: string,
    keepFirst = () => {},
  ): Promise<void> {
    const { storage, quizzes, audit, about } = this.parts;
    try {
      storage.transactionSync(() => {
        keepFirst();
        quizzes.addRoom(quizId, code, name);
        const noted =
          mended === 0
            ? code
            : say("{}; questions with what was changed in the quiz afterwards: {n}", code, mended);
        audit.note("room.add", noted);
      });
    } catch (error) {
      await this.of(code).destroy(about.id());
      throw error;
    }
  }

  /** Changes the times or the name of a room. */
  async change(code: string, change: RoomChange): Promise<Result<Room>> {
    const room = this.find(code);
    if (room === null) return fail("not-found");
    const changed = await room.change(this.parts.about.id(), change);
    if (!changed.ok) return passOn(changed);
    const { room: view, again } = changed.value;
    this.parts.quizzes.renameRoom(code, view.name);
    const times = `${code} ${view.opensAt ?? ""}/${view.closesAt ?? ""}`;
    this.parts.audit.note(
      "room.change",
      again ? say("{}; open again after its keys were shown", times) : times,
    );
    return ok(view);
  }

  /**
   * Scores an item otherwise in all rooms of a quiz that have it, and in those to come, with what came of it in the audit. What was
   * mended can be undone also where no room has it.
   */
  async regrade(quizId: string, change: Regrade): Promise<Result<Regraded>> {
    if (this.parts.quizzes.find(quizId) === null) return fail("not-found");
    return this.inTurn(quizId, async () => {
      const known = await this.findScored(quizId, change.itemId);
      if (known === undefined) return fail("not-found");
      const item = changeScored(known, change);
      if (!item.ok) return item;
      const sum: Regraded = { attempts: 0, changed: 0, pointsBefore: 0, pointsAfter: 0, changes: [] };
      if (change.preview === true) return this.regradeRooms(quizId, change, sum);
      await this.learnMended(
        quizId,
        this.parts.quizzes.listRooms(quizId).map(({ code }) => code),
      );
      this.parts.quizzes.mend(quizId, item.value);
      try {
        return await this.regradeRooms(quizId, change, sum);
      } finally {
        // Also where a room has failed: those before it are scored anew.
        await this.noteRegrade(quizId, change, sum);
      }
    });
  }

  /**
   * Where a quiz has kept nothing as mended, its rooms are asked: their regrades may be from before it was kept. Those that are to be
   * changed or ended must answer; no other is in their way.
   */
  private async learnMended(quizId: string, mustAnswer: string[]): Promise<void> {
    const { quizzes, about } = this.parts;
    if (quizzes.listMended(quizId).length > 0) return;
    const rooms = quizzes.listRooms(quizId);
    const ask = async (code: string) => this.of(code).listMended(about.id());
    const read = await Promise.all(
      rooms.map(({ code }) => (mustAnswer.includes(code) ? ask(code) : ask(code).catch(() => []))),
    );
    for (const item of read.flat()) quizzes.mend(quizId, item);
  }

  /** Regrades a quiz's rooms one by one, and adds to `sum` what came of it. */
  private async regradeRooms(quizId: string, change: Regrade, sum: Regraded): Promise<Result<Regraded>> {
    for (const { code } of this.parts.quizzes.listRooms(quizId)) {
      const done = await this.of(code).regrade(this.parts.about.id(), change);
      if (!done.ok && done.failure.code !== "not-found") return passOn(done);
      if (!done.ok) continue;
      const { changes, ...figures } = done.value;
      for (const name of Object.keys(figures) as (keyof typeof figures)[]) sum[name] += figures[name];
      sum.changes = sum.changes.concat(changes);
    }
    return ok(sum);
  }

  private async noteRegrade(quizId: string, change: Regrade, sum: Regraded): Promise<void> {
    this.parts.audit.note(
      "item.regrade",
      say(
        "{}: {}; {n} of {n} attempts changed, points {n} → {n}",
        `${quizId} ${change.itemId}`,
        describeRegrade(change),
        sum.changed,
        sum.attempts,
        sum.pointsBefore,
        sum.pointsAfter,
      ),
    );
    await this.parts.telling.tell("quiz.regraded", { quizId, itemId: change.itemId, changed: sum.changed });
  }

  /** An item as the last room that has it scores it; where none does, as it was mended in the quiz. */
  private async findScored(quizId: string, itemId: string): Promise<ScoredItem | undefined> {
    const { quizzes, about } = this.parts;
    for (const { code } of quizzes.listRooms(quizId).toReversed()) {
      const items = await this.of(code).listItems(about.id());
      const item = items.ok ? items.value.find(({ id }) => id === itemId) : undefined;
      if (item !== undefined) return item;
    }
    return quizzes.listMended(quizId).find(({ id }) => id === itemId);
  }

  /** How the items of a quiz are scored by now: those that were mended in it, and all as each of its rooms has them. */
  async listScored(quizId: string): Promise<ScoredItems> {
    const { quizzes, about } = this.parts;
    const rooms = quizzes.listRooms(quizId);
    const read = await Promise.all(rooms.map(({ code }) => this.of(code).listItems(about.id())));
    return [...quizzes.listMended(quizId), ...read.flatMap((items) => (items.ok ? items.value : []))];
  }

  /** In which words the rooms of a quiz have its items, as far as they can answer. */
  private async listWordings(quizId: string): Promise<Wordings> {
    const { quizzes, about } = this.parts;
    const ask = async (code: string) => this.of(code).listWordings(about.id());
    const rooms = quizzes.listRooms(quizId);
    const read = await Promise.all(rooms.map(({ code }) => ask(code).catch(() => null)));
    return { words: read.flatMap((words) => words ?? []), isWhole: !read.includes(null) };
  }

  /** The resume code of an attempt. Whoever has it goes on as that pupil: the audit says that it was asked for. */
  async tellResumeCode(code: string, attempt: string): Promise<Result<string>> {
    const room = this.find(code);
    if (room === null) return fail("not-found");
    const told = await room.tellResumeCode(this.parts.about.id(), attempt);
    if (told.ok) this.parts.audit.note("resume-code.tell", `${code}: ${attempt}`);
    return passOn(told);
  }

  /** Erases one attempt of a room, or all of one candidate. The audit says that it was done, and of whom only where that is a random id. */
  async erase(code: string, which: Erasing): Promise<Result<number>> {
    const room = this.find(code);
    if (room === null) return fail("not-found");
    const erased = await room.erase(this.parts.about.id(), which);
    if (erased.ok) this.parts.audit.note("attempts.erase", `${code}: ${erased.value}`);
    return passOn(erased);
  }

  /** Ends a room with all its attempts. What it alone knows to be mended, from before the quiz kept it, is learnt first. */
  async end(code: string): Promise<Result<null>> {
    const quizId = this.parts.quizzes.findQuizOf(code);
    if (quizId === null) return fail("not-found");
    return this.inTurn(quizId, async () => {
      if (this.find(code) === null) return fail("not-found");
      await this.learnMended(quizId, [code]);
      return this.endListed(code);
    });
  }

  /** Deletes a quiz with all its rooms, each as if it were ended by itself. What fails on the way leaves those that are left, to be deleted again. */
  async removeQuiz(quizId: string): Promise<Result<null>> {
    const { quizzes, audit } = this.parts;
    return this.inTurn(quizId, async () => {
      if (quizzes.find(quizId) === null) return fail("not-found");
      for (const { code } of quizzes.listRooms(quizId)) {
        const ended = await this.endListed(code);
        if (!ended.ok) return ended;
      }
      quizzes.remove(quizId);
      audit.note("quiz.remove", quizId);
      return ok(null);
    });
  }

  private async endListed(code: string): Promise<Result<null>> {
    const { quizzes, about, audit, telling } = this.parts;
    const ended = await this.of(code).destroy(about.id());
    // It has ended, and was still listed as what followed could not be done.
    if (!ended.ok && ended.failure.code !== "not-found") return passOn(ended);
    quizzes.removeRoom(code);
    audit.note("room.end", code);
    await telling.tell("room.ended", { room: code });
    return ok(null);
  }

  /** How long attempts are kept, in all rooms. */
  async setRetention(days: number | null): Promise<void> {
    for (const code of this.parts.quizzes.listCodes())
      await this.of(code).setRetention(this.parts.about.id(), days);
  }

  /** Ends what a key has opened in the rooms. They are asked all: who watches which is known to them alone. */
  async endKey(key: { id: string; until: number }): Promise<void> {
    await Promise.all(this.parts.quizzes.listCodes().map((code) => this.of(code).endKey(key)));
  }

  /** The same of what a session has opened in some. Its sockets end by themselves where one cannot be told. */
  async endSession(session: string, codes: string[]): Promise<void> {
    const key = { id: nameSession(session), until: now() };
    const own = codes.filter((code) => this.find(code) !== null);
    await Promise.allSettled(own.map(async (code) => this.of(code).endKey(key)));
  }

  /** Tells all whether anybody is to be told of what happens in them. */
  async tellWebhooks(): Promise<void> {
    const { quizzes, about, telling } = this.parts;
    const isAny = telling.isAny();
    await Promise.all(quizzes.listCodes().map((code) => this.of(code).setWebhooks(about.id(), isAny)));
  }
}

/** What is scored otherwise, for the audit. */
function describeRegrade({ dropped, key, accept }: Regrade): string {
  const state = dropped === undefined ? null : dropped ? "dropped" : "counted again";
  if (accept !== undefined) {
    // What pupils typed may be a name: the audit has how many, the item which.
    const { length } = accept;
    return state === null ? say("accepted: {n}", length) : say(`${state}, accepted: {n}`, length);
  }
  if (key === undefined) return state ?? "";
  return state === null ? say("key {}", key) : say(`${state}, key {}`, key);
}
