//! One line: text, a number, a date, an amount, a duration.

use leptos::prelude::*;

use crate::form::Entry;
use crate::view::field::Wiring;
use crate::view::state::State;

/// An input of `kind` with the keyboard of `mode`.
pub fn line(state: State, place: usize, mode: &'static str, kind: &'static str, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let value = move || {
        field.replaced.track();
        text_of(state, place)
    };
    let described_by = wiring.described_by;
    view! {
        <input
            part="input"
            class="input"
            class:input--short=mode != "text"
            id=wiring.id.clone()
            type=kind
            inputmode=(!mode.is_empty()).then_some(mode)
            autocomplete="off"
            prop:value=value
            aria-describedby=move || described_by.get()
            aria-invalid=wiring.aria_invalid()
            aria-required=wiring.required.then_some("true")
            on:input=move |event| state.typed(place, Entry::Text(event_target_value(&event)))
        />
    }
    .into_any()
}

/// A line that says below itself what was understood.
pub fn duration(state: State, place: usize, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let echo = move || {
        field.settled.track();
        let typed = text_of(state, place);
        let words = state.echo(place).filter(|words| *words != typed.trim())?;
        Some(state.words(|catalog| catalog.fill("duration.echo", &[("duration", &words)])))
    };
    view! {
        {line(state, place, "text", "text", wiring)}
        <p class="echo" role="status">{echo}</p>
    }
    .into_any()
}

fn text_of(state: State, place: usize) -> String {
    match state.entry(place) {
        Entry::Text(text) => text,
        _ => String::new(),
    }
}
