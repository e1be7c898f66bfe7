/** The public API with a teacher's key or the session of the browser. Failures are values; a problem's fields come with it. */
import type { Problem, WhoIsHere } from "../worker/contract.ts";

/** Status 0 is no connection. Title, detail and reasons are in the page's language. */
export interface Failure {
  status: number;
  code: string;
  title: string;
  detail: string;
  /** With item-refused: the rule that the item breaks. */
  rule: string | null;
  errors: { field: string; reason: string }[];
}

/** A call's value or its failure. */
export type Outcome<T> = { value: T; failure?: undefined } | { value?: undefined; failure: Failure };

/** Whether asking again is in vain: what is not there, or not theirs to see. All else passes. */
export const isFinal = ({ status }: Failure): boolean => status === 401 || status === 403 || status === 404;

/** What a page has brought: of what failed in passing nothing, for the browser to ask. */
export const createKnown =
  (brought: ReadonlyMap<string, unknown>) =>
  <T>(path: string): Outcome<T> | undefined => {
    const outcome = brought.get(path) as Outcome<T> | undefined;
    return outcome?.failure && !isFinal(outcome.failure) ? undefined : outcome;
  };

/** Calls with one key, or the session. */
export interface Api {
  /** The key itself, for a form that leads to a page; "" where the session counts. */
  key: string;
  /** What the page has brought of a path, for the first drawing; undefined where it is to be asked for. */
  known<T>(path: string): Outcome<T> | undefined;
  get<T>(path: string): Promise<Outcome<T>>;
  /** With a version only what has not changed since. */
  send<T>(method: "POST" | "PATCH", path: string, body: unknown, version?: string): Promise<Outcome<T>>;
  remove(path: string): Promise<Outcome<null>>;
  /** A file under the name that the server gives it. */
  file(path: string): Promise<Outcome<File>>;
}

/** A room as it is now, without its article. */
export const roomOf = (code: string): string => `rooms/${code}?article=none`;
/** So many rooms come with a page that shows them; of the others the browser asks. */
export const FIRST_ROOMS = 8;

/** The paths that tell who is signed in: by now, and from now on. */
const WHO = "session";
const SIGN_IN = "sign-in";

/**
 * The API as the owner of `key` sees it; with "" as whoever is signed in, with what the page has brought. Calls with the session say
 * whose page it is, as the page was told last: another tab may sign in as somebody else.
 */
export function createApi(key: string, brought: ReadonlyMap<string, Outcome<unknown>> = new Map()): Api {
  let pageOf = ownerOf(brought.get(WHO)?.value);
  const call = async <T>(
    read: (reply: Response) => Promise<T>,
    path: string,
    init: RequestInit = {},
  ): Promise<Outcome<T>> => {
    const headers = {
      ...init.headers,
      // Read when it is needed: it is what the page is in now.
      "accept-language": document.documentElement.lang,
      ...(key ? { authorization: `Bearer ${key}` } : pageOf && { "kitkhva-member": pageOf }),
      ...(init.body ? { "content-type": "application/json" } : {}),
    };
    try {
      return await readReply(await fetch(`/v1/${path}`, { ...init, headers }), read);
    } catch {
      return { failure: makeFailure(0, "") };
    }
  };
  const json = async <T>(reply: Response) => (await reply.json()) as T;
  return {
    key,
    known: createKnown(brought),
    async get<T>(path: string) {
      const told = await call<T>(json, path);
      if (path === WHO && told.value) pageOf = ownerOf(told.value);
      return told;
    },
    async send<T>(method: string, path: string, body: unknown, version?: string) {
      const headers: HeadersInit = version === undefined ? {} : { "if-match": `"${version}"` };
      const told = await call<T>(json, path, { method, body: JSON.stringify(body), headers });
      if (path === SIGN_IN && told.value) pageOf = ownerOf({ account: told.value });
      return told;
    },
    remove: (path) => call(async () => null, path, { method: "DELETE" }),
    file: (path) => call(readFile, path),
  };
}

const ownerOf = (told: unknown): string | undefined => {
  const account = (told as WhoIsHere | undefined)?.account;
  return account ? `${account.workspace.id} ${account.member.id}` : undefined;
};

async function readFile(reply: Response): Promise<File> {
  const [, name = "kitkhva"] =
    /filename="([^"]+)"/.exec(reply.headers.get("content-disposition") ?? "") ?? [];
  return new File([await reply.blob()], name);
}

/** What the API has answered, of the browser's calls and of the server's own. */
export async function readReply<R extends Reply, T>(
  reply: R,
  read: (reply: R) => Promise<T>,
): Promise<Outcome<T>> {
  return reply.ok ? { value: await read(reply) } : { failure: await readProblem(reply) };
}

/** As much of a response as both runtimes have alike. */
export interface Reply {
  ok: boolean;
  status: number;
  json(): Promise<unknown>;
}

async function readProblem(reply: Reply): Promise<Failure> {
  const problem = (await reply.json().catch(() => ({}))) as Partial<Problem>;
  const { code = "", title = "", detail = "", rule = null, errors = [] } = problem;
  return { status: reply.status, code, title, detail, rule, errors };
}

/** A failure that no answer of the API tells. */
export const makeFailure = (status: number, code: string): Failure => ({
  status,
  code,
  title: "",
  detail: "",
  rule: null,
  errors: [],
});
