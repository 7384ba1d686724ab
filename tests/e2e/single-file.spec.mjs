// reisverslag.html from disk, in both engines: from the first key to the file for the archive, without a network.
import { copyFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { FormPage, expected, fill, lasting } from "./pages/form.mjs";
import { test as firefoxTest } from "./support/firefox.mjs";
import { expect, test } from "./support/test.mjs";

const built = fileURLToPath(new URL("../../dist/reisverslag.html", import.meta.url));
const { answers } = expected;

/** The file where a user has it: in a folder with a space and an accent in its name. */
async function onDisk(info) {
  const path = info.outputPath("reisverslag café 1.html");
  await copyFile(built, path);
  return pathToFileURL(path).href;
}

async function asFile(info, text) {
  const path = info.outputPath("bewaard.html");
  await writeFile(path, text);
  return pathToFileURL(path).href;
}

/** The report that comes out in the end: the real one, of one more traveller. */
function expectAdapted(text) {
  const { basedOn, ...report } = lasting(JSON.parse(text));
  expect(basedOn).toMatch(/^[0-9a-f-]{36}$/);
  expect(report).toEqual(lasting({ ...expected, answers: { ...answers, personen: 2 } }));
}

test("in Chromium the report is written, kept, finished, saved as a page, adapted and downloaded", async ({ page, context, browser, requests }, info) => {
  test.setTimeout(120_000);
  await context.setOffline(true);
  const address = await onDisk(info);
  const form = new FormPage(page);
  await form.open(address);
  await expect(page.getByText("Uw concept staat in deze browser, op deze computer.")).toBeVisible();
  await expect(page.getByText("Verplaatst of hernoemt u dit bestand")).toBeVisible();
  await form.writeFirstHalf();
  await expect(page.getByText(/Concept opgeslagen om \d\d:\d\d/)).toBeVisible();
  await page.close();

  const second = await context.newPage();
  const asked = [];
  second.on("request", (request) => asked.push(request.url()));
  const again = new FormPage(second);
  await again.open(address);
  await expect(again.purpose).toHaveValue(answers.doel);
  await again.writeSecondHalf(fill);
  await second.getByRole("button", { name: "Meer manieren" }).click();
  const saved = await again.downloaded(() => second.getByRole("button", { name: "Webpagina met formulier" }).click());
  const json = await again.downloaded(() => again.downloadButton.click());
  expect(lasting(JSON.parse(json.text))).toEqual(lasting(expected));

  const savedAddress = await asFile(info, saved.text);
  const still = await browser.newContext({ javaScriptEnabled: false });
  const reader = await still.newPage();
  await reader.goto(savedAddress);
  for (const { heading } of expected.questions) {
    await expect(reader.getByRole("heading", { level: 2, name: heading })).toBeVisible();
  }
  await expect(reader.getByRole("button")).toHaveCount(0);
  await still.close();

  await second.goto(savedAddress);
  await second.getByRole("button", { name: "Aanpassen" }).click();
  await expect(again.purpose).toHaveValue(answers.doel);
  await again.people.fill("2");
  expectAdapted((await again.downloaded(() => again.downloadButton.click())).text);
  const files = [...requests, ...asked].filter((url) => !url.startsWith("blob:"));
  expect(files).toEqual([address, address, savedAddress]);
});

firefoxTest("in Firefox the report is written, kept, finished, saved as a page, adapted and downloaded", async ({ firefox }, info) => {
  firefoxTest.setTimeout(120_000);
  const address = await onDisk(info);
  const first = await firefox.open(address);
  await first.type("Hoeveel personen hebben de reis gemaakt?", "1");
  await first.type("Hoelang duurde de reis?", "3 dagen");
  await first.fill("Wat was het doel van de reis?", answers.doel);
  await first.type("Welke locaties zijn bezocht? Regel 1", answers.locaties[0]);
  await first.says("Concept opgeslagen om");
  await first.page.close();

  const second = await firefox.open(address);
  expect(await second.value("Wat was het doel van de reis?")).toBe(answers.doel);
  await second.fill("Wie heb je ontmoet?", answers.ontmoet);
  await second.fill("Wat heeft de reis de gemeente opgeleverd?", answers.opbrengst);
  // The text takes its room when typing settles; a click before that may land beside what it was meant for.
  await second.says("6 van 7 vragen beantwoord");
  await second.click("radio", "Ja");
  await second.fill("Welke vervolgafspraken?", answers.vervolg.details);
  await second.says("7 van 7 vragen beantwoord");
  await second.click("button", "Meer manieren");
  const saved = await second.downloaded(() => second.click("button", "Webpagina met formulier"));
  const json = await second.downloaded(() => second.click("button", "Verslag downloaden"));
  expect(lasting(JSON.parse(json.text))).toEqual(lasting(expected));

  const { page } = second;
  await page.goto(await asFile(info, saved.text));
  const edit = await page.waitForSelector('::-p-aria([name="Aanpassen"][role="button"])');
  await edit.click();
  await second.says("7 van 7 vragen beantwoord");
  expect(await second.value("Wie heb je ontmoet?")).toBe(answers.ontmoet);
  await second.fill("Hoeveel personen hebben de reis gemaakt?", "2");
  const adapted = await second.downloaded(() => second.click("button", "Verslag downloaden"));
  expectAdapted(adapted.text);
});
