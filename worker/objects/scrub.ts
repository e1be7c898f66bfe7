/**
 * What was deleted, off the disk. A database only marks the places of deleted rows as free: in pages that are used for nothing, and in gaps of
 * pages that are. `VACUUM` and `secure_delete` are not to be had here, so it is done by hand: free pages are written over, all tables moved
 * into such pages, and the ones they stood in written over. Each step has to be on the disk before the next: what is written and freed in one
 * transaction is never written. docs/decisions/0043-deleted-texts.md
 */

const DUE = "scrub";
const fillers = ["scrub_first", "scrub_second"] as const;
/** Of this length a row leaves the least in its table's own page, and fills whole pages with the rest (SQLite's file format, 1.6). */
const CHUNK_BYTES = 998_933;
/** More than that least, so that such a row takes its place. */
const PLACE_BYTES = 600;
/** Besides as much as the database has itself: what updates of long rows leave free. */
const SPARE_BYTES = 2_000_000;

/** Remembers that there is something to be taken off the disk; to be called where it is deleted. While that is done for another, its mark stays. */
export const noteScrub = (sql: SqlStorage): void =>
  void sql.exec("INSERT OR IGNORE INTO meta (name, value) VALUES (?, '')", DUE);

/** Whether there is: also after a life of the object that was cut off. */
export const isScrubDue = (sql: SqlStorage): boolean =>
  sql.exec("SELECT 1 FROM meta WHERE name = ?", DUE).toArray().length > 0;

/**
 * Takes off the disk what was deleted. Indexes go first and come back last: no page may be taken that was freed and not written over yet. Calls
 * may come in between, so nothing may lean on an index to keep rows apart. Where it fails, as on a full disk, it takes up nothing and is due still.
 */
export async function scrub(storage: DurableObjectStorage): Promise<void> {
  const { sql } = storage;
  try {
    storage.transactionSync(() => dropIndexes(sql));
    await fillFree(storage);
    storage.transactionSync(() => moveTables(sql));
    await fillFree(storage);
  } catch (error) {
    abandonScrub(storage);
    throw error;
  }
  sql.exec("DELETE FROM meta WHERE name = ?", DUE);
}

/** Undoes what such a work that was cut off has left: migrations, and the next one, find all indexes and no fillers. */
export function abandonScrub(storage: DurableObjectStorage): void {
  const { sql } = storage;
  dropFillers(sql);
  storage.transactionSync(() => putIndexesBack(sql));
}

/** Takes all indexes away, and keeps how they were made where a life that was cut off finds it. */
function dropIndexes(sql: SqlStorage): void {
  const found = readMade(sql).filter(({ type }) => type === "index");
  const made = JSON.stringify(found.map((index) => index.sql));
  sql.exec("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", DUE, made);
  for (const { name } of found) sql.exec(`DROP INDEX ${name}`);
}

function putIndexesBack(sql: SqlStorage): void {
  const [due] = sql.exec("SELECT value FROM meta WHERE name = ?", DUE).toArray();
  for (const made of JSON.parse(String(due?.["value"] || "[]")) as string[]) sql.exec(made);
  sql.exec("UPDATE meta SET value = '' WHERE name = ?", DUE);
}

function dropFillers(sql: SqlStorage): void {
  for (const filler of fillers) sql.exec(`DROP TABLE IF EXISTS ${filler}`);
}

const readMade = (sql: SqlStorage) =>
  sql
    .exec<{ type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT GLOB '_cf_*' ORDER BY rowid",
    )
    .toArray();

/**
 * Writes over the pages that are used for nothing. How many there are is not to be found out: as many as all that there is, and some more.
 * Twice, since the pages in which a filler's own rows begin have gaps: those of the second are taken when nothing is free any more.
 */
async function fillFree(storage: DurableObjectStorage): Promise<void> {
  const { sql } = storage;
  const chunks = Math.ceil((sql.databaseSize + SPARE_BYTES) / CHUNK_BYTES);
  const [first, second] = fillers;
  const add = (filler: string, bytes: number) => {
    sql.exec(`CREATE TABLE ${filler} (blank BLOB)`);
    for (let i = 0; i < chunks; i++) sql.exec(`INSERT INTO ${filler} VALUES (zeroblob(?))`, bytes);
  };
  add(first, CHUNK_BYTES);
  add(second, PLACE_BYTES);
  await storage.sync();
  sql.exec(`DROP TABLE ${first}`);
  await storage.sync();
  for (let i = 1; i <= chunks; i++)
    sql.exec(`UPDATE ${second} SET blank = zeroblob(?) WHERE rowid = ?`, CHUNK_BYTES, i);
  await storage.sync();
  sql.exec(`DROP TABLE ${second}`);
  await storage.sync();
}

/** Makes each table anew out of its own rows, then the indexes; only then the old ones go. */
function moveTables(sql: SqlStorage): void {
  const tables = readMade(sql).filter(({ type }) => type === "table");
  for (const { name, sql: made } of tables) {
    sql.exec(`ALTER TABLE ${name} RENAME TO ${name}_before`);
    sql.exec(made);
    // Of the audit the numbers too: cursors and exports name its entries by them.
    const columns = sql.exec(`SELECT * FROM ${name} LIMIT 0`).columnNames.join(", ");
    const all = /WITHOUT ROWID/i.test(made) ? columns : `rowid, ${columns}`;
    sql.exec(`INSERT INTO ${name} (${all}) SELECT ${all} FROM ${name}_before`);
  }
  putIndexesBack(sql);
  for (const { name } of tables) sql.exec(`DROP TABLE ${name}_before`);
}
