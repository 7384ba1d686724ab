// node scripts/screenshots.mjs <folder>: pictures of dist/ in every state below, at three widths, light and dark.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { FormPage, fill } from "../tests/e2e/pages/form.mjs";
import { launchOptions } from "../tests/e2e/support/chromium.mjs";
import { serve } from "../tests/e2e/support/server.mjs";

/** How to get the page from just opened into each state. */
const states = {
  empty: async () => {},
  half: async (form) => {
    await form.writeFirstHalf(fill);
    await form.page.getByRole("button", { name: "Voorbeeld" }).first().click();
    await form.page.getByText("Concept opgeslagen").waitFor();
  },
  problems: async (form) => {
    await form.people.fill("drie of vier");
    await form.downloadButton.click();
    await form.summary.waitFor();
  },
  complete: async (form) => {
    await form.writeFirstHalf(fill);
    await form.writeSecondHalf(fill);
    await form.page.getByText("Concept opgeslagen").waitFor();
  },
};

const widths = [360, 768, 1280];
const schemes = ["light", "dark"];

const folder = process.argv[2];
if (!folder) throw new Error("usage: node scripts/screenshots.mjs <folder>");
await mkdir(folder, { recursive: true });

const server = await serve();
const browser = await chromium.launch(launchOptions);
try {
  for (const [state, reach] of Object.entries(states)) {
    for (const colorScheme of schemes) {
      for (const width of widths) {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          locale: "nl-NL",
          timezoneId: "Europe/Amsterdam",
          reducedMotion: "reduce",
        });
        const page = await context.newPage();
        const form = new FormPage(page);
        await form.open(server.url);
        await reach(form);
        const path = join(folder, `${state}-${width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: true });
        console.log(path);
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
