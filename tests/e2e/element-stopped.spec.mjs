// A program that stops: a fault of ours, or of the browser. What was typed is on screen, stored, and can be saved.
import { expect, test } from "./support/test.mjs";
import { HostPage } from "./pages/host.mjs";

const both = { "one module": "/hosts/host.html", "two modules": "/hosts/host-module.html" };

async function open(page, path, attributes = "") {
  const host = new HostPage(page);
  await host.open(path);
  await host.put(`<report-form ${attributes}></report-form>`);
  await expect(page.getByRole("toolbar").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Mijn verslagen" })).toBeVisible({ visible: !attributes.includes("none") });
  return host;
}

/** From now on the browser throws where the program expects an answer: it is left half way, as by a fault of its own. */
const stopAtNextKey = (page) =>
  page.evaluate(() => {
    globalThis.setTimeout = new Proxy(setTimeout, {
      apply(target, self, given) {
        // The form waits so long for a pause in the typing.
        if (given[1] === 700) throw new Error("out of order");
        return Reflect.apply(target, self, given);
      },
    });
  });

/** What the browser tells of it: its own words, or in a release build, which has no texts of panics, that there were some. */
const stopped = expect.stringMatching(/out of order|unwrap_throw/);

const stored = (page) =>
  page.evaluate(() => Object.entries({ ...localStorage }).filter(([key]) => key.includes(":draft:")).map(([, text]) => JSON.parse(text)));

for (const [edition, path] of Object.entries(both)) {
  test(`the form stops: what was typed stays on screen, is stored, and can be saved, ${edition}`, async ({ page, complaints }) => {
    const host = await open(page, path);
    const { form } = host;
    await form.type(form.people, "3");
    await form.type(form.place(1), "Parijs");
    await form.agreements.getByRole("radio", { name: "Ja" }).check();
    await form.details.fill("Een bezoek");
    await expect.poll(async () => (await stored(page)).length).toBe(1);
    await page.waitForTimeout(800);
    const [{ id }] = await stored(page);
    await stopAtNextKey(page);
    await form.met.fill("Een wethouder uit Kyiv");

    const alert = page.getByRole("alert").filter({ hasText: "Het formulier is vastgelopen." });
    await expect(alert).toBeFocused();
    await expect(alert).toContainText("is bewaard in deze browser");
    await expect(form.met).toHaveValue("Een wethouder uit Kyiv");
    await expect(form.met).not.toBeEditable();
    await expect(form.people).toHaveValue("3");
    const [draft, ...others] = await stored(page);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ id, status: "draft", unparsed: { personen: "3" } });
    expect(draft.answers).toEqual({ locaties: ["Parijs"], ontmoet: "Een wethouder uit Kyiv", vervolg: { answer: true, details: "Een bezoek" } });
    const file = await form.downloaded(() => alert.getByRole("button", { name: "Antwoorden bewaren als bestand" }).click());
    expect(JSON.parse(file.text)).toMatchObject({ id, answers: draft.answers });
    expect(await host.told("error")).toEqual([{ code: "stopped", message: expect.stringContaining("vastgelopen") }]);
    expect(await host.do((element) => [element.report.answers.ontmoet, element.checkValidity()])).toEqual(["Een wethouder uit Kyiv", false]);

    // Whatever the host page does now, nothing throws and nothing is lost.
    await host.set({ lang: "en", scope: "anders" });
    await host.do(async (element) => {
      element.reset();
      element.report = { ...element.report, id: crypto.randomUUID() };
      element.answers = { personen: 9 };
      await element.download("odt");
      await element.download();
      element.reportValidity();
    });
    await expect(form.met).toHaveValue("Een wethouder uit Kyiv");
    await page.evaluate(() => document.querySelector("report-form").remove());
    await page.evaluate(() => document.querySelector("main").append(document.createElement("report-form")));
    await expect(page.getByRole("alert")).toHaveText(/Laad de pagina opnieuw/);
    // The browser tells of it once.
    expect(complaints.splice(0)).toEqual([stopped]);

    await page.reload();
    await page.evaluate(() => document.querySelector("main").append(document.createElement("report-form")));
    await expect(form.met).toHaveValue("Een wethouder uit Kyiv");
    await expect(form.people).toHaveValue("3");
    await expect(form.details).toHaveValue("Een bezoek");
  });
}

test("the form stops where nothing may be stored: it says so, and asks before the page is left", async ({ page, complaints }) => {
  const host = await open(page, "/hosts/host.html", 'storage="none" lang="en"');
  const met = page.getByRole("textbox", { name: "Who did you meet?" });
  await stopAtNextKey(page);
  await met.fill("A mayor");
  const alert = page.getByRole("alert").filter({ hasText: "The form has stopped working." });
  await expect(alert).toContainText("it is not saved");
  expect(await stored(page)).toEqual([]);
  const file = await host.form.downloaded(() => alert.getByRole("button", { name: "Save answers as a file" }).click());
  expect(JSON.parse(file.text).answers).toEqual({ ontmoet: "A mayor" });
  const asked = new Promise((resolve) => page.once("dialog", (dialog) => dialog.dismiss().then(() => resolve(dialog.type()))));
  await page.close({ runBeforeUnload: true });
  expect(await asked).toBe("beforeunload");
  expect(complaints.splice(0)).toEqual([stopped]);
});

test("another tab has written since: the form that stops keeps its text as a copy", async ({ page, complaints }) => {
  const host = await open(page, "/hosts/host.html");
  const { form } = host;
  await form.type(form.met, "Een wethouder");
  await expect.poll(async () => (await stored(page)).length).toBe(1);
  await page.waitForTimeout(800);
  const theirs = await page.evaluate(() => {
    const [key] = Object.keys(localStorage).filter((key) => key.includes(":draft:"));
    const report = { ...JSON.parse(localStorage.getItem(key)), updatedAt: "2099-01-01T00:00:00Z", answers: { ontmoet: "Een minister" } };
    localStorage.setItem(key, JSON.stringify(report));
    return report;
  });
  await stopAtNextKey(page);
  await form.met.fill("Een wethouder uit Kyiv");
  await expect(page.getByRole("alert").filter({ hasText: "vastgelopen" })).toBeVisible();
  const drafts = await stored(page);
  expect(drafts).toHaveLength(2);
  expect(drafts.find(({ id }) => id === theirs.id)).toEqual(theirs);
  expect(drafts.find(({ id }) => id !== theirs.id)).toMatchObject({ basedOn: theirs.id, answers: { ontmoet: "Een wethouder uit Kyiv" } });
  expect(complaints.splice(0)).toEqual([stopped]);
});

test("the second module stops: writing goes on without it, and nothing is lost", async ({ page, complaints }) => {
  const host = await open(page, "/hosts/host-module.html");
  const { form } = host;
  await form.type(form.people, "3");
  await form.type(form.met, "Een wethouder ");
  await page.evaluate(() => {
    // Only the editor asks for it.
    Object.defineProperty(KeyboardEvent.prototype, "ctrlKey", {
      get() {
        throw new Error("out of order");
      },
    });
  });
  await form.met.press("k");

  const alert = page.getByRole("alert").filter({ hasText: "Een deel van het formulier is vastgelopen." });
  await expect(alert).toBeVisible();
  await expect(form.met).toBeFocused();
  await expect(page.getByRole("toolbar")).toHaveCount(0);
  await expect(form.met).toHaveValue(/^Een wethouder k?$/);
  await form.met.fill("Een wethouder uit Kyiv");
  await expect.poll(async () => (await stored(page))[0]?.answers.ontmoet).toBe("Een wethouder uit Kyiv");
  expect(await stored(page)).toHaveLength(1);
  const file = await form.downloaded(() => alert.getByRole("button", { name: "Antwoorden bewaren als bestand" }).click());
  expect(JSON.parse(file.text).answers).toMatchObject({ personen: 3, ontmoet: "Een wethouder uit Kyiv" });
  expect(await host.told("error")).toEqual([{ code: "stopped", message: expect.stringContaining("vastgelopen") }]);
  await host.do((element) => element.download("odt"));
  expect((await host.told("error")).at(-1)).toEqual({ code: "download", message: "odt: the second module is not there" });
  expect(complaints.splice(0)).toEqual([stopped]);
});
