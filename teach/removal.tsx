/** What is deleted for good, after a question that says what goes with it. */
import { useState } from "preact/hooks";
import type { Failure } from "./api.ts";
import { forgetNames } from "./names.ts";
import { Alert, Confirm, type View } from "./parts.tsx";
import { removalTexts } from "./removal-texts.ts";
import type { Language } from "./texts.ts";

interface RemovalProps {
  view: View;
  /** What is deleted, in the API. */
  path: string;
  label: string;
  question: string;
  /** The rooms that go with it: so do the names that this browser keeps of them. */
  rooms: string[];
  gone(): void;
}

/** A button that deletes a quiz, a room or an article. */
export function Removal({ view: { api, t, lang }, path, label, question, rooms, gone }: RemovalProps) {
  const d = removalTexts[lang as Language];
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async () => {
    const { failure: failed = null } = await api.remove(path);
    setFailure(failed);
    // What is gone already was deleted elsewhere.
    if (failed && failed.status !== 404) return;
    forgetNames(rooms);
    gone();
  };
  return (
    <div class="spaced">
      <Confirm label={label} question={question} yes={d.yes} no={d.cancel} act={remove} />
      <Alert failure={failure} t={t} />
    </div>
  );
}
