/** base64url (RFC 4648, section 5), in which tokens and passkeys are written. */

/** Bytes as base64url without padding. */
export const toBase64Url = (bytes: Uint8Array): string =>
  bytes.toBase64({ alphabet: "base64url", omitPadding: true });

/** The bytes of a base64url text; none where it is not one. Bits that its last character has too many are not looked at. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.fromBase64(text, { alphabet: "base64url" });
  } catch {
    return new Uint8Array();
  }
}
