// The main journey once more, in the browser with the other engine.
import { expected, lasting } from "./pages/form.mjs";
import { expect, test } from "./support/firefox.mjs";

const { answers } = expected;

test("in Firefox the real report is written, interrupted, finished and downloaded whole", async ({ firefox, baseURL }) => {
  test.setTimeout(120_000);
  const first = await firefox.open(baseURL);
  await first.says("0 van 7 vragen beantwoord");
  await first.type("Hoeveel personen hebben de reis gemaakt?", "1");
  await first.type("Hoelang duurde de reis?", "drie dagen");
  await first.says("Dat is 3 dagen.");
  await first.fill("Wat was het doel van de reis?", answers.doel);
  await first.type("Welke locaties zijn bezocht? Regel 1", answers.locaties[0]);
  await first.says("Concept opgeslagen om");
  await first.page.close();

  const second = await firefox.open(baseURL);
  await second.says("Verder met uw concept van");
  expect(await second.value("Wat was het doel van de reis?")).toBe(answers.doel);
  await second.fill("Wie heb je ontmoet?", answers.ontmoet);
  await second.click("button", "Verslag downloaden");
  await second.find("heading", "Er zijn nog 2 vragen die aandacht nodig hebben");
  await second.fill("Wat heeft de reis de gemeente opgeleverd?", answers.opbrengst);
  // The text takes its room when typing settles; a click before that may land beside what it was meant for.
  await second.says("6 van 7 vragen beantwoord");
  await second.click("radio", "Ja");
  await second.fill("Welke vervolgafspraken?", answers.vervolg.details);
  await second.says("7 van 7 vragen beantwoord");

  const file = await second.downloaded(() => second.click("button", "Verslag downloaden"));
  expect(file.name).toMatch(/^reisverslag-\d{4}-\d\d-\d\d-gemeentehuis-parijs-[0-9a-f]{6}\.json$/);
  expect(lasting(JSON.parse(file.text))).toEqual(lasting(expected));
});
