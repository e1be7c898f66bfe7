/** What a browser is asked for when a passkey is made or used, and what its answer says before anything is believed. */
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import type { PasskeyAnswer, PasskeyQuery, PasskeyRequest } from "./contract.ts";
import { CHALLENGE_MS } from "./objects/doorkeeper.ts";

/** EdDSA, ES256, RS256 (COSE): what devices have. */
export const algorithms = [-8, -7, -257] as const;

/** Where a passkey leads: a member of a workspace. The device keeps it with the passkey, as its user handle. */
export interface Handle {
  workspace: string;
  member: string;
}

/** A passkey of whatever member, as the person chooses on the device. */
export const askForPasskey = (origin: string, challenge: string): PasskeyQuery => ({
  challenge,
  rpId: new URL(origin).hostname,
  timeout: CHALLENGE_MS,
  userVerification: "required",
});

/** A new passkey of a member, on a device that has none of `known`. */
export function askForNewPasskey(
  origin: string,
  challenge: string,
  user: Handle & { name: string; workspaceName: string },
  known: { id: string; transports: string[] }[],
): PasskeyRequest {
  return {
    challenge,
    rp: { id: new URL(origin).hostname, name: "Kitkhva" },
    user: { id: writeHandle(user), name: `${user.name} · ${user.workspaceName}`, displayName: user.name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
    timeout: CHALLENGE_MS,
    attestation: "none",
    excludeCredentials: known.map((credential) => ({ type: "public-key", ...credential })),
    // Discoverable: who signs in types no name.
    authenticatorSelection: {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    },
  };
}

const encode = (text: string) => toBase64Url(new TextEncoder().encode(text));
const decode = (text: string) => new TextDecoder().decode(fromBase64Url(text));

const writeHandle = ({ workspace, member }: Handle) => encode(`${workspace}.${member}`);

/** Whom an answer says it comes from; null where it names nobody. */
export function readHandle({ response }: PasskeyAnswer): Handle | null {
  const [, workspace, member] = /^([0-9a-z]{12})\.([0-9a-z]{12})$/.exec(decode(response.userHandle)) ?? [];
  return workspace === undefined || member === undefined ? null : { workspace, member };
}

/** The challenge that was answered, as the browser says; "" where it says none. */
export function readChallenge(clientDataJSON: string): string {
  try {
    const data = JSON.parse(decode(clientDataJSON)) as { challenge?: unknown } | null;
    return typeof data?.challenge === "string" ? data.challenge : "";
  } catch {
    return "";
  }
}
