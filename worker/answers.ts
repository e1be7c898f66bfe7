/**
 * The plain form's fields: what each is called, and the responses they hold. What is not whole is no response; it stays in
 * the pupil's form, and is named before anything is handed in.
 */
import type { Attempt, Response } from "./contract.ts";

export type DeliveredItem = Attempt["form"]["items"][number];

/** What a form sent, by the fields' names. */
export type Fields = ReadonlyMap<string, string>;

/** The field of an item, or of one part of it: a statement to be put in order, a prompt to be matched. */
export const fieldOf = (item: DeliveredItem, part?: { id: string }): string =>
  part === undefined ? `item.${item.id}` : `item.${item.id}.${part.id}`;

/** The fields of a body; files are none. */
export function readFields(body: Record<string, unknown>): Fields {
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return new Map(texts);
}

/** The whole response to an item, or null. Whether its ids are the form's own is the room's to judge. */
export function readAnswer(item: DeliveredItem, fields: Fields): Response | null {
  const valueOf = (part?: { id: string }) => fields.get(fieldOf(item, part))?.trim() ?? "";
  if (item.interaction === "order") {
    const places = item.options.map((option) => Number(valueOf(option)));
    const order = item.options.map((_, at) => item.options[places.indexOf(at + 1)]?.id);
    return order.every((id) => id !== undefined) ? order : null;
  }
  if (item.interaction === "match") {
    const pairs = (item.prompts ?? []).map((prompt) => [prompt.id, valueOf(prompt)] as const);
    return pairs.every(([, option]) => option !== "") ? Object.fromEntries(pairs) : null;
  }
  return valueOf() === "" ? null : valueOf();
}

/** The fields that hold a response, for a form that goes on with what was begun elsewhere. */
export function writeAnswer(item: DeliveredItem, response: Response): [string, string][] {
  if (typeof response === "string") return [[fieldOf(item), response]];
  if (Array.isArray(response))
    return response.map((id, at): [string, string] => [fieldOf(item, { id }), String(at + 1)]);
  return Object.entries(response).map(([id, option]): [string, string] => [fieldOf(item, { id }), option]);
}

/** All whole responses, by item. */
export function readAnswers(items: DeliveredItem[], fields: Fields): Record<string, Response> {
  const answers = items.map((item) => [item.id, readAnswer(item, fields)] as const);
  return Object.fromEntries(answers.filter((entry): entry is [string, Response] => entry[1] !== null));
}
