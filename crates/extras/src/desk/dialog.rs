//! A dialog over the page.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlDialogElement};

use crate::dom::{self, Listener, add, add_text};

/// A modal dialog. It is a `<dialog>`, so the browser keeps the focus inside, closes it on Escape, and gives the focus
/// back to where it was. Dropping it takes it off the page.
pub struct Dialog {
    element: HtmlDialogElement,
    /// Where its content goes.
    pub body: Element,
    _closing: [Listener; 2],
}

impl Dialog {
    /// Opens a dialog called `title`, with nothing in it but a button that closes it, in `place`.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn open(place: &Element, title: &str, close: &str) -> Result<Dialog, JsValue> {
        let attributes = [("class", "dialog"), ("aria-labelledby", "dialog-title")];
        let element: HtmlDialogElement = add(place, "dialog", &attributes)?.dyn_into()?;
        let head = add(&element, "div", &[("class", "dialog__head")])?;
        add_text(&head, "h2", &[("id", "dialog-title")], title)?;
        let button = dom::button(&head, "icon", "✕")?;
        button.set_attribute("aria-label", close)?;
        button.set_attribute("title", close)?;
        let body = add(&element, "div", &[("class", "dialog__body")])?;
        let closing = [
            Listener::new(&button, "click", {
                let element = element.clone();
                move |_| element.close()
            })?,
            // By the button, by Escape or by its own doing: it leaves nothing behind on the page.
            Listener::new(&element, "close", {
                let element = element.clone();
                move |_| element.remove()
            })?,
        ];
        element.show_modal()?;
        Ok(Dialog { element, body, _closing: closing })
    }

    /// Closes it.
    pub fn close(&self) {
        self.element.close();
    }
}

impl Drop for Dialog {
    fn drop(&mut self) {
        // Closing gives the focus back; removing alone does not.
        self.close();
        self.element.remove();
    }
}
