import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.mjs";
import { FormPage, expected } from "./pages/form.mjs";
import { HostPage } from "./pages/host.mjs";
import { serve } from "./support/server.mjs";

/** Everything the page says, not just errors: the element is to be silent. */
function heard(page) {
  const heard = [];
  page.on("console", (message) => heard.push(message.text()));
  return heard;
}

/** The form and the second module work. */
async function expectWorking(page) {
  const form = new FormPage(page);
  await form.type(form.people, "3");
  await form.duration.focus();
  await expect(page.getByRole("toolbar").first()).toBeVisible();
  await form.purpose.fill("## Achtergrond");
  await page.getByRole("button", { name: "Voorbeeld" }).first().click();
  await expect(page.getByRole("group", { name: "Voorbeeld" }).getByRole("heading", { name: "Achtergrond" })).toBeVisible();
}

const sites = {
  "the bundle under the policy for it": "/least-bundle/hosts/bundle.html",
  "the bundle under trusted types": "/least-trusted/hosts/bundle.html",
  "the module under the policy for it": "/least/hosts/module.html",
};

for (const [what, path] of Object.entries(sites)) {
  test(`${what}: it works, and says nothing on the console`, async ({ page, baseURL, requests }) => {
    const said = heard(page);
    await page.goto(path);
    await expectWorking(page);
    expect(said).toEqual([]);
    const folder = `${baseURL}${path.replace(/hosts\/.*/, "")}`;
    const asked = requests.map((url) => url.replace(folder, "")).sort();
    expect(asked).toEqual(
      path.endsWith("bundle.html")
        ? ["hosts/bundle.html", "report-form.bundle.js"]
        : ["hosts/module.html", "report-form-extras.js", "report-form-extras_bg.wasm", "report-form.js", "report-form_bg.wasm"],
    );
  });
}

const twice = {
  "the bundle twice": ["report-form.bundle.js", "report-form.bundle.js"],
  "the module twice": ["report-form.js", "report-form.js?again"],
  "the bundle, then the module": ["report-form.bundle.js", "report-form.js"],
  "the module, then the bundle": ["report-form.js", "report-form.bundle.js"],
};

for (const [what, files] of Object.entries(twice)) {
  test(`${what}, from another origin than the page, is harmless`, async ({ page }) => {
    const said = heard(page);
    const other = await serve();
    try {
      const host = new HostPage(page);
      await host.open("/hosts/late.html");
      for (const file of files) {
        const type = file.includes("bundle") ? "text/javascript" : "module";
        await page.addScriptTag({ url: `${other.url}/cdn/${file}`, type });
      }
      await expectWorking(page);
      await page.evaluate(() => document.querySelector("main, body").append(document.createElement("report-form")));
      await host.ready();
      expect(await host.told("ready")).toHaveLength(2);
      expect(said).toEqual([]);
    } finally {
      await other.close();
    }
  });
}

test("where WebAssembly is refused it says which directive is missing, and tells the host", async ({ page, complaints }) => {
  const host = new HostPage(page);
  await host.open("/no-wasm/hosts/bundle.html");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("'wasm-unsafe-eval'");
  await expect(alert).toContainText("script-src");
  expect(await host.told("error")).toEqual([{ code: "wasm", message: expect.stringContaining("'wasm-unsafe-eval'") }]);
  expect(await host.do((element) => [element.report ?? null, element.checkValidity()])).toEqual([null, false]);
  const { violations } = await new AxeBuilder({ page }).include("report-form").analyze();
  expect(violations).toEqual([]);
  await host.set({ lang: "en" });
  await expect(alert).toContainText("the browser does not allow WebAssembly");
  // The browser says it too; the element itself prints nothing.
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/Content Security Policy|wasm/i);
});

test("a browser without WebAssembly is told from a connection that fails", async ({ page, complaints }) => {
  const host = new HostPage(page);
  await page.route("**/report-form_bg.wasm", (route) => route.abort());
  await host.open("/hosts/module.html");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Controleer de verbinding");
  await expect(alert).toContainText("connect-src");
  // The connection is back: the next form works.
  await page.unroute("**/report-form_bg.wasm");
  await host.do((element) => element.replaceWith(document.createElement("report-form")));
  await expectWorking(page);
  expect((await host.told("error")).map(({ code }) => code)).toEqual(["load"]);
  expect(complaints.splice(0)).toEqual([expect.stringContaining("ERR_FAILED")]);

  await page.addInitScript(() => delete window.WebAssembly);
  await page.goto("/hosts/bundle.html");
  await expect(alert).toContainText("WebAssembly");
  expect((await host.told("error")).map(({ code }) => code)).toEqual(["wasm"]);
});

test("a form whose second module does not come works all the same; read only, it takes no answers", async ({ page, complaints }) => {
  await page.route("**/report-form-extras_bg.wasm", (route) => route.abort());
  const host = new HostPage(page);
  const { form } = host;
  await host.open("/hosts/module.html");
  await host.do((element, report) => (element.report = report), expected);
  await expect(form.met).toHaveValue(expected.answers.ontmoet);
  await form.met.fill("Een wethouder");
  await host.do((element) => element.download("odt"));
  expect(await host.told("error")).toEqual([{ code: "download", message: expect.stringMatching(/^odt: /) }]);
  await host.set({ readonly: "" });
  await host.do((element) => element.focus());
  await page.keyboard.type("4");
  expect(await host.do(({ report }) => report.answers.personen)).toBe(1);
  await expect(page.getByText("Hoeveel personen hebben de reis gemaakt?")).toBeVisible();
  for (const complaint of complaints.splice(0)) expect(complaint).toContain("ERR_FAILED");
});
