//! The end of the form: download, clear, and what was just done.

use leptos::prelude::*;

use super::button::{Button, press};
use super::live::live;
use super::state::State;

/// The buttons below the questions.
#[component]
pub fn Toolbar(
    /// The form.
    state: State,
) -> impl IntoView {
    let asking = move || state.shown(state.topics.notice, |shown| shown.asking);
    view! {
        <div class="toolbar">
            <Button kind="primary" text=state.text("button.download") press=press(move || state.download_report()) />
            <Button
                kind="subtle"
                text=state.text("button.clear")
                expanded=live(asking)
                press=press(move || state.ask_to_clear(!untrack(asking)))
            />
        </div>
        {move || asking().then(|| clear_question(state))}
        <div class="notice">
            <p role="status">{move || notice(state)}</p>
            <p role="status" class="visually-hidden">{move || said(state)}</p>
            {move || state.shown(state.topics.notice, |shown| shown.can_undo).then(|| undo(state))}
        </div>
    }
}

fn clear_question(state: State) -> AnyView {
    let clear = move || {
        state.ask_to_clear(false);
        state.clear();
    };
    view! {
        <div class="ask" role="group" aria-labelledby="clear-question">
            <p id="clear-question">{state.text("clear.question")}</p>
            <Button kind="danger" text=state.text("clear.yes") press=press(clear) />
            <Button kind="secondary" text=state.text("clear.no") press=press(move || state.ask_to_clear(false)) />
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

fn said(state: State) -> String {
    state.shown(state.topics.said, |shown| shown.said.clone())
}
