/** The API key of whoever works with one instead of signing in: in this tab alone, and in no address. */

const keyName = "kitkhva:key";

/** The key from the link if it holds one, otherwise the tab's; none where a one-time link is to sign somebody in. */
export function readKey(): string {
  if (location.hash.startsWith("#link=")) storeKey("");
  const given = /^#key=(.+)$/.exec(location.hash)?.[1];
  if (given) {
    history.replaceState(null, "", location.pathname + location.search);
    storeKey(decodeURIComponent(given));
  }
  try {
    return sessionStorage.getItem(keyName) ?? given ?? "";
  } catch {
    return given ?? "";
  }
}

export function storeKey(key: string) {
  try {
    sessionStorage.setItem(keyName, key);
  } catch {
    // Without storage the key lives as long as the page.
  }
}
