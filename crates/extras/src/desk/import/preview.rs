//! The second step: what was found, before anything changes.

use kit::{Button, Words, browser, effect, focus, press};
use leptos::html;
use leptos::prelude::*;
use model::{Form, Language};
use office::export::Outline;
use office::import::{Leftover, OldReport};
use text::blocks::plain_text;

use super::move_passage::Mover;
use super::open::Import;
use crate::desk::Shared;
use crate::document::document;
use crate::editor::notice::left_out;

/// So many words of an answer are shown: enough to recognise it by.
const WORDS: usize = 30;

/// The step: each question with what was found for it, what answers none, and what happens to the report in the form.
/// What was taken for the wrong question can be moved.
#[component]
pub fn Preview(
    /// What goes on.
    import: Import,
) -> impl IntoView {
    let words = Words::here();
    let title = NodeRef::<html::H3>::new();
    effect(move || {
        if let Some(title) = title.get() {
            focus(&title);
        }
    });
    let is_kept = RwSignal::new(true);
    let take = move || {
        import.take(if is_kept.get_untracked() { Leftover::Keep } else { Leftover::LeaveOut });
    };
    let mover = Mover::new(import, title);
    let lost = import.found(|old| words.with(|words| left_out(words, &old.notice))).unwrap_or_default();
    let mut open = None;
    import.handle.run(|shared| open = about_the_open_report(shared));
    view! {
        <div class="import">
            <h3 tabindex="-1" node_ref=title>{words.text("import.preview")}</h3>
            <p>{move || summary(words, import)}</p>
            {(!lost.is_empty()).then(|| view! { <p>{lost}</p> })}
            <dl class="found">{move || answers(words, import, mover)}</dl>
            {move || leftover(words, import, mover, is_kept)}
            {open.map(|key| view! { <p class="import__open">{words.text(key)}</p> })}
            <div class="choices import__choices">
                <Button kind="primary" text=words.text("import.take") press=press(take) />
                <Button kind="secondary" text=words.text("import.back") press=press(move || import.back()) />
            </div>
        </div>
    }
}

fn summary(words: Words, import: Import) -> String {
    let mut total = 0;
    import.handle.run(|shared| total = shared.form.questions().len());
    match import.found(|old| old.answers.len()).unwrap_or_default() {
        0 => words.text("import.none"),
        found => words.fill("import.found", &[("found", &found.to_string()), ("total", &total.to_string())]),
    }
}

/// Each question with the first words of its answer, as an export would say it.
fn answers(words: Words, import: Import, mover: Mover) -> Vec<AnyView> {
    let mut found = Vec::new();
    import.handle.run(|shared| {
        let in_words = |old: &OldReport| answers_in_words(&shared.form, words.language(), old);
        found = import.found(in_words).unwrap_or_default();
    });
    let line = |answer: Found| {
        let class = if answer.is_missing { "found__none" } else { "" };
        let text = if answer.is_missing { words.text("import.not-found") } else { answer.text };
        let warning = answer.warning.map(|key| view! { <dd class="found__wrong">{words.text(&key)}</dd> });
        let passages = (!answer.is_missing).then(|| mover.passages(&answer.question, &answer.label));
        view! {
            <dt>{answer.label}</dt>
            <dd class=class>{text}</dd>
            {warning}
            {passages}
        }
        .into_any()
    };
    found.into_iter().map(line).collect()
}

/// What is shown of a question.
struct Found {
    question: String,
    label: String,
    text: String,
    is_missing: bool,
    /// The key of what to look at.
    warning: Option<String>,
}

fn answers_in_words(form: &Form, language: Language, old: &OldReport) -> Vec<Found> {
    let report = old.report(form, language, browser::new_id(), browser::now(), Leftover::LeaveOut);
    let outline = Outline::of(&report, Some(form));
    let found = form.questions().iter().zip(&outline.sections).map(|(question, section)| {
        let id = question.id();
        let is_blank = old.answer(id).is_none();
        let check = old.check(id);
        let text = match check.filter(|_| is_blank) {
            Some(check) => check.words.clone(),
            None => plain_text(&section.blocks),
        };
        let is_unparsed = !is_blank && report.unparsed.iter().any(|(unparsed, _)| unparsed == id);
        let warning = match check {
            Some(check) => Some(format!("import.check.{}", check.reason.key())),
            None => is_unparsed.then(|| "import.unparsed".to_owned()),
        };
        let is_missing = is_blank && check.is_none();
        let label = question.label(language).to_owned();
        Found { question: id.to_owned(), label, text: beginning(&text), is_missing, warning }
    });
    found.collect()
}

/// The first words of a text, its lines one after the other.
pub fn beginning(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let text = lines.join(" · ");
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..WORDS) {
        Some(first) if words.len() > WORDS => format!("{}…", first.join(" ")),
        _ => text,
    }
}

/// The words that answer no question, all of them, and the choice to do without.
fn leftover(words: Words, import: Import, mover: Mover, is_kept: RwSignal<bool>) -> Option<AnyView> {
    let blocks = import.found(|old| old.leftover.clone()).filter(|blocks| !blocks.is_empty())?;
    let shown = view! {
        <h3>{words.text("import.leftover")}</h3>
        <p>{words.text("import.leftover.about")}</p>
        <div class="preview document">{document(&blocks, |level| (level + 3).min(6))}</div>
        {mover.passages_of_none()}
        <label class="radio">
            <input
                type="checkbox"
                prop:checked=move || is_kept.get()
                on:change=move |event| is_kept.set(event_target_checked(&event))
            />
            <span>{words.text("import.leftover.keep")}</span>
        </label>
    };
    Some(shown.into_any())
}

/// What happens to the report in the form, if there is anything in it.
fn about_the_open_report(shared: &Shared) -> Option<&'static str> {
    shared.host.draft()?;
    shared.host.flush();
    let is_kept = shared.scope.is_some() && !shared.host.is_unsaved();
    Some(if is_kept { "import.stays" } else { "import.lost" })
}
