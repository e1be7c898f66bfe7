/**
 * No answer is lost, by simulation: the widget's own code, the Room itself, and between them a network, a storage, two clocks and a
 * pupil who are driven by a seed. Whatever happens on the way, in the end each attempt has arrived exactly once with
 * exactly the answers last given. A failure names its seed, from which all comes: ids, forms, and what happens. Seeds are others each day.
 * `RUNS=20000 npm test -- tests/worker/simulation.test.ts` runs more, `SEED=7 RUNS=1` one.
 */
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import type { Attempt, Response, Result, Results } from "../../worker/contract.ts";
import { createRandom } from "../faults/chance.ts";
import { call, makeQuiz } from "./client.ts";
import { Clock, drawBySeed, namingSeed, Network } from "./network.ts";
import {
  type Actions,
  catchUp,
  createCourier,
  createQuiz,
  isSaved,
  openShelf,
  type Outcome,
  type State,
} from "./pupil.js";

const { count: runs, first } = inject("simulation");
const BEGUN = 1_800_000_000_000;
const HOUR_MS = 3_600_000;
/** By how much a clock is wrong. */
const AHEAD_MS = [-24 * HOUR_MS, -HOUR_MS, -60_000, 0, 60_000, HOUR_MS, 24 * HOUR_MS];
const types = { "gap-number": 1, "gap-date": 1, "gap-place": 1, typed: 1 };

type Mode = "practice" | "test";
type Sitting = Awaited<ReturnType<typeof makeQuiz>>;
/** Of each mode a room that does not close, where a token ends after a day, and one that closes later than any clock gets. */
const sittings = {} as Record<Mode, Sitting[]>;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: BEGUN });
  drawBySeed(0);
  const closesAt = new Date(BEGUN + 72 * HOUR_MS).toISOString();
  for (const mode of ["practice", "test"] as const) {
    const rules = { mode, reveal: "submit", length: 4, types };
    sittings[mode] = [await makeQuiz(rules), await makeQuiz({ ...rules, closesAt })];
  }
});

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A phone or computer; one that forgets throws wherever it is asked to keep something. */
interface Device {
  tab: Record<string, string>;
  kept: Record<string, string>;
  /** What of it the browser has written to its disk. */
  disk: Record<string, string>;
  forgets: boolean;
  /** By how many milliseconds its clock is wrong. */
  ahead: number;
}

interface Page {
  actions: Actions;
  state: State;
  ended: { now: boolean };
}

/** So often a browser died, and its device had less than the server. */
let deaths = 0;

/** One attempt of one pupil. */
class Story {
  readonly random: () => number;
  readonly clock = new Clock(() => this.showTime());
  readonly network: Network;
  /** The answers last given, as the pupil remembers them. */
  given: Record<string, Response> = {};
  attempt!: Attempt;
  page!: Page;
  device: Device;
  told: string[] = [];
  readonly seed: number;
  readonly mode: Mode;
  readonly sitting: Sitting;
  /** By how many milliseconds the server's clock is wrong. */
  private serverAhead = 0;

  /** What was checked in practice: on its way it may outlive the page that sent it. */
  checked: [string, Response | undefined][] = [];
  /** The pupil went on where nothing was kept: by the code, which knows of nothing that is still on its way. */
  wentElsewhere = false;
  /** All that was ever given to each item. */
  ever: Record<string, Response[]> = {};
  /** Items whose last answer may have died with a page before it had arrived. */
  unsure = new Set<string>();

  constructor(seed: number, mode: Mode, sitting: Sitting) {
    [this.seed, this.mode, this.sitting] = [seed, mode, sitting];
    this.random = createRandom(seed);
    this.network = new Network(this.clock, this.random);
    this.device = this.makeDevice();
  }

  chance = (share: number) => this.random() < share;
  pick = <T>(all: readonly T[]): T => all[Math.floor(this.random() * all.length)]!;
  makeDevice = (): Device => ({
    tab: {},
    kept: {},
    disk: {},
    forgets: this.chance(0.15),
    ahead: this.chance(0.3) ? this.pick(AHEAD_MS) : 0,
  });
  /** The time as the device has it, or the server. */
  showTime = (ahead = this.device.ahead) => void vi.setSystemTime(BEGUN + this.clock.now + ahead);
  get session() {
    return this.page.state.session!;
  }
  /** Time goes by. */
  live = (ms: number) => this.clock.run(this.clock.now + ms);

  /** A page of the widget on the device at hand. */
  async open(): Promise<void> {
    const { code } = this.sitting;
    const { device, clock, network } = this;
    const ended = { now: false };
    const store = (values: Record<string, string>) => () => {
      if (device.forgets) throw new Error("SecurityError");
      return values;
    };
    const ask = async <T>(method: string, path: string, body?: unknown, token?: string) => {
      this.showTime(this.serverAhead);
      const { status, body: given, headers } = await call<T>(method, `/v1/${path}`, body, token);
      this.showTime();
      if (status < 400) return { value: given } as Outcome<T>;
      const retryAfter = Number(headers.get("Retry-After") ?? 0);
      return { failure: { retryAfter, code: "", ...given, status } } as Outcome<T>;
    };
    const page = { ended } as Page;
    page.actions = createQuiz({
      code,
      ended,
      waits: false,
      api: {
        begin: () => ask("GET", `rooms/${code}/begin`),
        look: () => ask("GET", `rooms/${code}`),
        start: (_, who) => ask("POST", `rooms/${code}/attempts`, who),
        resume: (_, resumeCode) => network.ask(() => ask("POST", `rooms/${code}/resume`, { resumeCode })),
        read: ({ attemptId, token }) =>
          network.ask(() => ask("GET", `attempts/${attemptId}`, undefined, token)),
        send({ attemptId, token }, { kind, itemId, seq, responses }) {
          const path = `attempts/${attemptId}/${kind === "submit" ? kind : "responses"}`;
          return network.ask(() =>
            itemId
              ? ask("PUT", `${path}/${itemId}`, { response: responses[itemId] }, token)
              : ask(kind === "save" ? "PUT" : "POST", path, { seq, responses }, token),
          );
        },
      },
      inputs: { choice: 1, text: 1, Result: 1, Offers: 1, Delivery: 1, createCourier, catchUp },
      loadInputs: () => Promise.resolve({ value: true }),
      shelf: openShelf("https://kitkhva.test/v1/", code, {}, store(device.tab), store(device.kept)),
      timer: (go, ms) => clock.after(ms, () => ended.now || go()),
      tell() {},
      changed: (state) => (page.state = state),
      emit() {},
    });
    this.page = page;
    await page.actions.open();
    await this.live(100);
  }

  async begin(): Promise<void> {
    await this.open();
    await this.page.actions.start(`მოსწავლე ${this.seed}`);
    this.attempt = this.session.attempt;
  }

  /** Something happens to page, device, network or server. */
  async befall(): Promise<void> {
    const { network } = this;
    const wasSaved = this.session.attempt.form.items.filter(({ id }) => isSaved(this.session, id));
    const { handedInAt, responses, found } = this.session;
    const what = this.pick([
      "reload",
      "close",
      "move",
      "die",
      "offline",
      "online",
      "weather",
      "wake",
      "device's clock",
      "server's clock",
    ] as const);
    this.told.push(what);
    if (what === "offline") network.isOffline = true;
    else if (what === "online") {
      network.isOffline = false;
      this.page.actions.wake();
    } else if (what === "weather")
      network.weather = {
        lost: this.random() * 0.6,
        doubled: this.random() * 0.5,
        delayMs: this.pick([50, 3_000, 30_000, 200_000]),
      };
    else if (what === "wake") this.page.actions.wake();
    else if (what === "die") await this.die(wasSaved.map(({ id }) => id));
    else if (what === "device's clock") {
      this.device.ahead = this.pick(AHEAD_MS);
      this.showTime();
    } else if (what === "server's clock") this.serverAhead = this.pick(AHEAD_MS);
    else {
      const canMove = wasSaved.length > 0 && handedInAt === null;
      const isElsewhere = this.device.forgets || what === "move" || this.looksOver();
      if (isElsewhere && !canMove) return;
      // The page is gone in the middle of whatever it was at; what it sent may still arrive.
      this.page.ended.now = true;
      this.wentElsewhere ||= isElsewhere;
      if (what === "close") this.device.tab = {};
      if (what === "move") this.device = this.makeDevice();
      await this.open();
      const [offer] = this.page.state.offers;
      if (offer) this.page.actions.resume(offer);
      if (!this.page.state.session) await this.enterCode();
      // What was shown as saved is there, wherever the pupil goes on.
      for (const { id } of wasSaved)
        expect(this.session.responses[id], `seed ${this.seed}: ${id} was saved`).toBeDefined();
      if (isElsewhere) {
        // What is on the screen counts from now on.
        this.given = { ...this.session.responses };
        this.unsure.clear();
      } else if (!found) {
        // All is as it was, unless what died with a page before is still to come.
        expect(wholeOf(this.session.responses)).toEqual(wholeOf(responses));
      }
    }
  }

  /** The browser is gone at once: the device has what was on its disk by then, and the server has what had arrived. */
  private async die(saved: string[]): Promise<void> {
    const { device, session, attempt } = this;
    const isOnDisk = Object.keys(device.disk).some((key) => key.includes(attempt.attemptId));
    if (session.handedInAt !== null || device.forgets || !isOnDisk || this.looksOver()) return;
    this.page.ended.now = true;
    this.wentElsewhere = true;
    device.tab = {};
    device.kept = { ...device.disk };
    for (const { id } of session.attempt.form.items) if (!saved.includes(id)) this.unsure.add(id);
    await this.open();
    const [offer] = this.page.state.offers;
    if (offer) this.page.actions.resume(offer);
    deaths++;
  }

  /** By the device's clock the attempt has ended, so that its page does not go on with it by itself. */
  private looksOver(): boolean {
    const { attempt, handedInAt } = this.session;
    const { closesAt } = this.page.state.room!;
    const end = Math.max(...[attempt.expiresAt, closesAt ?? attempt.expiresAt].map(Date.parse));
    return handedInAt === null && Date.now() >= end;
  }

  private async enterCode(): Promise<void> {
    for (let tries = 0; !this.page.state.session; tries++) {
      if (tries > 20) this.network.isOffline = false;
      void this.page.actions.enter(this.attempt.resumeCode);
      await this.live(15_000);
    }
  }

  answerOne(): void {
    const { actions } = this.page;
    if (this.chance(0.4)) this.device.disk = { ...this.device.kept };
    const item = this.session.attempt.form.items[this.session.at];
    if (!item || this.session.feedback[item.id] || this.session.waiting.includes(item.id)) return;
    const response =
      item.interaction === "text" ? this.pick(["", "7", "ოცი", "დუშანბე"]) : this.pick(item.options).id;
    actions.answer(item, response);
    this.given[item.id] = response;
    (this.ever[item.id] ??= []).push(response);
    // Given as an old copy has it, it cannot be told from what was not touched.
    if (this.session.found?.responses[item.id] === response) this.unsure.add(item.id);
    else this.unsure.delete(item.id);
  }

  async sit(): Promise<void> {
    await this.begin();
    const { length } = this.attempt.form.items;
    for (let step = 0; step < 14; step++) {
      this.answerOne();
      if (this.chance(0.35)) await this.befall();
      if (this.mode === "practice") await this.checkAndGoOn();
      else {
        if (this.chance(0.7)) this.page.actions.move(Math.floor(this.random() * (length + 1)));
        await this.live(this.random() * 40_000);
      }
      if (this.chance(0.25)) await this.befall();
    }
    await this.handIn();
  }

  async checkAndGoOn(): Promise<void> {
    const item = this.session.attempt.form.items[this.session.at];
    if (item) this.checked.push([item.id, this.session.responses[item.id]]);
    void this.page.actions.check();
    await this.live(this.random() * 8_000);
    const isOver = !item || this.session.feedback[item.id] || this.page.state.stuck;
    if (isOver && this.session.at < this.attempt.form.items.length - 1)
      this.page.actions.move(this.session.at + 1);
  }

  async handIn(): Promise<void> {
    // While an answer is awaited the button does nothing.
    for (let i = 0; i < 50 && this.session.handedInAt === null; i++) {
      void this.page.actions.submit();
      await this.live(1_000);
    }
    if (this.chance(0.5)) await this.befall();
    await this.live(this.random() * 60_000);
    if (this.chance(0.5)) await this.befall();
    // In the end there is a network, the server's clock is right, and somebody opens the page.
    this.network.isOffline = false;
    this.serverAhead = 0;
    this.network.weather = { lost: 0, doubled: 0, delayMs: 50 };
    this.page.actions.wake();
    await this.live(60_000);
    // Where a call was still on its way then, to be refused by the wrong clock, the pupil sees that, and looks again.
    this.page.actions.wake();
    await this.clock.run(this.clock.now + 300_000);
  }
}

/** What was typed and deleted again is no answer. */
const wholeOf = (responses: Record<string, Response>) =>
  Object.fromEntries(Object.entries(responses).filter(([, response]) => response !== ""));

/** What the teacher has of the attempt is what the pupil gave. */
function compare(story: Story, all: Result[]): void {
  const { seed, session, given, attempt } = story;
  const name = `seed ${seed} (${story.mode}): ${story.told.join(", ")}`;
  const mine = all.filter(({ attemptId }) => attemptId === attempt.attemptId);
  expect(mine.length, name).toBe(1);
  expect(mine[0]!.submittedAt, name).not.toBeNull();
  expect(session.receipt, name).not.toBeNull();
  // What was checked on a page that is gone, and arrived after the pupil had gone on elsewhere, is committed and counts.
  const isLate = (id: string, response: Response | null) =>
    story.wentElsewhere &&
    given[id] !== response &&
    story.checked.some(([checked, was]) => checked === id && was === response);
  const late = session.receipt!.items.filter(({ id, response }) => isLate(id, response));
  for (const { id, response } of late) given[id] = response!;
  for (const { id, response } of session.receipt!.items) {
    if (!story.unsure.has(id)) continue;
    if (response !== null) expect(story.ever[id], name).toContain(response);
    given[id] = response ?? "";
  }
  const arrived = session.receipt!.items.filter(({ response }) => response !== null);
  expect(Object.fromEntries(arrived.map(({ id, response }) => [id, response])), name).toEqual(wholeOf(given));
}

/** All attempts of a quiz, page by page. */
async function readAll(key: string, quizId: string): Promise<Result[]> {
  const all: Result[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const path: string = `/v1/quizzes/${quizId}/results?limit=200&attempt=all${cursor && `&cursor=${cursor}`}`;
    const { body } = await call<Results>("GET", path, undefined, key);
    all.push(...body.data);
    cursor = body.nextCursor;
  }
  return all;
}

describe("whatever happens on the way", () => {
  it.each(["practice", "test"] as const)(
    `each attempt in %s arrives exactly once, with the answers last given (${runs} runs)`,
    { timeout: Math.max(300_000, runs * 2_000) },
    async (mode) => {
      const stories: Story[] = [];
      const counts = { asked: 0, lost: 0, doubled: 0, befell: 0 };
      for (let seed = first; seed < first + runs; seed++) {
        drawBySeed(seed);
        const story = new Story(seed, mode, sittings[mode][seed % 2]!);
        await namingSeed(story, () => story.sit());
        stories.push(story);
        for (const name of ["asked", "lost", "doubled"] as const) counts[name] += story.network.counts[name];
        counts.befell += story.told.length;
      }
      vi.setSystemTime(BEGUN);
      const all = (await Promise.all(sittings[mode].map(({ key, quiz }) => readAll(key, quiz.id)))).flat();
      for (const story of stories) await namingSeed(story, async () => compare(story, all));
      expect(all.length).toBe(runs);
      console.log(`${mode}: ${runs} attempts from seed ${first}, ${deaths} deaths`, counts);
      if (runs >= 30) expect(deaths).toBeGreaterThan(0);
      deaths = 0;
    },
  );
});
