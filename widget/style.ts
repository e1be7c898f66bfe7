/** Gives a shadow root the widget's style: a constructed sheet, or a `<style>` where those are not to be had. */
import css from "./style.css?inline";

/** Returns the root it was given. */
export function applyStyle(root: ShadowRoot): ShadowRoot {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(Object.assign(document.createElement("style"), { textContent: css }));
  }
  return root;
}
