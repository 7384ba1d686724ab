//! The second wasm module, as the form sees it: what knows structured text. The form works without it; it comes when
//! the page is at rest, and until then a text is shown and kept as it was typed.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// What `crates/extras/src` exports.
    #[derive(Clone)]
    pub type Extras;

    /// Puts an editor around the textarea in `frame`; see `crates/extras/src/editor`.
    #[wasm_bindgen(method, catch)]
    pub fn edit(
        this: &Extras,
        frame: &Element,
        lang: &str,
        headings: Vec<String>,
        bullets: bool,
        personal_data: bool,
    ) -> Result<Editor, JsValue>;

    /// An editor around a textarea.
    pub type Editor;

    /// Follows a change of the text that is not of this moment.
    #[wasm_bindgen(method)]
    pub fn refresh(this: &Editor);

    /// Takes it off.
    #[wasm_bindgen(method)]
    fn free(this: &Editor);
}

/// An editor that is taken off when this is dropped.
pub struct Attached(pub Editor);

impl Drop for Attached {
    fn drop(&mut self) {
        self.0.free();
    }
}
