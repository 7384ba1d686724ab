// The module in a project that is built: no bundler loses what it loads.
import { FormPage } from "./pages/form.mjs";
import { bundlers, layOut } from "./bundlers/build.mjs";
import { serve } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

for (const [name, build] of Object.entries(bundlers)) {
  test(`${name} builds it, and under a strict policy all of it works`, async ({ page }) => {
    // webpack writes every script anew, the one with the modules inside too.
    test.setTimeout(240_000);
    const folder = test.info().outputPath("project");
    const out = test.info().outputPath("built");
    await layOut(folder);
    expect(await build(folder, out)).toEqual([]);
    const { url, close } = await serve(out);
    try {
      await page.goto(`${url}/strict/`);
      const form = new FormPage(page);
      await form.type(form.people, "3");
      await expect(page.getByRole("toolbar").first()).toBeVisible();
      await expect(page.getByRole("button", { name: "Mijn verslagen" })).toBeVisible();
      // What a saved page carries is fetched too.
      await page.getByRole("button", { name: "Meer manieren" }).click();
      const saved = await form.downloaded(() => page.getByRole("button", { name: "Webpagina met formulier", exact: true }).click());
      expect(saved.text).toContain('id="report-program"');
    } finally {
      await close();
    }
  });
}
