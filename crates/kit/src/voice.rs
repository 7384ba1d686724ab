//! Saying what was done to who cannot see it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::listener::Listener;
use crate::live::effect;

/// So long the region is empty before a text comes in, so that a text that was there already is a change too
/// (milliseconds).
const PAUSE: u32 = 100;

/// So long after the last key in a control nothing is said (milliseconds).
const QUIET: u32 = 1000;

/// What says things. Copies are the same voice; below a [`crate::Dialog`] there is another in the context, which can be
/// heard there.
#[derive(Clone, Copy)]
pub struct Voice(StoredValue<Rc<Inner>, LocalStorage>);

#[derive(Default)]
struct Inner {
    region: RefCell<Option<HtmlElement>>,
    waiting: RefCell<String>,
    pending: RefCell<Option<Timeout>>,
    typed_at: Cell<f64>,
    typing: RefCell<Option<Listener>>,
}

impl Voice {
    /// A voice that is heard once its [`LiveRegion`] is on the page.
    pub fn new() -> Voice {
        Voice(StoredValue::new_local(Rc::default()))
    }

    /// The voice of here.
    pub fn here() -> Voice {
        use_context().unwrap_or_else(Voice::new)
    }

    /// Says `text`, when nothing has been typed for a while. The same text as before is said again. What is asked for
    /// before that is said in one go.
    pub fn say(self, text: &str) {
        // After the form has been taken off there is nobody to hear it.
        let Some(inner) = self.0.try_get_value() else { return };
        let mut waiting = inner.waiting.borrow_mut();
        if !waiting.is_empty() {
            waiting.push(' ');
        }
        waiting.push_str(text);
        drop(waiting);
        inner.show("");
        inner.speak_in(PAUSE);
    }
}

impl Default for Voice {
    fn default() -> Voice {
        Voice::new()
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
    let node = NodeRef::<html::P>::new();
    effect(move || {
        let (Some(region), Some(inner)) = (node.get(), voice.0.try_get_value()) else { return };
        let this = Rc::downgrade(&inner);
        let typed = move |_| {
            if let Some(this) = this.upgrade() {
                this.typed_at.set(js_sys::Date::now());
            }
        };
        // Where it cannot be followed, what is said may come while something is typed.
        *inner.typing.borrow_mut() = Listener::new(&region.get_root_node(), "input", typed).ok();
        *inner.region.borrow_mut() = Some(region.into());
    });
    view! { <p aria-live="polite" aria-atomic="true" class="visually-hidden" node_ref=node></p> }
}
