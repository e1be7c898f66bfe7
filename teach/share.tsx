/** A quiz's rooms, each with all that brings a class into it: link, code, QR, join sheet, snippets; and another class. */
import { useMemo, useRef, useState } from "preact/hooks";
import type { Quiz, RoomLink, RoomNow } from "../worker/contract.ts";
import { greet } from "./address.ts";
import { type Failure, FIRST_ROOMS, roomOf } from "./api.ts";
import { useGet } from "./get.ts";
import { liveTexts } from "./live-texts.ts";
import { keepNames, namesFile, readNames, readNamesFile } from "./names.ts";
import { Alert, BigCode, Copyable, Field, nameOne, readable, saveFile, type View } from "./parts.tsx";
import { Removal } from "./removal.tsx";
import { removalTexts } from "./removal-texts.ts";
import type { Language } from "./texts.ts";
import { describeTimes, hear, TimesForm, useNow } from "./times.tsx";

/** Where nobody but this device itself comes to. */
const OWN_NAMES = /^\w+:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?=[:/]|$)/;

/** `/teach/share/ID`. */
export function Share({ view, id }: { view: View; id: string }) {
  const { api, t, a, setTitle } = view;
  const { value: quiz, failure, reload } = useGet<Quiz>(api, `quizzes/${id}`);
  setTitle(nameOne(a.share, quiz?.title));
  // The newest first: it is the one that is to be shared now.
  const rooms = quiz?.rooms.toReversed() ?? [];
  return (
    <>
      <p>
        <a href="/teach">← {t.back}</a>
      </p>
      <Alert failure={failure} t={t} />
      {!quiz && !failure && <p>{t.loading}</p>}
      {quiz && (
        <>
          <div class="bar">
            <h1 lang={quiz.lang}>{quiz.title}</h1>
            <a class="button secondary" href={`/teach/quiz/${quiz.id}`}>
              {t.results}
            </a>
          </div>
          {rooms.length > 0 && <p>{a.opened(quiz.rules.length)}</p>}
          {OWN_NAMES.test(view.shared) && <p class="notice">{a.onlyHere}</p>}
          {quiz.rules.asked !== undefined && (
            <p class="notice">{a.lengthLowered(quiz.rules.asked, quiz.rules.length)}</p>
          )}
          {rooms.map((room, i) => (
            <RoomCard
              key={room.code}
              view={view}
              quiz={quiz}
              room={room}
              isFirst={i < FIRST_ROOMS}
              changed={reload}
            />
          ))}
          {view.mayWrite && <NewRoom view={view} quiz={quiz} made={reload} />}
        </>
      )}
    </>
  );
}

interface RoomCardProps {
  view: View;
  quiz: Quiz;
  room: Quiz["rooms"][number];
  isFirst: boolean;
  changed(): Promise<void>;
}

function RoomCard({ view, quiz, room, isFirst, changed }: RoomCardProps) {
  const { api, t, a } = view;
  const d = removalTexts[view.lang as Language];
  const { code, url, snippets } = room;
  // The code and the link do not wait for it.
  const { value: known, set } = useGet<RoomNow>(api, roomOf(code), isFirst);
  // Its clock is read when it is told, not at each drawing.
  const heard = useMemo(() => known && hear(known), [known?.now]);
  const now = useNow(heard?.at);
  return (
    <section class="card room" aria-label={`${a.room} ${code}`}>
      <div class="room-main">
        <div>
          <h2 class={room.name === quiz.title ? "unseen" : ""}>{room.name}</h2>
          {known && heard && (
            <p>
              {[
                describeTimes(known, now + heard.skew, view.lang),
                a.modes[known.rules.mode].name,
                a.attemptsAre(known.rules.attempts ?? null),
              ].join(" · ")}
            </p>
          )}
          <Copyable text={code} name={t.code} t={t}>
            <BigCode code={code} />
          </Copyable>
          <Copyable text={url} name={t.link} t={t}>
            <a href={url} target="_blank" rel="noopener">
              {readable(url)}
            </a>
          </Copyable>
          <p class="bar">
            <a class="button" href={`/teach/live/${code}`}>
              {liveTexts[view.lang as Language].watch}
            </a>
            <a class="button secondary" href={url} target="_blank" rel="noopener">
              {a.preview}
            </a>
          </p>
          <p class="bar">
            <a class="button secondary" href={`/r/${code}/join`} target="_blank" rel="noopener">
              {a.join}
            </a>
            <span class="hint">{a.joinHelp}</span>
          </p>
        </div>
        <img src={`/r/${code}/qr.svg`} alt={`${a.qr}: ${url}`} width="180" height="180" />
      </div>
      {view.mayWrite && known && heard && (
        <TimesForm
          view={view}
          room={known}
          setRoom={(times) =>
            set({ ...known, ...times, now: new Date(Date.now() + heard.skew).toISOString() })
          }
        />
      )}
      {view.isTakenOver && known?.rules.roster && <Names view={view} room={code} size={known.rules.roster} />}
      <details>
        <summary>{a.snippets}</summary>
        <p class="hint">{a.embedHelp}</p>
        <h3>{t.forFrame}</h3>
        <Copyable text={snippets.iframe} name={t.forFrame} t={t}>
          <code>{snippets.iframe}</code>
        </Copyable>
        <h3>{t.forScript}</h3>
        <Copyable text={snippets.script} name={t.forScript} t={t}>
          <code>{snippets.script}</code>
        </Copyable>
        <p>
          <a href={`/r/${code}/share?lang=${view.lang}`} target="_blank" rel="noopener">
            {a.allWays}
          </a>
        </p>
      </details>
      {view.mayAll && (
        <Removal
          view={view}
          path={`rooms/${code}`}
          label={`${d.endRoom} ${code}`}
          question={d.endRoomSure}
          rooms={[code]}
          gone={() => void changed().then(greet)}
        />
      )}
    </section>
  );
}

/** Who has which number: for this browser's eyes only. */
function Names({ view: { t, a, lang }, room, size }: { view: View; room: string; size: number }) {
  const d = removalTexts[lang as Language];
  const [names, setNames] = useState(() => readNames(room));
  const [isSaved, setSaved] = useState(false);
  const [read, setRead] = useState<"namesRead" | "noNames" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = (lines: string[]) => {
    setSaved(keepNames(room, lines));
    setNames(lines);
    setRead(null);
  };
  // They are put into the field only: whoever has names there already sees what they would be replaced by.
  const load = async (input: HTMLInputElement) => {
    const lines = await readNamesFile(input.files![0]!);
    input.value = "";
    setSaved(false);
    setRead(lines ? "namesRead" : "noNames");
    if (lines) field.current!.value = lines.join("\n");
  };
  return (
    <details>
      <summary>
        {a.names}
        {names.length > 0 && <span class="hint"> · {a.namesKept(names.length)}</span>}
      </summary>
      <form
        method="dialog"
        class="fields"
        onInput={() => setSaved(false)}
        onSubmit={(event) => {
          event.preventDefault();
          keep(
            field.current!.value.trim() === "" ? [] : field.current!.value.split("\n").map((n) => n.trim()),
          );
        }}
      >
        <Field id={`names-${room}`} label={a.names} help={a.namesHelp}>
          <textarea
            id={`names-${room}`}
            ref={field}
            aria-describedby={`names-${room}-help`}
            autocomplete="off"
          >
            {names.join("\n")}
          </textarea>
        </Field>
        <Field id={`names-file-${room}`} label={d.loadNames} help={d.loadNamesHelp}>
          <input
            id={`names-file-${room}`}
            type="file"
            accept=".txt,text/plain"
            aria-describedby={`names-file-${room}-help`}
            onChange={({ currentTarget }) => currentTarget.files?.length && void load(currentTarget)}
          />
        </Field>
        <p class="hint" role="status">
          {read && d[read]}
        </p>
        {names.length > size && <p class="hint">{a.namesCut(size)}</p>}
        <div class="bar">
          <button class="secondary">{isSaved ? t.saved : t.save}</button>
          {names.length > 0 && (
            <button type="button" class="secondary" onClick={() => saveFile(namesFile(room, names))}>
              {d.saveNames}
            </button>
          )}
          {names.length > 0 && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                field.current!.value = "";
                keep([]);
              }}
            >
              {a.forget}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}

function NewRoom({ view, quiz, made }: { view: View; quiz: Quiz; made(): Promise<void> }) {
  const { api, t, a } = view;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [who, setWho] = useState<"same" | "roster">("same");
  const send = async (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const closesAt = String(fields.get("closesAt"));
    const { value, failure: failed } = await api.send<RoomLink>("POST", `quizzes/${quiz.id}/rooms`, {
      name: String(fields.get("name")).trim(),
      ...(closesAt !== "" && { closesAt: new Date(closesAt).toISOString() }),
      ...(who === "roster" && { roster: Number(fields.get("roster")) }),
    });
    setFailure(failed ?? null);
    if (!value) return;
    form.reset();
    await made();
  };
  return (
    <details class="spaced" open={quiz.rooms.length === 0}>
      <summary>{a.newRoom}</summary>
      <form
        method="dialog"
        class="fields card"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <p class="hint">{a.newRoomHelp}</p>
        <div class="pair">
          <Field id="new-room-name" label={a.roomName}>
            <input id="new-room-name" name="name" required maxLength={100} />
          </Field>
          <Field id="new-room-who" label={a.who}>
            <select id="new-room-who" onChange={(e) => setWho(e.currentTarget.value as "same" | "roster")}>
              <option value="same">{a.whoAre[quiz.rules.candidate].name}</option>
              <option value="roster">{a.whoAre.roster.name}</option>
            </select>
          </Field>
          {who === "roster" && (
            <Field id="new-room-roster" label={a.rosterSize}>
              <input id="new-room-roster" name="roster" type="number" min="1" max="500" defaultValue="25" />
            </Field>
          )}
          <Field id="new-room-closes" label={a.closes} help={a.closesHelp}>
            <input
              id="new-room-closes"
              name="closesAt"
              type="datetime-local"
              required={quiz.rules.reveal === "close"}
              aria-describedby="new-room-closes-help"
            />
          </Field>
        </div>
        <Alert failure={failure} t={t} />
        <div>
          <button>{a.makeRoom}</button>
        </div>
      </form>
    </details>
  );
}
