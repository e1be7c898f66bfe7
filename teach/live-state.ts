/**
 * What the live room shows, as plain values: what was told so far, and from it each pupil and how far they are. Nothing here
 * draws, asks or waits; the time is given.
 */
import type { LiveAttempt, LiveMessage, LiveOpened } from "../worker/contract.ts";

export type LiveRoom = Extract<LiveMessage, { type: "snapshot" }>["room"];

/** What was told so far. */
export interface Told {
  room: LiveRoom;
  attempts: Map<string, LiveAttempt>;
  /** Forms handed out of which nothing was answered when they were told. */
  opened: Map<string, LiveOpened>;
  older: number;
  /** Milliseconds that the server's clock is ahead of this one. */
  skew: number;
  /** When, by this clock. */
  at: number;
}

export type Status = "absent" | "opened" | "answering" | "silent" | "submitted";

/** One pupil, with all attempts that are known to be theirs. */
export interface Pupil {
  id: string;
  candidate: string | null;
  /** Place in the order of coming, from 1. */
  ordinal: number;
  status: Status;
  answered: number;
  length: number;
  score: number | null;
  maxScore: number;
  silentMinutes: number;
  /** The attempt that they are at; null where nothing of one has come. */
  current: string | null;
  /** How far they are with another attempt after a submitted one. */
  again: { answered: number; length: number } | null;
  /** Somebody else here has the same name, or the same pupil has begun anew: nobody can know which. */
  hasNamesake: boolean;
}

const MINUTE_MS = 60_000;
/** Reading a paragraph again takes a slow reader two. */
const SILENT_MINUTES = 3;
const MAX_OPENED = 500;

/** What is known after a message; `isFirst` of its connection: then what was opened before it broke is still opened. */
export function take(told: Told | null, message: LiveMessage, isFirst: boolean, now: number): Told {
  const clock = { skew: Date.parse(message.at) - now, at: now };
  if (message.type === "snapshot") {
    const { room, older } = message;
    const attempts = new Map(message.attempts.map((attempt) => [attempt.attemptId, attempt]));
    return { room, attempts, opened: (isFirst && told?.opened) || new Map(), older, ...clock };
  }
  // A change is told only after a snapshot.
  if (told === null) throw new Error("a change of nothing");
  const attempts = new Map(told.attempts);
  for (const attempt of message.attempts) attempts.set(attempt.attemptId, attempt);
  const opened = new Map(told.opened);
  for (const form of message.opened) if (opened.size < MAX_OPENED) opened.set(form.attemptId, form);
  return { ...told, ...(message.room && { room: message.room }), attempts, opened, ...clock };
}

/** Whether the room has closed, by its clock: nobody answers any more. */
export const isClosedAt = ({ room, skew }: Told, now: number): boolean =>
  room.closesAt !== null && Date.parse(room.closesAt) <= now + skew;

/** Every pupil in a stable order: by number where there is a roster, else as they came. */
export function listPupils(told: Told, now: number): Pupil[] {
  const groups = [...groupAttempts(told), ...groupOpened(told)];
  groups.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const pupils = groups.map((group, i) => toPupil(group, i + 1, now + told.skew, isClosedAt(told, now)));
  const { roster } = told.room.rules;
  if (roster === undefined) return markNamesakes(pupils);
  const byNumber = new Map(pupils.map((pupil) => [pupil.candidate, pupil]));
  return Array.from({ length: roster }, (_, i) => byNumber.get(String(i + 1)) ?? makeAbsent(i + 1, told));
}

function markNamesakes(pupils: Pupil[]): Pupil[] {
  const counts = new Map<string | null, number>();
  for (const { candidate } of pupils) counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
  return pupils.map((pupil) => ({
    ...pupil,
    hasNamesake: pupil.candidate !== null && (counts.get(pupil.candidate) ?? 0) > 1,
  }));
}

/** How many pupils are in each state. */
export function countByStatus(pupils: Pupil[]): Record<Status, number> {
  const counts = { absent: 0, opened: 0, answering: 0, silent: 0, submitted: 0 };
  for (const { status } of pupils) counts[status]++;
  return counts;
}

interface Group {
  attempts: LiveAttempt[];
  opened: LiveOpened | null;
}

const startOf = ({ attempts, opened }: Group): string => (attempts[0] ?? opened)!.startedAt;

/** One pupil's attempts: those of one number or, without a roster, an attempt with its retries. Names may be shared. */
function groupAttempts({ room, attempts }: Told): Group[] {
  const rootOf = (attempt: LiveAttempt): string => {
    let root = attempt;
    for (let i = 0; root.previous !== null && i < attempts.size; i++) {
      const before = attempts.get(root.previous);
      if (!before) break;
      root = before;
    }
    return root.attemptId;
  };
  const groups = new Map<string, Group>();
  for (const attempt of [...attempts.values()].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))) {
    const key = room.rules.roster === undefined ? rootOf(attempt) : String(attempt.candidate);
    const group = groups.get(key) ?? { attempts: [], opened: null };
    group.attempts.push(attempt);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Who has a form and no answer: once each, and not where an attempt of the same name is there. */
function groupOpened({ attempts, opened }: Told): Group[] {
  const known = new Set([...attempts.values()].map(({ candidate }) => candidate));
  const first = new Map<string | null, LiveOpened>();
  for (const form of opened.values())
    if (!known.has(form.candidate) && !first.has(form.candidate)) first.set(form.candidate, form);
  return [...first.values()].map((form) => ({ attempts: [], opened: form }));
}

function toPupil({ attempts, opened }: Group, ordinal: number, at: number, isClosed: boolean): Pupil {
  const silentSince = (time: string) => Math.max(0, Math.floor((at - Date.parse(time)) / MINUTE_MS));
  const submitted = attempts.findLast(({ submittedAt }) => submittedAt !== null);
  const last = attempts.at(-1);
  const shown = submitted ?? last;
  if (!shown)
    return {
      ...makeNone(opened!.attemptId, opened!.candidate, opened!.length),
      ordinal,
      status: "opened",
      silentMinutes: silentSince(opened!.startedAt),
    };
  const { candidate, answered, length, score, maxScore } = shown;
  const silentMinutes = silentSince(shown.updatedAt);
  return {
    id: attempts[0]!.attemptId,
    candidate,
    ordinal,
    status: submitted ? "submitted" : silentMinutes >= SILENT_MINUTES && !isClosed ? "silent" : "answering",
    answered,
    length,
    score,
    maxScore,
    silentMinutes,
    current: last!.submittedAt === null ? last!.attemptId : null,
    again: submitted && last !== submitted ? { answered: last!.answered, length: last!.length } : null,
    hasNamesake: false,
  };
}

const makeAbsent = (number: number, { room }: Told): Pupil => ({
  ...makeNone(`absent ${number}`, String(number), room.rules.length),
  ordinal: number,
});

const makeNone = (id: string, candidate: string | null, length: number): Pupil => ({
  id,
  candidate,
  ordinal: 0,
  status: "absent",
  answered: 0,
  length,
  score: null,
  maxScore: 0,
  silentMinutes: 0,
  current: null,
  again: null,
  hasNamesake: false,
});
