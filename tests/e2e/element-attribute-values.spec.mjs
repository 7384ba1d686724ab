// What an attribute says that is not a value of it: ignored, told once, and never at the cost of what was written.
import { expect, test } from "./support/test.mjs";
import { HostPage } from "./pages/host.mjs";
import { draft, key, uuid } from "./pages/shelf.mjs";

const daysAgo = (days) => `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19)}Z`;

/** Puts a draft of 400 days ago and one of yesterday in the browser. */
async function withDrafts(page) {
  const host = new HostPage(page);
  await host.open();
  await page.evaluate((entries) => entries.forEach(([key, text]) => localStorage.setItem(key, text)), [
    [key(uuid(1)), draft(uuid(1), "Lyon", daysAgo(400))],
    [key(uuid(2)), draft(uuid(2), "Parijs", daysAgo(1))],
  ]);
  return host;
}

const stored = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":draft:")).length);

for (const days of ["0.5", "-0.5", "-5", "-1", "0", "1e-9", "1e9", "Infinity", "NaN", "4294967296", "4294967297", "36501", "30 dagen", " 30", "٣٠"]) {
  test(`retention-days="${days}" is ignored, told, and erases nothing`, async ({ page }) => {
    const host = await withDrafts(page);
    await host.put(`<report-form retention-days="${days}"></report-form>`);
    await expect(host.form.place(1)).toHaveValue("Parijs");
    await expect(page.getByRole("button", { name: "Mijn verslagen" })).toBeVisible();
    await page.waitForTimeout(300);
    expect(await stored(page)).toBe(2);
    const told = { code: "attribute", message: `retention-days="${days}" is ignored: it takes a whole number of days, from 1 to 36500` };
    expect(await host.told("error")).toEqual([told]);
    // Told once, not at every change of another attribute.
    await host.set({ lang: "en" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trip report");
    expect(await host.told("error")).toEqual([told]);
    await host.set({ "retention-days": "36500", lang: null });
    await expect(host.form.place(1)).toHaveValue("Parijs");
    expect(await host.told("error")).toEqual([told]);
  });
}

test("retention-days in whole days removes what is older, and nothing else", async ({ page }) => {
  const host = await withDrafts(page);
  await host.put('<report-form retention-days="30"></report-form>');
  await expect(host.form.place(1)).toHaveValue("Parijs");
  await expect.poll(() => stored(page)).toBe(1);
  expect(await host.told("error")).toEqual([]);
});

const wrong = {
  'storage="session"': "storage: it takes local or none",
  'lang="fr"': "lang: it takes nl or en",
  'lang="english"': "lang: it takes nl or en",
  'scope="  "': "scope: it takes a text with something in it",
  'readonly="false"': "readonly: it takes readonly, or no value",
};

for (const [attribute, what] of Object.entries(wrong)) {
  test(`${attribute} is as good as absent, and told`, async ({ page }) => {
    const host = await withDrafts(page);
    await host.put(`<report-form ${attribute}></report-form>`);
    await expect(host.form.place(1)).toHaveValue("Parijs");
    const [name, takes] = what.split(": ");
    const [told, ...more] = await host.told("error");
    expect(told.code).toBe("attribute");
    expect(told.message).toContain(`${name}="`);
    expect(told.message).toContain(takes);
    expect(more).toEqual([]);
    await host.form.type(host.form.people, "3");
    await expect.poll(async () => (await host.told("saved")).length).toBe(1);
    expect(await page.evaluate((key) => localStorage.getItem(key), key(uuid(2)))).toContain('"personen": 3');
  });
}

test("of its own language only one that it speaks counts; else that of what is around it", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await host.put('<div lang="en"><report-form lang="fr"></report-form></div>');
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trip report");
});

test("readonly is on with its name, with nothing, and as frameworks write it", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  for (const value of ["", "readonly", "true"]) {
    await host.put(`<report-form storage="none" readonly="${value}"></report-form>`);
    await expect(host.form.people).toHaveCount(0);
    expect(await host.do(({ readOnly }) => readOnly)).toBe(true);
  }
  expect(await host.told("error")).toEqual([]);
});

test("an address that is not one shows no other form than was asked for", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await page.evaluate(() => (document.querySelector("main").innerHTML = '<report-form form="http://"></report-form>'));
  await expect(page.getByRole("alert")).toContainText("de vragenlijst is er niet of klopt niet");
  const [attribute, definition] = await host.told("error");
  expect(attribute).toEqual({ code: "attribute", message: expect.stringContaining('form="http://"') });
  expect(definition.code).toBe("definition");
});
