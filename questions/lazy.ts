/** Builds a value when it is first asked for: a bundle has all languages, a text is in one. */
export function lazy<T>(build: () => T): () => T {
  let built: { value: T } | undefined;
  return () => (built ??= { value: build() }).value;
}
