//! The first module as a program. The page is a `<report-form>` element: `src/element/element.js` defines it and mounts
//! the form through what the library exports, so there is nothing left to start here. Debug builds say what a panic is about.

#[cfg(target_arch = "wasm32")]
use report_form as _;

fn main() {
    #[cfg(all(target_arch = "wasm32", debug_assertions))]
    kit::develop::report_panics();
}
