//! What comes out of the printer: the report as a document. A form on paper cuts off what does not fit its boxes.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::{Shared, reader};
use crate::dom::{Listener, add};

/// Puts the report on the page for as long as it is being printed, by whatever button or key.
pub struct PrintView {
    shown: Rc<RefCell<Option<Element>>>,
    _listeners: [Listener; 2],
}

impl PrintView {
    /// Waits for the browser to print.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(shared: &Rc<Shared>) -> Result<PrintView, JsValue> {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let shown: Rc<RefCell<Option<Element>>> = Rc::default();
        let listeners = [
            Listener::new(&window, "beforeprint", {
                let (shared, shown) = (Rc::downgrade(shared), Rc::clone(&shown));
                move |_| {
                    take_off(&shown);
                    // What cannot be laid out as a document is printed as the form that it is.
                    *shown.borrow_mut() = shared.upgrade().and_then(|shared| put_on(&shared).ok().flatten());
                }
            })?,
            Listener::new(&window, "afterprint", {
                let shown = Rc::clone(&shown);
                move |_| take_off(&shown)
            })?,
        ];
        Ok(PrintView { shown, _listeners: listeners })
    }
}

impl Drop for PrintView {
    fn drop(&mut self) {
        take_off(&self.shown);
    }
}

/// The report in the form; one that is being read is a document already.
fn put_on(shared: &Shared) -> Result<Option<Element>, JsValue> {
    if shared.reader.borrow().is_some() {
        return Ok(None);
    }
    let Some(report) = shared.report() else { return Ok(None) };
    let page = add(&shared.wrapper, "div", &[("class", "form reader print")])?;
    reader::show(&page, &report, shared)?;
    Ok(Some(page))
}

fn take_off(shown: &RefCell<Option<Element>>) {
    if let Some(page) = shown.take() {
        page.remove();
    }
}
