// HTML from elsewhere that would act if it could. The document that a browser parses has the policy of the page: nothing
// that the policy could object to may reach one, or the administrator of the site gets a report for every paste.
import { FormPage } from "./pages/form.mjs";
import { test as inFirefox } from "./support/firefox.mjs";
import { serve } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const elsewhere = "https://elders.example";

const hostile = `<!DOCTYPE html>
<html onload="alert(1)"><head>
<base href="${elsewhere}/">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0;url=${elsewhere}/">
<link rel="stylesheet" href="${elsewhere}/a.css"><link rel="preload" as="script" href="${elsewhere}/a.js">
<style>p { background: url(${elsewhere}/a.png) }</style>
<script>alert(1)</script><script src="${elsewhere}/a.js"></script>
</head><body onload="alert(1)" style="color: red" background="${elsewhere}/a.png">
<h1 onclick="alert(1)">WAT WAS HET DOEL VAN DE REIS?</h1>
<h2/onclick=alert(1) STYLE=color:red>Achtergrond</h2>
<p style="color: red" onmouseover='alert(">")'>een <b
onclick=alert(1)>vet</b> woord <a href="javascript:alert(1)">hier</a>
<a href="https://example.nl/" style="color: red" ping="${elsewhere}/">daar</a></p>
<svg onload="alert(1)"><style>* { color: red }</style><script>alert(1)</script><use href="${elsewhere}/a.svg#a"/></svg>
<svg/onload=alert(1)><foreignObject><p style="color: red" onclick="alert(1)"></p></foreignObject></svg>
<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>
<iframe src="${elsewhere}/" srcdoc="<p style='color: red'>"></iframe><iframe src="javascript:alert(1)"></iframe>
<object data="${elsewhere}/"><p style="color: red">anders</p></object><embed src="${elsewhere}/">
<img src="${elsewhere}/a.png" onerror="alert(1)"><video src="${elsewhere}/a.mp4" autoplay style="color: red"></video>
<form action="javascript:alert(1)"><input autofocus onfocus="alert(1)"><button formaction="javascript:alert(1)"></button></form>
<template><p style="color: red" onclick="alert(1)"></p></template>
<noscript><p style="color: red"></noscript><marquee onstart="alert(1)"></marquee>
<![if !supportLists]><p style="color: red">Slot.</p><![endif]>
</body></html>`;

const question = "Wat was het doel van de reis?";
const answer = "## Achtergrond\n\neen **vet** woord hier [daar](https://example.nl/)\n\nSlot.";

// What these do is done in the page.

/** Writes down what is refused, wherever it happens. */
function listen() {
  window.violations = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => window.violations.push(violatedDirective));
}

function paste(target, html) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", "niet dit");
  const event = new ClipboardEvent("paste", { bubbles: true, composed: true, cancelable: true });
  // Firefox does not take it with the event.
  Object.defineProperty(event, "clipboardData", { value: clipboardData });
  target.focus();
  target.dispatchEvent(event);
}

function drop(target, html) {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/html", html);
  dataTransfer.items.add(new File([html], "verslag.html", { type: "text/html" }));
  for (const type of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  }
}

/** Pastes, drops and imports. `form` finds things by role and name, in either browser. */
async function hand(form) {
  await form.page.evaluate(listen);
  // The second module is there.
  await form.find("button", "Bestaand verslag plakken of openen");
  const purpose = await form.find("textbox", question);
  await purpose.evaluate(paste, hostile);
  await expect.poll(() => form.value(question)).toBe(`# WAT WAS HET DOEL VAN DE REIS?\n\n${answer}`);
  await purpose.evaluate(drop, hostile);

  await form.click("button", "Bestaand verslag plakken of openen");
  const text = await form.find("textbox", "Plak de tekst van het verslag");
  await text.evaluate(paste, hostile);
  await form.click("button", "Antwoorden zoeken");
  await form.click("button", "Overnemen");
  await expect.poll(() => form.value(question)).toBe(answer);

  await form.click("button", "Bestaand verslag plakken of openen");
  await (await form.find("textbox", "Plak de tekst van het verslag")).evaluate(drop, hostile);
  await form.click("button", "Overnemen");
  await expect.poll(() => form.value(question)).toBe(answer);
}

/** What was objected to, on the page and on the server; there is time for what comes late. */
async function objections(page, reports) {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  return [...reports, ...(await page.evaluate(() => window.violations))];
}

for (const edition of ["", "hosts/bundle.html"]) {
  test(`in Chromium nobody complains of hostile HTML, at /reporting/${edition}`, async ({ page, requests }) => {
    const { url, reports, close } = await serve();
    const find = (role, name) => page.getByRole(role, { name, exact: role === "button" });
    const form = { page, find, click: (role, name) => find(role, name).click(), value: (name) => find("textbox", name).inputValue() };
    await new FormPage(page).open(`${url}/reporting/${edition}`);
    await hand(form);
    expect(await objections(page, reports)).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
    await close();
  });

  inFirefox(`in Firefox nobody complains of hostile HTML, at /reporting/${edition}`, async ({ firefox }) => {
    test.setTimeout(120_000);
    const { url, reports, close } = await serve();
    const form = await firefox.open(`${url}/reporting/${edition}`);
    await hand(form);
    expect(await objections(form.page, reports)).toEqual([]);
    await close();
  });
}

test("what is parsed as it comes, is complained of: the tests above would notice", async ({ page, complaints }) => {
  const { url, reports, close } = await serve();
  await new FormPage(page).open(`${url}/reporting-bare/`);
  await page.evaluate(listen);
  await page.evaluate((html) => void new DOMParser().parseFromString(html, "text/html"), hostile);
  expect(await objections(page, reports)).not.toEqual([]);
  expect(reports).not.toEqual([]);
  expect(complaints.splice(0)).not.toEqual([]);
  await close();
});

test("the page's policy for trusted types is nobody else's, and makes nothing that acts", async ({ page }) => {
  await page.addInitScript(() => {
    const { createPolicy } = TrustedTypePolicyFactory.prototype;
    TrustedTypePolicyFactory.prototype.createPolicy = function (name, rules) {
      window.policy = createPolicy.call(this, name, rules);
      return window.policy;
    };
  });
  await new FormPage(page).open("/trusted-types/");
  await expect(page.getByRole("toolbar")).toHaveCount(3);
  const exported = await page.evaluate(async () => {
    const modules = ["report-form.js", "report-form-extras.js", "offline.js"].map((name) => import(new URL(name, location.href)));
    return (await Promise.all(modules)).map((module) => Object.keys(module).sort());
  });
  expect(exported).toEqual([[], ["load", "startWorker"], []]);

  // The worker is started, so the policy is there.
  await page.evaluate(() => navigator.serviceWorker.ready);
  const made = await page.evaluate(() => {
    const scriptUrl = (address) => {
      try {
        return String(window.policy.createScriptURL(address));
      } catch (error) {
        return error.name;
      }
    };
    return {
      html: String(window.policy.createHTML("<b onclick=alert(1)>a</b><script>alert(1)</script>")),
      worker: scriptUrl(new URL("service-worker.js", location.href).href),
      others: ["service-worker.js", "report-form.js", "https://elders.example/service-worker.js", "data:,alert(1)"].map(scriptUrl),
    };
  });
  expect(made.html).toBe("<b>a</b>");
  expect(made.worker).toMatch(/\/trusted-types\/service-worker\.js$/);
  expect(made.others).toEqual(Array(4).fill("TypeError"));
});
