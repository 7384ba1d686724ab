// A finished report is a document: what was filed stays filed, byte for byte.
import { expected, fill } from "./pages/form.mjs";
import { HostPage } from "./pages/host.mjs";
import { ShelfPage } from "./pages/shelf.mjs";
import { expect, test } from "./support/test.mjs";

/** A report of another time: the form has other questions and headings by now. */
const old = {
  ...expected,
  language: "en",
  form: { id: "reisverslag", version: 0 + 1, title: "Travel report of old" },
  completedAt: "2019-03-04T10:00:00Z",
  updatedAt: "2019-03-04T10:00:00Z",
  answers: { ...expected.answers, hotel: "Hotel Europa" },
  questions: [
    { id: "personen", kind: "integer", heading: "HOW MANY WENT?" },
    { id: "hotel", kind: "text", heading: "WHICH HOTEL?" },
    ...expected.questions.slice(1),
  ],
};

const stored = (page) => page.evaluate(() => ({ ...localStorage }));

test("a finished report that is shown to read is as it was filed, and showing it stores nothing", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await host.put('<report-form readonly></report-form>');
  await host.do((element, report) => (element.report = report), old);
  await expect(page.getByRole("heading", { level: 2, name: "HOW MANY WENT?" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "WHICH HOTEL?" })).toBeVisible();
  await expect(page.getByText("4 March 2019")).toBeVisible();
  const first = await host.do((element) => JSON.stringify(element.report));
  expect(JSON.parse(first)).toMatchObject({ completedAt: old.completedAt, updatedAt: old.updatedAt, questions: old.questions, answers: old.answers });
  await page.waitForTimeout(1200);
  const files = [];
  for (const at of [0, 1]) files.push(await host.form.downloaded(() => host.do((element) => element.download("json"))));
  expect(files[0].text).toBe(files[1].text);
  expect(JSON.parse(files[0].text)).toEqual(JSON.parse(first));
  const html = await host.form.downloaded(() => host.do((element) => element.download("html")));
  expect(html.text).toContain("2019-03-04T10:00:00Z");
  expect(html.text).toContain("WHICH HOTEL?");
  expect(await host.do((element) => JSON.stringify(element.report))).toBe(first);
  expect(Object.keys(await stored(page)).filter((key) => key.includes(":draft:"))).toEqual([]);
  expect(await host.told("saved")).toEqual([]);
});

test("shown in a form that can be written in it is the same; writing makes a draft that names it, and the file stays", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await host.put("<report-form></report-form>");
  await host.do((element, report) => (element.report = report), expected);
  await expect(page.getByText("Afgerond:")).toBeVisible();
  const report = () => host.do((element) => element.report);
  expect(await report()).toEqual(await report());
  expect((await report()).completedAt).toBe(expected.completedAt);
  expect(Object.keys(await stored(page)).filter((key) => key.includes(":draft:"))).toEqual([]);
  await fill(host.form.people, "2");
  const draft = await report();
  expect(draft).toMatchObject({ status: "draft", basedOn: expected.id, name: "Gemeentehuis Parijs (aangepast)" });
  expect(draft.completedAt).toBeUndefined();
  expect(draft.id).not.toBe(expected.id);
});

test("finishing stamps once, and what is handed over is what is stored", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await host.put('<report-form form="kort.json"></report-form>');
  await fill(page.getByRole("textbox", { name: "Welke stad?" }), "Lyon");
  await fill(page.getByRole("textbox", { name: "Waarom?" }), "Werk");
  // Nothing is finished yet, though nothing is wrong.
  expect(await host.do((element) => element.report.status)).toBe("draft");
  await host.do((element) =>
    element.addEventListener(
      "report-complete",
      ({ detail }) => {
        window.storedThen = Object.values({ ...localStorage }).find((text) => text.includes('"complete"'));
        window.heard = detail.report;
        element.report = { ...detail.report, id: "00000000-0000-4000-8000-000000000000", status: "draft", completedAt: undefined, answers: { stad: "Gent" } };
      },
      { once: true },
    ),
  );
  const file = await host.form.downloaded(() => host.form.downloadButton.click());
  const seen = await page.evaluate(() => [window.storedThen, window.heard]);
  expect(file.text).toBe(seen[0]);
  expect(JSON.parse(file.text)).toEqual(seen[1]);
  expect(JSON.parse(file.text)).toMatchObject({ status: "complete", answers: { stad: "Lyon", reden: "Werk" } });
  await expect(page.getByRole("textbox", { name: "Welke stad?" })).toHaveValue("Gent");
  const texts = Object.values(await stored(page));
  expect(texts).toContain(file.text);
});

test("after a later change nothing on screen says that the old file holds it", async ({ page }) => {
  const shelf = new ShelfPage(page);
  await shelf.open();
  await shelf.writeFirstHalf(fill);
  await shelf.writeSecondHalf(fill);
  const file = await shelf.downloaded(() => shelf.downloadButton.click());
  await expect(page.getByText("Afgerond:")).toBeVisible();
  await expect(page.getByText(`Het verslag is gedownload als ${file.name}.`)).toBeVisible();
  await page.waitForTimeout(1100);
  const again = await shelf.downloaded(() => shelf.downloadButton.click());
  expect(again.text).toBe(file.text);
  await fill(shelf.people, "2");
  await expect(page.getByText(/gedownload als/)).toHaveCount(0);
  await expect(page.getByText("Afgerond:")).toHaveCount(0);
  await shelf.openList();
  await expect(shelf.rows).toHaveCount(2);
  const texts = Object.values(await stored(page));
  expect(texts).toContain(file.text);
});

test("a report that was finished and opened again from the browser gives the bytes that are stored", async ({ page }) => {
  const shelf = new ShelfPage(page);
  const text = JSON.stringify({ ...expected, ours: 1.50 }, null, 4);
  await page.addInitScript(
    ([key, text]) => {
      localStorage.setItem(key, text);
      sessionStorage.setItem("report-form:reisverslag:hint:open", key.split(":").at(-1));
    },
    [`report-form:reisverslag:draft:${expected.id}`, text],
  );
  await shelf.open();
  await expect(shelf.people).toHaveValue("1");
  const file = await shelf.downloaded(() => shelf.downloadButton.click());
  expect(file.text).toBe(text);
  expect(Object.values(await stored(page))).toContain(text);
});
