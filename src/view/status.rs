//! How the draft is doing, at a glance; a failure stays, in red, with the way out beside it.

use leptos::prelude::*;

use super::button::{Button, Press, press};
use super::state::{Saving, State};
use drafts::StorageError;
use kit::browser;

/// The status line.
#[component]
pub fn StatusLine(
    /// The form.
    state: State,
) -> impl IntoView {
    let line = move || {
        let time = |key: &str, moment: &_| {
            state.words(|words| {
                let time = browser::time_of(moment, words.language(), ["", &words.text("time.yesterday")]);
                words.fill(key, &[("time", &time)])
            })
        };
        match state.shown(state.topics.saving, |shown| shown.saving.clone()) {
            Saving::Blank => state.text("status.unsaved"),
            Saving::Waiting => state.text("status.saving"),
            Saving::Saved(moment) => time("status.saved", &moment),
            Saving::Restored(moment) => time("status.restored", &moment),
            Saving::Off => state.text("status.none"),
            Saving::Failed => String::new(),
        }
    };
    // Only the first saving is announced; each later one would talk through the writing.
    view! { <p part="status" class="status">{move || line()}</p> }
}

/// The alert that a draft is not saved.
#[component]
pub fn SaveAlert(
    /// The form.
    state: State,
) -> impl IntoView {
    let failed = move |error| {
        let key = match error {
            StorageError::Unavailable => "status.failed.blocked",
            StorageError::QuotaExceeded => "status.failed.full",
            StorageError::Failed => "status.failed.other",
        };
        alert(state, key, "button.save-draft", press(move || state.download_draft()))
    };
    let kept = move || {
        alert(state, "status.kept", "button.download-kept", press(move || state.download_unreadable()))
    };
    view! {
        <div role="alert">
            {move || state.shown(state.topics.alert, |shown| shown.failure).map(failed)}
            {move || state.shown(state.topics.alert, |shown| !shown.unreadable.is_empty()).then(kept)}
        </div>
    }
}

/// What is wrong, and the way out.
fn alert(state: State, text: &str, way_out: &str, press: Press) -> AnyView {
    view! {
        <div part="status" class="alert">
            <p>{state.text(text)}</p>
            <Button kind="secondary" text=state.text(way_out) press />
        </div>
    }
    .into_any()
}
