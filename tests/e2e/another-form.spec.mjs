import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.mjs";
import { FormPage } from "./pages/form.mjs";

/** The form of forms/dienstreis.json, which has every kind of question. */
async function opened(page, path = "/strict/hosts/dienstreis.html") {
  const form = new FormPage(page);
  await form.open(path);
  const box = (name) => page.getByRole("textbox", { name });
  return { form, box };
}

test("every kind of question is answered, and leaves as its kind of answer", async ({ page }) => {
  const { form, box } = await opened(page);
  await box("Wat is uw functie?").fill("Beleidsadviseur Mobiliteit");
  await box("Wanneer vertrok u?").fill("2026-11-16");
  await box("Hoelang was u weg?").fill("anderhalve dag");
  await box("Hoeveel mensen reisden er mee?").fill("2");
  await page.getByRole("group", { name: "Waar bent u geweest?" }).getByRole("textbox").fill("Gent");
  await box("Wat kostte de reis?").fill("€ 1.238,5");
  await page.getByRole("combobox", { name: "Wie betaalde de reis?" }).selectOption("De gemeente en iemand anders");
  await page.getByRole("radio", { name: "Ja" }).check();
  await box("Door wie?").fill("Stad Gent");
  await expect(page.getByText("8 van 9 vragen beantwoord")).toBeVisible();

  const file = await form.downloaded(() => form.downloadButton.click());
  expect(file.name).toMatch(/^dienstreis-\d{4}-\d\d-\d\d-gent-[0-9a-f]{6}\.json$/);
  expect(JSON.parse(file.text).answers).toEqual({
    functie: "Beleidsadviseur Mobiliteit",
    vertrek: "2026-11-16",
    duur: "P1DT12H",
    reizigers: 2,
    bestemmingen: ["Gent"],
    kosten: "1238.50",
    betaler: "gedeeld",
    uitgenodigd: { answer: true, details: "Stad Gent" },
  });

  await page.getByRole("button", { name: "Meer manieren" }).click();
  const document = await form.downloaded(() => page.getByRole("button", { name: "Webpagina", exact: true }).click());
  for (const words of ["16 november 2026", "De gemeente en iemand anders", "BETAALD DOOR", "€ 1.238,50"]) {
    expect(document.text).toContain(words);
  }

  await page.reload();
  await expect(box("Wanneer vertrok u?")).toHaveValue("2026-11-16");
  await expect(page.getByRole("combobox")).toHaveValue("gedeeld");
});

test("each kind says in its own words what is wrong", async ({ page }) => {
  const { form, box } = await opened(page);
  await box("Wanneer vertrok u?").fill("1999-12-31");
  await box("Hoelang was u weg?").fill("5 maanden");
  await box("Hoeveel mensen reisden er mee?").fill("100");
  await box("Wat kostte de reis?").fill("veel");
  await box("Wat is uw functie?").fill("x".repeat(121));
  await form.downloadButton.click();
  await expect(form.summary).toBeFocused();
  for (const message of [
    "Maak het antwoord korter: maximaal 120 tekens, nu 121.",
    "Vul een datum in op of na 1 januari 2000.",
    "Vul een duur van 3 maanden of korter in.",
    "Vul een aantal van 99 of minder in.",
    "Vul een bedrag in, bijvoorbeeld 1.238,50.",
  ]) {
    await expect(form.summary.getByRole("link", { name: message })).toBeVisible();
  }
  await form.summary.getByRole("link", { name: /bedrag/ }).click();
  await expect(box("Wat kostte de reis?")).toBeFocused();
  await expect(box("Wat kostte de reis?")).toHaveAccessibleDescription(/Vul een bedrag in/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
