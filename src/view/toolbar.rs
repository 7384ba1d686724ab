//! The end of the form: download, clear, and what was just done.

use leptos::prelude::*;

use super::button::{Button, expanded, press};
use super::state::State;

/// The buttons below the questions.
#[component]
pub fn Toolbar(
    /// The form.
    state: State,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    view! {
        <div class="toolbar">
            <Button kind="primary" text=state.text("button.download") press=press(move || state.download_report()) />
            <Button
                kind="subtle"
                text=state.text("button.clear")
                expanded=expanded(asking)
                press=press(move || asking.update(|asking| *asking = !*asking))
            />
        </div>
        {move || asking.get().then(|| clear_question(state, asking))}
        <div class="notice">
            <p role="status">{Signal::derive(move || notice(state))}</p>
            {move || state.shown(state.topics.notice, |shown| shown.can_undo).then(|| undo(state))}
        </div>
    }
}

fn clear_question(state: State, asking: RwSignal<bool>) -> AnyView {
    let clear = move || {
        asking.set(false);
        state.clear();
    };
    view! {
        <div class="ask" role="group" aria-labelledby="clear-question">
            <p id="clear-question">{state.text("clear.question")}</p>
            <Button kind="danger" text=state.text("clear.yes") press=press(clear) />
            <Button kind="secondary" text=state.text("clear.no") press=press(move || asking.set(false)) />
        </div>
    }
    .into_any()
}

fn undo(state: State) -> AnyView {
    view! { <Button kind="secondary" text=state.text("button.undo") press=press(move || state.undo_clear()) /> }
        .into_any()
}

fn notice(state: State) -> String {
    state.shown(state.topics.notice, |shown| shown.notice.clone()).unwrap_or_default()
}
