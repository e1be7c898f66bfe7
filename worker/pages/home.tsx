/** The front page: what this is in a few lines, a field for a code, and the demo article with its quiz. */
import { raw } from "hono/html";
import type { Lang } from "../../questions/index.ts";
import type { Room } from "../contract.ts";
import type { First } from "../first.ts";
import { sizesScript } from "../sizes.ts";
import { CodeForm } from "./code-form.tsx";
import { Page, Reading } from "./layout.tsx";
import { languageNames, textsFor } from "./texts.ts";

interface HomePageProps {
  room: Room | null;
  first: First | null;
  origin: string;
  lang: Lang;
}

/** `/`. Without a demo room only the field for a code. `origin` is the deployment's own. The demo speaks the language of its article. */
export function HomePage({ room, first, origin, lang }: HomePageProps) {
  const { t } = textsFor(lang);
  const demo = textsFor(room?.lang ?? lang);
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
        <nav class="languages" aria-label={t.language}>
          {Object.entries(languageNames).map(([tag, name]) => (
            <a
              href={`/?lang=${tag}`}
              lang={tag}
              hreflang={tag}
              aria-current={tag === lang ? "true" : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
        <div class="intro">
          <div>
            <h1>{t.tagline}</h1>
            <p class="lead">{t.about}</p>
          </div>
          <CodeForm t={t} />
        </div>
        {room && (
          <section aria-label={t.demo}>
            <p class="demo">{t.demo}</p>
            <div lang={demo.lang}>
              <Reading room={room} first={first} t={demo.t} level={2} />
            </div>
          </section>
        )}
      </main>
    </Page>
  );
}
