//! Structured text: a textarea that grows, and a word count. The second module puts its editor around it.

use leptos::html::Div;
use leptos::prelude::*;

use crate::view::extras::{About, Editor};
use crate::view::state::State;
use kit::effect;
use kit::field::Wiring;
use kit::live;
use model::kinds::rich_text::{Check, RichTextKind};
use model::{Entry, Part};
use text;

/// The editor of a question's text, or of the details of one.
pub fn rich_text(state: State, place: usize, part: Part, kind: RichTextKind, wiring: Wiring) -> AnyView {
    let field = state.field(place);
    let typed = move |event| state.typed(place, Entry::of_text(part, event_target_value(&event)));
    let frame = NodeRef::<Div>::new();
    edit(state, place, kind, frame);
    let help = format!("{}-help", wiring.id);
    let described_by = {
        let help = help.clone();
        live(move || match (wiring.described_by)() {
            Some(others) => Some(format!("{others} {help}")),
            None => Some(help.clone()),
        })
    };
    view! {
        <div class="editor" node_ref=frame>
            <textarea
                part="input"
                class="input textarea"
                id=wiring.id
                rows="6"
                prop:value=move || {
                    field.replaced.track();
                    state.typed_text(place, part)
                }
                aria-describedby=move || described_by()
                aria-invalid=move || (wiring.invalid)()
                aria-required=wiring.required
                on:input=typed
            ></textarea>
        </div>
        <div class="below">
            <p class="help" id=help>{state.text("text.help")}</p>
            <p class="count">
                // Counting walks the whole text, so it waits until typing settles.
                {move || {
                    field.settled.track();
                    let count = text::words(&state.typed_text(place, part));
                    state.words(|words| words.count("text.words", count))
                }}
            </p>
        </div>
    }
    .into_any()
}

/// Puts the editor around the textarea in `frame` once both are there, and keeps it up with what was typed.
fn edit(state: State, place: usize, kind: RichTextKind, frame: NodeRef<Div>) {
    let field = state.field(place);
    let mut editor: Option<Box<dyn Editor>> = None;
    effect(move || {
        field.settled.track();
        let (Some(frame), Some(extras)) = (frame.get(), state.extras()) else { return };
        if let Some(editor) = &editor {
            editor.refresh();
            return;
        }
        let headings = kind.suggested_headings.iter();
        let about = About {
            lang: state.language().tag(),
            headings: headings.map(|heading| heading.get(state.language()).to_owned()).collect(),
            bullets: kind.checks.contains(&Check::Bullets),
            personal_data: kind.checks.contains(&Check::PersonalData),
        };
        editor = extras.edit(&frame, about);
    });
}
