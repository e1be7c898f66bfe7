/** When a room closes, above its quiz; and how long until then, for a page that does not know the pupil's time of day. */
import { raw } from "hono/html";
import { now } from "../clock.ts";
import type { Room } from "../contract.ts";
import { type PlainTexts, plainTextsFor } from "./plain-texts.ts";
import { textsFor } from "./texts.ts";

/**
 * Runs right after the line, where scripts run: the hour on the pupil's own clock, where it is not today with the date in figures (few browsers
 * have Georgian). From the first answer on the widget tells it, also where the teacher has given more time since; the line leaves its place empty
 * then, so that nothing moves.
 */
export const closingScript = `{let p=document.querySelector("[data-closes]"),d=new Date(p.dataset.closes),t=d.toLocaleTimeString("en-GB",{timeStyle:"short"});p.textContent=p.dataset.label+": "+(d.toDateString()==new Date().toDateString()?"":d.toLocaleDateString(p.lang=="en"?"en-GB":"ru")+", ")+t;addEventListener("kitkhva:answer",()=>p.style.visibility="hidden")}`;

/** The script that is written into a room's page: none where it shows no closing time. */
export const closingScripts = (room: Room | null): string[] =>
  room !== null && isClosing(room) ? [closingScript] : [];

const isClosing = ({ state, closesAt }: Room): boolean => state === "open" && closesAt !== null;

/** Of an open room that closes; nothing of another. */
export function Closing({ room, scripted }: { room: Room; scripted: boolean }) {
  const { lang } = textsFor(room.lang);
  const t = plainTextsFor(lang);
  if (!isClosing(room)) return <></>;
  return (
    <>
      <p class="hint" lang={lang} data-closes={room.closesAt ?? undefined} data-label={t.closes}>
        {t.closesIn}: {timeUntil(room.closesAt, t)}
      </p>
      {scripted && <script>{raw(closingScript)}</script>}
    </>
  );
}

/** `1 d 3 h`, `3 h 20 min`, `4 min`: a time of day would need the pupil's time zone, which nobody has told. */
export function timeUntil(instant: string | null, { units }: PlainTexts): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(instant ?? "") - now()) / 60_000));
  const parts = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24, minutes % 60];
  const first = parts.findIndex((part) => part > 0);
  return parts
    .map((part, i) => `${part} ${units[i]}`)
    .slice(first, first + 2)
    .join(" ");
}
