// The service worker of a folder: what it keeps, and which version that is.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");

/** What the page needs to work without a network. All of it comes on a first visit, and nothing else. */
export const NEEDED = [
  "icon.svg",
  "index.html",
  "manifest.webmanifest",
  "offline.js",
  "page.css",
  "report-form-extras.js",
  "report-form-extras_bg.wasm",
  "report-form.js",
  "report-form_bg.wasm",
  "start.js",
];

/** What is fetched when someone asks for what needs it, and kept from then on: the program that a saved page carries. */
const LATER = ["report-form.bundle.js"];

/** Names a content, as the `integrity` of a fetch wants it. */
const hash = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** Writes service-worker.js for what is in `folder` now. */
export async function writeWorker(folder) {
  const source = join(root, "src/pages/service-worker.js");
  const hashes = async (names) => {
    const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
    return Object.fromEntries(names.map((name, at) => [name, hash(contents[at])]));
  };
  const files = JSON.stringify(await hashes(NEEDED));
  const later = JSON.stringify(await hashes(LATER));
  // A change in the worker itself makes another version too: two workers never share a cache.
  const version = hash(files + later + (await readFile(source, "utf8")));
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    define: { FILES: files, LATER: later, VERSION: JSON.stringify(version) },
  });
  await writeFile(join(folder, "service-worker.js"), outputFiles[0].text);
}
