//! Structured text: a textarea that grows, a word count and a preview.

use leptos::html::Div;
use leptos::prelude::*;

use crate::form::kinds::rich_text::{Check, RichTextKind};
use crate::form::{Entry, Part};
use crate::text;
use crate::view::button::{Button, press};
use crate::view::effect;
use crate::view::field::Wiring;
use crate::view::live::live;
use crate::view::state::State;

/// The editor of a question's text, or of the details of one.
pub fn rich_text(state: State, place: usize, part: Part, kind: RichTextKind, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let value = move || {
        field.replaced.track();
        state.typed_text(place, part)
    };
    let typed = move |event| state.typed(place, Entry::of_text(part, event_target_value(&event)));
    // Counting, advising and rendering walk the whole text, so they wait until typing settles.
    let settled = move || {
        field.settled.track();
        state.typed_text(place, part)
    };
    let count = move || {
        let count = text::words(&settled());
        state.words(|words| words.count("text.words", count))
    };
    let preview = NodeRef::<Div>::new();
    effect(move || {
        if let (true, Some(place), Some(tools)) = (state.is_open(place), preview.get(), state.tools()) {
            tools.preview(&place, &settled());
        }
    });
    let help = format!("{}-help", wiring.id);
    let described_by = {
        let help = help.clone();
        move || match (wiring.described_by)() {
            Some(others) => Some(format!("{others} {help}")),
            None => Some(help.clone()),
        }
    };
    let preview_id = format!("{}-preview", wiring.id);
    view! {
        <textarea
            part="input"
            class="input textarea"
            id=wiring.id
            rows="6"
            prop:value=move || value()
            aria-describedby=move || described_by()
            aria-invalid=move || (wiring.invalid)()
            aria-required=wiring.required
            on:input=typed
        ></textarea>
        <div class="below">
            <p class="help" id=help>{state.text("text.help")}</p>
            <p class="count">{move || count()}</p>
            <Button
                kind="subtle"
                text=state.text("text.preview")
                expanded=live(move || state.is_open(place))
                controls=preview_id.clone()
                press=press(move || state.toggle(place))
            />
        </div>
        <div aria-live="polite">{move || advice(state, &kind, &settled())}</div>
        <div id=preview_id class="preview" hidden=move || (!state.is_open(place)).then(String::new) node_ref=preview></div>
    }
    .into_any()
}

fn advice(state: State, kind: &RichTextKind, text: &str) -> Vec<AnyView> {
    let Some(tools) = state.tools() else { return Vec::new() };
    let headings = match kind.checks.contains(&Check::Bullets) {
        true => {
            kind.suggested_headings.iter().map(|heading| heading.get(state.language()).to_owned()).collect()
        }
        false => Vec::new(),
    };
    let pairs = tools.advise(text, headings, kind.checks.contains(&Check::PersonalData));
    let advice = pairs.chunks_exact(2).map(|pair| {
        let words = state.words(|words| words.fill(&format!("advice.{}", pair[0]), &[("found", &pair[1])]));
        view! { <p class="advice"><strong>{state.text("advice.title")}</strong> " " {words}</p> }.into_any()
    });
    advice.collect()
}
