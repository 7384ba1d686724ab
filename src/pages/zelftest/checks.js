// What the form needs of a browser and of a server. A check gives how it is, and what was found: a key of the words and
// what to fill in; where something is to change, the lines that do it.
import { directives, lineWith, policies } from "./policy.js";

const good = (found, values) => ({ state: "good", found, values });
const warn = (found, values, lines) => ({ state: "warn", found, values, lines });
const bad = (found, values, lines) => ({ state: "bad", found, values, lines });

const kib = (bytes) => Math.round(bytes / 1024);
const megabytes = (bytes) => Math.round(bytes / 1e6);

/** Less room than this, and a few other sites fill it. */
const LITTLE_ROOM = 10e6;

/** Within this time a form is on screen, or something holds it up. */
const PATIENCE = 20_000;

const within = (promise) =>
  Promise.race([promise, new Promise((_, fail) => setTimeout(fail, PATIENCE, new Error("timeout")))]);

async function webAssembly() {
  if (!globalThis.WebAssembly) return bad("wasm.absent");
  try {
    // The smallest module there is.
    await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return good("wasm.good");
  } catch (error) {
    const refusing = (await policies()).filter(({ text }) => {
      const found = directives(text);
      const values = found.get("script-src") ?? found.get("default-src");
      return values && !values.includes("'wasm-unsafe-eval'") && !values.includes("'unsafe-eval'");
    });
    const lines = refusing.map(({ text }) => lineWith(text, "script-src", "'wasm-unsafe-eval'"));
    return bad("wasm.refused", { error: error.message }, lines);
  }
}

async function formStarts() {
  const place = document.createElement("div");
  place.hidden = true;
  document.body.append(place);
  try {
    // The name is no literal, or the bundler would put the module in here.
    await import(new URL("report-form.js", document.baseURI).href);
    const form = document.createElement("report-form");
    form.setAttribute("storage", "none");
    const outcome = new Promise((done) => {
      form.addEventListener("report-ready", () => done(good("form.good")));
      form.addEventListener("report-error", ({ detail }) => done(bad("form.failed", { error: detail.message })));
    });
    place.append(form);
    return await within(outcome);
  } catch (error) {
    return bad("form.failed", { error: String(error) });
  } finally {
    place.remove();
  }
}

async function wasmFile() {
  let response;
  try {
    response = await fetch("report-form_bg.wasm");
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  } catch (error) {
    return bad("file.absent", { error: error.message });
  }
  const type = response.headers.get("Content-Type") ?? "-";
  const size = kib((await response.arrayBuffer()).byteLength);
  if (!type.startsWith("application/wasm")) {
    return warn("file.type", { type }, [
      "Apache: AddType application/wasm .wasm",
      "nginx:  types { application/wasm wasm; }",
      'IIS:    <mimeMap fileExtension=".wasm" mimeType="application/wasm" />',
    ]);
  }
  const encoding = response.headers.get("Content-Encoding");
  if (encoding) return good("file.good", { size, encoding });
  return warn("file.large", { size }, [
    "Apache: AddOutputFilterByType BROTLI_COMPRESS;DEFLATE application/wasm text/javascript",
    "nginx:  gzip on; gzip_types application/wasm text/javascript;",
    'IIS:    <dynamicTypes><add mimeType="application/wasm" enabled="true" /></dynamicTypes>',
  ]);
}

async function policy() {
  const all = await policies();
  for (const { text } of all) {
    const found = directives(text);
    const names = found.get("trusted-types");
    if (names && !names.includes("report-form") && !names.includes("*")) {
      return bad("policy.trusted", {}, [lineWith(text, "trusted-types", "report-form")]);
    }
  }
  const list = all.map(({ from, text }) => `[${from}] ${text}`).join("\n");
  if (all.length === 0) {
    return warn("policy.none", {}, ["Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'"]);
  }
  const allows = (name, value) => all.every(({ text }) => (directives(text).get(name) ?? [value]).includes(value));
  const loose = ["'unsafe-eval'", "'unsafe-inline'"].filter((value) => allows("script-src", value));
  return loose.length > 0 ? warn("policy.loose", { loose: loose.join(" "), list }) : good("policy.good", { list });
}

function storage() {
  const key = "report-form:zelftest";
  const text = "x".repeat(100_000);
  try {
    localStorage.setItem(key, text);
    const kept = localStorage.getItem(key) === text;
    localStorage.removeItem(key);
    return kept ? good("storage.good") : bad("storage.forgets");
  } catch (error) {
    const full = error.name === "QuotaExceededError";
    return full ? bad("storage.full") : bad("storage.blocked", {}, [`CookiesAllowedForUrls = ["${location.origin}"]`]);
  }
}

async function quota() {
  if (!navigator.storage?.estimate) return warn("quota.unknown");
  const { quota, usage } = await navigator.storage.estimate();
  const values = { free: megabytes(quota - usage), used: megabytes(usage) };
  if (quota - usage < LITTLE_ROOM) return warn("quota.small", values);
  return good((await navigator.storage.persisted()) ? "quota.lasting" : "quota.good", values);
}

async function database() {
  const name = "report-form zelftest";
  const asked = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  try {
    const opened = await within(asked(indexedDB.open(name)));
    opened.close();
    await within(asked(indexedDB.deleteDatabase(name)));
    return good("database.good");
  } catch (error) {
    return warn("database.blocked", { error: String(error) });
  }
}

function clipboard() {
  if (!isSecureContext) return warn("clipboard.insecure", {}, [`https://${location.host}${location.pathname}`]);
  const allowed = document.featurePolicy?.allowsFeature("clipboard-write") ?? true;
  if (!navigator.clipboard?.writeText || !allowed) return warn("clipboard.blocked", {}, ["Permissions-Policy: clipboard-write=(self)", '<iframe allow="clipboard-write">']);
  return good("clipboard.good");
}

/** An iframe with a sandbox says nothing of what it forbids; only its origin betrays it. */
const sandboxed = () => self.origin === "null";

function download() {
  if (sandboxed()) return bad("download.sandboxed", {}, ['<iframe sandbox="allow-scripts allow-same-origin allow-downloads allow-modals">']);
  return "download" in HTMLAnchorElement.prototype ? good("download.try") : bad("download.absent");
}

function print() {
  if (sandboxed()) return warn("print.sandboxed", {}, ['<iframe sandbox="allow-scripts allow-same-origin allow-downloads allow-modals">']);
  return typeof window.print === "function" ? good("print.try") : warn("print.absent");
}

async function serviceWorker() {
  if (!isSecureContext) return warn("worker.insecure", {}, [`https://${location.host}${location.pathname}`]);
  if (!navigator.serviceWorker) return warn("worker.absent");
  const refusing = (await policies()).find(({ text }) => {
    const found = directives(text);
    const values = found.get("worker-src") ?? found.get("child-src") ?? found.get("script-src") ?? found.get("default-src");
    return values && !values.some((value) => ["'self'", "*", location.origin].includes(value));
  });
  if (refusing) return warn("worker.refused", {}, ["worker-src 'self'"]);
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return warn("worker.none");
  // The form of this very test may have started it a moment ago.
  return within(navigator.serviceWorker.ready).then(() => good("worker.good"), () => warn("worker.none"));
}

/** The checks in the order in which they are shown. `action` is something only a person can judge. */
export const checks = [
  { id: "wasm", run: webAssembly },
  { id: "form", run: formStarts },
  { id: "file", run: wasmFile },
  { id: "policy", run: policy },
  { id: "storage", run: storage },
  { id: "quota", run: quota },
  { id: "database", run: database },
  { id: "clipboard", run: clipboard },
  { id: "download", run: download, action: "download" },
  { id: "print", run: print, action: "print" },
  { id: "worker", run: serviceWorker },
];
