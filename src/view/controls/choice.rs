//! One of a few options: a select.

use leptos::prelude::*;

use crate::form::Entry;
use crate::form::kinds::choice::ChoiceKind;
use crate::view::field::Wiring;
use crate::view::state::State;

/// A select with the options, and a first one that is no answer.
pub fn choice(state: State, place: usize, kind: ChoiceKind, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let language = state.language();
    let value = move || {
        field.replaced.track();
        match state.entry(place) {
            Entry::Text(id) => id,
            _ => String::new(),
        }
    };
    let options = kind.options.into_iter().map(|option| {
        view! { <option value=option.id>{option.label.get(language).to_owned()}</option> }
    });
    let described_by = wiring.described_by;
    view! {
        <select
            part="input"
            class="input"
            id=wiring.id.clone()
            aria-describedby=move || described_by.get()
            aria-invalid=wiring.aria_invalid()
            aria-required=wiring.required.then_some("true")
            prop:value=value
            on:change=move |event| state.typed(place, Entry::Text(event_target_value(&event)))
        >
            <option value="">{state.text("choice.none")}</option>
            {options.collect_view()}
        </select>
    }
    .into_any()
}
