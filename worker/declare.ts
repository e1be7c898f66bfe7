/** The pieces of a route's declaration that most routes have. */
import type { z } from "@hono/zod-openapi";
import { Problem } from "./contract.ts";
import { type ProblemCode, statusOf } from "./problem.ts";

/** A JSON body or answer in a route's declaration. */
export const json = <S extends z.ZodType>(schema: S, description = "") => ({
  description,
  content: { "application/json": { schema } },
});

/** A required JSON body. */
export const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { "application/json": { schema } },
});

/** The problems a route may answer with, for its declaration. */
export function problems(...codes: ProblemCode[]) {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      { description: names.join(", "), content: { "application/problem+json": { schema: Problem } } },
    ]),
  );
}

/** The problems of a route that asks for a key. */
export const keyProblems = (...codes: ProblemCode[]) =>
  problems("unauthorized", "foreign-origin", "insufficient-scope", "too-many-requests", ...codes);
/** Those of a route that asks for a session. */
export const sessionProblems = (...codes: ProblemCode[]) =>
  problems("unauthorized", "foreign-origin", "too-many-requests", ...codes);
