/** The quiz as one form that needs no script: each item a fieldset; in practice each with its own button to check it. */
import type { Child } from "hono/jsx";
import { type DeliveredItem, fieldOf, type Fields } from "../answers.ts";
import { limits, type Room } from "../contract.ts";
import { plainUrl } from "../links.ts";
import type { Progress } from "../objects/attempt.ts";
import { joinPlaces, type Place } from "../places.ts";
import { Gapped, PlainPage, Stem, Verdict } from "./plain-parts.tsx";
import { type PlainTexts, plainTextsFor } from "./plain-texts.ts";
import { textsFor } from "./texts.ts";

interface FormPageProps {
  room: Room;
  token: string;
  progress: Progress;
  /** What the fields held when the form was sent. */
  fields: Fields;
  /** What has to be told before going on: a sentence, and the items it speaks of. */
  notice?: Notice | undefined;
}

/** A sentence to the pupil. */
export interface Notice {
  text: string;
  /** Ids of items. */
  items?: string[];
  /** The items may stay as they are. */
  mayGoOn?: boolean;
}

/** The items to answer. */
export function PlainFormPage({ room, token, progress, fields, notice }: FormPageProps) {
  const t = plainTextsFor(textsFor(room.lang).lang);
  const { items, repeated } = progress.form;
  const places = joinPlaces(Object.values(progress.feedback).flatMap(({ evidence }) => evidence));
  return (
    <PlainPage room={room} places={places}>
      <form class="plain" method="post" action={plainUrl(room.code)} autocomplete="off">
        <input type="hidden" name="token" value={token} />
        {/* The first button is what Enter in a field presses: this one does nothing, so that nothing is handed in by mistake. */}
        <button type="submit" disabled hidden />
        <h2>{t.questions(items.length)}</h2>
        {repeated > 0 && <p class="notice">{t.repeated}</p>}
        {notice && <NoticeBox notice={notice} items={items} t={t} />}
        {items.map((item, at) => (
          <PlainItem {...{ room, item, at, progress, fields, places, t }} />
        ))}
        <button type="submit" name="submit" value="all">
          {t.submit}
        </button>
      </form>
    </PlainPage>
  );
}

const anchorOf = (at: number) => `item-${at + 1}`;

function NoticeBox({ notice, items, t }: { notice: Notice; items: DeliveredItem[]; t: PlainTexts }) {
  return (
    <div class={notice.mayGoOn ? "notice" : "alert"} role="alert">
      <p>{notice.text}</p>
      {notice.items && (
        <ul>
          {items.map((item, at) =>
            notice.items?.includes(item.id) ? (
              <li>
                <a href={`#${anchorOf(at)}`}>
                  {t.question} {at + 1}
                </a>
              </li>
            ) : null,
          )}
        </ul>
      )}
      {notice.mayGoOn && (
        <button type="submit" name="submit" value="anyway" class="secondary">
          {t.submitAnyway}
        </button>
      )}
    </div>
  );
}

interface ItemProps {
  room: Room;
  item: DeliveredItem;
  at: number;
  progress: Progress;
  fields: Fields;
  places: Place[];
  t: PlainTexts;
}

function PlainItem({ room, item, at, progress, fields, places, t }: ItemProps) {
  const feedback = progress.feedback[item.id];
  return (
    <fieldset id={anchorOf(at)}>
      <legend>
        <Stem room={room} items={progress.form.items} item={item} t={t} />
      </legend>
      {feedback ? (
        <Verdict {...{ room, item, feedback, places, t }} response={progress.responses[item.id] ?? null} />
      ) : (
        <>
          <Input {...{ room, item, fields, t }} />
          {room.rules.mode === "practice" && (
            // The fragment brings the pupil back to this item.
            <button
              type="submit"
              name="check"
              value={item.id}
              formaction={plainUrl(room.code, anchorOf(at))}
              class="secondary"
              aria-label={`${t.check}: ${t.question} ${at + 1}`}
            >
              {t.check}
            </button>
          )}
        </>
      )}
    </fieldset>
  );
}

function Input({ room, item, fields, t }: Pick<ItemProps, "room" | "item" | "fields" | "t">) {
  const valueOf = (part?: { id: string }) => fields.get(fieldOf(item, part)) ?? "";
  switch (item.interaction) {
    case "text":
      return (
        <label>
          {t.yourAnswer}
          {/* Which keyboard it calls must not depend on the key: a numeric one would tell that it is a number. */}
          <input
            name={fieldOf(item)}
            lang={room.lang}
            value={valueOf()}
            maxLength={limits.typedChars}
            autocapitalize="off"
            spellcheck={false}
          />
        </label>
      );
    case "order": {
      const places = item.options.map((_, i) => ({ id: String(i + 1), text: String(i + 1) }));
      return (
        <>
          <p class="hint">{t.order}</p>
          {item.options.map((option) => (
            <Select room={room} name={fieldOf(item, option)} chosen={valueOf(option)} options={places}>
              {option.text}
            </Select>
          ))}
        </>
      );
    }
    case "match":
      return (
        <>
          <p class="hint">{t.match}</p>
          {item.prompts?.map((prompt) => (
            <Select room={room} name={fieldOf(item, prompt)} chosen={valueOf(prompt)} options={item.options}>
              <Gapped room={room} t={t} text={prompt.text} />
            </Select>
          ))}
        </>
      );
    default:
      return (
        <>
          {item.options.map((option) => (
            <label class="pick">
              <input type="radio" name={fieldOf(item)} value={option.id} checked={valueOf() === option.id} />
              <span lang={room.lang}>{option.text}</span>
            </label>
          ))}
        </>
      );
  }
}

function Select({ room, name, chosen, options, children }: SelectProps) {
  return (
    <label class="pair">
      <span lang={room.lang}>{children}</span>
      <select name={name} lang={room.lang}>
        <option value="">…</option>
        {options.map(({ id, text }) => (
          <option value={id} selected={id === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SelectProps {
  room: Room;
  name: string;
  chosen: string;
  options: { id: string; text: string }[];
  children: Child;
}
