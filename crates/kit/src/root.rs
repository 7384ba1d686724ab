//! Leptos in elements that are already on the page: the second program puts its parts in slots of the form.

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use model::i18n::Catalog;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::words::Words;

/// The root of what one program puts around one form. What is mounted from it has its words, and lives no longer than it.
pub struct Root(Owner);

/// A tree on the page. Dropping it takes it off.
pub struct Mounted {
    _handle: UnmountHandle<<AnyView as Render>::State>,
}

impl Root {
    /// A root with these words.
    pub fn new(words: Catalog) -> Root {
        let owner = Owner::new();
        owner.with(|| Words::provide(words));
        Root(owner)
    }

    /// Runs `make` where the words are, and what it makes lives: signals, a [`crate::Voice`] in the context.
    pub fn with<T>(&self, make: impl FnOnce() -> T) -> T {
        self.0.with(make)
    }

    /// Puts `view` at the end of `slot`.
    pub fn mount(&self, slot: HtmlElement, view: impl FnOnce() -> AnyView + 'static) -> Mounted {
        let view: Box<dyn FnOnce() -> AnyView> = Box::new(view);
        Mounted { _handle: self.0.with(|| mount_to(slot, view)) }
    }
}

/// The element that the form has made for what is called `name`, below `wrapper`; see `src/view/app.rs`.
pub fn slot(wrapper: &Element, name: &str) -> Option<HtmlElement> {
    wrapper.query_selector(&format!("[data-slot={name}]")).ok()??.dyn_into().ok()
}
