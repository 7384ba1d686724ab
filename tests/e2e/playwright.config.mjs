import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/chromium.mjs";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  globalSetup: "./support/global-setup.mjs",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second attempt has found something.
  retries: 0,
  workers: 2,
  reporter: "list",
  use: {
    // Known only once the server of globalSetup listens; the workers inherit it.
    baseURL: process.env.REPORT_FORM_URL,
    browserName: "chromium",
    launchOptions,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    trace: "retain-on-failure",
  },
});
