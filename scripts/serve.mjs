// node scripts/serve.mjs [port]: serves the form while it is being made, and reloads the page after every change.
//
// A change of Rust, or of what is compiled in, builds the programs that it touches, for debugging. A change of styles,
// scripts, pages or interface texts compiles nothing: the texts in locales/ are handed to the programs when they start.
// The one-script editions, report-form.bundle.js and reisverslag.html, are built when a page asks for one of them.
import { spawn } from "node:child_process";
import { mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { watch } from "node:fs";
import { createServer } from "node:http";
import { join, normalize, relative, resolve } from "node:path";
import { typeOf } from "./mime.mjs";
import { writeSingle, writeSite } from "./site.mjs";

const root = resolve(import.meta.dirname, "..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const into = join(root, "target/serve/site");
const glue = join(root, "target/serve/glue");
const port = Number(process.argv[2] ?? 8080);

const SINGLE = ["report-form.bundle.js", "reisverslag.html"];

/** The page hears of changes by an external script: its policy refuses inline ones, and so Trunk's own. */
const RELOAD = `
const changes = new EventSource("./changes");
let lost = false;
changes.addEventListener("error", () => (lost = true));
// The server is back, maybe with other files.
changes.addEventListener("open", () => lost && location.reload());
changes.addEventListener("built", () => location.reload());
changes.addEventListener("failed", () => console.error("The build failed. The terminal says why; this is the page of before."));
`;

/** Takes the place of the worker of a release build that was served from this address, which would answer with old files. */
const NO_WORKER = `
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const clear = caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))));
  event.waitUntil(Promise.all([clear, self.registration.unregister()]));
});
`;

function run(program, ...args) {
  const child = spawn(program, args, { cwd: root, stdio: "inherit" });
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("exit", (code) => (code === 0 ? done() : failed(new Error(`${program} failed`))));
  });
}

const changedAt = (path) => stat(path).then(({ mtimeMs }) => mtimeMs, () => 0);

/** Compiles a program, and gives the work of making its glue, which need not wait for the next compilation. */
async function compile(name) {
  await run("cargo", "build", "--quiet", "--target", "wasm32-unknown-unknown", "--package", name, "--bin", name);
  const wasm = join(target, "wasm32-unknown-unknown/debug", `${name}.wasm`);
  const made = join(glue, `${name}_bg.wasm`);
  const fresh = (await changedAt(made)) >= (await changedAt(wasm));
  const work = fresh ? undefined : run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", glue, wasm);
  return { work };
}

/** The glue of a program, which starts it with the interface texts of this moment. */
async function withTexts(name) {
  const files = (await readdir(join(root, "locales"))).filter((file) => file.endsWith(".json"));
  const start = "__wbg_init as default";
  const text = await readFile(join(glue, `${name}.js`), "utf8");
  if (text.split(start).length !== 2) throw new Error(`wasm-bindgen writes "${start}" otherwise by now`);
  const path = join(glue, `${name}.texts.js`);
  await writeFile(
    path,
    `${files.map((file, at) => `import text${at} from ${JSON.stringify(join(root, "locales", file))};`).join("\n")}
${text.replace(start, "startWithTexts as default")}
async function startWithTexts(options) {
  const made = await __wbg_init(options);
  ${files.map((file, at) => `replaceTexts(${JSON.stringify(file)}, text${at});`).join("\n  ")}
  return made;
}
`,
  );
  return path;
}

/** index.html as Trunk would leave it. The worker stays out: it would keep the page as it is now. */
async function page() {
  const text = await readFile(join(root, "index.html"), "utf8");
  return text
    .replace(/<link data-trunk rel="rust" data-bin="report-form" .*>/, '<script type="module" src="./report-form.js"></script>')
    .replaceAll(/.*(<link data-trunk rel="rust"|src="\.\/offline\.js").*\n/g, "");
}

async function build(compiling) {
  const started = performance.now();
  if (compiling) {
    const form = await compile("report-form");
    const extras = await compile("report-form-extras");
    await Promise.all([form.work, extras.work]);
  }
  await writeSite({
    into,
    page: await page(),
    form: await withTexts("report-form"),
    extras: await withTexts("report-form-extras"),
    options: { minify: false, loader: { ".json": "text" } },
  });
  console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function buildSingle() {
  const name = "report-form-single";
  await (await compile(name)).work;
  await writeSingle({ into, page: await page(), glue: join(glue, `${name}.js`), wasm: join(glue, `${name}_bg.wasm`) });
}

/** The pages that listen for changes. */
const listeners = new Set();

function tell(event) {
  for (const response of listeners) response.write(`event: ${event}\ndata:\n\n`);
}

/** All building, one after another; never fails. */
let working = Promise.resolve();
let single;

/** Builds after what is being built now. */
function rebuild(compiling) {
  single = undefined;
  working = working
    .then(() => build(compiling))
    .then(
      () => tell("built"),
      (error) => {
        console.error(String(error));
        tell("failed");
      },
    );
}

const compiled = (path) => /\.rs$|(^|\/)Cargo\.(toml|lock)$|^forms\/[^.]*\.json$/.test(path);
const packed = (path) => /\.(css|html|js|json|png|svg|ts|webmanifest)$/.test(path);

/** What changed since the last build began. An editor saves in several steps, and a checkout changes many files. */
const changes = new Set();

function changed(path) {
  if (!compiled(path) && !packed(path)) return;
  if (!changes.size) {
    setTimeout(() => {
      const compiling = [...changes].some(compiled);
      changes.clear();
      watchFolders().catch((error) => console.error(String(error)));
      rebuild(compiling);
    }, 50);
  }
  changes.add(path);
}

const watched = new Set();

/** Watches folders, not files: an editor may put a new file in the place of the old one. */
async function watchFolders() {
  const look = (folder, take) => {
    if (watched.has(folder)) return;
    watched.add(folder);
    const watcher = watch(folder, (_, name) => name && take(name) && changed(relative(root, join(folder, name))));
    watcher.on("error", () => watched.delete(folder));
  };
  look(root, (name) => ["index.html", "Cargo.toml", "Cargo.lock"].includes(name));
  for (const top of ["crates", "forms", "locales", "src", "style"]) {
    const inside = await readdir(join(root, top), { recursive: true, withFileTypes: true });
    const folders = inside.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
    for (const folder of [join(root, top), ...folders]) look(folder, () => true);
  }
}

async function content(name) {
  if (name === "reload.js") return RELOAD;
  if (name === "service-worker.js") return NO_WORKER;
  await working;
  if (SINGLE.includes(name)) {
    single ??= working = working.then(buildSingle).then(undefined, (error) => console.error(String(error)));
    await single;
  }
  const bytes = await readFile(join(name.endsWith(".wasm") ? glue : into, name));
  if (!name.endsWith(".html") || SINGLE.includes(name)) return bytes;
  return String(bytes).replace("</head>", '  <script type="module" src="./reload.js"></script>\n  </head>');
}

async function respond(request, response) {
  const { pathname } = new URL(request.url, "http://localhost");
  const name = normalize(decodeURIComponent(pathname)).slice(1) || "index.html";
  if (name === "changes") {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" }).flushHeaders();
    listeners.add(response);
    response.once("close", () => listeners.delete(response));
    return;
  }
  try {
    const body = await content(name);
    response.writeHead(200, { "Content-Type": typeOf(name), "Cache-Control": "no-store" }).end(body);
  } catch {
    response.writeHead(404, { "Content-Type": "text/plain" }).end(`no ${name} here`);
  }
}

await mkdir(into, { recursive: true });
await mkdir(glue, { recursive: true });
await watchFolders();
rebuild(true);
const server = createServer(respond);
server.on("error", (error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is in use: is another "make serve" running?` : String(error));
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => working.then(() => console.log(`http://127.0.0.1:${server.address().port}`)));
