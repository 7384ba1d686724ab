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

    /// Goes on with the report in the text of a report file. What was in the form stays a draft.
    ///
    /// # Errors
    /// What is wrong with the text; what is on screen stays.
    #[wasm_bindgen(method, catch, js_name = setReport)]
    pub fn set_report(this: &Host, text: &str) -> Result<(), JsValue>;

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
