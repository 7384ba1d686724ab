//! Structured text: properties over any input, and whole documents.

// Clippy's exception for tests does not reach the helpers beside them.
#![allow(clippy::unwrap_used, clippy::panic)]

mod editor_document;
mod round_trip;
pub mod sources;
