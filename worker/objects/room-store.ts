/** What a room keeps: its setup and key, which are parsed once in a life of the object, and a row for each attempt. */
import { toHex, createId } from "../random.ts";
import type { RoomKey } from "../token.ts";
import type { AttemptRow, RoomSetup } from "./attempt.ts";
import type { Opened } from "./beginning.ts";
import { isCreated, migrate } from "./migrate.ts";
import { roomSchema } from "./room.sql.ts";

const ATTEMPT_COLUMNS =
  "id candidate previous started_at updated_at submitted_at submission score max_score items responses seq".split(
    " ",
  );
/** Before an attempt's id, in the name of the row that says it was erased. */
const ERASED = "erased ";
/** Of ids in one statement: a value there may have 2 MB. */
const MAX_IDS = 20_000;
const MARKS = ATTEMPT_COLUMNS.map(() => "?").join(", ");
const ADD = `INSERT INTO attempts (${ATTEMPT_COLUMNS.join(", ")}) VALUES (${MARKS}) ON CONFLICT (id) DO NOTHING`;
/** What changes of an attempt. To replace the row would write the index entries of the rest anew. */
const CHANGING = ["updated_at", "submitted_at", "submission", "score", "max_score", "responses", "seq"];
const CHANGE = `UPDATE attempts SET ${CHANGING.map((column) => `${column} = ?`).join(", ")} WHERE id = ?`;

export class RoomStore {
  private readonly storage: DurableObjectStorage;
  private readonly sql: SqlStorage;
  private setup: RoomSetup | null = null;
  private key: RoomKey | null = null;
  /** Attempts that a teacher has erased; null where they are not read yet. */
  private erased: Set<string> | null = null;
  private readonly life = createId(16);
  /** Of setup and key, in this life. */
  private changes = 0;
  /** While what it holds is erased, calls that are under way must not meet half of it. */
  private isEnding = false;

  constructor(storage: DurableObjectStorage) {
    this.storage = storage;
    this.sql = storage.sql;
  }

  /** Makes the room; false where there is one. */
  create(setup: RoomSetup): boolean {
    if (isCreated(this.sql)) return false;
    migrate(this.storage, roomSchema);
    const key: RoomKey = { id: createId(4), secret: toHex(crypto.getRandomValues(new Uint8Array(32))) };
    const put = (name: string, value: unknown) =>
      this.sql.exec("INSERT INTO meta (name, value) VALUES (?, ?)", name, JSON.stringify(value));
    put("setup", setup);
    put("key", key);
    return true;
  }

  /** Setup and key; null for a room that was never made. */
  open(): Opened | null {
    if (this.isEnding) return null;
    if (this.setup === null || this.key === null) {
      if (!isCreated(this.sql)) return null;
      const get = (name: string): unknown =>
        JSON.parse(String(this.sql.exec("SELECT value FROM meta WHERE name = ?", name).one()["value"]));
      this.setup = get("setup") as RoomSetup;
      this.key = get("key") as RoomKey;
    }
    return { setup: this.setup, key: this.key };
  }

  /** Another with each change of setup or key, and in each life of the object: for who keeps a copy of them. */
  get version(): string {
    return `${this.life}.${this.changes}`;
  }

  /** What was waited for is worth nothing where the room was ended meanwhile. */
  get isOpen(): boolean {
    return this.open() !== null;
  }

  /** The room for the workspace that owns it; to any other it is unknown. */
  openFor(workspace: string): Opened | null {
    const opened = this.open();
    return opened?.setup.workspace === workspace ? opened : null;
  }

  putSetup(setup: RoomSetup): void {
    this.put("setup", setup);
    this.setup = setup;
  }

  putKey(key: RoomKey): void {
    this.put("key", key);
    this.key = key;
  }

  private put(name: string, value: unknown): void {
    this.sql.exec("UPDATE meta SET value = ? WHERE name = ?", JSON.stringify(value), name);
    this.changes++;
  }

  findAttempt(id: string): AttemptRow | null {
    if (!this.isOpen) return null;
    return this.sql.exec<AttemptRow>("SELECT * FROM attempts WHERE id = ?", id).toArray()[0] ?? null;
  }

  /** The attempts of these ids, oldest change first. */
  findAttempts(ids: string[]): AttemptRow[] {
    return this.sql
      .exec<AttemptRow>(
        "SELECT * FROM attempts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY updated_at, id",
        JSON.stringify(ids),
      )
      .toArray();
  }

  /** The items that some of these attempts hold. */
  findItems(ids: string[]): Set<string> {
    const found = new Set<string>();
    for (let from = 0; from < ids.length; from += MAX_IDS)
      for (const [item] of this.sql
        .exec(
          `SELECT DISTINCT item.value FROM attempts, json_each(attempts.items) AS item
           WHERE attempts.id IN (SELECT value FROM json_each(?))`,
          JSON.stringify(ids.slice(from, from + MAX_IDS)),
        )
        .raw<[string]>())
        found.add(item);
    return found;
  }

  /** So many attempts after one, by their ids. */
  listAttempts(after: string, limit: number): AttemptRow[] {
    return this.sql
      .exec<AttemptRow>("SELECT * FROM attempts WHERE id > ? ORDER BY id LIMIT ?", after, limit)
      .toArray();
  }

  hasAttempts(): boolean {
    return this.sql.exec("SELECT 1 FROM attempts LIMIT 1").toArray().length > 0;
  }

  /** Keeps the row of an attempt that is not there yet; whether it was not. */
  addAttempt(row: AttemptRow): boolean {
    const { rowsWritten } = this.sql.exec(ADD, ...ATTEMPT_COLUMNS.map((column) => row[column]!));
    return rowsWritten > 0;
  }

  /** Writes anew what changes of an attempt that is there. */
  changeAttempt(row: AttemptRow): void {
    this.sql.exec(CHANGE, ...CHANGING.map((column) => row[column]!), row.id);
  }

  /** Remembers of attempts that they were erased: their random ids alone, so that what still holds their tokens cannot bring them back. */
  putErased(ids: string[]): void {
    // Read anew when it is asked for: what is undone on the disk would stay in memory.
    this.erased = null;
    for (const id of ids)
      this.sql.exec("INSERT OR IGNORE INTO meta (name, value) VALUES (?, '')", `${ERASED}${id}`);
  }

  /** Whether an attempt was erased, and is refused for as long as there is the room. */
  isErased(id: string): boolean {
    this.erased ??= new Set(this.listErased());
    return this.erased.has(id);
  }

  listErased(): string[] {
    return this.sql
      .exec<{ name: string }>("SELECT name FROM meta WHERE name LIKE ?", `${ERASED}%`)
      .toArray()
      .map(({ name }) => name.slice(ERASED.length));
  }

  /** Ends the room with all it holds. */
  async end(): Promise<void> {
    this.isEnding = true;
    try {
      await this.storage.deleteAlarm();
      await this.storage.deleteAll();
    } finally {
      this.setup = this.key = this.erased = null;
      this.changes++;
      this.isEnding = false;
    }
  }
}
