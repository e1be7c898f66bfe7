/**
 * Passkeys in the browser: `navigator.credentials` with JSON on both sides. By hand, since the browser's own conversions are
 * newer than passkeys are.
 */
import type { NewPasskey, PasskeyAnswer, PasskeyQuery, PasskeyRequest } from "../worker/contract.ts";

/** Why there is no passkey: the person or the browser gave up, or the device has one already. */
export type Refusal = "cancelled" | "known";

/** Browsers have passkeys over TLS or on localhost, and only under a name: never under a number. */
const hasPasskeys = (): boolean =>
  isSecureContext && typeof PublicKeyCredential === "function" && isName(location.hostname);

const isName = (host: string): boolean => !/^[\d.]+$|:/.test(host);

/** The same where the server draws, which can tell by the page's address alone. */
export const mayHavePasskeys = ({ isTakenOver, origin }: { isTakenOver: boolean; origin: string }): boolean =>
  isTakenOver ? hasPasskeys() : isName(new URL(origin).hostname);

/** Asks for a passkey of this site. */
export async function usePasskey(query: PasskeyQuery): Promise<PasskeyAnswer | Refusal> {
  const publicKey = { ...query, challenge: toBytes(query.challenge) };
  const credential = await ask(() => navigator.credentials.get({ publicKey }));
  if (typeof credential === "string") return credential;
  const { clientDataJSON, authenticatorData, signature, userHandle } =
    credential.response as AuthenticatorAssertionResponse;
  return {
    ...nameOf(credential),
    response: {
      clientDataJSON: toText(clientDataJSON),
      authenticatorData: toText(authenticatorData),
      signature: toText(signature),
      userHandle: toText(userHandle ?? new ArrayBuffer(0)),
    },
  };
}

/** Has a passkey made. */
export async function makePasskey(request: PasskeyRequest): Promise<NewPasskey["credential"] | Refusal> {
  const publicKey = {
    ...request,
    challenge: toBytes(request.challenge),
    user: { ...request.user, id: toBytes(request.user.id) },
    excludeCredentials: request.excludeCredentials.map(({ id, type, transports }) => ({
      type,
      id: toBytes(id),
      transports: transports as AuthenticatorTransport[],
    })),
  };
  const credential = await ask(() => navigator.credentials.create({ publicKey }));
  if (typeof credential === "string") return credential;
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    ...nameOf(credential),
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: toText(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
}

async function ask(open: () => Promise<Credential | null>): Promise<PublicKeyCredential | Refusal> {
  try {
    return ((await open()) as PublicKeyCredential | null) ?? "cancelled";
  } catch (error) {
    return error instanceof DOMException && error.name === "InvalidStateError" ? "known" : "cancelled";
  }
}

const nameOf = ({ id, rawId }: PublicKeyCredential) => ({
  id,
  rawId: toText(rawId),
  type: "public-key" as const,
});

const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));

const toText = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
