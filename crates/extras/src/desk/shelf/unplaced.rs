//! Answers of the draft that the form has no question for (any more). They stay in the file; here they can be read.

use std::cell::RefCell;

use model::{Report, Session};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::Shelf;
use crate::dom::{add, add_text};

/// The section below the questions, with the draft that it is about.
#[derive(Default)]
pub struct Unplaced(RefCell<Option<(String, Element)>>);

impl Drop for Unplaced {
    fn drop(&mut self) {
        if let Some((_, section)) = self.0.take() {
            section.remove();
        }
    }
}

impl Shelf {
    /// Shows the answers without a question of the draft in the form.
    ///
    /// # Errors
    /// What the browser threw.
    pub(super) fn show_unplaced(&self) -> Result<(), JsValue> {
        let id = self.shared.id();
        if self.unplaced.0.borrow().as_ref().is_some_and(|(shown, _)| *shown == id) {
            return Ok(());
        }
        if let Some((_, section)) = self.unplaced.0.take() {
            section.remove();
        }
        let Some(report) = self.shared.host.draft().and_then(|text| Report::decode(&text).ok()) else {
            return Ok(());
        };
        let session = Session::open(&self.shared.form, &report);
        let unplaced = session.unplaced();
        if unplaced.answers.is_empty() {
            return Ok(());
        }
        let toolbar = self.shared.wrapper.query_selector(".toolbar")?.ok_or(JsValue::NULL)?;
        let section =
            add(&self.shared.wrapper, "section", &[("class", "unplaced"), ("aria-labelledby", "unplaced")])?;
        toolbar.before_with_node_1(&section)?;
        add_text(&section, "h2", &[("id", "unplaced")], &self.words().text("unplaced.title"))?;
        add_text(&section, "p", &[("class", "hint")], &self.words().text("unplaced.hint"))?;
        let answers = add(&section, "dl", &[])?;
        for (id, answer) in &unplaced.answers {
            let heading = unplaced.questions.iter().find(|question| question.id == *id);
            add_text(&answers, "dt", &[], heading.map_or(id, |question| &question.heading))?;
            add_text(&answers, "dd", &[], &in_words(answer))?;
        }
        *self.unplaced.0.borrow_mut() = Some((id, section));
        Ok(())
    }
}

/// An answer without its question says less, but all of it: texts as they are, lists and objects line by line.
fn in_words(answer: &Value) -> String {
    match answer {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(in_words).collect::<Vec<_>>().join("\n"),
        Value::Object(fields) => fields.values().map(in_words).collect::<Vec<_>>().join("\n"),
        other => format!("{other:#}"),
    }
}
