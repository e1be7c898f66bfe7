/** A form to be printed: the text and the questions on the pupil's sheet, the key with its evidence on another. No script. */
import {
  GAP,
  isHeadline,
  type Item,
  interactionOf,
  type Lang,
  type Source,
  splitStem,
} from "../../questions/index.ts";
import { Blanks, PrintHelp } from "./exercise.tsx";
import { Page } from "./layout.tsx";
import { type PageTexts, textsFor } from "./texts.ts";

/** What `/teach/worksheet` answers. It speaks the text's language, for it is the pupil who reads it; how to print it, the reader's. */
export function WorksheetPage({ source, seed, reader }: { source: Source; seed: string; reader: Lang }) {
  const { lang, t } = textsFor(source.lang);
  const { title, items, paragraphs } = source;
  const kind = `${t.worksheet} · ${t.version} ${seed}`;
  return (
    <Page
      lang={lang}
      title={`${t.worksheet} · ${title}`}
      head={
        <>
          <meta name="robots" content="noindex" />
          <link rel="stylesheet" href="/exercise.css" />
        </>
      }
    >
      <main class="exercise">
        <PrintHelp lang={reader} />
        <section class="sheet">
          <Blanks t={t} maxScore={items.length} />
          <p class="kind">{kind}</p>
          <h1>{title}</h1>
          <p class="task">{t.worksheetTask}</p>
          <div class="passage key">
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </div>
          <ol class="questions">
            {items.map((item) => (
              <li>
                <Stem item={item} source={source} />
                <Answers item={item} t={t} />
              </li>
            ))}
          </ol>
        </section>
        <section class="sheet">
          <p class="kind">{kind}</p>
          <h2>{t.answers}</h2>
          <ol class="questions">
            {items.map((item) => (
              <li>
                <p>
                  <b class="answer">{writeKey(item)}</b>
                </p>
                <p class="proof">
                  {t.proof}: {item.evidence.map((e) => e.text).join(" … ")}
                </p>
              </li>
            ))}
          </ol>
        </section>
      </main>
    </Page>
  );
}

/** What stands above as plain text, without the headline, which the sheet has above its text; what is asked or stated in bold. */
function Stem({ item, source }: { item: Item; source: Source }) {
  const { above, claim } = splitStem(item);
  return (
    <>
      {above
        .filter((line) => !isHeadline(line, source))
        .map((line) => (
          <p>{widenGap(line)}</p>
        ))}
      {claim.split("\n").map((line) => (
        <p class="stem">{widenGap(line)}</p>
      ))}
    </>
  );
}

/** 0 → A. No item has more options than there are letters. */
const letterOf = (place: number) => String.fromCharCode(65 + place);

/** Room to write a word. */
const widenGap = (line: string) => line.replaceAll(GAP, GAP.repeat(3));

function Answers({ item, t }: { item: Item; t: PageTexts }) {
  const { options, prompts = [] } = item;
  const interaction = interactionOf(item.type);
  if (interaction === "text") return item.stem.includes(GAP) ? null : <p>{GAP.repeat(6)}</p>;
  const isOrder = interaction === "order";
  const isMatch = interaction === "match";
  return (
    <>
      {(isOrder || isMatch) && <p class="hint">{isOrder ? t.orderTask : t.matchTask}</p>}
      {isMatch && (
        <ul class="choices">
          {prompts.map(({ text }) => (
            <li>
              <span class="box" /> {widenGap(text)}
            </li>
          ))}
        </ul>
      )}
      <ul class="choices">
        {options.map(({ text }, i) => (
          <li>
            {isOrder ? <span class="box" /> : <b>{letterOf(i)}.</b>} {text}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The key as a teacher ticks it off: the letter and the text, the numbers beside the statements as printed, or the word. */
function writeKey({ key, options, prompts = [] }: Item): string {
  const placeOf = (id: string | undefined) => options.findIndex((o) => o.id === id);
  if (Array.isArray(key)) return options.map((o) => key.indexOf(o.id) + 1).join(", ");
  if (typeof key === "object") return prompts.map((p) => letterOf(placeOf(key[p.id]))).join(", ");
  const place = placeOf(key);
  return place < 0 ? key : `${letterOf(place)}. ${options[place]!.text}`;
}
