// Makes what wasm-bindgen left of a program small: wasm-opt, short names, nothing that only a debugger reads.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { stripped, withNames } from "./wasm.mjs";

const root = resolve(import.meta.dirname, "..");
const wasmOpt = join(root, "node_modules/.bin/wasm-opt");

/** Functions in the order of their names: alike ones stand together, and pack better. `-g` keeps the names, for `make sizes`. */
const FLAGS = ["-Oz", "--converge", "--reorder-functions-by-name", "-g"];

/** The optimised programs with the names of their functions, as `make sizes` reads them. */
export const named = (program) => join(root, "target/optimised", `${program}.wasm`);

/** Runs wasm-opt, unless it has done so for just this before. Gives the bytes. */
async function optimised(path) {
  const input = await readFile(path);
  const version = (await promisify(execFile)(wasmOpt, ["--version"])).stdout;
  const key = createHash("sha256").update([version, ...FLAGS].join("\n")).update(input).digest("hex");
  const folder = join(root, "target/optimised", key);
  const output = join(folder, basename(path));
  const there = await access(output).then(() => true, () => false);
  if (!there) {
    await mkdir(folder, { recursive: true });
    await promisify(execFile)(wasmOpt, [path, ...FLAGS, "--output", `${output}.part`]);
    await rename(`${output}.part`, output);
  }
  return readFile(output);
}

/** What wasm-bindgen calls things that only its glue and the module say to each other. */
const BETWEEN = /^__(wbg|wbindgen|externref)/;

const letters = "abcdefghijklmnopqrstuvwxyz";
const short = (index) => (index < 26 ? "" : short(Math.floor(index / 26) - 1)) + letters[index % 26];

/**
 * Gives the names of wasm-bindgen's imports and exports that only the glue says short ones, in the module and in the glue.
 * Fails when the glue does not know one of them: then it is made in another way than this was written for.
 */
export function shortened({ wasm, glue }) {
  const all = new Set();
  withNames(wasm, (name) => (all.add(name), name));
  const between = [...all].filter((name) => BETWEEN.test(name));
  const names = new Map();
  let index = 0;
  for (const name of between) {
    while (all.has(short(index))) index++;
    names.set(name, short(index++));
  }
  const found = new Set();
  // As a property only: `wasm.name`, `imports.name` or `name: …`.
  const text = glue.replaceAll(/(?<=\.)__\w+\b|(?<![\w$.])__\w+(?=\s*:)/g, (name) => {
    if (!names.has(name)) return name;
    found.add(name);
    return names.get(name);
  });
  const missing = between.filter((name) => !found.has(name));
  const left = between.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  if (missing.length) throw new Error(`not in the glue: ${missing.join(", ")}`);
  if (left.length) throw new Error(`in the glue otherwise than as a property: ${left.join(", ")}`);
  return { wasm: withNames(wasm, (name) => names.get(name) ?? name), glue: text };
}

/** Makes the module at `wasm` and its glue at `glue` small, in place. */
export async function optimise(program, { wasm, glue }) {
  const bytes = await optimised(wasm);
  await writeFile(named(program), bytes);
  const small = shortened({ wasm: stripped(bytes), glue: await readFile(glue, "utf8") });
  await writeFile(wasm, small.wasm);
  await writeFile(glue, small.glue);
}
