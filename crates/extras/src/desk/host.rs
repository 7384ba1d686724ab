//! The first module's form, as the desk sees it: `MountedForm` in `src/element/mod.rs`.

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

    /// Goes on with the report in the text of a report file. What was in the form stays a draft.
    ///
    /// # Errors
    /// What is wrong with the text; what is on screen stays.
    #[wasm_bindgen(method, catch, js_name = setReport)]
    pub fn set_report(this: &Host, text: &str) -> Result<(), JsValue>;

    /// Empties the form, which offers to undo it.
    #[wasm_bindgen(method, js_name = empty)]
    pub fn reset(this: &Host);

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
