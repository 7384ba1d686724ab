// report-form-tools.js: the second module, loaded by the first when the page is at rest.
import init, * as tools from "report-form/tools-glue";

/** Starts the module and gives its functions. `wasm` is what wasm-bindgen's init takes: an address, or bytes. */
export async function load(wasm) {
  await init({ module_or_path: wasm });
  return tools;
}
