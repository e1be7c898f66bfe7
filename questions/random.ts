/**
 * Seeded randomness: the only kind the engine has. The same seed gives the same bytes in every runtime (32-bit integers
 * only). Not for secrets: whoever must not guess a form must not know its seed.
 */

export interface Random {
  /** A 32-bit unsigned integer. */
  next(): number;
  /** A whole number from 0 to n − 1, each equally likely. */
  below(n: number): number;
  /** A multiple of 2⁻³² from 0 to below 1. */
  fraction(): number;
  /** A shuffled copy, each order equally likely (Fisher–Yates). */
  shuffle<T>(list: readonly T[]): T[];
  /** Eight characters of base 32 without 0, 1, l and o. */
  id(): string;
}

const ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz";
const ID_CHARS = 8;
const TWO_TO_32 = 0x1_0000_0000;

/** A generator for a seed of any length. Algorithm: xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47:4). */
export function createRandom(seed: string): Random {
  let [a, b, c, d] = mixSeed(seed);
  const next = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return result;
  };
  const below = (n: number) => {
    // Values past the last whole multiple of n would favour small results: draw again.
    const limit = TWO_TO_32 - (TWO_TO_32 % n);
    let value = next();
    while (value >= limit) value = next();
    return value % n;
  };
  return {
    next,
    below,
    fraction: () => next() / TWO_TO_32,
    shuffle: (list) => {
      const shuffled = [...list];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
      }
      return shuffled;
    },
    id: () => {
      let id = "";
      // Of 32 characters each is as likely as the others: nothing is drawn again, as `below` would have to see to.
      for (let i = 0; i < ID_CHARS; i++) id += ALPHABET[next() & 31];
      return id;
    },
  };
}

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/** Four lanes of multiply-and-rotate over the UTF-16 units, each finished as MurmurHash3 does (Appleby 2011). */
function mixSeed(seed: string): [number, number, number, number] {
  let [a, b, c, d] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (let i = 0; i < seed.length; i++) {
    const unit = seed.charCodeAt(i);
    // Rotations written out: in a fresh isolate this loop runs before anything is compiled, and calls cost most of it.
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a = (((a << 15) | (a >>> 17)) + d) | 0;
    b = Math.imul(b ^ unit, 0x1b873593);
    b = (((b << 13) | (b >>> 19)) + a) | 0;
    c = Math.imul(c ^ unit, 0x38b34ae5);
    c = (((c << 17) | (c >>> 15)) + b) | 0;
    d = Math.imul(d ^ unit, 0xa1e38b93);
    d = (((d << 11) | (d >>> 21)) + c) | 0;
  }
  const finish = (x: number) => {
    let h = x ^ seed.length;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  };
  const state: [number, number, number, number] = [finish(a), finish(b + a), finish(c + b), finish(d + c)];
  // The all-zero state is the one that never leaves itself.
  return state.some((x) => x !== 0) ? state : [1, 2, 3, 4];
}
