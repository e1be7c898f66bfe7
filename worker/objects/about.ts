/** What a workspace knows of itself: its id, its name, how long it keeps attempts. */
import type { WorkspaceView } from "../contract.ts";
import type { House } from "./door.ts";

export class About {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  create(id: string, name: string): void {
    this.sql.exec("INSERT INTO meta (name, value) VALUES ('id', ?), ('name', ?)", id, name);
  }

  id(): string {
    return this.read("id")!;
  }

  house(): House {
    return { id: this.id(), name: this.read("name") ?? "" };
  }

  setName(name: string): void {
    this.sql.exec("UPDATE meta SET value = ? WHERE name = 'name'", name);
  }

  view(): WorkspaceView {
    return { ...this.house(), retentionDays: this.retention() };
  }

  /** Days; null keeps attempts for good. */
  retention(): number | null {
    return JSON.parse(this.read("retentionDays") ?? "null") as number | null;
  }

  setRetention(days: number | null): void {
    this.sql.exec(
      "INSERT OR REPLACE INTO meta (name, value) VALUES ('retentionDays', ?)",
      JSON.stringify(days),
    );
  }

  private read(name: string): string | null {
    const row = this.sql.exec("SELECT value FROM meta WHERE name = ?", name).toArray()[0];
    return row === undefined ? null : String(row["value"]);
  }
}
