/** The API's reference, made from its OpenAPI document: calls by resource, with what they take and give. */
import { type ProblemCode, problemCodes, statusOf } from "../problem.ts";
import { told } from "../told/index.ts";
import { Page } from "./layout.tsx";

interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  default?: unknown;
  examples?: unknown[];
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
  headers?: Record<string, object>;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}
interface Operation {
  tags?: string[];
  summary?: string;
  security?: Record<string, unknown>[];
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; headers: Record<string, { description: string }> };
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
                <Call {...call} origin={origin} schemas={components.schemas} />
              ))}
          </section>
        ))}
        <section>
          <h2 id="headers">Headers of answers</h2>
          <ul>
            {Object.entries(components.headers).map(([name, { description }]) => (
              <li>
                <code>{name}</code> {description}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 id="problems">Problems</h2>
          <p>
            The <code>type</code> of each leads here. <code>code</code> is for programs; what is said is in
            the language that <code>Accept-Language</code> asks for.
          </p>
          {problemCodes.map((code) => (
            <Problem code={code} />
          ))}
        </section>
        <section>
          <h2>Schemas</h2>
          {Object.entries(components.schemas).map(([name, schema]) => (
            <article id={`schema-${name}`}>
              <h3>{name}</h3>
              <Fields schema={schema} />
              <Example schema={schema} />
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
  schemas,
}: {
  method: string;
  path: string;
  operation: Operation;
  origin: string;
  schemas: Record<string, Schema>;
}) {
  const scheme = Object.keys(operation.security?.[0] ?? {})[0];
  const bodySchema = operation.requestBody?.content?.["application/json"]?.schema;
  const parameters = (operation.parameters ?? []).filter((p) => p.in !== "path");
  const example = bodySchema && findExample(bodySchema, schemas);
  const curl = [
    `curl ${method === "GET" ? "" : `-X ${method} `}${origin}${path.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`)}`,
    ...(scheme === undefined ? [] : [`-H "Authorization: Bearer ${BEARER[scheme]}"`]),
    ...(bodySchema === undefined
      ? []
      : [
          `-H "Content-Type: application/json"`,
          `-d '${JSON.stringify(example ?? {}).replaceAll("'", "'\\''")}'`,
        ]),
  ].join(" \\\n  ");
  return (
    <article>
      <h3>
        <code>{method}</code> <code>{path}</code>
      </h3>
      <p>{operation.summary}</p>
      {parameters.length > 0 && (
        <ul>
          {parameters.map(({ name, in: place, schema = {}, description }) => (
            <li>
              <code>{name}</code> {place === "header" ? "(header)" : ""} <Type schema={schema} />
              {schema.default !== undefined && `, else ${JSON.stringify(schema.default)}`}
              {". "}
              {description ?? schema.description}
            </li>
          ))}
        </ul>
      )}
      {bodySchema !== undefined && (
        <p>
          Body: <Type schema={bodySchema} />
        </p>
      )}
      <ul>
        {Object.entries(operation.responses).map(([status, { description, content, headers }]) => {
          const schema = Object.values(content ?? {})[0]?.schema;
          return (
            <li>
              <code>{status}</code> {schema !== undefined && <Type schema={schema} />}{" "}
              {Number(status) < 400 ? description : <Codes names={description ?? ""} />}
              {headers !== undefined && Number(status) < 400 && (
                <small>
                  {" "}
                  {Object.keys(headers).map((name) => (
                    <>
                      <a href="#headers">{name}</a>{" "}
                    </>
                  ))}
                </small>
              )}
            </li>
          );
        })}
      </ul>
      <pre>{curl}</pre>
    </article>
  );
}

/** The codes that a status may come with, each leading to what it says. */
function Codes({ names }: { names: string }) {
  return (
    <>
      {names.split(", ").map((code, i) => (
        <>
          {i > 0 && ", "}
          <a href={`#${code}`}>{code}</a>
        </>
      ))}
    </>
  );
}

/** What a problem says, at the place to which its `type` leads. */
function Problem({ code }: { code: ProblemCode }) {
  return (
    <article id={code}>
      <h3>
        <code>{code}</code> {statusOf(code)}
      </h3>
      <ul>
        {(["en", "ka", "ru"] as const).map((lang) => (
          <li lang={lang}>{told[lang].problems[code]}</li>
        ))}
      </ul>
    </article>
  );
}

/** The example of a schema that is named. */
const findExample = ({ $ref = "" }: Schema, schemas: Record<string, Schema>): unknown =>
  schemas[$ref.slice($ref.lastIndexOf("/") + 1)]?.examples?.[0];

function Example({ schema }: { schema: Schema }) {
  const [example] = schema.examples ?? [];
  return example === undefined ? null : <pre>{JSON.stringify(example, null, 2)}</pre>;
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
