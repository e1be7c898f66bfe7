/** The front page: what this is in a few lines, a field for a code, and the demo article with its quiz. */
import { raw } from "hono/html";
import type { Room } from "../contract.ts";
import type { First } from "../first.ts";
import { sizesScript } from "../sizes.ts";
import { Page, Reading } from "./layout.tsx";
import { textsFor } from "./texts.ts";

interface HomePageProps {
  room: Room | null;
  first: First | null;
  origin: string;
}

/** `/`. Without a demo room only the field for a code. `origin` is the deployment's own. */
export function HomePage({ room, first, origin }: HomePageProps) {
  const { lang, t } = textsFor(room?.lang ?? "ka");
  return (
    <Page
      lang={lang}
      title={`კითხვა · Kitkhva — ${t.tagline}`}
      head={
        <>
          <script>{raw(sizesScript)}</script>
          <meta name="description" content={t.about} />
          <link rel="canonical" href={`${origin}/`} />
        </>
      }
    >
      <main>
        <div class="intro">
          <div>
            <h1>{t.tagline}</h1>
            <p class="lead">{t.about}</p>
          </div>
          <form class="code" action="/r" method="get">
            <label for="code">{t.codeLabel}</label>
            <p id="code-hint" class="hint">
              {t.codeHint}
            </p>
            <div class="row">
              <input
                id="code"
                name="code"
                required
                maxlength={20}
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                aria-describedby="code-hint"
              />
              <button type="submit">{t.go}</button>
            </div>
          </form>
        </div>
        {room && (
          <section aria-label={t.demo}>
            <p class="demo">{t.demo}</p>
            <Reading room={room} first={first} t={t} level={2} />
          </section>
        )}
      </main>
    </Page>
  );
}
