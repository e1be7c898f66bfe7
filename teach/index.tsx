/**
 * The teacher's pages at /teach, for whoever is signed in, or with an API key. A key or a one-time link comes in the address's
 * fragment, which no server sees, and is taken out of it at once; a key is kept for the tab. Views are addressed by the fragment
 * too: none, `#new`, `#article=ID`, `#share=ID`, `#quiz=ID`, `#live=CODE`, `#account`, `#workspace`, and before one is signed in `#setup`.
 */
import { render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Account } from "./account.tsx";
import { createApi } from "./api.ts";
import { ArticlePage } from "./article/index.tsx";
import { authorTexts } from "./author-texts.ts";
import { dropDrafts, keepDraftsOf } from "./draft.ts";
import { Live, type Projector, useProjector } from "./live.tsx";
import { NewArticle } from "./new-article.tsx";
import type { View } from "./parts.tsx";
import { hasPasskeys } from "./passkey.ts";
import { Quizzes } from "./quizzes.tsx";
import { Results } from "./results.tsx";
import { isLockedOut, useSession } from "./session.ts";
import { Share } from "./share.tsx";
import { SetUp, SignIn } from "./sign-in.tsx";
import { signInTexts } from "./sign-in-texts.ts";
import { Workspace } from "./workspace.tsx";
import { keepLanguage, type Language, languages, preferredLanguage, texts } from "./texts.ts";

const keyName = "kitkhva:key";

/** The key from the link if it holds one, otherwise the tab's; none where a one-time link is to sign somebody in. */
function readKey(): string {
  if (location.hash.startsWith("#link=")) storeKey("");
  const given = /^#key=(.+)$/.exec(location.hash)?.[1];
  if (given) {
    history.replaceState(null, "", location.pathname);
    storeKey(decodeURIComponent(given));
  }
  try {
    return sessionStorage.getItem(keyName) ?? given ?? "";
  } catch {
    return given ?? "";
  }
}

function storeKey(key: string) {
  try {
    sessionStorage.setItem(keyName, key);
  } catch {
    // Without storage the key lives as long as the page.
  }
}

function Teach() {
  const [key, setKey] = useState(readKey);
  const [lang, setLang] = useState<Language>(preferredLanguage);
  const [place, setPlace] = useState(location.hash);
  const [firstKey, setFirstKey] = useState<string | null>(null);
  const session = useSession(key === "");
  const projector = useProjector();
  useEffect(() => {
    const move = () => {
      if (/^#(key|link)=/.test(location.hash)) setKey(readKey());
      setPlace(location.hash);
    };
    addEventListener("hashchange", move);
    return () => removeEventListener("hashchange", move);
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang;
    // What stands around the view, and the title, bring their texts along.
    for (const around of document.querySelectorAll<HTMLElement>("[data-ka]"))
      around.textContent = around.dataset[lang] ?? "";
  }, [lang]);
  const keyApi = useMemo(() => createApi(key), [key]);
  const account = key ? null : session.account;
  const s = signInTexts[lang];
  const t = key ? texts[lang] : { ...texts[lang], badKey: s.signedOut };
  const sign = (next: string) => {
    storeKey(next);
    setKey(next);
  };
  // The page is left last: the one it leads to would ask for what a session that is just ending may not have.
  const leave = async () => {
    if (account && isLockedOut(account) && !confirm(s.noWayBack)) {
      // There both can be had.
      location.hash = "#account";
      return;
    }
    setFirstKey(null);
    dropDrafts();
    if (key) sign("");
    else await session.signOut();
    location.hash = "";
  };
  const mayWrite = !account || account.member.scopes.some((scope) => scope !== "results:read");
  const view = { api: key ? keyApi : session.api, t, a: authorTexts[lang], lang, mayWrite };
  const isIn = key !== "" || account;
  // Of a key the part that names its workspace. Before the pages within are drawn, which look for drafts.
  const owner = key
    ? key.split("_")[1]
    : account
      ? `${account.workspace.id} ${account.member.id}`
      : undefined;
  useMemo(() => owner !== undefined && keepDraftsOf(owner), [owner]);
  // What the class sees has nothing of its teacher's.
  const isOnWall = isIn && projector.isProjected && place.startsWith("#live=");
  const languageField = (
    <select
      aria-label={t.language}
      value={lang}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value as Language;
        keepLanguage(chosen);
        setLang(chosen);
      }}
    >
      {Object.entries(languages).map(([tag, name]) => (
        <option key={tag} value={tag} selected={tag === lang} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <>
      {isOnWall ? null : !isIn ? (
        <div class="top">{languageField}</div>
      ) : (
        <div class="top">
          {account?.passkeys.length === 0 && hasPasskeys() && place !== "#account" && (
            <a class="call" href="#account">
              {s.addPasskey}
            </a>
          )}
          {/* Another one at each place: what was chosen in it is done. */}
          <details class="menu" key={place}>
            <summary>
              <span aria-hidden="true">☰</span>
              <span class="who">{account ? account.member.name : s.account}</span>
            </summary>
            {languageField}
            {place !== "#account" && (
              <a class="button quiet" href="#account">
                {s.account}
              </a>
            )}
            <button type="button" class="quiet" onClick={() => void leave()}>
              {t.signOut}
            </button>
          </details>
        </div>
      )}
      {account === undefined ? (
        <p>{t.loading}</p>
      ) : !isIn ? (
        place === "#setup" ? (
          <SetUp
            t={t}
            s={s}
            session={session}
            done={(made) => {
              setFirstKey(made);
              location.hash = "#account";
            }}
          />
        ) : (
          <SignIn t={t} s={s} session={session} signWithKey={sign} />
        )
      ) : place === "#account" ? (
        <Account view={view} s={s} session={session} account={account} firstKey={firstKey} />
      ) : (
        <Shown view={view} place={place} projector={projector} />
      )}
    </>
  );
}

/** The view that a fragment names. */
function Shown({ view, place, projector }: { view: View; place: string; projector: Projector }) {
  const [, name = "", id = ""] = /^#([a-z]+)(?:=([\w.-]+))?$/.exec(place) ?? [];
  if (name === "new") return <NewArticle view={view} />;
  if (name === "article") return <ArticlePage key={id} view={view} id={id} />;
  if (name === "share") return <Share key={id} view={view} id={id} />;
  if (name === "workspace") return <Workspace view={view} />;
  if (name === "live") return <Live key={id} view={view} code={id} projector={projector} />;
  if (name === "quiz") return <Results key={id} view={view} id={id} />;
  return <Quizzes view={view} />;
}

const root = document.getElementById("teach");
if (root) {
  root.replaceChildren();
  render(<Teach />, root);
}
