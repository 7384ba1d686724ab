// node scripts/icons.mjs: draws style/icons/*.png from style/icon.svg. Run it again when the drawing has changed.
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/e2e/support/chromium.mjs";

const style = resolve(import.meta.dirname, "../style");
const drawing = await readFile(join(style, "icon.svg"), "utf8");

/** `share`: how much of the square the drawing takes. A maskable icon keeps clear of the edge (W3C, manifest, 8.1). */
const icons = [
  { name: "icon-180", size: 180, share: 0.8, paper: "#fff" },
  { name: "icon-192", size: 192, share: 1 },
  { name: "icon-512", size: 512, share: 1 },
  { name: "icon-maskable-512", size: 512, share: 0.6, paper: "#fff" },
];

const browser = await chromium.launch(launchOptions);
try {
  for (const { name, size, share, paper = "transparent" } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>
      body { margin: 0; display: grid; place-items: center; height: 100vh; background: ${paper}; }
      svg { width: ${share * 100}vw; }
    </style>${drawing}`);
    await page.screenshot({ path: join(style, "icons", `${name}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
