//! What helps while the programs are being made. A release has none of it.

use model::i18n::replaced;
use wasm_bindgen::prelude::*;

/// Says on the console what a panic is about and where it is from.
pub fn report_panics() {
    console_error_panic_hook::set_once();
}

/// Gives the file `name` of `locales/` another content than the one that was compiled in: `scripts/serve.mjs` does so
/// at the start of a program.
#[wasm_bindgen(js_name = replaceTexts)]
pub fn replace_texts(name: String, content: String) {
    replaced::replace(name, content);
}
