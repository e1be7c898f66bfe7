/** An article's bank: the quiz to be made of it, its items beside the text, what was refused, ways out and in. */
import { useMemo, useState } from "preact/hooks";
import type { ItemStatus, ItemType } from "../../questions/item.ts";
import type { Article, Imported, QuizList } from "../../worker/contract.ts";
import type { Failure } from "../api.ts";
import { Exercises } from "../exercises.tsx";
import { Formats, Import } from "../formats.tsx";
import { useGet } from "../get.ts";
import { showDay } from "../moments.ts";
import { Alert, Jumps, nameOne, type View } from "../parts.tsx";
import { Removal } from "../removal.tsx";
import { removalTexts } from "../removal-texts.ts";
import type { Language } from "../texts.ts";
import { Headline } from "./headline.tsx";
import { type BankItem, ItemCard } from "./item-card.tsx";
import { Lack } from "./lack.tsx";
import { OwnItem } from "./own-item.tsx";
import { RefusedList } from "./refused-list.tsx";
import { makeSections, nameFact, type Order } from "./sections.ts";
import { Settings } from "./settings.tsx";
import { ArticleText } from "./text.tsx";

interface Place {
  paragraph: number;
  at: number;
}

/** Of a longer bank the page is the browser's to draw: it would take the server too long. */
const MOST_BROUGHT = 100;

/** So many that go together are few: what else there is, is said. */
const FEW = 3;

const statuses: ItemStatus[] = ["draft", "approved", "hidden"];

/** `/teach/article/ID`. */
export function ArticlePage({ view, id }: { view: View; id: string }) {
  const { api, t, a } = view;
  const found = useGet<Article>(api, `articles/${id}`);
  const isShort = found.value ? found.value.items.total <= MOST_BROUGHT : found.failure !== null;
  const listed = useGet<{ data: BankItem[] }>(api, `articles/${id}/items`, isShort);
  const [renewing, setRenewing] = useState<Failure | null>(null);
  const failure = renewing ?? found.failure ?? listed.failure;
  const items = listed.value?.data ?? [];
  // Both or none: a bank is not shown to be empty before it has come.
  const article = listed.value && found.value;
  view.setTitle(nameOne(t.items, article?.title));
  /** What of imported items is not as it was in their file. */
  const [imported, setImported] = useState<Imported["warnings"]>([]);
  const renew = async (changed: Article) => {
    const { value, failure: failed = null } = await api.get<{ data: BankItem[] }>(`articles/${id}/items`);
    setRenewing(failed);
    if (!value) return items;
    listed.set(value);
    found.set(changed);
    return value.data;
  };
  const setItems = (next: (all: BankItem[]) => BankItem[]) =>
    listed.change(({ data }) => ({ data: next(data) }));
  const change = (item: BankItem) =>
    setItems((all) => all.map((other) => (other.id === item.id ? item : other)));
  const add = async (added: BankItem[], warnings: Imported["warnings"] = []) => {
    setItems((all) => [...added, ...all]);
    setImported((all) => [...all, ...warnings]);
    // How many of a bank go together is counted where the bank is, and settings begin with it.
    if (article?.items.total === 0) await found.reload();
  };
  const open = items.filter(({ status }) => status !== "hidden");
  const kinds = new Map<ItemType, number>();
  for (const { type } of open) kinds.set(type, (kinds.get(type) ?? 0) + 1);
  const counts = {
    kinds,
    all: items.length,
    open: open.length,
    approved: items.filter(({ status }) => status === "approved").length,
  };
  return (
    <>
      <p>
        <a href="/teach">← {t.back}</a>
      </p>
      <Alert failure={failure} t={t} />
      {!article && !failure && <p>{t.loading}</p>}
      {article && (
        <>
          <h1 lang={article.lang}>{article.title}</h1>
          <Headline view={view} article={article} items={items} renew={renew} />
          {article.items.atMost <= FEW && (
            <Lack key={`${article.title} ${view.lang}`} view={view} article={article} />
          )}
          {article.items.total > 0 ? (
            <>
              <Settings view={view} article={article} counts={counts} />
              <Bank view={view} article={article} items={items} imported={imported} change={change} />
            </>
          ) : (
            <>
              <ArticleText
                paragraphs={article.paragraphs}
                lang={article.lang}
                items={items}
                marked={[]}
                pick={() => {}}
                label={a.text}
              />
            </>
          )}
          <OwnItem view={view} articleId={id} lang={article.lang} add={(item) => void add([item])} />
          {article.items.refused > 0 && (
            <RefusedList
              key={`${article.title} ${view.lang}`}
              view={view}
              article={article}
              items={items}
              add={(item) => add([item])}
              change={change}
            />
          )}
          <details class="spaced" id="sheets">
            <summary>{a.sheets}</summary>
            <Exercises view={view} articleId={id} hasItems={counts.open > 0} />
            {counts.open > 0 && <Formats view={view} articleId={id} />}
            <Import view={view} articleId={id} add={add} />
          </details>
          {view.mayWrite && <RemoveArticle view={view} id={id} />}
        </>
      )}
    </>
  );
}

/** Deletes the article; as long as there are quizzes of it, leads to them instead, where they are deleted. */
function RemoveArticle({ view, id }: { view: View; id: string }) {
  const d = removalTexts[view.lang as Language];
  const quizzes = useGet<QuizList>(view.api, `quizzes?articleId=${id}`, false).value?.data;
  if (!quizzes) return null;
  if (quizzes.length === 0)
    return (
      <Removal
        view={view}
        path={`articles/${id}`}
        label={d.deleteArticle}
        question={d.deleteArticleSure}
        rooms={[]}
        gone={() => view.go("/teach", true)}
      />
    );
  return (
    <section class="spaced">
      <h2>{d.quizzesOf}</h2>
      <ul class="lines">
        {quizzes.map((quiz) => (
          <li key={quiz.id}>
            <a href={`/teach/quiz/${quiz.id}`} lang={quiz.lang}>
              {quiz.title}
            </a>{" "}
            <span class="hint">{showDay(quiz.createdAt, view.lang)}</span>
          </li>
        ))}
      </ul>
      <p class="hint">{d.deleteArticleFirst}</p>
    </section>
  );
}

/**
 * The items beside the article, of one sentence together; all, or those of a kind, a state, or a place in the text. They are all of
 * one list, with the headings between: whatever is chosen, no card that stays is drawn anew, and no edit in it is lost.
 */
function Bank({ view, article, items, imported, change }: BankProps) {
  const { t, a } = view;
  const [type, setType] = useState<ItemType | "">("");
  const [status, setStatus] = useState<ItemStatus | "">("");
  const [order, setOrder] = useState<Order>("best");
  const [place, setPlace] = useState<Place | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  /** The sentences of which all items are shown. */
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const isAt = (item: BankItem) =>
    place === null ||
    item.evidence.some((e) => e.paragraph === place.paragraph && e.start <= place.at && place.at < e.end);
  const shown = items.filter(
    (item) => (!type || item.type === type) && (!status || item.status === status) && isAt(item),
  );
  const marked = useMemo(() => items.find((item) => item.id === looked)?.evidence ?? [], [items, looked]);
  const countStatus = (name: ItemStatus) => items.filter((item) => item.status === name).length;
  /** As many as would be shown, but for what is hidden and not asked for. */
  const count = (of: BankItem[]) =>
    of.filter((item) => (status ? item.status === status : item.status !== "hidden")).length;
  const open = items.length - countStatus("hidden");
  const types = [...new Set(items.map((item) => item.type))];
  const sections = makeSections(shown, order, view);
  const show = (item: BankItem, isTwin: boolean, isFolded: boolean) => (
    <ItemCard
      key={item.id}
      view={view}
      item={item}
      Heading={order === "best" ? "h3" : "h4"}
      isMarked={item.id === looked}
      isTwin={isTwin}
      isFolded={isFolded}
      warnings={imported.flatMap(({ reason, items: of }) => (of.includes(item.id) ? reason : []))}
      change={change}
      look={() => setLooked(item.id)}
    />
  );
  return (
    <>
      <div class="bar spaced">
        <h2>
          {t.items}: {count(shown)}
          {status !== "hidden" && count(shown) < open && ` / ${open}`}
        </h2>
        <select
          aria-label={a.kind}
          onChange={({ currentTarget }) => setType(currentTarget.value as ItemType | "")}
        >
          <option value="">
            {a.kind}: {a.all}
          </option>
          {types.map((name) => (
            <option key={name} value={name}>
              {t.types[name]} ({count(items.filter((item) => item.type === name))})
            </option>
          ))}
        </select>
        <select
          aria-label={a.status}
          onChange={({ currentTarget }) => setStatus(currentTarget.value as ItemStatus | "")}
        >
          <option value="">
            {a.status}: {a.all}
          </option>
          {statuses.map((name) => (
            <option key={name} value={name}>
              {a.statuses[name]} ({countStatus(name)})
            </option>
          ))}
        </select>
        <select aria-label={a.order} onChange={({ currentTarget }) => setOrder(currentTarget.value as Order)}>
          {(["best", "text", "kind"] as const).map((name) => (
            <option key={name} value={name}>
              {a.orders[name]}
            </option>
          ))}
        </select>
        {place && (
          <button type="button" class="secondary" onClick={() => setPlace(null)}>
            {a.showAll}
          </button>
        )}
      </div>
      <div class="bank">
        <aside aria-label={a.text}>
          <ArticleText
            paragraphs={article.paragraphs}
            lang={article.lang}
            items={items}
            marked={marked}
            pick={setPlace}
            label={a.text}
          />
        </aside>
        <div>
          {shown.length === 0 && <p class="notice">{a.nothingHere}</p>}
          {sections.length > 1 && (
            <Jumps
              label={a.jump}
              parts={sections.map(({ name, groups }, i) => [
                `section-${i}`,
                `${name} (${count(groups.flat())})`,
              ])}
            />
          )}
          <ol class="cards">
            {sections.flatMap(({ name, groups }, i) => [
              name !== "" && (
                <li key={name} class="run">
                  <h3 id={`section-${i}`} tabIndex={-1}>
                    {name}
                  </h3>
                </li>
              ),
              ...groups.flatMap(([first, ...twins]) => {
                const fact = nameFact(first!, name);
                const isOpen = place !== null || unfolded.has(fact);
                return [
                  show(first!, false, false),
                  twins.length > 0 && place === null && (
                    <li key={fact} class="twins">
                      <button
                        type="button"
                        class="quiet"
                        aria-expanded={isOpen}
                        onClick={() => setUnfolded(toggle(unfolded, fact))}
                      >
                        {a.twins(twins.length)}:{" "}
                        {twins
                          .map(({ type: kind, status: state }) => nameTwin(t.types[kind], state))
                          .join(", ")}
                      </button>
                    </li>
                  ),
                  ...twins.map((twin) => show(twin, true, !isOpen)),
                ];
              }),
            ])}
          </ol>
        </div>
      </div>
    </>
  );
}

interface BankProps {
  view: View;
  article: Article;
  items: BankItem[];
  imported: Imported["warnings"];
  change(item: BankItem): void;
}

const nameTwin = (kind: string, status: ItemStatus) => (status === "approved" ? `${kind} ✓` : kind);

function toggle(all: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const others = new Set(all);
  if (!others.delete(name)) others.add(name);
  return others;
}
