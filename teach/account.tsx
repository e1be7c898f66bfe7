/** A member's own account: passkeys, recovery codes, where they are signed in. */
import { useState } from "preact/hooks";
import type { Account as AccountData, PasskeyRequest, RecoveryCodes } from "../worker/contract.ts";
import type { Failure, Outcome } from "./api.ts";
import { KeptNames } from "./kept-names.tsx";
import { Members } from "./members.tsx";
import { showDay } from "./moments.ts";
import { Copyable, Field, saveFile, type View } from "./parts.tsx";
import { makePasskey, mayHavePasskeys, type Refusal } from "./passkey.ts";
import { isLockedOut, type SessionState } from "./session.ts";
import { NoPasskeys, SignInAlert } from "./sign-in.tsx";
import type { SignInTexts } from "./sign-in-texts.ts";
import { workspaceTexts } from "./workspace-texts.ts";

interface AccountProps {
  view: View;
  s: SignInTexts;
  session: SessionState;
  /** null for who is here with an API key. */
  account: AccountData | null;
  /** The workspace's first key, once it has been set up. */
  firstKey: string | null;
}

/** `/teach/account`. */
export function Account({ view, s, session, account, firstKey }: AccountProps) {
  const { t, lang, setTitle } = view;
  setTitle(s.account);
  const part = account && { view, s, session, account };
  return (
    <>
      <p>
        <a href="/teach">← {t.back}</a>
      </p>
      <h1>{account ? account.member.name : s.account}</h1>
      <p class={account ? "hint" : "notice"}>{account ? account.workspace.name : s.withKey}</p>
      {(!account || account.member.scopes.includes("admin")) && (
        <p>
          <a href="/teach/workspace">{workspaceTexts[lang as keyof typeof workspaceTexts].title}</a>
        </p>
      )}
      <div class="cards">
        {firstKey && (
          <section class="card">
            <h2>{s.firstKey}</h2>
            <p>{s.firstKeyHelp}</p>
            <Copyable text={firstKey} name={s.firstKey} t={t}>
              <code>{firstKey}</code>
            </Copyable>
          </section>
        )}
        {part && <Passkeys {...part} />}
        {part && <Codes {...part} />}
        {part && <Sessions {...part} />}
        {(!account || account.member.scopes.includes("admin")) && (
          <Members view={view} s={s} self={account?.member.id ?? ""} />
        )}
        {view.isTakenOver && <KeptNames view={view} />}
      </div>
    </>
  );
}

type PartProps = Pick<AccountProps, "view" | "s" | "session"> & { account: AccountData };

/** Calls that change the account, which is read again after each. */
function useChange(session: SessionState) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = async <T,>(call: Promise<Outcome<T>>): Promise<T | undefined> => {
    const outcome = await call;
    setFailure(outcome.failure ?? null);
    if (!outcome.failure) await session.refresh();
    return outcome.value;
  };
  return { failure, change };
}

function Passkeys({ view, s, session, account }: PartProps) {
  const { api, t, lang, origin } = view;
  const isAble = mayHavePasskeys(view);
  const { failure, change } = useChange(session);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const add = async (form: HTMLFormElement) => {
    const name = String(new FormData(form).get("device")).trim();
    setRefusal(null);
    const request = await change(api.send<PasskeyRequest>("POST", "account/passkeys/options", {}));
    const credential = request && (await makePasskey(request));
    if (typeof credential === "string") setRefusal(credential);
    else if (credential) await change(api.send("POST", "account/passkeys", { name, credential }));
  };
  const current = account.sessions.find((known) => known.current);
  const isLast = account.passkeys.length === 1 && account.recoveryCodes === 0;
  return (
    <section class="card">
      <h2>{s.passkeys}</h2>
      {account.passkeys.length === 0 && isAble && <p class="notice">{s.comeBack}</p>}
      <p class="hint">{s.passkeysHelp}</p>
      <ul class="rows">
        {account.passkeys.map(({ id, name, lastUsedAt }) => (
          <li key={id}>
            <span>
              {name}
              <span class="hint">{lastUsedAt ? `${s.lastUsed}: ${showDay(lastUsedAt, lang)}` : s.never}</span>
            </span>
            {isLast ? (
              <span class="hint">{s.lastPasskey}</span>
            ) : (
              <button
                type="button"
                class="secondary"
                aria-label={`${s.remove}: ${name}`}
                onClick={() => confirm(s.removeSure) && void change(api.remove(`account/passkeys/${id}`))}
              >
                {s.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      <SignInAlert failure={failure} t={t} s={s} />
      {refusal && (
        <p class="notice" role="status">
          {s[refusal]}
        </p>
      )}
      {isAble ? (
        <form
          method="dialog"
          onSubmit={(event) => {
            event.preventDefault();
            void add(event.currentTarget);
          }}
        >
          <Field id="device" label={s.device}>
            <div class="row">
              <input id="device" name="device" required maxLength={100} defaultValue={current?.name ?? ""} />
              <button>{s.addPasskey}</button>
            </div>
          </Field>
        </form>
      ) : (
        <NoPasskeys s={s} origin={origin} />
      )}
    </section>
  );
}

function Codes({ view: { api, t }, s, session, account }: PartProps) {
  const { failure, change } = useChange(session);
  const [codes, setCodes] = useState<string[]>([]);
  const make = async () => {
    const made = await change(api.send<RecoveryCodes>("POST", "account/recovery-codes", {}));
    if (made) setCodes(made.codes);
  };
  const text = codes.join("\n");
  return (
    <section class="card">
      <h2>{s.recoveryCodes}</h2>
      <p class="hint">{s.recoveryCodesHelp}</p>
      <p>
        {s.left}: {account.recoveryCodes}
      </p>
      <SignInAlert failure={failure} t={t} s={s} />
      {codes.length > 0 && (
        <div role="status">
          <p class="notice">{s.codesShown}</p>
          <ul class="codes">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <Copyable text={text} name={s.recoveryCodes} t={t}>
            <button
              type="button"
              class="secondary"
              onClick={() => saveFile(new File([text], "kitkhva-codes.txt", { type: "text/plain" }))}
            >
              {s.saveFile}
            </button>
          </Copyable>
        </div>
      )}
      <button type="button" class="secondary" onClick={() => void make()}>
        {s.makeCodes}
      </button>
    </section>
  );
}

function Sessions({ view: { api, t, lang }, s, session, account }: PartProps) {
  const { failure, change } = useChange(session);
  return (
    <section class="card">
      <h2>{s.sessions}</h2>
      <SignInAlert failure={failure} t={t} s={s} />
      <ul class="rows">
        {account.sessions.map(({ id, name, current, lastUsedAt, expiresAt }) => (
          <li key={id}>
            <span>
              {name || s.unknownDevice}
              {current && <b> · {s.thisOne}</b>}
              <span class="hint">
                {s.lastUsed}: {showDay(lastUsedAt, lang)} · {s.until}: {showDay(expiresAt, lang)}
              </span>
            </span>
            <button
              type="button"
              class="secondary"
              aria-label={`${s.end}: ${name || s.unknownDevice}`}
              onClick={() =>
                (!current || !isLockedOut(account) || confirm(s.noWayBack)) &&
                void change(api.remove(`account/sessions/${id}`))
              }
            >
              {s.end}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
