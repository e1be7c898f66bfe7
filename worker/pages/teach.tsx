/** The shell of the teacher's pages, around what teach/server.tsx has drawn and what it was drawn from; /teach.js takes both over. */
import { raw } from "hono/html";
import type { Lang } from "../../questions/index.ts";
import { Page } from "./layout.tsx";
import { textsFor } from "./texts.ts";

interface TeachPageProps {
  origin: string;
  lang: Lang;
  /** "" where the page is to find out who is there. */
  title: string;
  /** Of the script that knows this page. */
  version: string;
  /** The page itself. */
  html: string;
  /** Whether there is nothing that the script has yet to ask for. */
  isWhole: boolean;
  /** JSON that may be written into HTML as it is. */
  data: string;
}

/** `/teach` and all under it. */
export function TeachPage({ origin, lang, title, version, html, isWhole, data }: TeachPageProps) {
  const { t } = textsFor(lang);
  return (
    <Page
      lang={lang}
      title={title || t.teachTitle}
      switched
      head={
        <>
          <meta name="robots" content="noindex" />
          <meta name="referrer" content="no-referrer" />
          <link rel="canonical" href={`${origin}/teach`} />
          <link rel="stylesheet" href="/results.css" />
          <script src={`/teach.js?v=${version}`} defer />
        </>
      }
    >
      <noscript>
        <p class="read-only">{isWhole ? t.readOnly : t.needsScript}</p>
      </noscript>
      <main id="teach" class="teach">
        {raw(html)}
      </main>
      {raw(`<script type="application/json" id="brought">${data}</script>`)}
    </Page>
  );
}
