//! The second module as a program: what the library exports to JavaScript is all there is to it.

#[cfg(target_arch = "wasm32")]
use extras as _;

fn main() {
    #[cfg(all(target_arch = "wasm32", debug_assertions))]
    kit::develop::report_panics();
}
