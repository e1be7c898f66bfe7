/**
 * Written into the frame `/embed/CODE` right behind a quiz that can wait (worker/first.ts): lets the widget's script sleep until somebody
 * touches what the server has drawn (docs/decisions/0054-the-frame-sleeps.md). Radio buttons and fields work by themselves until then; of
 * them the widget reads what was done. What is pressed while nobody listens is pressed again as soon as somebody does.
 */

/** `wake` runs the widget; its script has put it there (vite.config.ts), if it has come. */
type Quiz = HTMLElement & { wake?: (() => void) | undefined };

const name = "kitkhva-quiz";
const quiz = document.querySelector<Quiz>(name);
const root = quiz?.shadowRoot;
const room = quiz?.getAttribute("room");
/** How often it is looked whether somebody listens to a button by now. */
const lookMs = 50;

/** What is kept here of attempts may have to be shown, or sent, at once. It has to know how widget/storage.ts names it. */
function keepsAttempts(): boolean {
  try {
    return [sessionStorage, localStorage].some((store) =>
      Object.keys(store).some((key) => /^kitkhva:\d/.test(key)),
    );
  } catch {
    return false;
  }
}

if (quiz && root) {
  let touched = false;
  const pressed: HTMLButtonElement[] = [];

  const wake = () => {
    quiz.removeAttribute("asleep");
    quiz.wake?.();
    quiz.wake = undefined;
  };
  /** After the paint that shows what was touched. */
  const touch = () => {
    if (!touched) requestAnimationFrame(() => setTimeout(wake));
    touched = true;
  };
  const pressAgain = () => {
    for (let button; (button = pressed[0]); pressed.shift()) {
      if (button.isConnected && !button.onclick) return void setTimeout(pressAgain, lookMs);
      button.click();
    }
  };

  root.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest("button");
    if (!button || button.onclick) return;
    pressed.push(button);
    void customElements.whenDefined(name).then(pressAgain);
  });

  // Whoever was faster than this script is not kept waiting.
  if (!keepsAttempts() && !root.querySelector(":checked,:focus")) {
    quiz.setAttribute("asleep", "");
    for (const type of ["click", "focusin"]) root.addEventListener(type, touch);
    root.addEventListener("pointermove", (event) => {
      // A finger that moves, scrolls.
      if ((event as PointerEvent).pointerType !== "touch") touch();
    });
    // A page that is left draws no more frames.
    addEventListener("visibilitychange", () => touched && wake());
    // The owner's page of snippets asks whether all works here; again and again, so that it is the widget that answers.
    addEventListener("message", ({ data }) => data === "kitkhva:check" && wake());
    // The room is begun in another frame or tab: it is one attempt, and here its question would be another one.
    addEventListener("storage", ({ key }) => key?.endsWith(`:${room}`) && wake());
  }
}
