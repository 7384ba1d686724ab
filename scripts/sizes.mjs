// node scripts/sizes.mjs <dist>: the size of every file as it is, with gzip and with brotli. Fails when a reader
// would have to wait for more than the limit before the form works.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const LIMIT = 108 * 1024;
const NEEDED = ["report-form.js", "report-form_bg.wasm"];

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

const needed = table.filter(({ file }) => NEEDED.includes(file)).reduce((sum, { brotli }) => sum + brotli, 0);
const verdict = `needed to interact: ${kib(needed).trim()} KiB brotli, limit ${LIMIT / 1024} KiB`;
if (needed > LIMIT) {
  console.error(`TOO LARGE: ${verdict} (${NEEDED.join(" + ")})`);
  process.exit(1);
}
console.log(verdict);
