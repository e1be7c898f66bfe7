/** What the widget does when the network, the storage or the page it stands in are hostile. */
import { describe, expect, it } from "vitest";
import { ka } from "./texts.ts";
import { moreTexts } from "../../widget/more/texts.ts";
import { openQuiz } from "./browser.ts";
import { attemptIdOf, items, testRoom } from "./host.ts";
import { browser, host, press, setUp } from "./stage.ts";

setUp();

const texts = moreTexts("ka");
/** With a start screen, though no name is asked for. */
const startFirst = `<main><kitkhva-quiz room="K7M29QXF" start="button"></kitkhva-quiz></main>`;
const fail = (when: RegExp, answer: "drop" | number, times = 1, more = {}) =>
  host.faults.push(...Array.from({ length: times }, () => ({ when, answer, ...more })));

describe("the network", () => {
  it("gets over a fault or two without a word", async () => {
    fail(/GET .*rooms/, "drop");
    fail(/GET .*rooms/, 503);
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio").first().waitFor();
    expect(host.requests).toHaveLength(3);
    await page.context().close();
  });

  it("keeps the answer when it cannot be sent, and sends the same one again", async () => {
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "29" }).check();
    fail(/PUT/, 500, 3);
    await press(page, ka.check);
    await page.getByText(texts.later).waitFor();
    expect(await page.getByRole("radio", { name: "29" }).isChecked()).toBe(true);
    expect(await page.getByRole("radio", { name: "38" }).isDisabled()).toBe(true);
    await page.locator(".verdict").getByText(ka.wrong).waitFor();
    await page.getByText(texts.saved).waitFor();
    const sent = host.requests.filter(({ method }) => method === "PUT");
    expect(sent.map(({ body }) => body)).toEqual(Array.from({ length: 4 }, () => ({ response: "o1" })));
    await page.context().close();
  });

  it("waits as long as Retry-After says", async () => {
    fail(/POST .*attempts/, 429, 1, { headers: { "retry-after": "1" } });
    host.html = startFirst;
    const { page } = await openQuiz(browser, host.origin);
    const began = Date.now();
    await press(page, ka.start);
    await page.getByRole("radio").first().waitFor();
    expect(Date.now() - began).toBeGreaterThanOrEqual(1_000);
    await page.context().close();
  });

  it("does not start a second attempt by itself when the first answer is lost", async () => {
    host.html = startFirst;
    const { page } = await openQuiz(browser, host.origin);
    let asked = 0;
    await page.route("**/attempts", async (route) => {
      asked++;
      await (asked === 1 ? route.abort() : route.continue());
    });
    await press(page, ka.start);
    await page.getByRole("alert").getByText(ka.network).waitFor();
    await page.waitForTimeout(2_000);
    expect(asked).toBe(1);
    // The button goes on saying what it does: nothing is loaded anew.
    await press(page, ka.start);
    await page.getByRole("radio").first().waitFor();
    await page.context().close();
  });

  it.each([
    [
      "a room that is not open yet",
      () => void Object.assign(host.room, { state: "early", opensAt: "2030-01-01T08:00:00Z" }),
      ka.opensAt,
    ],
    ["a closed room", () => void (host.room.state = "closed"), ka.closed],
  ])("says what is the matter with %s, and looks again when asked", async (_, prepare, text) => {
    prepare();
    const { page, quiz } = await openQuiz(browser, host.origin);
    await quiz.getByText(text).waitFor();
    host.room = testRoom();
    await press(page, ka.retry);
    await page.getByRole("radio").first().waitFor();
    await page.context().close();
  });

  it("says that a code is unknown, and does not offer to try again", async () => {
    fail(/GET/, 404);
    const { page, quiz } = await openQuiz(browser, host.origin);
    await quiz.getByText(ka.unknownRoom).waitFor();
    expect(await page.getByRole("button").count()).toBe(0);
    await page.context().close();
  });

  it("keeps the page's own link where there is no quiz to show, no higher than its text", async () => {
    fail(/GET/, 404);
    host.html = `<kitkhva-quiz room="K7M29QXF"><a href="/r/K7M29QXF"><svg display="block" width="100%" height="720"><text y="24">კითხვები</text></svg></a></kitkhva-quiz>`;
    const { page, quiz } = await openQuiz(browser, host.origin);
    await quiz.getByText(ka.unknownRoom).waitFor();
    const link = page.locator("a");
    expect((await link.boundingBox())!.height).toBeLessThan(60);
    await link.click();
    await page.waitForURL("**/r/K7M29QXF");
    await page.context().close();
  });

  it("leads back to the start when the attempt is no longer valid", async () => {
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio").first().check();
    fail(/PUT/, 401, 1, { code: "expired-token" });
    await press(page, ka.check);
    await page.getByText(ka.attemptLost).waitFor();
    await press(page, ka.start);
    await page.getByRole("heading", { name: host.room.title }).waitFor();
    await page.context().close();
  });
});

describe("the tab", () => {
  it("shows the question it has at once, though nobody answers, and says that it was begun once the pupil does something", async () => {
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio").first().waitFor();
    fail(/GET .*begin/, "drop", 4);
    await page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ["start", "answer"])
        document.addEventListener(`kitkhva:${name}`, () => heard.push(name));
    });
    await page.reload();
    await page.getByRole("radio", { name: "38" }).waitFor();
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(await heard()).toEqual([]);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await page.locator(".verdict").waitFor();
    expect(await heard()).toEqual(["start", "answer"]);
    expect(host.requests.find(({ method }) => method === "PUT")?.path).toContain(
      `/attempts/${attemptIdOf(1)}/`,
    );
    await page.context().close();
  });

  it("resumes where it was after a reload, also at the result", async () => {
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await press(page, ka.next);
    await press(page, `${ka.up}: ალიევმა დარეკა`);
    await page.reload();
    await page.getByText(`${ka.question} 2 / 3`).waitFor();
    expect(await page.locator(".row .text").first().textContent()).toBe("ალიევმა დარეკა");
    await press(page, ka.check);
    await press(page, ka.next);
    await page.getByLabel("38").selectOption({ label: "დაღუპული" });
    await page.getByLabel("29").selectOption({ label: "გადარჩენილი" });
    await press(page, ka.check);
    await press(page, ka.result);
    await page.locator(".score").getByText("3 / 3").waitFor();
    await page.reload();
    await page.locator(".score").getByText("3 / 3").waitFor();
    await page.context().close();
  });

  it("works in a sandboxed frame, where storage throws and forms are dead", async () => {
    host.html = `<main><iframe sandbox="allow-scripts" width="400" height="600" srcdoc='<script src="${host.origin}/widget.js" async></script><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz>'></iframe></main>`;
    host.room = testRoom({ candidate: "nickname" });
    const { page, errors } = await openQuiz(browser, host.origin);
    const frame = page.frameLocator("iframe");
    await frame.getByLabel(ka.nickname).fill("ნინო");
    await frame.getByLabel(ka.nickname).press("Enter");
    await frame.getByRole("radio", { name: "38" }).check();
    await frame.getByRole("button", { name: ka.check }).click();
    await frame.locator(".verdict").getByText(ka.right).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("the host page", () => {
  it("shows the evidence in the article, though markup splits it and its spaces differ", async () => {
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await press(page, ka.showInText);
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get("kitkhva") ?? [])].map((range) => String(range)).join(),
    );
    expect(marked.replace(/\s/g, " ")).toBe("ჩამოვარდნის შედეგად 38 ადამიანი დაიღუპა, 29 კი გადარჩა.");
    await press(page, `↓ ${ka.question}`);
    expect(await page.getByRole("button", { name: `↓ ${ka.question}` }).count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ["links and spans", (text: string) => text.replace("შედეგად", `<a href="#"><span>შედე</span>გად</a>`)],
    [
      "soft hyphens and breaks",
      (text: string) => text.replace("ადამიანი", "ადა&shy;მია<wbr>ნი").replace("29 კი", "29<br>კი"),
    ],
    [
      "no-break and thin spaces",
      (text: string) => text.replaceAll(" ", "&nbsp;").replace("38", "\u200938\u202f"),
    ],
    [
      "comments and nested tags",
      (text: string) => text.replace("დაიღუპა", "<b><i>დაი<!-- x -->ღუ</i></b><em>პა</em>"),
    ],
    [
      "notes, scripts and what is hidden",
      (text: string) =>
        text.replace("დაიღუპა,", `დაიღუპა<sup>[1]</sup><script type="x">1</script><span hidden>x</span>,`),
    ],
  ])("shows the evidence where %s split the sentence, and paints it", async (_, split) => {
    const sentence = "ჩამოვარდნის შედეგად 38 ადამიანი დაიღუპა, 29 კი გადარჩა.";
    host.html = `<article data-kitkhva-article><p>სხვა.</p><p>${split(sentence)} კიდევ.</p></article><main><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>`;
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await press(page, ka.showInText);
    const [marked, box] = await page.evaluate(() => {
      const [range] = [...CSS.highlights.get("kitkhva")!] as Range[];
      const { x, y, width, height } = range!.getClientRects()[0]!;
      return [range!.toString(), { x, y, width, height }] as const;
    });
    const bare = marked.replace(/[\s\u00ad]|\[1\]1x/g, "");
    expect(bare).toBe(sentence.replaceAll(" ", ""));
    // The very pixels: the highlight's own yellow is among them.
    const picture = (await page.screenshot({ clip: box })).toString("base64");
    const yellow = await page.evaluate(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), {
        width: image.width,
        height: image.height,
      });
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        count += Number(data[i] === 255 && data[i + 1] === 226 && data[i + 2] === 122);
      return count / (data.length / 4);
    }, picture);
    expect(yellow).toBeGreaterThan(0.3);
    await page.context().close();
  });

  it("quotes the sentence where the page's text has been changed", async () => {
    host.html = `<article data-kitkhva-article><p>ჩამოვარდნის შედეგად ბევრი ადამიანი დაიღუპა.</p></article><main><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>`;
    const { page, quiz } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await quiz.locator("blockquote").getByText("38 ადამიანი დაიღუპა, 29 კი").waitFor();
    expect(await page.getByRole("button", { name: ka.showInText }).count()).toBe(0);
    await page.context().close();
  });

  it("offers no place in the text where the page has no article", async () => {
    host.html = `<main><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></main>`;
    const { page, quiz } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await quiz.locator("blockquote").waitFor();
    expect(await page.getByRole("button", { name: ka.showInText }).count()).toBe(0);
    await page.context().close();
  });

  it("breaks no strict content policy", async () => {
    host.policy = `default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'`;
    const { page, errors } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await press(page, ka.showInText);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("lets none of the page's style in, on the element or within", async () => {
    host.html = `<div id="box"><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></div>`;
    const { page, quiz } = await openQuiz(browser, host.origin, { viewport: { width: 800, height: 800 } });
    await page.getByRole("radio").first().waitFor();
    const look = () =>
      quiz.evaluate((element) =>
        [element, ...element.shadowRoot!.querySelectorAll("*")].map((one) => {
          const style = getComputedStyle(one);
          return [one.className, ...[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)];
        }),
      );
    const before = await look();
    // The box around the quiz is the site's own, and held still.
    const content = `html{font-size:40px} body{direction:rtl;white-space:pre;cursor:crosshair}
      *{letter-spacing:.3em;text-transform:uppercase;line-height:3!important;color:red;font:italic 2rem/3 serif;padding:9px;margin:7px;border:3px solid;
      float:left;opacity:.9;text-decoration:line-through;text-align:right;width:3rem;min-height:9px;max-width:50px;pointer-events:none;background:lime}
      kitkhva-quiz{display:inline;position:absolute;direction:rtl;vertical-align:middle} button{display:none}
      #box#box{all:initial!important;display:block!important;width:784px!important}`;
    await page.addStyleTag({ content });
    expect(await look()).toEqual(before);
    await page.context().close();
  });

  it("is as wide as what is around it, hides when it is told to, and runs left to right in a page that does not", async () => {
    host.html = `<div dir="rtl" style="width:320px"><kitkhva-quiz room="K7M29QXF"></kitkhva-quiz></div>`;
    const { page, quiz } = await openQuiz(browser, host.origin);
    await page.getByRole("radio").first().waitFor();
    expect((await quiz.boundingBox())?.width).toBe(320);
    const [input, text] = [quiz.locator(".row input").first(), quiz.locator(".row .text").first()];
    expect((await input.boundingBox())!.x).toBeLessThan((await text.boundingBox())!.x);
    await quiz.evaluate((element) => element.toggleAttribute("hidden"));
    expect(await quiz.isVisible()).toBe(false);
    await page.context().close();
  });

  it("runs a text of a script that is written from right to left as it is written", async () => {
    const [first] = items;
    const hebrew = {
      ...first!,
      item: {
        ...first!.item,
        options: [{ id: "o0", text: "1948 בירושלים." }, ...first!.item.options.slice(1)],
      },
    };
    host.form = [hebrew];
    const { page, quiz } = await openQuiz(browser, host.origin);
    const text = quiz.locator(".row .text").first();
    await text.waitFor();
    expect(await text.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe("plaintext");
    await page.context().close();
  });

  it("leaves nothing behind when it is taken out, and goes on when it is put back", async () => {
    const { page } = await openQuiz(browser, host.origin);
    await page.getByRole("radio", { name: "38" }).check();
    await press(page, ka.check);
    await press(page, ka.showInText);
    const left = await page.evaluate(() => {
      const quiz = document.querySelector("kitkhva-quiz") as HTMLElement;
      Object.assign(window, { quiz });
      quiz.remove();
      return [quiz.shadowRoot?.childNodes.length, CSS.highlights.size, document.adoptedStyleSheets.length];
    });
    expect(left).toEqual([0, 0, 0]);
    await page.evaluate(() => document.body.append((window as unknown as { quiz: HTMLElement }).quiz));
    await page.locator(".verdict").getByText(ka.right).waitFor();
    await page.context().close();
  });
});
