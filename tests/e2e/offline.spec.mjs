// The page without a network, and a new version of it under the hands of someone who is writing.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { NEEDED, writeWorker } from "../../scripts/worker.mjs";
import { FormPage, expected, fill, lasting } from "./pages/form.mjs";
import { serve } from "./support/server.mjs";
import { expect, test as base } from "./support/test.mjs";

const dist = resolve(import.meta.dirname, "../../dist");

const test = base.extend({
  /** A site of its own, whose files a test may replace. */
  site: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "report-form-site-"));
    await cp(dist, folder, { recursive: true });
    const { url, asked, close } = await serve(folder);
    /** Replaces the text `from` in a file, as the next version would. */
    const change = async (name, from, to) => {
      const text = await readFile(join(folder, name), "utf8");
      expect(text).toContain(from);
      await writeFile(join(folder, name), text.replace(from, to));
    };
    const release = () => writeWorker(folder);
    /** No network at all, for the worker either. */
    const cut = close;
    await use({ url, asked, change, release, cut });
    await close().catch(() => {});
    await rm(folder, { recursive: true });
  },
});

/** The worker has all it needs. */
const installed = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

const versions = (page) => page.evaluate(async () => (await caches.keys()).length);

/** The page's own idea of a file that it has not asked for yet. */
const fetched = (page, name) => page.evaluate(async (name) => (await fetch(name)).text(), name);

async function update(page) {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
}

const news = (page) => page.getByRole("status").filter({ hasText: "Er is een nieuwe versie van dit formulier." });
const useIt = (page) => page.getByRole("button", { name: "Nieuwe versie gebruiken" });

for (const path of ["/", "/intranet/forms/", "/strict/", "/trusted-types/"]) {
  test(`after one visit to ${path} the page opens without a network, editor and all`, async ({ page, context, site }) => {
    const requests = [];
    context.on("request", (request) => requests.push(request.url()));
    const form = new FormPage(page);
    await form.open(site.url + path);
    await installed(page);
    await site.cut();
    for (const address of ["", "index.html", "?van=mail"]) {
      await form.open(site.url + path + address);
      await expect(page.getByRole("toolbar")).toHaveCount(3);
    }
    expect(requests.filter((url) => !url.startsWith(site.url + path))).toEqual([]);
  });
}

// In a release build: the programs of a debug build are larger than what the browser keeps of one file in a private window.
test("a first visit fetches each file once, and nothing that it does not need", async ({ page, site }) => {
  const form = new FormPage(page);
  await form.open(`${site.url}/?van=mail`);
  await expect(page.getByRole("toolbar")).toHaveCount(3);
  await installed(page);
  const files = site.asked.map((path) => path.replace(/\?.*/, "").slice(1) || "index.html").sort();
  expect(files).toEqual([...NEEDED, "service-worker.js"].sort());
});

base("in a release build that is no more than 470 KiB", async () => {
  const sizes = [...NEEDED, "service-worker.js"].map(async (file) => brotliCompressSync(await readFile(join(dist, file))).length);
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total / 1024).toBeLessThanOrEqual(470);
});

for (const visit of ["first", "second"]) {
  test(`a page saved on a ${visit} visit asks for its program once, and from then on needs no network for it`, async ({ page, site }) => {
    const form = new FormPage(page);
    const savePage = () => page.getByRole("button", { name: "Webpagina met formulier" }).click();
    const programs = () => site.asked.filter((path) => path === "/report-form.bundle.js");
    const kept = () => page.evaluate(async () => Boolean(await caches.match("report-form.bundle.js", { ignoreSearch: true })));
    await form.open(site.url);
    await installed(page);
    if (visit === "second") await form.open(site.url);
    await form.writeFirstHalf(fill);
    await page.getByRole("button", { name: "Meer manieren" }).click();
    expect(programs()).toEqual([]);
    await form.downloaded(savePage);
    await expect.poll(kept).toBe(true);
    expect(programs()).toHaveLength(1);
    await site.cut();
    await form.open(site.url);
    await page.getByRole("button", { name: "Meer manieren" }).click();
    const { text } = await form.downloaded(savePage);
    expect(text).toContain("function reportForm(");
  });
}

test("the whole journey works with the network cut right after the first load", async ({ page, context, requests, baseURL, complaints }) => {
  const form = new FormPage(page);
  await form.open();
  await expect(page.getByRole("toolbar")).toHaveCount(3);
  await context.setOffline(true);
  const before = requests.length;
  await form.writeFirstHalf(fill);
  await form.writeSecondHalf(fill);
  await expect(page.getByText("7 van 7 vragen beantwoord")).toBeVisible();
  await page.getByRole("button", { name: "Meer manieren" }).click();
  for (const way of ["Webpagina", "Tekstdocument (ODT)", "Platte tekst (Markdown)", "Concept als bestand"]) {
    const file = await form.downloaded(() => page.getByRole("button", { name: way, exact: true }).click());
    expect(file.text.length).toBeGreaterThan(1000);
  }
  const file = await form.downloaded(() => form.downloadButton.click());
  expect(lasting(JSON.parse(file.text))).toEqual(lasting(expected));
  // What was asked for since is what this page made itself.
  expect(requests.slice(before).filter((url) => !url.startsWith(`blob:${baseURL}`))).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(baseURL) && !url.startsWith("blob:"))).toEqual([]);
  // The worker may have been on its way at that very moment: then the browser says so, and the next visit fetches it.
  const cutOff = "An unknown error occurred when fetching the script.";
  expect(complaints.splice(0).filter((complaint) => complaint !== cutOff)).toEqual([]);
});

test("a new version waits until someone asks for it, and no window gets files of two", async ({ page, context, site }) => {
  // A window that is being opened is given ten seconds, and that is not all.
  test.setTimeout(90_000);
  const form = new FormPage(page);
  await form.open(site.url);
  await installed(page);
  await form.open(site.url);
  const other = await context.newPage();
  await new FormPage(other).open(site.url);

  await site.change("page.css", "body{", "body{outline:0 solid red;");
  await site.change("index.html", "<title>Reisverslag", "<title>Reisverslag 2");
  await site.release();
  await update(page);
  await expect(news(page)).toBeVisible();
  await expect(news(other)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // A window that is opened now, or reloaded, still is of the version that the others are.
  const third = await context.newPage();
  await new FormPage(third).open(site.url);
  await expect(third).toHaveTitle("Reisverslag");
  expect(await fetched(third, "page.css")).not.toContain("red");
  await third.close();

  // Typed at this very moment, and not saved yet.
  await form.place(1).pressSequentially("Parijs");
  await useIt(page).click();
  await expect(page).toHaveTitle("Reisverslag 2");
  await expect(form.place(1)).toHaveValue("Parijs");
  expect(await fetched(page, "page.css")).toContain("red");
  await expect(news(page)).toBeHidden();

  // Nobody asked in the other window: it is where it was, and gets what belongs to it, also without a network.
  await expect(other).toHaveTitle("Reisverslag");
  await site.cut();
  expect(await fetched(other, "page.css")).not.toContain("red");
  expect(await fetched(other, "index.html")).not.toContain("Reisverslag 2");
  expect(await versions(page)).toBe(2);

  await useIt(other).click();
  await expect(other).toHaveTitle("Reisverslag 2");
  // The old version goes once no window is of it. One that is just being opened is given ten seconds.
  await expect
    .poll(
      async () => {
        await page.reload();
        return versions(page);
      },
      { timeout: 30_000, intervals: [2000] },
    )
    .toBe(1);
});

test("a site that is just being replaced gives no version made of two halves", async ({ page, complaints, site }) => {
  const form = new FormPage(page);
  await form.open(site.url);
  await installed(page);
  await form.open(site.url);
  await site.change("index.html", "<title>Reisverslag", "<title>Reisverslag 2");
  await site.change("page.css", "body{", "body{outline:0 solid red;");
  await site.release();
  // The worker is of the new version, this file is of yet another.
  await site.change("page.css", "red", "blue");
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const refused = new Promise((done) => {
      registration.addEventListener("updatefound", () => {
        const { installing } = registration;
        installing.addEventListener("statechange", () => done(installing.state));
      });
    });
    await registration.update().catch(() => {});
    return refused;
  });
  expect(state).toBe("redundant");
  expect(await versions(page)).toBe(1);
  await form.open(site.url);
  await expect(page).toHaveTitle("Reisverslag");
  await expect(news(page)).toBeHidden();
  // The browser says in the console which file it refused.
  complaints.length = 0;
});

test("where there are no service workers the page is silent about it", async ({ page }) => {
  await page.addInitScript(() => {
    delete Navigator.prototype.serviceWorker;
  });
  await new FormPage(page).open();
  await expect(page.getByRole("toolbar")).toHaveCount(3);
});

test("where service workers are refused the page is silent about it", async ({ page }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"));
  });
  await new FormPage(page).open();
  await expect(page.getByRole("toolbar")).toHaveCount(3);
});

test("the page can be installed", async ({ page, context, baseURL }) => {
  await page.goto("/");
  const session = await context.newCDPSession(page);
  const { errors, data, url } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(url).toBe(`${baseURL}/manifest.webmanifest`);
  const manifest = JSON.parse(data);
  expect(manifest).toMatchObject({ name: "Reisverslag", lang: "nl", start_url: "./", scope: "./", display: "standalone" });
  for (const { src, sizes, type } of manifest.icons) {
    const size = await page.evaluate(async ({ src }) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, { src });
    if (type === "image/png") expect(size).toBe(sizes);
  }
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
