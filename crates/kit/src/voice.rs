//! Saying what was done to who cannot see it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::live::effect;

/// So long the region is empty before a text comes in, so that a text that was there already is a change too
/// (milliseconds).
const PAUSE: u32 = 100;

/// So long after the last key in a control nothing is said (milliseconds).
const QUIET: u32 = 1000;

/// What says things. Clones are the same voice; below a [`crate::Dialog`] there is another in the context, which can be
/// heard there.
#[derive(Clone, Default)]
pub struct Voice(Rc<Inner>);

#[derive(Default)]
struct Inner {
    region: RefCell<Option<HtmlElement>>,
    waiting: RefCell<String>,
    pending: RefCell<Option<Timeout>>,
    typed_at: Cell<f64>,
}

/// A voice in the context.
#[derive(Clone, Copy)]
struct Provided(StoredValue<Voice, LocalStorage>);

impl Voice {
    /// Makes this the voice of everything below the owner of now.
    pub fn provide(self) {
        provide_context(Provided(StoredValue::new_local(self)));
    }

    /// The voice of here. To be asked for while a component is made: a handler is outside the tree.
    pub fn here() -> Voice {
        use_context::<Provided>().map(|provided| provided.0.get_value()).unwrap_or_default()
    }

    /// Says `text`, when nothing has been typed for a while. The same text as before is said again. What is asked for
    /// before that is said in one go.
    pub fn say(&self, text: &str) {
        let inner = &self.0;
        let mut waiting = inner.waiting.borrow_mut();
        if !waiting.is_empty() {
            waiting.push(' ');
        }
        waiting.push_str(text);
        drop(waiting);
        inner.show("");
        inner.speak_in(PAUSE);
    }

    /// Something is being typed where this voice is heard: who writes is not to be talked to.
    pub fn typed(&self) {
        self.0.typed_at.set(js_sys::Date::now());
    }
}

impl Inner {
    fn speak_in(self: &Rc<Self>, wait: u32) {
        let this = Rc::downgrade(self);
        let later = Timeout::new(wait, move || {
            let Some(this) = this.upgrade() else { return };
            if js_sys::Date::now() - this.typed_at.get() < f64::from(QUIET) {
                this.speak_in(QUIET);
            } else {
                this.show(&this.waiting.take());
            }
        });
        *self.pending.borrow_mut() = Some(later);
    }

    fn show(&self, text: &str) {
        if let Some(region) = &*self.region.borrow() {
            region.set_text_content(Some(text));
        }
    }
}

/// Where `voice` is heard: one for each form, and one for each dialog over it. Nothing of it is seen.
///
/// Its text is set by hand: for a value that stays the same Leptos changes nothing, and nothing would be heard.
#[component]
pub fn LiveRegion(
    /// What is heard here.
    voice: Voice,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    effect(move || *voice.0.region.borrow_mut() = node.get().map(HtmlElement::from));
    view! { <div aria-live="polite" aria-atomic="true" class="visually-hidden" node_ref=node></div> }
}
