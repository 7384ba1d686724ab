// iframe.js: puts the form in iframe.html as its address asks, and tells the page around it how high it is and what
// happens in it. A report goes to no origin but one that the administrator of this site has listed.
const query = new URLSearchParams(location.search);
const { content } = document.querySelector('meta[name="report-form-parents"]');
// An origin, that is; "*" would be everyone.
const listed = content.split(/\s+/).filter((origin) => URL.canParse(origin));
const parent = query.get("parent") ?? location.origin;
const trusted = [location.origin, ...listed].includes(parent);

/** The browser delivers it only if the page around this one really is of that origin. */
function tell(message) {
  if (trusted && window.parent !== window) window.parent.postMessage(message, parent);
}

if (!trusted) {
  console.warn(`iframe.html tells nothing to ${parent}: it is not in its <meta name="report-form-parents">.`);
}

for (const type of ["report-ready", "report-change", "report-saved", "report-complete", "report-error"]) {
  document.addEventListener(type, ({ detail }) => tell({ type, detail }));
}

const form = document.createElement("report-form");
for (const name of ["form", "lang", "scope", "storage", "readonly"]) {
  if (query.has(name)) form.setAttribute(name, query.get(name));
}
// A tag in the address may be anything; the element says what is wrong with it.
document.documentElement.lang = /^en\b/i.test(query.get("lang")) ? "en" : "nl";
document.querySelector("main").append(form);

new ResizeObserver(() => tell({ type: "report-height", height: document.body.offsetHeight })).observe(document.body);
