/** What a quiz does in the page's own article: it shows the sentence that proves an answer, and lets one be chosen there. */
import type { ComponentChildren } from "preact";
import type { InputProps } from "../components/inputs.tsx";
import type { View } from "../view.ts";
import { findTexts, type Found } from "./find.ts";
import { erase, paint, rangeAt, scrollTo } from "./marker.ts";
import { articleTexts } from "./texts.ts";

/** The quiz, as it stands in its page. */
export interface Place {
  element: Element;
  root: ShadowRoot;
  redraw(): void;
  /** Brings the question, or what was made of it, on the screen. */
  focus(): void;
}

/** The ways from a quiz into the article, and back. */
export interface InArticle {
  /** To a sentence, where it is found. */
  ShowInText(props: { text: string; label: string }): ComponentChildren;
  /** To the sentences of an item, where they are found, to choose one there; the list stays, for keyboards and screen readers. */
  ChooseInText(props: InputProps): ComponentChildren;
  /** Back, while a sentence is shown out of the quiz's sight. */
  ComeBack(props: { view: View }): ComponentChildren;
  /** Leaves the page as it was. */
  leave(): void;
}

/** Set from here: as an attribute or an element a content policy would forbid it. However large the text is, the bar leaves room for it. */
const barCss =
  "inset:auto 0 0;max-height:50vh;margin:auto;font-size:18px;background:var(--surface);color:inherit";

/** Of one quiz, as long as it stands there. */
export function openArticle({ element, root, redraw, focus }: Place): InArticle {
  /** Evidence is shown out of the quiz's sight. */
  let isAway = false;
  /** What there is to choose from, while the pupil does; and whether something else was pressed last. */
  let ranges: Range[] | null = null;
  let hasMissed = false;
  let listening: AbortController | undefined;

  const find = (texts: string[]) => findTexts(element, texts);
  const leave = () => {
    erase(element);
    listening?.abort();
    ranges = null;
    isAway = hasMissed = false;
  };
  const back = () => {
    leave();
    redraw();
    focus();
  };
  /** With what leads back in the top layer: an ancestor that is moved or filtered would hold a fixed box. */
  const go = (range: Range) => {
    redraw();
    const way = root.querySelector<HTMLElement>("[popover]");
    way?.showPopover?.();
    scrollTo(range);
    return way;
  };

  const show = (text: string) => {
    const range = find([text])?.ranges[0];
    if (!range) return;
    leave();
    if (CSS.highlights) paint(element, [range]);
    else {
      getSelection()?.empty();
      getSelection()?.addRange(range);
    }
    // They share a column.
    const place = element.getBoundingClientRect();
    const shown = range.getBoundingClientRect();
    isAway = place.left < shown.right && shown.left < place.right;
    go(range);
  };

  const choose = ({ view, item }: InputProps, found: Found) => {
    leave();
    listening = new AbortController();
    const early = { capture: true, signal: listening.signal };
    const press = (event: MouseEvent) => {
      const target = event.target as Element;
      // What a key has pressed is for the page, as is what is pressed in a quiz.
      if (!event.detail || target.closest("kitkhva-quiz")) return;
      const option = item.options[rangeAt(ranges!, target, event.clientX, event.clientY)];
      if (option || target.closest("a")) take(event);
      hasMissed = !option;
      if (option) view.actions.answer(item, option.id);
      else view.announce(articleTexts(view.lang).chooseMarked);
    };
    // On the article: iPhones make no click of a tap where nothing nearer than the body listens.
    found.article.addEventListener("click", press as EventListener, early);
    addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        take(event);
        back();
      },
      early,
    );
    ranges = found.ranges;
    const bar = go(ranges[0]!);
    // Not there where the page has changed meanwhile.
    if (!bar) return;
    bar.style.cssText = barCss;
    bar.querySelector("button")!.focus({ preventScroll: true });
  };

  return {
    ShowInText: ({ text, label }) =>
      find([text]) && (
        <button type="button" class="link" part="link" onClick={() => show(text)}>
          {label}
        </button>
      ),

    ChooseInText(props) {
      const { view, item, response, locked } = props;
      const t = articleTexts(view.lang);
      // What is not seen cannot be pressed: without highlights there is the list.
      const found = !locked && CSS.highlights && find(item.options.map(({ text }) => text));
      if (!found) {
        if (ranges) leave();
        return null;
      }
      if (ranges) {
        ranges = found.ranges;
        const chosen = ranges.filter((_, i) => item.options[i]!.id === response);
        paint(element, chosen, ranges);
      }
      return [
        <button type="button" class="secondary" part="button secondary" onClick={() => choose(props, found)}>
          {t.chooseInText}
        </button>,
        ranges && (
          <div class="row come-back" popover="manual">
            <p lang={view.itemLang}>{item.stem.split("\n").at(-1)}</p>
            <p class={hasMissed ? "notice" : "hint"}>{t.chooseMarked}</p>
            <div class="buttons">
              <button type="button" class="secondary" part="button secondary" onClick={back}>
                ↓ {view.t.question}
              </button>
              <button
                type="button"
                class="primary"
                part="button primary"
                aria-disabled={!response}
                onClick={() => {
                  if (!response) return;
                  back();
                  props.go();
                }}
              >
                {props.label}
              </button>
            </div>
          </div>
        ),
      ];
    },

    ComeBack: ({ view }) =>
      isAway && (
        <button type="button" class="primary come-back" part="button primary" popover="manual" onClick={back}>
          ↓ {view.t.question}
        </button>
      ),

    leave,
  };
}

/** Nothing else of the page hears of it. */
function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
