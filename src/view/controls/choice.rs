//! One of a few options: a select.

use leptos::prelude::*;

use crate::view::state::State;
use kit::field::Wiring;
use model::kinds::choice::ChoiceKind;
use model::{Entry, Part};

/// A select with the options, and a first one that is no answer.
pub fn choice(state: State, place: usize, kind: ChoiceKind, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let language = state.language();
    let none = (String::new(), state.text("choice.none"));
    let options = kind.options.into_iter().map(|option| (option.id, option.label.get(language).to_owned()));
    let options: Vec<AnyView> = std::iter::once(none)
        .chain(options)
        .map(|(id, label)| view! { <option value=id>{label}</option> }.into_any())
        .collect();
    view! {
        <select
            part="input"
            class="input"
            id=wiring.id
            aria-describedby=move || (wiring.described_by)()
            aria-invalid=move || (wiring.invalid)()
            aria-required=wiring.required
            prop:value=move || {
                field.replaced.track();
                state.typed_text(place, Part::Whole)
            }
            on:change=move |event| state.typed(place, Entry::Text(event_target_value(&event)))
        >
            {options}
        </select>
    }
    .into_any()
}
