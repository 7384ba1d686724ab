import { build } from "esbuild";
import { expect, test } from "./support/test.mjs";
import { FormPage, expected } from "./pages/form.mjs";
import { HostPage } from "./pages/host.mjs";

test("what is set before the element is known counts", async ({ page }) => {
  const host = new HostPage(page);
  await host.open("/hosts/late.html");
  await page.evaluate((report) => {
    const element = document.querySelector("report-form");
    Object.assign(element, { report, scope: "vooraf", name: "verslag", readOnly: false, storage: "none" });
  }, expected);
  await page.addScriptTag({ url: "/report-form.bundle.js" });
  await expect(host.form.met).toHaveValue(expected.answers.ontmoet);
  const seen = await host.do((element) => ({ own: Object.keys(element), attributes: element.getAttributeNames().sort(), id: element.report.id }));
  expect(seen).toEqual({ own: [], attributes: ["name", "scope", "storage"], id: expected.id });
});

test("the methods can be called before there is a form", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  const seen = await page.evaluate(() => {
    const element = document.createElement("report-form");
    element.reset();
    element.download();
    return [element.report, element.checkValidity(), element.reportValidity(), element.willValidate, element.form];
  });
  expect(seen).toEqual([undefined, false, false, true, null]);
});

const ways = {
  "createElement": () => document.querySelector("main").append(document.createElement("report-form")),
  "innerHTML": () => (document.querySelector("main").innerHTML = "<report-form></report-form>"),
  "a constructor": () => document.querySelector("main").append(new (customElements.get("report-form"))()),
  "a template": () => {
    const template = document.createElement("template");
    template.innerHTML = "<report-form></report-form>";
    document.querySelector("main").append(template.content.cloneNode(true));
  },
  "cloning": () => document.querySelector("main").append(document.createElement("report-form").cloneNode()),
};

for (const [way, make] of Object.entries(ways)) {
  test(`made by ${way} it works`, async ({ page }) => {
    const host = new HostPage(page);
    await host.open();
    await page.evaluate(make);
    await host.form.type(host.form.people, "3");
    await expect.poll(async () => (await host.told("saved")).length).toBe(1);
  });
}

test("React 19 makes it, sets its properties, hears its events, and takes it off", async ({ page }) => {
  const { outputFiles } = await build({
    entryPoints: [new URL("hosts/react.jsx", import.meta.url).pathname],
    bundle: true,
    write: false,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  await page.route("**/hosts/react.js", (route) => route.fulfill({ contentType: "text/javascript", body: outputFiles[0].text }));
  const host = new HostPage(page);
  const { form } = host;
  await host.open("/hosts/react.html");
  await expect(page.getByText("Klaar")).toBeVisible();
  await form.type(form.people, "3");
  await expect(page.getByText("3 personen")).toBeVisible();
  await page.getByRole("button", { name: "Voorbeeld tonen" }).click();
  await expect(form.met).toHaveValue(expected.answers.ontmoet);
  await form.met.fill("Een wethouder");
  await form.met.press("End");
  await form.met.pressSequentially(" uit ");
  await expect(page.getByText("Ontmoet: Een wethouder uit")).toBeVisible();
  await form.met.pressSequentially("Kyiv");
  await expect(form.met).toHaveValue("Een wethouder uit Kyiv");
  await page.getByRole("button", { name: "Kort formulier" }).click();
  await expect(page.getByRole("textbox", { name: "Welke stad?" })).toBeVisible();
  await page.getByRole("button", { name: "Sluiten" }).click();
  await expect(host.element).toHaveCount(0);
});

for (const storage of ["local", "none"]) {
  test(`moved, or removed and put back, it keeps what was written, storage ${storage}`, async ({ page }) => {
    const host = new HostPage(page);
    const { form } = host;
    await host.open();
    await host.put(`<report-form storage="${storage}"></report-form><section></section>`);
    await form.type(form.people, "3");
    await form.type(form.met, "Een wethouder. ");
    await host.do((element) => document.querySelector("section").append(element));
    await expect(form.met).toHaveValue("Een wethouder. ");
    expect(await host.told("ready")).toHaveLength(1);

    await form.type(form.met, "En een burgemeester");
    const kept = await host.do(async (element) => {
      window.element = element;
      element.remove();
      await new Promise((done) => setTimeout(done));
      return element.report.answers.ontmoet;
    });
    expect(kept).toBe("Een wethouder. En een burgemeester");
    await page.evaluate(() => document.querySelector("main").prepend(window.element));
    await expect(form.met).toHaveValue("Een wethouder. En een burgemeester");
    await expect(form.people).toHaveValue("3");
  });
}

test("moved while it is loading it opens once", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await page.evaluate(async () => {
    const main = document.querySelector("main");
    const element = document.createElement("report-form");
    main.append(element);
    await Promise.resolve();
    main.prepend(element);
    element.remove();
    main.append(element);
  });
  await host.ready();
  await host.form.type(host.form.people, "3");
  await expect.poll(async () => (await host.told("saved")).length).toBe(1);
  expect(await host.told("ready")).toHaveLength(1);
});

test("two with different scopes have drafts of their own", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  const both = '<report-form id="een" scope="een"></report-form><report-form id="twee" scope="twee"></report-form>';
  await host.put(both);
  const one = new FormPage(page.locator("#een"));
  const two = new FormPage(page.locator("#twee"));
  await one.type(one.people, "1");
  await two.type(two.people, "drie");
  await two.duration.focus();
  await expect(one.people).not.toHaveAttribute("aria-invalid");
  await expect(two.people).toHaveAccessibleDescription(/Gebruik alleen cijfers/);
  await one.people.focus();
  await host.put(both);
  await expect(one.people).toHaveValue("1");
  await expect(two.people).toHaveValue("drie");
});

test("a hundred forms that come and go leave no listeners, no nodes and no memory", async ({ context, page }) => {
  test.setTimeout(120_000);
  const host = new HostPage(page);
  await page.addInitScript(() => {
    // The memory of the module, which nothing outside it can see otherwise.
    window.memories = [];
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...source) => {
      const made = await instantiate(...source);
      window.memories.push(made.instance.exports.memory);
      return made;
    };
  });
  await host.open();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  const mount = (count) =>
    page.evaluate(async (count) => {
      const main = document.querySelector("main");
      const once = (name) => new Promise((resolve) => document.addEventListener(name, resolve, { once: true }));
      for (let at = 0; at < count; at += 1) {
        const element = document.createElement("report-form");
        element.setAttribute("storage", "none");
        const ready = once("report-ready");
        main.append(element);
        await ready;
        // The second module comes when the page is at rest, and puts its toolbars in.
        while (!element.shadowRoot.querySelector("[role=toolbar]")) await new Promise(requestIdleCallback);
        element.remove();
        await new Promise((done) => setTimeout(done));
      }
      window.told.length = 0;
    }, count);
  const measure = async () => {
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    const wasm = await page.evaluate(() => window.memories.map(({ buffer }) => buffer.byteLength));
    return { listeners: value("JSEventListeners"), nodes: value("Nodes"), heap: value("JSHeapUsedSize"), wasm };
  };
  // The first ones fill caches and grow the wasm memory to its working size.
  await mount(10);
  const before = await measure();
  await mount(100);
  const after = await measure();
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 10);
  expect(after.heap - before.heap).toBeLessThan(200_000);
  // In the one-script edition both parts are one module.
  expect(before.wasm).toHaveLength(1);
  expect(after.wasm).toEqual(before.wasm);
});

test("two with the same scope never write over each other: both texts are kept", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  const both = '<report-form id="een"></report-form><report-form id="twee"></report-form>';
  await host.put(both);
  const one = new FormPage(page.locator("#een"));
  const two = new FormPage(page.locator("#twee"));
  // Both open the same draft.
  await one.type(one.people, "3");
  await expect.poll(async () => (await host.told("saved")).length).toBe(1);
  await host.put(both);
  await expect(two.people).toHaveValue("3");

  // As in two tabs, the second asks what to do.
  await page.locator("#twee").getByRole("button", { name: "Verder met een kopie" }).click();
  await one.type(one.met, "Een wethouder.");
  await one.people.focus();
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("Een wethouder.");
  await two.type(two.result, "Kennis.");
  await two.people.focus();
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("Kennis.");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain("Een wethouder.");
  await expect(one.met).toHaveValue("Een wethouder.");
  await expect(two.result).toHaveValue("Kennis.");
});
