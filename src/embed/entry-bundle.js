// report-form.bundle.js: a classic script with the wasm inside, for pages that can load nothing else.
import init from "report-form/glue";
import base64 from "report-form/wasm";
import { define } from "./element.js";

// Decoded when the first element asks for it: a page that shows no form does not pay. And decoded by hand, because
// a strict CSP refuses to fetch "data:".
const decode = () => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

define({ wasm: () => init({ module_or_path: decode() }) });
