//! What comes out of the printer: the report as a document. A form on paper cuts off what does not fit its boxes.

use std::cell::RefCell;
use std::rc::Rc;

use kit::{Listener, Mounted};
use wasm_bindgen::prelude::*;

use super::{Shared, report_view};

/// Puts the report on the page for as long as it is being printed, by whatever button or key.
pub struct PrintView {
    _listeners: [Listener; 2],
}

impl PrintView {
    /// Waits for the browser to print.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(shared: &Rc<Shared>) -> Result<PrintView, JsValue> {
        let window = web_sys::window().ok_or("there is no window")?;
        let shown: Rc<RefCell<Option<Mounted>>> = Rc::default();
        let before = {
            let (shared, shown) = (Rc::downgrade(shared), Rc::clone(&shown));
            move |_| {
                // What cannot be laid out as a document is printed as the form that it is.
                let page = shared.upgrade().and_then(|shared| put_on(&shared));
                *shown.borrow_mut() = page;
            }
        };
        let after = move |_| drop(shown.take());
        let listeners =
            [Listener::new(&window, "beforeprint", before)?, Listener::new(&window, "afterprint", after)?];
        Ok(PrintView { _listeners: listeners })
    }
}

/// The report in the form; one that is being read is a document already.
fn put_on(shared: &Rc<Shared>) -> Option<Mounted> {
    if shared.reader.borrow().is_some() {
        return None;
    }
    let (report, shared) = (shared.report()?, Rc::clone(shared));
    let root = Rc::clone(&shared.root);
    Some(root.mount(shared.wrapper.clone(), move || report_view::printed(&report, &shared.form)))
}
