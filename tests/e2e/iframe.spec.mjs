// iframe.html: the form in a frame of a page that allows no script of ours, on the same origin or another.
import { expected, fill, FormPage } from "./pages/form.mjs";
import { serve } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

/** A page with the frame in it, that does with its messages what docs/embedding.md says. */
async function framed(page, site, query = "") {
  await page.goto("/hosts/host.html");
  await page.evaluate((address) => {
    window.heard = [];
    const frame = document.createElement("iframe");
    frame.title = "Reisverslag";
    addEventListener("message", ({ origin, source, data }) => {
      if (origin !== new URL(address).origin || source !== frame.contentWindow) return;
      window.heard.push(data);
      if (data.type === "report-height") frame.style.height = `${data.height}px`;
    });
    frame.src = address;
    document.querySelector("main").append(frame);
  }, `${site}/iframe.html?${query}`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("button", { name: /downloaden|Download/ }).first()).toBeVisible();
  return { frame, heard: () => page.evaluate(() => window.heard) };
}

const types = async (heard) => [...new Set((await heard()).map(({ type }) => type))];

test("the frame is as high as the form, and grows with it", async ({ page, baseURL }) => {
  const { frame } = await framed(page, baseURL);
  await expect(frame.getByRole("toolbar").first()).toBeVisible();
  const heights = () =>
    page.locator("iframe").evaluate(({ clientHeight, contentDocument }) => [clientHeight, contentDocument.body.offsetHeight]);
  await expect.poll(async () => new Set(await heights()).size).toBe(1);
  const [before] = await heights();
  await frame.getByRole("textbox", { name: "Wat was het doel van de reis?" }).fill("regel\n".repeat(60));
  await expect.poll(async () => (await heights())[0]).toBeGreaterThan(before + 500);
  await expect.poll(async () => new Set(await heights()).size).toBe(1);
});

test("the page hears the events, and in the end gets the whole report", async ({ page, baseURL }) => {
  const { frame, heard } = await framed(page, baseURL, "scope=frame&lang=nl");
  // Roles and labels are found in the frame as they are in a page.
  const form = new FormPage(Object.assign(Object.create(page), { getByRole: (...asked) => frame.getByRole(...asked) }));
  await form.writeFirstHalf(fill);
  await form.writeSecondHalf(fill);
  await form.downloadButton.click();
  await expect.poll(() => types(heard)).toEqual(
    expect.arrayContaining(["report-ready", "report-height", "report-change", "report-saved", "report-complete"]),
  );
  const complete = (await heard()).find(({ type }) => type === "report-complete");
  expect(complete.detail.report.answers).toEqual(expected.answers);
});

test("its address sets the attributes of the form", async ({ page, baseURL }) => {
  const { frame } = await framed(page, baseURL, "lang=en&storage=none&form=forms/dienstreis.json");
  await expect(frame.getByRole("heading", { level: 1, name: "Accounting for a trip" })).toBeVisible();
  await expect(frame.getByText("This form keeps no draft in the browser.")).toBeVisible();
});

test.describe("on another origin", () => {
  let other;
  test.beforeAll(async () => {
    other = await serve();
  });
  test.afterAll(() => other.close());

  test("a page that the site has listed hears the events", async ({ page, baseURL }) => {
    await page.route(({ pathname }) => pathname === "/iframe.html", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('-parents" content=""', `-parents" content="https://a.example ${baseURL}"`);
      await route.fulfill({ response, body });
    });
    const { frame, heard } = await framed(page, other.url, `parent=${baseURL}`);
    await frame.getByRole("textbox", { name: "Hoeveel personen" }).fill("3");
    await expect.poll(() => types(heard)).toEqual(expect.arrayContaining(["report-height", "report-change"]));
  });

  for (const asked of ["its own origin", "*", ""]) {
    test(`any other page hears nothing of what is written, also if it asks for "${asked}"`, async ({ page, baseURL }) => {
      const warnings = [];
      page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
      const parent = asked === "its own origin" ? baseURL : asked;
      const { frame, heard } = await framed(page, other.url, `parent=${parent}`);
      await frame.getByRole("textbox", { name: "Hoeveel personen" }).fill("3");
      await expect(frame.getByText("Concept opgeslagen")).toBeVisible();
      expect(await heard()).toEqual([]);
      expect(warnings.join()).toContain(`iframe.html tells nothing to ${parent}: `);
    });
  }
});
