// What a host page sets before anyone knows the element: the script comes late, or never, as on a server.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "./support/test.mjs";
import { expected } from "./pages/form.mjs";
import { HostPage } from "./pages/host.mjs";
import { draft, key, uuid } from "./pages/shelf.mjs";

const dist = join(import.meta.dirname, "../../dist");

for (const script of ["report-form.js", "report-form.bundle.js"]) {
  test(`${script} on a server does nothing, and does not throw`, async () => {
    const source = `await import(${JSON.stringify(pathToFileURL(join(dist, script)).href)}); console.log("done");`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", source]);
    expect([stdout, stderr]).toEqual(["done\n", ""]);
  });
}

test("report and answers that were set before the element was known are honoured", async ({ page }) => {
  const host = new HostPage(page);
  await host.open("/hosts/late.html");
  await page.evaluate((report) => {
    const { personen, ...answers } = report.answers;
    const element = document.querySelector("report-form");
    Object.assign(element, { report: { ...report, status: "draft", answers }, answers: { personen: 12, doel: "Iets anders" } });
  }, expected);
  await page.addScriptTag({ url: "/report-form.bundle.js" });
  await expect(host.form.met).toHaveValue(expected.answers.ontmoet);
  await expect(host.form.people).toHaveValue("12");
  await expect(host.form.purpose).toHaveValue(expected.answers.doel);
  expect(await host.do((element) => Object.keys(element))).toEqual([]);
});

test("what a framework made an attribute of is honoured where it is JSON, and told where it is lost", async ({ page }) => {
  const host = new HostPage(page);
  await host.open("/hosts/late.html");
  await host.do((element, report) => {
    element.setAttribute("report", report);
    element.setAttribute("answers", report);
  }, "[object Object]");
  await page.addScriptTag({ url: "/report-form.bundle.js" });
  await expect(host.form.people).toBeVisible();
  expect(await host.told("error")).toEqual(
    ["report", "answers"].map((name) => ({ code: "attribute", message: expect.stringMatching(new RegExp(`^${name}="\\[object Object\\]" is lost: it is a property`)) })),
  );
  await page.goto("/hosts/late.html");
  await host.do((element, report) => element.setAttribute("report", JSON.stringify(report)), expected);
  await page.addScriptTag({ url: "/report-form.bundle.js" });
  await expect(page.getByText("Gemeentehuis Parijs").or(page.locator('input[value="Gemeentehuis Parijs"]')).or(host.form.place(1))).toBeVisible();
  expect(await host.do(({ report }) => report.id)).toBe(expected.id);
});

test("React 19 that rendered before the element was known: a report as JSON arrives, and later ones as they are", async ({ page }) => {
  const source = `
    import { createRoot } from "react-dom/client";
    import { createElement, useState } from "react";
    function Host() {
      const [report, setReport] = useState(() => JSON.stringify(window.report));
      window.setReport = setReport;
      return createElement("report-form", { report, storage: "none" });
    }
    createRoot(document.querySelector("main")).render(createElement(Host));
  `;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const host = new HostPage(page);
  await host.open("/hosts/late.html");
  await page.evaluate((report) => {
    document.body.innerHTML = "<main></main>";
    window.report = report;
  }, { ...expected, status: "draft" });
  await page.addScriptTag({ content: outputFiles[0].text });
  await expect(host.element).toHaveCount(1);
  await page.addScriptTag({ url: "/report-form.bundle.js" });
  await expect(host.form.met).toHaveValue(expected.answers.ontmoet);
  await page.evaluate((report) => window.setReport(report), { ...expected, status: "draft", id: uuid(7), answers: { ...expected.answers, ontmoet: "Een minister" } });
  await expect(host.form.met).toHaveValue("Een minister");
});

test("answers fill in what is blank, and nothing that was typed, stored or finished", async ({ page }) => {
  const host = new HostPage(page);
  const { form } = host;
  await host.open();
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key(uuid(1)), draft(uuid(1), "Parijs")]);
  await host.put("<report-form></report-form>");
  await form.type(form.people, "3");
  await host.do((element) => {
    element.answers = { personen: 12, locaties: ["Lyon"], duur: "P3D", doel: "Kennis delen", vervolg: { answer: true, details: "Een bezoek" } };
  });
  await expect(form.duration).toHaveValue("3 dagen");
  await expect(form.purpose).toHaveValue("Kennis delen");
  await expect(form.details).toHaveValue("Een bezoek");
  await expect(form.people).toHaveValue("3");
  await expect(form.place(1)).toHaveValue("Parijs");
  expect((await host.told("change")).at(-1).report.answers).toMatchObject({ personen: 3, locaties: ["Parijs"], duur: "P3D" });
  expect(await host.do((element) => element.answers.personen)).toBe(12);

  // They do not fit, or are not answers.
  await host.do((element) => (element.answers = { personen: "veel", bestaatniet: 1, ontmoet: "Een wethouder" }));
  await expect(form.met).toHaveValue("Een wethouder");
  expect(await host.told("error")).toEqual([{ code: "answers", message: "no answers to these questions: personen, bestaatniet" }]);
  await host.do((element) => (element.answers = "niets"));
  expect((await host.told("error")).at(-1).code).toBe("answers");
  await host.do((element) => (element.answers = null));
  expect(await host.told("error")).toHaveLength(2);
});

test("a form that is only looked at leaves no draft of the answers that the host page knows", async ({ page }) => {
  const host = new HostPage(page);
  const { form } = host;
  await host.open();
  await page.evaluate(() => {
    const element = document.createElement("report-form");
    element.answers = { personen: 12 };
    document.querySelector("main").append(element);
  });
  await expect(form.people).toHaveValue("12");
  await expect(page.getByRole("button", { name: "Mijn verslagen" })).toBeVisible();
  await page.waitForTimeout(1200);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":draft:")))).toEqual([]);
  await host.set({ lang: "en" });
  await expect(page.getByRole("textbox", { name: "How many people made the trip?" })).toHaveValue("12");
  await host.set({ lang: null });
  await form.type(form.met, "Een wethouder");
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain('"personen": 12');
  // What its writer took out stays out, for as long as the draft is here.
  await form.people.fill("4");
  await form.met.focus();
  await page.reload();
  await page.evaluate(() => {
    const element = document.createElement("report-form");
    element.answers = { personen: 12 };
    document.querySelector("main").append(element);
  });
  await expect(form.people).toHaveValue("4");
});
