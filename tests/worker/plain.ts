/** A pupil without JavaScript: sends forms, and reads from the page what a browser would send back. */
import { exports } from "cloudflare:workers";
import { fieldOf, type DeliveredItem } from "../../worker/answers.ts";
import type { Attempt, Response as Given } from "../../worker/contract.ts";
import { roomOf } from "../../worker/results.ts";
import { env } from "cloudflare:workers";
import { call, ORIGIN } from "./client.ts";

/** A page as it came. */
export interface Page {
  status: number;
  headers: Headers;
  text: string;
}

export const formPath = (code: string) => `/r/${code}/form`;

/** Sends fields as a browser does. */
export async function post(path: string, fields: Record<string, string>): Promise<Page> {
  const body = new URLSearchParams(fields);
  const sent = await exports.default.fetch(
    new Request(ORIGIN + path, { method: "POST", body, redirect: "manual" }),
  );
  return { status: sent.status, headers: sent.headers, text: await sent.text() };
}

/** Where a page leads on to, without its fragment, which is never sent. */
export const locationOf = ({ headers }: Page) => (headers.get("Location") ?? "").replace(/#.*/, "");

/** Starts; the form's token, and the attempt as the API would have given it. */
export async function begin(code: string, who: Record<string, string> = { candidate: "ნინო" }) {
  const page = await post(formPath(code), who);
  const token = readToken(page);
  const { attemptId } = JSON.parse(atob(token.split(".")[0]!.replaceAll("-", "+").replaceAll("_", "/"))) as {
    attemptId: string;
  };
  const progress = await roomOf(env, code).resume(attemptId, token);
  if (!progress.ok) throw new Error(progress.failure.code);
  const attempt: Attempt = { attemptId, token, resumeCode: "", expiresAt: "", form: progress.value.form };
  return { page, token, attempt };
}

/** The token in a form's hidden field. */
export function readToken({ text }: Page): string {
  const token = /<input type="hidden" name="token" value="([\w.-]+)"/.exec(text)?.[1];
  if (token === undefined) throw new Error(text.replace(/[\s\S]*<section id="quiz"/, ""));
  return token;
}

/** Responses as a form's fields. */
export function toFields(items: DeliveredItem[], responses: Record<string, unknown>): Record<string, string> {
  const fields: [string, string][] = [];
  for (const item of items) {
    const response = responses[item.id] as Given | undefined;
    if (typeof response === "string") fields.push([fieldOf(item), response]);
    else if (Array.isArray(response))
      fields.push(...response.map((id, at): [string, string] => [fieldOf(item, { id }), String(at + 1)]));
    else
      for (const [id, option] of Object.entries(response ?? {})) fields.push([fieldOf(item, { id }), option]);
  }
  return Object.fromEntries(fields);
}

/** The page at a path. */
export const open = (path: string): Promise<Page> => call("GET", path);
