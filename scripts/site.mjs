// The files of the site, made from index.html and from what wasm-bindgen made of the programs:
//
//   index.html, page.css, icon.svg, start.js   the page
//   report-form.js                             the element with its styles and the glue, as an ES module
//   report-form-extras.js                      the glue of the second module
//   report-form.d.ts, custom-elements.json     what the element is, for TypeScript and for editors
//   embed.html, iframe.html, zelftest.js and what goes with them: the pages for a host
//   offline.js, manifest.webmanifest, icon-*.png: what makes the page work offline, but for the worker
//   forms/, schema/
//
// and, from the two programs in one:
//
//   report-form.bundle.js                      the element as one classic script, with the wasm inside
//   reisverslag.html                           the page with everything inside
//
// scripts/bundle.mjs makes them for `make dist`, scripts/serve.mjs for `make serve`.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");

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

/** Every call from the page into a program goes through the guard: src/element/guard.js. `glue` is what calls. */
const guarded = (glue) => ({
  name: "guarded-glue",
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      if (!glue.includes(path)) return undefined;
      const text = await readFile(path, "utf8");
      const exports = "wasm = instance.exports;";
      if (text.split(exports).length !== 2) throw new Error(`${path}: wasm-bindgen writes "${exports}" otherwise by now`);
      const guard = JSON.stringify(join(root, "src/element/guard.js"));
      return { contents: `import { guard } from ${guard};\n${text.replace(exports, "wasm = guard(instance.exports);")}` };
    });
  },
});

async function script(entry, options) {
  const { outputFiles } = await build({
    ...common,
    ...options,
    entryPoints: [join(root, entry)],
    plugins: [cssAsText, wasmAsText, guarded(Object.values(options.alias ?? {}))],
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
async function writeOffline(into, options) {
  await copyFile(join(root, "src/pages/manifest.webmanifest"), join(into, "manifest.webmanifest"));
  const icons = join(root, "style/icons");
  for (const name of await readdir(icons)) await copyFile(join(icons, name), join(into, name));
  const external = ["./report-form-extras.js"];
  await writeFile(join(into, "offline.js"), await script("src/pages/offline.js", { ...options, format: "esm", external }));
}

/** Forms go to forms/, schemas to schema/. */
async function copyForms(into) {
  const names = await readdir(join(root, "forms"));
  for (const name of names.filter((name) => name.endsWith(".json"))) {
    const folder = join(into, name.endsWith(".schema.json") ? "schema" : "forms");
    await mkdir(folder, { recursive: true });
    await copyFile(join(root, "forms", name), join(folder, name));
  }
}

/** The pages around the element: the demo of a host, the one for iframes, the self-test. */
async function writePages(into, options) {
  for (const page of ["embed.html", "iframe.html"]) await copyFile(join(root, "src/pages", page), join(into, page));
  for (const name of ["embed.js", "iframe.js", "start.js", "zelftest.js"]) {
    const text = await script(`src/pages/${name}`, { ...options, format: "esm", external: ["./zelftest.js"] });
    await writeFile(join(into, name), text);
  }
  await writeFile(join(into, "embed.css"), await css(join(root, "style/embed.css")));
}

/**
 * Writes all but the one-script editions into the folder `into`. `page` is the text of index.html, with its links as
 * they are to be; `form` and `extras` are the glue of the two programs; `options` go to esbuild.
 */
export async function writeSite({ into, page, form, extras, options }) {
  const glue = { ...options, format: "esm", alias: { "report-form/glue": form, "report-form/extras-glue": extras } };
  await writeFile(join(into, "report-form.js"), await script("src/element/entry-module.js", { ...glue, external: ["./report-form-extras.js"] }));
  await writeFile(join(into, "report-form-extras.js"), await script("crates/extras/src/entry.js", glue));
  await writeFile(join(into, "page.css"), await css(join(root, "style/page.css")));
  await writeFile(join(into, "index.html"), edition(page, "index.html").replaceAll(/ *<!-- (\/?assets|build:).*-->\n|^ *\n/gm, ""));
  for (const name of ["report-form.d.ts", "custom-elements.json"]) await copyFile(join(root, "src/element", name), join(into, name));
  await copyFile(join(root, "style/icon.svg"), join(into, "icon.svg"));
  await copyForms(into);
  await writePages(into, options);
  await writeOffline(into, options);
}

/** Writes the one-script editions. `glue` and `wasm` are of the program that is both programs in one. */
export async function writeSingle({ into, page, glue, wasm }) {
  const alias = { "report-form/glue": glue, "report-form/extras-glue": glue, "report-form/wasm": wasm };
  const define = { "import.meta.url": "undefined" };
  // In ASCII: it stands in saved reports too, and a platform that publishes those may write anything else as an entity.
  const bundle = inlinable(await script("src/element/entry-bundle.js", { format: "iife", charset: "ascii", alias, define }));
  await writeFile(join(into, "report-form.bundle.js"), bundle);
  const style = await css(join(root, "style/page.css"));
  await writeFile(join(into, "reisverslag.html"), singleFile(edition(page, "reisverslag.html"), style, bundle));
}
