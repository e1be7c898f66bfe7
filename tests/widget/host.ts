/**
 * A host page with the widget, on a server that answers like the API and can be told to fail: network faults, 500s and
 * slow replies cannot be had from the real Worker on demand. The whole journey against the real one is in tests/e2e.
 */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type {
  Attempt,
  Begun,
  Committed,
  Feedback,
  Receipt,
  Response,
  Resumed,
  RoomNow,
  Saved,
  Stored,
} from "../../worker/contract.ts";

/** Sentences of the sample article, written for a test page. */
export const paragraphs = [
  "პუტინი ტაჯიკეთში სახელმწიფო ვიზიტით ერთი დღით ადრე ჩავიდა. 7 ოქტომბერს ალიევმა რუსეთის პრეზიდენტს დაურეკა.",
  "ჩამოვარდნის შედეგად 38 ადამიანი დაიღუპა, 29 კი გადარჩა. თვითმფრინავი ბაქოდან გროზნოში მიფრინავდა.",
];

const evidence = (paragraph: number, text: string) => {
  const start = paragraphs[paragraph]?.indexOf(text) ?? -1;
  return { paragraph, start, end: start + text.length, text };
};
const options = (...texts: string[]) => texts.map((text, i) => ({ id: `o${i}`, text }));

interface Known {
  item: Attempt["form"]["items"][number];
  key: Response;
  proof: Feedback["evidence"];
}

/** The form, with each item's key. The first option of a choice is right. */
export const items: Known[] = [
  {
    item: {
      id: "i1",
      type: "gap-number",
      interaction: "choice",
      stem: "ჩამოვარდნის შედეგად _____ ადამიანი დაიღუპა.",
      options: options("38", "29", "41", "67"),
    },
    key: "o0",
    proof: [evidence(1, "ჩამოვარდნის შედეგად 38 ადამიანი დაიღუპა, 29 კი გადარჩა.")],
  },
  {
    item: {
      id: "i2",
      type: "order",
      interaction: "order",
      stem: "დაალაგე მოვლენები დროის მიხედვით.",
      options: options("თვითმფრინავი ჩამოვარდა", "ალიევმა დარეკა", "დუშანბეში შეხვდნენ"),
    },
    key: ["o1", "o0", "o2"],
    proof: [evidence(0, "7 ოქტომბერს ალიევმა რუსეთის პრეზიდენტს დაურეკა.")],
  },
  {
    item: {
      id: "i3",
      type: "matching",
      interaction: "match",
      stem: "რომელი რიცხვი რას ითვლის?",
      options: options("დაღუპული", "გადარჩენილი"),
      prompts: [
        { id: "p0", text: "38" },
        { id: "p1", text: "29" },
      ],
    },
    key: { p0: "o0", p1: "o1" },
    proof: [evidence(1, "ჩამოვარდნის შედეგად 38 ადამიანი დაიღუპა, 29 კი გადარჩა.")],
  },
];

/** Another form: one choice, twice. */
export const choices: Known[] = [items[0]!, { ...items[0]!, item: { ...items[0]!.item, id: "i1b" } }];

/** Another form: an answer to type, and a sentence to find among those of two paragraphs. */
export const writing: Known[] = [
  {
    item: {
      id: "w1",
      type: "typed",
      interaction: "text",
      stem: "ჩაწერეთ რიცხვი, რომელიც წინადადებას ტექსტის მიხედვით აკლია:\nჩამოვარდნის შედეგად _____ ადამიანი დაიღუპა.",
      options: [],
    },
    key: "38",
    proof: [evidence(1, "ჩამოვარდნის შედეგად 38 ადამიანი დაიღუპა, 29 კი გადარჩა.")],
  },
  {
    item: {
      id: "w2",
      type: "find-sentence",
      interaction: "sentence",
      stem: "მონიშნეთ წინადადება, რომლიდანაც ჩანს, რომ ეს დებულება მცდარია:\n8 ოქტომბერს ალიევმა რუსეთის პრეზიდენტს დაურეკა.",
      options: options(...paragraphs.flatMap((text) => text.split(/(?<=\.) /))).map((option, i) => ({
        ...option,
        paragraph: i < 2 ? 0 : 1,
      })),
    },
    key: "o1",
    proof: [evidence(0, "7 ოქტომბერს ალიევმა რუსეთის პრეზიდენტს დაურეკა.")],
  },
];

/** What the server was asked, and how it is to answer. */
export interface Host {
  /** Saves are taken; else the room is closed to them. */
  takes: boolean;
  /** The room has handed in what it has: what comes to it is answered with the receipt. */
  handedIn: boolean;
  /** The time by its clock. */
  now(): string;
  origin: string;
  requests: { method: string; path: string; body: unknown; token: string | undefined }[];
  room: Begun["room"];
  /** Answers instead of the next calls whose method and path match, one after the other; "drop" cuts the line. */
  faults: {
    when: RegExp;
    answer: "drop" | number;
    headers?: Record<string, string>;
    code?: string;
    /** Not the API answers, but a page of what stands in between. */
    foreign?: boolean;
  }[];
  /** How many were begun. */
  attempts: number;
  repeated: number;
  /** What the first attempt's resume code brings. */
  resumed: Resumed | null;
  /** What it has of attempts, by their ids. */
  stored: Record<string, Stored>;
  /** Scripts and styles that were asked for. */
  files: string[];
  /** Those that never come. */
  broken: RegExp;
  /** What a form holds. */
  form: Known[];
  /** Sent with the host page. */
  policy: string;
  /** Instead of the host page's own body. */
  html: string | null;
  close(): Promise<void>;
}

/** A room of the fake server. */
export function testRoom(rules: Partial<Begun["room"]["rules"]> = {}): Begun["room"] {
  return {
    code: "K7M29QXF",
    title: "მოლაპარაკებები დუშანბეში",
    name: "",
    lang: "ka",
    rules: { length: items.length, mode: "practice", candidate: "none", reveal: "submit", ...rules },
    state: "open",
    opensAt: null,
    closesAt: null,
    retentionDays: null,
  };
}

/** The widget in a page with the article, as a site would have it. */
export const article = `<h1>სტატია</h1><article data-kitkhva-article>${paragraphs
  .map((text) => `<p>${text.replace("38 ადამიანი", "<b>38</b>&nbsp;<i>ადამიანი</i>")}</p>`)
  .join("\n")}</article>`;

/** As it is before each test. */
export const fresh = (): Partial<Host> => ({
  room: testRoom(),
  takes: true,
  handedIn: false,
  now: () => new Date().toISOString(),
  faults: [],
  requests: [],
  attempts: 0,
  repeated: 0,
  resumed: null,
  stored: {},
  files: [],
  broken: /^$/,
  form: items,
  policy: "",
  html: null,
});

/** Starts the server on a free port. */
export async function startHost(): Promise<Host> {
  const host: Host = {
    origin: "",
    requests: [],
    room: testRoom(),
    takes: true,
    handedIn: false,
    now: () => new Date().toISOString(),
    faults: [],
    attempts: 0,
    repeated: 0,
    resumed: null,
    stored: {},
    files: [],
    broken: /^$/,
    form: items,
    policy: "",
    html: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = createServer((request, reply) => void answer(host, request, reply));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return host;
}

const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, content-type",
  "access-control-allow-methods": "GET, POST, PUT",
};

async function answer(host: Host, request: IncomingMessage, reply: ServerResponse) {
  const path = request.url ?? "/";
  const method = request.method ?? "GET";
  const [name = ""] = path.split("?");
  if (["/widget.js", "/widget-more.js", "/widget-article.js", "/pages.css"].includes(name)) {
    host.files.push(path);
    if (host.broken.test(path)) return reply.destroy();
    const file = await readFile(new URL(`../../dist/assets${name}`, import.meta.url));
    const type = name.endsWith("js") ? "text/javascript" : "text/css";
    return reply.writeHead(200, { "content-type": `${type}; charset=utf-8`, ...cors }).end(file);
  }
  if (!path.startsWith("/v1/")) {
    const body =
      host.html ??
      `${article}<main><kitkhva-quiz room="K7M29QXF"><a href="/r/K7M29QXF">ქვიზი</a></kitkhva-quiz></main>`;
    const policy = host.policy ? { "content-security-policy": host.policy } : {};
    return reply
      .writeHead(200, { "content-type": "text/html; charset=utf-8", ...policy })
      .end(
        `<!doctype html><html lang="ka"><meta name="viewport" content="width=device-width"><title>სტატია</title>` +
          `<script src="/widget.js" async></script><body>${body}`,
      );
  }
  if (method === "OPTIONS") return reply.writeHead(204, cors).end();
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const body: unknown = text ? JSON.parse(text) : null;
  const token = request.headers.authorization?.replace("Bearer ", "");
  host.requests.push({ method, path, body, token });
  const fault = host.faults.findIndex(({ when }) => when.test(`${method} ${path}`));
  if (fault >= 0) {
    const [{ answer: status, headers = {}, code = "internal-error", foreign }] = host.faults.splice(
      fault,
      1,
    ) as [Host["faults"][number]];
    if (status === "drop") return reply.destroy();
    if (foreign) return reply.writeHead(status, { "content-type": "text/html", ...cors }).end("<h1>Blocked");
    return send(reply, status, { status, code, title: "", type: "", requestId: "r" }, headers);
  }
  const [status, value] = route(host, method, path, body);
  return send(reply, status, value);
}

function send(reply: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) {
  reply
    .writeHead(status, {
      "content-type": status < 400 ? "application/json" : "application/problem+json",
      ...cors,
      ...headers,
    })
    .end(JSON.stringify(value));
}

/** What it has of an attempt: nothing at first. */
function storedOf(host: Host, id: string): Stored {
  return (host.stored[id] ??= { seq: 0, responses: {}, feedback: {}, receipt: null, closesAt: null });
}

function route(host: Host, method: string, path: string, body: unknown): [number, unknown] {
  const [, attemptId = ""] = /\/attempts\/(\w+)/.exec(path) ?? [];
  const stored = storedOf(host, attemptId);
  if (method === "GET" && attemptId) return [200, { ...stored, closesAt: host.room.closesAt }];
  if (path === `/v1/rooms/${host.room.code}/begin`) {
    const { candidate } = host.room.rules;
    const begun: Begun = {
      room: host.room,
      attempt: candidate === "none" && host.room.state === "open" ? makeAttempt(host) : null,
    };
    return [200, begun];
  }
  if (path === `/v1/rooms/${host.room.code}`) {
    const now: RoomNow = { ...host.room, paragraphs, now: host.now() };
    return [200, now];
  }
  if (path.endsWith("/attempts")) return [201, makeAttempt(host)];
  if (path.endsWith("/responses")) {
    const { seq, responses } = body as { seq: number; responses: Record<string, Response> };
    if (host.handedIn)
      return [
        409,
        {
          status: 409,
          code: "already-submitted",
          title: "",
          type: "",
          requestId: "r",
          receipt: makeReceipt(host, responses),
        },
      ];
    if (host.takes) Object.assign(stored, { seq, responses });
    return host.takes
      ? [200, { seq, taken: true, responses, closesAt: host.room.closesAt } satisfies Saved]
      : [403, { status: 403, code: "room-closed", title: "", type: "", requestId: "r" }];
  }
  if (path.endsWith("/resume")) {
    const { resumeCode } = body as { resumeCode: string };
    return host.resumed && resumeCode.replace("-", "") === resumeCodeOf(1)
      ? [200, host.resumed]
      : [404, { status: 404, code: "not-found", title: "", type: "", requestId: "r" }];
  }
  const committed = /\/responses\/(.+)$/.exec(path)?.[1];
  if (committed) {
    const { response } = body as { response: Response };
    const feedback = host.room.rules.mode === "practice" ? mark(host, committed, response) : null;
    const { closesAt } = host.room;
    stored.responses[committed] = response;
    if (feedback) stored.feedback[committed] = feedback;
    return [200, { itemId: committed, response, feedback, closesAt } satisfies Committed];
  }
  if (path.endsWith("/submit")) {
    return [200, makeReceipt(host, (body as { responses: Record<string, Response> }).responses)];
  }
  return [404, { status: 404, code: "not-found", title: "", type: "", requestId: "r" }];
}

function makeReceipt(host: Host, responses: Record<string, Response>): Receipt {
  const marked = host.form.map(({ item: { id } }) => ({
    id,
    response: responses[id] ?? null,
    feedback: mark(host, id, responses[id]),
  }));
  const hidden = host.room.rules.reveal === "close" && host.room.state === "open";
  return {
    attemptId: attemptIdOf(1),
    submittedAt: new Date().toISOString(),
    score: hidden ? null : marked.reduce((sum, { feedback }) => sum + feedback.score, 0),
    maxScore: host.form.length,
    items: hidden ? [] : marked,
  };
}

const startedAt = Date.now().toString(16).padStart(12, "0");
/** It begins with the server's time, as the Worker's do. */
export const attemptIdOf = (n: number) => `${startedAt}a${n}`;

const resumeCodeOf = (n: number) => `ABCDE2345${n + 2}`;

/** An attempt as `begin` and `start` give it. */
export function makeAttempt(host: Host): Attempt {
  const n = ++host.attempts;
  const { attempts } = host.room.rules;
  return {
    ...(attempts === undefined ? {} : { last: n >= attempts }),
    attemptId: attemptIdOf(n),
    token: `token-${n}`,
    resumeCode: resumeCodeOf(n),
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    form: { items: host.form.map(({ item }) => item), repeated: n > 1 ? host.repeated : 0 },
  };
}

function mark(host: Host, id: string, response: Response | undefined): Feedback {
  const { key, proof } = host.form.find(({ item }) => item.id === id) as Known;
  const right = response !== undefined && canonical(response) === canonical(key);
  return { score: right ? 1 : 0, maxScore: 1, key, evidence: proof };
}

function canonical(response: Response): string {
  return JSON.stringify(Array.isArray(response) ? response : Object.entries(response).sort());
}
