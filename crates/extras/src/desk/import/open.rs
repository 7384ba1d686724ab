//! What goes on while the dialog is open: what is handed over is read, shown, and taken over or not.

use std::rc::Rc;

use js_sys::Uint8Array;
use kit::{Listener, browser, effect};
use leptos::html;
use leptos::prelude::*;
use model::{Report, Status};
use office::import::paste::Notice;
use office::import::{ImportError, Imported, Leftover, MAX_FILE, OldReport, Passage, Source, read};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Event, File, FileList};

use crate::desk::{Handle, Shared};
use crate::editor::clipboard;

/// One time that the dialog is open. Copies are the same.
#[derive(Clone, Copy)]
pub struct Import {
    /// The extras of the form.
    pub handle: Handle,
    /// The dialog.
    pub dialog: NodeRef<html::Dialog>,
    /// What goes on: the key of its words; empty for nothing.
    pub status: RwSignal<&'static str>,
    /// What is wrong: the key of its words; empty for nothing.
    pub error: RwSignal<String>,
    /// Notified when the reader is to go on with the first step.
    pub ask_again: Trigger,
    found: RwSignal<Option<OldReport>>,
    /// What was found changes while it is looked at; whether anything was is another matter.
    has_found: RwSignal<bool>,
    /// Counts what was handed over, so that a file that comes in late does not take the place of a later one.
    turn: StoredValue<usize>,
}

impl Import {
    /// Nothing has been handed over yet.
    pub fn new() -> Import {
        Import {
            handle: Handle::here(),
            dialog: NodeRef::new(),
            status: RwSignal::new(""),
            error: RwSignal::new(String::new()),
            ask_again: Trigger::new(),
            found: RwSignal::new(None),
            has_found: RwSignal::new(false),
            turn: StoredValue::new(0),
        }
    }

    /// Looks at what was found, and follows its changes.
    pub fn found<T>(self, look: impl FnOnce(&OldReport) -> T) -> Option<T> {
        self.found.with(|found| found.as_ref().map(look))
    }

    /// Whether the second step is on screen.
    pub fn has_found(self) -> bool {
        self.has_found.get()
    }

    /// Moves a passage to the question `to`, or without it to what answers none.
    pub fn move_passage(self, passage: &Passage, to: Option<&str>) -> bool {
        let mut is_moved = false;
        self.handle.run(|shared| {
            self.found.update(|found| {
                is_moved = found.as_mut().is_some_and(|old| old.move_passage(&shared.form, passage, to));
            });
        });
        is_moved
    }

    /// Reads what was pasted, with what was left out when its structure was read.
    pub fn read_text(self, source: Source, notice: Notice) {
        self.next_turn();
        self.read(source, notice);
    }

    /// Reads the one file of `files`.
    pub fn read_files(self, files: Option<FileList>) {
        let Some(files) = files.filter(|files| files.length() > 0) else { return };
        let Some(file) = files.get(0).filter(|_| files.length() == 1) else { return self.refuse("many") };
        // An f64 holds every size that a file can have.
        if file.size() > MAX_FILE as f64 {
            return self.refuse(ImportError::TooLarge.key());
        }
        let turn = self.next_turn();
        self.error.set(String::new());
        self.status.set("import.reading");
        spawn_local(async move {
            let bytes = content(&file).await;
            // The dialog was closed, or something else was handed over.
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match bytes {
                Ok(bytes) => self.read(Source::File { name: &file.name(), bytes: &bytes }, Notice::default()),
                Err(_) => self.refuse("unreadable"),
            }
        });
    }

    fn next_turn(self) -> usize {
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    fn read(self, source: Source, notice: Notice) {
        self.handle.run(|shared| match read(source, &shared.form, &clipboard::tree) {
            Ok(Imported::Report(report)) => self.hand_over(shared, *report, "import.opened"),
            Ok(Imported::Old(mut old)) => {
                if notice.is_lossy() {
                    old.notice = notice;
                }
                self.error.set(String::new());
                self.status.set("");
                self.found.set(Some(old));
                self.has_found.set(true);
            }
            Err(error) => self.refuse(error.key()),
        });
    }

    /// Says what is wrong.
    pub fn refuse(self, error: &str) {
        self.status.set("");
        self.error.set(format!("import.error.{error}"));
    }

    /// Back to what was pasted.
    pub fn back(self) {
        self.has_found.set(false);
        self.found.set(None);
        self.ask_again.notify();
    }

    /// Takes over what was found, as a new draft.
    pub fn take(self, leftover: Leftover) {
        let Some(old) = self.found.get_untracked() else { return };
        self.handle.run(|shared| {
            let language = shared.words.language();
            let report = old.report(&shared.form, language, browser::new_id(), browser::now(), leftover);
            self.hand_over(shared, report, "import.taken");
        });
    }

    fn hand_over(self, shared: &Rc<Shared>, report: Report, said: &str) {
        // First, because it gives the focus back to where it was; a report that is shown takes it from there.
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
        let in_form = report.status == Status::Draft && report.form.id == shared.form.id();
        match shared.open_report(report) {
            Ok(()) if in_form => shared.host.notify(&shared.words.text(said)),
            Ok(()) => {}
            Err(_) => shared.host.notify(&shared.words.text("import.error.report-broken")),
        }
    }

    /// Takes files that are dropped anywhere on the dialog.
    pub fn take_dropped_files(self) {
        let listeners = StoredValue::new_local(Vec::new());
        effect(move || {
            let Some(dialog) = self.dialog.get() else { return };
            let mark = move |is_over: bool| {
                if let Some(dialog) = self.dialog.get_untracked() {
                    // A class of this name is always accepted.
                    let _ = dialog.class_list().toggle_with_force("dialog--over", is_over);
                }
            };
            let over = move |event: Event| {
                let has_files = has_files(&event);
                if has_files {
                    event.prevent_default();
                }
                mark(has_files && event.type_() == "dragover");
            };
            let dropped = move |event: Event| {
                let Some(event) = event.dyn_ref::<DragEvent>().filter(|event| has_files(event)) else {
                    return;
                };
                event.prevent_default();
                mark(false);
                self.back();
                self.read_files(event.data_transfer().and_then(|data| data.files()));
            };
            let made = [
                Listener::new(&dialog, "dragover", over),
                Listener::new(&dialog, "dragleave", over),
                Listener::new(&dialog, "drop", dropped),
            ];
            // Without them files can still be chosen.
            listeners.set_value(made.into_iter().flatten().collect());
        });
    }
}

/// Whether a file is dragged, and not a piece of text, which a textarea takes by itself.
fn has_files(event: &Event) -> bool {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    data.is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

async fn content(file: &File) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
