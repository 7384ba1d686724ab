//! A message in the page, about what was just done or what is wrong.

use leptos::html;
use leptos::prelude::*;

use crate::focus::{focus, has_focus};
use crate::live::Live;

/// How much a message matters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// Good to know: heard when the reader pauses.
    Status,
    /// Something is lost if nothing is done: heard at once, and shown in red.
    Alert,
}

/// A message that comes and goes, with what can be done about it beside it. It is heard once, when its words change; the
/// buttons are not part of what is heard. There is nothing to see while there are no words. Where a button that has the
/// focus goes, the focus stays here.
#[component]
pub fn Notice(
    /// How much it matters.
    urgency: Urgency,
    /// What it says now; empty for nothing.
    text: Live<String>,
    /// What can be done now: buttons.
    #[prop(optional, into)]
    actions: Option<Live<Option<AnyView>>>,
) -> impl IntoView {
    let (role, class) = match urgency {
        Urgency::Status => ("status", "notice"),
        Urgency::Alert => ("alert", "alert"),
    };
    let node = NodeRef::<html::Div>::new();
    let shown = text.clone();
    let actions = move || {
        on_cleanup(move || {
            // The buttons are still there.
            if let Some(node) = node.try_get_untracked().flatten().filter(|node| has_focus(node)) {
                focus(&node);
            }
        });
        actions.as_ref().and_then(|actions| actions())
    };
    view! {
        // The words stand in an element that is there before them: one that comes with its words is often not heard.
        <div part="status" class=move || if shown().is_empty() { "" } else { class } tabindex="-1" node_ref=node>
            <p role=role>{move || text()}</p>
            {move || actions()}
        </div>
    }
}
