/** Unguessable names: ids, codes and secrets, from the runtime's cryptographic randomness. */

const ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const CODE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const CODE_CHARS = 8;

/** Both alphabets have 32 characters, so five bits of each byte make one without bias. */
function draw(alphabet: string, chars: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(chars)), (byte) => alphabet[byte & 31]).join("");
}

/** An id of 5 bits a character. */
export const createId = (chars: number): string => draw(ID_ALPHABET, chars);

/** A room's code: eight characters that are not mistaken for one another when read aloud or copied. */
export const createCode = (): string => draw(CODE_ALPHABET, CODE_CHARS);

/** Bits, five a character, in the alphabet of the rooms' codes. */
export const writeCodeBits = (bits: string): string =>
  (bits.match(/.{5}/g) ?? []).map((five) => CODE_ALPHABET[parseInt(five, 2)]).join("");

/** The bits of a code as a person types it, in small letters, with spaces or dashes; null where it is none of so many bits. */
export function readCodeBits(text: string, bits: number): string | null {
  const places = Array.from(text.toUpperCase().replace(/[\s\p{Pd}]/gu, ""), (char) =>
    CODE_ALPHABET.indexOf(char),
  );
  if (places.length * 5 !== bits || places.includes(-1)) return null;
  return places.map((place) => place.toString(2).padStart(5, "0")).join("");
}

/** 128 bits: 48 of time in milliseconds, so that ids sort by start, and 80 of chance; 32 hexadecimal digits. */
export function createAttemptId(ms: number): string {
  return ms.toString(16).padStart(12, "0") + toHex(crypto.getRandomValues(new Uint8Array(10)));
}

/** An event's id, made alike. */
export const createEventId = (ms: number): string => `evt_${createAttemptId(ms)}`;

/** Bytes as lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string => bytes.toHex();
