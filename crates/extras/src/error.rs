//! What can go wrong in what stands around the form.

use std::fmt::{self, Display, Formatter};

use kit::browser::BrowserError;
use model::ReportError;
use wasm_bindgen::JsValue;

/// Why something was not done.
#[derive(Debug)]
pub enum ExtrasError {
    /// The browser did not do it.
    Browser(BrowserError),
    /// The definition of the form is not right.
    Definition(String),
    /// The report of the form could not be read, or is not what it was taken for.
    Report(ReportError),
    /// There is no format of that name.
    Format,
    /// The browser does not copy.
    Copy,
    /// The script of the form, which a saved page carries, is not to be had.
    Script,
}

impl Display for ExtrasError {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            ExtrasError::Browser(error) => error.fmt(out),
            ExtrasError::Definition(fault) => write!(out, "the definition is not right: {fault}"),
            ExtrasError::Report(error) => write!(out, "the report could not be read: {error}"),
            ExtrasError::Format => write!(out, "there is no such format"),
            ExtrasError::Copy => write!(out, "the browser does not copy"),
            ExtrasError::Script => write!(out, "the script of the form could not be fetched"),
        }
    }
}

impl From<JsValue> for ExtrasError {
    fn from(thrown: JsValue) -> ExtrasError {
        ExtrasError::Browser(thrown.into())
    }
}

impl From<BrowserError> for ExtrasError {
    fn from(error: BrowserError) -> ExtrasError {
        ExtrasError::Browser(error)
    }
}

impl From<ReportError> for ExtrasError {
    fn from(error: ReportError) -> ExtrasError {
        ExtrasError::Report(error)
    }
}

/// What JavaScript catches: the words.
impl From<ExtrasError> for JsValue {
    fn from(error: ExtrasError) -> JsValue {
        JsValue::from_str(&error.to_string())
    }
}
