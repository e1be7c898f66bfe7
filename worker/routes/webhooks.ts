/** A workspace's webhooks: made, changed, tried, ended, and what was sent to each. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import {
  DeliveriesQuery,
  Delivery,
  DeliveryList,
  KeyRotation,
  limits,
  NewWebhook,
  Nothing,
  Webhook,
  WebhookChange,
  WebhookList,
  WebhookMade,
} from "../contract.ts";
import {
  type AppEnv,
  body,
  createRoutes,
  json,
  keyHolders,
  keyProblems,
  languageOf,
  refuse,
} from "../http.ts";
import { tellPhrase } from "../tell.ts";
import { createWebhookSecret, readWebhookUrl } from "../webhooks.ts";

const Params = z.object({ id: z.string().max(64) });
const admin = { tags: ["Webhooks"], ...keyHolders(["admin"]) };
const HOUR_MS = 3_600_000;

const add = createRoute({
  method: "post",
  path: "/webhooks",
  summary: "Have an address told of what happens",
  ...admin,
  request: { body: body(NewWebhook) },
  responses: {
    201: json(WebhookMade, "The secret is shown this once"),
    ...keyProblems("invalid-input", "too-many-webhooks"),
  },
});
const list = createRoute({
  method: "get",
  path: "/webhooks",
  summary: "The webhooks, without their secrets",
  ...admin,
  responses: { 200: json(WebhookList), ...keyProblems() },
});
const change = createRoute({
  method: "patch",
  path: "/webhooks/{id}",
  summary: "Change address, events or name, or switch it off and on",
  ...admin,
  request: { params: Params, body: body(WebhookChange) },
  responses: { 200: json(Webhook), ...keyProblems("not-found", "invalid-input") },
});
const remove = createRoute({
  method: "delete",
  path: "/webhooks/{id}",
  summary: "End a webhook, with all that was to be sent to it",
  ...admin,
  request: { params: Params },
  responses: { 204: { description: "Ended" }, ...keyProblems("not-found") },
});
const rotate = createRoute({
  method: "post",
  path: "/webhooks/{id}/rotate",
  summary: "Give it another secret; for a while messages are signed with the old ones too",
  ...admin,
  request: { params: Params, body: body(KeyRotation) },
  responses: {
    201: json(WebhookMade, "The new secret is shown this once"),
    ...keyProblems("not-found", "invalid-input", "too-many-secrets"),
  },
});
const test = createRoute({
  method: "post",
  path: "/webhooks/{id}/test",
  summary: "Send it an event of the type webhook.test",
  ...admin,
  request: { params: Params, body: body(Nothing) },
  responses: {
    202: json(Delivery, "It is on its way"),
    ...keyProblems("not-found", "invalid-input", "webhook-disabled"),
  },
});
const listDeliveries = createRoute({
  method: "get",
  path: "/webhooks/{id}/deliveries",
  summary: "What was sent to it and what came of it, newest first, of the last thirty days",
  ...admin,
  request: { params: Params, query: DeliveriesQuery },
  responses: { 200: json(DeliveryList), ...keyProblems("not-found", "invalid-input") },
});
const replay = createRoute({
  method: "post",
  path: "/webhooks/{id}/deliveries/{delivery}/replay",
  summary: "Send something again, with the same id",
  ...admin,
  request: { params: Params.extend({ delivery: z.string().max(limits.idChars) }), body: body(Nothing) },
  responses: {
    202: json(Delivery, "It is on its way"),
    ...keyProblems("not-found", "invalid-input", "webhook-disabled"),
  },
});

/** A text about a webhook in the caller's language. */
function tell(c: Context<AppEnv>, text: string | null): string | null {
  c.header("Vary", "Accept-Language");
  return text === null ? null : tellPhrase(text, languageOf(c));
}
const showWebhook = (c: Context<AppEnv>, webhook: Webhook): Webhook => ({
  ...webhook,
  disabled: tell(c, webhook.disabled),
});
const showDelivery = (c: Context<AppEnv>, delivery: Delivery): Delivery => ({
  ...delivery,
  answer: tell(c, delivery.answer),
});

export const webhooks = createRoutes()
  .openapi(add, async (c) => {
    const asked = c.req.valid("json");
    const url = readWebhookUrl(asked.url, c.env);
    if (!url.ok) return refuse(c, url.failure);
    const secret = createWebhookSecret();
    const made = await c.get("workspace").stub.addWebhook({ ...asked, url: url.value.href }, secret);
    return made.ok ? c.json({ ...made.value, secret }, 201) : refuse(c, made.failure);
  })
  .openapi(list, async (c) => {
    const all = await c.get("workspace").stub.listWebhooks();
    return c.json({ data: all.map((webhook) => showWebhook(c, webhook)) }, 200);
  })
  .openapi(change, async (c) => {
    const asked = c.req.valid("json");
    const url = asked.url === undefined ? null : readWebhookUrl(asked.url, c.env);
    if (url?.ok === false) return refuse(c, url.failure);
    const changes = url === null ? asked : { ...asked, url: url.value.href };
    const changed = await c.get("workspace").stub.changeWebhook(c.req.valid("param").id, changes);
    return changed.ok ? c.json(showWebhook(c, changed.value), 200) : refuse(c, changed.failure);
  })
  .openapi(remove, async (c) => {
    const ended = await c.get("workspace").stub.removeWebhook(c.req.valid("param").id);
    return ended.ok ? c.body(null, 204) : refuse(c, ended.failure);
  })
  .openapi(rotate, async (c) => {
    const secret = createWebhookSecret();
    const overlap = c.req.valid("json").overlapHours * HOUR_MS;
    const rotated = await c.get("workspace").stub.rotateWebhook(c.req.valid("param").id, secret, overlap);
    return rotated.ok
      ? c.json({ ...showWebhook(c, rotated.value), secret }, 201)
      : refuse(c, rotated.failure);
  })
  .openapi(test, async (c) => {
    const sent = await c.get("workspace").stub.testWebhook(c.req.valid("param").id);
    return sent.ok ? c.json(showDelivery(c, sent.value), 202) : refuse(c, sent.failure);
  })
  .openapi(listDeliveries, async (c) => {
    const { limit, cursor, status } = c.req.valid("query");
    const from = { before: cursor ?? null, status: status ?? null };
    const found = await c.get("workspace").stub.listDeliveries(c.req.valid("param").id, from, limit);
    if (!found.ok) return refuse(c, found.failure);
    const data = found.value.data.map((delivery) => showDelivery(c, delivery));
    return c.json({ ...found.value, data }, 200);
  })
  .openapi(replay, async (c) => {
    const { id, delivery } = c.req.valid("param");
    const sent = await c.get("workspace").stub.replayDelivery(id, delivery);
    return sent.ok ? c.json(showDelivery(c, sent.value), 202) : refuse(c, sent.failure);
  });
