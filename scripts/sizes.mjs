// node scripts/sizes.mjs <dist>: the size of every file as it is, with gzip and with brotli. Fails when a reader
// would have to wait for more than a limit.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { NEEDED } from "./worker.mjs";

/**
 * What a reader waits for, in files and in KiB of brotli. The target is where it has to go: docs/decisions/0001-size.md.
 * The limit is where it is, so that it can only get smaller.
 */
const WAITS = [
  { what: "needed to write", files: ["report-form.js", "report-form_bg.wasm"], target: 108, limit: 130 },
  { what: "a whole first visit", files: [...NEEDED, "service-worker.js"], target: 450, limit: 470 },
];

const dist = process.argv[2];
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
  .sort();

function sizes(file) {
  const bytes = readFileSync(join(dist, file));
  // Node's brotli quality is 11, the highest, unless told otherwise.
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

const kib = (bytes) => (bytes / 1024).toFixed(1).padStart(9);
const row = ({ file, raw, gzip, brotli }) => `${file.padEnd(36)}${kib(raw)}${kib(gzip)}${kib(brotli)}`;
const table = files.map(sizes);
console.log(`${"KiB".padEnd(36)}${["raw", "gzip", "brotli"].map((name) => name.padStart(9)).join("")}`);
for (const line of table) console.log(row(line));


for (const { what, files, target, limit } of WAITS) {
  const brotli = table.filter(({ file }) => files.includes(file)).reduce((sum, { brotli }) => sum + brotli, 0);
  const verdict = `${what}: ${kib(brotli).trim()} KiB brotli, target ${target}, limit ${limit}`;
  if (brotli > limit * 1024) {
    console.error(`TOO LARGE: ${verdict} (${files.join(" + ")})`);
    process.exitCode = 1;
  } else {
    console.log(verdict);
  }
}
