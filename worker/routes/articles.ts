/** Articles and their items. The bank is generated in the Workspace, after the key was checked and before anything is stored. */
import { createRoute, z } from "@hono/zod-openapi";
import {
  Article,
  ArticleChange,
  ArticleList,
  Item,
  ItemChange,
  ItemTypeName,
  ListQuery,
  NewArticle,
  NewItem,
  Papers,
  PapersQuery,
  Refusals,
  SkillName,
  StatusName,
} from "../contract.ts";
import { readListQuery } from "../cursors.ts";
import { body, createRoutes, json, keyProblems, languageOf, refuse, keyHolders } from "../http.ts";
import { tellRefusals } from "../tell.ts";

const Params = z.object({ id: z.string().max(64) });

const add = createRoute({
  method: "post",
  path: "/articles",
  tags: ["Articles"],
  summary: "Add an article and generate its items",
  ...keyHolders(["quizzes:write"]),
  request: { body: body(NewArticle) },
  responses: {
    200: json(Article, "It was there, and was to be once"),
    201: json(Article, "Stored, with its bank"),
    ...keyProblems("too-large", "empty", "not-text", "markup-in-text", "no-sentences", "unknown-language"),
  },
});

const list = createRoute({
  method: "get",
  path: "/articles",
  tags: ["Articles"],
  summary: "All articles, newest first, or by pages",
  ...keyHolders(["quizzes:write"]),
  request: { query: ListQuery },
  responses: { 200: json(ArticleList), ...keyProblems("invalid-input") },
});

const get = createRoute({
  method: "get",
  path: "/articles/{id}",
  tags: ["Articles"],
  summary: "An article with the number of its items",
  ...keyHolders(["quizzes:write"]),
  request: { params: Params },
  responses: { 200: json(Article), ...keyProblems("not-found") },
});

const change = createRoute({
  method: "patch",
  path: "/articles/{id}",
  tags: ["Articles"],
  summary: "Give an article another headline, and make its items anew under it",
  ...keyHolders(["quizzes:write"]),
  request: { params: Params, body: body(ArticleChange) },
  responses: {
    200: json(
      Article,
      "With its bank. What was approved, hidden, edited, written or imported stays; where the headline tells its answer it is hidden",
    ),
    ...keyProblems("not-found", "invalid-input", "too-large"),
  },
});

const remove = createRoute({
  method: "delete",
  path: "/articles/{id}",
  tags: ["Articles"],
  summary: "Delete an article with its bank, of which there is no quiz any more",
  ...keyHolders(["quizzes:write"]),
  request: { params: Params },
  responses: { 204: { description: "Deleted" }, ...keyProblems("not-found", "article-in-use") },
});

const listItems = createRoute({
  method: "get",
  path: "/articles/{id}/items",
  tags: ["Items"],
  summary: "The items of an article, with key and evidence",
  ...keyHolders(["quizzes:write"]),
  request: {
    params: Params,
    query: z.strictObject({
      type: ItemTypeName.optional(),
      skill: SkillName.optional(),
      status: StatusName.optional(),
    }),
  },
  responses: {
    200: json(z.object({ data: z.array(Item) })),
    ...keyProblems("not-found", "invalid-input"),
  },
});

const matchHeader = z.object({
  "if-match": z
    .string()
    .max(300)
    .optional()
    .describe("The item's version, in quotation marks: only that one is changed, else 412 item-changed"),
});

const changeItem = createRoute({
  method: "patch",
  path: "/items/{id}",
  tags: ["Items"],
  summary: "Edit, approve or hide an item",
  ...keyHolders(["quizzes:write"]),
  request: { params: Params, body: body(ItemChange), headers: matchHeader },
  responses: {
    200: json(Item, "As it is now; its version is its ETag"),
    ...keyProblems("not-found", "item-changed", "invalid-input", "item-refused"),
  },
});

const addItem = createRoute({
  method: "post",
  path: "/articles/{id}/items",
  tags: ["Items"],
  summary: "Add an item of one's own, if the verifier lets it pass",
  ...keyHolders(["quizzes:write"]),
  request: { params: Params, body: body(NewItem) },
  responses: { 201: json(Item), ...keyProblems("not-found", "too-large", "item-refused") },
});

const refusals = createRoute({
  method: "get",
  path: "/articles/{id}/refusals",
  tags: ["Items"],
  summary: "What became no item, and the rule that refused it",
  ...keyHolders(["quizzes:write"]),
  request: { params: Params },
  responses: { 200: json(Refusals), ...keyProblems("not-found") },
});

const papers = createRoute({
  method: "get",
  path: "/articles/{id}/papers",
  tags: ["Items"],
  summary: "Papers as pupils would get them, with keys",
  ...keyHolders(["quizzes:write"]),
  request: { params: Params, query: PapersQuery },
  responses: { 200: json(Papers), ...keyProblems("not-found", "invalid-input") },
});

export const articles = createRoutes()
  .openapi(list, async (c) => {
    const page = readListQuery(c.req.valid("query"));
    if (!page.ok) return refuse(c, page.failure);
    return c.json(await c.get("workspace").stub.listArticles(page.value), 200);
  })
  .openapi(remove, async (c) => {
    const removed = await c.get("workspace").stub.removeArticle(c.req.valid("param").id);
    return removed.ok ? c.body(null, 204) : refuse(c, removed.failure);
  })
  .openapi(addItem, async (c) => {
    const added = await c.get("workspace").stub.addItem(c.req.valid("param").id, c.req.valid("json"));
    return added.ok ? c.json(added.value, 201) : refuse(c, added.failure);
  })
  .openapi(refusals, async (c) => {
    const found = await c.get("workspace").stub.listRefusals(c.req.valid("param").id);
    if (!found.ok) return refuse(c, found.failure);
    c.header("Vary", "Accept-Language");
    return c.json(tellRefusals(found.value, languageOf(c)), 200);
  })
  .openapi(papers, async (c) => {
    const drawn = await c.get("workspace").stub.drawPapers(c.req.valid("param").id, c.req.valid("query"));
    return drawn.ok ? c.json(drawn.value, 200) : refuse(c, drawn.failure);
  })
  .openapi(add, async (c) => {
    const added = await c.get("workspace").stub.addArticle(c.req.valid("json"));
    if (!added.ok) return refuse(c, added.failure);
    const { article, isNew } = added.value;
    return isNew ? c.json(article, 201) : c.json(article, 200);
  })
  .openapi(get, async (c) => {
    const found = await c.get("workspace").stub.getArticle(c.req.valid("param").id);
    return found.ok ? c.json(found.value, 200) : refuse(c, found.failure);
  })
  .openapi(change, async (c) => {
    const changed = await c.get("workspace").stub.changeArticle(c.req.valid("param").id, c.req.valid("json"));
    return changed.ok ? c.json(changed.value, 200) : refuse(c, changed.failure);
  })
  .openapi(listItems, async (c) => {
    const found = await c.get("workspace").stub.listItems(c.req.valid("param").id, c.req.valid("query"));
    return found.ok ? c.json({ data: found.value }, 200) : refuse(c, found.failure);
  })
  .openapi(changeItem, async (c) => {
    const versions = readVersions(c.req.header("If-Match"));
    const { id } = c.req.valid("param");
    const changed = await c.get("workspace").stub.changeItem(id, c.req.valid("json"), versions);
    if (!changed.ok) return refuse(c, changed.failure);
    c.header("ETag", `"${changed.value.version}"`);
    return c.json(changed.value, 200);
  });

/** The versions that a call is meant for (RFC 9110, section 13.1.1); null for any. */
function readVersions(match: string | undefined): string[] | null {
  if (match === undefined || match.trim() === "*") return null;
  // What is in no quotation marks is no version: the call was meant for one, and is for none.
  return [...match.matchAll(/(?<!W\/)"([^"]*)"/g)].map(([, version]) => version!);
}
