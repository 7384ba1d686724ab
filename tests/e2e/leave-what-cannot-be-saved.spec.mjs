// What could not be stored is never dropped unasked; what was there a moment before can be brought back.
import { fill } from "./pages/form.mjs";
import { HostPage } from "./pages/host.mjs";
import { ShelfPage } from "./pages/shelf.mjs";
import { expect, test } from "./support/test.mjs";

const QUESTION = /Dit verslag kan niet worden bewaard/;

/** Nothing can be stored: not in localStorage, not in IndexedDB. */
const block = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  IDBFactory.prototype.open = () => {
    throw new DOMException("no", "SecurityError");
  };
};

const ways = {
  "Nieuw verslag": async (shelf) => {
    await shelf.openList();
    await shelf.press("Nieuw verslag");
  },
  "an import": async (shelf) => {
    await shelf.page.getByRole("button", { name: "Bestaand verslag plakken of openen" }).click();
    const dialog = shelf.page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("HOELANG DUURDE DE REIS?\n3 dagen");
    await dialog.getByRole("button", { name: "Antwoorden zoeken" }).click();
    await dialog.getByRole("button", { name: "Overnemen" }).click();
  },
};

for (const [way, go] of Object.entries(ways)) {
  test(`${way}, where nothing can be stored, asks first`, async ({ page }) => {
    await page.addInitScript(block);
    const shelf = new ShelfPage(page);
    await shelf.open();
    await fill(shelf.met, "Een wethouder.");
    await go(shelf);
    await expect(page.getByText(QUESTION)).toBeVisible();
    await expect(page.getByRole("button", { name: "Als bestand bewaren en doorgaan" })).toBeFocused();
    await expect(shelf.met).toHaveValue("Een wethouder.");

    await page.getByRole("button", { name: "Terug", exact: true }).click();
    await expect(page.getByText(QUESTION)).toBeHidden();
    await expect(shelf.met).toHaveValue("Een wethouder.");

    await go(shelf);
    await page.getByRole("button", { name: "Toch doorgaan" }).click();
    await expect(shelf.met).toHaveValue("");
    // It was a slip.
    await page.getByRole("button", { name: "Antwoorden terugzetten" }).click();
    // What was imported cannot be stored either.
    if (way === "an import") await page.getByRole("button", { name: "Toch doorgaan" }).click();
    await expect(shelf.met).toHaveValue("Een wethouder.");

    await go(shelf);
    const file = await shelf.downloaded(() => page.getByRole("button", { name: "Als bestand bewaren en doorgaan" }).click());
    expect(JSON.parse(file.text).answers.ontmoet).toBe("Een wethouder.");
    await expect(shelf.met).toHaveValue("");
  });
}

test("with storage none, another report of the host leaves what was typed to be brought back", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await host.put('<report-form storage="none" form="kort.json"></report-form>');
  const town = page.getByRole("textbox", { name: "Welke stad?" });
  const report = (stad, id) => ({
    format: "report-form/report", formatVersion: 1, id, form: { id: "kort", version: 1, title: "Kort" }, language: "nl",
    status: "draft", createdAt: "2026-11-01T00:00:00Z", updatedAt: "2026-11-01T00:00:00Z", answers: { stad }, questions: [],
  });
  await fill(town, "Lyon");
  for (const [at, stad] of ["Gent", "Brugge"].entries()) {
    await host.do((element, report) => (element.report = report), report(stad, `00000000-0000-4000-8000-00000000000${at}`));
    await expect(town).toHaveValue(stad);
  }
  await page.getByRole("button", { name: "Antwoorden terugzetten" }).click();
  await expect(town).toHaveValue("Lyon");
  await expect(page.getByRole("button", { name: "Antwoorden terugzetten" })).toHaveCount(0);
});

test("bringing back gives what was there a moment before, never something older", async ({ page }) => {
  const host = new HostPage(page);
  const { form } = host;
  const back = page.getByRole("button", { name: "Antwoorden terugzetten" });
  await host.open();
  await host.put('<report-form storage="none"></report-form>');
  await fill(form.met, "Eerst.");
  await host.do((element) => element.reset());
  await fill(form.met, "Daarna.");
  await host.do((element) => element.reset());
  await expect(form.met).toHaveValue("");
  await back.click();
  await expect(form.met).toHaveValue("Daarna.");
});

test("what was deleted with the form is not brought back once a new report is begun", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await fill(shelf.met, "Eerst.");
  await page.getByRole("button", { name: "Leegmaken", exact: true }).click();
  await page.getByRole("button", { name: "Ja, leegmaken" }).click();
  await expect(page.getByRole("button", { name: "Antwoorden terugzetten" })).toBeVisible();
  await fill(shelf.met, "Daarna.");
  await shelf.openList();
  await shelf.press("Nieuw verslag");
  await expect(page.getByRole("button", { name: "Antwoorden terugzetten" })).toHaveCount(0);
});

test("a form that is taken off while nothing can be stored comes back in the next one, and the browser asks before leaving", async ({ page }) => {
  await page.addInitScript(block);
  const host = new HostPage(page);
  await host.open();
  await host.put("<report-form></report-form>");
  await fill(host.form.met, "Een wethouder.");
  await host.do((element) => {
    element.remove();
    return new Promise((done) => setTimeout(done, 50));
  });
  const asks = await page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
  expect(asks).toBe(true);
  await host.put("<report-form></report-form>");
  await expect(host.form.met).toHaveValue("Een wethouder.");
});
