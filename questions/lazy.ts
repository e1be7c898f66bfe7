/** Builds a value when it is first asked for: a bundle has all languages, a text is in one. */
export function lazy<T>(build: () => T): () => T {
  let built: { value: T } | undefined;
  return () => (built ??= { value: build() }).value;
}

/** What is found of a name in an article, once for each: composers ask it of all people at each statement, and a text may name one a thousand times. */
export function oncePerName<A extends object, T>(find: (article: A, name: string) => T): typeof find {
  const known = new WeakMap<A, Map<string, { value: T }>>();
  return (article, name) => {
    const found = known.get(article) ?? new Map<string, { value: T }>();
    known.set(article, found);
    const before = found.get(name) ?? { value: find(article, name) };
    found.set(name, before);
    return before.value;
  };
}
