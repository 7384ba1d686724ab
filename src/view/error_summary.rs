//! What is still to do, on top of the form, after finishing was tried.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{
    self, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot,
};

use super::field::control_id;
use super::state::State;
use crate::form::Problem;

/// The summary: a heading that takes focus, a link to each problem, and the way out.
#[component]
pub fn ErrorSummary(
    /// The form.
    state: State,
) -> impl IntoView {
    let summary = NodeRef::<Div>::new();
    Effect::new(move |first: Option<()>| {
        state.refused.track();
        if first.is_some() {
            // The summary is put on the page by this same change.
            request_animation_frame(move || {
                if let Some(summary) = summary.get_untracked() {
                    // Focus fails for no element that is on the page.
                    let _ = summary.focus();
                    summary.scroll_into_view();
                }
            });
        }
    });
    let title = move || {
        state.summary.with(|problems| state.words(|words| words.count("summary.title", problems.len())))
    };
    let links = move || state.summary.get().into_iter().map(|problem| link(state, problem)).collect_view();
    let shown = Memo::new(move |_| state.summary.with(|problems| !problems.is_empty()));
    move || {
        shown.get().then(|| {
            view! {
                <div part="summary" class="summary" role="group" aria-labelledby="summary-title" tabindex="-1" node_ref=summary>
                    <h2 id="summary-title">{title}</h2>
                    <ul>{links}</ul>
                    <button type="button" part="button" class="button button--secondary" on:click=move |_| state.download_draft()>
                        {state.text("button.download-draft")}
                    </button>
                </div>
            }
        })
    }
}

fn link(state: State, problem: Problem) -> impl IntoView {
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
    view! { <li><a href=href on:click=go>{state.problem_text(&problem)}</a></li> }
}
