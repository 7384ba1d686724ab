import { expect, test } from "./support/test.mjs";
import { FormPage, expected, lasting, original } from "./pages/form.mjs";

test("the real report is written, interrupted, finished and downloaded whole", async ({ context, page }) => {
  // Some 6,000 keys, one by one.
  test.setTimeout(300_000);
  const form = new FormPage(page);
  await form.open();
  await expect(page.getByText("0 van 7 vragen beantwoord")).toBeVisible();
  await form.writeFirstHalf();
  await expect(page.getByText("4 van 7 vragen beantwoord")).toBeVisible();
  await form.type(form.met, "De Oekraïense delegatie be");
  await expect(page.getByText(/Concept opgeslagen om \d\d:\d\d/)).toBeVisible();
  // Killed, not closed: no event of leaving reaches the page.
  const session = await context.newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await page.waitForEvent("crash");

  const second = await context.newPage();
  const again = new FormPage(second);
  await again.open();
  await expect(second.getByText(/Verder met uw concept van/)).toBeVisible();
  await expect(again.purpose).toHaveValue(expected.answers.doel);
  await expect(again.place(1)).toHaveValue("Gemeentehuis Parijs");
  await expect(again.met).toHaveValue("De Oekraïense delegatie be");
  await again.met.fill("");
  await again.writeSecondHalf();
  await expect(second.getByText("7 van 7 vragen beantwoord")).toBeVisible();

  const file = await again.downloaded(() => again.downloadButton.click());
  expect(file.name).toMatch(/^reisverslag-\d{4}-\d\d-\d\d-gemeentehuis-parijs-[0-9a-f]{6}\.json$/);
  const report = JSON.parse(file.text);
  expect(lasting(report)).toEqual(lasting(expected));
  // Every line of the original is in the file's plain text.
  const plain = (line) => line.replace(/^[#\- ]+/, "").replace(/:$/, "").trim();
  const { answers, questions } = report;
  const held = [
    ...questions.map(({ heading }) => heading),
    answers.personen, answers.duur, answers.doel, ...answers.locaties, answers.ontmoet, answers.opbrengst, answers.vervolg.details,
  ].join("\n").split("\n").map(plain);
  const lines = original.split("\n").map((line) => (line === "3 dagen" ? "P3D" : plain(line))).filter(Boolean);
  expect(lines.filter((line) => !held.includes(line))).toEqual([]);
});

test("half typed answers that mean nothing yet come back too", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  await form.type(form.people, "drie of vier");
  await form.type(form.duration, "een paar d");
  await page.reload();
  await expect(form.people).toHaveValue("drie of vier");
  await expect(form.duration).toHaveValue("een paar d");
});

test("the duration is echoed as it was understood", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  await form.type(form.duration, "twee weken en 3 dagen");
  await expect(page.getByText("Dat is 17 dagen.")).toBeVisible();
});

test("emptying asks first and can be undone", async ({ page }) => {
  const form = new FormPage(page);
  await form.open();
  await form.type(form.place(1), "Parijs");
  const clear = page.getByRole("button", { name: "Leegmaken", exact: true });
  await clear.click();
  await expect(page.getByRole("button", { name: "Nee, terug" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(clear).toBeFocused();
  await clear.click();
  await page.getByRole("button", { name: "Ja, leegmaken" }).click();
  await expect(clear).toBeFocused();
  await expect(form.place(1)).toHaveValue("");
  await page.getByRole("button", { name: "Antwoorden terugzetten" }).click();
  await expect(form.place(1)).toHaveValue("Parijs");
  // The button that was pressed is gone; the focus is not.
  await expect(page.locator(":focus", { has: page.getByRole("status") }).last()).toHaveAttribute("tabindex", "-1");
});
