//! The native tests: everything but the page.

// A test that fails may panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(not(target_arch = "wasm32"))]

mod advice;
mod circles;
mod clock;
mod documents;
mod drafts;
mod editing;
mod export;
mod html;
mod import;
mod json;
mod kinds;
mod model;
mod source;
mod text;
mod theming;
mod walls;
