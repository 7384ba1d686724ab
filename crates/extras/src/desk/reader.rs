//! A report as a document in place of the form: finished ones as they were filed, others to look at only.

use std::rc::Rc;

use model::Report;
use office::export::Outline;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::Shared;
use crate::document;
use crate::dom::{self, Listener, add, add_text, set_flag};

/// Something to do with the report that is read.
pub struct Choice {
    /// The key of its words.
    words: &'static str,
    action: fn(&Rc<Shared>, &Report) -> Result<(), JsValue>,
}

impl Choice {
    /// The button that says `words` and carries out `action`.
    pub fn new(words: &'static str, action: fn(&Rc<Shared>, &Report) -> Result<(), JsValue>) -> Choice {
        Choice { words, action }
    }
}

/// A report on the page. Dropping it shows the form again.
pub struct Reader {
    form: Option<Element>,
    page: Element,
    _choices: Vec<Listener>,
}

impl Reader {
    /// Shows `report` in place of the form, with the focus on its title.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(shared: &Rc<Shared>, report: Report, choices: Vec<Choice>) -> Result<Reader, JsValue> {
        let form = shared.wrapper.query_selector(".form")?;
        let page = add(&shared.wrapper, "div", &[("class", "form reader")])?;
        let report = Rc::new(report);
        let mut listeners = Vec::new();
        if !choices.is_empty() {
            let bar = add(&page, "div", &[("class", "reader__choices")])?;
            for (at, choice) in choices.into_iter().enumerate() {
                let kind = if at == 0 { "primary" } else { "secondary" };
                let button = dom::button(&bar, kind, &shared.words.text(choice.words))?;
                let (shared, report) = (Rc::downgrade(shared), Rc::clone(&report));
                listeners.push(Listener::new(&button, "click", move |_| {
                    if let Some(shared) = shared.upgrade() {
                        // A report that was read can be opened; only a page being torn down refuses.
                        let _ = (choice.action)(&shared, &report);
                    }
                })?);
            }
        }
        let title = show(&page, &report, shared)?;
        if let Some(form) = &form {
            set_flag(form, "hidden", true);
        }
        if !listeners.is_empty() {
            title.set_attribute("tabindex", "-1")?;
            dom::focus(&title);
        }
        Ok(Reader { form, page, _choices: listeners })
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.page.remove();
        if let Some(form) = &self.form {
            set_flag(form, "hidden", false);
        }
    }
}

/// Adds `report` as a document to the end of `place`; gives its title.
///
/// # Errors
/// What the browser threw.
pub fn show(place: &Element, report: &Report, shared: &Shared) -> Result<Element, JsValue> {
    let outline = Outline::of(report, Some(&shared.form));
    place.set_attribute("lang", outline.language.tag())?;
    let title = add_text(place, "h1", &[], &outline.title)?;
    add_text(place, "p", &[("class", "intro")], &outline.about)?;
    for section in &outline.sections {
        add_text(place, "h2", &[], &section.heading)?;
        document::append(&add(place, "div", &[("class", "document")])?, &section.blocks, |level| level)?;
    }
    Ok(title)
}
