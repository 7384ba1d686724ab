//! Elements and listeners, in as few words as they take.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

pub use kit::Listener;

/// Adds an element to the end of `parent`, with these attributes.
///
/// # Errors
/// What the browser threw.
pub fn add(parent: &Element, name: &str, attributes: &[(&str, &str)]) -> Result<Element, JsValue> {
    let document = parent.owner_document().ok_or(JsValue::NULL)?;
    let element = document.create_element(name)?;
    for (name, value) in attributes {
        element.set_attribute(name, value)?;
    }
    parent.append_child(&element)?;
    Ok(element)
}

/// As [`add`], with `text` in it.
///
/// # Errors
/// What the browser threw.
pub fn add_text(
    parent: &Element,
    name: &str,
    attributes: &[(&str, &str)],
    text: &str,
) -> Result<Element, JsValue> {
    let element = add(parent, name, attributes)?;
    element.set_text_content(Some(text));
    Ok(element)
}

/// Sets or takes away an attribute that has no value.
pub fn set_flag(element: &Element, name: &str, on: bool) {
    // Fails for a name that is none only.
    let _ = element.toggle_attribute_with_force(name, on);
}

/// Moves the focus.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Focus fails for no element that is on the page.
        let _ = element.focus();
    }
}
