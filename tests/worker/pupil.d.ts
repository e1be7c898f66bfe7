/** What the simulation sees of the widget: its own types are a browser's, which a Worker's exclude. */
import type {
  Attempt,
  Begun,
  Feedback,
  Receipt,
  Response,
  Resumed,
  RoomNow,
  Stored,
} from "../../worker/contract.ts";

export interface Failure {
  status: number;
  code: string;
  retryAfter: number;
  receipt?: Receipt;
}
export type Outcome<T> = { value: T; failure?: undefined } | { value?: undefined; failure: Failure };
export interface Message {
  kind: "read" | "commit" | "save" | "submit";
  itemId: string;
  seq: number;
  responses: Record<string, Response>;
}
export interface Session {
  attempt: Attempt;
  at: number;
  seq: number;
  responses: Record<string, Response>;
  found?: { seq: number; responses: Record<string, Response> } | undefined;
  feedback: Record<string, Feedback>;
  waiting: string[];
  handedInAt: number | null;
  receipt: Receipt | null;
}
export interface Kept {
  session: Session;
}
export interface State {
  room: Begun["room"] | null;
  session: Session | null;
  busy: boolean;
  stuck: Failure | null;
  offers: Kept[];
}
export interface Api {
  begin(): Promise<Outcome<Begun>>;
  look(): Promise<Outcome<RoomNow>>;
  start(code: string, who: { candidate?: string }): Promise<Outcome<Attempt>>;
  resume(code: string, resumeCode: string): Promise<Outcome<Resumed>>;
  read(attempt: Attempt): Promise<Outcome<Stored>>;
  send(attempt: Attempt, message: Message): Promise<Outcome<unknown>>;
}
export interface Actions {
  open(): Promise<void>;
  start(candidate: string): Promise<void>;
  resume(kept: Kept): void;
  enter(resumeCode: string): Promise<void>;
  answer(item: Attempt["form"]["items"][number], response: Response): void;
  check(): Promise<void>;
  move(at: number): void;
  submit(): Promise<void>;
  wake(): void;
}
type Store = () => Record<string, string>;
declare const shelf: unique symbol;
interface Shelf {
  [shelf]: true;
}

export declare function openShelf(
  base: string,
  room: string,
  memory: Record<string, string>,
  tab: Store,
  device: Store,
): Shelf;
export declare const createCourier: unknown;
export declare const catchUp: unknown;
export declare function isSaved(session: Session, id: string): boolean;
export declare function createQuiz(surroundings: {
  api: Api;
  inputs: Record<string, unknown>;
  loadInputs(): Promise<Outcome<true>>;
  code: string;
  waits: boolean;
  shelf: Shelf;
  timer(go: () => void, ms: number): () => void;
  ended: { now: boolean };
  tell(): void;
  changed(state: State): void;
  emit(): void;
}): Actions;
