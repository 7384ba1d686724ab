//! The buttons. Every button of both programs is one of these with other words.

use leptos::prelude::*;

use crate::icon::{Glyph, Icon};

/// What a press does. Boxed, because Leptos makes code anew for every type of handler.
pub type Press = Box<dyn FnMut(leptos::ev::MouseEvent)>;

/// The handler that runs `action`.
pub fn press(mut action: impl FnMut() + 'static) -> Press {
    Box::new(move |_| action())
}

/// A button with words on it and the look of `kind`: primary, secondary, subtle or danger.
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
    #[prop(optional, into)]
    name: Option<String>,
    /// Whether it can be pressed now.
    #[prop(optional)]
    disabled: bool,
    /// The id of what says more about it.
    #[prop(optional, into)]
    described_by: Option<&'static str>,
    /// What opens on a press: "dialog".
    #[prop(optional, into)]
    opens: Option<&'static str>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            part="button"
            class=format!("button button--{kind}")
            title=name.clone()
            aria-label=name
            aria-describedby=described_by
            aria-haspopup=opens
            disabled=disabled
            on:click=press
        >
            {text}
        </button>
    }
}

/// A small button with a picture on it. Its name is its tooltip too.
#[component]
pub fn IconButton(
    /// The picture.
    glyph: Glyph,
    /// What it is called.
    #[prop(into)]
    name: String,
    /// What it does.
    press: Press,
    /// Whether it can be pressed now.
    #[prop(optional)]
    disabled: bool,
) -> impl IntoView {
    view! {
        <button
            type="button"
            part="button"
            class="button button--icon"
            title=name.clone()
            aria-label=name
            disabled=disabled
            on:click=press
        >
            <Icon glyph />
        </button>
    }
}
