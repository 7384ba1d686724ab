//! Both wasm modules as one, for the editions that are one script: there nothing waits for a smaller part, and what the
//! two have in common is there once.

#[cfg(target_arch = "wasm32")]
#[path = "tools/desk/mod.rs"]
mod desk;
#[cfg(target_arch = "wasm32")]
#[path = "tools/document.rs"]
mod document;
#[cfg(target_arch = "wasm32")]
#[path = "tools/dom.rs"]
mod dom;
#[cfg(target_arch = "wasm32")]
#[path = "tools/editor/mod.rs"]
mod editor;
#[cfg(target_arch = "wasm32")]
mod embed;
#[cfg(target_arch = "wasm32")]
#[path = "tools/program.rs"]
mod program;

fn main() {}
