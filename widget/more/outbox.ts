/**
 * What of an attempt has still to reach the server, and the sending of it (docs/decisions/0013-no-answer-is-lost.md). There is no
 * list of messages that could differ from the answers: the next message follows from the session as it is kept. One call at
 * a time; what fails is sent again, later and later, or as soon as somebody wakes the outbox. It is in the second script since
 * before the first answer there is nothing to send.
 */
import type { Resumed, Saved, Stored } from "../../worker/contract.ts";
import { failed, type Failure, type Message, type Outcome, type Reply } from "../api.ts";
import type { Courier, Post } from "../quiz.ts";
import { isComplete, isFinal, type Kept, type Session } from "../state.ts";
import { watchClosing } from "./closing.ts";

/** The first pause after a failure; the next ones grow up to the longest. */
const pauseMs = 1_000;
const longestPauseMs = 60_000;
/** After so long without an answer the pupil is not kept waiting. */
const slowMs = 2_500;

/**
 * What is to be sent next; null if the server has it all. Of an attempt that was taken up again the server is first asked what it has. What is handed in is all in one message. What the server has is sent all the same
 * where it `asks`: a snapshot changes nothing then, and of an attempt that is handed in its receipt comes back.
 */
export function nextMessage({ room, session }: Kept, asks?: boolean): Message | null {
  const { attempt, responses, seq, saved, found, waiting, handedInAt, receipt } = session;
  const whole = attempt.form.items.filter((item) => isComplete(item, responses[item.id]));
  const message = (kind: Message["kind"], itemId = ""): Message => ({
    kind,
    itemId,
    seq,
    responses: Object.fromEntries(whole.map(({ id }) => [id, responses[id]!])),
  });
  if (receipt) return null;
  if (found) return message("read");
  if (handedInAt) return message("submit");
  if (waiting[0]) return message("commit", waiting[0]);
  const save = message("save");
  return asks || (room.rules.mode === "test" && !isSame(save.responses, saved)) ? save : null;
}

/** The session after the server's answer. */
export function settle(session: Session, message: Message, reply: Reply): Session {
  const { responses, feedback, waiting, seq } = session;
  if ("submittedAt" in reply) return { ...session, receipt: reply };
  if ("itemId" in reply) {
    const { itemId } = reply;
    return {
      ...session,
      responses: { ...responses, [itemId]: reply.response },
      feedback: reply.feedback ? { ...feedback, [itemId]: reply.feedback } : feedback,
      waiting: waiting.filter((id) => id !== itemId),
    };
  }
  if ("receipt" in reply) return catchUp(session, reply);
  if (reply.taken) return { ...session, saved: message.responses };
  // Another device was faster. What it has not answered is still to be sent, as newer than what it sent.
  return {
    ...session,
    seq: Math.max(seq, reply.seq + 1),
    saved: reply.responses,
    responses: { ...responses, ...reply.responses },
  };
}

/**
 * The session with what the server has of the attempt. What is committed counts; of all else what is newer: what was answered here since it was
 * taken up, then the server's, if its number is higher than the one that was found here, then what was found. What one lacks the other fills in.
 * Where the server knew of more answers the place is as old as the copy: from a question that is answered, and that nobody has touched since, it
 * goes on with the first open one, after them all with the overview of a test, or the last item's feedback.
 */
export function catchUp(session: Session, stored: Partial<Stored & Resumed>): Session {
  const { at, attempt, found = { seq: 0, responses: {} }, waiting } = session;
  const { seq = 0, responses: theirs = {}, feedback = {}, receipt = null } = stored;
  const { items } = attempt.form;
  const responses = { ...session.responses };
  for (const { id } of items) {
    const own = responses[id];
    const other = theirs[id];
    const isOlder = seq > found.seq && isSame(own, found.responses[id]);
    if (other && (own === undefined || isOlder || feedback[id])) responses[id] = other;
  }
  const now = { ...session, responses, feedback: { ...session.feedback, ...feedback } };
  const [judged] = Object.keys(now.feedback);
  const openOf = (of: Session) =>
    items.filter((item) => (judged ? !of.feedback[item.id] : !isComplete(item, of.responses[item.id])));
  const open = openOf(now);
  const here = items[at];
  const isPast =
    here &&
    open.length < openOf(session).length &&
    !open.includes(here) &&
    !waiting.includes(here.id) &&
    isSame(session.responses[here.id], found.responses[here.id]);
  return {
    ...now,
    at: isPast ? (open[0] ? items.indexOf(open[0]) : items.length - (judged ? 1 : 0)) : at,
    candidate: stored.candidate ?? session.candidate,
    // The next thousand: what the page before has still on its way is older then.
    seq: 1_000 * Math.floor(Math.max(session.seq, seq) / 1_000 + 1),
    saved: theirs,
    found: undefined,
    waiting: waiting.filter((id) => !feedback[id]),
    receipt,
  };
}

/** Whether a response is on the server: committed in practice, in a saved snapshot in a test. */
export function isSaved({ saved, feedback, responses }: Session, id: string): boolean {
  return Boolean(feedback[id]) || (saved[id] !== undefined && isSame(saved[id], responses[id]));
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Sends what there is, within `ms`, or at once: 0 where a receipt is to be asked for again, too. */
type Wake = (ms?: number) => void;

/** The outboxes of all attempts that the page has to do with: the one on the screen, and those that other tabs left. */
export function createCourier(post: Post): Courier {
  const outboxes = new Map<string, Wake>();
  return {
    deliver(id, ms = 0) {
      const wake = outboxes.get(id) ?? createOutbox(id, post, !ms);
      outboxes.set(id, wake);
      wake(ms);
    },
    wake() {
      for (const wake of outboxes.values()) wake();
    },
  };
}

/** Takes an answer of the server in, and tells the page what it was. A first script that was kept may be older than this one: it tells it itself. */
function takeIn(post: Post, kept: Kept, session: Session, message: Message): void {
  if (!post.arrived(kept, session, message)) return;
  const { itemId } = message;
  if (itemId) post.emit("answer", { itemId });
  if (!session.receipt) return;
  const { score, maxScore } = session.receipt;
  const was = kept.session.receipt;
  // A hand-in is told once; after that, what it counts, each time that has changed.
  if (score !== was?.score || maxScore !== was.maxScore)
    post.emit(was ? "score" : "submit", { score, maxScore });
}

/** The outbox of one attempt, which this page has perhaps found here, and not begun. */
function createOutbox(id: string, post: Post, isFound: boolean): Wake {
  const { api, timer, find, stalled, redraw } = post;
  let flying = false;
  let failures = 0;
  const first = find(id);
  /** There was a receipt before this page. */
  let isOld = Boolean(first?.session.receipt);
  let stop: (() => void) | null = null;

  /** Takes the answer in, wherever the attempt is by now; the failure that remains, if one does. */
  const receive = async (message: Message, outcome: Outcome<Reply>): Promise<Failure | undefined> => {
    const { failure } = outcome;
    // An older server does not know the question: nothing is known then, and all is sent.
    const isUnknown = message.kind === "read" && failure?.status === 404 && { receipt: null };
    const reply = outcome.value ?? (isUnknown || failure?.receipt);
    // Another device was faster: what it has committed stands.
    const isOther = failure?.code === "already-committed";
    const asked = isOther && find(id);
    const resumed = asked && (await api.resume(asked.room.code, asked.session.attempt.resumeCode)).value;
    const kept = find(id);
    if (!kept) return undefined;
    if (!reply && !resumed) {
      closing.heed(failure ?? failed);
      return failure;
    }
    const { closesAt = kept.room.closesAt } = (reply ?? {}) as Partial<Saved>;
    takeIn(
      post,
      { ...kept, room: { ...kept.room, closesAt } },
      reply ? settle(kept.session, message, reply) : catchUp(kept.session, resumed as Resumed),
      message,
    );
    closing.tell();
    return undefined;
  };
  const plan = (ms: number) => {
    stop?.();
    stop = timer(() => void go(), ms);
  };
  const go = async (asks?: boolean) => {
    stop?.();
    stop = null;
    const kept = flying ? null : find(id);
    const message = kept && nextMessage(kept, asks);
    if (!message) return;
    flying = true;
    const answered = timer(() => stalled(id, failed), slowMs);
    const { attempt } = kept.session;
    const outcome = await (message.kind === "read" ? api.read(attempt) : api.send(attempt, message));
    answered();
    const failure = await receive(message, outcome);
    flying = false;
    if (!failure) {
      failures = 0;
      // What was answered while it was on its way is planned already, and has its time.
      if (!stop || message.kind !== "save") void go();
    } else if (!isFinal(failure)) {
      const pause = Math.min(pauseMs * 2 ** failures++, longestPauseMs) * (0.5 + Math.random());
      plan(Math.max(pause, failure.retryAfter * 1_000));
    }
  };
  /**
   * A receipt that is kept here may be older than a regrade, or than the closing that shows the result: asking again brings the one
   * that counts. Or the room is open again, and has not handed in what it did at its closing. Only who has no result yet waits for it.
   */
  const renew = async ({ room, session }: Kept) => {
    isOld = false;
    const isHidden = session.receipt?.score === null;
    if (isHidden) redraw?.(id, { busy: true });
    const open = { ...session, receipt: null, found: undefined };
    const message = nextMessage({ room, session: open }, true)!;
    const { value, failure = null } = await api.send(session.attempt, message);
    const reply = value ?? failure?.receipt;
    if (isHidden) redraw?.(id, { busy: false, failure: reply ? null : failure });
    if (reply && !isSame(reply, session.receipt))
      takeIn(post, { room, session }, settle(open, message, reply), message);
  };
  // What another tab has left may be as old as what is reopened. A first script that was kept may be older than this one, and cannot ask.
  if (first && isFound && "read" in api) {
    const { seq, responses, found = { seq, responses } } = first.session;
    post.arrived(first, { ...first.session, found });
  }
  const closing = watchClosing(id, post, (asks) => void go(asks));
  return (ms) => {
    if (ms) return stop ? undefined : plan(ms);
    const kept = find(id);
    const receipt = kept?.session.receipt;
    if (ms === 0 && receipt && (isOld || receipt.score === null)) void renew(kept);
    void go();
    closing.look();
  };
}
