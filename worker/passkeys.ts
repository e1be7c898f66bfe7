/**
 * Whether a passkey is what it says, by SimpleWebAuthn. To be imported only where it is needed (`await import`): evaluating the
 * package, which reads every kind of certificate, takes tens of milliseconds.
 */
import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import type { NewPasskey, PasskeyAnswer } from "./contract.ts";
import { algorithms } from "./webauthn.ts";

/** What is kept of a passkey. */
export interface Credential {
  /** As the device names it, base64url. */
  id: string;
  publicKey: Uint8Array<ArrayBuffer>;
  /** How often it has signed; 0 where the device does not count. */
  counter: number;
}

/** The passkey that was made for a challenge on this origin; null for whatever else. */
export async function verifyNew(
  { response, ...rest }: NewPasskey["credential"],
  challenge: string,
  origin: string,
): Promise<Credential | null> {
  const { transports: _, ...given } = response;
  const verdict = await verifyRegistrationResponse({
    response: { ...rest, response: given, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    supportedAlgorithmIDs: [...algorithms],
  }).catch(() => null);
  if (verdict?.verified !== true) return null;
  const { id, publicKey, counter } = verdict.registrationInfo.credential;
  return { id, publicKey, counter };
}

/** How often a known passkey has now signed, if it has signed this challenge on this origin; otherwise null. */
export async function verifyAnswer(
  answer: PasskeyAnswer,
  challenge: string,
  origin: string,
  credential: Credential,
): Promise<number | null> {
  const verdict = await verifyAuthenticationResponse({
    response: { ...answer, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    credential,
  }).catch(() => null);
  return verdict?.verified === true ? verdict.authenticationInfo.newCounter : null;
}
