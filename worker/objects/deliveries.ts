/**
 * What is to be sent to webhooks and what came of it: a row for each event and receiver, tried by the workspace's alarm until it
 * has arrived or its tries are used up. It may arrive twice, with the same id; in order only as far as all goes well.
 */
import { now, toInstant } from "../clock.ts";
import type { Delivery, DeliveryList, EventType } from "../contract.ts";
import type { Env } from "../env.ts";
import { fail, ok, type Result } from "../problem.ts";
import { createEventId } from "../random.ts";
import { say } from "../told/phrases.ts";
import { LASTING_MS, pauseAfter, sendWebhook, type WebhookEvent } from "../webhooks.ts";
import { secretsOf, type WebhookRow, type Webhooks } from "./webhooks.ts";

type DeliveryRow = {
  webhook_id: string;
  id: string;
  type: string;
  at: number;
  data: string;
  status: Delivery["status"];
  tries: number;
  /** Only while it is pending. */
  next_at: number | null;
  tried_at: number | null;
  answer: string | null;
};

/** Which deliveries to list: newest first, those before one, of one status. */
export interface DeliveriesFrom {
  before: string | null;
  status: Delivery["status"] | null;
}

const DAY_MS = 24 * 3_600_000;
/** After that a delivery is forgotten. */
const KEPT_MS = 30 * DAY_MS;
/** Sent by one alarm, and at the same time: what the free plan lets one invocation ask, and what a receiver should bear. */
const BATCH = 40;
const AT_ONCE = 5;

export class Deliveries {
  private readonly sql: SqlStorage;
  private readonly env: Env;
  private readonly webhooks: Webhooks;

  constructor(sql: SqlStorage, env: Env, webhooks: Webhooks) {
    this.sql = sql;
    this.env = env;
    this.webhooks = webhooks;
  }

  /** Keeps an event for each who wants to be told. One that comes again is known by its id. */
  add({ id, type, at, data }: WebhookEvent, receivers = this.webhooks.findFor(type)): void {
    for (const receiver of receivers)
      this.sql.exec(
        "INSERT OR IGNORE INTO deliveries VALUES (?, ?, ?, ?, ?, 'pending', 0, ?, NULL, NULL)",
        receiver.id,
        id,
        type,
        at,
        JSON.stringify(data),
        now(),
      );
  }

  /** An event that happens now. */
  addNow(type: EventType, data: WebhookEvent["data"], receivers?: WebhookRow[]): string {
    const event = { id: createEventId(now()), type, at: now(), data };
    this.add(event, receivers);
    return event.id;
  }

  list(webhookId: string, { before, status }: DeliveriesFrom, limit: number): DeliveryList {
    const rows = this.sql
      .exec<DeliveryRow>(
        `SELECT * FROM deliveries WHERE webhook_id = ?1 AND (?2 IS NULL OR id < ?2) AND (?3 IS NULL OR status = ?3)
         ORDER BY id DESC LIMIT ?4`,
        webhookId,
        before,
        status,
        limit + 1,
      )
      .toArray();
    const data = rows.slice(0, limit).map(toDelivery);
    return { data, nextCursor: rows.length > limit ? data.at(-1)!.id : null };
  }

  find(webhookId: string, id: string): Delivery | null {
    const row = this.findRow(webhookId, id);
    return row === null ? null : toDelivery(row);
  }

  /** Sends a delivery anew, with all its tries, whatever came of it before. */
  replay(webhookId: string, id: string): Result<Delivery> {
    if (this.findRow(webhookId, id) === null) return fail("not-found");
    this.sql.exec(
      "UPDATE deliveries SET status = 'pending', tries = 0, next_at = ? WHERE webhook_id = ? AND id = ?",
      now(),
      webhookId,
      id,
    );
    return ok(this.find(webhookId, id)!);
  }

  /** Nothing more is tried for a receiver; what it was to be told can be replayed. */
  giveUp(webhookId: string): void {
    this.sql.exec(
      "UPDATE deliveries SET status = 'failed', next_at = NULL WHERE webhook_id = ? AND next_at IS NOT NULL",
      webhookId,
    );
  }

  /** Forgets all of a receiver. */
  remove(webhookId: string): void {
    this.sql.exec("DELETE FROM deliveries WHERE webhook_id = ?", webhookId);
  }

  /** When there is something to do next; null for never. */
  nextAt(): number | null {
    const [due] = this.sql
      .exec<{ at: number }>(
        "SELECT next_at AS at FROM deliveries WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1",
      )
      .toArray();
    if (due !== undefined) return due.at;
    // Only what is forgotten in time is left.
    return this.sql.exec("SELECT 1 FROM deliveries LIMIT 1").toArray().length > 0 ? now() + DAY_MS : null;
  }

  /** Sends what is due, a few at a time. `tell` is told whom it has given up, and why. */
  async send(tell: (webhookId: string, reason: string) => void): Promise<void> {
    this.sql.exec("DELETE FROM deliveries WHERE at < ? AND next_at IS NULL", now() - KEPT_MS);
    const due = this.sql
      .exec<DeliveryRow>(
        "SELECT * FROM deliveries WHERE next_at <= ? ORDER BY next_at, id LIMIT ?",
        now(),
        BATCH,
      )
      .toArray();
    for (let i = 0; i < due.length; i += AT_ONCE)
      await Promise.all(due.slice(i, i + AT_ONCE).map((row) => this.try(row, tell)));
  }

  private async try(row: DeliveryRow, tell: (webhookId: string, reason: string) => void): Promise<void> {
    const webhook = this.webhooks.find(row.webhook_id);
    // It may have been given up or removed by the one before it.
    if (webhook === null || webhook.disabled !== null) return this.giveUp(row.webhook_id);
    const body = JSON.stringify({
      type: row.type,
      timestamp: toInstant(row.at),
      data: JSON.parse(row.data) as WebhookEvent["data"],
    });
    const message = { id: row.id, url: webhook.url, body, secrets: secretsOf(webhook), at: now() };
    const answer = await sendWebhook(this.env, message);
    const tries = row.tries + 1;
    const pause = answer.ok ? null : pauseAfter(tries);
    // Replayed meanwhile, it has its tries before it: what came of this one does not count.
    this.sql.exec(
      `UPDATE deliveries SET status = ?, tries = ?, next_at = ?, tried_at = ?, answer = ?
       WHERE webhook_id = ? AND id = ? AND tries = ? AND status = 'pending'`,
      answer.ok ? "delivered" : pause === null ? "failed" : "pending",
      tries,
      pause === null ? null : now() + pause,
      now(),
      answer.text,
      row.webhook_id,
      row.id,
      row.tries,
    );
    if (answer.ok) return this.webhooks.noteSuccess(webhook.id);
    this.webhooks.noteFailure(webhook.id);
    const since = this.webhooks.find(webhook.id)?.failing_since ?? now();
    const isLasting = pause === null && now() - since >= LASTING_MS;
    if (!answer.gone && !isLasting) return;
    const reason = answer.gone
      ? say("It answered 410: it is no more")
      : say("Nothing got through since {}; the last answer: {}", toInstant(since), answer.text);
    this.webhooks.disable(webhook.id, reason);
    this.giveUp(webhook.id);
    tell(webhook.id, reason);
  }

  private findRow(webhookId: string, id: string): DeliveryRow | null {
    const [row] = this.sql
      .exec<DeliveryRow>("SELECT * FROM deliveries WHERE webhook_id = ? AND id = ?", webhookId, id)
      .toArray();
    return row ?? null;
  }
}

const toDelivery = (row: DeliveryRow): Delivery => ({
  id: row.id,
  type: row.type as EventType,
  timestamp: toInstant(row.at),
  data: JSON.parse(row.data) as Delivery["data"],
  status: row.status,
  tries: row.tries,
  nextTryAt: row.next_at === null ? null : toInstant(row.next_at),
  triedAt: row.tried_at === null ? null : toInstant(row.tried_at),
  answer: row.answer,
});
