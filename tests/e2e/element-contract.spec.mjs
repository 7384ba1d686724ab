import { expect, test } from "./support/test.mjs";
import { expected, fill, lasting } from "./pages/form.mjs";
import { HostPage } from "./pages/host.mjs";

const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

async function open(page, html = "<report-form></report-form>") {
  const host = new HostPage(page);
  await host.open();
  await host.put(html);
  return host;
}

test("the host hears that the form is ready, what changed, and that it is saved", async ({ page }) => {
  const host = await open(page);
  const { form } = host;
  expect(await host.told("ready")).toEqual([{}]);
  await form.type(form.people, "drie");
  await expect.poll(() => host.told("saved")).not.toEqual([]);
  const { report, problems } = (await host.told("change")).at(-1);
  expect(report).toMatchObject({ status: "draft", answers: {}, unparsed: { personen: "drie" } });
  expect(problems).toHaveLength(7);
  expect(problems[0]).toEqual({ question: "personen", code: "not-a-number", message: "Gebruik alleen cijfers, bijvoorbeeld 3." });
  const saved = (await host.told("saved")).at(-1);
  expect(saved).toEqual({ id: report.id, savedAt: moment });
  const stored = await page.evaluate((id) => localStorage.getItem(`report-form:reisverslag:draft:${id}`), saved.id);
  expect(JSON.parse(stored).unparsed).toEqual({ personen: "drie" });
});

test("events leave the shadow roots around the element", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await page.evaluate(() => {
    const outer = document.createElement("div");
    outer.attachShadow({ mode: "open" }).append(document.createElement("report-form"));
    document.querySelector("main").append(outer);
  });
  await host.ready();
  expect(await host.told("ready")).toHaveLength(1);
});

test("the report is told before it is downloaded, and the host can stop that", async ({ page }) => {
  const host = await open(page, '<report-form form="kort.json"></report-form>');
  await page.evaluate(() => {
    addEventListener("report-complete", (event) => event.preventDefault(), { once: true });
    HTMLAnchorElement.prototype.click = function () {
      window.downloads = [...(window.downloads ?? []), this.download];
    };
  });
  await page.getByRole("textbox", { name: "Welke stad?" }).fill("Lyon");
  await host.form.downloadButton.click();
  await expect(host.form.summary).toBeFocused();
  expect(await host.told("complete")).toEqual([]);
  await page.getByRole("textbox", { name: "Waarom?" }).fill("Werk");
  await host.form.downloadButton.click();
  const [{ report }] = await host.told("complete");
  expect(report).toMatchObject({ status: "complete", answers: { stad: "Lyon", reden: "Werk" }, completedAt: moment });
  expect(await page.evaluate(() => window.downloads)).toBeUndefined();
  await host.form.downloadButton.click();
  expect(await page.evaluate(() => window.downloads)).toHaveLength(1);
});

test("a report that the host sets is shown, and is what the host gets", async ({ page }) => {
  const host = await open(page);
  const { form } = host;
  await host.do((element, report) => (element.report = report), expected);
  await expect(form.met).toHaveValue(expected.answers.ontmoet);
  await expect(form.place(1)).toHaveValue("Gemeentehuis Parijs");
  const { report, problems } = (await host.told("change")).at(-1);
  expect(lasting(report)).toEqual(lasting(expected));
  expect(report.id).toBe(expected.id);
  expect(problems).toEqual([]);
  expect(lasting(await host.do((element) => element.report))).toEqual(lasting(expected));
});

test("a host that sets what it was told leaves the writer alone", async ({ page }) => {
  const host = await open(page);
  const { form } = host;
  await host.do((element, report) => {
    element.report = report;
    element.addEventListener("report-change", ({ detail }) => (element.report = detail.report));
  }, expected);
  await form.met.fill("Een wethouder");
  await form.met.press("End");
  await form.met.pressSequentially(" uit ");
  await expect.poll(async () => (await host.told("change")).at(-1).report.answers.ontmoet).toBe("Een wethouder uit ");
  await form.met.pressSequentially("Kyiv");
  await expect(form.met).toHaveValue("Een wethouder uit Kyiv");
});

test("what is no report is refused and told, and what is on screen stays", async ({ page }) => {
  const host = await open(page, "");
  await page.evaluate(() => {
    const element = document.createElement("report-form");
    element.report = { format: "something else" };
    document.querySelector("main").append(element);
  });
  await host.ready();
  await host.form.type(host.form.people, "3");
  await host.do((element) => (element.report = { format: "report-form/report", formatVersion: 99 }));
  await host.do((element) => (element.report = undefined));
  await expect(host.form.people).toHaveValue("3");
  expect(await host.told("error")).toEqual([
    { code: "report", message: expect.stringContaining('"format" is not') },
    { code: "report", message: expect.stringContaining("version 99") },
  ]);
});

test("reset and download do what the buttons do", async ({ page }) => {
  const host = await open(page);
  const { form } = host;
  await host.do((element) => element.download());
  await expect(form.summary).toBeFocused();
  await form.writeFirstHalf(fill);
  await form.writeSecondHalf(fill);
  const file = await form.downloaded(() => host.do((element) => element.download("json")));
  expect(lasting(JSON.parse(file.text))).toEqual(lasting(expected));
  await host.do((element) => element.reset());
  await expect(form.people).toHaveValue("");
  await page.getByRole("button", { name: "Antwoorden terugzetten" }).click();
  await expect(form.people).toHaveValue("1");
});

test("download gives every format, also before the second module is there; a format that is none is told", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await page.evaluate((report) => {
    const element = document.createElement("report-form");
    document.querySelector("main").append(element);
    element.report = report;
  }, expected);
  await host.ready();
  for (const format of ["html", "odt", "md", "json"]) {
    const file = await host.form.downloaded(() => host.do((element, format) => element.download(format), format));
    expect(file.name).toMatch(new RegExp(`-gemeentehuis-parijs-[0-9a-f]{6}\\.${format}$`));
  }
  expect(await host.told("complete")).toHaveLength(4);
  await host.do((element) => element.download("pdf"));
  expect(await host.told("error")).toEqual([{ code: "download", message: "pdf: there is no such format" }]);
});

test("properties are attributes, as with other elements", async ({ page }) => {
  const host = await open(page);
  const seen = await host.do((element) => {
    const before = [element.definition, element.name, element.scope, element.storage, element.disabled, element.readOnly, element.form];
    Object.assign(element, { name: "a", scope: "b", storage: "none", disabled: true, readOnly: true, form: "c.json" });
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    Object.assign(element, { name: null, scope: undefined, disabled: false, readOnly: false, form: null });
    return { before, attributes, after: element.getAttributeNames() };
  });
  expect(seen).toEqual({
    before: ["", "", "", "", false, false, null],
    attributes: { name: "a", scope: "b", storage: "none", disabled: "", readonly: "", form: "c.json" },
    after: ["storage"],
  });
});

test("a press on plain text selects it, and takes nobody to the first question", async ({ page }) => {
  const host = await open(page);
  await host.do((element) => (element.style.padding = "2em"));
  const hint = page.getByText("Benoem de functieomschrijving, noem geen namen.");
  await hint.scrollIntoViewIfNeeded();
  const scroll = await page.evaluate(() => scrollY);
  expect(scroll).toBeGreaterThan(0);
  await hint.dblclick({ position: { x: 20, y: 10 } });
  expect(await host.do((element) => String(element.shadowRoot.getSelection()).trim())).toBe("Benoem");
  await page.mouse.click(20, 200);
  await expect(host.form.people).not.toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scroll);
});
