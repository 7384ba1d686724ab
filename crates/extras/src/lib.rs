//! The second program: what knows structured text, and what stands around the form. The form asks for it when the page
//! is at rest, so that it costs nobody any waiting. `src/view/extras.rs` of the form app is the other side.

pub mod editing;

#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
mod document;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod editor;
#[cfg(target_arch = "wasm32")]
mod error;
#[cfg(target_arch = "wasm32")]
mod program;
