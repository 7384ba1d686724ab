// A report that was made elsewhere: pasted, chosen or dragged in, seen first, and then taken over.
import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { FormPage, expected, original } from "./pages/form.mjs";
import { expect, test } from "./support/test.mjs";

const fixture = (name) => new URL(`../fixtures/reisverslag-kyiv-parijs.${name}`, import.meta.url).pathname;

async function opened(page, path = "/") {
  const form = new FormPage(page);
  await form.open(path);
  await page.getByRole("button", { name: "Bestaand verslag plakken of openen" }).click();
  const dialog = page.getByRole("dialog", { name: "Bestaand verslag plakken of openen" });
  await expect(dialog).toBeVisible();
  const button = (name) => dialog.getByRole("button", { name });
  return { form, dialog, button, box: dialog.getByRole("textbox", { name: "Plak de tekst van het verslag" }), error: dialog.getByRole("alert") };
}

/** Chooses files with the button, as a person does. */
async function choose(page, button, files) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Of kies een bestand").click()]);
  await chooser.setFiles(files);
}

/** Every answer of the real report is in the form. */
async function expectRealReport(form) {
  const { answers } = expected;
  await expect(form.people).toHaveValue("1");
  await expect(form.duration).toHaveValue("3 dagen");
  await expect(form.purpose).toHaveValue(answers.doel);
  await expect(form.places.getByRole("textbox").first()).toHaveValue("Gemeentehuis Parijs");
  await expect(form.met).toHaveValue(answers.ontmoet);
  await expect(form.result).toHaveValue(answers.opbrengst);
  await expect(form.agreements.getByRole("radio", { name: "Ja" })).toBeChecked();
  await expect(form.details).toHaveValue(answers.vervolg.details);
}

for (const path of ["/", "/trusted-types/"]) {
  test(`the real report goes in as one paste and comes out complete, at ${path}`, async ({ page }) => {
    const { form, dialog, button, box } = await opened(page, path);
    await box.fill(original);
    await button("Antwoorden zoeken").click();
    await expect(dialog.getByRole("heading", { name: "Dit is er gevonden" })).toBeFocused();
    await expect(dialog).toContainText("antwoorden in op 7 van de 7 vragen");
    // Nothing changes before it is taken over.
    await expect(form.people).toHaveValue("");
    await button("Overnemen").click();
    await expect(dialog).toBeHidden();
    await expectRealReport(form);
    await expect(page.getByRole("status").filter({ hasText: "Het verslag is overgenomen" })).toBeVisible();
    const file = await form.downloaded(() => form.downloadButton.click());
    const report = JSON.parse(file.text);
    expect(report.answers).toEqual(expected.answers);
    expect(report.questions).toEqual(expected.questions);
  });

  test(`Word's clipboard keeps its structure, at ${path}`, async ({ page }) => {
    const { form, dialog, button, box } = await opened(page, path);
    await box.evaluate((area) => {
      const clipboardData = new DataTransfer();
      const html =
        "<p class=MsoNormal><b>WAT WAS HET DOEL VAN DE REIS?</b></p><p class=MsoNormal><b>Achtergrond</b></p>" +
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·</span><![endif]>een <b>vet</b> punt</p>" +
        "<p class=MsoNormal><img src=x>Slot.</p>";
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", "WAT WAS HET DOEL VAN DE REIS?\nniet dit");
      area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
    });
    await button("Antwoorden zoeken").click();
    await expect(dialog).toContainText("Weggelaten: 1 afbeelding.");
    await button("Overnemen").click();
    await expect(form.purpose).toHaveValue("## Achtergrond\n\n- een **vet** punt\n\nSlot.");
  });
}

for (const type of ["txt", "docx", "odt", "md"]) {
  test(`a .${type} file is read`, async ({ page }) => {
    const { form, dialog, button } = await opened(page);
    await choose(page, button, fixture(type));
    await expect(dialog).toContainText("antwoorden in op 7 van de 7 vragen");
    await button("Overnemen").click();
    await expectRealReport(form);
  });
}

test("a web page is read", async ({ page }) => {
  const { form, dialog, button } = await opened(page);
  const html = "<!DOCTYPE html><meta charset=utf-8><h2>Hoelang duurde de reis?</h2><p>3 dagen</p><script>alert(1)</script>";
  await choose(page, button, { name: "verslag.htm", mimeType: "text/html", buffer: Buffer.from(html) });
  await expect(dialog).toContainText("antwoorden in op 1 van de 7 vragen");
  await expect(dialog.getByText("Niet gevonden")).toHaveCount(6);
  await button("Overnemen").click();
  await expect(form.duration).toHaveValue("3 dagen");
});

for (const type of ["json", "html"]) {
  test(`a finished report of our own, as .${type}, opens as it was filed`, async ({ page }) => {
    const { dialog, button } = await opened(page);
    await choose(page, button, fixture(type));
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("heading", { level: 1, name: "Reisverslag" })).toBeFocused();
    await expect(page.getByRole("heading", { level: 2, name: "HOELANG DUURDE DE REIS?" })).toBeVisible();
  });
}

test("a draft of our own opens in the form", async ({ page }) => {
  const { form, dialog, button } = await opened(page);
  const draft = JSON.stringify({ ...expected, status: "draft", completedAt: undefined });
  await choose(page, button, { name: "concept.json", mimeType: "application/json", buffer: Buffer.from(draft) });
  await expect(dialog).toBeHidden();
  await expectRealReport(form);
});

/** The texts of the drafts that are stored. */
const stored = (page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":draft:")).map((key) => JSON.parse(localStorage[key])));

const jsonFile = (name, report) => ({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(report)) });

test("a file of a draft that is here with other answers: both are kept", async ({ page }) => {
  const { form, button } = await opened(page);
  const draft = { ...expected, status: "draft", completedAt: undefined };
  await choose(page, button, jsonFile("concept.json", draft));
  await expect(form.met).toHaveValue(expected.answers.ontmoet);
  await page.getByRole("button", { name: "Bestaand verslag plakken of openen" }).click();
  await choose(page, button, jsonFile("concept.json", { ...draft, answers: { ...draft.answers, ontmoet: "Een wethouder." } }));
  await expect(form.met).toHaveValue("Een wethouder.");
  await expect.poll(async () => (await stored(page)).map(({ answers }) => answers.ontmoet).sort()).toEqual([
    expected.answers.ontmoet,
    "Een wethouder.",
  ]);
});

test("a finished report is adapted as a new draft that names its origin", async ({ page }) => {
  const { form, button } = await opened(page);
  await choose(page, button, jsonFile("verslag.json", expected));
  await page.getByRole("button", { name: "Aanpassen" }).click();
  await form.people.fill("2");
  await expect.poll(async () => (await stored(page)).map(({ answers }) => answers.personen)).toEqual([2]);
  const [draft] = await stored(page);
  expect(draft).toMatchObject({ status: "draft", basedOn: expected.id });
  expect(draft.id).not.toBe(expected.id);
});

test("a finished report of a form that nobody here knows is read by its own questions", async ({ page }) => {
  const { form, button } = await opened(page);
  await choose(page, button, jsonFile("oud.json", {
    ...expected,
    form: { id: "studiereis", version: 7, title: "Studiereis" },
    answers: { gast: "De burgemeester", dagen: "P2D" },
    questions: [
      { id: "gast", kind: "text", heading: "WIE WAS ERBIJ?" },
      { id: "dagen", kind: "duration", heading: "HOEVEEL DAGEN?" },
    ],
  }));
  await expect(page.getByRole("heading", { level: 1, name: "Studiereis" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "WIE WAS ERBIJ?" })).toBeVisible();
  await expect(page.getByText("2 dagen", { exact: true })).toBeVisible();
  // There is no form to adapt it in.
  await expect(page.getByRole("button", { name: "Aanpassen" })).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Terug naar het formulier" }).click();
  await expect(form.people).toBeVisible();
});

test("a file is dragged in", async ({ page }) => {
  const { dialog, button } = await opened(page);
  const bytes = [...(await readFile(fixture("docx")))];
  await dialog.evaluate((target, bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], "verslag.docx"));
    const event = (name) => new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true });
    // The browser asks this first; a page that does not answer gets no drop, but loses itself to the file.
    if (target.dispatchEvent(event("dragover"))) throw new Error("the dialog does not take files");
    target.dispatchEvent(event("drop"));
  }, bytes);
  await expect(dialog).toContainText("antwoorden in op 7 van de 7 vragen");
  await expect(button("Overnemen")).toBeVisible();
});

test("what is left over is shown in full, and kept unless it is left out", async ({ page }) => {
  for (const kept of [true, false]) {
    const { dialog, button, box } = await opened(page);
    await box.fill(`Opgesteld door afdeling Internationaal.\n\n${original}`);
    await button("Antwoorden zoeken").click();
    await expect(dialog.getByRole("heading", { name: "Niet herkend" })).toBeVisible();
    await expect(dialog).toContainText("Opgesteld door afdeling Internationaal.");
    const keep = dialog.getByRole("checkbox", { name: "Bewaar deze tekst bij het concept" });
    await expect(keep).toBeChecked();
    if (!kept) await keep.uncheck();
    await button("Overnemen").click();
    await expect(page.getByText("Opgesteld door afdeling Internationaal.")).toHaveCount(kept ? 1 : 0);
  }
});

test("what was not recognised is moved to its question, with the keyboard alone", async ({ page }) => {
  const { form, dialog, button, box } = await opened(page);
  await box.fill("Kennismaken met de brandweer.\n\nHoelang duurde de reis?\n\n3 dagen");
  await button("Antwoorden zoeken").click();
  await button("Een stuk verplaatsen: Niet herkend").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const where = dialog.getByRole("combobox", { name: "Verplaats naar, voor: Kennismaken met de brandweer." });
  await expect(where).toBeFocused();
  // Without a choice nothing is moved.
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: "Verplaatsen", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(where).toBeFocused();
  await page.keyboard.type("Wat was het doel");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("heading", { name: "Niet herkend" })).toBeHidden();
  await expect(dialog).toContainText("antwoorden in op 2 van de 7 vragen");
  await expect(dialog.getByText("Verplaatst naar: Wat was het doel van de reis?")).toBeAttached();
  // Nothing is left where it was.
  await expect(dialog.getByRole("heading", { name: "Dit is er gevonden" })).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await button("Overnemen").click();
  await expect(form.purpose).toHaveValue("Kennismaken met de brandweer.");
  await expect(form.duration).toHaveValue("3 dagen");
});

test("what does not fit its question is taken over as it is, and said beforehand", async ({ page }) => {
  const { form, dialog, button, box } = await opened(page);
  await box.fill("Hoeveel personen hebben de reis gemaakt?\n\ndrie of vier");
  await button("Antwoorden zoeken").click();
  await expect(dialog).toContainText("Past nog niet bij de vraag.");
  await button("Overnemen").click();
  await expect(form.people).toHaveValue("drie of vier");
});

test("what was in the form stays a draft of its own", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  await form.people.fill("7");
  const { dialog, button, box } = await opened(page);
  await expect(form.people).toHaveValue("7");
  await box.fill(original);
  await button("Antwoorden zoeken").click();
  await expect(dialog).toContainText("Wat u al had ingevuld, blijft een concept van uzelf.");
  // Back, and nothing has changed.
  await button("Terug").click();
  await expect(box).toHaveValue(original);
  await expect(box).toBeFocused();
  await expect(form.people).toHaveValue("7");
  await button("Antwoorden zoeken").click();
  await button("Overnemen").click();
  await expect(form.people).toHaveValue("1");
  const stored = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.includes(":draft:"))
      .map((key) => JSON.parse(localStorage[key]).answers?.personen),
  );
  expect(stored.sort()).toEqual([1, 7]);
});

const files = {
  "oud.doc": [Buffer.from("d0cf11e0a1b11ae1", "hex"), "oude versie van Word"],
  "dicht.docx": [
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
    "beveiligd met een wachtwoord",
  ],
  "verslag.pdf": [Buffer.from("%PDF-1.7"), "Een pdf kan niet worden gelezen"],
  "foto.png": [Buffer.from("89504e470d0a1a0a", "hex"), "Dit is een afbeelding"],
  "half.docx": [Buffer.from("504b03041400", "hex"), "beschadigd of niet compleet"],
  "groot.txt": [Buffer.alloc(20 * 1024 * 1024 + 1, "a"), "te groot"],
  "leeg.txt": [Buffer.from(" \n"), "Er staat geen tekst in"],
  "iets.json": [Buffer.from("{}"), "geen verslag"],
};
for (const [name, [buffer, message]] of Object.entries(files)) {
  test(`${name} gets a message of its own, and another file can be chosen`, async ({ page }) => {
    const { dialog, button, error } = await opened(page);
    await choose(page, button, { name, mimeType: "application/octet-stream", buffer });
    await expect(error).toContainText(message);
    await choose(page, button, fixture("txt"));
    await expect(dialog).toContainText("antwoorden in op 7 van de 7 vragen");
  });
}

test("with the keyboard alone", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  const open = page.getByRole("button", { name: "Bestaand verslag plakken of openen" });
  await open.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: "Antwoorden zoeken" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveText("Plak eerst de tekst van het verslag, of kies een bestand.");
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await page.keyboard.insertText("HOELANG DUURDE DE REIS?\n3 dagen");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("heading", { name: "Dit is er gevonden" })).toBeFocused();
  // What was found can be moved to another question on the way.
  const use = dialog.getByRole("button", { name: "Overnemen" });
  for (let steps = 0; steps < 6 && !(await use.evaluate((button) => button.matches(":focus"))); steps++) await page.keyboard.press("Tab");
  await expect(use).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(form.duration).toHaveValue("3 dagen");
  await expect(open).toBeFocused();
});

test("on a narrow screen nothing falls off, and axe finds nothing in either step", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  const { dialog, button, box } = await opened(page);
  const fits = () => dialog.evaluate((element) => element.scrollWidth <= element.clientWidth && element.getBoundingClientRect().right <= innerWidth);
  await button("Antwoorden zoeken").click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await fits()).toBe(true);
  await box.fill(`# Een kop die nergens bij hoort\n\n${"lang".repeat(60)}\n\n${original}`);
  await button("Antwoorden zoeken").click();
  // However much was found, what to do with it stays in sight.
  await expect(button("Overnemen")).toBeInViewport({ ratio: 1 });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await fits()).toBe(true);
});
