/** What the verifier says against an item, in the teacher's words, and what became no item at all. */
import { useState } from "preact/hooks";
import type { ItemType, SoftRule } from "../../questions/item.ts";
import type { Refusals } from "../../worker/contract.ts";
import type { Failure } from "../api.ts";
import { Alert, type View } from "../parts.tsx";

/** The rule that may be overruled, where the one it was refused by may. */
export function softRuleOf({ errors }: Failure): SoftRule | undefined {
  return errors.find(({ field }) => field === "despite")?.reason as SoftRule | undefined;
}

/** Says why an item was refused; a rule that is a matter of judgement may be overruled. */
export function Refused({ view: { a }, failure, overrule }: RefusedProps) {
  const soft = softRuleOf(failure);
  return (
    <div class="alert" role="alert">
      <p>{failure.detail}</p>
      {soft && overrule && (
        <button type="button" class="secondary" onClick={() => overrule(soft)}>
          {a.despite}
        </button>
      )}
    </div>
  );
}

interface RefusedProps {
  view: View;
  failure: Failure;
  overrule?(rule: SoftRule): void;
}

/** `gap-place: Baku` → `place: Baku`, for the engine names a candidate that has no stem yet by its type. */
function nameTypes(stem: string, { types }: View["t"]): string {
  const [, type, rest] = /^([a-z-]+): (.*)$/s.exec(stem) ?? [];
  const name = types[type as ItemType];
  return name ? `${name}: ${rest}` : stem;
}

/** The candidates that became no item, asked for when they are opened. */
export function RefusedList({ view, articleId, lang }: { view: View; articleId: string; lang: string }) {
  const { api, t, a } = view;
  const [refusals, setRefusals] = useState<Refusals | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = async () => {
    const { value, failure: failed } = await api.get<Refusals>(`articles/${articleId}/refusals`);
    setRefusals(value ?? null);
    setFailure(failed ?? null);
  };
  return (
    <details class="spaced" onToggle={({ currentTarget }) => currentTarget.open && !refusals && void load()}>
      <summary>{a.refused}</summary>
      <p class="hint">{a.refusedHelp}</p>
      <Alert failure={failure} t={t} />
      {!refusals && !failure && <p>{t.loading}</p>}
      <ul class="lines" lang={lang}>
        {refusals?.data.map(({ rule, reason, stem }) => (
          <li key={rule + stem}>
            {nameTypes(stem, t)}
            <br />
            <span class="hint" lang={view.lang}>
              {reason}
            </span>
          </li>
        ))}
      </ul>
      {refusals && refusals.total > refusals.data.length && (
        <p class="hint">{a.refusedMore(refusals.total - refusals.data.length)}</p>
      )}
    </details>
  );
}
