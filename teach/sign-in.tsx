/** Signing in, by a passkey first and otherwise by a recovery code or a key, and setting up the first workspace. */
import { useState } from "preact/hooks";
import type { PasskeyQuery, SignInLink, Workspace } from "../worker/contract.ts";
import { createApi, type Failure } from "./api.ts";
import { Alert, Field, type View } from "./parts.tsx";
import { mayHavePasskeys, type Refusal, usePasskey } from "./passkey.ts";
import type { SessionState } from "./session.ts";
import type { SignInTexts } from "./sign-in-texts.ts";
import type { Texts } from "./texts.ts";

interface SignInProps {
  view: View;
  s: SignInTexts;
  session: SessionState;
  /** Goes on with an API key instead. */
  signWithKey(key: string): void;
}

/** What is shown where nobody is signed in. */
export function SignIn({ view, s, session, signWithKey }: SignInProps) {
  const { t } = view;
  view.setTitle(t.signInTitle);
  const isAble = mayHavePasskeys(view);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const askPasskey = async () => {
    setRefusal(null);
    const query = await session.api.send<PasskeyQuery>("POST", "sign-in/options", {});
    setFailure(query.failure ?? null);
    if (!query.value) return;
    const passkey = await usePasskey(query.value);
    if (typeof passkey === "string") setRefusal(passkey);
    else await session.signIn({ passkey });
  };
  return (
    <div class="fields">
      <h1>{t.signInTitle}</h1>
      <SignInAlert failure={failure ?? session.failure} t={t} s={s} />
      {refusal && (
        <p class="notice" role="status">
          {s[refusal]}
        </p>
      )}
      {isAble ? (
        <div>
          <p>{s.passkeyLead}</p>
          <button type="button" onClick={() => void askPasskey()}>
            {s.passkeySignIn}
          </button>
        </div>
      ) : (
        <NoPasskeys s={s} origin={view.origin} />
      )}
      <details open={!isAble}>
        <summary>{s.otherWays}</summary>
        <div class="fields">
          <OneField
            id="recovery"
            label={s.recoveryCode}
            help={s.recoveryHelp}
            button={t.signIn}
            send={(recoveryCode) => void session.signIn({ recoveryCode })}
          />
          <OneField id="key" label={t.key} help={t.signInHelp} button={t.signIn} send={signWithKey} />
        </div>
      </details>
      <p>
        <a href="/teach/setup">{s.first}</a>
      </p>
    </div>
  );
}

/** What failed, in the words of signing in. */
export function SignInAlert({ failure, t, s }: { failure: Failure | null; t: Texts; s: SignInTexts }) {
  if (failure?.code === "no-cookie")
    return (
      <div class="alert" role="alert">
        {s.noCookie}
      </div>
    );
  const badKey = failure?.code === "unauthorized" ? s.signedOut : s.failed;
  return <Alert failure={failure} t={{ ...t, badKey }} />;
}

/** Why there are none here; on this machine's number, its name is what helps. */
export function NoPasskeys({ s, origin }: { s: SignInTexts; origin: string }) {
  const { hostname, port } = new URL(origin);
  const local = `http://localhost:${port}/teach`;
  return (
    <p class="notice">
      {s.noPasskeys}{" "}
      {hostname === "127.0.0.1" && (
        <>
          {s.useLocalhost} <a href={local}>{local}</a>
        </>
      )}
    </p>
  );
}

interface OneFieldProps {
  id: string;
  label: string;
  help: string;
  button: string;
  send(text: string): void;
}

function OneField({ id, label, help, button, send }: OneFieldProps) {
  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        send(String(new FormData(event.currentTarget).get(id)).trim());
      }}
    >
      <Field id={id} label={label} help={help}>
        <div class="row">
          <input
            id={id}
            name={id}
            required
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}-help`}
          />
          <button class="secondary">{button}</button>
        </div>
      </Field>
    </form>
  );
}

interface SetUpProps {
  view: View;
  s: SignInTexts;
  session: SessionState;
  /** Gets the workspace's API key, which is shown once. */
  done(key: string): void;
}

/** Makes a workspace with the setup secret, and whoever does it its first member. */
export function SetUp({ view: { t, setTitle }, s, session, done }: SetUpProps) {
  setTitle(s.setUpTitle);
  const [failure, setFailure] = useState<Failure | null>(null);
  const setUp = async (form: FormData) => {
    const read = (name: string) => String(form.get(name)).trim();
    const workspace = await createApi(read("secret")).send<Workspace>("POST", "workspaces", {
      name: read("workspace"),
    });
    setFailure(workspace.failure ?? null);
    if (!workspace.value) return;
    const { key } = workspace.value;
    const owner = { name: read("name"), scopes: ["admin"] };
    const invited = await createApi(key).send<SignInLink>("POST", "members", owner);
    setFailure(invited.failure ?? null);
    const link = invited.value?.url.split("#link=")[1];
    if (link === undefined) return;
    await session.signIn({ link });
    done(key);
  };
  return (
    <form
      method="dialog"
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void setUp(new FormData(event.currentTarget));
      }}
    >
      <h1>{s.setUpTitle}</h1>
      <p>{s.setUpHelp}</p>
      <Field id="secret" label={s.setupSecret} help={s.setupSecretHelp}>
        <input
          id="secret"
          name="secret"
          type="password"
          required
          autocomplete="off"
          aria-describedby="secret-help"
        />
      </Field>
      <Field id="workspace" label={s.workspaceName}>
        <input id="workspace" name="workspace" required maxLength={100} autocomplete="organization" />
      </Field>
      <Field id="name" label={s.yourName}>
        <input id="name" name="name" required maxLength={100} autocomplete="name" />
      </Field>
      <Alert failure={failure} t={{ ...t, badKey: s.badSecret }} />
      <div class="bar">
        <button>{s.setUp}</button>
        <a href="/teach">{t.signInTitle}</a>
      </div>
    </form>
  );
}
