// "My reports", and the two stores behind it.
import { expect } from "@playwright/test";
import { FormPage } from "./form.mjs";

export class ShelfPage extends FormPage {
  constructor(page) {
    super(page);
    this.button = page.getByRole("button", { name: "Mijn verslagen" });
    this.dialog = page.getByRole("dialog", { name: "Mijn verslagen" });
    this.rows = this.dialog.getByRole("listitem");
  }

  /** Opens the form, and waits until it looks after its drafts. */
  async open(path = "/") {
    await super.open(path);
    await expect(this.button).toBeVisible();
  }

  async openList() {
    await this.button.click();
    await expect(this.dialog).toBeVisible();
  }

  async closeList() {
    await this.dialog.getByRole("button", { name: "Sluiten" }).click();
    await expect(this.dialog).toBeHidden();
  }

  row(title) {
    return this.rows.filter({ hasText: title });
  }

  /** Presses a button of the list. */
  press(name, title) {
    return this.dialog.getByRole("button", { name: title ? `${name}: ${title}` : name, exact: true }).click();
  }

  /** Expects that the focus is on something in the form, and not lost to the page. */
  async hasFocus() {
    const focused = () => this.page.evaluate(() => document.querySelector("report-form").shadowRoot.activeElement?.tagName ?? "lost");
    await expect.poll(focused).not.toBe("lost");
  }

  /** Writes a place that was visited, and waits until it is stored in both places. */
  async visit(place) {
    await this.place(1).fill(place);
    await this.isStored(place);
    await this.isMirrored(place);
  }

  async isStored(text) {
    await expect.poll(async () => Object.values(await this.stored()).join(), { message: `stored: ${text}` }).toContain(text);
  }

  async isMirrored(text) {
    await expect.poll(async () => Object.values(await this.mirrored()).join(), { message: `mirrored: ${text}` }).toContain(text);
  }

  /** What localStorage holds of us, without the hints. */
  stored() {
    return this.page.evaluate(() =>
      Object.fromEntries(Object.entries({ ...localStorage }).filter(([key]) => /^report-form:.*:(draft|deleted|kept):/.test(key))),
    );
  }

  /** What IndexedDB holds of us. */
  mirrored(name = "report-form:reisverslag") {
    return this.page.evaluate(async (name) => {
      const done = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
      if (!(await indexedDB.databases()).some((database) => database.name === name)) return {};
      const database = await done(indexedDB.open(name));
      try {
        if (!database.objectStoreNames.contains("texts")) return {};
        const texts = database.transaction("texts").objectStore("texts");
        const [keys, values] = await Promise.all([done(texts.getAllKeys()), done(texts.getAll())]);
        return Object.fromEntries(keys.map((key, at) => [key, values[at]]));
      } finally {
        database.close();
      }
    }, name);
  }
}

/** A draft file that says where the traveller went. */
export const draft = (id, place, updatedAt = "2026-11-20T10:00:00Z", more = {}) => JSON.stringify({
  format: "report-form/report", formatVersion: 1, id,
  form: { id: "reisverslag", version: 1, title: "Reisverslag" }, language: "nl", status: "draft",
  createdAt: "2026-11-20T09:00:00Z", updatedAt,
  answers: { locaties: [place] },
  questions: [{ id: "locaties", kind: "list", heading: "WELKE LOCATIES ZIJN BEZOCHT?" }],
  ...more,
});

export const uuid = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
export const key = (id, place = "draft") => `report-form:reisverslag:${place}:${id}`;
