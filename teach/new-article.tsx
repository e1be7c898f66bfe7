/** From a pasted text or a file to an article with its bank; below, the articles that are there already. */
import { useRef, useState } from "preact/hooks";
import type { Article, ArticleList } from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import { dropDraft, keepDraft, useDraft } from "./draft.ts";
import { useGet } from "./get.ts";
import { type Headline, lookForHeadline } from "./headline.ts";
import { showDay } from "./moments.ts";
import { Alert, Field, type View } from "./parts.tsx";
import { readFile, readText } from "./read-file.ts";
import { languages } from "./texts.ts";

const DRAFT = "new";

/** The view behind "New quiz". An article that is made opens at an address of its own, which a reload keeps. */
export function NewArticle({ view }: { view: View }) {
  const { api, t, a, go, setTitle } = view;
  setTitle(t.newQuiz);
  const known = useGet<ArticleList>(api, "articles").value?.data ?? [];
  /** That the text was there before. */
  const [present, setPresent] = useState<Article | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [isBad, setBad] = useState(false);
  /** Asked for once a text did not tell it. */
  const [isUntold, setUntold] = useState(false);
  const [headline, setHeadline] = useState<Headline>("found");
  const text = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const more = useRef<HTMLDetailsElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const look = () => {
    const given = text.current!.value.trim();
    const found = given === "" ? "found" : lookForHeadline(readText(given), title.current!.value.trim());
    setHeadline(found);
    // It is not folded again: somebody may be typing in it.
    if (found !== "found") more.current!.open = true;
  };

  useDraft(DRAFT, form, (draft) => {
    look();
    if (draft["title"] || draft["published"]) more.current!.open = true;
  });
  const generate = async () => {
    const fields = new FormData(form.current!);
    const field = (name: string) => String(fields.get(name) ?? "").trim();
    const [given, published, spoken] = [field("title"), field("published"), field("lang")];
    setBusy(true);
    setPresent(null);
    const { value, failure: failed } = await api.send<Article>("POST", "articles", {
      ...readText(field("text")),
      ...(given && { title: given }),
      ...(published && { published }),
      ...(spoken && { lang: spoken }),
      once: true,
    });
    setBusy(false);
    setFailure(failed ?? null);
    if (failed?.code === "unknown-language") setUntold(true);
    if (!value) return;
    dropDraft(DRAFT);
    // Its teacher may have meant another, or have questions of their own there.
    if (known.some(({ id }) => id === value.id)) setPresent(value);
    else go(`/teach/article/${value.id}`);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const source = await readFile(file);
    setBad(source === null);
    setFailure(null);
    if (source && text.current) text.current.value = "text" in source ? source.text : source.html;
    look();
    keepDraft(DRAFT, form.current!);
    text.current?.focus();
  };
  return (
    <>
      <p>
        <a href="/teach">← {t.back}</a>
      </p>
      <h1>{t.newQuiz}</h1>
      <form
        method="dialog"
        class="fields"
        ref={form}
        onInput={({ currentTarget }) => keepDraft(DRAFT, currentTarget)}
        onSubmit={(event) => {
          event.preventDefault();
          void generate();
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [file] = event.dataTransfer?.files ?? [];
          if (!file) return;
          event.preventDefault();
          void take(file);
        }}
      >
        <Field id="text" label={a.paste} help={a.pasteHelp}>
          <textarea id="text" name="text" ref={text} required aria-describedby="text-help" onInput={look} />
        </Field>
        <div class="bar">
          <label class="button secondary">
            {a.file}
            <input
              class="unseen"
              type="file"
              accept=".txt,.md,.htm,.html,.docx"
              onChange={({ currentTarget }) => {
                void take(currentTarget.files?.[0]);
                currentTarget.value = "";
              }}
            />
          </label>
          <span class="hint">{a.fileHelp}</span>
        </div>
        {isBad && (
          <p class="alert" role="alert">
            {a.badFile}
          </p>
        )}
        <details ref={more}>
          <summary>{a.more}</summary>
          <div class="fields">
            <div role="status">{headline !== "found" && <p class="notice">{a.headlines[headline]}</p>}</div>
            <Field id="title" label={t.title} help={t.titleHelp}>
              <input
                id="title"
                name="title"
                ref={title}
                maxLength={300}
                aria-describedby="title-help"
                onInput={look}
              />
            </Field>
            <Field id="published" label={t.published} help={t.publishedHelp}>
              <input id="published" name="published" type="date" aria-describedby="published-help" />
            </Field>
          </div>
        </details>
        <Alert failure={failure} t={t} />
        {isUntold && (
          <Field id="lang" label={t.language}>
            <select id="lang" name="lang" required>
              <option value="" />
              {Object.entries(languages).map(([tag, name]) => (
                <option key={tag} value={tag}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <div role="status">
          {present && (
            <p class="notice">
              {t.present}: <ArticleLink view={view} {...present} items={present.items.total} />
            </p>
          )}
        </div>
        <div>
          <button disabled={busy}>{busy ? t.loading : t.generate}</button>
        </div>
      </form>
      <Articles view={view} articles={known} />
    </>
  );
}

/** The same for who may not make any. */
export function NoArticle({ view: { t, setTitle }, title }: { view: View; title: string }) {
  setTitle(title);
  return (
    <>
      <p>
        <a href="/teach">← {t.back}</a>
      </p>
      <h1>{title}</h1>
      <p class="notice">{t.onlyWriters}</p>
    </>
  );
}

/** What was added before, so that nothing is pasted twice. */
function Articles({ view, articles }: { view: View; articles: Listed[] }) {
  if (articles.length === 0) return null;
  return (
    <>
      <h2 class="spaced">{view.a.yourArticles}</h2>
      <ul class="lines">
        {articles.map((article) => (
          <li key={article.id}>
            <ArticleLink view={view} {...article} />
          </li>
        ))}
      </ul>
    </>
  );
}

type Listed = ArticleList["data"][number];

const ArticleLink = ({
  view: { a, lang },
  id,
  title,
  items,
  createdAt,
  lang: own,
}: Listed & { view: View }) => (
  <>
    <a href={`/teach/article/${id}`} lang={own}>
      {title}
    </a>{" "}
    <span class="hint">
      {a.itemsOf(items)} · {showDay(createdAt, lang)}
    </span>
  </>
);
