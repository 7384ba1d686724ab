import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.mjs";
import { FormPage, expected, fill } from "./pages/form.mjs";

const run = promisify(execFile);

/** Every line of the real report as people read it, without marks. */
const lines = [
  ...expected.questions.map(({ heading }) => heading),
  ...[expected.answers.doel, ...expected.answers.locaties, expected.answers.ontmoet, expected.answers.opbrengst, expected.answers.vervolg.details]
    .flatMap((answer) => answer.split("\n"))
    .map((line) => line.replace(/^(## |- )/, "").trim())
    .filter(Boolean),
];

/** A text without what layout adds: line ends, hyphens of a broken line, bullets. */
const words = (text) => text.replaceAll(/[\s•◦▪-]+/gu, "");

async function written(page) {
  const form = new FormPage(page);
  await form.open();
  await form.writeFirstHalf(fill);
  await form.writeSecondHalf(fill);
  await openWays(page);
  return form;
}

async function openWays(page) {
  const more = page.getByRole("button", { name: "Meer manieren" });
  await more.click();
  await expect(more).toHaveAttribute("aria-expanded", "true");
}

const way = (page, name) => page.getByRole("listitem").getByRole("button", { name, exact: true });

test("the report leaves as a web page that anyone can read, and that holds the report", async ({ page, context }) => {
  const form = await written(page);
  const file = await form.downloaded(() => way(page, "Webpagina").click());
  expect(file.name).toMatch(/^reisverslag-\d{4}-\d\d-\d\d-gemeentehuis-parijs-[0-9a-f]{6}\.html$/);
  await expect(page.getByRole("status").filter({ hasText: `gedownload als ${file.name}` })).toBeVisible();

  const path = test.info().outputPath("report.html");
  await writeFile(path, file.text);
  const reader = await context.newPage();
  await reader.goto(`file://${path}`);
  await expect(reader.getByRole("heading", { level: 1, name: "Reisverslag" })).toBeVisible();
  for (const { heading } of expected.questions) {
    await expect(reader.getByRole("heading", { level: 2, name: heading })).toBeVisible();
  }
  const shown = words(await reader.getByRole("main").innerText());
  expect(lines.filter((line) => !shown.includes(words(line)))).toEqual([]);
  expect(JSON.parse(await reader.locator("#report").textContent()).answers).toEqual(expected.answers);
  expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([]);
});

test("what is not finished leaves as a draft that says so", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  await form.place(1).fill("Brussel");
  await openWays(page);
  const file = await form.downloaded(() => way(page, "Platte tekst (Markdown)").click());
  expect(file.name).toMatch(/-brussel-[0-9a-f]{6}\.concept\.md$/);
  expect(file.text).toContain("Concept, laatst gewijzigd op");
  await expect(page.getByRole("status").filter({ hasText: "Het verslag is nog niet af." })).toBeVisible();
  await expect(form.summary).toBeHidden();
  const draft = await form.downloaded(() => way(page, "Concept als bestand").click());
  expect(JSON.parse(draft.text)).toMatchObject({ status: "draft", answers: { locaties: ["Brussel"] } });
});

test("the host hears of a complete report in any format, and can stop the download", async ({ page }) => {
  const form = await written(page);
  await page.evaluate(() => {
    const element = document.querySelector("report-form");
    element.addEventListener("report-complete", (event) => {
      window.heard = event.detail.report.answers.duur;
      event.preventDefault();
    });
  });
  let downloads = 0;
  page.on("download", () => downloads++);
  await way(page, "Tekstdocument (ODT)").click();
  await expect.poll(() => page.evaluate(() => window.heard)).toBe("P3D");
  await page.evaluate(() => document.querySelector("report-form").download("md"));
  await expect(form.people).toBeVisible();
  expect(downloads).toBe(0);
});

test("copied, the report pastes with its headings and lists, and as plain text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await written(page);
  await way(page, "Kopiëren").click();
  await expect(page.getByRole("status").filter({ hasText: "Het verslag is gekopieerd" })).toBeVisible();
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text()));
  });
  expect(html).toContain("<h2>WELKE LOCATIES ZIJN BEZOCHT?</h2>");
  expect(html).toMatch(/<ul>\s*<li>/);
  const copied = words(text);
  expect(lines.filter((line) => !copied.includes(words(line)))).toEqual([]);
});

for (const scheme of ["light", "dark"]) {
  test(`printed, from a ${scheme} page, the report is whole and tagged`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const form = await written(page);
    const path = test.info().outputPath("report.pdf");
    await writeFile(path, await page.pdf({ tagged: true, format: "A4" }));
    expect((await run("pdfinfo", [path])).stdout).toMatch(/^Tagged:\s+yes$/m);
    const { stdout } = await run("pdftotext", [path, "-"]);
    const printed = words(stdout);
    expect(lines.filter((line) => !printed.includes(words(line)))).toEqual([]);
    // The form itself stays at home, and is back afterwards.
    expect(stdout).not.toContain("Verslag downloaden");
    await expect(form.purpose).toBeVisible();
    await expect(page.getByRole("heading", { name: "WELKE LOCATIES ZIJN BEZOCHT?" })).toHaveCount(0);
  });
}

test("the print button prints", async ({ page }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
  await written(page);
  await way(page, "Afdrukken").click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
});

test("the list of ways works with the keyboard, reflows, and axe finds nothing", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const form = new FormPage(page);
  await form.open();
  const more = page.getByRole("button", { name: "Meer manieren" });
  await expect(more).toBeVisible();
  await form.downloadButton.focus();
  await page.keyboard.press("Tab");
  await expect(more).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(way(page, "Webpagina")).toBeVisible();
  await expect(way(page, "Webpagina")).toHaveAccessibleDescription(/Om te lezen/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Tab");
  await expect(way(page, "Webpagina")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  await expect(way(page, "Webpagina")).toBeHidden();
});

const hostile = [
  "</script><script>window.hacked=1</script><!-- ]]> &amp; &lt;",
  "\u2028\u2029 \u0007 \ufeff 👩‍👩‍👧 مرحبا بالعالم \u202eomgekeerd\u202c",
  "<img src=x onerror=window.hacked=1> [a](javascript:window.hacked=1) `x` ${y} \\",
].join("\n\n");

test("any text leaves in every format without loss, and none of it runs", async ({ page, context }) => {
  const form = new FormPage(page);
  await form.open();
  await form.purpose.fill(hostile);
  await form.place(1).fill("<b>CON</b>/..\\\u202e");
  await openWays(page);
  const said = ["</script><script>window.hacked=1</script>", "مرحبا بالعالم", "👩‍👩‍👧", "<img src=x onerror=window.hacked=1>"];

  const html = await form.downloaded(() => way(page, "Webpagina").click());
  expect(html.name).toMatch(/^reisverslag-\d{4}-\d\d-\d\d-b-con-b-[0-9a-f]{6}\.concept\.html$/);
  const path = test.info().outputPath("hostile.html");
  await writeFile(path, html.text);
  const reader = await context.newPage();
  await reader.goto(`file://${path}`);
  for (const text of said) await expect(reader.getByRole("main")).toContainText(text);
  expect(await reader.evaluate(() => window.hacked)).toBeUndefined();
  expect(JSON.parse(await reader.locator("#report").textContent()).answers.doel).toBe(hostile);

  const draft = await form.downloaded(() => way(page, "Concept als bestand").click());
  expect(JSON.parse(draft.text).answers.doel).toBe(hostile);

  const waiting = page.waitForEvent("download");
  await way(page, "Tekstdocument (ODT)").click();
  // The package is not compressed.
  const odt = await readFile(await (await waiting).path(), "utf8");
  const [xml] = /<office:document-content.*<\/office:document-content>/s.exec(odt);
  const text = await reader.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    return document.querySelector("parsererror") ? "not well-formed" : document.documentElement.textContent;
  }, xml);
  for (const part of said) expect(text).toContain(part);

  const markdown = await form.downloaded(() => way(page, "Platte tekst (Markdown)").click());
  for (const part of ["مرحبا بالعالم", "👩‍👩‍👧"]) expect(markdown.text).toContain(part);
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
});
