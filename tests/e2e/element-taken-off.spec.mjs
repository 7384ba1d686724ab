// A host page takes the element off whenever it likes: routers do so at any moment.
import { expect, test } from "./support/test.mjs";
import { HostPage } from "./pages/host.mjs";

/** What a page holds of what was on it, after the garbage is gone. */
async function measure(session) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { listeners: value("JSEventListeners"), nodes: value("Nodes") };
}

async function measured(context, page) {
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  return session;
}

/**
 * Puts an element on the page and takes it off, `count` times; each time at a later moment: in the same turn, so many
 * turns later, so many milliseconds after the form was there, or when the second module has done all that it does at first.
 */
function mountAndUnmount(page, { html, count, stage }) {
  return page.evaluate(
    async ({ html, count, stage }) => {
      await customElements.whenDefined("report-form");
      const main = document.querySelector("main");
      const pause = (time) => new Promise((done) => setTimeout(done, time));
      const until = async (condition) => {
        while (!condition()) await pause(5);
      };
      for (let at = 0; at < count; at += 1) {
        main.innerHTML = html;
        const [element] = main.children;
        const { shadowRoot } = element;
        if (stage === "turns") {
          for (let turn = 0; turn < at; turn += 1) await Promise.resolve();
        } else if (stage === "milliseconds") {
          await pause(at);
        } else {
          await until(() => shadowRoot.querySelector("h1"));
          if (stage === "after ready") await pause(at * 3);
          if (stage === "with editors") await until(() => shadowRoot.querySelector("[role=toolbar]"));
          if (stage === "with its list") await until(() => [...shadowRoot.querySelectorAll("button")].some(({ textContent }) => textContent.includes("Mijn verslagen")));
          if (stage === "with editors" || stage === "with its list") await pause(at % 25);
          if (stage === "typing") {
            await until(() => shadowRoot.querySelector("[role=toolbar]"));
            const box = shadowRoot.getElementById("q-doel");
            box.focus();
            document.execCommand("insertText", false, `Reis ${at} `);
            await pause((at % 10) * 100);
          }
        }
        element.remove();
        if (at % 3 === 0) await pause(0);
      }
      await pause(1500);
      window.told.length = 0;
    },
    { html, count, stage },
  );
}

const stages = { "turns": 60, "milliseconds": 60, "after ready": 60, "with editors": 50, "with its list": 50, "typing": 20 };

for (const path of ["/hosts/host.html", "/hosts/host-module.html"]) {
  test(`taken off at any moment it leaves no lock, no listener, no node and no error, ${path}`, async ({ context, page }) => {
    test.setTimeout(240_000);
    const host = new HostPage(page);
    await host.open(path);
    const html = "<report-form></report-form>";
    const session = await measured(context, page);
    for (const stage of Object.keys(stages)) await mountAndUnmount(page, { html, count: 6, stage });
    const before = await measure(session);
    for (const [stage, count] of Object.entries(stages)) {
      await mountAndUnmount(page, { html, count, stage });
      const held = await page.evaluate(async () => (await navigator.locks.query()).held.map(({ name }) => name));
      expect(held, `locks after: ${stage}`).toEqual([]);
      const after = await measure(session);
      expect(after.listeners, `listeners after: ${stage}`).toBeLessThanOrEqual(before.listeners);
      expect(after.nodes, `nodes after: ${stage}`).toBeLessThanOrEqual(before.nodes + 20);
    }
    // The only tab is the only one that has the draft.
    await host.put(html);
    await expect(page.getByRole("button", { name: "Mijn verslagen" })).toBeVisible();
    await page.waitForTimeout(500);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
}

test("taken off while a dialog, the list or another report is open it leaves nothing", async ({ context, page }) => {
  test.setTimeout(120_000);
  const host = new HostPage(page);
  await host.open();
  const session = await measured(context, page);
  const once = async (name) => {
    await host.put("<report-form></report-form>");
    const button = page.getByRole("button", { name, exact: true });
    await button.click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await host.do((element) => element.remove());
    await page.waitForTimeout(50);
  };
  const names = ["Mijn verslagen", "Bestaand verslag plakken of openen"];
  for (const name of names) await once(name);
  const before = await measure(session);
  for (let at = 0; at < 5; at += 1) for (const name of names) await once(name);
  const after = await measure(session);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
});

test("attributes that change while anything loads never make it throw; what counts is how it ends", async ({ page }) => {
  test.setTimeout(120_000);
  const host = new HostPage(page);
  await host.open();
  await host.put("<report-form></report-form>");
  await page.evaluate(async () => {
    const element = document.querySelector("report-form");
    const pause = (time) => new Promise((done) => setTimeout(done, time));
    const values = { lang: ["en", "nl", null], form: ["kort.json", null, "../forms/dienstreis.json"], scope: ["a", "b", null] };
    const names = Object.keys(values);
    for (let at = 0; at < 150; at += 1) {
      const name = names[at % names.length];
      const value = values[name][Math.floor(at / names.length) % 3];
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
      await pause((at * 7) % 40);
    }
    for (const name of names) element.removeAttribute(name);
  });
  await expect(host.form.people).toBeVisible();
  await expect(page.getByRole("toolbar").first()).toBeVisible();
  expect((await host.told("error")).filter(({ code }) => code !== "definition")).toEqual([]);
});
