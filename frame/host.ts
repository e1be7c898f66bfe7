/**
 * `frame-host.js`, for a page that shows quizzes in frames and may run scripts: gives each frame the height it asks for, and
 * makes DOM events of what is said of its attempt. Only the deployment's own frames are heard, each for itself.
 */
const { origin } = new URL((document.currentScript as HTMLScriptElement).src);
const frames = () =>
  [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${origin}/embed/`));

/** What a frame says: its height (frame/frame.ts), or what has happened in it (worker/first.ts). */
interface Said {
  message?: unknown;
  value?: unknown;
  type?: unknown;
  detail?: unknown;
}

addEventListener("message", ({ origin: from, source, data }: MessageEvent<Said | null>) => {
  // A sandboxed frame has no origin; which frame it is, is known by its window.
  if (from !== origin && from !== "null") return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  const { message, value, type, detail } = data ?? {};
  const height = Number(value);
  if (message === "height" && height > 0 && frame) {
    frame.height = String(Math.ceil(height));
    // Any rule of a page is stronger than the attribute: many have `iframe { height: auto }`, or a ratio for films.
    frame.style.setProperty("height", `${Math.ceil(height)}px`, "important");
  }
  if (/^kitkhva:(start|answer|submit|score)$/.test(String(type)))
    frame?.dispatchEvent(new CustomEvent(String(type), { detail, bubbles: true }));
});

// They may have spoken before this script came.
for (const { contentWindow } of frames()) contentWindow?.postMessage({ message: "ready" }, "*");
