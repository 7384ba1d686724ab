// Trunk runs this after each build. In the staging folder it finds wasm-bindgen's glue and wasm of each program, and
// leaves there the files of the site: scripts/site.mjs lists them. Those of a release are optimised.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { optimise } from "./optimise.mjs";
import { writeSingle, writeSite } from "./site.mjs";
import { writeWorker } from "./worker.mjs";

const into = process.env.TRUNK_STAGING_DIR;
const staged = (name) => join(into, name);

if (process.env.TRUNK_PROFILE === "release") {
  const programs = ["report-form", "report-form-extras", "report-form-single"];
  await Promise.all(programs.map((name) => optimise(name, { wasm: staged(`${name}_bg.wasm`), glue: staged(`${name}.js`) })));
}
const page = await readFile(staged("index.html"), "utf8");
await writeSingle({ into, page, glue: staged("report-form-single.js"), wasm: staged("report-form-single_bg.wasm") });
await writeSite({ into, page, form: staged("report-form.js"), extras: staged("report-form-extras.js") });
// Inside the bundle by now: the module that is both, and scripts that crates bring along.
for (const name of ["report-form-single.js", "report-form-single_bg.wasm", "snippets"]) {
  await rm(staged(name), { recursive: true, force: true });
}
await writeWorker(into);
