/** That this browser keeps names of pupils, and the way to be rid of them. */
import { useState } from "preact/hooks";
import { forgetNames, listNamed } from "./names.ts";
import { Confirm, focusOnce, type View } from "./parts.tsx";
import { removalTexts } from "./removal-texts.ts";
import type { Language } from "./texts.ts";

/** Nothing where there are none. Only for a page that is the browser's by now: no server knows of the names. */
export function KeptNames({ view: { lang } }: { view: View }) {
  const d = removalTexts[lang as Language];
  const [rooms, setRooms] = useState(listNamed);
  const [isForgotten, setForgotten] = useState(false);
  if (rooms.length === 0 && !isForgotten) return null;
  const forget = async () => {
    forgetNames(rooms);
    setRooms([]);
    setForgotten(true);
  };
  return (
    <section class="card" aria-label={d.namesHere}>
      <h2>{d.namesHere}</h2>
      {isForgotten ? (
        <p role="status" tabIndex={-1} ref={focusOnce}>
          {d.forgotten}
        </p>
      ) : (
        <>
          <p>{d.namesKept(rooms.length)}</p>
          <Confirm label={d.forgetAll} question={d.forgetAllSure} yes={d.yes} no={d.cancel} act={forget} />
        </>
      )}
    </section>
  );
}
