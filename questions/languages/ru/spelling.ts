/** Letters by which one Russian word becomes another: по- and про-, в- and вы-, с- and ст- at its beginning. */
const PREFIX = 3;

/** Implements `LanguagePack.isSpelling`. */
export const isSpelling = (stem: string, other: string): boolean =>
  stem.slice(0, PREFIX) !== other.slice(0, PREFIX);
