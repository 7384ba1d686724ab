//! Yes or no, and the details below a yes.

use kit::field::{Wiring, single};
use leptos::prelude::*;

use super::{line, rich_text};
use crate::view::state::State;
use crate::view::wiring::{frame, wire};
use model::kinds::yes_no::{Details, DetailsKind, YesNoKind};
use model::{Entry, Part};

/// Two radios. The first has the id of the question, so that the summary can go there.
pub fn yes_no(state: State, place: usize, kind: YesNoKind, wiring: Wiring) -> AnyView {
    let replaced = state.field(place).replaced;
    let chosen = move || {
        replaced.track();
        let Entry::YesNo { choice, .. } = state.entry(place) else { return None };
        choice
    };
    let radio = |value: bool, id: String, key: &str| {
        let choose = move |_| {
            let details = state.typed_text(place, Part::Details);
            state.typed(place, Entry::YesNo { choice: Some(value), details });
            // The details come or go.
            replaced.notify();
        };
        let invalid = wiring.invalid.clone();
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name=wiring.id.clone()
                    id=id
                    prop:checked=move || chosen() == Some(value)
                    aria-invalid=move || invalid()
                    on:change=choose
                />
                <span>{state.text(key)}</span>
            </label>
        }
        .into_any()
    };
    let yes = radio(true, wiring.id.clone(), "answer.yes");
    let no = radio(false, format!("{}-no", wiring.id), "answer.no");
    let details = kind.details;
    view! {
        <div class="radios">{yes}{no}</div>
        <div class="details">
            {move || match &details {
                Some(asked) if chosen() == Some(true) => Some(details_field(state, place, asked)),
                _ => None,
            }}
        </div>
    }
    .into_any()
}

fn details_field(state: State, place: usize, details: &Details) -> AnyView {
    let language = state.language();
    let hint = details.hint.as_ref().map(|hint| hint.get(language).to_owned());
    let around = frame(state, details.label.get(language).to_owned(), hint, details.optional);
    let wiring = wire(state, place, Part::Details, &around);
    let control = match &details.kind {
        DetailsKind::RichText(kind) => rich_text(state, place, Part::Details, kind.clone(), wiring.clone()),
        DetailsKind::Text(_) => line::line(state, place, Part::Details, line::WORDS, wiring.clone()),
    };
    single(around, wiring, control)
}
