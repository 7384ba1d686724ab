// A theme of a municipality restyles the form, and the form stays readable in it: real themes, in pages light and dark.
import { AxeBuilder } from "@axe-core/playwright";
import { HostPage } from "./pages/host.mjs";
import { expect as firefoxExpect, test as firefoxTest } from "./support/firefox.mjs";
import { expect, test } from "./support/test.mjs";
import { night, themes } from "./support/themes.mjs";

/** The form in an element with the theme's class, with some answers, some problems and a tip on screen. */
async function opened(page, theme, colorScheme) {
  await page.emulateMedia({ colorScheme });
  const host = new HostPage(page);
  await host.open();
  if (theme) await page.addStyleTag({ path: theme.path, content: theme.content });
  await page.addStyleTag({ content: ":root { color-scheme: light dark; }" });
  await host.put(`<div class="${theme?.className ?? ""}"><report-form storage="none"></report-form></div>`);
  const { form } = host;
  await expect(page.getByRole("toolbar")).toHaveCount(3);
  await form.people.fill("drie");
  await form.purpose.fill("## Doel\n\nZie [de site](https://example.nl).");
  await form.met.fill("Jan Jansen, jan@example.nl");
  await form.downloadButton.click();
  await expect(form.summary).toBeFocused();
  return form;
}

/** How far two colours are apart, as WCAG counts it. Any notation will do: the canvas knows them all. */
const contrasts = (pairs) => {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const luminance = (color) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return pairs.map(([one, other]) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });
};

/** Fails when one of the named pairs of colours is less than 3 to 1 apart. */
async function expectVisible(page, pairs) {
  const found = await page.evaluate(contrasts, Object.values(pairs));
  const faint = Object.keys(pairs).filter((_, at) => found[at] < 3);
  expect(faint, JSON.stringify(Object.entries(pairs).map((pair, at) => [...pair, found[at]]))).toEqual([]);
}

const style = (locator, ...names) =>
  locator.evaluate((element, names) => {
    const style = getComputedStyle(element);
    return Object.fromEntries(names.map((name) => [name, style[name]]));
  }, names);

const paperOf = async (page) => (await style(page.locator("report-form"), "backgroundColor")).backgroundColor;

const cases = [
  ...themes.flatMap((theme) => [{ theme, colorScheme: "light" }, { theme, colorScheme: "dark" }]),
  { theme: night, colorScheme: "light" },
  { theme: undefined, colorScheme: "light" },
  { theme: undefined, colorScheme: "dark" },
];

for (const { theme, colorScheme } of cases) {
  const where = `${theme ? `the theme of ${theme.name}` : "no theme"} in a ${colorScheme} page`;

  test(`with ${where} every text can be read`, async ({ page }) => {
    const form = await opened(page, theme, colorScheme);
    await page.getByRole("button", { name: "Voorbeeld" }).first().click();
    await page.getByRole("button", { name: "Leegmaken", exact: true }).click();
    await page.getByRole("button", { name: "Meer manieren" }).click();
    const { violations } = await new AxeBuilder({ page }).include("report-form").withRules("color-contrast").analyze();
    const told = violations.flatMap(({ nodes }) => nodes.map(({ html, any }) => `${html} ${any[0]?.message}`));
    expect(told).toEqual([]);
  });

  test(`with ${where} a problem shows in text, sign and thickness`, async ({ page }) => {
    const form = await opened(page, theme, colorScheme);
    const message = page.getByText("Gebruik alleen cijfers").last();
    await expect(message).toBeVisible();
    const sign = await message.evaluate((element) => getComputedStyle(element, "::before").content);
    expect(sign).toContain("!");
    const wrong = await style(form.people, "borderTopColor", "boxShadow", "backgroundColor");
    const right = await style(form.purpose, "borderTopColor", "boxShadow", "backgroundColor");
    expect(right.boxShadow).toBe("none");
    expect(wrong.boxShadow).toMatch(/inset/);
    const stripe = await style(page.locator(".field--invalid").first(), "borderInlineStartWidth", "borderInlineStartColor");
    expect(parseFloat(stripe.borderInlineStartWidth)).toBeGreaterThanOrEqual(2);
    const paper = await paperOf(page);
    await expectVisible(page, {
      "the border of a field": [right.borderTopColor, paper],
      "the border of a field with a problem": [wrong.borderTopColor, paper],
      "the stripe": [stripe.borderInlineStartColor, paper],
    });
  });

  test(`with ${where} the focus shows on every kind of control`, async ({ page }) => {
    const form = await opened(page, theme, colorScheme);
    const paper = await paperOf(page);
    const controls = {
      "a link": form.summary.getByRole("link").first(),
      "a field": form.duration,
      "a text": form.purpose,
      "a radio button": form.agreements.getByRole("radio", { name: "Nee" }),
      "the main button": form.downloadButton,
      "a quiet button": page.getByRole("button", { name: "Leegmaken", exact: true }),
      "a tool": page.getByRole("button", { name: "Kop", exact: true }).first(),
    };
    // A key was the last thing used, as :focus-visible wants.
    await page.keyboard.press("Tab");
    for (const [name, control] of Object.entries(controls)) {
      await control.focus();
      const { outlineWidth, outlineStyle, outlineColor } = await style(control, "outlineWidth", "outlineStyle", "outlineColor");
      expect(outlineStyle, name).not.toBe("none");
      expect(parseFloat(outlineWidth), name).toBeGreaterThanOrEqual(2);
      await expectVisible(page, { [`the focus on ${name}`]: [outlineColor, paper] });
    }
  });
}

test("a theme's own colours are the ones that show", async ({ page }) => {
  const form = await opened(page, themes[0], "light");
  const shown = async (locator) => (await style(locator, "backgroundColor")).backgroundColor;
  expect(await shown(form.downloadButton)).toBe("rgb(35, 133, 65)");
  await page.evaluate(() => document.querySelector("report-form").parentElement.removeAttribute("class"));
  expect(await shown(form.downloadButton)).not.toBe("rgb(35, 133, 65)");
});

test("in a narrow column of a wide page the progress is still read in words, not in letters below each other", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const host = new HostPage(page);
  await host.open();
  await page.addStyleTag({ content: "main { inline-size: 20rem; }" });
  await host.put('<report-form storage="none"></report-form>');
  const { height } = await page.getByText("0 van 7 vragen beantwoord").boundingBox();
  expect(height).toBeLessThan(60);
  expect(await host.element.evaluate((form) => form.scrollWidth - form.clientWidth)).toBeLessThanOrEqual(0);
});

firefoxTest("Firefox mixes the colours that no theme has set", async ({ firefox, baseURL }) => {
  const form = await firefox.open(baseURL);
  await form.type("Hoeveel personen hebben de reis gemaakt?", "drie");
  await form.click("button", "Verslag downloaden");
  const colours = await form.page.evaluate(() => {
    const root = document.querySelector("report-form").shadowRoot;
    const color = (selector, property = "color") => getComputedStyle(root.querySelector(selector))[property];
    const paper = getComputedStyle(root.host).backgroundColor;
    return {
      "text": [color("h1"), paper],
      "a hint": [color(".hint"), paper],
      "an error": [color(".error"), paper],
      "a link": [color(".summary a"), color(".summary", "backgroundColor")],
      "the main button": [color(".button--primary"), color(".button--primary", "backgroundColor")],
    };
  });
  const found = await form.page.evaluate(contrasts, Object.values(colours));
  firefoxExpect(Object.keys(colours).filter((_, at) => !(found[at] >= 4.5))).toEqual([]);
  // None of them has fallen back to black on nothing.
  firefoxExpect(new Set(Object.values(colours).map(([colour]) => colour)).size).toBeGreaterThanOrEqual(4);
});
