/** The results elsewhere: as a file, with names where this browser knows them, or by an address that a spreadsheet reads and that can be ended. */
import { useState } from "preact/hooks";
import type { Quiz, ResultsLinkList, ResultsLinkMade, ResultsTable } from "../../worker/contract.ts";
import { type Failure, makeFailure, type Outcome } from "../api.ts";
import type { Style } from "../files/named.ts";
import { useGet } from "../get.ts";
import { LinkList } from "../links.tsx";
import { loadFiles } from "../load-files.ts";
import { nameOf, readNames } from "../names.ts";
import { Alert, Copyable, Field, saveFile } from "../parts.tsx";
import { type Choice, pathOf } from "./data.ts";
import type { ResultsView } from "./parts.tsx";

/** The time zone of this device, for a spreadsheet's times; nothing where the browser cannot tell. */
function zoneHere(): { timeZone?: string } {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === undefined || timeZone === "Etc/Unknown" ? {} : { timeZone };
}

/** Buttons for the files, and the addresses. */
export function Files({ view, quiz, choice }: { view: ResultsView; quiz: Quiz; choice: Choice }) {
  const { api, t, r, lang } = view;
  const [failure, setFailure] = useState<Failure | null>(null);
  const rooms = quiz.rooms.filter(({ code }) => choice.room === "" || choice.room === code);
  const hasNames = view.isTakenOver && rooms.some(({ code }) => readNames(code).length > 0);
  const [isNamed, setNamed] = useState(true);
  const askServer = async ({ format, timeZone, ...how }: Style) => {
    const ask = (style: object) => api.file(pathOf(quiz.id, choice, `results.${format}`, { lang, ...style }));
    const outcome = await ask({ ...how, ...(timeZone && { timeZone }) });
    // A browser may know a zone that the server does not. Then the times are UTC's, and their headings say so.
    return outcome.failure?.errors.some(({ field }) => field === "timeZone") ? ask(how) : outcome;
  };
  const writeHere = async (style: Style): Promise<Outcome<File>> => {
    const { value: table, failure: failed } = await api.get<ResultsTable>(
      pathOf(quiz.id, choice, "results.json", { lang }),
    );
    if (failed) return { failure: failed };
    try {
      const { writeNamed } = await loadFiles();
      const file = await writeNamed(table, { heading: r.nameHeading, nameOf }, style);
      return { value: new File([file], "") };
    } catch {
      return { failure: makeFailure(0, "") };
    }
  };
  const download = async (style: Style) => {
    const { value, failure: failed = null } = await (hasNames && isNamed ? writeHere : askServer)(style);
    setFailure(failed);
    if (!value) return;
    const room = rooms.length < quiz.rooms.length ? rooms[0]?.name : undefined;
    const kinds = [hasNames && isNamed && "names", style.separator === "semicolon" && "excel"];
    // Signs that a system does not take in a file's name the browser replaces.
    const name = [quiz.title, room, ...kinds].filter(Boolean).join("-");
    saveFile(new File([value], `${name}.${style.format}`));
  };
  return (
    <section aria-labelledby="files">
      <h2 class="spaced" id="files" tabIndex={-1}>
        {r.files}
      </h2>
      <p class="hint">{r.filesHelp}</p>
      {hasNames && (
        <label class="check named">
          <input
            type="checkbox"
            checked={isNamed}
            onChange={({ currentTarget }) => setNamed(currentTarget.checked)}
          />
          <span>
            {r.withNames}
            <span class="hint block">{r.withNamesHelp}</span>
          </span>
        </label>
      )}
      <Alert failure={failure} t={t} />
      <div class="bar">
        <button type="button" onClick={() => void download({ format: "xlsx", ...zoneHere() })}>
          XLSX (Excel)
        </button>
        {(["semicolon", "comma"] as const).map((separator) => (
          <button
            key={separator}
            type="button"
            class="secondary"
            onClick={() => void download({ format: "csv", separator, ...zoneHere() })}
          >
            {r.csvOf[separator]}
          </button>
        ))}
      </div>
      <Addresses view={view} quizId={quiz.id} />
    </section>
  );
}

function Addresses({ view, quizId }: { view: ResultsView; quizId: string }) {
  const { api, t, r, lang } = view;
  const path = `quizzes/${quizId}/links`;
  const listed = useGet<ResultsLinkList>(api, path, false);
  const links = listed.value?.data ?? [];
  const [url, setUrl] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const make = async (form: HTMLFormElement) => {
    const name = String(new FormData(form).get("name"));
    const { value, failure: failed = null } = await api.send<ResultsLinkMade>("POST", path, { name });
    setFailure(failed);
    if (!value) return;
    setUrl(value.url);
    form.reset();
    await listed.reload();
  };
  const ended = async (failed: Failure | null) => {
    setFailure(failed);
    if (failed) return;
    setUrl(null);
    await listed.reload();
  };
  // Whoever gives the address to a spreadsheet reads it.
  const shown = url && `${url}?lang=${lang}`;
  const formula = shown && `=IMPORTDATA("${shown}")`;
  return (
    <details class="addresses">
      <summary>
        {r.sheet}
        {links.length > 0 && ` (${links.length})`}
      </summary>
      <p class="hint">{r.sheetHelp}</p>
      <Alert failure={failure ?? listed.failure} t={t} />
      {shown && formula && (
        <div class="panel" role="status">
          <p>{r.sheetOnce}</p>
          <Copyable text={shown} name={t.link} t={t}>
            <code>{shown}</code>
          </Copyable>
          <Copyable text={formula} name="IMPORTDATA" t={t}>
            <code>{formula}</code>
          </Copyable>
        </div>
      )}
      {links.length > 0 && <LinkList api={api} lang={lang} links={links} ended={ended} />}
      <form
        method="dialog"
        class="row make"
        onSubmit={(event) => {
          event.preventDefault();
          void make(event.currentTarget);
        }}
      >
        <Field id="link-name" label={r.sheetName}>
          <input id="link-name" name="name" required maxLength={100} placeholder={r.sheetExample} />
        </Field>
        <button class="secondary">{r.make}</button>
      </form>
    </details>
  );
}
