import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.mjs";
import { ShelfPage, draft, key, uuid } from "./pages/shelf.mjs";

test("several reports: begun, found again, renamed, doubled", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await shelf.openList();
  await expect(shelf.row("Parijs")).toContainText("Nu open");
  await expect(shelf.row("Parijs")).toContainText(/Concept, 1 van 7 vragen beantwoord. Gewijzigd: vandaag \d\d:\d\d\./);
  await shelf.press("Nieuw verslag");
  await expect(shelf.place(1)).toHaveValue("");
  await shelf.visit("Kyiv");

  await shelf.openList();
  await expect(shelf.rows).toHaveCount(2);
  await shelf.press("Naam wijzigen", "Parijs");
  await page.getByRole("textbox", { name: "Naam van het verslag" }).fill("Studiereis");
  await page.keyboard.press("Enter");
  await expect(shelf.row("Studiereis")).toBeVisible();
  await expect(shelf.dialog.getByRole("button", { name: "Naam wijzigen: Studiereis" })).toBeFocused();
  await shelf.press("Naam wijzigen", "Studiereis");
  await page.getByRole("textbox", { name: "Naam van het verslag" }).fill("Toch niet");
  await page.keyboard.press("Escape");
  await expect(shelf.dialog.getByRole("button", { name: "Naam wijzigen: Studiereis" })).toBeFocused();
  await shelf.press("Dupliceren", "Studiereis");
  await expect(shelf.row("Studiereis (kopie)")).toBeVisible();
  await expect(shelf.dialog.getByRole("button", { name: "Dupliceren: Studiereis", exact: true })).toBeFocused();
  await shelf.press("Openen", "Studiereis (kopie)");
  await expect(shelf.dialog).toBeHidden();
  await expect(shelf.place(1)).toHaveValue("Parijs");
  await expect(page.getByText(/Verder met uw concept van/)).toBeVisible();

  const drafts = Object.values(await shelf.stored()).map((text) => JSON.parse(text));
  expect(drafts.map(({ name }) => name).sort()).toEqual(["Studiereis", "Studiereis (kopie)", undefined]);
  const original = drafts.find(({ name }) => name === "Studiereis");
  expect(drafts.find(({ name }) => name === "Studiereis (kopie)").basedOn).toBe(original.id);
});

test("a deleted report comes back, at once or after a reload", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await shelf.openList();
  await shelf.press("Verwijderen", "Parijs");
  await expect(shelf.dialog.getByRole("status")).toHaveText("Het verslag is verwijderd.");
  await expect(shelf.dialog.getByRole("button", { name: "Ongedaan maken" })).toBeFocused();
  await page.keyboard.press("Enter");
  await shelf.press("Openen", "Parijs");
  await expect(shelf.place(1)).toHaveValue("Parijs");

  await shelf.openList();
  await shelf.press("Verwijderen", "Parijs");
  await page.reload();
  await shelf.openList();
  await expect(shelf.dialog.getByRole("heading", { name: "Verwijderd" })).toBeVisible();
  await shelf.press("Terugzetten", "Parijs");
  await shelf.press("Openen", "Parijs");
  await expect(shelf.place(1)).toHaveValue("Parijs");
});

test("an emptied form is with the deleted reports, also after a reload", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await page.getByRole("button", { name: "Leegmaken", exact: true }).click();
  await page.getByRole("button", { name: "Ja, leegmaken" }).click();
  await page.reload();
  await expect(shelf.place(1)).toHaveValue("");
  await shelf.openList();
  await shelf.press("Terugzetten", "Parijs");
  await shelf.press("Openen", "Parijs");
  await expect(shelf.place(1)).toHaveValue("Parijs");
});

test("starting fresh deletes nothing, and a new tab goes on with the draft that was open", async ({ context, page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await shelf.openList();
  await shelf.press("Nieuw verslag");
  await page.reload();
  await expect(shelf.place(1)).toHaveValue("");
  await page.close();
  const second = new ShelfPage(await context.newPage());
  await second.open();
  await expect(second.place(1)).toHaveValue("Parijs");
  await expect(second.page.getByText(/Verder met uw concept van \d\d:\d\d/)).toBeVisible();
});

test("a draft of yesterday says so", async ({ page }) => {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, "");
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [key(uuid(1)), draft(uuid(1), "Parijs", yesterday)]);
  const shelf = new ShelfPage(page);
  await shelf.open();
  await expect(page.getByText(/Verder met uw concept van gisteren \d\d:\d\d/)).toBeVisible();
});

test("deleted for good is gone from every store", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await shelf.openList();
  await shelf.press("Nieuw verslag");
  await shelf.visit("Kyiv");
  await shelf.openList();
  await shelf.press("Verwijderen", "Parijs");
  await shelf.press("Definitief verwijderen", "Parijs");
  await page.getByRole("button", { name: "Ja, definitief verwijderen" }).click();
  await expect(shelf.dialog.getByRole("status")).toHaveText("Het is gewist.");
  expect(JSON.stringify([await shelf.stored(), await shelf.mirrored()])).not.toContain("Parijs");
  await page.reload();
  await shelf.isMirrored("Kyiv");
  expect(JSON.stringify([await shelf.stored(), await shelf.mirrored()])).not.toContain("Parijs");
});

test("erasing everything leaves nothing behind on a shared computer", async ({ page }) => {
  await page.addInitScript((key) => sessionStorage.seeded ?? (localStorage.setItem(key, "rommel"), sessionStorage.setItem("seeded", "1")), key(uuid(9)));
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await shelf.openList();
  await shelf.press("Nieuw verslag");
  await shelf.visit("Kyiv");
  await shelf.openList();
  await expect(shelf.dialog.getByRole("heading", { name: "Niet te lezen" })).toBeVisible();
  await shelf.press("Alles wissen");
  await page.getByRole("button", { name: "Nee, terug" }).click();
  await expect(shelf.dialog.getByRole("button", { name: "Alles wissen" })).toBeFocused();
  await shelf.press("Alles wissen");
  await page.getByRole("button", { name: "Ja, alles wissen" }).click();
  await expect(shelf.dialog.getByText("Er staan nog geen verslagen in deze browser.")).toBeVisible();
  await expect(shelf.dialog.getByRole("status")).toHaveText("Het is gewist.");
  const left = () => page.evaluate(async () => [Object.keys(localStorage), Object.keys(sessionStorage).filter((key) => key !== "seeded"), (await indexedDB.databases()).map(({ name }) => name)]);
  await expect.poll(left).toEqual([[], [], []]);
  await shelf.closeList();
  await expect(shelf.place(1)).toHaveValue("");
  await page.reload();
  await expect(shelf.button).toBeVisible();
  await shelf.openList();
  await expect(shelf.rows).toHaveCount(0);
});

/** Ids that another program, or a hand, may have written; none is a UUID. */
const oddIds = { "an empty id": "", "a quote": "a'b", "a double quote": 'a"b', "a backslash": "a\\", "a bracket": "']," , "a line end": "a\nb" };

for (const [what, id] of Object.entries(oddIds)) {
  test(`a text under ${what} is erased alone, and nothing else with it`, async ({ page }) => {
    const entries = { [key(id)]: "vreemd", [key(uuid(1))]: draft(uuid(1), "Parijs"), [key(uuid(2), "deleted")]: draft(uuid(2), "Lyon") };
    await page.addInitScript((entries) => Object.entries(entries).forEach(([key, text]) => sessionStorage.seeded ?? localStorage.setItem(key, text)), entries);
    await page.addInitScript(() => sessionStorage.setItem("seeded", "1"));
    const shelf = new ShelfPage(page);
    await shelf.open();
    await shelf.isMirrored("vreemd");
    await shelf.isMirrored("Parijs");
    await shelf.openList();
    await shelf.press("Definitief verwijderen", "vreemd");
    const question = shelf.row("vreemd").getByRole("group", { name: /dit verslag definitief verwijderen/ });
    await expect(question).toBeVisible();
    await expect(question.getByRole("button", { name: "Nee, terug" })).toBeFocused();
    await question.getByRole("button", { name: "Nee, terug" }).click();
    await expect(shelf.dialog.getByRole("button", { name: "Definitief verwijderen: vreemd" })).toBeFocused();
    await shelf.press("Definitief verwijderen", "vreemd");
    await question.getByRole("button", { name: "Ja, definitief verwijderen" }).click();
    await expect(shelf.dialog.getByRole("status")).toHaveText("Het is gewist.");
    await expect(shelf.dialog.getByRole("button", { name: "Nieuw verslag" })).toBeFocused();
    await expect(shelf.row("Parijs")).toBeVisible();
    await expect(shelf.row("Lyon")).toBeVisible();
    for (const store of [await shelf.stored(), await shelf.mirrored()]) {
      expect(JSON.stringify(store)).not.toContain("vreemd");
      expect(Object.keys(store).sort()).toEqual([key(uuid(2), "deleted"), key(uuid(1))].sort());
    }
  });
}

test("of an unreadable text and a deleted report with one id, only the one that was meant is erased", async ({ page }) => {
  const entries = { [key(uuid(1), "kept")]: "vreemd", [key(uuid(1), "deleted")]: draft(uuid(1), "Lyon") };
  await page.addInitScript((entries) => Object.entries(entries).forEach(([key, text]) => localStorage.setItem(key, text)), entries);
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.isMirrored("vreemd");
  await shelf.openList();
  await shelf.press("Definitief verwijderen", "vreemd");
  await shelf.row("vreemd").getByRole("button", { name: "Ja, definitief verwijderen" }).click();
  await expect(shelf.dialog.getByRole("status")).toHaveText("Het is gewist.");
  await expect(shelf.row("vreemd")).toHaveCount(0);
  await expect(shelf.row("Lyon")).toBeVisible();
});

test("a finished report is kept as finished, and can be read and adapted", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.writeFirstHalf((box, text) => box.fill(text));
  await shelf.writeSecondHalf((box, text) => box.fill(text));
  const file = await shelf.downloaded(() => shelf.downloadButton.click());
  const { id } = JSON.parse(file.text);
  expect((await shelf.stored())[key(id)]).toBe(file.text);
  await shelf.openList();
  await expect(shelf.row("Gemeentehuis Parijs")).toContainText(/Afgerond: vandaag/);
  await shelf.press("Nieuw verslag");
  await shelf.openList();
  await shelf.press("Openen", "Gemeentehuis Parijs");
  await expect(page.getByRole("heading", { name: "WAT WAS HET DOEL VAN DE REIS?" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("button", { name: "Terug naar het formulier" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(shelf.place(1)).toHaveValue("");
});

test("the list is used with the keyboard alone", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await shelf.button.focus();
  await page.keyboard.press("Enter");
  await expect(shelf.dialog).toBeVisible();
  const reach = async (name) => {
    for (let count = 0; count < 20; count += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const button = document.querySelector("report-form").shadowRoot.activeElement;
        return button?.getAttribute("aria-label") ?? button?.textContent;
      });
      if (focused === name) return;
    }
    throw new Error(`no way to ${name} with the keyboard`);
  };
  await reach("Verwijderen: Parijs");
  await page.keyboard.press("Enter");
  await expect(shelf.dialog.getByRole("button", { name: "Ongedaan maken" })).toBeFocused();
  await reach("Terugzetten: Parijs");
  await page.keyboard.press("Enter");
  await expect(shelf.dialog.getByRole("button", { name: "Openen: Parijs" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(shelf.dialog).toBeHidden();
  await expect(shelf.button).toBeFocused();
});

test("what another tab changes leaves the focus and a name that is being typed where they are", async ({ context, page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.visit("Parijs");
  await shelf.openList();
  const other = await context.newPage();
  await other.goto("/forms/reisverslag.json");
  const store = (n, place) => other.evaluate(([key, text]) => localStorage.setItem(key, text), [key(uuid(n)), draft(uuid(n), place, "2099-01-01T00:00:00Z")]);
  const duplicate = shelf.dialog.getByRole("button", { name: "Dupliceren: Parijs" });
  await duplicate.focus();
  await store(1, "Lyon");
  await expect(shelf.row("Lyon")).toBeVisible();
  await expect(duplicate).toBeFocused();
  // The report that has the focus is called something else by now.
  await shelf.dialog.getByRole("button", { name: "Dupliceren: Lyon" }).focus();
  await store(1, "Gent");
  await expect(shelf.dialog.getByRole("button", { name: "Dupliceren: Gent" })).toBeFocused();
  await shelf.press("Naam wijzigen", "Parijs");
  const name = page.getByRole("textbox", { name: "Naam van het verslag" });
  await name.fill("Studiereis");
  await store(2, "Kyiv");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  await expect(name).toBeFocused();
  await expect(name).toHaveValue("Studiereis");
  await page.keyboard.press("Enter");
  await expect(shelf.row("Studiereis")).toBeVisible();
  await expect(shelf.row("Kyiv")).toBeVisible();
});

test("what was done stays in sight far down a long list", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await page.addInitScript((texts) => texts.forEach(([key, text]) => localStorage.setItem(key, text)), Array.from({ length: 20 }, (_, n) => [key(uuid(n + 1)), draft(uuid(n + 1), `Plaats ${n + 1}.`)]));
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.openList();
  await shelf.press("Dupliceren", "Plaats 20.");
  await expect(shelf.dialog.getByText("De kopie staat in de lijst.").first()).toBeInViewport();
  await shelf.press("Alles wissen");
  await expect(shelf.dialog.getByText("Wilt u alle verslagen in deze browser wissen", { exact: false })).toBeInViewport();
});

test("two scopes do not see each other's reports", async ({ page }) => {
  const other = `report-form:reisverslag:draft:x:draft:${uuid(3)}`;
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [other, draft(uuid(3), "Elders")]);
  const shelf = new ShelfPage(page);
  await shelf.open();
  await expect(shelf.place(1)).toHaveValue("");
  await shelf.openList();
  await expect(shelf.rows).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing in the list, ${colorScheme}, and it fits on a small screen`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme });
    await page.addInitScript(([...texts]) => texts.forEach(([key, text]) => localStorage.setItem(key, text)), [
      [key(uuid(1)), draft(uuid(1), "Parijs")],
      [key(uuid(2), "deleted"), draft(uuid(2), "Kyiv", undefined, { deletedAt: "2099-01-01T00:00:00Z" })],
      [key(uuid(3)), "rommel van een ander programma"],
    ]);
    const shelf = new ShelfPage(page);
    await shelf.open();
    await shelf.openList();
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await shelf.dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
    };
    await expect(shelf.rows).toHaveCount(3);
    await check();
    await shelf.press("Naam wijzigen", "Parijs");
    await check();
    await page.keyboard.press("Enter");
    await shelf.press("Alles wissen");
    await check();
  });
}
