//! Asking for the address of a link.

use std::rc::Rc;

use crate::editing::{link, link_at};
use model::i18n::Catalog;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use super::area::Area;
use crate::dom::{self, Listener, add, add_text, set_flag};

/// A line below the toolbar that asks for an address.
pub struct LinkBox {
    parts: Rc<Parts>,
    _listeners: Vec<Listener>,
}

struct Parts {
    area: Area,
    line: Element,
    address: HtmlInputElement,
    problem: Element,
    wrong: String,
}

impl LinkBox {
    /// Puts the line, closed, at the end of `place`.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(place: &Element, area: &Area, words: &Catalog) -> Result<LinkBox, JsValue> {
        let id = format!("{}-link", area.0.id());
        let problem_id = format!("{id}-error");
        let line = add(place, "div", &[("class", "ask editor__link"), ("hidden", "")])?;
        add_text(&line, "label", &[("for", &id), ("class", "help")], &words.text("editor.link.address"))?;
        let attributes = [
            ("id", &*id),
            ("class", "input"),
            ("part", "input"),
            ("type", "url"),
            ("autocomplete", "off"),
            ("placeholder", "https://"),
            ("aria-describedby", &problem_id),
        ];
        let address: HtmlInputElement = add(&line, "input", &attributes)?.dyn_into()?;
        let problem =
            add(&line, "p", &[("class", "error"), ("id", &problem_id), ("role", "alert"), ("hidden", "")])?;
        let button = |kind: &str, key: &str| {
            let class = format!("button button--{kind}");
            add_text(
                &line,
                "button",
                &[("type", "button"), ("part", "button"), ("class", &class)],
                &words.text(key),
            )
        };
        let done = button("secondary", "editor.link.done")?;
        let cancel = button("subtle", "editor.link.cancel")?;
        let parts = Rc::new(Parts {
            area: area.clone(),
            line,
            address,
            problem,
            wrong: words.text("editor.link.wrong"),
        });
        let on = |target: &Element, name, action: fn(&Parts, &web_sys::Event)| {
            let parts = Rc::downgrade(&parts);
            Listener::new(target, name, move |event| {
                if let Some(parts) = parts.upgrade() {
                    action(&parts, &event);
                }
            })
        };
        let listeners = vec![
            on(&done, "click", |parts, _| parts.done())?,
            on(&cancel, "click", |parts, _| parts.close())?,
            on(&parts.line, "keydown", |parts, event| {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                match key.as_deref() {
                    Some("Escape") => parts.close(),
                    // In a form, Enter would send it.
                    Some("Enter") if event.target().as_ref() == Some(parts.address.as_ref()) => {
                        event.prevent_default();
                        parts.done();
                    }
                    _ => {}
                }
            })?,
        ];
        Ok(LinkBox { parts, _listeners: listeners })
    }

    /// Opens the line, with the address of the link the caret is in.
    pub fn open(&self) {
        let area = &self.parts.area;
        self.parts.address.set_value(&link_at(&area.text(), area.selection()).unwrap_or_default());
        self.parts.show_problem(false);
        set_flag(&self.parts.line, "hidden", false);
        dom::focus(&self.parts.address);
        self.parts.address.select();
    }
}

impl Parts {
    fn done(&self) {
        match link(&self.area.text(), self.area.selection(), &self.address.value()) {
            Some(edit) => {
                set_flag(&self.line, "hidden", true);
                self.area.apply(&edit);
            }
            None if self.address.value().trim().is_empty() => self.close(),
            None => {
                self.show_problem(true);
                dom::focus(&self.address);
            }
        }
    }

    fn close(&self) {
        set_flag(&self.line, "hidden", true);
        dom::focus(&self.area.0);
    }

    fn show_problem(&self, wrong: bool) {
        self.problem.set_text_content(wrong.then_some(self.wrong.as_str()));
        set_flag(&self.problem, "hidden", !wrong);
        // An attribute of this name is always accepted.
        let _ = match wrong {
            true => self.address.set_attribute("aria-invalid", "true"),
            false => self.address.remove_attribute("aria-invalid"),
        };
    }
}
