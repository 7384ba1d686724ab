import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.mjs";
import { FormPage, expected, fill } from "./pages/form.mjs";
import { HostPage } from "./pages/host.mjs";

/** Everything in the form, as it looks: what a foreign rule would change. */
function look(element) {
  const nodes = [...element.shadowRoot.querySelectorAll("*")].filter((node) => node.checkVisibility());
  const origin = element.getBoundingClientRect();
  return nodes.map((node) => {
    const style = getComputedStyle(node);
    const { x, y, width, height } = node.getBoundingClientRect();
    return {
      node: `${node.localName}.${node.className}`,
      box: [x - origin.x, y - origin.y, width, height].map((length) => Math.round(length)).join(" "),
      text: `${style.color} ${style.font} ${style.letterSpacing} ${style.textAlign} ${style.direction} ${style.textTransform} ${style.cursor}`,
      frame: `${style.background} ${style.border} ${style.boxSizing} ${style.visibility}`,
    };
  });
}

async function open(page, path) {
  const host = new HostPage(page);
  await host.open(path);
  await expect(host.form.downloadButton).toBeVisible();
  await expect(page.getByRole("toolbar").first()).toBeVisible();
  await host.form.people.fill("drie");
  await host.form.downloadButton.click();
  await expect(host.form.summary).toBeFocused();
  return host;
}

test("the rules of the page do not reach the form", async ({ page }) => {
  const plain = await (await open(page, "/hosts/bundle.html")).do(look);
  const foreign = await (await open(page, "/hosts/foreign.html")).do(look);
  expect(foreign).toEqual(plain);
});

test("under foreign rules, from right to left, the report is written and downloaded", async ({ page }) => {
  const host = new HostPage(page);
  const { form } = host;
  await host.open("/hosts/foreign.html");
  await form.writeFirstHalf(fill);
  await form.writeSecondHalf(fill);
  const file = await form.downloaded(() => form.downloadButton.click());
  expect(JSON.parse(file.text).answers).toEqual(expected.answers);
  const { violations } = await new AxeBuilder({ page }).include("report-form").analyze();
  expect(violations).toEqual([]);
});

test("what the page hides is hidden, and its choice of light or dark is followed", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const host = new HostPage(page);
  await host.open();
  // A page that knows no dark mode stays light, whatever the reader prefers.
  await host.put('<div style="color-scheme: light"><report-form></report-form></div>');
  const ink = () => host.form.people.evaluate((input) => getComputedStyle(input).color);
  const light = await ink();
  await host.do((element) => (element.parentNode.style.colorScheme = "dark"));
  expect(await ink()).not.toBe(light);
  await host.do((element) => (element.parentNode.style.visibility = "hidden"));
  await expect(host.form.people).toBeHidden();
  await host.do((element) => (element.parentNode.style.visibility = ""));
  await expect(host.form.people).toBeVisible();
  await host.do((element) => (element.hidden = true));
  await expect(host.form.people).toBeHidden();
});

for (const path of ["/hosts/bundle.html", "/hosts/foreign.html"]) {
  test(`text twice as large is twice as large, and nothing is cut off or out of reach, at ${path}`, async ({ context, page }) => {
    await page.setViewportSize({ width: 640, height: 900 });
    const host = new HostPage(page);
    await host.open(path);
    const size = () => host.form.people.evaluate((input) => [getComputedStyle(input).fontSize, input.getBoundingClientRect().height]);
    const [font, height] = await size();
    expect(font).toBe("16px");
    // As in the settings of the browser, for those who read large print.
    const session = await context.newCDPSession(page);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto(path);
    await expect(page.getByRole("toolbar").first()).toBeVisible();
    const [largeFont, largeHeight] = await size();
    expect(largeFont).toBe("32px");
    expect(largeHeight).toBeGreaterThanOrEqual(1.9 * height);
    const wide = await host.do((element) =>
      [...element.shadowRoot.querySelectorAll("*")]
        .filter((node) => node.checkVisibility() && !node.closest(".visually-hidden"))
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
        .map((node) => `${node.localName}.${node.className}`),
    );
    expect(wide).toEqual([]);
  });
}

test("it changes nothing outside its element, and leaves nothing behind", async ({ context, page }) => {
  const host = new HostPage(page);
  // Counted before any script of the page runs; in no debugger's view are listeners of window complete.
  await page.addInitScript(() => {
    window.listeners = [];
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const outside = (target) => target === undefined || target === window || target === document || target?.closest?.("html, body, main") === target;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (outside(this) && !/^report-/.test(type)) {
        window.listeners.push([type, listener]);
        options?.signal?.addEventListener("abort", () => drop(type, listener));
      }
      return addEventListener.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (outside(this)) drop(type, listener);
      return removeEventListener.call(this, type, listener, options);
    };
    const drop = (type, listener) => {
      const at = window.listeners.findIndex(([known, other]) => known === type && other === listener);
      if (at >= 0) window.listeners.splice(at, 1);
    };
  });
  const outside = () => {
    const clone = document.documentElement.cloneNode(true);
    clone.querySelector("report-form")?.remove();
    return {
      dom: clone.outerHTML,
      title: document.title,
      address: location.href,
      history: [history.length, history.state],
      globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)),
      styles: [document.styleSheets.length, document.adoptedStyleSheets.length],
      active: document.activeElement.localName,
      cookies: document.cookie,
      scroll: [scrollX, scrollY],
      builtins: [Array, Object, String, Promise, Element, Node, HTMLElement].map(({ prototype }) => Object.getOwnPropertyNames(prototype).length),
    };
  };
  await host.open();
  const before = await page.evaluate(outside);
  const bare = await page.evaluate(() => window.listeners.map(([type]) => type));
  await page.evaluate(() => document.querySelector("main").append(document.createElement("report-form")));
  await expect(page.getByRole("toolbar").first()).toBeVisible();
  expect(await page.evaluate(outside)).toEqual(before);
  // While there is a form: that the page is left, hidden, printed, or has another width.
  const types = await page.evaluate(() => window.listeners.map(([type]) => type).sort());
  const known = [...bare, "afterprint", "beforeprint", "beforeunload", "focus", "pagehide", "resize", "storage", "visibilitychange"];
  expect(types.filter((type) => !known.includes(type))).toEqual([]);

  const form = new FormPage(page);
  await form.type(form.people, "drie");
  await form.downloadButton.click();
  await form.summary.getByRole("link").first().click();
  await page.evaluate(() => {
    document.querySelector("report-form").remove();
    scrollTo(0, 0);
  });
  await expect.poll(() => page.evaluate(() => window.listeners.map(([type]) => type))).toEqual(bare);
  expect(await page.evaluate(outside)).toEqual(before);
});
