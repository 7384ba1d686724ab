// A host page: the element as its author sees it, from outside.
import { expect } from "@playwright/test";
import { FormPage } from "./form.mjs";

export class HostPage {
  constructor(page) {
    this.page = page;
    this.form = new FormPage(page);
    this.element = page.locator("report-form");
  }

  /** Opens a page without an element, and listens to what elements tell. */
  async open(path = "/hosts/host.html") {
    await this.page.addInitScript(() => {
      window.told = [];
      for (const name of ["ready", "change", "saved", "complete", "error"]) {
        document.addEventListener(`report-${name}`, ({ detail }) => window.told.push([name, detail]));
      }
    });
    await this.page.goto(path);
  }

  /** Puts `html` on the page, and waits for the forms in it. */
  async put(html) {
    await this.page.evaluate((html) => {
      document.querySelector("main").innerHTML = html;
    }, html);
    await this.ready();
  }

  /** Every element on the page has its form. */
  async ready() {
    for (const element of await this.element.all()) await expect(element.getByRole("heading", { level: 1 })).toBeVisible();
  }

  /** Calls `action` with the first element. */
  do(action, argument) {
    return this.element.first().evaluate(action, argument);
  }

  /** The details of the events `name` so far, oldest first. */
  async told(name) {
    const told = await this.page.evaluate(() => window.told);
    return told.filter(([known]) => known === name).map(([, detail]) => detail);
  }

  /** Sets or removes attributes of the first element, all in one go. */
  async set(attributes) {
    await this.do((element, attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
    }, attributes);
  }
}
