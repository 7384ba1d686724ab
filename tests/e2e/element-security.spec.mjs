// What a definition, an address or another script of the page may not do.
import { expect, test } from "./support/test.mjs";
import { HostPage } from "./pages/host.mjs";
import { FormPage } from "./pages/form.mjs";
import { serve } from "./support/server.mjs";
import { draft, key, uuid } from "./pages/shelf.mjs";

/** Another site, which lets every page read its files. */
const withOther = test.extend({
  other: async ({}, use) => {
    const { url, close } = await serve();
    await use(`${url}/cdn`);
    await close();
  },
});

const drafts = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":draft:")).map((key) => key.replace(/:draft:.*/, "")));

for (const scope of ["", 'scope="reisverslag"']) {
  withOther(`a definition from elsewhere finds the drafts of its own address only, ${scope || "without a scope"}`, async ({ page, other }) => {
    const host = new HostPage(page);
    const { form } = host;
    await host.open();
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key(uuid(1)), draft(uuid(1), "Parijs")]);
    const address = `${other}/forms/reisverslag.json`;
    const html = `<report-form ${scope} form="${address}"></report-form>`;
    await host.put(html);
    await expect(form.place(1)).toHaveValue("");
    await page.getByRole("button", { name: "Mijn verslagen" }).click();
    await expect(page.getByRole("dialog")).toContainText("Er staan nog geen verslagen in deze browser.");
    await page.getByRole("dialog").getByRole("button", { name: "Sluiten" }).click();
    await form.type(form.place(1), "Kyiv");
    await expect.poll(() => drafts(page)).toContain(`report-form:reisverslag@${address}`);

    // Its own drafts are there again, and those of another address under the same name are not.
    await host.put(`${html}`);
    await expect(form.place(1)).toHaveValue("Kyiv");
    await host.set({ form: `${address}?other` });
    await expect(form.place(1)).toHaveValue("");
    await host.set({ form: `${address}#part` });
    await expect(form.place(1)).toHaveValue("Kyiv");

    // The built-in form, and a definition of this site, have the drafts that they always had.
    for (const own of [null, "../forms/reisverslag.json", `${new URL(page.url()).origin}/forms/reisverslag.json`]) {
      await host.set({ form: own });
      await expect(form.place(1)).toHaveValue("Parijs");
    }
  });
}

withOther("a definition that lies beside the script, on another site than the page, has the drafts that it always had", async ({ page, other }) => {
  const host = new HostPage(page);
  await host.open("/hosts/late.html");
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key(uuid(1)), draft(uuid(1), "Parijs")]);
  for (const [file, type] of [["report-form.bundle.js", "text/javascript"], ["report-form.js", "module"]]) {
    await page.goto("/hosts/late.html");
    await host.set({ form: `${other}/forms/reisverslag.json` });
    await page.addScriptTag({ url: `${other}/${file}`, type });
    await expect(host.form.place(1)).toHaveValue("Parijs");
  }
});

test("a definition that is its own address finds no one's drafts", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key(uuid(1)), draft(uuid(1), "Parijs")]);
  await page.evaluate(async () => {
    const element = document.createElement("report-form");
    const text = await (await fetch("../forms/reisverslag.json")).text();
    element.setAttribute("form", `data:application/json;base64,${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}`);
    document.querySelector("main").append(element);
  });
  await expect(host.form.place(1)).toHaveValue("");
  await host.form.type(host.form.place(1), "Kyiv");
  await expect.poll(() => drafts(page)).toContain("report-form:reisverslag@data:");
});

for (const path of ["/hosts/bundle.html", "/hosts/module.html"]) {
  test(`what a script of the page adds to every object does not stop the form, ${path}`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.prototype.extra = "extra";
      Array.prototype.extra = () => "extra";
    });
    const form = new FormPage(page);
    await form.open(path);
    await form.type(form.people, "3");
    await expect(page.getByRole("toolbar").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Mijn verslagen" })).toBeVisible();
  });
}

test("a language in the address of the frame is one, or Dutch", async ({ page }) => {
  for (const [asked, lang] of [["en", "en"], ["en-GB", "en"], ["nl", "nl"], ["fr", "nl"], ['"><script>', "nl"], ["", "nl"]]) {
    await page.goto(`/iframe.html?lang=${encodeURIComponent(asked)}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(lang === "en" ? "Trip report" : "Reisverslag");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
  }
});

test("a module that the server does not have is told as that, with its address", async ({ page, complaints }) => {
  await page.route("**/report-form_bg.wasm", (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not here</h1>" }));
  const host = new HostPage(page);
  await host.open("/hosts/module.html");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("een bestand ontbreekt");
  await expect(alert).toContainText(/report-form_bg\.wasm: 404/);
  expect(await host.told("error")).toEqual([{ code: "load", message: expect.stringMatching(/report-form_bg\.wasm: 404/) }]);
  expect(complaints.splice(0)).toEqual([expect.stringContaining("404")]);
});
