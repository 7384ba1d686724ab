//! The part of wasm-streams' interface that Leptos' server functions compile against, doing nothing.
//!
//! Leptos always brings the client of its server functions along. Nothing here calls one, yet the real crate exports
//! JavaScript classes, and what is exported is linked: about 5 KiB of the module, brotli, with what hangs on it. See
//! docs/decisions/0001-size.md.
#![cfg(target_arch = "wasm32")]

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of JavaScript that nothing flows through.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream and drops it.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_: S) -> ReadableStream {
        ReadableStream(JsValue::UNDEFINED.unchecked_into())
    }

    /// Holds a JavaScript stream.
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream(raw)
    }

    /// The JavaScript stream held.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// No items.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> + use<> {
        futures_util::stream::empty()
    }
}
