// report-form-extras.js: the second module, loaded by the first when the page is at rest.
import init, * as tools from "report-form/extras-glue";
import css from "../../../style/extras.css";
import { parse } from "./trust.js";

export { startWorker } from "./trust.js";

/** The script that a saved page carries: it lies beside this one. */
async function bundle() {
  const response = await fetch(new URL("report-form.bundle.js", import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  return response.text();
}

/**
 * Starts the module and gives its functions, with the style sheet of what it makes. `wasm` is what wasm-bindgen's init
 * takes: an address, or bytes; nothing where it runs already. `program` gives the whole form as one script.
 */
export async function load(wasm, program = bundle) {
  await init({ module_or_path: wasm });
  tools.setParser(parse);
  tools.setProgram(program);
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  return { ...tools, styles };
}
