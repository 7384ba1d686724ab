//! The whole form, top to bottom.

use kit::LiveRegion;
use leptos::prelude::*;

use super::error_summary::ErrorSummary;
use super::field;
use super::question::Questions;
use super::slot::slot;
use super::state::State;
use super::status::{SaveAlert, StatusLine};
use super::toolbar::Toolbar;

/// The row above the form, which has its room from the start.
const ACTIONS: &str = "actions";

/// The form of `state`: title, what is still to do, the questions, the way out.
#[component]
pub fn App(
    /// The form.
    state: State,
) -> impl IntoView {
    let (title, intro) = state
        .form(|form, language| (form.title(language).to_owned(), form.intro(language).map(str::to_owned)));
    let total = state.count();
    let progress = move || {
        let answered = answered(state);
        state.words(|words| words.fill("progress", &[("answered", &answered), ("total", &total.to_string())]))
    };
    let questions: Vec<AnyView> = (0..total).map(|place| field::question(state, place)).collect();
    let typed = state.voice();
    view! {
        <div class="form" lang=state.language().tag() on:input=move |_| typed.typed()>
            <div class="actions" data-slot=ACTIONS></div>
            <header class="header">
                // Who comes back from a report that was shown goes on from here.
                <h1 tabindex="-1">{title}</h1>
                {intro.map(|intro| view! { <p class="intro">{intro}</p> })}
                <p class="intro">{state.text("form.all-required")}</p>
            </header>
            <div class="progress">
                <p>{move || progress()}</p>
                <progress aria-hidden="true" max=total.to_string() value=move || Some(answered(state))></progress>
                <StatusLine state />
            </div>
            <SaveAlert state />
            <Questions state />
            <ErrorSummary state />
            {questions}
            {slot("leftover")}
            <Toolbar state />
            <LiveRegion voice=state.voice() />
        </div>
    }
}

fn answered(state: State) -> String {
    state.shown(state.topics.progress, |shown| shown.answered).to_string()
}
