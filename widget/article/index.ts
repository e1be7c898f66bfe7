/**
 * The third script, `widget-article.js`: what the quiz does in the page's own article. The second asks for it from beside itself where the
 * page holds one; until it has come, and where it cannot come, the evidence is a quotation and the sentences of a passage a list. What is
 * said in widget/more/index.tsx of two versions that meet holds for it too.
 */
export { openArticle } from "./in-article.tsx";
export { report } from "./report.ts";
