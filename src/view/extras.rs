//! The second wasm module, as the form sees it: what knows structured text. The form works without it; it comes when
//! the page is at rest, and until then a text is shown and kept as it was typed.

use wasm_bindgen::prelude::*;
use web_sys::Element;

/// What the second module does for a form.
pub trait Extras {
    /// Puts an editor around the textarea in `frame`, until it is dropped. `None` where the browser refuses: the textarea
    /// still works.
    fn edit(&self, frame: &Element, about: About<'_>) -> Option<Box<dyn Editor>>;
}

/// What an editor is told of the question.
pub struct About<'a> {
    /// The language of the interface, a BCP 47 tag.
    pub lang: &'a str,
    /// The headings that are suggested.
    pub headings: Vec<String>,
    /// Whether bullets are advised.
    pub bullets: bool,
    /// Whether it looks for personal data.
    pub personal_data: bool,
}

/// An editor around a textarea. Dropping it takes it off.
pub trait Editor {
    /// Follows a change of the text that is not of this moment.
    fn refresh(&self);
}

#[wasm_bindgen]
extern "C" {
    /// What `crates/extras/src` exports.
    pub type ExtrasModule;

    #[wasm_bindgen(method, catch, js_name = edit)]
    fn js_edit(
        this: &ExtrasModule,
        frame: &Element,
        lang: &str,
        headings: Vec<String>,
        bullets: bool,
        personal_data: bool,
    ) -> Result<JsEditor, JsValue>;

    type JsEditor;

    #[wasm_bindgen(method, js_name = refresh)]
    fn js_refresh(this: &JsEditor);

    #[wasm_bindgen(method, js_name = free)]
    fn js_free(this: &JsEditor);
}

impl Extras for ExtrasModule {
    fn edit(&self, frame: &Element, about: About<'_>) -> Option<Box<dyn Editor>> {
        let About { lang, headings, bullets, personal_data } = about;
        let editor = self.js_edit(frame, lang, headings, bullets, personal_data).ok()?;
        Some(Box::new(Attached(editor)))
    }
}

struct Attached(JsEditor);

impl Editor for Attached {
    fn refresh(&self) {
        self.0.js_refresh();
    }
}

impl Drop for Attached {
    fn drop(&mut self) {
        self.0.js_free();
    }
}
