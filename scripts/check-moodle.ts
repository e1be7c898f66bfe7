/**
 * `npm run check:moodle -- /path/to/moodle`: our files and our quiz in a real Moodle. Installs PHP and MariaDB where they are
 * missing (as root), runs a copy of that Moodle on a folder that is gone afterwards, and does there what people do: its importer
 * reads our Moodle XML and GIFT, and its exporter writes them back; in Chromium a teacher adds our SCORM package and pastes our
 * snippets, and a pupil takes the quiz in both, up to the gradebook. Says what was seen; pictures go to tests/screenshots/. Too heavy
 * for every run of the tests: see docs/embedding.md.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Source, writers } from "../questions/formats/index.ts";
import { ask } from "../tests/e2e/harness.ts";
import { fullOfMarks, sources } from "../tests/questions/formats/sources.ts";
import type { Imported, Quiz } from "../worker/contract.ts";
import { installPackages, see, stay, type Stay } from "./guest.ts";
import { runMain, Trouble } from "./house.mjs";
import { checkCourse } from "./moodle-course.ts";
import { type Banked, compareBanks, expectBank } from "./moodle-bank.ts";
import { isThere, type Moodle, packages, startMoodle } from "./moodle.ts";

/** What Moodle calls the formats. */
const readers = { "moodle-xml": "xml", gift: "gift" };

await runMain(async () => {
  const [source] = process.argv.slice(2);
  if (source === undefined) throw new Trouble("Which Moodle? npm run check:moodle -- /path/to/moodle");
  await installPackages(packages, isThere);
  await stay("moodle", async (here) => {
    const moodle = await startMoodle(source, here.folder, here.atEnd);
    console.log(`Moodle ${moodle.release}`);
    checkFormats(here, moodle);
    await checkWayBack(here, moodle);
    await checkCourse(here, moodle);
  });
});

/** Articles in three languages with all types of items, and texts full of the formats' own marks. */
function checkFormats({ folder }: Stay, { tell }: Moodle): void {
  const file = join(folder, "questions.txt");
  const bank = (reader: string, text: string) => {
    writeFileSync(file, text);
    return tell<Banked[]>("import", reader, file);
  };
  for (const [name, source] of [...sources, ["texts full of marks", fullOfMarks(200)] as const])
    for (const [format, reader] of Object.entries(readers)) {
      const banked = bank(reader, write(format, source));
      compareBanks(banked, expectBank(source), format);
      const kinds = [...new Set(banked.map(({ type }) => type))].join(", ");
      see(`${format} of ${name}: ${banked.length} questions as they were (${kinds})`, true);
    }
  // Moodle reads XML in pieces of 4,096 bytes: so none may begin where it matters.
  const [, sample] = sources[0]!;
  for (let at = 0; at < 4_096; at += 455) {
    const moved = write("moodle-xml", sample).replace("\n", `\n<!--${"x".repeat(at)}-->`);
    compareBanks(bank("xml", moved), expectBank(sample), "moodle-xml");
  }
  see("moodle-xml of the sample, cut at other places: no text differs", true);
}

function write(format: string, source: Source): string {
  const { content } = writers[format as keyof typeof readers](source);
  return "text" in content ? content.text : "";
}

/** What Moodle exports of our own questions is known here word for word; one that was written there comes in. */
async function checkWayBack({ server, folder }: Stay, { tell }: Moodle): Promise<void> {
  const { articleId } = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  const call = async (path: string, body?: object) => {
    const headers = { Authorization: `Bearer ${server.demo.key}`, "Content-Type": "application/json" };
    const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
    return fetch(`${server.origin}/v1/articles/${articleId}/${path}`, init);
  };
  const file = join(folder, "demo.xml");
  writeFileSync(file, await (await call("export/moodle-xml")).text());
  const [article, ...ours] = tell<Banked[]>("import", "xml", file);
  const written = {
    text: "სად ჩამოვარდა თვითმფრინავი 2024 წლის დეკემბერში?",
    right: "ყაზახეთში",
    wrong: ["ტაჯიკეთში", "საქართველოში"],
  };
  const text = tell<string>("export", article!.category, JSON.stringify(written));
  const answered = await call("items/import", { format: "moodle-xml", text });
  const { items, refused } = (await answered.json()) as Imported;
  see(
    `of Moodle's own XML ${refused.length} of our ${ours.length} questions are known, and one written there is taken`,
    refused.length === ours.length &&
      refused.every(({ rule }) => rule === "known") &&
      items.map(({ stem }) => stem).join() === written.text,
  );
}
