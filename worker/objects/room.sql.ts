/** The Room's schema, one script a version. One row an attempt, no index beside the key: a write costs one row. */
export const roomSchema = [
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE attempts (
     id TEXT PRIMARY KEY, candidate TEXT, previous TEXT, started_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
     submitted_at INTEGER, submission TEXT, score REAL NOT NULL, max_score REAL NOT NULL,
     items TEXT NOT NULL, responses TEXT NOT NULL
   ) WITHOUT ROWID;`,
] as const;
