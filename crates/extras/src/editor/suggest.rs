//! Headings that most answers have, one press away.

use std::rc::Rc;

use crate::editing::{has_heading, insert_heading};
use model::i18n::Catalog;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::area::Area;
use crate::dom::{Listener, add, add_text, set_flag};

/// The buttons. One whose heading is in the text is not there.
pub struct Suggestions {
    line: Option<Element>,
    buttons: Vec<(String, Element)>,
    _listeners: Vec<Listener>,
}

impl Suggestions {
    /// Puts a button for each heading at the end of `place`; nothing where there are none.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(
        place: &Element,
        area: &Area,
        headings: &[String],
        words: &Catalog,
    ) -> Result<Suggestions, JsValue> {
        let mut suggestions = Suggestions { line: None, buttons: Vec::new(), _listeners: Vec::new() };
        if headings.is_empty() {
            return Ok(suggestions);
        }
        let line = add(place, "div", &[("class", "suggestions")])?;
        add_text(&line, "span", &[("class", "help")], &words.text("editor.suggested"))?;
        for heading in headings {
            let name = words.fill("editor.suggest", &[("heading", heading)]);
            let attributes = [
                ("type", "button"),
                ("part", "button"),
                ("class", "button suggestion"),
                ("aria-label", &*name),
            ];
            let button = add_text(&line, "button", &attributes, &format!("+ {heading}"))?;
            let (area, heading_) = (area.clone(), Rc::new(heading.clone()));
            suggestions._listeners.push(Listener::new(&button, "click", move |_| {
                if let Some(edit) = insert_heading(&area.text(), area.selection(), &heading_) {
                    area.apply(&edit);
                }
            })?);
            suggestions.buttons.push((heading.clone(), button));
        }
        suggestions.line = Some(line);
        Ok(suggestions)
    }

    /// Shows the buttons of the headings that `text` lacks.
    pub fn follow(&self, text: &str) {
        let Some(line) = &self.line else { return };
        let mut any = false;
        for (heading, button) in &self.buttons {
            let there = has_heading(text, heading);
            set_flag(button, "hidden", there);
            any |= !there;
        }
        set_flag(line, "hidden", !any);
    }
}
