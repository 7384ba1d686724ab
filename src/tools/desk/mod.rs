//! What stands around the form: reading a report that is finished, the way in for a report that was made elsewhere, and the
//! ways out besides the report file.
//!
//! The report itself belongs to the form; the desk asks the [`Host`] for it whenever it needs it, and holds none.

mod copy;
mod dialog;
mod host;
mod import;
mod print;
mod reader;
mod shelf;
mod ways_out;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use report_form::browser;
use report_form::export::Format;
use report_form::form::{Form, Language, Report, Status, reisverslag};
use report_form::i18n::Catalog;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use dialog::Dialog;
use host::Host;
use import::ImportButton;
use print::PrintView;
use reader::{Choice, Reader};
use shelf::Shelf;
use ways_out::WaysOut;

/// The desk of one form on the page. Dropping it (`free()` in JavaScript) takes it off.
#[wasm_bindgen]
pub struct Desk {
    shared: Rc<Shared>,
    shelf: Option<Rc<Shelf>>,
    _import: ImportButton,
    _ways_out: WaysOut,
    _print: PrintView,
}

/// What every part of the desk works with.
struct Shared {
    /// What the form was mounted in.
    wrapper: Element,
    host: Host,
    form: Form,
    /// Whether it is the form that needs no definition.
    is_builtin: bool,
    words: Catalog,
    reader: RefCell<Option<Reader>>,
    dialog: RefCell<Option<Dialog>>,
    /// For the reader's buttons; the desk owns it.
    shelf: RefCell<Weak<Shelf>>,
}

/// Puts a desk around the form in `wrapper`. `definition` and `lang` are what the form was mounted with.
///
/// # Errors
/// What the browser threw, or the message of what is wrong with the definition; the form works as before.
#[wasm_bindgen]
pub fn furnish(
    wrapper: Element,
    host: Host,
    definition: Option<String>,
    lang: &str,
) -> Result<Desk, JsValue> {
    let is_builtin = definition.is_none();
    let form = match definition {
        Some(text) => Form::parse(&text),
        None => reisverslag(),
    }
    .map_err(|error| JsValue::from_str(&error.to_string()))?;
    let words = Catalog::of_tools(Language::from_tag(lang).unwrap_or_default());
    let shared = Rc::new(Shared {
        wrapper,
        host,
        form,
        is_builtin,
        words,
        reader: RefCell::default(),
        dialog: RefCell::default(),
        shelf: RefCell::default(),
    });
    let ways_out = WaysOut::new(&shared)?;
    let print = PrintView::new(&shared)?;
    let shelf = Shelf::new(&shared)?;
    if let Some(shelf) = &shelf {
        *shared.shelf.borrow_mut() = Rc::downgrade(shelf);
    }
    let import = ImportButton::new(&shared)?;
    Ok(Desk { shared, shelf, _import: import, _ways_out: ways_out, _print: print })
}

#[wasm_bindgen]
impl Desk {
    /// Downloads the report in the format whose files end in `extension`; see [`ways_out::download`].
    ///
    /// # Errors
    /// What the browser threw, or that there is no such format.
    pub fn download(&self, extension: &str) -> Result<(), JsValue> {
        let format = Format::from_extension(extension).ok_or("there is no such format")?;
        ways_out::download(&self.shared, format)
    }

    /// Something happened in the form: another report, a change, a saving that succeeded or did not.
    pub fn follow(&self) {
        if let Some(shelf) = &self.shelf {
            shelf.follow();
        }
    }

    /// Shows the report as a document in place of the form, or the form again.
    ///
    /// # Errors
    /// What the browser threw.
    #[wasm_bindgen(js_name = setReadonly)]
    pub fn set_readonly(&self, readonly: bool) -> Result<(), JsValue> {
        match (readonly, self.shared.report()) {
            (true, Some(report)) => self.shared.read(report, Vec::new()),
            _ => {
                self.shared.close_reader();
                Ok(())
            }
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.shared.close_reader();
        self.shared.dialog.take();
    }
}

impl Shared {
    /// The report as it is in the form: complete when nothing is wrong, else a draft.
    fn report(&self) -> Option<Report> {
        Report::decode(&self.host.report()).ok()
    }

    /// Opens a report file: a draft of this form in the form, any other as the document that it is.
    ///
    /// # Errors
    /// What the browser threw.
    fn open_report(self: &Rc<Self>, report: Report) -> Result<(), JsValue> {
        let is_ours = report.form.id == self.form.id();
        if is_ours && report.status == Status::Draft {
            self.close_reader();
            return self.host.open_file(&report.encode());
        }
        let mut choices = vec![Choice::new("reader.back", |shared: &Rc<Shared>, _| {
            shared.close_reader();
            Ok(())
        })];
        if is_ours {
            choices.insert(0, Choice::new("reader.adapt", |shared, report| shared.adapt(report)));
        }
        self.read(report, choices)
    }

    /// Goes on with a copy of a finished report, which stays as it is.
    fn adapt(&self, report: &Report) -> Result<(), JsValue> {
        self.close_reader();
        self.host.set_report(&report.adapted(browser::new_id(), browser::now()).encode())
    }

    /// Shows `report` as a document in place of the form, with `choices` of what to do next.
    fn read(self: &Rc<Self>, report: Report, choices: Vec<Choice>) -> Result<(), JsValue> {
        self.close_reader();
        let reader = Reader::new(self, report, choices)?;
        *self.reader.borrow_mut() = Some(reader);
        Ok(())
    }

    fn close_reader(&self) {
        self.reader.take();
    }
}
