//! The way in for a report that was made elsewhere: paste it or choose its file, see what was found, and only then take it
//! over.

mod ask;
mod preview;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Uint8Array;
use kit::browser;
use model::{Report, Status};
use office::import::paste::Notice;
use office::import::{ImportError, Imported, Leftover, MAX_FILE, OldReport, Source, read};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, File, FileList};

use super::Shared;
use super::dialog::Dialog;
use crate::dom::{self, Listener, set_flag};
use crate::editor::clipboard;
use ask::Ask;
use preview::Preview;

/// The button on the desk.
pub struct ImportButton {
    button: Element,
    _click: Listener,
}

impl ImportButton {
    /// Puts the button on the desk.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(shared: &Rc<Shared>) -> Result<ImportButton, JsValue> {
        let desk = shared.wrapper.query_selector("[data-slot=actions]")?.ok_or(JsValue::NULL)?;
        let button = dom::button(&desk, "subtle", &shared.words.text("import.button"))?;
        // The line that tells what was done stays behind the buttons.
        if let Some(notice) = desk.query_selector(".actions__notice")? {
            desk.insert_before(&button, Some(&notice))?;
        }
        button.set_attribute("aria-haspopup", "dialog")?;
        let opened: RefCell<Option<Rc<Import>>> = RefCell::default();
        let shared = Rc::downgrade(shared);
        let click = Listener::new(&button, "click", move |_| {
            let import = shared.upgrade().and_then(|shared| Import::open(&shared).ok());
            *opened.borrow_mut() = import;
        })?;
        Ok(ImportButton { button, _click: click })
    }
}

impl Drop for ImportButton {
    fn drop(&mut self) {
        self.button.remove();
    }
}

/// One time that the dialog is open.
struct Import {
    shared: Weak<Shared>,
    dialog: Dialog,
    ask: RefCell<Option<Ask>>,
    preview: RefCell<Option<Preview>>,
    /// Counts what was handed over, so that a file that comes in late does not take the place of a later one.
    turn: Cell<usize>,
}

impl Import {
    fn open(shared: &Rc<Shared>) -> Result<Rc<Import>, JsValue> {
        let words = &shared.words;
        let dialog = Dialog::open(&shared.wrapper, &words.text("import.title"), &words.text("dialog.close"))?;
        let import = Rc::new(Import {
            shared: Rc::downgrade(shared),
            dialog,
            ask: RefCell::default(),
            preview: RefCell::default(),
            turn: Cell::default(),
        });
        let ask = Ask::new(&import, shared)?;
        ask.focus();
        *import.ask.borrow_mut() = Some(ask);
        Ok(import)
    }

    /// Reads what was pasted, with what was left out when its structure was read.
    fn read_text(self: &Rc<Self>, source: Source, notice: Notice) {
        self.turn.set(self.turn.get() + 1);
        self.read(source, notice);
    }

    /// Reads the one file of `files`.
    fn read_files(self: &Rc<Self>, files: Option<FileList>) {
        let Some(files) = files.filter(|files| files.length() > 0) else { return };
        let Some(file) = files.get(0).filter(|_| files.length() == 1) else { return self.refuse("many") };
        // An f64 holds every size that a file can have.
        if file.size() > MAX_FILE as f64 {
            return self.refuse(ImportError::TooLarge.key());
        }
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        self.tell("import.reading");
        let this = Rc::clone(self);
        spawn_local(async move {
            let bytes = content(&file).await;
            if this.turn.get() != turn || !this.dialog.is_open() {
                return;
            }
            match bytes {
                Ok(bytes) => this.read(Source::File { name: &file.name(), bytes: &bytes }, Notice::default()),
                Err(_) => this.refuse("unreadable"),
            }
        });
    }

    fn read(self: &Rc<Self>, source: Source, notice: Notice) {
        let Some(shared) = self.shared.upgrade() else { return };
        match read(source, &shared.form, &clipboard::tree) {
            Ok(Imported::Report(report)) => self.hand_over(&shared, *report, "import.opened"),
            Ok(Imported::Old(mut old)) => {
                if notice.is_lossy() {
                    old.notice = notice;
                }
                // Only a page that is being torn down refuses.
                let _ = self.show(&shared, old);
            }
            Err(error) => self.refuse(error.key()),
        }
    }

    /// Shows what was found, and changes nothing.
    fn show(self: &Rc<Self>, shared: &Rc<Shared>, old: OldReport) -> Result<(), JsValue> {
        self.tell("");
        let preview = Preview::new(self, shared, old)?;
        if let Some(ask) = &*self.ask.borrow() {
            set_flag(&ask.page, "hidden", true);
        }
        preview.focus();
        *self.preview.borrow_mut() = Some(preview);
        Ok(())
    }

    /// Back to what was pasted.
    fn back(&self) {
        self.preview.take();
        if let Some(ask) = &*self.ask.borrow() {
            set_flag(&ask.page, "hidden", false);
            ask.focus();
        }
    }

    /// Takes over what was found, as a new draft.
    fn take(&self, leftover: Leftover) {
        let (Some(shared), Some(preview)) = (self.shared.upgrade(), self.preview.take()) else { return };
        let language = shared.words.language();
        let report = preview.old.report(&shared.form, language, browser::new_id(), browser::now(), leftover);
        self.hand_over(&shared, report, "import.taken");
    }

    fn hand_over(&self, shared: &Rc<Shared>, report: Report, said: &str) {
        // First, because it gives the focus back to where it was; a report that is shown takes it from there.
        self.dialog.close();
        let in_form = report.status == Status::Draft && report.form.id == shared.form.id();
        match shared.open_report(report) {
            Ok(()) if in_form => shared.host.notify(&shared.words.text(said)),
            Ok(()) => {}
            Err(_) => shared.host.notify(&shared.words.text("import.error.report-broken")),
        }
    }

    fn tell(&self, key: &str) {
        if let (Some(ask), Some(shared)) = (&*self.ask.borrow(), self.shared.upgrade()) {
            ask.tell(&if key.is_empty() { String::new() } else { shared.words.text(key) });
        }
    }

    fn refuse(&self, error: &str) {
        if let (Some(ask), Some(shared)) = (&*self.ask.borrow(), self.shared.upgrade()) {
            ask.refuse(&shared.words.text(&format!("import.error.{error}")));
        }
    }
}

async fn content(file: &File) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
