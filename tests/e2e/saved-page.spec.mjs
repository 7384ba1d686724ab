// A report that is saved as a web page with the form inside: to read, and to go on with.
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { FormPage, expected, fill, lasting } from "./pages/form.mjs";
import { expect, test } from "./support/test.mjs";

const singleFile = new URL("../../dist/reisverslag.html", import.meta.url).href;

let saved = 0;

/** Saves the report as `way`, and puts the file on disk. */
async function save(form, way = "Webpagina met formulier") {
  const more = form.page.getByRole("button", { name: "Meer manieren" });
  if ((await more.getAttribute("aria-expanded")) === "false") await more.click();
  const file = await form.downloaded(() => form.page.getByRole("button", { name: way, exact: true }).click());
  saved += 1;
  const path = test.info().outputPath(`${saved}.html`);
  await writeFile(path, file.text);
  return { ...file, url: pathToFileURL(path).href };
}

async function written(page, address = "/") {
  const form = new FormPage(page);
  await form.open(address);
  await form.writeFirstHalf(fill);
  await form.writeSecondHalf(fill);
  return form;
}

/** Opens a saved page and presses the button. */
async function adapt(page, url) {
  await page.goto(url);
  await page.getByRole("button", { name: "Aanpassen" }).click();
  const form = new FormPage(page);
  await expect(form.downloadButton).toBeVisible();
  // Both modules are unpacked and compiled anew.
  await expect(page.getByRole("button", { name: "Meer manieren" })).toBeVisible({ timeout: 20_000 });
  return form;
}

const programOf = (page) => page.locator("#report-program").textContent();

for (const address of ["/", "/trusted-types/", "/strict/hosts/bundle.html", singleFile]) {
  test(`saved from ${address.split("/").at(-1) || address} the page turns into the form, and is saved again`, async ({ page, requests }) => {
    const form = await written(page, address);
    const file = await save(form);
    expect(file.name).toMatch(/^reisverslag-\d{4}-\d\d-\d\d-gemeentehuis-parijs-[0-9a-f]{6}\.html$/);
    requests.length = 0;

    const again = await adapt(page, file.url);
    await expect(again.purpose).toHaveValue(expected.answers.doel);
    await expect(page.getByText("7 van 7 vragen beantwoord")).toBeVisible();
    await again.people.fill("2");
    const json = await again.downloaded(() => again.downloadButton.click());
    const { basedOn, ...report } = lasting(JSON.parse(json.text));
    expect(report).toEqual(lasting({ ...expected, answers: { ...expected.answers, personen: 2 } }));
    expect(file.text).toContain(`"id": "${basedOn}"`);
    expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([file.url]);
  });
}

test("without scripts it is the plain web page, to the pixel", async ({ page, browser }) => {
  const form = await written(page);
  const [plain, saved] = [await save(form, "Webpagina"), await save(form)];
  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  const pictures = [];
  for (const { url } of [plain, saved]) {
    await reader.goto(url);
    await expect(reader.getByRole("heading", { level: 1, name: "Reisverslag" })).toBeVisible();
    pictures.push(await reader.screenshot({ fullPage: true }));
  }
  await context.close();
  expect(pictures[1].equals(pictures[0])).toBe(true);
});

test("with scripts it prints as the plain web page does", async ({ page }) => {
  const form = await written(page);
  const [plain, saved] = [await save(form, "Webpagina"), await save(form)];
  await page.emulateMedia({ media: "print" });
  await page.goto(plain.url);
  const picture = await page.screenshot({ fullPage: true });
  await page.goto(saved.url);
  await expect(page.getByRole("button", { name: "Aanpassen" })).toBeHidden();
  expect((await page.screenshot({ fullPage: true })).equals(picture)).toBe(true);
});

test("saved again and again it stays as large as it is", async ({ page }) => {
  const first = await save(await written(page, singleFile));
  const second = await save(await adapt(page, first.url));
  const program = await programOf(page);
  const third = await save(await adapt(page, second.url));
  expect(await programOf(page)).toBe(program);
  await page.goto(third.url);
  expect(await programOf(page)).toBe(program);
  expect(third.text.length).toBe(second.text.length);
});

test("any text comes back, a page within the page too", async ({ page }) => {
  const inner = await save(await written(page));
  const hostile = [
    "</script><script>document.title = 'broken'</script>",
    "<!-- <script> --> ]]> \u2028\u2029 &lt; \u00e9 \u{1f600}",
    "half a pair: \ud83d.",
    inner.text.slice(0, 4000),
    inner.text.slice(-4000).trim(),
  ];
  await page.evaluate((hostile) => {
    const element = document.querySelector("report-form");
    const { report } = element;
    element.report = { ...report, answers: { ...report.answers, ontmoet: hostile.join("\n\n"), locaties: hostile.slice(0, 3) } };
  }, hostile);
  const form = new FormPage(page);
  // No form holds half a pair, and no file.
  const whole = hostile.map((text) => text.toWellFormed());
  await expect(form.met).toHaveValue(whole.join("\n\n"));
  const outer = await save(form);
  await page.goto(outer.url);
  await expect(page).toHaveTitle(/^Reisverslag – /);
  const { answers } = JSON.parse(await page.locator("#report").textContent());
  expect(answers.ontmoet).toBe(whole.join("\n\n"));
  const again = await adapt(page, outer.url);
  await expect(again.met).toHaveValue(whole.join("\n\n"));
  await expect(again.place(3)).toHaveValue("half a pair: \ufffd.");
});

test("what was changed and not saved yet is there when the page is opened again", async ({ page, context }) => {
  const file = await save(await written(page));
  const form = await adapt(page, file.url);
  await form.people.fill("12");
  await expect(page.getByText(/Concept opgeslagen om/)).toBeVisible();
  // What other programs, or half a saving, left among the drafts: before and after it, whatever the order.
  await page.evaluate(() => {
    const { basedOn } = document.querySelector("report-form").report;
    const texts = [`{"id":"${basedOn}", half`, `"${basedOn}"`, `{"basedOn":"${basedOn}","status":"draft"}`, "null", "[]", ""];
    for (let at = 0; at < 60; at += 1) localStorage.setItem(`report-form:reisverslag:draft:${at}`, texts[at % texts.length]);
  });
  await page.close();

  const second = await context.newPage();
  await second.goto(file.url);
  await expect(second.getByRole("button", { name: "Aanpassen" })).toBeVisible();
  await second.getByRole("button", { name: /^Verder met uw concept van \d+ \S+ \d{4}/ }).click();
  const again = new FormPage(second);
  await expect(again.people).toHaveValue("12");
  await expect(again.purpose).toHaveValue(expected.answers.doel);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing in a saved page, read and adapted, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const file = await save(await written(page));
    await page.goto(file.url);
    await expect(page.getByRole("button", { name: "Aanpassen" })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await adapt(page, file.url);
    await expect(page.getByText("Dit bestand verandert niet")).toBeFocused();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
}
