//! The first step: a place to paste, a file to choose, or one to drag here.

use kit::{Button, Notice, Urgency, Words, effect, focus, live, press};
use leptos::ev::ClipboardEvent;
use leptos::html;
use leptos::prelude::*;
use office::import::{Source, known_headings, paste};
use web_sys::HtmlElement;

use super::open::Import;
use crate::editing;
use crate::editor::area::Area;
use crate::editor::clipboard;

/// What the file chooser offers. It is an offer only: what a file is, is seen when it is read.
const ACCEPTED: &str = ".docx,.odt,.txt,.md,.markdown,.html,.htm,.json";

/// What is in the textarea besides its text.
#[derive(Clone, Copy, Default)]
struct Pasted {
    /// Structure was read from a paste, so the text is CommonMark.
    is_markdown: bool,
    /// What did not come along.
    notice: paste::Notice,
}

/// The step. It stays on the page, hidden, while what was found is looked at.
#[component]
pub fn Ask(
    /// What goes on.
    import: Import,
) -> impl IntoView {
    let words = Words::here();
    let area = NodeRef::<html::Textarea>::new();
    let pasted = StoredValue::new(Pasted::default());
    effect(move || {
        import.ask_again.track();
        let Some(area) = area.get() else { return };
        // Once it is on screen again.
        request_animation_frame(move || focus(&area));
    });
    let status = move || match import.status.get() {
        "" => String::new(),
        key => words.text(key),
    };
    let error = move || import.error.with(|key| if key.is_empty() { String::new() } else { words.text(key) });
    let next = move || {
        let Some(area) = area.get_untracked().map(Area) else { return };
        let text = area.text();
        if text.trim().is_empty() {
            import.status.set("");
            import.error.set("import.nothing".to_owned());
            focus(&area.0);
            return;
        }
        let Pasted { is_markdown, notice } = pasted.get_value();
        import.read_text(if is_markdown { Source::Markdown(&text) } else { Source::Text(&text) }, notice);
    };
    let emptied = move |_| {
        if area.get_untracked().is_some_and(|area| area.value().trim().is_empty()) {
            pasted.set_value(Pasted::default());
        }
    };
    view! {
        <div class="import" hidden=move || import.has_found()>
            <p>{words.text("import.intro")}</p>
            <label class="label" for="import-text">{words.text("import.paste")}</label>
            <textarea
                id="import-text"
                class="input textarea import__text"
                part="input"
                rows="8"
                node_ref=area
                on:paste=move |event| on_paste(import, area, pasted, &event)
                on:input=emptied
            ></textarea>
            <Notice urgency=Urgency::Alert text=live(error) />
            <div class="choices">
                <Button kind="primary" text=words.text("import.next") press=press(next) />
                <FileButton import />
            </div>
            <Notice urgency=Urgency::Status text=live(status) />
            <p id="import-files" class="help">{words.text("import.files")}</p>
        </div>
    }
}

/// The button that opens the browser's own window for files.
#[component]
fn FileButton(
    /// What goes on.
    import: Import,
) -> impl IntoView {
    let file = NodeRef::<html::Input>::new();
    let choose = move || {
        if let Some(file) = file.get_untracked() {
            HtmlElement::click(&file);
        }
    };
    let chosen = move |_| {
        let Some(file) = file.get_untracked() else { return };
        import.read_files(file.files());
        // So that choosing the same file again, mended, is a change too.
        file.set_value("");
    };
    view! {
        <Button
            kind="secondary"
            text=Words::here().text("import.or")
            press=press(choose)
            described_by="import-files"
        />
        <input type="file" accept=ACCEPTED hidden node_ref=file on:change=chosen />
    }
}

fn on_paste(
    import: Import,
    area: NodeRef<html::Textarea>,
    pasted: StoredValue<Pasted>,
    event: &ClipboardEvent,
) {
    let data = event.clipboard_data();
    let files = data.as_ref().and_then(|data| data.files()).filter(|files| files.length() > 0);
    let has_text = data.is_some_and(|data| data.get_data("text/plain").is_ok_and(|text| !text.is_empty()));
    // A file that was copied from a folder.
    if files.is_some() && !has_text {
        event.prevent_default();
        import.read_files(files);
    } else if let Some(area) = area.get_untracked() {
        import.handle.run(|shared| {
            pasted
                .update_value(|pasted| paste_text(event, &Area(area), pasted, &known_headings(&shared.form)));
        });
    }
}

/// Puts HTML in the textarea as CommonMark. Plain text goes in as it is, and is read as a whole later, unless there is
/// CommonMark already.
fn paste_text(event: &ClipboardEvent, area: &Area, pasted: &mut Pasted, known: &[String]) {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let Some(found) = clipboard::read(event, &known) else { return };
    if found.notice.is_none() && !pasted.is_markdown {
        return;
    }
    event.prevent_default();
    // The textarea hears of the insertion as of typing, and asks for what was pasted.
    pasted.is_markdown = true;
    if let Some(notice) = found.notice {
        pasted.notice = notice;
    }
    if found.is_blocks {
        area.apply(&editing::insert_blocks(&area.text(), area.selection(), &found.text));
    } else {
        area.insert(&found.text);
    }
}
