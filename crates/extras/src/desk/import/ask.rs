//! The first step: a place to paste, a file to choose, or one to drag here.

use std::cell::Cell;
use std::rc::Rc;

use crate::editing;
use office::import::paste::Notice;
use office::import::{Source, known_headings};
use wasm_bindgen::prelude::*;
use web_sys::{ClipboardEvent, DragEvent, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::{Import, Shared};
use crate::dom::{self, Listener, add, add_text, set_flag};
use crate::editor::area::Area;
use crate::editor::clipboard;

/// What the file chooser offers. It is an offer only: what a file is, is seen when it is read.
const ACCEPTED: &str = ".docx,.odt,.txt,.md,.markdown,.html,.htm,.json";

/// The step on the page.
pub struct Ask {
    /// All of it.
    pub page: Element,
    area: Area,
    status: Element,
    error: Element,
    _listeners: Vec<Listener>,
}

/// What is in the textarea besides its text.
#[derive(Default)]
struct Pasted {
    /// Structure was read from a paste, so the text is CommonMark.
    is_markdown: Cell<bool>,
    /// What did not come along.
    notice: Cell<Notice>,
}

impl Ask {
    /// Puts the step in the dialog.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(import: &Rc<Import>, shared: &Shared) -> Result<Ask, JsValue> {
        let words = &shared.words;
        let page = add(&import.dialog.body, "div", &[("class", "import")])?;
        add_text(&page, "p", &[], &words.text("import.intro"))?;
        add_text(&page, "label", &[("class", "label"), ("for", "import-text")], &words.text("import.paste"))?;
        let attributes = [
            ("id", "import-text"),
            ("class", "input textarea import__text"),
            ("part", "input"),
            ("rows", "8"),
            ("aria-describedby", "import-error"),
        ];
        let area = Area(add(&page, "textarea", &attributes)?.dyn_into::<HtmlTextAreaElement>()?);
        let error = add(
            &page,
            "p",
            &[("id", "import-error"), ("class", "error"), ("role", "alert"), ("hidden", "")],
        )?;
        let choices = add(&page, "div", &[("class", "choices")])?;
        let next = dom::button(&choices, "primary", &words.text("import.next"))?;
        let choose = dom::button(&choices, "secondary", &words.text("import.or"))?;
        choose.set_attribute("aria-describedby", "import-files")?;
        let status = add(&page, "p", &[("role", "status")])?;
        add_text(&page, "p", &[("id", "import-files"), ("class", "help")], &words.text("import.files"))?;
        let attributes = [("type", "file"), ("accept", ACCEPTED), ("hidden", "")];
        let file = add(&page, "input", &attributes)?.dyn_into::<HtmlInputElement>()?;
        let mut listeners = listen_to_files(import, &choose, &file)?;
        listeners.extend(listen_to_text(import, shared, &area, &next)?);
        Ok(Ask { page, area, status, error, _listeners: listeners })
    }

    /// Goes to the textarea.
    pub fn focus(&self) {
        dom::focus(&self.area.0);
    }

    /// Says what is going on.
    pub fn tell(&self, text: &str) {
        set_flag(&self.error, "hidden", true);
        self.status.set_text_content(Some(text));
    }

    /// Says what is wrong.
    pub fn refuse(&self, text: &str) {
        self.status.set_text_content(None);
        set_flag(&self.error, "hidden", false);
        self.error.set_text_content(Some(text));
    }
}

fn listen_to_text(
    import: &Rc<Import>,
    shared: &Shared,
    area: &Area,
    next: &Element,
) -> Result<[Listener; 3], JsValue> {
    let pasted = Rc::new(Pasted::default());
    let nothing = shared.words.text("import.nothing");
    let known = known_headings(&shared.form);
    let paste = Listener::new(&area.0, "paste", {
        let (area, pasted, import) = (area.clone(), Rc::clone(&pasted), Rc::downgrade(import));
        move |event| {
            let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
            let data = event.clipboard_data();
            let files = data.as_ref().and_then(|data| data.files());
            let has_text =
                data.is_some_and(|data| data.get_data("text/plain").is_ok_and(|text| !text.is_empty()));
            match import.upgrade() {
                // A file that was copied from a folder.
                Some(import) if !has_text && files.as_ref().is_some_and(|files| files.length() > 0) => {
                    event.prevent_default();
                    import.read_files(files);
                }
                _ => paste_text(event, &area, &pasted, &known),
            }
        }
    })?;
    let input = Listener::new(&area.0, "input", {
        let (area, pasted) = (area.clone(), Rc::clone(&pasted));
        move |_| {
            if area.text().trim().is_empty() {
                pasted.is_markdown.set(false);
                pasted.notice.set(Notice::default());
            }
        }
    })?;
    let click = Listener::new(next, "click", {
        let (area, import) = (area.clone(), Rc::downgrade(import));
        move |_| {
            let Some(import) = import.upgrade() else { return };
            let text = area.text();
            if text.trim().is_empty() {
                if let Some(ask) = &*import.ask.borrow() {
                    ask.refuse(&nothing);
                    ask.focus();
                }
                return;
            }
            let source = if pasted.is_markdown.get() { Source::Markdown(&text) } else { Source::Text(&text) };
            import.read_text(source, pasted.notice.get());
        }
    })?;
    Ok([paste, input, click])
}

/// Puts HTML in the textarea as CommonMark. Plain text goes in as it is, and is read as a whole later, unless there is
/// CommonMark already.
fn paste_text(event: &ClipboardEvent, area: &Area, pasted: &Pasted, known: &[String]) {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let Some(found) = clipboard::read(event, &known) else { return };
    if found.notice.is_none() && !pasted.is_markdown.get() {
        return;
    }
    event.prevent_default();
    if found.is_blocks {
        area.apply(&editing::insert_blocks(&area.text(), area.selection(), &found.text));
    } else {
        area.insert(&found.text);
    }
    pasted.is_markdown.set(true);
    if let Some(notice) = found.notice {
        pasted.notice.set(notice);
    }
}

fn listen_to_files(
    import: &Rc<Import>,
    choose: &Element,
    file: &HtmlInputElement,
) -> Result<Vec<Listener>, JsValue> {
    let dialog = import.dialog.element();
    let choosing = Listener::new(choose, "click", {
        let file = file.clone();
        move |_| HtmlElement::click(&file)
    })?;
    let chosen = Listener::new(file, "change", {
        let (file, import) = (file.clone(), Rc::downgrade(import));
        move |_| {
            if let Some(import) = import.upgrade() {
                import.read_files(file.files());
            }
            // So that choosing the same file again, mended, is a change too.
            file.set_value("");
        }
    })?;
    let over = |name, is_over: bool| {
        let element = dialog.clone();
        Listener::new(dialog, name, move |event| {
            if has_files(&event) {
                event.prevent_default();
            }
            // A class of this name is always accepted.
            let _ = element.class_list().toggle_with_force("dialog--over", is_over && has_files(&event));
        })
    };
    let dropped = Listener::new(dialog, "drop", {
        let import = Rc::downgrade(import);
        move |event| {
            let Some(event) = event.dyn_ref::<DragEvent>().filter(|event| has_files(event)) else { return };
            event.prevent_default();
            if let Some(import) = import.upgrade() {
                let _ = import.dialog.element().class_list().remove_1("dialog--over");
                import.back();
                import.read_files(event.data_transfer().and_then(|data| data.files()));
            }
        }
    })?;
    Ok(vec![choosing, chosen, over("dragover", true)?, over("dragleave", false)?, dropped])
}

/// Whether a file is dragged, and not a piece of text, which a textarea takes by itself.
fn has_files(event: &web_sys::Event) -> bool {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    data.is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
