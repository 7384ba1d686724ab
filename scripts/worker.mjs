// The service worker of a folder: what it keeps, and which version that is.
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");

/** What the page itself never asks for: other pages, the one file, what is there for developers. */
const APART = [/^(embed|iframe)\./, /^reisverslag\.html$/, /\.d\.ts$/, /^custom-elements\.json$/, /^service-worker\.js$/];

/** Names a content, as the `integrity` of a fetch wants it. */
const hash = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** Writes service-worker.js for what is in `folder` now. */
export async function writeWorker(folder) {
  const source = join(root, "src/pages/service-worker.js");
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const files = {};
  for (const name of names.filter((name) => !APART.some((apart) => apart.test(name))).sort()) files[name] = hash(await readFile(join(folder, name)));
  // A change in the worker itself makes another version too: two workers never share a cache.
  const version = hash(JSON.stringify(files) + (await readFile(source, "utf8")));
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    define: { FILES: JSON.stringify(files), VERSION: JSON.stringify(version) },
  });
  await writeFile(join(folder, "service-worker.js"), outputFiles[0].text);
}
