//! The form on the page, as the second program sees it: `MountedForm` in `src/element/mod.rs`.
//!
//! Between the two programs go ids and answers of one word; a whole report only where someone is about to read it.

use wasm_bindgen::prelude::*;

/// The form on the page. Where it is asked to go on with another report it may ask its writer first, if that loses something.
pub trait FormHandle {
    /// The id of the report in the form.
    fn id(&self) -> String;
    /// Whether nothing is filled in.
    fn is_blank(&self) -> bool;
    /// Whether nothing is wrong: the report can be finished, or is.
    fn is_complete(&self) -> bool;
    /// Whether saving made the report a copy, because another tab wrote too.
    fn is_copy(&self) -> bool;
    /// The report as the text of a report file: the finished one that is shown, else the draft.
    fn report(&self) -> String;
    /// The same; `None` while nothing is filled in.
    fn draft(&self) -> Option<String>;
    /// Saves what was typed since the last saving, and again what is gone from the storage.
    fn flush(&self);
    /// Whether leaving the page would lose something.
    fn is_unsaved(&self) -> bool;
    /// Goes on with another report of the store. False where it is gone.
    fn go_to(&self, id: &str) -> bool;
    /// Starts a new report. What was in the form stays a draft.
    fn start_new(&self);
    /// Goes on with the report in the text of a report file. What was in the form stays a draft.
    ///
    /// # Errors
    /// What is wrong with the text; what is on screen stays.
    fn set_report(&self, text: &str) -> Result<(), JsValue>;
    /// Empties the form, which offers to undo it.
    fn empty(&self);
    /// Starts a new report, and offers nothing of the old ones: everything that is stored is about to be erased.
    fn forget(&self);
    /// Shows what is missing, or finishes the report and gives it. `None` where something is missing, or the host page does
    /// not want a download.
    fn complete(&self) -> Option<String>;
    /// Downloads what there is, as a draft.
    fn download_draft(&self);
    /// Says below the form what was just done.
    fn notify(&self, what: &str);
}

#[wasm_bindgen]
extern "C" {
    /// The form of the first program.
    pub type MountedForm;

    #[wasm_bindgen(method, js_name = id)]
    fn js_id(this: &MountedForm) -> String;
    #[wasm_bindgen(method, js_name = isBlank)]
    fn js_is_blank(this: &MountedForm) -> bool;
    #[wasm_bindgen(method, js_name = isComplete)]
    fn js_is_complete(this: &MountedForm) -> bool;
    #[wasm_bindgen(method, js_name = isCopy)]
    fn js_is_copy(this: &MountedForm) -> bool;
    #[wasm_bindgen(method, js_name = report)]
    fn js_report(this: &MountedForm) -> String;
    #[wasm_bindgen(method, js_name = draft)]
    fn js_draft(this: &MountedForm) -> Option<String>;
    #[wasm_bindgen(method, js_name = flush)]
    fn js_flush(this: &MountedForm);
    #[wasm_bindgen(method, js_name = isUnsaved)]
    fn js_is_unsaved(this: &MountedForm) -> bool;
    #[wasm_bindgen(method, js_name = goTo)]
    fn js_go_to(this: &MountedForm, id: &str) -> bool;
    #[wasm_bindgen(method, js_name = startNew)]
    fn js_start_new(this: &MountedForm);
    #[wasm_bindgen(method, catch, js_name = setReport)]
    fn js_set_report(this: &MountedForm, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, js_name = empty)]
    fn js_empty(this: &MountedForm);
    #[wasm_bindgen(method, js_name = forget)]
    fn js_forget(this: &MountedForm);
    #[wasm_bindgen(method, js_name = complete)]
    fn js_complete(this: &MountedForm) -> Option<String>;
    #[wasm_bindgen(method, js_name = downloadDraft)]
    fn js_download_draft(this: &MountedForm);
    #[wasm_bindgen(method, js_name = notify)]
    fn js_notify(this: &MountedForm, what: &str);
}

impl FormHandle for MountedForm {
    fn id(&self) -> String {
        self.js_id()
    }

    fn is_blank(&self) -> bool {
        self.js_is_blank()
    }

    fn is_complete(&self) -> bool {
        self.js_is_complete()
    }

    fn is_copy(&self) -> bool {
        self.js_is_copy()
    }

    fn report(&self) -> String {
        self.js_report()
    }

    fn draft(&self) -> Option<String> {
        self.js_draft()
    }

    fn flush(&self) {
        self.js_flush();
    }

    fn is_unsaved(&self) -> bool {
        self.js_is_unsaved()
    }

    fn go_to(&self, id: &str) -> bool {
        self.js_go_to(id)
    }

    fn start_new(&self) {
        self.js_start_new();
    }

    fn set_report(&self, text: &str) -> Result<(), JsValue> {
        self.js_set_report(text)
    }

    fn empty(&self) {
        self.js_empty();
    }

    fn forget(&self) {
        self.js_forget();
    }

    fn complete(&self) -> Option<String> {
        self.js_complete()
    }

    fn download_draft(&self) {
        self.js_download_draft();
    }

    fn notify(&self, what: &str) {
        self.js_notify(what);
    }
}
