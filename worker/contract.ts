/**
 * The API's requests and responses as schemas, and the types that come from them: one file a resource, in contract/.
 * Every bound on what comes from outside is stated there, once. The widget and the teacher's page import types only.
 */
export * from "./contract/articles.ts";
export * from "./contract/attempts.ts";
export { ListQuery, Nothing, RoomCode, Url, limits } from "./contract/common.ts";
export * from "./contract/exercises.ts";
export * from "./contract/formats.ts";
export * from "./contract/items.ts";
export * from "./contract/keys.ts";
export * from "./contract/links.ts";
export * from "./contract/live.ts";
export * from "./contract/members.ts";
export * from "./contract/problem.ts";
export * from "./contract/quizzes.ts";
export * from "./contract/results.ts";
export * from "./contract/rooms.ts";
export { CandidateKind, CountingName, Mode, QuizRules, Reveal, RoomRules } from "./contract/rules.ts";
export * from "./contract/sign-in.ts";
export * from "./contract/statistics.ts";
export * from "./contract/webhooks.ts";
export * from "./contract/workspaces.ts";
