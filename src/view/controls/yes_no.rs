//! Yes or no, and the details below a yes.

use leptos::prelude::*;

use super::rich_text;
use crate::form::kinds::yes_no::{DetailsKind, YesNoKind};
use crate::form::{Entry, Part};
use crate::view::field::{Wiring, details_field};
use crate::view::state::State;

/// Two radios. The first has the id of the question, so that the summary can go there.
pub fn yes_no(state: State, place: usize, kind: YesNoKind, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let chosen = RwSignal::new(choice_of(state, place));
    Effect::new(move || {
        field.replaced.track();
        chosen.set(choice_of(state, place));
    });
    let choose = move |choice: bool| {
        chosen.set(Some(choice));
        state.typed(place, Entry::YesNo { choice: Some(choice), details: details_of(state, place) });
    };
    let name = wiring.id.clone();
    let radio = |value: bool, id: String, key: &str| {
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name=name.clone()
                    id=id
                    prop:checked=move || chosen.get() == Some(value)
                    aria-invalid=wiring.aria_invalid()
                    on:change=move |_| choose(value)
                />
                <span>{state.text(key)}</span>
            </label>
        }
    };
    let yes = radio(true, wiring.id.clone(), "answer.yes");
    let no = radio(false, format!("{}-no", wiring.id), "answer.no");
    let language = state.language();
    let details = kind.details.map(|details| {
        let is_rich = matches!(details.kind, DetailsKind::RichText(_));
        move || {
            (chosen.get() == Some(true)).then(|| {
                let (label, hint) = (&details.label, &details.hint);
                let hint = hint.as_ref().map(|hint| hint.get(language).to_owned());
                details_field(
                    state,
                    place,
                    label.get(language).to_owned(),
                    hint,
                    details.optional,
                    |wiring| {
                        if is_rich {
                            rich_text(state, place, Part::Details, wiring)
                        } else {
                            one_line(state, place, wiring)
                        }
                    },
                )
            })
        }
    });
    view! {
        <div class="radios">{yes}{no}</div>
        <div class="details">{details}</div>
    }
    .into_any()
}

fn one_line(state: State, place: usize, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let value = move || {
        field.replaced.track();
        details_of(state, place)
    };
    let described_by = wiring.described_by;
    view! {
        <input
            part="input"
            class="input"
            id=wiring.id.clone()
            type="text"
            prop:value=value
            aria-describedby=move || described_by.get()
            aria-invalid=wiring.aria_invalid()
            aria-required=wiring.required.then_some("true")
            on:input=move |event| {
                let details = event_target_value(&event);
                state.typed(place, Entry::YesNo { choice: choice_of(state, place), details });
            }
        />
    }
    .into_any()
}

fn choice_of(state: State, place: usize) -> Option<bool> {
    match state.entry(place) {
        Entry::YesNo { choice, .. } => choice,
        _ => None,
    }
}

fn details_of(state: State, place: usize) -> String {
    match state.entry(place) {
        Entry::YesNo { details, .. } => details,
        _ => String::new(),
    }
}
