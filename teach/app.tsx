/**
 * The teacher's pages at /teach, for whoever is signed in, or with an API key. The server draws them first, with what they show, and
 * the browser takes them over (docs/decisions/0041-teachers-pages-from-the-server.md). All forms have `method="dialog"`: sent before the
 * script has come, they go nowhere, least of all into an address.
 */
import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { Account } from "./account.tsx";
import { type Place, readPlace, useAddress, useArrival } from "./address.ts";
import { type Api, createApi } from "./api.ts";
import { ArticlePage } from "./article/index.tsx";
import { authorTexts } from "./author-texts.ts";
import { keepChoices } from "./choices.ts";
import { dropDrafts, keepDraftsOf } from "./draft.ts";
import { KeptNames } from "./kept-names.tsx";
import { readKey, storeKey } from "./key.ts";
import { liveTexts } from "./live-texts.ts";
import { Live } from "./live.tsx";
import { NewArticle, NoArticle } from "./new-article.tsx";
import { Alert, type View, WayBack } from "./parts.tsx";
import { mayHavePasskeys } from "./passkey.ts";
import { Quizzes } from "./quizzes.tsx";
import { Results } from "./results.tsx";
import { isLockedOut, useSession } from "./session.ts";
import { Share } from "./share.tsx";
import { SetUp, SignIn } from "./sign-in.tsx";
import { signInTexts } from "./sign-in-texts.ts";
import { Workspace } from "./workspace.tsx";
import { type Language, languages, texts } from "./texts.ts";

/** What a page begins with. */
export interface Start {
  /** Path and query. */
  address: string;
  lang: Language;
  origin: string;
  /** The origin that pupils are given. */
  shared: string;
  /** Calls with the session; they know what the page has brought. */
  api: Api;
  /** "" where the session counts. */
  apiKey: string;
  /** The first drawing is to be what the server has drawn. */
  isServed: boolean;
  /** The document's. */
  setTitle(title: string): void;
  /** The page is the browser's by now. */
  takenOver(): void;
}

/** All of them; which one, the address says. */
export function Teach({ start }: { start: Start }) {
  const { origin, shared } = start;
  const [key, setKey] = useState(start.apiKey);
  const [lang, setLang] = useState(start.lang);
  const [address, go] = useAddress(start.address);
  const place: Place = readPlace(address) ?? { view: "quizzes", id: "", isProjected: false, isHidden: false };
  const [firstKey, setFirstKey] = useState<string | null>(null);
  /** Whoever has signed out on this page is told of what stays in the browser. */
  const [hasLeft, setLeft] = useState(false);
  const session = useSession(start.api, key === "");
  const [isTakenOver, setTakenOver] = useState(!start.isServed);
  useLayoutEffect(() => setTakenOver(true), []);
  // After the effects of all that is on the page: it then does what it is to do.
  useEffect(() => {
    if (isTakenOver) start.takenOver();
  }, [isTakenOver]);
  useEffect(() => {
    const move = () => {
      if (/^#(key|link)=/.test(location.hash)) setKey(readKey());
    };
    addEventListener("hashchange", move);
    return () => removeEventListener("hashchange", move);
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang;
    // What stands around the view brings its texts along.
    for (const around of document.querySelectorAll<HTMLElement>("[data-ka]"))
      around.textContent = around.dataset[lang] ?? "";
  }, [lang]);
  const keyApi = useMemo(() => createApi(key), [key]);
  const account = key ? null : session.account;
  const isIn = key !== "" || account;
  // Where nobody is in, another tab may have a key.
  useEffect(() => keepChoices(isIn ? { isByKey: key !== "" } : {}), [key, Boolean(isIn)]);
  const s = signInTexts[lang];
  const t = key ? texts[lang] : { ...texts[lang], badKey: s.signedOut };
  const sign = (next: string) => {
    storeKey(next);
    setKey(next);
  };
  // The page as whoever is here by now has it: the server finds out, and shows the door where that is nobody.
  const wayBack = {
    label: key ? s.forgetKey : t.signIn,
    take() {
      if (key) {
        storeKey("");
        keepChoices({ isByKey: false });
      }
      location.reload();
    },
  };
  // The page is left last: the one it leads to would ask for what a session that is just ending may not have.
  const leave = async () => {
    if (account && isLockedOut(account) && !confirm(s.noWayBack)) {
      // There both can be had.
      go("/teach/account");
      return;
    }
    setFirstKey(null);
    setLeft(true);
    dropDrafts();
    if (key) {
      sign("");
      keepChoices({ isByKey: false });
    } else await session.signOut();
    go("/teach");
  };
  const mayWrite = !account || account.member.scopes.some((scope) => scope !== "results:read");
  const mayAll = !account || account.member.scopes.includes("admin");
  const view: View = {
    api: key ? keyApi : session.api,
    t,
    a: authorTexts[lang],
    lang,
    mayWrite,
    mayAll,
    origin,
    shared,
    isTakenOver,
    go,
    setTitle: (title) => start.setTitle(`${title} · ${t.site}`),
  };
  useArrival(place);
  // Of a key the part that names its workspace. Before the pages within are drawn, which look for drafts.
  const owner = key
    ? key.split("_")[1]
    : account
      ? `${account.workspace.id} ${account.member.id}`
      : undefined;
  useMemo(() => isTakenOver && owner !== undefined && keepDraftsOf(owner), [isTakenOver, owner]);
  // What the class sees has nothing of its teacher's.
  const isOnWall = isIn && place.isProjected;
  const languageField = (
    <select
      aria-label={t.language}
      value={lang}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value as Language;
        keepChoices({ lang: chosen });
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
          {account?.passkeys.length === 0 && mayHavePasskeys(view) && place.view !== "account" && (
            <a class="call" href="/teach/account">
              {s.addPasskey}
            </a>
          )}
          {/* Another one at each place: what was chosen in it is done. */}
          <details class="menu" key={address}>
            <summary>
              <span aria-hidden="true">☰</span>
              <span class="who">{account ? account.member.name : s.account}</span>
            </summary>
            {languageField}
            {place.view !== "account" && (
              <a class="button quiet" href="/teach/account">
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
        session.failure ? (
          <>
            <Alert failure={session.failure} t={t} />
            <button type="button" class="secondary" onClick={() => void session.refresh()}>
              {liveTexts[lang].tryNow}
            </button>
          </>
        ) : (
          <p>{t.loading}</p>
        )
      ) : !isIn ? (
        place.view === "setup" ? (
          <SetUp
            view={view}
            s={s}
            session={session}
            done={(made) => {
              setFirstKey(made);
              go("/teach/account", true);
            }}
          />
        ) : (
          <>
            {hasLeft && <KeptNames view={view} />}
            <SignIn view={view} s={s} session={session} signWithKey={sign} />
          </>
        )
      ) : (
        <WayBack.Provider value={wayBack}>
          {place.view === "account" ? (
            <Account view={view} s={s} session={session} account={account} firstKey={firstKey} />
          ) : (
            <Shown view={view} place={place} renamed={() => void session.refresh()} />
          )}
        </WayBack.Provider>
      )}
    </>
  );
}

interface ShownProps {
  view: View;
  place: Place;
  /** The workspace has another name. */
  renamed(): void;
}

/** The view that an address names. */
function Shown({ view, place: { view: name, id, isProjected, isHidden }, renamed }: ShownProps) {
  if (name === "new")
    return view.mayWrite ? <NewArticle view={view} /> : <NoArticle view={view} title={view.t.newQuiz} />;
  if (name === "article" && !view.mayWrite) return <NoArticle view={view} title={view.t.items} />;
  if (name === "article") return <ArticlePage key={id} view={view} id={id} />;
  if (name === "share") return <Share key={id} view={view} id={id} />;
  if (name === "workspace") return <Workspace view={view} renamed={renamed} />;
  if (name === "live") return <Live key={id} view={view} code={id} isProjected={isProjected} />;
  if (name === "quiz") return <Results key={id} view={view} id={id} isForAll={isHidden} />;
  return <Quizzes view={view} />;
}
