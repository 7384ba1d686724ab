//! The form in a custom element: `element.js` mounts it, talks to it and passes on its events.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::prelude::*;

use crate::view::{App, By, ExtrasModule, Next, Options, Outside, State};
use drafts::{DraftStore, LocalStore};
use model::{Form, Language, Report, reisverslag};
use serde_json::Value;

/// A form on the page. Dropping it (`free()` in JavaScript) takes it off.
#[wasm_bindgen]
pub struct MountedForm {
    state: State,
    /// Unmounts when dropped. Its type names every component, which is of no use here.
    _mounted: Box<dyn Any>,
}

/// Mounts a form into `wrapper`.
///
/// `definition` is the text of a form definition, absent for the built-in one; `lang` a BCP 47 tag; `storage`
/// `"none"` to keep no draft; `scope` the name under which drafts are kept, absent for the form's id; `source` the address of
/// a definition from elsewhere; `retention_days` for how long a draft is opened, absent for always. `kept` is the draft to go on with, unless the store holds a newer state of
/// it. `outside` is called with the name and the detail of each event and answers whether to go on.
///
/// # Errors
/// The message of what is wrong with the definition.
#[expect(clippy::too_many_arguments, reason = "each is an attribute of the element")]
#[wasm_bindgen]
pub fn mount(
    wrapper: HtmlElement,
    definition: Option<String>,
    lang: &str,
    storage: &str,
    scope: Option<String>,
    source: Option<String>,
    retention_days: Option<u32>,
    kept: Option<String>,
    outside: Function,
) -> Result<MountedForm, JsValue> {
    let form = match definition {
        Some(text) => Form::parse(&text),
        None => reisverslag(),
    }
    .map_err(|error| JsValue::from_str(&error.to_string()))?;
    let scope = drafts::scope(scope.as_deref(), form.id(), source.as_deref());
    let store = (storage != "none").then(|| Box::new(LocalStore::new(&scope)) as Box<dyn DraftStore>);
    let language = Language::from_tag(lang).unwrap_or_default();
    // The browser may give back what an older version of the form left with it.
    let kept = kept.and_then(|text| Report::decode(&text).ok());
    let tell = move |what: Outside<'_>| tell(&outside, what);
    // The signals belong to the mounted tree, so the state is made inside it.
    let made = Rc::new(Cell::new(None));
    let place = Rc::clone(&made);
    let mounted = leptos::mount::mount_to(wrapper, move || {
        let options = Options { form, language, store, retention_days, kept, outside: Rc::new(tell) };
        let state = State::new(options);
        place.set(Some(state));
        view! { <App state /> }
    });
    let state = made.get().ok_or(JsValue::NULL)?;
    Ok(MountedForm { state, _mounted: Box::new(mounted) })
}

/// Passes an event on to the element. The report itself is fetched when someone asks for it.
fn tell(outside: &Function, what: Outside<'_>) -> bool {
    let (name, detail): (&str, String) = match what {
        Outside::Change(text) => ("change", text.to_owned()),
        Outside::Saved(moment) => ("saved", moment.as_str().to_owned()),
        Outside::Complete(filed) => ("complete", filed.text().to_string()),
        Outside::Error(code, message) => ("error", format!("{code}\n{message}")),
    };
    let answer = outside.call2(&JsValue::NULL, &name.into(), &detail.into());
    answer.ok().and_then(|answer| answer.as_bool()).unwrap_or(true)
}

#[wasm_bindgen]
impl MountedForm {
    /// The report as the text of a report file: finished, or a draft.
    pub fn report(&self) -> String {
        self.state.text_now().to_string()
    }

    /// The id of the report.
    pub fn id(&self) -> String {
        self.state.id()
    }

    /// Whether nothing is filled in.
    #[wasm_bindgen(js_name = isBlank)]
    pub fn is_blank(&self) -> bool {
        self.state.is_blank()
    }

    /// Whether nothing is wrong: the report can be finished, or is.
    #[wasm_bindgen(js_name = isComplete)]
    pub fn is_complete(&self) -> bool {
        self.state.is_complete()
    }

    /// Whether saving made the report a copy, because another tab wrote too.
    #[wasm_bindgen(js_name = isCopy)]
    pub fn is_copy(&self) -> bool {
        self.state.is_copy()
    }

    /// The same; absent while there is nothing.
    pub fn draft(&self) -> Option<String> {
        self.state.draft().map(|draft| draft.to_string())
    }

    /// What a form around it submits: finished where nothing is wrong, else the draft.
    pub fn submission(&self) -> String {
        self.state.submission().to_string()
    }

    /// Goes on with another draft of the store. False where it is gone.
    #[wasm_bindgen(js_name = goTo)]
    pub fn go_to(&self, id: &str) -> bool {
        self.state.leave_current(Next::Stored(id.to_owned()), By::Writer)
    }

    /// Starts a new report.
    #[wasm_bindgen(js_name = startNew)]
    pub fn start_new(&self) {
        self.state.leave_current(Next::New, By::Writer);
    }

    /// Goes on with the report in the text of a report file. Its writer is asked first, if that loses something.
    ///
    /// # Errors
    /// What is wrong with the text; what is on screen stays.
    #[wasm_bindgen(js_name = setReport)]
    pub fn set_report(&self, text: &str) -> Result<(), JsValue> {
        self.state.leave_current(Next::Given(decoded(text)?), By::Writer);
        Ok(())
    }

    /// Shows the report that the host page sets, as the text of a report file; to be read only, or to write in. What someone
    /// typed in it since is never written over.
    ///
    /// # Errors
    /// What is wrong with the text; what is on screen stays.
    #[wasm_bindgen(js_name = hostReport)]
    pub fn host_report(&self, text: &str, is_readonly: bool) -> Result<(), JsValue> {
        let report = decoded(text)?;
        let next = if is_readonly { Next::Shown(report) } else { Next::Given(report) };
        self.state.leave_current(next, By::Host);
        Ok(())
    }

    /// Puts `answers`, the text of a JSON object by question, where nothing was typed. Gives the ids of those that do not
    /// fit the form.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn prefill(&self, answers: &str) -> Result<Vec<String>, JsValue> {
        let answers = serde_json::from_str(answers).map_err(|error| JsValue::from_str(&error.to_string()))?;
        Ok(self.state.prefill(&answers))
    }

    /// The problems as JSON: question, code and message of each, shown or not.
    pub fn problems(&self) -> String {
        let problem = |problem: &model::Problem| {
            let message = self.state.problem_text(problem);
            let fields = [
                ("question", problem.question.as_str()),
                ("code", problem.code.key()),
                ("message", &message),
            ];
            fields.into_iter().collect::<Value>()
        };
        // Writing fails where a key is not a text, and there is no such key.
        serde_json::to_string_pretty(&self.state.problems().iter().map(problem).collect::<Value>())
            .unwrap_or_default()
    }

    /// Shows every problem. True when there is none.
    #[wasm_bindgen(js_name = reportValidity)]
    pub fn report_validity(&self) -> bool {
        self.state.finish()
    }

    /// Hands over the second module.
    #[wasm_bindgen(js_name = setExtras)]
    pub fn set_extras(&self, extras: ExtrasModule) {
        self.state.attach_extras(Rc::new(extras));
    }

    /// Empties the form, for the host page; the writer can undo it.
    pub fn reset(&self) {
        self.state.leave_current(Next::Emptied, By::Host);
    }

    /// Empties the form, for its writer, who can undo it.
    pub fn empty(&self) {
        self.state.leave_current(Next::Emptied, By::Writer);
    }

    /// Downloads the report, or shows what is missing.
    pub fn download(&self) {
        self.state.download_report();
    }

    /// Downloads what there is, as a draft.
    #[wasm_bindgen(js_name = downloadDraft)]
    pub fn download_draft(&self) {
        self.state.download_draft();
    }

    /// Starts a new report, and offers nothing of the old ones: everything that is stored is about to be erased.
    pub fn forget(&self) {
        self.state.forget();
    }

    /// Shows what is missing, or tells the host page that the report is complete and gives it. `None` where something
    /// is missing, or the host page does not want a download.
    pub fn complete(&self) -> Option<String> {
        self.state.complete().map(|filed| filed.text().to_string())
    }

    /// Says below the form what was just done.
    pub fn notify(&self, what: String) {
        self.state.notify(Some(what));
    }

    /// Whether leaving the page would lose something.
    #[wasm_bindgen(js_name = isUnsaved)]
    pub fn is_unsaved(&self) -> bool {
        self.state.is_unsaved()
    }

    /// Saves at once what was typed since the last saving, and again what is gone from the storage.
    pub fn flush(&self) {
        self.state.secure();
    }
}

fn decoded(text: &str) -> Result<Box<Report>, JsValue> {
    Report::decode(text).map(Box::new).map_err(|error| JsValue::from_str(&error.to_string()))
}
