// The form as its users see it: everything is found by role and label.
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";

export const expected = JSON.parse(
  await readFile(new URL("../../fixtures/reisverslag-kyiv-parijs.json", import.meta.url), "utf8"),
);
export const original = await readFile(new URL("../../fixtures/reisverslag-kyiv-parijs.txt", import.meta.url), "utf8");

export class FormPage {
  constructor(page) {
    this.page = page;
    this.people = page.getByRole("textbox", { name: "Hoeveel personen hebben de reis gemaakt?" });
    this.duration = page.getByRole("textbox", { name: "Hoelang duurde de reis?" });
    this.purpose = page.getByRole("textbox", { name: "Wat was het doel van de reis?" });
    this.places = page.getByRole("group", { name: "Welke locaties zijn bezocht?" });
    this.met = page.getByRole("textbox", { name: "Wie heb je ontmoet?" });
    this.result = page.getByRole("textbox", { name: "Wat heeft de reis de gemeente opgeleverd?" });
    this.agreements = page.getByRole("group", { name: "Zijn er vervolgafspraken?" });
    this.details = page.getByRole("textbox", { name: "Welke vervolgafspraken?" });
    this.downloadButton = page.getByRole("button", { name: "Verslag downloaden" });
    this.summary = page.getByRole("group", { name: /aandacht nodig/ });
  }

  async open(path = "/") {
    await this.page.goto(path);
    await expect(this.downloadButton).toBeVisible();
  }

  place(number) {
    return this.places.getByRole("textbox", { name: `Regel ${number}` });
  }

  /** Types as a keyboard does, with one input event to a character. */
  async type(box, text) {
    await box.click();
    await box.pressSequentially(text);
  }

  /** Types structured text as people do: Enter puts the next bullet, and on an empty one ends the list. */
  async typeText(box, text) {
    await box.click();
    const lines = text.split("\n");
    const isItem = (line) => line?.startsWith("- ");
    for (const [at, line] of lines.entries()) {
      // Ending the list has put a blank line and the cursor below it already.
      const listEnded = lines[at - 1] === "" && isItem(lines[at - 2]);
      if (at > 0 && !listEnded) await box.press("Enter");
      if (isItem(lines[at - 1]) && !isItem(line)) await box.press("Enter");
      await box.pressSequentially(isItem(lines[at - 1]) && isItem(line) ? line.slice(2) : line);
    }
  }

  /** The first half of the real report, typed, or put in as a paste does. */
  async writeFirstHalf(write = this.type, writeText = write === this.type ? this.typeText : write) {
    const { answers } = expected;
    await write(this.people, "1");
    await write(this.duration, "3 dagen");
    await writeText(this.purpose, answers.doel);
    await write(this.place(1), answers.locaties[0]);
  }

  /** The rest of it. */
  async writeSecondHalf(write = this.type, writeText = write === this.type ? this.typeText : write) {
    const { answers } = expected;
    await writeText(this.met, answers.ontmoet);
    await writeText(this.result, answers.opbrengst);
    await this.agreements.getByRole("radio", { name: "Ja" }).check();
    await writeText(this.details, answers.vervolg.details);
  }

  /** Does what starts a download, and gives the file's name and text. */
  async downloaded(action) {
    const waiting = this.page.waitForEvent("download");
    await action();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }
}

/** Puts a text in a box all at once. */
export const fill = (box, text) => box.fill(text);

/** A report without what differs from one writing to the next. */
export function lasting({ id, createdAt, updatedAt, completedAt, ...rest }) {
  return rest;
}
