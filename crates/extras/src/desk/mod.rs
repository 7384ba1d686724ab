//! What stands around the form: reading a report that is finished, the way in for a report that was made elsewhere, and the
//! exports besides the report file.
//!
//! The report itself belongs to the form; the desk asks the [`Host`] for it whenever it needs it, and holds none.

mod clear;
mod copy;
mod dialog;
mod export_menu;
mod host;
mod import;
mod print;
mod report_view;
mod shelf;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use kit::{Mounted, Root, browser};
use leptos::prelude::*;
use model::i18n::Catalog;
use model::{Form, Language, Report, Status, reisverslag};
use office::export::Format;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use dialog::Dialog;
use host::Host;
use import::ImportButton;
use print::PrintView;
use report_view::{Action, ReportView};
use shelf::Shelf;

/// The desk of one form on the page. Dropping it (`free()` in JavaScript) takes it off.
#[wasm_bindgen]
pub struct Desk {
    shared: Rc<Shared>,
    shelf: Option<Rc<Shelf>>,
    _import: ImportButton,
    _mounted: Vec<Mounted>,
    _print: PrintView,
}

/// What every part of the desk works with.
struct Shared {
    /// What the form was mounted in.
    wrapper: HtmlElement,
    /// Where everything is mounted from.
    root: Rc<Root>,
    host: Host,
    form: Form,
    /// Under which name drafts are kept; `None` where none are.
    scope: Option<String>,
    /// For how many days; `None` for always.
    retention_days: Option<u32>,
    /// Whether it is the form that needs no definition.
    is_builtin: bool,
    words: Catalog,
    reader: RefCell<Option<ReportView>>,
    dialog: RefCell<Option<Dialog>>,
    /// For the reader's buttons; the desk owns it.
    shelf: RefCell<Weak<Shelf>>,
}

/// What a component works with: a handle that can be copied, and keeps nothing alive.
#[derive(Clone, Copy)]
struct Handle(StoredValue<Weak<Shared>, LocalStorage>);

impl Handle {
    /// Gives it to everything below the owner of now.
    fn provide(shared: &Rc<Shared>) {
        provide_context(Handle(StoredValue::new_local(Rc::downgrade(shared))));
    }

    /// The handle of here. To be asked for while a component is made: a handler is outside the tree.
    fn here() -> Handle {
        use_context().unwrap_or_else(|| Handle(StoredValue::new_local(Weak::new())))
    }

    /// Does `action`, while the form is on the page.
    fn run(self, action: impl FnOnce(&Rc<Shared>)) {
        if let Some(shared) = self.0.try_get_value().and_then(|shared| shared.upgrade()) {
            action(&shared);
        }
    }
}

/// Puts a desk around the form in `wrapper`. The rest is what the form was mounted with.
///
/// # Errors
/// What the browser threw, or the message of what is wrong with the definition; the form works as before.
#[expect(clippy::too_many_arguments, reason = "each is an attribute of the element")]
#[wasm_bindgen]
pub fn furnish(
    wrapper: HtmlElement,
    host: Host,
    definition: Option<String>,
    lang: &str,
    storage: &str,
    scope: Option<String>,
    source: Option<String>,
    retention_days: Option<u32>,
) -> Result<Desk, JsValue> {
    let is_builtin = definition.is_none();
    let form = match definition {
        Some(text) => Form::parse(&text),
        None => reisverslag(),
    }
    .map_err(|error| JsValue::from_str(&error.to_string()))?;
    let words = Catalog::of_extras(Language::from_tag(lang).unwrap_or_default());
    let scope = drafts::scope(scope.as_deref(), form.id(), source.as_deref());
    let scope = (storage != "none").then_some(scope);
    let shared = Rc::new(Shared {
        wrapper,
        root: Rc::new(Root::new(words.clone())),
        host,
        form,
        scope,
        retention_days,
        is_builtin,
        words,
        reader: RefCell::default(),
        dialog: RefCell::default(),
        shelf: RefCell::default(),
    });
    shared.root.with(|| Handle::provide(&shared));
    let exports = kit::slot(&shared.wrapper, "exports").map(|slot| {
        let here = Rc::clone(&shared);
        shared.root.mount(slot, move || (export_menu::export_menu(&here), clear::clear_button()).into_any())
    });
    let print = PrintView::new(&shared)?;
    let shelf = Shelf::new(&shared)?;
    if let Some(shelf) = &shelf {
        *shared.shelf.borrow_mut() = Rc::downgrade(shelf);
    }
    let import = ImportButton::new(&shared)?;
    Ok(Desk { shared, shelf, _import: import, _mounted: exports.into_iter().collect(), _print: print })
}

#[wasm_bindgen]
impl Desk {
    /// Downloads the report in the format whose files end in `extension`; see [`export_menu::download`].
    ///
    /// # Errors
    /// What the browser threw, or that there is no such format.
    pub fn download(&self, extension: &str) -> Result<(), JsValue> {
        let format = Format::from_extension(extension).ok_or("there is no such format")?;
        export_menu::download(&self.shared, format)
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
    /// What the first program has mounted: the form itself.
    fn form_element(&self) -> Option<HtmlElement> {
        self.wrapper.query_selector(".form").ok()??.dyn_into().ok()
    }

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
            return self.open_draft(report);
        }
        let mut choices = vec![Action::new("report-view.back", |shared: &Rc<Shared>, _| {
            shared.close_reader();
            Ok(())
        })];
        if is_ours {
            choices.insert(0, Action::new("report-view.adapt", |shared, report| shared.adapt(report)));
        }
        self.read(report, choices)
    }

    /// Goes on with a draft from a file. Where another state of it is stored, both are kept.
    fn open_draft(&self, mut report: Report) -> Result<(), JsValue> {
        self.host.flush();
        if let Some(shelf) = self.shelf.borrow().upgrade()
            && let Some(stored) = shelf.stored(report.id.as_str())
        {
            if stored.says_the_same(&report) {
                self.host.go_to(report.id.as_str());
                return Ok(());
            }
            let (id, name) = shelf.copy_of(&report);
            report.become_copy(id, name);
        }
        self.host.set_report(&report.encode())
    }

    /// The id of the report in the form.
    fn id(&self) -> String {
        self.report().map(|report| report.id.as_str().to_owned()).unwrap_or_default()
    }

    /// Goes on with a copy of a finished report, which stays as it is.
    fn adapt(&self, report: &Report) -> Result<(), JsValue> {
        self.close_reader();
        self.host.set_report(&report.adapted(browser::new_id(), browser::now()).encode())
    }

    /// Shows `report` as a document in place of the form, with `choices` of what to do next.
    fn read(self: &Rc<Self>, report: Report, choices: Vec<Action>) -> Result<(), JsValue> {
        self.close_reader();
        let reader = ReportView::new(self, report, choices);
        *self.reader.borrow_mut() = Some(reader);
        Ok(())
    }

    fn close_reader(&self) {
        self.reader.take();
    }
}
