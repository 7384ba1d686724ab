//! The end of the form: download, and what was just done.

use leptos::prelude::*;

use super::button::{Button, press};
use super::state::State;

/// The buttons below the questions.
#[component]
pub fn Toolbar(
    /// The form.
    state: State,
) -> impl IntoView {
    view! {
        // The second module adds the other ways out, and emptying the form.
        <div class="toolbar">
            <Button kind="primary" text=state.text("button.download") press=press(move || state.download_report()) />
        </div>
        <div class="notice">
            <p role="status">{move || notice(state)}</p>
            <p role="status" class="visually-hidden">{move || said(state)}</p>
            {move || state.shown(state.topics.notice, |shown| shown.can_undo).then(|| undo(state))}
        </div>
    }
}

fn undo(state: State) -> AnyView {
    view! { <Button kind="secondary" text=state.text("button.undo") press=press(move || state.undo_clear()) /> }
        .into_any()
}

fn notice(state: State) -> String {
    state.shown(state.topics.notice, |shown| shown.notice.clone()).unwrap_or_default()
}

fn said(state: State) -> String {
    state.shown(state.topics.said, |shown| shown.said.clone())
}
