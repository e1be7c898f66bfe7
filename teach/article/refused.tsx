/** What the verifier says against an item, in the teacher's words. */
import type { SoftRule } from "../../questions/item.ts";
import type { Failure } from "../api.ts";
import type { View } from "../parts.tsx";

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
