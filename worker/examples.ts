/** One example of each body that goes in, and of the answers that most programs read. A test holds them against the contract. */

const id = "h3k9m2p7q4rt";
const article = "b7d2x9w4k1mn";
const code = "K7M29QXF";
const attemptId = "019a20bcbc07e7fa4eea6b11e4446241";
const at = "2026-11-24T09:00:00.000Z";
const later = "2026-11-24T09:45:00.000Z";
/** In what goes in, a time that has to be still to come. A test says when it is due for another. */
const toCome = "2035-06-30T13:45:00+04:00";
const url = `https://quiz.example.org/r/${code}`;
const snippets = {
  link: `<a href="${url}">${url}</a>`,
  iframe: `<iframe src="https://quiz.example.org/embed/${code}"></iframe>`,
  script: `<script src="https://quiz.example.org/widget.js" async></script><kitkhva-quiz room="${code}"></kitkhva-quiz>`,
};
const quiz = {
  id,
  articleId: article,
  title: "ბიბლიოთეკა",
  lang: "ka",
  createdAt: at,
  rules: { length: 8, asked: 10, mode: "test", candidate: "nickname", counts: "best" },
  rooms: [{ code, name: "7ა", url, snippets, createdAt: at }],
};
const item = {
  itemId: `${article}.i4`,
  score: 1,
  maxScore: 1,
  response: "b",
};
const result = {
  attemptId,
  room: code,
  candidate: "ნინო",
  retryOf: null,
  score: 1,
  maxScore: 1,
  startedAt: at,
  submittedAt: later,
  handedInBy: "pupil",
  updatedAt: later,
  items: [item],
};
const key = {
  id,
  name: "ჟურნალი",
  scopes: ["results:read"],
  createdAt: at,
  expiresAt: null,
  lastUsedAt: null,
};
const webhook = {
  id,
  name: "ჟურნალი",
  url: "https://journal.example.ge/kitkhva",
  events: ["attempt.submitted", "attempts.erased"],
  createdAt: at,
  failingSince: null,
  disabled: null,
};
const delivery = {
  id: `evt_${attemptId}`,
  type: "attempt.submitted",
  timestamp: later,
  data: { room: code, quizId: id, attemptId, submittedAt: later },
  status: "delivered",
  tries: 1,
  nextTryAt: null,
  triedAt: later,
  answer: "204",
};
const form = {
  items: [
    {
      id: "q1",
      type: "gap-date",
      interaction: "choice",
      stem: "ახალი ბიბლიოთეკა გაიხსნა _____ წელს.",
      options: [
        { id: "a", text: "2010" },
        { id: "b", text: "2012" },
      ],
    },
  ],
  repeated: 0,
};
const credential = {
  id: "dGhlLWNyZWRlbnRpYWw",
  rawId: "dGhlLWNyZWRlbnRpYWw",
  type: "public-key",
};
const clientDataJSON = "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0";

/** By the name of the schema. */
export const examples: Record<string, object> = {
  // What goes in.
  NewWorkspace: { name: "მე-7 სკოლა" },
  WorkspaceChange: { retentionDays: 90 },
  WorkspaceImport: { lines: [{ kind: "workspace", version: 2, name: "მე-7 სკოლა", retentionDays: 90 }] },
  NewKey: { name: "ჟურნალი", scopes: ["results:read"], expiresAt: toCome },
  KeyRotation: { overlapHours: 24 },
  NewMember: { name: "ქეთი", scopes: ["quizzes:write", "results:read"] },
  SignIn: { link: "kl_h3k9m2p7q4rt_0123456789abcdefghjkmnpqrstvwxyz01234567" },
  NewPasskey: {
    name: "ტელეფონი",
    credential: { ...credential, response: { clientDataJSON, attestationObject: "o2NmbXRkbm9uZQ" } },
  },
  NewArticle: {
    title: "ბიბლიოთეკა",
    text: "2010 წლის 3 მაისს ქალაქის ცენტრში ახალი ბიბლიოთეკა გაიხსნა. 2012 წლის 7 ივნისს ბიბლიოთეკამ პირველი გამოფენა მოაწყო.",
    lang: "ka",
    sourceUrl: "https://news.example.ge/library",
    published: "2018-10-12",
  },
  ArticleChange: { title: "თელავში ახალი ბიბლიოთეკა გაიხსნა" },
  NewItem: {
    stem: "როდის გაიხსნა ბიბლიოთეკა?",
    answer: { kind: "choice", options: ["2010 წელს", "2012 წელს", "2015 წელს"], right: 0 },
    evidence: "2010 წლის 3 მაისს ქალაქის ცენტრში ახალი ბიბლიოთეკა გაიხსნა.",
  },
  ItemChange: { status: "approved" },
  NewImport: { format: "gift", text: "როდის გაიხსნა ბიბლიოთეკა? {=2010 წელს ~2012 წელს}" },
  NewQuiz: { articleId: article, length: 8, mode: "test", closesAt: toCome, roomName: "7ა" },
  NewRoom: { name: "7ბ", roster: 25, closesAt: toCome },
  RoomChange: { closesAt: toCome },
  NewLiveTicket: {},
  Nothing: {},
  NewAttempt: { candidate: "ნინო" },
  NewResponse: { response: "b" },
  Snapshot: { seq: 3, responses: { q1: "b" } },
  Submission: { seq: 4, responses: { q1: "b" } },
  Resumption: { resumeCode: "K7M2 9QXF R4" },
  Regrade: { itemId: `${article}.i4`, dropped: true, preview: true },
  NewResultsLink: { name: "მშობელთა კრების ცხრილი" },
  NewWebhook: { name: webhook.name, url: webhook.url, events: webhook.events },
  WebhookChange: { enabled: true },
  // What comes out.
  Workspace: { id, name: "მე-7 სკოლა", key: `kv_${id}_0123456789abcdefghjkmnpqrstvwxyz01234567` },
  WorkspaceView: { id, name: "მე-7 სკოლა", retentionDays: 90 },
  ApiKeyMade: { ...key, key: `kv_${id}_0123456789abcdefghjkmnpqrstvwxyz01234567` },
  ApiKeyList: { data: [key] },
  RoomLink: { code, url, snippets },
  NewQuizMade: { ...quiz, room: { code, url, snippets } },
  QuizList: { data: [quiz], nextCursor: null },
  Attempt: {
    attemptId,
    token: "eyJhdHRlbXB0SWQi.c2lnbmF0dXJl",
    resumeCode: "K7M29QXFR4",
    expiresAt: later,
    form,
  },
  Saved: { seq: 3, taken: true, responses: { q1: "b" }, closesAt: later },
  Stored: { seq: 3, responses: { q1: "b" }, feedback: {}, receipt: null, closesAt: later },
  Receipt: {
    attemptId,
    submittedAt: later,
    score: null,
    maxScore: 1,
    items: [{ id: "q1", response: "b", feedback: null }],
  },
  Results: { data: [result], nextCursor: null, asOf: later },
  ResultsLinkMade: {
    id,
    quizId: id,
    quizTitle: quiz.title,
    name: "მშობელთა კრების ცხრილი",
    createdAt: at,
    lastUsedAt: null,
    madeBy: { kind: "key", id },
    url: `https://quiz.example.org/v1/shared/kv_${id}_0123456789abcdefghjkmnpqrstvwxyz01234567/results.csv`,
  },
  Erased: { attempts: 2 },
  Audit: {
    data: [{ at, action: "room.add", target: code, told: code, carriedFrom: null }],
    nextCursor: null,
  },
  WebhookMade: { ...webhook, secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=" },
  WebhookList: { data: [webhook] },
  DeliveryList: { data: [delivery], nextCursor: null },
  Problem: {
    type: "/docs#invalid-input",
    title: "Some of the input is not as it must be",
    status: 422,
    code: "invalid-input",
    errors: [{ field: "closesAt", reason: "Must be in the future" }],
    requestId: "54a76340-b753-4a7f-ac33-1de5d646098e",
  },
};
