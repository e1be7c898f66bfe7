/**
 * In the frame `/embed/CODE`: tells the page around it how high the quiz is, in the words of each that may listen, and
 * nothing else. Where nobody does, the frame scrolls. It may run in a sandbox without an origin and without storage.
 */

/** WordPress names each frame by a secret in its address, and shows it only after a message with that secret. */
const secret = new URLSearchParams(location.hash.replace("#?", "")).get("secret") ?? undefined;
const main = document.querySelector("main");

function tell() {
  const height = Math.ceil(main?.getBoundingClientRect().height ?? 0);
  // Nothing is laid out in a frame that is not shown.
  if (height === 0) return;
  const messages = [
    // WordPress (wp-includes/js/wp-embed.js), and our own frame-host.js.
    { message: "height", value: height, secret },
    // Canvas (developerdocs.instructure.com, "LTI window post message"), and others that took it over.
    { subject: "lti.frameResize", height },
    // Embedly (docs.embed.ly, "provider height resizing"), and with it Medium and Notion: as text.
    JSON.stringify({ src: location.href, context: "iframe.resize", height }),
  ];
  // To whomever it is: a height is no secret, and the page around may be anybody's.
  for (const message of messages) parent.postMessage(message, "*");
}

if (main && parent !== window) {
  // At once too: of a frame that is hidden, as WordPress hides it until it speaks, browsers lay out nothing by themselves.
  tell();
  new ResizeObserver(tell).observe(main);
  // What a host's script that came late asks with.
  addEventListener(
    "message",
    ({ source, data }: MessageEvent<{ message?: unknown; secret?: unknown } | null>) => {
      if (source === parent && data?.message === "ready" && data.secret === secret) tell();
    },
  );
}
