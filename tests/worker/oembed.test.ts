/** oEmbed 1.0, as other sites ask for it, and what the room's page says of it. */
import { describe, expect, it } from "vitest";
import { call, makeQuiz, ORIGIN } from "./client.ts";

interface Embed {
  title: string;
  width: number;
  height: number;
  html: string;
}

const ask = (url: string, more = "") => call<Embed>("GET", `/oembed?url=${encodeURIComponent(url)}${more}`);

describe("a room's page", () => {
  it("names what oEmbed says of it, as JSON and as XML, within the first kilobytes", async () => {
    const { code } = await makeQuiz();
    const { text } = await call("GET", `/r/${code}`);
    const head = text.slice(0, 4_000);
    for (const [type, content] of [
      ["application/json+oembed", /^application\/json/],
      ["text/xml+oembed", /^text\/xml/],
    ] as const) {
      const [, href] = new RegExp(
        `<link rel="alternate" type="${type.replace("+", "\\+")}" href="([^"]+)"`,
      ).exec(head)!;
      const found = await call("GET", href!.replaceAll("&amp;", "&").replace(ORIGIN, ""));
      expect(found.status).toBe(200);
      expect(found.headers.get("Content-Type")).toMatch(content);
    }
  });
});

describe("oEmbed", () => {
  it("gives a bare blockquote with a link, then the frame", async () => {
    const { code } = await makeQuiz({ title: `„ა“ & <b> "გ"` });
    const { body, headers } = await ask(`${ORIGIN}/r/${code}`);
    expect(body).toMatchObject({
      version: "1.0",
      type: "rich",
      title: `„ა“ & <b> "გ"`,
      provider_name: "Kitkhva",
      provider_url: ORIGIN,
      width: 640,
      height: 720,
    });
    // What WordPress looks for in the HTML of a site it does not know (wp_filter_oembed_result).
    const [, quote, frame] = /^(<blockquote>.*?<\/blockquote>)(<iframe.*?><\/iframe>)$/s.exec(body.html)!;
    expect(quote).toBe(
      `<blockquote><a href="${ORIGIN}/r/${code}">„ა“ &amp; &lt;b&gt; &quot;გ&quot;</a></blockquote>`,
    );
    expect(frame).toContain(` src="${ORIGIN}/embed/${code}"`);
    expect(frame).toContain(' width="640" height="720"');
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  });
  it("says the same as XML", async () => {
    const { code } = await makeQuiz({ title: `ა & <b> \u0001` });
    const json = (await ask(`${ORIGIN}/r/${code}`)).body;
    const { text } = await ask(`${ORIGIN}/r/${code}`, "&format=xml");
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed>.*<\/oembed>$/s,
    );
    expect(text).not.toContain("\u0001");
    const read = (name: string) =>
      new RegExp(`<${name}>(.*?)</${name}>`, "s")
        .exec(text)![1]!
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
    expect(read("html")).toBe(json.html.replaceAll("\u0001", ""));
    expect(read("title")).toBe("ა & <b> ");
    expect([read("width"), read("height")]).toEqual(["640", "720"]);
  });
  it.each([
    ["&maxwidth=320&maxheight=400", 320, 400],
    ["&maxwidth=2000&maxheight=2000", 640, 720],
    ["&maxwidth=-1&maxheight=x", 640, 720],
    ["&maxheight=200", 640, 200],
  ])("is no larger than is allowed: %s", async (more, width, height) => {
    const { code } = await makeQuiz();
    const { body } = await ask(`${ORIGIN}/r/${code}`, more);
    expect(body).toMatchObject({ width, height });
    expect(body.html).toContain(` width="${width}" height="${height}"`);
  });
  it("takes the address as people copy it", async () => {
    const { code } = await makeQuiz();
    for (const url of [
      `${ORIGIN}/r/${code}/`,
      `${ORIGIN}/r/${code}?x=1#quiz`,
      `${ORIGIN}/r/${code.toLowerCase()}//`,
      `http://kitkhva.test/r/${code}`,
    ])
      expect((await ask(url)).body.html).toContain(`src="${ORIGIN}/embed/${code}"`);
  });
  it("answers 404 for what is no room's address here", async () => {
    const { code } = await makeQuiz();
    for (const url of [
      "",
      "nonsense",
      `${ORIGIN}/`,
      `${ORIGIN}/r/ZZZZZZZZ`,
      `${ORIGIN}/r/${code}/form`,
      `${ORIGIN}/teach`,
      `https://elsewhere.test/r/${code}`,
      `https://kitkhva.test:8443/r/${code}`,
      `javascript://kitkhva.test/r/${code}`,
    ])
      expect([url, (await ask(url)).status]).toEqual([url, 404]);
    expect((await call("GET", "/oembed")).status).toBe(404);
  });
  it("answers 501 for a format it does not write", async () => {
    const { code } = await makeQuiz();
    expect((await ask(`${ORIGIN}/r/${code}`, "&format=yaml")).status).toBe(501);
  });
});
