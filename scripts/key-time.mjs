// node scripts/key-time.mjs <dist> <other dist> …: what a key in a long answer costs, in milliseconds of script, side by
// side for builds of different versions. They take turns, so that what else the machine is doing is shared fairly.
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/e2e/support/chromium.mjs";
import { serve } from "../tests/e2e/support/server.mjs";

const CHARACTERS = 20_000;
const ROUNDS = 5;
const KEYS = 100;

/** An answer with headings, lists and bold, of the longest that the form takes, less the keys to come. */
function longAnswer() {
  const part = "## Achtergrond\n\nNa de top in **Athene** toonde de stad Kyiv interesse om te leren van het netwerk.\n\n- een punt\n- nog een punt\n\n";
  return part.repeat(Math.ceil(CHARACTERS / part.length)).slice(0, CHARACTERS - ROUNDS * KEYS);
}

async function opened(browser, url) {
  const page = await browser.newPage({ locale: "nl-NL" });
  await page.goto(url);
  const box = page.getByRole("textbox", { name: "Wat was het doel van de reis?" });
  await box.fill(longAnswer());
  // The second module has come, and saving, counting and the preview have had their turn.
  await page.waitForTimeout(3000);
  await box.press("End");
  const metrics = await page.context().newCDPSession(page);
  await metrics.send("Performance.enable", { timeDomain: "threadTicks" });
  return { page, metrics };
}

async function scriptTime({ metrics }) {
  const { metrics: found } = await metrics.send("Performance.getMetrics");
  return found.find(({ name }) => name === "ScriptDuration").value * 1000;
}

/** The script of each of some keys: the event handlers, and what they leave for the same turn. */
async function keys(editor) {
  const times = [];
  for (let at = 0; at < KEYS; at++) {
    const before = await scriptTime(editor);
    await editor.page.keyboard.press("a");
    times.push((await scriptTime(editor)) - before);
  }
  return times;
}

const sorted = (times) => times.toSorted((one, other) => one - other);
const at = (times, part) => sorted(times)[Math.floor(times.length * part)].toFixed(3);

const folders = process.argv.slice(2);
if (!folders.length) throw new Error("usage: node scripts/key-time.mjs <dist> …");
const browser = await chromium.launch(launchOptions);
const servers = await Promise.all(folders.map((folder) => serve(folder)));
try {
  const editors = [];
  for (const { url } of servers) editors.push(await opened(browser, url));
  const times = folders.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, editor] of editors.entries()) {
      await editor.page.bringToFront();
      times[place].push(...(await keys(editor)));
    }
  }
  for (const [place, folder] of folders.entries()) {
    console.log(`${folder}: median ${at(times[place], 0.5)} ms, 95% within ${at(times[place], 0.95)} ms, ${times[place].length} keys`);
  }
} finally {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
}
