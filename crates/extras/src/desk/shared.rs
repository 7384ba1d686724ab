//! What every part around the form works with: the form, its words, and what is open over it.
//!
//! The report itself belongs to the form; it is asked for whenever it is needed.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use kit::{Root, browser};
use leptos::prelude::*;
use model::i18n::Catalog;
use model::{Form, Report, Status};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::host::FormHandle;
use super::report_view::{Action, ReportView};
use super::reports::Reports;
use crate::error::ExtrasError;

/// What every part works with.
pub struct Shared {
    /// What the form was mounted in.
    pub wrapper: HtmlElement,
    /// Where everything is mounted from.
    pub root: Rc<Root>,
    /// The form on the page.
    pub host: Box<dyn FormHandle>,
    /// Its definition.
    pub form: Form,
    /// Under which name drafts are kept; `None` where none are.
    pub scope: Option<String>,
    /// For how many days; `None` for always.
    pub retention_days: Option<u32>,
    /// Whether it is the form that needs no definition.
    pub is_builtin: bool,
    /// The words.
    pub words: Catalog,
    /// The report that is shown in place of the form.
    pub report_view: RefCell<Option<ReportView>>,
    /// The drafts; whoever attached all this owns them.
    pub reports: RefCell<Weak<Reports>>,
}

impl Shared {
    /// What the first program has mounted: the form itself.
    pub fn form_element(&self) -> Option<HtmlElement> {
        self.wrapper.query_selector(".form").ok()??.dyn_into().ok()
    }

    /// The report as it is in the form: the finished one that is shown, else the draft.
    pub fn report(&self) -> Option<Report> {
        Report::decode(&self.host.report()).ok()
    }

    /// The reports of this browser, where they are stored.
    pub fn reports(&self) -> Option<Rc<Reports>> {
        self.reports.borrow().upgrade()
    }

    /// The id of the report in the form.
    pub fn id(&self) -> String {
        self.host.id()
    }

    /// Opens a report file: a draft of this form in the form, any other as the document that it is.
    ///
    /// # Errors
    /// Why the form does not take it.
    pub fn open_report(self: &Rc<Self>, report: Report) -> Result<(), ExtrasError> {
        let is_ours = report.form.id == self.form.id();
        if is_ours && report.status == Status::Draft {
            self.close_report();
            return self.open_draft(report);
        }
        let mut actions = vec![Action::new("report-view.back", |shared: &Rc<Shared>, _| {
            shared.close_report();
            Ok(())
        })];
        if is_ours {
            actions.insert(0, Action::new("report-view.adapt", |shared, report| shared.adapt(report)));
        }
        self.show_report(report, actions);
        Ok(())
    }

    /// Goes on with a draft from a file. Where another state of it is stored, both are kept.
    fn open_draft(&self, mut report: Report) -> Result<(), ExtrasError> {
        self.host.flush();
        if let Some(reports) = self.reports()
            && let Some(stored) = reports.stored(report.id.as_str())
        {
            if stored.says_the_same(&report) {
                self.host.go_to(report.id.as_str());
                return Ok(());
            }
            let (id, name) = reports.copy_of(&report);
            report.become_copy(id, name);
        }
        Ok(self.host.set_report(&report.encode())?)
    }

    /// Goes on with a copy of a finished report, which stays as it is.
    ///
    /// # Errors
    /// Why the form does not take it.
    pub fn adapt(&self, report: &Report) -> Result<(), ExtrasError> {
        self.close_report();
        let title = report.title().unwrap_or_else(|| report.form.title.clone());
        let name = self.words.fill("draft.adapted", &[("title", &title)]);
        Ok(self.host.set_report(&report.adapted(browser::new_id(), name, browser::now()).encode())?)
    }

    /// Shows `report` as a document in place of the form, with `actions` to choose from.
    pub fn show_report(self: &Rc<Self>, report: Report, actions: Vec<Action>) {
        self.close_report();
        *self.report_view.borrow_mut() = Some(ReportView::new(self, report, actions));
    }

    /// Shows the form again, where a report stands in its place.
    pub fn close_report(&self) {
        let shown = self.report_view.take();
        // Not while it is borrowed: what goes may look who is there.
        drop(shown);
    }
}

/// What a component works with: a handle that can be copied, and keeps nothing alive.
#[derive(Clone, Copy)]
pub struct Handle(StoredValue<Weak<Shared>, LocalStorage>);

impl Handle {
    /// Gives it to everything below the owner of now.
    pub fn provide(shared: &Rc<Shared>) {
        provide_context(Handle(StoredValue::new_local(Rc::downgrade(shared))));
    }

    /// The handle of here. To be asked for while a component is made: a handler is outside the tree.
    pub fn here() -> Handle {
        use_context().unwrap_or_else(|| Handle(StoredValue::new_local(Weak::new())))
    }

    /// Does `action`, while the form is on the page.
    pub fn run(self, action: impl FnOnce(&Rc<Shared>)) {
        if let Some(shared) = self.0.try_get_value().and_then(|shared| shared.upgrade()) {
            action(&shared);
        }
    }
}
