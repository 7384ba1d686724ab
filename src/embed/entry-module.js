// report-form.js: an ES module that loads the wasm lying next to it.
import init from "report-form/glue";
import { define } from "./element.js";

define({ wasm: () => init({ module_or_path: new URL("report-form_bg.wasm", import.meta.url) }) });
