/** An object's database as SQL, one statement a line but for what makes tables; without the tables that are the runtime's own. */
import { DatabaseSync } from "node:sqlite";
import { deserialize } from "node:v8";

export interface Dump {
  sql: string;
  /** The table `meta`, where the object has one. */
  meta: Record<string, string>;
  /** What the runtime keeps for the object beside its tables. */
  kept: Record<string, unknown>;
}

export function dumpDatabase(path: string): Dump {
  const db = new DatabaseSync(path);
  try {
    const made = db
      .prepare(
        "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '_cf_*' ORDER BY rowid",
      )
      .all() as { name: string; type: string; sql: string }[];
    const lines = made.map(({ sql }) => `${sql};\n`);
    for (const { name } of made.filter(({ type }) => type === "table"))
      for (const row of db.prepare(`SELECT * FROM ${name}`).all())
        lines.push(`INSERT INTO ${name} VALUES (${Object.values(row).map(toLiteral).join(", ")});\n`);
    const has = (table: string) =>
      db.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(table) !== undefined;
    const read = <T>(table: string) =>
      has(table) ? (db.prepare(`SELECT * FROM ${table}`).all() as Record<string, T>[]) : [];
    return {
      sql: lines.join(""),
      meta: Object.fromEntries(read<string>("meta").map((row) => [row["name"], row["value"]])),
      kept: Object.fromEntries(
        read<Uint8Array>("_cf_KV").map((row) => [String(row["key"]), deserialize(row["value"]!)]),
      ),
    };
  } finally {
    db.close();
  }
}

function toLiteral(value: unknown): string {
  if (value === null) return "NULL";
  if (typeof value === "number") return String(value);
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString("hex")}'`;
  return `'${String(value).replaceAll("'", "''")}'`;
}
