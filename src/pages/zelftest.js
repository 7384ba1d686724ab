// zelftest.js: index.html?zelftest, for the administrator. No WebAssembly here: that it may be refused is the first
// thing to find out.
import css from "../../style/zelftest.css";
import { checks } from "./zelftest/checks.js";
import { words } from "./zelftest/words.js";

const query = new URLSearchParams(location.search);
const language = (query.get("lang") ?? navigator.language).startsWith("en") ? "en" : "nl";
const say = words(language);

function add(parent, name, properties = {}, text = "") {
  const element = Object.assign(document.createElement(name), properties);
  element.textContent = text;
  parent.append(element);
  return element;
}

function address(changes) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}

const actions = {
  download() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["report-form\n"], { type: "text/plain" }));
    link.download = "zelftest.txt";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  },
  print: () => window.print(),
};

function show(list, { id, action }, { state, found, values, lines = [] }) {
  const item = add(list, "li", { className: `check check--${state}` });
  const title = add(item, "h2");
  add(title, "span", { className: "check__state" }, say(state));
  title.append(` ${say(`check.${id}`)}`);
  add(item, "p", {}, say(found, values));
  if (lines.length > 0) {
    add(item, "p", {}, say("change"));
    add(add(item, "pre", { tabIndex: 0 }), "code", {}, lines.join("\n"));
  }
  if (action && state === "good") {
    add(item, "button", { type: "button", onclick: actions[action] }, say(`action.${action}`));
  }
}

function reportOf(results) {
  const lines = results.flatMap(({ id, state, found, values, lines = [] }) => [
    `[${say(state)}] ${say(`check.${id}`)}: ${say(found, values)}`,
    ...lines.map((line) => `    ${line}`),
  ]);
  return [`report-form, ${say("title")}, ${new Date().toISOString()}`, location.href, navigator.userAgent, "", ...lines].join("\n");
}

function showReport(main, text) {
  add(main, "h2", { id: "report" }, say("report"));
  add(main, "p", { id: "report-help" }, say("report.help"));
  const area = add(main, "textarea", { className: "report", readOnly: true, rows: 12, value: text });
  area.setAttribute("aria-labelledby", "report");
  area.setAttribute("aria-describedby", "report-help");
  const row = add(main, "p", { className: "row" });
  const copy = add(row, "button", { type: "button" }, say("copy"));
  add(row, "a", { href: address({}) }, say("again"));
  add(row, "a", { href: address({ zelftest: null }) }, say("back"));
  add(row, "a", { href: address({ lang: language === "nl" ? "en" : "nl" }), lang: language === "nl" ? "en" : "nl" }, say("other"));
  const told = add(main, "p", { role: "status" });
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = say("copied");
    } catch {
      area.select();
      told.textContent = say("copy.failed");
    }
  });
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
document.documentElement.lang = language;
document.title = say("title");

const main = document.querySelector("main");
main.replaceChildren();
// It says where drafts are, and here are none.
document.querySelector("footer").remove();
main.className = "zelftest";
add(main, "h1", {}, say("title"));
add(main, "p", {}, say("intro"));
const summary = add(main, "p", { className: "total", role: "status" }, say("busy"));
const list = add(main, "ol", { className: "checks" });

const results = [];
for (const check of checks) {
  const result = await check.run();
  results.push({ id: check.id, ...result });
  show(list, check, result);
}
const count = (state) => results.filter((result) => result.state === state).length;
summary.textContent = say("summary", { good: count("good"), warn: count("warn"), bad: count("bad") });
showReport(main, reportOf(results));
