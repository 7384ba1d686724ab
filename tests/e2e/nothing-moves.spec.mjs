// While the page is loading nothing on it moves: what comes later has its room from the start.
import { FormPage } from "./pages/form.mjs";
import { expect, test } from "./support/test.mjs";

const LIMIT = 0.01;

/** What moved, and how far, as Chromium counts it: https://web.dev/articles/cls */
async function watchShifts(page) {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        const moved = sources.map(({ node, previousRect, currentRect }) => `${node?.className || node?.nodeName}: ${previousRect.y} to ${currentRect.y}`);
        window.shifts.push({ value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

async function expectStill(page) {
  const shifts = await page.evaluate(() => window.shifts);
  const total = shifts.reduce((sum, { value }) => sum + value, 0);
  expect(total, JSON.stringify(shifts, null, 1)).toBeLessThanOrEqual(LIMIT);
}

const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

for (const viewport of SIZES) {
  test(`at ${viewport.width} pixels nothing moves while the page is loading`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await watchShifts(page);
    // As slow as a bad line: the page is painted before the programs are there.
    await page.route(/_bg\.wasm$/, async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.goto("/");
    const title = page.getByRole("heading", { level: 1, name: "Reisverslag" });
    const before = await title.boundingBox();
    await expect(new FormPage(page).downloadButton).toBeVisible();
    await expect(page.getByRole("toolbar")).toHaveCount(3, { timeout: 30_000 });
    await page.waitForTimeout(1000);
    await expectStill(page);
    const after = await title.boundingBox();
    for (const side of ["x", "y", "height"]) expect(after[side], side).toBeCloseTo(before[side], 0);
    expect(await page.locator(".start p").allTextContents()).toEqual(await page.locator(".form .intro").allTextContents());
  });
}

test("in another page the element has room before there is a form, and shows what that page put into it", async ({ page }) => {
  let arrive;
  const arrived = new Promise((done) => (arrive = done));
  await page.route(/form_bg\.wasm$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto("/hosts/module.html");
  const element = page.locator("report-form");
  await element.evaluate((element) => element.insertAdjacentHTML("beforeend", "<p>Het formulier komt eraan.</p>"));
  await expect(page.getByText("Het formulier komt eraan.")).toBeVisible();
  expect((await element.boundingBox()).height).toBeGreaterThan(600);
  arrive();
  await expect(new FormPage(page).downloadButton).toBeVisible();
  await expect(page.getByText("Het formulier komt eraan.")).toBeHidden();
});
