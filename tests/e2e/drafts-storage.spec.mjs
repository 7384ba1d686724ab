import { expect, test } from "./support/test.mjs";
import { ShelfPage, draft, key, uuid } from "./pages/shelf.mjs";

test("a neighbour empties localStorage while the form is open: nothing is lost, and it is told", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Kyiv");
  await shelf.openList();
  await shelf.press("Nieuw verslag");
  await shelf.visit("Parijs");
  await page.evaluate(() => localStorage.clear());
  await shelf.place(1).fill("Parijs en Lyon");
  await shelf.isStored("Parijs en Lyon");
  await shelf.isStored("Kyiv");
  await expect(page.getByText(/uit deze browser verdwenen/)).toBeVisible();
});

test("localStorage was emptied between two visits: the form goes on with the second copy", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await page.goto("/forms/reisverslag.json");
  await page.evaluate(() => (localStorage.clear(), sessionStorage.clear()));
  await shelf.open();
  await expect(shelf.place(1)).toHaveValue("Parijs");
  await expect(page.getByText("Uw concept was uit deze browser verdwenen. Het is teruggehaald uit de reservekopie.")).toBeVisible();
});

test("another tab empties localStorage: the drafts are there again", async ({ context, page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  const other = await context.newPage();
  await other.goto("/forms/reisverslag.json");
  await other.evaluate(() => localStorage.clear());
  await shelf.isStored("Parijs");
});

test("a damaged draft comes back whole, and the damaged text is kept", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  const [[name, text]] = Object.entries(await shelf.stored());
  await page.goto("/forms/reisverslag.json");
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [name, text.slice(0, text.length / 2)]);
  await shelf.open();
  await expect(shelf.place(1)).toHaveValue("Parijs");
  expect((await shelf.stored())[name.replace(":draft:", ":kept:")]).toBe(text.slice(0, text.length / 2));
});

test("what a full localStorage does not take, IndexedDB does, and the list has it the next time", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await page.evaluate(() => {
    for (let size = 1 << 20; size >= 1; size >>= 1) {
      try {
        for (;;) localStorage.setItem(`buur${size}`, (localStorage.getItem(`buur${size}`) ?? "") + "x".repeat(size));
      } catch {
        // Smaller pieces may still fit.
      }
    }
  });
  await shelf.place(1).fill("Parijs, en een heel verhaal over Lyon");
  await expect(page.getByRole("alert").getByText(/de opslag van deze browser is vol/)).toBeVisible();
  const file = await shelf.downloaded(() => page.getByRole("button", { name: "Concept downloaden" }).click());
  expect(file.text).toContain("een heel verhaal over Lyon");
  await shelf.isMirrored("een heel verhaal over Lyon");
  const session = await page.context().newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await page.waitForEvent("crash");

  const later = new ShelfPage(await page.context().newPage());
  await later.page.goto("/forms/reisverslag.json");
  await later.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("buur")).forEach((key) => localStorage.removeItem(key)));
  await later.open();
  await later.isStored("een heel verhaal over Lyon");
  await later.openList();
  await expect(later.row("een heel verhaal over Lyon")).toBeVisible();
  await expect(later.row("Parijs")).toHaveCount(2);
});

const odd = {
  "bytes of another program": "\u0000\u0001PNG\ud800",
  "a truncated draft": draft(uuid(1), "Parijs").slice(0, 100),
  "a wrong type": "[1, 2, 3]",
  "a newer version": draft(uuid(1), "Parijs").replace('"formatVersion":1', '"formatVersion":2'),
  "four megabytes": "x".repeat(4 << 20),
};
for (const [what, text] of Object.entries(odd)) {
  test(`${what} under our key: moved aside, told, and to be downloaded`, async ({ page }) => {
    await page.addInitScript(([key, text]) => sessionStorage.seeded ?? (localStorage.setItem(key, text), sessionStorage.setItem("seeded", "1")), [key(uuid(1)), text]);
    const shelf = new ShelfPage(page);
    await shelf.open();
    await expect(page.getByText(/Een eerder concept kon niet worden gelezen/)).toBeVisible();
    await shelf.place(1).fill("Kyiv");
    await shelf.isStored("Kyiv");
    const held = await page.evaluate((key) => localStorage.getItem(key), key(uuid(1), "kept"));
    // Four megabytes cannot be there twice for a moment, and half a character not be moved unharmed: they stay.
    expect(held ?? (await page.evaluate((key) => localStorage.getItem(key), key(uuid(1))))).toBe(text);
    if (held === null) return;
    await page.reload();
    await shelf.openList();
    await expect(shelf.dialog.getByRole("heading", { name: "Niet te lezen" })).toBeVisible();
    const download = await shelf.downloaded(() => shelf.dialog.getByRole("button", { name: /^Downloaden/ }).click());
    expect(download.text).toBe(text);
  });
}
