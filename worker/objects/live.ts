/**
 * Who watches a room: its sockets and the tickets that open them. The sockets hibernate, so what must last is on them (key,
 * times) or in the database (tickets, attempts); in memory is only what is told within half a second, and a socket that
 * loses its object begins again with a snapshot. Nothing here makes a pupil's call wait or fail.
 */
import { now, toInstant } from "../clock.ts";
import type { LiveAttempt, LiveMessage, LiveOpened, Room } from "../contract.ts";
import { hashText } from "../keys.ts";
import { createId } from "../random.ts";
import type { Lists } from "./lists.ts";

/** The key that a ticket or a socket is of: with its end they end. */
export interface WatchingKey {
  id: string;
  /** Milliseconds since 1970; null for one that lasts. */
  until: number | null;
}

/** What a socket keeps through hibernation. */
interface Watcher {
  key: WatchingKey;
  openedAt: number;
}

interface Ticket {
  key: WatchingKey;
  until: number;
}

type LiveRoom = Omit<Room, "paragraphs">;

/** Codes of RFC 6455, and of ours (4000 and above): what the page then does depends on them. */
export const closings = {
  leaseOver: [4000, "Ask for another ticket"],
  unexpected: [1008, "Only ping is expected"],
  keyEnded: [4001, "The key has ended"],
  roomEnded: [4004, "The room has ended"],
  displaced: [4008, "The room is watched from elsewhere"],
} as const;
type Closing = keyof typeof closings;

/** A teacher, a colleague, a projector, and what each left open; one more closes the oldest. */
export const MAX_SOCKETS = 12;
const TICKET_MS = 30_000;
const MAX_TICKETS = 20;
/** Between two messages to the same socket. */
const STEP_MS = 500;
/** Attempts that a snapshot tells: half a megabyte at most. */
export const MAX_SHOWN = 1_000;
/** Forms handed out that one message tells. */
const MAX_OPENED = 100;

const SESSION = "session";
/** When a session ends its sockets are told; where that fails, they have to ask for another ticket after this. */
const LEASE_MS = 10 * 60_000;
/** What stands for a key's id where a session opens a socket. */
export const nameSession = (session: string): string => `${SESSION} ${session}`;
/** What stands for the key. */
export const leaseToSession = (session: string): WatchingKey => ({
  id: nameSession(session),
  until: now() + LEASE_MS,
});
const isLease = ({ id }: WatchingKey): boolean => id.startsWith(SESSION);

const ROWS = `SELECT id, previous, candidate, started_at, updated_at, submitted_at, score, max_score,
  json_array_length(items) AS length, (SELECT count(*) FROM json_each(responses)) AS answered FROM attempts`;

type Row = {
  id: string;
  previous: string | null;
  candidate: string | null;
  started_at: number;
  updated_at: number;
  submitted_at: number | null;
  score: number;
  max_score: number;
  length: number;
  answered: number;
};

export class Live {
  private readonly ctx: DurableObjectState;
  private readonly lists: Lists;
  private readonly describe: () => LiveRoom | null;
  /** What has happened since the last message. */
  private changed = new Set<string>();
  private opened = new Map<string, LiveOpened>();
  private isRoomChanged = false;
  private isAllChanged = false;
  private sentAt = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** `describe` tells the room, or null where there is none. */
  constructor(ctx: DurableObjectState, lists: Lists, describe: () => LiveRoom | null) {
    this.ctx = ctx;
    this.lists = lists;
    this.describe = describe;
  }

  /** A ticket for one socket. Two rows written, one now and one when it is used. */
  async issueTicket(key: WatchingKey): Promise<{ ticket: string; expiresAt: string }> {
    const ticket = createId(32);
    const name = await nameTicket(ticket);
    const until = now() + TICKET_MS;
    const known = this.readTickets().toSorted((a, b) => b.until - a.until);
    known.forEach((old, i) => {
      if (old.until <= now() || i >= MAX_TICKETS - 1) this.forgetTicket(old.name);
    });
    const stored: Ticket = { key, until };
    this.sql.exec("INSERT INTO meta (name, value) VALUES (?, ?)", name, JSON.stringify(stored));
    return { ticket, expiresAt: toInstant(until) };
  }

  /** Opens a socket for who has a ticket, which is then used; null for any other. */
  async accept(ticket: string): Promise<Response | null> {
    const name = await nameTicket(ticket);
    const found = this.readTickets().find((known) => known.name === name);
    if (found === undefined) return null;
    this.forgetTicket(name);
    const room = this.describe();
    if (found.until <= now() || isOver(found.key) || room === null) return null;
    const sockets = this.ctx.getWebSockets().toSorted((a, b) => read(a).openedAt - read(b).openedAt);
    for (const oldest of sockets.slice(0, Math.max(0, sockets.length + 1 - MAX_SOCKETS)))
      close(oldest, "displaced");

    const [client, server] = Object.values(new WebSocketPair()) as [WebSocket, WebSocket];
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
    this.ctx.acceptWebSocket(server);
    server.serializeAttachment({ key: found.key, openedAt: now() } satisfies Watcher);
    send(server, JSON.stringify(this.makeSnapshot(room)));
    return new Response(null, { status: 101, webSocket: client });
  }

  /** Nothing is expected of who watches: pings are answered by the runtime and never come here. */
  refuse(socket: WebSocket): void {
    close(socket, "unexpected");
  }

  /** An attempt was written. */
  noteAttempt(attemptId: string): void {
    if (!this.isWatched()) return;
    this.changed.add(attemptId);
    this.schedule();
  }

  /**
   * A form was handed out. Only where candidates are named: elsewhere each view of the room's page begins an attempt.
   */
  noteOpened(opened: LiveOpened): void {
    if (opened.candidate === null || !this.isWatched() || this.opened.size >= MAX_OPENED) return;
    this.opened.set(opened.attemptId, opened);
    this.schedule();
  }

  /** The room's times or its name have changed. */
  noteRoom(): void {
    if (!this.isWatched()) return;
    this.isRoomChanged = true;
    this.schedule();
  }

  /** More than some attempts has changed, or some are gone: everything is told anew. */
  noteAll(): void {
    if (!this.isWatched()) return;
    this.isAllChanged = true;
    this.schedule();
  }

  /** A key ends, at once or at a time, unless it did before: so do its tickets, and the sockets it has opened. */
  endKey({ id, until }: { id: string; until: number }): void {
    for (const ticket of this.readTickets()) if (ticket.key.id === id) this.forgetTicket(ticket.name);
    for (const socket of this.ctx.getWebSockets()) {
      const watcher = read(socket);
      if (watcher.key.id !== id) continue;
      const key = { id, until: Math.min(until, watcher.key.until ?? Infinity) };
      socket.serializeAttachment({ ...watcher, key } satisfies Watcher);
      if (isOver(key)) close(socket, "keyEnded");
    }
  }

  /** The room is gone. */
  end(): void {
    this.forget();
    for (const socket of this.ctx.getWebSockets()) close(socket, "roomEnded");
  }

  private isWatched(): boolean {
    return this.ctx.getWebSockets().length > 0;
  }

  /** At once where nothing was sent for a step, else when the step is over; never within the call that noted it. */
  private schedule(): void {
    const wait = this.sentAt + STEP_MS - now();
    // A clock that is set back must not hold anything up.
    this.timer ??= setTimeout(() => this.flush(), Math.min(Math.max(wait, 0), STEP_MS));
  }

  private flush(): void {
    this.timer = null;
    const room = this.describe();
    const message = room === null ? null : this.makeMessage(room);
    this.forget();
    if (message === null) return;
    this.sentAt = now();
    const text = JSON.stringify(message);
    for (const socket of this.ctx.getWebSockets())
      if (isOver(read(socket).key)) close(socket, isLease(read(socket).key) ? "leaseOver" : "keyEnded");
      else send(socket, text);
  }

  private forget(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.changed.clear();
    this.opened.clear();
    this.isRoomChanged = this.isAllChanged = false;
  }

  private makeMessage(room: LiveRoom): LiveMessage {
    if (this.isAllChanged || this.changed.size > MAX_SHOWN) return this.makeSnapshot(room);
    const attempts = Array.from(this.changed, (id) =>
      this.sql.exec<Row>(`${ROWS} WHERE id = ?`, id).toArray().map(toLive),
    ).flat();
    const opened = [...this.opened.values()].filter(({ attemptId }) => !this.changed.has(attemptId));
    return {
      type: "change",
      at: toInstant(now()),
      ...(this.isRoomChanged && { room }),
      attempts,
      opened,
    };
  }

  private makeSnapshot(room: LiveRoom): LiveMessage {
    const { ids, n } = this.lists.findNewest(MAX_SHOWN);
    const where = "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY updated_at DESC, id DESC";
    const rows = this.sql.exec<Row>(`${ROWS} ${where}`, JSON.stringify(ids)).toArray();
    return {
      type: "snapshot",
      at: toInstant(now()),
      room,
      attempts: rows.map(toLive),
      older: n - rows.length,
    };
  }

  /** Beside the setup, since they are few and short-lived; a table of their own would be in each room that nobody watches. */
  private readTickets(): (Ticket & { name: string })[] {
    return this.sql
      .exec<{ name: string; value: string }>("SELECT name, value FROM meta WHERE name LIKE 'ticket %'")
      .toArray()
      .map(({ name, value }) => ({ name, ...(JSON.parse(value) as Ticket) }));
  }

  private forgetTicket(name: string): void {
    this.sql.exec("DELETE FROM meta WHERE name = ?", name);
  }

  private get sql(): SqlStorage {
    return this.ctx.storage.sql;
  }
}

const nameTicket = async (ticket: string): Promise<string> => `ticket ${await hashText(ticket)}`;
const read = (socket: WebSocket): Watcher => socket.deserializeAttachment() as Watcher;
const isOver = ({ until }: WatchingKey): boolean => until !== null && until <= now();

/** A socket may be gone without a word: what can't be sent is told by the next snapshot. */
function send(socket: WebSocket, text: string): void {
  try {
    socket.send(text);
  } catch {
    // It is closed or closing.
  }
}

function close(socket: WebSocket, why: Closing): void {
  const [code, reason] = closings[why];
  try {
    socket.close(code, reason);
  } catch {
    // It is closed already.
  }
}

const toLive = (row: Row): LiveAttempt => ({
  attemptId: row.id,
  previous: row.previous,
  candidate: row.candidate,
  answered: row.answered,
  length: row.length,
  score: row.submitted_at === null ? null : row.score,
  maxScore: row.max_score,
  startedAt: toInstant(row.started_at),
  updatedAt: toInstant(row.updated_at),
  submittedAt: row.submitted_at === null ? null : toInstant(row.submitted_at),
});
