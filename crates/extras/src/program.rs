//! The form as a script, for a saved page that can be edited.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::error::ExtrasError;

thread_local! {
    static SOURCE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Hands over what gives a promise of the script's text. A page that came in parts has to fetch it.
#[wasm_bindgen(js_name = setProgram)]
pub fn set_program(source: Function) {
    SOURCE.with(|place| *place.borrow_mut() = Some(source));
}

/// The script's text.
///
/// # Errors
/// Why it could not be fetched.
pub async fn text() -> Result<String, ExtrasError> {
    let source = SOURCE.with(|place| place.borrow().clone()).ok_or(ExtrasError::Script)?;
    let promised: Promise = source.call0(&JsValue::NULL)?.dyn_into()?;
    JsFuture::from(promised).await?.as_string().ok_or(ExtrasError::Script)
}
