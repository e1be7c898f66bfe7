/** What a workspace tells other programs: its webhooks, what is on its way to them, and the alarm at which it is sent. */
import type { Delivery, DeliveryList, EventType, NewWebhook, Webhook, WebhookChange } from "../contract.ts";
import type { Env } from "../env.ts";
import { fail, ok, type Result } from "../problem.ts";
import { say } from "../told/phrases.ts";
import type { WebhookEvent } from "../webhooks.ts";
import type { Audit } from "./audit.ts";
import { Deliveries, type DeliveriesFrom } from "./deliveries.ts";
import { Webhooks } from "./webhooks.ts";

export class Telling {
  private readonly storage: DurableObjectStorage;
  private readonly audit: Audit;
  private readonly webhooks: Webhooks;
  private readonly deliveries: Deliveries;

  constructor(storage: DurableObjectStorage, env: Env, audit: Audit) {
    this.storage = storage;
    this.audit = audit;
    this.webhooks = new Webhooks(storage.sql);
    this.deliveries = new Deliveries(storage.sql, env, this.webhooks);
  }

  /** Whether anybody is to be told anything. */
  isAny(): boolean {
    return this.webhooks.isAny();
  }

  list(): Webhook[] {
    return this.webhooks.list();
  }

  add(webhook: NewWebhook, secret: string): Result<Webhook> {
    return this.audit.noted("webhook.add", this.webhooks.add(webhook, secret));
  }

  change(id: string, change: WebhookChange): Result<Webhook> {
    const changed = this.audit.noted("webhook.change", this.webhooks.change(id, change));
    if (changed.ok && change.enabled === false) this.deliveries.giveUp(id);
    return changed;
  }

  rotate(id: string, secret: string, overlapMs: number): Result<Webhook> {
    return this.audit.noted("webhook.rotate", this.webhooks.rotate(id, secret, overlapMs));
  }

  remove(id: string): Result<null> {
    const removed = this.audit.noted("webhook.remove", this.webhooks.remove(id), id);
    if (removed.ok) this.deliveries.remove(id);
    return removed;
  }

  /** Sends a webhook something that says nothing, whichever events it is told of. */
  async test(id: string): Promise<Result<Delivery>> {
    const webhook = this.webhooks.find(id);
    if (webhook === null) return fail("not-found");
    if (webhook.disabled !== null) return fail("webhook-disabled", { detail: webhook.disabled });
    const event = this.deliveries.addNow("webhook.test", { webhook: id }, [webhook]);
    await this.wake();
    return ok(this.deliveries.find(id, event)!);
  }

  listDeliveries(id: string, from: DeliveriesFrom, limit: number): Result<DeliveryList> {
    return this.webhooks.find(id) === null ? fail("not-found") : ok(this.deliveries.list(id, from, limit));
  }

  async replayDelivery(id: string, delivery: string): Promise<Result<Delivery>> {
    const webhook = this.webhooks.find(id);
    if (webhook === null) return fail("not-found");
    if (webhook.disabled !== null) return fail("webhook-disabled", { detail: webhook.disabled });
    const replayed = this.audit.noted("delivery.replay", this.deliveries.replay(id, delivery));
    if (replayed.ok) await this.wake();
    return replayed;
  }

  /** Takes what a room has to tell; whether it has to go on telling. */
  async take(events: WebhookEvent[]): Promise<boolean> {
    for (const event of events) this.deliveries.add(event);
    await this.wake();
    return this.webhooks.isAny();
  }

  /** Sends what is due. */
  async send(): Promise<void> {
    await this.deliveries.send((id, reason) => this.audit.note("webhook.disable", say("{}: {}", id, reason)));
    await this.wake();
  }

  /** Tells of what the workspace itself has done. */
  async tell(type: EventType, data: WebhookEvent["data"]): Promise<void> {
    this.deliveries.addNow(type, data);
    await this.wake();
  }

  /** Sets the alarm to what is to be done next. */
  private async wake(): Promise<void> {
    const at = this.deliveries.nextAt();
    if (at === null) return;
    const set = await this.storage.getAlarm();
    if (set === null || at < set) await this.storage.setAlarm(at);
  }
}
