import { expect, test } from "./support/test.mjs";
import { FormPage, expected, fill } from "./pages/form.mjs";
import { HostPage } from "./pages/host.mjs";

const around = (element) => `
  <form>
    <label for="verslag">Uw reisverslag</label>
    ${element}
    <button>Insturen</button>
    <button type="reset">Wissen</button>
  </form>`;

/** A host whose form keeps what is submitted, in `submitted`. */
async function open(page, element = '<report-form id="verslag" name="verslag"></report-form>') {
  const host = new HostPage(page);
  await host.open();
  await page.evaluate(() => {
    window.submitted = [];
    document.addEventListener("submit", (event) => {
      event.preventDefault();
      window.submitted.push(new FormData(event.target).get("verslag"));
    });
  });
  await host.put(around(element));
  const submit = page.getByRole("button", { name: "Insturen" });
  return { host, form: host.form, submit, submitted: () => page.evaluate(() => window.submitted) };
}

test("the report is submitted as JSON, with the last word typed", async ({ page }) => {
  const { host, form, submit, submitted } = await open(page);
  await form.writeFirstHalf(fill);
  await form.writeSecondHalf(fill);
  await form.details.fill("");
  await form.type(form.details, "Ja!");
  await submit.click();
  const [text] = await submitted();
  const answers = { ...expected.answers, vervolg: { answer: true, details: "Ja!" } };
  expect(JSON.parse(text)).toMatchObject({ format: "report-form/report", status: "complete", answers });
  expect(await host.do(({ report }) => report.answers)).toEqual(answers);
});

test("a key of the host submits what was typed just now, with the caret still in it", async ({ page }) => {
  const { form, submitted } = await open(page, '<report-form id="verslag" name="verslag" form="kort.json"></report-form>');
  await page.evaluate(() =>
    document.addEventListener("keydown", ({ ctrlKey, key }) => ctrlKey && key === "s" && document.querySelector("form").requestSubmit()),
  );
  await form.type(page.getByRole("textbox", { name: "Welke stad?" }), "Lyon");
  const why = page.getByRole("textbox", { name: "Waarom?" });
  await form.type(why, "Werk");
  // Nobody is that quick: between two keys the page comes to rest.
  await page.evaluate(() => new Promise(requestIdleCallback));
  await why.press("Control+s");
  const [text] = await submitted();
  expect(JSON.parse(text).answers).toEqual({ stad: "Lyon", reden: "Werk" });
});

test("a report that is not complete is not submitted: the browser goes to the first problem and says it", async ({ page }) => {
  const { host, form, submit, submitted } = await open(page);
  await submit.click();
  expect(await submitted()).toEqual([]);
  await expect(form.people).toBeFocused();
  const state = ({ validity, validationMessage, form }) => ({
    valid: validity.valid,
    customError: validity.customError,
    validationMessage,
    form: form.checkValidity(),
    matches: form.matches(":has(report-form:invalid)"),
  });
  const needed = "Vul in hoeveel personen de reis hebben gemaakt, bijvoorbeeld 3.";
  expect(await host.do(state)).toEqual({ valid: false, customError: true, validationMessage: needed, form: false, matches: true });

  await form.people.fill("3");
  await form.duration.fill("3 dagen");
  await submit.click();
  expect(await submitted()).toEqual([]);
  await expect(form.purpose).toBeFocused();
});

test("checking shows nothing; reporting shows the summary", async ({ page }) => {
  const { host, form } = await open(page);
  await host.do((element) => {
    window.invalid = 0;
    element.addEventListener("invalid", () => (window.invalid += 1));
  });
  expect(await host.do((element) => element.checkValidity())).toBe(false);
  await expect(form.summary).toBeHidden();
  expect(await host.do((element) => element.reportValidity())).toBe(false);
  await expect(form.summary).toBeFocused();
  expect(await page.evaluate(() => window.invalid)).toBe(2);
  await form.writeFirstHalf(fill);
  await form.writeSecondHalf(fill);
  expect(await host.do((element) => element.reportValidity())).toBe(true);
  await expect(form.summary).toBeHidden();
});

test("validity is that of the last key, though typing is followed at a calmer pace", async ({ page }) => {
  const { host, form } = await open(page, '<report-form id="verslag" form="kort.json" storage="none"></report-form>');
  await form.type(page.getByRole("textbox", { name: "Welke stad?" }), "Lyon");
  await form.type(page.getByRole("textbox", { name: "Waarom?" }), "W");
  const seen = await host.do((element) => [element.validity.valid, element.validationMessage, element.checkValidity()]);
  expect(seen).toEqual([true, "", true]);
});

test("a disabled fieldset leaves the report out, and takes no answers", async ({ page }) => {
  const element = '<fieldset disabled><report-form id="verslag" name="verslag"></report-form></fieldset>';
  const { host, form, submit, submitted } = await open(page, element);
  expect(await host.do((element) => [element.matches(":disabled"), element.willValidate, element.disabled])).toEqual([true, false, false]);
  await page.keyboard.press("Tab");
  await expect(submit).toBeFocused();
  await submit.click();
  expect(await submitted()).toEqual([null]);
  await page.evaluate(() => (document.querySelector("fieldset").disabled = false));
  await form.type(form.people, "3");
  await expect(form.people).toHaveValue("3");
});

test("the host's reset empties the form, and that can be undone", async ({ page }) => {
  const { form } = await open(page);
  await form.type(form.people, "3");
  await page.getByRole("button", { name: "Wissen" }).click();
  await expect(form.people).toHaveValue("");
  await page.getByRole("button", { name: "Antwoorden terugzetten" }).click();
  await expect(form.people).toHaveValue("3");
});

test("it is labelled, named and typed as an input is", async ({ page }) => {
  const { host, form } = await open(page);
  const seen = await host.do((element) => ({
    labels: [...element.labels].map(({ textContent }) => textContent),
    name: element.name,
    type: element.type,
    form: element.form === document.querySelector("form"),
    element: document.querySelector("form").elements.verslag === element,
  }));
  expect(seen).toEqual({ labels: ["Uw reisverslag"], name: "verslag", type: "report-form", form: true, element: true });
  await page.getByText("Uw reisverslag").click();
  await expect(form.people).toBeFocused();
  await form.people.blur();
  await host.do((element) => element.focus());
  await expect(form.people).toBeFocused();
});

test("a definition of its own does not take it out of the form around it", async ({ page }) => {
  // HTML knows `form` as the id of the form that an element belongs to.
  const { host, submit, submitted } = await open(page, '<report-form id="verslag" name="verslag" form="kort.json"></report-form>');
  await submit.click();
  expect(await submitted()).toEqual([]);
  await page.getByRole("textbox", { name: "Welke stad?" }).fill("Lyon");
  await page.getByRole("textbox", { name: "Waarom?" }).fill("Werk");
  await submit.click();
  const [text] = await submitted();
  expect(JSON.parse(text).answers).toEqual({ stad: "Lyon", reden: "Werk" });
  await host.set({ definition: null });
  await expect(host.form.people).toBeVisible();
  await host.set({ form: "kort.json" });
  await expect(page.getByRole("textbox", { name: "Welke stad?" })).toHaveValue("Lyon");
});

test("the id of a form elsewhere on the page is one, not an address", async ({ page, requests }) => {
  const host = new HostPage(page);
  await host.open();
  await host.put('<form id="reis"></form><report-form form="reis" name="verslag"></report-form>');
  expect(await host.do((element) => element.form.id)).toBe("reis");
  await expect(host.form.people).toBeVisible();
  expect(requests.filter((url) => url.endsWith("/reis"))).toEqual([]);
});

test("going back in the history brings back what the browser kept, where nothing else does", async ({ page }) => {
  const host = new HostPage(page);
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => document.querySelector("report-form")?.setAttribute("storage", "none"));
  });
  await host.open("/hosts/bundle.html");
  const form = new FormPage(page);
  await form.type(form.people, "drie of vier");
  await form.type(form.met, "Een wethouder.");
  await form.people.focus();
  await page.goto("/hosts/host.html");
  await page.goBack();
  await expect(form.met).toHaveValue("Een wethouder.");
  await expect(form.people).toHaveValue("drie of vier");
});
