// index.html?zelftest: what the administrator sees, on servers and in browsers that are right and wrong.
import { AxeBuilder } from "@axe-core/playwright";
import { languages } from "../../src/pages/zelftest/words.js";
import { expect as firefoxExpect, test as firefoxTest } from "./support/firefox.mjs";
import { expect, test } from "./support/test.mjs";

class SelfTest {
  constructor(page) {
    this.page = page;
    this.report = page.getByRole("textbox", { name: "Rapport" });
  }

  async open(site = "/", query = "zelftest&lang=nl") {
    await this.page.goto(`${site}index.html?${query}`);
    await expect(this.page.getByRole("status").first()).toHaveText(/\d+ (goed|good), /, { timeout: 30_000 });
  }

  /** The check of this name. */
  check(name) {
    return this.page.getByRole("listitem").filter({ has: this.page.getByRole("heading", { name }) });
  }

  async expect(name, state, ...texts) {
    await expect(this.check(name).getByRole("heading")).toHaveText(`${state} ${name}`);
    for (const text of texts) await expect(this.check(name)).toContainText(text);
  }
}

const wasm = "Het bestand report-form_bg.wasm";

test("where all is well it finds no fault, and leaves nothing behind", async ({ page }) => {
  const selfTest = new SelfTest(page);
  await selfTest.open();
  await expect(page.getByRole("status").first()).toHaveText(/, 0 fout$/);
  await selfTest.expect("WebAssembly", "Goed");
  await selfTest.expect("Het formulier", "Goed");
  await selfTest.expect("Concepten bewaren (localStorage)", "Goed");
  await selfTest.expect("IndexedDB", "Goed");
  await selfTest.expect("Ruimte", "Goed", /\d+ MB vrij/);
  await selfTest.expect(wasm, "Let op", "zonder compressie", "gzip_types application/wasm");
  expect(await page.locator("report-form").count()).toBe(0);
  expect(await page.evaluate(async () => [Object.keys(localStorage), await indexedDB.databases()])).toEqual([[], []]);
});

test("where WebAssembly is refused it says which line to change", async ({ page, complaints }) => {
  const selfTest = new SelfTest(page);
  await selfTest.open("/no-wasm/");
  await selfTest.expect("WebAssembly", "Fout", "script-src 'self' 'wasm-unsafe-eval'");
  await selfTest.expect("Het formulier", "Fout", "wasm-unsafe-eval");
  await expect(page.getByRole("status").first()).toHaveText(/, 2 fout$/);
  // The browser tells of each refusal.
  expect(complaints.every((text) => /WebAssembly|Content Security Policy/.test(text))).toBe(true);
  complaints.length = 0;
});

test("a browser that keeps nothing, and one that is full, are told apart", async ({ page, baseURL }) => {
  const selfTest = new SelfTest(page);
  const refuse = (name) => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no", name);
    };
  };
  await page.addInitScript(refuse, "SecurityError");
  await selfTest.open();
  await selfTest.expect("Concepten bewaren (localStorage)", "Fout", `CookiesAllowedForUrls = ["${baseURL}"]`);
  await page.addInitScript(refuse, "QuotaExceededError");
  await selfTest.open();
  await selfTest.expect("Concepten bewaren (localStorage)", "Fout", "De opslag van deze site is vol");
});

test.describe("with a server that is changed meanwhile", () => {
  // What a worker fetches is out of the reach of page.route.
  test.use({ serviceWorkers: "block" });

  test("under trusted types it works, and checks that our name is allowed", async ({ page, complaints }) => {
    const selfTest = new SelfTest(page);
    await selfTest.open("/trusted-types/");
    await selfTest.expect("Content-Security-Policy", "Goed", "trusted-types report-form");
    await page.route(({ pathname }) => pathname === "/trusted-types/index.html", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers() };
      headers["content-security-policy"] = headers["content-security-policy"].replace("trusted-types report-form", "trusted-types other");
      await route.fulfill({ response, headers });
    });
    await selfTest.open("/trusted-types/");
    await selfTest.expect("Content-Security-Policy", "Fout", "trusted-types other report-form");
    expect(complaints.every((text) => text.includes("report-form"))).toBe(true);
    complaints.length = 0;
  });

  test("a server that gives the wasm another name, or does not have it, is told what to do", async ({ page, complaints }) => {
    const selfTest = new SelfTest(page);
    const address = "**/report-form_bg.wasm";
    await page.route(address, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
    });
    await selfTest.open();
    await selfTest.expect(wasm, "Let op", "text/plain", "AddType application/wasm .wasm");
    await selfTest.expect("Het formulier", "Goed");

    await page.unroute(address);
    await page.route(address, (route) => route.fulfill({ status: 404, body: "" }));
    await selfTest.open();
    await selfTest.expect(wasm, "Fout", "404");
    await selfTest.expect("Het formulier", "Fout");
    expect(complaints.every((text) => text.includes("404"))).toBe(true);
    complaints.length = 0;
  });
});

test("it asks the server, also in a browser that has all of the page already", async ({ page, baseURL }) => {
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready);
  const kept = await page.goto(`${baseURL}/`);
  expect(kept.fromServiceWorker()).toBe(true);
  const asked = [];
  page.on("response", (response) => !response.fromServiceWorker() && asked.push(new URL(response.url()).pathname));
  const selfTest = new SelfTest(page);
  await selfTest.open();
  expect(asked).toContain("/index.html");
  await selfTest.expect("Zonder internet (service worker)", "Goed");
});

test("a browser without a service worker or a clipboard is amber, not red", async ({ page }) => {
  await page.addInitScript(() => {
    delete Navigator.prototype.serviceWorker;
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  const selfTest = new SelfTest(page);
  await selfTest.open();
  await selfTest.expect("Zonder internet (service worker)", "Let op", "alleen met internet");
  await selfTest.expect("Klembord", "Let op", "Permissions-Policy: clipboard-write=(self)");
  await page.getByRole("button", { name: "Rapport kopiëren" }).click();
  await expect(page.getByText("kopieer het met Ctrl+C")).toBeVisible();
  const selected = await selfTest.report.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(selected).toBe(await selfTest.report.inputValue());
});

test("the report to copy holds each finding and line, and the policy", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const selfTest = new SelfTest(page);
  await selfTest.open("/strict/");
  await page.getByRole("button", { name: "Rapport kopiëren" }).click();
  await expect(page.getByText("Het rapport is gekopieerd.")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const title of await page.getByRole("listitem").getByRole("heading").allTextContents()) {
    const [, state, name] = /^(Goed|Let op|Fout) (.+)$/.exec(title);
    expect(text).toContain(`[${state}] ${name}: `);
  }
  expect(text).toContain("[server] default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
  expect(text).toContain("nginx:  gzip on");
  expect(text).toContain("/strict/index.html?zelftest");
});

test("a download and printing can be tried", async ({ page }) => {
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => (window.printed += 1);
  });
  const selfTest = new SelfTest(page);
  await selfTest.open();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Proefbestand downloaden" }).click();
  expect((await download).suggestedFilename()).toBe("zelftest.txt");
  await page.getByRole("button", { name: "Afdrukvoorbeeld openen" }).click();
  expect(await page.evaluate(() => window.printed)).toBe(1);
});

test("it speaks English too, and the way back is the form", async ({ page }) => {
  const selfTest = new SelfTest(page);
  await selfTest.open();
  await page.getByRole("link", { name: "In English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Self-test");
  await page.getByRole("link", { name: "To the form" }).click();
  await expect(page.getByRole("button", { name: /downloaden|Download/ }).first()).toBeVisible();
});

test("both languages have the same words", () => {
  expect(Object.keys(languages.en)).toEqual(Object.keys(languages.nl));
  const slots = (texts) => Object.values(texts).map((text) => text.match(/\{\w+\}/g));
  expect(slots(languages.en)).toEqual(slots(languages.nl));
});

for (const colorScheme of ["light", "dark"]) {
  for (const site of ["/", "/no-wasm/"]) {
    test(`axe finds nothing in the self-test at ${site}, ${colorScheme}, and it fits a small phone`, async ({ page, complaints }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 700 });
      await new SelfTest(page).open(site);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      if (site === "/no-wasm/") complaints.length = 0;
    });
  }
}

firefoxTest("in Firefox it finds no fault either", async ({ firefox, baseURL }) => {
  const page = await firefox.browser.newPage();
  await page.goto(`${baseURL}/index.html?zelftest&lang=nl`);
  const total = () => page.evaluate(() => document.querySelector("[role=status]")?.textContent ?? "");
  await firefoxExpect.poll(total, { timeout: 30_000 }).toMatch(/^\d+ goed, \d+ let op, 0 fout$/);
});
