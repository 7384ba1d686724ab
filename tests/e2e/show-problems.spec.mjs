import { expect, test } from "./support/test.mjs";
import { FormPage } from "./pages/form.mjs";

const needed = "Vul in hoeveel personen de reis hebben gemaakt, bijvoorbeeld 3.";
const digits = "Gebruik alleen cijfers, bijvoorbeeld 3.";

test("an untouched question is never red; a changed one is when it is left, until it is right", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  await form.people.focus();
  await page.keyboard.press("Tab");
  await expect(page.getByText(needed)).toBeHidden();

  await form.type(form.people, "drie");
  await expect(page.getByText(digits)).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(page.getByText(digits)).toBeVisible();
  await expect(form.people).toHaveAccessibleDescription(/Tel uzelf mee.*Gebruik alleen cijfers/);
  await expect(form.people).toHaveAttribute("aria-invalid", "true");

  await form.people.fill("3");
  await expect(page.getByText(digits)).toBeHidden();
  await form.people.fill("3 of 4");
  await expect(page.getByText(digits)).toBeVisible();
});

test("finishing too early gives a summary that takes focus and leads to each field", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  await form.downloadButton.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole("heading")).toHaveText("Er zijn nog 7 vragen die aandacht nodig hebben");
  const links = form.summary.getByRole("link");
  await expect(links).toHaveCount(7);
  for (const text of await links.allTextContents()) {
    await expect(page.getByText(text)).toHaveCount(2);
  }
  const address = page.url();
  await links.first().click();
  await expect(form.people).toBeFocused();
  await page.keyboard.type("2");
  await expect(links).toHaveCount(6);
  await links.filter({ hasText: "locatie" }).click();
  await expect(form.place(1)).toBeFocused();
  await links.filter({ hasText: "Kies of er" }).click();
  await expect(form.agreements.getByRole("radio", { name: "Ja" })).toBeFocused();
  expect(page.url()).toBe(address);
});

test("an unfinished report can be downloaded as a draft all the same", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  await form.type(form.people, "drie of vier");
  await form.downloadButton.click();
  const file = await form.downloaded(() => page.getByRole("button", { name: "Toch als concept downloaden" }).click());
  const draft = JSON.parse(file.text);
  expect(file.name).toMatch(/\.concept\.json$/);
  expect(draft.status).toBe("draft");
  expect(draft.unparsed).toEqual({ personen: "drie of vier" });
});

test("an over-long answer is kept whole, and the message gives the two numbers", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  await form.purpose.fill("a".repeat(20_001));
  await form.purpose.blur();
  await expect(page.getByText("Maak het antwoord korter: maximaal 20.000 tekens, nu 20.001.")).toBeVisible();
  await expect(form.purpose).toHaveValue("a".repeat(20_001));
});

test("all of it works with the keyboard alone", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  const answers = {};
  await form.people.focus();
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2 dagen");
  // The toolbar is one stop, then the preview and two suggested headings, then the text.
  await expect(page.getByRole("toolbar").first()).toBeVisible();
  for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press("Tab");
  await expect(form.purpose).toBeFocused();
  await page.keyboard.type("Leren.");
  await expect(page.getByRole("group", { name: "Voorbeeld" })).toHaveText("Leren.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Parijs");
  await page.keyboard.press("Enter");
  await expect(form.place(2)).toBeFocused();
  await page.keyboard.type("Lyon");
  await form.met.focus();
  await page.keyboard.type("Een wethouder");
  await form.result.focus();
  await page.keyboard.type("Kennis");
  await form.agreements.getByRole("radio", { name: "Ja" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(form.agreements.getByRole("radio", { name: "Nee" })).toBeChecked();
  await form.downloadButton.focus();
  const file = await form.downloaded(() => page.keyboard.press("Enter"));
  Object.assign(answers, JSON.parse(file.text).answers);
  expect(answers).toEqual({
    personen: 2, duur: "P2D", doel: "Leren.", locaties: ["Parijs", "Lyon"], ontmoet: "Een wethouder", opbrengst: "Kennis",
    vervolg: { answer: false },
  });
});

test("a press on a button right after a wrong answer counts", async ({ page }) => {
  // The message that shows on leaving moved the button away between pressing and letting go.
  const form = new FormPage(page);
  await form.open();
  await form.type(form.people, "drie");
  await page.getByRole("button", { name: "Voorbeeld" }).first().hover();
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByText("Gebruik alleen cijfers, bijvoorbeeld 3.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Bewerken" })).toBeVisible();
});
