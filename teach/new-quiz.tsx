/** From a pasted article to a quiz: the text, then its items to look through, then the link and the snippets. */
import { useState } from "preact/hooks";
import type { Item } from "../questions/item.ts";
import type { Article, NewQuizMade } from "../worker/contract.ts";
import type { Failure } from "./api.ts";
import { Items } from "./items.tsx";
import { Alert, Copyable, Field, type View } from "./parts.tsx";

interface Made {
  article: Article;
  items: Item[];
}

/** The view behind "New quiz". */
export function NewQuiz({ view }: { view: View }) {
  const { api, t } = view;
  const [made, setMade] = useState<Made | null>(null);
  const [quiz, setQuiz] = useState<NewQuizMade | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const generate = async (form: HTMLFormElement) => {
    const field = (name: string) => String(new FormData(form).get(name) ?? "");
    const title = field("title").trim();
    const published = field("published");
    setBusy(true);
    const article = await api.send<Article>("POST", "articles", {
      text: field("text"),
      ...(title && { title }),
      ...(published && { published }),
    });
    const items = article.value && (await api.get<{ data: Item[] }>(`articles/${article.value.id}/items`));
    setBusy(false);
    setFailure(article.failure ?? items?.failure ?? null);
    if (article.value && items?.value) setMade({ article: article.value, items: items.value.data });
  };
  const assemble = async (form: HTMLFormElement) => {
    const fields = new FormData(form);
    setBusy(true);
    const outcome = await api.send<NewQuizMade>("POST", "quizzes", {
      articleId: made?.article.id,
      length: Number(fields.get("length")),
      mode: fields.get("mode"),
      candidate: fields.get("candidate"),
    });
    setBusy(false);
    setFailure(outcome.failure ?? null);
    if (outcome.value) setQuiz(outcome.value);
  };
  const change = (item: Item) =>
    setMade(
      (now) => now && { ...now, items: now.items.map((other) => (other.id === item.id ? item : other)) },
    );

  const add = (items: Item[]) => setMade((now) => now && { ...now, items: [...now.items, ...items] });

  if (quiz) return <Ready view={view} quiz={quiz} />;
  return (
    <>
      <p>
        <a href="#">← {t.back}</a>
      </p>
      <h1>{made ? made.article.title : t.newQuiz}</h1>
      {!made && (
        <form
          class="fields"
          onSubmit={(event) => {
            event.preventDefault();
            void generate(event.currentTarget);
          }}
        >
          <Field id="title" label={t.title} help={t.titleHelp}>
            <input id="title" name="title" maxLength={300} aria-describedby="title-help" />
          </Field>
          <Field id="published" label={t.published} help={t.publishedHelp}>
            <input id="published" name="published" type="date" aria-describedby="published-help" />
          </Field>
          <Field id="text" label={t.article} help={t.articleHelp}>
            <textarea id="text" name="text" required aria-describedby="text-help" />
          </Field>
          <Alert failure={failure} t={t} />
          <div>
            <button disabled={busy}>{busy ? t.loading : t.generate}</button>
          </div>
        </form>
      )}
      {made && (
        <>
          <form
            class="fields card"
            onSubmit={(event) => {
              event.preventDefault();
              void assemble(event.currentTarget);
            }}
          >
            <div class="pair">
              <Field id="length" label={t.length}>
                <input id="length" name="length" type="number" min="1" max="50" defaultValue="10" required />
              </Field>
              <Field id="candidate" label={t.pupils}>
                <select id="candidate" name="candidate">
                  <option value="nickname">{t.nickname}</option>
                  <option value="none">{t.nobodyNamed}</option>
                </select>
              </Field>
            </div>
            <Field id="mode" label={t.mode}>
              <select id="mode" name="mode">
                <option value="practice">{t.practice}</option>
                <option value="test">{t.test}</option>
              </select>
            </Field>
            <Alert failure={failure} t={t} />
            <div>
              <button disabled={busy}>{busy ? t.loading : t.makeQuiz}</button>
            </div>
          </form>
          <Items
            view={view}
            article={made.article}
            items={made.items}
            change={change}
            add={add}
            fail={setFailure}
          />
        </>
      )}
    </>
  );
}

function Ready({ view: { t }, quiz }: { view: View; quiz: NewQuizMade }) {
  const { code, url, snippets } = quiz.room;
  return (
    <>
      <h1>{t.ready}</h1>
      <div class="card">
        <Copyable text={code} name={t.code} t={t}>
          <code class="big">{code}</code>
        </Copyable>
        <h2>{t.forPupils}</h2>
        <Copyable text={url} name={t.link} t={t}>
          <a href={url}>{url}</a>
        </Copyable>
        <h2>{t.forFrame}</h2>
        <Copyable text={snippets.iframe} name={t.forFrame} t={t}>
          <code>{snippets.iframe}</code>
        </Copyable>
        <h2>{t.forScript}</h2>
        <Copyable text={snippets.script} name={t.forScript} t={t}>
          <code>{snippets.script}</code>
        </Copyable>
      </div>
      <p class="bar">
        <a class="button" href={`#quiz=${quiz.id}`}>
          {t.results}
        </a>
        <a href="#">{t.back}</a>
      </p>
    </>
  );
}
