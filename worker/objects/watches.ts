/**
 * In which rooms a session has opened live sockets, so that they are told when it ends: to ask all would wake all. A row beside the
 * workspace's few others, written where a session watches a room for the first time.
 */

const PREFIX = "watch ";

export class Watches {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  note(session: string, code: string): void {
    const known = this.read().find((watch) => watch.session === session)?.codes ?? [];
    if (known.includes(code)) return;
    const codes = JSON.stringify([...known, code]);
    this.sql.exec("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", PREFIX + session, codes);
  }

  /** What sessions watched that hold no more; it is forgotten. */
  takeEnded(holds: (session: string) => boolean): { session: string; codes: string[] }[] {
    const ended = this.read().filter(({ session }) => !holds(session));
    for (const { session } of ended) this.sql.exec("DELETE FROM meta WHERE name = ?", PREFIX + session);
    return ended;
  }

  private read(): { session: string; codes: string[] }[] {
    return this.sql
      .exec<{ name: string; value: string }>("SELECT name, value FROM meta WHERE name LIKE 'watch %'")
      .toArray()
      .map(({ name, value }) => ({
        session: name.slice(PREFIX.length),
        codes: JSON.parse(value) as string[],
      }));
  }
}
