// node scripts/themes.mjs <file.png>: the form in five real themes, side by side.
import { chromium } from "@playwright/test";
import { HostPage } from "../tests/e2e/pages/host.mjs";
import { launchOptions } from "../tests/e2e/support/chromium.mjs";
import { serve } from "../tests/e2e/support/server.mjs";
import { themes } from "../tests/e2e/support/themes.mjs";

const path = process.argv[2];
if (!path) throw new Error("usage: node scripts/themes.mjs <file.png>");

const frame = `
  body { background: #d8dde3; margin: 0; }
  main { display: grid; gap: 16px; grid-template-columns: repeat(${themes.length}, 1fr); padding: 16px; }
  h2 { font: 600 20px system-ui; margin: 0 0 8px; }
  report-form { padding: 24px; }`;

const server = await serve();
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({ viewport: { width: 2200, height: 2400 }, locale: "nl-NL" });
  const host = new HostPage(page);
  await host.open(`${server.url}/hosts/host.html`);
  for (const theme of themes) await page.addStyleTag({ path: theme.path });
  await page.addStyleTag({ content: frame });
  await host.put(
    themes
      .map(({ name, className }) => `<div class="${className}"><h2>${name}</h2>
        <report-form storage="none" scope="${className}" form="../hosts/thema.json"></report-form></div>`)
      .join(""),
  );
  for (const element of await host.element.all()) {
    await element.getByRole("toolbar").waitFor();
    await element.getByRole("textbox", { name: /personen/ }).fill("drie of vier");
    await element.getByRole("textbox", { name: /doel/ }).fill("Leren van de aanpak in **Parijs**.");
    await element.getByRole("radio", { name: "Nee" }).check();
    await element.evaluate((form) => form.reportValidity());
    await element.getByRole("group", { name: /aandacht/ }).waitFor();
  }
  await page.locator("main").screenshot({ path, animations: "disabled" });
  console.log(path);
} finally {
  await browser.close();
  await server.close();
}
