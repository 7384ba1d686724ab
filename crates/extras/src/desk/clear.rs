//! Emptying the form. It asks first, though the form offers to undo it: a slip of the mouse should not look like a loss.

use kit::{Button, Confirm, Words, press};
use leptos::prelude::*;

use super::Handle;

/// The button, and the question it asks.
pub fn clear_button() -> AnyView {
    let (words, handle) = (Words::here(), Handle::here());
    let is_asking = RwSignal::new(false);
    let answered = move |yes| {
        is_asking.set(false);
        if yes {
            handle.run(|shared| shared.host.empty());
        }
    };
    let question = move || {
        view! {
            <Confirm
                question=words.text("clear.question")
                yes=words.text("clear.yes")
                no=words.text("clear.no")
                answered
            />
        }
        .into_any()
    };
    let toggle = move || is_asking.update(|is_asking| *is_asking = !*is_asking);
    view! {
        <Button kind="subtle" text=words.text("button.clear") press=press(toggle) />
        {move || is_asking.get().then(question)}
    }
    .into_any()
}
