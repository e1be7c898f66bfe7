/** The colleagues in a workspace: invited by a one-time link, and removed. */
import { useState } from "preact/hooks";
import type { Member, MemberList, Scope, SignInLink } from "../worker/contract.ts";
import type { Failure, Outcome } from "./api.ts";
import { useGet } from "./get.ts";
import { Copyable, Field, type View } from "./parts.tsx";
import { SignInAlert } from "./sign-in.tsx";
import type { SignInTexts } from "./sign-in-texts.ts";

/** What may be chosen, by its name in the texts. */
const roles = {
  mayQuizzes: ["results:read", "quizzes:write"],
  mayResults: ["results:read"],
  mayAll: ["admin"],
} as const satisfies Record<string, Scope[]>;
type Role = keyof typeof roles;

/** What a member may: also what only the API gives, quizzes without results. */
function roleOf({ scopes }: Member): Role | "mayQuizzesOnly" {
  if (scopes.includes("admin")) return "mayAll";
  if (!scopes.includes("quizzes:write")) return "mayResults";
  return scopes.includes("results:read") ? "mayQuizzes" : "mayQuizzesOnly";
}

interface MembersProps {
  view: View;
  s: SignInTexts;
  /** The id of who looks at it; "" for a key's holder. */
  self: string;
}

/** All members, and the way to invite one. */
export function Members({ view: { api, t }, s, self }: MembersProps) {
  const members = useGet<MemberList>(api, "members");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [link, setLink] = useState<SignInLink | null>(null);
  const change = async <T,>(call: Promise<Outcome<T>>): Promise<T | undefined> => {
    const outcome = await call;
    setFailure(outcome.failure ?? null);
    if (!outcome.failure) await members.reload();
    return outcome.value;
  };
  const invite = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const member = { name: String(data.get("member")).trim(), scopes: roles[data.get("may") as Role] };
    const made = await change(api.send<SignInLink>("POST", "members", member));
    if (!made) return;
    setLink(made);
    form.reset();
  };
  const isAdmin = ({ scopes }: Member) => scopes.includes("admin");
  const isLast = (member: Member) => isAdmin(member) && members.value?.data.filter(isAdmin).length === 1;
  const renew = async (id: string) =>
    setLink((await change(api.send<SignInLink>("POST", `members/${id}/link`, {}))) ?? null);
  return (
    <section class="card">
      <h2>{s.members}</h2>
      <ul class="rows">
        {members.value?.data.map((member) => (
          <li key={member.id}>
            <span>
              {member.name}
              {member.id === self && <b> · {s.you}</b>}
              <span class="hint">
                {s[roleOf(member)]}
                {member.lastUsedAt === null && member.passkeys === 0 && ` · ${s.notYet}`}
              </span>
            </span>
            {member.id !== self && (
              <>
                <button
                  type="button"
                  class="secondary"
                  aria-label={`${s.newLink}: ${member.name}`}
                  onClick={() => void renew(member.id)}
                >
                  {s.newLink}
                </button>
                {isLast(member) ? (
                  <span class="hint">{s.lastAdmin}</span>
                ) : (
                  <button
                    type="button"
                    class="secondary"
                    aria-label={`${s.remove}: ${member.name}`}
                    onClick={() => confirm(s.removeSure) && void change(api.remove(`members/${member.id}`))}
                  >
                    {s.remove}
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <SignInAlert failure={failure ?? members.failure} t={t} s={s} />
      {link && (
        <div class="notice" role="status">
          <b>
            {s.linkFor} {link.member.name}
          </b>
          <Copyable text={link.url} name={link.member.name} t={t}>
            <code>{link.url}</code>
          </Copyable>
          <span class="hint">{s.linkHelp}</span>
        </div>
      )}
      <form
        method="dialog"
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void invite(event.currentTarget);
        }}
      >
        <div class="pair">
          <Field id="member" label={s.name}>
            <input id="member" name="member" required maxLength={100} autocomplete="off" />
          </Field>
          <Field id="may" label={s.may}>
            <select id="may" name="may">
              {(Object.keys(roles) as Role[]).map((role) => (
                <option key={role} value={role}>
                  {s[role]}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <div>
          <button class="secondary">{s.invite}</button>
        </div>
      </form>
    </section>
  );
}
