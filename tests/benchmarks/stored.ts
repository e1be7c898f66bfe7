/** What attempts take on the disk: read from a server's databases, once it has stopped. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Prints bytes for each attempt that is stored in a state folder. */
export function printStored(state: string): void {
  const folder = join(state, "objects/kitkhva-room");
  let [attempts, bytes, responses, pages] = [0, 0, 0, 0];
  for (const name of readdirSync(folder).filter((file) => /^[0-9a-f]{64}\.sqlite$/.test(file))) {
    const database = new DatabaseSync(join(folder, name));
    const read = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0] ?? 0);
    if (read("SELECT count(*) FROM sqlite_master WHERE name = 'attempts'") === 1) {
      const count = read("SELECT count(*) FROM attempts");
      const columns = database.prepare("SELECT name FROM pragma_table_info('attempts')").all();
      const sum = columns.map(({ name: column }) => `length(CAST(coalesce(${String(column)}, '') AS BLOB))`);
      attempts += count;
      bytes += read(`SELECT sum(${sum.join(" + ")}) FROM attempts`);
      responses += read("SELECT sum(length(CAST(responses AS BLOB))) FROM attempts");
      pages += read("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
    }
    database.close();
  }
  const each = (value: number) => (value / attempts).toFixed(value > 10 * attempts ? 0 : 2);
  console.log(
    `${attempts} attempts handed in, each ${each(bytes - responses)} bytes beside the responses (bar: 500), ` +
      `${each(responses)} of responses, ${each(pages)} of the databases in all`,
  );
}
