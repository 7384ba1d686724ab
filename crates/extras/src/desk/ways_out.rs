//! The ways out besides the report file: other formats, paper, the clipboard. Behind one button, next to the one that
//! most people need.

use std::rc::Rc;

use kit::browser;
use model::{Report, Status};
use office::export::html::Program;
use office::export::{Format, Outline, export, html};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::{Shared, copy};
use crate::dom::{self, Listener, add, add_text, set_flag};
use crate::program;

/// What an entry of the list does.
type Action = fn(&Rc<Shared>) -> Result<(), JsValue>;

/// The entries: the key of their words, and what they do. `<key>.help` says what it is good for.
const WAYS: [(&str, Action); 7] = [
    ("way.html", |shared| download(shared, Format::Html)),
    ("way.form", download_with_form),
    ("way.odt", |shared| download(shared, Format::Odt)),
    ("way.md", |shared| download(shared, Format::Markdown)),
    ("way.print", |_| web_sys::window().map_or(Ok(()), |window| window.print())),
    ("way.copy", copy::copy),
    ("way.draft", |shared| {
        shared.host.download_draft();
        Ok(())
    }),
];

/// The button and its list.
pub struct WaysOut {
    button: Element,
    list: Element,
    _listeners: Vec<Listener>,
}

impl WaysOut {
    /// Puts the button next to the form's first, and the list, closed, below them.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(shared: &Rc<Shared>) -> Result<WaysOut, JsValue> {
        let toolbar = shared.wrapper.query_selector(".toolbar")?.ok_or(JsValue::NULL)?;
        let button = dom::button(&toolbar, "secondary", &shared.words.text("way.more"))?;
        if let Some(first) = toolbar.first_element_child() {
            first.after_with_node_1(&button)?;
        }
        button.set_attribute("aria-expanded", "false")?;
        button.set_attribute("aria-controls", "ways-out")?;
        let list = add(&toolbar, "ul", &[("id", "ways-out"), ("class", "ways"), ("hidden", "")])?;
        toolbar.after_with_node_1(&list)?;

        let (list_, button_) = (list.clone(), button.clone());
        let open = move |open: bool| {
            set_flag(&list_, "hidden", !open);
            // An attribute of this name is always accepted.
            let _ = button_.set_attribute("aria-expanded", if open { "true" } else { "false" });
        };
        let mut listeners = Vec::new();
        // The script of a saved page knows the built-in form only.
        let has_way = |key: &str| key != "way.form" || shared.is_builtin;
        for (key, action) in WAYS.into_iter().filter(|(key, _)| has_way(key)) {
            let item = add(&list, "li", &[])?;
            let entry = dom::button(&item, "subtle", &shared.words.text(key))?;
            let help = format!("{key}-help");
            entry.set_attribute("aria-describedby", &help)?;
            add_text(
                &item,
                "p",
                &[("class", "help"), ("id", &help)],
                &shared.words.text(&format!("{key}.help")),
            )?;
            let shared = Rc::downgrade(shared);
            listeners.push(Listener::new(&entry, "click", move |_| {
                let Some(shared) = shared.upgrade() else { return };
                if action(&shared).is_err() {
                    failed(&shared);
                }
            })?);
        }
        listeners.push(Listener::new(&button, "click", {
            let (list, open) = (list.clone(), open.clone());
            move |_| open(list.has_attribute("hidden"))
        })?);
        listeners.push(Listener::new(&list, "keydown", {
            let button = button.clone();
            move |event| {
                if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                    open(false);
                    dom::focus(&button);
                }
            }
        })?);
        Ok(WaysOut { button, list, _listeners: listeners })
    }
}

impl Drop for WaysOut {
    fn drop(&mut self) {
        self.button.remove();
        self.list.remove();
    }
}

fn failed(shared: &Shared) {
    shared.host.notify(&shared.words.text("way.failed"));
}

/// Downloads the report as a page that can be edited, once the script for it is here.
fn download_with_form(shared: &Rc<Shared>) -> Result<(), JsValue> {
    let shared = Rc::clone(shared);
    spawn_local(async move {
        let script = program::text().await.unwrap_or_default();
        let done = match Program::new(&script) {
            Some(program) if !script.is_empty() => deliver(&shared, Format::Html, |report| {
                html::document_with(report, &Outline::of(report, Some(&shared.form)), program).into_bytes()
            }),
            _ => Err(JsValue::NULL),
        };
        if done.is_err() {
            failed(&shared);
        }
    });
    Ok(())
}

/// Downloads the report in `format`: the complete one, after the host page has heard of it, or a draft that says so in
/// its name and in itself. The report file (JSON) is for complete reports only; what is missing is shown.
///
/// # Errors
/// What the browser threw.
pub fn download(shared: &Shared, format: Format) -> Result<(), JsValue> {
    deliver(shared, format, |report| export(report, format, Some(&shared.form)))
}

fn deliver(shared: &Shared, format: Format, written: impl FnOnce(&Report) -> Vec<u8>) -> Result<(), JsValue> {
    let draft = shared.report().filter(|report| report.status == Status::Draft && format != Format::Json);
    let report = match draft {
        Some(draft) => draft,
        None => match shared.host.complete().and_then(|text| Report::decode(&text).ok()) {
            Some(report) => report,
            None => return Ok(()),
        },
    };
    let (extension, done) = match report.status {
        Status::Complete => (format.extension().to_owned(), "way.done"),
        Status::Draft => {
            let word = shared.words.text("way.draft-word");
            (format!("{word}.{}", format.extension()), "way.draft-done")
        }
    };
    let name = report.file_name(&browser::today(), &extension);
    browser::download(&name, format.media_type(), &written(&report))?;
    shared.host.notify(&shared.words.fill(done, &[("name", &name)]));
    Ok(())
}
