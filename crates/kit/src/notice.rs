//! A message in the page, about what was just done or what is wrong.

use leptos::html;
use leptos::prelude::*;

use crate::focus::{Fallback, FocusReturn};
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
/// focus goes, `fallback` gets it.
#[component]
pub fn Notice(
    /// How much it matters.
    urgency: Urgency,
    /// What it says now; empty for nothing.
    text: Live<String>,
    /// What can be done now: buttons.
    actions: Live<Option<AnyView>>,
    /// What gets the focus when it was on one of them.
    #[prop(optional, into)]
    fallback: Option<Fallback>,
) -> impl IntoView {
    let (role, class) = match urgency {
        Urgency::Status => ("status", "notice"),
        Urgency::Alert => ("alert", "alert"),
    };
    let node = NodeRef::<html::Div>::new();
    let shown = text.clone();
    let actions = move || {
        let fallback = fallback.clone();
        let actions = actions();
        if actions.is_some() {
            on_cleanup(move || {
                if let Some(node) = node.try_get_untracked().flatten() {
                    FocusReturn::to(fallback).give_back(&node);
                }
            });
        }
        actions
    };
    view! {
        // The words stand in an element that is there before them: one that comes with its words is often not heard.
        <div part="status" class=move || if shown().is_empty() { "" } else { class } node_ref=node>
            <p role=role>{move || text()}</p>
            {move || actions()}
        </div>
    }
}
