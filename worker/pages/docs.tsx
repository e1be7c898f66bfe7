/** The API's reference, made from its OpenAPI document: calls by resource, with what they take and give. */
import { Page } from "./layout.tsx";

interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: string[];
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
}
interface Content {
  description?: string;
  content?: Record<string, { schema?: Schema }>;
}
interface Operation {
  tags?: string[];
  summary?: string;
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const BEARER: Record<string, string> = {
  apiKey: "$KEY",
  attemptToken: "$TOKEN",
  setupSecret: "$SETUP_SECRET",
};

/** `/docs`. */
export function DocsPage({ document, origin }: { document: object; origin: string }) {
  const { paths, components } = document as Document;
  const calls = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  );
  const tags = [...new Set(calls.flatMap(({ operation }) => operation.tags ?? []))];
  return (
    <Page lang="en" title="API · Kitkhva">
      <main class="docs">
        <h1>The API</h1>
        <p>
          JSON over HTTPS under <code>{origin}/v1</code>. Errors are <code>application/problem+json</code>{" "}
          with a stable <code>code</code>. The same as OpenAPI 3.1: <a href="/openapi.json">/openapi.json</a>.
        </p>
        {tags.map((tag) => (
          <section>
            <h2>{tag}</h2>
            {calls
              .filter(({ operation }) => operation.tags?.includes(tag))
              .map((call) => (
                <Call {...call} origin={origin} />
              ))}
          </section>
        ))}
        <section>
          <h2>Schemas</h2>
          {Object.entries(components.schemas).map(([name, schema]) => (
            <article id={`schema-${name}`}>
              <h3>{name}</h3>
              <Fields schema={schema} />
            </article>
          ))}
        </section>
      </main>
    </Page>
  );
}

function Call({
  method,
  path,
  operation,
  origin,
}: {
  method: string;
  path: string;
  operation: Operation;
  origin: string;
}) {
  const scheme = Object.keys(operation.security?.[0] ?? {})[0];
  const bodySchema = operation.requestBody?.content?.["application/json"]?.schema;
  const query = (operation.parameters ?? []).filter((p) => p.in === "query");
  const curl = [
    `curl ${method === "GET" ? "" : `-X ${method} `}${origin}${path.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`)}`,
    ...(scheme === undefined ? [] : [`-H "Authorization: Bearer ${BEARER[scheme]}"`]),
    ...(bodySchema === undefined ? [] : [`-H "Content-Type: application/json" -d @body.json`]),
  ].join(" \\\n  ");
  return (
    <article>
      <h3>
        <code>{method}</code> <code>{path}</code>
      </h3>
      <p>{operation.summary}</p>
      {query.length > 0 && (
        <p>
          Query:{" "}
          {query.map((p) => (
            <>
              <code>{p.name}</code> <Type schema={p.schema ?? {}} />{" "}
            </>
          ))}
        </p>
      )}
      {bodySchema !== undefined && (
        <p>
          Body: <Type schema={bodySchema} />
        </p>
      )}
      <ul>
        {Object.entries(operation.responses).map(([status, { description, content }]) => {
          const schema = Object.values(content ?? {})[0]?.schema;
          return (
            <li>
              <code>{status}</code> {schema !== undefined && <Type schema={schema} />} {description}
            </li>
          );
        })}
      </ul>
      <pre>{curl}</pre>
    </article>
  );
}

function Fields({ schema }: { schema: Schema }) {
  const entries = Object.entries(schema.properties ?? {});
  return (
    <>
      {schema.description !== undefined && <p>{schema.description}</p>}
      {entries.length === 0 && (
        <p>
          <Type schema={schema} />
        </p>
      )}
      {entries.length > 0 && (
        <ul>
          {entries.map(([name, field]) => (
            <li>
              <code>{name}</code>
              {schema.required?.includes(name) ? "" : "?"}: <Type schema={field} /> {field.description}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Type({ schema }: { schema: Schema }) {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  if (schema.enum !== undefined) return <span>{schema.enum.join(" | ")}</span>;
  if (schema.anyOf !== undefined) {
    return (
      <>
        {schema.anyOf.map((one, i) => (
          <>
            {i > 0 && " | "}
            <Type schema={one} />
          </>
        ))}
      </>
    );
  }
  if (schema.items !== undefined) {
    return (
      <>
        array of <Type schema={schema.items} />
      </>
    );
  }
  if (typeof schema.additionalProperties === "object") {
    return (
      <>
        map to <Type schema={schema.additionalProperties} />
      </>
    );
  }
  return <span>{[schema.type ?? "any"].flat().join(" | ")}</span>;
}
