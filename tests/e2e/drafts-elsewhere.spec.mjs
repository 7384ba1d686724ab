// Drafts across versions of the form, computers and time.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.mjs";
import { HostPage } from "./pages/host.mjs";
import { ShelfPage, draft, key, uuid } from "./pages/shelf.mjs";

test("a draft opens in a newer form: what fits is kept, the rest is shown and stays in the file", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.people.fill("3");
  await shelf.purpose.fill("Vrede");
  await shelf.visit("Parijs");

  const host = new HostPage(page);
  await host.open();
  await host.put('<report-form form="reisverslag-2.json"></report-form>');
  await expect(shelf.purpose).toHaveValue("Vrede");
  const gone = page.getByRole("region", { name: "Antwoorden die niet meer in het formulier staan" });
  await expect(gone.getByText("WELKE LOCATIES ZIJN BEZOCHT?")).toBeVisible();
  await expect(gone.getByText("Parijs")).toBeVisible();
  // Its question is another one now, which takes a text.
  await expect(gone.getByText("3", { exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include("report-form").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);

  await shelf.purpose.fill("Vrede en handel");
  await shelf.isStored("Vrede en handel");
  const [text] = Object.values(await shelf.stored());
  expect(JSON.parse(text)).toMatchObject({ form: { version: 2 }, answers: { doel: "Vrede en handel", locaties: ["Parijs"], personen: 3 } });
  // And back in the form of before.
  await shelf.open();
  await expect(shelf.people).toHaveValue("3");
  await expect(shelf.place(1)).toHaveValue("Parijs");
  await expect(gone).toHaveCount(0);
});

test("a draft is saved as a file from the list", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await shelf.openList();
  const file = await shelf.downloaded(() => shelf.press("Als bestand bewaren", "Parijs"));
  expect(file.name).toMatch(/^reisverslag-\d{4}-\d\d-\d\d-parijs-[0-9a-f]{6}\.concept\.json$/);
  expect(Object.values(await shelf.stored())).toEqual([file.text]);
});

test("what the host lets expire is gone from both stores; what is younger stays, with its date", async ({ page }) => {
  const days = (count) => new Date(Date.now() - count * 86_400_000).toISOString().replace(/\.\d+/, "");
  await page.addInitScript(([...texts]) => sessionStorage.seeded ?? (texts.forEach(([key, text]) => localStorage.setItem(key, text)), sessionStorage.setItem("seeded", "1")), [
    [key(uuid(1)), draft(uuid(1), "Oud", days(40))],
    [key(uuid(2)), draft(uuid(2), "Jong", days(10))],
    [key(uuid(3), "deleted"), draft(uuid(3), "Weg", days(35), { deletedAt: days(5) })],
  ]);
  const host = new HostPage(page);
  await host.open();
  await host.put('<report-form retention-days="30"></report-form>');
  const shelf = new ShelfPage(page);
  await expect(shelf.place(1)).toHaveValue("Jong");
  await expect.poll(async () => Object.keys(await shelf.stored())).toEqual([key(uuid(2))]);
  await expect.poll(async () => Object.keys(await shelf.mirrored())).toEqual([key(uuid(2))]);
  await shelf.openList();
  await expect(shelf.dialog.getByText("Een verslag dat 30 dagen niet is gewijzigd, wordt verwijderd.")).toBeVisible();
  await expect(shelf.row("Jong")).toContainText(/Gewijzigd: \d+ \w+( om)? \d\d:\d\d/);
});

test("without retention-days a draft of last year opens", async ({ page }) => {
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [key(uuid(1)), draft(uuid(1), "Oud", "2020-01-01T10:00:00Z")]);
  const shelf = new ShelfPage(page);
  await shelf.open();
  await expect(shelf.place(1)).toHaveValue("Oud");
});

test("the browser asks before leaving only when something could not be saved", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.place(1).fill("Parijs");
  // No dialog: the page just closes.
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
});

test("the browser asks before leaving when the storage is full", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.place(1).click();
  await page.keyboard.type("Parijs");
  await expect(page.getByRole("alert").getByText(/is vol/)).toBeVisible();
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
});
