// embed.js: the host page of the demo. All it does, a host can do: set attributes, change a class, listen to events.
const playground = document.querySelector("#playground");
const stage = document.querySelector("#stage");
const form = document.querySelector("#demo");
const markup = document.querySelector("#markup");
const copied = document.querySelector("#copied");
const log = document.querySelector("#log");

/** As many as can be looked at; typing tells a lot. */
const KEPT = 50;

const attributes = ["form", "lang", "storage", "scope"];
const flags = ["readonly", "disabled"];

function shownMarkup(values) {
  const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const pairs = attributes.filter((name) => values.get(name)).map((name) => ` ${name}="${quoted(values.get(name))}"`);
  const set = flags.filter((name) => values.has(name)).map((name) => ` ${name}`);
  const element = `<report-form${[...pairs, ...set].join("")}></report-form>`;
  const theme = values.get("theme");
  const themed = theme ? `<div class="${theme}">\n  ${element}\n</div>` : element;
  return `<script type="module" src="report-form.js"></script>\n${themed}`;
}

function apply() {
  const values = new FormData(playground);
  stage.className = values.get("theme");
  for (const name of attributes) {
    const value = values.get(name);
    if (!value) form.removeAttribute(name);
    else if (form.getAttribute(name) !== value) form.setAttribute(name, value);
  }
  for (const name of flags) form.toggleAttribute(name, values.has(name));
  markup.textContent = shownMarkup(values);
  copied.textContent = "";
}

playground.addEventListener("change", apply);
playground.addEventListener("submit", (event) => event.preventDefault());
// A browser may have put back what was chosen before the page was loaded again.
apply();

document.querySelector("#copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(markup.textContent);
    copied.textContent = "Gekopieerd.";
  } catch {
    getSelection().selectAllChildren(markup);
    copied.textContent = "Geselecteerd: kopieer met Ctrl+C.";
  }
});

/** What an event says, in few words. */
function summary({ report, problems, id, savedAt, code, message }) {
  if (problems) return `${Object.keys(report.answers).length} antwoorden, ${problems.length} problemen`;
  if (report) return report.status;
  if (savedAt) return `${id.slice(0, 8)} om ${savedAt}`;
  return code ? `${code}: ${message}` : "";
}

for (const name of ["report-ready", "report-change", "report-saved", "report-complete", "report-error"]) {
  document.addEventListener(name, ({ target, detail }) => {
    const line = document.createElement("li");
    const time = document.createElement("time");
    time.textContent = new Date().toLocaleTimeString("nl-NL");
    const title = document.createElement("code");
    title.textContent = name;
    line.append(time, " ", title, ` #${target.id} ${summary(detail)}`);
    log.prepend(line);
    log.children[KEPT]?.remove();
  });
}

document.querySelector("#clear").addEventListener("click", () => log.replaceChildren());
