/** What a call may ask for is checked, or it cannot be declared. */
import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { createRoutes } from "../../worker/http.ts";

const route = (content: object) => ({
  method: "post" as const,
  path: "/v1/examples",
  request: { body: { required: true, content } },
  responses: { 200: { description: "Done" } },
});
const declare = (content: object) => () =>
  createRoutes().openapi(
    route(content) as never,
    ((c: { body: (text: null) => Response }) => c.body(null)) as never,
  );

describe("a call whose body is not checked", () => {
  const schema = z.object({ text: z.string().min(3) });
  it("cannot be declared", () => {
    expect(declare({ "application/x-www-form-urlencoded": { schema } })).toThrow(/one body, of JSON/);
    expect(declare({ "application/json": { schema }, "text/plain": { schema } })).toThrow(
      /one body, of JSON/,
    );
    expect(declare({ "application/json": { schema } })).not.toThrow();
  });
});
