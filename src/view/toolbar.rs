//! The end of the form: download, and what was just done.

use kit::{Notice, Urgency, live};
use leptos::prelude::*;

use super::slot::slot;
use super::state::{By, Next, State};
use kit::{Button, press};

/// The buttons below the questions.
#[component]
pub fn Toolbar(
    /// The form.
    state: State,
) -> impl IntoView {
    let undo = live(move || state.shown(state.topics.notice, |shown| shown.can_undo).then(|| undo(state)));
    view! {
        <div class="toolbar">
            <Button
                kind="primary"
                text=state.text("button.download")
                press=press(move || state.download_report())
            />
            {slot("exports")}
        </div>
        <Notice urgency=Urgency::Status text=live(move || notice(state))  actions=undo />
    }
}

fn undo(state: State) -> AnyView {
    let back = move || {
        state.leave_current(Next::Before, By::Writer);
    };
    view! { <Button kind="secondary" text=state.text("button.undo") press=press(back) /> }.into_any()
}

fn notice(state: State) -> String {
    state.shown(state.topics.notice, |shown| shown.notice.clone()).unwrap_or_default()
}
