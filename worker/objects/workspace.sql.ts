/** The Workspace's schema, one script a version. Add scripts at the end; never change one that has been deployed. */
export const workspaceSchema = [
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE keys (hash TEXT PRIMARY KEY, created_at INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE articles (
     id TEXT PRIMARY KEY, title TEXT NOT NULL, lang TEXT NOT NULL, engine TEXT NOT NULL, source_url TEXT, revision INTEGER NOT NULL,
     created_at INTEGER NOT NULL, paragraphs TEXT NOT NULL, items TEXT NOT NULL, refused INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE quizzes (
     id TEXT PRIMARY KEY, article_id TEXT NOT NULL, title TEXT NOT NULL, lang TEXT NOT NULL, rules TEXT NOT NULL, blueprint TEXT NOT NULL,
     created_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE rooms (
     quiz_id TEXT NOT NULL, position INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, created_at INTEGER NOT NULL,
     PRIMARY KEY (quiz_id, position)
   ) WITHOUT ROWID;
   CREATE TABLE audit (at INTEGER NOT NULL, action TEXT NOT NULL, target TEXT NOT NULL);`,
  `ALTER TABLE articles ADD COLUMN published TEXT;`,
  `CREATE TABLE api_keys (
     id TEXT PRIMARY KEY, hash TEXT NOT NULL, name TEXT NOT NULL, scopes TEXT NOT NULL, quiz_id TEXT, created_at INTEGER NOT NULL,
     expires_at INTEGER, used_at INTEGER
   ) WITHOUT ROWID;
   INSERT INTO api_keys SELECT lower(hex(randomblob(6))), hash, '', 'admin', NULL, created_at, NULL, NULL FROM keys;
   DROP TABLE keys;
   CREATE TABLE repeats (key TEXT PRIMARY KEY, request TEXT NOT NULL, status INTEGER, body BLOB, at INTEGER NOT NULL) WITHOUT ROWID;`,
  `CREATE TABLE members (id TEXT PRIMARY KEY, name TEXT NOT NULL, scopes TEXT NOT NULL, created_at INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE passkeys (
     id TEXT PRIMARY KEY, member_id TEXT NOT NULL, name TEXT NOT NULL, credential_id TEXT NOT NULL, public_key BLOB NOT NULL,
     counter INTEGER NOT NULL, transports TEXT NOT NULL, created_at INTEGER NOT NULL, used_at INTEGER
   ) WITHOUT ROWID;
   CREATE TABLE sessions (
     id TEXT PRIMARY KEY, hash TEXT NOT NULL, member_id TEXT NOT NULL, passkey_id TEXT, name TEXT NOT NULL, created_at INTEGER NOT NULL,
     used_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE one_time_secrets (hash TEXT PRIMARY KEY, kind TEXT NOT NULL, member_id TEXT NOT NULL, expires_at INTEGER) WITHOUT ROWID;
   CREATE TABLE spent_challenges (challenge TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) WITHOUT ROWID;`,
  `CREATE TABLE webhooks (
     id TEXT PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL, events TEXT NOT NULL, secret TEXT NOT NULL, old_secret TEXT, old_until INTEGER,
     created_at INTEGER NOT NULL, failing_since INTEGER, disabled TEXT
   ) WITHOUT ROWID;
   CREATE TABLE deliveries (
     webhook_id TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, at INTEGER NOT NULL, data TEXT NOT NULL, status TEXT NOT NULL,
     tries INTEGER NOT NULL, next_at INTEGER, tried_at INTEGER, answer TEXT, PRIMARY KEY (webhook_id, id)
   ) WITHOUT ROWID;
   CREATE INDEX deliveries_due ON deliveries (next_at) WHERE next_at IS NOT NULL;`,
  // Items that a regrade has dropped or given another key, as the quiz's rooms have them: for rooms to come.
  `ALTER TABLE quizzes ADD COLUMN mended TEXT NOT NULL DEFAULT '[]';`,
  // Who made an address of results (a key or a member), all old secrets of a webhook with their ends, what a kept answer tells of, and where
  // an entry of the audit comes from that was carried in. Lists by time have an index. Who may do everything may nothing beside it.
  `ALTER TABLE api_keys ADD COLUMN made_by TEXT;
   UPDATE api_keys SET scopes = 'admin' WHERE ' ' || scopes || ' ' LIKE '% admin %';
   UPDATE members SET scopes = 'admin' WHERE ' ' || scopes || ' ' LIKE '% admin %';
   ALTER TABLE webhooks ADD COLUMN old_secrets TEXT NOT NULL DEFAULT '[]';
   UPDATE webhooks SET old_secrets = json_array(json_object('secret', old_secret, 'until', old_until))
     WHERE old_secret IS NOT NULL AND old_until IS NOT NULL;
   ALTER TABLE webhooks DROP COLUMN old_secret;
   ALTER TABLE webhooks DROP COLUMN old_until;
   ALTER TABLE repeats ADD COLUMN about TEXT;
   ALTER TABLE audit ADD COLUMN origin TEXT;
   CREATE UNIQUE INDEX audit_by_origin ON audit (origin) WHERE origin IS NOT NULL;
   CREATE INDEX audit_by_time ON audit (at);
   CREATE INDEX articles_by_time ON articles (created_at DESC, id);
   CREATE INDEX quizzes_by_time ON quizzes (created_at DESC, id);`,
] as const;
