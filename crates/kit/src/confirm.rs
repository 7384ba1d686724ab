//! A question that has to be answered before something happens.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::button::{Button, press};
use crate::focus::{Fallback, FocusReturn, focus};
use crate::id;
use crate::live::effect;

/// Asks `question` in the page, for as long as it is there. The focus is on "no", and on what had it before when the
/// question is gone, or on `fallback` where that is gone too. Escape is no.
#[component]
pub fn Confirm(
    /// What is asked.
    #[prop(into)]
    question: String,
    /// The words on the button that goes on.
    #[prop(into)]
    yes: String,
    /// The words on the button that does not.
    #[prop(into)]
    no: String,
    /// Hears the answer, and takes the question off.
    answered: impl Fn(bool) + Copy + 'static,
    /// What gets the focus when what asked is gone.
    #[prop(optional, into)]
    fallback: Option<Fallback>,
) -> impl IntoView {
    let id = id::unique("confirm");
    let labelled_by = id.clone();
    let group = NodeRef::<html::Div>::new();
    let asker = StoredValue::new_local(None);
    effect(move || {
        let Some(group) = group.get() else { return };
        asker.set_value(Some(FocusReturn::of(&group, fallback.clone())));
        if let Some(Ok(stay)) = group.last_element_child().map(JsCast::dyn_into::<HtmlElement>) {
            focus(&stay);
        }
    });
    on_cleanup(move || {
        let asker = asker.try_update_value(Option::take).flatten();
        if let (Some(asker), Some(group)) = (asker, group.try_get_untracked().flatten()) {
            asker.give_back(&group);
        }
    });
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            // Nor does it close the dialog around the question.
            event.prevent_default();
            event.stop_propagation();
            answered(false);
        }
    };
    view! {
        <div class="ask" role="group" aria-labelledby=labelled_by node_ref=group on:keydown=keyed>
            <p id=id>{question}</p>
            <Button kind="danger" text=yes press=press(move || answered(true)) />
            <Button kind="secondary" text=no press=press(move || answered(false)) />
        </div>
    }
}
