/** The Room's schema, one script a version. One row an attempt, and until there are very many no index beside the key: a write costs one row. */
export const roomSchema = [
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE attempts (
     id TEXT PRIMARY KEY, candidate TEXT, previous TEXT, started_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
     submitted_at INTEGER, submission TEXT, score REAL NOT NULL, max_score REAL NOT NULL,
     items TEXT NOT NULL, responses TEXT NOT NULL
   ) WITHOUT ROWID;`,
  // The device's number of the last saved responses: an older snapshot that arrives late changes nothing.
  `ALTER TABLE attempts ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;`,
  // What webhooks are to be told; empty but for seconds, and always where there are none.
  `CREATE TABLE events (id TEXT PRIMARY KEY, type TEXT NOT NULL, at INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;`,
  // What large rooms keep of lists and figures, until it holds no longer: see `Kept`.
  `CREATE TABLE kept (
     name TEXT PRIMARY KEY, updated_at INTEGER NOT NULL, id TEXT NOT NULL, people TEXT NOT NULL, value TEXT NOT NULL
   ) WITHOUT ROWID;`,
  // First pages are found by indexes, which very large rooms make for themselves: see `Walk`. The names in what was kept of them go with it.
  `UPDATE kept SET people = printf('%*s', length(CAST(people AS BLOB)), ''), value = printf('%*s', length(CAST(value AS BLOB)), '');
   DELETE FROM kept;
   ALTER TABLE kept DROP COLUMN people;`,
] as const;
