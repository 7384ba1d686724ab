//! What is still to do, on top of the form, after finishing was tried.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{
    self, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot,
};

use super::state::State;
use super::wiring::control_id;
use kit::effect;
use kit::{Button, press};
use model::Problem;

/// The summary: a heading that takes focus, a link to each problem, and the way out.
#[component]
pub fn ErrorSummary(
    /// The form.
    state: State,
) -> impl IntoView {
    let summary = NodeRef::<Div>::new();
    let mut first = true;
    effect(move || {
        state.refused.track();
        if !std::mem::take(&mut first) {
            // The summary is put on the page by this same change.
            request_animation_frame(move || {
                // The form may be gone by then.
                if let Some(summary) = summary.try_get_untracked().flatten() {
                    // Focus fails for no element that is on the page.
                    let _ = summary.focus();
                    summary.scroll_into_view();
                }
            });
        }
    });
    // Only the coming and going of the summary makes it anew: its focus must survive a shorter list.
    let shown = move || state.shown(state.topics.has_summary, |shown| !shown.summary.is_empty());
    view! { {move || shown().then(|| contents(state, summary))} }
}

fn contents(state: State, place: NodeRef<Div>) -> AnyView {
    let title = move || {
        let count = state.shown(state.topics.summary, |shown| shown.summary.len());
        state.words(|words| words.count("summary.title", count))
    };
    view! {
        <div part="summary" class="summary" role="group" aria-labelledby="summary-title" tabindex="-1" node_ref=place>
            <h2 id="summary-title">{move || title()}</h2>
            <ul>{move || links(state)}</ul>
            <Button kind="secondary" text=state.text("button.download-draft") press=press(move || state.download_draft()) />
        </div>
    }
    .into_any()
}

fn links(state: State) -> Vec<AnyView> {
    let problems = state.shown(state.topics.summary, |shown| shown.summary.clone());
    problems.into_iter().map(|problem| link(state, problem)).collect()
}

fn link(state: State, problem: Problem) -> AnyView {
    let id = control_id(&problem.question, problem.part);
    let href = format!("#{id}");
    let go = move |event: leptos::ev::MouseEvent| {
        // A fragment does not reach into a shadow root, and the address belongs to the host page.
        event.prevent_default();
        let root = event.current_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let root = root.and_then(|node| node.get_root_node().dyn_into::<ShadowRoot>().ok());
        let control =
            root.and_then(|root| root.get_element_by_id(&id)).and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(control) = control {
            // Focus fails for no element that is on the page.
            let _ = control.focus();
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            options.set_behavior(ScrollBehavior::Instant);
            control.scroll_into_view_with_scroll_into_view_options(&options);
        }
    };
    view! { <li><a href=href on:click=go>{state.problem_text(&problem)}</a></li> }.into_any()
}
