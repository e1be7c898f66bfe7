/** Who is signed in on this browser: come with the page, or found when it opens, by the cookie or by a one-time link in the address. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Account, SignIn, WhoIsHere } from "../worker/contract.ts";
import { type Api, type Failure, makeFailure } from "./api.ts";

/** A browser that would not keep the session. */
const NO_COOKIE: Failure = makeFailure(0, "no-cookie");

/** Whether it would: not over plain HTTP, nor do all of them on localhost. Seen by a cookie of the same kind, before a link or code is used up. */
function keepsSessions(): boolean {
  const probe = "__Host-kitkhva-probe=1";
  const kind = "; Path=/; Secure; SameSite=Strict";
  document.cookie = probe + kind;
  const isKept = document.cookie.includes(probe);
  document.cookie = `${probe}${kind}; Max-Age=0`;
  return isKept;
}

/** The account of the session, and what begins and ends it. */
export interface SessionState {
  api: Api;
  /** undefined until it is known, null where nobody is signed in. */
  account: Account | null | undefined;
  failure: Failure | null;
  signIn(proof: SignIn): Promise<void>;
  signOut(): Promise<void>;
  refresh(): Promise<void>;
}

/** Whether who signs out has nothing of their own to come back by. */
export const isLockedOut = ({ passkeys, recoveryCodes }: Account): boolean =>
  passkeys.length === 0 && recoveryCodes === 0;

/** The session of this browser, which it brings to the calls of `api` by itself; not asked for while a key is used. */
export function useSession(api: Api, isAsked: boolean): SessionState {
  const [brought] = useState(() => (isAsked ? api.known<WhoIsHere>("session") : undefined));
  // Where it could not be told who is here, that is not nobody.
  const [account, setAccount] = useState(brought?.value?.account);
  const [failure, setFailure] = useState(brought?.failure ?? null);
  // Where nobody came with the page it is asked again: on the way from another site no cookie reached the server.
  const isKnown = useRef(Boolean(account));
  const refresh = useCallback(async () => {
    const who = await api.get<WhoIsHere>("session");
    setFailure(who.failure ?? null);
    if (who.value) setAccount(who.value.account);
  }, [api]);
  const signIn = useCallback(
    async (proof: SignIn) => {
      const begun = keepsSessions()
        ? await api.send<Account>("POST", "sign-in", proof)
        : { failure: NO_COOKIE };
      const who = await api.get<WhoIsHere>("session");
      const found = who.value?.account;
      // A link that was opened before does not matter to who is signed in by now.
      setFailure(found ? null : (begun.failure ?? who.failure ?? NO_COOKIE));
      setAccount(found);
    },
    [api],
  );
  const signOut = useCallback(async () => {
    const ended = await api.remove("account/sessions/current");
    setFailure(ended.failure ?? null);
    // One that has ended already is not here either.
    if (!ended.failure || ended.failure.status === 401) setAccount(null);
  }, [api]);
  useEffect(() => {
    const follow = () => {
      const link = /^#link=(\w+)$/.exec(location.hash)?.[1];
      if (link === undefined) return false;
      history.replaceState(null, "", location.pathname + location.search);
      void signIn({ link });
      return true;
    };
    if (!follow() && isAsked && !isKnown.current) void refresh();
    isKnown.current = false;
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [isAsked, refresh, signIn]);
  return { api, account, failure, signIn, signOut, refresh };
}
