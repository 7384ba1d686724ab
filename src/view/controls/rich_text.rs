//! Structured text: a textarea that grows, a word count and a preview.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::form::{Entry, Part, advise};
use crate::text;
use crate::view::field::Wiring;
use crate::view::markdown;
use crate::view::state::State;

/// The editor of a question's text, or of the details of one.
pub fn rich_text(state: State, place: usize, part: Part, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let area = NodeRef::<Textarea>::new();
    let value = move || {
        field.replaced.track();
        text_of(state, place, part)
    };
    let typed = move |event| {
        let typed = event_target_value(&event);
        state.typed(
            place,
            match part {
                Part::Whole => Entry::Text(typed),
                Part::Details => Entry::YesNo { choice: Some(true), details: typed },
            },
        );
    };
    // Counting and rendering walk the whole text, so they wait until typing settles.
    let settled = Memo::new(move |_| {
        field.settled.track();
        text_of(state, place, part)
    });
    let count =
        move || settled.with(|source| state.words(|words| words.count("text.words", text::words(source))));
    let advice = move || {
        let advice = settled.with(|source| state.question(place, |question, _| advise(question, source)));
        advice
            .iter()
            .map(|advice| state.words(|words| words.advice(advice)))
            .map(|text| {
                view! { <p class="advice"><strong>{state.text("advice.title")}</strong> " " {text}</p> }
            })
            .collect_view()
    };
    let open = RwSignal::new(false);
    let preview = move || open.get().then(|| settled.with(|source| markdown::view(&text::parse(source))));
    let described_by = wiring.described_by;
    let help = format!("{}-help", wiring.id);
    let described = {
        let help = help.clone();
        move || format!("{} {help}", described_by.get()).trim_start().to_owned()
    };
    let preview_id = format!("{}-preview", wiring.id);
    view! {
        <textarea
            part="input"
            class="input textarea"
            id=wiring.id.clone()
            rows="6"
            node_ref=area
            prop:value=value
            aria-describedby=described
            aria-invalid=wiring.aria_invalid()
            aria-required=wiring.required.then_some("true")
            on:input=typed
        ></textarea>
        <div class="below">
            <p class="help" id=help>{state.text("text.help")}</p>
            <p class="count">{count}</p>
            <button
                type="button"
                part="button"
                class="button button--subtle"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls=preview_id.clone()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {state.text("text.preview")}
            </button>
        </div>
        <div aria-live="polite">{advice}</div>
        <div id=preview_id class="preview" hidden=move || !open.get()>{preview}</div>
    }
    .into_any()
}

fn text_of(state: State, place: usize, part: Part) -> String {
    match (state.entry(place), part) {
        (Entry::Text(text), Part::Whole) => text,
        (Entry::YesNo { details, .. }, Part::Details) => details,
        _ => String::new(),
    }
}
