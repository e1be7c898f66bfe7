/** Builds a value when it is first asked for: a bundle has all languages, a text is in one. */
export function lazy<T>(build: () => T): () => T {
  let built: { value: T } | undefined;
  return () => (built ??= { value: build() }).value;
}

/** How many words are kept; a text of 5,000 words has some 3,000. */
const MAX_WORDS = 8_000;

/** What is read of a word, once for each: words come again and again in one language. */
export function remember<T extends NonNullable<unknown> | null>(
  read: (word: string) => T,
  most = MAX_WORDS,
): typeof read {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const result = read(word);
    known.set(word, result);
    return result;
  };
}

/** What is found of an article, or of what is made of it, once for as long as it is there. */
export function once<A extends object, T>(find: (article: A) => T): typeof find {
  const known = new WeakMap<A, { value: T }>();
  return (article) => {
    const before = known.get(article);
    if (before !== undefined) return before.value;
    const value = find(article);
    known.set(article, { value });
    return value;
  };
}

/**
 * The same of each name, sentence or mention in it, from which any further arguments follow: composers ask it at each statement, and a text
 * may name somebody a thousand times.
 */
export function onceEach<A extends object, B, Rest extends unknown[], T>(
  find: (article: A, of: B, ...rest: Rest) => T,
): typeof find {
  const list = once<A, Map<B, { value: T }>>(() => new Map());
  return (article, of, ...rest) => {
    const known = list(article);
    const before = known.get(of);
    if (before !== undefined) return before.value;
    const value = find(article, of, ...rest);
    known.set(of, { value });
    return value;
  };
}
