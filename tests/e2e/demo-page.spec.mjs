// embed.html: a page of someone else's, with the form in it twice.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.mjs";

async function opened(page, path = "/strict/embed.html") {
  await page.goto(path);
  const [first, second] = ["#demo", "#other"].map((id) => page.locator(id));
  await expect(first.getByRole("button", { name: "Verslag downloaden" })).toBeVisible();
  await expect(second.getByRole("button", { name: "Verslag downloaden" })).toBeVisible();
  return {
    first,
    second,
    people: first.getByRole("textbox", { name: "Hoeveel personen" }),
    log: page.getByRole("group", { name: "Gebeurtenissen" }).getByRole("listitem"),
    markup: page.getByRole("group", { name: "In uw pagina" }),
    set: (name, value) => page.getByRole("combobox", { name, exact: true }).selectOption(value),
  };
}

for (const colorScheme of ["light", "dark"]) {
  for (const theme of ["geen", "Zee", "Klei", "Nacht"]) {
    test(`axe finds nothing in the demo, ${colorScheme}, with the theme ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const { set, people, first } = await opened(page);
      await expect(first.getByRole("toolbar").first()).toBeVisible();
      await set("Thema", theme);
      await people.fill("drie");
      await people.blur();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    });
  }
}

test("the page hears what happens in each form", async ({ page }) => {
  const { people, second, log } = await opened(page);
  await expect(log.filter({ hasText: "report-ready" })).toHaveCount(2);
  await people.fill("3");
  await expect(log.filter({ hasText: /report-change.*#demo.*1 antwoorden/ })).toHaveCount(1);
  await expect(log.filter({ hasText: /report-saved.*#demo/ })).toHaveCount(1);
  await second.getByRole("textbox", { name: "Wat is uw functie?" }).fill("Adviseur");
  await expect(log.filter({ hasText: /report-change.*#other/ })).toHaveCount(1);
  await page.getByRole("button", { name: "Leegmaken", exact: true }).first().click();
  await expect(log).toHaveCount(0);
});

test("the settings show what they do, and the markup that does it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { people, first, set, markup } = await opened(page, "/embed.html");
  await people.fill("3");
  await set("lang", "en");
  await expect(first.getByRole("textbox", { name: "How many people" })).toHaveValue("3");
  await set("Thema", "Zee");
  await expect(markup).toHaveText(/<div class="theme-sea">\s*<report-form lang="en" scope="demo"><\/report-form>\s*<\/div>/);
  await expect(first.getByRole("button", { name: "Download report" })).toHaveCSS("background-color", "rgb(0, 112, 127)");
  await page.getByRole("button", { name: "Kopiëren" }).click();
  await expect(page.getByText("Gekopieerd.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await markup.textContent());
});

test("the two forms keep their drafts apart, and another scope has one of its own", async ({ page }) => {
  const { people, second } = await opened(page);
  await people.fill("3");
  await second.getByRole("textbox", { name: "Wat is uw functie?" }).fill("Adviseur");
  await expect(page.getByText(/Concept opgeslagen om/)).toHaveCount(2);
  await page.getByLabel("scope").fill("andere");
  await page.getByLabel("scope").press("Tab");
  await expect(people).toHaveValue("");
  await page.reload();
  await expect(people).toHaveValue("3");
  await expect(second.getByRole("textbox", { name: "Wat is uw functie?" })).toHaveValue("Adviseur");
});

test("the demo fits a small phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await opened(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
