// Trunk runs this after each build. In the staging folder it finds wasm-bindgen's glue and wasm, and leaves there:
//
//   report-form.js          the element with its styles and the glue, as an ES module; replaces the bare glue
//   report-form-extras.js    the glue of the second module
//   report-form.bundle.js   the same as one classic script, with the wasm inside
//   reisverslag.html        the page with everything inside
//   report-form.d.ts, custom-elements.json   what the element is, for TypeScript and for editors
//   embed.html, iframe.html, zelftest.js and what goes with them: the pages for a host
//   service-worker.js, offline.js, manifest.webmanifest, icon-*.png: what makes the page work offline
//   page.css, forms/, schema/
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { writeWorker } from "./worker.mjs";

const root = resolve(import.meta.dirname, "..");
const staging = process.env.TRUNK_STAGING_DIR;
const staged = (name) => join(staging, name);

const version = /^version = "(.+)"$/m.exec(await readFile(join(root, "Cargo.toml"), "utf8"))[1];

const common = {
  bundle: true,
  minify: true,
  write: false,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

async function css(path) {
  const { outputFiles } = await build({ ...common, entryPoints: [path] });
  return outputFiles[0].text.trimEnd();
}

/** `import css from "x.css"` gives the minified text, for a constructable stylesheet. */
const cssAsText = {
  name: "css-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await css(path), loader: "text" }));
  },
};

/** `import packed from "x.wasm"` gives it deflated, in base64. */
const wasmAsText = {
  name: "wasm-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, async ({ path }) => {
      const packed = deflateRawSync(await readFile(path), { level: 9 });
      return { contents: packed.toString("base64"), loader: "text" };
    });
  },
};

/** What wasm-bindgen made of the two modules, and of both in one. */
const inParts = { "report-form/glue": staged("report-form.js"), "report-form/extras-glue": staged("report-form-extras.js") };
const whole = {
  "report-form/glue": staged("report-form-single.js"),
  "report-form/extras-glue": staged("report-form-single.js"),
  "report-form/wasm": staged("report-form-single_bg.wasm"),
};

async function script(entry, options) {
  const { outputFiles } = await build({
    ...common,
    alias: inParts,
    ...options,
    entryPoints: [join(root, entry)],
    plugins: [cssAsText, wasmAsText],
    banner: { js: `/*! report-form ${version}, EUPL-1.2 */` },
  });
  return outputFiles[0].text.trimEnd();
}

/**
 * `code` as the body of a function that knows its own text, and fit to stand in a page: "</script" would end the
 * element in the middle of a string; inside one, "<\/script" means the same.
 */
const inlinable = (code) =>
  `(function reportForm(){${code}\n})();`.replaceAll(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "<\\!--");

/** The page with everything inline. Its CSP allows exactly these two, and no connection at all. */
function singleFile(page, style, code) {
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(code)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const assets = `<meta http-equiv="Content-Security-Policy" content="${policy}">
    <style>${style}</style>
    <script>${code}</script>`;

  const [before, rest] = page.split(/<!-- assets.*-->/);
  const after = rest?.split("<!-- /assets -->")[1];
  if (after === undefined) throw new Error("index.html has lost its assets marks");
  return before + assets + after;
}

/** What is said in one edition only stands in a comment that names it. */
const edition = (page, name) =>
  page.replaceAll(/^( *)<!-- (\S+\.html): (.*?) -->\n/gms, (_, indent, which, text) => (which === name ? `${indent}${text}\n` : ""));

/** What makes the page work offline, but for the worker, which comes last. */
async function writeOffline() {
  await copyFile(join(root, "src/pages/manifest.webmanifest"), staged("manifest.webmanifest"));
  const icons = join(root, "style/icons");
  for (const name of await readdir(icons)) await copyFile(join(icons, name), staged(name));
  const external = ["./report-form-extras.js"];
  await writeFile(staged("offline.js"), await script("src/pages/offline.js", { format: "esm", external }));
}

/** Forms go to forms/, schemas to schema/. */
async function copyForms() {
  const names = await readdir(join(root, "forms")).catch(() => []);
  for (const name of names.filter((name) => name.endsWith(".json"))) {
    const folder = staged(name.endsWith(".schema.json") ? "schema" : "forms");
    await mkdir(folder, { recursive: true });
    await copyFile(join(root, "forms", name), join(folder, name));
  }
}

/** The pages around the element: the demo of a host, the one for iframes, the self-test. */
async function writePages() {
  for (const page of ["embed.html", "iframe.html"]) await copyFile(join(root, "src/pages", page), staged(page));
  for (const name of ["embed.js", "iframe.js", "start.js", "zelftest.js"]) {
    await writeFile(staged(name), await script(`src/pages/${name}`, { format: "esm", external: ["./zelftest.js"] }));
  }
  await writeFile(staged("embed.css"), await css(join(root, "style/embed.css")));
}

const module = await script("src/element/entry-module.js", { format: "esm" });
const extras = await script("crates/extras/src/entry.js", { format: "esm" });
const bundle = inlinable(
  // In ASCII: it stands in saved reports too, and a platform that publishes those may write anything else as an entity.
  await script("src/element/entry-bundle.js", { format: "iife", charset: "ascii", alias: whole, define: { "import.meta.url": "undefined" } }),
);
const pageStyle = await css(join(root, "style/page.css"));
const page = await readFile(staged("index.html"), "utf8");

await writeFile(staged("report-form.js"), module);
await writeFile(staged("report-form-extras.js"), extras);
await writeFile(staged("report-form.bundle.js"), bundle);
await writeFile(staged("page.css"), pageStyle);
await writeFile(staged("index.html"), edition(page, "index.html").replaceAll(/ *<!-- \/?assets.*-->\n/g, ""));
await writeFile(staged("reisverslag.html"), singleFile(edition(page, "reisverslag.html"), pageStyle, bundle));
for (const name of ["report-form.d.ts", "custom-elements.json"]) await copyFile(join(root, "src/element", name), staged(name));
await copyForms();
await writePages();
// Inside the bundles by now: the module that is both, and scripts that crates bring along.
for (const name of ["report-form-single.js", "report-form-single_bg.wasm", "snippets"]) {
  await rm(staged(name), { recursive: true, force: true });
}
await writeOffline();
await writeWorker(staging);
