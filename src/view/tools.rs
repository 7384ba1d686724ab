//! The second wasm module, as the form sees it: what knows structured text. The form works without it; it comes when
//! the page is at rest, and until then a text is shown and kept as it was typed.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// What `src/tools` exports.
    #[derive(Clone)]
    pub type Tools;

    /// Shows `text` in `place`, in the stead of what is there.
    #[wasm_bindgen(method)]
    pub fn preview(this: &Tools, place: &Element, text: &str);

    /// Advice about `text` as pairs: the key of the words, and what was found.
    #[wasm_bindgen(method)]
    pub fn advise(this: &Tools, text: &str, headings: Vec<String>, personal_data: bool) -> Vec<String>;
}
