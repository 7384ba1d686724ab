import { expect, test } from "./support/test.mjs";
import { FormPage, expected, fill, lasting } from "./pages/form.mjs";

const failures = {
  "blocked": {
    breakIt: () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } }),
    message: /deze browser staat opslaan niet toe/,
  },
  "full": {
    breakIt: () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; },
    message: /de opslag van deze browser is vol/,
  },
};

for (const [how, { breakIt, message }] of Object.entries(failures)) {
  test(`with a storage that is ${how} the report is written all the same`, async ({ page }) => {
    await page.addInitScript(breakIt);
    const form = new FormPage(page);
    await form.open();
    await form.writeFirstHalf(fill);
    await expect(page.getByRole("alert").getByText(message)).toBeVisible();
    const draft = await form.downloaded(() => page.getByRole("button", { name: "Concept downloaden" }).click());
    expect(JSON.parse(draft.text).answers.doel).toBe(expected.answers.doel);
    await form.writeSecondHalf(fill);
    const file = await form.downloaded(() => form.downloadButton.click());
    expect(lasting(JSON.parse(file.text))).toEqual(lasting(expected));
  });
}

test("a draft that cannot be read is kept, told, and can be downloaded", async ({ page }) => {
  const key = "report-form:reisverslag:draft:0b6f2f5e-2c3d-4f5a-9c1e-7d8e9f0a1b2c";
  await page.addInitScript((key) => localStorage.setItem(key, '{"half a dra'), key);
  const form = new FormPage(page);
  await form.open();
  await expect(page.getByText(/Een eerder concept kon niet worden gelezen/)).toBeVisible();
  const file = await form.downloaded(() => page.getByRole("button", { name: "Oud concept downloaden" }).click());
  expect(file.text).toBe('{"half a dra');
  expect(await page.evaluate((key) => localStorage.getItem(key.replace(":draft:", ":kept:")), key)).toBe('{"half a dra');
});
