//! Events of what is not made by Leptos: the window, the document, the root of the component.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// A listener; taken off when dropped.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    handler: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens to the event `name` of `target`.
    ///
    /// # Errors
    /// What the browser threw.
    pub fn new(
        target: &EventTarget,
        name: &'static str,
        handler: impl FnMut(Event) + 'static,
    ) -> Result<Listener, JsValue> {
        let handler = Closure::<dyn FnMut(Event)>::new(handler);
        target.add_event_listener_with_callback(name, handler.as_ref().unchecked_ref())?;
        Ok(Listener { target: target.clone(), name, handler })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // There is nothing to take off where this fails.
        let _ =
            self.target.remove_event_listener_with_callback(self.name, self.handler.as_ref().unchecked_ref());
    }
}
