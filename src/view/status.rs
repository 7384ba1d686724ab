//! How the draft is doing, at a glance; a failure stays, in red, with the way out beside it.

use leptos::prelude::*;

use super::state::{Saving, State};
use drafts::StorageError;
use kit::{Button, Live, Notice, Press, Urgency, browser, live, press};

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
            Saving::Filed(moment) => time("status.filed", &moment),
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
    let failed = move || {
        let error = state.shown(state.topics.alert, |shown| shown.failure);
        let key = error.map(|error| match error {
            StorageError::Unavailable => "status.failed.blocked",
            StorageError::QuotaExceeded => "status.failed.full",
            StorageError::Failed => "status.failed.other",
        });
        key.map(|key| (key, "button.save-draft", press(move || state.download_draft())))
    };
    let unreadable = move || {
        let some = state.shown(state.topics.alert, |shown| !shown.unreadable.is_empty());
        some.then(|| ("status.kept", "button.download-kept", press(move || state.download_unreadable())))
    };
    [alert(state, live(failed)), alert(state, live(unreadable))]
}

/// What is wrong: the keys of its words and of the way out, and that way.
type Wrong = Option<(&'static str, &'static str, Press)>;

fn alert(state: State, wrong: Live<Wrong>) -> AnyView {
    let about = wrong.clone();
    let text = move || about().map(|(text, ..)| state.text(text)).unwrap_or_default();
    let actions = move || {
        wrong().map(|(_, way_out, press)| {
            view! { <Button kind="secondary" text=state.text(way_out) press /> }.into_any()
        })
    };
    view! { <Notice urgency=Urgency::Alert text=live(text) actions=live(actions) /> }.into_any()
}
