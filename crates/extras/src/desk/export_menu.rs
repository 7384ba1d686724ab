//! The exports besides the report file: other formats, paper, the clipboard. Behind one button, next to the one that most
//! people need.

use std::rc::Rc;

use kit::{Entry, Menu, Words, browser, press};
use leptos::prelude::*;
use model::{Report, Status};
use office::export::html::Program;
use office::export::{Format, Outline, export, html};
use wasm_bindgen_futures::spawn_local;

use super::{Shared, copy};
use crate::error::ExtrasError;
use crate::program;

/// What an entry of the list does.
type Action = fn(&Rc<Shared>) -> Result<(), ExtrasError>;

/// The entries: the key of their words, and what they do. `<key>.help` says what it is good for.
const EXPORTS: [(&str, Action); 7] = [
    ("export.html", |shared| download(shared, Format::Html)),
    ("export.form", download_with_form),
    ("export.odt", |shared| download(shared, Format::Odt)),
    ("export.md", |shared| download(shared, Format::Markdown)),
    ("export.print", |_| Ok(web_sys::window().map_or(Ok(()), |window| window.print())?)),
    ("export.copy", copy::copy),
    ("export.draft", |shared| {
        shared.host.download_draft();
        Ok(())
    }),
];

/// The button and its list.
pub fn export_menu(shared: &Rc<Shared>) -> AnyView {
    let words = Words::here();
    let entry = |(key, action): (&str, Action)| {
        let shared = Rc::downgrade(shared);
        let run = move || {
            if let Some(shared) = shared.upgrade()
                && action(&shared).is_err()
            {
                failed(&shared);
            }
        };
        Entry { text: words.text(key), help: Some(words.text(&format!("{key}.help"))), press: press(run) }
    };
    // The script of a saved page knows the built-in form only.
    let is_possible = |(key, _): &(&str, Action)| *key != "export.form" || shared.is_builtin;
    let entries = EXPORTS.into_iter().filter(is_possible).map(entry).collect();
    view! { <Menu text=words.text("export.more") entries /> }.into_any()
}

fn failed(shared: &Shared) {
    shared.host.notify(&shared.words.text("export.failed"));
}

/// Downloads the report as a page that can be edited, once the script for it is here.
fn download_with_form(shared: &Rc<Shared>) -> Result<(), ExtrasError> {
    let shared = Rc::clone(shared);
    spawn_local(async move {
        let script = program::text().await.unwrap_or_default();
        let done = match Program::new(&script) {
            Some(program) if !script.is_empty() => deliver(&shared, Format::Html, |report| {
                html::document_with(report, &Outline::of(report, Some(&shared.form)), program).into_bytes()
            }),
            _ => Err(ExtrasError::Script),
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
pub fn download(shared: &Shared, format: Format) -> Result<(), ExtrasError> {
    deliver(shared, format, |report| export(report, format, Some(&shared.form)))
}

fn deliver(
    shared: &Shared,
    format: Format,
    written: impl FnOnce(&Report) -> Vec<u8>,
) -> Result<(), ExtrasError> {
    let is_wrong = format != Format::Json && !shared.host.is_complete();
    let draft = is_wrong.then(|| shared.report()).flatten();
    let report = match draft {
        Some(draft) => draft,
        None => match shared.host.complete().and_then(|text| Report::decode(&text).ok()) {
            Some(report) => report,
            None => return Ok(()),
        },
    };
    let (extension, done) = match report.status {
        Status::Complete => (format.extension().to_owned(), "export.done"),
        Status::Draft => {
            let word = shared.words.text("export.draft-word");
            (format!("{word}.{}", format.extension()), "export.draft-done")
        }
    };
    let name = report.file_name(&browser::today(), &extension);
    browser::download(&name, format.media_type(), &written(&report))?;
    shared.host.notify(&shared.words.fill(done, &[("name", &name)]));
    Ok(())
}
