//! The keys of the editor: lists go on, Tab indents inside them, shortcuts do what the buttons do.

use crate::editing;
use web_sys::KeyboardEvent;

use super::area::Area;
use super::toolbar::{Action, Tool};

/// Does what the key asks for. True when it asked for something: then the browser must not do its own.
pub fn pressed(area: &Area, event: &KeyboardEvent, act: &dyn Fn(Action)) -> bool {
    // Enter and Backspace belong to the input method while it composes.
    if event.is_composing() {
        return false;
    }
    let edit = match (
        event.key().as_str(),
        event.shift_key(),
        event.ctrl_key() || event.meta_key() || event.alt_key(),
    ) {
        ("Enter", false, false) => editing::enter(&area.text(), area.selection()),
        ("Backspace", false, false) => editing::backspace(&area.text(), area.selection()),
        ("Tab", false, false) => editing::indent(&area.text(), area.selection()),
        ("Tab", true, false) => editing::outdent(&area.text(), area.selection()),
        _ => return shortcut(event, act),
    };
    match &edit {
        Some(edit) => area.apply(edit),
        None => return false,
    }
    true
}

fn shortcut(event: &KeyboardEvent, act: &dyn Fn(Action)) -> bool {
    let held = event.ctrl_key() || event.meta_key();
    // AltGr is Ctrl and Alt to some keyboards, and types a letter.
    if !held || event.alt_key() {
        return false;
    }
    let (key, code) = (event.key().to_ascii_lowercase(), event.code());
    let wanted = |tool: &&Tool| match tool.shortcut {
        Some((true, digit)) => event.shift_key() && code.strip_prefix("Digit") == Some(digit),
        Some((false, letter)) => !event.shift_key() && key == letter,
        None => false,
    };
    let found = super::toolbar::TOOLS.iter().find(wanted);
    if let Some(tool) = found {
        act(tool.action);
    }
    found.is_some()
}
