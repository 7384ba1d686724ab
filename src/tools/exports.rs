//! What the form can ask of this module.

use report_form::text::advice::{bare_headings, personal_data};
use report_form::text::parse;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// Shows `text` in `place`, in the stead of what is there.
#[wasm_bindgen]
pub fn preview(place: &Element, text: &str) {
    // Only a page that is being torn down refuses an element; there is nobody left to show it to.
    let _ = super::preview::show(place, &parse(text));
}

/// Advice about `text` as pairs: the key of the words, and what was found.
#[wasm_bindgen]
pub fn advise(text: &str, headings: Vec<String>, personal: bool) -> Vec<String> {
    let mut advice = bare_headings(text, &headings);
    if personal {
        advice.extend(personal_data(text));
    }
    advice.into_iter().flat_map(|advice| [advice.about.key().to_owned(), advice.found]).collect()
}
