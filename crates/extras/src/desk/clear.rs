//! Emptying the form. It asks first, though the form offers to undo it: a slip of the mouse should not look like a loss.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::Shared;
use crate::dom::{self, Listener, add, add_text, set_flag};

/// The button, and the question it asks.
pub struct ClearButton {
    button: Element,
    question: Element,
    _listeners: [Listener; 3],
}

impl ClearButton {
    /// Puts the button at the end of the form's buttons, and the question, closed, below them.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(shared: &Rc<Shared>) -> Result<ClearButton, JsValue> {
        let toolbar = shared.wrapper.query_selector(".toolbar")?.ok_or(JsValue::NULL)?;
        let button = dom::button(&toolbar, "subtle", &shared.words.text("button.clear"))?;
        button.set_attribute("aria-expanded", "false")?;
        button.set_attribute("aria-controls", "clear")?;
        let attributes = [
            ("id", "clear"),
            ("class", "ask"),
            ("role", "group"),
            ("aria-labelledby", "clear-question"),
            ("hidden", ""),
        ];
        let question = add(&toolbar, "div", &attributes)?;
        toolbar.after_with_node_1(&question)?;
        add_text(&question, "p", &[("id", "clear-question")], &shared.words.text("clear.question"))?;
        let yes = dom::button(&question, "danger", &shared.words.text("clear.yes"))?;
        let no = dom::button(&question, "secondary", &shared.words.text("clear.no"))?;

        let ask = {
            let (button, question) = (button.clone(), question.clone());
            move |asking: bool| {
                set_flag(&question, "hidden", !asking);
                // An attribute of this name is always accepted.
                let _ = button.set_attribute("aria-expanded", if asking { "true" } else { "false" });
            }
        };
        let listeners = [
            Listener::new(&button, "click", {
                let (question, ask) = (question.clone(), ask.clone());
                move |_| ask(question.has_attribute("hidden"))
            })?,
            Listener::new(&yes, "click", {
                let (shared, ask, button) = (Rc::downgrade(shared), ask.clone(), button.clone());
                move |_| {
                    ask(false);
                    dom::focus(&button);
                    if let Some(shared) = shared.upgrade() {
                        shared.host.reset();
                    }
                }
            })?,
            Listener::new(&no, "click", {
                let button = button.clone();
                move |_| {
                    ask(false);
                    dom::focus(&button);
                }
            })?,
        ];
        Ok(ClearButton { button, question, _listeners: listeners })
    }
}

impl Drop for ClearButton {
    fn drop(&mut self) {
        self.button.remove();
        self.question.remove();
    }
}
