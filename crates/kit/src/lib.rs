//! What both programs of the page are built with. Natively there is nothing of it.

#[cfg(target_arch = "wasm32")]
pub mod browser;
