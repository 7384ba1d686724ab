// What the build does to the programs, by itself.
import { expect, test } from "@playwright/test";
import { shortened } from "../../scripts/optimise.mjs";
import { origin } from "../../scripts/sizes-by-crate.mjs";
import { content, stripped } from "../../scripts/wasm.mjs";

const bytes = (...parts) => Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from([part.length, ...Buffer.from(part)]) : Buffer.from(part))));
const section = (id, ...parts) => bytes([id], [bytes(...parts).length], bytes(...parts));

/** Imports a function, exports it and one that calls it, and says their names. */
const module = bytes(
  [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  section(1, [1, 0x60, 0, 0]),
  section(2, [1], "./glue.js", "__wbg_now_0123456789abcdef", [0, 0]),
  section(3, [1, 0]),
  section(7, [2], "__wbindgen_malloc", [0, 0], "a", [0, 1]),
  section(10, [1, 4, 0, 0x10, 0, 0x0b]),
  section(0, "name", [1, 16, 1, 1], "model::run::x"),
);
const glue = "imports = { __wbg_now_0123456789abcdef: function() {} }; __wbg_get_imports(); wasm.__wbindgen_malloc(); wasm.a();";

test("names that only the glue says become short, and mean the same", async () => {
  const short = shortened({ wasm: module, glue });
  expect(short.glue).toBe("imports = { b: function() {} }; __wbg_get_imports(); wasm.c(); wasm.a();");
  let calls = 0;
  const { instance } = await WebAssembly.instantiate(short.wasm, { "./glue.js": { b: () => calls++ } });
  instance.exports.a();
  instance.exports.c();
  expect(calls).toBe(2);
});

test("glue that says the names otherwise than it did ends the build", () => {
  expect(() => shortened({ wasm: module, glue: glue.replace("wasm.__wbindgen_malloc", "other") })).toThrow("not in the glue: __wbindgen_malloc");
  expect(() => shortened({ wasm: module, glue: `${glue} wasm["__wbindgen_malloc"]` })).toThrow("otherwise than as a property: __wbindgen_malloc");
});

test("names of functions are for the sizes only", () => {
  expect(content(module).functions).toEqual([{ name: "model::run::x", size: 4 }]);
  expect(WebAssembly.Module.customSections(new WebAssembly.Module(stripped(module)), "name")).toEqual([]);
});

const origins = {
  "report_form::view::state::State::read::h4e38bd5355fbf2d7": ["report_form", "view::state"],
  "model::kinds::parse::{{closure}}::h4e38bd5355fbf2d7": ["model", "kinds"],
  "core[c5930c85a12de822]::num::flt2dec::format": ["core", "num::flt2dec"],
  "core::ptr::drop_in_place<alloc::vec::Vec<model::Answer>>::h4e38bd5355fbf2d7": ["core", "ptr"],
  "<model::answer::Answer as core::clone::Clone>::clone::h4e38bd5355fbf2d7": ["model", "answer"],
  "<T as core::convert::Into<U>>::into::h4e38bd5355fbf2d7": ["core", "convert"],
  "<[u8; 4] as core::fmt::Debug>::fmt": ["core", "fmt"],
  "<<serde_json::number::Number as serde_core::de::Deserialize>::deserialize::Visitor as serde_core::de::Visitor>::expecting": ["serde_json", "number"],
  "alloc::str::<impl core::borrow::Borrow<str> for alloc::string::String>::borrow": ["alloc", "str"],
  __wbindgen_malloc: ["without a path", ""],
};

test("each function is counted with the crate and module that it is from", () => {
  for (const [name, [crate, module]] of Object.entries(origins)) expect([name, origin(name)]).toEqual([name, { crate, module }]);
});
