/**
 * The teacher's pages at /teach. The key comes in the link's fragment, which no server sees; it is kept for the tab and
 * taken out of the address at once. Views are addressed by the fragment too: none, `#new`, `#article=ID`, `#share=ID`, `#quiz=ID`.
 */
import { render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { createApi } from "./api.ts";
import { ArticlePage } from "./article/index.tsx";
import { authorTexts } from "./author-texts.ts";
import { NewArticle } from "./new-article.tsx";
import { Field, type View } from "./parts.tsx";
import { Quizzes } from "./quizzes.tsx";
import { Results } from "./results.tsx";
import { Share } from "./share.tsx";
import { type Language, languages, preferredLanguage, texts } from "./texts.ts";

const keyName = "kitkhva:key";

/** The key from the link if it holds one, otherwise the tab's. */
function readKey(): string {
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
  useEffect(() => {
    const move = () => {
      if (location.hash.startsWith("#key=")) setKey(readKey());
      setPlace(location.hash);
    };
    addEventListener("hashchange", move);
    return () => removeEventListener("hashchange", move);
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const api = useMemo(() => createApi(key), [key]);
  const t = texts[lang];
  const sign = (next: string) => {
    storeKey(next);
    setKey(next);
  };
  const view = { api, t, a: authorTexts[lang], lang };
  return (
    <>
      <div class="bar end">
        <select
          aria-label={t.language}
          value={lang}
          onChange={({ currentTarget }) => setLang(currentTarget.value as Language)}
        >
          {Object.entries(languages).map(([tag, name]) => (
            <option key={tag} value={tag} selected={tag === lang} lang={tag}>
              {name}
            </option>
          ))}
        </select>
        {key && (
          <button type="button" class="secondary" onClick={() => sign("")}>
            {t.signOut}
          </button>
        )}
      </div>
      {!key ? <SignIn t={t} sign={sign} /> : <Shown view={view} place={place} />}
    </>
  );
}

/** The view that a fragment names. */
function Shown({ view, place }: { view: View; place: string }) {
  const [, name = "", id = ""] = /^#([a-z]+)(?:=([\w.-]+))?$/.exec(place) ?? [];
  if (name === "new") return <NewArticle view={view} />;
  if (name === "article") return <ArticlePage key={id} view={view} id={id} />;
  if (name === "share") return <Share key={id} view={view} id={id} />;
  if (name === "quiz") return <Results key={id} view={view} id={id} />;
  return <Quizzes view={view} />;
}

function SignIn({ t, sign }: { t: (typeof texts)[Language]; sign(key: string): void }) {
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        sign(String(new FormData(event.currentTarget).get("key")).trim());
      }}
    >
      <h1>{t.signInTitle}</h1>
      <Field id="key" label={t.key} help={t.signInHelp}>
        <input
          id="key"
          name="key"
          required
          autocomplete="off"
          spellcheck={false}
          aria-describedby="key-help"
        />
      </Field>
      <div>
        <button>{t.signIn}</button>
      </div>
    </form>
  );
}

const root = document.getElementById("teach");
if (root) {
  root.replaceChildren();
  render(<Teach />, root);
}
