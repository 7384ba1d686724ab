//! A button with a list behind it.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::button::Press;
use crate::focus::focus;
use crate::icon::{Glyph, Icon};
use crate::id;

/// One line of a menu.
pub struct Entry {
    /// The words on its button.
    pub text: String,
    /// What it is good for, beside the button.
    pub help: Option<String>,
    /// What it does.
    pub press: Press,
}

/// A button that shows and hides a list of `entries`. The list stands right after the button, for the eye and for the Tab
/// key. Escape in it hides it, and the button has the focus again. Choosing something leaves it open: who downloads one
/// format often wants another.
#[component]
pub fn Menu(
    /// The words on the button.
    #[prop(into)]
    text: String,
    /// What can be chosen.
    entries: Vec<Entry>,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let is_open = RwSignal::new(false);
    let id = id::unique("menu");
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            // Nor does it close the dialog around the menu.
            event.prevent_default();
            event.stop_propagation();
            is_open.set(false);
            if let Some(button) = button.get_untracked() {
                focus(&button);
            }
        }
    };
    let lines: Vec<AnyView> =
        entries.into_iter().enumerate().map(|(at, entry)| line(&id, at, entry)).collect();
    view! {
        <div class="menu" on:keydown=keyed>
            <button
                type="button"
                part="button"
                class="button button--secondary"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                aria-controls=id.clone()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                node_ref=button
            >
                {text}
                <Icon glyph=Glyph::MORE />
            </button>
            <ul class="menu__list" id=id hidden=move || !is_open.get()>
                {lines}
            </ul>
        </div>
    }
}

fn line(menu: &str, at: usize, entry: Entry) -> AnyView {
    let id = entry.help.is_some().then(|| format!("{menu}-help-{at}"));
    let described_by = id.clone();
    let help = entry.help.map(|help| view! { <p class="help" id=id>{help}</p> });
    view! {
        <li>
            <button
                type="button"
                part="button"
                class="button button--subtle"
                aria-describedby=described_by
                on:click=entry.press
            >
                {entry.text}
            </button>
            {help}
        </li>
    }
    .into_any()
}
