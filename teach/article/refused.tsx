/** What the verifier says against an item, in the teacher's words, and what became no item at all. */
import { useState } from "preact/hooks";
import type { SoftRule } from "../../questions/item.ts";
import type { Article, Refusals } from "../../worker/contract.ts";
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

/** Begins a question of the teacher's own, which asks for words of a sentence. */
type Begin = (sentence: string, words: string) => void;

/** The candidates that became no item, asked for when they are opened: under each rule what it refused, to ask for it all the same. */
export function RefusedList({ view, article, begin }: RefusedListProps) {
  const { api, t, a } = view;
  const [refusals, setRefusals] = useState<Refusals | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = async () => {
    const { value, failure: failed } = await api.get<Refusals>(`articles/${article.id}/refusals`);
    setRefusals(value ?? null);
    setFailure(failed ?? null);
  };
  return (
    <details
      class="spaced scripted"
      id="refused"
      onToggle={({ currentTarget }) => currentTarget.open && !refusals && void load()}
    >
      <summary>{a.refused}</summary>
      <p class="hint">{a.refusedHelp}</p>
      <Alert failure={failure} t={t} />
      {!refusals && !failure && <p>{t.loading}</p>}
      {refusals &&
        groupByRule(refusals).map((group) => (
          <Rule key={group.rule} {...group} view={view} lang={article.lang} begin={begin} />
        ))}
      {refusals && refusals.total > refusals.data.length && (
        <p class="hint">{a.refusedMore(refusals.total - refusals.data.length)}</p>
      )}
    </details>
  );
}

interface RefusedListProps {
  view: View;
  article: Article;
  begin: Begin;
}

type Entry = Refusals["data"][number];

/** Rules by how much they refused, the most first. Two that say the same are one to a teacher. */
function groupByRule({ rules, data }: Refusals): { rule: string; entries: Entry[] }[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of data) {
    const rule = rules[entry.rule] ?? entry.rule;
    groups.set(rule, [...(groups.get(rule) ?? []), entry]);
  }
  return [...groups]
    .map(([rule, entries]) => ({ rule, entries }))
    .sort((x, y) => y.entries.length - x.entries.length);
}

/** What one rule refused, folded: each sentence once, with all the words there that were to be asked for. */
function Rule({ rule, entries, view: { t, a, lang: own }, lang, begin }: RuleProps) {
  const lines = new Map<string, Entry[]>();
  for (const entry of entries) {
    const line = `${entry.sentence || entry.words}\n${entry.found}`;
    lines.set(line, [...(lines.get(line) ?? []), entry]);
  }
  return (
    <details class="rule">
      <summary>
        {rule} <span class="hint">({entries.length})</span>
      </summary>
      <ul class="lines">
        {[...lines].map(([line, [first, ...others]]) => {
          const all = [first!, ...others];
          const types = [...new Set(all.flatMap(({ type }) => (type ? [t.types[type]] : [])))];
          return (
            <li key={line}>
              <span lang={lang}>
                {splitAtWords(first!.sentence || first!.words, all).map(({ text, isAsked }, i) =>
                  isAsked ? (
                    <button
                      key={i}
                      type="button"
                      class="mark"
                      title={a.askThis}
                      onClick={() => begin(first!.sentence, text)}
                    >
                      {text}
                    </button>
                  ) : (
                    text
                  ),
                )}
              </span>
              <span class="hint block">
                {types.join(", ")}
                {types.length > 0 && first!.found && " · "}
                <span lang={own}>{first!.found}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface RuleProps {
  rule: string;
  entries: Entry[];
  view: View;
  lang: string;
  begin: Begin;
}

/** A sentence taken apart at the words that were to be asked for; words that are all of it are not. */
function splitAtWords(sentence: string, entries: Entry[]): { text: string; isAsked: boolean }[] {
  const places = entries
    .map(({ words }) => ({ start: sentence.indexOf(words), words }))
    .filter(({ start, words }) => start >= 0 && words !== sentence)
    .sort((x, y) => x.start - y.start);
  let at = 0;
  const parts = places.flatMap(({ start, words }) => {
    if (start < at) return [];
    const before = sentence.slice(at, start);
    at = start + words.length;
    return [
      { text: before, isAsked: false },
      { text: words, isAsked: true },
    ];
  });
  return [...parts, { text: sentence.slice(at), isAsked: false }];
}
