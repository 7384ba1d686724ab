//! The first wasm module: the form. The page is a `<report-form>` element: `src/embed/element.js` defines it and mounts
//! the form through what [`embed`] exports, so there is nothing left to start here.

#[cfg(target_arch = "wasm32")]
mod embed;

fn main() {}
