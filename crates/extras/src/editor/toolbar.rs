//! The toolbar: one stop of the Tab key, arrows inside (WAI-ARIA Authoring Practices, toolbar pattern).

use crate::editing::{self, Toggle};
use model::i18n::Catalog;
use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent};

use super::area::Area;
use crate::dom::{self, Listener, add, add_text};

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// Switches something on or off.
    Toggle(Toggle),
    /// Asks for an address.
    Link,
    /// The browser's own undo.
    Undo,
    /// And redo.
    Redo,
}

/// A button.
pub struct Tool {
    /// What it does.
    pub action: Action,
    /// The key of its name in the catalog.
    name: &'static str,
    /// What stands on it.
    sign: &'static str,
    /// The class that makes the sign look like what it does.
    class: &'static str,
    /// With Ctrl (or Cmd): whether Shift is held too, and the key.
    pub shortcut: Option<(bool, &'static str)>,
}

/// The buttons, in order.
pub const TOOLS: [Tool; 8] = [
    Tool::new(Action::Toggle(Toggle::Heading), "editor.heading", "H", "heading", Some((true, "9"))),
    Tool::new(Action::Toggle(Toggle::Bullets), "editor.bullets", "•", "bullets", Some((true, "8"))),
    Tool::new(Action::Toggle(Toggle::Numbers), "editor.numbers", "1.", "numbers", Some((true, "7"))),
    Tool::new(Action::Toggle(Toggle::Bold), "editor.bold", "B", "bold", Some((false, "b"))),
    Tool::new(Action::Toggle(Toggle::Italic), "editor.italic", "I", "italic", Some((false, "i"))),
    Tool::new(Action::Link, "editor.link", "Link", "link", Some((false, "k"))),
    Tool::new(Action::Undo, "editor.undo", "↶", "undo", None),
    Tool::new(Action::Redo, "editor.redo", "↷", "redo", None),
];

impl Tool {
    const fn new(
        action: Action,
        name: &'static str,
        sign: &'static str,
        class: &'static str,
        shortcut: Option<(bool, &'static str)>,
    ) -> Tool {
        Tool { action, name, sign, class, shortcut }
    }

    /// "Vet (Ctrl+B)".
    fn title(&self, words: &Catalog) -> String {
        let name = words.text(self.name);
        match self.shortcut {
            None => name,
            Some((shift, key)) => {
                let shift = if shift { "Shift+" } else { "" };
                format!("{name} (Ctrl+{shift}{})", key.to_ascii_uppercase())
            }
        }
    }
}

/// The toolbar on the page.
pub struct Toolbar {
    buttons: Vec<Element>,
    _listeners: Vec<Listener>,
}

impl Toolbar {
    /// Puts a toolbar for the textarea with id `controls` at the end of `place`.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(
        place: &Element,
        controls: &str,
        words: &Catalog,
        act: impl Fn(Action) + Clone + 'static,
    ) -> Result<Toolbar, JsValue> {
        let label = words.text("editor.toolbar");
        let attributes =
            [("class", "tools"), ("role", "toolbar"), ("aria-label", &*label), ("aria-controls", controls)];
        let bar = add(place, "div", &attributes)?;
        let mut buttons = Vec::new();
        let mut listeners = Vec::new();
        for (at, tool) in TOOLS.iter().enumerate() {
            let class = format!("button tool tool--{}", tool.class);
            let (name, title) = (words.text(tool.name), tool.title(words));
            let stop = if at == 0 { "0" } else { "-1" };
            let attributes = [
                ("type", "button"),
                ("part", "button"),
                ("class", &*class),
                ("aria-label", &*name),
                ("title", &*title),
                ("tabindex", stop),
            ];
            let button = add_text(&bar, "button", &attributes, tool.sign)?;
            let act = act.clone();
            listeners.push(Listener::new(&button, "click", move |_| act(tool.action))?);
            // The selection stays in the textarea, where the press is to act.
            listeners.push(Listener::new(&button, "mousedown", |event| event.prevent_default())?);
            buttons.push(button);
        }
        let all = buttons.clone();
        listeners.push(Listener::new(&bar, "keydown", move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                rove(&all, event);
            }
        })?);
        Ok(Toolbar { buttons, _listeners: listeners })
    }

    /// Shows which buttons are on where the caret is.
    pub fn follow(&self, area: &Area) {
        let (text, selection) = (area.text(), area.selection());
        for (tool, button) in TOOLS.iter().zip(&self.buttons) {
            if let Action::Toggle(what) = tool.action {
                let on = editing::is_on(&text, selection.clone(), what);
                // An attribute of this name is always accepted.
                let _ = button.set_attribute("aria-pressed", if on { "true" } else { "false" });
            }
        }
    }
}

/// Arrows, Home and End move the focus, and with it the one stop of the Tab key.
fn rove(buttons: &[Element], event: &KeyboardEvent) {
    let Some(at) = buttons.iter().position(|button| button.get_attribute("tabindex").as_deref() == Some("0"))
    else {
        return;
    };
    let last = buttons.len() - 1;
    let to = match event.key().as_str() {
        "ArrowRight" => (at + 1) % buttons.len(),
        "ArrowLeft" => at.checked_sub(1).unwrap_or(last),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    for (place, button) in buttons.iter().enumerate() {
        let stop = if place == to { "0" } else { "-1" };
        // An attribute of this name is always accepted.
        let _ = button.set_attribute("tabindex", stop);
    }
    dom::focus(&buttons[to]);
}
