//! The native tests: everything but the page.

// A test that fails may panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(not(target_arch = "wasm32"))]

mod documents;
mod export;
mod form;
mod html;
mod import;
mod json;
mod storage;
mod text;
mod theming;
