/** The shell of the teacher's pages, around what teach/server.tsx has drawn and what it was drawn from; /teach.js takes both over. */
import { raw } from "hono/html";
import type { Lang } from "../../questions/index.ts";
import { Page } from "./layout.tsx";
import { textsFor } from "./texts.ts";

/**
 * Runs in the page before it can be used: what is done on it before /teach.js has come is kept for that (teach/early.ts). Where that
 * cannot come it is said so: buttons would look ready for ever.
 */
export const earlyScript = `{let k=[],n=["click","input","change","toggle"],f=({type:y,target:e})=>{let t=e.closest(y=="click"?"#teach button":"#teach *");if(t)k=[...k.filter(o=>o[0]!=y||o[1]!=t),[y,t,t.value,t.checked]]};for(let y of n)document.addEventListener(y,f,!0);takeEarly=()=>{for(let y of n)document.removeEventListener(y,f,!0);return k};document.addEventListener("error",e=>{if(e.target.tagName=="SCRIPT")addEventListener("DOMContentLoaded",()=>document.getElementById("unscripted").hidden=!1)},!0)}`;

interface TeachPageProps {
  origin: string;
  /** The one that pupils are given. */
  shared: string;
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
export function TeachPage({ origin, shared, lang, title, version, html, isWhole, data }: TeachPageProps) {
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
          <script>{raw(earlyScript)}</script>
          <script src={`/teach.js?v=${version}`} defer />
        </>
      }
    >
      <noscript>
        <p class="read-only">{isWhole ? t.readOnly : t.needsScript}</p>
      </noscript>
      <p id="unscripted" class="alert" role="alert" hidden>
        {t.unscripted}
      </p>
      <main id="teach" class="teach" data-shared={shared}>
        {raw(html)}
      </main>
      {raw(`<script type="application/json" id="brought">${data}</script>`)}
    </Page>
  );
}
