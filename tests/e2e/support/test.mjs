// Playwright's `test`, with a page that is listened to. Every test that uses it fails when the page complains.
import { test as base, expect } from "@playwright/test";

export { expect };

export const test = base.extend({
  /**
   * What the page complained about: errors in the console (a refused resource among them), uncaught exceptions. A
   * test that provokes a complaint takes it out of the list.
   */
  complaints: [
    async ({ page }, use) => {
      const complaints = [];
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      await use(complaints);
      expect(complaints, "complaints of the page").toEqual([]);
    },
    { auto: true },
  ],

  /** The addresses that the page asked for, in order. */
  requests: async ({ page }, use) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await use(requests);
  },
});
