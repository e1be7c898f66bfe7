/** Webhooks: what is told to other programs, and what became of each message. */
import { z } from "@hono/zod-openapi";
import { Id, Instant, Text, limits } from "./common.ts";

export const eventTypes = [
  "attempt.submitted",
  "attempts.erased",
  "room.closed",
  "room.ended",
  "quiz.regraded",
  "webhook.test",
] as const;

export const EventTypeName = z.enum(eventTypes).openapi("EventType", {
  description:
    "attempt.submitted, attempts.erased, room.closed (15 s after its time, when nothing more is taken), room.ended, quiz.regraded; webhook.test only where asked for",
});
export type EventType = z.infer<typeof EventTypeName>;

const EventTypes = z.array(EventTypeName).min(1).max(eventTypes.length);

const WebhookUrl = z
  .string()
  .max(2_000)
  .describe("https, a public name, the usual port; elsewhere only what the deployment allows");

export const NewWebhook = z
  .strictObject({
    name: Text(limits.nameChars).describe("Whose it is, so that it is known later"),
    url: WebhookUrl,
    events: EventTypes.default([...eventTypes]),
  })
  .openapi("NewWebhook");
export type NewWebhook = z.infer<typeof NewWebhook>;

export const WebhookChange = z
  .strictObject({
    name: Text(limits.nameChars).optional(),
    url: WebhookUrl.optional(),
    events: EventTypes.optional(),
    enabled: z.boolean().optional(),
  })
  .refine((c) => Object.keys(c).length > 0, { message: "Name at least one thing to change" })
  .openapi("WebhookChange");
export type WebhookChange = z.infer<typeof WebhookChange>;

export const Webhook = z
  .object({
    id: Id,
    name: z.string(),
    url: z.string(),
    events: z.array(EventTypeName),
    createdAt: Instant,
    failingSince: Instant.nullable().describe("The first failure after which nothing got through"),
    disabled: z
      .string()
      .nullable()
      .describe("Why nothing is sent to it any more, in the language that Accept-Language asks for"),
  })
  .openapi("Webhook");
export type Webhook = z.infer<typeof Webhook>;

export const WebhookMade = Webhook.extend({
  secret: z.string().describe("Shown this once; messages are signed with it (Standard Webhooks)"),
}).openapi("WebhookMade");
export type WebhookMade = z.infer<typeof WebhookMade>;

export const WebhookList = z.object({ data: z.array(Webhook) }).openapi("WebhookList");

const DeliveryStatus = z.enum(["pending", "delivered", "failed"]);

export const DeliveriesQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(50),
  cursor: z.string().max(limits.idChars).optional(),
  status: DeliveryStatus.optional(),
});

export const Delivery = z
  .object({
    id: z.string().describe("The message's webhook-id, the same each time it is sent"),
    type: EventTypeName,
    timestamp: Instant.describe("When it happened"),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    status: DeliveryStatus,
    tries: z.int(),
    nextTryAt: Instant.nullable(),
    triedAt: Instant.nullable(),
    answer: z
      .string()
      .nullable()
      .describe("What came of the last try: a status, or why there was none, in the same language"),
  })
  .openapi("Delivery");
export type Delivery = z.infer<typeof Delivery>;

export const DeliveryList = z
  .object({ data: z.array(Delivery), nextCursor: z.string().nullable().describe("null at the end") })
  .openapi("DeliveryList");
export type DeliveryList = z.infer<typeof DeliveryList>;
