import { expect, test } from "./support/test.mjs";

const singleFile = new URL("../../dist/reisverslag.html", import.meta.url).href;

/** The element is defined, and the wasm has put something in it. */
async function expectForm(page) {
  const form = page.locator("report-form");
  await expect(form).toBeVisible();
  expect(await form.evaluate((element) => element.matches(":defined"))).toBe(true);
  await expect(form.getByRole("button").first()).toBeVisible();
}

const sites = {
  "at the root of a site": "/",
  "in a folder": "/intranet/forms/",
  "under a strict CSP": "/strict/",
  "under trusted types": "/trusted-types/",
};

for (const [where, path] of Object.entries(sites)) {
  test(`the page opens ${where}`, async ({ page, baseURL, requests }) => {
    await page.goto(path);
    await expectForm(page);
    const site = baseURL + path;
    expect(requests.filter((url) => !url.startsWith(site))).toEqual([]);
  });
}

test("the bundle needs nothing but itself, under a strict CSP", async ({ page, baseURL, requests }) => {
  await page.goto("/strict/hosts/bundle.html");
  await expectForm(page);
  expect(requests).toEqual([`${baseURL}/strict/hosts/bundle.html`, `${baseURL}/strict/report-form.bundle.js`]);
});

test("the single file opens from disk and asks for nothing", async ({ page, requests }) => {
  await page.goto(singleFile);
  await expectForm(page);
  expect(requests).toEqual([singleFile]);
});
