import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.mjs";
import { FormPage, expected } from "./pages/form.mjs";

const states = {
  "empty": async () => {},
  "half filled": async (form) => {
    await form.people.fill("3");
    await form.duration.fill("anderhalve week");
    await form.purpose.fill(expected.answers.doel);
    await form.page.getByRole("button", { name: "Voorbeeld" }).first().click();
  },
  "with an error summary": async (form) => {
    await form.people.fill("drie");
    await form.downloadButton.click();
    await expect(form.summary).toBeVisible();
  },
  "complete": async (form) => {
    await form.people.fill("3");
    await form.duration.fill("3 dagen");
    await form.purpose.fill(expected.answers.doel);
    await form.place(1).fill("Parijs");
    await form.met.fill(expected.answers.ontmoet);
    await form.result.fill(expected.answers.opbrengst);
    await form.agreements.getByRole("radio", { name: "Ja" }).check();
    await form.details.fill("Een tweede bezoek.");
    await expect(form.page.getByText("7 van 7 vragen beantwoord")).toBeVisible();
  },
};

for (const colorScheme of ["light", "dark"]) {
  for (const [state, reach] of Object.entries(states)) {
    test(`axe finds nothing in the form ${state}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const form = new FormPage(page);
      await form.open();
      await reach(form);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    });
  }
}
