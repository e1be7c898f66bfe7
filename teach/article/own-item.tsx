/** A question of the teacher's own: a choice, a statement, an answer to type. The verifier speaks before it is kept. */
import { useMemo, useRef, useState } from "preact/hooks";
import type { SoftRule } from "../../questions/item.ts";
import type { NewItem } from "../../worker/contract.ts";
import type { Failure } from "../api.ts";
import { type Draft, dropDraft, keepDraft, readDraft, useDraft } from "../draft.ts";
import { Alert, Field, type View } from "../parts.tsx";
import type { BankItem } from "./item-card.tsx";
import { Refused } from "./refused.tsx";

type Kind = keyof View["a"]["ownKinds"];

const MIN_OPTIONS = 2;
const MAX_OPTIONS = 8;

interface OwnItemProps {
  view: View;
  articleId: string;
  lang: string;
  add(item: BankItem): void;
}

const nameDraft = (articleId: string) => `own:${articleId}`;

/** The form, folded until it is wanted; drawn anew where the browser that takes the page over knows of a draft. */
export function OwnItem(props: OwnItemProps) {
  const { view, articleId } = props;
  const draft = useMemo(
    () => (view.isTakenOver ? readDraft(nameDraft(articleId)) : null),
    [view.isTakenOver, articleId],
  );
  return <OwnForm key={draft !== null} {...props} draft={draft} />;
}

function OwnForm({ view, articleId, lang, add, draft }: OwnItemProps & { draft: Draft | null }) {
  const { api, t, a } = view;
  const draftName = nameDraft(articleId);
  const [kind, setKind] = useState((draft?.["kind"] ?? "choice") as Kind);
  const [count, setCount] = useState(countOptions(draft) || 4);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [added, setAdded] = useState(0);
  const [isUnmarked, setUnmarked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const overruled = useRef(new Set<SoftRule>());
  useDraft(draftName, form);

  const send = async () => {
    const fields = new FormData(form.current!);
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    const [evidence, explanation] = [text("evidence"), text("explanation")];
    const item: NewItem = {
      stem: text("stem"),
      answer: readAnswer(kind, count, text),
      ...(evidence && { evidence }),
      ...(explanation && { explanation }),
      ...(overruled.current.size > 0 && { despite: [...overruled.current] }),
    };
    const { value, failure: failed } = await api.send<BankItem>("POST", `articles/${articleId}/items`, item);
    setFailure(failed ?? null);
    if (!value) return;
    add(value);
    dropDraft(draftName);
    setAdded(added + 1);
    form.current!.reset();
  };
  // What is marked anywhere on the page: a sentence that the article lacks is refused by name.
  const takeMarked = () => {
    const marked = getSelection()?.toString().trim();
    const field = form.current!.elements.namedItem("evidence") as HTMLTextAreaElement;
    setUnmarked(!marked);
    if (!marked) return;
    field.value = marked;
    keepDraft(draftName, form.current!);
  };
  return (
    <details class="spaced" id="own" open={draft !== null}>
      <summary>{a.ownItem}</summary>
      <form
        method="dialog"
        class="fields card"
        ref={form}
        onInput={({ currentTarget }) => keepDraft(draftName, currentTarget)}
        onSubmit={(event) => {
          event.preventDefault();
          overruled.current.clear();
          void send();
        }}
      >
        <p class="hint">{a.ownHelp}</p>
        <Field id="own-kind" label={a.kind}>
          <select
            id="own-kind"
            name="kind"
            value={kind}
            onChange={(e) => setKind(e.currentTarget.value as Kind)}
          >
            {Object.entries(a.ownKinds).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        <Field id="own-stem" label={a.stem}>
          <textarea class="short" id="own-stem" name="stem" lang={lang} required maxLength={2000} />
        </Field>
        {kind === "choice" && <Options a={a} lang={lang} count={count} setCount={setCount} />}
        {kind === "true-false" && (
          <Field id="own-truth" label={a.statementIs} help={a.truthHelp}>
            <select id="own-truth" name="truth" required aria-describedby="own-truth-help">
              <option value="" />
              <option value="true">{a.isTrue}</option>
              <option value="false">{a.isFalse}</option>
            </select>
          </Field>
        )}
        {kind === "text" && (
          <Field id="own-answer" label={a.answer}>
            <input id="own-answer" name="answer" lang={lang} required maxLength={100} />
          </Field>
        )}
        <Field id="own-evidence" label={a.proof} help={a.proofHelp}>
          <textarea
            class="short"
            id="own-evidence"
            name="evidence"
            lang={lang}
            maxLength={2000}
            aria-describedby="own-evidence-help"
          />
        </Field>
        <div class="bar from-text">
          {/* With the mouse alone: a press must not take the selection away. */}
          <button
            type="button"
            class="secondary"
            onMouseDown={(event) => event.preventDefault()}
            onClick={takeMarked}
          >
            {a.takeMarked}
          </button>
          <span class="hint" role="status">
            {isUnmarked && a.nothingMarked}
          </span>
        </div>
        <Field id="own-explanation" label={a.explanation}>
          <input id="own-explanation" name="explanation" lang={lang} maxLength={2000} />
        </Field>
        {failure?.rule ? (
          <Refused
            view={view}
            failure={failure}
            overrule={(rule) => {
              overruled.current.add(rule);
              void send();
            }}
          />
        ) : (
          <Alert failure={failure} t={t} />
        )}
        <div class="bar">
          <button>{a.add}</button>
          <span class="hint" role="status">
            {added > 0 && !failure && `${t.added}: ${added}`}
          </span>
        </div>
      </form>
    </details>
  );
}

const countOptions = (draft: Draft | null): number =>
  Object.keys(draft ?? {}).filter((field) => field.startsWith("option-")).length;

function readAnswer(kind: Kind, count: number, text: (name: string) => string): NewItem["answer"] {
  if (kind === "true-false") return { kind, isTrue: text("truth") === "true" };
  if (kind === "text") return { kind, answers: [text("answer")] };
  const options = Array.from({ length: count }, (_, i) => text(`option-${i}`));
  return { kind, options, right: Number(text("right")) };
}

function Options({ a, lang, count, setCount }: OptionsProps) {
  return (
    <fieldset class="plain-set">
      <legend>
        {a.option} <span class="hint block">{a.markRight}</span>
      </legend>
      {Array.from({ length: count }, (_, i) => (
        <div class="choice-row" key={i}>
          <input
            type="radio"
            name="right"
            value={i}
            required
            aria-label={`${a.option} ${i + 1} ${a.isRight}`}
          />
          <input
            name={`option-${i}`}
            lang={lang}
            required
            maxLength={500}
            aria-label={`${a.option} ${i + 1}`}
          />
          {i === count - 1 && count > MIN_OPTIONS && (
            <button type="button" class="quiet" aria-label={a.dropOption} onClick={() => setCount(count - 1)}>
              ✕
            </button>
          )}
        </div>
      ))}
      {count < MAX_OPTIONS && (
        <button type="button" class="quiet" onClick={() => setCount(count + 1)}>
          + {a.addOption}
        </button>
      )}
    </fieldset>
  );
}

interface OptionsProps {
  a: View["a"];
  lang: string;
  count: number;
  setCount(count: number): void;
}
