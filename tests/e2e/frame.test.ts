/**
 * `/embed/CODE` in a page of another origin: in WordPress's sandbox, beside those who listen for heights in other words,
 * with our own listener, and with nobody who listens.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Item } from "../../questions/item.ts";
import type { Quiz, Results } from "../../worker/contract.ts";
import { ka } from "../widget/texts.ts";
import { ask, openPage } from "./harness.ts";
import { browser, server, setUp } from "./stage.ts";
import { rescore, takeQuiz } from "./pupil.ts";

setUp();
let bank: Item[];
let embed = "";
/** The page around the frame; noted in it is all that it hears. */
let html = "";
const noteAll = `<script>window.heard = []; addEventListener("message", (e) => heard.push({ data: e.data, origin: e.origin }));</script>`;
const host = createServer((_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html><meta charset="utf-8"><title>host</title>${noteAll}${html}`);
});
let origin = "";

beforeAll(async () => {
  const quiz = await ask<Quiz>(server, `quizzes/${server.demo.quiz}`);
  bank = (await ask<{ data: Item[] }>(server, `articles/${quiz.articleId}/items`)).data;
  embed = `${server.origin}/embed/${server.demo.room}`;
  await new Promise<void>((resolve) => void host.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});

afterAll(() => {
  host.close();
});

beforeEach(() => void (html = ""));

interface Heard {
  data:
    | {
        message?: string;
        value?: number;
        secret?: string;
        subject?: string;
        height?: number;
        type?: string;
        room?: string;
        detail?: object;
      }
    | string;
  origin: string;
}

async function openHost(options = {}): Promise<{ page: Page; errors: string[]; heard(): Promise<Heard[]> }> {
  const { page, faults } = await openPage(browser, origin, options);
  await page.goto(origin);
  return {
    page,
    // The frame's own requests go to another origin than the page's, as they must.
    get errors() {
      return faults.filter((fault) => fault !== `asked ${server.origin}`);
    },
    heard: () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard),
  };
}

const contentHeight = (frame: FrameLocator) =>
  frame.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height));

const frameIn = (page: Page) => page.frames().find((frame) => frame.url().startsWith(embed))!;

describe("in WordPress's sandbox", () => {
  /** What WordPress makes of oEmbed's HTML (wp_filter_oembed_result), and the part of wp-embed.js that shows the frame. */
  const wordpress = (src: string) => `
    <blockquote class="wp-embedded-content" data-secret="aB3dE5fG7h"><a href="#">quote</a></blockquote>
    <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"
      style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" width="600" height="338"
      src="${src}#?secret=aB3dE5fG7h" data-secret="aB3dE5fG7h"></iframe>
    <script>
      addEventListener("message", ({ data, source }) => {
        if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
        for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
          if (source !== frame.contentWindow) continue;
          document.querySelector("blockquote").style.display = "none";
          frame.removeAttribute("style");
          if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
        }
      });
    </script>`;

  it("the quiz shows itself and is taken from start to score", async () => {
    html = wordpress(embed);
    const { page, errors } = await openHost({ viewport: { width: 1000, height: 1200 } });
    const frame = page.frameLocator("iframe");
    await frame.getByLabel(ka.nickname).waitFor();
    await expect.poll(() => page.locator("blockquote").isVisible()).toBe(false);
    const attempt = await takeQuiz(frameIn(page), bank, "ვორდი");
    const { data } = await ask<Results>(server, `quizzes/${server.demo.quiz}/results?attempt=all`);
    const result = data.find(({ attemptId }) => attemptId === attempt.attemptId)!;
    await frame.getByText(`${result.score} / ${result.maxScore}`, { exact: true }).waitFor();
    expect(result.score).toBeLessThan(result.maxScore);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("it has the height it needs at each step, within what WordPress allows, and scrolls beyond", async () => {
    html = wordpress(embed);
    const { page } = await openHost({ viewport: { width: 700, height: 1200 } });
    const frame = page.frameLocator("iframe");
    await frame.getByLabel(ka.nickname).waitFor();
    const isFitting = async () => {
      const height = (await page.locator("iframe").boundingBox())!.height - 4; // WordPress's default border
      return height === Math.min(1000, Math.max(200, await contentHeight(frame)));
    };
    await expect.poll(isFitting).toBe(true);
    await takeQuiz(frameIn(page), bank, "სიმაღლე");
    // So narrow that any paper's result is longer than WordPress allows.
    await page.locator("iframe").evaluate((iframe) => iframe.setAttribute("width", "300"));
    await expect.poll(() => contentHeight(frame)).toBeGreaterThan(1000);
    await expect.poll(isFitting).toBe(true);
    await frame.getByRole("button", { name: ka.again }).scrollIntoViewIfNeeded();
    await frame.getByRole("button", { name: ka.again }).click();
    await frame.getByText(`${ka.question} 1 / 6`).waitFor();
    await expect.poll(isFitting).toBe(true);
    await page.context().close();
  });

  it("storage and cookies throw there, and the secret goes to the page around alone", async () => {
    html = wordpress(embed);
    const { page, heard } = await openHost();
    await page.frameLocator("iframe").getByLabel(ka.nickname).waitFor();
    const inner = frameIn(page);
    expect(await inner.evaluate(() => origin)).toBe("null");
    await expect(inner.evaluate(() => sessionStorage.length)).rejects.toThrow("SecurityError");
    const heights = (await heard()).filter(
      ({ data }) => typeof data === "object" && data.message === "height",
    );
    expect(heights.length).toBeGreaterThan(0);
    for (const { data } of heights) expect(data).toMatchObject({ secret: "aB3dE5fG7h" });
    await page.context().close();
  });

  it("a host's script that came late is answered, and nobody else", async () => {
    html = `<iframe sandbox="allow-scripts" src="${embed}#?secret=s1"></iframe><iframe id="other" srcdoc=""></iframe>`;
    const { page, heard } = await openHost();
    await page.frameLocator("iframe").first().getByLabel(ka.nickname).waitFor();
    const count = async () =>
      (await heard()).filter(({ data }) => typeof data === "object" && data.message === "height").length;
    await expect.poll(count).toBeGreaterThan(0);
    await page.waitForTimeout(300);
    const before = await count();
    await page.evaluate(() => {
      const [quiz, other] = [...document.querySelectorAll("iframe")];
      quiz!.contentWindow!.postMessage({ message: "ready", secret: "s2" }, "*");
      quiz!.contentWindow!.postMessage("ready", "*");
      quiz!.contentWindow!.postMessage(null, "*");
      const script = other!.contentDocument!.createElement("script");
      script.textContent = `parent.frames[0].postMessage({ message: "ready", secret: "s1" }, "*")`;
      other!.contentDocument!.body.append(script);
    });
    await page.waitForTimeout(300);
    expect(await count()).toBe(before);
    await page.evaluate(() =>
      document.querySelector("iframe")!.contentWindow!.postMessage({ message: "ready", secret: "s1" }, "*"),
    );
    await expect.poll(count).toBe(before + 1);
    await page.context().close();
  });
});

describe("other pages around it", () => {
  it("Canvas and Embedly hear the height in their own words", async () => {
    html = `<iframe src="${embed}" width="500" height="400"></iframe>`;
    const { page, heard } = await openHost();
    const frame = page.frameLocator("iframe");
    await frame.getByLabel(ka.nickname).waitFor();
    await expect
      .poll(async () => (await heard()).at(-1)?.data)
      .toBe(JSON.stringify({ src: embed, context: "iframe.resize", height: await contentHeight(frame) }));
    expect((await heard()).map(({ data }) => data)).toContainEqual({
      subject: "lti.frameResize",
      height: await contentHeight(frame),
    });
    await page.context().close();
  });

  it("frame-host.js gives it the height it needs though the page's own rules set another", async () => {
    for (const rule of ["iframe{height:auto}", "iframe{aspect-ratio:16/9;height:auto!important}"]) {
      html = `<style>${rule}</style><script src="${server.origin}/frame-host.js"></script><iframe src="${embed}" width="300" height="720" style="border:0"></iframe>`;
      const { page } = await openHost();
      const frame = page.frameLocator("iframe");
      await frame.getByLabel(ka.nickname).waitFor();
      await expect
        .poll(async () => (await page.locator("iframe").boundingBox())!.height)
        .toBe(await contentHeight(frame));
      await page.context().close();
    }
  });

  it("where nobody listens it keeps its height and scrolls inside", async () => {
    html = `<iframe src="${embed}" width="300" height="250"></iframe>`;
    const { page, errors } = await openHost();
    const frame = page.frameLocator("iframe");
    await frame.getByLabel(ka.nickname).fill("გადახვევა");
    const button = frame.getByRole("button", { name: ka.start, exact: true });
    await button.scrollIntoViewIfNeeded();
    await button.click();
    await frame.getByText(`${ka.question} 1 / 6`).waitFor();
    expect((await page.locator("iframe").boundingBox())!.height).toBe(254);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("a page of its own tells nobody anything", async () => {
    const { page } = await openPage(browser, server.origin);
    await page.addInitScript(noteAll.replace(/<\/?script>/g, ""));
    await page.goto(embed);
    await page.getByLabel(ka.nickname).waitFor();
    expect(await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)).toEqual([]);
    await page.context().close();
  });
});

describe("a frame without scripts", () => {
  it("in a sandbox that allows nothing leaves the address, as a link and to read, within a box", async () => {
    html = `<iframe sandbox="" src="${embed}" width="320" height="600"></iframe>`;
    const { page } = await openHost();
    const frame = page.frameLocator("iframe");
    const address = `${server.origin}/r/${server.demo.room}`;
    const link = frame.getByRole("link", { name: address });
    await link.waitFor();
    expect([await link.getAttribute("href"), await link.getAttribute("target")]).toEqual([address, "_blank"]);
    const inset = frame.locator("form.plain").first();
    expect(await inset.evaluate((form) => form.getBoundingClientRect().left)).toBeGreaterThanOrEqual(12);
    await page.context().close();
  });

  it("lets the form be taken where the sandbox allows forms, and the link opens where it allows popups", async () => {
    html = `<iframe sandbox="allow-forms allow-popups" src="${embed}" width="320" height="600"></iframe>`;
    const { page } = await openHost();
    const frame = page.frameLocator("iframe");
    const opened = page.waitForEvent("popup");
    await frame.getByRole("link").click();
    expect((await opened).url()).toBe(`${server.origin}/r/${server.demo.room}`);
    await frame.locator("#candidate").fill("ნინო");
    await frame.getByRole("button", { name: ka.start, exact: true }).click();
    await frame.locator("form.plain fieldset").first().waitFor();
    await page.context().close();
  });
});

describe("a frame of a code that nobody has", () => {
  it("says so, without the site's own frame around it, and tells how high it is", async () => {
    html = `<iframe src="${server.origin}/embed/ZZZZZZZZ" width="320"></iframe><script src="${server.origin}/frame-host.js" async></script>`;
    const { page } = await openHost();
    const frame = page.frameLocator("iframe");
    await frame.getByRole("heading", { name: "ასეთი კოდი არ არსებობს" }).waitFor();
    await expect
      .poll(async () => page.locator("iframe").getAttribute("height"))
      .toBe(String(await contentHeight(frame)));
    expect(await frame.locator("header, footer, a").count()).toBe(0);
    expect(await contentHeight(frame)).toBeLessThan(400);
    await page.context().close();
  });
});

describe("what happens in the frame", () => {
  const said = (heard: Heard[]) =>
    heard.flatMap(({ data }) =>
      typeof data === "object" && data.type?.startsWith("kitkhva:") ? [data] : [],
    );

  it.each(["", 'sandbox="allow-scripts"'])(
    "is told to the page around it, %s, without a name, an answer or a token",
    async (sandbox) => {
      html = `<iframe ${sandbox} src="${embed}" width="700" height="900"></iframe>`;
      const { page, heard, errors } = await openHost();
      await page.frameLocator("iframe").getByLabel(ka.nickname).waitFor();
      const { attemptId, form, token } = await takeQuiz(frameIn(page), bank, `საიდუმლო ${sandbox.length}`);
      const messages = said(await heard());
      expect(messages.map(({ type }) => type)).toEqual([
        "kitkhva:start",
        ...form.items.map(() => "kitkhva:answer"),
        "kitkhva:submit",
      ]);
      const { data } = await ask<Results>(server, `quizzes/${server.demo.quiz}/results`);
      const { score, maxScore } = data.find((result) => result.attemptId === attemptId)!;
      expect(messages[0]).toEqual({ type: "kitkhva:start", room: server.demo.room, detail: { attemptId } });
      expect(messages.slice(1, -1).map(({ detail }) => detail)).toEqual(
        form.items.map(({ id }) => ({ itemId: id })),
      );
      expect(messages.at(-1)).toEqual({
        type: "kitkhva:submit",
        room: server.demo.room,
        detail: { score, maxScore },
      });
      const all = JSON.stringify(await heard());
      for (const secret of ["საიდუმლო", token]) expect(all).not.toContain(secret);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  it("is heard though it happened before frame.js and the widget were there", async () => {
    html = `<iframe src="${embed}" width="700" height="900"></iframe>`;
    const { page, faults } = await openPage(browser, origin);
    await page.route("**/frame.js", (route) => route.abort());
    await page.goto(origin);
    await page.frameLocator("iframe").getByLabel(ka.nickname).fill("ნინო");
    await page.frameLocator("iframe").getByRole("button", { name: ka.start, exact: true }).click();
    await page.frameLocator("iframe").getByText(`${ka.question} 1 / 6`).waitFor();
    const heard = () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
    await expect.poll(async () => said(await heard()).length).toBe(1);
    expect(faults.filter((fault) => !/asked|Failed to load/.test(fault))).toEqual([]);
    await page.context().close();
  });
});

describe("frame-host.js in the page around", () => {
  const script = () => `<script src="${server.origin}/frame-host.js" async></script>`;
  const heightOf = (page: Page, selector: string) =>
    page.locator(selector).evaluate((f) => (f as HTMLIFrameElement).height);

  it("gives each frame its own height, also in a sandbox, and those of others none", async () => {
    html = `
      <iframe id="a" src="${embed}" width="320" height="100"></iframe>
      <iframe id="b" src="${embed}" width="700" height="100" sandbox="allow-scripts"></iframe>
      <iframe id="c" srcdoc="<script>parent.postMessage({message:'height',value:999},'*')</script>" height="100"></iframe>
      ${script()}`;
    const { page, errors } = await openHost();
    for (const id of ["#a", "#b"]) {
      const frame = page.frameLocator(id);
      await frame.getByLabel(ka.nickname).waitFor();
      await expect.poll(() => heightOf(page, id)).toBe(String(await contentHeight(frame)));
    }
    expect(await heightOf(page, "#c")).toBe("100");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("takes no height from a page that pretends to be the frame, and none that is no height", async () => {
    html = `<iframe id="a" src="${embed}" width="320" height="100"></iframe>${script()}`;
    const { page } = await openHost();
    await expect.poll(() => heightOf(page, "#a")).not.toBe("100");
    const right = await heightOf(page, "#a");
    await page.evaluate(() => postMessage({ message: "height", value: 7 }, "*"));
    const inner = frameIn(page);
    await inner.evaluate(() => {
      for (const value of ["x", -3, 0, null, Number.NaN])
        parent.postMessage({ message: "height", value }, "*");
      parent.postMessage(null, "*");
      parent.postMessage({ message: "other", value: 9 }, "*");
    });
    await page.waitForTimeout(300);
    expect(await heightOf(page, "#a")).toBe(right);
    await page.context().close();
  });

  it("makes DOM events of what happens in a frame, on that frame, and of nothing that others say", async () => {
    html = `
      <div><iframe id="a" src="${embed}" width="700"></iframe></div><iframe id="b" src="${embed}" width="700"></iframe>
      <iframe id="c" srcdoc="<script>parent.postMessage({type:'kitkhva:submit',detail:{score:9}},'*')</script>"></iframe>
      <script>window.events = []; for (const name of ["start", "answer", "submit", "score", "other"])
        addEventListener("kitkhva:" + name, ({ type, target, detail }) => events.push([type, target.id, detail]));</script>
      ${script()}`;
    const { page } = await openHost({ viewport: { width: 1000, height: 900 } });
    await expect.poll(() => heightOf(page, "#b")).not.toBe("");
    const frame = page.frameLocator("#b");
    await frame.getByLabel(ka.nickname).fill("ნინო");
    await frame.getByRole("button", { name: ka.start, exact: true }).click();
    await frame.getByText(`${ka.question} 1 / 6`).waitFor();
    await frameIn(page).evaluate(() => parent.postMessage({ type: "kitkhva:other", detail: {} }, "*"));
    await page.evaluate(() => postMessage({ type: "kitkhva:submit", detail: {} }, "*"));
    const events = () => page.evaluate(() => (window as unknown as { events: unknown[] }).events);
    const start = ["kitkhva:start", "b", { attemptId: expect.any(String) }];
    await expect.poll(events).toEqual([start]);
    const detail = { score: 3, maxScore: 4 };
    await rescore(frame.locator("kitkhva-quiz"), detail);
    await expect.poll(events).toEqual([start, ["kitkhva:score", "b", detail]]);
    await page.context().close();
  });

  it("has the right height, and never none, in frames that are hidden, moved, off the screen or several", async () => {
    html = `
      <div id="hidden" style="display:none"><iframe id="a" src="${embed}" width="320"></iframe></div>
      <div id="left"><iframe id="b" src="${embed}" width="500" sandbox="allow-scripts"></iframe></div><div id="right"></div>
      <iframe id="c" src="${embed}" width="320" style="position:absolute;left:-9999px"></iframe>
      <div style="height:5000px"></div><iframe id="d" src="${embed}" width="700" loading="lazy"></iframe>
      <script>window.zeros = 0; new MutationObserver((all) => { for (const { target } of all) zeros += Number(!(target.height > 0)); })
        .observe(document, { subtree: true, attributes: true, attributeFilter: ["height"] });</script>
      ${script()}`;
    const { page } = await openHost({ viewport: { width: 1000, height: 900 } });
    const isRight = async (id: string) =>
      (await contentHeight(page.frameLocator(id))) > 300 &&
      (await heightOf(page, id)) === String(await contentHeight(page.frameLocator(id)));
    for (const id of ["#b", "#c"]) await expect.poll(() => isRight(id)).toBe(true);
    await page.locator("#hidden").evaluate((box) => (box.style.display = ""));
    await expect.poll(() => isRight("#a")).toBe(true);
    // Shown, hidden, narrowed meanwhile, shown again.
    await page.locator("#hidden").evaluate((box) => (box.style.display = "none"));
    await page.locator("#a").evaluate((frame) => frame.setAttribute("width", "240"));
    await page.waitForTimeout(200);
    await page.locator("#hidden").evaluate((box) => (box.style.display = ""));
    await expect.poll(() => isRight("#a")).toBe(true);
    // A frame that is moved loads anew.
    await page.evaluate(() => document.querySelector("#right")!.append(document.querySelector("#b")!));
    await page.frameLocator("#b").getByLabel(ka.nickname).waitFor();
    await expect.poll(() => isRight("#b")).toBe(true);
    await page.locator("#d").scrollIntoViewIfNeeded();
    await page.frameLocator("#d").getByLabel(ka.nickname).waitFor();
    await expect.poll(() => isRight("#d")).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { zeros: number }).zeros)).toBe(0);
    await page.context().close();
  });

  it("comes late, or finds the frame folded away, and the height is right when it is seen", async () => {
    html = `<details><summary>x</summary><iframe id="a" src="${embed}" width="320" height="100"></iframe></details>`;
    const { page } = await openHost();
    await page.locator("summary").click();
    await page.frameLocator("#a").getByLabel(ka.nickname).waitFor();
    await page.locator("summary").click();
    await page.addScriptTag({ url: `${server.origin}/frame-host.js` });
    await page.locator("summary").click();
    await expect.poll(async () => Number(await heightOf(page, "#a"))).toBeGreaterThan(300);
    expect(await heightOf(page, "#a")).toBe(String(await contentHeight(page.frameLocator("#a"))));
    await page.context().close();
  });
});
