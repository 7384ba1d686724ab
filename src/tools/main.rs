//! The second wasm module: what knows structured text. The form asks for it when the page is at rest, so that it costs
//! nobody any waiting. `src/view/tools.rs` is the other side.

#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
mod document;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod editor;
#[cfg(target_arch = "wasm32")]
mod program;

fn main() {}
