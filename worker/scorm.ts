/**
 * A SCORM 1.2 package with one SCO ("SCORM Run-Time Environment" 1.2, ADL 2001): a page that loads the room's article and its
 * widget from this deployment, and hands the score of each submit to the LMS. Nothing of the learner goes from the LMS to us.
 */
import type { Room } from "./contract.ts";
import { textsFor } from "./pages/texts.ts";
import { element, escapeXml, XML_HEAD } from "../questions/index.ts";

/** The package's files by their paths. */
export function writeScorm({ code, title, lang }: Room, origin: string): Record<string, string> {
  return {
    "imsmanifest.xml": writeManifest(code, title),
    "index.html": writePage(code, title, lang, origin),
    "kitkhva.js": player,
  };
}

function writeManifest(code: string, title: string): string {
  const files = ["index.html", "kitkhva.js"].map((href) => element("file", { href }));
  return (
    XML_HEAD +
    element(
      "manifest",
      {
        identifier: `kitkhva-${code}`,
        version: "1.0",
        xmlns: "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
      },
      element("metadata", {}, element("schema", {}, "ADL SCORM"), element("schemaversion", {}, "1.2")),
      element(
        "organizations",
        { default: "quiz" },
        element(
          "organization",
          { identifier: "quiz" },
          element("title", {}, escapeXml(title)),
          element(
            "item",
            { identifier: "item", identifierref: "sco" },
            element("title", {}, escapeXml(title)),
          ),
        ),
      ),
      element(
        "resources",
        {},
        element(
          "resource",
          { identifier: "sco", type: "webcontent", "adlcp:scormtype": "sco", href: "index.html" },
          ...files,
        ),
      ),
    )
  );
}

function writePage(code: string, title: string, lang: string, origin: string): string {
  const { t, lang: spoken } = textsFor(lang);
  const url = `${origin}/r/${code}`;
  return `<!doctype html>
<html lang="${spoken}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
body { margin: 0 auto; padding: 16px; max-width: 72rem; font: 17px/1.6 system-ui, sans-serif; }
main { display: grid; gap: 32px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); align-items: start; }
</style>
</head>
<body>
<p id="unheard" hidden role="alert">${escapeXml(t.noLms)}</p>
<p id="uncredited" hidden role="alert">${escapeXml(t.noCredit)}</p>
<main data-room="${escapeXml(`${origin}/v1/rooms/${code}`)}">
<article data-kitkhva-article lang="${escapeXml(lang)}"><h1>${escapeXml(title)}</h1></article>
<kitkhva-quiz room="${code}"><a href="${escapeXml(url)}" target="_blank" rel="noopener">${escapeXml(t.fallback)}</a></kitkhva-quiz>
</main>
<script src="kitkhva.js"></script>
<script src="${escapeXml(origin)}/widget.js" async crossorigin></script>
</body>
</html>
`;
}

/**
 * What runs in the package. The API object stands in one of the frames around this one or around the window that opened it
 * (RTE 1.2, 3.3); a raw score is 0 to 100 there. A score that the room keeps back is reported as completion only. An LMS
 * gives no credit for a preview, nor for what is played again once it was completed (Moodle): the learner is told so at once.
 */
const player = `(function () {
  "use strict";
  function findApi(start) {
    var frame = start;
    for (var depth = 0; frame && depth < 10; depth++) {
      try { if (frame.API) return frame.API; } catch (foreign) { return null; }
      if (frame === frame.parent) return null;
      frame = frame.parent;
    }
    return null;
  }
  var api = findApi(window) || (window.opener && findApi(window.opener));
  var isOpen = Boolean(api) && String(api.LMSInitialize("")) === "true";
  var uncredited = isOpen && api.LMSGetValue("cmi.core.credit") === "no-credit";
  document.getElementById("unheard").hidden = isOpen;
  document.getElementById("uncredited").hidden = !uncredited;
  function set(name, value) { api.LMSSetValue("cmi.core." + name, String(value)); }
  if (isOpen && /^(not attempted|unknown|)$/.test(api.LMSGetValue("cmi.core.lesson_status"))) {
    set("lesson_status", "incomplete");
    api.LMSCommit("");
  }
  function report(event) {
    if (!isOpen) return;
    var score = event.detail.score;
    if (score !== null && event.detail.maxScore > 0) {
      set("score.min", 0);
      set("score.max", 100);
      set("score.raw", Math.round((score / event.detail.maxScore) * 10000) / 100);
    }
    set("lesson_status", "completed");
    api.LMSCommit("");
  }
  document.addEventListener("kitkhva:submit", report);
  document.addEventListener("kitkhva:score", report);
  window.addEventListener("pagehide", function () {
    if (isOpen) api.LMSFinish("");
    isOpen = false;
  });
  var main = document.querySelector("main");
  fetch(main.dataset.room).then(function (reply) { return reply.json(); }).then(function (room) {
    (room.paragraphs || []).forEach(function (text) {
      var paragraph = document.createElement("p");
      paragraph.textContent = text;
      main.querySelector("article").append(paragraph);
    });
  }).catch(function () { /* The widget says what is wrong with the line. */ });
})();
`;
