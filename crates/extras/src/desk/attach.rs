//! What goes on around one form, from when it is put there until it is taken off.

use std::cell::RefCell;
use std::rc::Rc;

use kit::{Mounted, Root};
use leptos::prelude::*;
use model::i18n::Catalog;
use model::{Form, Language, reisverslag};
use office::export::Format;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::host::MountedForm;
use super::print::PrintView;
use super::reports::Reports;
use super::shared::{Handle, Shared};
use super::{clear, export_menu, import};
use crate::error::ExtrasError;

/// What stands around one form on the page. Dropping it (`free()` in JavaScript) takes it off.
#[wasm_bindgen]
pub struct Attached {
    shared: Rc<Shared>,
    reports: Option<Rc<Reports>>,
    _mounted: Vec<Mounted>,
    _print: PrintView,
}

/// Attaches what stands around a form to the one in `wrapper`. The rest is what the form was mounted with.
///
/// # Errors
/// What is wrong with the definition, or what the browser threw; the form works as before.
#[expect(clippy::too_many_arguments, reason = "each is an attribute of the element")]
#[wasm_bindgen]
pub fn attach(
    wrapper: HtmlElement,
    host: MountedForm,
    definition: Option<String>,
    lang: &str,
    storage: &str,
    scope: Option<String>,
    source: Option<String>,
    retention_days: Option<u32>,
) -> Result<Attached, ExtrasError> {
    let is_builtin = definition.is_none();
    let form = match definition {
        Some(text) => Form::parse(&text),
        None => reisverslag(),
    }
    .map_err(|error| ExtrasError::Definition(error.to_string()))?;
    let words = Catalog::of_extras(Language::from_tag(lang).unwrap_or_default());
    let scope = drafts::scope(scope.as_deref(), form.id(), source.as_deref());
    let scope = (storage != "none").then_some(scope);
    let shared = Rc::new(Shared {
        wrapper,
        root: Rc::new(Root::new(words.clone())),
        host: Box::new(host),
        form,
        scope,
        retention_days,
        is_builtin,
        words,
        report_view: RefCell::default(),
        reports: RefCell::default(),
    });
    shared.root.with(|| Handle::provide(&shared));
    let exports = kit::slot(&shared.wrapper, "exports").map(|slot| {
        let here = Rc::clone(&shared);
        shared.root.mount(slot, move || (export_menu::export_menu(&here), clear::clear_button()).into_any())
    });
    let print = PrintView::new(&shared)?;
    let reports = Reports::new(&shared)?;
    if let Some(reports) = &reports {
        *shared.reports.borrow_mut() = Rc::downgrade(reports);
    }
    let import =
        kit::slot(&shared.wrapper, "actions").map(|slot| shared.root.mount(slot, import::import_button));
    Ok(Attached { shared, reports, _mounted: exports.into_iter().chain(import).collect(), _print: print })
}

#[wasm_bindgen]
impl Attached {
    /// Downloads the report in the format whose files end in `extension`; see [`export_menu::download`].
    ///
    /// # Errors
    /// What the browser threw, or that there is no such format.
    pub fn download(&self, extension: &str) -> Result<(), ExtrasError> {
        let format = Format::from_extension(extension).ok_or(ExtrasError::Format)?;
        export_menu::download(&self.shared, format)
    }

    /// Something happened in the form: another report, a change, a saving that succeeded or did not.
    pub fn follow(&self) {
        if let Some(reports) = &self.reports {
            reports.follow();
        }
    }

    /// Shows the report as a document in place of the form, or the form again.
    #[wasm_bindgen(js_name = setReadonly)]
    pub fn set_readonly(&self, readonly: bool) {
        match self.shared.report() {
            Some(report) if readonly => self.shared.show_report(report, Vec::new()),
            _ => self.shared.close_report(),
        }
    }
}

impl Drop for Attached {
    fn drop(&mut self) {
        self.shared.close_report();
    }
}
