// report-form.bundle.js: a classic script with the wasm inside, for pages that can load nothing else.
/* global reportForm */
import init from "report-form/glue";
import packed from "report-form/wasm";
import { load } from "../../crates/extras/src/entry.js";
import { define } from "./element.js";
import { offerEditing } from "./saved-page.js";

// Unpacked when the first element asks for it: a page that shows no form does not pay. And decoded by hand, because
// a strict CSP refuses to fetch "data:".
async function unpack() {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
}

// All of this is the body of one function, `reportForm`, which knows its own text: a page that is saved with the form
// inside gets just this script again, and nothing has to be fetched. scripts/bundle.mjs puts the function around it.
const program = async () => `(${reportForm})();`;

define({
  home: globalThis.document?.currentScript?.src,
  wasm: async () => init({ module_or_path: await unpack() }),
  // Both modules are one here, and it runs.
  extras: () => load({ started: true, program }),
});

if (globalThis.document?.currentScript?.id === "report-program") offerEditing();
