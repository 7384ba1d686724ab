//! The second step: what was found, before anything changes.

use kit::{Button, Words, browser, effect, focus, press};
use leptos::html;
use leptos::prelude::*;
use model::{Form, Language};
use office::export::Outline;
use office::import::{Leftover, OldReport};
use text::blocks::plain_text;

use super::open::Import;
use crate::desk::Shared;
use crate::document::document;
use crate::editor::notice::left_out;

/// So many words of an answer are shown: enough to recognise it by.
const WORDS: usize = 30;

/// The step: each question with what was found for it, what answers none, and what happens to the report in the form.
#[component]
pub fn Preview(
    /// What goes on.
    import: Import,
    /// What was found.
    old: OldReport,
) -> impl IntoView {
    let words = Words::here();
    let title = NodeRef::<html::H3>::new();
    effect(move || {
        if let Some(title) = title.get() {
            focus(&title);
        }
    });
    let keep = NodeRef::<html::Input>::new();
    let take = move || {
        let is_kept = keep.get_untracked().is_none_or(|keep| keep.checked());
        import.take(if is_kept { Leftover::Keep } else { Leftover::LeaveOut });
    };
    let mut found = None;
    import.handle.run(|shared| {
        let open = about_the_open_report(shared).map(|key| words.text(key));
        found = Some((
            summary(words, &old, shared.form.questions().len()),
            answers(words, &shared.form, &old),
            open,
        ));
    });
    let (summary, answers, open) = found.unwrap_or_default();
    let lost = words.with(|words| left_out(words, &old.notice));
    let leftover = (!old.leftover.is_empty()).then(|| leftover(words, &old, keep));
    view! {
        <div class="import">
            <h3 tabindex="-1" node_ref=title>{words.text("import.preview")}</h3>
            <p>{summary}</p>
            {(!lost.is_empty()).then(|| view! { <p>{lost}</p> })}
            <dl class="found">{answers}</dl>
            {leftover}
            {open.map(|open| view! { <p class="import__open">{open}</p> })}
            <div class="choices import__choices">
                <Button kind="primary" text=words.text("import.take") press=press(take) />
                <Button kind="secondary" text=words.text("import.back") press=press(move || import.back()) />
            </div>
        </div>
    }
}

fn summary(words: Words, old: &OldReport, total: usize) -> String {
    match old.answers.len() {
        0 => words.text("import.none"),
        found => words.fill("import.found", &[("found", &found.to_string()), ("total", &total.to_string())]),
    }
}

/// Each question with the first words of its answer, as an export would say it.
fn answers(words: Words, form: &Form, old: &OldReport) -> Vec<AnyView> {
    let language = words.language();
    let found = answers_in_words(form, language, old);
    let line = |answer: Found| {
        let class = if answer.is_missing { "found__none" } else { "" };
        let text = if answer.is_missing { words.text("import.not-found") } else { answer.text };
        let warning = answer.warning.map(|key| view! { <dd class="found__wrong">{words.text(&key)}</dd> });
        view! {
            <dt>{answer.label}</dt>
            <dd class=class>{text}</dd>
            {warning}
        }
        .into_any()
    };
    found.into_iter().map(line).collect()
}

/// What is shown of a question.
struct Found {
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
        Found { label: question.label(language).to_owned(), text: beginning(&text), is_missing, warning }
    });
    found.collect()
}

/// The first words of a text, its lines one after the other.
fn beginning(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let text = lines.join(" · ");
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..WORDS) {
        Some(first) if words.len() > WORDS => format!("{}…", first.join(" ")),
        _ => text,
    }
}

/// The words that answer no question, all of them, and the choice to do without.
fn leftover(words: Words, old: &OldReport, keep: NodeRef<html::Input>) -> AnyView {
    view! {
        <h3>{words.text("import.leftover")}</h3>
        <p>{words.text("import.leftover.about")}</p>
        <div class="preview document">{document(&old.leftover, |level| (level + 3).min(6))}</div>
        <label class="radio">
            <input type="checkbox" checked node_ref=keep />
            <span>{words.text("import.leftover.keep")}</span>
        </label>
    }
    .into_any()
}

/// What happens to the report in the form, if there is anything in it.
fn about_the_open_report(shared: &Shared) -> Option<&'static str> {
    shared.host.draft()?;
    shared.host.flush();
    let is_kept = shared.scope.is_some() && !shared.host.is_unsaved();
    Some(if is_kept { "import.stays" } else { "import.lost" })
}
