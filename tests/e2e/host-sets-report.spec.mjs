// What a host sets never costs what a person typed: the table of docs/embedding.md, row by row.
import { expected, fill } from "./pages/form.mjs";
import { HostPage } from "./pages/host.mjs";
import { expect, test } from "./support/test.mjs";

const TYPED = "Wat de reiziger zelf typte.";
const HOSTS = "Wat de pagina laat zien.";
const EARLIER = "2020-01-01T00:00:00Z";
const LATER = "2099-01-01T00:00:00Z";
const OTHER_ID = "11111111-2222-4333-8444-555555555555";

/** A draft of the real report. */
function draft({ met = "", updatedAt = EARLIER, id = expected.id } = {}) {
  const { completedAt, ...report } = expected;
  return { ...report, id, status: "draft", updatedAt, answers: { ...report.answers, ontmoet: met || undefined } };
}

const blank = () => ({ ...draft(), answers: {} });

/** All that is in the two stores of the browser. */
const everything = (page) =>
  page.evaluate(async () => {
    const texts = Object.entries(localStorage).filter(([key]) => /:(draft|deleted):/.test(key)).map(([, text]) => text);
    const request = indexedDB.open("report-form:reisverslag");
    const database = await new Promise((done) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => done(undefined);
    });
    let copies = [];
    if (database?.objectStoreNames.contains("texts")) {
      const all = database.transaction("texts").objectStore("texts").getAll();
      copies = await new Promise((done) => (all.onsuccess = () => done(all.result)));
    }
    database?.close();
    return { local: texts, mirror: copies };
  });

const setReport = (host, report) => host.do((element, report) => (element.report = report), report);

/** The first form that is put on the page after the typed draft was left in the browser. */
async function leaveTyped(page, text = TYPED) {
  const seeded = text ? draft({ met: text, updatedAt: "2026-11-23T12:00:00Z" }) : blank();
  await page.addInitScript(
    ([key, text]) => sessionStorage.seeded ?? (localStorage.setItem(key, text), sessionStorage.setItem("seeded", "1")),
    [`report-form:reisverslag:draft:${expected.id}`, JSON.stringify(seeded)],
  );
}

async function expectNothingLost(page, host, storage) {
  if (await host.form.met.evaluate((box, text) => box.value.includes(text), TYPED)) return;
  if (storage === "local") {
    const { local } = await everything(page);
    expect(local.join(), "typed text in the storage").toContain(TYPED);
  }
  await page.getByRole("button", { name: "Antwoorden terugzetten" }).click();
  await expect(host.form.met).toHaveValue(TYPED);
}

for (const storage of ["local", "none"]) {
  for (const same of [true, false]) {
    for (const later of [true, false]) {
      const title = `storage ${storage}, ${same ? "the report that is open" : "another report"}, ${later ? "later" : "earlier"} than what was typed`;
      test(`a host sets, after the form is there: ${title}`, async ({ page }) => {
        const host = new HostPage(page);
        await host.open();
        await host.put(`<report-form storage="${storage}"></report-form>`);
        await setReport(host, draft({ met: "Zoals het was." }));
        await expect(host.form.met).toHaveValue("Zoals het was.");
        await fill(host.form.met, TYPED);
        await setReport(host, draft({ met: HOSTS, updatedAt: later ? LATER : EARLIER, id: same ? expected.id : OTHER_ID }));
        await expect(host.form.met).toHaveValue(same && !later ? TYPED : HOSTS);
        await expectNothingLost(page, host, storage);
      });
    }
  }
}

for (const later of [true, false]) {
  for (const upgrade of ["before", "after"]) {
    test(`a host sets, ${upgrade} the element is known, ${later ? "later" : "earlier"} than what was typed at another visit`, async ({ page }) => {
      await leaveTyped(page);
      const host = new HostPage(page);
      const report = draft({ met: HOSTS, updatedAt: later ? LATER : EARLIER });
      if (upgrade === "before") {
        await host.open("/hosts/late.html");
        await setReport(host, report);
        await page.addScriptTag({ url: "/report-form.bundle.js" });
        await host.ready();
      } else {
        await host.open();
        await host.put("<report-form></report-form>");
        await setReport(host, report);
      }
      await expect(host.form.met).toHaveValue(later ? HOSTS : TYPED);
      await expectNothingLost(page, host, "local");
    });

    test(`a host sets, ${upgrade} the element is known, ${later ? "later" : "earlier"} than a draft that is blank: it is shown`, async ({ page }) => {
      await leaveTyped(page, "");
      const host = new HostPage(page);
      const report = draft({ met: HOSTS, updatedAt: later ? LATER : EARLIER });
      if (upgrade === "before") {
        await host.open("/hosts/late.html");
        await setReport(host, report);
        await page.addScriptTag({ url: "/report-form.bundle.js" });
        await host.ready();
      } else {
        await host.open();
        await host.put("<report-form></report-form>");
        await setReport(host, report);
      }
      await expect(host.form.met).toHaveValue(HOSTS);
      await expect(page.getByRole("button", { name: "Antwoorden terugzetten" })).toHaveCount(0);
    });
  }
}

for (const status of ["draft", "complete"]) {
  test(`a host that sets its ${status} report at every visit leaves what was typed since, in both stores`, async ({ page }) => {
    const given = status === "draft" ? draft({ met: HOSTS }) : expected;
    const host = new HostPage(page);
    await host.open();
    await host.put("<report-form></report-form>");
    await setReport(host, given);
    await fill(host.form.met, TYPED);
    await host.form.people.focus();
    await expect.poll(async () => (await everything(page)).mirror.join()).toContain(TYPED);
    const before = (await everything(page)).local.length;
    for (const again of ["reload", "a new element", "a route left and entered again"]) {
      if (again === "reload") {
        await page.reload();
      } else if (again === "a route left and entered again") {
        await host.do((element) => {
          element.remove();
          return new Promise((done) => setTimeout(done, 50));
        });
      }
      await page.evaluate((report) => {
        const element = document.createElement("report-form");
        element.report = report;
        document.querySelector("main").replaceChildren(element);
      }, given);
      await host.ready();
      await expect(host.form.met, again).toHaveValue(TYPED);
    }
    const { local, mirror } = await everything(page);
    expect(local.join()).toContain(TYPED);
    expect(mirror.join()).toContain(TYPED);
    expect(local.length, "no copy for each visit").toBe(before);
  });
}

test("what the person typed stays in sight, and the host's version can be opened beside it", async ({ page }) => {
  await leaveTyped(page);
  const host = new HostPage(page);
  await host.open();
  await host.put("<report-form></report-form>");
  await setReport(host, draft({ met: HOSTS }));
  await expect(host.form.met).toHaveValue(TYPED);
  await expect(page.getByText("Deze pagina heeft een andere versie van dit verslag. Uw eigen tekst is gebleven.")).toBeVisible();
  await page.getByRole("button", { name: "Andere versie openen" }).click();
  await expect(host.form.met).toHaveValue(HOSTS);
  await expect.poll(async () => (await everything(page)).local.join()).toContain(HOSTS);
  expect((await everything(page)).local.join()).toContain(TYPED);
});

test("a host that answers what it was told late, with an older state, is not followed, and asks nothing", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await host.put("<report-form></report-form>");
  await host.do((element) => {
    element.addEventListener("report-change", ({ detail }) => setTimeout(() => (element.report = detail.report), 900));
  });
  await host.form.type(host.form.met, "Een wethouder");
  await page.waitForTimeout(750);
  await host.form.met.pressSequentially(" uit Kyiv");
  await page.waitForTimeout(2000);
  await expect(host.form.met).toHaveValue("Een wethouder uit Kyiv");
  await expect(page.getByText("een andere versie")).toHaveCount(0);
  expect((await everything(page)).local).toHaveLength(1);
});

test("a host that fills in an answer beside what was typed makes no copy", async ({ page }) => {
  const host = new HostPage(page);
  await host.open();
  await host.put("<report-form></report-form>");
  await host.form.type(host.form.met, TYPED);
  await host.do((element) => {
    const { report } = element;
    element.report = { ...report, answers: { ...report.answers, personen: 4 } };
  });
  await expect(host.form.people).toHaveValue("4");
  await expect(host.form.met).toHaveValue(TYPED);
  await expect.poll(async () => (await everything(page)).local).toHaveLength(1);
});
