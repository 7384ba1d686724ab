// report-form-extras.js: the second module, loaded by the first when the page is at rest.
import init, { attach, edit, setParser, setProgram } from "report-form/extras-glue";
import css from "../../../style/extras.css";
import { onTrap } from "../../../src/element/guard.js";
import { parse } from "./trust.js";

export { startWorker } from "./trust.js";

/**
 * `code` fit to stand in a page, as scripts/site.mjs made it: a bundler may have written it anew. All that is escaped here
 * stands in strings, where it means the same.
 */
const inlinable = (code) =>
  code
    .replaceAll(/<(?=\/script|!--|meta)/gi, "\\x3c")
    .replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The script that a saved page carries: it lies beside this one. */
async function bundle() {
  const response = await fetch(new URL("report-form.bundle.js", import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  return inlinable(await response.text());
}

/**
 * Starts the module and gives its functions, with the style sheet of what it makes, and what tells that it has stopped.
 * `started` says that it runs already. `program` gives the whole form as one script.
 */
export async function load({ started = false, program = bundle } = {}) {
  // Bundlers look for this address as it stands here, and bring the file along.
  if (!started) await init({ module_or_path: new URL("report-form-extras_bg.wasm", import.meta.url) });
  setParser(parse);
  setProgram(program);
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  return { attach, edit, onTrap, styles };
}
