/** The items as a file for another system, with what it leaves out; a room as a SCORM package; questions from a file. */
import { useState } from "preact/hooks";
import { claimLine } from "../questions/claim.ts";
import type { FormatName } from "../questions/formats/index.ts";
import type { BankItem } from "./article/item-card.tsx";
import type { ExportReport, Imported, Quiz } from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import { Alert, Field, saveFile, type View } from "./parts.tsx";

/** Names that are the same in every language. */
const names: Record<FormatName, string> = {
  "moodle-xml": "Moodle XML",
  gift: "Moodle GIFT",
  qti3: "QTI 3.0",
  qti21: "QTI 2.1",
  h5p: "H5P",
  kahoot: "Kahoot",
  wayground: "Wayground (Quizizz)",
  blooket: "Blooket",
  anki: "Anki",
};

interface FormatsProps {
  view: View;
  articleId: string;
  /** Whose rooms have packages, and whose regrades count. */
  quiz?: Quiz;
}

/** One format at a time, and the rooms' packages where there are rooms. */
export function Formats({ view: { api, t }, articleId, quiz }: FormatsProps) {
  const [report, setReport] = useState<ExportReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = async (path: string) => {
    const file = await api.file(path);
    setFailure(file.failure ?? null);
    if (file.value) saveFile(file.value);
    return file.value !== undefined;
  };
  const download = async (format: string) => {
    const path = `articles/${articleId}/export/${format}`;
    setReport(null);
    const query = quiz ? `?scoredBy=${quiz.id}` : "";
    if (await load(path + query))
      setReport((await api.get<ExportReport>(`${path}/warnings${query}`)).value ?? null);
  };
  return (
    <form
      method="dialog"
      class="formats"
      onSubmit={(event) => {
        event.preventDefault();
        void download(String(new FormData(event.currentTarget).get("format")));
      }}
    >
      <h2 class="spaced">{t.formats}</h2>
      <div class="bar">
        <select name="format" aria-label={t.formats}>
          {Object.entries(names).map(([format, name]) => (
            <option key={format} value={format}>
              {name}
            </option>
          ))}
        </select>
        <button class="secondary">{t.download}</button>
        {quiz?.rooms.map(({ code }) => (
          <button key={code} type="button" class="secondary" onClick={() => void load(`rooms/${code}/scorm`)}>
            SCORM 1.2 · {code}
          </button>
        ))}
      </div>
      <Alert failure={failure} t={t} />
      {report && (
        <div role="status">
          <p>
            {t.inFile}: {report.written} / {report.items}
          </p>
          <ul class="hint">
            {report.warnings.map(({ rule, reason, items }) => (
              <li key={rule + reason}>
                {t.exportRules[rule]}: {reason} ({items.length})
              </li>
            ))}
          </ul>
        </div>
      )}
    </form>
  );
}

interface ImportProps {
  view: View;
  articleId: string;
  add(items: BankItem[], warnings: Imported["warnings"]): void;
}

/** Questions of a file: XML is Moodle's, all else is read as GIFT. */
export function Import({ view: { api, t, lang }, articleId, add }: ImportProps) {
  const [imported, setImported] = useState<Imported | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (file: File) => {
    const text = await file.text();
    const format = /^\s*</.test(text) ? "moodle-xml" : "gift";
    const outcome = await api.send<Imported>("POST", `articles/${articleId}/items/import`, { format, text });
    setFailure(outcome.failure ?? null);
    setImported(outcome.value ?? null);
    // The contract has the language as any text; what the server sends is an item.
    if (outcome.value) add(outcome.value.items as BankItem[], outcome.value.warnings);
  };
  return (
    <div class="formats">
      <Field id="import" label={t.importFile} help={t.importHelp}>
        <input
          id="import"
          type="file"
          accept=".txt,.gift,.xml"
          aria-describedby="import-help"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void send(file);
          }}
        />
      </Field>
      <Alert failure={failure} t={t} />
      {imported && (
        <div role="status">
          <p>
            {t.added}: {imported.items.length} · {t.refused}: {imported.refused.length}
          </p>
          {imported.warnings.length > 0 && (
            <div class="notice">
              <p>{t.notAsInFile}:</p>
              <ul>
                {imported.warnings.flatMap(({ reason, items }) =>
                  imported.items
                    .filter(({ id }) => items.includes(id))
                    .map((item) => (
                      <li key={item.id + reason}>
                        <span lang={item.lang}>{claimLine(item)}</span> — {reason}
                      </li>
                    )),
                )}
              </ul>
            </div>
          )}
          <ul class="hint">
            {imported.refused.map(({ stem, reason }) => (
              <li key={stem + reason}>
                {stem} — <span lang={lang}>{reason}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
