/** An article that comes as HTML: what is read of it, and that no markup breaks the reader. */
import { describe, expect, it } from "vitest";
import type { Article } from "../../worker/contract.ts";
import { readHtml } from "../../worker/html/index.ts";
import { call, makeKey, sample } from "./client.ts";

const paragraphs = sample
  .trim()
  .split("\n")
  .map((p) => p.trim());
const html = paragraphs.map((p) => `<p>${p}</p>`).join("");

describe("HTML", () => {
  it.each([
    ["a script", "<script>const გასაღები = '<p>არა</p>';</script>"],
    ["a style sheet", "<style>p { color: red }</style>"],
    ["navigation", "<nav><ul><li>მთავარი გვერდი.</li><li>სპორტი.</li></ul></nav>"],
    ["page furniture in furniture", "<header><nav>მენიუ.<p>მენიუ.</p></nav><p>ბანერი.</p></header>"],
    ["a picture with its caption", "<figure><img src=x alt='სურათი'><figcaption>ფოტო.</figcaption></figure>"],
    ["a form", "<form><label>სახელი.</label><button>გაგზავნა.</button></form>"],
    ["a comment", "<!-- <p>შენიშვნა.</p> -->"],
    ["a picture drawn in the page", "<svg><title>მენიუ</title><path d='M0 0'/><text>წარწერა.</text></svg>"],
    ["a picture without content", "<svg/>"],
    ["a title without content in a picture", "<svg><title/></svg>"],
    ["a table cell without content in a formula", "<math><td/></math>"],
    ["a frame", "<iframe src=x><p>ჩარჩო.</p></iframe>"],
  ])("leaves out %s before, between and after the paragraphs", async (_, furniture) => {
    const { text } = await readHtml(
      furniture + paragraphs.map((p) => `<p>${p}</p>`).join(furniture) + furniture,
    );
    const lines = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    expect(lines).toEqual(paragraphs);
  });
  it("becomes an article with the very paragraphs of the text, and 201 though its tags are never closed", async () => {
    const key = await makeKey();
    for (const page of [html, html.replaceAll("</p>", ""), `<svg/><article><div>${html}</div></article>`]) {
      const added = await call<Article>("POST", "/v1/articles", { html: page }, key);
      expect([added.status, added.body.paragraphs]).toEqual([201, paragraphs]);
    }
  });
  it("gives the title of the page, not of a picture in it, and a title sent beside it goes first", async () => {
    const page = `<html><head><title>
      &#4304;&amp;&#x10D1;  ორი</title></head><body><svg><title>ხატულა</title></svg>${html}</body></html>`;
    const key = await makeKey();
    const add = async (body: object) => (await call<Article>("POST", "/v1/articles", body, key)).body.title;
    expect(await add({ html: page })).toBe("ა&ბ ორი");
    expect(await add({ html: page, title: "სხვა" })).toBe("სხვა");
  });
  it("that shows tags to be read is an article about them", async () => {
    const [first, ...rest] = paragraphs;
    const page = `<p>${first}</p><p>ელემენტი &lt;div&gt; აჯგუფებს სხვებს, &lt;p&gt; კი აბზაცია.</p><p>&lt;p&gt;ასე.&lt;/p&gt;</p>`;
    const added = await call<Article>(
      "POST",
      "/v1/articles",
      { html: page + rest.map((p) => `<p>${p}</p>`).join("") },
      await makeKey(),
    );
    expect([added.status, added.body.paragraphs]).toEqual([
      201,
      [first, "ელემენტი <div> აჯგუფებს სხვებს, <p> კი აბზაცია.", "<p>ასე.</p>", ...rest],
    ]);
  });
  it.each([
    ["&laquo;ა&raquo; &bdquo;ბ&ldquo; &ndash; &mdash; &hellip;", "«ა» „ბ“ – — …"],
    ["&#4304;&#x10d1;", "აბ"],
    ["&amp;lt;p&amp;gt;", "&lt;p&gt;"],
    ["&lt;p&gt;", "<p>"],
    ["&unknown; &", "&unknown; &"],
    ["ა&#0;&#xD800;&#x110000;ბ", "ა ბ"],
    ["ა\n   ბ\tგ", "ა ბ გ"],
    ["<b>ა</b><i>ბ</i>", "აბ"],
    ["ა<br>ბ<br/>გ", "ა\nბ\nგ"],
  ])("%s is read as %s", async (from, to) => {
    expect((await readHtml(`<p>${from}</p>`)).text.trim()).toBe(to);
  });
});
