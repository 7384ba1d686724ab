//! The report on the clipboard: as rich text, which mail and word processors keep the headings and lists of, and as
//! plain text for everything else.

use std::rc::Rc;

use kit::Listener;
use office::export::{Outline, html, plain};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument};

use super::Shared;
use crate::error::ExtrasError;

/// Copies the report and says so.
///
/// The browser is asked to copy, and what it would have copied is replaced. The newer way, `navigator.clipboard`, is
/// absent on plain http and asks for permission in frames; an intranet has both.
///
/// # Errors
/// Where the browser does not copy.
pub fn copy(shared: &Rc<Shared>) -> Result<(), ExtrasError> {
    let Some(report) = shared.report() else { return Err(ExtrasError::Copy) };
    let outline = Outline::of(&report, Some(&shared.form));
    let (rich, text) = (html::fragment(&outline), plain::text(&outline));
    let document = web_sys::window().and_then(|window| window.document());
    let document =
        document.and_then(|document| document.dyn_into::<HtmlDocument>().ok()).ok_or(ExtrasError::Copy)?;
    let copied = Listener::new(&document, "copy", move |event| {
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
            return;
        };
        // Fails for events that are no copying.
        let _ = data.set_data("text/html", &rich).and_then(|()| data.set_data("text/plain", &text));
        event.prevent_default();
        event.stop_immediate_propagation();
    })?;
    let done = document.exec_command("copy")?;
    drop(copied);
    if !done {
        return Err(ExtrasError::Copy);
    }
    shared.host.notify(&shared.words.text("export.copied"));
    Ok(())
}
