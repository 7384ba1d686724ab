//! The one button of the form. Every other one is this with other words.

use leptos::prelude::*;

/// What a press does. Boxed, because Leptos makes code anew for every type of handler.
pub type Press = Box<dyn FnMut(leptos::ev::MouseEvent)>;

/// The handler that runs `action`.
pub fn press(mut action: impl FnMut() + 'static) -> Press {
    Box::new(move |_| action())
}

/// A button with the look of `kind`: primary, secondary, subtle, danger or icon.
#[component]
pub fn Button(
    /// The look.
    kind: &'static str,
    /// The words on it.
    #[prop(into)]
    text: String,
    /// What it does.
    press: Press,
    /// Its name and tooltip, where the words on it do not say enough.
    #[prop(optional)]
    name: Option<String>,
    /// Whether it can be pressed now.
    #[prop(optional)]
    disabled: bool,
) -> impl IntoView {
    view! {
        <button
            type="button"
            part="button"
            class=format!("button button--{kind}")
            title=name.clone()
            aria-label=name
            disabled=disabled
            on:click=press
        >
            {text}
        </button>
    }
}
