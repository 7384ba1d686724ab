//! The textarea: what it holds, and changing it in one step of the browser's own undo.

use std::ops::Range;

use crate::editing::Edit;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlDocument, HtmlTextAreaElement};

/// The textarea of an editor.
#[derive(Clone)]
pub struct Area(pub HtmlTextAreaElement);

impl Area {
    /// The text, with the line ends of a textarea: `\n`.
    pub fn text(&self) -> String {
        self.0.value()
    }

    /// The selection, in UTF-16 code units.
    pub fn selection(&self) -> Range<usize> {
        let unit =
            |found: Result<Option<u32>, _>| found.ok().flatten().and_then(|at| usize::try_from(at).ok());
        let start = unit(self.0.selection_start()).unwrap_or_default();
        start..unit(self.0.selection_end()).unwrap_or(start).max(start)
    }

    /// Carries out `edit`. The browser tells the form of it as it does of typing.
    pub fn apply(&self, edit: &Edit) {
        // Only the focused control can be written to this way.
        super::super::dom::focus(&self.0);
        self.select(&edit.range);
        let unchanged = edit.text.is_empty() && edit.range.is_empty();
        let typed = match edit.text.as_str() {
            _ if unchanged => true,
            "" => self.command("delete", ""),
            text => self.command("insertText", text),
        };
        if !typed {
            self.replace(edit);
        }
        self.select(&edit.selection);
    }

    /// Puts `text` in the place of the selection.
    pub fn insert(&self, text: &str) {
        let range = self.selection();
        let end = range.start + text.encode_utf16().count();
        self.apply(&Edit { range, text: text.to_owned(), selection: end..end });
    }

    /// A command of the browser's editor. False where it has none.
    ///
    /// `execCommand` is deprecated and without a successor: no other way of changing a textarea takes part in undo.
    pub fn command(&self, name: &str, value: &str) -> bool {
        let document = self.0.owner_document().and_then(|document| document.dyn_into::<HtmlDocument>().ok());
        document.is_some_and(|document| {
            document.exec_command_with_show_ui_and_value(name, false, value).unwrap_or(false)
        })
    }

    fn select(&self, range: &Range<usize>) {
        let unit = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        // Fails for inputs without text only.
        let _ = self.0.set_selection_range(unit(range.start), unit(range.end));
    }

    fn replace(&self, edit: &Edit) {
        if self.0.set_range_text(&edit.text).is_ok() {
            let init = EventInit::new();
            init.set_bubbles(true);
            if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
                // The answer is whether to go on, and there is nothing to go on with.
                let _ = self.0.dispatch_event(&event);
            }
        }
    }
}
