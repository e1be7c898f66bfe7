/** `/r/CODE/share`: every way to put a room on a page, each to copy, and a test of the owner's own page (share/share.ts). */
import type { Version } from "../assets.ts";
import type { Room } from "../contract.ts";
import { isOwnOrigin, linkRoom, roomUrl } from "../links.ts";
import { Page } from "./layout.tsx";
import { attributes, shareTextsFor, type ShareTexts } from "./share-texts.ts";
import { languageNames, textsFor } from "./texts.ts";

interface SharePageProps {
  room: Room;
  origin: string;
  lang: string;
  version: Version | null;
}

/** `lang` is what the reader has asked for. */
export function SharePage({ room, origin, lang: wish, version }: SharePageProps) {
  const { lang } = textsFor(wish);
  const t = shareTextsFor(lang);
  return (
    <Page
      lang={lang}
      title={`${t.title} · ${room.title}`}
      head={
        <>
          <meta name="robots" content="noindex" />
          <script src="/share.js" defer />
        </>
      }
    >
      <main class="share">
        <h1>{t.title}</h1>
        <p>
          <a href={roomUrl(origin, room.code)} lang={room.lang}>
            {room.title}
          </a>
        </p>
        <nav class="languages" aria-label={t.language}>
          {Object.entries(languageNames).map(([one, name]) => (
            <a href={`?lang=${one}`} lang={one} aria-current={one === lang ? "true" : undefined}>
              {name}
            </a>
          ))}
        </nav>
        {isOwnOrigin(origin) && <p class="notice">{t.onlyHere}</p>}
        {waysOf(origin, room, version).map(([name, code]) => (
          <section class="card">
            <h2>{t.ways[name].name}</h2>
            <p>{t.ways[name].help}</p>
            <pre>
              <code id={`way-${name}`}>{code}</code>
            </pre>
            <button
              type="button"
              class="secondary"
              data-copy={`way-${name}`}
              data-copied={t.copied}
              aria-label={`${t.copy}: ${t.ways[name].name}`}
            >
              <span role="status">{t.copy}</span>
            </button>
          </section>
        ))}
        <section class="card">
          <h2>{t.attributes.name}</h2>
          <p>{t.attributes.help}</p>
          <dl>
            {names.map((name) => (
              <>
                <dt>
                  <code>{attributes[name]}</code>
                </dt>
                <dd>{t.attributes.list[name]}</dd>
              </>
            ))}
          </dl>
        </section>
        <section class="card">
          <h2>{t.check}</h2>
          <p>{t.checkHelp}</p>
          <form class="trial" data-room={room.code}>
            <label for="page">{t.page}</label>
            <input id="page" name="page" type="url" required placeholder="https://" />
            <button type="submit">{t.checkNow}</button>
          </form>
          <div role="status">
            <ul id="results" />
          </div>
          {Object.entries(t.lines).map(([name, text]) => (
            <template data-line={name}>{text}</template>
          ))}
        </section>
      </main>
    </Page>
  );
}

const names = Object.keys(attributes) as (keyof typeof attributes)[];

type Way = keyof ShareTexts["ways"];

function waysOf(origin: string, room: Room, version: Version | null): [Way, string][] {
  const { url, snippets } = linkRoom(origin, room);
  const near = snippets.script.replace(/^<link[^>]*>/, "").replace("<kitkhva-quiz", '$& start="near"');
  // Its second script stands beside the first, and the API does not.
  const fixed =
    version &&
    snippets.script
      .replace('/widget.js"', `/v/${version.version}/widget.js" integrity="${version.integrity}"`)
      .replace("<kitkhva-quiz", `$& src="${origin}"`);
  const ways: [Way, string][] = [
    ["link", url],
    ["wordpress", url],
    ["frame", snippets.iframe],
    ["listener", `${snippets.iframe}<script src="${origin}/frame-host.js" async></script>`],
    ["element", snippets.script],
    ["near", near],
    ["policy", `script-src ${origin}; connect-src ${origin}; frame-src ${origin}`],
  ];
  return fixed ? [...ways, ["fixed", fixed]] : ways;
}
