/** The results elsewhere: as a file, or by an address that a spreadsheet reads and that can be ended. */
import { useState } from "preact/hooks";
import type { Failure } from "../api.ts";
import { useGet } from "../get.ts";
import { showMoment } from "../moments.ts";
import { Alert, Confirm, Copyable, Field, saveFile } from "../parts.tsx";
import { type Choice, pathOf } from "./data.ts";
import type { ResultsView } from "./parts.tsx";

interface Link {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** The time zone of this device, for a spreadsheet's times; nothing where the browser cannot tell. */
function zoneHere(): { timeZone?: string } {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === undefined || timeZone === "Etc/Unknown" ? {} : { timeZone };
}

/** Buttons for the files, and the addresses. */
export function Files({ view, quizId, choice }: { view: ResultsView; quizId: string; choice: Choice }) {
  const { api, t, r, lang } = view;
  const [failure, setFailure] = useState<Failure | null>(null);
  const download = async (format: "csv" | "xlsx") => {
    const ask = (zone: { timeZone?: string }) =>
      api.file(pathOf(quizId, choice, `results.${format}`, { lang, ...zone }));
    let outcome = await ask(format === "xlsx" ? zoneHere() : {});
    // A browser may know a zone that the server does not. Then the times are UTC's, and their headings say so.
    if (outcome.failure?.errors.some(({ field }) => field === "timeZone")) outcome = await ask({});
    const { value, failure: failed = null } = outcome;
    setFailure(failed);
    if (value) saveFile(value);
  };
  return (
    <section aria-labelledby="files">
      <h2 class="spaced" id="files">
        {r.files}
      </h2>
      <p class="hint">{r.filesHelp}</p>
      <Alert failure={failure} t={t} />
      <div class="row">
        <button type="button" class="secondary" onClick={() => void download("xlsx")}>
          XLSX (Excel)
        </button>
        <button type="button" class="secondary" onClick={() => void download("csv")}>
          {t.csv}
        </button>
      </div>
      <Addresses view={view} quizId={quizId} />
    </section>
  );
}

function Addresses({ view, quizId }: { view: ResultsView; quizId: string }) {
  const { api, t, r, lang } = view;
  const path = `quizzes/${quizId}/links`;
  const listed = useGet<{ data: Link[] }>(api, path, false);
  const links = listed.value?.data ?? [];
  const [url, setUrl] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const make = async (form: HTMLFormElement) => {
    const name = String(new FormData(form).get("name"));
    const { value, failure: failed = null } = await api.send<Link & { url: string }>("POST", path, { name });
    setFailure(failed);
    if (!value) return;
    setUrl(value.url);
    form.reset();
    await listed.reload();
  };
  const revoke = async (id: string) => {
    const { failure: failed = null } = await api.remove(`${path}/${id}`);
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
      {links.length > 0 && (
        <ul class="links">
          {links.map(({ id, name, lastUsedAt }) => (
            <li key={id}>
              <span>
                <strong>{name}</strong>{" "}
                <span class="hint">
                  {lastUsedAt ? `${r.lastUsed}: ${showMoment(lastUsedAt, lang)}` : r.neverUsed}
                </span>
              </span>
              <Confirm
                label={`${r.revoke}: ${name}`}
                question={r.revokeSure}
                yes={r.revoke}
                no={r.cancel}
                act={() => revoke(id)}
              />
            </li>
          ))}
        </ul>
      )}
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
