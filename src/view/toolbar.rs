//! The end of the form: download, clear, and what was just done.

use leptos::prelude::*;

use super::state::State;

/// The buttons below the questions.
#[component]
pub fn Toolbar(
    /// The form.
    state: State,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    let clear = move |_| {
        asking.set(false);
        state.clear();
    };
    let undo = move || {
        state.can_undo.get().then(|| {
            view! {
                <button type="button" part="button" class="button button--secondary" on:click=move |_| state.undo_clear()>
                    {state.text("button.undo")}
                </button>
            }
        })
    };
    let question = move || {
        asking.get().then(|| {
            view! {
                <div class="ask" role="group" aria-labelledby="clear-question">
                    <p id="clear-question">{state.text("clear.question")}</p>
                    <button type="button" part="button" class="button button--danger" on:click=clear>{state.text("clear.yes")}</button>
                    <button type="button" part="button" class="button button--secondary" on:click=move |_| asking.set(false)>
                        {state.text("clear.no")}
                    </button>
                </div>
            }
        })
    };
    view! {
        <div class="toolbar">
            <button type="button" part="button" class="button button--primary" on:click=move |_| state.download_report()>
                {state.text("button.download")}
            </button>
            <button type="button" part="button" class="button button--subtle" aria-expanded=move || asking.get().to_string()
                on:click=move |_| asking.update(|asking| *asking = !*asking)>
                {state.text("button.clear")}
            </button>
        </div>
        {question}
        <div class="notice">
            <p role="status">{move || state.notice.get()}</p>
            {undo}
        </div>
    }
}
