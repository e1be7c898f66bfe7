/** Whole pages, as sites of several kinds lay them out: the article comes through, and nothing else of the page. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateBank } from "../../questions/index.ts";
import type { Article } from "../../worker/contract.ts";
import { readHtml } from "../../worker/html/index.ts";
import { call, makeKey, sample } from "./client.ts";

const ka = sample
  .trim()
  .split("\n")
  .map((p) => p.trim());
const en = [
  "The mayor of the town opened a new library on Thursday, after three years of work and two delays. More than 5,000 books had been carried over from the old building by 120 pupils of the nearby schools.",
  "“We have waited for this day for a long time,” said the director of the library. She thanked the pupils, who will be the first to borrow a book.",
  "It was short.",
  "The old building, which was put up in 1954, will become a museum of the town. Its doors are to open in the spring of next year, the council said in a statement.",
];
const ru = [
  "Мэр города открыл в четверг новую библиотеку, которую строили три года. Из старого здания 120 школьников перенесли более 5000 книг, и на это ушло почти две недели.",
  "«Мы долго ждали этого дня», — сказала директор библиотеки. Она поблагодарила школьников, которые первыми возьмут книги домой.",
  "Старое здание 1954 года постройки станет музеем города. Двери музея откроются весной следующего года, сообщили в городском совете.",
];

const links = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `<li><a href="/${i}">Section number ${i} of the site</a></li>`,
  ).join("");
const cards = (count: number) =>
  Array.from(
    { length: count },
    (
      _,
      i,
    ) => `<div class="item"><a href="/news/${i}"><img src="${i}.jpg"></a><h3><a href="/news/${i}">Another story, number ${i}</a></h3>
      <time datetime="2019-01-0${(i % 9) + 1}">then</time><div>A short word on what the other story tells, number ${i}.</div></div>`,
  ).join("");
const body = (paragraphs: string[]) => paragraphs.map((p) => `<p>${p}</p>`).join("\n");
const page = (head: string, content: string) =>
  `<!doctype html><html><head>${head}</head><body>${content}</body></html>`;
const read = (html: string) => readHtml(html).text.split("\n\n");

describe("the article of a page", () => {
  it.each([
    [
      "of a news site with menus, cards and comments",
      (p: string[]) =>
        page(
          "<script>var a = '<p>No.</p>';</script><style>p { color: red }</style>",
          `<div id="cookie-consent"><p>We use cookies and similar things to make this site better for everyone who reads it.</p></div>
           <header><nav><ul>${links(40)}</ul></nav></header><div class="wrap"><div class="story-body">${body(p)}</div></div>
           <div class="grid">${cards(30)}</div><div class="comments"><p>${"I do not agree with a word of what is said here. ".repeat(9)}</p></div>
           <footer>${links(30)}<p>All rights of this site are reserved by its owner, whoever that may be today.</p></footer>`,
        ),
    ],
    [
      "of WordPress, with its captions, sharing buttons and related posts",
      (p: string[]) =>
        page(
          "",
          `<div class="site has-sidebar"><main><article class="post tag-news author-bob"><header><h1>Heading</h1><span class="byline">By Bob.</span></header>
           <div class="entry-content">${p.map((x, i) => `<p>${x}</p>${i === 0 ? '<div class="wp-caption"><img><p class="wp-caption-text">Two ministers in 2019.</p></div><div class="sharedaddy sd-sharing-enabled"><ul>' + links(5) + "</ul></div>" : ""}`).join("")}</div>
           <div class="jp-relatedposts"><div class="related">${cards(6)}</div></div></article></main><aside>${cards(9)}</aside></div>`,
        ),
    ],
    [
      "of ASP.NET, wrapped whole in a form",
      (p: string[]) =>
        page(
          "",
          `<form id="aspnetForm" method="post"><input type="hidden"><div>${links(20)}</div><div>${body(p)}</div></form>`,
        ),
    ],
    [
      "of the nineties, laid out by tables, its paragraphs by line breaks",
      (p: string[]) =>
        page(
          "",
          `<table><tr><td width=150>${links(15)}</td><td><font size=2>${p.join("<br><br>")}</font></td><td>${links(5)}</td></tr></table>`,
        ),
    ],
    [
      "of a page builder, a block for each paragraph",
      (p: string[]) =>
        page(
          "",
          `<div class="elementor">${p.map((x) => `<div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><div>${x}</div></div></div>`).join("")}</div>`,
        ),
    ],
    [
      "whose end tags are left out",
      (p: string[]) =>
        page(
          "",
          `<ul>${links(9).replaceAll("</li>", "")}</ul><div>${p.map((x) => `<p>${x}`).join("\n")}</div>`,
        ),
    ],
    [
      "in sections, with pictures between",
      (p: string[]) =>
        page(
          "",
          `<main>${p.map((x) => `<section><p>${x}</p><figure><img><figcaption>Reuters, in 2019.</figcaption></figure></section>`).join("")}</main>`,
        ),
    ],
    ["without any page around", body],
  ])("%s is all there, and only it", (_, lay) => {
    for (const paragraphs of [ka, en, ru]) expect(read(lay(paragraphs))).toEqual(paragraphs);
  });
  it("is there though all of it is called furniture", () => {
    const [first, second, third] = en;
    const html = `<aside><p>${first}</p></aside><footer><p>${second}</p></footer><nav><p>${third}</p></nav>`;
    expect(read(html)).toEqual([first, second, third]);
  });
  it("loses the notes within its lines and what screens do not show, and keeps its links and marks", () => {
    expect(
      read(
        `<p>The <a href=x>mayor</a> op<b>en</b>ed it<sup class="reference"><a>[1]</a></sup> in 1954<span hidden>, no</span>.<wbr></p>`,
      ),
    ).toEqual(["The mayor opened it in 1954."]);
  });
});

describe("what is no running text", () => {
  const html = page(
    "",
    `<article>${body(ka.slice(0, 2))}<h2>რა მოხდება 2030 წელს.</h2>${body(ka.slice(2, 4))}
     <ul><li>თბილისში 50 ადამიანი ჩავიდა.</li><li>ბაქოში 60 ადამიანი ჩავიდა.</li></ul>${body(ka.slice(4, 6))}
     <table><tr><th>ქალაქი</th><th>სტუმრები</th></tr><tr><td>თბილისში 2031 წელს.</td><td>70 ადამიანი.</td></tr></table>${body(ka.slice(6))}</article>`,
  );
  it("stays to be read: headings, lists and tables, each in its place", () => {
    expect(read(html)).toEqual([
      ...ka.slice(0, 2),
      "რა მოხდება 2030 წელს",
      ...ka.slice(2, 4),
      "• თბილისში 50 ადამიანი ჩავიდა.",
      "• ბაქოში 60 ადამიანი ჩავიდა.",
      ...ka.slice(4, 6),
      "ქალაქი | სტუმრები",
      "თბილისში 2031 წელს. | 70 ადამიანი.",
      ...ka.slice(6),
    ]);
  });
  it("stays as a list that the article ends with, of sentences or behind a colon, and not as one of the page", () => {
    const list = (items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
    const [hours, dogs] = ["Entry is free on Sundays.", "Dogs have to wait outside."];
    const ends = (end: string) => read(body(en.slice(0, 2)) + end).slice(2);
    expect(ends(list([hours]))).toEqual([`• ${hours}`]);
    expect(ends(list([hours, dogs]) + body(["It was short."]))).toEqual([
      `• ${hours}`,
      `• ${dogs}`,
      "It was short.",
    ]);
    expect(ends(`<p>The library has:</p>${list(["a hall", "two rooms"])}`)).toEqual([
      "The library has:",
      "• a hall",
      "• two rooms",
    ]);
    expect(read(`<article>${body(en.slice(0, 2))}${list(["a hall"])}</article>`).slice(2)).toEqual([
      "• a hall",
    ]);
    expect(ends(list(["Contact", "About this site"]))).toEqual([]);
    expect(ends(`<ul>${links(3)}</ul>`)).toEqual([]);
    expect(ends(`<footer>${list([hours])}</footer>`)).toEqual([]);
  });
  it("is never evidence", () => {
    const result = generateBank({ text: readHtml(html).text });
    if (!result.ok) throw new Error(result.problem);
    const evidence = result.bank.items.flatMap((item) => item.evidence.map((e) => e.text)).join("\n");
    expect(evidence).not.toMatch(/2030|50|60|70|2031/);
    expect(result.bank.paragraphs).toContain("• თბილისში 50 ადამიანი ჩავიდა.");
  });
});

describe("the title", () => {
  it.each([
    [
      "<title>Library opened | The Herald</title><meta property='og:title' content='A library &amp; its town'>",
      "",
      "A library & its town",
    ],
    ["<title>Library opened | The Herald</title>", "<h1>Library opened</h1>", "Library opened"],
    ["<title>Library opened</title>", "<h1>The Herald</h1>", "Library opened"],
    ["", "<h1>Library <i>opened</i></h1>", "Library opened"],
    ["", "", undefined],
  ])("of %s and %j is %j, and does not stand in the text", (head, heading, title) => {
    const result = readHtml(page(head, heading + body(en)));
    expect([result.title, result.text.split("\n\n")[0]]).toEqual([title, en[0]]);
  });
});

describe("the day of publication", () => {
  const ld = (date: string) =>
    `<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "${date}", broken</script>`;
  const meta = `<meta property="article:published_time" content="2025-10-09T23:30:00+04:00">`;
  const time = `<p><time datetime="2025-10-07">October</time></p>`;
  it.each([
    ["its meta element", meta + ld("2025-10-08") + time, "2025-10-09T23:30:00+04:00"],
    ["its JSON-LD, which need not be whole", ld("2025-10-08T01:00:00Z") + time, "2025-10-08T01:00:00Z"],
    ["its first time element", time + `<time datetime="2020-01-01">`, "2025-10-07"],
    ["nothing, where the time is a menu's", `<nav>${time}</nav>`, undefined],
    ["nothing, where it is no date", `<time datetime="PT5M">`, undefined],
  ])("comes from %s", (_, html, published) => {
    expect(readHtml(page("", html + body(en))).published).toBe(published);
  });
  it("is what the article's relative dates count from, unless the caller says another", async () => {
    const key = await makeKey();
    const html = page(meta, body(ka));
    const of = async (input: object) =>
      (await call<Article>("POST", "/v1/articles", input, key)).body.items.total;
    expect(await of({ html })).toBeGreaterThanOrEqual(await of({ html: page("", body(ka)) }));
  });
});

describe("a text of 50,000 words", () => {
  it("becomes an article, as text and as HTML", async () => {
    const key = await makeKey();
    const long = Array.from({ length: 125 }, () => ka).flat();
    const add = (input: object) => call<Article>("POST", "/v1/articles", input, key);
    for (const input of [{ text: long.join("\n") }, { html: page("", body(long)) }]) {
      const added = await add(input);
      expect([added.status, added.body.paragraphs.length]).toEqual([201, long.length]);
    }
  });
});

describe("any markup", () => {
  const whole = page(
    "<title>T</title><script>if (a < b) c();</script>",
    `<form><nav class="menu">${links(3)}</nav><article><h1>H</h1>${body(ka)}<ul>${links(2)}</ul><table><tr><td>a<td>b</table></article><!-- no --><svg><path d="M0"/></svg></form>`,
  );
  const odd = fc.constantFrom(
    ..."<|>|</|/>|<p|</p>|<!--|-->|<![CDATA[|<?|<script|</script|<title>|\"|'|=|&#x|&amp|&#1114112;|<div class=|<td>|<br><br>|<a>|</a>|\u0000|\uD83D|<plaintext>|<form>|<nav>|hidden".split(
      "|",
    ),
  );
  const edits = fc.array(
    fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 60 }),
      add: fc.oneof(odd, fc.string({ unit: "binary", maxLength: 6 })),
    }),
    { maxLength: 40 },
  );
  it("is read without an error, and leaves no script", () => {
    fc.assert(
      fc.property(edits, (list) => {
        let html = whole;
        for (const { at, cut, add } of list) {
          const from = at % html.length;
          html = html.slice(0, from) + add + html.slice(from + cut);
        }
        const { text, title } = readHtml(html);
        expect(typeof text).toBe("string");
        expect(title === undefined || title.length > 0).toBe(true);
        generateBank({ text, title });
      }),
      { numRuns: 150 },
    );
  });
  it("of hostile length comes to an end", () => {
    for (const piece of [
      "<",
      "<p>",
      "<a ",
      '<a b="',
      "</x>",
      "<nav>",
      "<!--",
      "<td><p>x.",
      "<script>",
      "&amp;",
      "<div class=menu>x. ",
      "<br>",
      "x</b>",
      "<title>",
    ]) {
      // By the square of its length it would take hours; how long it takes is measured by `npm run bench:hostile`.
      expect(readHtml(piece.repeat(300_000 / piece.length)), piece).toBeDefined();
    }
  });
});
