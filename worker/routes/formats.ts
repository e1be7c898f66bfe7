/** The bank's ways out and in: a file of each format, what it leaves out, and questions of a file as items. */
import { createRoute, z } from "@hono/zod-openapi";
import { formatNames, type FormatName } from "../../questions/index.ts";
import { ExportQuery, ExportReport, Imported, NewImport } from "../contract.ts";
import { fileTypes, writeZip } from "../formats.ts";
import { body, createRoutes, json, keyHolders, keyProblems, languageOf, refuse } from "../http.ts";
import { sharedOrigin } from "../links.ts";
import { findRoom } from "../results.ts";
import { writeScorm } from "../scorm.ts";
import { tellFile, tellRule, tellWarnings } from "../tell.ts";

const Params = z.object({ id: z.string().max(64) });
const teacher = { tags: ["Formats"], ...keyHolders(["quizzes:write"]) };
const failures = keyProblems("not-found", "invalid-input", "nothing-to-export");

const report = createRoute({
  method: "get",
  path: "/articles/{id}/export/{format}/warnings",
  summary: "What the file of a format leaves out or changes, item by item",
  ...teacher,
  request: { params: Params.extend({ format: z.enum(formatNames) }), query: ExportQuery },
  responses: { 200: json(ExportReport), ...failures },
});
const importItems = createRoute({
  method: "post",
  path: "/articles/{id}/items/import",
  summary: "Questions of a GIFT or Moodle XML file as items of the article, where the article proves them",
  ...teacher,
  request: { params: Params, body: body(NewImport) },
  responses: {
    201: json(Imported),
    ...keyProblems("not-found", "invalid-input", "too-large", "not-this-format"),
  },
});
const scorm = createRoute({
  method: "get",
  path: "/rooms/{code}/scorm",
  summary: "A SCORM 1.2 package that plays the room and reports the score",
  ...teacher,
  request: { params: z.object({ code: z.string().max(64) }) },
  responses: { 200: fileOf("application/zip", "SCORM 1.2"), ...keyProblems("not-found") },
});

export const formats = createRoutes()
  .openapi(report, async (c) => {
    const { id, format } = c.req.valid("param");
    const file = await c.get("workspace").stub.exportItems(id, format, c.req.valid("query"));
    if (!file.ok) return refuse(c, file.failure);
    const { items, written, warnings } = file.value;
    c.header("Vary", "Accept-Language");
    return c.json({ format, items, written, warnings: tellWarnings(warnings, languageOf(c)) }, 200);
  })
  .openapi(importItems, async (c) => {
    const { format, text } = c.req.valid("json");
    const imported = await c.get("workspace").stub.importItems(c.req.valid("param").id, format, text);
    if (!imported.ok) return refuse(c, imported.failure);
    const lang = languageOf(c);
    const refused = imported.value.refused.map(({ reason, ...of }) => ({
      ...of,
      reason: of.rule === undefined ? tellFile(reason, lang) : tellRule(of.rule, reason, lang),
    }));
    const warnings = tellWarnings(imported.value.warnings, lang);
    return c.json({ ...imported.value, warnings, refused }, 201);
  })
  .openapi(scorm, async (c) => {
    const { code } = c.req.valid("param");
    const owned = await c.get("workspace").stub.findRooms({ by: "room", id: code });
    const room = owned.ok ? await (await findRoom(c.env, code))?.describe() : owned;
    if (!room?.ok) return refuse(c, { code: "not-found" });
    const files = writeScorm(room.value, sharedOrigin(c.env, c.req.url));
    return sendBytes(await writeZip(files), "application/zip", `${code}.scorm12.zip`);
  });

for (const format of formatNames) {
  const { type, extension, name } = fileTypes[format];
  const download = createRoute({
    method: "get",
    path: `/articles/{id}/export/${format}`,
    summary: `The items as ${name}`,
    ...teacher,
    request: { params: Params, query: ExportQuery },
    responses: { 200: fileOf(type, describeFile(format)), ...failures },
  });
  formats.openapi(download, async (c) => {
    const { id } = c.req.valid("param");
    const file = await c.get("workspace").stub.exportItems(id, format, c.req.valid("query"));
    if (!file.ok) return refuse(c, file.failure);
    const { bytes, items, written } = file.value;
    const { pathname, search } = new URL(c.req.url);
    return sendBytes(bytes, type, `${id}.${extension}`, {
      "Kitkhva-Written": String(written),
      "Kitkhva-Left-Out": String(items - written),
      Link: `<${pathname}/warnings${search}>; rel="describedby"`,
    });
  });
}

function describeFile(format: FormatName): string {
  return `${fileTypes[format].name}. Kitkhva-Written and Kitkhva-Left-Out count the items; Link leads to the warnings`;
}

function fileOf(type: string, description: string) {
  const isText = type.startsWith("text/") || type.endsWith("/xml");
  const schema = isText ? z.string() : z.string().openapi({ format: "binary" });
  return { description, content: { [type]: { schema } } };
}

/** A download. Typed as never for the same reason as `refuse`: a route declares it by its media type. */
function sendBytes(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
  more: Record<string, string> = {},
): never {
  return new Response(bytes, {
    headers: {
      "Content-Type": type.startsWith("text/") || type.endsWith("/xml") ? `${type}; charset=utf-8` : type,
      "Content-Disposition": `attachment; filename="kitkhva-${name}"`,
      "Cache-Control": "no-store",
      ...more,
    },
  }) as never;
}
