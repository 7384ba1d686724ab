import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.mjs";
import { ShelfPage } from "./pages/shelf.mjs";

const dialog = (page, name) => page.getByRole("dialog", { name });
const choose = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** A tab that writes about Parijs, and a second one that opens the same draft. */
async function twoTabs(context, page) {
  const first = new ShelfPage(page);
  await first.open();
  await first.visit("Parijs");
  const second = new ShelfPage(await context.newPage());
  await second.open();
  await expect(dialog(second.page, "Dit concept is al open in een ander tabblad")).toBeVisible();
  return [first, second];
}

test("the second tab takes over, and the first one says so", async ({ context, page }) => {
  const [first, second] = await twoTabs(context, page);
  await choose(second.page, "Hier verder schrijven");
  await expect(second.page.getByRole("dialog")).toHaveCount(0);
  // Nothing had the focus before the question: its title is where the form begins.
  await expect(second.page.getByRole("heading", { level: 1 })).toBeFocused();
  await second.place(1).fill("Parijs en Lyon");
  await second.isStored("Parijs en Lyon");
  await expect(dialog(first.page, "U schrijft verder in een ander tabblad")).toBeVisible();
  await choose(first.page, "Hier verder schrijven");
  await expect(first.place(1)).toHaveValue("Parijs en Lyon");
  await first.hasFocus();
  await expect(dialog(second.page, "U schrijft verder in een ander tabblad")).toBeVisible();
  expect(Object.keys(await first.stored())).toHaveLength(1);
});

test("the second tab looks only, and goes on once the first is closed", async ({ context, page }) => {
  const [first, second] = await twoTabs(context, page);
  await choose(second.page, "Alleen bekijken");
  await expect(second.page.getByText("Parijs").last()).toBeVisible();
  await expect(second.page.getByRole("textbox")).toHaveCount(0);
  await first.place(1).fill("Parijs en Lyon");
  await first.isStored("Parijs en Lyon");
  await first.page.close();
  await second.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(second.place(1)).toHaveValue("Parijs en Lyon");
});

test("closing the question without a choice is looking only", async ({ context, page }) => {
  const [, second] = await twoTabs(context, page);
  await second.page.keyboard.press("Escape");
  await expect(second.page.getByRole("textbox")).toHaveCount(0);
  await choose(second.page, "Verder met een kopie");
  await expect(second.place(1)).toHaveValue("Parijs");
  await second.hasFocus();
});

test("the second tab works on a copy", async ({ context, page }) => {
  const [first, second] = await twoTabs(context, page);
  await choose(second.page, "Verder met een kopie");
  await second.hasFocus();
  await second.place(1).fill("Lyon");
  await second.isStored("Lyon");
  await first.place(1).fill("Parijs en Kyiv");
  await first.isStored("Parijs en Kyiv");
  const drafts = Object.values(await first.stored()).map((text) => JSON.parse(text));
  expect(drafts.map(({ name, answers }) => [name, ...answers.locaties]).sort()).toEqual([
    ["Parijs (kopie)", "Lyon"],
    [undefined, "Parijs en Kyiv"],
  ].sort());
  await expect(first.page.getByRole("dialog")).toHaveCount(0);
});

test("without locks, both change the draft, and both texts are there", async ({ context, page }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined }));
  const first = new ShelfPage(page);
  await first.open();
  await first.visit("Parijs");
  const second = new ShelfPage(await context.newPage());
  await second.open();
  await expect(second.place(1)).toHaveValue("Parijs");
  // At the same moment: neither has heard of the other.
  await Promise.all([first.place(1).fill("Parijs en Kyiv"), second.place(1).fill("Parijs en Lyon")]);
  await first.isStored("Parijs en Kyiv");
  await first.isStored("Parijs en Lyon");
  const drafts = Object.values(await first.stored()).map((text) => JSON.parse(text));
  // Where neither saw the other in time, both went on with a copy, and one of the texts is there twice.
  expect([...new Set(drafts.map(({ answers }) => answers.locaties[0]))].sort()).toEqual(["Parijs en Kyiv", "Parijs en Lyon"]);
  const tabs = [first, second].map(({ page }) => page.getByText(/Dit concept is ook ergens anders gewijzigd/));
  await expect.poll(async () => (await tabs[0].count()) + (await tabs[1].count())).toBeGreaterThan(0);
});

test("without locks, a tab that hears too late says that its text is a second draft", async ({ context, page }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined }));
  const first = new ShelfPage(page);
  await first.open();
  await first.visit("Parijs");
  const [[key, text]] = Object.entries(await first.stored());
  // A page without the form stands for the other process, whose writing crosses ours.
  const other = await context.newPage();
  await other.goto("/icon.svg");
  await first.place(1).fill("Parijs en Kyiv");
  await first.isStored("Parijs en Kyiv");
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text.replace("Parijs", "Parijs en Lyon")]);
  await expect(page.getByText(/Dit concept is ook ergens anders gewijzigd.* een tweede concept: .*\(kopie\)/)).toBeVisible();
  await expect(first.place(1)).toHaveValue("Parijs en Kyiv");
  await first.isStored("Parijs en Lyon");
  await first.isStored("Parijs en Kyiv");
});

test("without locks, a tab hears that another has written", async ({ context, page }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined }));
  const first = new ShelfPage(page);
  await first.open();
  await first.visit("Parijs");
  const second = new ShelfPage(await context.newPage());
  await second.open();
  await second.place(1).fill("Parijs en Lyon");
  await expect(dialog(first.page, "Dit concept is gewijzigd in een ander tabblad")).toBeVisible();
  await choose(first.page, "Hier verder schrijven");
  await expect(first.place(1)).toHaveValue("Parijs en Lyon");
});

test("a report that is deleted in another tab is not lost on screen", async ({ context, page }) => {
  const [first, second] = await twoTabs(context, page);
  await choose(second.page, "Verder met een kopie");
  await second.isStored("(kopie)");
  await second.openList();
  await second.press("Verwijderen", "Parijs");
  await expect(dialog(first.page, "Dit verslag is verwijderd in een ander tabblad")).toBeVisible();
  await choose(first.page, "Bewaren als kopie");
  await first.hasFocus();
  await first.place(1).fill("Parijs, toch");
  await first.isStored("Parijs, toch");
  expect(Object.keys(await first.stored()).filter((key) => key.includes(":deleted:"))).toHaveLength(1);
});

test("axe finds nothing in the question of the second tab", async ({ context, page }) => {
  const [, second] = await twoTabs(context, page);
  await expect(second.page.getByRole("button", { name: "Hier verder schrijven" })).toBeFocused();
  const { violations } = await new AxeBuilder({ page: second.page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
});
