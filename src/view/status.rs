//! How the draft is doing, at a glance; a failure stays, in red, with the way out beside it.

use leptos::prelude::*;

use super::browser;
use super::state::{SaveState, State};
use crate::storage::StorageError;

/// The status line.
#[component]
pub fn StatusLine(
    /// The form.
    state: State,
) -> impl IntoView {
    let line = move || {
        let time = |key: &str, moment: &_| {
            let time = browser::time_of(moment, state.language());
            state.words(|words| words.fill(key, &[("time", &time)]))
        };
        match state.saving.get() {
            SaveState::Blank => state.text("status.unsaved"),
            SaveState::Waiting => state.text("status.saving"),
            SaveState::Saved(moment) => time("status.saved", &moment),
            SaveState::Restored(moment) => time("status.restored", &moment),
            SaveState::Off => state.text("status.none"),
            SaveState::Failed(_) => String::new(),
        }
    };
    // Only the first saving is announced; each later one would talk through the writing.
    view! { <p part="status" class="status">{line}</p> }
}

/// The alert that a draft is not saved.
#[component]
pub fn SaveAlert(
    /// The form.
    state: State,
) -> impl IntoView {
    let failed = Memo::new(move |_| match state.saving.get() {
        SaveState::Failed(error) => Some(error),
        _ => None,
    });
    let alert = move || {
        failed.get().map(|error| {
            let key = match error {
                StorageError::Unavailable => "status.failed.blocked",
                StorageError::QuotaExceeded => "status.failed.full",
                StorageError::Failed => "status.failed.other",
            };
            view! {
                <div part="status" class="alert">
                    <p>{state.text(key)}</p>
                    <button type="button" part="button" class="button button--secondary" on:click=move |_| state.download_draft()>
                        {state.text("button.save-draft")}
                    </button>
                </div>
            }
        })
    };
    let kept = move || {
        state.unreadable.with(|texts| !texts.is_empty()).then(|| {
            view! {
                <div part="status" class="alert">
                    <p>{state.text("status.kept")}</p>
                    <button type="button" part="button" class="button button--secondary" on:click=move |_| state.download_unreadable()>
                        {state.text("button.download-kept")}
                    </button>
                </div>
            }
        })
    };
    view! { <div role="alert">{alert}{kept}</div> }
}
