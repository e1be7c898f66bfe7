/** Addresses at which a spreadsheet reads results, each to be ended: those of a quiz, or of all of a workspace. */
import type { ResultsLink } from "../worker/contract.ts";
import type { Api, Failure } from "./api.ts";
import { showMoment } from "./moments.ts";
import { Confirm } from "./parts.tsx";
import { resultsTexts } from "./results-texts.ts";
import type { Language } from "./texts.ts";

interface LinkListProps {
  api: Api;
  lang: string;
  links: ResultsLink[];
  /** Of all quizzes: each says which it is of, and who has made it. */
  makerOf?: (link: ResultsLink) => string;
  ended(failure: Failure | null): Promise<void>;
}

/** One line each: what it is for, when it was last read. */
export function LinkList({ api, lang, links, makerOf, ended }: LinkListProps) {
  const r = resultsTexts[lang as Language];
  const revoke = async ({ id, quizId }: ResultsLink) =>
    ended((await api.remove(`quizzes/${quizId}/links/${id}`)).failure ?? null);
  return (
    <ul class="links">
      {links.map((link) => (
        <li key={link.id}>
          <span>
            <strong>{link.name}</strong>
            {makerOf && (
              <a class="block" href={`/teach/quiz/${link.quizId}`}>
                {link.quizTitle}
              </a>
            )}
            <span class="hint block">
              {makerOf && `${makerOf(link)} · `}
              {link.lastUsedAt ? `${r.lastUsed}: ${showMoment(link.lastUsedAt, lang)}` : r.neverUsed}
            </span>
          </span>
          <Confirm
            label={`${r.revoke}: ${link.name}`}
            question={r.revokeSure}
            yes={r.revoke}
            no={r.cancel}
            act={() => revoke(link)}
          />
        </li>
      ))}
    </ul>
  );
}
