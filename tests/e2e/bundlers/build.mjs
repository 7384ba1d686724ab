// The same tiny project, built by each of four bundlers as its manual says.
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";

const here = import.meta.dirname;
const dist = join(here, "../../../dist");

/** What a project takes from dist/: the module with all that it loads. */
const files = ["report-form.js", "report-form_bg.wasm", "report-form-extras.js", "report-form-extras_bg.wasm", "report-form.bundle.js"];

/** Lays out the project in `folder`. */
export async function layOut(folder) {
  await mkdir(join(folder, "report-form"), { recursive: true });
  for (const name of ["main.js", "index.html"]) await copyFile(join(here, name), join(folder, name));
  for (const name of files) await copyFile(join(dist, name), join(folder, "report-form", name));
}

/** The page beside what was built; the others make one themselves. */
const copyPage = (folder, out) => copyFile(join(folder, "index.html"), join(out, "index.html"));

/** These leave the addresses as they are: the files go beside what was built. */
async function copyFiles(folder, out) {
  for (const name of files.filter((name) => name !== "report-form.js" && name !== "report-form-extras.js")) {
    await copyFile(join(folder, "report-form", name), join(out, name));
  }
}

/** By name, what builds the project in `folder` into `out`, and gives what the bundler warned of. */
export const bundlers = {
  async vite(folder, out) {
    const { build, createLogger } = await import("vite");
    const warnings = [];
    const warn = (message) => warnings.push(message);
    const customLogger = { ...createLogger("silent"), warn, warnOnce: warn };
    await build({ root: folder, base: "./", configFile: false, customLogger, build: { outDir: out, emptyOutDir: true, chunkSizeWarningLimit: 10_000 } });
    return warnings;
  },

  async webpack(folder, out) {
    const { default: webpack } = await import("webpack");
    const stats = await new Promise((resolve, reject) => {
      const compiler = webpack({ mode: "production", context: folder, entry: "./main.js", output: { path: out }, performance: false });
      compiler.run((error, stats) => compiler.close(() => (error ? reject(error) : resolve(stats.toJson()))));
    });
    await copyPage(folder, out);
    return [...stats.errors, ...stats.warnings].map(({ message }) => message);
  },

  async rollup(folder, out) {
    const { rollup } = await import("rollup");
    const warnings = [];
    const built = await rollup({ input: join(folder, "main.js"), onwarn: ({ message }) => warnings.push(message) });
    await built.write({ dir: out, format: "es" });
    await built.close();
    await copyPage(folder, out);
    await copyFiles(folder, out);
    return warnings;
  },

  async esbuild(folder, out) {
    const { build } = await import("esbuild");
    const { warnings } = await build({
      entryPoints: [join(folder, "main.js")],
      bundle: true,
      splitting: true,
      minify: true,
      format: "esm",
      outdir: out,
      logLevel: "silent",
    });
    await copyPage(folder, out);
    await copyFiles(folder, out);
    return warnings.map(({ text }) => text);
  },
};
