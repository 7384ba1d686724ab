// report-form.js: an ES module that loads the wasm lying next to it.
import init from "report-form/glue";
import { define } from "./element.js";

const beside = (name) => new URL(name, import.meta.url);

define({
  wasm: () => init({ module_or_path: beside("report-form_bg.wasm") }),
  extras: async () => {
    const { load } = await import(beside("report-form-extras.js"));
    return load(beside("report-form-extras_bg.wasm"));
  },
});
