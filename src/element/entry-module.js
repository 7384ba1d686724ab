// report-form.js: an ES module that loads the wasm lying next to it.
import init from "report-form/glue";
import { define } from "./element.js";
import { fetched } from "./refusal.js";

define({
  home: import.meta.url,
  // Bundlers look for these addresses as they stand here, and bring the files along.
  wasm: async () => init({ module_or_path: await fetched(new URL("report-form_bg.wasm", import.meta.url)) }),
  extras: async () => (await import("./report-form-extras.js")).load(),
});
