// The system's Firefox ESR. Playwright drives only a Firefox of its own; Puppeteer speaks WebDriver BiDi, which every
// Firefox understands, so that no driver has to be installed beside it.
import { mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { test as base, expect } from "@playwright/test";
import puppeteer from "puppeteer-core";

export { expect };

/** Long enough for a busy machine, and less than a test may take. */
const PATIENCE = 20_000;

async function launch(downloads) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    extraPrefsFirefox: {
      "browser.download.dir": downloads,
      "browser.download.folderList": 2,
      "intl.accept_languages": "nl-NL, nl",
    },
    env: { ...process.env, TZ: "Europe/Amsterdam" },
  });
}

/** Asks again and again until there is an answer. Puppeteer's own waiting evaluates text, which a strict CSP refuses. */
async function until(what, ask) {
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    const answer = await ask();
    if (answer) return answer;
    await pause(100);
  }
  throw new Error(`${what}: not within ${PATIENCE / 1000} seconds`);
}

/** The files in a folder, once all are there whole. */
async function finished(folder) {
  const names = await readdir(folder);
  if (names.some((name) => name.endsWith(".part"))) return [];
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name))));
  // Firefox claims a name with an empty file first.
  return names.filter((_, at) => sizes[at].size > 0);
}

/** A page with the form, in Firefox; everything is found by its role and its whole name. */
export class FirefoxForm {
  constructor(page, downloads) {
    this.page = page;
    this.downloads = downloads;
  }

  async open(address) {
    await this.page.goto(address);
    await this.find("button", "Verslag downloaden");
  }

  /** Waits for what has this role and name inside the element. */
  async find(role, name) {
    const selector = `report-form >>> ::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`;
    return until(`${role} "${name}"`, () => this.page.$(selector));
  }

  /** Waits until the form says this somewhere. */
  async says(text) {
    await until(`"${text}"`, () => this.page.$(`report-form >>> ::-p-text(${text})`));
  }

  /** Clicks where it is, once it has come to rest there: the toolbars that arrive late push things down. */
  async click(role, name) {
    const found = await this.find(role, name);
    let place;
    await until(`${role} "${name}" at rest`, async () => {
      const before = place;
      place = JSON.stringify(await found.boundingBox());
      return place === before;
    });
    await found.click();
  }

  /** Types with real keys. */
  async type(name, text) {
    const box = await this.find("textbox", name);
    await box.focus();
    await this.page.keyboard.type(text);
  }

  /** Puts in a long text all at once, as a paste does. */
  async fill(name, text) {
    const box = await this.find("textbox", name);
    await box.focus();
    await box.evaluate((box, text) => {
      box.select();
      document.execCommand("insertText", false, text);
    }, text);
  }

  async value(name) {
    const box = await this.find("textbox", name);
    return box.evaluate((box) => box.value);
  }

  /** Does what starts a download, and gives the file's name, path and text. */
  async downloaded(action) {
    const before = await finished(this.downloads);
    await action();
    const name = await until("a download", async () => {
      const names = await finished(this.downloads);
      return names.find((name) => !before.includes(name));
    });
    const path = join(this.downloads, name);
    return { name, path, text: await readFile(path, "utf8") };
  }
}

/** Playwright's `test` with `firefox`: its `open()` gives a new page of one and the same browser. */
export const test = base.extend({
  firefox: async ({}, use) => {
    const downloads = await mkdtemp(join(tmpdir(), "report-form-firefox-"));
    const browser = await launch(downloads);
    const complaints = [];
    const open = async (address) => {
      const page = await browser.newPage();
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      const form = new FirefoxForm(page, downloads);
      await form.open(address);
      return form;
    };
    try {
      await use({ browser, open });
      expect(complaints, "complaints of the page").toEqual([]);
    } finally {
      // Now and then Firefox does not answer when it is asked to close; the test is over by then.
      await Promise.race([browser.close(), pause(5000)]);
      browser.process()?.kill("SIGKILL");
      await rm(downloads, { recursive: true, force: true });
    }
  },
});
