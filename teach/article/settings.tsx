/** The settings of a quiz, good as they stand; and papers as three pupils would get them, before anyone does. */
import { useRef, useState } from "preact/hooks";
import { countings } from "../../questions/counting.ts";
import type { ItemType } from "../../questions/item.ts";
import type { Article, NewQuiz, NewQuizMade, Papers } from "../../worker/contract.ts";
import type { Failure } from "../api.ts";
import { Alert, Field, type View } from "../parts.tsx";
import { resultsTexts } from "../results-texts.ts";
import type { Language } from "../texts.ts";
import { Length } from "./length.tsx";
import { PapersView } from "./papers.tsx";

interface SettingsProps {
  view: View;
  article: Article;
  /** How many items may be drawn: of what is approved, of all, and of each kind. Hidden ones may not. */
  counts: Record<"all" | "open" | "approved", number> & { kinds: ReadonlyMap<ItemType, number> };
}

/** The card that makes the quiz. What it cannot be is said beside it, by field. */
export function Settings({ view, article, counts }: SettingsProps) {
  const { api, t, a, lang, go } = view;
  const r = resultsTexts[lang as Language];
  const form = useRef<HTMLFormElement>(null);
  const [who, setWho] = useState<keyof typeof a.whoAre>("nickname");
  const [mode, setMode] = useState<keyof typeof a.modes>("practice");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [papers, setPapers] = useState<Papers | null>(null);
  const round = useRef(0);
  const [drawn, setDrawn] = useState("");

  const read = (of: HTMLFormElement) => readSettings(new FormData(of), article.id, counts.kinds.size);
  const make = async () => {
    setBusy(true);
    const body = read(form.current!);
    const { value, failure: failed } = await api.send<NewQuizMade>("POST", "quizzes", body);
    setBusy(false);
    setFailure(failed ?? null);
    if (value) go(`/teach/share/${value.id}`);
  };
  const draw = async () => {
    const settings = read(form.current!);
    const query = `length=${settings.length}&seed=${++round.current}&${whichOf(settings)}`;
    const { value, failure: failed } = await api.get<Papers>(`articles/${article.id}/papers?${query}`);
    setFailure(failed ?? null);
    setPapers(value ?? null);
  };
  const kinds = [...counts.kinds];
  return (
    <>
      <form
        method="dialog"
        class="fields card settings"
        ref={form}
        onChange={({ currentTarget }) => setDrawn(whichOf(read(currentTarget)))}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <h2>{a.quizSettings}</h2>
        <div class="pair">
          <Length
            key={article.revision}
            view={view}
            article={article}
            all={counts.all}
            isNone={counts.open === 0}
            open={drawn.includes("approved") ? counts.approved : counts.open}
            drawn={drawn}
          />
          <Choice name="mode" label={t.mode} options={a.modes} value={mode} choose={setMode} />
          <Choice name="who" label={a.who} options={a.whoAre} value={who} choose={setWho} />
        </div>
        {who === "roster" && (
          <Field id="roster" label={a.rosterSize}>
            <input id="roster" name="roster" type="number" min="1" max="500" defaultValue="25" required />
          </Field>
        )}
        <details>
          <summary>{a.moreSettings}</summary>
          <div class="fields">
            <div class="pair">
              <Field id="quiz-title" label={a.quizTitle}>
                <input id="quiz-title" name="title" maxLength={300} placeholder={article.title} />
              </Field>
              <Field id="room-name" label={a.roomName}>
                <input id="room-name" name="roomName" maxLength={100} />
              </Field>
            </div>
            <div class="pair">
              {who !== "none" && (
                <Field id="attempts" label={a.attempts}>
                  <select id="attempts" name="attempts">
                    <option value="">{a.unlimited}</option>
                    {[1, 2, 3, 5].map((n) => (
                      <option key={n}>{n}</option>
                    ))}
                  </select>
                </Field>
              )}
              <Field id="counts" label={r.whichCounts}>
                <select id="counts" name="counts">
                  {countings.map((counting) => (
                    <option key={counting} value={counting}>
                      {r.attempts[counting]}
                    </option>
                  ))}
                </select>
              </Field>
              {mode === "test" && (
                <Field id="reveal" label={a.reveal}>
                  <select id="reveal" name="reveal">
                    <option value="">{a.reveals.usual}</option>
                    <option value="submit">{a.reveals.submit}</option>
                    <option value="close">{a.reveals.close}</option>
                  </select>
                </Field>
              )}
            </div>
            <div class="pair">
              <Field id="opens" label={a.opens} help={a.opensHelp}>
                <input id="opens" name="opensAt" type="datetime-local" aria-describedby="opens-help" />
              </Field>
              <Field id="closes" label={a.closes} help={a.closesHelp}>
                <input id="closes" name="closesAt" type="datetime-local" aria-describedby="closes-help" />
              </Field>
            </div>
            <label class="check">
              <input type="checkbox" name="approvedOnly" disabled={counts.approved === 0} />
              <span>
                {a.approvedOnly} ({counts.approved})<span class="hint block">{a.approvedOnlyHelp}</span>
              </span>
            </label>
            <fieldset name="types" class="plain-set checks">
              <legend>{a.kinds}</legend>
              {kinds.map(([kind, count]) => (
                <label class="check" key={kind}>
                  <input type="checkbox" name="kind" value={kind} defaultChecked />
                  <span>
                    {t.types[kind]} <span class="hint">{count}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          </div>
        </details>
        <Alert failure={failure} t={t} />
        <div class="bar">
          <button disabled={busy || counts.open === 0}>{busy ? t.loading : a.make}</button>
          <button type="button" class="secondary" disabled={counts.open === 0} onClick={() => void draw()}>
            {papers ? a.otherPapers : a.papers}
          </button>
        </div>
      </form>
      {papers && <PapersView view={view} papers={papers} lang={article.lang} />}
    </>
  );
}

/** Which items a quiz draws from, as the call for papers takes it. */
function whichOf({ types, approvedOnly }: NewQuiz): string {
  const query = new URLSearchParams({
    ...(types && { types: Object.keys(types).join(",") }),
    ...(approvedOnly && { approved: "true" }),
  });
  return query.toString();
}

/** The form as the API takes it. What stays as it stands is not sent: the server's own defaults hold. */
function readSettings(fields: FormData, id: string, kindsInAll: number): NewQuiz {
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  const instant = (name: string) => (text(name) ? new Date(text(name)).toISOString() : undefined);
  const kinds = fields.getAll("kind") as ItemType[];
  const isSome = kinds.length < kindsInAll;
  const [opensAt, closesAt] = [instant("opensAt"), instant("closesAt")];
  const mode = text("mode") as NewQuiz["mode"];
  const reveal = text("reveal") as NonNullable<NewQuiz["reveal"]>;
  return {
    articleId: id,
    length: Number(text("length")),
    mode,
    candidate: text("who") === "none" ? "none" : "nickname",
    ...(text("who") === "roster" && { roster: Number(text("roster")) }),
    ...(text("title") && { title: text("title") }),
    ...(text("roomName") && { roomName: text("roomName") }),
    counts: text("counts") as NewQuiz["counts"],
    ...(text("attempts") && { attempts: Number(text("attempts")) }),
    ...(mode === "test" && reveal && { reveal }),
    ...(opensAt && { opensAt }),
    ...(closesAt && { closesAt }),
    ...(fields.has("approvedOnly") && { approvedOnly: true }),
    ...(isSome && { types: Object.fromEntries(kinds.map((kind) => [kind, 1])) }),
  };
}

function Choice<K extends string>({ name, label, options, value, choose }: ChoiceProps<K>) {
  return (
    <Field id={name} label={label} help={options[value].help}>
      <select
        id={name}
        name={name}
        value={value}
        aria-describedby={`${name}-help`}
        onChange={({ currentTarget }) => choose(currentTarget.value as K)}
      >
        {(Object.entries(options) as [K, { name: string }][]).map(([key, option]) => (
          <option key={key} value={key} selected={key === value}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface ChoiceProps<K extends string> {
  name: string;
  label: string;
  options: Record<K, { name: string; help: string }>;
  value: K;
  choose(value: K): void;
}
