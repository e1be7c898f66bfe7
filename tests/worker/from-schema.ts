/** Values for a JSON schema of the API's document: whole and of the right shape, with what has tripped programs in their leaves. */
import fc from "fast-check";

/** What of JSON Schema the document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
}

/** Words that parsers, databases and languages have tripped over. */
export const awkward = [
  "",
  " ",
  "'; DROP TABLE attempts; --",
  '" OR ""="',
  "../../../etc/passwd",
  "%00",
  "%",
  "%c0%ae",
  "\u0000",
  "\ud800",
  "\u202e\u200b",
  "__proto__",
  "constructor",
  "1e309",
  "-0",
  "NaN",
  "null",
  "${7*7}{{7*7}}",
  "<script>alert(1)</script>",
  "=1+1",
  "𝕳".repeat(40),
  "a".repeat(5_000),
];

/** Builds values; `known` are strings that name something real, `named` those that a property or a place in an address is mostly given. */
export function createBuilder(
  schemas: Record<string, Schema>,
  known: string[],
  named: Record<string, string[]>,
) {
  const text = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...known) },
    { weight: 2, arbitrary: fc.constantFrom(...awkward) },
    { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  );
  const anything = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }));
  const instant = fc
    .constantFrom(-86_400_000, -1, 0, 1, 60_000, 86_400_000, 1e14)
    .map((ms) => new Date(Math.min(Date.now() + ms, 8.64e15)).toISOString());

  /** Now and then anything at all stands where something else should. */
  const build = (schema: Schema, depth = 0): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 15, arbitrary: shaped(schema, depth) }, { weight: 1, arbitrary: anything });

  function shaped(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) return build(schemas[schema.$ref.split("/").at(-1)!] ?? {}, depth);
    const any = schema.anyOf ?? schema.oneOf;
    if (any !== undefined) return fc.oneof(...any.map((one) => build(one, depth)));
    if (schema.allOf !== undefined)
      return fc
        .tuple(...schema.allOf.map((one) => build(one, depth)))
        .map((all) => Object.assign({}, ...all));
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    if (schema.const !== undefined) return fc.constant(schema.const);
    const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? "string"];
    return fc.oneof(...types.map((type) => ofType(type, schema, depth)));
  }

  /** What a name asks for, where it is known, or else what is given. */
  function hinted(name: string, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
    const given = named[name];
    return given === undefined
      ? other
      : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...given) }, { weight: 1, arbitrary: other });
  }

  function ofType(type: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const { minimum = -2, maximum = 1_000, minItems = 0, maxItems = 4 } = schema;
    switch (type) {
      case "object":
        return objectOf(schema, depth);
      case "array":
        return fc.array(build(depth > 4 ? {} : (schema.items ?? {}), depth + 1), {
          minLength: minItems,
          maxLength: Math.max(minItems, Math.min(maxItems + 1, 4)),
        });
      case "integer":
      case "number":
        return fc.constantFrom(minimum, maximum, minimum - 1, maximum + 1, 0, 1, 1.5, 1e21);
      case "boolean":
        return fc.boolean();
      case "null":
        return fc.constant(null);
      default:
        return schema.format?.startsWith("date") ? fc.oneof(instant, text) : text;
    }
  }

  function objectOf({ properties = {}, required = [], additionalProperties }: Schema, depth: number) {
    const own = fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [name, hinted(name, build(schema, depth + 1))]),
      ),
      { requiredKeys: required, noNullPrototype: true },
    );
    const more = typeof additionalProperties === "object" ? additionalProperties : {};
    const others = fc.dictionary(text, build(depth > 4 ? {} : more, depth + 1), {
      maxKeys: typeof additionalProperties === "object" ? 4 : 0,
      noNullPrototype: true,
    });
    return fc.tuple(own, others).map(([a, b]) => ({ ...b, ...a }));
  }

  return { build, hinted, text };
}
