/**
 * `frame-host.js`, for a page that shows quizzes in frames and may run scripts: gives each frame the height it asks for.
 * Only the deployment's own frames are heard, each for itself.
 */
const { origin } = new URL((document.currentScript as HTMLScriptElement).src);
const frames = () =>
  [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${origin}/embed/`));

addEventListener("message", (event: MessageEvent<{ message?: unknown; value?: unknown } | null>) => {
  // A sandboxed frame has no origin; which frame it is, is known by its window.
  if (event.origin !== origin && event.origin !== "null") return;
  const height = Number(event.data?.value);
  if (event.data?.message !== "height" || !(height > 0)) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
  if (frame) frame.height = String(Math.ceil(height));
});

// They may have spoken before this script came.
for (const { contentWindow } of frames()) contentWindow?.postMessage({ message: "ready" }, "*");
