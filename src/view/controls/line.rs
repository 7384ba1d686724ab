//! One line: text, a number, a date, an amount, a duration.

use leptos::prelude::*;

use crate::view::state::State;
use kit::field::Wiring;
use model::{Entry, Part};

/// What an input is like.
#[derive(Clone, Copy)]
pub struct Look {
    /// The `type`.
    pub kind: &'static str,
    /// The `inputmode`: which keyboard a phone shows.
    pub mode: Option<&'static str>,
    /// The class.
    pub class: &'static str,
}

/// A line of words.
pub const WORDS: Look = Look { kind: "text", mode: None, class: "input" };
/// A number.
pub const NUMBER: Look = Look { kind: "text", mode: Some("numeric"), class: "input input--short" };
/// An amount.
pub const AMOUNT: Look = Look { kind: "text", mode: Some("decimal"), class: "input input--short" };
/// A date, with the browser's own calendar.
pub const DATE: Look = Look { kind: "date", mode: None, class: "input input--short" };

/// An input for the question, or for the details of one.
pub fn line(state: State, place: usize, part: Part, look: Look, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let typed = move |event| state.typed(place, Entry::of_text(part, event_target_value(&event)));
    view! {
        <input
            part="input"
            class=look.class
            id=wiring.id
            type=look.kind
            inputmode=look.mode
            autocomplete="off"
            prop:value=move || {
                    field.replaced.track();
                    state.typed_text(place, part)
                }
            aria-describedby=move || (wiring.described_by)()
            aria-invalid=move || (wiring.invalid)()
            aria-required=wiring.required
            on:input=typed
        />
    }
    .into_any()
}

/// A line that says below itself what was understood.
pub fn duration(state: State, place: usize, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let echo = move || {
        field.settled.track();
        let typed = state.typed_text(place, Part::Whole);
        let words = state.echo(place).filter(|words| *words != typed.trim());
        let filled =
            words.map(|words| state.words(|catalog| catalog.fill("duration.echo", &[("duration", &words)])));
        filled.unwrap_or_default()
    };
    view! {
        {line(state, place, Part::Whole, WORDS, wiring)}
        <p class="echo" role="status">{move || echo()}</p>
    }
    .into_any()
}
