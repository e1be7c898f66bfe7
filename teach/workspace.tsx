/** The workspace: how long attempts are kept, the keys of programs, addresses for spreadsheets, what was done. For those who may do everything. */
import { useState } from "preact/hooks";
import type {
  ApiKey,
  AuditEntry,
  MemberList,
  ResultsLink,
  ResultsLinkList,
  Scope,
  WorkspaceView,
} from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import { sayAction } from "./audit-texts.ts";
import { useGet } from "./get.ts";
import { LinkList } from "./links.tsx";
import { showDay, showMoment } from "./moments.ts";
import { Alert, Copyable, Field, type View } from "./parts.tsx";
import { signInTexts } from "./sign-in-texts.ts";
import type { Language } from "./texts.ts";
import { type WorkspaceTexts, workspaceTexts } from "./workspace-texts.ts";

interface PartProps {
  view: View;
  w: WorkspaceTexts;
}

/** `/teach/workspace`; what has its name elsewhere is told of another one. */
export function Workspace({ view, renamed }: { view: View; renamed(): void }) {
  const w = workspaceTexts[view.lang as keyof typeof workspaceTexts];
  const { value: workspace, failure, set } = useGet<WorkspaceView>(view.api, "workspace");
  view.setTitle(workspace?.name ?? w.title);
  return (
    <>
      <p>
        <a href="/teach">← {view.t.back}</a>
      </p>
      <h1>{workspace?.name ?? w.title}</h1>
      {failure?.code === "insufficient-scope" ? (
        <p class="notice">{w.onlyAdmins}</p>
      ) : (
        <Alert failure={failure} t={view.t} />
      )}
      {workspace && (
        <div class="cards">
          <Name
            view={view}
            workspace={workspace}
            change={(changed) => {
              set(changed);
              renamed();
            }}
          />
          <Retention view={view} w={w} workspace={workspace} change={set} />
          <Keys view={view} w={w} />
          <Links view={view} w={w} />
          <Audit view={view} w={w} />
        </div>
      )}
    </>
  );
}

function Name({ view: { api, t, lang }, workspace, change }: Omit<ChangeProps, "w">) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const save = async (name: string) => {
    const outcome = await api.send<WorkspaceView>("PATCH", "workspace", { name });
    setFailure(outcome.failure ?? null);
    setSaved(!outcome.failure);
    if (outcome.value) change(outcome.value);
  };
  return (
    <form
      method="dialog"
      class="card"
      onInput={() => setSaved(false)}
      onSubmit={(event) => {
        event.preventDefault();
        void save(String(new FormData(event.currentTarget).get("name")).trim());
      }}
    >
      <Field id="workspace-name" label={signInTexts[lang as Language].workspaceName}>
        <div class="row">
          <input
            id="workspace-name"
            name="name"
            required
            maxLength={100}
            autocomplete="off"
            defaultValue={workspace.name}
          />
          <button class="secondary">{saved ? t.saved : t.save}</button>
        </div>
      </Field>
      <Alert failure={failure} t={t} />
    </form>
  );
}

const PERIODS = [30, 90, 180, 365, 730];

function Retention({ view: { api, t }, w, workspace, change }: ChangeProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const days = workspace.retentionDays;
  const save = async (value: string) => {
    const retentionDays = value === "" ? null : Number(value);
    const outcome = await api.send<WorkspaceView>("PATCH", "workspace", { retentionDays });
    setFailure(outcome.failure ?? null);
    setSaved(!outcome.failure);
    if (outcome.value) change(outcome.value);
  };
  const periods =
    days === null || PERIODS.includes(days) ? PERIODS : [...PERIODS, days].toSorted((a, b) => a - b);
  return (
    <section class="card">
      <h2>{w.retention}</h2>
      <p class="hint">{w.retentionHelp}</p>
      <form
        method="dialog"
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void save(String(new FormData(event.currentTarget).get("days")));
        }}
      >
        <select name="days" aria-label={w.retention} onChange={() => setSaved(false)}>
          <option value="" selected={days === null}>
            {w.keepForever}
          </option>
          {periods.map((period) => (
            <option key={period} value={period} selected={period === days}>
              {w.afterDays(period)}
            </option>
          ))}
        </select>
        <button class="secondary">{saved ? t.saved : t.save}</button>
      </form>
      <Alert failure={failure} t={t} />
    </section>
  );
}

interface ChangeProps extends PartProps {
  workspace: WorkspaceView;
  change(workspace: WorkspaceView): void;
}

function Keys({ view, w }: PartProps) {
  const { api, t, lang } = view;
  const { value: keys, reload } = useGet<{ data: ApiKey[] }>(api, "keys");
  const [made, setMade] = useState<string | null>(null);
  const [doomed, setDoomed] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const make = async (path: string, body: unknown) => {
    const { value, failure: failed } = await api.send<{ key: string }>("POST", path, body);
    setFailure(failed ?? null);
    setMade(value?.key ?? null);
    if (value) await reload();
    return value !== undefined;
  };
  const revoke = async (id: string) => {
    setFailure((await api.remove(`keys/${id}`)).failure ?? null);
    setDoomed(null);
    await reload();
  };
  const say = (instant: string) => showDay(instant, lang);
  const isMaster = ({ scopes, expiresAt }: ApiKey) => scopes.includes("admin") && expiresAt === null;
  const isLast = (key: ApiKey) => isMaster(key) && keys?.data.filter(isMaster).length === 1;
  return (
    <section class="card">
      <h2>{w.keys}</h2>
      <p class="hint">{w.keysHelp}</p>
      <ul class="lines">
        {keys?.data.map((key) => (
          <li key={key.id} class="bar tight">
            <span>
              <strong>{key.name || key.id}</strong>
              <span class="hint block">
                {key.scopes.map((scope) => w.scopes[scope]).join(", ")} ·{" "}
                {key.lastUsedAt ? `${w.lastUsed} ${say(key.lastUsedAt)}` : w.neverUsed}
                {key.expiresAt && ` · ${w.until} ${say(key.expiresAt)}`}
                {isLast(key) && ` · ${w.lastKey}`}
              </span>
            </span>
            <span class="actions">
              <button
                type="button"
                class="quiet"
                title={w.rotateHelp}
                onClick={() => void make(`keys/${key.id}/rotate`, { overlapHours: 24 })}
              >
                {w.rotate}
                <span class="unseen">
                  : {key.name}. {w.rotateHelp}
                </span>
              </button>
              {!isLast(key) && (
                <button
                  type="button"
                  class="quiet"
                  onClick={() => (doomed === key.id ? void revoke(key.id) : setDoomed(key.id))}
                  onBlur={() => setDoomed(null)}
                >
                  {doomed === key.id ? w.reallyRevoke : w.revoke}
                  <span class="unseen">: {key.name}</span>
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {made && (
        <div class="notice" role="status">
          <p>{w.shownOnce}</p>
          <Copyable text={made} name={w.keys} t={t}>
            <code>{made}</code>
          </Copyable>
        </div>
      )}
      <Alert failure={failure} t={t} />
      <form
        method="dialog"
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const fields = new FormData(form);
          const body = { name: String(fields.get("name")).trim(), scopes: [fields.get("scope")] };
          void make("keys", body).then((isMade) => isMade && form.reset());
        }}
      >
        <Field id="key-name" label={w.keyName}>
          <input id="key-name" name="name" required maxLength={100} autocomplete="off" />
        </Field>
        <Field id="key-scope" label={w.may}>
          <select id="key-scope" name="scope">
            {(Object.entries(w.scopes) as [Scope, string][]).map(([scope, name]) => (
              <option key={scope} value={scope}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <div>
          <button class="secondary">{w.makeKey}</button>
        </div>
      </form>
    </section>
  );
}

/** The addresses for spreadsheets of all quizzes, and who has made each: with which it ends. */
function Links({ view: { api, t, lang }, w }: PartProps) {
  const listed = useGet<ResultsLinkList>(api, "workspace/links");
  const keys = useGet<{ data: ApiKey[] }>(api, "keys").value?.data ?? [];
  const members = useGet<MemberList>(api, "members").value?.data ?? [];
  const [failure, setFailure] = useState<Failure | null>(null);
  const links = listed.value?.data;
  const makerOf = ({ madeBy }: ResultsLink) => {
    const maker = [...keys, ...members].find(({ id }) => id === madeBy?.id);
    return madeBy === null ? w.madeByNobody : `${w.madeBy[madeBy.kind]}: ${maker?.name || madeBy.id}`;
  };
  const ended = async (failed: Failure | null) => {
    setFailure(failed);
    await listed.reload();
  };
  return (
    <section class="card">
      <h2>{w.links}</h2>
      <p class="hint">{w.linksHelp}</p>
      <Alert failure={failure ?? listed.failure} t={t} />
      {links?.length === 0 && <p>{w.noLinks}</p>}
      {links && links.length > 0 && (
        <LinkList api={api} lang={lang} links={links} makerOf={makerOf} ended={ended} />
      )}
    </section>
  );
}

interface AuditPage {
  data: AuditEntry[];
  nextCursor: string | null;
}

/** Read when it is opened, the newest first, and further back as far as one likes. */
function Audit({ view: { api, t, lang }, w }: PartProps) {
  const [pages, setPages] = useState<AuditPage[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = async (before: AuditPage[]) => {
    const cursor = before.at(-1)?.nextCursor;
    const { value, failure: failed } = await api.get<AuditPage>(
      `workspace/audit${cursor ? `?cursor=${cursor}` : ""}`,
    );
    setFailure(failed ?? null);
    if (value) setPages([...before, value]);
  };
  const entries = pages.flatMap(({ data }) => data);
  return (
    <details class="card scripted" onToggle={({ currentTarget }) => currentTarget.open && void load([])}>
      <summary>{w.audit}</summary>
      <p class="hint">{w.auditHelp}</p>
      <Alert failure={failure} t={t} />
      {pages.length > 0 && entries.length === 0 && <p>{w.nothingYet}</p>}
      <ul class="lines">
        {entries.map(({ at, action, told }, i) => (
          <li key={i}>
            <span class="hint">{showMoment(at, lang)}</span> {sayAction(action, lang)}: <code>{told}</code>
          </li>
        ))}
      </ul>
      {pages.at(-1)?.nextCursor != null && (
        <button type="button" class="secondary" onClick={() => void load(pages)}>
          {w.auditOlder}
        </button>
      )}
    </details>
  );
}
