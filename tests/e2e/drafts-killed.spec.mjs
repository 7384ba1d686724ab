import { expect, test } from "./support/test.mjs";
import { FormPage } from "./pages/form.mjs";
import { key } from "./pages/shelf.mjs";

const KILLS = 50;

// A page that is killed says nothing any more; what a killed one complained about is no complaint.
test(`${KILLS} times the page is killed at a random moment of typing: at most the last second is lost`, async ({ context, complaints }) => {
  test.setTimeout(600_000);
  let before = "";
  for (let kill = 0; kill < KILLS; kill += 1) {
    const page = await context.newPage();
    const form = new FormPage(page);
    await form.open();
    await expect(form.met, `after ${kill} kills`).toHaveValue(before);
    const session = await context.newCDPSession(page);
    const crash = page.waitForEvent("crash");
    // When each state was on screen is known in the page itself, by the clock that the test reads too.
    await page.exposeBinding("shown", (_, text, at) => states.push({ text, at }));
    const states = [{ text: before, at: 0 }];
    await page.evaluate(() => document.addEventListener("input", (event) => window.shown(event.composedPath()[0].value, Date.now()), true));
    await form.met.click();
    await page.keyboard.press("Control+End");
    const stop = Date.now() + 800 + Math.random() * 1700;
    let typed = 0;
    const typing = (async () => {
      while (Date.now() < stop) await page.keyboard.type(` ${kill}.${typed++}`);
    })();
    await new Promise((resolve) => setTimeout(resolve, stop - Date.now()));
    const killed = Date.now();
    session.send("Page.crash").catch(() => {});
    await crash;
    await typing.catch(() => {});
    await page.close();

    const look = await context.newPage();
    await look.goto("/forms/reisverslag.json");
    const texts = await look.evaluate((prefix) => Object.entries({ ...localStorage }).filter(([name]) => name.startsWith(prefix)).map(([, text]) => text), key(""));
    await look.close();
    const drafts = texts.map((text) => JSON.parse(text));
    expect(drafts.length, "one draft, which can be read").toBeLessThanOrEqual(1);
    const held = drafts[0]?.answers.ontmoet ?? "";
    const due = states.filter(({ at }) => at <= killed - 1000).at(-1).text;
    expect(held.startsWith(due), `kill ${kill}: "${due.slice(-40)}" was there for a second; kept is "${held.slice(-40)}"`).toBe(true);
    const all = before + Array.from({ length: typed }, (_, at) => ` ${kill}.${at}`).join("");
    expect(all.startsWith(held), `kill ${kill}: what is kept is what was typed`).toBe(true);
    before = held;
  }
  expect(before.length, "something was typed").toBeGreaterThan(KILLS);
  complaints.length = 0;
});
