import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.mjs";
import { expected } from "./pages/form.mjs";
import { HostPage } from "./pages/host.mjs";

const city = (host) => host.page.getByRole("textbox", { name: "Welke stad?" });

for (const storage of ["local", "none"]) {
  test(`another language keeps what was written, storage ${storage}`, async ({ page }) => {
    const host = new HostPage(page);
    const { form } = host;
    await host.open();
    await host.put(`<report-form storage="${storage}"></report-form>`);
    await form.type(form.people, "drie of vier");
    await form.type(form.met, "Een wethouder. ");
    await form.type(form.place(1), "Parijs");
    await form.agreements.getByRole("radio", { name: "Nee" }).check();
    await host.set({ lang: "en" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trip report");
    await expect(page.getByRole("textbox", { name: "How many people made the trip?" })).toHaveValue("drie of vier");
    await expect(page.getByRole("textbox", { name: "Who did you meet?" })).toHaveValue("Een wethouder. ");
    await expect(page.getByRole("textbox", { name: "Line 1", exact: false })).toHaveValue("Parijs");
    await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
    await host.set({ lang: "nl" });
    await expect(form.met).toHaveValue("Een wethouder. ");
    expect(await host.told("ready")).toHaveLength(3);
  });

  test(`another scope has drafts of its own, and each is there on coming back, storage ${storage}`, async ({ page }) => {
    const host = new HostPage(page);
    const { form } = host;
    await host.open();
    await host.put(`<report-form storage="${storage}"></report-form>`);
    await form.type(form.people, "11");
    await host.set({ scope: "tweede" });
    await expect(form.people).toHaveValue("");
    await form.type(form.people, "22");
    await host.set({ scope: null });
    await expect(form.people).toHaveValue("11");
    await host.set({ scope: "tweede" });
    await expect(form.people).toHaveValue("22");
  });

  test(`another definition has drafts of its own, storage ${storage}`, async ({ page }) => {
    const host = new HostPage(page);
    const { form } = host;
    await host.open();
    await host.put(`<report-form storage="${storage}"></report-form>`);
    await form.type(form.people, "11");
    await host.set({ form: "kort.json" });
    await form.type(city(host), "Lyon");
    await host.set({ form: null });
    await expect(form.people).toHaveValue("11");
    await host.set({ form: "kort.json", lang: "en" });
    await expect(page.getByRole("textbox", { name: "Which city?" })).toHaveValue("Lyon");
  });
}

test("what is on screen stays until the next definition is there", async ({ page }) => {
  const host = new HostPage(page);
  const { form } = host;
  await host.open();
  await host.put('<report-form storage="none"></report-form>');
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route("**/kort.json", async (route) => {
    await arrived;
    await route.continue();
  });
  await host.set({ form: "kort.json" });
  await form.type(form.people, "11");
  arrive();
  await expect(city(host)).toHaveValue("");
  await host.set({ form: null });
  await expect(form.people).toHaveValue("11");
});

test("of two changes in one go the form is made once; of two in a row the last counts", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await host.put("<report-form></report-form>");
  await host.set({ scope: "a", lang: "en", storage: "none" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trip report");
  expect(await host.told("ready")).toHaveLength(2);

  await page.route("**/slow.json", () => {});
  await host.set({ form: "slow.json" });
  await host.set({ form: "kort.json" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Short report");
  expect(await host.told("ready")).toHaveLength(3);
  expect(await host.told("error")).toEqual([]);
});

test("a definition that is not there, or not right, is told; the draft is there on going back", async ({ page, complaints }) => {
  const host = new HostPage(page);
  const { form } = host;
  await host.open();
  await host.put("<report-form></report-form>");
  await form.type(form.people, "11");
  await host.set({ form: "none.json" });
  const alert = page.getByRole("alert").filter({ hasText: "de vragenlijst is er niet of klopt niet" });
  await expect(alert).toContainText("none.json: 404");
  await host.set({ form: "../report-form.d.ts" });
  await expect(alert).toContainText("not JSON");
  const [missing, wrong] = await host.told("error");
  expect(missing).toEqual({ code: "definition", message: expect.stringContaining("none.json: 404") });
  expect(wrong).toEqual({ code: "definition", message: expect.stringContaining("not JSON") });
  expect(await host.do((element) => element.checkValidity())).toBe(false);
  await host.set({ form: null });
  await expect(form.people).toHaveValue("11");
  // The browser itself tells of the 404.
  expect(complaints.splice(0)).toEqual([expect.stringContaining("404")]);
});

test("the language is that of the nearest ancestor, through shadow roots, and follows a move", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await page.evaluate(() => {
    const outer = document.createElement("div");
    outer.lang = "en-GB";
    outer.attachShadow({ mode: "open" }).append(document.createElement("report-form"));
    document.querySelector("main").append(outer);
  });
  await host.ready();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trip report");
  const people = page.getByRole("textbox", { name: "How many people made the trip?" });
  await host.form.type(people, "3");
  await host.do((element) => document.querySelector("main").append(element));
  await expect(host.form.people).toHaveValue("3");
  // A language that the form does not speak leaves it Dutch.
  await host.set({ lang: "de" });
  await expect(host.form.people).toHaveValue("3");
});

test("storage none leaves nothing in the browser", async ({ page }) => {
  const host = new HostPage(page);
  const { form } = host;
  await host.open();
  await host.put('<report-form storage="none"></report-form>');
  await form.type(form.people, "3");
  await form.duration.focus();
  await expect.poll(() => host.told("change")).not.toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await host.told("saved")).toEqual([]);
});

test("readonly and disabled take no answers, and are barred from validation; taken away, writing goes on", async ({ page }) => {
  const host = new HostPage(page);
  const { form } = host;
  await host.open();
  await host.put("<report-form></report-form>");
  await form.type(form.people, "3");
  for (const property of ["readOnly", "disabled"]) {
    await host.do((element, property) => (element[property] = true), property);
    expect(await host.do((element) => [element.willValidate, element.checkValidity(), element.reportValidity()])).toEqual([false, true, true]);
    await host.do((element) => element.focus());
    await page.keyboard.type("4");
    expect(await host.do(({ report }) => report.answers)).toEqual({ personen: 3 });
    await host.do((element, property) => (element[property] = false), property);
    await expect(form.people).toHaveValue("3");
    expect(await host.do((element) => [element.willValidate, element.checkValidity()])).toEqual([true, false]);
  }
  await form.type(form.people, "4");
  await expect(form.people).toHaveValue("34");
});

test("read only, the report is a document, of what the host sets; then the form is back as it was", async ({ page }) => {
  const host = new HostPage(page);
  const { form } = host;
  await host.open();
  await host.put('<report-form readonly scope="lezen"></report-form>');
  const text = page.getByText("Een wethouder.", { exact: true });
  await expect(page.getByRole("heading", { level: 1, name: "Reisverslag" })).toBeVisible();
  await expect(form.people).toBeHidden();
  await host.do((element, report) => (element.report = report), {
    ...expected,
    answers: { ...expected.answers, ontmoet: "Een wethouder." },
  });
  await expect(page.getByRole("heading", { level: 2, name: "WIE HEB JE ONTMOET?" })).toBeVisible();
  await expect(text).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include("report-form").analyze();
  expect(violations).toEqual([]);
  await host.do((element, report) => (element.report = report), expected);
  await expect(text).toBeHidden();
  await expect(page.getByRole("heading", { level: 3, name: "Achtergrond" })).toBeVisible();
  // It can be read and copied: it is not inert.
  await page.getByRole("heading", { level: 3, name: "Achtergrond" }).dblclick({ position: { x: 20, y: 10 } });
  expect(await host.do((element) => String(element.shadowRoot.getSelection()).trim())).toBe("Achtergrond");

  // The language of the page is not that of the report, which is shown as it was filed.
  await host.set({ lang: "en" });
  await expect.poll(() => host.told("ready")).toHaveLength(2);
  await expect(page.getByRole("heading", { level: 2, name: "WIE HEB JE ONTMOET?" })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await host.set({ lang: null, readonly: null });
  await expect(form.met).toHaveValue(expected.answers.ontmoet);
  await form.type(form.people, "0");
  await expect(form.people).toHaveValue("10");
  await host.set({ readonly: "" });
  await expect(page.getByText("10", { exact: true })).toBeVisible();
});
