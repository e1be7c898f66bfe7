/**
 * Schema by steps: each object has an ordered list of SQL scripts and applies those it lacks, however long it slept.
 * An object that was never created has no tables and gets none by being asked. It still has a file on an own server: see `made.ts`.
 * What a newer version of the code has written is left alone: see docs/decisions/0027-upgrades.md.
 */

/** Whether the object was created. Reads only. */
export function isCreated(sql: SqlStorage): boolean {
  return sql.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'").toArray().length > 0;
}

/** In the message of what `migrate` throws at data that is too new. The message is all that comes through to the Worker. */
export const NEWER_DATA = "NEWER_DATA";

/**
 * Applies the scripts that have not been applied, all or none. To be called on creation and, for a created object, on
 * construction. Throws where more were applied than there are: this code does not know what it would write into.
 */
export function migrate(storage: DurableObjectStorage, scripts: readonly string[]): void {
  const { sql } = storage;
  storage.transactionSync(() => {
    const version = isCreated(sql)
      ? Number(sql.exec("SELECT value FROM meta WHERE name = 'version'").one()["value"])
      : 0;
    if (version > scripts.length) throw new Error(`${NEWER_DATA}: schema ${version}, not ${scripts.length}`);
    for (const script of scripts.slice(version)) sql.exec(script);
    if (version < scripts.length)
      sql.exec("INSERT OR REPLACE INTO meta (name, value) VALUES ('version', ?)", String(scripts.length));
  });
}
