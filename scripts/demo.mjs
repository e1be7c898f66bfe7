/**
 * Fills an instance through its own API: a workspace, the sample article, and a quiz of it with one room.
 * The same calls a teacher's program would make; used by `npm start` and `npm run setup`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble, root } from "./house.mjs";

/**
 * What the demo is known by: the workspace's API key, the quiz and its room.
 * @typedef {{ key: string, quiz: string, room: string }} Demo
 */

/**
 * Makes the demo workspace.
 * @param {string} origin
 * @param {string} secret The instance's SETUP_SECRET.
 * @param {number} length Of a form: well below what the bank holds, so that two pupils side by side see different questions.
 * @returns {Promise<Demo>}
 */
export async function makeDemo(origin, secret, length = 6) {
  const workspace = await post(origin, "workspaces", secret, { name: "Kitkhva" });
  const article = await post(origin, "articles", workspace.key, {
    title: "დუშანბე, 2025: რაზე ილაპარაკეს პუტინმა და ალიევმა",
    text: readFileSync(join(root, "articles/dushanbe-2025.ka.txt"), "utf8"),
  });
  const quiz = await post(origin, "quizzes", workspace.key, {
    articleId: article.id,
    length,
    mode: "practice",
    candidate: "nickname",
  });
  return { key: workspace.key, quiz: quiz.id, room: quiz.room.code };
}

/**
 * Whether the instance still knows the demo: its key, quiz and room. An instance in trouble, as on a full disk, does not say: then it is taken to,
 * so that no second demo takes the place of one that is there. Throws where the data is a newer version's.
 * @param {string} origin
 * @param {Demo} demo
 */
export async function knowsDemo(origin, demo) {
  const room = await fetch(`${origin}/v1/rooms/${demo.room}`);
  const results = await fetch(`${origin}/v1/quizzes/${demo.quiz}/results?limit=1`, {
    headers: bearer(demo.key),
  });
  for (const reply of [room, results]) {
    if (reply.status < 500) continue;
    const { code } = /** @type {{ code?: string }} */ (await reply.json());
    if (code !== "newer-data") return true;
    throw new Trouble(
      "The data was written by a newer version of Kitkhva than this one. Start that version again, or restore the backup from before the upgrade.",
    );
  }
  return room.ok && results.ok;
}

/**
 * A link that signs its first opener in, as the workspace's first member who may do everything.
 * @param {string} origin
 * @param {string} key The workspace's API key.
 * @returns {Promise<string>}
 */
export async function makeSignInLink(origin, key) {
  const reply = await fetch(`${origin}/v1/members`, { headers: bearer(key) });
  if (!reply.ok) throw new Trouble(`GET ${origin}/v1/members answered ${reply.status}`);
  /** @type {{ data: { id: string, scopes: string[] }[] }} */
  const { data } = /** @type {any} */ (await reply.json());
  const owner = data.find(({ scopes }) => scopes.includes("admin"));
  const made = await (owner
    ? post(origin, `members/${owner.id}/link`, key, {})
    : post(origin, "members", key, { name: "მასწავლებელი", scopes: ["admin"] }));
  // Browsers have passkeys under a name, not under a number.
  return made.url.replace("//127.0.0.1:", "//localhost:");
}

/**
 * The lines that tell a person where everything is.
 * @param {string} origin
 * @param {Demo} demo
 * @param {string | null} link To sign in with; null where none could be made.
 * @param {string[]} [hosts] By which other devices reach it.
 */
export const describe = (origin, demo, link, hosts = []) => `
  Demo page       ${origin}/
  Pupil's page    ${origin}/r/${demo.room}
  Teacher's page  ${link ?? `${origin}/teach`}
                  (${link ? "signs in once, within a week; there add a passkey to come back" : "no link to sign in could be made; the next start makes one"})
  API key         ${demo.key}
${hosts.length > 0 ? describeNetwork(new URL(origin).port, demo, hosts) : ""}
  Results:  curl -H "Authorization: Bearer ${demo.key}" ${origin}/v1/quizzes/${demo.quiz}/results
`;

/**
 * The same for an output that others may read: no secret, and how to have them shown.
 * @param {string} origin @param {Demo} demo @param {string} command
 */
export const describeOpenly = (origin, demo, command) => `
  Demo page       ${origin}/
  Pupil's page    ${origin}/r/${demo.room}
  Teacher's page  ${origin}/teach

  The API key and a link to sign in are not shown here, where others may read them: in ${root}, as the same user,
  ${command}
`;

/** @param {string} port @param {Demo} demo @param {string[]} hosts */
const describeNetwork = (port, demo, [first, ...others]) => `
  In the network  http://${first}:${port}/r/${demo.room}
                  (for pupils; what the teacher's page on this machine gives out has this address)
                  http://${first}:${port}/teach
                  (for a teacher on another device: sign in there with the API key, since browsers keep no session over plain HTTP)
${others.map((host) => `                  This machine is also ${host}: NETWORK_HOST=${host} gives that out.\n`).join("")}`;

/** @param {string} token */
const bearer = (token) => ({ Authorization: `Bearer ${token}` });

/**
 * @param {string} origin @param {string} resource @param {string} token @param {object} body
 * @returns {Promise<any>} The resource made; its shape is in worker/contract.ts.
 */
async function post(origin, resource, token, body) {
  const response = await fetch(`${origin}/v1/${resource}`, {
    method: "POST",
    headers: { ...bearer(token), "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.status === 201) return response.json();
  throw new Trouble(`POST ${origin}/v1/${resource} answered ${response.status}: ${await response.text()}`);
}
