/** What is stored of a pupil and who sees it, in words a pupil of eleven reads. Each sentence is a fact of the code. */
import type { Room } from "../contract.ts";
import { storedTextsFor } from "./stored-texts.ts";
import { textsFor } from "./texts.ts";

/** The facts as a list, for the room's pages. */
export function Stored({ room: { lang, rules, retentionDays } }: { room: Room }) {
  const t = storedTextsFor(textsFor(lang).lang);
  return (
    <ul>
      <li>{t.who[rules.candidate]}</li>
      <li>{t.what}</li>
      <li>{t.seen}</li>
      <li>{retentionDays === null ? t.keptUntilErased : t.keptFor(retentionDays)}</li>
      <li>{t.device}</li>
      <li>{t.never}</li>
    </ul>
  );
}
