// node scripts/sizes-by-crate.mjs: what the programs of the last release build are made of, by crate and module, in KiB
// of machine code. Before compression, which leaves a bit less than half.
import { readFileSync } from "node:fs";
import { named } from "./optimise.mjs";
import { content } from "./wasm.mjs";

const PROGRAMS = ["report-form", "report-form-extras", "report-form-single"];

/** What is smaller than this is told together (bytes). */
const SMALL = 512;

/** The parts of `text` between each `separator` that stands outside all brackets: `a::<b::c as d>::e` has three. */
function split(text, separator) {
  const parts = [""];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if ("<{[(".includes(text[at])) depth++;
    // Not the arrow of a function's type.
    if ("}])".includes(text[at]) || (text[at] === ">" && text[at - 1] !== "-")) depth--;
    if (depth === 0 && text.startsWith(separator, at)) {
      parts.push("");
      at += separator.length - 1;
    } else {
      parts[parts.length - 1] += text[at];
    }
  }
  return parts;
}

/** The crate and the module that a function is from: of its type, or of the trait where the type is everyone's. */
export function origin(name) {
  const path = name.replace(/( externref shim|\.llvm\.\d+)$/, "").replace(/::h[0-9a-f]{16}$/, "").replaceAll(/\[[0-9a-f]{16}\]/g, "");
  let parts = split(path, "::");
  const [, qualified] = /^<(.*)>$/s.exec(parts[0]) ?? [];
  if (qualified) {
    const found = split(qualified, " as ").map((side) => split(side.replace(/^([&*]|mut |const |dyn |'\w+ )+/, ""), "::"));
    parts = found.find((side) => side.length > 1) ?? ["without a path"];
    if (parts[0].startsWith("<")) return origin(parts.join("::"));
  } else {
    // The function itself, and what is inside it.
    while (parts.length > 1 && /^\{/.test(parts.at(-1))) parts.pop();
    if (parts.length === 1) return { crate: "without a path", module: "" };
    if (parts.every((part) => /^[a-z_]\w*$/.test(part.replace(/<.*/s, "")))) parts.pop();
  }
  const end = parts.findIndex((part) => !/^[a-z_]\w*$/.test(part));
  const [crate, ...modules] = end < 0 ? parts : parts.slice(0, end);
  return { crate: crate ?? "without a path", module: modules.join("::") };
}

/** Sums by crate, and in each by module; the largest first. */
function summed(functions) {
  const crates = new Map();
  for (const { name, size } of functions) {
    const { crate, module } = origin(name);
    const modules = crates.get(crate) ?? crates.set(crate, new Map()).get(crate);
    modules.set(module, (modules.get(module) ?? 0) + size);
  }
  const largest = (one, other) => other.size - one.size;
  return [...crates]
    .map(([crate, modules]) => {
      const list = [...modules].map(([module, size]) => ({ module, size })).sort(largest);
      return { crate, size: list.reduce((sum, { size }) => sum + size, 0), modules: list };
    })
    .sort(largest);
}

const row = (label, size) => console.log(label.padEnd(48) + (size / 1024).toFixed(1).padStart(8));

function print(program) {
  const { functions, data, rest } = content(readFileSync(named(program)));
  const crates = summed(functions);
  const code = functions.reduce((sum, { size }) => sum + size, 0);
  console.log(`\n${program}`);
  row("all", code + data + rest);
  row("data: texts, tables", data);
  row("types, imports, exports, tables of functions", rest);
  let small = 0;
  for (const { crate, size, modules } of crates) {
    if (size < SMALL) {
      small += size;
      continue;
    }
    row(crate, size);
    for (const { module, size } of modules) if (size >= SMALL && modules.length > 1) row(`  ${module || "(its root)"}`, size);
  }
  row("crates of less than half a KiB", small);
}

if (process.argv[1] === import.meta.filename) PROGRAMS.forEach(print);
