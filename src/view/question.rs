//! What only the writer can decide: a report that cannot be saved is about to go, or the page has another version of it.

use kit::{Button, Notice, Urgency, effect, focus, live, press};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::state::State;

/// The questions, each as long as it is open.
#[component]
pub fn Questions(
    /// The form.
    state: State,
) -> impl IntoView {
    let choices = NodeRef::<html::Div>::new();
    effect(move || {
        // What was pressed is gone with its dialog; the question is what there is to go on with.
        let first = choices.get().and_then(|choices| choices.first_element_child());
        if let Some(Ok(button)) = first.map(JsCast::dyn_into::<HtmlElement>) {
            button.scroll_into_view();
            focus(&button);
        }
    });
    let asked = move || state.shown(state.topics.question, |shown| shown.is_asking);
    let unsaved = move || asked().then(|| ways_on(state, choices));
    let has_other = move || state.shown(state.topics.question, |shown| shown.has_other);
    let other = move || {
        has_other().then(|| {
            let open = press(move || state.open_other());
            view! { <Button kind="secondary" text=state.text("host.open-other") press=open /> }.into_any()
        })
    };
    let text = move |is_open: bool, key: &str| if is_open { state.text(key) } else { String::new() };
    view! {
        <Notice urgency=Urgency::Alert text=live(move || text(asked(), "unsaved")) actions=live(unsaved) />
        <Notice urgency=Urgency::Status text=live(move || text(has_other(), "host.other")) actions=live(other) />
    }
}

fn ways_on(state: State, choices: NodeRef<html::Div>) -> AnyView {
    let file = press(move || state.leave_as_file());
    view! {
        <div class="toolbar" node_ref=choices>
            <Button kind="secondary" text=state.text("unsaved.file") press=file />
            <Button kind="secondary" text=state.text("unsaved.anyway") press=press(move || state.leave_anyway()) />
            <Button kind="secondary" text=state.text("unsaved.stay") press=press(move || state.stay()) />
        </div>
    }
    .into_any()
}
