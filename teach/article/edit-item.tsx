/** An item's words and key to be put right. Orders and pairs keep their key: their options say it. */
import { useRef } from "preact/hooks";
import { splitStem } from "../../questions/claim.ts";
import type { Item, SoftRule } from "../../questions/item.ts";
import type { ItemChange } from "../../worker/contract.ts";
import type { Failure } from "../api.ts";
import { keepDraft, useDraft } from "../draft.ts";
import { Alert, Field, type View } from "../parts.tsx";
import { Refused } from "./refused.tsx";

interface EditItemProps {
  view: View;
  item: Item;
  failure: Failure | null;
  save(change: ItemChange): Promise<void>;
  close(): void;
}

/** The name of what is being typed in an item. */
export const draftOf = (itemId: string) => `item:${itemId}`;

/** A form in the item's place. What the verifier says against it can be overruled where it is a matter of judgement. */
export function EditItem({ view, item, failure, save, close }: EditItemProps) {
  const { t, a } = view;
  const form = useRef<HTMLFormElement>(null);
  const overruled = useRef(new Set<SoftRule>());
  const { id, lang, options, key, type } = item;
  const { above, claim } = splitStem(item);
  // Apart, so that who words the question anew keeps its instruction; not where the question itself stands above other lines.
  const isApart = above.length > 0 && [...above, claim].join("\n") === item.stem;
  const isChosen = typeof key === "string" && type !== "typed";
  useDraft(draftOf(id), form);
  // The two options of a statement are the language's own words.
  const hasWords = type !== "true-false";
  const send = () => {
    const fields = new FormData(form.current!);
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    return save({
      stem: [text("above"), text("stem")].filter(Boolean).join("\n"),
      ...(options.length > 0 &&
        hasWords && {
          options: options.map((option) => ({ id: option.id, text: text(`option-${option.id}`) })),
        }),
      ...(typeof key === "string" && { key: text("key") }),
      ...(overruled.current.size > 0 && { despite: [...overruled.current] }),
    });
  };
  return (
    <form
      method="dialog"
      class="fields"
      ref={form}
      onInput={({ currentTarget }) => keepDraft(draftOf(id), currentTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        overruled.current.clear();
        void send();
      }}
    >
      {isApart && (
        <Field id={`above-${id}`} label={t.above}>
          <textarea class="short" id={`above-${id}`} name="above" lang={lang} maxLength={1500}>
            {above.join("\n")}
          </textarea>
        </Field>
      )}
      <Field id={`stem-${id}`} label={a.stem}>
        <textarea class="short" id={`stem-${id}`} name="stem" lang={lang} required maxLength={2000}>
          {isApart ? claim : item.stem}
        </textarea>
      </Field>
      {type === "typed" && (
        <Field id={`key-${id}`} label={a.answer}>
          <input
            id={`key-${id}`}
            name="key"
            lang={lang}
            required
            maxLength={100}
            defaultValue={String(key)}
          />
        </Field>
      )}
      {options.map((option, i) => (
        <div class="choice-row" key={option.id}>
          {isChosen && (
            <input
              type="radio"
              name="key"
              value={option.id}
              defaultChecked={option.id === key}
              aria-label={`${a.option} ${i + 1} ${a.isRight}`}
            />
          )}
          <input
            name={`option-${option.id}`}
            lang={lang}
            required
            maxLength={500}
            defaultValue={option.text}
            readOnly={!hasWords}
            aria-label={`${a.option} ${i + 1}`}
          />
        </div>
      ))}
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
        <button>{t.save}</button>
        <button type="button" class="secondary" onClick={close}>
          {a.cancel}
        </button>
      </div>
    </form>
  );
}
