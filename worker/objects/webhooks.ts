/**
 * A workspace's webhooks: to whom what is told, under which secret, and which are given up. A secret is stored as it is, since
 * messages are signed with it; it is shown once. Rows are few (`MAX_WEBHOOKS`), so they are searched without an index.
 */
import { now, toInstant } from "../clock.ts";
import type { EventType, NewWebhook, Webhook, WebhookChange } from "../contract.ts";
import { fail, ok, type Result } from "../problem.ts";
import { say } from "../told/phrases.ts";
import { createId } from "../random.ts";

export type WebhookRow = {
  id: string;
  name: string;
  url: string;
  events: string;
  secret: string;
  created_at: number;
  /** The first failure after which nothing got through. */
  failing_since: number | null;
  /** Why nothing is sent to it any more. */
  disabled: string | null;
  /** Those before, each until a time: messages are signed with all. */
  old_secrets: string;
};

interface OldSecret {
  secret: string;
  until: number;
}

const MAX_WEBHOOKS = 10;
/** Each is one more signature in a message's head. */
const MAX_OLD_SECRETS = 10;
const BY_HAND = say("Switched off by the workspace");

export class Webhooks {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  add({ name, url, events }: NewWebhook, secret: string): Result<Webhook> {
    if (this.read().length >= MAX_WEBHOOKS) return fail("too-many-webhooks");
    const row: WebhookRow = {
      id: createId(12),
      name,
      url,
      events: events.join(" "),
      secret,
      created_at: now(),
      failing_since: null,
      disabled: null,
      old_secrets: "[]",
    };
    this.sql.exec("INSERT INTO webhooks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", ...Object.values(row));
    return ok(toWebhook(row));
  }

  list(): Webhook[] {
    return this.read().map(toWebhook);
  }

  /** Changes what is named; one that is switched on again begins anew. */
  change(id: string, { name, url, events, enabled }: WebhookChange): Result<Webhook> {
    const row = this.find(id);
    if (row === null) return fail("not-found");
    const isOnAgain = enabled === true && row.disabled !== null;
    this.sql.exec(
      "UPDATE webhooks SET name = ?, url = ?, events = ?, disabled = ?, failing_since = ? WHERE id = ?",
      name ?? row.name,
      url ?? row.url,
      events?.join(" ") ?? row.events,
      enabled === undefined ? row.disabled : enabled ? null : (row.disabled ?? BY_HAND),
      isOnAgain ? null : row.failing_since,
      id,
    );
    return ok(toWebhook(this.find(id)!));
  }

  /**
   * Another secret; for `overlapMs` messages are signed with the one before too, and those of earlier rotations go on as long as they were to.
   * Without an overlap all of them end: it is what one does when a secret has got out.
   */
  rotate(id: string, secret: string, overlapMs: number): Result<Webhook> {
    const row = this.find(id);
    if (row === null) return fail("not-found");
    const before = { secret: row.secret, until: now() + overlapMs };
    const old = overlapMs === 0 ? [] : [before, ...readOldSecrets(row)];
    if (old.length > MAX_OLD_SECRETS) return fail("too-many-secrets");
    this.sql.exec(
      "UPDATE webhooks SET secret = ?, old_secrets = ? WHERE id = ?",
      secret,
      JSON.stringify(old),
      id,
    );
    return ok(toWebhook(row));
  }

  remove(id: string): Result<null> {
    if (this.find(id) === null) return fail("not-found");
    this.sql.exec("DELETE FROM webhooks WHERE id = ?", id);
    return ok(null);
  }

  find(id: string): WebhookRow | null {
    return this.read().find((row) => row.id === id) ?? null;
  }

  /** Those that want to be told of an event. */
  findFor(type: EventType): WebhookRow[] {
    return this.read().filter((row) => row.disabled === null && readEvents(row).includes(type));
  }

  /** Whether anybody is to be told of anything. */
  isAny(): boolean {
    return this.read().some((row) => row.disabled === null);
  }

  noteSuccess(id: string): void {
    this.sql.exec("UPDATE webhooks SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL", id);
  }

  noteFailure(id: string): void {
    this.sql.exec("UPDATE webhooks SET failing_since = ? WHERE id = ? AND failing_since IS NULL", now(), id);
  }

  disable(id: string, reason: string): void {
    this.sql.exec("UPDATE webhooks SET disabled = ? WHERE id = ?", reason, id);
  }

  private read(): WebhookRow[] {
    return this.sql.exec<WebhookRow>("SELECT * FROM webhooks ORDER BY created_at, id").toArray();
  }
}

/** The secrets that messages are signed with now. */
export const secretsOf = (row: WebhookRow): string[] => [
  row.secret,
  ...readOldSecrets(row).map(({ secret }) => secret),
];

/** Those before that hold still, newest first. */
const readOldSecrets = ({ old_secrets }: WebhookRow): OldSecret[] =>
  (JSON.parse(old_secrets) as OldSecret[]).filter(({ until }) => until > now());

const readEvents = ({ events }: WebhookRow) => events.split(" ") as EventType[];

const toWebhook = (row: WebhookRow): Webhook => ({
  id: row.id,
  name: row.name,
  url: row.url,
  events: readEvents(row),
  createdAt: toInstant(row.created_at),
  failingSince: row.failing_since === null ? null : toInstant(row.failing_since),
  disabled: row.disabled,
});
