//! The first module's form, as the desk sees it: `MountedForm` in `src/embed/mod.rs`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The form on the page.
    #[derive(Clone)]
    pub type Host;

    /// The report as the text of a report file: complete when nothing is wrong, else a draft.
    #[wasm_bindgen(method)]
    pub fn report(this: &Host) -> String;

    /// Everything that was typed as the text of a report file; `None` while there is nothing.
    #[wasm_bindgen(method)]
    pub fn draft(this: &Host) -> Option<String>;

    /// The id of the report in the form.
    #[wasm_bindgen(method)]
    pub fn id(this: &Host) -> String;

    /// The name under which drafts are kept; `None` where none are.
    #[wasm_bindgen(method)]
    pub fn scope(this: &Host) -> Option<String>;

    /// For how many days drafts are kept; `None` for always.
    #[wasm_bindgen(method, js_name = retentionDays)]
    pub fn retention_days(this: &Host) -> Option<u32>;

    /// Saves what was typed since the last saving.
    #[wasm_bindgen(method)]
    pub fn flush(this: &Host);

    /// Whether leaving the page would lose something.
    #[wasm_bindgen(method, js_name = isUnsaved)]
    pub fn is_unsaved(this: &Host) -> bool;

    /// Goes on with another draft of the store. False where it is gone.
    #[wasm_bindgen(method, js_name = goTo)]
    pub fn go_to(this: &Host, id: &str) -> bool;

    /// Starts a new report. What was in the form stays a draft.
    #[wasm_bindgen(method, js_name = startNew)]
    pub fn start_new(this: &Host);

    /// Goes on with a copy of the report. What was stored stays as it is.
    #[wasm_bindgen(method, js_name = workOnCopy)]
    pub fn work_on_copy(this: &Host);

    /// Gives the report a name, or takes it away.
    #[wasm_bindgen(method)]
    pub fn rename(this: &Host, name: Option<String>);

    /// Goes on with the report in the text of a report file. What was in the form stays a draft.
    ///
    /// # Errors
    /// What is wrong with the text; what is on screen stays.
    #[wasm_bindgen(method, catch, js_name = setReport)]
    pub fn set_report(this: &Host, text: &str) -> Result<(), JsValue>;

    /// The same for a report from a file: where another state of it is stored, both are kept.
    ///
    /// # Errors
    /// What is wrong with the text; what is on screen stays.
    #[wasm_bindgen(method, catch, js_name = openFile)]
    pub fn open_file(this: &Host, text: &str) -> Result<(), JsValue>;

    /// Shows what is missing, or tells the host page that the report is complete and gives it. `None` where something is
    /// missing, or the host page does not want a download.
    #[wasm_bindgen(method)]
    pub fn complete(this: &Host) -> Option<String>;

    /// Downloads what there is, as a draft.
    #[wasm_bindgen(method, js_name = downloadDraft)]
    pub fn download_draft(this: &Host);

    /// Says below the form what was just done.
    #[wasm_bindgen(method)]
    pub fn notify(this: &Host, what: &str);
}
