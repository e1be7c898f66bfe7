/** Gives a shadow root the widget's style: one shared constructed sheet, or a `<style>` where those are not to be had. */
import css from "./style.css?inline";

let shared: CSSStyleSheet | null = null;

/** Returns the root it was given. */
export function applyStyle(root: ShadowRoot): ShadowRoot {
  if ("adoptedStyleSheets" in root) {
    if (!shared) {
      shared = new CSSStyleSheet();
      shared.replaceSync(css);
    }
    root.adoptedStyleSheets = [shared];
    return root;
  }
  const style = document.createElement("style");
  style.textContent = css;
  (root as ShadowRoot).append(style);
  return root;
}
