//! What comes out of the printer: the report as a document. A form on paper cuts off what does not fit its boxes.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Shared, report_view};
use crate::error::ExtrasError;
use kit::{Listener, Mounted};

/// Puts the report on the page for as long as it is being printed, by whatever button or key.
pub struct PrintView {
    _listeners: Vec<Listener>,
}

impl PrintView {
    /// Waits for the browser to print.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(shared: &Rc<Shared>) -> Result<PrintView, ExtrasError> {
        let Some(window) = web_sys::window() else { return Ok(PrintView { _listeners: Vec::new() }) };
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
        let listeners = vec![
            Listener::new(&window, "beforeprint", before)?,
            Listener::new(&window, "afterprint", after)?,
        ];
        Ok(PrintView { _listeners: listeners })
    }
}

/// The report in the form; one that is being read is a document already.
fn put_on(shared: &Rc<Shared>) -> Option<Mounted> {
    if shared.report_view.borrow().is_some() {
        return None;
    }
    let (report, shared) = (shared.report()?, Rc::clone(shared));
    let root = Rc::clone(&shared.root);
    Some(root.mount(shared.wrapper.clone(), move || report_view::printed(&report, &shared.form)))
}
