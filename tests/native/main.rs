//! The native tests: everything but the page.

#![cfg(not(target_arch = "wasm32"))]

mod form;
mod text;
