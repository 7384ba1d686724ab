// report-form-tools.js: the second module, loaded by the first when the page is at rest.
import init, * as tools from "report-form/tools-glue";
import css from "../../style/tools.css";

/**
 * HTML whose style attributes have another name, and whose style sheets are scripts, which do not run in a parsed
 * document: a strict CSP refuses inline styles even there, and says so for each on the console.
 */
const withoutStyles = (html) =>
  html
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/(?<=[\s"'])style(?=\s*=)/gi, "data-style"))
    .replaceAll(/<(\/?)style(?=[\s>])/gi, "<$1script");

/**
 * Starts the module and gives its functions, with the style sheet of what it makes. `wasm` is what wasm-bindgen's init
 * takes: an address, or bytes.
 */
export async function load(wasm) {
  await init({ module_or_path: wasm });
  // Where trusted types are required, parsing wants a policy, though nothing in the parsed document can run.
  const policy = globalThis.trustedTypes?.createPolicy("report-form", { createHTML: (html) => html });
  const trusted = (html) => (policy ? policy.createHTML(html) : html);
  tools.setParser((html) => new DOMParser().parseFromString(trusted(withoutStyles(html)), "text/html"));
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  return { ...tools, styles };
}
