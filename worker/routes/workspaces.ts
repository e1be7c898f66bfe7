/** Workspaces: made by whoever holds the deployment's setup secret. */
import { createRoute } from "@hono/zod-openapi";
import { NewWorkspace, Workspace } from "../contract.ts";
import { body, createRoutes, json, problems, readBearer, refuse, setupSecret } from "../http.ts";
import { createKey, createWorkspaceId, isSameSecret, readKey } from "../keys.ts";

const create = createRoute({
  method: "post",
  path: "/workspaces",
  tags: ["Workspaces"],
  summary: "Make a workspace and its key",
  security: setupSecret,
  request: { body: body(NewWorkspace) },
  responses: {
    201: json(Workspace, "The key is shown this once"),
    ...problems("unauthorized", "setup-disabled", "invalid-input"),
  },
});

export const workspaces = createRoutes().openapi(create, async (c) => {
  const secret = c.env.SETUP_SECRET ?? "";
  if (secret === "") return refuse(c, { code: "setup-disabled" });
  if (!(await isSameSecret(readBearer(c) ?? "", secret))) return refuse(c, { code: "unauthorized" });
  const { name } = c.req.valid("json");
  const id = createWorkspaceId();
  const key = createKey(id);
  const made = await c.env.WORKSPACES.get(c.env.WORKSPACES.idFromName(id)).create(
    id,
    name,
    (await readKey(key))!.hash,
  );
  if (!made) throw new Error("the new workspace's id is taken");
  return c.json({ id, name, key }, 201);
});
