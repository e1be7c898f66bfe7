/**
 * The way to a room's live socket: gets a ticket, opens, pings, comes back after a break, ever more slowly. Where sockets
 * cannot be had (some schools' proxies) it asks the results API every ten seconds, and tries a socket again each minute.
 */
import type { LiveAttempt, LiveMessage, LiveTicket, Result, Results, RoomNow } from "../worker/contract.ts";
import { type Api, type Failure, isFinal, makeFailure, type Outcome, roomOf } from "./api.ts";

/** How what is shown comes about: by the socket, by asking, or not at all at the moment. */
export type LinkState = "connecting" | "live" | "polling" | "lost";

export interface Listener {
  /** `isFirst` of this connection. */
  tell(message: LiveMessage, isFirst: boolean): void;
  state(state: LinkState): void;
  /** It is over: the key does not hold, or there is no such room (any more). */
  end(failure: Failure): void;
}

export interface Link {
  /** Does not wait for the next try. */
  hurry(): void;
  stop(): void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const SNAPSHOT_MS = 8_000;
const PING_MS = 25_000;
const PONG_MS = 10_000;
const POLL_MS = 10_000;
const RETRY_WHILE_POLLING_MS = 60_000;
/** Sockets that fail before they tell anything until they are held to be impossible here. */
const ENOUGH_FAILURES = 2;
const PAGES = 5;
const PAGE = 200;
/** As the server says why it closes: see worker/objects/live.ts. */
const [KEY_ENDED, ROOM_ENDED, DISPLACED] = [4001, 4004, 4008];

/** Keeps a listener told of a room until it is stopped. */
export function watchRoom(api: Api, code: string, listener: Listener): Link {
  let isStopped = false;
  let isPolling = false;
  let isConnecting = false;
  let socket: WebSocket | null = null;
  let failures = 0;
  let waits = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setTimeout> | undefined;
  let ping: ReturnType<typeof setInterval> | undefined;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  /** Asks the socket for a sign of life. */
  let check = () => {};

  const stop = () => {
    isStopped = true;
    for (const timer of [retry, poll, ping, overdue]) clearTimeout(timer);
    removeEventListener("online", hurry);
    document.removeEventListener("visibilitychange", whenSeen);
    socket?.close();
  };
  const end = (failure: Failure) => {
    if (isStopped) return;
    stop();
    listener.end(failure);
  };

  const later = () => {
    if (isPolling) {
      retry = setTimeout(() => void connect(), RETRY_WHILE_POLLING_MS);
      return;
    }
    listener.state("lost");
    // Half of it by chance: a school whose network comes back must not knock all at once.
    const longest = Math.min(FIRST_WAIT_MS * 2 ** waits++, LONGEST_WAIT_MS);
    retry = setTimeout(() => void connect(), longest * (0.5 + Math.random() / 2));
  };
  const startPolling = () => {
    if (isPolling) return;
    isPolling = true;
    void ask();
  };

  const connect = async () => {
    clearTimeout(retry);
    if (isStopped || isConnecting || socket) return;
    isConnecting = true;
    const { value, failure } = await api.send<LiveTicket>("POST", `rooms/${code}/live`, {});
    isConnecting = false;
    if (isStopped) return;
    if (failure && isFinal(failure)) end(failure);
    else if (failure) later();
    else listen(open(code, value!.ticket));
  };

  const listen = (opened: WebSocket) => {
    socket = opened;
    let isTold = false;
    const expect = (ms: number) => {
      clearTimeout(overdue);
      overdue = setTimeout(() => drop(0), ms);
    };
    /** Does not wait for the other side's word, which from a network that is gone never comes. */
    const drop = (why: number) => {
      if (socket !== opened) return;
      socket = null;
      clearTimeout(overdue);
      clearInterval(ping);
      opened.close();
      if (isStopped) return;
      if (why === KEY_ENDED) return end(makeFailure(401, "unauthorized"));
      if (why === ROOM_ENDED) return end(makeFailure(404, "not-found"));
      if (!isTold) failures++;
      if (failures >= ENOUGH_FAILURES || why === DISPLACED) startPolling();
      later();
    };
    opened.addEventListener("message", ({ data }: MessageEvent<string>) => {
      if (socket !== opened) return;
      clearTimeout(overdue);
      if (data === "pong") return;
      if (!isTold) {
        isPolling = false;
        clearTimeout(poll);
        failures = waits = 0;
        listener.state("live");
      }
      listener.tell(JSON.parse(data) as LiveMessage, !isTold);
      isTold = true;
    });
    opened.addEventListener("close", ({ code: why }) => drop(why));
    expect(SNAPSHOT_MS);
    check = () => {
      if (opened.readyState !== WebSocket.OPEN) return;
      opened.send("ping");
      expect(PONG_MS);
    };
    ping = setInterval(check, PING_MS);
  };

  const ask = async () => {
    clearTimeout(poll);
    const { value, failure } = document.hidden ? { failure: undefined } : await readSnapshot(api, code);
    if (isStopped || !isPolling) return;
    if (failure && isFinal(failure)) return end(failure);
    if (value) listener.tell(value, true);
    if (value || failure) listener.state(value ? "polling" : "lost");
    poll = setTimeout(() => void ask(), POLL_MS);
  };

  const hurry = () => {
    if (socket) check();
    else if (isPolling) void ask();
    else void connect();
  };
  const whenSeen = () => {
    if (!document.hidden) hurry();
  };
  addEventListener("online", hurry);
  document.addEventListener("visibilitychange", whenSeen);
  listener.state("connecting");
  void connect();
  return { hurry, stop };
}

function open(code: string, ticket: string): WebSocket {
  const url = new URL(`/v1/rooms/${code}/live?ticket=${ticket}`, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return new WebSocket(url);
}

/** A page of a room's attempts. */
const resultsOf = (code: string, limit: number): string => `rooms/${code}/results?limit=${limit}`;

/** As many as come with the page: a class. */
export const firstOf = (code: string): string => resultsOf(code, 40);

/** Of the attempts none: whether they are one's own to see. */
export const noneOf = (code: string): string => `${resultsOf(code, 1)}&updatedSince=9999-12-31T23:59:59.999Z`;

/** The same as a socket's first message, from what else the API gives. */
export const snapshotOf = (room: RoomNow, results: Result[]): LiveMessage => ({
  type: "snapshot",
  at: room.now,
  room,
  attempts: results.map(toLive),
  older: 0,
});

async function readSnapshot(api: Api, code: string): Promise<Outcome<LiveMessage>> {
  const room = await api.get<RoomNow>(roomOf(code));
  if (!room.value) return room;
  const results: Result[] = [];
  let cursor: string | null = "";
  for (let page = 0; page < PAGES && cursor !== null; page++) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const read: Outcome<Results> = await api.get<Results>(resultsOf(code, PAGE) + after);
    if (!read.value) return read;
    results.push(...read.value.data);
    cursor = read.value.nextCursor;
  }
  return { value: snapshotOf(room.value, results) };
}

const toLive = ({ items, score, retryOf, ...result }: Result): LiveAttempt => ({
  ...result,
  previous: retryOf,
  answered: items.filter(({ response }) => response !== null).length,
  length: items.length,
  score: result.submittedAt === null ? null : score,
});
