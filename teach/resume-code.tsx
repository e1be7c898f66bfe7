/**
 * The code by which a pupil whose device has forgotten them goes on. Whoever has it answers as that pupil: it is asked for one by one, does
 * not come with any page, is not there on the wall, and goes from the screen by itself.
 */
import { useEffect, useState } from "preact/hooks";
import type { Failure } from "./api.ts";
import { liveTexts } from "./live-texts.ts";
import { Alert, type View } from "./parts.tsx";
import type { Language } from "./texts.ts";

const SHOWN_MS = 60_000;

/** A button, and what it has shown for a minute. */
export function ResumeCode({ view: { api, t, lang }, path, name }: ResumeCodeProps) {
  const text = liveTexts[lang as Language];
  const [code, setCode] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    if (code === null) return;
    const timer = setTimeout(() => setCode(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [code]);
  const ask = async () => {
    if (code !== null) return setCode(null);
    const told = await api.send<{ resumeCode: string }>("POST", `${path}/resume-code`, {});
    setFailure(told.failure ?? null);
    setCode(told.value?.resumeCode ?? null);
  };
  return (
    <div class="resume">
      <button type="button" class="quiet" aria-expanded={code !== null} onClick={() => void ask()}>
        {text.resumeCode}
        <span class="unseen">: {name}</span>
      </button>
      {code !== null && (
        <p role="status">
          <code class="big">{code.replace(/.{5}/, "$&-")}</code>
          <span class="hint block">{text.resumeHelp}</span>
        </p>
      )}
      <Alert failure={failure} t={t} />
    </div>
  );
}

interface ResumeCodeProps {
  view: View;
  /** The attempt's, in the API. */
  path: string;
  /** Whose it is. */
  name: string;
}
